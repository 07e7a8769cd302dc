/// A day of the proleptic Gregorian calendar: a number, never an instant, so no time zone can move it.
///
/// Guarantees: year 1 to 9999.
///
///     Day(2024, 8, 23)?.description   // "2024-08-23"
///     Day(2024, 2, 30)                // nil
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  private static let first: Int32 = -719_162
  private static let last: Int32 = 2_932_896

  /// The day `number` days after 1970-01-01; nil outside the years 1 to 9999.
  public init?(number: Int) {
    guard number >= Int(Self.first), number <= Int(Self.last) else { return nil }
    self.number = Int32(number)
  }

  private init(clamping number: Int) {
    self.number = Int32(max(Int(Self.first), min(Int(Self.last), number)))
  }

  /// A day by its calendar parts; nil when there is no such day.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// A day as `2024-08-23`; nil for anything else, a sign or full-width digits included.
  public init?(iso text: String) {
    var parts = (0, 0, 0)
    var index = 0
    for byte in text.utf8 {
      switch (index, byte) {
      case (0...3, 0x30...0x39): parts.0 = parts.0 * 10 + Int(byte - 0x30)
      case (5...6, 0x30...0x39): parts.1 = parts.1 * 10 + Int(byte - 0x30)
      case (8...9, 0x30...0x39): parts.2 = parts.2 * 10 + Int(byte - 0x30)
      case (4, 0x2D), (7, 0x2D): break
      default: return nil
      }
      index += 1
    }
    guard index == 10 else { return nil }
    self.init(parts.0, parts.1, parts.2)
  }

  /// The number of days of a month, 1 to 12, of the Gregorian calendar.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    precondition((1...12).contains(month), "a month is 1 to 12")
    switch month {
    case 4, 6, 9, 11: return 30
    case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: return 31
    }
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    // civil_from_days, same source.
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var dayOfMonth: Int { parts.day }

  /// ISO weekday: Monday 1 to Sunday 7.
  public var weekday: Int { Int((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// The first day of this day's month.
  public var firstOfMonth: Day { self - (dayOfMonth - 1) }

  /// The first of January of this day's year.
  public var firstOfYear: Day {
    let p = parts
    return Day(p.year, 1, 1) ?? self
  }

  /// The same day of the month `months` later (earlier when negative); the month's last day where it is shorter.
  ///
  ///     Day(2024, 5, 31)!.adding(months: -3)   // 2024-02-29
  ///
  /// Stops at the first and last day of the calendar.
  public func adding(months: Int) -> Day {
    let p = parts
    // 9999 years are 119,988 months: more than that only overflows.
    let count = p.year * 12 + (p.month - 1) + max(-200_000, min(200_000, months))
    guard count >= 12 else { return Day(clamping: .min) }
    let (year, month) = (count / 12, count % 12 + 1)
    return Day(year, month, min(p.day, Self.length(ofMonth: month, year: year))) ?? Day(clamping: .max)
  }

  /// The Monday on or before this day.
  public var monday: Day { self - (weekday - 1) }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  /// Stops at the first and last day of the calendar.
  public static func + (day: Day, days: Int) -> Day {
    let (sum, overflow) = Int(day.number).addingReportingOverflow(days)
    return Day(clamping: overflow ? days : sum)
  }
  /// Stops at the first and last day of the calendar.
  public static func - (day: Day, days: Int) -> Day {
    let (difference, overflow) = Int(day.number).subtractingReportingOverflow(days)
    return Day(clamping: overflow ? (days < 0 ? .max : .min) : difference)
  }
  /// The number of days from `b` to `a`.
  public static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }
}

extension Day: CustomStringConvertible {
  /// `2024-08-23`.
  public var description: String {
    let p = parts
    return "\(padded(p.year, 4))-\(padded(p.month, 2))-\(padded(p.day, 2))"
  }
}

/// `value` with zeros before it.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
