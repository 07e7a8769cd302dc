/// The sum of the values.
func sum(of window: Span<Double>) -> Double {
  var sum = CompensatedSum()
  for i in window.indices { sum.add(window[i]) }
  return sum.value
}
