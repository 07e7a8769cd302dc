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

  /// Adds `a - b` without the rounding of the difference.
  mutating func addDifference(_ a: Double, _ b: Double) {
    add(a)
    add(-b)
  }
}
