/// Scans a date from its first figure or word on, in the ways of writing of both scripts and of tables.
struct DateScanner {
  let text: [Unicode.Scalar]
  var position: Int
  let end: Int
  /// How the document writes months and days as two numbers.
  private let order: SlashOrder?
  /// What parts the numbers of the first date: `/` in 2024/8/19.
  private var firstSeparator: Unicode.Scalar?
  /// Whether the first date names its month before its day: Aug 19.
  private var namesMonthFirst = false

  init(text: [Unicode.Scalar], position: Int, end: Int, order: SlashOrder? = nil) {
    self.text = text
    self.position = position
    self.end = end
    self.order = order
  }

  private subscript(i: Int) -> Unicode.Scalar { i >= 0 && i < end ? text[i] : " " }

  /// - Parameter first: the start of the range of which this is the end; it lends its year and month.
  mutating func scanOne(after first: DateExpression? = nil) -> DateExpression? {
    let start = position
    if let dated = scanWeekdayAndDate(after: first) { return dated }
    if let word = DateWords.words.match(in: text, at: position, before: end) {
      position = word.range.upperBound
      // 「本周三只基金」, 「本周五个交易日」: three of them, this week.
      if case .weekday(let week, _) = word.meaning,
        DateWords.counters.contains(self[position]) && !isOnly(position) || isGreat(position)
          || DateWords.tradingDays.match(in: text, at: position, before: end) != nil
      {
        guard word.range.count == 3 else { return nil }
        position -= 1
        return week.map { .week($0) } ?? .wholeWeek
      }
      return word.meaning
    }
    if let month = DateWords.months.match(in: text, at: position, before: end) {
      position = month.range.upperBound
      if let found = scanMonthFirst(month.meaning) { return found }
    } else if let stretch = DateWords.stretches.match(in: text, at: position, before: end) {
      position = stretch.range.upperBound
      if scanCount() { return .other }
    } else if self[position].isDigit, startsFreely(position) {
      if let found = scanChinese(after: first) { return found }
      position = start
      if let found = scanSeparated(after: first) { return found }
      position = start
      if let found = scanDayFirst() { return found }
      position = start
      if let found = scanYearLast() { return found }
      position = start
      if let found = scanSlashed() { return found }
      position = start
      if let found = scanDayAlone(after: first) { return found }
    } else if let found = scanHan() {
      return found
    }
    position = start
    return nil
  }

  /// 「周四只有 2 亿」
  private func isOnly(_ i: Int) -> Bool { self[i] == "只" && DateWords.behindOnly.contains(self[i + 1]) }

  /// 「本周三大指数」, not 「本周三大跌」.
  private func isGreat(_ i: Int) -> Bool { self[i] == "大" && DateWords.greats.contains(self[i + 1]) }

  /// 以来, 上市以来 behind a day.
  mutating func scanSince() -> DateExpression? {
    let start = position
    skipBlanks()
    guard let since = DateWords.sinceDay.match(in: text, at: position, before: end) else {
      position = start
      return nil
    }
    position = since.range.upperBound
    return since.meaning
  }

  /// 八月二十三日, 二零二四年八月二十三日: only whole dates.
  private mutating func scanHan() -> DateExpression? {
    guard hanDigit(position) != nil, hanDigit(position - 1) == nil, var number = scanHanNumber() else { return nil }
    var year: Int?
    if self[position] == "年" {
      guard (1900...2200).contains(number) else { return nil }
      position += 1
      year = number
      guard let month = scanHanNumber() else { return nil }
      number = month
    }
    guard self[position] == "月", (1...12).contains(number) else { return nil }
    position += 1
    guard let day = scanHanNumber(), (1...31).contains(day), scanDayWord() else { return nil }
    return .day(year: year, month: number, day: day)
  }

  private func hanDigit(_ i: Int) -> Int? {
    guard DateWords.digits.contains(self[i]), !self[i].isDigit else { return nil }
    return self[i] == "十" ? 10 : DateWords.hanDigits[self[i]]
  }

