import Facts

/// What an English number measures, as the words of its clause say.
struct EnglishBinding: Sendable {
  var metric: Metric
  /// The direction that the words give; 0 where the number's own sign counts.
  var sign: Int
  /// A change, of whatever the times say.
  var isChange = false
  var isCumulative = false
  /// A noun of a clause without numbers: the next clause has its number.
  var isWaiting = false
  var qualifier: Observation.Qualifier?
  /// The clause's own words say it, not those of a clause before.
  var isOwn = true
  /// Total crypto market cap says of what it is.
  var isMarketWide = false
}

/// Finds what the numbers of a clause measure.
struct EnglishBinder: Sendable {
  let passage: Passage
  let clause: EnglishClause
  /// What an earlier clause of the sentence was about.
  let topic: EnglishBinding?
  /// The last change that it spoke of.
  let change: EnglishBinding?
  /// What the sentence before said of flows into funds.
  let flowBefore: EnglishBinding?
  let subject: EntityClass?
  /// The market as a whole was spoken of.
  var marketIsKnown = false

  private var terms: [EnglishTerm] { clause.terms }

  func binding(of numeral: Numeral, at k: Int) -> EnglishBinding? {
    if k + 1 < terms.count, case .word(.threshold) = terms[k + 1].kind { return nil }
    return numeral.kind == .percent ? percentage(numeral, k) : value(numeral, k)
  }

  /// The word that a number hangs on: to its left, past bounds, fillers, times and names.
  func governor(of k: Int) -> Int? {
    var i = k - 1
    while i >= 0 {
      switch terms[i].kind {
      case .word(.bound), .word(.filler), .source, .when: i -= 1
      case .word(.each), .word(.cumulative), .word(.briefly): i -= 1
      case .numeral, .entity, .unknown: return nil
      default: return i
      }
    }
    return nil
  }

  func isOrigin(_ k: Int) -> Bool {
    if clause.opener == .compare, k == clause.numerals.first { return true }
    guard let g = governor(of: k), case .word(.from) = terms[g].kind else { return false }
    return true
  }

  // MARK: Percentages

  private func percentage(_ numeral: Numeral, _ k: Int) -> EnglishBinding? {
    if let ratio = ratio(k) { return ratio }
    let governor = governor(of: k).flatMap { terms[$0].word }
    switch governor {
    case .to: return broughtTo(k)
    case .from: return nil
    default: break
    }
    guard let sign = changeSign(numeral, k, governor) else { return nil }
    if let noun = noun(before: k), noun.metric != .close { return growth(noun, sign, k) }
    if !ownsSubject, let topic, !topic.isChange, topic.metric != .close, topic.metric != .high {
      return growth(topic, sign, k)
    }
    return EnglishBinding(metric: .changeWeek, sign: sign, isChange: true)
  }

  /// 「taking the gain for the year to 17.7%」, 「bringing its year-to-date loss to 5%」
  private func broughtTo(_ k: Int) -> EnglishBinding? {
    guard clause.has({ if case .bring = $0 { true } else { false } }), let sign = move(before: k), sign != 0,
      terms[..<k].contains(where: { $0.when == .yearToDate }), terms[k].numeral?.isSigned == false
    else { return nil }
    return EnglishBinding(metric: .changeWeek, sign: sign, isChange: true)
  }

  private var ownsSubject: Bool { terms.contains { $0.entity != nil } }

  /// 3.86% of market cap; a ratio of 3.86%.
  private func ratio(_ k: Int) -> EnglishBinding? {
    let ratio = EnglishBinding(metric: .volumeToMarketCap, sign: 0, isMarketWide: true)
    if let noun = noun(before: k), noun.metric == .volumeToMarketCap { return ratio }
    guard let next = next(k), case .word(.ofMarketCap) = terms[next].kind else { return nil }
    let said = noun(before: k)?.metric ?? topic?.metric
    return said == .volume ? ratio : nil
  }

  private func next(_ k: Int) -> Int? {
    (k + 1..<max(k + 1, terms.count)).first { !terms[$0].isFiller }
  }

