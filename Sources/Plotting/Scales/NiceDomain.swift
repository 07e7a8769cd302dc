/// The ends of a value axis, with headroom, so that no datum touches the edge: the lower on a tick, so that the line at a
/// plot's foot has its number, the upper on a tick or half way between two.
enum NiceDomain {
  /// The share of the span that is left free beyond the outermost datum.
  private static let headroom = 0.04

  /// `zero`: nil leaves it to the data: yes when the smallest is under half of the largest.
  static func linear(_ values: (min: Double, max: Double)?, zero: Bool?, count: Int) -> (Double, Double) {
    guard let values else { return (0, 1) }
    var (low, high) = values
    if max(abs(low), abs(high)) < 1e-12 { return (0, 1) }
    if zero ?? (low > 0 ? low < high / 2 : high > low / 2) {
      low = min(0, low)
      high = max(0, high)
    }
    if high - low <= 1e-9 * max(abs(low), abs(high)) { return around(high, count) }
    return rounded(low, high, count)
  }

  /// A constant stands in the middle of a tenth of its size on both sides.
  private static func around(_ value: Double, _ count: Int) -> (Double, Double) {
    rounded(value - abs(value) / 10, value + abs(value) / 10, count)
  }

  private static func rounded(_ low: Double, _ high: Double, _ count: Int) -> (Double, Double) {
    let room = (high - low) * headroom
    // No end lies on the other side of zero from all data for the sake of headroom.
    var wish = (low >= 0 ? max(0, low - room) : low - room, high <= 0 ? min(0, high + room) : high + room)
    var (ends, last, onlyWidens) = ((low, high), 0.0, false)
    // Wider ends may have wider steps between their ticks: then once more on those. On them they may be narrower, for the
    // old steps: from then on they only widen.
    for _ in 0..<8 {
      guard let steps = TickSteps.covering(ends.0, ends.1, count: Double(count)) else { return ends }
      onlyWidens = onlyWidens || steps.step < last
      if onlyWidens { wish = ends }
      let found = (steps.multiple(steps.index(of: wish.0).rounded(.down)), steps.halfMultiple(above: wish.1))
      if found == ends { return ends }
      (ends, last) = (found, steps.step)
    }
    return ends
  }

  /// Ends on 1, 2 or 5 times a power of ten, below on a tick.
  static func log(_ values: (min: Double, max: Double)?) -> (Double, Double) {
    guard let values else { return (1, 10) }
    let low = roundLog(values.min * 0.97, up: false)
    let high = roundLog(values.max * 1.03, up: true)
    guard low < high else { return (low, low * 10) }
    return logTicks(from: low, to: high).first == low ? (low, high) : (powerOfTen(floorOfLog10(low)), high)
  }

  private static func roundLog(_ value: Double, up: Bool) -> Double {
    let power = powerOfTen(floorOfLog10(value))
    let folds = [1.0, 2, 5, 10].map { $0 * power }
    return (up ? folds.first { $0 >= value } : folds.last { $0 <= value }) ?? value
  }
}
