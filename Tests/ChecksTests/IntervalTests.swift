import Facts
import Testing

@testable import Checks

@Suite struct IntervalTests {
  private func printed(_ mantissa: Int64, _ exponent: Int) -> Interval {
    PrintedNumber(mantissa: mantissa, exponent: exponent).interval
  }

  @Test func aPrintedNumberStandsForHalfAUnitOnEitherSide() {
    #expect(printed(225, -2) == Interval(low: 2.245, high: 2.255))
    #expect(printed(-4, -2) == Interval(low: -0.045, high: -0.035))
    #expect(printed(12, 9) == Interval(low: 11.5e9, high: 12.5e9))
    #expect(printed(999_999_999_999_999_999, 0).contains(1e18))
  }

  /// 129.37 after a rise of 4 % (3.5 to 4.5 %): between 123.79 and 125.00 before.
  @Test func aCloseAndItsChangeSayWhereTheLastCloseLay() throws {
    let quotient: Interval? = printed(12_937, -2) / printed(4, -2).growth
    let before = try #require(quotient)
    #expect(before.low > 123.794 && before.low < 123.795)
    #expect(before.high >= 125 && before.high < 125.001)
    #expect(before.meets(printed(12_458, -2)))
    #expect(!before.meets(printed(1_245_8, -3)))
  }

  @Test func nothingIsDividedByWhatMayBeNothing() {
    let quotient: Interval? = printed(1, 0) / printed(0, 0)
    #expect(quotient == nil)
  }

  @Test func consensusIsWhatMostShare() {
    let all = [Interval(low: 1, high: 2), Interval(low: 1.5, high: 3), Interval(low: 9, high: 10)]
    let found = Interval.consensus(all)
    #expect(found?.shared == Interval(low: 1.5, high: 2))
    #expect(found?.count == 2)
    #expect(Interval.consensus([]) == nil)
  }
}
