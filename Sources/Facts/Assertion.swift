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
    /// What the report says of risks, a sentence each, folded and without blanks.
    case risks([String])
    /// A heading or a table's caption with nothing below it.
    case emptiness(Emptiness)
  }

  /// What holds nothing.
  public enum Emptiness: Int, Hashable, Sendable {
    /// The next heading of its rank, or the end of the report, follows at once.
    case section
    /// The source line or something else follows the caption at once.
    case table
    /// Only the header stands below the caption.
    case rows
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
