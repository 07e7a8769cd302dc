/// The deepest fall within the window from the highest value before it: the least of (vᵢ − max(v₀…vᵢ)) / max(v₀…vᵢ), 0
/// where no value is below an earlier one. nil where no value is positive; values before the first positive one have no
/// height to fall from.
///
/// The top and the low are both in the window: a fall from a top that has left it does not count.
func maximumDrawdown(of window: Span<Double>) -> Double? {
  var (top, deepest) = (window[0], 0.0)
  for i in window.indices {
    let value = window[i]
    // A quotient only where it is the least so far.
    if value > top { top = value } else if top > 0, value - top < deepest * top { deepest = (value - top) / top }
  }
  return top > 0 ? deepest : nil
}
