import Dates
import Facts
import Plotting
import TimeSeries

// Prices of coins and securities, and any one series.
extension ChartContext {
  func coinPrices(_ id: String) throws(MissingData) -> ChartSpecification {
    let shown = [EntityKey.bitcoin, .ether].compactMap { series($0, .close, .day) }
    guard !shown.isEmpty else { throw .series(.bitcoin, .close, .day) }
    let names = shown.map { name(of: $0.key.entity) }
    let title =
      names.count > 1 ? words(.pricesTitle, names[0], names[1]) : words(.priceTitle, names[0])
    let clauses = zip(shown, names).flatMap { one, name -> [String] in
      let unit = words.price(one.whole.unit)
      return [closed(name, one.points[one.points.count - 1], unit), words.change(one.points)]
    }
    if let only = shown.first, shown.count == 1, only.points.count == 1 {
      return card(
        id, title: title, label: words(.closing), only, unit: words.price(only.whole.unit),
        finding: words.sentence(clauses))
    }
    let panels = zip(shown, names).enumerated().map { i, pair in
      pricePanel(pair.0, title: shown.count > 1 ? pair.1 : "", ink: .series(i))
    }
    let days = shown.flatMap { $0.points.map(\.day) }
    return specification(
      id, title: title,
      subtitle: words(.priceSubtitle, days.min()?.description ?? "", days.max()?.description ?? ""), shown: shown,
      panels: panels, series: shown.map { [SeriesIdentity($0.key)] }, finding: words.sentence(clauses))
  }

  private func pricePanel(_ shown: ShownSeries, title: String, ink: Ink) -> Panel {
    let unit = words.price(shown.whole.unit)
    let text = unit.text(shown.points[shown.points.count - 1].number)
    let line = Line(
      words(.closing), data: LineData(shown.whole, shownDays: shownDays).values, ink: ink,
      endLabel: .lastValue(text: text))
    return .plot(
      Plot(title: words.capitalised(title), x: Axis(.time), y: Axis(.linear, unit: unit.word), marks: [.line(line)]))
  }

  /// A security's close with means, broken where quotes jump.
  func ticker(_ id: String, _ entity: EntityKey) throws(MissingData) -> ChartSpecification {
    let shown = try adjusted(needed(entity, .close, .day))
    let unit = words.price(shown.whole.unit)
    let last = shown.points[shown.points.count - 1]
    let display = name(of: entity)
    let title =
      display == entity.rawValue
      ? words(.metricTitle, display, words(.closing)) : words(.tickerTitle, display, entity.rawValue)
    let change = latestChange(of: entity, on: last.day).map { words(.tickerWeek, $0) } ?? ""
    let finding = words.sentence([closed(display, last, unit), change])
    if shown.points.count == 1 {
      return card(id, title: title, label: words(.closing), shown, unit: unit, finding: finding)
    }
    let jumps = jumps(in: shown)
    let lines = valueAndMeans(words(.closing), shown, jumps: jumps, unit: unit)
    let plot = Plot(x: Axis(.time), y: Axis(.linear, unit: unit.word), marks: lines.map { .line($0.line) })
    var chart = specification(
      id, title: title, subtitle: lines.count > 1 ? words(.tickerSubtitle) : "", shown: [shown],
      remarks: remarks(on: shown, jumps), panels: [.plot(plot)],
      series: [lines.map(\.identity)], finding: finding)
    chart.diagnostics = jumps.map {
      Diagnostic(
        .note, "chart.price-jump",
        details: [id, entity.rawValue, $0.day.description, String($0.factor), $0.proposal(for: entity)])
    }
    return chart
  }

  /// Jumps of closes between points that are shown; other series have none.
  func jumps(in shown: ShownSeries) -> [PriceJump] {
    guard shown.key.metric == .close || shown.key.metric == .closeAdjusted, let first = shown.points.first?.day else {
      return []
    }
    return priceJumps(in: shown.whole, weeklyChanges: series(shown.key.entity, .changeWeek, .week)?.whole)
      .filter { shownDays.contains($0.day) && $0.day > first }
  }

  func remarks(on shown: ShownSeries, _ jumps: [PriceJump]) -> [String] {
    adjustment(of: shown) + jumps.map { words(.brokenAtJump, $0.day.description, String($0.factor)) }
  }

  /// Closes in the latest shares where a split is confirmed; else, and of other metrics, the series as printed.
  func adjusted(_ shown: ShownSeries) -> ShownSeries {
    guard shown.key.metric == .close else { return shown }
    return series(shown.key.entity, .closeAdjusted, shown.key.frequency) ?? shown
  }

  /// That closes are not as printed, and for which splits.
  func adjustment(of shown: ShownSeries) -> [String] {
    guard shown.key.metric == .closeAdjusted, let first = shown.points.first?.day else { return [] }
    let passed = splits.filter { $0.entity == shown.key.entity && $0.day > first }
    return passed.isEmpty
      ? []
      : [words(.adjustedForSplits, passed.map { "\($0.day) \($0.ratio)" }.joined(separator: words(.listSeparator)))]
  }

  private func latestChange(of entity: EntityKey, on day: Day) -> String? {
    series(entity, .changeWeek, .week)?.points.last { $0.day == day }?.number.percent
  }

  private func isPrice(_ metric: Metric) -> Bool { [.close, .closeAdjusted, .high].contains(metric) }

  func plainUnit(_ shown: ShownSeries) -> AmountUnit {
    switch shown.whole.unit {
    case .ratio: return AmountUnit(power: -2, word: "%", decimals: 4)
    case .points: return words.price(.points)
    default:
      let largest = shown.points.map { abs($0.number.value) }.max() ?? 0
      return isPrice(shown.key.metric) && largest < 1e7
        ? words.price(shown.whole.unit) : words.amounts(shown.whole.unit, upTo: largest)
    }
  }
}
