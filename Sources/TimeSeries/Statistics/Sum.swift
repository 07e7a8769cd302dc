/// The sum of the values.
func sum(of window: Span<Double>) -> Double {
  var (four, sum) = (FourCompensatedSums(), CompensatedSum())
  for i in 0..<window.count / 4 { four.add(window.four(4 * i)) }
  sum.add(four)
  for i in window.count & ~3..<window.count { sum.add(window[i]) }
  return sum.value
}
