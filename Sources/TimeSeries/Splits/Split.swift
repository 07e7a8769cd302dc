import Dates
import Facts

/// Shares parted, or put together, as a user has confirmed it.
public struct Split: Hashable, Sendable {
  public var entity: EntityKey
  /// The first day with the new quotes.
  public var day: Day
  /// So many new shares for so many old ones.
  public var new: Int
  public var old: Int

  /// nil unless both are 1 to 10,000.
  public init?(_ entity: EntityKey, on day: Day, new: Int, old: Int = 1) {
    guard (1...10_000).contains(new), (1...10_000).contains(old) else { return nil }
    self.entity = entity
    self.day = day
    self.new = new
    self.old = old
  }

  /// `10` or `10:1` for ten new shares, `1:8` for eight put together, `3:2`; nil for anything else.
  public init?(_ entity: EntityKey, on day: Day, ratio: String) {
    let parts = ratio.split(separator: ":", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard (1...2).contains(parts.count), let new = parts[0], let old = parts.count == 2 ? parts[1] : 1 else {
      return nil
    }
    self.init(entity, on: day, new: new, old: old)
  }

  /// `10:1`.
  public var ratio: String { "\(new):\(old)" }
}

extension Series {
  /// The closes in the latest shares: each divided by the splits after its day; nil where no split of the entity lies
  /// between two closes. Its metric is `close_adjusted`.
  ///
  ///     closes.adjusted(for: splits)?.points[0].number.decimal   // "41.37" of 413.7 before 10:1
  ///
  /// The quotient is exact where it ends; else it keeps six digits more than were printed.
  public func adjusted(for splits: [Split]) -> Series? {
    guard key.metric == .close, let first = points.first?.day, let last = points.last?.day else { return nil }
    let own = splits.filter { $0.entity == key.entity && first < $0.day && $0.day <= last }
    if own.isEmpty { return nil }
    var result = self
    result.key.metric = .closeAdjusted
    result.points = points.map { point in
      var adjusted = point
      for split in own where split.day > point.day {
        adjusted.number = adjusted.number.multiplied(by: split.old, dividedBy: split.new)
      }
      return adjusted
    }
    return result
  }
}

extension Metric {
  /// The close in the latest shares; derived, never printed.
  public static let closeAdjusted: Metric = "close_adjusted"
}

extension PrintedNumber {
  func multiplied(by factor: Int, dividedBy divisor: Int) -> PrintedNumber {
    var (top, exponent) = (Int128(mantissa) * Int128(factor), self.exponent)
    let isEnding = (1...18).contains { (top * Self.power($0)) % Int128(divisor) == 0 } || top % Int128(divisor) == 0
    var places = 0
    while top % Int128(divisor) != 0, places < (isEnding ? 18 : 6), (top * 10 / Int128(divisor)).magnitude < 1 << 62 {
      top *= 10
      exponent -= 1
      places += 1
    }
    let half = top < 0 ? -Int128(divisor) : Int128(divisor)
    let quotient = (top * 2 + half) / (Int128(divisor) * 2)
    return PrintedNumber(mantissa: Int64(clamping: quotient), exponent: exponent)
  }

  private static func power(_ n: Int) -> Int128 { (0..<n).reduce(1) { power, _ in power * 10 } }
}
