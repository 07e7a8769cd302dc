/// How many sample deviations the last value lies above the window's mean: (vₙ − mean) / sd; nil where the deviation is
/// 0 or the window has one value.
///
/// The numerator is Σ(vₙ − vᵢ) / n without rounded differences: near the mean all digits would cancel.
func zScore(of window: Span<Double>) -> Double? {
  guard let variance = variance(of: window, lost: 1), variance > 0 else { return nil }
  let last = window[window.count - 1]
  var distance = CompensatedSum()
  for i in window.indices { distance.addDifference(last, window[i]) }
  return distance.value / Double(window.count) / variance.squareRoot()
}
