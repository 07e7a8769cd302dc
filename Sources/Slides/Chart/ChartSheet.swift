/// The workbook of a native chart: positions in the first column, a column for each series.
struct ChartSheet {
  static let name = "Sheet1"

  let chart: NativeChart

  var workbook: Workbook {
    var workbook = Workbook()
    let columns = [(head: chart.positionsName, width: 14)] + chart.series.map { (head: $0.name, width: 14) }
    let isShare = chart.values.format.hasSuffix("%")
    workbook.addSheet(Self.name, columns: columns) { rows in
      for row in 0..<chart.positions.count {
        put(row, into: &rows)
        for series in chart.series {
          if let value = series.values[row] {
            rows.number(value, isShare: isShare)
          } else {
            rows.gap()
          }
        }
        rows.endRow()
      }
    }
    return workbook
  }

  private func put(_ row: Int, into rows: inout SheetRows) {
    switch chart.positions {
    case .calendar(let days), .days(let days): rows.day(days[row])
    case .names(let names): rows.text(names[row])
    }
  }

  /// The cells of a series' values; `column` counts series from 0, as `Sheet1!$B$2:$B$53`.
  static func values(_ column: Int, count: Int) -> String { cells(letters(column + 1), count) }
  static func positions(count: Int) -> String { cells("A", count) }
  static func head(_ column: Int) -> String { "\(name)!$\(letters(column + 1))$1" }

  private static func cells(_ column: String, _ count: Int) -> String {
    "\(name)!$\(column)$2:$\(column)$\(max(1, count) + 1)"
  }

  /// 0 is A, 26 AA.
  private static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
