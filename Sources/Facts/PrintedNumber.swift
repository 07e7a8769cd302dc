/// A number as printed: its digits and their scale, so that `2.25` stands for 2.245…2.255 and nothing is rounded.
///
/// The value is `mantissa × 10^exponent`; `exponent` is that of the last printed digit. Readers take at most 18 digits,
/// so that every operation is exact; `Int64.min` has no negation and is a caller's mistake.
///
///     PrintedNumber(mantissa: 225, exponent: -2).scaled(by: 12).decimal   // "2250000000000" (2.25 万亿)
///     PrintedNumber(mantissa: 4, exponent: -2).low                        // "0.035" (4%)
public struct PrintedNumber: Hashable, Sendable {
  public let mantissa: Int64
  public let exponent: Int

  public init(mantissa: Int64, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The same digits, 10^`power` times larger: how a unit (`亿`, `%`) is applied.
  public func scaled(by power: Int) -> PrintedNumber { PrintedNumber(mantissa: mantissa, exponent: exponent + power) }

  public var negated: PrintedNumber { PrintedNumber(mantissa: -mantissa, exponent: exponent) }
  public var magnitude: PrintedNumber { mantissa < 0 ? negated : self }

  /// The nearest double; infinite beyond their range.
  public var value: Double {
    // Two exact doubles make one correctly rounded result; anything else goes through text.
    let exact = mantissa.magnitude < 1 << 53
    if exact, exponent <= 0, exponent >= -22 { return Double(mantissa) / powersOfTen[-exponent] }
    if exact, exponent > 0, exponent <= 22 { return Double(mantissa) * powersOfTen[exponent] }
    return Double("\(mantissa)e\(exponent)") ?? 0
  }

  /// A plain decimal without trailing zeros: `-0.0020` is `-0.002`.
  public var decimal: String { Self.decimal(Int128(mantissa), exponent) }
  /// The lower end of the interval that the digits stand for.
  public var low: String { Self.decimal(Int128(mantissa) * 10 - 5, exponent - 1) }
  /// The upper end of the interval that the digits stand for.
  public var high: String { Self.decimal(Int128(mantissa) * 10 + 5, exponent - 1) }

  /// Whether one value could have been printed as both: their intervals have more than an end in common.
  ///
  ///     PrintedNumber(mantissa: 11, exponent: -3).meets(PrintedNumber(mantissa: 113, exponent: -4))   // true
  ///     PrintedNumber(mantissa: 55, exponent: 0).meets(PrintedNumber(mantissa: 56, exponent: 0))      // false
  ///
  /// 55 and 56 touch at 55.5, which no one way of rounding prints as both. Exact for all digits and scales.
  public func meets(_ other: PrintedNumber) -> Bool {
    let (coarse, fine) = exponent >= other.exponent ? (self, other) : (other, self)
    let (steps, overflow) = coarse.exponent.subtractingReportingOverflow(fine.exponent)
    // From 20 steps on, half a coarse step is larger than any fine number, and a coarse number than both.
    guard !overflow, steps < 20 else { return coarse.mantissa == 0 }
    var factor: Int128 = 1
    for _ in 0..<steps { factor *= 10 }
    // |C - f| < (factor + 1) / 2 in steps of the fine number; all are integers.
    return (Int128(coarse.mantissa) * factor - Int128(fine.mantissa)).magnitude <= (factor / 2).magnitude
  }

  private static func decimal(_ mantissa: Int128, _ exponent: Int) -> String {
    if mantissa == 0 { return "0" }
    var digits = String(mantissa.magnitude)
    if exponent >= 0 {
      digits += String(repeating: "0", count: exponent)
    } else {
      if digits.utf8.count <= -exponent {
        digits = String(repeating: "0", count: -exponent - digits.utf8.count + 1) + digits
      }
      let point = digits.index(digits.endIndex, offsetBy: exponent)
      var fraction = digits[point...]
      while fraction.last == "0" { fraction.removeLast() }
      digits = digits[..<point] + (fraction.isEmpty ? "" : "." + fraction)
    }
    return (mantissa < 0 ? "-" : "") + digits
  }
}

private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]
