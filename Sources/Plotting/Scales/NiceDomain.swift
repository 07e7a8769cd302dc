/// The ends of a value axis: on half steps of its ticks, with headroom, so that no datum touches the edge.
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
    guard let step = tickStep(from: low, to: high, count: count) else { return (low, high) }
    let half = step / 2
    let room = (high - low) * headroom
    let bottom = low == 0 ? 0 : ((low - room) / half).rounded(.down) * half
    let top = high == 0 ? 0 : ((high + room) / half).rounded(.up) * half
    // A positive quantity never gets an axis below zero for the sake of headroom.
    return (low >= 0 ? max(0, bottom) : bottom, high <= 0 ? min(0, top) : top)
  }

  /// Ends on 1, 2 or 5 times a power of ten.
  static func log(_ values: (min: Double, max: Double)?) -> (Double, Double) {
    guard let values else { return (1, 10) }
    let low = roundLog(values.min * 0.97, up: false)
    let high = roundLog(values.max * 1.03, up: true)
    return low < high ? (low, high) : (low, low * 10)
  }

  private static func roundLog(_ value: Double, up: Bool) -> Double {
    let power = powerOfTen(floorOfLog10(value))
    let folds = [1.0, 2, 5, 10].map { $0 * power }
    return (up ? folds.first { $0 >= value } : folds.last { $0 <= value }) ?? value
  }
}
