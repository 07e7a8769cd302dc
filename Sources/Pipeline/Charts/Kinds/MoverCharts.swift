import Dates
import Facts
import Plotting
import Reports

// The latest report's lists of movers.
extension ChartContext {
  func movers(_ id: String, _ section: Section, gainers: Bool) throws(MissingData) -> ChartSpecification {
    let ranking = section.rawValue + (gainers ? "_top_gainers" : "_top_losers")
    guard let latest else { throw MissingData(code: "chart.no-report", details: []) }
    let ranked = latest.rankings.filter { $0.ranking == ranking }.sorted { $0.position < $1.position }
    guard !ranked.isEmpty else { throw .data(ranking) }
    let changes = ranked.map { change(of: $0, in: latest) }
    guard changes.contains(where: { $0 != nil }) else { throw .data("\(ranking): change_1w") }
    let names = distinct(ranked.map(name(of:)))
    let bars = Bars.horizontal(
      words(.week), values: changes.map { $0?.value }, coloring: .bySign(positive: "", negative: ""))
    let plot = Plot(
      x: percentAxis(changes.compactMap { $0 }), y: Axis(.category(names)), marks: [.bars(bars)])
    let period = ranked[0].period
    let entities = ranked.map { $0.entity ?? EntityKey(rawValue: $0.name) }
    return specification(
      id, title: moversTitle(section, gainers, changes.compactMap { $0 }, count: ranked.count),
      subtitle: period.start.map { words(.moversSubtitle, $0.description, period.end.description) } ?? "",
      days: [period.end], n: changes.count { $0 != nil },
      sources: unique(entities.flatMap { sources($0, .changeWeek, in: [latest]) }), reports: [latest.report],
      panels: [.plot(plot)],
      series: [[SeriesIdentity(entities, .changeWeek, .week)]],
      finding: moversFinding(section, gainers, ranked, changes), alt: .altMovers
    ).fitted(toRows: ranked.count, height: 110)
  }

  /// Signed percentages, with the printed digits where all have as many.
  func percentAxis(_ changes: [PrintedNumber]) -> Axis {
    let decimals = Set(changes.map { max(0, -2 - $0.exponent) })
    return Axis(
      .linear, unit: "%", factor: 0.01, decimals: decimals.count == 1 ? decimals.first : nil, signed: true)
  }

  /// As the list prints it, unless the user wishes otherwise.
  private func name(of ranked: RankedName) -> String { ranked.entity.flatMap(preferredName(of:)) ?? ranked.name }

  /// As the list prints it, else as the report's table does.
  private func change(of ranked: RankedName, in reading: Reading) -> PrintedNumber? {
    ranked.change ?? ranked.entity.flatMap { reading.printed(.changeWeek, of: $0)?.number }
  }

  /// 涨幅 stands over rises only.
  private func moversTitle(_ section: Section, _ gainers: Bool, _ changes: [PrintedNumber], count: Int) -> String {
    let fits = changes.allSatisfy { gainers ? $0.mantissa >= 0 : $0.mantissa <= 0 }
    let key: Words.Key = fits ? (gainers ? .gainersTitle : .losersTitle) : .mixedMoversTitle
    return words(key, words(section.word), String(count))
  }

  private func moversFinding(
    _ section: Section, _ gainers: Bool, _ ranked: [RankedName], _ changes: [PrintedNumber?]
  ) -> String {
    guard let change = changes[0] else { return "" }
    return words.sentence([
      words(gainers ? .topGainer : .topLoser, words(section.word), name(of: ranked[0]), change.percent)
    ])
  }

  /// Categories are told apart by name: a second of the same name gets its place.
  func distinct(_ names: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return names.map { name in
      seen[name, default: 0] += 1
      return seen[name] == 1 ? name : "\(name) (\(seen[name] ?? 0))"
    }
  }
}
