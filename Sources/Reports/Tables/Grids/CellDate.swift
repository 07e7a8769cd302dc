import Dates

/// The day or days that are all of a cell: `8/19`, 「8月19日（周一）」, `Mon 19 Aug`, `10/23-10/25`.
///
/// In the middle of a text `8/19` may be a fraction; alone in a cell it is a date when it can be one.
func cellDate(_ passage: Passage) -> DateExpression? {
  if isNumber(passage.folded) { return nil }
  let folded = withoutWeekday(passage.folded[...])
  guard let first = folded.first, first.isDigit || first.isLowercaseLetter else { return nil }
  let text = western(Array(folded))
  if let found = dateExpression(in: text, at: 0, order: passage.document.slashOrder), found.range.count == text.count {
    switch found.expression {
    case .day, .range(.day, .day): return found.expression
    default: return nil
    }
  }
  return bareDates(text) ?? twoDates(text) ?? dashedDate(text) ?? sameInBoth(text)
}

/// 「2 Jun 6月2日」: one day in two languages.
private func sameInBoth(_ text: [Unicode.Scalar]) -> DateExpression? {
  guard text.count <= 24, text.contains("月") else { return nil }
  func day(_ half: ArraySlice<Unicode.Scalar>) -> DateExpression? {
    let half = Array(half)
    guard let found = dateExpression(in: half, at: 0), found.range.count == half.count, case .day = found.expression
    else { return nil }
    return found.expression
  }
  let joints = text.indices.dropFirst().filter { i in
    (text[i].isDigit && text[i - 1].isLowercaseLetter) || (text[i].isWord && text[i - 1] == "日")
  }
  for joint in joints {
    guard case .day(let y0, let m0, let d0) = day(text[..<joint]),
      case .day(let y1, let m1, let d1) = day(text[joint...])
    else { continue }
    return m0 == m1 && d0 == d1 && (y0 ?? y1) == (y1 ?? y0) ? .day(year: y0 ?? y1, month: m0, day: d0) : nil
  }
  return nil
}

/// `3-Mar`, `16.09.`, `02-26`
private func dashedDate(_ text: [Unicode.Scalar]) -> DateExpression? {
  let parts = text.split { $0 == "-" || $0 == "." }
  guard parts.count == 2, text.count <= 9, parts.allSatisfy({ !$0.contains(" ") }) else { return nil }
  if parts.contains(where: { $0.contains(where: \.isLowercaseLetter) }) {
    let spaced = text.map { $0 == "-" ? " " : $0 }
    guard let found = dateExpression(in: spaced, at: 0), found.range.count == spaced.count,
      case .day = found.expression
    else { return nil }
    return found.expression
  }
  let digits = parts.map { $0.allSatisfy(\.isDigit) ? $0.reduce(0) { $0 * 10 + $1.digit } : 0 }
  let isDayFirst = text.last == "."
  guard isDayFirst || parts.allSatisfy({ $0.count == 2 }) && text.contains("-") && text.count == 5 else { return nil }
  let (month, day) = isDayFirst ? (digits[1], digits[0]) : (digits[0], digits[1])
  guard (1...12).contains(month), (1...31).contains(day) else { return nil }
  return .day(year: nil, month: month, day: day)
}

/// 「114/05/28」: a year of the Republic of China before month and day, as 2025.
private func western(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  guard text.count > 6 else { return text }
  var result: [Unicode.Scalar] = []
  var i = 0
  while i < text.count {
    let opens = i == 0 || !text[i - 1].isDigit && text[i - 1] != "/"
    if opens, i + 3 < text.count, text[i] == "1", text[i + 1].isDigit, text[i + 2].isDigit, text[i + 3] == "/" {
      let year = 1911 + 100 + text[i + 1].digit * 10 + text[i + 2].digit
      result += Array("\(year)".unicodeScalars)
      i += 3
    } else {
      result.append(text[i])
      i += 1
    }
  }
  return result
}

/// Digits with at most one point, and what else only numbers have: the most frequent cells, told without a copy.
private func isNumber(_ folded: [Unicode.Scalar]) -> Bool {
  guard let first = folded.first, first.isDigit || signs.contains(first) else { return false }
  var points = 0
  for s in folded.dropFirst() where !s.isDigit {
    if s == "." { points += 1 } else if s != ",", s != "%", s != ")" { return false }
  }
  return points < 2
}

private let signs = ScalarSet("+-$(".unicodeScalars)

/// `30 Apr-1 May`: each end a date by itself.
private func twoDates(_ text: [Unicode.Scalar]) -> DateExpression? {
  guard text.contains(where: { $0 == "-" || $0 == "~" || $0 == "至" }) else { return nil }
  let ends = text.split { $0 == "-" || $0 == "~" || $0 == "至" }.map { end in
    Array(end.drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed())
  }
  guard ends.count == 2 else { return nil }
  let days = ends.compactMap { end -> DateExpression? in
    if let day = bareDay(end[...], month: nil) { return .day(year: nil, month: day.month, day: day.day) }
    guard let found = dateExpression(in: end, at: 0), found.range.count == end.count, case .day = found.expression
    else {
      return nil
    }
    return found.expression
  }
  guard days.count == 2, case .day(let y0, let m0, let d0) = days[0], case .day(let y1, let m1, let d1) = days[1] else {
    return nil
  }
  let start = y0 ?? y1.map { m0 > m1 ? $0 - 1 : $0 }
  // 「2026/03/16～03/19」
  let end = y1 ?? y0.map { m0 > m1 ? $0 + 1 : $0 }
  return .range(.day(year: start, month: m0, day: d0), .day(year: end, month: m1, day: d1))
}

