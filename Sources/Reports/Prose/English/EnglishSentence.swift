/// A clause of an English sentence: what stands between commas, brackets and joining words.
struct EnglishClause: Sendable {
  var terms: [EnglishTerm] = []
  /// The word that opens it; nil where only a mark does.
  var opener: EnglishOpener?
  /// Stands in brackets behind the name or number that it is about.
  var isBracket = false
  /// Opens a bracket.
  var opensBracket = false
  /// The name that a bracket stands behind.
  var owner: NamedEntity?
  /// Behind a semicolon: what was supposed before it no longer holds.
  var isApart = false
  /// A label: what stands behind its colon is of it.
  var endsInColon = false

  /// A percentage stands in it or in its brackets.
  var ownsPercentage = false

  var numerals: [Int] { terms.indices.filter { terms[$0].numeral != nil } }
  var hasNumerals: Bool { terms.contains { $0.numeral != nil } }

  /// More than the Nasdaq: what follows is measured by another.
  var comparesNames: Bool {
    terms.indices.contains { i in
      guard terms[i].isBound, let next = terms[(i + 1)...].firstIndex(where: { !$0.isFiller }) else { return false }
      return terms[next].entity != nil
    }
  }

  /// An article or 「the week's」, and what somebody is: no numbers and no verb.
  var isApposition: Bool {
    guard opener == nil, !hasNumerals, let first = terms.first, first.isFiller || first.when != nil else {
      return false
    }
    return terms.allSatisfy { $0.isFiller || $0.isUnknown || $0.when != nil }
  }

  func has(_ isKind: (EnglishWord) -> Bool) -> Bool { terms.contains { $0.word.map(isKind) ?? false } }
}

/// Cuts a passage's terms into sentences, and sentences into clauses.
enum EnglishSentence {
  /// - Parameter isStop: whether a full stop or its kin stands at a place; another end is a line's.
  static func sentences(_ terms: [EnglishTerm], isStop: (Int) -> Bool) -> [(terms: [EnglishTerm], endsLine: Bool)] {
    var sentences: [(terms: [EnglishTerm], endsLine: Bool)] = []
    var open: [EnglishTerm] = []
    for term in terms {
      if term.isSentenceEnd {
        if !open.isEmpty { sentences.append((open, !isStop(term.range.lowerBound))) }
        open = []
      } else {
        open.append(term)
      }
    }
    if !open.isEmpty { sentences.append((open, false)) }
    return sentences
  }

  static func clauses(of sentence: [EnglishTerm]) -> [EnglishClause] {
    var cutter = ClauseCutter(sentence)
    cutter.cut()
    return cutter.clauses
  }
}

private struct ClauseCutter {
  let terms: [EnglishTerm]
  var clauses: [EnglishClause] = []
  private var open = EnglishClause()
  /// Clauses in brackets of the open clause.
  private var brackets: [EnglishClause] = []

  init(_ terms: [EnglishTerm]) { self.terms = terms }

  mutating func cut() {
    var i = 0
    while i < terms.count {
      switch terms[i].kind {
      case .open: i = takeBracket(from: i)
      case .close: break
      case .comma where isInside(i): break
      case .comma where joinsName(i), .dash where joinsName(i), .colon where joinsName(i): break
      case .comma, .dash: close()
      case .colon:
        open.endsInColon = true
        close()
      case .semicolon:
        close()
        open.isApart = true
      case .word(.opener(let opener)):
        close(opener)
      default: open.terms.append(terms[i])
      }
      i += 1
    }
    close()
  }

  private mutating func close(_ opener: EnglishOpener? = nil) {
    if !open.terms.isEmpty {
      open.ownsPercentage = ([open] + brackets).contains { $0.terms.contains { $0.numeral?.kind == .percent } }
      clauses.append(open)
      clauses += brackets
      open = EnglishClause()
    } else if !brackets.isEmpty {
      clauses += brackets
    }
    brackets = []
    if let opener { open.opener = opener }
  }

  /// 「S&P 500: 5,634」, 「its sister, the Hang Seng Tech, 1.5%」: a mark between a name alone and its number.
  private func joinsName(_ i: Int) -> Bool {
    guard i + 1 < terms.count, terms[i + 1].numeral != nil || terms[i + 1].isBound else { return false }
    var names = 0
    for term in open.terms {
      if term.named != nil { names += 1 } else if !term.isFiller { return false }
    }
    return names == 1
  }

  /// A comma beside a date inside a clause whose number is still to come: 「closed Friday, Aug. 23, at 5,634」.
  private func isInside(_ i: Int) -> Bool {
    guard !open.hasNumerals, open.has(\.statesSomething), i + 1 < terms.count else { return false }
    return i > 0 && terms[i - 1].when != nil || terms[i + 1].when != nil
  }

  /// A bracket without numbers is a remark inside the clause, one with numbers a clause of its own.
  private mutating func takeBracket(from start: Int) -> Int {
    let end = (start + 1..<terms.count).first { if case .close = terms[$0].kind { true } else { false } } ?? terms.count
    let inside = Array(terms[min(start + 1, terms.count)..<end])
    if inside.contains(where: { $0.numeral != nil }) {
      var cutter = ClauseCutter(inside)
      cutter.cut()
      var isFirst = true
      for var clause in cutter.clauses {
        clause.isBracket = true
        clause.opensBracket = isFirst
        isFirst = false
        clause.owner = open.terms.last { $0.entity != nil }?.entity
        brackets.append(clause)
      }
    } else if !inside.contains(where: { $0.isUnknown }) {
      open.terms += inside.filter { if case .comma = $0.kind { false } else { $0.word == nil || $0.bars } }
    } else {
      open.terms += inside.filter(\.bars)
    }
    return end
  }
}

extension EnglishWord {
  /// A verb that says something else of its number than what was spoken of.
  var isOtherVerb: Bool {
    switch self {
    case .take, .move, .went, .touch, .trade, .close, .hold, .worth, .noun, .marketNoun: true
    default: false
    }
  }

  var isOtherThanMove: Bool { if case .move = self { false } else { isOtherVerb } }

  /// Whether a number is to be expected of it.
  var statesSomething: Bool {
    switch self {
    case .noun, .marketNoun, .move, .returned, .take, .level, .light, .hold, .close, .trade, .touch: true
    default: false
    }
  }
}
