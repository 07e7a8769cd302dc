/// The mean square distance from the mean; nil for a sample of one.
///
/// With dᵢ = vᵢ − v₀ and m = Σdᵢ / n it is (Σ(dᵢ − m)² − (Σ(dᵢ − m))² / n) / (n − lost): two passes, the second corrected
/// for the rounding of m (Chan, Golub and LeVeque, "Algorithms for Computing the Sample Variance", 1983). Equal values
/// have exactly 0. `lost` is the number of lost degrees of freedom: 1 for a sample, 0 for a population.
func variance(of window: Span<Double>, lost: Int) -> Double? {
  let n = window.count
  guard n > lost else { return nil }
  let first = window[0]
  let mean = sumOfOffsets(window, from: first) / Double(n)
  // Four at a time, as in `sumOfOffsets`.
  var (squares, rests) = (SIMD4<Double>(), SIMD4<Double>())
  for i in 0..<n / 4 {
    let distances = (window.four(4 * i) - first) - mean
    squares += distances * distances
    rests += distances
  }
  var (square, rest) = (squares.total, rests.total)
  for i in n & ~3..<n {
    let distance = (window[i] - first) - mean
    square += distance * distance
    rest += distance
  }
  return max(0, square - rest * rest / Double(n)) / Double(n - lost)
}
