import Drawing

/// A coloured stretch of the y axis with a name (极度恐惧).
public struct Zone: Hashable, Sendable, Codable {
  public var name: String
  /// In base units.
  public var range: ClosedRange<Double>
  public var color: Color

  public init(_ name: String, _ range: ClosedRange<Double>, color: Color) {
    self.name = name
    self.range = range
    self.color = color
  }
}
