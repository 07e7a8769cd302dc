import Dates
import Facts
import Plotting
import TimeSeries

extension ChartContext {
  /// As many lines as can be told apart at their ends.
  private static let mostLines = 8

  func relativePerformance(_ id: String) throws(MissingData) -> ChartSpecification {
    let indices = unique(readings.reversed().flatMap { $0.entities.filter { $0.kind == .index }.map(\.key) })
    let closes = indices.compactMap { series($0, .close, .day).map(adjusted) }
    let found = closes.filter { $0.points.count > 1 }.prefix(Self.mostLines)
    guard found.count > 1 else { throw .tooFew("close (index)", found.count, needed: 2) }
    let cut = found.map { Series(key: $0.key, unit: $0.whole.unit, points: $0.points) }
    guard let based = rebased(cut) else { throw .data("close (index), common day") }
    guard based.lines.allSatisfy({ $0.count > 1 }) else {
      throw .tooFew("close (index)", based.lines.map(\.count).min() ?? 0, needed: 2)
    }
    return relative(
      id, title: words(.relativeTitle),
      found.enumerated().map { ($1, name(of: $1.key.entity), .series($0)) }, based,
      remarks: unique(found.flatMap(adjustment)))
  }

  /// Lines that begin at 100 on one day.
  func relative(
    _ id: String, title: String, _ found: [(shown: ShownSeries, name: String, ink: Ink)], _ based: Rebased,
    remarks: [String]
  ) -> ChartSpecification {
    let longest = LineData.longestDistance(found[0].shown.points.map(\.day))
    let lines = zip(found, based.lines).enumerated().map { i, pair in
      Line(
        pair.0.name, data: broken(pair.1.map { ($0.day, $0.value) }, longest: longest),
        ink: pair.0.ink, emphasis: i < 3 ? .primary : .secondary, endLabel: .lastValue())
    }
    let plot = Plot(
      x: Axis(.time), y: Axis(.linear, includesZero: false, decimals: 0),
      marks: [.rule(Rule(.value(100), dashed: false))] + lines.map { .line($0) })
    let shown = found.map { one in
      var copy = one.shown
      copy.keep(one.shown.points.filter { $0.day >= based.start })
      return copy
    }
    return specification(
      id, title: title, subtitle: words(.relativeSubtitle, based.start.description), shown: shown,
      remarks: remarks, panels: [.plot(plot)],
      series: [found.map { SeriesIdentity($0.shown.key, stat: "rebased") }],
      finding: relativeFinding(zip(shown, found.map(\.name)).map { ($0, $1) }, since: based.start))
  }

  /// Which of them came furthest since a day, and which least, where the printed digits tell.
  func relativeFinding(_ shown: [(series: ShownSeries, name: String)], since start: Day) -> String {
    let changes = shown.compactMap { one, name -> (name: String, extent: Extent)? in
      guard let first = one.points.first(where: { $0.day >= start }), let last = one.points.last else { return nil }
      return Extent(last.number).change(from: Extent(first.number)).map { (name, $0.divided(by: 0.01)) }
    }
    let best = changes.max { $0.extent.low < $1.extent.low }
    let worst = changes.min { $0.extent.high < $1.extent.high }
    guard let best, let worst, best.name != worst.name,
      let up = SupportedDigits(best.extent), let down = SupportedDigits(worst.extent),
      changes.count(where: { $0.extent.high >= best.extent.low }) == 1,
      changes.count(where: { $0.extent.low <= worst.extent.high }) == 1
    else { return "" }
    let spoken = [(best.name, up), (worst.name, down)].map { "\($0.0) \(words.spoken($0.1, signed: true))%" }
    return words.sentence([words(.sinceStart, start.description, spoken.joined(separator: words(.clause)))])
  }
}
