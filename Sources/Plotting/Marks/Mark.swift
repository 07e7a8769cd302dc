import Dates
import Drawing

/// One layer of a plot.
public enum Mark: Hashable, Sendable {
  case line(Line)
  case band(Band)
  case bars(Bars)
  case points(Points)
  case zones([Zone])
  case rule(Rule)
  case label(Label)
}

/// A colour by its role; the theme knows which colour that is.
public enum Ink: Hashable, Sendable {
  /// The theme's n-th series colour, from 0; past the last they start again.
  case series(Int)
  case up
  case down
  /// Text grey, for reference lines and context.
  case muted
  case color(Color)
}

/// A polyline through data in order of position, broken at gaps.
public struct Line: Hashable, Sendable {
  public enum Emphasis: Hashable, Sendable {
    /// The subject of the chart.
    case primary
    /// Averages and comparisons: thinner.
    case secondary
  }

  public var name: String
  public var data: [Datum]
  public var ink: Ink
  public var emphasis: Emphasis
  public var dashed: Bool
  public var endLabel: EndLabel

  public init(
    _ name: String, data: [Datum], ink: Ink = .series(0), emphasis: Emphasis = .primary, dashed: Bool = false,
    endLabel: EndLabel = .name
  ) {
    self.name = name
    self.data = data
    self.ink = ink
    self.emphasis = emphasis
    self.dashed = dashed
    self.endLabel = endLabel
  }
}

/// What stands at the right end of a line.
public enum EndLabel: Hashable, Sendable {
  case none
  case name
  /// Name, last value and its date; `text` replaces the value as layout would print it (`2.25`).
  case lastValue(text: String? = nil)
}

/// An area between two values for each position, broken at gaps.
public struct Band: Hashable, Sendable {
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

/// Bars from zero; several in one plot stand side by side within a position.
public struct Bars: Hashable, Sendable {
  public enum Direction: Hashable, Sendable {
    case vertical
    /// Positions run down the y axis, values along x.
    case horizontal
  }

  public enum Coloring: Hashable, Sendable {
    case ink(Ink)
    /// The theme's `up` and `down`; the names are for the legend (净流入, 净流出).
    case bySign(positive: String, negative: String)
  }

  public var name: String
  public var data: [Datum]
  public var direction: Direction
  public var coloring: Coloring
  /// Whether each bar prints its value at its end, where there is room.
  public var printsValues: Bool

  public init(
    _ name: String, data: [Datum], direction: Direction = .vertical, coloring: Coloring = .ink(.series(0)),
    printsValues: Bool = false
  ) {
    self.name = name
    self.data = data
    self.direction = direction
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

/// Dots.
public struct Points: Hashable, Sendable {
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

/// A coloured stretch of the y axis with a name (极度恐惧).
public struct Zone: Hashable, Sendable {
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

/// A straight line across the plot.
public struct Rule: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
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

/// Words at a datum, with a halo; moved or left out where they would hit other words.
public struct Label: Hashable, Sendable {
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
