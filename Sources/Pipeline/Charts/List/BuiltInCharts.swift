import Facts

/// One of the charts that this genre always gets.
package struct BuiltInChart: Sendable {
  package let id: String
  let make: @Sendable (ChartContext, String) throws(MissingData) -> ChartSpecification

  /// In the contract's order.
  package static let all: [BuiltInChart] = [
    BuiltInChart("crypto-market-cap") { c, id throws(MissingData) in try c.marketCap(id) },
    BuiltInChart("crypto-volume") { c, id throws(MissingData) in try c.volume(id) },
    BuiltInChart("fear-greed") { c, id throws(MissingData) in try c.fearGreed(id) },
    BuiltInChart("etf-daily-flows") { c, id throws(MissingData) in try c.dailyFlows(id) },
    BuiltInChart("etf-cumulative-flows") { c, id throws(MissingData) in try c.cumulativeFlows(id) },
    BuiltInChart("etf-flows-by-fund") { c, id throws(MissingData) in try c.flowsByFund(id) },
    BuiltInChart("etf-flows-and-price") { c, id throws(MissingData) in try c.flowsAndPrice(id) },
    BuiltInChart("crypto-price") { c, id throws(MissingData) in try c.coinPrices(id) },
    BuiltInChart("ai-top-gainers") { c, id throws(MissingData) in try c.movers(id, .ai, gainers: true) },
    BuiltInChart("ai-top-losers") { c, id throws(MissingData) in try c.movers(id, .ai, gainers: false) },
    BuiltInChart("crypto-top-gainers") { c, id throws(MissingData) in try c.movers(id, .crypto, gainers: true) },
    BuiltInChart("crypto-top-losers") { c, id throws(MissingData) in try c.movers(id, .crypto, gainers: false) },
    BuiltInChart("index-changes") { c, id throws(MissingData) in try c.indexChanges(id) },
    BuiltInChart("ai-performance") { c, id throws(MissingData) in try c.performance(id, .ai) },
    BuiltInChart("crypto-performance") { c, id throws(MissingData) in try c.performance(id, .crypto) },
    BuiltInChart("relative-performance") { c, id throws(MissingData) in try c.relativePerformance(id) },
  ]

  private init(
    _ id: String, _ make: @escaping @Sendable (ChartContext, String) throws(MissingData) -> ChartSpecification
  ) {
    self.id = id
    self.make = make
  }

  /// A chart of a security's close: `ticker/NVDA.O`.
  package static func ticker(_ entity: EntityKey) -> BuiltInChart {
    BuiltInChart("ticker/" + entity.rawValue) { c, id throws(MissingData) in try c.ticker(id, entity) }
  }

  /// The chart of an id, tickers included; nil for a name that is none.
  package static func named(_ id: String) -> BuiltInChart? {
    if let known = all.first(where: { $0.id == id }) { return known }
    guard id.hasPrefix("ticker/"), id.utf8.count > 7 else { return nil }
    return ticker(EntityKey(rawValue: String(id.dropFirst(7))))
  }
}

extension ChartContext {
  /// The securities with a close, by code: what `--tickers` makes charts of.
  package var tickers: [EntityKey] {
    let securities = Set(readings.flatMap { $0.entities.filter { $0.kind != .index }.map(\.key) })
    return securities.filter { series($0, .close, .day) != nil }.sorted()
  }
}
