import Dates
import Facts
import Plotting
import Reports
import TimeSeries

// Charts that users describe.
extension ChartContext {
  func chart(_ id: String, of recipe: ChartRecipe) throws(MissingData) -> ChartSpecification {
    var (strands, missing) = strands(of: recipe)
    guard !strands.isEmpty else { throw .data(missing.joined(separator: ", ")) }
    var chart: ChartSpecification
    if recipe.isRebased {
      chart = try rebasedChart(id, strands)
      if recipe.isMultiple { chart.makeMultiples() }
    } else if strands.count == 1, strands[0].shown.points.count == 1 {
      let unit = plainUnit(strands[0].shown)
      chart = card(
        id, title: recipeTitle(id, strands), label: strands[0].name, strands[0].shown, unit: unit,
        finding: recipeFinding(strands))
    } else {
      chart = panelChart(id, strands, recipe)
    }
    missing.sort()
    chart.diagnostics += missing.map { MissingData.data($0).diagnostic(id) }
    return chart
  }

  // MARK: values as they are

  private func panelChart(_ id: String, _ strands: [Strand], _ recipe: ChartRecipe) -> ChartSpecification {
    let plotted = strands.filter { $0.part.mark != .heat }
    let days = tradingAxis(of: plotted)
    let groups = panels(of: plotted, recipe)
    var panels = groups.map { group in
      let marks = group.flatMap { drawn($0, isAlone: group.count == 1, on: days) }
      let rules = recipe.rules.map { Mark.rule(Rule(.value($0.value), name: $0.name)) }
      let title = groups.count > 1 ? words.capitalised(panelTitle(group)) : ""
      let plot = Plot(
        title: title, x: Axis(days.map { .tradingDays($0) } ?? .time),
        y: valueAxis(recipe.isMultiple ? plotted : group, recipe),
        marks: marks.map(\.mark) + rules + eventRules(recipe, plotted, on: days))
      return IdentifiedPanel(panel: .plot(plot), series: marks.map(\.identity))
    }
    panels += heatTables(of: strands, isAlone: groups.isEmpty)
    return specification(id, strands, recipe, panels)
  }

  private func specification(
    _ id: String, _ strands: [Strand], _ recipe: ChartRecipe, _ panels: [IdentifiedPanel]
  ) -> ChartSpecification {
    let all = strands.flatMap { $0.shown.points.map(\.day) }
    let (first, last) = (all.min()?.description ?? "", all.max()?.description ?? "")
    let kinds = Set(strands.map(\.part.mark))
    // A table alone has no axis that would say its unit.
    let unit = kinds == [.heat] ? unit(of: strands).word + words(.clause) : ""
    let alt: Words.Key = kinds == [.heat] ? .altTable : kinds.isSubset(of: [.bar, .stack]) ? .altBars : .altLine
    return specification(
      id, title: recipeTitle(id, strands), subtitle: unit + words(.priceSubtitle, first, last),
      shown: strands.map(\.shown), remarks: unique(strands.flatMap { remarks(on: $0.shown, $0.jumps) }),
      arrangement: recipe.isMultiple ? .grid : .rows, sharesValues: recipe.isMultiple && hasOneScale(strands),
      panels: panels.map(\.panel), series: panels.map(\.series), finding: recipeFinding(strands), alt: alt)
  }

  /// Whether heights of several plots are to be compared: not those of prices, which have nothing in common.
  private func hasOneScale(_ strands: [Strand]) -> Bool {
    !strands.contains { [.close, .closeAdjusted, .high, .marketCap].contains($0.part.metric) }
  }

  /// The panel that a user says, else one for each unit, in order of first appearance; of multiples, one for each.
  private func panels(of strands: [Strand], _ recipe: ChartRecipe) -> [[Strand]] {
    let keys = strands.indices.map { i in
      strands[i].part.panel.map { String($0) }
        ?? (recipe.isMultiple ? "series \(i)" : "unit " + strands[i].shown.whole.unit.rawValue)
    }
    return unique(keys).map { key in zip(strands, keys).filter { $0.1 == key }.map(\.0) }
  }

