import Facts

/// Where a value lies that was printed, or computed from printed ones: between two ends, both included.
///
/// A printed `2.25` is 2.245…2.255. Operations round outward, so that no true value is ever left out: what can't meet here
/// can't be one value.
///
///     let close = Interval(PrintedNumber(mantissa: 12_937, exponent: -2))   // 129.365…129.375
///     (close / 1.04).meets(Interval(last))
public struct Interval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  public init(_ number: PrintedNumber) {
    // Readers take at most 18 digits: one more may not fit.
    guard number.mantissa.magnitude < 900_000_000_000_000_000 else {
      self.init(low: number.value.nextDown, high: number.value.nextUp)
      return
    }
    self.init(
      low: PrintedNumber(mantissa: number.mantissa * 10 - 5, exponent: number.exponent - 1).value,
      high: PrintedNumber(mantissa: number.mantissa * 10 + 5, exponent: number.exponent - 1).value)
  }

  /// A value that is known as it is.
  public init(_ value: Double) { self.init(low: value, high: value) }

  /// - Precondition: `low` is at most `high`.
  public init(low: Double, high: Double) {
    precondition(low <= high, "an interval begins before it ends")
    self.low = low
    self.high = high
  }

  /// Rounded to nearest, an end is off by half a step at most.
  private init(outward low: Double, _ high: Double) { self.init(low: low.nextDown, high: high.nextUp) }

  public var middle: Double { low + (high - low) / 2 }
  public var width: Double { high - low }

  public func meets(_ other: Interval) -> Bool { low <= other.high && other.low <= high }
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// What both hold; nil where they can't meet.
  public func intersection(_ other: Interval) -> Interval? {
    meets(other) ? Interval(low: max(low, other.low), high: min(high, other.high)) : nil
  }
}

extension Interval {
  public static func + (a: Interval, b: Interval) -> Interval { Interval(outward: a.low + b.low, a.high + b.high) }
  public static func - (a: Interval, b: Interval) -> Interval { Interval(outward: a.low - b.high, a.high - b.low) }

  public static func * (a: Interval, b: Interval) -> Interval {
    let (p, q, r, s) = (a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high)
    return Interval(outward: min(min(p, q), min(r, s)), max(max(p, q), max(r, s)))
  }

  public static func * (a: Interval, factor: Double) -> Interval { a * Interval(factor) }

  /// nil where the divisor may be 0.
  public static func / (a: Interval, b: Interval) -> Interval? {
    guard b.low > 0 || b.high < 0 else { return nil }
    return a * Interval(outward: 1 / b.high, 1 / b.low)
  }

  /// 1 + a change: by how much a value grew.
  public var growth: Interval { Interval(1) + self }

  /// The largest stretch that most of the intervals share, and how many of them do; nil of none.
  ///
  ///     Interval.consensus([1…2, 1.5…3, 9…10])   // (1.5…2, 2)
  public static func consensus(_ all: [Interval]) -> (shared: Interval, count: Int)? {
    var best: (shared: Interval, count: Int)?
    // What most share begins where one of them begins.
    for start in all {
      let holding = all.filter { $0.contains(start.low) }
      let end = holding.reduce(Double.infinity) { min($0, $1.high) }
      if holding.count > best?.count ?? 0 { best = (Interval(low: start.low, high: end), holding.count) }
    }
    return best
  }
}

extension PrintedNumber {
  /// The stretch that the digits stand for.
  public var interval: Interval { Interval(self) }
}
