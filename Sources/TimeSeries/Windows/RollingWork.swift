import Dates

/// The windows of a series, and what several statistics of them have in common: places, spreads, tops, an order,
/// logarithms. Each window's share is computed from its own values alone.
struct RollingWork {
  private let values: [Double]
  private let days: [Day]
  private let window: Window
  private let minimum: Int?
  private let places: [WindowPlaces.Place]
  /// Empty where fewer than two ask for them.
  private let spreads: [Spread]
  /// The largest value of each window; empty as above.
  private let tops: [Double]

  init(
    _ values: [Double], on days: [Day], over window: Window, minimum: Int?, for statistics: [Statistic]
  ) {
    (self.values, self.days, self.window, self.minimum) = (values, days, window, minimum)
    var walk = WindowPlaces(days: days, window: window)
    let places = days.indices.map { walk.place(endingAt: $0) }
    self.places = places
    spreads =
      statistics.count { $0.isOfSpread } < 2 ? [] : places.map { Spread(of: values.span.extracting($0.range)) }
    tops =
      statistics.count { $0 == .max || $0 == .drawdown } < 2
      ? [] : places.map { maximum(of: values.span.extracting($0.range)) }
  }

  /// A statistic of each window.
  func rolled(_ statistic: Statistic) -> [Rolled] {
    switch statistic {
    case .ema(let seed): running(exponentialAverages(values, on: days, seed: seed, over: window), statistic)
    case .cumulativeSum: running(cumulativeSums(values), statistic)
    case .streak: running(streaks(values), statistic)
    case .median: quantiles(0.5, statistic)
    case .quantile(let q): quantiles(q, statistic)
    case .volatility: volatilities
    case _ where statistic.isOfSpread && !spreads.isEmpty:
      each(statistic) { i, place in statistic.value(of: values.span.extracting(place.range), spreads[i]) }
    case .max where !tops.isEmpty: each(statistic) { i, _ in tops[i] }
    case .drawdown where !tops.isEmpty: each(statistic) { i, _ in drawdown(to: values[i], from: tops[i]) }
    default:
      each(statistic) { _, place in
        let base = place.base.map { values[$0] }
        return statistic.value(of: values.span.extracting(place.range), base: base, periodsPerYear: nil)
      }
    }
  }

  private func quantiles(_ q: Double, _ statistic: Statistic) -> [Rolled] {
    var sorted = SortedWindow(values)
    return each(statistic) { _, place in
      sorted.move(to: place.range)
      return sorted.quantile(q)
    }
  }

  private var volatilities: [Rolled] {
    let periodsPerYear = Spacing(of: days).periodsPerYear
    let changes = LogChanges(values)
    return each(.volatility) { _, place in
      periodsPerYear.flatMap { changes.volatility(in: place.range, periodsPerYear: $0) }
    }
  }

  private func running(_ found: [Double?], _ statistic: Statistic) -> [Rolled] {
    var rolled = each(statistic) { i, _ in found[i] }
    for i in rolled.indices { rolled[i].count = i + 1 }
    return rolled
  }

  /// - Parameter value: is asked for in ascending order.
  @inline(__always)
  private func each(_ statistic: Statistic, _ value: (Int, WindowPlaces.Place) -> Double?) -> [Rolled] {
    let isAlwaysShown = statistic.needsNoFullWindow
    var rolled: [Rolled] = []
    rolled.reserveCapacity(places.count)
    for (i, place) in places.enumerated() {
      let isShown = isAlwaysShown || (minimum.map { place.range.count >= $0 } ?? place.isFull)
      let found = isShown ? value(i, place) : nil
      rolled.append(Rolled(day: days[i], value: found.flatMap { $0.isFinite ? $0 : nil }, count: place.range.count))
    }
    return rolled
  }
}

extension Statistic {
  /// They have no window that could be less than full; a change has its base instead.
  fileprivate var needsNoFullWindow: Bool {
    switch self {
    case .cumulativeSum, .streak, .change, .logChange: true
    default: false
    }
  }
}
