import Dates
import Facts

/// A weekly of invented companies with random numbers, dates, parts, order, wording and layout; the same for the same
/// seed on every machine.
///
///     let sample = RandomWeekly(seed: 7).sample
///     Truth(sample.report).observations.count   // what a perfect reader finds in sample.text
public struct RandomWeekly: Sendable {
  public let sample: SampleReport

  public init(seed: UInt64) {
    var maker = RandomWeek(seed: seed)
    sample = maker.sample(name: "random-\(seed).txt")
  }

  /// The same facts and words in another layout.
  public func text(_ layout: Layout) -> String { sample.report.text(layout) }
}

/// The state while a random week is made.
struct RandomWeek {
  var random: SplitMix64
  var inventor: Inventor
  var week: Period

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    inventor = Inventor(seed: random.next())
    let monday = date(2018, 1, 1) + 7 * random.below(600)
    // Some weeks start or end with a holiday.
    let (late, early) = (random.chance(0.08) ? 1 : 0, random.chance(0.08) ? 1 : 0)
    week = span(monday + late, monday + 4 - early)
  }

  var saturday: Day { week.end.monday + 5 }

  mutating func sample(name: String) -> SampleReport {
    let report = report()
    return SampleReport(name: name, report: report, layout: .random(&random))
  }

  private mutating func report() -> WeeklyReport {
    guard
      var report = WeeklyReport(
        date: saturday + random.below(2), week: week, broker: random.pick(["示例证券研究所", "样本证券研究所", "虚构证券研究"]),
        title: random.pick(["海外科技与加密资产周报", "AI 与 Web3 周观察", "全球科技周报"]))
    else { preconditionFailure("a random week has a first day") }
    report.printsDate = random.chance(0.75)
    report.hasSummary = random.chance(0.5)
    report.wordingSeed = random.next()
    addTables(&report)
    addMarket(&report)
    addFlows(&report)
    addCalendars(&report)
    addWords(&report)
    return report
  }

  // MARK: - Tables

  private mutating func addTables(_ report: inout WeeklyReport) {
    if random.chance(0.85) { report.indices = indexTable() }
    if random.chance(0.9) { report.ai = aiTable() }
    if random.chance(0.85) { report.crypto = cryptoTable() }
    report.indexStatements = statements(report.indices)
    report.movers = [report.ai.map { ("ai", $0) }, report.crypto.map { ("crypto", $0) }].compactMap { $0 }
      .compactMap { movers($0.0, $0.1) }
  }

  private mutating func quote(_ s: Invented, swing: Double) -> Quote {
    Quote(
      close: s.level * (1 + 0.3 * random.unit()), week: random.step() * swing, month: random.step() * swing * 2,
      year: random.chance(0.1) ? random.between(1, 7) : max(-0.95, random.step() * swing * 6))
  }

  private mutating func columns(stocks: Bool) -> [QuoteTable.Column] {
    var columns: [QuoteTable.Column] = [.close, .week, .monthToDate, .yearToDate]
    if stocks, random.chance(0.8) {
      columns.insert(
        .marketCap(random.pick([.hundredMillion, .hundredMillion, .hundredMillion, .million, .billion])), at: 0)
    }
    if stocks, random.chance(0.15) { columns.append(.other(random.pick(["市盈率(TTM)", "目标价", "市净率"]))) }
    if random.chance(0.15) { columns.removeLast() }
    return random.chance(0.3) ? random.shuffled(columns) : columns
  }

  private mutating func style(stocks: Bool) -> QuoteStyle {
    let changes = random.pick([[0, 0, 0], [1, 1, 1], [2, 2, 2], [2, 1, 1], [1, 0, 0]])
    return QuoteStyle(
      columns: columns(stocks: stocks), closeDecimals: 1 + random.below(2), changeDecimals: changes,
      gaps: stocks && random.chance(0.3) ? 0.03 : 0)
  }

  private mutating func table(
    _ kind: Entity.Kind, _ caption: String, _ securities: [Invented], swing: Double
  ) -> QuoteTable {
    let style = style(stocks: kind == .stock)
    let rows = securities.map { s in
      let quote = quote(s, swing: swing)
      return style.row(s, quote, &random)
    }
    return QuoteTable(
      kind: kind, caption: caption, columns: style.columns, rows: rows, asOf: week.end,
      sources: random.pick([["Wind"], ["Wind"], ["Bloomberg"], ["Wind", "Bloomberg"]]))
  }

  private mutating func indexTable() -> QuoteTable {
    let invented = (0..<random.below(4)).map { _ in inventor.index() }
    let all = random.shuffled(random.shuffled(KnownIndices.all).prefix(2 + random.below(4)) + invented)
    return table(.index, random.pick(["港美股重要指数涨跌幅", "主要指数行情", "全球科技指数表现"]), all, swing: 0.02)
  }

  private mutating func aiTable() -> QuoteTable {
    let levels = random.pick([0, 1, 2, 2, 2])
    var stocks: [Invented] = []
    for sector in random.shuffled(Self.aiSectors).prefix(1 + random.below(4)) {
      for subsector in random.shuffled(sector.1).prefix(1 + random.below(3)) {
        for _ in 0..<(1 + random.below(5)) {
          var stock = inventor.security(latin: 0.35, hongKong: 0.3, listed: false)
          stock.sector = levels > 0 ? sector.0 : ""
          stock.subsector = levels > 1 ? subsector : ""
          stocks.append(stock)
        }
      }
    }
    return table(
      .stock, random.pick(["海外 AI 重点标的市场表现", "AI 产业链公司行情", "重点公司涨跌幅"]),
      levels == 0 ? random.shuffled(stocks) : stocks, swing: 0.06)
  }

  private mutating func cryptoTable() -> QuoteTable {
    let grouped = random.chance(0.8)
    let listed = random.chance(0.75)
    var stocks: [Invented] = []
    for sector in random.shuffled(Self.cryptoSectors).prefix(1 + random.below(4)) {
      for _ in 0..<(1 + random.below(9)) {
        var stock = inventor.security(latin: 0.9, hongKong: 0.15, listed: listed)
        stock.sector = grouped ? sector : ""
        stocks.append(stock)
      }
    }
    var table = table(.stock, random.pick(["加密市场重点标的市场表现", "加密相关股票行情"]), stocks, swing: 0.1)
    table.marksCurrencyInNames = random.chance(0.3)
    return table
  }

  private static let aiSectors = [
    ("AI 基础设施", ["云厂商", "云侧芯片", "能源", "服务器", "液冷", "网络"]), ("边缘 AI", ["端侧芯片", "AI PC/PHONE", "模组"]),
    ("AI 应用", ["AI 应用", "智能驾驶", "企业软件"]), ("消费电子", ["品牌厂", "零部件&组装"]), ("半导体制造", ["晶圆代工", "封装测试", "设备"]),
  ]
  private static let cryptoSectors = ["交易所", "屯币", "挖矿及矿机", "支付与稳定币", "算力托管"]

  // MARK: - Words on tables

  /// Two or three indices of the table; without a table only such as everyone knows.
  private mutating func statements(_ table: QuoteTable?) -> [IndexStatement] {
    guard random.chance(0.8) else { return [] }
    let count = 1 + random.below(3)
    guard let table else {
      return random.shuffled(KnownIndices.all).prefix(count).map { index in
        let quote = quote(index, swing: 0.02)
        return IndexStatement(
          key: EntityKey(rawValue: index.code), name: index.name,
          close: PrintedNumber(rounding: quote.close, decimals: 1),
          change: Amount(quote.week, .percent, decimals: 1))
      }
    }
    return random.shuffled(table.rows).prefix(count).compactMap { statement($0, table) }
  }

  private mutating func statement(_ row: QuoteTable.Row, _ table: QuoteTable) -> IndexStatement? {
    guard let w = table.columns.firstIndex(of: .week), let c = table.columns.firstIndex(of: .close),
      let change = row.cells[w]
    else { return nil }
    let fewer = PrintedNumber(rounding: change.value, decimals: min(1, -change.exponent))
    var s = IndexStatement(
      key: row.key, name: row.name, close: random.chance(0.8) ? row.cells[c] : nil, change: Amount(fewer, .percent))
    if random.chance(0.3), let other = table.rows.first(where: { $0.code != row.code }), let theirs = other.cells[w] {
      s.versus = other.name
      s.lead = PrintedNumber(rounding: change.value - theirs.value, decimals: 1)
    }
    return s
  }

  private mutating func movers(_ section: String, _ table: QuoteTable) -> Movers? {
    guard random.chance(0.8), let w = table.columns.firstIndex(of: .week) else { return nil }
    let prints = random.chance(0.6)
    let count = 3 + random.below(3)
    let ranked = table.rows.compactMap { row in row.cells[w].map { (row, $0) } }
    func list(_ sign: Double) -> [Movers.Name] {
      strongest(ranked.filter { $0.1.value * sign >= 1 }) { $0.1.value * sign }.prefix(count).map { row, change in
        let name = inventor.short(row)
        return Movers.Name(
          name: name, key: row.key,
          change: prints
            ? Amount(PrintedNumber(rounding: change.value, decimals: min(1, -change.exponent)), .percent) : nil)
      }
    }
    var gainers = list(1)
    let losers = list(-1)
    if random.chance(0.3), !gainers.isEmpty {
      // The strongest name is one that the table does not list.
      let change = gainers[0].change.map {
        Amount(PrintedNumber(mantissa: $0.printed.mantissa + 1, exponent: $0.printed.exponent), .percent)
      }
      gainers.insert(Movers.Name(name: inventor.chineseName(), key: nil, change: change), at: 0)
    }
    return gainers.isEmpty && losers.isEmpty ? nil : Movers(section: section, gainers: gainers, losers: losers)
  }
}

extension Inventor {
  /// A row's name as a list of movers has it: without the legal form, Hong Kong names at times with `-W`.
  mutating func short(_ row: QuoteTable.Row) -> String {
    for ending in [", Inc.", " Corp.", " Ltd"] where row.name.hasSuffix(ending) && random.chance(0.7) {
      return String(row.name.dropLast(ending.count))
    }
    return row.currency == .hkd && random.chance(0.15) ? row.name + "-W" : row.name
  }
}
