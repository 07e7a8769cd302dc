import Dates
import Facts

/// Consecutive weeks of one invented broker: the same tickers, values that walk, about 380 observations each.
///
///     let ten = WeeklyHistory(seed: 1, first: Day(2015, 1, 5)!, weeks: 520).reports()
///     ten.count   // 520
public struct WeeklyHistory: Sendable {
  public let seed: UInt64
  /// The Monday of the first week.
  public let first: Day
  public let weeks: Int
  /// All reports have it; real folders are that way too.
  public var layout: Layout

  public init(seed: UInt64, first: Day, weeks: Int, layout: Layout = .copied) {
    self.seed = seed
    self.first = first.monday
    self.weeks = weeks
    self.layout = layout
  }

  /// In order of time; every call gives the same.
  public func reports() -> [SampleReport] {
    var walk = HistoryWalk(seed: seed)
    return (0..<weeks).map { i in
      let monday = first + 7 * i
      let report = walk.next(span(monday, monday + 4))
      return SampleReport(name: "weekly-\(monday + 4).txt", report: report, layout: layout)
    }
  }
}

/// Values between the weeks.
private struct HistoryWalk {
  /// A security's path: the closes that its changes refer to.
  struct Path {
    var close: Double
    var monthBase: Double
    var yearBase: Double

    init(_ level: Double) { (close, monthBase, yearBase) = (level, level, level) }

    mutating func step(by ratio: Double, newMonth: Bool, newYear: Bool) -> Quote {
      let before = close
      if newMonth { monthBase = before }
      if newYear { yearBase = before }
      // Away from 0, whatever the walk does.
      close = max(0.5, before * (1 + max(-0.4, ratio)))
      return Quote(close: close, week: close / before - 1, month: close / monthBase - 1, year: close / yearBase - 1)
    }
  }

