import Dates

/// An area between two values for each position, broken at gaps.
public struct Band: Hashable, Sendable, Codable {
  public struct Datum: Hashable, Sendable {
    public var position: Position
    /// nil: a gap.
    public var bounds: ClosedRange<Double>?

    /// Bounds in any order; NaN and infinities make a gap.
    public init(_ position: Position, _ low: Double?, _ high: Double?) {
      self.position = position
      if let low, let high, low.isFinite, high.isFinite { bounds = min(low, high)...max(low, high) }
    }

    public init(_ day: Day, _ low: Double?, _ high: Double?) { self.init(.day(day), low, high) }
  }

  public var name: String
  public var data: [Datum]
  public var ink: Ink
  /// 0…1.
  public var opacity: Double

  public init(_ name: String, data: [Datum], ink: Ink = .series(0), opacity: Double = 0.16) {
    self.name = name
    self.data = data
    self.ink = ink
    self.opacity = opacity
  }
}
