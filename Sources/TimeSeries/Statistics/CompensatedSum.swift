/// A sum that carries what rounding lost: as good as one in twice the precision, rounded once.
///
/// Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  var value: Double { sum + lost }

  mutating func add(_ term: Double) {
    let next = sum + term
    lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  /// Adds `a - b` without the rounding of the difference.
  mutating func addDifference(_ a: Double, _ b: Double) {
    add(a)
    add(-b)
  }
}
