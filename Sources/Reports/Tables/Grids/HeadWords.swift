import Facts

/// What one cell of a header says, word by word.
struct HeadWords {
  private(set) var roles: [ColumnRole] = []
  private(set) var periods: Set<HeaderPeriods.Period> = []
  private(set) var hasChange = false
  /// Words for what is traded, in money or in pieces.
  private(set) var hasVolume = false
  /// 「最新」, `Friday`
  private(set) var hasLatest = false
  /// A change in points or in money is none that is kept.
  private(set) var hasPoints = false
  private(set) var hasUnknown = false
  private(set) var isPercent = false
  /// 「公司（代码）」
  private(set) var opensBracket = false
  private(set) var units: [StatedUnit] = []
  private(set) var date: DateExpression?
  /// 「3 月以来」: the month to date in March.
  private(set) var month: Int?
  /// `2025 to date`, 「自2024年末」: the year to date in that year.
  private(set) var year: Int?
  /// `2025`, and nothing else.
  private(set) var bareYear: Int?
  private let isInnermost: Bool

  /// - Parameter isInnermost: whether the cell stands next to its column, and not over several.
  init(_ passage: Passage, isInnermost: Bool) {
    self.isInnermost = isInnermost
    var i = 0
    while i < passage.count { i = read(passage, at: i) }
    // 「2024-08-19」 alone is a date, no difference of numbers.
    if let found = cellDate(passage) { (date, hasUnknown) = (found, false) }
    units = statedUnits(in: passage, 0..<passage.count)
    if passage.count == 4, passage[0] == "2", passage[1] == "0", passage.folded.allSatisfy(\.isDigit) {
      bareYear = passage.folded.reduce(0) { $0 * 10 + $1.digit }
    }
  }

  /// The longest of all words that begin here; of equals what the column holds by itself.
  ///
  /// - Returns: where the next begins.
  private mutating func read(_ passage: Passage, at i: Int) -> Int {
    if let end = readSince(passage, at: i) ?? readMonth(passage, at: i) ?? readYear(passage, at: i) { return end }
    let text = passage.folded
    let group = isInnermost ? nil : HeaderWords.groupWords.match(in: text, at: i)?.range.upperBound
    let role = passage.document.vocabulary.headers.match(in: text, at: i)
    let period = HeaderPeriods.match(in: passage, at: i)
    let change = HeaderWords.changeWords.match(in: text, at: i)?.range.upperBound
    let others = [period?.range.upperBound, change, group].compactMap { $0 }.max() ?? i
    if let role, role.range.upperBound >= others, role.range.upperBound > group ?? i {
      roles.append(role.meaning)
      return role.range.upperBound
    }
    if let group, group == others { return group }
    if let period, period.range.upperBound == others {
      periods.insert(period.meaning)
      return others
    }
    if change != nil {
      hasChange = true
      return others
    }
    return readLesser(passage, at: i)
  }

  private mutating func readLesser(_ passage: Passage, at i: Int) -> Int {
    let text = passage.folded
    if let volume = HeaderWords.volumeWords.match(in: text, at: i) {
      hasVolume = true
      return volume.range.upperBound
    }
    if let found = passage.date(at: i), found.expression.namesDays {
      date = found.expression
      return found.range.upperBound
    }
    if passage[i].isDigit, let end = bareDate(passage, at: i) { return end }
    if passage[i] == "%" { isPercent = true }
    if passage[i] == "(" || passage[i] == "/" { opensBracket = true }
    if hasChange || !periods.isEmpty, let points = HeaderWords.pointWords.match(in: text, at: i) {
      hasPoints = true
      return points.range.upperBound
    }
    let latest = HeaderWords.latestWords.match(in: text, at: i)
    let filler = fillerEnd(passage, at: i)
    if let latest, latest.range.upperBound >= filler ?? i {
      hasLatest = true
      return latest.range.upperBound
    }
    if let filler { return filler }
    let s = passage[i]
    if s.isWord || s.isChinese || s == "&" || s == "+" { hasUnknown = true }
    return i + 1
  }

