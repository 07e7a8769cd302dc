import Dates

/// The days that a report is about: what turns 本周五, 上周六 or 8 月 24 日 into days.
struct ReportCalendar: Sendable {
  /// The latest day that the report's figures are as of.
  var asOf: Day
  /// The report's week, from its first to its last printed day.
  var week: Period
  /// Whether the week is printed, not inferred.
  var isWeekPrinted: Bool
  /// The report's own date, where one is printed.
  var printedDate: Day?
  /// Whether the report calls its week 上周, since it came out in the next.
  var speaksOfLastWeek = false
  /// Whether it speaks of a day, not of a week: 日报, 每日速评.
  var isDaily = false

  /// The day of levels of what trades at all hours, where none is said; nil where a day of the weekend may be meant.
  var snapshotDay: Day? {
    if isDaily { return printedDate ?? asOf }
    if printedDate == asOf, !isWeekPrinted || week.end == asOf { return asOf }
    return isWeekPrinted && week.end.weekday == 7 && asOf <= week.end ? week.end : nil
  }

  /// The last day of the week on which funds are traded.
  var lastTradingDay: Day { week.end.weekday > 5 ? week.end.monday + 4 : week.end }

  /// The week of what is traded on its weekdays only.
  var tradingWeek: Period { week.start.flatMap { Period(from: $0, through: lastTradingDay) } ?? week }

  /// Whether a stretch is the week's trading days, or those of another week from Monday to Friday.
  func isTradingWeek(_ period: Period) -> Bool {
    guard period != tradingWeek, let start = period.start else { return period == tradingWeek }
    return start.weekday == 1 && period.length == 5
  }

  /// Whether the report can state a figure of `day`: it knows no day after its own, which may be some days after its week.
  func knows(_ day: Day) -> Bool { day <= max(asOf, week.end, printedDate ?? asOf) + 6 }

  /// The day that an expression names; nil for stretches and for days that there are not.
  func day(_ expression: DateExpression, near anchor: Day? = nil) -> Day? {
    switch expression {
    case .day(let year?, let month, let day): Day(year, month, day)
    case .day(nil, let month, let day): Self.nearest(month, day, to: anchor ?? asOf)
    case .weekday(let week, let weekday): self.week.end.monday + 7 * (week ?? 0) + weekday - 1
    case .daysBefore(let count): asOf - count
    case .daysAgo(let count): printedDate.map { $0 - count }
    case .dayOfMonth(let day): Self.nearest(day, to: anchor ?? asOf)
    default: nil
    }
  }

  /// The stretch from the first to the last day of an expression.
  func period(_ expression: DateExpression) -> Period? {
    switch expression {
    case .range(let from, let to):
      guard let end = day(to), let start = day(from, near: end) else { return nil }
      return Period(from: start, through: end)
    case .week(0): return week
    case .week(-1) where isWeekPrinted: return week.start.flatMap { Period(from: $0 - 7, through: week.end - 7) }
    case .day, .weekday, .daysAgo, .dayOfMonth: return day(expression).map { Period($0) }
    default: return nil
    }
  }

  /// The week of a figure as of `day`: the printed one when it holds the day, else Monday to that day.
  func week(asOf day: Day) -> Period {
    if week.contains(day), week.end == day || isWeekPrinted && day.monday == week.end.monday { return week }
    return Period(from: day.monday, through: day) ?? Period(day)
  }

  /// What an expression means in this report, whose own week is 0 whatever it calls it.
  func spoken(_ expression: DateExpression) -> DateExpression {
    let shift = speaksOfLastWeek ? 1 : 0
    switch expression {
    case .wholeWeek: return .week(0)
    case .weekBefore: return .week(-1)
    case .week(let week): return .week(week + shift)
    case .weekday(let week, let day): return .weekday(week: week.map { $0 + shift } ?? 0, day)
    case .range(let from, let to): return .range(spoken(from), spoken(to))
    default: return expression
    }
  }

  /// The week up to a day; a report that is written on a Monday or a Tuesday looks back on the week before.
  private static func week(upTo last: Day, isOwnDate: Bool) -> Period {
    let isNew = isOwnDate && last.weekday <= 2
    let end = isNew ? last.monday - 3 : last
    return Period(from: end.monday, through: end) ?? Period(last)
  }

