import Dates

/// Words that say when, before anything says which year or week they belong to.
indirect enum DateExpression: Hashable, Sendable {
  case day(year: Int?, month: Int, day: Int)
  /// `week` 0 is this week, −1 the last, nil that of which the report speaks; weekday by ISO.
  case weekday(week: Int?, Int)
  case range(DateExpression, DateExpression)
  /// 本周 is 0, 上周 −1.
  case week(Int)
  /// 前一周: the week before that one.
  case weekBefore
  /// 全周, 单周: the week of which the report speaks, whatever it calls it.
  case wholeWeek
  /// 上周同期, 一周前: as many days before the day that is spoken of.
  case daysBefore(Int)
  /// 今日, 昨日: as many days before the report's own date.
  case daysAgo(Int)
  /// 同期: the stretch that was spoken of.
  case samePeriod
  /// 「22 日」 in a range: a day of the month that is spoken of.
  case dayOfMonth(Int)
  /// 「12 月涨 3%」: the month, which may be any stretch of it.
  case bareMonth(Int)
  /// A month, as in 8月以来.
  case month(Int)
  case monthToDate
  case yearToDate
  case inception
  /// Words for a stretch that no metric is kept for: 上季度, 近 30 日, 连续四周. What they are said of is not read.
  case other
  /// 单日: of the day that stands before.
  case singleDay
  /// 24 小时: the day that ends with the snapshot that is spoken of.
  case lastDay
  /// 年初至 8 月 10 日
  case sinceNewYear(to: DateExpression)

  /// Whether it names one day.
  var isDay: Bool {
    switch self {
    case .day, .weekday, .daysBefore, .daysAgo, .dayOfMonth: true
    default: false
    }
  }
}

extension DateExpression {
  /// Whether it names days of a month without saying the year.
  var hasNoYear: Bool {
    switch self {
    case .day(nil, _, _), .range(.day(nil, _, _), .day(nil, _, _)): true
    default: false
    }
  }
}

struct DatedWords: Sendable {
  var range: Range<Int>
  var expression: DateExpression
}

/// Reads a date or a stretch of dates in folded text; blanks inside are passed over.
///
///     dateExpression(in: fold("2024/8/19 至 8/23"), at: 0)   // .range(.day(2024, 8, 19), .day(2024, 8, 23))
///     dateExpression(in: fold("周一到周四"), at: 0)            // .range(.weekday(0, 1), .weekday(0, 4))
///
/// - Parameter order: how the document writes months and days as two numbers; nil where `10/31` is none.
func dateExpression(
  in text: [Unicode.Scalar], at start: Int, before limit: Int? = nil, order: SlashOrder? = nil
) -> DatedWords? {
  guard start < text.count, DateWords.openers.contains(text[start]) else { return nil }
  if text[start].isDigit, isPlainNumber(text, at: start, before: limit ?? text.count) { return nil }
  var scanner = DateScanner(text: text, position: start, end: limit ?? text.count, order: order)
  if let range = scanner.scanDayRange() { return DatedWords(range: start..<scanner.position, expression: range) }
  scanner.position = start
  if let short = scanner.scanShort() { return DatedWords(range: start..<scanner.position, expression: short) }
  scanner.position = start
  guard var first = scanner.scanOne() else { return nil }
  if first.isDay, let since = scanner.scanSince() { first = since }
  let end = scanner.position
  if first.isDay, scanner.scanConnector(), let second = scanner.scanOne(after: first), second.isDay {
    return DatedWords(
      range: start..<scanner.position, expression: .range(first.sharing(second), second.following(first)))
  }
  if case .dayOfMonth = first { return nil }
  return DatedWords(range: start..<end, expression: first)
}

/// Whether the digits at `start` are no part of a date for certain, as those of most numbers are: told before anything is
/// scanned, since every number of a report is asked.
private func isPlainNumber(_ text: [Unicode.Scalar], at start: Int, before end: Int) -> Bool {
  var i = start
  var number = 0
  // A date's numbers have four digits at most.
  while i < end, text[i].isDigit, i <= start + 4 {
    number = number * 10 + text[i].digit
    i += 1
  }
  if i > start + 4 { return true }
  guard i < end, text[i] == "." else { return i < end && endsPlainly(text, i, before: end) }
  var last = i + 1
  while last < end, last <= i + 3, text[last].isDigit { last += 1 }
  if last == i + 1 { return false }
  // 「8.19」, 「2024.8.19」, 「113.8.19」, not 「0.7」 or 「4531.0」.
  let mayBeDate = (1...31).contains(number) || (100...150).contains(number) || (1900...2200).contains(number)
  return !mayBeDate || last > i + 3 || endsPlainly(text, last, before: end)
}

/// Whether something stands at `i`, behind a number, that stands behind no number of a date.
private func endsPlainly(_ text: [Unicode.Scalar], _ i: Int, before end: Int) -> Bool {
  i < end && (behindAmounts.contains(text[i]) || (text[i] == "," && i + 1 < end && text[i + 1].isDigit))
}

private let behindAmounts = ScalarSet("%，;。亿万千百兆元美港点倍".unicodeScalars)

extension DateExpression {
  /// Of a stretch that no metric is kept for.
  var isOther: Bool {
    switch self {
    case .other, .bareMonth: true
    default: false
    }
  }
}

extension DateExpression {
  /// The start of a range takes the year of its end where it has none of its own.
  fileprivate func sharing(_ end: DateExpression) -> DateExpression {
    guard case .day(nil, let month, let day) = self, case .day(let year?, let last, _) = end else { return self }
    return .day(year: month > last ? year - 1 : year, month: month, day: day)
  }

  /// And the end that of its start: 2023年12月25日—12月29日.
  fileprivate func following(_ start: DateExpression) -> DateExpression {
    guard case .day(nil, let month, let day) = self, case .day(let year?, let first, _) = start else { return self }
    return .day(year: month < first ? year + 1 : year, month: month, day: day)
  }
}
