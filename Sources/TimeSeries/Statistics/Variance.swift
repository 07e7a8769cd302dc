/// The mean square distance from the mean; nil for a sample of one.
///
/// With dᵢ = vᵢ − v₀ and m = Σdᵢ / n it is (Σ(dᵢ − m)² − (Σ(dᵢ − m))² / n) / (n − lost): two passes, the second corrected
/// for the rounding of m (Chan, Golub and LeVeque, "Algorithms for Computing the Sample Variance", 1983). Equal values
/// have exactly 0. `lost` is the number of lost degrees of freedom: 1 for a sample, 0 for a population.
func variance(of window: Span<Double>, lost: Int) -> Double? {
  let n = window.count
  guard n > lost else { return nil }
  let first = window[0]
  var sum = CompensatedSum()
  for i in window.indices { sum.add(window[i] - first) }
  let mean = sum.value / Double(n)
  var squares = 0.0
  var rest = 0.0
  for i in window.indices {
    let distance = (window[i] - first) - mean
    squares += distance * distance
    rest += distance
  }
  return max(0, squares - rest * rest / Double(n)) / Double(n - lost)
}
