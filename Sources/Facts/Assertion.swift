import Dates

/// Words of a report that its numbers, or the calendar, can confirm or refute: no observation, but worth a check.
public struct Assertion: Hashable, Sendable {
  public enum Claim: Hashable, Sendable {
    /// 「处于“中性”区间」, said of the values of an index of fear and greed at these places.
    case zone(FearGreedZone, values: [Place])
    /// 「8 月 23 日周五」: the day, and the weekday (ISO) beside it.
    case weekday(Int, day: Day)
    /// 「跑输恒生指数 0.7pct」: over the report's week one did better, or worse, than another; by so much (a ratio) where
    /// it is said.
    case performance(of: EntityKey, against: EntityKey, isBetter: Bool, by: PrintedNumber?)
  }

  public var claim: Claim
  /// Of the words that can be wrong: the zone, the weekday, 跑赢.
  public var place: Place
  /// As printed.
  public var text: String

  public init(_ claim: Claim, place: Place, text: String) {
    self.claim = claim
    self.place = place
    self.text = text
  }
}
