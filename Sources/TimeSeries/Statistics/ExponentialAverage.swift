import Dates

/// How an exponential average begins.
public enum ExponentialSeed: String, Hashable, Sendable, CaseIterable {
  /// With the first value: eᵢ = eᵢ₋₁ + α(vᵢ − eᵢ₋₁); `ewm(adjust=False)` of pandas.
  case first
  /// With the mean of the first full window, then the same; the habit of trading software.
  case simpleMean = "sma"
  /// Weighted mean of all values so far: Σ(1 − α)^age·v / Σ(1 − α)^age; `ewm(adjust=True)` of pandas.
  case adjusted
}

/// The exponential average up to each point, with α = 2 / (n + 1) for a window of n values.
///
/// A calendar window of n days weighs by age in days: (1 − α)^days, so that a gap ages what came before it. Offsets from
/// the first value are averaged, so that equal values have exactly their own average.
func exponentialAverages(_ values: [Double], on days: [Day], seed: ExponentialSeed, over window: Window) -> [Double?] {
  guard let first = values.first else { return [] }
  var places = WindowPlaces(days: days, window: window)
  var average: Double?
  var weight = 0.0
  return values.indices.map { i in
    let kept = i == 0 ? 0 : keptWeight(window, days: days[i] - days[i - 1])
    let offset = values[i] - first
    weight = weight * kept + 1
    switch (seed, average) {
    case (.adjusted, let old?): average = old + (offset - old) / weight
    case (.first, let old?), (.simpleMean, let old?): average = old + (1 - kept) * (offset - old)
    case (.simpleMean, nil):
      let place = places.place(endingAt: i)
      average = place.isFull ? mean(of: values.span.extracting(place.range)) - first : nil
    case (_, nil): average = offset
    }
    return average.map { first + $0 }
  }
}

/// (1 − α), to the power of the days for a calendar window.
private func keptWeight(_ window: Window, days: Int) -> Double {
  guard let length = window.nominalDays else {
    guard case .count(let n) = window else { return 0 }
    return Double(n - 1) / Double(n + 1)
  }
  var (result, factor, rest) = (1.0, (length - 1) / (length + 1), days)
  while rest > 0 {
    if rest & 1 == 1 { result *= factor }
    factor *= factor
    rest >>= 1
  }
  return result
}
