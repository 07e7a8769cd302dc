import Dates
import Facts

/// Finds what the prose of a paragraph says that its numbers or the calendar can confirm.
struct AssertionReader {
  let passage: Passage
  let calendar: ReportCalendar
  let names: Lexicon<NamedEntity>?
  /// Those that stand in the paragraph, by where their numbers stand in the passage.
  let statements: [(index: Int, observation: Observation)]

  init(
    _ passage: Passage, _ statements: [Statement], calendar: ReportCalendar, names: Lexicon<NamedEntity>?
  ) {
    self.passage = passage
    self.calendar = calendar
    self.names = names
    var found: [(index: Int, observation: Observation)] = []
    var i = 0
    for statement in statements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      while i < passage.count, passage.origin(i) < statement.range.lowerBound { i += 1 }
      if i < passage.count, statement.range.contains(passage.origin(i)) { found.append((i, statement.observation)) }
    }
    self.statements = found
  }

  func assertions() -> [Assertion] {
    weekdays() + (statements.isEmpty ? [] : zones() + performances())
  }

  private func assertion(_ claim: Assertion.Claim, _ range: Range<Int>) -> Assertion {
    Assertion(claim, place: passage.place(range.lowerBound), text: passage.words(range))
  }

  /// From behind the last end of a sentence through the next.
  private func sentence(around i: Int) -> Range<Int> {
    var start = i
    while start > 0, !endsSentence(start - 1) { start -= 1 }
    var end = i
    while end < passage.count, !endsSentence(end) { end += 1 }
    return start..<end
  }

  private func endsSentence(_ i: Int) -> Bool {
    switch passage[i] {
    case "。", "；", ";", "!", "?": true
    case ".": passage[i + 1] == " " && !passage[i - 1].isDigit
    default: false
    }
  }

  /// Whether one of the words ends right before `i`.
  private func isBehind(_ words: [[Unicode.Scalar]], _ i: Int) -> Bool {
    words.contains { passage.reads($0, at: i - $0.count) }
  }
}

// MARK: Weekdays

extension AssertionReader {
  /// 「8 月 23 日周五」, 「周五（8 月 23 日）」, `Friday, August 23`.
  private func weekdays() -> [Assertion] {
    var found: [Assertion] = []
    for i in passage.folded.indices where WeekdayWords.openers.contains(passage[i]) {
      guard let (word, weekday) = weekdayWord(at: i), let day = dateBehind(word) ?? dateBefore(word) else { continue }
      found.append(assertion(.weekday(weekday, day: day), word))
    }
    return found
  }

  private func weekdayWord(at i: Int) -> (Range<Int>, Int)? {
    if let chinese = WeekdayWords.chinese.match(in: passage.folded, at: i) {
      // 「周日均」 counts by the day, 「周一至周四」 is a stretch.
      let next = passage[chinese.range.upperBound]
      return WeekdayWords.continued.contains(next) ? nil : (chinese.range, chinese.meaning)
    }
    let english =
      EnglishDates.weekdays.match(in: passage.folded, at: i)
      ?? EnglishDates.shortWeekdays.match(in: passage.folded, at: i)
    return english.map { ($0.range, $0.meaning) }
  }

  private func dateBehind(_ word: Range<Int>) -> Day? {
    var i = word.upperBound
    let isLatin = passage[word.lowerBound].isLowercaseLetter
    while passage[i] == "(" || passage[i] == " " || isLatin && passage[i] == "," {
      i += 1
      if i - word.upperBound > 2 || i >= passage.count { return nil }
    }
    guard let date = dateExpression(in: passage.folded, at: i), isAlone(date) else { return nil }
    return day(date.expression)
  }

  private func dateBefore(_ word: Range<Int>) -> Day? {
    var end = word.lowerBound
    if end > 0, WeekdayWords.thisOrLast.contains(passage[end - 1]) { end -= 1 }
    let isLatin = passage[word.lowerBound].isLowercaseLetter
    while end > 0, passage[end - 1] == "(" || passage[end - 1] == " " || isLatin && passage[end - 1] == "," {
      end -= 1
      if word.lowerBound - end > 3 { return nil }
    }
    for start in stride(from: max(0, end - 3), through: max(0, end - 18), by: -1) {
      guard let date = dateExpression(in: passage.folded, at: start, before: end), date.range.upperBound == end,
        !passage[start - 1].isDigit, case .day = date.expression
      else { continue }
      // 「2024 年 8 月 23 日」 ends with 「8 月 23 日」 too.
      if case .day(nil, _, _) = date.expression, passage[start - 1] == "年" { continue }
      return day(date.expression)
    }
    return nil
  }

