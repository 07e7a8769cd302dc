/// The terms of a paragraph, with the clauses and sentences that part them.
struct TermList: Sendable {
  let passage: Passage
  let terms: [Term]

  subscript(i: Int) -> Term { terms[i] }
  var count: Int { terms.count }

  /// The first term of the clause that holds `k`.
  func clauseStart(_ k: Int) -> Int { start(before: k) { $0.endsClause } }
  func sentenceStart(_ k: Int) -> Int { start(before: k) { $0.endsSentence } }

  /// Where the paragraph, or the numbered point of it, begins.
  func paragraphStart(_ k: Int) -> Int {
    start(before: k) { if case .reset = $0.kind { true } else { false } }
  }

  private func start(before k: Int, _ ends: (Term) -> Bool) -> Int {
    var i = k
    while i > 0, !ends(terms[i - 1]) { i -= 1 }
    return i
  }

  /// Whether a phrase of the kind stands before `k` in its clause.
  func clauseHas(_ isKind: (Phrase) -> Bool, before k: Int) -> Bool {
    terms[clauseStart(k)..<k].contains { if case .phrase(let phrase) = $0.kind { isKind(phrase) } else { false } }
  }

  /// Whether the words of a clause before one of its terms name somebody who is not known.
  func hasUnknownSubject(before k: Int) -> Bool {
    let start = clauseStart(k)
    var i = start > 0 ? terms[start - 1].range.upperBound : 0
    var unknown = 0
    for term in terms[start..<k] + [terms[k]] {
      while i < term.range.lowerBound {
        if let filler = Phrases.fillers.match(in: passage.folded, at: i, before: term.range.lowerBound) {
          i = filler.range.upperBound
          continue
        }
        if passage[i].isChinese || passage[i].isWord { unknown += 1 }
        // What brackets hold explains what stands before them.
        i += 1
      }
      i = max(i, term.range.upperBound)
    }
    return unknown >= 2
  }

  /// The positions of the passage between two terms.
  func gap(_ i: Int, _ j: Int) -> Range<Int> {
    terms[i].range.upperBound..<max(terms[i].range.upperBound, terms[j].range.lowerBound)
  }

  /// A day stands right before the number: 上周六为, 上周六的.
  func isDatedDirectly(_ k: Int) -> Bool {
    guard k > 0, case .date(let expression, _) = terms[k - 1].kind, expression.isDay else { return false }
    let gap = gap(k - 1, k)
    return gap.count <= 3 && gap.allSatisfy { Phrases.linkWords.contains(passage[$0]) }
  }

  /// Whether a term says what is measured.
  func statesMetric(_ i: Int) -> Bool {
    guard case .phrase(let phrase) = terms[i].kind else { return false }
    switch phrase {
    case .metric, .cumulativeFlow, .change, .touch: return true
    default: return false
    }
  }

  /// One of several numbers in a row that no 分别 hands out, or the end of a range: 「0.5 亿至 1 亿美元」.
  func isEnumerated(_ k: Int) -> Bool { joins(k - 1, k) || joins(k, k + 1) }

  private func joins(_ i: Int, _ j: Int) -> Bool {
    guard i >= 0, j < terms.count, case .numeral = terms[i].kind, case .numeral = terms[j].kind else { return false }
    let gap = gap(i, j)
    return gap.count <= 1 && gap.allSatisfy { "、和与及至到~-".unicodeScalars.contains(passage[$0]) }
  }

  /// A date before a number, and whether another sentence or semicolon lies between.
  struct DateBefore {
    var expression: DateExpression
    var isAsOf: Bool
    var isApart: Bool
  }

  /// Dates before the number, the nearest first, in its paragraph.
  func dates(before k: Int, from start: Int? = nil) -> [DateBefore] {
    var isApart = false
    var found: [DateBefore] = []
    for i in stride(from: k - 1, through: start ?? paragraphStart(k), by: -1) {
      if case .date(let expression, let isAsOf) = terms[i].kind, !isLocal(i) || nextNumeral(i) == k {
        found.append(DateBefore(expression: expression, isAsOf: isAsOf, isApart: isApart))
      }
      if terms[i].endsStrongly { isApart = true }
    }
    return found
  }

  /// 较上周六的, 由 8 月 17 日的: the day is that of the one number behind it.
  private func isLocal(_ i: Int) -> Bool {
    if case .date(.weekday(week: -1, _), _) = terms[i].kind { return true }
    let start = terms[i].range.lowerBound
    return (1...3).contains { Phrases.comparing.contains(passage[start - $0]) }
  }

  private func nextNumeral(_ i: Int) -> Int? {
    terms[i...].firstIndex { if case .numeral = $0.kind { true } else { false } }
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
