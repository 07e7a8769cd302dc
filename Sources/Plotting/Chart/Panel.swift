/// One picture of a chart: a plot with two axes, a table, or a single number.
public enum Panel: Hashable, Sendable, Codable {
  case plot(Plot)
  case table(Table)
  case card(NumberCard)
}

/// Marks over two axes.
public struct Plot: Hashable, Sendable, Codable {
  /// Printed above the panel where a chart has several; empty: none.
  public var title: String
  public var x: Axis
  public var y: Axis
  /// In drawing order; zones, grid and axes are put beneath them by layout.
  public var marks: [Mark]
  /// Its part of the height (or width) relative to the other panels.
  public var share: Double

  public init(title: String = "", x: Axis, y: Axis, marks: [Mark], share: Double = 1) {
    precondition(share > 0 && share.isFinite, "a panel's share is positive")
    self.title = title
    self.x = x
    self.y = y
    self.marks = marks
    self.share = share
  }
}
