import Files

/// Changes as rows, points first: what `weekplot diff` prints.
package struct ChangesTable: RowTable {
  private let changes: OutputChanges

  package init(_ changes: OutputChanges) { self.changes = changes }

  private static let columns = [
    "what", "change", "entity", "metric", "frequency", "source", "date", "was", "now", "unit", "charts", "slides",
  ]

  package func write<Rows: RowWriter>(with: Rows.Type, to sink: @escaping ByteSink) throws(FileError) {
    var rows = Rows(Self.columns, to: sink)
    for (point, charts) in zip(changes.points, changes.touched) {
      rows.field("point")
      rows.field(point.was == nil ? "new" : point.now == nil ? "gone" : "changed")
      for word in [
        point.key.entity.rawValue, point.key.metric.rawValue, point.key.frequency.rawValue, point.key.source,
      ] {
        rows.field(word)
      }
      rows.field(point.day)
      for value in [point.was, point.now] { rows.field(number: value) }
      rows.field(point.unit.rawValue)
      rows.field(charts.joined(separator: ";"))
      rows.field(changes.slides(of: charts).map(String.init).joined(separator: ";"))
      try rows.endRow()
    }
    for chart in changes.charts {
      rows.field("chart")
      rows.field(chart.kind.rawValue)
      for _ in 0..<8 { rows.gap() }
      rows.field(chart.id)
      rows.field(String(chart.slide))
      try rows.endRow()
    }
    try rows.finish()
  }
}

extension RowWriter {
  fileprivate mutating func field(number: String?) {
    if let number { field(digits: Array(number.utf8)) } else { gap() }
  }
}
