/// The zones of an index of fear and greed, from its lowest.
public enum FearGreedZone: Int, Hashable, Sendable, CaseIterable, Comparable {
  case extremeFear, fear, neutral, greed, extremeGreed

  public static func < (a: FearGreedZone, b: FearGreedZone) -> Bool { a.rawValue < b.rawValue }
}

/// Where the zones of one provider's index begin.
///
///     FearGreedBands(of: "CoinMarketCap")?.zones(from: 55.865, through: 55.875)   // [.neutral]
public struct FearGreedBands: Hashable, Sendable {
  /// Where the second to fifth zone begin.
  public let starts: [Double]

  /// nil for a source whose zones are not known.
  public init?(of source: String) {
    switch source {
    case "CoinMarketCap": starts = [20, 40, 60, 80]
    // Whole numbers: up to 25, 26 to 46, 47 to 54, 55 to 75, from 76.
    case "alternative.me": starts = [25.5, 46.5, 54.5, 75.5]
    default: return nil
    }
  }

  /// The zones that a value between two ends may lie in; an end that is a zone's edge lies in both.
  public func zones(from low: Double, through high: Double) -> [FearGreedZone] {
    let first = starts.count { $0 < low }
    let last = starts.count { $0 <= high }
    return FearGreedZone.allCases.filter { ($0.rawValue >= first) && ($0.rawValue <= last) }
  }
}