/// `8/19`, `8/19-8/23`, `8/19-23`
func bareDates(_ text: [Unicode.Scalar]) -> DateExpression? {
  guard text.contains("/") else { return nil }
  let parts = text.split { $0 == "-" || $0 == "~" || $0 == "至" || $0 == " " }
  guard let first = parts.first.flatMap({ bareDay($0, month: nil) }), parts.count <= 2 else { return nil }
  if parts.count == 1 { return .day(year: nil, month: first.month, day: first.day) }
  guard let last = bareDay(parts[1], month: first.month) else { return nil }
  return .range(
    .day(year: nil, month: first.month, day: first.day), .day(year: nil, month: last.month, day: last.day))
}

private func bareDay(_ text: ArraySlice<Unicode.Scalar>, month: Int?) -> (month: Int, day: Int)? {
  let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { digits -> Int in
    guard (1...2).contains(digits.count), digits.allSatisfy(\.isDigit) else { return 0 }
    return digits.reduce(0) { $0 * 10 + $1.digit }
  }
  // 「15/11」 can only be the fifteenth of November.
  if numbers.count == 2, month == nil, (13...31).contains(numbers[0]), (1...12).contains(numbers[1]) {
    return (numbers[1], numbers[0])
  }
  let month = numbers.count == 2 ? numbers[0] : month
  guard let month, numbers.count <= 2, let day = numbers.last, (1...12).contains(month), (1...31).contains(day) else {
    return nil
  }
  return (month, day)
}

/// Without the day of the week before or behind a date.
func withoutWeekday(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
  var text = text
  if text.last == ")", let open = text.lastIndex(of: "("), isWeekday(text[(open + 1)...].dropLast()) {
    text = text[..<open]
  } else if let blank = text.lastIndex(where: { $0 == " " || $0 == "," }), isWeekday(text[(blank + 1)...]) {
    text = text[..<blank]
  } else if let sign = text.lastIndex(of: "周"), isWeekday(text[sign...]) {
    text = text[..<sign]
  }
  if let blank = text.firstIndex(where: { $0 == " " || $0 == "," }), isWeekday(text[..<blank]) {
    text = text[(blank + 1)...]
  } else if text.count > 2, isWeekday(text.prefix(2)) {
    text = text.dropFirst(2)
  }
  while text.last == " " || text.last == "," { text = text.dropLast() }
  return text.drop { $0 == " " || $0 == "," }
}

private func isWeekday(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
  guard let first = word.first, word.count <= 9, weekdayOpeners.contains(first) else { return false }
  return weekdays[word.text] != nil
}

private let weekdayOpeners = ScalarSet(weekdays.keys.compactMap(\.unicodeScalars.first))

/// Which day of the week, by ISO, words name: 「周一」, `Mon`.
func weekday(all text: [Unicode.Scalar]) -> Int? {
  guard let first = text.first, (2...9).contains(text.count), weekdayOpeners.contains(first) else { return nil }
  return weekdays[text.text]
}

/// `Mon 5`, 「5日（周一）」: the day of the report's week that has both this name and this number; nil where none has.
func numberedWeekday(_ text: [Unicode.Scalar], _ calendar: ReportCalendar) -> DateExpression? {
  guard (3...16).contains(text.count), text.contains(where: \.isDigit) else { return nil }
  let numbers = text.split { !$0.isDigit }
  let words = text.split { $0.isDigit || " (),.".unicodeScalars.contains($0) }
  let named = words.compactMap { weekday(all: Array($0)) }
  let others = words.filter { weekday(all: Array($0)) == nil }.map(\.text)
  guard named.count == 1, let day = named.first, numbers.count == 1, numbers[0].count < 3,
    others.allSatisfy(["日", "号", "st", "nd", "rd", "th"].contains)
  else { return nil }
  let date = calendar.week.end.monday + day - 1
  return numbers[0].reduce(0) { $0 * 10 + $1.digit } == date.dayOfMonth ? .weekday(week: nil, day) : nil
}

private let weekdays: [String: Int] = {
  var words: [String: Int] = [:]
  for (i, day) in "一二三四五六日".enumerated() {
    for word in ["周\(day)", "星期\(day)", "礼拜\(day)", "\(day)"] { words[word] = i + 1 }
  }
  for word in ["周天", "星期天", "礼拜天", "天"] { words[word] = 7 }
  for (i, day) in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].enumerated() {
    for word in [day, String(day.prefix(3)), String(day.prefix(3)) + ".", String(day.prefix(4))] { words[word] = i + 1 }
  }
  return words
}()
