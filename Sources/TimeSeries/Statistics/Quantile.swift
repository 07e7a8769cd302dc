/// The value below which a share `q` of the window lies, with linear interpolation: type 7 of Hyndman and Fan,
/// "Sample Quantiles in Statistical Packages", 1996; the default of R, NumPy and pandas.
///
/// With the values sorted and h = (n − 1)q it is v⌊h⌋ + (h − ⌊h⌋)(v⌊h⌋₊₁ − v⌊h⌋). q = 0.5 is the median, the mean of the
/// middle two for an even number.
func quantile(_ q: Double, of window: Span<Double>) -> Double {
  var sorted: [Double] = []
  sorted.reserveCapacity(window.count)
  for i in window.indices { sorted.append(window[i]) }
  sorted.sort()
  return interpolated(q, sorted.span)
}

/// The quantile of values in ascending order.
func interpolated(_ q: Double, _ sorted: Span<Double>) -> Double {
  precondition((0...1).contains(q), "a quantile is 0 to 1")
  let h = Double(sorted.count - 1) * q
  let below = min(Int(h), sorted.count - 1)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (h - Double(below)) * (sorted[above] - sorted[below])
}