  private func fillerEnd(_ passage: Passage, at i: Int) -> Int? {
    let vocabulary = passage.document.vocabulary
    return [
      vocabulary.scales.match(in: passage.folded, at: i)?.range.upperBound,
      vocabulary.currencies.match(in: passage.folded, at: i)?.range.upperBound,
      UnitWords.currencySigns.match(in: passage.folded, at: i)?.range.upperBound,
      vocabulary.sources.match(in: passage.folded, at: i)?.range.upperBound,
      HeaderWords.fillers.match(in: passage.folded, at: i)?.range.upperBound,
      UnitWords.others.match(in: passage.folded, at: i).flatMap { $0.meaning == .points ? $0.range.upperBound : nil },
    ].compactMap { $0 }.max()
  }

  // MARK: Dates

  /// `since 1 Jan`, 「自6月28日」: from the first day of a year or a month, or from the last of the one before.
  private mutating func readSince(_ passage: Passage, at i: Int) -> Int? {
    guard let word = HeaderPeriods.since.match(in: passage.folded, at: i) else { return nil }
    var start = word.range.upperBound
    if passage[start] == " " { start += 1 }
    guard let found = passage.date(at: start), case .day(_, let m, let d) = found.expression
    else {
      return nil
    }
    switch (m, d) {
    case (1, 1), (12, 31): periods.insert(.yearToDate)
    case (_, 1): month = m
    case (_, 28...31): month = m % 12 + 1
    default: periods.insert(.other)
    }
    return found.range.upperBound + (passage.reads(["以", "来"], at: found.range.upperBound) ? 2 : 0)
  }

  /// 「3 月以来」, 「十二月至今」, `Aug to date`
  private mutating func readMonth(_ passage: Passage, at start: Int) -> Int? {
    guard let found = Months.month(in: passage.folded, at: start) else { return nil }
    for word in HeaderPeriods.sinceThen where passage.reads(word, at: found.end) {
      month = found.month
      return found.end + word.count
    }
    // 「3月」 may be three months; 「8月」 and `August` are one.
    guard !Months.counts.contains(found.month), HeaderPeriods.isEnd(passage, found.end) else { return nil }
    month = found.month
    return found.end
  }

  /// `2025 to date`, `2025 YTD`, 「2025年以来」
  private mutating func readYear(_ passage: Passage, at start: Int) -> Int? {
    guard start + 4 <= passage.count, passage[start] == "2", passage[start + 1] == "0",
      passage[start + 2].isDigit, passage[start + 3].isDigit
    else { return nil }
    for word in HeaderPeriods.sinceYear where passage.reads(word, at: start + 4) {
      year = 2000 + passage[start + 2].digit * 10 + passage[start + 3].digit
      return start + 4 + word.count
    }
    return nil
  }

  /// 「(4.22-4.26)」, `8/23`
  private mutating func bareDate(_ passage: Passage, at start: Int) -> Int? {
    var end = start
    while passage[end].isDigit || "./-~".unicodeScalars.contains(passage[end]) { end += 1 }
    let text = passage.folded[start..<end].map { $0 == "." && passage.folded[start..<end].contains("-") ? "/" : $0 }
    guard let expression = bareDates(text) else { return nil }
    date = expression
    return end
  }
}

extension HeaderPeriods {
  /// Whether a month's name ends there: no day of the month follows, and no word goes on.
  fileprivate static func isEnd(_ passage: Passage, _ i: Int) -> Bool {
    let next = passage[i] == " " ? passage[i + 1] : passage[i]
    return !next.isDigit && next != "份" && !passage[i].isWord
  }
}

/// Months in headers.
private enum Months {
  /// Those whose number also counts months: a quarter, half a year, a year.
  static let counts: Set<Int> = [1, 3, 6]

  static func month(in text: [Unicode.Scalar], at start: Int) -> (month: Int, end: Int)? {
    guard let match = names.match(in: text, at: start) else { return nil }
    return (match.meaning, match.range.upperBound)
  }

  private static let names: Lexicon<Int> = {
    let english = [
      "jan|january", "feb|february", "mar|march", "apr|april", "may", "jun|june", "jul|july", "aug|august",
      "sep|sept|september", "oct|october", "nov|november", "dec|december",
    ]
    let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    var entries: [(phrase: String, meaning: Int)] = []
    for month in 1...12 {
      entries += english[month - 1].split(separator: "|").map { (String($0), month) }
      entries += [("\(chinese[month - 1])月", month), ("\(month)月", month)]
    }
    return Lexicon(entries)
  }()
}