  private var random: SplitMix64
  private let indices: [Invented]
  private let ai: [Invented]
  private let crypto: [Invented]
  private var paths: [String: Path] = [:]
  private var last: Day?
  private var cap = 0.8e12
  private var mood = 50.0
  private var cumulative: Int64 = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    var inventor = Inventor(seed: random.next())
    indices = KnownIndices.all + [inventor.index(), inventor.index()]
    ai = (0..<31).map { i in
      var s = inventor.security(latin: 0.3, hongKong: i > 23 ? 1 : 0, listed: false)
      (s.sector, s.subsector) =
        i < 16 ? ("AI 基础设施", ["云厂商", "云侧芯片", "网络"][i / 6]) : i < 24 ? ("AI 应用", "企业软件") : ("消费电子", "品牌厂")
      return s
    }
    crypto = (0..<26).map { i in
      var s = inventor.security(latin: 1, hongKong: 0, listed: true)
      s.sector = i < 3 ? "交易所" : i < 6 ? "屯币" : "挖矿及矿机"
      return s
    }
    for s in indices + ai + crypto { paths[s.code] = Path(s.level) }
  }

  mutating func next(_ week: Period) -> WeeklyReport {
    let saturday = week.end + 1
    guard var report = WeeklyReport(date: saturday, week: week, broker: "示例证券研究所", title: "海外科技与加密资产周报") else {
      preconditionFailure("a week has a first day")
    }
    report.hasSummary = true
    report.wordingSeed = random.next()
    addTables(&report)
    addMarket(&report, saturday)
    addFlows(&report)
    var words = RandomWeek(seed: random.next())
    words.week = week
    words.addCalendars(&report)
    words.addWords(&report)
    words.addLegalText(&report)
    last = week.end
    return report
  }

  private mutating func table(
    _ kind: Entity.Kind, _ caption: String, _ list: [Invented], _ style: QuoteStyle, swing: Double, _ end: Day
  ) -> QuoteTable {
    let newMonth = last.map { $0.firstOfMonth != end.firstOfMonth } ?? true
    let newYear = last.map { $0.year != end.year } ?? true
    let rows = list.map { s in
      let quote = paths[s.code, default: Path(s.level)].step(
        by: random.step() * swing + 0.001, newMonth: newMonth, newYear: newYear)
      return style.row(s, quote, &random)
    }
    return QuoteTable(
      kind: kind, caption: caption, columns: style.columns, rows: rows, asOf: end, sources: ["Wind"])
  }

  private mutating func addTables(_ report: inout WeeklyReport) {
    let changes: [QuoteTable.Column] = [.week, .monthToDate, .yearToDate]
    let end = report.week.end
    let index = QuoteStyle(columns: [.close] + changes, closeDecimals: 1, changeDecimals: [2, 1, 1])
    let stock = QuoteStyle(
      columns: [.marketCap(.hundredMillion), .close] + changes, closeDecimals: 2, changeDecimals: [0, 0, 0])
    let indexTable = table(.index, "港美股重要指数涨跌幅", indices, index, swing: 0.015, end)
    report.indices = indexTable
    let aiTable = table(.stock, "海外 AI 重点标的市场表现", ai, stock, swing: 0.04, end)
    let cryptoTable = table(.stock, "加密市场重点标的市场表现", crypto, stock, swing: 0.08, end)
    (report.ai, report.crypto) = (aiTable, cryptoTable)
    report.indexStatements = [indexTable.rows[2], indexTable.rows[4]].compactMap { row in
      row.cells[1].map { change in
        IndexStatement(
          key: row.key, name: row.name, close: row.cells[0],
          change: Amount(PrintedNumber(rounding: change.value, decimals: 1), .percent))
      }
    }
    report.movers = [movers("ai", aiTable), movers("crypto", cryptoTable)].compactMap { $0 }
  }

  private func movers(_ section: String, _ table: QuoteTable) -> Movers? {
    let ranked = table.rows.compactMap { row in row.cells[2].map { (row, $0) } }
    func list(_ rows: [(QuoteTable.Row, PrintedNumber)]) -> [Movers.Name] {
      rows.prefix(5).map { Movers.Name(name: $0.name, key: $0.key, change: Amount($1, .percent)) }
    }
    let gainers = list(strongest(ranked.filter { $0.1.mantissa > 0 }) { $0.1.value })
    let losers = list(strongest(ranked.filter { $0.1.mantissa < 0 }) { -$0.1.value })
    return gainers.isEmpty && losers.isEmpty ? nil : Movers(section: section, gainers: gainers, losers: losers)
  }

  private mutating func addMarket(_ report: inout WeeklyReport, _ saturday: Day) {
    var m = MarketStatement(source: "CoinMarketCap", day: saturday)
    m.previousCap = Amount(cap, .trillion, decimals: 2)
    cap = max(0.2e12, cap * (1 + 0.05 * random.step() + 0.002))
    m.cap = Amount(cap, .trillion, decimals: 2)
    let volume = cap * random.between(0.02, 0.06)
    m.volume = Amount(volume, .hundredMillion, decimals: 0)
    m.ratio = Amount(volume / cap, .percent, decimals: 2)
    report.market = m
    mood = min(95, max(5, mood + 8 * random.step()))
    let value = PrintedNumber(rounding: mood, decimals: 0)
    report.moods = [
      MoodStatement(
        source: "CoinMarketCap", day: saturday, value: value, zone: CoinMarketCapZones.zone(Int(value.mantissa)))
    ]
    report.prices = [
      PriceStatement(
        coin: .bitcoin, day: report.week.end, amount: Amount(cap / 4e7, .one, decimals: 0), source: "CoinMarketCap")
    ]
  }

  private mutating func addFlows(_ report: inout WeeklyReport) {
    let week = report.week
    let funds = ["IBIT", "FBTC", "BITB", "ARKB", "BTCO", "EZBC", "BRRR", "HODL", "BTCW", "GBTC", "BTC"]
    let flows = RandomFlows(days: (0..<5).map { report.firstDay + $0 }, funds: funds, &random)
    report.flowTables = [flows.table(.bitcoinFunds, week: false, end: week.end)]
    cumulative += flows.total
    func amount(_ tenths: Int64) -> Amount { Amount(Double(tenths) * 1e5, .hundredMillion, decimals: 2) }
    report.flows = [
      FlowStatement(fund: .bitcoinFunds, span: .week, amount: amount(flows.total)),
      FlowStatement(fund: "IBIT", span: .week, amount: amount(flows.sum(ofFund: 0))),
      FlowStatement(fund: "GBTC", span: .week, amount: amount(flows.sum(ofFund: 9))),
      FlowStatement(fund: .bitcoinFunds, span: .total(week.end), amount: amount(cumulative)),
    ]
  }
}