  /// No end of a stretch.
  private func isAlone(_ date: DatedWords) -> Bool {
    if case .day = date.expression { return true }
    return false
  }

  /// Without a year it is a day near the report's, or nobody knows which.
  private func day(_ expression: DateExpression) -> Day? {
    guard case .day(let year, _, _) = expression, let day = calendar.day(expression) else { return nil }
    return year != nil || abs(day - calendar.asOf) <= 45 ? day : nil
  }
}

/// Weekdays as they stand beside dates.
private enum WeekdayWords {
  static let chinese: Lexicon<Int> = {
    let days: [(String, Int)] = [("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("日", 7), ("天", 7)]
    return Lexicon(["周", "星期", "礼拜"].flatMap { week in days.map { (week + $0.0, $0.1) } })
  }()

  static let continued = ScalarSet("均线内至到-~、和及只款个".unicodeScalars)
  static let thisOrLast = ScalarSet("本上下当这".unicodeScalars)
  static let openers = chinese.openers.union(EnglishDates.weekdays.openers)
}

// MARK: Zones

extension AssertionReader {
  /// Sentences that state the index and name one zone.
  private func zones() -> [Assertion] {
    var found: [Assertion] = []
    var end = 0
    for (index, observation) in statements where observation.metric == .fearGreed && index >= end {
      let sentence = sentence(around: index)
      end = sentence.upperBound
      let values = statements.filter { $0.observation.metric == .fearGreed && sentence.contains($0.index) }
      found += zones(in: sentence, of: values)
    }
    return found
  }

  private func zones(
    in sentence: Range<Int>, of values: [(index: Int, observation: Observation)]
  ) -> [Assertion] {
    let named = namedZones(in: sentence, of: values)
    // 「由恐惧（35）转为中性（55）」: each bracket belongs to the value before it.
    if Set(named.map(\.zone)).count > 1 {
      return named.compactMap { zone, range in
        guard passage[range.lowerBound - 1] == "(",
          let value = values.last(where: { $0.index < range.lowerBound }), range.lowerBound - value.index <= 8
        else { return nil }
        return assertion(.zone(zone, values: [value.observation.place]), range)
      }
    }
    guard let (zone, range) = named.first else { return [] }
    return [assertion(.zone(zone, values: values.map(\.observation.place)), range)]
  }

  private func namedZones(
    in sentence: Range<Int>, of values: [(index: Int, observation: Observation)]
  ) -> [(zone: FearGreedZone, range: Range<Int>)] {
    var found: [(FearGreedZone, Range<Int>)] = []
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      guard let match = ZoneWords.zones.match(in: passage.folded, at: i, before: sentence.upperBound) else {
        i += 1
        continue
      }
      if let zone = match.meaning, namesZone(match.range) || isRightBehind(values, match.range) {
        found.append((zone, match.range))
      }
      i = match.range.upperBound
    }
    return found
  }

  /// 「指数为 55，中性。」: a clause of nothing but the zone, right behind a value.
  private func isRightBehind(_ values: [(index: Int, observation: Observation)], _ range: Range<Int>) -> Bool {
    guard range.upperBound >= passage.count || Self.clauseEnds.contains(passage[range.upperBound]) else { return false }
    var i = range.lowerBound
    while i > 0, Self.links.contains(passage[i - 1]) { i -= 1 }
    let end = i
    while i > 0, passage[i - 1].isDigit || passage[i - 1] == "." { i -= 1 }
    return i < end && range.lowerBound - end <= 3 && values.contains { $0.index == i }
  }

  private static let clauseEnds = ScalarSet("。，；;,!".unicodeScalars)
  /// Between a value and the zone that it is called: 55 点，为中性.
  private static let links = ScalarSet(" ，,点分为即属".unicodeScalars)

  /// 「处于恐惧」, 「“恐惧”区间」, 「（恐惧）」: not the fear that anybody has.
  private func namesZone(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    if Self.opening.contains(passage[start - 1]) { start -= 1 }
    let isMarked = start < range.lowerBound && Self.closing.contains(passage[range.upperBound])
    let isBehind = isBehind(ZoneWords.before, start)
    var opening = start
    if let word = ZoneWords.before.first(where: { passage.reads($0, at: start - $0.count) }) { opening -= word.count }
    if self.isBehind(ZoneWords.refusals, start) || self.isBehind(ZoneWords.refusals, opening) { return false }
    return isMarked || isBehind || ZoneWords.behind.contains { passage.reads($0, at: range.upperBound) }
  }

  private static let opening = ScalarSet("“\"「『(《‘'〈[".unicodeScalars)
  private static let closing = ScalarSet("”\"」』)》’'〉]".unicodeScalars)
}

// MARK: Performance

extension AssertionReader {
  /// 「指数上涨 1.1%，跑赢纳斯达克 100、跑输标普 500 指数」.
  private func performances() -> [Assertion] {
    var found: [Assertion] = []
    for i in passage.folded.indices {
      guard let verb = PerformanceWords.all.match(in: passage.folded, at: i), let subject = subject(before: i) else {
        continue
      }
      found += performances(verb.range, verb.meaning, of: subject)
    }
    return found
  }

