/// How many sample deviations the last value lies above the window's mean: (vₙ − mean) / sd; nil where the deviation is
/// 0 or the window has one value.
///
/// The numerator is Σ(vₙ − vᵢ) / n without rounded differences: near the mean all digits would cancel.
func zScore(of window: Span<Double>) -> Double? {
  guard let variance = variance(of: window, lost: 1), variance > 0 else { return nil }
  let last = window[window.count - 1]
  var (four, distance) = (FourCompensatedSums(), CompensatedSum())
  for i in 0..<window.count / 4 {
    four.add(SIMD4(repeating: last))
    four.add(-window.four(4 * i))
  }
  distance.add(four)
  for i in window.count & ~3..<window.count { distance.addDifference(last, window[i]) }
  return distance.value / Double(window.count) / variance.squareRoot()
}
