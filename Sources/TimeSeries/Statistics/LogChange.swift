#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural logarithm of to / from; nil unless both are positive.
///
/// Near 1 the quotient keeps few digits of the change, so that the logarithm is taken of 1 plus the relative change.
func logChange(from: Double, to: Double) -> Double? {
  guard from > 0, to > 0 else { return nil }
  let change = (to - from) / from
  if abs(change) < 0.5 { return log1p(change) }
  let quotient = to / from
  return quotient.isNormal ? log(quotient) : log(to) - log(from)
}
