import Checks
import Dates
import Facts
import SampleReports

/// Whether the printed digits of some reports contradict each other at all: the plainest test of every relation, pair by pair,
/// on what was printed.
struct Detectability {
  private let reports: [WeeklyReport]
  private var isBroken = false

  /// - Parameter reports: those around the fault, in their order.
  static func isContradictory(_ reports: [WeeklyReport]) -> Bool {
    var test = Detectability(reports: reports)
    test.run()
    return test.isBroken
  }

  private init(reports: [WeeklyReport]) { self.reports = reports }

  private mutating func run() {
    for report in reports { within(report) }
    for (i, report) in reports.enumerated() {
      for later in reports[(i + 1)...] { between(report, later, areNeighbours: later.week == reports[i + 1].week) }
    }
  }

  private mutating func mustMeet(_ a: Interval?, _ b: Interval?) {
    if let a, let b, !a.meets(b) { isBroken = true }
  }

  private func quotes(_ report: WeeklyReport) -> [String: [QuoteTable.Column: Interval]] {
    var all: [String: [QuoteTable.Column: Interval]] = [:]
    for table in report.tables {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row.cells) {
          guard let cell else { continue }
          switch column {
          case .close, .marketCap: all[row.code, default: [:]][column] = cell.interval
          default: all[row.code, default: [:]][column] = cell.scaled(by: -2).interval
          }
        }
      }
    }
    return all
  }

  // MARK: Within

  private mutating func within(_ report: WeeklyReport) {
    let quotes = quotes(report)
    for statement in report.indexStatements {
      mustMeet(statement.close?.interval, quotes[statement.key.rawValue]?[.close])
      mustMeet(statement.change.base.interval, quotes[statement.key.rawValue]?[.week])
    }
    for list in report.movers { movers(list, report, quotes) }
    for (code, own) in quotes {
      if report.week.end.month == 1 { mustMeet(own[.monthToDate], own[.yearToDate]) }
      if code.isEmpty { continue }
      let monday = report.week.end.monday
      if monday == report.week.end.firstOfMonth { mustMeet(own[.week], own[.monthToDate]) }
    }
    flows(report)
    market(report)
  }

  private mutating func movers(
    _ list: Movers, _ report: WeeklyReport, _ quotes: [String: [QuoteTable.Column: Interval]]
  ) {
    let table = list.section == "ai" ? report.ai : report.crypto
    for (names, sign) in [(list.gainers, 1.0), (list.losers, -1.0)] {
      let changes = names.compactMap { $0.change?.base.interval }
      for name in names { mustMeet(name.change?.base.interval, name.key.flatMap { quotes[$0.rawValue]?[.week] }) }
      for (a, b) in zip(changes, changes.dropFirst()) where (b * sign).low > (a * sign).high { isBroken = true }
      guard let last = changes.map({ $0 * sign }).min(by: { $0.low < $1.low }) else { continue }
      for row in table?.rows ?? [] where !names.contains(where: { $0.key == row.key }) {
        if let change = quotes[row.code]?[.week], (change * sign).low > last.high { isBroken = true }
      }
    }
  }

  private mutating func flows(_ report: WeeklyReport) {
    guard let table = report.flowTables.first else { return }
    func sum(_ numbers: [PrintedNumber?]) -> Interval {
      numbers.compactMap { $0?.scaled(by: 6).interval }.reduce(Interval(0)) { $0 + $1 }
    }
    for row in table.rows { mustMeet(sum(row.cells), row.total.scaled(by: 6).interval) }
    for flow in report.flows where flow.span == .week {
      let fund = table.funds.firstIndex { FlowTable.fund($0) == flow.fund }
      let days =
        flow.fund == table.group ? table.rows.map(\.total) : fund.map { f in table.rows.map { $0.cells[f] } } ?? []
      // A dash in a day of a fund is a number that nobody knows.
      if !days.isEmpty, !days.contains(nil) { mustMeet(sum(days), flow.amount.base.interval) }
    }
  }

  private mutating func market(_ report: WeeklyReport) {
    if let market = report.market, let cap = market.cap?.base.interval, let volume = market.volume?.base.interval {
      mustMeet(volume / cap, market.ratio?.base.interval)
    }
    for mood in report.moods {
      let names = ["extreme fear", "fear", "neutral", "greed", "extreme greed"]
      let zones = FearGreedBands(of: mood.source)?.zones(
        from: mood.value.interval.low, through: mood.value.interval.high)
      if let zones, !zones.contains(where: { names[$0.rawValue] == mood.zone.lowercased() }) { isBroken = true }
    }
  }

  // MARK: Between

  private mutating func between(_ a: WeeklyReport, _ b: WeeklyReport, areNeighbours: Bool) {
    let (early, late) = (quotes(a), quotes(b))
    let sameMonth = a.week.end.firstOfMonth == b.week.end.firstOfMonth
    let sameYear = a.week.end.year == b.week.end.year
    for (code, x) in early {
      guard let y = late[code], let before = x[.close], let after = y[.close], before.low > 0, after.low > 0 else {
        continue
      }
      if areNeighbours, let week = y[.week] { mustMeet(before * week.growth, after) }
      if sameMonth { mustMeet(base(before, x[.monthToDate]), base(after, y[.monthToDate])) }
      if sameYear { mustMeet(base(before, x[.yearToDate]), base(after, y[.yearToDate])) }
      mustMeet(cap(x).flatMap { $0 / before }, cap(y).flatMap { $0 / after })
    }
    if areNeighbours { neighbours(a, b) }
  }

  private func base(_ close: Interval, _ change: Interval?) -> Interval? {
    change.flatMap { $0.low > -1 ? close / $0.growth : nil }
  }

  private func cap(_ row: [QuoteTable.Column: Interval]) -> Interval? { row[.marketCap(.hundredMillion)] }

  private mutating func neighbours(_ a: WeeklyReport, _ b: WeeklyReport) {
    mustMeet(a.market?.cap?.base.interval, b.market?.previousCap?.base.interval)
    func total(_ report: WeeklyReport) -> Interval? {
      report.flows.first { if case .total = $0.span { true } else { false } }?.amount.base.interval
    }
    let week = b.flows.first { $0.fund == .bitcoinFunds && $0.span == .week }?.amount.base.interval
    if let before = total(a), let after = total(b), let week { mustMeet(before + week, after) }
  }
}
