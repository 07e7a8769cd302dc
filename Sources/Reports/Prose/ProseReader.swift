import Dates
import Facts

/// Reads the facts that a paragraph's sentences state.
///
/// Each number looks for what it measures (`MetricFinder`), for who it is about, back through the paragraph, and for
/// when (`PeriodFinder`). A number that misses any of them states nothing.
struct ProseReader {
  let terms: TermList
  let calendar: ReportCalendar
  private let part: Block.Part
  private var metrics: MetricFinder
  private var periods: PeriodFinder
  var statements: Statements

  /// - Parameter earlier: what the report states before this paragraph; what the paragraph states is added.
  init(_ terms: TermList, part: Block.Part, calendar: ReportCalendar, earlier: consuming Statements) {
    self.terms = terms
    self.calendar = calendar
    self.part = part
    metrics = MetricFinder(terms)
    periods = PeriodFinder(terms, calendar, marketDay: earlier.marketDay)
    statements = earlier
    for k in 0..<terms.count {
      if case .numeral(let numeral) = terms[k].kind { remark(read(numeral, at: k), at: k) }
    }
    remarkOnWords()
  }

  /// - Returns: what became of the number.
  private mutating func read(_ printed: Numeral, at k: Int) -> NumeralMeaning {
    // A clause of very many terms is no sentence of anybody's.
    guard k - terms.clauseStart(k) < 60 else { return .nothing }
    if let other = otherThanMeasure(printed) ?? exclusion(k) { return other }
    let list = RespectiveList(terms, at: k)
    if list?.isBroken ?? terms.isEnumerated(k) { return .range }
    let numeral = list?.numeral(printed) ?? withCurrency(printed, at: k)
    if isConverted(numeral, at: k) { return .otherUnit }
    let found = metrics.binding(of: numeral, at: k, listed: list?.entity, isDatedInList: list?.date != nil)
    guard let binding = found else { return .noMetric }
    if let doubt = doubt(binding, numeral, at: k) { return doubt }
    guard let entity = entity(for: binding, at: k, list) else { return .noSubject }
    guard let number = signed(numeral, binding, at: k) else { return .signTwice }
    metrics.filled[binding.term] = binding.metric
    guard let timing = periods.timing(of: binding, entity.entityClass, at: k, listed: list?.date) else {
      return .noPeriod
    }
    metrics.filled[binding.term] = timing.metric
    guard let unit = unit(of: numeral, timing.metric, entity) else { return .otherUnit }
    guard let passed = passed(at: k, timing.metric) else { return .noMetric }
    let bound = bound(at: k) ?? list.flatMap { $0.isMarked ? nil : self.bound(at: $0.first) }
    state(number, unit, timing, entity, bound ?? passed ?? binding.qualifier ?? .equal, at: k)
    periods.lastDays[timing.metric] = timing.period.end
    if timing.metric == .changeWeek { periods.weekChanges.insert(k) }
    return .observation
  }

  /// 「周一净流入 12.1 亿美元；周二 8.76 亿」: of another day, in the money of the one before.
  private func withCurrency(_ numeral: Numeral, at k: Int) -> Numeral {
    guard numeral.kind == .plain, numeral.power >= 6, terms.isDatedDirectly(k) else { return numeral }
    for i in stride(from: k - 1, through: terms.sentenceStart(k), by: -1) {
      guard case .numeral(let before) = terms[i].kind else { continue }
      if before.kind == .plain, before.power >= 6, terms.isDatedDirectly(i) { continue }
      guard case .money = before.kind, metrics.filled.values.contains(.netFlow) else { return numeral }
      var copy = numeral
      copy.kind = before.kind
      return copy
    }
    return numeral
  }

  private mutating func state(
    _ number: PrintedNumber, _ unit: Measure, _ timing: Timing, _ entity: NamedEntity,
    _ qualifier: Observation.Qualifier, at k: Int
  ) {
    let range = terms[k].range
    let observation = Observation(
      entity: entity.key, metric: timing.metric, period: timing.period, frequency: timing.frequency,
      qualifier: qualifier.reversed(if: number.mantissa < 0), number: number, unit: unit,
      source: source(for: timing.metric, at: k), place: terms.passage.place(range.lowerBound),
      text: terms.passage.words(range))
    let each = qualifier.isBound ? periods.eachDay(of: timing, at: k) : nil
    let said = each?.map { day in
      var copy = observation
      (copy.period, copy.frequency) = (Period(day), .day)
      return copy
    }
    let span = terms.passage.span(range)
    statements += (said ?? [observation]).map { Statement($0, part: part, at: span) }
    periods.marketDay = statements.marketDay
    if statements.keepsRemarks { remarkOnDates(of: timing, at: k) }
  }

