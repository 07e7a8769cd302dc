/// The terms of a paragraph, with the clauses and sentences that part them.
///
/// A class, since several readers hold it.
final class TermList: Sendable {
  let passage: Passage
  let terms: [Term]
  /// Where its text begins in the passage.
  let textStart: Int
  private let clauseStarts: [Int]
  private let sentenceStarts: [Int]
  private let paragraphStarts: [Int]

  init(passage: Passage, terms: [Term], from start: Int = 0) {
    self.passage = passage
    self.terms = terms
    textStart = start
    clauseStarts = Self.starts(terms) { $0.endsClause }
    sentenceStarts = Self.starts(terms) { $0.endsSentence }
    paragraphStarts = Self.starts(terms) { if case .reset = $0.kind { true } else { false } }
  }

  /// The paragraph in parts of a few hundred terms, each ending with a clause: what is no prose (a megabyte on one
  /// line) costs no more than prose of its length.
  static func parts(of terms: [Term], in passage: Passage) -> [TermList] {
    var parts: [TermList] = []
    var start = 0
    while start < terms.count {
      let limit = min(terms.count, start + longest)
      let end = limit == terms.count ? limit : (start + 1..<limit).last { terms[$0 - 1].endsClause } ?? limit
      let before = start > 0 ? terms[start - 1].range.upperBound : 0
      parts.append(TermList(passage: passage, terms: Array(terms[start..<end]), from: before))
      start = end
    }
    return parts
  }

  private static let longest = 400

