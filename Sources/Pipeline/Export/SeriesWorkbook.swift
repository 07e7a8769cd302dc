import Facts
import Slides
import TimeSeries

extension Corpus {
  static let workbook = "series.xlsx"

  /// The series for Excel: one sheet of what there is, one of the values of the days shown; nil where they are more than
  /// it shows.
  func seriesWorkbook() -> Workbook? {
    guard series.reduce(1, { $0 + $1.points.count }) <= SheetRows.limit else { return nil }
    var workbook = Workbook()
    workbook.addSheet(
      "series",
      columns: [
        ("entity", 14), ("metric", 22), ("frequency", 10), ("source", 16), ("unit", 8), ("first", 12), ("last", 12),
        ("n", 8), ("latest", 20),
      ]
    ) { rows in
      for one in series { addSummary(of: one, to: &rows) }
    }
    workbook.addSheet(
      "points",
      columns: [
        ("entity", 14), ("metric", 22), ("frequency", 10), ("source", 16), ("date", 12), ("value", 20), ("unit", 8),
      ]
    ) { rows in
      for one in series { addPoints(of: one, to: &rows) }
    }
    return workbook
  }

  private func addSummary(of one: Series, to rows: inout SheetRows) {
    let points = one.points.filter { shown.contains($0.day) }
    guard let first = points.first, let last = points.last else { return }
    addKey(of: one, to: &rows)
    rows.text(one.unit.rawValue)
    rows.day(first.day.number)
    rows.day(last.day.number)
    rows.number(String(points.count))
    rows.number(last.number.decimal)
    rows.endRow()
  }

  private func addPoints(of one: Series, to rows: inout SheetRows) {
    let key = rows.beginning { addKey(of: one, to: &$0) }
    for point in one.points where shown.contains(point.day) {
      rows.begin(with: key)
      rows.day(point.day.number)
      rows.number(point.number.decimal)
      rows.text(one.unit.rawValue)
      rows.endRow()
    }
  }

  private func addKey(of one: Series, to rows: inout SheetRows) {
    rows.text(one.key.entity.rawValue)
    rows.text(one.key.metric.rawValue)
    rows.text(one.key.frequency.rawValue)
    if one.key.source.isEmpty { rows.gap() } else { rows.text(one.key.source) }
  }
}
