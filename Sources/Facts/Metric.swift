/// What is measured. The built-in metrics are the contract's; a profile may add others.
public struct Metric: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral, Comparable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public static let close: Metric = "close"
  public static let high: Metric = "high"
  public static let marketCap: Metric = "market_cap"
  public static let changeDay: Metric = "change_1d"
  public static let changeWeek: Metric = "change_1w"
  public static let changeMonthToDate: Metric = "change_mtd"
  public static let changeYearToDate: Metric = "change_ytd"
  public static let volume: Metric = "volume"
  public static let volumeToMarketCap: Metric = "volume_to_market_cap"
  public static let volumeYearToDate: Metric = "volume_ytd"
  public static let volumeYearToDateGrowth: Metric = "volume_ytd_yoy"
  public static let fearGreed: Metric = "fear_greed"
  public static let netFlow: Metric = "net_flow"
  public static let netFlowCumulative: Metric = "net_flow_cumulative"
  public static let netAssets: Metric = "net_assets"

  public static let builtIn: [Metric] = [
    .close, .high, .marketCap, .changeDay, .changeWeek, .changeMonthToDate, .changeYearToDate, .volume,
    .volumeToMarketCap, .volumeYearToDate, .volumeYearToDateGrowth, .fearGreed, .netFlow, .netFlowCumulative,
    .netAssets,
  ]

  public static func < (a: Metric, b: Metric) -> Bool { a.rawValue < b.rawValue }
}

extension Metric {
  /// Whether the value depends on who counts, so that the source is part of a series' identity.
  ///
  ///     Metric.marketCap.dependsOnSource(for: "CRYPTO")   // true
  ///     Metric.marketCap.dependsOnSource(for: "NVDA.O")   // false
  public func dependsOnSource(for entity: EntityKey) -> Bool {
    switch self {
    case .fearGreed, .netFlow, .netFlowCumulative, .netAssets: true
    case .marketCap, .volume: entity == .crypto
    default: false
    }
  }
}
