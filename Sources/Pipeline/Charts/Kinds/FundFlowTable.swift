import Dates
import Facts
import Plotting
import Reports
import TimeSeries

/// Flows by fund and day in Farside's layout: days down, funds across, the group at the right.
extension ChartContext {
  /// Four weeks of trading days.
  private static let mostDays = 20

  func flowsByFund(_ id: String) throws(MissingData) -> ChartSpecification {
    guard let grid = FundGrid(self, mostDays: Self.mostDays) else {
      throw .data("net_flow (day) by fund")
    }
    let title = words(.byFundTitle, name(of: .bitcoinFunds))
    let (first, last) = (grid.days[0].description, grid.days[grid.days.count - 1].description)
    return specification(
      id, title: title, subtitle: words(.byFundSubtitle, first, last), shown: grid.all,
      panels: [.table(grid.table(words))], series: [[grid.identity]], finding: grid.finding(self), alt: .altTable)
  }
}

/// The flows of a group's funds over the latest days.
struct FundGrid {
  let days: [Day]
  let funds: [ShownSeries]
  let total: ShownSeries?
  private let cells: [EntityKey: [Day: PrintedNumber]]

  /// nil where no fund has a value of a day.
  init?(_ context: ChartContext, mostDays: Int) {
    guard let group = Funds.groups.first(where: { $0.key == .bitcoinFunds }) else { return nil }
    let source = context.series(.bitcoinFunds, .netFlow, .day)?.key.source
    let keys = (group.tickers.map { EntityKey(rawValue: $0) } + [group.miniTrustKey]).sorted()
    var found: [ShownSeries] = []
    for key in keys {
      let own = source.map { Series.Key(entity: key, metric: .netFlow, frequency: .day, source: $0) }
      if let shown = own.flatMap({ context.series($0) }) ?? context.series(key, .netFlow, .day) { found.append(shown) }
    }
    let days = Set(found.flatMap { $0.points.map(\.day) }).sorted().suffix(mostDays)
    guard let first = days.first else { return nil }
    func recent(_ shown: ShownSeries) -> ShownSeries? {
      var copy = shown
      copy.keep(shown.points.filter { $0.day >= first })
      return copy.points.isEmpty ? nil : copy
    }
    self.days = Array(days)
    let order = Self.printedOrder(context.readings)
    funds = found.compactMap(recent).sorted {
      (order[$0.key.entity] ?? .max, $0.key.entity) < (order[$1.key.entity] ?? .max, $1.key.entity)
    }
    total = context.series(.bitcoinFunds, .netFlow, .day).flatMap(recent)
    let all = funds + (total.map { [$0] } ?? [])
    cells = Dictionary(
      all.map { ($0.key.entity, Dictionary($0.points.map { ($0.day, $0.number) }) { a, _ in a }) }
    ) { a, _ in a }
  }

  var all: [ShownSeries] { funds + (total.map { [$0] } ?? []) }

  /// The order in which the latest report with such a table has them.
  private static func printedOrder(_ readings: [Reading]) -> [EntityKey: Int] {
    for reading in readings.reversed() {
      let daily = reading.observations.filter {
        $0.metric == .netFlow && $0.frequency == .day && $0.entity != .bitcoinFunds
      }
      guard let last = daily.map(\.period.end).max() else { continue }
      let row = daily.filter { $0.period.end == last }.sorted { $0.place < $1.place }
      return Dictionary(row.enumerated().map { ($0.element.entity, $0.offset) }) { a, _ in a }
    }
    return [:]
  }

  var identity: SeriesIdentity {
    SeriesIdentity(all.map(\.key.entity), .netFlow, .day, source: all.first?.key.source ?? "")
  }

