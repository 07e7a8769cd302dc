/// The arithmetic mean: v₀ + Σ(vᵢ − v₀) / n, so that equal values have exactly their own mean.
///
/// The mean of 0.1, 0.1 and 0.1 is 0.1.
func mean(of window: Span<Double>) -> Double {
  let first = window[0]
  var sum = CompensatedSum()
  for i in 1..<max(1, window.count) { sum.add(window[i] - first) }
  return first + sum.value / Double(window.count)
}
