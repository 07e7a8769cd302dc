import Dates
import Facts
import Testing

@testable import TimeSeries

private let weeks = PathologicalSeries.weeks
private func values(_ rolled: [Rolled]) -> [Double?] { rolled.map(\.value) }

private func expect(_ rolled: [Rolled], _ values: [Double?], at location: SourceLocation = #_sourceLocation) {
  #expect(rolled.map(\.value) == values, sourceLocation: location)
}

@Suite struct StatisticTests {
  static let spellings =
    "mean median sum sd var sd_pop var_pop min max quantile:0.9 zscore pctrank change logchange ema drawdown maxdrawdown bollinger_lower bollinger_upper cumsum streak volatility count"

  @Test func spellingsAreTheContractsAndComeBack() {
    for name in Self.spellings.split(separator: " ") {
      #expect(Statistic(String(name))?.description == String(name))
    }
    for statistic in Statistic.plain { #expect(Statistic(statistic.description) == statistic) }
    #expect(Statistic("quantile:0.25") == .quantile(0.25))
    #expect(Statistic("quantile:1") == .quantile(1))
    #expect(Statistic("ema:sma") == .ema(.simpleMean))
    #expect(Statistic("bollinger_upper:2") == .bollinger(.upper, 2))
    #expect(Statistic("bollinger_lower:2.5")?.description == "bollinger_lower:2.5")
    for pair in PairStatistic.allCases { #expect(PairStatistic(pair.description) == pair) }
    #expect(PairStatistic("corr:changes") == nil)
  }

  @Test(arguments: [
    "", "Mean", "mean ", "average", "quantile", "quantile:", "quantile:1.1", "quantile:-0.1", "quantile:nan",
    "quantile:0x1p-1", "ema:first2", "bollinger", "bollinger_upper:", "bollinger_upper:-1", "bollinger_lower:101",
  ])
  func notStatistics(text: String) { #expect(Statistic(text) == nil) }

  /// Worked by hand on 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 9+1+1+1+0+0+4+16 = 32.
  @Test func theTextbookWindow() {
    let window: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    let last = { (s: Statistic) in roll(window, on: weeks(8), s, over: .count(8)).last?.value }
    #expect(last(.mean) == 5)
    #expect(last(.median) == 4.5)
    #expect(last(.sum) == 40)
    #expect(last(.varianceOfPopulation) == 4)
    #expect(last(.sdOfPopulation) == 2)
    #expect(last(.variance) == 32.0 / 7)
    #expect(last(.sd) == (32.0 / 7).squareRoot())
    #expect(last(.min) == 2)
    #expect(last(.max) == 9)
    #expect(last(.quantile(0)) == 2)
    #expect(last(.quantile(0.25)) == 4)
    #expect(last(.quantile(0.75)) == 5.5)
    #expect(last(.quantile(1)) == 9)
    #expect(last(.percentileRank) == 1)
    #expect(last(.zScore) == 4 / (32.0 / 7).squareRoot())
    #expect(last(.drawdown) == 0)
    #expect(last(.count) == 8)
  }

  @Test func changesAreOverAsManyPeriods() {
    let series: [Double] = [100, 110, 99, 121]
    expect(roll(series, on: weeks(4), .change, over: .count(1)), [nil, 0.1, -0.1, 22.0 / 99])
    expect(roll(series, on: weeks(4), .change, over: .count(2)), [nil, nil, -0.01, 0.1])
    expect(roll(series, on: weeks(4), .change, over: .weeks(2)), [nil, nil, -0.01, 0.1])
    expect(roll([0, 1, 2], on: weeks(3), .change, over: .count(1)), [nil, nil, 1])
    expect(roll([-1, 1, 0.5], on: weeks(3), .logChange, over: .count(1)), [nil, nil, -0.6931471805599453])
  }

  /// Over a weekend the last close before it stands; over the length of the window itself nothing does.
  @Test func calendarChangesTakeTheLastValueBeforeTheOpening() {
    let monday = Day(2024, 8, 19)!
    let days = [0, 1, 2, 3, 4, 7, 8].map { monday + $0 }
    let closes: [Double] = [10, 11, 12, 13, 20, 30, 40]
    #expect(values(roll(closes, on: days, .change, over: .days(1)))[5] == nil)
    #expect(values(roll(closes, on: days, .change, over: .days(2)))[5] == 0.5)
    #expect(values(roll(closes, on: days, .change, over: .days(7)))[5] == 2)
    #expect(values(roll(closes, on: days, .change, over: .weeks(1)))[4] == nil)
  }

  @Test func exponentialAveragesByHand() {
    let series: [Double] = [10, 20, 40]
    // α = 2/3 of a window of 2.
    expect(roll(series, on: weeks(3), .ema(.first), over: .count(3), minimum: 1), [10, 15, 27.5])
    expect(roll(series, on: weeks(3), .ema(.first), over: .count(3)), [nil, nil, 27.5])
    expect(roll(series, on: weeks(3), .ema(.simpleMean), over: .count(2)), [nil, 15, 15 + 25 * 2.0 / 3])
    // (40 + 20/2 + 10/4) / (1 + 1/2 + 1/4)
    let adjusted = roll(series, on: weeks(3), .ema(.adjusted), over: .count(3))[2].value!
    #expect(abs(adjusted - 30) < 1e-14)
    #expect(roll(series, on: weeks(3), .ema(.first), over: .count(3)).map(\.count) == [1, 2, 3])
  }

  @Test func exponentialAveragesByCalendarAgeByDays() {
    let start = Day(2024, 8, 19)!
    // 3 days keep half of the weight a day: after two days a quarter.
    let rolled = roll([8, 16], on: [start, start + 2], .ema(.first), over: .days(3), minimum: 1)
    expect(rolled, [8, 14])
    let daily = (0..<30).map { start + $0 }
    let prices = PathologicalSeries.prices.values(30)
    for seed in ExponentialSeed.allCases {
      let byDays = values(roll(prices, on: daily, .ema(seed), over: .days(5)))
      #expect(byDays == values(roll(prices, on: daily, .ema(seed), over: .count(5))))
    }
  }

  @Test func drawdownIsFromTheWindowsTop() {
    let series: [Double] = [100, 80, 90, 60]
    expect(roll(series, on: weeks(4), .drawdown, over: .count(2)), [nil, -0.2, 0, -1.0 / 3])
    expect(roll(series, on: weeks(4), .drawdown, over: .count(9), minimum: 1), [0, -0.2, -0.1, -0.4])
    expect(roll([-1, -2], on: weeks(2), .drawdown, over: .count(1)), [nil, nil])
  }

  @Test func maximumDrawdownIsFromATopWithinTheWindow() {
    let series: [Double] = [100, 80, 90, 60, 120]
    expect(roll(series, on: weeks(5), .maximumDrawdown, over: .count(2)), [nil, -0.2, 0, -1.0 / 3, 0])
    expect(roll(series, on: weeks(5), .maximumDrawdown, over: .count(9), minimum: 1), [0, -0.2, -0.2, -0.4, -0.4])
    // The low before the top is no fall from it.
    expect(roll([50, 100, 90], on: weeks(3), .maximumDrawdown, over: .count(3)), [nil, nil, -0.1])
    expect(roll([-5, 10, 4, -10], on: weeks(4), .maximumDrawdown, over: .count(4), minimum: 1), [nil, 0, -0.6, -2])
  }

  @Test func bollingerBandsLieTwoDeviationsOfAPopulationAway() {
    // The textbook window: mean 5, deviation 2.
    let window: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    let last = { (s: Statistic) in roll(window, on: weeks(8), s, over: .count(8)).last?.value }
    #expect(last(.bollinger(.upper, 2)) == 9)
    #expect(last(.bollinger(.lower, 2)) == 1)
    #expect(last(.bollinger(.lower, 0.5)) == 4)
    expect(roll([0.1, 0.1, 0.1], on: weeks(3), .bollinger(.upper, 2), over: .count(3)), [nil, nil, 0.1])
  }

  @Test func streaksAndSumsRunFromTheBeginning() {
    let flows: [Double] = [5, 3, -1, 0, 2, 2, 2]
    expect(roll(flows, on: weeks(7), .streak, over: .count(2)), [1, 2, -1, 0, 1, 2, 3])
    expect(roll(flows, on: weeks(7), .cumulativeSum, over: .count(2)), [5, 8, 7, 7, 9, 11, 13])
    #expect(values(roll([1e16, 1, -1e16], on: weeks(3), .cumulativeSum, over: .count(1))).last == 1)
  }

  @Test func volatilityIsAnnualisedByTheSpacing() {
    let prices: [Double] = [100, 110, 100, 110, 100]
    let step = 0.09531017980432486  // ln 1.1
    // Changes +s −s +s −s: sample variance 4s²/3.
    let deviation = step * (4.0 / 3).squareRoot()
    let monday = Day(2024, 8, 19)!
    let spacings: [([Int], Double)] = [
      ([0, 7, 14, 21, 28], 52), ([0, 1, 2, 3, 7], 252), ([4, 5, 6, 7, 8], 365), ([0, 31, 61, 92, 122], 12),
    ]
    for (offsets, periods) in spacings {
      let rolled = roll(prices, on: offsets.map { monday + $0 }, .volatility, over: .count(5))
      let expected = deviation * periods.squareRoot()
      #expect(abs((rolled.last?.value ?? 0) - expected) < 1e-15 * 8 * expected, "\(periods)")
    }
    // Five days of one week could be either market.
    #expect(roll(prices, on: (0..<5).map { monday + $0 }, .volatility, over: .count(5)).last?.value == nil)
    #expect(roll([1, 2], on: weeks(2), .volatility, over: .count(2)).last?.value == nil)
    #expect(roll([1, -2, 3], on: weeks(3), .volatility, over: .count(3)).last?.value == nil)
  }

  @Test func whatHasNoValueIsAbsent() {
    #expect(roll([7], on: weeks(1), .sd, over: .count(1))[0].value == nil)
    #expect(roll([7], on: weeks(1), .sdOfPopulation, over: .count(1))[0].value == 0)
    #expect(roll([7, 7], on: weeks(2), .zScore, over: .count(2))[1].value == nil)
    #expect(roll([1e308, 1e308], on: weeks(2), .sum, over: .count(2))[1].value == nil)
    #expect(roll([1e-300, 1e300], on: weeks(2), .change, over: .count(1))[1].value == nil)
    #expect(roll([], on: [], .mean, over: .count(2)).isEmpty)
  }

  @Test func aNumberBeyondDoublesIsAGap() {
    let numbers = [1, 3, 5].map { PrintedNumber(mantissa: $0, exponent: $0 == 3 ? 999 : 0) }
    let points = zip(weeks(3), numbers).map { Series.Point(day: $0, number: $1, places: []) }
    let series = Series(key: .init(entity: "A", metric: .close, frequency: .day), unit: .usd, points: points)
    #expect(
      roll(series, .sum, over: .count(2)) == [
        Rolled(day: weeks(3)[0], value: nil, count: 1), Rolled(day: weeks(3)[2], value: 6, count: 2),
      ])
  }
}

@Suite struct SharedWorkTests {
  /// What windows share is there for speed: the plain version, which looks at each window alone, gives the same digits.
  @Test(arguments: [Statistic.median, .quantile(0.9), .quantile(0), .quantile(0.37), .volatility])
  func sharedWorkChangesNoDigit(_ statistic: Statistic) {
    for kind in PathologicalSeries.allCases {
      let values = kind.values(80)
      // Days that skip weeks, so that calendar windows grow and shrink.
      let days = (0..<80).map { weeks(1)[0] + 7 * ($0 + $0 / 9 * 3) }
      for window in [Window.count(1), .count(4), .count(90), .weeks(6), .weeks(2), .months(3)] {
        var places = WindowPlaces(days: days, window: window)
        let spacing = Spacing(of: days).periodsPerYear
        for (index, rolled) in roll(values, on: days, statistic, over: window, minimum: 1).enumerated() {
          let place = places.place(endingAt: index)
          let plain = statistic.value(of: values.span.extracting(place.range), base: nil, periodsPerYear: spacing)
          #expect(rolled.value == plain, "\(statistic) of \(kind) over \(window) at \(index)")
        }
      }
    }
  }

  @Test func aWindowMayJumpBeyondItsLastEnd() {
    var window = SortedWindow([5, 3, 9, 1, 7])
    window.move(to: 0..<2)
    #expect(window.quantile(0.5) == 4)
    window.move(to: 3..<5)
    #expect(window.quantile(0) == 1 && window.quantile(1) == 7)
    window.move(to: 3..<5)
    #expect(window.quantile(0.5) == 4)
  }
}

@Suite struct StatisticLaws {
  static let windowed = Statistic.plain.filter { !$0.isRunning } + [.quantile(0.3)]

  @Test(arguments: windowed)
  func longEnoughSeriesHaveAllFullWindows(_ statistic: Statistic) {
    for length in [3, 4, 12] {
      let rolled = roll(PathologicalSeries.prices.values(50), on: weeks(50), statistic, over: .count(length))
      let isChange = statistic == .change || statistic == .logChange
      #expect(rolled.count { $0.value != nil } == 50 - length + (isChange ? 0 : 1))
    }
  }

  /// What is not in a window cannot touch it, be it as wild as it may.
  @Test(arguments: windowed)
  func earlierDataNeverChangesALaterWindow(_ statistic: Statistic) {
    let length = 6
    for series in PathologicalSeries.allCases {
      let tail = series.values(30, seed: 3)
      for wild in PathologicalSeries.allCases {
        let long = roll(wild.values(20) + tail, on: weeks(50), statistic, over: .count(length))
        let short = roll(tail, on: weeks(30), statistic, over: .count(length))
        #expect(long.suffix(30 - length).map(\.value) == short.suffix(30 - length).map(\.value))
      }
      let calendar = roll(tail, on: weeks(30), statistic, over: .weeks(length))
      let counted = roll(tail, on: weeks(30), statistic, over: .count(length))
      #expect(calendar.suffix(30 - length).map(\.value) == counted.suffix(30 - length).map(\.value))
    }
  }

  @Test func equalValuesDeviateByExactlyNothing() {
    for value in [0.1, 1.0 / 3, 1e9 + 1e-3, -7.7e-12, 3e15, 0] {
      let same = [Double](repeating: value, count: 60)
      for length in [2, 3, 7, 52] {
        for statistic in [Statistic.sd, .variance, .sdOfPopulation, .varianceOfPopulation] {
          #expect(roll(same, on: weeks(60), statistic, over: .count(length)).allSatisfy { $0.value ?? 0 == 0 })
        }
        let own: [Statistic] = [
          .mean, .median, .min, .max, .quantile(0.37), .ema(.first), .ema(.simpleMean), .ema(.adjusted),
        ]
        for statistic in own {
          let rolled = roll(same, on: weeks(60), statistic, over: .count(length)).dropFirst(length - 1)
          #expect(rolled.allSatisfy { $0.value == value }, "\(statistic) of \(value)")
        }
        if value > 0 {
          let rolled = roll(same, on: weeks(60), .volatility, over: .count(length)).dropFirst(max(3, length))
          #expect(rolled.allSatisfy { $0.value == (length < 3 ? nil : 0) })
        }
      }
    }
  }

  @Test func aUnitSlipLeavesNoTraceOnceItHasLeft() {
    let slipped = PathologicalSeries.unitSlip.values(60)
    let clean = slipped.map { $0 > 1000 ? 100 : $0 }
    for statistic in [Statistic.sd, .mean, .zScore, .volatility] {
      let a = roll(slipped, on: weeks(60), statistic, over: .count(4)).dropFirst(18)
      let b = roll(clean, on: weeks(60), statistic, over: .count(4)).dropFirst(18)
      #expect(a.map(\.value) == b.map(\.value))
    }
  }

  @Test func negatedValuesMirror() {
    let flows = PathologicalSeries.flows.values(40)
    let mirrored = flows.map { -$0 }
    let pairs: [(Statistic, Statistic)] = [
      (.mean, .mean), (.sum, .sum), (.min, .max), (.cumulativeSum, .cumulativeSum), (.streak, .streak),
    ]
    for (a, b) in pairs {
      let x = roll(flows, on: weeks(40), a, over: .count(5)).map(\.value)
      let y = roll(mirrored, on: weeks(40), b, over: .count(5)).map { $0.value.map { -$0 } }
      #expect(x == y)
    }
    let sd = roll(flows, on: weeks(40), .sd, over: .count(5)).map(\.value)
    #expect(sd == roll(mirrored, on: weeks(40), .sd, over: .count(5)).map(\.value))
  }
}