  /// A day without a month is the one nearest to `anchor`.
  static func nearest(_ day: Int, to anchor: Day) -> Day? {
    (-1...1).compactMap { shift -> Day? in
      let month = anchor.month + shift
      let year = anchor.year + (month < 1 ? -1 : month > 12 ? 1 : 0)
      return Day(year, month < 1 ? 12 : month > 12 ? 1 : month, day)
    }.min { abs($0 - anchor) < abs($1 - anchor) }
  }

  /// A date without a year is the one nearest to `anchor`; half a year away it is the one that is over.
  static func nearest(_ month: Int, _ day: Int, to anchor: Day) -> Day? {
    (-1...1).compactMap { Day(anchor.year + $0, month, day) }.filter { $0 - anchor <= longestAhead }
      .min { abs($0 - anchor) < abs($1 - anchor) }
  }

  private static let longestAhead = 122

  /// The days of a coming event: a date without a year is the first such on or after the first day of the report's week.
  func comingPeriod(_ expression: DateExpression) -> Period? {
    let start = week.start ?? asOf
    switch expression {
    case .day(nil, let month, let day): return Self.first(month, day, onOrAfter: start).map { Period($0) }
    case .range(.day(nil, let m0, let d0), .day(nil, let m1, let d1)):
      guard let from = Self.first(m0, d0, onOrAfter: start), let to = Self.first(m1, d1, onOrAfter: from) else {
        return nil
      }
      return Period(from: from, through: to)
    default: return period(expression)
    }
  }

  /// The first such date on or after `start`.
  static func first(_ month: Int, _ day: Int, onOrAfter start: Day) -> Day? {
    (0...8).lazy.compactMap { Day(start.year + $0, month, day) }.first { $0 >= start }
  }
}

extension ReportCalendar {
  /// Finds the report's days in its text; nil when it prints no date and its name holds none.
  init?(_ document: Document, _ blocks: [Block]) {
    let dates = PrintedDates(document, blocks)
    guard let anchor = dates.fullAnchor(fileName: document.report) else { return nil }
    let week = dates.week(near: anchor)
    // A day before the week is that of something else: of the distribution of ratings.
    let asOf = dates.asOf(near: anchor).flatMap { day in week?.start.map { day < $0 } ?? false ? nil : day }
    let printed = dates.standing.first { abs($0 - (week?.end ?? anchor)) <= 31 } ?? dates.masthead
    printedDate = printed
    isWeekPrinted = week != nil
    isDaily = week == nil && dates.speakOfDay
    self.asOf = asOf ?? week?.end ?? anchor
    // Without a printed week it ends with the tables' figures: coins have a Saturday, stocks have none.
    let caption = dates.captionDay(near: anchor)
    let isOwnDate = asOf == nil && caption == nil && self.asOf == printed
    self.week = week ?? Self.week(upTo: caption ?? self.asOf, isOwnDate: isOwnDate)
    // What came out on a Monday calls 上周 what it looks back on, and 本周 what is to come.
    let looksBack = week == nil && isOwnDate && self.week.end < self.asOf
    speaksOfLastWeek = looksBack ? dates.nameLastWeek : dates.speakOfLastWeek(week, printed: printed ?? dates.head)
  }
}

/// The dates that stand in a document, by the words before them.
private struct PrintedDates {
  /// Dates after 截至 and the like.
  var asOfs: [DateExpression] = []
  /// Stretches of up to ten days, those after 本周 first.
  var weeks: [DateExpression] = []
  var stretches: [DateExpression] = []
  /// Full dates alone on a line: the report's own.
  var standing: [Day] = []
  var others: [Day] = []
  /// The first full date among the lines that open the report, when nothing there says that it is something else.
  var masthead: Day?
  /// The first full date of the first lines.
  private(set) var head: Day?
  /// Days that English words call the end or the start of the week: week ended 23 August.
  private var weekEdges: [(day: DateExpression, edge: EnglishDates.WeekEdge)] = []

  /// Stretches after 上周.
  private var lastWeeks: [DateExpression] = []
  /// How often the text says 本周 and 上周.
  private var saysThisWeek = false
  private var saysLastWeek = false
  private var saysDayOfLastWeek = false

  /// Whether the first lines call the report a daily.
  private(set) var speakOfDay = false

  /// Days of tables' captions, in their order.
  private var captionDays: [DateExpression] = []

