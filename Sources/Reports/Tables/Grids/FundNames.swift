import Facts

/// The funds that a table of flows lists with a ticker and a name: 「Product | Ticker | Week」.
struct FundNames {
  private(set) var entities: [Entity] = []

  /// - Parameters:
  ///   - cells: funds across.
  ///   - row: that of their tickers.
  init(_ cells: GridCells, _ heads: FlowHeads, row: Int, section: String) {
    guard let names = (0..<min(cells.rowCount, 5)).first(where: { $0 != row && Self.isOfNames($0, row, cells, heads) })
    else { return }
    for (column, key) in heads.entities.sorted(by: { $0.key < $1.key }) where !Self.isGroup(key) {
      guard let name = cells[names, column], let ticker = cells[row, column], name.isWords else { continue }
      entities.append(
        Entity(
          key: key, name: SubjectFinder.name(name.passage), kind: .fund, currency: .usd, section: section,
          place: cells.document.place(at: ticker.range.lowerBound)))
    }
  }

  private static func isGroup(_ key: EntityKey) -> Bool { key.rawValue.contains("-ETF") }

  /// Whether a row's head says that it has the funds' names: `Product`, and beside `Ticker` any word for what is named;
  /// not who issues them.
  private static func isOfNames(_ row: Int, _ tickers: Int, _ cells: GridCells, _ heads: FlowHeads) -> Bool {
    guard let head = cells[row, 0], let ticker = cells[tickers, 0], head.isWords else { return false }
    let code = ColumnHead([ticker]).column.role
    guard code == .code || words.contains(ticker.key) else { return false }
    guard words.contains(head.key) || ColumnHead([head]).column.role == .name && head.key != "issuer" else {
      return false
    }
    let named = heads.entities.keys.compactMap { cells[row, $0] }.filter { !$0.isEmpty }
    return named.count(where: \.isWords) == named.count && named.count > 1
  }

  private static let words: Set<String> = [
    "fund", "funds", "fundname", "product", "productname", "products", "etf", "etfs", "etfname", "vehicle", "trust",
    "name", "nameoffund",
    "etp", "fundproduct", "基金", "基金名称", "基金简称", "产品", "产品名称", "etf名称", "etf简称", "名称", "简称", "全称",
  ]
}
