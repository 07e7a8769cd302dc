/// The sum of a window's distances from a value, Σ(vᵢ − base), four at a time: one addition after another would wait for
/// the one before. The order of the additions is the same every time.
func sumOfOffsets(_ window: Span<Double>, from base: Double) -> Double {
  var sums = SIMD4<Double>()
  for i in 0..<window.count / 4 { sums += window.four(4 * i) - base }
  var sum = sums.total
  for i in window.count & ~3..<window.count { sum += window[i] - base }
  return sum
}

extension Span where Element == Double {
  /// The four values from an index on.
  func four(_ index: Int) -> SIMD4<Double> {
    SIMD4(self[index], self[index + 1], self[index + 2], self[index + 3])
  }
}

extension SIMD4<Double> {
  var total: Double { (self[0] + self[1]) + (self[2] + self[3]) }
}
