/// Dots.
public struct Points: Hashable, Sendable, Codable {
  public var name: String
  public var data: [Datum]
  public var ink: Ink
  /// In pixels at 1600×900.
  public var radius: Double

  public init(_ name: String, data: [Datum], ink: Ink = .series(0), radius: Double = 5) {
    self.name = name
    self.data = data
    self.ink = ink
    self.radius = radius
  }
}