  init(_ document: Document, _ blocks: [Block]) {
    for line in document.lines where mayStand(document.folded[line.range]) {
      takeStanding(Passage(document, [line.range]))
    }
    takeMasthead(document)
    takeHead(document)
    for block in blocks {
      let caption = Passage(document, block.caption)
      let before = asOfs.count
      takeAll(caption)
      if block.kind == .table { captionDays += asOfs[before...] }
      // The cells of tables name days of their own: listings, events, flows.
      if block.kind == .paragraph || block.kind == .heading {
        takeAll(Passage(document, block.lines.map { document.lines[$0].range }))
      }
    }
  }

  private mutating func takeAll(_ passage: Passage) {
    var i = 0
    while i < passage.count {
      guard let found = passage.date(at: i) else {
        i += 1
        continue
      }
      take(found, in: passage)
      i = found.range.upperBound
    }
  }

  private let longestStanding = 48

  /// A short line with digits enough for a day with its year.
  private func mayStand(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var visible = 0
    var digits = 0
    for s in line where s != " " {
      visible += 1
      if visible > longestStanding { return false }
      if DateWords.digits.contains(s) { digits += 1 }
    }
    return digits >= 4
  }

  /// A full date that is all of a line, but for words like 报告日期.
  private mutating func takeStanding(_ line: Passage) {
    guard line.count >= 6, line.count <= longestStanding else { return }
    for i in 0..<min(line.count, 12) {
      guard let found = line.date(at: i) else { continue }
      guard case .day(let year?, let month, let day) = found.expression, let full = Day(year, month, day) else {
        return
      }
      let isLabelled = (0..<i).contains {
        dateLabels.match(in: line.folded, at: $0) != nil || EnglishDates.labels.match(in: line.folded, at: $0) != nil
      }
      let ends = endsLetterhead(line, found.range.upperBound) || isLabelled && endsField(line, found.range.upperBound)
      if ends, i == 0 || isLabelled { standing.append(full) }
      return
    }
  }

  /// 「出刊日：2025/06/30（一）　统计期间：…」: another field stands behind a gap.
  private func endsField(_ line: Passage, _ end: Int) -> Bool {
    let close = line[end] == "(" ? (end..<min(line.count, end + 6)).first { line[$0] == ")" }.map { $0 + 1 } : end
    guard let close else { return false }
    return close >= line.count || line.origin(close) - line.origin(close - 1) > 1 || Self.partings.contains(line[close])
  }

  /// Whether only a weekday and a time stand behind the date: 「（星期四） 北京时间 18:00」, 「07:15 +0100」.
  private func endsLetterhead(_ line: Passage, _ end: Int) -> Bool {
    var rest = line.folded[end...]
    if let zone = rest.indices.first(where: { EnglishDates.zones.match(in: line.folded, at: $0) != nil }) {
      rest = rest[..<zone]
    }
    return rest.allSatisfy { DateWords.besideLetterhead.contains($0) }
      && (rest.contains(":") || !rest.contains(where: \.isDigit))
  }

  /// 「Digital Asset Weekly | 26 August 2024」: a line above the text that ends with a full date, or begins with one.
  private mutating func takeMasthead(_ document: Document) {
    let visible = document.lines.lazy.filter { !document.isBlank($0) }.prefix(10)
    for line in visible {
      let passage = Passage(document, [line.range])
      guard passage.isEnglish, passage.count <= 100, !EnglishLine(document.folded, line.range).isProse else { continue }
      for i in 0..<passage.count {
        guard let found = passage.date(at: i) else { continue }
        guard case .day(let year?, let month, let day) = found.expression, let full = Day(year, month, day),
          i == 0 || standsApart(found.range, passage), statedBefore(found.range.lowerBound, passage) == nil
        else { break }
        masthead = full
        return
      }
    }
  }

  /// Whether the line ends behind a date, or something else begins there: a mark, a wide gap, or the word that makes it
  /// the day of the prices, 「10/31/2025 close」.
  private func standsApart(_ date: Range<Int>, _ line: Passage) -> Bool {
    let end = date.upperBound
    if end == line.count || "|·".unicodeScalars.contains(line[end + 1]) { return true }
    guard line[end] == " " else { return false }
    return line.origin(end + 1) - line.origin(end - 1) > 3
      || EnglishDates.ofPrices.match(in: line.folded, at: end + 1) != nil
  }