  /// 二十三, 十, 二零二四.
  private mutating func scanHanNumber() -> Int? {
    let start = position
    var value = 0
    var tens: Int?
    while let digit = hanDigit(position), position - start < 4 {
      if digit == 10 {
        if tens != nil { return nil }
        tens = position == start ? 1 : value
        value = 0
      } else {
        value = tens == nil ? value * 10 + digit : digit
      }
      position += 1
    }
    return position > start ? (tens ?? 0) * 10 + value : nil
  }

  /// Months and days without their words: 「8/19-8/23」, 「(12.30-1.3)」 as a range, 「8/23(五)」 as a day.
  ///
  /// A month behind its day (16/10–20/10) only shows where the day is past twelve.
  mutating func scanShort() -> DateExpression? {
    let start = position
    guard self[start].isDigit, startsFreely(start), let first = scanPair() else { return nil }
    let isDotted = first.separator == "."
    if first.separator == "/", DateWords.weekdaysInBrackets.contains(where: { reads($0, at: position) }),
      isDate(first.a, first.b)
    {
      return .day(year: nil, month: first.a, day: first.b)
    }
    guard !isDotted || self[start - 1] == "(", scanConnector(), let second = scanPair(),
      second.separator == first.separator, !isDotted || self[position] == ")", !self[position].isWord,
      self[position] != "%", self[position] != "."
    else { return nil }
    let isTurned = first.a > 12 || second.a > 12 || order == .dayFirst && first.b < 13 && second.b < 13
    let turned = isTurned && !isDotted
    let days = turned ? [(first.b, first.a), (second.b, second.a)] : [(first.a, first.b), (second.a, second.b)]
    // 「市盈率(8.5-9.2)」 is no stretch of a week or a month.
    guard days.allSatisfy({ isDate($0.0, $0.1) }), [0, 1, -11].contains(days[1].0 - days[0].0) else { return nil }
    return .range(
      .day(year: nil, month: days[0].0, day: days[0].1), .day(year: nil, month: days[1].0, day: days[1].1))
  }

  private mutating func scanPair() -> (a: Int, b: Int, separator: Unicode.Scalar)? {
    guard let a = scanNumber(most: 2), self[position] == "/" || self[position] == "." else { return nil }
    let separator = self[position]
    position += 1
    guard let b = scanNumber(most: 2), self[position] != separator else { return nil }
    return (a, b, separator)
  }

  private func reads(_ word: [Unicode.Scalar], at i: Int) -> Bool {
    i + word.count <= end && word.indices.allSatisfy { text[i + $0] == word[$0] }
  }

  /// 「30 日」, 「4 个交易日」, 「四周」 behind 近 or 前.
  private mutating func scanCount() -> Bool {
    skipBlanks()
    let start = position
    while position < end, self[position].isDigit || "一二三四五六七八九十两几数".unicodeScalars.contains(self[position]) {
      position += 1
    }
    guard position > start else { return false }
    skipBlanks()
    guard let unit = DateWords.spans.match(in: text, at: position, before: end) else { return false }
    position = unit.range.upperBound
    return true
  }

  /// 至, 到, `-`, `~` between two dates.
  mutating func scanConnector() -> Bool {
    skipTime()
    skipBlanks()
    guard let match = DateWords.connectors.match(in: text, at: position, before: end) else { return false }
    position = match.range.upperBound
    skipBlanks()
    return true
  }

  /// 「2024/12/16 00:00 – 2024/12/22 24:00」
  private mutating func skipTime() {
    let start = position
    skipBlanks()
    guard scanNumber(most: 2) != nil, self[position] == ":" else {
      position = start
      return
    }
    position += 1
    if scanNumber(most: 2) == nil { position = start }
  }

  private func startsFreely(_ i: Int) -> Bool {
    let before = self[i - 1]
    if before.isWord { return false }
    return !((before == "." || before == ",") && self[i - 2].isDigit || before == "-" && self[i - 2].isLowercaseLetter)
  }

  private mutating func skipBlanks() { while position < end, self[position] == " " { position += 1 } }

  /// One to `most` digits and no more.
  private mutating func scanNumber(most: Int) -> Int? {
    let start = position
    var value = 0
    while position < end, self[position].isDigit, position - start < most {
      value = value * 10 + self[position].digit
      position += 1
    }
    return position > start && !self[position].isDigit ? value : nil
  }

