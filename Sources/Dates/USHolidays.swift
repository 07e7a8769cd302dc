/// The weekdays on which the New York exchanges are closed, by their Rule 7.2.
enum USHolidays {
  /// Closures that no rule gives: days of mourning for G. H. W. Bush and J. Carter.
  private static let single = ["2018-12-05", "2025-01-09"].compactMap(Day.init(iso:))

  static func contains(_ day: Day) -> Bool {
    let (year, month, date) = day.parts
    let weekday = day.weekday
    switch month {
    case 1 where date == 1 || (date == 2 && weekday == 1): return true
    case 1 where isNth(3, weekday: 1, date, weekday): return true
    case 2 where isNth(3, weekday: 1, date, weekday): return true
    case 3 where day == Easter.goodFriday(year), 4 where day == Easter.goodFriday(year): return true
    case 5 where weekday == 1 && date > 24: return true
    case 6 where year >= 2022 && isObserved(19, date, weekday): return true
    case 7 where isObserved(4, date, weekday): return true
    case 9 where isNth(1, weekday: 1, date, weekday): return true
    case 11 where isNth(4, weekday: 4, date, weekday): return true
    case 12 where isObserved(25, date, weekday): return true
    default: return single.contains(day)
    }
  }

  private static func isNth(_ n: Int, weekday: Int, _ date: Int, _ actual: Int) -> Bool {
    actual == weekday && (date - 1) / 7 + 1 == n
  }

  /// A holiday on Saturday closes the Friday, one on Sunday the Monday. (Not so New Year's Day on a Saturday, which
  /// would close the last day of a year's books.)
  private static func isObserved(_ holiday: Int, _ date: Int, _ weekday: Int) -> Bool {
    date == holiday || (date == holiday - 1 && weekday == 5) || (date == holiday + 1 && weekday == 1)
  }
}
