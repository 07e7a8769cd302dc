import Dates
import Facts

/// Makes one of the year's reports from the published series.
struct SampleWeek {
  let data: PublishedData
  let monday: Day
  let number: Int
  /// First to last US trading day.
  let week: Period
  var random: SplitMix64

  init?(_ data: PublishedData, monday: Day, number: Int) {
    let days = data.us.days("NVDA", in: span(monday, monday + 6))
    guard let first = days.first, let last = days.last else { return nil }
    self.data = data
    self.monday = monday
    self.number = number
    week = span(first, last)
    random = SplitMix64(seed: UInt64(20_240_000 + number))
  }

  var saturday: Day { monday + 5 }

  var sample: SampleReport? {
    var copy = self
    guard let report = copy.report() else { return nil }
    return SampleReport(
      name: "weekly-\(week.end).txt", report: report, layout: copy.layout(),
      encoding: monday == SampleYear.gb18030 ? .gb18030 : .utf8)
  }

  private mutating func layout() -> Layout {
    let cycle: [Layout] = [
      .copied, .dense, .paged, .wrapped, .cells, .copied, .windows, .dense, .paged, .wrapped, .wide, .copied,
    ]
    var layout = cycle[number % cycle.count]
    if number % 5 == 2 { layout.typography.minus = "−" }
    if number % 7 == 3 { layout.typography.grouped = true }
    if number % 9 == 4 { layout.typography.plus = true }
    return layout
  }

  private mutating func report() -> WeeklyReport? {
    guard
      var report = WeeklyReport(
        date: saturday, week: week, broker: "示例证券研究所", title: "海外科技与加密资产周报")
    else { return nil }
    report.printsDate = number % 4 != 3
    report.hasSummary = number % 3 != 1
    report.wordingSeed = random.next()
    report.indices = indexTable()
    report.ai = aiTable()
    report.crypto = cryptoTable()
    report.indexStatements = indexStatements()
    report.movers = [
      movers("ai", KnownStock.ai, prints: true), movers("crypto", KnownStock.crypto, prints: number % 2 == 0),
    ].compactMap { $0 }
    addMarket(&report)
    addFlows(&report)
    addCalendars(&report)
    SampleWords.add(to: &report, number: number)
    return report
  }

  // MARK: - Quotes

  /// The change to the close before `day`, as a ratio; splits are already out of the published closes.
  private func change(_ table: PublishedTable, _ series: String, since day: Day) -> Double? {
    guard let now = table.last(series, through: week.end), let before = table.last(series, through: day - 1) else {
      return nil
    }
    return now / before - 1
  }

  private func cells(_ table: PublishedTable, _ series: String, close: PrintedNumber?, decimals: [Int])
    -> [PrintedNumber?]
  {
    let since = [monday, week.end.firstOfMonth, week.end.firstOfYear]
    return [close]
      + zip(since, decimals).map { day, decimals in
        change(table, series, since: day).map { PrintedNumber(rounding: $0 * 100, decimals: decimals) }
      }
  }

  private mutating func indexTable() -> QuoteTable {
    let decimals = random.pick([[2, 1, 1], [1, 1, 1], [2, 2, 2]])
    let rows = KnownStock.indices.map { code, series, name in
      let close = data.indices.last(series, through: week.end).map { PrintedNumber(rounding: $0, decimals: 1) }
      return QuoteTable.Row(
        code: code, name: name, currency: nil, cells: cells(data.indices, series, close: close, decimals: decimals))
    }
    return QuoteTable(
      kind: .index, caption: random.pick(["港美股主要指数表现", "重要指数涨跌幅", "主要科技指数行情"]),
      columns: [.close, .week, .monthToDate, .yearToDate], rows: rows, asOf: week.end,
      sources: ["Yahoo Finance", "Sina"])
  }

  /// The close as quoted on the day, splits put back.
  private func quoted(_ stock: KnownStock) -> Double? {
    let table = stock.isHongKong ? data.hongKong : data.us
    guard let close = table.last(stock.series, through: week.end) else { return nil }
    guard let split = KnownStock.splits[stock.series], week.end < split else { return close }
    return close * 10
  }

