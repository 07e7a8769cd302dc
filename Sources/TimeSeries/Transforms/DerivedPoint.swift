import Dates

/// A computed value of a day: no printed digits stand behind it alone.
public struct DerivedPoint: Hashable, Sendable {
  public var day: Day
  public var value: Double

  public init(day: Day, value: Double) {
    self.day = day
    self.value = value
  }
}