  private mutating func takeHead(_ document: Document) {
    for line in document.lines.lazy.filter({ !document.isBlank($0) }).prefix(6) {
      let passage = Passage(document, [line.range])
      takeHeadWeek(passage)
      if passage.count <= 40 {
        speakOfDay = speakOfDay || passage.folded.indices.contains { dailies.match(in: passage.folded, at: $0) != nil }
      }
      for i in 0..<min(passage.count, 200) where head == nil && passage[i].isDigit {
        guard let found = passage.date(at: i),
          case .day(let year?, let month, let day) = found.expression
        else { continue }
        head = Day(year, month, day)
      }
    }
  }

  /// A stretch of full dates that signs part from the rest of a line, whatever block the line is taken for: `Asia Weekly |
  /// 23 - 27 March 2026`.
  private mutating func takeHeadWeek(_ line: Passage) {
    guard line.count <= 100 else { return }
    var i = 0
    while i < line.count {
      let opens =
        i == 0 || Self.partings.contains(line[i - 1])
        || line[i - 1] == " " && i > 1 && Self.partings.contains(line[i - 2])
      guard opens, let found = line.date(at: i) else {
        i += 1
        continue
      }
      i = found.range.upperBound
      let next = i < line.count && line[i] == " " ? i + 1 : i
      if case .range(.day, .day(year: .some, _, _)) = found.expression,
        next >= line.count || Self.partings.contains(line[next])
      {
        stretches.append(found.expression)
      }
    }
  }

  private static let partings = ScalarSet("|·:()[],;".unicodeScalars)

  private enum Stated {
    case asOf
    case weekEdge(EnglishDates.WeekEdge)
  }

  /// What English words right before a day call it: as of market close on 23 August, week ended Friday 23 August.
  private func statedBefore(_ day: Int, _ passage: Passage) -> Stated? {
    for i in stride(from: day - 1, through: max(0, day - 40), by: -1) {
      if let edge = EnglishDates.weekEdges.match(in: passage.folded, at: i, before: day) {
        if isOfStatistic(i, passage) { return nil }
        if passage.holdsOnly(EnglishDates.beforeDays, edge.range.upperBound..<day) { return .weekEdge(edge.meaning) }
      }
      if let asOf = EnglishDates.asOf.match(in: passage.folded, at: i, before: day) {
        if passage.holdsOnly(EnglishDates.beforeDays, asOf.range.upperBound..<day) { return .asOf }
      }
    }
    return nil
  }

  /// 「initial claims for the week ended 17 August」: a week that statistics count by.
  private func isOfStatistic(_ edge: Int, _ passage: Passage) -> Bool {
    for i in stride(from: edge - 1, through: max(0, edge - 60), by: -1) {
      if ".;".unicodeScalars.contains(passage[i]) { return false }
      if EnglishDates.statistics.match(in: passage.folded, at: i) != nil { return true }
    }
    return false
  }

  private mutating func take(_ found: DatedWords, in passage: Passage) {
    let before = max(0, found.range.lowerBound - 10)..<found.range.lowerBound
    switch found.expression {
    case .range(.day, .day):
      let isWeek = before.contains { thisWeek.match(in: passage.folded, at: $0) != nil }
      let isLast = before.suffix(4).contains { lastWeek.match(in: passage.folded, at: $0) != nil }
      if isLast { lastWeeks.append(found.expression) }
      let isOther =
        before.suffix(6).contains { otherWeeks.match(in: passage.folded, at: $0) != nil }
        || isOfWeekBefore(found.range.lowerBound, passage)
      if isWeek {
        weeks.append(found.expression)
      } else if !isLast, !isOther {
        stretches.append(found.expression)
      }
    case .day(let year, let month, let day):
      if before.contains(where: { asOfWords.match(in: passage.folded, at: $0) != nil }) {
        asOfs.append(found.expression)
      } else {
        switch statedBefore(found.range.lowerBound, passage) {
        case .asOf: asOfs.append(found.expression)
        case .weekEdge(let edge): weekEdges.append((found.expression, edge))
        case nil: break
        }
      }
      if let year, let full = Day(year, month, day) { others.append(full) }
    case .week(0): saysThisWeek = saysThisWeek || !announces(found.range.upperBound, passage)
    case .week(-1): saysLastWeek = true
    case .weekday(week: -1, _): saysDayOfLastWeek = true
    default: return
    }
  }

