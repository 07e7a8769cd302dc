/// How many sample deviations the last value lies above the window's mean: (vₙ − mean) / sd; nil where the deviation is
/// 0 or the window has one value.
///
/// The numerator is (n·vₙ − Σvᵢ) / n in twice the precision: near the mean all digits would cancel.
func zScore(of window: Span<Double>, _ spread: Spread) -> Double? {
  guard let deviation = spread.deviation(lost: 1), deviation > 0 else { return nil }
  let last = window[window.count - 1]
  let n = Double(window.count)
  var (four, distance) = (FourCompensatedSums(), CompensatedSum())
  for i in 0..<window.count / 4 { four.add(-window.four(4 * i)) }
  distance.add(four)
  for i in window.count & ~3..<window.count { distance.add(-window[i]) }
  // n times the last value, and what rounding takes from the product.
  let product = n * last
  distance.add(product)
  distance.add((-product).addingProduct(n, last))
  return distance.value / n / deviation
}
