import ChartSpecimens
import Dates
import Testing

@testable import Plotting

@Suite struct CalendarStepTests {
  private func day(_ text: String) -> Day { Day(iso: text)! }

  @Test func tableOfFloors() {
    let thursday = day("2024-08-22")
    #expect(CalendarStep.day.floor(thursday) == thursday)
    #expect(CalendarStep.weeks(1).floor(thursday) == day("2024-08-19"))
    #expect(CalendarStep.months(1).floor(thursday) == day("2024-08-01"))
    #expect(CalendarStep.months(2).floor(thursday) == day("2024-07-01"))
    #expect(CalendarStep.months(3).floor(thursday) == day("2024-07-01"))
    #expect(CalendarStep.months(6).floor(thursday) == day("2024-07-01"))
    #expect(CalendarStep.years(1).floor(thursday) == day("2024-01-01"))
    #expect(CalendarStep.years(5).floor(thursday) == day("2020-01-01"))
  }

  @Test func boundariesOfAQuarterAxis() {
    let found = CalendarStep.months(3).boundaries(from: day("2023-12-05"), through: day("2024-10-01"))
    #expect(found.map(\.description) == ["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"])
  }

  /// The plainest oracle: every day that is its own floor.
  @Test func boundariesAreTheDaysThatAreTheirOwnFloor() {
    var generator = SeededGenerator(seed: 7)
    for step in CalendarStep.all where step.length < 4000 {
      let start = Day(number: Int.random(in: -200_000...200_000, using: &generator))!
      let end = start + Int.random(in: 0...9000, using: &generator)
      let expected = (0...(end - start)).map { start + $0 }.filter { step.floor($0) == $0 }
      #expect(step.boundaries(from: start, through: end) == expected)
    }
  }

  @Test func theWholeCalendarIsWithinReach() {
    let (first, last) = (Day(1, 1, 1)!, Day(9999, 12, 31)!)
    for step in CalendarStep.all.suffix(4) {
      let found = step.boundaries(from: first, through: last)
      #expect(found.allSatisfy { $0.month == 1 && $0.dayOfMonth == 1 })
      #expect(found.count <= 21)
    }
    #expect(CalendarStep.day.boundaries(from: last, through: last) == [last])
  }

  /// 2024-01-01 is a holiday: January starts on the 2nd. A list that begins in mid-month has no start there.
  @Test func startsInTradingDays() {
    let days = ["2023-12-28", "2023-12-29", "2024-01-02", "2024-01-03", "2024-02-01"].map(day)
    #expect(CalendarStep.months(1).starts(in: days) == [2, 4])
    #expect(CalendarStep.months(1).starts(in: Array(days.dropFirst(2))) == [0, 2])
    #expect(CalendarStep.years(1).starts(in: days) == [2])
    #expect(CalendarStep.day.starts(in: days) == [0, 1, 2, 3, 4])
  }
}