  private mutating func scan(_ s: Unicode.Scalar) -> Bool {
    let start = position
    skipBlanks()
    if self[position] == s {
      position += 1
      skipBlanks()
      return true
    }
    position = start
    return false
  }

  /// 2024年8月24日, 113年8月24日, 8月24日, 24日 (as the end of a range), 2024年初至今, 8月以来.
  private mutating func scanChinese(after first: DateExpression?) -> DateExpression? {
    guard var number = scanNumber(most: 4) else { return nil }
    var year: Int?
    if number > 31 || self.yearFollows(number) {
      guard scan("年"), let full = fullYear(number) else { return nil }
      year = full
      if let word = DateWords.sinceYear.match(in: text, at: position, before: end) {
        position = word.range.upperBound
        return .yearToDate
      }
      // 「2023 年」: a whole year, of which nothing is kept.
      guard let month = scanNumber(most: 2) else { return .other }
      number = month
    }
    if scan("月") {
      guard (1...12).contains(number) else { return nil }
      if let day = scanDayOfMonth() { return .day(year: year, month: number, day: day) }
      if let since = DateWords.sinceDay.match(in: text, at: position, before: end), since.meaning == .inception {
        position = since.range.upperBound
        return .inception
      }
      guard let word = DateWords.since.match(in: text, at: position, before: end) else {
        return year == nil ? .bareMonth(number) : .other
      }
      position = word.range.upperBound
      return .month(number)
    }
    guard year == nil, (1...31).contains(number), scanDayWord() else { return nil }
    switch first {
    case .day(let firstYear, let month, _)?: return .day(year: firstYear, month: month, day: number)
    // 「22 日至 26 日」: both without a month.
    case .dayOfMonth?: return .dayOfMonth(number)
    case nil where connectorFollows(): return .dayOfMonth(number)
    default: return nil
    }
  }

  /// 113年 is a year of the Republic of China.
  private func yearFollows(_ number: Int) -> Bool {
    var i = position
    while i < end, self[i] == " " { i += 1 }
    return self[i] == "年" && number >= 100
  }

  private func fullYear(_ number: Int) -> Int? {
    if (1900...2200).contains(number) { return number }
    return (100...150).contains(number) ? number + 1911 : nil
  }

  private mutating func scanDayOfMonth() -> Int? {
    let start = position
    if let day = scanNumber(most: 2), (1...31).contains(day) {
      let afterDigits = position
      if scanDayWord() { return day }
      // 「10 月 22~23 日」: the day word stands behind the range.
      position = afterDigits
      if isConnected() { return day }
    }
    position = start
    return nil
  }

  private mutating func scanDayWord() -> Bool {
    let start = position
    skipBlanks()
    if self[position] == "日" || self[position] == "号" {
      position += 1
      return true
    }
    position = start
    return false
  }

  private func connectorFollows() -> Bool {
    var i = position
    while i < end, self[i] == " " { i += 1 }
    return DateWords.connectors.match(in: text, at: i, before: end) != nil
  }

  private func isConnected() -> Bool {
    var i = position
    while i < end, self[i] == " " { i += 1 }
    guard let match = DateWords.connectors.match(in: text, at: i, before: end) else { return false }
    i = match.range.upperBound
    while i < end, self[i] == " " { i += 1 }
    return self[i].isDigit
  }

  /// 2024/8/24, 2024-08-24, 2024.8.24; 8/24 and 8.24 only as the end of a range that began with a year.
  private mutating func scanSeparated(after first: DateExpression?) -> DateExpression? {
    guard let number = scanNumber(most: 4) else { return nil }
    let separator = self[position]
    guard separator == "/" || separator == "-" || separator == "." else { return nil }
    position += 1
    let isFull = (1900...2200).contains(number)
    // A wrap may break a full date behind a separator.
    if isFull { skipBlanks() }
    guard let second = scanNumber(most: 2) else { return nil }
    if isFull {
      guard self[position] == separator else { return nil }
      position += 1
      skipBlanks()
      guard let day = scanNumber(most: 2), isDate(second, day), !self[position].isWord else { return nil }
      firstSeparator = separator
      return .day(year: number, month: second, day: day)
    }
    // 「2024/8/19-8/23」: set like the first, so that 「2024-08-19 -2.4%」 is none.
    guard case .day(let year, let firstMonth, _)? = first, isDate(number, second), separator == firstSeparator,
      self[position] != "%", !self[position].isWord
    else { return nil }
    return .day(year: year.map { number < firstMonth ? $0 + 1 : $0 }, month: number, day: second)
  }

