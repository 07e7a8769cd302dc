/// An ISO 8601 week: Monday to Sunday, week 1 holds the year's first Thursday.
///
///     Week(containing: Day(2024, 12, 30)!).description   // "2025-W01"
public struct Week: Hashable, Comparable, Sendable {
  public let monday: Day

  public init(containing day: Day) { monday = day.monday }

  public var sunday: Day { monday + 6 }
  /// The year of the week's Thursday: 2025 for the week of 2024-12-30.
  public var year: Int { (monday + 3).year }
  /// 1 to 53.
  public var number: Int { ((monday + 3) - (monday + 3).firstOfYear) / 7 + 1 }
  public var next: Week { Week(containing: monday + 7) }

  public static func < (a: Week, b: Week) -> Bool { a.monday < b.monday }
}

extension Week: CustomStringConvertible {
  public var description: String { "\(padded(year, 4))-W\(padded(number, 2))" }
}
