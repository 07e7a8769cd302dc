import Dates

/// The stretch of each axis that a plot shows.
struct PlotDomains {
  /// Day numbers, band edges, or axis units.
  var along: (start: Double, end: Double)
  /// In axis units.
  var value: (start: Double, end: Double)
  /// The distance between neighbouring bars in units of `along`; nil without vertical or horizontal bars.
  var barStep: Double?
}

extension PlotData {
  var hasBars: Bool {
    plot.marks.contains { if case .bars = $0 { true } else { false } }
  }

  var hasZones: Bool {
    plot.marks.contains { if case .zones(let zones) = $0 { !zones.isEmpty } else { false } }
  }

  var isEmpty: Bool { !marks.contains { $0.last != nil } }

  /// - Parameters:
  ///   - tickCount: about how many ticks the value axis will have.
  ///   - group: the plots that share one scale of positions, this one among them.
  ///   - peers: those that share one scale of values.
  func domains(tickCount: Int, sharedWith group: [PlotData], valuesWith peers: [PlotData]) -> PlotDomains {
    let step = group.filter(\.hasBars).map(\.barStep).min()
    let extremes = group.compactMap(\.alongExtremes)
    var range: (min: Double, max: Double)?
    if let first = extremes.map(\.min).min(), let last = extremes.map(\.max).max() { range = (first, last) }
    return PlotDomains(along: alongDomain(step, range), value: valueDomain(tickCount, peers), barStep: step)
  }

  // MARK: values

  private func valueDomain(_ tickCount: Int, _ peers: [PlotData]) -> (start: Double, end: Double) {
    if let asked = Self.asked(of: value) { return asked }
    let all = peers.compactMap(\.extremes)
    var extremes: (min: Double, max: Double)?
    if let low = all.map(\.min).min(), let high = all.map(\.max).max() { extremes = (low, high) }
    if value.scale == .log { return NiceDomain.log(extremes) }
    let hasBars = peers.contains(where: \.hasBars)
    return NiceDomain.linear(extremes, zero: hasBars ? true : value.includesZero, count: tickCount)
  }

  /// The least and the greatest value of all marks.
  private var extremes: (min: Double, max: Double)? {
    var least = Double.infinity
    var greatest = -Double.infinity
    for mark in marks {
      for datum in mark.data {
        guard let low = datum.low, let high = datum.high else { continue }
        least = min(least, low)
        greatest = max(greatest, high)
      }
    }
    for bound in extraValues {
      least = min(least, bound)
      greatest = max(greatest, bound)
    }
    return least <= greatest ? (least, greatest) : nil
  }

  /// Ends of zones and rules' values.
  private var extraValues: [Double] {
    plot.marks.flatMap { mark -> [Double] in
      switch mark {
      case .zones(let zones): zones.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
      case .rule(let rule): if case .value(let v) = rule.place { [v] } else { [] }
      default: []
      }
    }
    .map { $0 / value.factor }
    .filter { abs($0) < Self.greatest && (value.scale != .log || $0 > Self.leastOnLog) }
  }

  // MARK: positions

  private func alongDomain(_ step: Double?, _ extremes: (min: Double, max: Double)?) -> (start: Double, end: Double) {
    switch along.scale {
    case .category(let names): return (0, Double(max(1, names.count)))
    case .tradingDays(let days): return (0, Double(max(1, days.count)))
    case .time: return timeDomain(step, extremes)
    case .linear: return Self.asked(of: along) ?? NiceDomain.linear(extremes, zero: along.includesZero, count: 8)
    case .log: return Self.asked(of: along) ?? NiceDomain.log(extremes)
    }
  }

  /// The domain that the axis asks for, in its units; nil where it is none that can be drawn.
  private static func asked(of axis: Axis) -> (start: Double, end: Double)? {
    guard let asked = axis.domain else { return nil }
    let (low, high) = (asked.lowerBound / axis.factor, asked.upperBound / axis.factor)
    let isPossible = low < high && max(abs(low), abs(high)) < greatest && (axis.scale != .log || low > leastOnLog)
    return isPossible ? (low, high) : nil
  }

  /// Whether the data reach over more than two years.
  var spansYears: Bool { alongExtremes.map { $0.max - $0.min > 731 } ?? false }

  private var alongExtremes: (min: Double, max: Double)? {
    var range: (min: Double, max: Double)?
    for mark in marks {
      guard let first = mark.data.first, let last = mark.data.last else { continue }
      range = (min(range?.min ?? first.along, first.along), max(range?.max ?? last.along, last.along))
    }
    return range
  }

  /// Whole days: with bars, half a step free on both sides, else one percent of air.
  private func timeDomain(_ step: Double?, _ extremes: (min: Double, max: Double)?) -> (start: Double, end: Double) {
    guard let (first, last) = extremes else { return (0, 1) }
    if let step {
      let half = (step / 2).rounded(.up)
      return clamped(first - half, last + half)
    }
    let air = max(1, ((last - first) * 0.01).rounded(.up))
    return last > first ? clamped(first - air, last + air) : clamped(first - 3, last + 3)
  }

  /// Within the calendar.
  private func clamped(_ start: Double, _ end: Double) -> (start: Double, end: Double) {
    (max(start, -719_162), min(end, 2_932_896))
  }

  /// Bands are one apart; days as far as the two nearest bars.
  private var barStep: Double {
    guard along.scale == .time else { return along.scale == .linear ? nearest(minimum: 1e-9) : 1 }
    return nearest(minimum: 1)
  }

  /// That of all bars, where they stand on a time axis a week or more apart.
  var weekdayOfBars: Int? {
    guard along.scale == .time, hasBars, barStep >= 7 else { return nil }
    var weekdays: Set<Int> = []
    for (mark, data) in zip(plot.marks, marks) {
      guard case .bars = mark else { continue }
      for bar in data.data { if let day = Day(number: Int(bar.along)) { weekdays.insert(day.weekday) } }
    }
    return weekdays.count == 1 ? weekdays.first : nil
  }

  private func nearest(minimum: Double) -> Double {
    var step = Double.infinity
    for (mark, data) in zip(plot.marks, marks) {
      guard case .bars = mark else { continue }
      for (a, b) in zip(data.data, data.data.dropFirst()) where b.along - a.along >= minimum {
        step = min(step, b.along - a.along)
      }
    }
    return step.isFinite ? step : max(1, minimum)
  }
}