  private func row(_ stock: KnownStock, levels: Int, decimals: [Int]) -> QuoteTable.Row {
    let table = stock.isHongKong ? data.hongKong : data.us
    let close = quoted(stock).map { PrintedNumber(rounding: $0, decimals: 2).trimmed }
    return QuoteTable.Row(
      code: stock.code, name: stock.name, currency: stock.isHongKong ? .hkd : .usd, listed: stock.listed,
      sector: levels > 0 ? stock.sector : "", subsector: levels > 1 ? stock.subsector : "",
      cells: cells(table, stock.series, close: close, decimals: decimals))
  }

  private mutating func aiTable() -> QuoteTable {
    let decimals = random.pick([[0, 0, 0], [1, 1, 1], [2, 2, 2], [1, 1, 0]])
    let levels = [2, 2, 1, 2, 0][number % 5]
    return QuoteTable(
      kind: .stock, caption: random.pick(["海外 AI 重点标的市场表现", "AI 相关公司行情", "重点公司涨跌幅"]),
      columns: [.close, .week, .monthToDate, .yearToDate],
      rows: KnownStock.ai.map { row($0, levels: levels, decimals: decimals) }, asOf: week.end,
      sources: ["Yahoo Finance"], note: splitNote("NVDA", "英伟达"))
  }

  private mutating func cryptoTable() -> QuoteTable {
    let decimals = random.pick([[0, 0, 0], [1, 1, 1], [2, 1, 1]])
    return QuoteTable(
      kind: .stock, caption: random.pick(["加密市场重点标的市场表现", "加密相关股票行情"]),
      columns: [.close, .week, .monthToDate, .yearToDate],
      rows: KnownStock.crypto.map { row($0, levels: 1, decimals: decimals) }, asOf: week.end,
      sources: ["Yahoo Finance"], note: splitNote("MSTR", "MicroStrategy"))
  }

  /// In the week of a split the closes jump while the changes do not: the note says why.
  private func splitNote(_ series: String, _ name: String) -> String {
    guard let day = KnownStock.splits[series], day >= monday, day <= monday + 6 else { return "" }
    return "\(name)于 \(day.month) 月 \(day.dayOfMonth) 日起按 1 拆 10 后的价格交易，涨跌幅已作调整"
  }

  private mutating func indexStatements() -> [IndexStatement] {
    let chosen = random.shuffled(KnownStock.indices).prefix(2 + random.below(2))
    return chosen.compactMap { code, series, name in
      guard let close = data.indices.last(series, through: week.end),
        let change = change(data.indices, series, since: monday)
      else { return nil }
      return IndexStatement(
        key: EntityKey(rawValue: code), name: name, close: PrintedNumber(rounding: close, decimals: 1),
        change: Amount(change, .percent, decimals: 1))
    }
  }

  /// The strongest and weakest of a table; a list holds only names that really rose or fell.
  private mutating func movers(_ section: String, _ stocks: [KnownStock], prints: Bool) -> Movers? {
    let changes = stocks.compactMap { stock in
      change(stock.isHongKong ? data.hongKong : data.us, stock.series, since: monday).map { (stock, $0) }
    }
    func list(_ sorted: [(KnownStock, Double)]) -> [Movers.Name] {
      sorted.prefix(stocks.count > 5 ? 3 : 2).map { stock, change in
        Movers.Name(
          name: stock.short, key: EntityKey(rawValue: stock.code),
          change: prints ? Amount(change, .percent, decimals: 0) : nil)
      }
    }
    let gainers = list(strongest(changes.filter { $0.1 >= 0.005 }) { $0.1 })
    let losers = list(strongest(changes.filter { $0.1 <= -0.005 }) { -$0.1 })
    return gainers.isEmpty && losers.isEmpty ? nil : Movers(section: section, gainers: gainers, losers: losers)
  }

  // MARK: - The crypto market

