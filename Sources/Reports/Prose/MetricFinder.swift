import Facts

/// A metric bound to a number: which, how signed, and by which term.
struct Binding: Sendable {
  var metric: Metric
  /// −1 where the words carry a fall or an outflow, 0 where the number's own sign counts.
  var sign: Int
  /// The index of the term that says it.
  var term: Int
  /// Of 一度突破.
  var qualifier: Observation.Qualifier?
  var isChange = false
  /// 累计: since inception unless the clause says of what stretch.
  var isCumulative = false
}

/// Finds what a number measures: the nearest metric that fits its unit in its own clause, else one that an earlier
/// clause of the sentence left without a number.
struct MetricFinder: Sendable {
  let terms: TermList
  /// Metrics that have their number already, by their term.
  var filled: [Int: Metric] = [:]

  init(_ terms: TermList) { self.terms = terms }

  /// - Parameter listed: the entity that is this number's in a list with 分别.
  func binding(of numeral: Numeral, at k: Int, listed: NamedEntity? = nil, isDatedInList: Bool = false) -> Binding? {
    if let behind = bindingBehind(numeral, at: k) { return behind }
    // 「理想汽车（+8%）」: a percentage in brackets is that of the name before them; 「持平（+0.03%）」 says what it is.
    if numeral.kind == .percent, terms.passage[numeral.range.lowerBound - 1] == "(", !isBracketedChange(k) {
      return nil
    }
    let clause = terms.clauseStart(k)
    // 「集体收跌：标普500收 5,634 点（-0.5%）」: its own sign, not that of the words before.
    if isBehindLevel(numeral, k),
      let own = VerblessFinder(terms: terms, filled: filled).binding(of: numeral, at: k, listed: listed)
    {
      return own
    }
    if let same = restated(numeral, at: k) { return same }
    if let stated = candidates(for: numeral, at: k, in: clause..<k).first { return stated }
    let verbless = VerblessFinder(terms: terms, filled: filled).binding(of: numeral, at: k, listed: listed)
    return verbless ?? openBinding(of: numeral, at: k, before: clause, isDated: isDatedInList)
  }

  /// 「上涨 39.4 点，或 0.17%」: the change of the clause before, in percent.
  private func restated(_ numeral: Numeral, at k: Int) -> Binding? {
    let clause = terms.clauseStart(k)
    guard numeral.kind == .percent, !numeral.isSigned, clause == k, k > 2, terms.isDifference(k - 2),
      case .numeral(let points) = terms[k - 2].kind, points.kind == .points,
      let change = (terms.clauseStart(k - 2)..<(k - 2)).last(where: terms.statesMetric)
    else { return nil }
    return terms.passage[numeral.range.lowerBound - 1] == "或" ? binding(change) : nil
  }

  private func isBehindLevel(_ numeral: Numeral, _ k: Int) -> Bool {
    guard k > 0, numeral.kind == .percent, numeral.isSigned, case .numeral(let level) = terms[k - 1].kind else {
      return false
    }
    return level.kind != .percent && terms.passage[numeral.range.lowerBound - 1] == "("
  }

  private func isBracketedChange(_ k: Int) -> Bool {
    guard k > 0 else { return false }
    switch terms[k - 1].kind {
    case .phrase(.change): break
    // 「收 5,634 点（-0.5%）」
    case .numeral(let level) where level.kind != .percent: break
    default: return false
    }
    return terms.gap(k - 1, k).count == 1
  }

  /// The metrics of a clause that fit the number, the nearest first.
  ///
  /// 「总市值报 2.25 万亿」: 报 says a close only where its clause names nothing else that could be reported.
  private func candidates(for numeral: Numeral, at k: Int, in clause: Range<Int>) -> [Binding] {
    let all = clause.reversed().compactMap { i -> Binding? in
      // 「比特币总市值占全球加密货币总市值的 54%」: the second is what the first is compared with.
      if terms.clauseHas({ if case .comparison = $0 { true } else { false } }, before: i) { return nil }
      return binding(i).flatMap {
        fits(numeral, $0) && !isOfMoment($0) && !changesAnother($0) && hasWhole($0, in: clause) ? $0 : nil
      }
    }
    let reported = all.filter { $0.metric != .close && (filled[$0.term] == nil || terms.isDatedDirectly(k)) }
    return all.first?.metric == .close && !reported.isEmpty ? reported : all
  }

  /// 「2.52 亿美元的净流入」
  private func bindingBehind(_ numeral: Numeral, at k: Int) -> Binding? {
    guard k + 1 < terms.count, let next = binding(k + 1), fits(numeral, next) else { return nil }
    if next.metric == .close { return closeBehind(next, at: k) }
    if next.isChange { return changeBehind(next, at: k) }
    guard next.metric == .netFlow else { return nil }
    let gap = terms.gap(k, k + 1)
    guard gap.count <= 4, gap.allSatisfy({ "的 ofin资金".unicodeScalars.contains(terms.passage[$0]) }) else { return nil }
    // 「净流入 2.52 亿美元，净流出…」 keeps the one before.
    let before = terms.clauseHas({ if case .metric(.netFlow, _) = $0 { true } else { false } }, before: k)
    return before ? nil : next
  }

