import Dates
import Facts

extension RandomWeek {
  mutating func addMarket(_ report: inout WeeklyReport) {
    if random.chance(0.9) { report.market = market() }
    report.moods = moods()
    report.prices = prices()
  }

  private mutating func market() -> MarketStatement {
    var m = MarketStatement(source: random.pick(["CoinMarketCap", "CoinMarketCap", "CoinGecko"]), day: saturday)
    let cap = random.between(0.2, 5) * 1e12
    let (scale, decimals) = random.pick(
      [(Amount.Scale.trillion, 2), (.trillion, 2), (.trillion, 3), (.hundredMillion, 0), (.zhao, 2)])
    m.cap = Amount(cap, scale, decimals: decimals)
    if random.chance(0.8) { m.previousCap = Amount(cap * random.between(0.85, 1.15), scale, decimals: decimals) }
    if random.chance(0.12) { m.capQualifier = .about }
    if random.chance(0.85) { addVolume(&m, cap) }
    return m
  }

  private mutating func addVolume(_ m: inout MarketStatement, _ cap: Double) {
    let volume = cap * random.between(0.01, 0.09)
    let (scale, decimals) = random.pick(
      [(Amount.Scale.hundredMillion, 0), (.hundredMillion, 1), (.billion, 1), (.hundredBillion, 2)])
    m.volume = Amount(volume, scale, decimals: decimals)
    if random.chance(0.6) { m.ratio = Amount(volume / cap, .percent, decimals: 2) }
    guard random.chance(0.4) else { return }
    m.volumeYearToDate = Amount(random.between(2, 60) * 1e12, .trillion, decimals: 2)
    if random.chance(0.7) { m.volumeGrowth = Amount(random.between(-0.6, 2.5), .percent, decimals: 2) }
  }

  private mutating func moods() -> [MoodStatement] {
    var list: [MoodStatement] = []
    if random.chance(0.75) { list.append(mood("CoinMarketCap", CoinMarketCapZones.zone)) }
    if random.chance(0.3) { list.append(mood("alternative.me", AlternativeZones.zone)) }
    return list
  }

  private mutating func mood(_ source: String, _ zone: (Int) -> String) -> MoodStatement {
    let value = random.between(5, 95)
    let decimals = source == "CoinMarketCap" && random.chance(0.4) ? 2 : 0
    let printed = PrintedNumber(rounding: value, decimals: decimals)
    let before = random.chance(0.35) ? PrintedNumber(rounding: random.between(5, 95), decimals: decimals) : nil
    return MoodStatement(
      source: source, day: saturday, value: printed, zone: zone(Int(printed.value)), previous: before)
  }

  private mutating func prices() -> [PriceStatement] {
    var list: [PriceStatement] = []
    let day = week.end
    if random.chance(0.6) {
      let close = random.between(21_000, 110_000)
      let amount =
        random.chance(0.4) ? Amount(close, .tenThousand, decimals: 2) : Amount(close, .one, decimals: random.below(3))
      list.append(PriceStatement(coin: .bitcoin, day: day, amount: amount, source: random.pick(["", "CoinMarketCap"])))
    }
    if random.chance(0.3) {
      list.append(
        PriceStatement(coin: .ether, day: day, amount: Amount(random.between(1_200, 4_800), .one, decimals: 0)))
    }
    if random.chance(0.3) {
      let level = PrintedNumber(mantissa: Int64(20 + random.below(90)), exponent: -1)
      list.append(PriceStatement(coin: .bitcoin, day: day - 1, isHigh: true, amount: Amount(level, .tenThousand)))
    }
    return list
  }

  // MARK: - Fund flows

  mutating func addFlows(_ report: inout WeeklyReport) {
    if random.chance(0.85) { addFlows(.bitcoinFunds, Self.bitcoinFunds, &report) }
    if random.chance(0.4) { addFlows(.etherFunds, Self.etherFunds, &report) }
  }

  private static let bitcoinFunds = [
    "IBIT", "FBTC", "BITB", "ARKB", "BTCO", "EZBC", "BRRR", "HODL", "BTCW", "GBTC", "BTC",
  ]
  private static let etherFunds = ["ETHA", "FETH", "ETHW", "CETH", "ETHV", "QETH", "EZET", "ETHE", "ETH"]

  private mutating func addFlows(_ group: EntityKey, _ all: [String], _ report: inout WeeklyReport) {
    let funds = random.chance(0.7) ? all : all.filter { _ in random.chance(0.7) }
    let days = (0...(week.end - (week.start ?? week.end))).map { (week.start ?? week.end) + $0 }
    let flows = RandomFlows(days: days, funds: funds.isEmpty ? all : funds, &random)
    let tabled = random.chance(0.65)
    if tabled { report.flowTables.append(flows.table(group, week: random.chance(0.25), end: week.end)) }
    report.flows += statements(group, flows, tabled: tabled)
  }

