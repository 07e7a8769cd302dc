import Dates

/// Finds dates in sentences: those of `dateExpression`, and short ones that only a sentence explains.
///
/// 「13日盘中」 is a day of the month that is spoken of, 「（12/22，贪婪）」 a day of the year; 「24小时」 and
/// 「五个交易日」 stand for the last day and the week.
struct ProseDates {
  let passage: Passage
  let calendar: ReportCalendar

  /// Expressions as this report means them.
  func words(at i: Int) -> DatedWords? {
    let folded = passage.folded
    if reads(DateWords.ordinalRun, at: i) { return nil }
    if let year = sinceNewYear(at: i) ?? comparedWeek(at: i) {
      return DatedWords(range: year.range, expression: calendar.spoken(year.expression))
    }
    let full = dateExpression(in: folded, at: i)
    let phrase = DateWords.ofProse.match(in: folded, at: i).map { DatedWords(range: $0.range, expression: $0.meaning) }
    if let full, full.range.count > phrase?.range.count ?? 0 {
      if isWholeYear(full) { return DatedWords(range: full.range, expression: .yearToDate) }
      return DatedWords(range: full.range, expression: explained(full) ?? calendar.spoken(full.expression))
    }
    let short = phrase ?? tradingDays(at: i) ?? bareDay(at: i) ?? slashedDay(at: i) ?? countedStretch(at: i)
    return short.map { DatedWords(range: $0.range, expression: calendar.spoken($0.expression)) }
  }

  private func reads(_ word: [Unicode.Scalar], at i: Int) -> Bool { passage.reads(word, at: i) }

  /// 「较上周跌 1.06%」: what changed against the week before changed in this.
  private func comparedWeek(at i: Int) -> DatedWords? {
    guard let word = DateWords.againstLastWeek.match(in: passage.folded, at: i),
      case .change? = passage.document.vocabulary.phrases.match(in: passage.folded, at: word.range.upperBound)?.meaning
    else { return nil }
    return DatedWords(range: word.range, expression: .wholeWeek)
  }

  /// 「上周六（11月9日）」: the bracket says which Saturday is meant.
  private func explained(_ date: DatedWords) -> DateExpression? {
    guard case .weekday(_, let weekday) = date.expression, passage[date.range.upperBound] == "(",
      let bracket = dateExpression(in: passage.folded, at: date.range.upperBound + 1)
        ?? bareDay(at: date.range.upperBound + 1),
      passage[bracket.range.upperBound] == ")", let day = calendar.day(bracket.expression), day.weekday == weekday
    else { return nil }
    return .weekday(week: (day.monday - calendar.week.end.monday) / 7, weekday)
  }

  /// 「全年+64.9%」 in the year's last week.
  private func isWholeYear(_ date: DatedWords) -> Bool {
    let end = calendar.week.end
    return date.expression == .other && date.range.count == 2 && passage[date.range.lowerBound] == "全"
      && passage[date.range.lowerBound + 1] == "年" && end.month == 12 && end.dayOfMonth > 23
  }

  /// 「年初至8月10日」
  private func sinceNewYear(at i: Int) -> DatedWords? {
    guard let start = DateWords.fromNewYear.match(in: passage.folded, at: i),
      let end = dateExpression(in: passage.folded, at: start.range.upperBound), case .day = end.expression
    else { return nil }
    return DatedWords(range: i..<end.range.upperBound, expression: .sinceNewYear(to: end.expression))
  }

  /// 「五个交易日」 are the report's week, unless words before them count others: 近五个交易日.
  private func tradingDays(at i: Int) -> DatedWords? {
    let digit = DateWords.hanDigits[passage[i]] ?? (passage[i].isDigit ? passage[i].digit : nil)
    guard let count = digit, (3...5).contains(count), calendar.isWeekPrinted,
      !DateWords.ofOtherDays.contains(passage[i - 1]), !passage[i - 1].isDigit,
      case let behind = passage[i + 1] == " " ? i + 2 : i + 1
    else { return nil }
    if let word = DateWords.tradingDays.match(in: passage.folded, at: behind) {
      return DatedWords(range: i..<word.range.upperBound, expression: workingDays(count))
    }
    // 「四日合计」, in a week of four days: without such a word it may be the fourth of the month.
    guard passage[behind] == "日" || passage[behind] == "天", count == daysOfWeek,
      DateWords.sums.match(in: passage.folded, at: behind + 1) != nil
    else { return nil }
    return DatedWords(range: i..<(behind + 1), expression: workingDays(count))
  }

  /// The report's week; where it has a weekend too, its days from Monday on.
  private func workingDays(_ count: Int) -> DateExpression {
    let week = calendar.week
    guard week.end.weekday > 5, let start = week.start, start.weekday == 1, count == daysOfWeek else {
      return .wholeWeek
    }
    let end = start + (count - 1)
    return .range(
      .day(year: start.year, month: start.month, day: start.dayOfMonth),
      .day(year: end.year, month: end.month, day: end.dayOfMonth))
  }

