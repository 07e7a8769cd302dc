import Facts

/// Takes out of a passage's terms what says nothing to its numbers, and gives numbers the unit that a note before them
/// states.
///
///     // "Mood is 55 - Greed - on 23 August"        the zone goes, and the marks around it
///     // "Bitcoin funds ($m): Mon -25.1, Tue -37.2"         the numbers are millions of dollars
///     // "a gut-wrenching 5% loss", "East of Suez the Hang Seng gained"    words that nothing hangs on go
struct EnglishReduction {
  let passage: Passage

  func reduced(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    let known = withTwins(withInward(withUnits(withoutPoints(withoutZones(terms)))))
    return withoutAdjectives(withCauses(withTickers(withSums(known))))
  }

  // MARK: Sums

  /// 「IBIT: +$403.6m, FBTC: +$360.5m, Total: +$764m」: the total of single funds is none of theirs.
  private func withSums(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    var result = terms
    var funds: Set<EntityKey> = []
    for i in terms.indices {
      if terms[i].isSentenceEnd { funds = [] }
      if let entity = terms[i].entity {
        if entity.entityClass == .fund { funds.insert(entity.key) } else { funds = [] }
      }
      guard !funds.isEmpty, i > 0, terms[i - 1].isMark, terms[i].isFiller, Self.sums.contains(text(terms[i])),
        i + 1 < terms.count
      else { continue }
      let isLabel = if case .colon = terms[i + 1].kind { true } else { terms[i + 1].numeral != nil }
      if isLabel { result[i].kind = .word(.sum) }
    }
    return result
  }

  private static let sums: Set<String> = [
    "total", "all", "overall", "in total", "aggregate", "in all", "all told", "net",
  ]

  // MARK: Tickers

  /// 「Arista Networks (ANET) fell 3%」: the ticker behind a name that is not known says whose it is.
  private func withTickers(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    guard terms.contains(where: \.isUnknown) else { return terms }
    var result = terms
    for i in terms.indices.dropFirst() {
      guard case .open = terms[i].kind, i + 2 < terms.count, terms[i + 1].entity?.entityClass == .stock,
        case .close = terms[i + 2].kind
      else { continue }
      var start = i
      while start > 0, case .unknown(isName: true) = terms[start - 1].kind { start -= 1 }
      for k in start..<i { result[k].kind = .word(.filler) }
    }
    return result
  }

  // MARK: Causes

  /// 「A softer report sent the S&P 500 down 0.9%」: of what came before the verb nothing hangs on the number, as long
  /// as it happened.
  private func withCauses(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    var result = terms
    for i in terms.indices where i > 0 && terms[i].isUnknown && Self.causes.contains(text(terms[i])) {
      guard movesName(terms, behind: i) else { continue }
      var start = i
      while start > 0, !terms[start - 1].isMark { start -= 1 }
      let lead = start..<i
      guard !terms[lead].contains(where: { $0.numeral != nil || isSupposition($0) }) else { continue }
      for k in lead where terms[k].when == nil { result[k].kind = .word(.filler) }
      result[i].kind = .word(.filler)
    }
    return result
  }

  private static let causes: Set<String> = [
    "sent", "drove", "dragged", "pushed", "carried", "sends", "drives", "drags",
  ]

  private func isSupposition(_ term: EnglishTerm) -> Bool {
    switch term.kind {
    case .word(.hypothesis), .word(.exception), .when(.other), .word(.opener(.compare)): true
    default: Self.negations.contains(text(term))
    }
  }

  private static let negations: Set<String> = ["not", "never", "have", "no", "nor", "neither", "without"]

  /// A name, and up, down, higher or lower by a percentage.
  private func movesName(_ terms: [EnglishTerm], behind cause: Int) -> Bool {
    guard let name = terms[(cause + 1)...].firstIndex(where: { !$0.isFiller }), terms[name].entity != nil,
      let move = terms[(name + 1)...].firstIndex(where: { !$0.isFiller }), case .word(.move) = terms[move].kind,
      Self.adverbs.contains(text(terms[move])),
      let number = terms[(move + 1)...].firstIndex(where: { !$0.isFiller && !$0.isBound })
    else { return false }
    return terms[number].numeral?.kind == .percent || text(terms[number]) == "by"
  }

  private static let adverbs: Set<String> = ["up", "down", "higher", "lower"]

  // MARK: Zones

  /// What the index of fear and greed calls its value, with the dashes, commas, quotes or brackets around it.
  private func withoutZones(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    guard terms.contains(where: \.isZone) else { return terms }
    var result: [EnglishTerm] = []
    var i = 0
    while i < terms.count {
      let end = zoneEnd(terms, from: i)
      // What goes on behind a zone goes on with its number.
      if end > i, result.last?.numeral != nil {
        i = end
      } else {
        result.append(terms[i])
        i += 1
      }
    }
    return result
  }

