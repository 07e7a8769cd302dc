/// Where a window lies and how far its values spread: what mean, variance, deviation, bands and z-score have in common.
///
/// With dᵢ = vᵢ − v₀ and m = Σdᵢ / n the sum of squares is Σ(dᵢ − m)² − (Σ(dᵢ − m))² / n: two passes, the second
/// corrected for the rounding of m (Chan, Golub and LeVeque, "Algorithms for Computing the Sample Variance", 1983). Equal
/// values have exactly 0.
struct Spread {
  let mean: Double
  /// The sum of the square distances from the mean, and of how many values.
  private let squares: Double
  private let count: Int

  /// - Parameter window: at least one value.
  init(of window: Span<Double>) {
    let (n, first) = (window.count, window[0])
    let offset = sumOfOffsets(window, from: first) / Double(n)
    // Four at a time, as in `sumOfOffsets`.
    var (squares, rests) = (SIMD4<Double>(), SIMD4<Double>())
    for i in 0..<n / 4 {
      let distances = (window.four(4 * i) - first) - offset
      squares += distances * distances
      rests += distances
    }
    var (square, rest) = (squares.total, rests.total)
    for i in n & ~3..<n {
      let distance = (window[i] - first) - offset
      square += distance * distance
      rest += distance
    }
    mean = first + offset
    self.squares = max(0, square - rest * rest / Double(n))
    count = n
  }

  /// The mean square distance; nil for a sample of one.
  ///
  /// - Parameter lost: the lost degrees of freedom: 1 for a sample, 0 for a population.
  func variance(lost: Int) -> Double? { count > lost ? squares / Double(count - lost) : nil }

  func deviation(lost: Int) -> Double? { variance(lost: lost)?.squareRoot() }
}
