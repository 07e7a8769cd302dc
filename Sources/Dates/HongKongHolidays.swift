/// The weekdays on which the Hong Kong exchange is closed all day: the general holidays of the gazette and storms.
///
/// Days by the solar calendar and Easter follow rules, of which the one for Sundays is that the next day closes. Days by
/// the Chinese calendar stand in a table for 2018 to 2027, with the days in lieu of them. A day with trading in the
/// morning or the afternoon alone is open.
enum HongKongHolidays {
  /// Lunar New Year, Ching Ming, the Buddha's birthday, Tuen Ng, the day after Mid-Autumn, Chung Yeung; those that fall on
  /// a weekend are not there, the days in lieu of Sundays are.
  private static let byTheMoon: [(year: Int, days: String)] = [
    (2018, "02-16 02-19 04-05 05-22 06-18 09-25 10-17"),
    (2019, "02-05 02-06 02-07 04-05 05-13 06-07 10-07"),
    // Mid-Autumn was on National Day, so that the day after it closed for the day after that.
    (2020, "01-27 01-28 04-30 06-25 10-02 10-26"),
    // Ching Ming was on Easter Sunday.
    (2021, "02-12 02-15 04-06 05-19 06-14 09-22 10-14"),
    (2022, "02-01 02-02 02-03 04-05 05-09 06-03 09-12 10-04"),
    (2023, "01-23 01-24 01-25 04-05 05-26 06-22 10-23"),
    (2024, "02-12 02-13 04-04 05-15 06-10 09-18 10-11"),
    (2025, "01-29 01-30 01-31 04-04 05-05 10-07 10-29"),
    // Ching Ming is on Easter Sunday.
    (2026, "02-17 02-18 02-19 04-07 05-25 06-19 10-19"),
    (2027, "02-08 02-09 04-05 05-13 06-09 09-16 10-08"),
  ]

  /// Storms that kept the exchange shut all day: Nangka, Kompasu, Talim, Saola, black rain, Yagi. Since 23 September 2024
  /// it trades through them.
  private static let storms = ["2020-10-13", "2021-10-13", "2023-07-17", "2023-09-01", "2023-09-08", "2024-09-06"]

  private static let tabled = Set(
    byTheMoon.flatMap { year, days in days.split(separator: " ").compactMap { Day(iso: "\(year)-\($0)") } }
      + storms.compactMap(Day.init(iso:)))

  static func contains(_ day: Day) -> Bool {
    let (year, month, date) = day.parts
    let weekday = day.weekday
    switch month {
    case 1 where isObserved(1, date, weekday), 5 where isObserved(1, date, weekday): return true
    case 7 where isObserved(1, date, weekday), 10 where isObserved(1, date, weekday): return true
    case 12 where date == 25 || date == 26: return true
    // The first weekday after Christmas, and the one in lieu of a Christmas on Sunday.
    case 12 where date == 27 && weekday <= 2: return true
    case 3 where isOfEaster(day, year), 4 where isOfEaster(day, year): return true
    default: return tabled.contains(day)
    }
  }

  private static func isObserved(_ holiday: Int, _ date: Int, _ weekday: Int) -> Bool {
    date == holiday || (date == holiday + 1 && weekday == 1)
  }

  private static func isOfEaster(_ day: Day, _ year: Int) -> Bool {
    day == Easter.goodFriday(year) || day == Easter.monday(year)
  }
}
