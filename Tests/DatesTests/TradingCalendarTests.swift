import Testing

@testable import Dates

@Suite struct TradingCalendarTests {
  /// The exchanges' published closures.
  static let published = [
    2018: "01-01 01-15 02-19 03-30 05-28 07-04 09-03 11-22 12-05 12-25",
    2020: "01-01 01-20 02-17 04-10 05-25 07-03 09-07 11-26 12-25",
    2021: "01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24",
    2022: "01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26",
    2023: "01-02 01-16 02-20 04-07 05-29 06-19 07-04 09-04 11-23 12-25",
    2024: "01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25",
    2025: "01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25",
    2026: "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25",
    2027: "01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24",
  ]

  @Test func newYorkClosesOnThePublishedDays() {
    for (year, days) in Self.published {
      let closed = (0..<366).map { Day(year, 1, 1)! + $0 }.filter {
        $0.year == year && $0.weekday <= 5 && !TradingCalendar.unitedStates.isOpen($0)
      }
      #expect(closed.map { String($0.description.dropFirst(5)) }.joined(separator: " ") == days, "\(year)")
    }
  }

  @Test func weekends() {
    let saturday = Day(2024, 8, 24)!
    #expect(!TradingCalendar.unitedStates.isOpen(saturday))
    #expect(!TradingCalendar.weekdays.isOpen(saturday + 1))
    #expect(TradingCalendar.weekdays.isOpen(saturday + 2))
    #expect(TradingCalendar.everyDay.isOpen(saturday))
    #expect(TradingCalendar.unitedStates.isOpen(Day(2021, 12, 31)!))
  }

  /// Published Easter Sundays less two days.
  @Test func goodFridays() {
    let published = ["1961-03-31", "2000-04-21", "2008-03-21", "2011-04-22", "2038-04-23", "2049-04-16"]
    for text in published {
      let day = Day(iso: text)!
      #expect(USHolidays.goodFriday(day.year) == day)
    }
  }
}
