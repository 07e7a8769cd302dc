import Dates

/// Distances between ticks of a time axis. Every one starts on a true boundary.
///
///     CalendarStep.months(3).floor(Day(2024, 8, 23)!)   // 2024-07-01
public enum CalendarStep: Hashable, Sendable {
  case day
  /// From Mondays.
  case weeks(Int)
  /// From January.
  case months(Int)
  /// From years divisible by the number.
  case years(Int)

  /// From the finest to the coarsest.
  public static let all: [CalendarStep] =
    [.day, .weeks(1), .weeks(2), .months(1), .months(2), .months(3), .months(6)]
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map(CalendarStep.years)

  /// About how many days.
  var length: Double {
    switch self {
    case .day: 1
    case .weeks(let n): 7 * Double(n)
    case .months(let n): 30.44 * Double(n)
    case .years(let n): 365.25 * Double(n)
    }
  }

  /// The boundary on or before a day.
  public func floor(_ day: Day) -> Day {
    switch self {
    case .day: return day
    case .weeks(let n):
      let weeks = (Int(day.monday.number) + 3) / 7
      return day.monday - 7 * (((weeks % n) + n) % n)
    case .months(let n):
      let parts = day.parts
      return Day(parts.year, (parts.month - 1) / n * n + 1, 1) ?? day
    case .years(let n):
      return Day(max(1, day.year / n * n), 1, 1) ?? day
    }
  }

  /// The boundary after a boundary; nil at the end of the calendar.
  func next(_ boundary: Day) -> Day? {
    switch self {
    case .day: return Day(number: Int(boundary.number) + 1)
    case .weeks(let n): return Day(number: Int(boundary.number) + 7 * n)
    case .months(let n):
      let months = boundary.month - 1 + n
      return Day(boundary.year + months / 12, months % 12 + 1, 1)
    case .years(let n): return Day(boundary.year / n * n + n, 1, 1)
    }
  }

  /// Every boundary from one day through another.
  public func boundaries(from start: Day, through end: Day) -> [Day] {
    var days: [Day] = []
    var day: Day? = floor(start)
    while let boundary = day, boundary <= end {
      if boundary >= start { days.append(boundary) }
      day = next(boundary)
    }
    return days
  }

  /// The positions in a list of days at which a new step begins.
  ///
  /// The first day counts when no trading day can lie between the boundary and it: a holiday after a weekend.
  public func starts(in days: [Day]) -> [Int] {
    days.indices.filter { i in
      let boundary = floor(days[i])
      return i == 0 ? days[i] - boundary <= grace : floor(days[i - 1]) != boundary
    }
  }

  private var grace: Int {
    switch self {
    case .day: 0
    case .weeks: 1
    case .months, .years: 4
    }
  }
}
