/// The rank of the last value among the window's, as a share of their number; equal values share their mean rank.
///
/// (less + (equal + 1) / 2) / n with the last value among the equal: 1 where it is the highest alone, 1/n where the
/// lowest. It is `rolling().rank(pct=True)` of pandas.
func percentileRank(of window: Span<Double>) -> Double {
  let last = window[window.count - 1]
  var less = 0
  var equal = 0
  for i in window.indices {
    // Both are counted without a branch, which nothing could foretell.
    less += window[i] < last ? 1 : 0
    equal += window[i] == last ? 1 : 0
  }
  return Double(2 * less + equal + 1) / Double(2 * window.count)
}