  private mutating func statements(_ group: EntityKey, _ flows: RandomFlows, tabled: Bool) -> [FlowStatement] {
    var list = [FlowStatement(fund: group, span: .week, amount: amount(flows.total))]
    if random.chance(0.6) {
      let i = random.below(flows.days.count)
      list.append(FlowStatement(fund: group, span: .day(flows.days[i]), amount: amount(flows.totals[i])))
    }
    if !tabled, random.chance(0.5) { list += bounds(group, flows) }
    if random.chance(0.2), let over = over(group, flows) { list.append(over) }
    for fund in [0, flows.funds.count - 2] where fund >= 0 && random.chance(0.5) {
      let name = flows.funds[fund]
      if name == "BTC" || name == "ETH" { continue }
      list.append(
        FlowStatement(fund: EntityKey(rawValue: name), span: .week, amount: amount(flows.sum(ofFund: fund))))
    }
    if random.chance(0.6) {
      let total = Amount(random.between(5e8, 6e10), random.pick([.hundredMillion, .billion]), decimals: 2)
      list.append(FlowStatement(fund: group, span: .total(week.end), amount: total))
    }
    return list
  }

  /// 「周一至周四各日净流入均低于 1 亿美元」, true of the first days.
  private mutating func bounds(_ group: EntityKey, _ flows: RandomFlows) -> [FlowStatement] {
    let days = Array(flows.days.dropLast())
    let highest = flows.totals.dropLast().max() ?? 0
    guard days.count > 1, highest > 0, (flows.totals.dropLast().min() ?? 0) > 0 else { return [] }
    let limit = (highest / 1_000 + 1)
    return [
      FlowStatement(
        fund: group, span: .eachDay(days), qualifier: .less,
        amount: Amount(PrintedNumber(mantissa: limit, exponent: 0), .hundredMillion))
    ]
  }

  /// 「周五净流入超 2.5 亿美元」: the best day's flow, rounded down to halves of 1 亿.
  private func over(_ group: EntityKey, _ flows: RandomFlows) -> FlowStatement? {
    guard let i = flows.totals.indices.max(by: { flows.totals[$0] < flows.totals[$1] }), flows.totals[i] > 500 else {
      return nil
    }
    let level = PrintedNumber(mantissa: flows.totals[i] / 500 * 5, exponent: -1)
    return FlowStatement(
      fund: group, span: .day(flows.days[i]), qualifier: .greater, amount: Amount(level, .hundredMillion))
  }

  /// Tenths of a million in words.
  private mutating func amount(_ tenths: Int64) -> Amount {
    let value = Double(tenths) * 1e5
    switch random.below(6) {
    case 0: return Amount(value, .million, decimals: 1)
    case 1: return Amount(value, .tenThousand, decimals: 0)
    default:
      return Amount(
        value, tenths.magnitude < 100 ? .million : .hundredMillion, decimals: tenths.magnitude < 100 ? 1 : 2)
    }
  }
}

/// Flows by day and fund in tenths of a million, so that sums are exact.
struct RandomFlows {
  let days: [Day]
  let funds: [String]
  /// By day, then fund; nil where the table has a dash.
  let cells: [[Int64?]]

  init(days: [Day], funds: [String], _ random: inout SplitMix64) {
    self.days = days
    self.funds = funds
    let mean = random.between(-20, 60)
    cells = days.map { _ in
      funds.map { fund -> Int64? in
        if random.chance(0.02) { return nil }
        if random.chance(0.3) { return 0 }
        let scale = fund == "IBIT" || fund == "GBTC" ? 200.0 : 40
        return Int64(((mean + random.step() * scale) * 10).rounded())
      }
    }
  }

  var totals: [Int64] { cells.map { $0.reduce(0) { $0 + ($1 ?? 0) } } }
  var total: Int64 { totals.reduce(0, +) }
  func sum(ofFund i: Int) -> Int64 { cells.reduce(0) { $0 + ($1[i] ?? 0) } }

  func table(_ group: EntityKey, week: Bool, end: Day) -> FlowTable {
    func number(_ tenths: Int64) -> PrintedNumber { PrintedNumber(mantissa: tenths, exponent: -1) }
    let rows = zip(days, zip(cells, totals)).map { day, row in
      FlowTable.Row(day: day, cells: row.0.map { $0.map(number) }, total: number(row.1))
    }
    let sums = FlowTable.Row(day: end, cells: funds.indices.map { number(sum(ofFund: $0)) }, total: number(total))
    return FlowTable(
      caption: group == .bitcoinFunds ? "美国比特币现货 ETF 每日净流入" : "美国以太坊现货 ETF 每日净流入", group: group, funds: funds,
      rows: rows, week: week ? sums : nil)
  }
}
