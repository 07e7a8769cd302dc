import Dates
import Facts
import Files
import Reports
import TimeSeries

/// The tables that commands print and `build` writes. Raw values are the contract's spelling.
package enum ExportTable: String, CaseIterable, Sendable {
  case observations, entities, events, rankings, figures, numbers, aliases, series

  package var columns: [String] {
    let names =
      switch self {
      case .observations:
        "report,entity,metric,period_start,period_end,qualifier,value,unit,source,page,line,column,text,low,high"
      case .entities: "report,entity,name,kind,currency,listed,sector,subsector,page,line"
      case .events: "report,start,end,organisation,event,place,page,line"
      case .rankings: "report,ranking,position,name,entity,change,page,line"
      case .figures: "report,figure,title,unit,source,page,line"
      case .numbers: "report,page,line,column,text,status,reason"
      case .aliases: "name,entity"
      case .series: "entity,metric,frequency,source,date,value,unit,low,high,reports"
      }
    return names.split(separator: ",").map(String.init)
  }
}

extension Corpus {
  /// Writes a table, its rows in the contract's order and only of the days shown; `to` takes the bytes as they come.
  ///
  ///     try WholeFile.write(to: "Charts/series.csv") { file throws(FileError) in … }
  package func write(
    _ table: ExportTable, as format: TableFormat = .csv, to sink: @escaping ByteSink
  ) throws(FileError) {
    switch format {
    case .csv: try write(table, with: CSVRows.self, to: sink)
    case .ndjson: try write(table, with: JSONRows<JSONLines>.self, to: sink)
    case .json: try write(table, with: JSONRows<JSONArray>.self, to: sink)
    case .table: try write(table, with: AlignedRows.self, to: sink)
    }
  }

  private func write<Rows: RowWriter>(
    _ table: ExportTable, with: Rows.Type, to sink: @escaping ByteSink
  ) throws(FileError) {
    var rows = Rows(table.columns, to: sink)
    switch table {
    case .observations: for reading in readingsByPath { try writeObservations(of: reading, to: &rows) }
    case .entities: for reading in readingsByPath { try writeEntities(of: reading, to: &rows) }
    case .events: for reading in readingsByPath { try writeEvents(of: reading, to: &rows) }
    case .rankings: for reading in readingsByPath { try writeRankings(of: reading, to: &rows) }
    case .figures: for reading in readingsByPath { try writeFigures(of: reading, to: &rows) }
    case .numbers: for reading in readingsByPath { try writeNumerals(of: reading, to: &rows) }
    case .aliases: try writeAliases(to: &rows)
    case .series: for line in series { try writePoints(of: line, to: &rows) }
    }
    try rows.finish()
  }

  private var readingsByPath: [Reading] { readings.sorted { Path.precedes($0.report, $1.report) } }

  /// Whether rows without a day of their own are shown: those of the report's date.
  private func shows(_ reading: Reading) -> Bool {
    shown.isEverything || reading.date.map { shown.contains($0) } ?? false
  }
}

// MARK: Rows

extension Corpus {
  private func writeObservations(of reading: Reading, to rows: inout some RowWriter) throws(FileError) {
    for observation in reading.observations where shown.contains(observation.period.end) {
      rows.field(reading.report)
      rows.field(observation.entity.rawValue)
      rows.field(observation.metric.rawValue)
      rows.field(observation.period.start)
      rows.field(observation.period.end)
      rows.field(observation.qualifier.rawValue)
      rows.field(observation.number)
      rows.field(observation.unit.rawValue)
      rows.field(observation.source)
      rows.field(observation.place.page)
      rows.field(observation.place.line)
      rows.field(observation.place.column)
      rows.field(observation.text)
      if observation.qualifier.isBound {
        rows.gap()
        rows.gap()
      } else {
        rows.interval(of: observation.number)
      }
      try rows.endRow()
    }
  }

  private func writeEntities(of reading: Reading, to rows: inout some RowWriter) throws(FileError) {
    guard shows(reading) else { return }
    for entity in reading.entities.sorted(by: { $0.place < $1.place }) {
      rows.field(reading.report)
      rows.field(entity.key.rawValue)
      rows.field(entity.name)
      rows.field(entity.kind.rawValue)
      rows.field(orGap: entity.currency?.rawValue)
      rows.field(entity.listed)
      rows.field(entity.sector)
      rows.field(entity.subsector)
      try rows.endRow(at: entity.place)
    }
  }

  private func writeEvents(of reading: Reading, to rows: inout some RowWriter) throws(FileError) {
    for event in reading.events.sorted(by: { $0.place < $1.place }) where shown.meets(event.period) {
      rows.field(reading.report)
      rows.field(event.period.start)
      rows.field(event.period.end)
      rows.field(event.organisation)
      rows.field(event.event)
      rows.field(event.venue)
      try rows.endRow(at: event.place)
    }
  }

  private func writeRankings(of reading: Reading, to rows: inout some RowWriter) throws(FileError) {
    for ranked in reading.rankings where shown.contains(ranked.period.end) {
      rows.field(reading.report)
      rows.field(ranked.ranking)
      rows.field(ranked.position)
      rows.field(ranked.name)
      rows.field(orGap: ranked.entity?.rawValue)
      if let change = ranked.change { rows.field(change) } else { rows.gap() }
      try rows.endRow(at: ranked.place)
    }
  }

  private func writeFigures(of reading: Reading, to rows: inout some RowWriter) throws(FileError) {
    guard shows(reading) else { return }
    for figure in reading.figures.sorted(by: { $0.place < $1.place }) {
      rows.field(reading.report)
      rows.field(figure.number)
      rows.field(figure.title)
      rows.field(figure.unit)
      rows.field(figure.source)
      try rows.endRow(at: figure.place)
    }
  }

  private func writeNumerals(of reading: Reading, to rows: inout some RowWriter) throws(FileError) {
    guard shows(reading) else { return }
    for numeral in reading.numerals {
      rows.field(reading.report)
      rows.field(numeral.place.page)
      rows.field(numeral.place.line)
      rows.field(numeral.place.column)
      rows.field(numeral.text)
      rows.field(numeral.status.rawValue)
      rows.field(numeral.reason)
      try rows.endRow()
    }
  }

  private func writeAliases(to rows: inout some RowWriter) throws(FileError) {
    for (name, entity) in NameIndex.builtInNames {
      rows.field(name)
      rows.field(entity.rawValue)
      try rows.endRow()
    }
  }

  private func writePoints(of series: Series, to rows: inout some RowWriter) throws(FileError) {
    for point in series.points where shown.contains(point.day) {
      rows.field(series.key.entity.rawValue)
      rows.field(series.key.metric.rawValue)
      rows.field(series.key.frequency.rawValue)
      rows.field(series.key.source)
      rows.field(point.day)
      rows.field(point.number)
      rows.field(series.unit.rawValue)
      if series.key.metric == .closeAdjusted {
        // Its digits are computed, so they stand for no interval.
        rows.gap()
        rows.gap()
      } else {
        rows.interval(of: point.number)
      }
      rows.field(reports(of: point))
      try rows.endRow()
    }
  }

  private func reports(of point: Series.Point) -> String {
    let places = point.places
    if places.count == 1 { return places[0].report }
    var reports: [String] = []
    for place in places where !reports.contains(place.report) { reports.append(place.report) }
    return reports.joined(separator: ";")
  }
}

extension RowWriter {
  /// Ends the row with page and line.
  fileprivate mutating func endRow(at place: Place) throws(FileError) {
    field(place.page)
    field(place.line)
    try endRow()
  }
}