  private func isDate(_ month: Int, _ day: Int) -> Bool { (1...12).contains(month) && (1...31).contains(day) }

  /// Aug 24, 2024; August 24.
  private mutating func scanMonthFirst(_ month: Int) -> DateExpression? {
    if self[position] == "." { position += 1 }
    skipBlanks()
    guard let day = scanNumber(most: 2), (1...31).contains(day) else { return nil }
    skipOrdinal()
    namesMonthFirst = true
    let afterDay = position
    if self[position] == "," { position += 1 }
    skipBlanks()
    if let year = scanNumber(most: 4), (1900...2200).contains(year) { return .day(year: year, month: month, day: day) }
    position = afterDay
    return self[position].isWord ? nil : .day(year: nil, month: month, day: day)
  }

  /// 24 Aug 2024, 24 August.
  private mutating func scanDayFirst() -> DateExpression? {
    guard let day = scanNumber(most: 2), (1...31).contains(day) else { return nil }
    skipOrdinal()
    let isHyphened = self[position] == "-"
    if isHyphened { position += 1 } else { skipBlanks() }
    guard let month = DateWords.months.match(in: text, at: position, before: end) else { return nil }
    position = month.range.upperBound
    let afterMonth = position
    if isHyphened {
      if self[position] == "-" { position += 1 }
      if let year = scanNumber(most: 4), let full = Self.yearWritten(year) {
        return .day(year: full, month: month.meaning, day: day)
      }
      position = afterMonth
      return .day(year: nil, month: month.meaning, day: day)
    }
    if self[position] == "." || self[position] == "," { position += 1 }
    skipBlanks()
    if let year = scanNumber(most: 4), (1900...2200).contains(year) {
      return .day(year: year, month: month.meaning, day: day)
    }
    position = afterMonth
    return .day(year: nil, month: month.meaning, day: day)
  }

  /// The year of 24-Aug-24 and 24-Aug-2024.
  private static func yearWritten(_ number: Int) -> Int? {
    if (1900...2200).contains(number) { return number }
    return (0...99).contains(number) ? 2000 + number : nil
  }

  /// Friday, Aug. 23, 2024; Fri 23 Aug; Friday (23 August); Mon in Mon-Thu.
  private mutating func scanWeekdayAndDate(after first: DateExpression?) -> DateExpression? {
    let start = position
    let long = EnglishDates.weekdays.match(in: text, at: position, before: end)
    guard let weekday = long ?? EnglishDates.shortWeekdays.match(in: text, at: position, before: end) else {
      return nil
    }
    position = weekday.range.upperBound
    if long == nil, self[position] == "." { position += 1 }
    let afterName = position
    if self[position] == "," { position += 1 }
    skipBlanks()
    let isBracketed = self[position] == "("
    if isBracketed { position += 1 }
    if self[position].isWord, let date = scanOne(after: first), case .day = date, !isBracketed || scan(")") {
      return date
    }
    position = afterName
    let day = DateExpression.weekday(week: nil, weekday.meaning)
    if case .weekday? = first { return day }
    // A short name stands for a day in a range only.
    if long == nil, scanConnector(), EnglishDates.shortWeekdays.match(in: text, at: position, before: end) != nil {
      position = afterName
      return day
    }
    position = start
    return nil
  }

  /// 19-23 August 2024, 19 to 23 Aug: the month stands once, behind both days.
  mutating func scanDayRange() -> DateExpression? {
    let start = position
    if self[position].isDigit, startsFreely(position), let day = scanNumber(most: 2), (1...31).contains(day) {
      skipOrdinal()
      if scanConnector(), self[position].isDigit, let last = scanLastDay(),
        case .day(let year, let month, let lastDay) = last, day < lastDay
      {
        return .range(.day(year: year, month: month, day: day), last)
      }
    }
    position = start
    return nil
  }

