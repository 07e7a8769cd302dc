import Dates

/// Whether a table writes its days before their months: `5/8` of the fifth of August.
///
/// One of its dates may show it by itself, `16/8`; else the days that the report is about do.
struct DateOrder {
  private var isDayFirst = false

  /// - Parameter window: days that all dates should be near; nil where they may be any.
  init(_ contents: [CellContent], calendar: ReportCalendar, window: Period? = nil) {
    let numbers = contents.compactMap { Self.numbers($0.passage) }
    guard !numbers.isEmpty else { return }
    if numbers.contains(where: { $0.1 > 12 }) { return }
    if numbers.contains(where: { $0.0 > 12 }) {
      isDayFirst = true
      return
    }
    guard let window, let start = window.start else { return }
    func fits(_ days: [Day?]) -> Bool {
      days.allSatisfy { day in day.map { start - 10 <= $0 && $0 <= window.end + 4 } ?? false }
    }
    let monthFirst = numbers.map { ReportCalendar.nearest($0.0, $0.1, to: calendar.asOf) }
    let dayFirst = numbers.map { ReportCalendar.nearest($0.1, $0.0, to: calendar.asOf) }
    isDayFirst = !fits(monthFirst) && fits(dayFirst)
  }

  /// The day or days of a cell.
  func expression(_ content: CellContent) -> DateExpression? {
    guard isDayFirst, let numbers = Self.numbers(content.passage) else { return content.date }
    return .day(year: nil, month: numbers.1, day: numbers.0)
  }

  /// Of a cell in a column of days, where `4.15` is one too.
  func day(_ content: CellContent) -> DateExpression? {
    if let found = expression(content) { return found }
    let text = withoutWeekday(content.passage.folded[...])
    guard text.count(where: { $0 == "." }) == 1 else { return nil }
    return bareDates(text.map { $0 == "." ? "/" : $0 })
  }

  /// `16/8`, `5/8（三）`
  private static func numbers(_ passage: Passage) -> (Int, Int)? {
    let parts = withoutWeekday(passage.folded[...]).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) }) else {
      return nil
    }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + $1.digit } }
    return (1...31).contains(numbers[0]) && (1...31).contains(numbers[1]) ? (numbers[0], numbers[1]) : nil
  }
}