  /// Behind 「- Neutral -」, 「(Greed)」, 「, deep in 'Extreme Fear',」; `start` where there is none.
  private func zoneEnd(_ terms: [EnglishTerm], from start: Int) -> Int {
    var i = start
    var opener: EnglishTerm.Kind?
    if i < terms.count, terms[i].isMark {
      opener = terms[i].kind
      i += 1
    }
    while i < terms.count, isBesideZone(terms[i]) { i += 1 }
    guard i < terms.count, terms[i].isZone else { return start }
    while i < terms.count, terms[i].isZone || isBesideZone(terms[i]) { i += 1 }
    switch (opener, i < terms.count ? terms[i].kind : .sentenceEnd) {
    case (.open?, .close), (.dash?, .dash): return i + 1
    case (.open?, _): return start
    default: return i
    }
  }

  private static let besideZones: Set<String> = [
    "deep", "in", "or", "still", "firmly", "well", "inside", "the", "just", "territory", "band", "zone", "that is",
  ]

  private func isBesideZone(_ term: EnglishTerm) -> Bool {
    term.word != nil && Self.besideZones.contains(text(term)) || term.isUnknown && Self.besideZones.contains(text(term))
  }

  // MARK: Points

  /// 「off 144 points, or 0.3%」, 「fell 0.3%, or 144 points,」: the points go, with what joins them to the percentage.
  private func withoutPoints(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    guard terms.contains(where: { $0.numeral?.kind == .points }) else { return terms }
    var result = terms
    for i in terms.indices.reversed() where terms[i].numeral?.kind == .points {
      if let end = joint(result, from: i + 1, step: 1), result[end].numeral?.kind == .percent {
        result.removeSubrange(i..<end)
      } else if let start = joint(result, from: i - 1, step: -1), result[start].numeral?.kind == .percent {
        result.removeSubrange((start + 1)...i)
      }
    }
    return result
  }

  /// The place behind 「, or」, in either direction; nil where no 「or」 stands.
  private func joint(_ terms: [EnglishTerm], from start: Int, step: Int) -> Int? {
    var i = start
    var joins = false
    while terms.indices.contains(i) {
      if case .comma = terms[i].kind {
        i += step
      } else if text(terms[i]) == "or" {
        joins = true
        i += step
      } else {
        return joins ? i : nil
      }
    }
    return nil
  }

  // MARK: Units

  /// Plain numbers behind 「($m)」 or 「, $m:」 are so many millions, until something says otherwise.
  private func withUnits(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    guard terms.contains(where: { if case .unit = $0.kind { true } else { false } }) else { return terms }
    var result: [EnglishTerm] = []
    var unit: (measure: Measure, power: Int)?
    for (i, term) in terms.enumerated() {
      switch term.kind {
      case .unit(let measure, let power):
        unit = (measure, power)
        if let last = result.last, last.isMark, !isColon(last) { result.removeLast() }
      case .close where i > 1 && isUnit(terms[i - 1]) && isOpen(terms[i - 2]): continue
      case .sentenceEnd:
        // 「… Fri +23.8. Week: -121.6」
        if i + 1 < terms.count, terms[i + 1].when == nil { unit = nil }
        result.append(term)
      case .numeral(var numeral) where numeral.kind == .plain && numeral.power == 0:
        guard let unit else { fallthrough }
        numeral.kind = .money(unit.measure)
        numeral.power = unit.power
        numeral.number = numeral.number.scaled(by: unit.power)
        result.append(EnglishTerm(kind: .numeral(numeral), range: term.range))
      default: result.append(term)
      }
    }
    return result
  }

  private func isOpen(_ term: EnglishTerm) -> Bool { if case .open = term.kind { true } else { false } }
  private func isUnit(_ term: EnglishTerm) -> Bool { if case .unit = term.kind { true } else { false } }
  private func isColon(_ term: EnglishTerm) -> Bool { if case .colon = term.kind { true } else { false } }

  // MARK: Directions

  /// 「$30m in on Tuesday」, 「$118m in, $20m out」: behind an amount, and before no place, the word says where it went.
  private func withInward(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    var result = terms
    for i in terms.indices.dropFirst() where terms[i].word != nil && text(terms[i]) == "in" {
      guard let numeral = terms[i - 1].numeral, case .money = numeral.kind, numeral.power >= 6 else { continue }
      let next = i + 1 < terms.count ? terms[i + 1] : nil
      if next.map({ $0.isMark || $0.opensClause || text($0) == "on" }) ?? true { result[i].kind = .word(.went(1)) }
    }
    return result
  }

  // MARK: Twins

  /// A name of two listings is that of the price in its sentence, before another name.
  private func withTwins(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    var result = terms
    for i in terms.indices {
      guard case .twin(let key) = terms[i].kind else { continue }
      result[i].kind =
        listing(of: key, terms[(i + 1)...]).map { .entity(NamedEntity(key: $0, entityClass: .stock)) }
        ?? .unknown(isName: true)
    }
    return result
  }