  /// Up 1.45%, a 1.45% gain, a gain of 1.45%, rose by 1.45%, +1.45%.
  private func changeSign(_ numeral: Numeral, _ k: Int, _ governor: EnglishWord?) -> Int? {
    var left: Int?
    switch governor {
    case .move(let sign): left = sign
    case .returned: left = numeral.isSigned ? 0 : 1
    case .by, .of, .level, .light: left = move(before: k)
    default: break
    }
    var right: Int?
    if let next = next(k), case .word(.move(let sign)) = terms[next].kind,
      !clause.numerals.contains(where: { $0 > next }) || left == nil
    {
      right = sign
    }
    if let left, let right, left * right < 0 { return nil }
    if left == nil, right == nil, !numeral.isSigned, let sign = comparison(behind: k) { return sign }
    let said = [left, right].compactMap { $0 }.first { $0 != 0 } ?? left ?? right
    if numeral.isSigned { return (said ?? 0) == 0 ? 0 : nil }
    if let said { return said == 0 ? nil : said }
    return inheritedSign(k)
  }

  /// 「33.7% better than a week before」, 「0.5% below the level of a week ago」
  private func comparison(behind k: Int) -> Int? {
    guard k + 1 < terms.count, case .word(.bound(let qualifier)) = terms[k + 1].kind, qualifier != .about,
      let when = terms[(k + 2)...].first(where: { !$0.isFiller })?.when, when == .weekEarlier || when == .yearToDate
    else { return nil }
    return qualifier == .greater ? 1 : -1
  }

  /// 「up 1.45% on the week and 18.1% YTD」
  private func inheritedSign(_ k: Int) -> Int? {
    guard let change, change.sign != 0, !terms[..<k].contains(where: { $0.word?.statesSomething ?? false }),
      !clause.isBracket
    else {
      return nil
    }
    return terms.contains { $0.when != nil || $0.entity != nil } ? change.sign : nil
  }

  private func move(before k: Int) -> Int? {
    for i in stride(from: k - 1, through: 0, by: -1) {
      if terms[i].numeral != nil { return nil }
      if case .word(.move(let sign)) = terms[i].kind { return sign }
    }
    return nil
  }

  /// Growth of something else than a price: only that of the year's volume over last year's is kept.
  private func growth(_ binding: EnglishBinding, _ sign: Int, _ k: Int) -> EnglishBinding? {
    guard binding.metric == .volume || binding.metric == .volumeYearToDate,
      terms.contains(where: { $0.when == .yearOnYear })
    else { return nil }
    return EnglishBinding(metric: .volumeYearToDateGrowth, sign: sign, isMarketWide: true)
  }

  // MARK: Values

  private func value(_ numeral: Numeral, _ k: Int) -> EnglishBinding? {
    let g = governor(of: k)
    let governor = g.flatMap { terms[$0].word }
    if case .by? = governor { return nil }
    let isCumulative = clause.has { if case .cumulative = $0 { true } else { false } }
    var found =
      went(k) ?? takes(governor, numeral) ?? changedHands(numeral, k) ?? attribute(k, g)
      ?? named(k, governor, numeral)
    // A rise or fall right before a value says by how much.
    if case .move? = governor, found?.metric != .netFlow || takes(governor, numeral) == nil, !hasNounBehind(k) {
      return nil
    }
    if subject == .coin, numeral.kind == .plain, found?.metric == .close, !isPriceInThousands(numeral) { found = nil }
    if found == nil, let topic, !topic.isChange, continuesTopic(k, governor) {
      found = topic
      found?.isOwn = false
      found?.isWaiting = false
    }
    if found == nil { found = beside(numeral, k, governor) }
    guard var binding = found, fits(numeral, binding.metric) else { return nil }
    // 「and 100 points on Friday」: by how much.
    if numeral.kind == .points, !binding.isOwn { return nil }
    if isCumulative, binding.metric == .netFlow { binding.isCumulative = true }
    return binding
  }

  /// 「closed the week at 57.9k」: what is written so is dollars.
  private func isPriceInThousands(_ numeral: Numeral) -> Bool {
    numeral.power == 3 && !numeral.isSigned && clause.has { if case .close = $0 { true } else { false } }
  }

