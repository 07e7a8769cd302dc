import Facts

/// The charts of an output in their order: the built-in ones, each as an entry of `weekplot.yml` may have it otherwise,
/// then those that only the configuration knows.
package struct ChartList: Sendable {
  package private(set) var entries: [ChartEntry]

  /// - Parameter configured: entries of the configuration; one with a built-in's id takes its place.
  package init(configured: [ChartEntry] = []) {
    entries = BuiltInChart.all.map { builtIn in configured.last { $0.id == builtIn.id } ?? ChartEntry(builtIn) }
    entries += configured.filter { own in !BuiltInChart.all.contains { $0.id == own.id } }
  }

  /// The chart of an id, `ticker/NVDA.O` included; nil for a name that is none.
  package func named(_ id: String) -> ChartEntry? {
    entries.first { $0.id == id } ?? BuiltInChart.named(id).map(ChartEntry.init)
  }

  /// Those that `build` makes. With a single report, charts that need no history come first.
  func shown(for context: ChartContext, includesTickers: Bool) -> [ChartEntry] {
    var shown = entries.filter(\.isShown)
    if context.readings.count == 1 { shown = shown.filter { !$0.needsHistory } + shown.filter(\.needsHistory) }
    guard includesTickers else { return shown }
    let known = Set(shown.map(\.id))
    return shown + context.tickers.map { ChartEntry(.ticker($0)) }.filter { !known.contains($0.id) }
  }
}

extension ChartEntry {
  fileprivate var needsHistory: Bool {
    guard case .builtIn(let chart) = subject else { return true }
    return chart.needsHistory
  }
}

extension BuiltInChart {
  fileprivate var needsHistory: Bool {
    !["-performance", "-gainers", "-losers", "index-changes"].contains { id.hasSuffix($0) }
      || id == "relative-performance"
  }
}
