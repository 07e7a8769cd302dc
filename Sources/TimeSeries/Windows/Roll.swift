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
  return roll(values, on: days, statistic, over: window, minimum: minimum)
}

/// The same for plain values: `days` ascend, `values` are finite and as many.
public func roll(
  _ values: [Double], on days: [Day], _ statistic: Statistic, over window: Window, minimum: Int? = nil
) -> [Rolled] {
  precondition(values.count == days.count, "a day for each value")
  let running = runningValues(values, on: days, statistic, over: window)
  let periodsPerYear = statistic == .volatility ? Spacing(of: days).periodsPerYear : nil
  var places = WindowPlaces(days: days, window: window)
  var shared = SharedWork(statistic, values)
  var result: [Rolled] = []
  result.reserveCapacity(days.count)
  for index in days.indices {
    let place = places.place(endingAt: index)
    var value: Double?
    if isShown(place, statistic, minimum) {
      value =
        if let running {
          running[index]
        } else if shared.isThere {
          shared.value(in: place.range, periodsPerYear: periodsPerYear)
        } else {
          statistic.value(
            of: values.span.extracting(place.range), base: place.base.map { values[$0] }, periodsPerYear: periodsPerYear
          )
        }
    }
    if let some = value, !some.isFinite { value = nil }
    result.append(Rolled(day: days[index], value: value, count: running == nil ? place.range.count : index + 1))
  }
  return result
}

/// What the windows of one statistic share without one's values touching another's result: an order, logarithms.
private struct SharedWork {
  private var sorted: SortedWindow?
  private var level = 0.5
  private var changes: LogChanges?

  init(_ statistic: Statistic, _ values: [Double]) {
    switch statistic {
    case .median: sorted = SortedWindow(values)
    case .quantile(let q): (sorted, level) = (SortedWindow(values), q)
    case .volatility: changes = LogChanges(values)
    default: break
    }
  }

  var isThere: Bool { sorted != nil || changes != nil }

  mutating func value(in range: Range<Int>, periodsPerYear: Double?) -> Double? {
    if let changes { return periodsPerYear.flatMap { changes.volatility(in: range, periodsPerYear: $0) } }
    sorted?.move(to: range)
    return sorted?.quantile(level)
  }
}

/// nil for a statistic of each window alone.
private func runningValues(
  _ values: [Double], on days: [Day], _ statistic: Statistic, over window: Window
) -> [Double?]? {
  switch statistic {
  case .ema(let seed): exponentialAverages(values, on: days, seed: seed, over: window)
  case .cumulativeSum: cumulativeSums(values)
  case .streak: streaks(values)
  default: nil
  }
}

private func isShown(_ place: WindowPlaces.Place, _ statistic: Statistic, _ minimum: Int?) -> Bool {
  switch statistic {
  // They have no window that could be less than full; a change has its base instead.
  case .cumulativeSum, .streak, .change, .logChange: true
  default: minimum.map { place.range.count >= $0 } ?? place.isFull
  }
}
