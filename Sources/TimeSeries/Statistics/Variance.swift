/// The mean square distance from the mean, as `Spread` computes it; nil for a sample of one.
///
/// `lost` is the number of lost degrees of freedom: 1 for a sample, 0 for a population.
func variance(of window: Span<Double>, lost: Int) -> Double? {
  window.count > lost ? Spread(of: window).variance(lost: lost) : nil
}
