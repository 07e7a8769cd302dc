/// The values of a window in order, kept from one window to the next: a value that enters or leaves costs a search and a
/// shift, not a sort.
///
/// It holds the values themselves and computes nothing from them but comparisons, so that what has left leaves no trace.
/// `quantile(_:of:)`, which sorts each window afresh, is the plain version that the tests compare it with.
struct SortedWindow {
  private let values: [Double]
  private var sorted: [Double] = []
  private var range = 0..<0

  /// - Parameter values: finite; windows are stretches of them.
  init(_ values: [Double]) { self.values = values }

  /// Moves to a window whose ends both lie at or after those of the last one.
  mutating func move(to next: Range<Int>) {
    precondition(next.lowerBound >= range.lowerBound && next.upperBound >= range.upperBound, "windows move forward")
    for index in range.lowerBound..<min(next.lowerBound, range.upperBound) {
      sorted.remove(at: place(of: values[index]))
    }
    for index in max(next.lowerBound, range.upperBound)..<max(next.lowerBound, next.upperBound) {
      sorted.insert(values[index], at: place(of: values[index]))
    }
    range = next
  }

  /// As `quantile(_:of:)` of the window.
  func quantile(_ q: Double) -> Double { interpolated(q, sorted.span) }

  /// The first place whose value is not less.
  private func place(of value: Double) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