  private func hasNounBehind(_ k: Int) -> Bool { nounBehind(k) != nil }

  /// Took in $252m, bled $87m; of funds also added, lost, shed.
  private func takes(_ governor: EnglishWord?, _ numeral: Numeral) -> EnglishBinding? {
    guard case .money = numeral.kind, subject == .fund || subject == .fundGroup else { return nil }
    switch governor {
    case .went(let sign): return EnglishBinding(metric: .netFlow, sign: sign)
    case .hold
    where noun(before: terms.count) == nil
      && !clause.terms.contains(where: { if case .word(.of) = $0.kind { true } else { false } }):
      return EnglishBinding(metric: .netAssets, sign: 0)
    case .take(let sign): return sign > 0 && isTakenByDay ? nil : EnglishBinding(metric: .netFlow, sign: sign)
    case .returned: return EnglishBinding(metric: .netFlow, sign: -1)
    // 「IBIT accounted for $842m」, behind what all of them took in.
    case .lead where topic == nil && subject == .fund: return flowBefore
    case .move(let sign) where sign != 0 && noun(before: terms.count) == nil:
      return EnglishBinding(metric: .netFlow, sign: sign)
    default: return nil
    }
  }

  /// 「Wednesday took another $758m」: in or away, the sentence before says.
  private var isTakenByDay: Bool {
    guard flowBefore == nil, !terms.contains(where: { $0.entity != nil }),
      let verb = terms.firstIndex(where: { if case .word(.take) = $0.kind { true } else { false } })
    else { return false }
    return passage.folded[terms[verb].range].text == "took" && terms[..<verb].contains { $0.isDayOrWeek }
  }

  /// $87m left, saw $409.3m leave.
  private func went(_ k: Int) -> EnglishBinding? {
    guard let next = next(k), case .word(.went(let sign)) = terms[next].kind else { return nil }
    return EnglishBinding(metric: .netFlow, sign: sign)
  }

  /// $87bn of them was traded, some $90bn changed hands: of the market that was spoken of.
  private func changedHands(_ numeral: Numeral, _ k: Int) -> EnglishBinding? {
    guard marketIsKnown || subject == .market, case .money = numeral.kind, numeral.power >= 9, let next = next(k),
      case .word(.trade) = terms[next].kind, subject == nil || subject == .market || !ownsSubject
    else { return nil }
    return EnglishBinding(metric: .volume, sign: 0, isMarketWide: true)
  }

  /// A number right beside a name, without a verb: 「SPX 5,634.61」, 「BTC +$2.2bn」, 「Mon -25.1」 of funds.
  private func beside(_ numeral: Numeral, _ k: Int, _ governor: EnglishWord?) -> EnglishBinding? {
    guard governor == nil || isSilent(governor), !terms[..<k].contains(where: { $0.word?.isOtherVerb ?? false }) else {
      return nil
    }
    let isFund = subject == .fund || subject == .fundGroup
    if isFund, case .money = numeral.kind, numeral.power >= 6, topic.map({ $0.metric == .netFlow }) ?? true {
      return numeral.isSigned ? EnglishBinding(metric: .netFlow, sign: 0) : nil
    }
    // 「IBIT +434m」
    if isFund, numeral.kind == .plain, numeral.power >= 6, numeral.isSigned, topic == nil {
      return EnglishBinding(metric: .netFlow, sign: 0)
    }
    guard topic.map({ $0.isChange || $0.metric == .close }) ?? true, k > 0 || clause.isBracket, !numeral.isSigned else {
      return nil
    }
    let close = EnglishBinding(metric: .close, sign: 0)
    // 「S&P 500 +0.3% (5,634.61)」
    let isInBracket = clause.isBracket && terms.count == 1 && change != nil && numeral.kind == .plain
    guard isRightBehindName(k) || isInBracket else { return nil }
    switch (subject, numeral.kind) {
    case (.index?, .plain), (.index?, .points):
      return numeral.number.exponent < 0 || numeral.number.value >= 1000 ? close : nil
    case (.coin?, .money): return close
    case (.coin?, .plain): return numeral.power == 0 && clause.ownsPercentage ? close : nil
    case (.stock?, .money): return numeral.power == 0 ? close : nil
    default: return nil
    }
  }