  private func listing(of key: EntityKey, _ terms: ArraySlice<EnglishTerm>) -> EntityKey? {
    for term in terms {
      switch term.kind {
      case .entity(let entity):
        // 「TSMC's shares in New York (TSM US)」
        return EnglishNames.twins[key]?.values.contains(entity.key) ?? false ? entity.key : nil
      case .twin, .sentenceEnd, .semicolon: return nil
      case .numeral(let numeral):
        guard case .money(let measure) = numeral.kind, numeral.power == 0 else { continue }
        return EnglishNames.twins[key]?[measure]
      default: continue
      }
    }
    return nil
  }

  // MARK: Words

  /// Unknown words that cannot change whose number it is, nor its sign or time, are passed over.
  private func withoutAdjectives(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    guard terms.contains(where: \.isUnknown) else { return terms }
    var result = terms
    for i in terms.indices {
      if isArticle(terms[i]) { passAdjectives(&result, behind: i) }
      if terms[i].named != nil { passLead(&result, before: i) }
    }
    return result
  }

  /// 「a gut-wrenching 5%」, 「an unlovely week」: one or two words in lower case between an article and what they are of.
  private func passAdjectives(_ terms: inout [EnglishTerm], behind article: Int) {
    var end = article + 1
    while end < terms.count, end - article <= 3, case .unknown(isName: false) = terms[end].kind { end += 1 }
    guard end > article + 1, end - article <= 3, end < terms.count else { return }
    var k = end
    while k < terms.count, terms[k].isBound || terms[k].isFiller { k += 1 }
    guard k < terms.count else { return }
    switch terms[k].kind {
    case .numeral, .when, .word(.noun), .word(.move): break
    default: return
    }
    for i in (article + 1)..<end { terms[i].kind = .word(.filler) }
  }

  private static let articles: Set<String> = ["a", "an", "another", "the", "its", "their", "some", "just", "only"]

  private func isArticle(_ term: EnglishTerm) -> Bool { term.word != nil && Self.articles.contains(text(term)) }

  /// 「East of Suez the Hang Seng gained」: words before a name that a verb follows, where none of them makes the
  /// name another's: no 「of」, 「in」 or 「for」 right before the name, and no verb.
  private func passLead(_ terms: inout [EnglishTerm], before name: Int) {
    guard isVerbNext(terms, behind: name) else { return }
    var start = name
    while start > 0, !terms[start - 1].isMark, !terms[start - 1].opensClause { start -= 1 }
    let lead = start..<name
    guard terms[lead].contains(where: \.isUnknown), !terms[lead].contains(where: isDecisive) else { return }
    var before = name - 1
    while before >= start, isArticle(terms[before]) || isDescriptor(terms[before]) { before -= 1 }
    guard before >= start, !Self.prepositions.contains(text(terms[before])) else { return }
    if terms[before].isUnknown {
      if before == name - 1, case .unknown(isName: true) = terms[before].kind { return }
      let word = text(terms[before])
      if before == name - 1, word.hasSuffix("ing") || word.hasSuffix("ed") || word.hasSuffix("'s") { return }
    }
    for i in lead where terms[i].isUnknown { terms[i].kind = .word(.filler) }
  }

  /// A word that says something of the numbers, or of somebody else.
  private func isDecisive(_ term: EnglishTerm) -> Bool {
    switch term.kind {
    case .numeral, .entity: true
    case .word(.filler), .word(.whose), .word(.of), .word(.by), .word(.to), .word(.from), .word(.place): false
    case .word: true
    default: false
    }
  }

  private func isDescriptor(_ term: EnglishTerm) -> Bool { term.isFiller && !Self.prepositions.contains(text(term)) }

  private func isVerbNext(_ terms: [EnglishTerm], behind name: Int) -> Bool {
    for (i, term) in terms.enumerated().dropFirst(name + 1) {
      switch term.kind {
      case .word(let word) where word.isVerb: return true
      // 「Under it all the SOX - +1.1% on the week -」
      case .comma, .dash, .open: return i + 1 < terms.count && terms[i + 1].numeral?.kind == .percent
      case .word(.filler) where !Self.prepositions.contains(text(term)): continue
      case .when: continue
      default: return false
      }
    }
    return false
  }

  private static let prepositions: Set<String> = [
    "of", "in", "on", "at", "for", "to", "from", "by", "with", "into", "within", "across", "among", "over", "under",
    "against", "via", "behind", "through", "inside", "out of", "'s", "s", "per", "than", "like", "including", "out",
  ]

  private func text(_ term: EnglishTerm) -> String { passage.folded[term.range].text }
}

extension EnglishTerm {
  fileprivate var isZone: Bool { if case .word(.zone) = kind { true } else { false } }

  fileprivate var isMark: Bool {
    switch kind {
    case .comma, .colon, .semicolon, .dash, .open, .close, .sentenceEnd: true
    default: false
    }
  }

  fileprivate var opensClause: Bool { if case .word(.opener) = kind { true } else { false } }
}

extension EnglishWord {
  /// Says what somebody did: behind a name, that the name is the subject.
  var isVerb: Bool {
    switch self {
    case .move, .returned, .take, .went, .level, .close, .trade, .touch, .light, .hold, .lead: true
    default: false
    }
  }
}
