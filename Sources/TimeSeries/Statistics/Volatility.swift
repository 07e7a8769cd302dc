/// The sample deviation of the log changes from value to value, times the root of the periods in a year; nil for fewer
/// than three values, or where one is not positive.
///
/// A window of n values has n − 1 changes.
func volatility(of window: Span<Double>, periodsPerYear: Double) -> Double? {
  guard window.count >= 3 else { return nil }
  var changes: [Double] = []
  changes.reserveCapacity(window.count - 1)
  for i in 1..<window.count {
    guard let change = logChange(from: window[i - 1], to: window[i]) else { return nil }
    changes.append(change)
  }
  return variance(of: changes.span, lost: 1).map { ($0 * periodsPerYear).squareRoot() }
}