  /// The day that a range of days ends with: 23 August 2024, 23/8.
  private mutating func scanLastDay() -> DateExpression? {
    let start = position
    if let found = scanDayFirst() { return found }
    guard order == .dayFirst else { return nil }
    position = start
    if let found = scanYearLast() { return found }
    position = start
    return scanSlashed()
  }

  /// The 23 of Aug 19-23, 2024.
  private mutating func scanDayAlone(after first: DateExpression?) -> DateExpression? {
    guard case .day(let firstYear, let month, let firstDay)? = first, namesMonthFirst, isEvenlySpaced(position),
      let day = scanNumber(most: 2), (firstDay + 1...max(firstDay + 1, 31)).contains(day)
    else { return nil }
    skipOrdinal()
    let afterDay = position
    if self[position] == "," { position += 1 }
    skipBlanks()
    if let year = scanNumber(most: 4), (1900...2200).contains(year) { return .day(year: year, month: month, day: day) }
    position = afterDay
    skipBlanks()
    // A row of numbers, not a stretch of days.
    let next = self[position]
    if "%$(-+/".unicodeScalars.contains(next) || (next.isDigit && position > afterDay) { return nil }
    position = afterDay
    if self[position] == "." && self[position + 1].isDigit || self[position].isWord { return nil }
    return .day(year: firstYear, month: month, day: day)
  }

  /// `19-23` and `19 - 23`, not `19 -23`, whose second is a number below zero.
  private func isEvenlySpaced(_ i: Int) -> Bool {
    let dash = self[i - 1] == " " ? i - 2 : i - 1
    if self[dash] != "-" { return true }
    return (self[i - 1] == " ") == (self[dash - 1] == " ")
  }

  /// 23/08/2024, 8/23/24: only where the numbers or the rest of the document tell which is the month.
  private mutating func scanYearLast() -> DateExpression? {
    guard let first = scanNumber(most: 2) else { return nil }
    let separator = self[position]
    guard separator == "/" || separator == "." || separator == "-" else { return nil }
    position += 1
    guard let second = scanNumber(most: 2), self[position] == separator else { return nil }
    position += 1
    let start = position
    guard let number = scanNumber(most: 4), !self[position].isWord,
      let year = SlashOrder.year(number, digits: position - start), number > 99 || order != nil && separator == "/"
    else { return nil }
    // Points part days and months in the one order only.
    guard let (month, day) = monthAndDay(first, second, separator == "." ? .dayFirst : order) else { return nil }
    return .day(year: year, month: month, day: day)
  }

  /// 10/31, 31/10, in a document that shows which is the month.
  private mutating func scanSlashed() -> DateExpression? {
    guard let order, let first = scanNumber(most: 2), self[position] == "/" else { return nil }
    position += 1
    guard let second = scanNumber(most: 2), !self[position].isWord, self[position] != "/", self[position] != "%",
      !(self[position] == "." && self[position + 1].isDigit), (first, second) != (24, 7),
      let (month, day) = monthAndDay(first, second, order), order == .monthFirst ? month == first : day == first
    else { return nil }
    namesMonthFirst = order == .monthFirst
    return .day(year: nil, month: month, day: day)
  }

  /// nil where both may be the month and nothing says which is.
  private func monthAndDay(_ first: Int, _ second: Int, _ order: SlashOrder?) -> (month: Int, day: Int)? {
    switch (isDate(first, second), isDate(second, first)) {
    case (true, false): (first, second)
    case (false, true): (second, first)
    case (true, true) where first == second || order == .monthFirst: (first, second)
    case (true, true) where order == .dayFirst: (second, first)
    default: nil
    }
  }

  private mutating func skipOrdinal() {
    for ordinal in DateWords.ordinals where position + 1 < end {
      if self[position] == ordinal[0], self[position + 1] == ordinal[1], !self[position + 2].isWord { position += 2 }
    }
  }
}
