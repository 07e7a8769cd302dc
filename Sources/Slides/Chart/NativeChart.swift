/// A chart that PowerPoint draws itself, from numbers in a workbook inside the deck: lines, bars and zones over one axis
/// of positions.
package struct NativeChart: Hashable, Sendable {
  /// What the rows of the workbook stand for.
  package enum Positions: Hashable, Sendable {
    /// Days since 1970-01-01 in their order, as far apart as in the calendar.
    case calendar([Int32])
    /// Days side by side, whatever lies between them.
    case days([Int32])
    case names([String])

    var count: Int {
      switch self {
      case .calendar(let days), .days(let days): days.count
      case .names(let names): names.count
      }
    }
  }

  package enum Shape: Hashable, Sendable {
    /// - Parameter width: in points.
    case line(width: Double, isDashed: Bool)
    case dots
    case bars
    /// Piled up on the zones before it, beneath all else.
    case zone
  }

  /// Which values stand beside their marks, in which number format.
  package enum Labels: Hashable, Sendable {
    case none
    case last(String)
    case all(String)
  }

  /// A column of the workbook.
  package struct Series: Hashable, Sendable {
    package var name: String
    /// One for each position; nil is an empty cell.
    package var values: [Double?]
    package var shape: Shape
    /// Six hexadecimal digits, as all colours here.
    package var color: String
    /// Of bars below zero.
    package var negativeColor: String?
    package var labels = Labels.none

    package init(_ name: String, _ values: [Double?], _ shape: Shape, color: String) {
      self.name = name
      self.values = values
      self.shape = shape
      self.color = color
    }
  }

  package struct ValueAxis: Hashable, Sendable {
    /// Beside the axis; empty: none.
    package var unit = ""
    /// Of Excel: `0.0%`.
    package var format = "General"
    /// nil: as PowerPoint finds it.
    package var minimum, maximum, step: Double?
    package var isLogarithmic = false
    /// Whether ticks and lines are drawn.
    package var isShown = true

    package init() {}
  }

  package struct Look: Hashable, Sendable {
    package var text, muted, grid, axis: String
    /// nil: the slide's own.
    package var background: String?

    package init(text: String, muted: String, grid: String, axis: String, background: String? = nil) {
      (self.text, self.muted, self.grid, self.axis, self.background) = (text, muted, grid, axis, background)
    }
  }

  /// The shape's: `weekplot:ID`, with `#2` for the second panel of a chart.
  package var name: String
  package var alt: String
  /// Over the plot; empty: none.
  package var title = ""
  package var positions: Positions
  /// The head of the workbook's first column.
  package var positionsName = ""
  /// Of days at the axis, a format of Excel.
  package var dayFormat = "yyyy-mm-dd"
  package var series: [Series]
  package var values = ValueAxis()
  /// Whether bars lie, the first position on top.
  package var isHorizontal = false
  /// Whether bars stand one upon the other.
  package var stacksBars = false
  /// Whether names of positions stand in the panel beside it.
  package var hidesNames = false
  /// Whether lines run over empty cells.
  package var bridgesGaps = false
  package var look: Look

  package init(name: String, alt: String, positions: Positions, series: [Series], look: Look) {
    precondition(series.allSatisfy { $0.values.count == positions.count }, "each position has a cell in each series")
    (self.name, self.alt, self.positions, self.series, self.look) = (name, alt, positions, series, look)
  }
}

extension NativeChart {
  /// `weekplot:index-changes#2` → `index-changes`; nil for no name of ours.
  var id: String? {
    guard name.hasPrefix("weekplot:") else { return nil }
    return name.dropFirst("weekplot:".count).split(separator: "#").first.map(String.init)
  }

  /// A number as XML and Excel read it: `3.65`, `5`, `1e-07`.
  static func text(of value: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(decimal: value)
    return String(decoding: bytes, as: UTF8.self)
  }
}
