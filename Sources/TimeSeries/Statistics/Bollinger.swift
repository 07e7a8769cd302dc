/// A side of Bollinger's bands: the mean plus or minus `widths` deviations of the window as a population.
///
/// John Bollinger, "Bollinger on Bollinger Bands", 2001: 20 values and 2 deviations, the deviation divided by n. The
/// middle band is `mean`. Equal values have bands exactly at their value.
func bollingerBand(_ side: BollingerSide, widths: Double, _ spread: Spread) -> Double? {
  guard let deviation = spread.deviation(lost: 0) else { return nil }
  return spread.mean + widths * (side == .upper ? deviation : -deviation)
}

/// Which of the two bands.
public enum BollingerSide: String, Hashable, Sendable, CaseIterable {
  case lower, upper
}
