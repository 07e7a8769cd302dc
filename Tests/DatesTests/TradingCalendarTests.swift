import Testing

@testable import Dates

@Suite struct TradingCalendarTests {
  /// The exchanges' published closures.
  static let published = [
    2018: "01-01 01-15 02-19 03-30 05-28 07-04 09-03 11-22 12-05 12-25",
    2019: "01-01 01-21 02-18 04-19 05-27 07-04 09-02 11-28 12-25",
    2020: "01-01 01-20 02-17 04-10 05-25 07-03 09-07 11-26 12-25",
    2021: "01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24",
    2022: "01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26",
    2023: "01-02 01-16 02-20 04-07 05-29 06-19 07-04 09-04 11-23 12-25",
    2024: "01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25",
    2025: "01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25",
    2026: "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25",
    2027: "01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24",
  ]

  /// The exchange's and the gazette's, with the storms that shut it all day.
  static let publishedOfHongKong = [
    2018: "01-01 02-16 02-19 03-30 04-02 04-05 05-01 05-22 06-18 07-02 09-25 10-01 10-17 12-25 12-26",
    2019: "01-01 02-05 02-06 02-07 04-05 04-19 04-22 05-01 05-13 06-07 07-01 10-01 10-07 12-25 12-26",
    2020: "01-01 01-27 01-28 04-10 04-13 04-30 05-01 06-25 07-01 10-01 10-02 10-13 10-26 12-25",
    2021: "01-01 02-12 02-15 04-02 04-05 04-06 05-19 06-14 07-01 09-22 10-01 10-13 10-14 12-27",
    2022: "02-01 02-02 02-03 04-05 04-15 04-18 05-02 05-09 06-03 07-01 09-12 10-04 12-26 12-27",
    2023: "01-02 01-23 01-24 01-25 04-05 04-07 04-10 05-01 05-26 06-22 07-17 09-01 09-08 10-02 10-23 12-25 12-26",
    2024: "01-01 02-12 02-13 03-29 04-01 04-04 05-01 05-15 06-10 07-01 09-06 09-18 10-01 10-11 12-25 12-26",
    2025: "01-01 01-29 01-30 01-31 04-04 04-18 04-21 05-01 05-05 07-01 10-01 10-07 10-29 12-25 12-26",
    2026: "01-01 02-17 02-18 02-19 04-03 04-06 04-07 05-01 05-25 06-19 07-01 10-01 10-19 12-25",
    2027: "01-01 02-08 02-09 03-26 03-29 04-05 05-13 06-09 07-01 09-16 10-01 10-08 12-27",
  ]

  private func closures(_ year: Int, _ calendar: TradingCalendar) -> String {
    let days = (0..<366).map { Day(year, 1, 1)! + $0 }.filter { $0.year == year && $0.weekday <= 5 }
    return days.filter { !calendar.isOpen($0) }.map { String($0.description.dropFirst(5)) }.joined(separator: " ")
  }

  @Test func newYorkClosesOnThePublishedDays() {
    for (year, days) in Self.published { #expect(closures(year, .unitedStates) == days, "\(year)") }
    #expect(Self.published.count == 10)
  }

  @Test func hongKongClosesOnThePublishedDays() {
    for (year, days) in Self.publishedOfHongKong { #expect(closures(year, .hongKong) == days, "\(year)") }
    #expect(Self.publishedOfHongKong.count == 10)
  }

  /// A morning or an afternoon was traded.
  @Test(arguments: ["2018-09-17", "2021-06-28", "2022-11-02", "2023-10-09", "2024-11-14", "2024-12-24"])
  func hongKongIsOpenOnPartsOfADay(day: String) { #expect(TradingCalendar.hongKong.isOpen(Day(iso: day)!)) }

  @Test func openDaysBetween() {
    let days = TradingCalendar.unitedStates.openDays(after: Day(2024, 7, 2)!, before: Day(2024, 7, 9)!)
    #expect(days.map(\.description) == ["2024-07-03", "2024-07-05", "2024-07-08"])
    #expect(TradingCalendar.everyDay.openDays(after: Day(2024, 7, 2)!, before: Day(2024, 7, 2)!).isEmpty)
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
      #expect(Easter.goodFriday(day.year) == day)
    }
  }
}
