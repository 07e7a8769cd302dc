import Dates
import Facts
import Plotting
import TimeSeries

// Flows into and out of the US spot bitcoin funds.
extension ChartContext {
  /// A year of trading days and a little more: more bars than that can't be told apart on a slide.
  private static let mostDays = 260

  func dailyFlows(_ id: String) throws(MissingData) -> ChartSpecification {
    var shown = try needed(.bitcoinFunds, .netFlow, .day)
    let funds = name(of: .bitcoinFunds)
    let unit = words.hundredMillions
    let title = words(.dailyFlowsTitle, funds)
    let last = shown.points[shown.points.count - 1]
    let finding = words.sentence([words.dayFlow(funds, last, unit), words.streak(shown.points)])
    if shown.points.count == 1 {
      return card(
        id, title: title, label: words(.inflow), shown, unit: unit,
        finding: finding)
    }
    shown = latest(Self.mostDays, of: shown)
    let marks = barsAndMean(shown)
    let plot = Plot(
      x: Axis(.tradingDays(tradingDays(shown.points))), y: Axis(.linear, unit: unit.word, factor: unit.factor),
      marks: marks.map(\.mark))
    let subtitle = words(.dailyFlowsSubtitle, shown.points[0].day.description, last.day.description)
    return specification(
      id, title: title, subtitle: marks.count > 1 ? subtitle : "", shown: [shown], panels: [.plot(plot)],
      series: [marks.map(\.identity)], finding: finding, alt: .altBars)
  }

  private func barsAndMean(_ shown: ShownSeries) -> [(mark: Mark, identity: SeriesIdentity)] {
    let window = Window.count(5)
    let rolled = roll(shown.whole, .mean, over: window)
      .filter { $0.day >= shown.points[0].day && shownDays.contains($0.day) }
    let mean = placed(rolled.map { ($0.day, $0.value) }, on: tradingDays(shown.points))
    let bars = (mark: Mark.bars(flowBars(shown.points)), identity: SeriesIdentity(shown.key))
    guard mean.count(where: { $0.value != nil }) > 1 else { return [bars] }
    let line = Line(words(.dayMean, "5"), data: mean, ink: .series(0), emphasis: .secondary, endLabel: .name)
    let identity = SeriesIdentity(shown.key, stat: Statistic.mean.description, window: window.description)
    return [bars, (.line(line), identity)]
  }

  func flowBars(_ points: [Series.Point]) -> Bars {
    Bars(
      words(.inflow), data: points.map { Datum($0.day, $0.number.value) },
      coloring: .bySign(positive: words(.inflow), negative: words(.outflow)))
  }

  /// Every day that New York traded between the first and the last, and any other that has a value.
  func tradingDays(_ points: [Series.Point]) -> [Day] {
    guard let first = points.first?.day, let last = points.last?.day else { return [] }
    let own = Set(points.map(\.day))
    return (0...(last - first)).map { first + $0 }.filter {
      own.contains($0) || TradingCalendar.unitedStates.isOpen($0)
    }
  }

  /// The points of the latest trading days, with or without a value.
  private func latest(_ count: Int, of shown: ShownSeries) -> ShownSeries {
    guard let first = tradingDays(shown.points).suffix(count).first else { return shown }
    var copy = shown
    copy.keep(shown.points.filter { $0.day >= first })
    return copy
  }

  /// With a gap at each of `days` that has no value.
  private func placed(_ values: [(Day, Double?)], on days: [Day]) -> [Datum] {
    let known = Dictionary(values.map { ($0.0, $0.1) }) { a, _ in a }
    return days.map { Datum($0, known[$0] ?? nil) }
  }

  func cumulativeFlows(_ id: String) throws(MissingData) -> ChartSpecification {
    let unit = words.hundredMillions
    let printed = series(.bitcoinFunds, .netFlowCumulative, .total)
    if let printed, printed.points.count > 1 { return printedCumulative(id, printed, unit) }
    if let daily = series(.bitcoinFunds, .netFlow, .day), let chart = runningSum(id, daily, unit) { return chart }
    guard let printed else { throw .series(.bitcoinFunds, .netFlowCumulative, .total) }
    return card(
      id, title: words(.cumulativeTitle, name(of: .bitcoinFunds)), label: words(.netFlow), printed, unit: unit,
      finding: cumulativeFinding(printed, unit))
  }

  private func printedCumulative(_ id: String, _ shown: ShownSeries, _ unit: AmountUnit) -> ChartSpecification {
    let last = shown.points[shown.points.count - 1]
    let line = Line(
      words(.netFlow), data: LineData(shown.whole, shownDays: shownDays).values,
      endLabel: .lastValue(text: unit.text(last.number)))
    let plot = Plot(
      x: Axis(.time), y: Axis(.linear, unit: unit.word, factor: unit.factor, includesZero: true), marks: [.line(line)])
    return specification(
      id, title: words(.cumulativeTitle, name(of: .bitcoinFunds)), subtitle: words(.cumulativeSubtitle), shown: [shown],
      panels: [.plot(plot)], series: [[SeriesIdentity(shown.key)]], finding: cumulativeFinding(shown, unit))
  }