  func table(_ words: Words) -> Table {
    let columns = funds.map { Table.Column(Self.head($0.key.entity), shading: .diverging(limit: limit(funds))) }
    let totals =
      total.map { [Table.Column(words(.total), shading: .diverging(limit: limit([$0])), isTotal: true)] } ?? []
    let weeks = Dictionary(grouping: days, by: \.monday).sorted { $0.key < $1.key }
    let groups = weeks.map { _, days in
      Table.Group(rows: days.map { day in Table.Row(words.day(day), cells: all.map { cell($0, day) }) })
    }
    return Table(rowHeader: words(.date), columns: columns + totals, groups: groups)
  }

  /// Grayscale's Mini Trust stands as `BTC` at the head of its column.
  private static func head(_ fund: EntityKey) -> String {
    fund.rawValue.hasSuffix(".P") ? String(fund.rawValue.dropLast(2)) : fund.rawValue
  }

  private func cell(_ shown: ShownSeries, _ day: Day) -> Table.Cell? {
    cells[shown.key.entity]?[day].map { Table.Cell($0.text(inPower: 6, atMost: 1), value: $0.value) }
  }

  /// Nine in ten of the flows that are not 0 lie under it.
  private func limit(_ series: [ShownSeries]) -> Double? {
    let sizes = series.flatMap { $0.points.map { abs($0.number.value) } }.filter { $0 > 0 }.sorted()
    return sizes.isEmpty ? nil : sizes[(sizes.count - 1) * 9 / 10]
  }

  /// The latest week where every trading day from Monday on is there, else the latest day.
  func finding(_ context: ChartContext) -> String {
    let words = context.words
    guard let last = days.last else { return "" }
    let monday = last.monday
    let open = (0...(last - monday)).map { monday + $0 }.filter { TradingCalendar.unitedStates.isOpen($0) }
    let week = open.allSatisfy(Set(days).contains) && open.count > 1 ? open : [last]
    let unit = words.hundredMillions
    let group = context.name(of: .bitcoinFunds)
    var clauses: [String] = []
    if let sum = total.flatMap({ sum($0, week) }),
      let amount = SupportedDigits(sum.divided(by: unit.factor), atMost: unit.decimals)
    {
      let (from, to) = (words.day(week[0]), words.day(last))
      let text = words.amount(amount, unit)
      clauses.append(
        week.count > 1
          ? words(.weekFlow, from, to, group, text) : words(.dayFlow, to, group, text))
    }
    let sums = funds.compactMap { fund in sum(fund, week).map { (fund.key.entity.rawValue, $0) } }
    if let most = outermost(sums, isIn: true) {
      clauses.append(words(.fundIn, most.name, most.amount(unit, words)))
    }
    if let most = outermost(sums, isIn: false) {
      clauses.append(words(.fundOut, most.name, most.amount(unit, words)))
    }
    return clauses.isEmpty ? "" : words.sentence(clauses)
  }

  /// nil where a day is missing.
  private func sum(_ shown: ShownSeries, _ days: [Day]) -> Extent? {
    let numbers = days.compactMap { cells[shown.key.entity]?[$0] }
    guard numbers.count == days.count else { return nil }
    return numbers.reduce(Extent(0, 0)) { $0 + Extent($1) }
  }

  private struct Outermost {
    var name: String
    var extent: Extent
    func amount(_ unit: AmountUnit, _ words: Words) -> String {
      SupportedDigits(extent.divided(by: unit.factor), atMost: unit.decimals).map {
        words.amount($0, unit, signed: true)
      }
        ?? ""
    }
  }

  /// The fund that certainly had the largest flow of a sign.
  private func outermost(_ sums: [(String, Extent)], isIn: Bool) -> Outermost? {
    let found = isIn ? sums.max { $0.1.low < $1.1.low } : sums.min { $0.1.high < $1.1.high }
    guard let found, isIn ? found.1.isPositive : found.1.isNegative else { return nil }
    let isSure = sums.allSatisfy { $0.0 == found.0 || (isIn ? $0.1.high < found.1.low : $0.1.low > found.1.high) }
    return isSure ? Outermost(name: found.0, extent: found.1) : nil
  }
}
