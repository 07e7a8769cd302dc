/// A stretch of days, both ends included; without a start it runs since inception.
///
///     Period(from: Day(2024, 8, 19)!, through: Day(2024, 8, 23)!)?.length   // 5
public struct Period: Hashable, Sendable {
  /// nil: since inception.
  public let start: Day?
  public let end: Day

  /// nil when `start` is after `end`.
  public init?(from start: Day?, through end: Day) {
    if let start, start > end { return nil }
    self.start = start
    self.end = end
  }

  public init(_ day: Day) {
    start = day
    end = day
  }

  /// First of the month through `end`.
  public static func monthToDate(_ end: Day) -> Period { Period(unchecked: end.firstOfMonth, end) }
  /// First of the year through `end`.
  public static func yearToDate(_ end: Day) -> Period { Period(unchecked: end.firstOfYear, end) }
  /// Since inception through `end`.
  public static func total(_ end: Day) -> Period { Period(unchecked: nil, end) }

  private init(unchecked start: Day?, _ end: Day) {
    self.start = start
    self.end = end
  }

  /// The number of days; nil since inception.
  public var length: Int? { start.map { end - $0 + 1 } }

  public func contains(_ day: Day) -> Bool { day <= end && (start.map { $0 <= day } ?? true) }
}

extension Period: Comparable {
  /// By end, then start; since inception comes first.
  public static func < (a: Period, b: Period) -> Bool {
    if a.end != b.end { return a.end < b.end }
    switch (a.start, b.start) {
    case (nil, nil), (_?, nil): return false
    case (nil, _?): return true
    case (let x?, let y?): return x < y
    }
  }
}
