/// 10ⁿ, correctly rounded; 0 or infinity beyond the range of `Double`.
func powerOfTen(_ n: Int) -> Double {
  if n >= 0, n <= 22 {
    var power = 1.0
    for _ in 0..<n { power *= 10 }
    return power
  }
  return Double("1e\(max(-400, min(400, n)))") ?? (n < 0 ? 0 : .infinity)
}

/// The greatest n with 10ⁿ ≤ x.
///
/// - Precondition: x is positive and finite.
func floorOfLog10(_ x: Double) -> Int {
  precondition(x > 0 && x.isFinite, "only positive numbers have a logarithm")
  var n = Int((Double(x.exponent) * 0.301_029_995_663_981_2).rounded(.down))
  while powerOfTen(n) > x { n -= 1 }
  while powerOfTen(n + 1) <= x { n += 1 }
  return n
}
