import Facts

/// 「A 与 B 的总市值分别为 x 和 y」, 「A、B、C 收于 x、y、z 点」: the n-th number belongs to the n-th name or day.
struct RespectiveList {
  /// The day or stretch that is this number's, when the list is one of dates.
  private(set) var date: DateExpression?
  /// The entity that is this number's, when the list is one of entities.
  private(set) var entity: NamedEntity?
  /// Several numbers in a row, but names and numbers do not pair up: nothing is read.
  private(set) var isBroken = false
  /// The number that stands first, behind whose words the others have none of their own.
  let first: Int
  /// Whether 分别 and the like hand its numbers out.
  let isMarked: Bool
  /// A number without a unit takes that of the list's last.
  private var unitSource: Numeral?

  /// nil where the number stands alone.
  init?(_ terms: TermList, at k: Int) {
    var mark = Self.mark(terms, before: k)
    var numbers = Self.numbers(terms, around: k, isMarked: mark != nil)
    // 「周二、周三分别为 a、b，周四、周五为 c、d」: the word is that of the first list.
    if let at = mark, let first = numbers.first, (at..<first).contains(where: { terms.isNumeral($0) }) {
      mark = nil
      numbers = Self.numbers(terms, around: k, isMarked: false)
    }
    guard numbers.count > 1, let position = numbers.firstIndex(of: k), let first = numbers.first else { return nil }
    self.first = first
    isMarked = mark != nil
    if case .numeral(let last)? = numbers.last.map({ terms[$0].kind }) { unitSource = last }
    let owners = Owners(terms, before: min(mark ?? first, first), count: numbers.count, isMarked: mark != nil)
    date = owners.dates.map { $0[position] }
    entity = owners.entities.map { $0[position] }
    isBroken = (date == nil) == (entity == nil)
  }

  /// 「2.25 和 2.08 万亿美元」: the unit stands once, behind the last.
  func numeral(_ numeral: Numeral) -> Numeral {
    guard numeral.kind == .plain, let last = unitSource else { return numeral }
    var copy = numeral
    copy.kind = last.kind
    // 「1.78 亿、…及 0.14 亿美元」: only the currency stands once.
    if numeral.power != 0 { return copy }
    copy.power = last.power
    copy.number = numeral.number.scaled(by: last.kind == .percent ? -2 : last.power)
    return copy
  }

  /// 分别 before the number in its sentence, with no number between it and the list.
  private static func mark(_ terms: TermList, before k: Int) -> Int? {
    for i in stride(from: k - 1, through: terms.sentenceStart(k), by: -1) {
      if case .phrase(.respectively) = terms[i].kind { return i }
      if terms[i].endsStrongly { return nil }
    }
    return nil
  }

  private static func numbers(_ terms: TermList, around k: Int, isMarked: Bool) -> [Int] {
    var numbers = [k]
    while let before = numeral(terms, from: numbers[0], by: -1), joins(terms, before, numbers[0], isMarked) {
      numbers.insert(before, at: 0)
      if numbers.count > longest { return [] }
    }
    while let last = numbers.last, let next = numeral(terms, from: last, by: 1), joins(terms, last, next, isMarked) {
      numbers.append(next)
      if numbers.count > longest { return [] }
    }
    return numbers
  }

  private static let longest = 12

  private static func numeral(_ terms: TermList, from k: Int, by step: Int) -> Int? {
    var i = k + step
    while i >= 0, i < terms.count, abs(i - k) <= 4 {
      if case .numeral = terms[i].kind { return i }
      if terms[i].endsStrongly { return nil }
      i += step
    }
    return nil
  }

  /// Whether two numbers are neighbours in a list: only 、, 和 and the like between them; in a list with 分别 also a
  /// comma, or a metric of their own (分别净流入 …、净流出 …).
  private static func joins(_ terms: TermList, _ i: Int, _ j: Int, _ isMarked: Bool) -> Bool {
    guard case .numeral(let a) = terms[i].kind, case .numeral(let b) = terms[j].kind,
      (a.kind == .percent) == (b.kind == .percent) || a.kind == .plain
    else { return false }
    var hasComma = false
    var hasMetric = false
    for t in (i + 1)..<j {
      switch terms[t].kind {
      case .clauseEnd(isStrong: false): hasComma = true
      case .phrase(.metric), .phrase(.cumulativeFlow), .phrase(.change): hasMetric = true
      case .phrase(.bound): continue
      default: return false
      }
    }
    if hasComma || hasMetric, !isMarked || hasComma && hasMetric { return false }
    let marks = isMarked ? markedJoints : joints
    var isJoined = hasComma
    for t in i..<j {
      for p in terms.gap(t, t + 1) {
        guard marks.contains(terms.passage[p]) else { return false }
        isJoined = isJoined || terms.passage[p] != " "
      }
    }
    return isJoined
  }