  /// nil for what may be measured.
  private func otherThanMeasure(_ numeral: Numeral) -> NumeralMeaning? {
    switch numeral.kind {
    case .counted: .count
    case .percentagePoint: .percentagePoints
    case .multiple: .multiple
    case .money, .percent, .points, .plain: nil
    }
  }

  /// Compared or merely hoped for: behind 跑赢, 有望 and the like in its clause.
  private func exclusion(_ k: Int) -> NumeralMeaning? {
    if terms.sentenceHasException(k) { return .exception }
    for i in terms.clauseStart(k)..<k {
      switch terms[i].kind {
      case .phrase(.comparison): return .comparison
      case .phrase(.hypothetical): return .hypothetical
      case .phrase(.average): return .average
      default: continue
      }
    }
    return nil
  }

  /// What in the clauses of the number and of its metric might make it something else; nil for nothing.
  private func doubt(_ binding: Binding, _ numeral: Numeral, at k: Int) -> NumeralMeaning? {
    if terms.isOrigin(k) { return .origin }
    if numeral.kind != .percent, terms.isDifference(k) { return .difference }
    if terms.hasUnknownWords(before: k, of: binding.metric) { return .unknownWords }
    if let exclusion = exclusion(binding.term) { return exclusion }
    if binding.isChange, terms.namesPart(before: k) { return .unknownWords }
    let isElsewhere = binding.term < terms.clauseStart(k)
    return isElsewhere && terms.hasUnknownWords(before: binding.term, of: binding.metric) ? .unknownWords : nil
  }

  /// nil where the words and the number's own sign say it twice, or say the opposite: 「净流出 -0.87 亿」.
  private func signed(_ numeral: Numeral, _ binding: Binding, at k: Int) -> PrintedNumber? {
    guard binding.sign < 0 else { return numeral.number }
    // 「依次为净流出 1 亿、2 亿，合计 -3 亿」: a sum has its own sign.
    if numeral.isSigned, binding.term < terms.clauseStart(k), terms.hasTotal(before: k) { return numeral.number }
    return numeral.isSigned ? nil : numeral.number.magnitude.negated
  }

  /// nil where the unit is not the entity's: flows of the US funds are in dollars.
  private func unit(of numeral: Numeral, _ metric: Metric, _ entity: NamedEntity) -> Measure? {
    if metric.isRatio { return .ratio }
    if metric == .fearGreed { return .points }
    if case .money(let measure) = numeral.kind {
      let listed = Markets.currency(of: entity.key)
      // 元 alone is the money of the place, which only a listing tells.
      let said = isBareYuan(numeral) ? listed : measure
      switch entity.entityClass {
      case .fund, .fundGroup: return said != .usd && !entity.key.rawValue.hasSuffix(".HK") ? nil : said
      case .stock where metric == .close || metric == .high: return said == listed ? said : nil
      case .coin, .market, .stock: return isBareYuan(numeral) && entity.entityClass != .stock ? nil : said
      case .index: return nil
      }
    }
    return entity.entityClass == .index ? .points : nil
  }

  private static let renminbi = fold("人民币")

  private func isBareYuan(_ numeral: Numeral) -> Bool {
    let end = numeral.range.upperBound
    return numeral.kind == .money(.cny) && terms.passage[end - 1] == "元" && terms.passage[end] != "人"
      && !terms.passage.reads(Self.renminbi, at: numeral.range.lowerBound - 3)
  }

  /// 「2.51 万亿美元（约合人民币 17.3 万亿元）」: the same, in another currency.
  private func isConverted(_ numeral: Numeral, at k: Int) -> Bool {
    guard case .money(let measure) = numeral.kind else { return false }
    for i in stride(from: k - 1, through: max(0, k - 3), by: -1) {
      if terms[i].endsClause { return false }
      guard case .numeral(let before) = terms[i].kind else { continue }
      guard case .money(let first) = before.kind, first != measure else { return false }
      return numeral.range.lowerBound - before.range.upperBound <= 8
    }
    return false
  }

  /// How 突破 right before a flow bounds it; nil for a level, which it says only of a moment.
  private func passed(at k: Int, _ metric: Metric) -> Observation.Qualifier?? {
    guard k > 0, case .phrase(.touch(let qualifier)) = terms[k - 1].kind, terms.gap(k - 1, k).count <= 1,
      metric != .high
    else { return .some(nil) }
    return metric == .netFlow || metric == .netFlowCumulative ? .some(qualifier) : nil
  }

