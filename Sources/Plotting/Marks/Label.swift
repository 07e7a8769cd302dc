/// Words at a datum, with a halo; moved or left out where they would hit other words.
public struct Label: Hashable, Sendable, Codable {
  public var text: String
  public var position: Position
  /// In base units.
  public var value: Double
  public var ink: Ink

  public init(_ text: String, at position: Position, _ value: Double, ink: Ink = .muted) {
    self.text = text
    self.position = position
    self.value = value
    self.ink = ink
  }
}