  private static let joints = Set("、和与及以 约近".unicodeScalars)
  private static let markedJoints = Set("、和与及以/ 约近为则至录得达".unicodeScalars).subtracting("至".unicodeScalars)
}

/// The names or the days, as many as there are numbers, that a list's numbers belong to.
private struct Owners {
  private(set) var dates: [DateExpression]?
  private(set) var entities: [NamedEntity]?

  private let terms: TermList

  init(_ terms: TermList, before end: Int, count: Int, isMarked: Bool) {
    self.terms = terms
    let start = terms.clauseStart(end)
    dates = self.dates(start..<end, count, isMarked)
    entities = self.entities(start..<end, count, isMarked)
    if dates != nil, isMarked, endsWithNames(start..<end) { dates = nil }
    if dates != nil, entities != nil, isMarked {
      // 「比特币现货 ETF … 周一、周二分别」: names of other clauses are not in question.
      entities = nil
    } else if dates == nil, entities == nil {
      lookBack(from: start, end, count, isMarked)
    }
  }

  /// In the clauses before, up to the sentence's start.
  private mutating func lookBack(from clause: Int, _ end: Int, _ count: Int, _ isMarked: Bool) {
    let sentence = terms.sentenceStart(end)
    if let meant = meantAbove(sentence..<end) {
      if meant == count { entities = lastNamed(count, before: end) }
      return
    }
    // A day or a name of the clause itself is that of all its numbers.
    let isNamed = (clause..<end).contains { if case .entity = terms[$0].kind { true } else { false } }
    let isDated = (clause..<end).contains { if case .date = terms[$0].kind { true } else { false } }
    if isNamed, isDated { return }
    if isMarked, !isDated {
      dates = self.dates(sentence..<clause, count, true)
      if dates != nil { return }
    }
    if isNamed { return }
    var end = clause
    while end > sentence {
      let start = terms.clauseStart(end - 1)
      if let found = self.entities(start..<end, count, isMarked) {
        entities = found
        return
      }
      if !isMarked, (start..<end).contains(where: { if case .entity = terms[$0].kind { true } else { false } }) {
        return
      }
      end = min(start, end - 1)
    }
    guard isMarked else { return }
    entities =
      self.entities(sentence..<clause, count, true) ?? (sentence > 0 ? entitiesOfLastSentence(sentence, count) : nil)
  }

  /// As many days, or stretches of one clause (日、周、年初至今涨跌幅分别为), as there are numbers.
  private func dates(_ range: Range<Int>, _ count: Int, _ isMarked: Bool) -> [DateExpression]? {
    let at = range.filter { if case .date(_, let isAsOf) = terms[$0].kind { !isAsOf } else { false } }
    let said = at.compactMap { if case .date(let expression, _) = terms[$0].kind { expression } else { nil } }
    var days = said.flatMap(\.listedDays)
    // 「本周五个交易日依次为…」
    if said.first == .week(0), said.allSatisfy({ $0 == .week(0) }), count == 5, isMarked, !listsNames(range) {
      days = (1...5).map { .weekday(week: 0, $0) }
    }
    if days.count == count, isMarked || said.count == 1 || areNeighbours(at) { return days }
    let isOneClause = !range.contains { terms[$0].endsClause }
    guard isOneClause, said.count == count, Set(said).count == count, isMarked || areNeighbours(at) else { return nil }
    return said
  }

  /// 「7月8日至12日，苹果、微软、谷歌、Meta、亚马逊分别涨…」: the list right before the word is one of names.
  private func endsWithNames(_ range: Range<Int>) -> Bool {
    guard let name = range.last(where: { if case .entity = terms[$0].kind { true } else { false } }),
      "、和与及".unicodeScalars.contains(terms.passage[terms[name].range.lowerBound - 1])
    else { return false }
    return !((name + 1)..<range.upperBound).contains { i in
      guard case .date(let expression, _) = terms[i].kind else { return false }
      return !expression.listedDays.isEmpty
    }
  }