  /// 「以 21,652.24 点作收」
  private func closeBehind(_ next: Binding, at k: Int) -> Binding? {
    let isLed = terms.passage[terms[k].range.lowerBound - 1] == "以" && terms.gap(k, k + 1).count <= 1
    return isLed ? next : nil
  }

  /// 「今年来仍有 5.9% 的涨幅」: the noun stands right behind its number.
  private func changeBehind(_ next: Binding, at k: Int) -> Binding? {
    let words = Array(terms.passage.folded[terms[k + 1].range])
    guard terms.gap(k, k + 1).allSatisfy({ "的 ".unicodeScalars.contains(terms.passage[$0]) }),
      Phrases.changeNouns.contains(words)
    else { return nil }
    return terms.clauseHas({ if case .change = $0 { true } else { false } }, before: k) ? nil : next
  }

  /// 「成交额上涨 5%」, 「市值 1.2 万亿美元，上涨 5%」: not the price, but what stands before it has changed.
  private func changesAnother(_ binding: Binding) -> Bool {
    guard binding.isChange else { return false }
    let start = terms.clauseStart(binding.term)
    let clause = start..<binding.term
    if clause.contains(where: { isOtherMetric($0) && filled[$0] == nil }) { return true }
    let isNamed = clause.contains { if case .entity = terms[$0].kind { true } else { false } }
    guard !isNamed, start > terms.sentenceStart(binding.term) else { return false }
    let before = terms.clauseStart(start - 1)..<start
    let isPrice = before.contains { i in
      if case .metric(.close, _)? = phrase(i) { return true }
      if case .change? = phrase(i) { return true }
      return false
    }
    return !isPrice && before.contains(where: isOtherMetric)
  }

  private func phrase(_ i: Int) -> Phrase? { if case .phrase(let phrase) = terms[i].kind { phrase } else { nil } }

  private func isOtherMetric(_ i: Int) -> Bool {
    switch phrase(i) {
    case .metric(let metric, _): metric != .close
    case .cumulativeFlow: true
    default: false
    }
  }

  /// 「盘中报」: no close.
  private func isOfMoment(_ binding: Binding) -> Bool {
    binding.metric == .close && terms.clauseHas({ if case .atTimes = $0 { true } else { false } }, before: binding.term)
  }

  /// 「占总市值的 4%」 is the volume's share only where a volume was spoken of, and no coin.
  private func hasWhole(_ binding: Binding, in clause: Range<Int>) -> Bool {
    guard binding.metric == .volumeToMarketCap else { return true }
    let isOfCoin = clause.contains {
      if case .entity(let entity) = terms[$0].kind { entity.entityClass != .market } else { false }
    }
    let start = terms.sentenceStart(binding.term)
    return !isOfCoin
      && (start..<binding.term).contains {
        if case .phrase(.metric(.volume, _)) = terms[$0].kind { true } else { false }
      }
  }

  /// A metric of an earlier clause of the sentence that has no number yet, or whose number is followed by another
  /// day's: 「…为 55，上周六为 48」.
  private func openBinding(of numeral: Numeral, at k: Int, before clause: Int, isDated: Bool) -> Binding? {
    let isDated = isDated || terms.isDatedDirectly(k) || terms.bracketedDate(behind: k) != nil
    let isSum = numeral.isSigned && terms.hasTotal(before: k)
    var end = clause
    while end > terms.sentenceStart(k) {
      let start = terms.clauseStart(end - 1)
      let open = candidates(for: numeral, at: k, in: start..<end).first { !$0.isChange }
      if let open {
        let isFree = filled[open.term] == nil || isDated || isSum && open.metric == .netFlow
        return isFree || isLinked(k, to: open) ? open : nil
      }
      end = min(start, end - 1)
    }
    return nil
  }

  /// 「比特币 ETF 累计净流入 5 亿，以太坊 ETF 为 1 亿」: another of the same kind, and nothing between it and its number but
  /// a word that equates them.
  private func isLinked(_ k: Int, to open: Binding) -> Bool {
    var i = k - 1
    if i > terms.clauseStart(k), case .phrase(.bound) = terms[i].kind { i -= 1 }
    guard i >= terms.clauseStart(k), case .entity(let entity) = terms[i].kind, entity.entityClass.carries(open.metric),
      (terms.clauseStart(k)..<i).allSatisfy({ isPlain(terms[$0]) })
    else { return false }
    let gap = terms[i].range.upperBound..<terms[k].range.lowerBound
    let equates = gap.contains { "为是达有录报".unicodeScalars.contains(terms.passage[$0]) }
    guard equates, gap.allSatisfy({ "则为是达有录报约近亦也 :".unicodeScalars.contains(terms.passage[$0]) }) else {
      return false
    }
    let named = (terms.sentenceStart(k)..<i).compactMap { j -> NamedEntity? in
      if case .entity(let named) = terms[j].kind { named } else { nil }
    }
    return named.last.map { $0.entityClass == entity.entityClass && $0 != entity } ?? false
  }

