import Files
import TimeSeries

/// A series with rolling statistics beside it, a column for each as it was typed.
package struct StatisticsTable: Sendable {
  package var series: Series
  /// What was typed, and what it means.
  package var statistics: [(name: String, statistic: Statistic)]
  /// Running statistics need none.
  package var window: Window?
  /// How many values suffice where a window is not full.
  package var minimum: Int?
  package var shown: ShownDays

  package init(
    series: Series, statistics: [(name: String, statistic: Statistic)], window: Window?, minimum: Int? = nil,
    shown: ShownDays = ShownDays()
  ) {
    self.series = series
    self.statistics = statistics
    self.window = window
    self.minimum = minimum
    self.shown = shown
  }

  package func write(as format: TableFormat = .csv, to sink: @escaping ByteSink) throws(FileError) {
    switch format {
    case .csv: try write(with: CSVRows.self, to: sink)
    case .ndjson: try write(with: JSONRows<JSONLines>.self, to: sink)
    case .json: try write(with: JSONRows<JSONArray>.self, to: sink)
    case .table: try write(with: AlignedRows.self, to: sink)
    }
  }

  /// Windows look back beyond the days shown.
  private func write<Rows: RowWriter>(with: Rows.Type, to sink: @escaping ByteSink) throws(FileError) {
    // A number too large for a double has no statistics; `roll` passes it over.
    let points = series.points.filter { $0.number.value.isFinite }
    let columns = statistics.map {
      roll(series, $0.statistic, over: window ?? .count(1), minimum: minimum).map(\.value)
    }
    var rows = Rows(["date", "value"] + statistics.map(\.name), to: sink)
    for (index, point) in points.enumerated() where shown.contains(point.day) {
      rows.field(point.day)
      rows.field(point.number)
      for column in columns {
        if let value = column[index] { rows.field(value) } else { rows.gap() }
      }
      try rows.endRow()
    }
    try rows.finish()
  }
}