  /// Who is spoken of: the name right before the verb, else the one whose week's change was stated last.
  private func subject(before i: Int) -> EntityKey? {
    let sentence = sentence(around: i)
    guard let last = statements.last(where: { $0.index < i && sentence.contains($0.index) }),
      last.observation.metric == .changeWeek
    else { return nil }
    let between = last.index..<i
    if PerformanceWords.otherStretches.contains(where: { word in between.contains { passage.reads(word, at: $0) } }) {
      return nil
    }
    let others = between.compactMap { entity(at: $0) }
    if others.isEmpty { return last.observation.entity }
    // Of a list (跑赢纳指、跑输标普) the subject is the first verb's.
    return PerformanceWords.all.isIn(passage.folded, between) ? last.observation.entity : nil
  }

  private func performances(_ verb: Range<Int>, _ isBetter: Bool, of subject: EntityKey) -> [Assertion] {
    var others: [EntityKey] = []
    var i = verb.upperBound
    var lead: PrintedNumber?
    while i < passage.count {
      while passage[i] == " " { i += 1 }
      if let filler = PerformanceWords.fillers.match(in: passage.folded, at: i) { i = filler.range.upperBound }
      while passage[i] == " " { i += 1 }
      guard let other = entity(at: i) else { break }
      others.append(other.key)
      i = other.range.upperBound
      while let more = PerformanceWords.afterNames.match(in: passage.folded, at: i) { i = more.range.upperBound }
      while passage[i] == " " { i += 1 }
      lead = self.lead(at: i)
      guard lead == nil, "、和与及".unicodeScalars.contains(passage[i]) else { break }
      i += 1
    }
    let own = others.filter { $0 != subject }
    return own.map {
      assertion(.performance(of: subject, against: $0, isBetter: isBetter, by: own.count == 1 ? lead : nil), verb)
    }
  }

  private func lead(at i: Int) -> PrintedNumber? {
    guard passage[i].isDigit, !PerformanceWords.vague.contains(passage[i - 1]),
      let number = numeral(in: passage.folded, at: i, passage.document.vocabulary), number.kind == .percentagePoint
    else { return nil }
    let isBasis = number.range.contains { passage[$0] == "b" || passage[$0] == "基" }
    return number.number.scaled(by: isBasis ? -4 : -2)
  }

  private func entity(at i: Int) -> (key: EntityKey, range: Range<Int>)? {
    let known = [
      names?.match(in: passage.folded, at: i), passage.document.vocabulary.entities.match(in: passage.folded, at: i),
    ]
    let best = known.compactMap { $0 }.max { $0.range.count < $1.range.count }
    return best.map { ($0.meaning.key, $0.range) }
  }
}

extension Lexicon {
  fileprivate func isIn(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    range.contains { match(in: text, at: $0) != nil }
  }
}
