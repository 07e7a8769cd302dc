/// A line of units below a header, with fewer cells than that: each must go under a column that can have it.
///
///     // 「代码 收盘价 总市值 周涨跌」 over 「(美元) (亿美元) (%)」: there is one way
struct UnitRow {
  /// The column of each unit; nil when there is no way to place them or more than one.
  let places: [Int]?

  init(units: [[TableToken]], heads: [[TableToken]], _ document: Document) {
    func content(_ tokens: [TableToken]) -> CellContent {
      CellContent(document, Grid.Cell(ranges: tokens.map(\.range), row: 0, column: 0))
    }
    let needs = units.map { ColumnHead([content($0)]) }
    guard needs.allSatisfy({ $0.column.isPercent || !$0.column.units.isEmpty }) else {
      places = nil
      return
    }
    let columns = heads.map { ColumnHead([content($0)]) }
    var found: [[Int]] = []
    func search(_ unit: Int, _ column: Int, _ places: [Int]) {
      guard found.count < 2 else { return }
      guard unit < needs.count else { return found.append(places) }
      guard column < columns.count else { return }
      if columns[column].canHave(needs[unit]) { search(unit + 1, column + 1, places + [column]) }
      search(unit, column + 1, places)
    }
    search(0, 0, [])
    places = found.count == 1 ? found[0] : nil
  }
}

extension ColumnHead {
  /// Whether a column under this header can be in those units.
  fileprivate func canHave(_ unit: ColumnHead) -> Bool {
    switch column.role {
    case .metric(let metric)?: metric.isRatio == unit.column.isPercent && !(metric == .close && unit.isScaled)
    case .ignored?, nil: true
    default: false
    }
  }

  /// A price is in units of its currency.
  private var isScaled: Bool { column.units.contains { $0.power != 0 } }
}
