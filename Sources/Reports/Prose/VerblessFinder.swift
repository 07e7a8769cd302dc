import Facts

/// What a number without any word of a metric states: right behind an index its level or its change
/// (深证成指 1.27%, 国企指数 5,306.8), and alone in its clause with a sign a change (，+1.5%).
struct VerblessFinder: Sendable {
  let terms: TermList
  /// Metrics that have their number already, by their term.
  let filled: [Int: Metric]

  func binding(of numeral: Numeral, at k: Int, listed: NamedEntity?) -> Binding? {
    guard endsCleanly(numeral) else { return nil }
    if let listed {
      guard numeral.kind == .percent, numeral.isSigned, listed.entityClass.carries(.changeWeek) else { return nil }
      return change(at: k - 1)
    }
    let start = terms.clauseStart(k)
    // Only days may stand between the name and the number.
    guard let i = (start..<k).last(where: { !isDate($0) }) else {
      return aloneInClause(numeral, at: k) ?? levelOfDay(numeral, at: k)
    }
    if case .entity(let entity) = terms[i].kind { return directly(behind: entity, i, numeral, at: k) }
    if opensBracket(numeral, at: k, after: i) || followsLevel(numeral, at: k, after: i) { return change(at: k - 1) }
    return levelReached(numeral, at: k, after: i)
  }

  private func change(at term: Int) -> Binding {
    Binding(metric: .changeWeek, sign: 0, term: term, isChange: true)
  }

  private func directly(behind entity: NamedEntity, _ i: Int, _ numeral: Numeral, at k: Int) -> Binding? {
    guard gaps(i, k, hold: ":指数()为报收在现") else { return nil }
    let isInBracket = terms.passage[numeral.range.lowerBound - 1] == "("
    switch (numeral.kind, entity.entityClass) {
    case (.percent, .index) where !isInBracket: return change(at: i)
    // 「英伟达+2.7%，苹果+1.9%」
    case (.percent, .stock), (.percent, .coin):
      return numeral.isSigned && !isInBracket ? change(at: i) : nil
    case (.points, .index), (.plain, .index):
      return numeral.isLevel && !isInBracket ? Binding(metric: .close, sign: 0, term: i) : nil
    // 「比特币收 42,265 美元，以太坊 2,281 美元」, 「BTC：57,900 美元（周 +3.1%）」
    case (.money, .coin) where numeral.power <= 4 && !numeral.isSigned && (statedBefore(k, [.close]) || isEntry(i, k)),
      (.money, .stock) where numeral.power == 0 && !numeral.isSigned && isEntry(i, k):
      return Binding(metric: .close, sign: 0, term: i)
    default: return nil
    }
  }

  /// Whether a colon parts the name from its number, and a change stands in a bracket behind it.
  private func isEntry(_ i: Int, _ k: Int) -> Bool {
    guard terms.gap(i, i + 1).contains(where: { terms.passage[$0] == ":" }),
      let next = (k + 1..<terms.count).first(where: { !isDate($0) }), case .numeral(let change) = terms[next].kind
    else { return false }
    return change.kind == .percent && change.isSigned && terms.passage[terms.gap(k, k + 1).lowerBound] == "("
  }

  /// 「恒指 17,612 点（周 +1.0%，…）」
  private func opensBracket(_ numeral: Numeral, at k: Int, after i: Int) -> Bool {
    guard numeral.kind == .percent, numeral.isSigned, case .numeral(let level) = terms[i].kind,
      level.kind != .percent, statedBefore(k, [.close])
    else { return false }
    let gap = terms.gap(i, i + 1)
    guard gap.count == 1, terms.passage[gap.lowerBound] == "(" else { return false }
    // 「收 5,634 点（-0.5%）」: of what the sentence speaks.
    return i < k - 1 ? terms.gap(k - 1, k).isEmpty : terms.passage[numeral.range.upperBound] == ")"
  }

  /// 「纳指 18,398.45 ↑0.25%」, 「恒指 18,293 / +2.8%」
  private func followsLevel(_ numeral: Numeral, at k: Int, after i: Int) -> Bool {
    guard i == k - 1, numeral.kind == .percent, numeral.isSigned, case .numeral(let level) = terms[i].kind,
      level.kind != .percent, statedBefore(k, [.close])
    else { return false }
    return terms.gap(i, k).allSatisfy { " /".unicodeScalars.contains(terms.passage[$0]) }
  }

