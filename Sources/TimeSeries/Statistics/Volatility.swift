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
  return volatility(ofChanges: changes.span, periodsPerYear: periodsPerYear)
}

private func volatility(ofChanges changes: Span<Double>, periodsPerYear: Double) -> Double? {
  variance(of: changes, lost: 1).map { ($0 * periodsPerYear).squareRoot() }
}

/// The log changes of a whole series, each taken once for all windows that it lies in.
struct LogChanges {
  /// That to each value from the one before; 0 where there is none.
  private var changes: [Double] = []
  /// How many up to each value are none.
  private var missing: [Int] = []

  init(_ values: [Double]) {
    changes.reserveCapacity(values.count)
    missing.reserveCapacity(values.count)
    for (i, value) in values.enumerated() {
      let change = i == 0 ? nil : logChange(from: values[i - 1], to: value)
      changes.append(change ?? 0)
      missing.append((missing.last ?? 0) + (change == nil ? 1 : 0))
    }
  }

  /// As `volatility(of:periodsPerYear:)` of the values in the range.
  func volatility(in range: Range<Int>, periodsPerYear: Double) -> Double? {
    guard range.count >= 3, missing[range.upperBound - 1] == missing[range.lowerBound] else { return nil }
    let inside = changes.span.extracting(range.lowerBound + 1..<range.upperBound)
    return TimeSeries.volatility(ofChanges: inside, periodsPerYear: periodsPerYear)
  }
}