  /// 「苹果、微软、谷歌、Meta、亚马逊本周涨跌幅分别为…」: five names, known or not, and no five days.
  private func listsNames(_ range: Range<Int>) -> Bool {
    let names = range.filter { if case .entity = terms[$0].kind { true } else { false } }
    guard let name = names.first, names.count == 1 else { return !names.isEmpty }
    return "、和与及".unicodeScalars.contains(terms.passage[terms[name].range.lowerBound - 1])
  }

  /// Whether only 、 and the like stand between neighbours of a list.
  private func areNeighbours(_ list: [Int]) -> Bool {
    zip(list, list.dropFirst()).allSatisfy { i, j in
      j == i + 1 && terms.gap(i, j).allSatisfy { "、和与及以/ ".unicodeScalars.contains(terms.passage[$0]) }
    }
  }

  /// With 分别 all names of the stretch, else those that stand in one row last.
  private func entities(_ range: Range<Int>, _ count: Int, _ isMarked: Bool) -> [NamedEntity]? {
    let at = range.filter { if case .entity = terms[$0].kind { true } else { false } }
    func named(_ at: [Int]) -> [NamedEntity] {
      at.compactMap { if case .entity(let entity) = terms[$0].kind { entity } else { nil } }
    }
    if isMarked, at.count == count { return named(at) }
    let row = Array(at.suffix(count))
    guard row.count == count, areNeighbours(row), Set(named(row)).count == count else { return nil }
    // 「A、B、C 收于 x、y」: the row is longer than the list.
    if at.count > count, areNeighbours(Array(at.suffix(count + 1))) { return nil }
    return named(row)
  }

  /// 「A …，B …。总净值分别为 x、y」: of whom the sentence before spoke, each in turn.
  private func entitiesOfLastSentence(_ sentence: Int, _ count: Int) -> [NamedEntity]? {
    let start = terms.sentenceStart(sentence - 1)
    guard (sentence..<terms.count).prefix(while: { !terms[$0].endsSentence }).allSatisfy({ !terms.isSubjectWord($0) })
    else { return nil }
    var named: [NamedEntity] = []
    for i in start..<sentence {
      guard case .entity(let entity) = terms[i].kind else { continue }
      if !named.contains(entity) { named.append(entity) }
    }
    return named.count == count && Set(named.map(\.entityClass)).count == 1 ? named : nil
  }

  /// 两者, 三者: as many as were named last.
  private func meantAbove(_ range: Range<Int>) -> Int? {
    range.lazy.compactMap { if case .phrase(.namedAbove(let count)) = terms[$0].kind { count } else { nil } }.last
  }

  /// The last different names, in the order in which they first stand in the stretch that holds them.
  private func lastNamed(_ count: Int, before end: Int) -> [NamedEntity]? {
    var found: [NamedEntity] = []
    var at: [Int] = []
    for i in (terms.paragraphStart(end)..<end).reversed() {
      guard case .entity(let entity) = terms[i].kind, !found.contains(entity) else { continue }
      if found.count == count { break }
      // 「比特币现货 ETF … 以太币现货 ETF」: of one kind.
      if let first = found.first, first.entityClass != entity.entityClass { continue }
      found.append(entity)
      at.append(i)
    }
    // Of funds there are but two groups; of others one that is not known may stand between those of two sentences.
    guard found.count == count, found[0].entityClass == .fundGroup || Set(at.map(terms.sentenceStart)).count == 1
    else { return nil }
    return found.reversed()
  }
}

extension DateExpression {
  /// The days that a date stands for in a list: 周一到周四 is four; none for other stretches.
  fileprivate var listedDays: [DateExpression] {
    if isDay { return [self] }
    switch self {
    case .range(.weekday(let week, let first), .weekday(_, let last)) where first < last:
      return (first...last).map { .weekday(week: week, $0) }
    case .range(.dayOfMonth(let first), .dayOfMonth(let last)) where first < last && last - first < 7:
      return (first...last).map { .dayOfMonth($0) }
    case .range(.day(let year, let month, let first), .day(_, let lastMonth, let last))
    where month == lastMonth && first < last && last - first < 7:
      return (first...last).map { .day(year: year, month: month, day: $0) }
    default: return []
    }
  }
}
