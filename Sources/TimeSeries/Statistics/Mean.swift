/// The arithmetic mean: v₀ + Σ(vᵢ − v₀) / n, so that equal values have exactly their own mean.
///
/// The mean of 0.1, 0.1 and 0.1 is 0.1.
func mean(of window: Span<Double>) -> Double {
  window[0] + sumOfOffsets(window, from: window[0]) / Double(window.count)
}