  /// How many days the report's week has, without a weekend.
  private var daysOfWeek: Int {
    let week = calendar.week
    return (0..<(week.length ?? 0)).count { (week.end - $0).weekday <= 5 }
  }

  /// 「13日盘中」, 「从5日24升到12日31」: a day that lies near the report's.
  private func bareDay(at i: Int) -> DatedWords? {
    var end = i
    while passage[end].isDigit, end - i < 3 { end += 1 }
    guard (1...2).contains(end - i), !passage[i - 1].isDigit, !DateWords.counting.contains(passage[i - 1]),
      !DateWords.beforeCounts.contains(passage[i - 1]), passage[i - 1] != ".", passage[i - 1] != "-"
    else { return nil }
    let number = passage.folded[i..<end].reduce(0) { $0 * 10 + $1.digit }
    let mark = passage[end] == " " ? end + 1 : end
    guard passage[mark] == "日" || passage[mark] == "号" else { return nil }
    // 「14日净流出」: of that day or of fourteen; only a day right before it tells.
    if isSumOfDays(number, behind: mark + 1), !followsDay(number, at: i) {
      return DatedWords(range: i..<(mark + 1), expression: .other)
    }
    guard isDayOfMonth(number, at: i, behind: mark + 1),
      let day = ReportCalendar.nearest(number, to: calendar.asOf), isNear(day)
    else { return nil }
    return DatedWords(range: i..<(mark + 1), expression: .day(year: day.year, month: day.month, day: day.dayOfMonth))
  }

  /// 「7日涨幅」, 「30天跌幅」: a change over days that no metric is kept for.
  private func countedStretch(at i: Int) -> DatedWords? {
    guard passage[i].isDigit, !passage[i - 1].isDigit, passage[i - 1] != "." else { return nil }
    var end = i
    while passage[end].isDigit, end - i < 4 { end += 1 }
    guard let unit = DateWords.countedUnits.match(in: passage.folded, at: passage[end] == " " ? end + 1 : end) else {
      return nil
    }
    let next = unit.range.upperBound
    guard case .change? = passage.document.vocabulary.phrases.match(in: passage.folded, at: next)?.meaning else {
      return passage[next] == "+" || passage[next] == "-" ? DatedWords(range: i..<next, expression: .other) : nil
    }
    return DatedWords(range: i..<next, expression: .other)
  }

  /// Whether what follows 「5日」 lets it be a date: 5日涨幅 and 30日均线 are stretches.
  private func isDayOfMonth(_ number: Int, at start: Int, behind end: Int) -> Bool {
    let next = passage[end]
    if next.isDigit || next == "$" { return DateWords.beforeDays.contains(passage[start - 1]) }
    let isStretch = DateWords.roundCounts.contains(number) && DateWords.behindStretches.contains(next)
    if isStretch, !isSumOfDays(number, behind: end) { return false }
    return DateWords.behindDays.contains(next)
  }

  private func isSumOfDays(_ number: Int, behind end: Int) -> Bool {
    DateWords.roundCounts.contains(number) && DateWords.behindSums.contains(passage[end])
  }

  /// 「3月13日净流出 1.35 亿，14日…」
  private func followsDay(_ number: Int, at i: Int) -> Bool {
    for p in stride(from: i - 3, through: max(0, i - 60), by: -1) where passage[p].isDigit {
      guard case .day(_, _, let day)? = dateExpression(in: passage.folded, at: p, before: i)?.expression else {
        continue
      }
      return (1...4).contains(number - day)
    }
    return false
  }

  /// 「80（12/15，极度贪婪）」, 「截至12/29」, 「比特币5/9收」: only where nothing but a day near the report's can be meant.
  private func slashedDay(at i: Int) -> DatedWords? {
    let before = passage[i - 1]
    guard passage[i].isDigit,
      before == "(" || before == ")" || before == " " || before.isChinese || "，;。:、".unicodeScalars.contains(before)
    else { return nil }
    var end = i
    var numbers: [Int] = [0]
    while passage[end].isDigit || (passage[end] == "/" && numbers.count == 1) {
      if passage[end] == "/" {
        numbers.append(0)
      } else {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + passage[end].digit
      }
      end += 1
      if end - i > 5 { return nil }
    }
    guard numbers.count == 2, (1...12).contains(numbers[0]), (1...31).contains(numbers[1]),
      ",，)的为收".unicodeScalars.contains(passage[end]) || passage[end].isChinese,
      let day = ReportCalendar.nearest(numbers[0], numbers[1], to: calendar.asOf), isNear(day)
    else { return nil }
    return DatedWords(range: i..<end, expression: .day(year: day.year, month: day.month, day: day.dayOfMonth))
  }

  private func isNear(_ day: Day) -> Bool { (-21...6).contains(day - max(calendar.asOf, calendar.week.end)) }
}