  /// Every trading day, where bars of days stand on those alone: weekends would be holes.
  private func tradingAxis(of strands: [Strand]) -> [Day]? {
    let bars = strands.filter { [.bar, .stack].contains($0.part.mark) && $0.key.frequency == .day }
    let points = strands.flatMap(\.shown.points)
    guard !bars.isEmpty, bars.contains(where: { $0.shown.points.count > 5 }),
      bars.allSatisfy({ $0.shown.points.allSatisfy { $0.day.weekday < 6 } })
    else { return nil }
    let sorted = points.sorted { $0.day < $1.day }
    return tradingDays(sorted)
  }

  private func valueAxis(_ group: [Strand], _ recipe: ChartRecipe) -> Axis {
    let unit = unit(of: group)
    return Axis(
      recipe.isLogarithmic ? .log : .linear, unit: unit.word, factor: unit.factor, includesZero: recipe.includesZero)
  }

  /// The unit that suits the largest of them.
  private func unit(of group: [Strand]) -> AmountUnit {
    let units = group.map { plainUnit($0.shown) }
    return units.max { $0.power < $1.power } ?? units[0]
  }

  private func drawn(_ strand: Strand, isAlone: Bool, on days: [Day]?) -> [IdentifiedMark] {
    let identity = SeriesIdentity(strand.key)
    let unit = plainUnit(strand.shown)
    let values = LineData(strand.shown.whole, jumps: strand.jumps, shownDays: shownDays).values
    let placed = days.map { values.moved(onto: $0) } ?? values
    let text = unit.text(strand.last.number) + (unit.word == "%" ? "%" : "")
    let own: [IdentifiedMark]
    switch strand.part.mark {
    case .bar, .stack: own = [(.bars(bars(strand)), identity)]
    case .heat: own = []
    case .points: own = [(.points(Points(strand.name, data: placed, ink: strand.ink)), identity)]
    case .line, .area:
      let line = Line(strand.name, data: placed, ink: strand.ink, endLabel: .lastValue(text: text))
      let area = Band(
        "", data: placed.map { Band.Datum($0.position, $0.value == nil ? nil : 0, $0.value) }, ink: strand.ink)
      own = (strand.part.mark == .area ? [(.band(area), identity)] : []) + [(.line(line), identity)]
    }
    return overlays(of: strand, isAlone: isAlone, on: days) + own
  }

  private func bars(_ strand: Strand) -> Bars {
    let data = strand.shown.points.map { Datum($0.day, $0.number.value) }
    let isStacked = strand.part.mark == .stack
    let hasSigns = strand.part.ink == nil && !isStacked && data.contains { ($0.value ?? 0) < 0 }
    let isFlow = strand.key.metric == .netFlow
    return Bars(
      strand.name, data: data, placement: isStacked ? .stacked : .beside,
      coloring: hasSigns
        ? .bySign(positive: isFlow ? words(.inflow) : words(.rise), negative: isFlow ? words(.outflow) : words(.fall))
        : .ink(strand.ink))
  }

  private func eventRules(_ recipe: ChartRecipe, _ strands: [Strand], on days: [Day]?) -> [Mark] {
    guard !recipe.events.isEmpty else { return [] }
    let shown = strands.flatMap { $0.shown.points.map(\.day) }
    guard let first = shown.min(), let last = shown.max() else { return [] }
    let events = readings.flatMap(\.events).filter { event in
      recipe.events.contains { $0.isEmpty || event.event.lowercased().contains($0.lowercased()) }
    }
    let dated = unique(events.map { DatedWord(day: $0.period.start ?? $0.period.end, word: $0.event) })
    return dated.filter { $0.day >= first && $0.day <= last && (days?.contains($0.day) ?? true) }
      .sorted { ($0.day, $0.word) < ($1.day, $1.word) }
      .map { .rule(Rule(.position(.day($0.day)), name: shortened($0.word))) }
  }

