import Facts

extension PrintedNumber {
  /// What may have happened to the number that should have been printed, as far as its digits tell.
  func cause(insteadOf expected: Interval) -> Finding.Cause? {
    if negated.interval.meets(expected) { return .sign }
    let powers = [1, -1, 2, -2, 3, -3, 4, -4, 8, -8]
    if let power = powers.first(where: { scaled(by: -$0).interval.meets(expected) }) { return .scale(power) }
    if hasSwappedDigits(of: expected) { return .swappedDigits }
    if hasOneDigitMore(than: expected) { return .oneDigit }
    return currency(insteadOf: expected)
  }

  /// Units of HKD and CNY a dollar, as they have been for years.
  private func currency(insteadOf expected: Interval) -> Finding.Cause? {
    guard expected.low > 0, let quotient = interval / expected else { return nil }
    let rates = [("HKD/USD", 7.72...7.88), ("CNY/USD", 6.2...7.4)]
    for (name, rate) in rates where quotient.width < 0.2 * quotient.middle {
      if rate.contains(quotient.middle) || rate.contains(1 / quotient.middle) { return .currency(name) }
    }
    return nil
  }

  private func hasSwappedDigits(of expected: Interval) -> Bool {
    let digits = Array(String(mantissa.magnitude))
    return digits.indices.dropLast().contains { i in
      guard digits[i] != digits[i + 1] else { return false }
      var swapped = digits
      swapped.swapAt(i, i + 1)
      return other(String(swapped)).interval.meets(expected)
    }
  }

  /// Another digit in the place of one.
  private func hasOneDigitMore(than expected: Interval) -> Bool {
    let digits = Array(String(mantissa.magnitude))
    return digits.indices.contains { i in
      "0123456789".contains { digit in
        var changed = digits
        changed[i] = digit
        return digit != digits[i] && other(String(changed)).interval.meets(expected)
      }
    }
  }

  private func other(_ digits: String) -> PrintedNumber {
    let magnitude = Int64(digits) ?? 0
    return PrintedNumber(mantissa: mantissa < 0 ? -magnitude : magnitude, exponent: exponent)
  }
}

/// How many old shares make a new one, or new ones an old.
enum SplitRatio {
  static let factors = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100]

  /// - Parameter quotient: of the new close and the one that was expected.
  /// - Returns: `10` or `1:10`; nil where no split explains it.
  static func ratio(_ quotient: Interval) -> String? {
    for factor in factors {
      if quotient.contains(1 / Double(factor)) { return "\(factor)" }
      if quotient.contains(Double(factor)) { return "1:\(factor)" }
    }
    return nil
  }
}