  private static func starts(_ terms: [Term], _ ends: (Term) -> Bool) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(terms.count + 1)
    for (i, term) in terms.enumerated() { starts.append(ends(term) ? i + 1 : starts[i]) }
    return starts
  }

  subscript(i: Int) -> Term { terms[i] }
  var count: Int { terms.count }

  /// The first term of the clause that holds `k`.
  func clauseStart(_ k: Int) -> Int { clauseStarts[k] }
  func sentenceStart(_ k: Int) -> Int { sentenceStarts[k] }

  /// The first term of the clause, or of one before it that only says when: 「7 月以来，累计净流入…」.
  func adverbialStart(_ k: Int) -> Int {
    let start = clauseStart(k)
    guard start > 0, case .clauseEnd(isStrong: false) = terms[start - 1].kind else { return start }
    let before = clauseStart(start - 1)
    return (before..<start).contains(where: states) ? start : before
  }

  /// The terms around `k` between two semicolons or sentences' ends.
  func segment(of k: Int) -> Range<Int> {
    var start = k
    while start > 0, !terms[start - 1].endsStrongly { start -= 1 }
    return start..<(terms[k...].firstIndex(where: \.endsStrongly) ?? terms.count)
  }

  func statesDate(_ i: Int) -> Bool { if case .date = terms[i].kind { true } else { false } }

  /// Where the paragraph, or the numbered point of it, begins.
  func paragraphStart(_ k: Int) -> Int { paragraphStarts[k] }

  /// Whether a phrase of the kind stands before `k` in its clause.
  func clauseHas(_ isKind: (Phrase) -> Bool, before k: Int) -> Bool {
    terms[clauseStart(k)..<k].contains { if case .phrase(let phrase) = $0.kind { isKind(phrase) } else { false } }
  }

  /// Whether 合计 and the like stand in the clause between the number before `k` and `k`.
  func hasTotal(before k: Int) -> Bool {
    for i in stride(from: k - 1, through: clauseStart(k), by: -1) {
      if case .numeral = terms[i].kind { return false }
      if case .phrase(.total) = terms[i].kind { return true }
    }
    return false
  }

  /// 「英伟达产品价格上涨」: not the share, but a part of its business.
  func namesPart(before k: Int) -> Bool {
    guard let name = (clauseStart(k)..<k).last(where: isSecurity) else { return false }
    let between = terms[name].range.upperBound..<terms[k].range.lowerBound
    return between.contains { i in Phrases.parts.contains { passage.reads($0, at: i) } }
  }

  private func isSecurity(_ i: Int) -> Bool {
    if case .entity(let entity) = terms[i].kind { entity.entityClass == .stock } else { false }
  }

  /// A number right behind 上涨 and the like is by how much, not how high, unless 至 or 到 stands between.
  func isDifference(_ k: Int) -> Bool {
    // 「升 1.2% 或 203 点」: both by how much.
    if passage[terms[k].range.lowerBound - 1] == "或" { return true }
    var i = k - 1
    while i >= clauseStart(k), isBound(i) { i -= 1 }
    guard i >= clauseStart(k), case .phrase(.change) = terms[i].kind else { return false }
    let between = terms[i].range.upperBound..<terms[k].range.lowerBound
    return !between.contains { "至到为于报在".unicodeScalars.contains(passage[$0]) }
  }

  private func isBound(_ i: Int) -> Bool { if case .phrase(.bound) = terms[i].kind { true } else { false } }

  /// 除…外, 传闻…未获证实: anywhere in the sentence it rules all of it.
  func sentenceHasException(_ k: Int) -> Bool {
    let end = (k..<terms.count).first { terms[$0].endsSentence } ?? terms.count
    return terms[sentenceStart(k)..<end].contains { if case .phrase(.exception) = $0.kind { true } else { false } }
  }

  /// The positions of the passage between two terms.
  func gap(_ i: Int, _ j: Int) -> Range<Int> {
    terms[i].range.upperBound..<max(terms[i].range.upperBound, terms[j].range.lowerBound)
  }

  /// A day stands right before the number: 上周六为, 上周六的.
  func isDatedDirectly(_ k: Int) -> Bool {
    guard k > 0 else { return false }
    // 「周一为+1.78亿」, 「一周前约 48」
    if k > 1, case .phrase(.bound) = terms[k - 1].kind, gap(k - 1, k).isEmpty { return isDatedDirectly(k - 1) }
    guard case .date(let expression, _) = terms[k - 1].kind else { return false }
    let gap = gap(k - 1, k)
    guard gap.count <= 4, gap.allSatisfy({ Phrases.linkWords.contains(passage[$0]) }) else { return false }
    // 「其中 8 月 11 日单日 10.2 亿」
    if expression == .singleDay, k > 1, case .date(let day, _) = terms[k - 2].kind {
      return day.isDay && self.gap(k - 2, k - 1).isEmpty
    }
    return expression.isDay
  }

  /// 周收, 周线收于: the close of the week.
  func saysWeekClose(before k: Int) -> Bool {
    (clauseStart(k)..<k).contains { i in
      guard case .phrase(.metric(.close, _)) = terms[i].kind else { return false }
      let start = terms[i].range.lowerBound
      return passage[start] == "周" || passage.reads(DateWords.weekCandle, at: start - DateWords.weekCandle.count)
    }
  }

  /// Whether the volume in the clause is that of 24 hours.
  func isOfLastDay(before k: Int) -> Bool {
    (clauseStart(k)..<k).contains { i in
      guard case .phrase(.metric(.volume, _)) = terms[i].kind else { return false }
      return passage[terms[i].range.lowerBound] == "2"
    }
  }

  /// A day of which a number is that something came from: 由上周六的 2.08 万亿.
  func isOriginDate(_ i: Int) -> Bool {
    guard case .date(.weekday(week: -1, _), _) = terms[i].kind, i + 1 < terms.count, case .numeral = terms[i + 1].kind
    else { return false }
    return Phrases.origins.contains(passage[terms[i].range.lowerBound - 1])
  }

  /// 累计至: what follows is since inception.
  func isSinceInception(_ i: Int) -> Bool { if case .phrase(.sinceInception) = terms[i].kind { true } else { false } }

  /// Whether a term says what is measured.
  func statesMetric(_ i: Int) -> Bool {
    guard case .phrase(let phrase) = terms[i].kind else { return false }
    return phrase.isMeasure
  }

  /// A name, or a word for somebody whose numbers are not read.
  func isSubjectWord(_ i: Int) -> Bool {
    switch terms[i].kind {
    case .entity, .phrase(.otherSubject): true
    default: false
    }
  }

  private func isPercentage(_ i: Int) -> Bool {
    if case .numeral(let numeral) = terms[i].kind { numeral.kind == .percent } else { false }
  }

  func isNumeral(_ i: Int) -> Bool { if case .numeral = terms[i].kind { true } else { false } }

  /// Whether a term says or counts something.
  func states(_ i: Int) -> Bool {
    if case .numeral = terms[i].kind { return true }
    return statesMetric(i)
  }

  /// One of several numbers in a row that no 分别 hands out, or the end of a range: 「0.5 亿至 1 亿美元」.
  func isEnumerated(_ k: Int) -> Bool { joins(k - 1, k) || joins(k, k + 1) }

  private func joins(_ i: Int, _ j: Int) -> Bool {
    guard i >= 0, j < terms.count, case .numeral(let a) = terms[i].kind, case .numeral(let b) = terms[j].kind else {
      return false
    }
    // 「涨 1.4% 至 17,877 点」: by how much, and how far.
    if (a.kind == .percent) != (b.kind == .percent) { return false }
    let gap = gap(i, j)
    if gap.count <= 1 { return gap.allSatisfy { "、和与及至到~-/".unicodeScalars.contains(passage[$0]) } }
    // 「由 5 亿下调至 3 亿」: which of them holds is not said, unless the first has a day of its own.
    let last = passage[gap.upperBound - 1]
    guard gap.count <= 5, last == "至" || last == "到", !isDatedDirectly(i) else { return false }
    // 「从 3.87 万亿美元蒸发到 3.43 万亿」: the second holds, unless a plan or a forecast was revised.
    let isMove = gap.count > 1 && isOrigin(i) && !gap.contains { "调修改".unicodeScalars.contains(passage[$0]) }
    return !isMove
  }

  /// A date before a number, and whether another sentence or semicolon lies between.
  struct DateBefore {
    var expression: DateExpression
    /// The date's term.
    var index: Int
    var isAsOf: Bool
    var isApart: Bool
    /// Whether it stands in another clause.
    var isBeforeClause = false
    /// Whether another number stands between: one that is of that date.
    var isUsed = false
  }

  /// Dates before the number, the nearest first, in its paragraph.
  func dates(before k: Int, from start: Int? = nil) -> [DateBefore] {
    var isApart = false
    var isUsed = false
    var found: [DateBefore] = []
    for i in stride(from: k - 1, through: start ?? paragraphStart(k), by: -1) {
      if isBracketed(i) || isAside(i, before: k) || isOfHoliday(i, before: k) { continue }
      if isRun(i, before: k) || isOfRecord(i) { continue }
      if isApart, isOfOtherLanguage(i, k) { continue }
      if case .date(let expression, let isAsOf) = terms[i].kind, !isLocal(i) || nextNumeral(i) == k,
        !expression.isDay || !isOfMoment(i, k)
      {
        found.append(
          DateBefore(
            expression: expression, index: i, isAsOf: isAsOf, isApart: isApart, isBeforeClause: i < clauseStart(k),
            isUsed: isUsed))
      }
      if terms[i].endsStrongly { isApart = true }
      if case .numeral = terms[i].kind { isUsed = true }
    }
    return found
  }

  /// Whether the sentence of a date, none of `k`, gives a change or a level to a single day too.
  func sentenceTellsDay(_ date: Int, beside k: Int) -> Bool {
    let sentence = terms[sentenceStart(date)...].prefix { !$0.endsSentence }
    guard sentence.endIndex <= k else { return false }
    // 「标普500上涨 0.2%，本周累计上涨 1.4%」: what stands before the week was of something else.
    if segment(of: date).contains(where: { $0 < date && isPercentage($0) }) { return true }
    return sentence.indices.contains { i in
      guard i != date, case .date(let day, false) = terms[i].kind, day.isDay, !isLocal(i), !isBracketed(i) else {
        return false
      }
      let next = terms[(i + 1)..<sentence.endIndex].first { statesMetric($0) }
      return next.map { if case .phrase(.change) = $0.kind { true } else { false } } ?? false
    }
  }

  /// 「较前周的 16,520 点」: between two terms the level of the week before is what is compared with.
  func comparesWithWeekBefore(from date: Int, to k: Int) -> Bool {
    let between = terms[date].range.upperBound..<max(terms[date].range.upperBound, terms[k].range.lowerBound)
    return between.contains { DateWords.againstLastWeek.match(in: passage.folded, at: $0) != nil }
  }

  private func statesMetric(_ term: Term) -> Bool {
    if case .phrase(let phrase) = term.kind { phrase.isMeasure } else { false }
  }

  /// Whether a date opens the sentence of `k` in a clause that states nothing itself: it is of all that follows.
  func opensSentence(_ date: Int, of k: Int) -> Bool {
    guard date == sentenceStart(k), let end = terms[date...].firstIndex(where: \.endsClause) else { return false }
    return !(date..<end).contains(where: isNumeral)
  }

  /// Whether a sentence behind a date's own, up to the one of `k`, tells how one day's trading went: 全日, 午后, 高开.
  func tellsSession(from date: Int, before k: Int) -> Bool {
    guard let end = (date..<k).first(where: { terms[$0].endsSentence }) else { return false }
    let between = terms[end].range.upperBound..<terms[k].range.lowerBound
    return between.contains { Phrases.sessions.match(in: passage.folded, at: $0, before: between.upperBound) != nil }
  }

  /// A Thursday of an English sentence before: what a Chinese one says is not of that day.
  private func isOfOtherLanguage(_ i: Int, _ k: Int) -> Bool {
    passage[terms[i].range.lowerBound].isLowercaseLetter && passage[terms[k].range.lowerBound - 1].isChinese
  }

  /// 「为 6 月 5 日以来最高」, 「创今年以来新高」: how long nothing was like it, not when it was.
  private func isOfRecord(_ i: Int) -> Bool {
    guard case .date(let expression, _) = terms[i].kind else { return false }
    switch expression {
    case .other, .yearToDate, .monthToDate, .inception, .month, .bareMonth: break
    default: return false
    }
    return Phrases.records.contains { passage.reads($0, at: terms[i].range.upperBound) }
  }

  /// 「连续四周为正」 in a clause before: it says how long, not when.
  private func isRun(_ i: Int, before k: Int) -> Bool {
    guard case .date(.other, _) = terms[i].kind, clauseStart(i) != clauseStart(k) else { return false }
    if comments(i) { return true }
    guard passage[terms[i].range.lowerBound] == "连" else { return false }
    // 「连续三周上涨，累计上涨 5.2%」: that sum is of the run.
    let clause = clauseStart(k) > 0 ? terms[clauseStart(k) - 1].range.upperBound : textStart
    return !(clause..<terms[k].range.lowerBound).contains { "累合共总三两".unicodeScalars.contains(passage[$0]) }
  }

  /// 「为过去五周首次」, 「创三个月新高」: a clause that counts nothing and says how rare something is.
  private func comments(_ i: Int) -> Bool {
    let start = clauseStart(i)
    let from = start > 0 ? terms[start - 1].range.upperBound : textStart
    let rest = terms[start...].prefix { !$0.endsClause }
    guard !rest.contains(where: { if case .numeral = $0.kind { true } else { false } }) else { return false }
    let end = rest.endIndex < terms.count ? terms[rest.endIndex].range.lowerBound : passage.count
    return (from..<min(end, from + 40)).contains {
      FillerWords.ofRarity.match(in: passage.folded, at: $0, before: end) != nil
    }
  }

  /// 「四个交易日（10 月 1 日休市）」: a bracket that says something of its day keeps it to itself.
  private func isAside(_ i: Int, before k: Int) -> Bool {
    guard case .date = terms[i].kind, let open = passage.bracketOpen(before: terms[i].range.lowerBound),
      let close = passage.bracketClose(from: terms[i].range.upperBound), close < terms[k].range.lowerBound
    else { return false }
    let covered = terms[..<k].filter { $0.range.lowerBound > open && $0.range.upperBound <= close }.map(\.range)
    return ((open + 1)..<close).contains { p in
      (passage[p].isChinese || passage[p].isWord) && !covered.contains { $0.contains(p) }
    }
  }

  /// 「周一（5 月 26 日）因假期休市」: on a day without trading nothing else happened.
  private func isOfHoliday(_ i: Int, before k: Int) -> Bool {
    guard case .date(let date, _) = terms[i].kind, date.isDay else { return false }
    let end = terms[k].range.lowerBound
    let rest = (terms[i].range.upperBound..<max(end, terms[i].range.upperBound)).prefix {
      !"，。；,;".unicodeScalars.contains(passage[$0])
    }
    return rest.contains { p in Self.holidays.contains { passage.reads($0, at: p) } }
  }

  private static let holidays = ["休市", "停市", "闭市"].map(fold)

  /// Whether a term stands in a bracket that closes before `end`.
  func isInClosedBracket(_ i: Int, before end: Int) -> Bool {
    guard passage.bracketOpen(before: terms[i].range.lowerBound) != nil,
      let close = passage.bracketClose(from: terms[i].range.upperBound)
    else { return false }
    return end < terms.count && close < terms[end].range.lowerBound
  }

  /// 「一周前（5 月 17 日）」, 「上一周（9 月 22 日至 26 日）」: what another time is in days.
  private func explainsOtherTime(_ i: Int) -> Bool {
    guard i > 0, case .date(let other, _) = terms[i - 1].kind else { return false }
    let gap = gap(i - 1, i)
    guard gap.isEmpty || gap.contains(where: { passage[$0] == "(" }) else { return false }
    switch other {
    case .week(-1), .weekBefore, .daysBefore, .weekday(week: -1, _): return true
    default: return false
    }
  }

  /// The day in brackets right behind a number, which is that number's alone: 「2.17 亿美元（5 月 6 日）」.
  func bracketedDate(behind k: Int) -> DateExpression? {
    guard k + 1 < terms.count, isBracketed(k + 1), case .date(let expression, _) = terms[k + 1].kind else { return nil }
    return expression
  }

  private func isBracketed(_ i: Int) -> Bool {
    guard i > 0, case .numeral = terms[i - 1].kind, case .date = terms[i].kind else { return false }
    return gap(i - 1, i).count == 1 && passage[terms[i].range.lowerBound - 1] == "("
      && closesBracket(terms[i].range.upperBound)
  }

  /// 「80（12/15，极度贪婪）」: behind the day nothing but words stand in its bracket.
  private func closesBracket(_ end: Int) -> Bool {
    var i = end
    if passage[i] == "，" || passage[i] == "," || passage[i] == "、" || passage[i] == "/" {
      while i < end + 12, passage[i] != ")", !passage[i].isDigit { i += 1 }
    }
    return passage[i] == ")"
  }

  /// 「由 2.45 万亿跌至…」, 「由净流出 7.96 亿转为…」: where something came from, on a day that is not said.
  func isOrigin(_ k: Int) -> Bool {
    if isDatedDirectly(k) || bracketedDate(behind: k) != nil { return false }
    var i = k
    while true {
      let start = terms[i].range.lowerBound
      if Phrases.origins.contains(passage[start - 1]), i == k || passage[start - 1] != "自" { return true }
      // Only the metric and 约 may stand between: 由净流出约 7.96 亿.
      guard i > clauseStart(k), gap(i - 1, i).isEmpty else { return false }
      switch terms[i - 1].kind {
      case .phrase(.metric), .phrase(.cumulativeFlow), .phrase(.change), .phrase(.bound): i -= 1
      case .date(let expression, _) where expression.isDay || expression == .week(-1): i -= 1
      default: return false
      }
    }
  }

  /// 较上周六的, 由 8 月 17 日的: the day is that of the one number behind it.
  private func isLocal(_ i: Int) -> Bool {
    switch terms[i].kind {
    case .date(.weekday(week: -1, _), _), .date(.daysBefore, _), .date(.week(-1), _): return true
    // 「7日涨幅」: over those days nothing else is said.
    case .date(.other, _) where passage[terms[i].range.lowerBound].isDigit: return true
    default: if explainsOtherTime(i) { return true }
    }
    let start = terms[i].range.lowerBound
    // The 比 of 比特币 compares nothing.
    let free = i > 0 ? terms[i - 1].range.upperBound : 0
    if (1...3).contains(where: { start - $0 >= free && Phrases.comparing.contains(passage[start - $0]) }) {
      return true
    }
    return Phrases.turning.contains { passage.reads($0, at: start - $0.count) }
  }

  /// 「3 月 4 日盘中一度突破 7.4 万美元」: the day is that of the moment, and of what else its clause says.
  private func isOfMoment(_ i: Int, _ k: Int) -> Bool {
    let start = clauseStart(i)
    guard start != clauseStart(k), !saysSameDay(k) else { return false }
    return (start..<k).prefix { clauseStart($0) == start }.contains {
      switch terms[$0].kind {
      case .phrase(.atTimes), .phrase(.touch(.equal)): true
      default: false
      }
    }
  }

  /// 同日, 当天 before the number in its clause.
  private func saysSameDay(_ k: Int) -> Bool {
    (clauseStart(k)..<k).contains { if case .date(.singleDay, _) = terms[$0].kind { true } else { false } }
  }

  private func nextNumeral(_ i: Int) -> Int? {
    terms[i...].firstIndex { if case .numeral = $0.kind { true } else { false } }
  }
}

extension Phrase {
  /// Says what is measured.
  fileprivate var isMeasure: Bool {
    switch self {
    case .metric, .cumulativeFlow, .change, .touch: true
    default: false
    }
  }
}

extension Term {
  var endsSentence: Bool {
    switch kind {
    case .sentenceEnd, .reset: true
    default: false
    }
  }

  /// A sentence's end or a semicolon.
  var endsStrongly: Bool {
    if case .clauseEnd(let isStrong) = kind { return isStrong }
    return endsSentence
  }

  var endsClause: Bool {
    if case .clauseEnd = kind { return true }
    return endsSentence
  }
}

extension Passage {
  private static let longestBracket = 40

  /// The bracket that is open at a position.
  fileprivate func bracketOpen(before position: Int) -> Int? {
    for p in stride(from: position - 1, through: max(0, position - Self.longestBracket), by: -1) {
      if self[p] == "(" { return p }
      if self[p] == ")" { return nil }
    }
    return nil
  }

  /// Where the bracket that is open at a position closes.
  fileprivate func bracketClose(from position: Int) -> Int? {
    for p in position..<min(count, position + Self.longestBracket) {
      if self[p] == ")" { return p }
      if self[p] == "(" { return nil }
    }
    return nil
  }
}
