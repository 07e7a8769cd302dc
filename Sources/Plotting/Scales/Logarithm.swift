/// Decimal logarithm and its inverse, within 1e-14 of the true value.
///
/// Written out because the same scene has to come out on every machine, and libraries differ in the last digit.
enum Logarithm {
  private static let naturalOfTwo = 0.693_147_180_559_945_3
  private static let naturalOfTen = 2.302_585_092_994_045_7

  /// - Precondition: x is positive and finite.
  static func decimal(_ x: Double) -> Double {
    precondition(x > 0 && x.isFinite, "only positive numbers have a logarithm")
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    return (exponent * naturalOfTwo + naturalNearOne(mantissa)) / naturalOfTen
  }

  /// ln m = 2·artanh((m−1)/(m+1)), whose series converges fast for √½ ≤ m ≤ √2.
  private static func naturalNearOne(_ m: Double) -> Double {
    let s = (m - 1) / (m + 1)
    let square = s * s
    var term = s
    var sum = 0.0
    for n in 0..<16 {
      sum += term / Double(2 * n + 1)
      term *= square
    }
    return 2 * sum
  }

  /// 10ʸ.
  static func power(_ y: Double) -> Double {
    let whole = y.rounded()
    guard whole > -400, whole < 400 else { return y < 0 ? 0 : .infinity }
    let x = (y - whole) * naturalOfTen
    var term = 1.0
    var sum = 1.0
    for n in 1...24 {
      term *= x / Double(n)
      sum += term
    }
    return sum * powerOfTen(Int(whole))
  }
}
