import Facts

/// 「A 与 B 的总市值分别为 x 和 y」: the n-th number belongs to the n-th name or day.
struct RespectiveList {
  /// The day or stretch that is this number's, when the list is one of dates.
  var date: DateExpression?
  /// The entity that is this number's, when the list is one of entities.
  var entity: NamedEntity?
  /// 分别 stands before, but names and numbers do not pair up: nothing is read.
  var isBroken = false
  /// A number without a unit takes that of the list's last.
  private var unitSource: Numeral?

  /// nil when no 分别 stands before the number in its sentence.
  init?(_ terms: [Term], at k: Int) {
    guard let mark = Self.mark(terms, before: k) else { return nil }
    let numbers = Self.numbers(terms, after: mark)
    guard let position = numbers.firstIndex(of: k) else { return nil }
    let start = Self.sentenceStart(terms, mark)
    let clause = Self.clauseStart(terms, mark)..<mark
    // A day of the clause is that of all its numbers, unless there are as many.
    let isDated = terms[clause].contains { if case .date = $0.kind { true } else { false } }
    let before = isDated ? clause : start..<mark
    let dates = Self.dates(terms[clause], numbers.count) ?? Self.dates(terms[before], numbers.count) ?? []
    // Names of the clause itself come before those that earlier ones speak of.
    var entities = Self.entities(terms[clause])
    if entities.isEmpty { entities = Self.entities(terms[start..<mark]) }
    if let count = Self.meantAbove(terms[start..<mark]), count == numbers.count, entities.count != count {
      entities = Self.lastNamed(count, in: terms[..<mark])
    }
    if case .numeral(let last)? = numbers.last.map({ terms[$0].kind }) { unitSource = last }
    if numbers.count == 1 { return nil }
    if dates.count == numbers.count {
      date = dates[position]
    } else if entities.count == numbers.count {
      entity = entities[position]
    } else {
      isBroken = true
    }
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

  /// As many days, or stretches of one clause (日、周、年初至今涨跌幅分别为), as there are numbers.
  private static func dates(_ terms: ArraySlice<Term>, _ count: Int) -> [DateExpression]? {
    let said = terms.compactMap { if case .date(let expression, _) = $0.kind { expression } else { nil } }
    let days = said.flatMap(\.listedDays)
    if days.count == count { return days }
    let isOneClause = !terms.contains(where: \.endsClause)
    return isOneClause && said.count == count && Set(said).count == count ? said : nil
  }

  private static func clauseStart(_ terms: [Term], _ k: Int) -> Int {
    var i = k
    while i > 0, !terms[i - 1].endsClause { i -= 1 }
    return i
  }

  private static func entities(_ terms: ArraySlice<Term>) -> [NamedEntity] {
    terms.compactMap { if case .entity(let entity) = $0.kind { entity } else { nil } }
  }

  /// 两者, 三者: as many as were named last.
  private static func meantAbove(_ terms: ArraySlice<Term>) -> Int? {
    terms.lazy.compactMap { if case .phrase(.namedAbove(let count)) = $0.kind { count } else { nil } }.first
  }

  /// The last different names, in the order in which they first stand in the stretch that holds them.
  private static func lastNamed(_ count: Int, in terms: ArraySlice<Term>) -> [NamedEntity] {
    var found: [NamedEntity] = []
    for term in terms.reversed() {
      if case .reset = term.kind { break }
      guard case .entity(let entity) = term.kind, !found.contains(entity) else { continue }
      if found.count == count { break }
      // 「比特币现货 ETF … 以太币现货 ETF」: of one kind.
      if let first = found.first, first.entityClass != entity.entityClass { continue }
      found.append(entity)
    }
    return found.count == count ? found.reversed() : []
  }

  private static func mark(_ terms: [Term], before k: Int) -> Int? {
    var i = k - 1
    while i >= 0, !terms[i].endsSentence {
      if case .phrase(.respectively) = terms[i].kind { return i }
      // Another metric behind the list ends it.
      if case .clauseEnd = terms[i].kind, k - i > 6 { return nil }
      i -= 1
    }
    return nil
  }

  /// The numbers behind the mark up to words that speak of something else.
  private static func numbers(_ terms: [Term], after mark: Int) -> [Int] {
    var numbers: [Int] = []
    for i in (mark + 1)..<terms.count {
      switch terms[i].kind {
      case .numeral: numbers.append(i)
      case .clauseEnd where numbers.isEmpty: return []
      case .clauseEnd, .phrase(.bound): continue
      // 分别净流入 …、净流出 …
      case .phrase(.metric), .phrase(.cumulativeFlow), .phrase(.change): continue
      default: return numbers
      }
    }
    return numbers
  }

  private static func sentenceStart(_ terms: [Term], _ k: Int) -> Int {
    var i = k
    while i > 0, !terms[i - 1].endsSentence { i -= 1 }
    return i
  }
}

extension DateExpression {
  /// The days that a date stands for in a list: 周一到周四 is four; none for other stretches.
  fileprivate var listedDays: [DateExpression] {
    if isDay { return [self] }
    guard case .range(.weekday(let week, let first), .weekday(_, let last)) = self, first < last else { return [] }
    return (first...last).map { .weekday(week: week, $0) }
  }
}
