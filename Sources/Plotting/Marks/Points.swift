/// Dots.
public struct Points: Hashable, Sendable, Codable {
  public var name: String
  public var data: [Datum]
  public var ink: Ink
  /// In pixels at 1600×900.
  public var radius: Double
  /// Rings, which show what they stand around.
  public var isHollow: Bool

  public init(_ name: String, data: [Datum], ink: Ink = .series(0), radius: Double = 5, isHollow: Bool = false) {
    self.name = name
    self.data = data
    self.ink = ink
    self.radius = radius
    self.isHollow = isHollow
  }
}
