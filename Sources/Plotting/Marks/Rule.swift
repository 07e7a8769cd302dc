/// A straight line across the plot.
public struct Rule: Hashable, Sendable, Codable {
  public enum Place: Hashable, Sendable, Codable {
    /// Horizontal, at this value in base units.
    case value(Double)
    /// Vertical, at this position.
    case position(Position)
  }

  public var place: Place
  /// Printed beside it; empty: none.
  public var name: String
  public var ink: Ink
  public var dashed: Bool

  public init(_ place: Place, name: String = "", ink: Ink = .muted, dashed: Bool = true) {
    self.place = place
    self.name = name
    self.ink = ink
    self.dashed = dashed
  }
}