  private func cumulativeFinding(_ shown: ShownSeries, _ unit: AmountUnit) -> String {
    let last = shown.points[shown.points.count - 1]
    return words.sentence([
      words(.cumulativeLevel, words.day(last.day), name(of: .bitcoinFunds), words.amount(last.number, unit)),
      words.record(shown.points),
    ])
  }

  /// nil with under two days since the last gap.
  private func runningSum(_ id: String, _ daily: ShownSeries, _ unit: AmountUnit) -> ChartSpecification? {
    var own = daily.whole
    own.points = daily.points
    guard let stretch = own.stretches(on: .unitedStates).last else { return nil }
    let points = Array(stretch)
    guard points.count > 1, let first = points.first, let last = points.last else { return nil }
    let sums = own.runningSum(on: .unitedStates)
    let line = Line(
      words(.netFlow), data: sums.map { Datum($0.day, $0.value) }, endLabel: .lastValue())
    let plot = Plot(
      x: Axis(.time), y: Axis(.linear, unit: unit.word, factor: unit.factor, includesZero: true, decimals: 1),
      marks: [.line(line)])
    let total = points.reduce(Extent(0, 0)) { $0 + Extent($1.number) }.divided(by: unit.factor)
    let amount = SupportedDigits(total, atMost: unit.decimals).map { words.amount($0, unit) } ?? ""
    let title = words(.cumulativeSince, name(of: .bitcoinFunds), first.day.description)
    var shown = daily
    shown.keep(points)
    return specification(
      id, title: title, subtitle: words(.sumSubtitle), shown: [shown], panels: [.plot(plot)],
      series: [[SeriesIdentity(daily.key, stat: Statistic.cumulativeSum.description)]],
      finding: words.sentence([
        words(
          .runningLevel, words.day(first.day), words.day(last.day), name(of: .bitcoinFunds), amount)
      ]))
  }

  func flowsAndPrice(_ id: String) throws(MissingData) -> ChartSpecification {
    let (flows, price) = try flowsWithPrice()
    let (unit, money) = (words.hundredMillions, words.price(price.whole.unit))
    let (funds, coin) = (name(of: .bitcoinFunds), name(of: .bitcoin))
    let (end, last) = (flows.points[flows.points.count - 1], price.points[price.points.count - 1])
    return specification(
      id, title: words(.flowsAndPriceTitle, funds, coin),
      subtitle: words(.flowsAndPriceSubtitle, flows.points[0].day.description, max(end.day, last.day).description),
      shown: [flows, price], panels: flowAndPricePanels(flows, price, unit, money),
      series: [[SeriesIdentity(flows.key)], [SeriesIdentity(price.key)]],
      finding: words.sentence([words.dayFlow(funds, end, unit), closed(coin, last, money)]), alt: .altBars)
  }

  /// Both from the week of the first flow on, each of two points or more.
  private func flowsWithPrice() throws(MissingData) -> (flows: ShownSeries, price: ShownSeries) {
    let flows = latest(Self.mostDays, of: try needed(.bitcoinFunds, .netFlow, .day))
    var price = try needed(.bitcoin, .close, .day)
    guard flows.points.count > 1 else { throw .tooFew("BTC-ETF net_flow (day)", flows.points.count, needed: 2) }
    // The last price before the first flow begins the line.
    price.keep(price.points.filter { $0.day > flows.points[0].day - 7 })
    guard price.points.count > 1 else { throw .tooFew("BTC close (day)", price.points.count, needed: 2) }
    return (flows, price)
  }

  /// Two panels on one axis, where days of the price that are no trading days have a place too.
  private func flowAndPricePanels(
    _ flows: ShownSeries, _ price: ShownSeries, _ unit: AmountUnit, _ money: AmountUnit
  ) -> [Panel] {
    let days = Set(tradingDays(flows.points)).union(price.points.map(\.day)).sorted()
    // The line breaks only where it would on a time axis.
    let longest = LineData.longestDistance(price.whole.points.map(\.day))
    let data = broken(price.points.map { ($0.day, $0.number.value) }, longest: longest).moved(onto: days)
    let text = money.text(price.points[price.points.count - 1].number)
    let top = Plot(
      title: words.capitalised(name(of: .bitcoinFunds)), x: Axis(.tradingDays(days)),
      y: Axis(.linear, unit: unit.word, factor: unit.factor), marks: [.bars(flowBars(flows.points))])
    let bottom = Plot(
      title: words.capitalised(name(of: .bitcoin)), x: Axis(.tradingDays(days)), y: Axis(.linear, unit: money.word),
      marks: [.line(Line(words(.closing), data: data, endLabel: .lastValue(text: text)))])
    return [.plot(top), .plot(bottom)]
  }

  func closed(_ name: String, _ point: Series.Point, _ unit: AmountUnit) -> String {
    words(.closedAt, name, words.day(point.day), words.amount(point.number, unit))
  }
}
