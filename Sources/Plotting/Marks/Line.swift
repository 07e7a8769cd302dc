/// A polyline through data in order of position, broken at gaps.
public struct Line: Hashable, Sendable, Codable {
  public enum Emphasis: Hashable, Sendable, Codable {
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
public enum EndLabel: Hashable, Sendable, Codable {
  case none
  case name
  /// Name, last value and its date; `text` replaces the value as layout would print it (`2.25`).
  case lastValue(text: String? = nil)
}
