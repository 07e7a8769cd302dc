/// The relative distance of the last value from the highest of the window: (vₙ − max) / max, 0 at the top, else negative.
/// nil where the highest is not positive.
///
/// For the distance from the highest of the whole series take a window as long as it, and a minimum of 1.
func drawdown(to last: Double, from highest: Double) -> Double? {
  highest > 0 ? (last - highest) / highest : nil
}
