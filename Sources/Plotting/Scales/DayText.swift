import Dates

/// Days in the words of a language.
struct DayText {
  let language: Language

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]

  func year(_ day: Day) -> String { String(day.year) }

  /// 8月, Aug.
  func month(_ day: Day) -> String {
    language == .chinese ? "\(day.month)月" : Self.months[day.month - 1]
  }

  /// 8月23日, Aug 23.
  func day(_ day: Day) -> String {
    language == .chinese ? "\(day.month)月\(day.dayOfMonth)日" : "\(Self.months[day.month - 1]) \(day.dayOfMonth)"
  }
}
