/// A sum that carries what rounding lost: as good as one in twice the precision, rounded once.
///
/// Ogita, Rump and Oishi, "Accurate Sum and Dot Product", 2005, Sum2; the error of each step by Knuth's TwoSum, which
/// needs no comparison.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  var value: Double { sum + lost }

  mutating func add(_ term: Double) {
    let next = sum + term
    let added = next - sum
    lost += (sum - (next - added)) + (term - added)
    sum = next
  }

  /// Adds all that four others hold.
  mutating func add(_ others: FourCompensatedSums) {
    for i in 0..<4 { add(others.sums[i]) }
    for i in 0..<4 { add(others.lost[i]) }
  }
}

/// Four compensated sums side by side: one addition after another would wait for the one before.
struct FourCompensatedSums {
  fileprivate var sums = SIMD4<Double>()
  fileprivate var lost = SIMD4<Double>()

  @inline(__always)
  mutating func add(_ terms: SIMD4<Double>) {
    let next = sums + terms
    let added = next - sums
    lost += (sums - (next - added)) + (terms - added)
    sums = next
  }
}