  private mutating func addMarket(_ report: inout WeeklyReport) {
    report.market = market()
    report.moods = moods()
    report.prices = prices()
  }

  private mutating func market() -> MarketStatement? {
    guard let cap = data.marketCap.value("total_market_cap_usd", on: saturday),
      let before = data.marketCap.value("total_market_cap_usd", on: saturday - 7),
      let volume = data.marketCap.value("total_volume_24h_usd", on: saturday)
    else { return nil }
    var m = MarketStatement(source: "CoinGecko", day: saturday)
    let (scale, decimals) = random.pick(
      [(Amount.Scale.trillion, 2), (.trillion, 2), (.trillion, 3), (.hundredMillion, 0), (.zhao, 2)])
    m.cap = Amount(cap, scale, decimals: decimals)
    m.previousCap = number % 6 == 5 ? nil : Amount(before, scale, decimals: decimals)
    m.volume = Amount(
      volume, random.pick([.hundredMillion, .hundredMillion, .billion]), decimals: number % 3 == 0 ? 1 : 0)
    if number % 2 == 0 { m.ratio = Amount(volume / cap, .percent, decimals: 2) }
    return m
  }

  private mutating func moods() -> [MoodStatement] {
    let alternative = mood("alternative.me", data.alternativeMood, AlternativeZones.zone)
    let other = mood("CoinMarketCap", data.coinMarketCapMood, CoinMarketCapZones.zone)
    if number % 10 == 7, let alternative { return [alternative] }
    return [other, number % 4 == 2 ? alternative : nil].compactMap { $0 }
  }

  private mutating func mood(_ source: String, _ table: PublishedTable, _ zone: (Int) -> String) -> MoodStatement? {
    let tells = random.chance(0.35)
    guard let value = table.value("value", on: saturday) else { return nil }
    let before = tells ? table.value("value", on: saturday - 7) : nil
    return MoodStatement(
      source: source, day: saturday, value: PrintedNumber(rounding: value, decimals: 0), zone: zone(Int(value)),
      previous: before.map { PrintedNumber(rounding: $0, decimals: 0) })
  }

  private mutating func prices() -> [PriceStatement] {
    let coarse = random.chance(0.25)
    func price(_ coin: EntityKey, _ series: String) -> PriceStatement? {
      data.coins.value(series, on: week.end).map { close in
        let amount =
          coarse && close > 20_000 ? Amount(close, .tenThousand, decimals: 2) : Amount(close, .one, decimals: 0)
        return PriceStatement(coin: coin, day: week.end, amount: amount, source: "Yahoo Finance")
      }
    }
    return [price(.bitcoin, "btc_close_usd"), number % 3 == 0 ? price(.ether, "eth_close_usd") : nil].compactMap { $0 }
  }

  private func addCalendars(_ report: inout WeeklyReport) {
    let ai = KnownEvents.coming(KnownEvents.ai, after: saturday, count: 5)
    let crypto = KnownEvents.coming(KnownEvents.crypto, after: saturday, count: 4)
    if !ai.isEmpty {
      report.aiEvents = EventTable(caption: "近期 AI 领域重要事件", header: .both, events: ai, sources: [])
    }
    if !crypto.isEmpty {
      report.cryptoEvents = EventTable(caption: "近期加密货币领域重要事件", header: .both, events: crypto, sources: [])
    }
  }
}

/// CoinMarketCap's zones.
enum CoinMarketCapZones {
  static func zone(_ value: Int) -> String {
    switch value {
    case ..<20: "Extreme fear"
    case ..<40: "Fear"
    case ..<60: "Neutral"
    case ..<80: "Greed"
    default: "Extreme greed"
    }
  }
}

/// alternative.me's zones.
enum AlternativeZones {
  static func zone(_ value: Int) -> String {
    switch value {
    case ...25: "Extreme Fear"
    case ...46: "Fear"
    case ...54: "Neutral"
    case ...75: "Greed"
    default: "Extreme Greed"
    }
  }
}