  private func isSilent(_ governor: EnglishWord?) -> Bool {
    switch governor {
    case .light?, .level?: true
    default: false
    }
  }

  private func isRightBehindName(_ k: Int) -> Bool {
    var i = k - 1
    while i >= 0, terms[i].isFiller || terms[i].isBound || terms[i].isDayOrWeek { i -= 1 }
    return i >= 0 && terms[i].entity != nil
  }

  /// Net inflows of $252m; a $252m outflow; $58bn in net assets.
  private func attribute(_ k: Int, _ g: Int?) -> EnglishBinding? {
    if let g, case .word(.of) = terms[g].kind, let noun = nounRightBefore(g) { return noun }
    return nounBehind(k)
  }

  private func nounRightBefore(_ g: Int) -> EnglishBinding? {
    var i = g - 1
    while i >= 0, terms[i].isFiller || terms[i].when != nil || terms[i].entity != nil || isWhose(i) { i -= 1 }
    return i >= 0 ? noun(at: i) : nil
  }

  private func isWhose(_ i: Int) -> Bool {
    switch terms[i].kind {
    case .word(.whose), .word(.from), .word(.cumulative): true
    default: false
    }
  }

  private func nounBehind(_ k: Int) -> EnglishBinding? {
    var i = k + 1
    while i < terms.count {
      switch terms[i].kind {
      case .word(.of), .word(.filler), .word(.cumulative), .word(.whose), .source: i += 1
      default: return noun(at: i)
      }
    }
    return nil
  }

  private func noun(at i: Int) -> EnglishBinding? {
    switch terms[i].kind {
    case .word(.noun(let metric, let sign)): EnglishBinding(metric: metric, sign: sign)
    case .word(.marketNoun(let metric)): EnglishBinding(metric: metric, sign: 0, isMarketWide: true)
    default: nil
    }
  }

  /// The nearest noun of measure before a number.
  private func noun(before k: Int) -> EnglishBinding? {
    for i in stride(from: min(k, terms.count) - 1, through: 0, by: -1) { if let noun = noun(at: i) { return noun } }
    return nil
  }

  /// What the nearest words before the number name: a noun, else a verb that prices are said with.
  private func named(_ k: Int, _ governor: EnglishWord?, _ numeral: Numeral) -> EnglishBinding? {
    if case .touch(let qualifier)? = governor {
      let happened = qualifier == .equal || clause.has { if case .briefly = $0 { true } else { false } }
      return happened ? EnglishBinding(metric: .high, sign: 0, qualifier: qualifier) : nil
    }
    if let noun = noun(before: k) { return noun }
    let isPriced = subject == .index || subject == .stock || subject == .coin
    for i in stride(from: k - 1, through: 0, by: -1) {
      switch terms[i].kind {
      case .word(.close) where isPriced: return EnglishBinding(metric: .close, sign: 0)
      case .word(.trade) where subject == .coin: return EnglishBinding(metric: .close, sign: 0)
      case .word(.worth) where subject == .stock && isOfCompany(numeral):
        return EnglishBinding(metric: .marketCap, sign: 0)
      case .word(.worth) where subject == .market, .word(.level) where subject == .market && isOfMarket(numeral):
        return EnglishBinding(metric: .marketCap, sign: 0, isMarketWide: true)
      default: continue
      }
    }
    if subject == .market, isOfMarket(numeral), !terms[..<k].contains(where: { $0.numeral != nil }) {
      return EnglishBinding(metric: .marketCap, sign: 0, isMarketWide: true)
    }
    return isPriced ? arrival(k, governor) : nil
  }

  /// Billions: a share is worth less.
  private func isOfCompany(_ numeral: Numeral) -> Bool {
    guard case .money = numeral.kind else { return false }
    return numeral.power >= 9 && !numeral.isSigned
  }