  /// Names of events are lines of a calendar; sixteen characters are enough to know which.
  private func shortened(_ word: String) -> String { word.count <= 16 ? word : word.prefix(15) + "…" }

  // MARK: rebased

  private func rebasedChart(_ id: String, _ strands: [Strand]) throws(MissingData) -> ChartSpecification {
    let found = strands.filter { $0.shown.points.count > 1 }
    // What a line is divided by must be in the shares of its end.
    let cut = found.map { strand in
      let start = strand.jumps.last?.day
      let points = strand.shown.points.filter { point in start.map { point.day >= $0 } ?? true }
      return Series(key: strand.key, unit: strand.shown.whole.unit, points: points)
    }
    guard !cut.isEmpty else { throw .tooFew(strands.map { $0.name }.joined(separator: ", "), 1, needed: 2) }
    guard let based = rebased(cut), based.lines.allSatisfy({ $0.count > 1 }) else {
      throw .data(found.map { $0.key.entity.rawValue }.joined(separator: ", ") + ", common day")
    }
    return relative(
      id, title: recipeTitle(id, strands), found.map { ($0.shown, $0.name, $0.ink) }, based,
      remarks: unique(found.flatMap { remarks(on: $0.shown, $0.jumps) }))
  }

  // MARK: words

  private func recipeTitle(_ id: String, _ strands: [Strand]) -> String {
    let (entities, metrics) = (Set(strands.map(\.key.entity)), Set(strands.map(\.part.metric)))
    guard entities.count == 1 || metrics.count == 1, let first = strands.first else { return id }
    let metric = unique(strands.map { words.metric($0.part.metric) }).joined(separator: words(.listSeparator))
    return entities.count == 1 ? words(.metricTitle, name(of: first.key.entity), metric) : metric
  }

  private func panelTitle(_ group: [Strand]) -> String {
    unique(group.map(\.name)).prefix(3).joined(separator: words(.listSeparator))
  }

  /// What the latest values are; of many, how far they have come.
  private func recipeFinding(_ strands: [Strand]) -> String {
    guard strands.count <= 3 else {
      let first = strands.compactMap { $0.shown.points.first?.day }.max()
      let comparable = strands.filter(\.jumps.isEmpty).map { ($0.shown, $0.name) }
      return first.map { relativeFinding(comparable, since: $0) } ?? ""
    }
    let isOne = strands.count == 1
    return words.sentence(
      strands.flatMap { strand -> [String] in
        let (unit, points) = (plainUnit(strand.shown), strand.shown.points)
        let name =
          isOne ? words(.metricTitle, name(of: strand.key.entity), words.metric(strand.part.metric)) : strand.name
        let level = words.level(name, strand.last, unit)
        let isAmount = strand.shown.whole.unit != .ratio && points.allSatisfy { $0.number.value > 0 }
        // A change and a record are those of prices of one meaning.
        let comparable = points.filter { $0.day >= strand.jumps.last?.day ?? $0.day }
        return isOne ? [level, isAmount ? words.change(comparable) : "", words.record(comparable)] : [level]
      })
  }
}

/// A panel with what the manifest says of its marks.
struct IdentifiedPanel {
  var panel: Panel
  var series: [SeriesIdentity]
}

/// A day of the calendar with the word that is written at it.
private struct DatedWord: Hashable {
  var day: Day
  var word: String
}

extension ChartSpecification {
  /// A small plot for each line of the only panel, all on its scales.
  fileprivate mutating func makeMultiples() {
    guard case .plot(let plot)? = chart.panels.first, chart.panels.count == 1 else { return }
    let lines = plot.marks.compactMap { if case .line(let line) = $0 { line } else { nil } }
    let others = plot.marks.filter { if case .line = $0 { false } else { true } }
    chart.panels = lines.map { line in
      // In its own plot each is the one that counts.
      var line = line
      line.emphasis = .primary
      var small = plot
      small.title = line.name
      small.marks = others + [.line(line)]
      return .plot(small)
    }
    series = series[0].map { [$0] }
    chart.arrangement = .grid
    chart.sharesValues = true
  }
}
