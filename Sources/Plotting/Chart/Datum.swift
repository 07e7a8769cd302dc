import Dates

/// Where a datum stands along the axis that its value is not measured on.
public enum Position: Hashable, Sendable {
  /// On a `time` or `tradingDays` axis.
  case day(Day)
  /// On a `linear` or `log` axis, in base units.
  case number(Double)
  /// The band of this index of a `category` (or `tradingDays`) axis.
  case band(Int)
}

/// One value at one position; a value of nil is a gap, at which a line breaks.
public struct Datum: Hashable, Sendable, Codable {
  public var position: Position
  /// In base units. NaN and infinities become gaps with a notice.
  public var value: Double?

  public init(_ position: Position, _ value: Double?) {
    self.position = position
    self.value = value
  }

  public init(_ day: Day, _ value: Double?) { self.init(.day(day), value) }
}
