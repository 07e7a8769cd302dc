/// The deepest fall within the window from the highest value before it: the least of (vᵢ − max(v₀…vᵢ)) / max(v₀…vᵢ), 0
/// where no value is below an earlier one. nil where no value is positive; values before the first positive one have no
/// height to fall from.
///
/// The top and the low are both in the window: a fall from a top that has left it does not count.
func maximumDrawdown(of window: Span<Double>) -> Double? {
  var (top, deepest) = (window[0], 0.0)
  for i in window.indices {
    let value = window[i]
    // Without branches, which nothing could foretell; quotients do not wait for each other.
    top = value > top ? value : top
    let fall = top > 0 ? (value - top) / top : 0
    deepest = fall < deepest ? fall : deepest
  }
  return top > 0 ? deepest : nil
}
