import Facts

extension PrintedNumber {
  /// What may have happened to the number that should have been printed, as far as its digits tell.
  func cause(insteadOf expected: Interval) -> Finding.Cause? {
    if negated.interval.meets(expected) { return .sign }
    let powers = [1, -1, 2, -2, 3, -3, 4, -4, 8, -8]
    if let power = powers.first(where: { scaled(by: -$0).interval.meets(expected) }) { return .scale(power) }
    if digitSwaps.contains(where: { $0.interval.meets(expected) }) { return .swappedDigits }
    if digitReplacements.contains(where: { $0.interval.meets(expected) }) { return .oneDigit }
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

  /// The number with two neighbouring digits in each other's place.
  private var digitSwaps: [PrintedNumber] {
    let digits = Array(String(mantissa.magnitude))
    return digits.indices.dropLast().filter { digits[$0] != digits[$0 + 1] }.map { i in
      var swapped = digits
      swapped.swapAt(i, i + 1)
      return other(String(swapped))
    }
  }

  /// The number with another digit in the place of one.
  private var digitReplacements: [PrintedNumber] {
    let digits = Array(String(mantissa.magnitude))
    return digits.indices.flatMap { i in
      "0123456789".filter { $0 != digits[i] }.map { digit in
        var changed = digits
        changed[i] = digit
        return other(String(changed))
      }
    }
  }

  /// The one number that should have been printed if `cause` is what happened; nil where several could.
  func undoing(_ cause: Finding.Cause?, expected: Interval?) -> PrintedNumber? {
    guard let cause, let expected else { return nil }
    let candidates: [PrintedNumber] =
      switch cause {
      case .sign: [negated]
      case .scale(let power): [scaled(by: -power)]
      case .swappedDigits: digitSwaps
      case .oneDigit: digitReplacements
      case .currency, .stale, .split: []
      }
    let fitting = Set(candidates.filter { $0.interval.meets(expected) })
    return fitting.count == 1 ? fitting.first : nil
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