  /// 「本周重要行事历」: of what is to come, which no week that is over has.
  private func announces(_ end: Int, _ passage: Passage) -> Bool {
    (end..<min(passage.count, end + 6)).contains { DateWords.ofComingWeek.match(in: passage.folded, at: $0) != nil }
  }

  /// 「the week before (10/20-10/24)」, 「prior week, 16-20 Jun」
  private func isOfWeekBefore(_ day: Int, _ passage: Passage) -> Bool {
    var end = day
    while end > 0, " (,:".unicodeScalars.contains(passage[end - 1]) { end -= 1 }
    return (max(0, end - 24)..<max(0, end)).contains { i in
      guard let match = EnglishWhens.lexicon.match(in: passage.folded, at: i) else { return false }
      return match.meaning == .previousWeek && match.range.upperBound == end
    }
  }

  /// Whether 上周 or a day of it is named, or 本周 never is.
  var nameLastWeek: Bool { saysLastWeek || saysDayOfLastWeek || !saysThisWeek }

  /// Whether 上周 is the week that the report is about: it prints that week's days behind the word, or came out right
  /// after it and never says 本周.
  func speakOfLastWeek(_ week: Period?, printed: Day?) -> Bool {
    guard let week, (0...5).contains((printed ?? week.end) - week.end) else { return false }
    if !lastWeeks.isEmpty { return lastWeeks.contains { resolve($0, near: week.end) == week } }
    guard let printed, printed > week.end, !saysThisWeek else { return false }
    return saysLastWeek || saysDayOfLastWeek && printed.monday > week.end.monday
  }

  /// A day that fixes the year of the others: of the week, an as-of day, the report's date, its name.
  func fullAnchor(fileName: String) -> Day? {
    for case .range(_, .day(let year?, let month, let day)) in weeks {
      if let day = Day(year, month, day) { return day }
    }
    for edge in weekEdges { if let day = fullDay(edge.day) { return day } }
    if let day = seen(by: standing.first ?? masthead) { return day }
    // The day that ratings are counted on, long before the letterhead's, is no anchor.
    let own = standing.first ?? masthead ?? head
    let asOfs = asOfs.compactMap(fullDay).filter { day in own.map { abs($0 - day) <= 31 } ?? true }
    if let asOf = asOfs.max() { return asOf }
    for case .range(_, .day(let year?, let month, let day)) in stretches {
      if let day = Day(year, month, day) { return day }
    }
    return standing.first ?? masthead ?? dayInName(fileName) ?? head ?? others.min()
  }

  /// The last day of a stretch, or the as-of day, that a report of `date` has just seen: others are those of its ratings,
  /// or of what it looks back on.
  private func seen(by date: Day?) -> Day? {
    guard let date else { return nil }
    let ends = stretches.compactMap { expression -> Day? in
      guard case .range(_, let end) = expression else { return nil }
      return fullDay(end)
    }
    let recent = (asOfs.compactMap(fullDay) + ends).filter { (0...10).contains(date - $0) }
    return recent.max()
  }

  /// The latest as-of day that is not absurdly far from the anchor.
  func asOf(near anchor: Day) -> Day? {
    let days = asOfs.compactMap { expression -> Day? in
      if case .day(nil, let month, let day) = expression { return ReportCalendar.nearest(month, day, to: anchor) }
      return fullDay(expression)
    }
    .filter { abs($0 - anchor) <= 31 }
    // The day of the ratings' distribution, long before the letterhead's, is not that of the figures.
    guard let date = standing.first ?? masthead, abs(date - anchor) <= 10 else { return days.max() }
    return days.filter { date - $0 <= 14 }.max()
  }

  /// The first day that a table's caption names.
  func captionDay(near anchor: Day) -> Day? {
    captionDays.lazy.compactMap { expression -> Day? in
      if case .day(nil, let month, let day) = expression { return ReportCalendar.nearest(month, day, to: anchor) }
      return fullDay(expression)
    }
    .first { abs($0 - anchor) <= 31 }
  }

