import Dates
import Facts
import Files
import Reports

/// Reads a table of data: a reading without a date of its own, each row a fact of its day.
///
///     try DataReader(report: "farside.csv", mapping: nil).reading(of: .file("Reports/farside.csv"))
///
/// A row or cell that can't be read is a diagnostic with its row, and the others are read; a file that is no CSV, or of
/// which nothing tells what its columns hold, gives nothing. The rows pass one by one: the file may be of any size, its
/// values are at most `mostValues`.
struct DataReader {
  let report: String
  var mapping: DataMapping?
  /// Whether it was named: then not being recognised is worth a line.
  var isNamed = true

  /// Fifteen thousand tickers over a year: rows beyond would crowd out the memory.
  var mostValues = 4_000_000
  /// Lines on cells that can't be read; more are counted.
  private static let mostDiagnostics = 1000

  private struct Work {
    var reading: Reading
    let width: Int
    /// Of the row at hand.
    var columns: [Int] = []
    var untold = 0
    var lastLine = 1

    mutating func tell(_ diagnostic: Diagnostic) {
      if reading.diagnostics.count < DataReader.mostDiagnostics {
        reading.diagnostics.append(diagnostic)
      } else {
        untold += 1
      }
    }
  }

  /// nil where nobody named the file and it is not recognised.
  func reading(of source: DataSource) throws(FileError) -> Reading? {
    var reader = try source.reader()
    var headerLine = 1
    do throws(DataProblem) {
      guard let header = try row(&reader) else { throw .notRecognised }
      headerLine = header.line
      let layout = try layout(header.fields, source)
      let form = try dateForm(layout, source)
      var work = Work(reading: Reading(report: report), width: header.fields.count)
      while let row = try row(&reader) {
        if work.reading.observations.count >= mostValues {
          work.reading.diagnostics.append(told(.error, "data.too-many", at: row.line, details: ["\(mostValues)"]))
          break
        }
        work.columns = reader.columns
        take(row, layout, form, &work)
      }
      return told(work)
    } catch {
      guard isNamed else { return nil }
      var reading = Reading(report: report)
      reading.diagnostics = [told(error, at: headerLine)]
      return reading
    }
  }

  private func row(_ reader: inout CSVReader) throws(DataProblem) -> CSVRow? {
    do { return try reader.next() } catch { throw .notCSV(line: error.line) }
  }

  private func layout(_ header: [String], _ source: DataSource) throws(DataProblem) -> DataLayout {
    if let mapping { return try DataLayout(header, mapping) }
    let rows = source.rows()
    let layout = DataLayout(recognising: header, of: report, rows)
    if let error = rows.error { throw .notCSV(line: error.line) }
    guard let layout else { throw .notRecognised }
    return layout
  }

  private func dateForm(_ layout: DataLayout, _ source: DataSource) throws(DataProblem) -> DataDateForm {
    let rows = source.rows()
    let dates = rows.lazy.filter { $0.indices.contains(layout.dateColumn) }.map { $0[layout.dateColumn] }
    let form = DataDateForm(dates)
    if let error = rows.error { throw .notCSV(line: error.line) }
    guard let form else { throw .noDateColumn }
    return form
  }

  private func take(_ row: CSVRow, _ layout: DataLayout, _ form: DataDateForm, _ work: inout Work) {
    work.lastLine = row.line
    guard row.fields.count == work.width else {
      work.tell(told(.warning, "data.field-count", at: row.line, details: ["\(row.fields.count)", "\(work.width)"]))
      return
    }
    let date = row.fields[layout.dateColumn]
    guard let day = form.day(date) else {
      if !Self.summaries.contains(date.lowercased()) {
        work.tell(told(.warning, "data.not-a-date", at: row.line, printed: date))
      }
      return
    }
    take(row, day, layout, &work)
  }

  private func told(_ work: Work) -> Reading {
    var reading = work.reading
    if work.untold > 0 {
      reading.diagnostics.append(told(.warning, "data.more", at: work.lastLine, details: ["\(work.untold)"]))
    }
    return reading
  }

  /// Rows below the days of Farside's table.
  private static let summaries: Set<String> = ["", "total", "average", "maximum", "minimum"]

  private func take(_ row: CSVRow, _ day: Day, _ layout: DataLayout, _ work: inout Work) {
    let cells = layout.columns.map { ($0, DataCell(row.fields[$0.index])) }
    if let calendar = layout.calendar, !calendar.isOpen(day), cells.allSatisfy({ $0.1.isNothingOrZero }) { return }
    for (column, cell) in cells {
      switch cell {
      case .nothing: continue
      case .text:
        let printed = row.fields[column.index]
        work.tell(told(.warning, "data.not-a-number", at: row.line, printed: printed))
      case .number(let number): take(number, row, column, day, &work)
      }
    }
  }

  private func take(
    _ number: PrintedNumber, _ row: CSVRow, _ column: DataLayout.Column, _ day: Day, _ work: inout Work
  ) {
    let unit = column.unit ?? column.unitColumn.flatMap { Measure(rawValue: row.fields[$0]) }
    guard let unit, let frequency = Frequency(rawValue: row.word(column.frequency)) else {
      work.tell(told(.warning, "data.no-unit", at: row.line, printed: row.fields[column.index]))
      return
    }
    let place = Place(report: report, line: row.line, column: work.columns[column.index])
    work.reading.observations.append(
      Observation(
        entity: EntityKey(rawValue: row.word(column.entity)), metric: Metric(rawValue: row.word(column.metric)),
        period: frequency.period(endingOn: day), frequency: frequency, number: number.scaled(by: column.power),
        unit: unit, source: row.word(column.source), place: place, text: row.fields[column.index]))
  }

  private func told(
    _ level: Diagnostic.Level, _ code: String, at line: Int, printed: String = "", details: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      level, code, at: Place(report: report, line: line, column: 1), printed: String(printed.prefix(60)),
      details: details)
  }

  private func told(_ problem: DataProblem, at line: Int) -> Diagnostic {
    switch problem {
    case .noDateColumn: told(.error, "data.no-date-column", at: line)
    case .missingColumn(let name): told(.error, "data.missing-column", at: line, printed: name)
    case .noUnit(let name): told(.error, "data.unit-unsaid", at: line, printed: name)
    case .notCSV(let line): told(.error, "data.not-csv", at: line)
    case .notRecognised:
      told(
        .error, "data.not-recognised", at: line,
        details: ["data: [{file: \(Path.name(of: report)), metric: close, unit: USD}]"])
    }
  }
}

extension DataCell {
  fileprivate var isNothingOrZero: Bool {
    switch self {
    case .nothing: true
    case .number(let number): number.mantissa == 0
    case .text: false
    }
  }
}

extension CSVRow {
  fileprivate func word(_ word: DataLayout.Column.Word) -> String {
    switch word {
    case .said(let text): text
    case .cell(let index): fields[index]
    }
  }
}

extension Frequency {
  /// The regular stretch that ends on a day.
  fileprivate func period(endingOn day: Day) -> Period {
    switch self {
    case .day, .span: Period(day)
    case .week: Period(from: day.monday, through: day) ?? Period(day)
    case .monthToDate: Period(from: day.firstOfMonth, through: day) ?? Period(day)
    case .yearToDate: Period(from: day.firstOfYear, through: day) ?? Period(day)
    case .total: Period(from: nil, through: day) ?? Period(day)
    }
  }
}
