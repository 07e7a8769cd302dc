import Dates
import Testing

@Suite struct DayTests {
  /// The plainest calendar: one day after another.
  @Test func everyDayOfTheCalendarFollowsThePlainCount() {
    var (year, month, day, weekday, number) = (1, 1, 1, 1, -719_162)
    var wrong = 0
    while year <= 9999 {
      // All days up to 401 years, then the first and last days of each month.
      let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let length = month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
      if year <= 401 || day == 1 || day == length {
        let made = Day(year, month, day)
        if made?.number != Int32(number) || made?.weekday != weekday { wrong += 1 }
        if let parts = Day(number: number)?.parts, parts == (year, month, day) {} else { wrong += 1 }
      }
      let step = year > 401 && day == 1 ? length - 1 : 1
      (day, weekday, number) = (day + step, (weekday - 1 + step) % 7 + 1, number + step)
      if day > length { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
    #expect(wrong == 0)
    #expect(number == 2_932_897)
  }

  @Test(arguments: [
    (2024, 2, 30), (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31),
    (2024, 1, 0), (0, 12, 31), (10_000, 1, 1), (.max, 1, 1), (2024, .min, 1), (2024, 1, .max),
  ])
  func noSuchDay(year: Int, month: Int, day: Int) { #expect(Day(year, month, day) == nil) }

  @Test func leapDays() {
    #expect(Day(2024, 2, 29) != nil)
    #expect(Day(2000, 2, 29) != nil)
    #expect(Day.length(ofMonth: 2, year: 2000) == 29)
    #expect(Day.length(ofMonth: 2, year: 1900) == 28)
  }

  @Test func calendarEnds() {
    #expect(Day(number: -719_163) == nil)
    #expect(Day(number: 2_932_897) == nil)
    #expect(Day(number: .min) == nil)
    #expect(Day(number: .max) == nil)
    let first = Day(1, 1, 1)!
    let last = Day(9999, 12, 31)!
    #expect(first - 1 == first)
    #expect(last + 1 == last)
    #expect(last + .max == last)
    #expect(first + .min == first)
    #expect(last - .max == first)
    #expect(last - .min == last)
    #expect(first - .min == last)
    #expect(last - first == 3_652_058)
  }

  @Test func isoTextRoundTrips() {
    for number in stride(from: -719_162, through: 2_932_896, by: 997) {
      let day = Day(number: number)!
      #expect(Day(iso: day.description) == day)
    }
    #expect(Day(1, 1, 1)?.description == "0001-01-01")
    #expect(Day(2024, 8, 23)?.description == "2024-08-23")
  }

  @Test(arguments: [
    "", "2024", "2024-08", "2024-08-2", "2024-8-23", "24-08-23", "2024-08-230", "+024-08-23", "2024-+8-23",
    "2024-08-+3", "2024/08/23", "2024-08-23 ", " 2024-08-23", "２０２４-08-23", "2024-02-30", "0000-01-01",
    "2024-08-23T00:00", "20240823",
  ])
  func notIsoText(text: String) { #expect(Day(iso: text) == nil) }

  @Test func beginnings() {
    let day = Day(2024, 8, 23)!
    #expect(day.firstOfMonth == Day(2024, 8, 1))
    #expect(day.firstOfYear == Day(2024, 1, 1))
    #expect(day.monday == Day(2024, 8, 19))
    #expect(Day(2024, 8, 19)!.monday == Day(2024, 8, 19))
    #expect(Day(2024, 8, 25)!.monday == Day(2024, 8, 19))
    #expect(day.weekday == 5)
    #expect((day.year, day.month, day.dayOfMonth) == (2024, 8, 23))
  }

  @Test func monthsKeepTheDayOrTakeTheMonthsLast() {
    #expect(Day(2024, 5, 31)!.adding(months: -3) == Day(2024, 2, 29))
    #expect(Day(2023, 5, 31)!.adding(months: -3) == Day(2023, 2, 28))
    #expect(Day(2024, 1, 31)!.adding(months: 1) == Day(2024, 2, 29))
    #expect(Day(2024, 8, 23)!.adding(months: -8) == Day(2023, 12, 23))
    #expect(Day(2024, 12, 31)!.adding(months: 0) == Day(2024, 12, 31))
    #expect(Day(2024, 12, 31)!.adding(months: 2) == Day(2025, 2, 28))
    #expect(Day(1, 3, 1)!.adding(months: -3) == Day(1, 1, 1))
    #expect(Day(9999, 11, 30)!.adding(months: 2) == Day(9999, 12, 31))
    #expect(Day(2024, 1, 1)!.adding(months: .max) == Day(9999, 12, 31))
    #expect(Day(2024, 1, 1)!.adding(months: .min) == Day(1, 1, 1))
    for months in -40...40 {
      let day = Day(2024, 8, 15)!
      #expect(day.adding(months: months).adding(months: -months) == day)
    }
  }
}