  func week(near anchor: Day) -> Period? {
    let others = saysThisWeek ? stretches + lastWeeks : lastWeeks + stretches
    let found = candidates(weeks, anchor).first ?? edgedWeek(near: anchor) ?? candidates(others, anchor).first
    guard let found else { return nil }
    let known = standing.last { abs($0 - found.end) <= 31 } ?? masthead ?? head
    guard let known else { return found }
    // A later week that the report has seen is its own; the first was one that it compares with.
    let later = candidates(weeks + others, anchor).first {
      $0.end - found.end >= 5 && (0...10).contains(known - $0.end)
    }
    return later ?? found
  }

  private func candidates(_ expressions: [DateExpression], _ anchor: Day) -> [Period] {
    expressions.compactMap { resolve($0, near: anchor) }
      .filter { (3...8).contains($0.length ?? 0) && abs($0.end - anchor) <= 10 }
  }

  /// The week that ends with a day, from its Monday; or that begins with one, to the as-of day, else Friday.
  ///
  /// Of several the latest that the anchor has seen: a week before it is one that the report compares with.
  private func edgedWeek(near anchor: Day) -> Period? {
    weekEdges.compactMap { edge -> Period? in
      guard let day = resolvedDay(edge.day, near: anchor), day <= anchor + 3, anchor - day <= 10 else { return nil }
      if edge.edge == .end { return Period(from: day.monday, through: day) }
      let asOf = asOf(near: anchor).flatMap { (2...6).contains($0 - day) ? $0 : nil }
      return Period(from: day, through: asOf ?? day + 4)
    }
    .max { $0.end < $1.end }
  }

  private func resolvedDay(_ expression: DateExpression, near anchor: Day) -> Day? {
    guard case .day(let year, let month, let day) = expression else { return nil }
    return year.map { Day($0, month, day) } ?? ReportCalendar.nearest(month, day, to: anchor)
  }

  private func resolve(_ expression: DateExpression, near anchor: Day) -> Period? {
    guard case .range(.day(let y0, let m0, let d0), .day(let y1, let m1, let d1)) = expression else { return nil }
    let end = y1.map { Day($0, m1, d1) } ?? ReportCalendar.nearest(m1, d1, to: anchor)
    guard let end else { return nil }
    let start = y0.map { Day($0, m0, d0) } ?? ReportCalendar.nearest(m0, d0, to: end)
    return start.flatMap { Period(from: $0, through: end) }
  }

  private func fullDay(_ expression: DateExpression) -> Day? {
    guard case .day(let year?, let month, let day) = expression else { return nil }
    return Day(year, month, day)
  }
}

/// `report-2024-08-23.txt`, `周报20240823.txt`.
private func dayInName(_ name: String) -> Day? {
  let digits = name.split(separator: "/").last.map { fold(String($0)) } ?? []
  for i in digits.indices where digits[i].isDigit && (i == 0 || !digits[i - 1].isDigit) {
    if let found = dateExpression(in: digits, at: i), case .day(let year?, let month, let day) = found.expression {
      if let day = Day(year, month, day) { return day }
    }
    let run = digits[i...].prefix(while: \.isDigit).map(\.digit)
    if run.count == 8 {
      let number = run.reduce(0) { $0 * 10 + $1 }
      if let day = Day(number / 10000, number / 100 % 100, number % 100) { return day }
    }
  }
  return nil
}

private let asOfWords = Lexicon<Bool>(["截至", "截止", "截止到", "截至到", "as of", "as at", "数据截至"].map { ($0, true) })
private let thisWeek = Lexicon<Bool>(
  ["本周", "当周", "这一周", "this week", "week of", "the week", "统计区间", "统计周期", "统计期", "报告期", "报告区间", "数据区间", "本期"].map {
    ($0, true)
  })
private let lastWeek = Lexicon<Bool>(["上周", "上个星期", "上星期", "last week"].map { ($0, true) })
private let otherWeeks = Lexicon<Bool>(
  ["前一周", "前周", "去年", "上月", "下周", "未来", "未来一周", "previous week", "next week"].map { ($0, true) })
private let dailies = Lexicon<Bool>(
  ["日报", "每日", "日评", "早报", "晚报", "晨报", "午报", "收评", "日刊", "今日速", "盘后速", "daily"].map { ($0, true) })
private let dateLabels = Lexicon<Bool>(
  [
    "报告日期", "发布日期", "日期", "发布时间", "报告时间", "出刊日", "出刊日期", "发刊日", "发刊日期", "刊出日期", "发布日", "报告日", "出版日期", "发行日期", "发稿日期",
    "撰写日期", "date", "published",
  ].map { ($0, true) })