  /// 「跌 4.83% 至 18,608.94 点」
  private func levelReached(_ numeral: Numeral, at k: Int, after i: Int) -> Binding? {
    var isPrice = false
    if case .money = numeral.kind { isPrice = numeral.power <= 4 && !numeral.isSigned }
    guard isPrice || (numeral.kind == .points || numeral.kind == .plain) && numeral.isLevel, i == k - 1 else {
      return nil
    }
    guard reaches(terms.gap(i, k)) else { return nil }
    switch terms[i].kind {
    case .numeral(let before) where before.kind == .percent: break
    // 「一度跌至 6 万美元」 is a moment's.
    case .phrase(.change) where !isPrice: break
    default: return nil
    }
    if isPrice, terms.clauseHas({ if case .atTimes = $0 { true } else { false } }, before: k) { return nil }
    let named = (terms.clauseStart(k)..<k).contains {
      guard case .entity(let entity) = terms[$0].kind else { return false }
      return isPrice ? entity.entityClass == .stock || entity.entityClass == .coin : entity.entityClass == .index
    }
    return named ? Binding(metric: .close, sign: 0, term: i) : nil
  }

  /// 至, 来到 and the like, and nothing else but a space.
  private func reaches(_ gap: Range<Int>) -> Bool {
    guard let word = Phrases.reaching.match(in: terms.passage.folded, at: gap.lowerBound, before: gap.upperBound) else {
      return false
    }
    return (word.range.upperBound..<gap.upperBound).allSatisfy { terms.passage[$0] == " " }
  }

  /// 「…报 5,306.8，+1.5%」: a signed change behind a clause that stated a level or a change.
  private func aloneInClause(_ numeral: Numeral, at k: Int) -> Binding? {
    let start = terms.clauseStart(k)
    let from = start > 0 ? terms[start - 1].range.upperBound : terms.textStart
    guard numeral.kind == .percent, numeral.isSigned, start > 0, !terms[start - 1].endsStrongly else { return nil }
    let dates = (start..<k).reduce(0) { $0 + terms[$1].range.count }
    guard numeral.range.lowerBound - from - dates <= 1, statedBefore(k, [.close, .changeWeek, .changeDay]) else {
      return nil
    }
    return change(at: k - 1)
  }

  /// 「今天（11月9日）回到 $104,719」: where a coin of the sentence stood on a day.
  private func levelOfDay(_ numeral: Numeral, at k: Int) -> Binding? {
    guard case .money = numeral.kind, numeral.power <= 4, !numeral.isSigned, k > terms.clauseStart(k),
      case .date(let day, _) = terms[k - 1].kind, day.isDay,
      let subject = (terms.sentenceStart(k)..<k).last(where: terms.isSubjectWord),
      case .entity(let entity) = terms[subject].kind, entity.entityClass == .coin
    else { return nil }
    let gap = terms.gap(k - 1, k)
    guard let word = Phrases.positions.first(where: { terms.passage.reads($0, at: gap.upperBound - $0.count) }),
      gap.count - word.count <= 1, gap.count == word.count || terms.passage[gap.lowerBound] == ")"
    else { return nil }
    return Binding(metric: .close, sign: 0, term: k - 1)
  }

  /// Whether one of the metrics was stated before in the same sentence and stretch between semicolons.
  private func statedBefore(_ k: Int, _ metrics: Set<Metric>) -> Bool {
    filled.contains { $0.key >= terms.sentenceStart(k) && $0.key < k && metrics.contains($0.value) }
  }

  private func isDate(_ i: Int) -> Bool { if case .date = terms[i].kind { true } else { false } }

  private func gaps(_ i: Int, _ k: Int, hold allowed: String) -> Bool {
    let allowed = allowed.unicodeScalars
    return (i..<k).allSatisfy { j in
      terms.gap(j, j + 1).allSatisfy { allowed.contains(terms.passage[$0]) || terms.passage[$0] == " " }
    }
  }

  /// 「沪深 300 指数 10% 以上」, 「恒指 17,000 点附近」: what follows may take the statement back.
  private func endsCleanly(_ numeral: Numeral) -> Bool {
    let next = terms.passage[numeral.range.upperBound]
    return !next.isWord && (!next.isChinese || "和及与至到报收周年月本今累".unicodeScalars.contains(next)) && next != "-"
  }
}

extension Numeral {
  /// Of an index: no small number without a fraction, which may count anything.
  fileprivate var isLevel: Bool { power == 0 && !isSigned && number.value >= 100 }
}
