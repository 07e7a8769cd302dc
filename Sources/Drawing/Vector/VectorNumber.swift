/// A length in a vector file: at most three digits after the point, no zeros at its end.
///
///     vectorNumber(12.50049)   // "12.5"
func vectorNumber(_ value: Double) -> String {
  // Beyond any canvas, and what is no number at all, stands at the edge of what readers take.
  let bounded = value.isNaN ? 0 : max(-1e6, min(1e6, value))
  let thousandths = Int((bounded * 1000).rounded())
  let (whole, part) = (abs(thousandths) / 1000, abs(thousandths) % 1000)
  let sign = thousandths < 0 ? "-" : ""
  guard part > 0 else { return sign + String(whole) }
  var digits = String(1000 + part).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return sign + String(whole) + "." + digits
}

extension Point {
  /// `12.5 40`.
  var vectorWords: String { vectorNumber(x) + " " + vectorNumber(y) }
}
