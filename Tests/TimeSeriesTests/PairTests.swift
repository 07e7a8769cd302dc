import Dates
import Facts
import Testing

@testable import TimeSeries

private let weeks = PathologicalSeries.weeks

private func series(_ entity: EntityKey, _ values: [Int64?]) -> Series {
  let points = zip(weeks(values.count), values).compactMap { day, value in
    value.map { Series.Point(day: day, number: PrintedNumber(mantissa: $0, exponent: 0), places: []) }
  }
  return Series(key: .init(entity: entity, metric: .close, frequency: .day), unit: .usd, points: points)
}

@Suite struct PairTests {
  /// By hand: x 1 2 3 4 less 2.5, y 2 1 4 3 less 2.5; products 0.75 + 0.75 + 0.75 + 0.75 = 3, squares 5 and 5.
  @Test func correlationAndBetaByHand() {
    let rolled = { (s: PairStatistic, b: [Double]) in
      roll([1, 2, 3, 4], b, on: weeks(4), s, over: .count(4)).map(\.value)
    }
    #expect(rolled(.correlation, [2, 1, 4, 3]) == [nil, nil, nil, 0.6])
    #expect(rolled(.beta, [2, 1, 4, 3]) == [nil, nil, nil, 0.6])
    #expect(rolled(.beta, [10, 8, 6, 4]) == [nil, nil, nil, -0.5])
    #expect(rolled(.correlation, [10, 8, 6, 4]) == [nil, nil, nil, -1])
  }

  /// Changes of 0.1, 0.2 and 0.3 beside twice as much.
  @Test func changesAreFromValueToValue() {
    let (a, b): ([Double], [Double]) = ([100, 110, 132, 171.6], [100, 120, 168, 268.8])
    let beta = roll(a, b, on: weeks(4), .betaOfChanges, over: .count(4)).last?.value
    #expect(abs((beta ?? 0) - 0.5) < 1e-14)
    #expect(roll(a, [0, 1, 2, 3], on: weeks(4), .betaOfChanges, over: .count(4)).last?.value == nil)
    #expect(roll(a, b, on: weeks(4), .correlationOfChanges, over: .count(2)).allSatisfy { $0.value == nil })
  }

  @Test func onlyDaysThatBothHaveCount() {
    let rolled = roll(
      series("A", [1, nil, 2, 3, 4]), with: series("B", [2, 9, 4, nil, 8]), .correlation, over: .count(3))
    #expect(rolled.map(\.value) == [nil, nil, nil, 1])
    #expect(rolled.map(\.count) == [1, 2, 0, 3])
    #expect(roll(series("A", [1, 2]), with: series("B", []), .beta, over: .count(2)).map(\.count) == [0, 0])
  }

  @Test func whatDoesNotVaryHasNone() {
    #expect(roll([1, 2], [5, 5], on: weeks(2), .beta, over: .count(2))[1].value == nil)
    #expect(roll([5, 5], [1, 2], on: weeks(2), .beta, over: .count(2))[1].value == 0)
    #expect(roll([5, 5], [1, 2], on: weeks(2), .correlation, over: .count(2))[1].value == nil)
    #expect(roll([5], [1], on: weeks(1), .correlation, over: .count(1))[0].value == nil)
  }

  @Test func aSeriesHasExactlyOneWithItself() {
    for kind in PathologicalSeries.allCases where kind != .constant {
      let values = kind.values(40)
      for statistic in [PairStatistic.correlation, .beta] {
        let rolled = roll(values, values, on: weeks(40), statistic, over: .count(7)).compactMap(\.value)
        #expect(rolled.allSatisfy { $0 == 1 }, "\(kind)")
      }
    }
  }

  @Test func earlierDataNeverChangesALaterWindow() {
    let (a, b) = (PathologicalSeries.prices.values(30), PathologicalSeries.flows.values(30))
    for statistic in PairStatistic.allCases {
      let short = roll(a, b, on: weeks(30), statistic, over: .count(6)).suffix(24).map(\.value)
      for wild in PathologicalSeries.allCases {
        let before = wild.values(20)
        let long = roll(before + a, before + b, on: weeks(50), statistic, over: .count(6)).suffix(24).map(\.value)
        #expect(long == short)
      }
    }
  }
}

@Suite struct GroupTests {
  private func printed(_ mantissa: Int64, _ exponent: Int = -2) -> PrintedNumber {
    PrintedNumber(mantissa: mantissa, exponent: exponent)
  }

  @Test func aPrintedZeroIsNeitherRisingNorFalling() {
    let breadth = Breadth([printed(3), printed(-1), printed(0), printed(0, 0), printed(12)])
    #expect(breadth.rising == 2)
    #expect(breadth.falling == 1)
    #expect(breadth.unchanged == 2)
    #expect(breadth.share == 2.0 / 3)
    #expect(Breadth([printed(0)]).share == nil)
    #expect(Breadth([]).share == nil)
  }

  @Test func totalsNeverCrossCurrencies() {
    let values: [(PrintedNumber, Measure)] = [
      (printed(30, 11), .usd), (printed(5, 0), .hkd), (printed(1, -1), .usd), (printed(7), .ratio),
      (printed(1, 999), .cny),
    ]
    let expected = [
      CurrencyTotal(currency: .usd, total: 3e12 + 0.1, members: 2), CurrencyTotal(currency: .hkd, total: 5, members: 1),
    ]
    #expect(currencyTotals(values.map { (number: $0.0, unit: $0.1) }) == expected)
  }
}
