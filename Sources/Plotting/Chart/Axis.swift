import Dates

/// What an axis stands for: its kind of scale, its unit, and wishes for its domain.
///
/// Values are given to marks in base units; the axis shows them divided by `factor`.
///
///     Axis(.linear, unit: "万亿美元", factor: 1e12)   // 2.25e12 stands at 2.25
///     Axis(.linear, unit: "%", factor: 0.01)         // 0.04 stands at 4
public struct Axis: Hashable, Sendable, Codable {
  public var scale: ScaleKind
  /// Printed once, at the head of the axis; empty: none. For percent (`%`) every tick label carries it.
  public var unit: String
  /// Base units in one axis unit.
  public var factor: Double
  /// In base units; nil: nice bounds from the data.
  public var domain: ClosedRange<Double>?
  /// In base units; nil: chosen by `ticks(from:to:count:)`.
  public var ticks: [Double]?
  /// nil: bars yes; lines when the smallest value is under half of the largest.
  public var includesZero: Bool?
  /// Digits after the point in labels of values (not of ticks); nil: as many as the domain calls for.
  public var decimals: Int?
  /// Whether values printed at bars and line ends carry a plus sign when positive (changes and flows).
  public var signed: Bool

  public init(
    _ scale: ScaleKind, unit: String = "", factor: Double = 1, domain: ClosedRange<Double>? = nil,
    ticks: [Double]? = nil, includesZero: Bool? = nil, decimals: Int? = nil, signed: Bool = false
  ) {
    precondition(factor > 0 && factor.isFinite, "an axis unit is a positive number of base units")
    self.scale = scale
    self.unit = unit
    self.factor = factor
    self.domain = domain
    self.ticks = ticks
    self.includesZero = includesZero
    self.decimals = decimals
    self.signed = signed
  }
}

/// How positions become pixels.
public enum ScaleKind: Hashable, Sendable, Codable {
  case linear
  /// Base 10; values of 0 or below are left out with a notice.
  case log
  /// Calendar days, ticks on true boundaries of weeks, months, quarters, years.
  case time
  /// Equal bands for the days listed, so that weekends leave no holes.
  case tradingDays([Day])
  /// Equal bands, from the top when vertical.
  case category([String])
}
