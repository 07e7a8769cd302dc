import Dates
import Facts
import Testing

@testable import TimeSeries

private func series(_ points: [(String, Int64)]) -> Series {
  Series(
    key: .init(entity: "A", metric: .close, frequency: .day), unit: .usd,
    points: points.map {
      Series.Point(
        day: Day(iso: $0)!, number: PrintedNumber(mantissa: $1, exponent: 0),
        place: Place(report: "a", line: 1, column: 1))
    })
}

@Suite struct TransformTests {
  @Test func rebasingBeginsAtTheFirstCommonDay() {
    let a = series([("2024-08-19", 40), ("2024-08-20", 50), ("2024-08-22", 60)])
    let b = series([("2024-08-20", 200), ("2024-08-21", 100), ("2024-08-22", 300)])
    let result = rebased([a, b])!
    #expect(result.start == Day(2024, 8, 20))
    #expect(result.lines.map { $0.map(\.value) } == [[100, 120], [100, 50, 150]])
    #expect(result.lines[1].map(\.day.dayOfMonth) == [20, 21, 22])
    #expect(rebased([a, b], to: 1)?.lines[0].first?.value == 1)
  }

  @Test func rebasingNeedsACommonPositiveDay() {
    let a = series([("2024-08-19", 40), ("2024-08-20", 50)])
    #expect(rebased([a, series([("2024-08-21", 1)])]) == nil)
    #expect(rebased([]) == nil)
    #expect(rebased([a, series([("2024-08-19", 0), ("2024-08-20", 5)])])?.start == Day(2024, 8, 20))
    #expect(rebased([a, series([("2024-08-19", -4)])]) == nil)
  }

  @Test func theLastOfEachWeekStaysWhereItIs() {
    let daily = series([
      ("2024-08-15", 1), ("2024-08-16", 2), ("2024-08-19", 3), ("2024-08-25", 4), ("2024-08-26", 5),
    ])
    #expect(daily.lastOfEachWeek().points.map(\.number.decimal) == ["2", "4", "5"])
    #expect(daily.lastOfEachWeek().lastOfEachWeek() == daily.lastOfEachWeek())
    #expect(series([]).lastOfEachWeek().points.isEmpty)
  }

  @Test func runningSumsBeginAfterTheLastGap() {
    // Thursday the 4th of July is a holiday; Wednesday the 10th is missing.
    let flows = [
      ("2024-07-02", 1), ("2024-07-03", 2), ("2024-07-05", 4), ("2024-07-08", 8), ("2024-07-09", -16),
      ("2024-07-11", 32), ("2024-07-12", 64), ("2024-07-15", -128),
    ].map { ($0.0, Int64($0.1)) }
    let sums = series(flows).runningSum(on: .unitedStates)
    #expect(sums.map(\.value) == [32, 96, -32])
    #expect(sums.first?.day == Day(2024, 7, 11))
    #expect(series(Array(flows.prefix(5))).runningSum(on: .unitedStates).map(\.value) == [1, 3, 7, 15, -1])
    #expect(series(Array(flows.prefix(5))).runningSum(on: .weekdays).map(\.value) == [4, 12, -4])
    #expect(series(Array(flows.prefix(5))).runningSum(on: .everyDay).map(\.value) == [8, -8])
    #expect(series([]).runningSum(on: .everyDay).isEmpty)
  }

  @Test func stretchesEndAtGaps() {
    let flows = series(["2024-07-02", "2024-07-03", "2024-07-05", "2024-07-09", "2024-07-10"].map { ($0, 1) })
    #expect(flows.stretches(on: .unitedStates).map(\.count) == [3, 2])
    #expect(flows.stretches(on: .weekdays).map(\.count) == [2, 1, 2])
    #expect(flows.weeklyStretches().map(\.count) == [5])
    #expect(flows.stretches(on: .everyDay).flatMap { $0 } == flows.points)
    #expect(series([]).stretches(on: .everyDay).isEmpty)
  }

  @Test func missingWeeksAreKnown() {
    // The Friday of one week, the Thursday of the next, then two weeks missing.
    let closes = series([("2024-12-13", 1), ("2024-12-19", 2), ("2025-01-10", 3)])
    #expect(closes.missingWeeks().map { Week(containing: $0.end).description } == ["2024-W52", "2025-W01"])
    #expect(closes.weeklyStretches().map(\.count) == [2, 1])
    #expect(series([("2024-12-13", 1), ("2024-12-14", 1)]).missingWeeks().isEmpty)
    #expect(series([]).missingWeeks().isEmpty)
  }
}
