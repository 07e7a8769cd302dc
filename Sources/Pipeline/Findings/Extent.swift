import Facts

/// All the values that printed digits, or a sum or quotient of them, may stand for.
///
///     // 2.25 after 2.08 is a change of +7.67 % to +8.67 %
///     Extent(PrintedNumber(mantissa: 225, exponent: -2)).change(from: Extent(PrintedNumber(mantissa: 208, exponent: -2)))
struct Extent: Hashable, Sendable {
  var low: Double
  var high: Double

  init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  init(_ number: PrintedNumber) {
    // Half a step of the last digit each way; 18 digits and one more fit.
    low = PrintedNumber(mantissa: number.mantissa * 10 - 5, exponent: number.exponent - 1).value
    high = PrintedNumber(mantissa: number.mantissa * 10 + 5, exponent: number.exponent - 1).value
  }

  var middle: Double { (low + high) / 2 }
  var isPositive: Bool { low > 0 }
  var isNegative: Bool { high < 0 }

  static func + (a: Extent, b: Extent) -> Extent { Extent(a.low + b.low, a.high + b.high) }
  static func - (a: Extent, b: Extent) -> Extent { Extent(a.low - b.high, a.high - b.low) }
  func divided(by unit: Double) -> Extent { Extent(low / unit, high / unit) }
  var negated: Extent { Extent(-high, -low) }

  /// The relative change since a positive value; nil since any other.
  func change(from old: Extent) -> Extent? {
    old.isPositive && low > 0 ? Extent(low / old.high - 1, high / old.low - 1) : nil
  }
}