  private func entity(for binding: Binding, at k: Int, _ list: RespectiveList?) -> NamedEntity? {
    if binding.metric.isMarketWide { return NamedEntity(key: .crypto, entityClass: .market) }
    if let listed = list?.entity { return listed.entityClass.carries(binding.metric) ? listed : nil }
    var end = max(k, binding.term)
    while true {
      let start = terms.clauseStart(end)
      if let named = entities(named: start..<end) {
        let entity = sole(named, binding.metric, start..<end)
        // 「比特币期货未平仓合约 280 亿美元，下降 3%」: what has changed is not the price.
        if binding.isChange, start < terms.clauseStart(k), speaksOfOtherThings(start..<end) { return nil }
        if binding.isOfStock, entity?.entityClass == .fund {
          if let all = topic(of: start..<end, at: k) { return all }
          if isAside(start..<end, at: k) { return nil }
        }
        guard binding.metric.isOfMarket, entity?.entityClass != .market else { return entity }
        // 「英伟达收于 121.67 美元，总市值 2.97 万亿」: of a company nothing else can be meant.
        if start >= terms.sentenceStart(k), entity?.entityClass == .stock { return entity }
        // 「比特币收于 4.2 万美元。总市值 1.7 万亿」: another sentence's coin.
        if start >= terms.sentenceStart(k), !isOverall(binding) { return entity }
        return start == terms.clauseStart(k) ? entity : market(binding, at: k)
      }
      if hidesSubject(start..<end, at: k) || start <= terms.paragraphStart(k) {
        return binding.metric.isOfMarket ? market(binding, at: k) : nil
      }
      end = start - 1
    }
  }

  /// Whether a clause names somebody only to count something of theirs that is not read.
  private func speaksOfOtherThings(_ clause: Range<Int>) -> Bool {
    guard let name = clause.last(where: { if case .entity = terms[$0].kind { true } else { false } }) else {
      return false
    }
    let behind = (name + 1)..<max(name + 1, clause.upperBound)
    let isOther = behind.contains { if case .phrase(.hypothetical) = terms[$0].kind { true } else { false } }
    return isOther && behind.contains { terms.isNumeral($0) }
  }

  /// 「以太坊 ETF 净流入 6 亿，ETHA 流入 1 亿。累计净流入 90 亿」: a sentence without a subject goes on with that of the
  /// sentence before.
  private func topic(of clause: Range<Int>, at k: Int) -> NamedEntity? {
    guard clause.lowerBound < terms.sentenceStart(k), clause.lowerBound > 0 else { return nil }
    let first = (terms.sentenceStart(clause.lowerBound)..<clause.upperBound).first(where: terms.isSubjectWord)
    guard let first, case .entity(let entity) = terms[first].kind, entity.entityClass == .fundGroup else { return nil }
    let groups = (first..<k).filter {
      if case .entity(let other) = terms[$0].kind { other.entityClass == .fundGroup } else { false }
    }
    return groups == [first] ? entity : nil
  }

  /// 「以太坊 ETF 净流入 6 亿，其中 ETHA 流入 1 亿，ETHE 流出 2 亿；累计净流入 90 亿」: whose total it is, is not said behind 其中,
  /// nor behind a semicolon or a sentence's end.
  private func isAside(_ clause: Range<Int>, at k: Int) -> Bool {
    guard clause.upperBound < k else { return false }
    let group = (terms.paragraphStart(k)..<clause.lowerBound).last {
      if case .entity(let entity) = terms[$0].kind { entity.entityClass == .fundGroup } else { false }
    }
    guard let group, let name = clause.first(where: terms.isSubjectWord) else { return false }
    if (clause.upperBound..<k).contains(where: { terms[$0].endsStrongly }) { return true }
    return terms.gap(group, name).contains { terms.passage.reads(Self.among, at: $0) }
  }

  private static let among = fold("其中")

  /// Whether a clause without a name that is known may have a subject of its own, which is not the one before it.
  private func hidesSubject(_ clause: Range<Int>, at k: Int) -> Bool {
    if clause.contains(where: { if case .phrase(.otherSubject) = terms[$0].kind { true } else { false } }) {
      return true
    }
    if let verb = clause.first(where: terms.states), terms.hasUnknownWords(before: verb) { return true }
    // 「某公司表现亮眼，涨 5%」: a sentence that begins with what is not known.
    let opens = clause.lowerBound == terms.sentenceStart(k) && clause.upperBound < k
    return opens && terms.hasUnknownWords(before: clause.upperBound)
  }