  private func isPlain(_ term: Term) -> Bool { if case .phrase(.neutral) = term.kind { true } else { false } }

  private func binding(_ i: Int) -> Binding? {
    guard case .phrase(let phrase) = terms[i].kind else { return nil }
    switch phrase {
    case .metric(let metric, let sign): return Binding(metric: metric, sign: sign, term: i)
    case .cumulativeFlow(let sign): return Binding(metric: .netFlow, sign: sign, term: i, isCumulative: true)
    case .change(let sign): return Binding(metric: .changeWeek, sign: sign, term: i, isChange: true)
    // 「重上六万关，最高 62,745 美元」
    case .neutral where isNewHigh(i): return Binding(metric: .high, sign: 0, term: i, qualifier: .equal)
    case .atTimes where isPeak(i): return Binding(metric: .high, sign: 0, term: i, qualifier: .equal)
    case .growth(let sign):
      let start = terms.sentenceStart(i)
      let grown = filled.contains { (start..<i).contains($0.key) && $0.value == .volumeYearToDate }
      return grown ? Binding(metric: .volumeYearToDateGrowth, sign: sign, term: i) : nil
    case .touch(let qualifier):
      // 突破 may be hoped for; 一度突破 and 最高触及 happened.
      let happened = terms.clauseHas({ if case .atTimes = $0 { true } else { false } }, before: i)
      // 「总市值一度突破 2 万亿」 is no price.
      let isPrice = !terms.clauseHas({ if case .metric(let m, _) = $0 { m != .close } else { false } }, before: i)
      return !isPrice || isLow(i)
        ? nil : happened || qualifier == .equal ? Binding(metric: .high, sign: 0, term: i, qualifier: qualifier) : nil
    default: return nil
    }
  }

  /// 「创下 2.1 万美元的新低」, 「跌至触及…」: no high.
  private func isLow(_ i: Int) -> Bool {
    if terms.clauseHas({ if case .change(let sign) = $0 { sign < 0 } else { false } }, before: i) { return true }
    guard i + 1 < terms.count else { return false }
    let end = terms[i + 1].range.upperBound
    // 「触及 69,170 美元，随后回落」 is a high; 「触及 92,000 美元后反弹」 is none.
    if Phrases.reached.contains(Array(terms.passage.folded[terms[i].range])) {
      let start = terms.passage.count > 0 ? terms[terms.sentenceStart(i)].range.lowerBound : 0
      if (start..<terms[i].range.lowerBound).contains(where: {
        terms.passage[$0] == "高" && terms.passage[$0 + 1] == "点"
      }) {
        return false
      }
      return !(end..<end + 10).contains { p in Phrases.returns.contains { terms.passage.reads($0, at: p) } }
    }
    return (end..<end + 8).prefix { terms.passage[$0] != "，" && terms.passage[$0] != "。" }.contains {
      terms.passage[$0] == "低"
    }
  }

  /// 「创历史新高 4,953.7 美元」
  private func isNewHigh(_ i: Int) -> Bool {
    guard i + 1 < terms.count, case .numeral(let numeral) = terms[i + 1].kind, case .money = numeral.kind,
      terms.gap(i, i + 1).allSatisfy({ "至到的达 ".unicodeScalars.contains(terms.passage[$0]) })
    else { return false }
    return Phrases.newHighs.contains(Array(terms.passage.folded[terms[i].range]))
      && Phrases.set.contains(terms.passage[terms[i].range.lowerBound - 1])
  }

  private func isPeak(_ i: Int) -> Bool {
    guard i + 1 < terms.count, case .numeral(let numeral) = terms[i + 1].kind, case .money = numeral.kind else {
      return false
    }
    return Phrases.peaks.contains(Array(terms.passage.folded[terms[i].range])) && terms.gap(i, i + 1).count <= 1
  }

  private func fits(_ numeral: Numeral, _ binding: Binding) -> Bool {
    let isRatio = binding.isChange || binding.metric.isRatio
    switch (numeral.kind, binding.metric) {
    case (.percent, _): return isRatio
    case _ where isRatio: return false
    case (.plain, .fearGreed), (.points, .fearGreed):
      return numeral.power == 0 && (0...100).contains(numeral.number.value)
    case (.money, .fearGreed): return false
    case (.plain, .close), (.points, .close), (.plain, .high), (.points, .high): return numeral.power == 0
    // Nothing costs a hundred thousand million.
    case (.money, .close), (.money, .high): return numeral.power <= 4
    case (.money, .changeWeek): return false
    case (.money, _): return true
    default: return false
    }
  }
}

extension Metric {
  /// Whether it is said of the crypto market as a whole, whoever is named beside it.
  var isMarketWide: Bool {
    switch self {
    case .fearGreed, .volumeToMarketCap, .volumeYearToDate, .volumeYearToDateGrowth: true
    default: false
    }
  }
}
