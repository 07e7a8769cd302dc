/// The days of Easter, on which exchanges of Christian countries and their former colonies close.
enum Easter {
  /// "Anonymous Gregorian algorithm", Nature, 20 April 1876.
  static func sunday(_ year: Int) -> Day? {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return Day(year, n / 31, n % 31 + 1)
  }

  static func goodFriday(_ year: Int) -> Day? { sunday(year).map { $0 - 2 } }
  static func monday(_ year: Int) -> Day? { sunday(year).map { $0 + 1 } }
}
