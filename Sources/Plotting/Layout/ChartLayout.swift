import Dates
import Drawing

/// A chart in pixels, and what is needed to read its data back from them.
public struct ChartLayout: Hashable, Sendable {
  public var scene: Scene
  /// A table in several blocks has one for each block.
  public var panels: [PanelLayout]
  public var notices: [Notice]
}

/// Where a panel's data stand.
///
/// A number v of a linear axis lies at `plot.x + plot.width·(v−v₀)/(v₁−v₀)` (up the height on the y axis), a day
/// likewise; category axes have equal bands, from the left, and from the top when vertical.
public struct PanelLayout: Hashable, Sendable {
  public var title: String
  /// In pixels from the top left.
  public var plot: Rect
  public var x: AxisLayout
  public var y: AxisLayout
  /// In the order of the marks that show data.
  public var series: [SeriesLayout]
}

/// One axis as it came out.
public struct AxisLayout: Hashable, Sendable {
  public enum Domain: Hashable, Sendable {
    /// In axis units, not base units.
    case numbers(Double, Double)
    case days(Day, Day)
    case categories([String])
    /// Bands of a trading-day axis.
    case tradingDays([Day])
  }

  public enum Kind: String, Hashable, Sendable { case linear, log, time, category }

  public var kind: Kind
  public var domain: Domain
  public var unit: String
  /// Base units in one axis unit.
  public var factor: Double
}

/// How one mark's data look.
public struct SeriesLayout: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case line, band, bar, point, table, card }

  public var name: String
  public var kind: Kind
  public var color: Color
  /// For bars coloured by sign.
  public var negativeColor: Color?
}

/// What layout could not show as asked.
public enum Notice: Hashable, Sendable {
  /// A NaN, an infinity, a value that a log axis can't show, or a position the axis doesn't have.
  case unplottableValues(series: String, count: Int)
  /// Data outside the domain that the caller set.
  case outsideDomain(series: String, count: Int)
  /// The words did not fit and end in an ellipsis.
  case shortened(String)
  /// The words found no free place.
  case leftOut(label: String)
  /// A plot or table had nothing to show.
  case empty(panel: String)
}
