import Dates
import Testing

@Suite struct WeekTests {
  /// The years of 1970 to 2050 with 53 weeks, from the published calendar.
  static let longYears: Set<Int> = [
    1970, 1976, 1981, 1987, 1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048,
  ]

  @Test func numbersRunFromOneWithoutAGap() {
    var week = Week(containing: Day(1, 1, 1)!)
    #expect(week.description == "0001-W01")
    var wrong = 0
    while week.year < 9999 {
      let next = week.next
      // Week 1 holds January 4; a year ends with week 52 or 53.
      let starts = next.number == 1 && next.year == week.year + 1 && (52...53).contains(week.number)
      let goesOn = next.number == week.number + 1 && next.year == week.year
      if !starts && !goesOn { wrong += 1 }
      if starts, Week(containing: Day(next.year, 1, 4)!) != next { wrong += 1 }
      if week.sunday - week.monday != 6 || week.monday.weekday != 1 { wrong += 1 }
      week = next
    }
    #expect(wrong == 0)
  }

  @Test func longYearsAreThePublishedOnes() {
    for year in 1970...2050 {
      // December 28 always lies in the last week.
      let last = Week(containing: Day(year, 12, 28)!).number
      #expect(last == (Self.longYears.contains(year) ? 53 : 52), "\(year)")
    }
  }

  @Test(arguments: [
    ("2024-12-30", "2025-W01"), ("2024-12-29", "2024-W52"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
    ("2023-01-01", "2022-W52"), ("2024-08-23", "2024-W34"), ("2016-01-01", "2015-W53"), ("2018-12-31", "2019-W01"),
  ])
  func knownWeeks(day: String, week: String) { #expect(Week(containing: Day(iso: day)!).description == week) }

  @Test func lastDayOfTheCalendarHasAWeek() {
    let week = Week(containing: Day(9999, 12, 31)!)
    #expect(week.description == "9999-W52")
    #expect(week.sunday == Day(9999, 12, 31))
    #expect(week.next == week)
  }
}
