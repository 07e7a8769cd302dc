import Dates
import Testing

@testable import TimeSeries

/// Each statistic beside exact fractions of the same doubles. The measure of an error is its part of the larger of the
/// result and the largest distance in the window from its first value.
@Suite struct ExactnessTests {
  static let windowed: [Statistic] = [
    .mean, .median, .sum, .sd, .variance, .sdOfPopulation, .varianceOfPopulation, .min, .max, .quantile(0.1),
    .quantile(0.75), .quantile(1), .zScore, .percentileRank, .change, .drawdown, .maximumDrawdown,
    .bollinger(.lower, 2), .bollinger(.upper, 2.5), .count,
  ]

  @Test(arguments: windowed)
  func errorsStayBelowTheBound(_ statistic: Statistic) {
    var worst = (part: 0.0, series: "")
    for series in PathologicalSeries.allCases {
      for length in [1, 4, 12, 30] {
        let values = series.values(45)
        let rolled = roll(values, on: PathologicalSeries.weeks(45), statistic, over: .count(length), minimum: 1)
        for (i, result) in rolled.enumerated() {
          let first = max(0, i - length + 1)
          let window = Array(values[first...i])
          let base = i >= length ? values[i - length] : nil
          let expected = truth(statistic, window, base: base)
          #expect((expected == nil) == (result.value == nil), "\(statistic) \(series) \(i)")
          guard let expected, let value = result.value else { continue }
          let (part, isExactZero) = measure(value, expected, [base ?? window[0]] + window)
          if part > worst.part { worst = (part, series.rawValue) }
          #expect(part <= 1e-12 || isExactZero, "\(statistic) \(series) at \(i): \(value)")
        }
      }
    }
    print("largest error of \(statistic): \(worst.part) (\(worst.series))")
  }

  @Test(arguments: [Statistic.logChange, .volatility])
  func logarithmsStayBelowTheBound(_ statistic: Statistic) {
    var worst = 0.0
    for series in [PathologicalSeries.prices, .stepsOnAMountain, .constant, .tenths] {
      let values = series.values(24)
      for (i, result) in roll(values, on: PathologicalSeries.weeks(24), statistic, over: .count(6)).enumerated() {
        let window = Array(values[max(0, i - 5)...i])
        let base = i >= 6 ? values[i - 6] : nil
        let expected = statistic == .volatility && i < 5 ? nil : truth(statistic, window, base: base)
        #expect((expected == nil) == (result.value == nil))
        guard let expected, let value = result.value else { continue }
        let (part, _) = measure(value, expected, [base ?? window[0]] + window)
        worst = max(worst, part)
        #expect(part <= 1e-12, "\(statistic) \(series) at \(i): \(value)")
      }
    }
    print("largest error of \(statistic): \(worst)")
  }

  /// The measure of a correlation is its part of 1, of a beta that of the larger of itself and the quotient of the two
  /// spreads: what it would be at a correlation of 1.
  @Test(arguments: PairStatistic.allCases)
  func pairsStayBelowTheBound(_ statistic: PairStatistic) {
    var worst = 0.0
    // Exact changes of many magnitudes would take minutes.
    let all = PathologicalSeries.allCases
    let isOfChanges = statistic == .correlationOfChanges || statistic == .betaOfChanges
    let kinds = isOfChanges ? [.prices, .flows, .stepsOnAMountain, .unitSlip, .constant] : all
    for (i, first) in kinds.enumerated() {
      for second in [kinds[i], kinds[(i + 1) % kinds.count], kinds[(i + 4) % kinds.count]] {
        let (a, b) = (first.values(16), second.values(16, seed: first == second ? 7 : 11))
        let rolled = roll(a, b, on: PathologicalSeries.weeks(16), statistic, over: .count(5), minimum: 1)
        for (i, result) in rolled.enumerated() {
          let window = max(0, i - 4)...i
          let expected = truth(statistic, Array(a[window]), Array(b[window]))
          #expect((expected == nil) == (result.value == nil), "\(statistic) \(first) \(second) at \(i)")
          guard let expected, let value = result.value else { continue }
          let (distance, exact) = expected.error(of: value)
          let correlation = isOfChanges ? PairStatistic.correlationOfChanges : .correlation
          let part = truth(correlation, Array(a[window]), Array(b[window]))?.error(of: 0).truth ?? 0
          let spreads = statistic == .beta || statistic == .betaOfChanges ? (part == 0 ? 0 : abs(exact / part)) : 1
          let error = distance == 0 ? 0 : distance / max(abs(exact), spreads)
          worst = max(worst, error)
          #expect(error <= 1e-12, "\(statistic) \(first) \(second) at \(i): \(value)")
        }
      }
    }
    print("largest error of \(statistic): \(worst)")
  }

  @Test(arguments: ExponentialSeed.allCases)
  func exponentialAveragesStayBelowTheBound(_ seed: ExponentialSeed) {
    var worst = 0.0
    for series in PathologicalSeries.allCases {
      let values = series.values(30)
      for length in [1, 5] {
        let exact = exactAverages(values, n: length, seed: seed)
        let rolled = roll(
          values, on: PathologicalSeries.weeks(30), .ema(seed), over: .count(length), minimum: 1)
        for (i, result) in rolled.enumerated() {
          #expect((exact[i] == nil) == (result.value == nil))
          guard let expected = exact[i], let value = result.value else { continue }
          let (part, _) = measure(value, .fraction(expected), Array(values[0...i]))
          worst = max(worst, part)
          #expect(part <= 1e-12, "\(seed) \(series) at \(i): \(value)")
        }
      }
    }
    print("largest error of ema \(seed): \(worst)")
  }

  @Test func cumulativeSumsAreExactToTheLastDigit() {
    var worst = 0.0
    for series in PathologicalSeries.allCases {
      let values = series.values(400)
      for (i, result) in roll(values, on: PathologicalSeries.weeks(400), .cumulativeSum, over: .count(4)).enumerated()
      where i.isMultiple(of: 37) {
        let (part, _) = measure(result.value!, truth(.sum, Array(values[0...i]))!, Array(values[0...i]))
        worst = max(worst, part)
        #expect(part <= 1e-15)
      }
    }
    print("largest error of cumsum: \(worst)")
  }

  /// A streak counts: its error is how many it is off.
  @Test func streaksAreCounts() {
    var worst = 0.0
    for series in PathologicalSeries.allCases {
      let values = series.values(120)
      for (i, result) in roll(values, on: PathologicalSeries.weeks(120), .streak, over: .count(4)).enumerated() {
        let error = abs((result.value ?? .nan) - Double(run(upTo: i, values)))
        worst = max(worst, error)
        #expect(error == 0, "\(series) at \(i)")
      }
    }
    print("largest error of streak: \(worst)")
  }

  /// How many values in a row up to `last` have its sign, negative for falls; 0 at a 0.
  private func run(upTo last: Int, _ values: [Double]) -> Int {
    let sign = values[last] > 0 ? 1 : values[last] < 0 ? -1 : 0
    let length = values[...last].reversed().prefix { $0 * Double(sign) > 0 }.count
    return sign * length
  }

  private func measure(_ value: Double, _ truth: Truth, _ window: [Double]) -> (part: Double, isExactZero: Bool) {
    let (distance, exact) = truth.error(of: value)
    if distance == 0 { return (0, true) }
    let largest = window.reduce(0) { max($0, abs($1 - window[0])) }
    return (distance / max(abs(exact), largest), false)
  }
}
