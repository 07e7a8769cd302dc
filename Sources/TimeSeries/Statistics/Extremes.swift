/// The smallest value.
func minimum(of window: Span<Double>) -> Double {
  var least = window[0]
  for i in window.indices where window[i] < least { least = window[i] }
  return least
}

/// The largest value.
func maximum(of window: Span<Double>) -> Double {
  var most = window[0]
  for i in window.indices where window[i] > most { most = window[i] }
  return most
}
