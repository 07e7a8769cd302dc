import Dates

/// Whether a document writes its months before their days where both are numbers: `10/31/2025`, or `31/10`.
///
/// Only what the document itself shows decides: a number past twelve, a day of the week beside a date, a stretch of
/// days within one month. Where nothing does, or what does disagrees, its dates of two small numbers are left unread.
enum SlashOrder: Sendable {
  case monthFirst, dayFirst

  /// nil where the text leaves it open.
  ///
  ///     SlashOrder(in: fold("week to 10/31/2025"))              // .monthFirst
  ///     SlashOrder(in: fold("from 5/8 to 9/8, a 24/7 market"))  // nil
  init?(in text: [Unicode.Scalar]) {
    var (monthFirst, dayFirst) = (0, 0)
    for i in text.indices where text[i] == "/" {
      guard let pair = SlashPair(text, slash: i), let order = pair.order else { continue }
      if order == .monthFirst { monthFirst += pair.weight } else { dayFirst += pair.weight }
    }
    // One pair alone, with neither a year nor a day of the week, may be a fraction or a page.
    guard max(monthFirst, dayFirst) > 1, max(monthFirst, dayFirst) > 4 * min(monthFirst, dayFirst) else { return nil }
    self = monthFirst > dayFirst ? .monthFirst : .dayFirst
  }
}

/// Two small numbers with a slash between them, and what stands around them.
private struct SlashPair {
  /// How it must be read; nil where it may be read both ways, or not as a day.
  private(set) var order: SlashOrder?
  /// 2 where it is a date for certain.
  private(set) var weight = 1

  init?(_ text: [Unicode.Scalar], slash: Int) {
    var start = slash
    while start > 0, text[start - 1].isDigit, slash - start < 3 { start -= 1 }
    guard let (b, end) = Self.number(text, from: slash + 1), (1...2).contains(slash - start), Self.opens(text, start)
    else { return nil }
    let a = text[start..<slash].reduce(0) { $0 * 10 + $1.digit }
    let year = Self.year(text, from: end)
    guard year != nil || Self.ends(text, end) else { return nil }
    let weekday = Self.weekday(text, before: start)
    if year != nil || weekday != nil { weight = 2 }
    let (isMonthFirst, isDayFirst) = (Self.isDay(a, b), Self.isDay(b, a) && (a, b) != (24, 7))
    if isMonthFirst != isDayFirst {
      order = isMonthFirst ? .monthFirst : .dayFirst
    } else if isMonthFirst, a != b {
      order = Self.order(a, b, year: year, weekday: weekday) ?? Self.order(a, b, text, end)
      if order != nil { weight = 2 }
    }
  }

  private static func isDay(_ month: Int, _ day: Int) -> Bool { (1...12).contains(month) && (1...31).contains(day) }

  private static func number(_ text: [Unicode.Scalar], from start: Int) -> (value: Int, end: Int)? {
    var end = start
    while end < text.count, text[end].isDigit, end - start < 3 { end += 1 }
    guard (1...2).contains(end - start) else { return nil }
    return (text[start..<end].reduce(0) { $0 * 10 + $1.digit }, end)
  }

  /// Behind nothing of a longer number, of a word or of a page's count.
  private static func opens(_ text: [Unicode.Scalar], _ start: Int) -> Bool {
    guard start > 0 else { return true }
    if text[start - 1].isWord || "/.,:$".unicodeScalars.contains(text[start - 1]) { return false }
    guard start > 4, text[start - 1] == " " else { return true }
    let word = text[(start - 5)..<(start - 1)]
    return !word.elementsEqual("page".unicodeScalars)
  }

  private static func ends(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
    guard end < text.count else { return true }
    if text[end] == "." || text[end] == "," { return end + 1 >= text.count || !text[end + 1].isDigit }
    return !text[end].isWord && text[end] != "/" && text[end] != "%"
  }

  private static func year(_ text: [Unicode.Scalar], from slash: Int) -> Int? {
    guard slash < text.count, text[slash] == "/" else { return nil }
    let digits = text[(slash + 1)...].prefix(5).prefix(while: \.isDigit)
    let number = digits.reduce(0) { $0 * 10 + $1.digit }
    return SlashOrder.year(number, digits: digits.count)
  }

  private static func weekday(_ text: [Unicode.Scalar], before start: Int) -> Int? {
    var end = start
    while end > 0, text[end - 1] == " " || text[end - 1] == "," || text[end - 1] == "." { end -= 1 }
    var first = end
    while first > 0, text[first - 1].isLowercaseLetter, end - first < 10 { first -= 1 }
    return end < start && first < end ? Reports.weekday(all: Array(text[first..<end])) : nil
  }

  /// By the day of the week.
  private static func order(_ a: Int, _ b: Int, year: Int?, weekday: Int?) -> SlashOrder? {
    guard let year, let weekday else { return nil }
    let isMonthFirst = Day(year, a, b)?.weekday == weekday
    guard isMonthFirst != (Day(year, b, a)?.weekday == weekday) else { return nil }
    return isMonthFirst ? .monthFirst : .dayFirst
  }

  /// `8/5-8/9` are five days of August, `5/8-9/8` too.
  private static func order(_ a: Int, _ b: Int, _ text: [Unicode.Scalar], _ end: Int) -> SlashOrder? {
    var i = end
    while i < text.count, text[i] == " " || text[i] == "-" || text[i] == "~" { i += 1 }
    guard text[end..<i].contains(where: { $0 != " " }), let (c, slash) = number(text, from: i), slash < text.count,
      text[slash] == "/", let (d, _) = number(text, from: slash + 1)
    else { return nil }
    if a == c, (b + 1...b + 6).contains(d) { return .monthFirst }
    return b == d && (a + 1...a + 6).contains(c) ? .dayFirst : nil
  }
}

extension SlashOrder {
  /// The year of 10/31/2025 and 10/31/25; nil of other numbers.
  static func year(_ number: Int, digits: Int) -> Int? {
    switch digits {
    case 4: (1900...2200).contains(number) ? number : nil
    case 2: (10...45).contains(number) ? 2000 + number : nil
    default: nil
    }
  }
}
