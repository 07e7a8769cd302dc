/// Bars from zero; several in one plot stand side by side within a position, or one upon the other.
public struct Bars: Hashable, Sendable, Codable {
  public enum Direction: Hashable, Sendable, Codable {
    case vertical
    /// Positions run down the y axis, values along x.
    case horizontal
  }

  public enum Placement: Hashable, Sendable, Codable {
    /// A bar of its own at each position.
    case beside
    /// On top of the stacked bars before it; what is negative hangs below zero. A logarithmic axis, on which lengths
    /// don't add up, shows them side by side.
    case stacked
  }

  public enum Coloring: Hashable, Sendable, Codable {
    case ink(Ink)
    /// The theme's `up` and `down`; the names are for the legend (净流入, 净流出).
    case bySign(positive: String, negative: String)
  }

  public var name: String
  public var data: [Datum]
  public var direction: Direction
  public var placement: Placement
  public var coloring: Coloring
  /// Whether each bar prints its value at its end, a stacked one inside, where there is room.
  public var printsValues: Bool

  public init(
    _ name: String, data: [Datum], direction: Direction = .vertical, placement: Placement = .beside,
    coloring: Coloring = .ink(.series(0)), printsValues: Bool = false
  ) {
    self.name = name
    self.data = data
    self.direction = direction
    self.placement = placement
    self.coloring = coloring
    self.printsValues = printsValues
  }

  /// Horizontal bars for the categories of the y axis in their order.
  public static func horizontal(
    _ name: String, values: [Double?], coloring: Coloring = .ink(.series(0)), printsValues: Bool = true
  ) -> Bars {
    let data = values.enumerated().map { Plotting.Datum(.band($0.offset), $0.element) }
    return Bars(name, data: data, direction: .horizontal, coloring: coloring, printsValues: printsValues)
  }
}