  /// The market of those who count it, where their name stands before in the sentence; of what can only be a total,
  /// where the paragraph has spoken of the market before.
  private func market(_ binding: Binding, at k: Int) -> NamedEntity? {
    let isTotal = isOverall(binding)
    let start = isTotal ? terms.paragraphStart(k) : terms.sentenceStart(k)
    let speaks = (start..<k).contains {
      switch terms[$0].kind {
      case .source(let name): Sources.marketProviders.contains(name)
      case .entity(let entity): isTotal && entity.entityClass == .market
      case .phrase(.metric(.fearGreed, _)): isTotal
      default: false
      }
    }
    guard speaks || isTotal && isLabelledMarket(k) else { return nil }
    return NamedEntity(key: .crypto, entityClass: .market)
  }

  /// 「加密：总市值首次突破…」, 「币市方面，总市值…」
  private func isLabelledMarket(_ k: Int) -> Bool {
    let first = terms.sentenceStart(k)
    var start = first > 0 ? terms[first - 1].range.upperBound : terms.textStart
    let passage = terms.passage
    while start < terms[k].range.lowerBound, !passage[start].isChinese { start += 1 }
    guard let label = CryptoMarketWords.names.match(in: passage.folded, at: start) else { return false }
    let end = label.range.upperBound
    return passage[end] == ":" || passage[end] == "，"
      || CryptoMarketWords.asides.contains { passage.reads($0, at: end) }
  }

  /// 总市值, 总成交额, 24 小时成交额: of all, never of one coin named before.
  private func isOverall(_ binding: Binding) -> Bool {
    let first = terms[binding.term].range.lowerBound
    return terms.passage[first] == "总" || terms.passage[first] == "全" || terms.passage[first].isDigit
  }

  /// The entities of a clause that are not named only to compare with (跑赢标普 500); nil without any.
  private func entities(named clause: Range<Int>) -> [NamedEntity]? {
    let all = clause.filter { if case .entity = terms[$0].kind { true } else { false } }
    // 「净资产比率（较比特币总市值）6.5%」: who stands in a bracket is spoken of only where nobody else is.
    let free = all.filter { !terms.isInClosedBracket($0, before: clause.upperBound) }
    let named =
      (free.isEmpty && clause.lowerBound > terms.sentenceStart(clause.lowerBound) ? [] : free.isEmpty ? all : free)
      .compactMap { i -> NamedEntity? in
        guard case .entity(let entity) = terms[i].kind else { return nil }
        return terms.clauseHas({ if case .comparison = $0 { true } else { false } }, before: i) ? nil : entity
      }
    return named.isEmpty ? nil : named
  }

  /// The last that can have the metric; none where the clause speaks of others alone, or of the sum of several.
  private func sole(_ named: [NamedEntity], _ metric: Metric, _ clause: Range<Int>) -> NamedEntity? {
    // 「比特币与黄金上涨」: the last that is spoken of is not read.
    if let last = clause.last(where: terms.isSubjectWord), case .phrase = terms[last].kind { return nil }
    let carriers = named.filter { $0.entityClass.carries(metric) }
    let isSum = clause.contains { if case .phrase(.total) = terms[$0].kind { true } else { false } }
    if isSum, Set(named).count > 1 { return nil }
    return carriers.last
  }

  private func bound(at k: Int) -> Observation.Qualifier? {
    if k > 0, case .phrase(.bound(let qualifier, .before)) = terms[k - 1].kind, terms.gap(k - 1, k).count <= 2 {
      return qualifier
    }
    if k + 1 < terms.count, case .phrase(.bound(let qualifier, .after)) = terms[k + 1].kind,
      terms.gap(k, k + 1).count <= 1
    {
      return qualifier
    }
    return nil
  }

  /// The provider named nearest: before in the sentence, after in it, before in the paragraph.
  private func source(for metric: Metric, at k: Int) -> String {
    let sentence = terms.sentenceStart(k)
    let end = (k..<terms.count).first { terms[$0].endsSentence } ?? terms.count
    let before = stride(from: k - 1, through: sentence, by: -1)
    let earlier = stride(from: sentence - 1, through: terms.paragraphStart(k), by: -1)
    for i in Array(before) + Array((k + 1)..<max(k + 1, end)) + Array(earlier) {
      if case .source(let name) = terms[i].kind, Sources.provides(name, metric) { return name }
    }
    return ""
  }
}

extension Observation.Qualifier {
  /// 「净流出超 1 亿」 is a flow below −1 亿.
  func reversed(if negative: Bool) -> Self {
    guard negative else { return self }
    switch self {
    case .less: return .greater
    case .greater: return .less
    case .equal, .about: return self
    }
  }
}

extension Binding {
  /// Whether it is what has come together up to a day.
  fileprivate var isOfStock: Bool { isCumulative || metric == .netAssets }
}

extension Metric {
  /// Whether the market as a whole has it as well as a coin.
  fileprivate var isOfMarket: Bool { self == .marketCap || self == .volume }
}
