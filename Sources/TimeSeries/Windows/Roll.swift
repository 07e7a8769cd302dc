import Dates
import Facts

/// A statistic at one day of a series.
public struct Rolled: Hashable, Sendable {
  public var day: Day
  /// nil until the window is full, and where the statistic has no finite value.
  public var value: Double?
  /// The number of values in the window.
  public var count: Int

  public init(day: Day, value: Double?, count: Int) {
    self.day = day
    self.value = value
    self.count = count
  }
}

/// A statistic over a window at each point of a series.
///
///     roll(flows, .mean, over: .count(5))               // from the fifth value on
///     roll(flows, .sum, over: .weeks(4), minimum: 10)   // wherever ten values are there
///
/// Every window is computed afresh from its own values: what has left a window cannot touch it. `minimum` replaces the
/// rule that a window must be full. A number too large for a double is a gap.
public func roll(_ series: Series, _ statistic: Statistic, over window: Window, minimum: Int? = nil) -> [Rolled] {
  roll(series, [statistic], over: window, minimum: minimum)[0]
}

/// Several statistics over the same windows, in their order; what they have in common is computed once.
public func roll(_ series: Series, _ statistics: [Statistic], over window: Window, minimum: Int? = nil) -> [[Rolled]] {
  var days: [Day] = []
  var values: [Double] = []
  days.reserveCapacity(series.points.count)
  values.reserveCapacity(series.points.count)
  for point in series.points {
    let value = point.number.value
    guard value.isFinite else { continue }
    days.append(point.day)
    values.append(value)
  }
  return roll(values, on: days, statistics, over: window, minimum: minimum)
}

/// The same for plain values: `days` ascend, `values` are finite and as many.
public func roll(
  _ values: [Double], on days: [Day], _ statistic: Statistic, over window: Window, minimum: Int? = nil
) -> [Rolled] {
  roll(values, on: days, [statistic], over: window, minimum: minimum)[0]
}

/// Several of them over the same windows.
///
///     roll(values, on: days, [.mean, .sd], over: .count(4))[1]   // the deviations
public func roll(
  _ values: [Double], on days: [Day], _ statistics: [Statistic], over window: Window, minimum: Int? = nil
) -> [[Rolled]] {
  precondition(values.count == days.count, "a day for each value")
  let work = RollingWork(values, on: days, over: window, minimum: minimum, for: statistics)
  return statistics.map { work.rolled($0) }
}