  /// Hundreds of billions and more: nothing else of the market as a whole is so much.
  private func isOfMarket(_ numeral: Numeral) -> Bool {
    guard case .money = numeral.kind, !numeral.isSigned else { return false }
    return numeral.number.value >= 500_000_000_000
  }

  /// 「rose 1.45% to 5,634.61」, 「-6.5% WoW at 6,976.0」, 「the S&P 500 stood at 5,634.61」.
  private func arrival(_ k: Int, _ governor: EnglishWord?) -> EnglishBinding? {
    // 「rose 1.9%, to $230.54」: its own clause opens with `to`.
    let goesOn = change != nil && clause.opener == nil && terms[..<k].allSatisfy { $0.named == nil && !$0.isUnknown }
    let moved =
      terms[..<k].contains { if case .numeral(let n) = $0.kind { n.kind == .percent } else { false } } || goesOn
    let close = EnglishBinding(metric: .close, sign: 0)
    switch governor {
    case .to?: return subject == .index || moved ? close : nil
    case .level?: return subject == .index || moved || isAt(k) || isPlainlySaid(k) ? close : nil
    default: return nil
    }
  }

  /// 「Bitcoin was $103,489 at midnight」: a name, a verb that says nothing else, and money.
  private func isPlainlySaid(_ k: Int) -> Bool {
    guard case .money? = terms[k].numeral?.kind, subject == .coin || subject == .stock else { return false }
    return terms[..<k].allSatisfy { term in
      switch term.kind {
      case .entity, .word(.level), .word(.filler), .word(.bound), .word(.pronoun), .when: true
      default: false
      }
    }
  }

  /// Right behind `at`.
  private func isAt(_ k: Int) -> Bool { governor(of: k).map { terms[$0].range.count == 2 } ?? false }

  /// Whether a number without words of its own may be another of what was spoken of: it needs a time or a name, or
  /// the noun before it waits for its number.
  private func continuesTopic(_ k: Int, _ governor: EnglishWord?) -> Bool {
    if clause.opener == .compare || clause.isBracket { return !clause.has(\.isOtherVerb) }
    if topic?.isWaiting == true, !clause.has(\.isOtherVerb) { return true }
    // Up from $32.6m the prior week.
    if isOrigin(k), !clause.has(\.isOtherThanMove) { return true }
    if clause.has(\.isOtherVerb) { return false }
    // Taking the cumulative total to $27bn.
    if clause.has({ if case .bring = $0 { true } else { false } }) {
      return topic?.metric == .netFlow && clause.has { if case .cumulative = $0 { true } else { false } }
    }
    let names = terms.contains { $0.entity != nil }
    if clause.has({ if case .light = $0 { true } else { false } }) { return names }
    return names || terms.contains { $0.when != nil } || clause.has { if case .level = $0 { true } else { false } }
  }

  private func fits(_ numeral: Numeral, _ metric: Metric) -> Bool {
    switch (numeral.kind, metric) {
    case (.plain, .fearGreed), (.points, .fearGreed):
      return numeral.power == 0 && (0...100).contains(numeral.number.value) && !numeral.isSigned
    case (_, .fearGreed): return false
    case (.plain, .close) where subject == .coin && isPriceInThousands(numeral): return true
    case (.plain, .close), (.points, .close), (.plain, .high), (.points, .high):
      return numeral.power == 0 && !isYear(numeral) && !numeral.isSigned
    case (.money, .close), (.money, .high): return !numeral.isSigned && numeral.power <= 3
    case (.money, .volumeToMarketCap): return false
    case (.plain, .netFlow): return numeral.power >= 6 && numeral.isSigned
    // What is signed is a difference.
    case (.money, .marketCap), (.money, .netAssets), (.money, .volume):
      return !numeral.isSigned && abs(numeral.number.value) >= 100_000
    // Sums of this genre are millions: a few dollars are a price or a fee.
    case (.money, _): return !metric.isRatio && (abs(numeral.number.value) >= 100_000 || numeral.number.mantissa == 0)
    default: return false
    }
  }

  private func isYear(_ numeral: Numeral) -> Bool {
    numeral.digits.count == 4 && numeral.number.exponent == 0 && (1900...2100).contains(numeral.number.value)
  }
}
