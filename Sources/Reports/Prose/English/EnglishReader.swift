import Dates
import Facts

/// Reads the facts that a paragraph of English states.
///
/// Sentence by sentence, clause by clause: a number is read when all words before it in its clause are known, and they
/// (or those of a clause that it hangs on) say what is measured, of whom and of when. English says when and of whom
/// before its numbers as well as behind them.
struct EnglishReader {
  private let passage: Passage
  private let part: Block.Part
  private let times: EnglishTimes
  private let calendar: ReportCalendar
  private(set) var statements: [Statement] = []
  /// Which of them have their period from words that are not beside their number.
  private var inferred: Set<Int> = []
  /// What became of the other numbers.
  private(set) var remarks: [Remark] = []
  /// What the paragraph's sentences so far leave to the next.
  private(set) var past = EnglishPast()
  private var sources: [(position: Int, name: String)] = []
  private var sentenceRange = 0..<0
  /// What the title above the sentence says of it.
  private(set) var title: EnglishTitle
  /// Whether the report has said that its changes are those of the week.
  private(set) var declaresWeek: Bool
  /// Changes of the sentence of which nothing says when.
  private var undated: [UndatedChange] = []
  /// Whose closes of the week the sentence states.
  private var closes: Set<EntityKey> = []

  /// - Parameter opening: what stands before the paragraph.
  init(
    _ passage: Passage, _ terms: [EnglishTerm], opening: (title: EnglishTitle, past: EnglishPast),
    declaresWeek: Bool = false, part: Block.Part, calendar: ReportCalendar
  ) {
    (title, past) = opening
    self.declaresWeek = declaresWeek
    self.passage = passage
    self.part = part
    self.calendar = calendar
    times = EnglishTimes(calendar: calendar)
    sources = terms.compactMap { if case .source(let name) = $0.kind { ($0.range.lowerBound, name) } else { nil } }
    let sentences = EnglishSentence.sentences(terms) { ".!?".unicodeScalars.contains(passage[$0]) }
    for (sentence, endsLine) in sentences {
      // A sentence of very many terms is none.
      guard sentence.count < 200, let first = sentence.first, let last = sentence.last else { continue }
      sentenceRange = first.range.lowerBound..<last.range.upperBound
      if endsLine, let said = EnglishTitle(asSentence: sentence) { title = said }
      let known = withFunds(sentence)
      for reading in EnglishLists.distributed(known, calendar, past: past.order) { read(reading) }
    }
    _ = dropContradicted(from: 0)
  }

  // MARK: Sentences

  /// Bitcoin funds are the listed ones where these are spoken of, else nobody that is kept.
  private func withFunds(_ sentence: [EnglishTerm]) -> [EnglishTerm] {
    guard sentence.contains(where: { if case .fundsOf = $0.kind { true } else { false } }) else { return sentence }
    let isSaid =
      title.isOfFunds || past.spoke(of: .fundGroup)
      || sentence.contains {
        if case .word(.head(.etfs)) = $0.kind { true } else { $0.entity?.entityClass == .fundGroup }
      }
    return sentence.map { term in
      guard case .fundsOf(let coin) = term.kind else { return term }
      let funds = isSaid ? EnglishPast.funds(of: coin) : nil
      return EnglishTerm(kind: funds.map { .entity($0) } ?? .unknown(isName: true), range: term.range)
    }
  }

  private mutating func remark(_ meaning: NumeralMeaning, _ term: EnglishTerm) {
    guard meaning != .observation else { return }
    remarks.append(Remark(range: passage.span(term.range), meaning: meaning))
  }

  private mutating func read(_ sentence: [EnglishTerm]) {
    declaresWeek = declaresWeek || declaresWeek(sentence)
    if sentence.contains(where: { if case .word(.exception) = $0.kind { true } else { false } }) {
      past = past.names
      for term in sentence where term.numeral != nil { remark(.exception, term) }
      return
    }
    var frame = EnglishFrame(past: past)
    frame.sole = soleWhen(sentence)
    frame.only = soleName(sentence)
    // 「shares worth $27bn changed hands, of which IBIT made up $19bn」
    frame.flowBefore = sentence.contains(where: \.speaksOfTrading) ? nil : past.inflow
    frame.isBarred = title.isBarred
    if isNamedAgain(frame.subject, sentence) { frame.subject = .lost }
    if let behind = ownerBehind(sentence) { frame.subject = .known(behind) }
    if past.topic?.metric == .volume,
      sentence.contains(where: { if case .word(.ofMarketCap) = $0.kind { true } else { false } })
    {
      frame.topic = past.topic
    }
    if goesOnAboutAnotherDay(sentence) {
      frame.topic = past.topic
      frame.topic?.isWaiting = true
      if sentence.contains(where: { $0.numeral?.isSigned ?? false }) { frame.topic?.sign = 0 }
    }
    (undated, closes) = ([], [])
    let first = statements.count
    var inner = frame
    let clauses = EnglishSentence.clauses(of: sentence)
    for clause in clauses {
      if clause.isApart {
        frame.isSupposed = false
        frame.partStretches(clause)
        frame.partSubjects(clause)
      }
      if clause.isBracket {
        if clause.opensBracket {
          inner = frame
          // 「reported revenue of $18bn (up 13%)」
          inner.isBarred = frame.isBarred || frame.wasRejected
        }
        if let owner = clause.owner { inner.subject = .known(owner) }
        read(clause, &inner)
        frame.take(bracket: inner)
      } else {
        read(clause, &frame)
      }
    }
    dateByWeek(clauses, &frame)
    // Of a day before the week only that sentence spoke.
    if let start = calendar.week.start { frame.days = frame.days.filter { $0 >= start } }
    // 「up 0.7% to 20,568, up 2.8% for the week」: what one of two has not said was not the week.
    if dropContradicted(from: first) { frame.changes.insert(.changeDay) }
    past.take(frame, hadNumbers: sentence.contains { $0.numeral != nil })
  }

  /// Takes back statements since `first` whose period was only inferred, where one that says it states another value.
  private mutating func dropContradicted(from first: Int) -> Bool {
    let contradicted = inferred.filter { i in
      i >= first
        && statements.indices.contains { j in
          j >= first && !inferred.contains(j) && statements[i].contradicts(statements[j])
        }
    }
    for i in contradicted.sorted(by: >) {
      remarks.append(Remark(range: statements[i].range, meaning: .otherPeriod))
      statements.remove(at: i)
      inferred = Set(inferred.compactMap { $0 == i ? nil : $0 > i ? $0 - 1 : $0 })
    }
    return !contradicted.isEmpty
  }

  /// 「Fri 16 August: 48, neutral.」, 「On 16 August the same site had $2.08tn」: a day first, and no new subject.
  private func goesOnAboutAnotherDay(_ sentence: [EnglishTerm]) -> Bool {
    guard let topic = past.topic, !topic.isChange, topic.metric != .close, topic.metric != .high else { return false }
    // Whether a day of a week of outflows was one of them too is not said.
    if topic.sign < 0, !sentence.contains(where: { $0.numeral?.isSigned ?? false }) { return false }
    if listsDays(sentence, topic) { return true }
    guard let first = sentence.first(where: { !$0.isFiller }), let when = first.when,
      times.day(when) != nil || when == .inception && topic.metric == .netFlow
        || when == .weekEarlier && topic.metric == .fearGreed
    else { return false }
    return !sentence.contains { $0.named != nil || $0.word?.isMeasure ?? false || $0.isUnknown }
  }

  /// 「The days: $62m on Monday, $88m on Tuesday and …」 behind a sentence on what funds took in.
  private func listsDays(_ sentence: [EnglishTerm], _ topic: EnglishBinding) -> Bool {
    guard topic.metric == .netFlow, !topic.isCumulative else { return false }
    guard !sentence.contains(where: { $0.named != nil || $0.word?.isMeasure ?? false }) else { return false }
    return sentence.count { $0.when.flatMap(times.day) != nil } > 1
  }

  /// The week, where a sentence names no other time, or only the week before for what it compares with.
  private func soleWhen(_ sentence: [EnglishTerm]) -> When? {
    let whens = Set(sentence.compactMap(\.ownWhen))
    if whens == [.week] { return .week }
    // 「IBIT: +$403.6m; FBTC: +$360.5m (net flow, 8-12 July)」
    if whens.count == 1, case .stretch(let expression)? = whens.first,
      let stretch = calendar.period(expression), stretch == calendar.week || stretch == calendar.tradingWeek
    {
      return .week
    }
    return whens.count == 1 && whens.allSatisfy(isWeekBefore) ? .week : nil
  }

  /// 「Net assets were $150bn; for the ether funds $13bn」 behind a sentence on these: who is named only then was not
  /// spoken of before.
  private func isNamedAgain(_ subject: EnglishSubject, _ sentence: [EnglishTerm]) -> Bool {
    guard case .known(let carried) = subject, let name = sentence.firstIndex(where: { $0.named != nil }) else {
      return false
    }
    return sentence[name].named == carried && isBehindSemicolon(name, sentence)
  }

  /// 「Daily flows were +$294.9m (Mon), … and +$310.1m (Fri) for the US spot BTC ETFs」: the one name, behind all
  /// numbers.
  private func ownerBehind(_ sentence: [EnglishTerm]) -> NamedEntity? {
    guard let name = sentence.firstIndex(where: { $0.named != nil }), name > 1,
      case .word(.whose) = sentence[..<name].last(where: { !$0.isFiller || isFor($0) }).map(whoseOrSame) ?? .comma,
      let owner = sentence[name].named, owner.entityClass == .fund || owner.entityClass == .fundGroup,
      !sentence[(name + 1)...].contains(where: { $0.named != nil || $0.numeral != nil }),
      !isBehindSemicolon(name, sentence),
      sentence[..<name].count(where: { $0.numeral != nil }) > 1, !sentence.contains(where: \.isUnknown)
    else { return nil }
    return owner
  }

  /// Whether a semicolon stands between a name and the last number before it.
  private func isBehindSemicolon(_ name: Int, _ sentence: [EnglishTerm]) -> Bool {
    let last = sentence[..<name].lastIndex { $0.numeral != nil } ?? 0
    return sentence[last..<name].contains { if case .semicolon = $0.kind { true } else { false } }
  }

  private func isFor(_ term: EnglishTerm) -> Bool { passage.folded[term.range].text == "for" }
  private func whoseOrSame(_ term: EnglishTerm) -> EnglishTerm.Kind { isFor(term) ? .word(.whose) : term.kind }

  /// 「Changes are for the week unless a day is named.」: of nobody, without a number.
  private func declaresWeek(_ sentence: [EnglishTerm]) -> Bool {
    guard sentence.count < 16, let subject = sentence.first(where: { !$0.isFiller }),
      case .word(.move(0)) = subject.kind,
      subject.range.upperBound - subject.range.lowerBound > 3,
      let when = sentence.first(where: { $0.when != nil })?.when, when == .week
    else { return false }
    return !sentence.contains { $0.named != nil || $0.numeral != nil }
  }

  /// The one name of a sentence.
  private func soleName(_ sentence: [EnglishTerm]) -> NamedEntity? {
    let names = Set(sentence.compactMap(\.named))
    return names.count == 1 ? names.first : nil
  }

  private func isWeekBefore(_ when: When) -> Bool {
    switch when {
    case .weekEnding: return times.day(when) == calendar.week.end - 7
    case .stretch(let expression):
      return calendar.period(expression).map { $0.end == calendar.week.end - 7 && ($0.length ?? 0) >= 5 } ?? false
    default: return when == .previousWeek
    }
  }

  private mutating func read(_ clause: EnglishClause, _ frame: inout EnglishFrame) {
    if clause.has({ if case .hypothesis = $0 { true } else { false } }) { frame.isSupposed = true }
    if clause.endsInColon, clause.terms.contains(where: \.bars) { frame.isBarred = true }
    let isRejected =
      frame.isSupposed || frame.isBarred || clause.comparesNames
      || clause.has { if case .hazard = $0 { true } else { false } }
    var own = frame
    if clause.opener == .aside { own.subject = .lost }
    let subject = EnglishSubject.resumed(EnglishSubject.of(clause, own, past), by: clause, own)
    own.take(subject: subject, of: clause)
    own.noteLead(clause)
    if isRejected {
      for k in clause.numerals { remark(frame.isSupposed ? .hypothetical : .otherMetric, clause.terms[k]) }
    } else {
      for k in clause.numerals { remark(read(k, of: clause, &own), clause.terms[k]) }
    }
    // 「which on Wednesday reported revenue of …, ended at HK$505.50」: the day is that of the report.
    if isRejected { own.loseDay(of: clause, times) } else { own.takeWhens(of: clause, times) }
    own.wasRejected = isRejected
    if clause.opener == .aside, subject.isSilent {
      (frame.front, frame.isFrontFree) = (own.front, own.isFrontFree)
      return
    }
    if isRejected, clause.hasNumerals || !subject.isSilent { own.subject = .lost }
    frame = own
  }

  // MARK: Numbers

  /// - Returns: what became of the number.
  private mutating func read(_ k: Int, of clause: EnglishClause, _ frame: inout EnglishFrame) -> NumeralMeaning {
    guard let numeral = clause.terms[k].numeral else { return .nothing }
    if let other = otherThanMeasure(numeral) { return other }
    guard isUnderstood(k, clause) else { return .unknownWords }
    if isOfStreak(k, clause) { return .otherPeriod }
    if isPaired(k, k + 1, clause) || isPaired(k - 1, k, clause) { return .noSubject }
    let entity = EnglishSubject.entity(of: clause, at: k, frame) ?? counted(by: clause, numeral)
    guard let (binder, binding, said) = bound(numeral, k, clause, frame, entity) else { return .noMetric }
    guard let number = signed(numeral, binding) else { return .signTwice }
    guard let owner = owner(binding, said, numeral, frame, clause) else { return .noSubject }
    guard let when = whenSaid(k, clause, frame, binder, binding) else { return .noPeriod }
    frame.note(binding, isOrigin: binder.isOrigin(k))
    let endsWeek = clause.has { if case .close = $0 { true } else { false } }
    let timing = times.timing(of: binding, owner.entityClass, when.said, frame.moment, endsWeek: endsWeek)
    guard let timing else {
      if binding.isChange, when.said == nil {
        undated.append(UndatedChange(number: number, entity: owner, clause: clause, k: k))
      }
      return .noPeriod
    }
    guard let unit = unit(of: numeral, timing.metric, owner) else { return .otherUnit }
    if !when.isLocal { frame.note(timing, binding, calendar) }
    if owner.entityClass == .market { frame.named.append(owner) }
    if timing.metric == .close {
      if timing.period.end == calendar.week.end { closes.insert(owner.key) }
      if owner.entityClass == .coin, !binder.isOrigin(k) { frame.moment.priceDay = timing.period.end }
    }
    let qualifier = bound(k, clause) ?? binding.qualifier ?? .equal
    if !when.isOwn { inferred.insert(statements.count) }
    state(number, unit, timing, owner, qualifier, clause, k)
    return .observation
  }

  /// What a number measures, and of whom; a coin's flows are those of its funds where these are spoken of.
  private func bound(
    _ numeral: Numeral, _ k: Int, _ clause: EnglishClause, _ frame: EnglishFrame, _ entity: NamedEntity?
  ) -> (EnglishBinder, EnglishBinding, NamedEntity?)? {
    if let entity, entity.entityClass == .coin, speaksOfFunds(frame), let funds = EnglishPast.funds(of: entity),
      case .money = numeral.kind, numeral.power >= 6
    {
      let binder = binder(clause, frame, .fundGroup)
      if let binding = binder.binding(of: numeral, at: k), EntityClass.fundGroup.carries(binding.metric) {
        return (binder, binding, funds)
      }
    }
    let binder = binder(clause, frame, entity?.entityClass)
    guard let binding = binder.binding(of: numeral, at: k) else { return nil }
    // 「US spot bitcoin ETFs」 over 「Cumulative net inflow stands at …」
    let isUnsaid = entity == nil && !frame.isLost && !past.spoke(of: .fundGroup) && frame.named.isEmpty
    let owner = isUnsaid && EntityClass.fundGroup.carries(binding.metric) ? title.group : entity
    return (binder, binding, owner)
  }

  private func binder(_ clause: EnglishClause, _ frame: EnglishFrame, _ subject: EntityClass?) -> EnglishBinder {
    EnglishBinder(
      passage: passage, clause: clause, topic: frame.topic, change: frame.change, flowBefore: frame.flowBefore,
      subject: subject,
      marketIsKnown: past.spoke(of: .market) || frame.named.contains { $0.entityClass == .market })
  }

  /// Not where who counts flows counts those of more than the listed funds.
  private func speaksOfFunds(_ frame: EnglishFrame) -> Bool {
    if sources.contains(where: { $0.name == "CoinShares" && sentenceRange.contains($0.position) }) { return false }
    return title.isOfFunds || past.spoke(of: .fundGroup) || frame.named.contains { $0.entityClass == .fundGroup }
  }

  /// 「CoinMarketCap shows $2.25tn」: what such a provider counts in trillions is the market.
  private func counted(by clause: EnglishClause, _ numeral: Numeral) -> NamedEntity? {
    guard numeral.power == 12, !clause.terms.contains(where: { $0.entity != nil }) else { return nil }
    let counts = sources.contains {
      sentenceRange.contains($0.position) && Sources.marketProviders.contains($0.name)
    }
    return counts ? NamedEntity(key: .crypto, entityClass: .market) : nil
  }

  /// A change of which nothing says when is the week's where its sentence states the week's close of the same name,
  /// and no other time; a weekly says so of its days.
  private mutating func dateByWeek(_ clauses: [EnglishClause], _ frame: inout EnglishFrame) {
    guard !undated.isEmpty, calendar.isWeekPrinted, let days = calendar.week.length, (4...7).contains(days),
      !past.spokeOfDays || past.spokeOfWeek,
      frame.changes.subtracting([.changeYearToDate, .changeMonthToDate, .changeWeek]).isEmpty || isDayApart(clauses)
    else { return }
    let week = Timing(.changeWeek, calendar.week, .week)
    var isOfWeek = false
    // A share that jumped on its results did so on one day.
    let hasReasons = clauses.contains { clause in
      clause.opener == .aside || clause.opener == .compare && !clause.hasNumerals
        || clause.terms.contains(where: \.bars)
    }
    for change in undated where declaresWeek || !(hasReasons && change.entity.entityClass == .stock) {
      // What is said of a day behind it is said of something else.
      let last = change.clause.terms.last?.range.upperBound ?? 0
      let before = clauses.prefix { ($0.terms.first?.range.lowerBound ?? 0) < last }
      guard before.allSatisfy({ $0.opener == .aside || saysNoDay($0) }) else { continue }
      if closes.contains(change.entity.key) { isOfWeek = true } else if !isOfWeek, !declaresWeek { continue }
      inferred.insert(statements.count)
      state(change.number, .ratio, week, change.entity, .equal, change.clause, change.k)
      frame.note(week, EnglishBinding(metric: .changeWeek, sign: 0, isChange: true), calendar)
    }
  }

  /// Whether days are spoken of behind a semicolon only: 「climbed 6.8% to 21,427.94; on Monday alone it had jumped 4.0%」
  private func isDayApart(_ clauses: [EnglishClause]) -> Bool {
    clauses.prefix { !$0.isApart }.allSatisfy { $0.opener == .aside || saysNoDay($0) }
  }

  /// The day of the close itself aside: 「and closed Friday at 45,400」.
  private func saysNoDay(_ clause: EnglishClause) -> Bool {
    clause.terms.indices.allSatisfy { i in
      switch clause.terms[i].when {
      case nil, .week?, .yearToDate?, .monthToDate?, .upTo?: return true
      case .other?: return !clause.terms.contains { $0.entity != nil }
      case let when?:
        guard i > 0, case .word(.close) = clause.terms[i - 1].kind else { return false }
        return times.day(when) == calendar.week.end
      }
    }
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

  /// No word before the number that is not known, nor one right behind it.
  private func isUnderstood(_ k: Int, _ clause: EnglishClause) -> Bool {
    if clause.terms[..<k].contains(where: \.isUnknown) { return false }
    return k + 1 >= clause.terms.count || !clause.terms[k + 1].isUnknown
  }

  /// 「the seventh straight day of outflows, totalling $112m」
  /// 「gains of 9% and 6%」 that no *respectively* hands out: whose is which is not said.
  private func isPaired(_ i: Int, _ j: Int, _ clause: EnglishClause) -> Bool {
    guard i >= 0, j < clause.terms.count, clause.terms[i].numeral != nil, clause.terms[j].numeral != nil else {
      return false
    }
    let gap = clause.terms[i].range.upperBound..<max(clause.terms[i].range.upperBound, clause.terms[j].range.lowerBound)
    return gap.map { passage[$0] }.filter { $0 != " " }.text == "and"
  }

  private func isOfStreak(_ k: Int, _ clause: EnglishClause) -> Bool {
    clause.terms[..<k].contains { if case .word(.streak) = $0.kind { true } else { false } }
  }

  /// nil where the words and the number's own sign say it twice, or say the opposite.
  private func signed(_ numeral: Numeral, _ binding: EnglishBinding) -> PrintedNumber? {
    if numeral.isSigned, binding.isOwn, binding.sign != 0 { return nil }
    if binding.sign < 0, !numeral.isSigned { return numeral.number.magnitude.negated }
    return numeral.number
  }

  private func owner(
    _ binding: EnglishBinding, _ entity: NamedEntity?, _ numeral: Numeral, _ frame: EnglishFrame,
    _ clause: EnglishClause
  ) -> NamedEntity? {
    let isMarkets =
      binding.metric == .volume && past.spoke(of: .market)
      && (entity.map { !$0.entityClass.carries(.volume) } ?? true) && !clause.terms.contains { $0.entity != nil }
    if binding.metric.isMarketWide || binding.isMarketWide || isMarkets {
      return NamedEntity(key: .crypto, entityClass: .market)
    }
    let metric = binding.isChange ? Metric.changeWeek : binding.metric
    guard let entity, entity.entityClass.carries(metric) else { return nil }
    guard entity.entityClass == .fundGroup, frame.isHongKong, !entity.key.rawValue.hasSuffix(".HK") else {
      return entity
    }
    return ofHongKong(entity, numeral, clause)
  }

  /// Funds of a sentence that speaks of Hong Kong: its own where they count in its dollars or stand beside its name, the
  /// American where they are called so; else nobody knows.
  private func ofHongKong(_ group: NamedEntity, _ numeral: Numeral, _ clause: EnglishClause) -> NamedEntity? {
    let own = NamedEntity(key: EntityKey(rawValue: group.key.rawValue + ".HK"), entityClass: .fundGroup)
    if numeral.kind == .money(.hkd) { return own }
    let name = clause.terms.first { $0.entity == group }.map { passage.folded[$0.range].text } ?? ""
    if Self.isAmerican(name) { return group }
    return clause.has({ if case .place = $0 { true } else { false } }) ? own : nil
  }

  private static func isAmerican(_ name: String) -> Bool {
    ["us ", "u.s. ", "us-", "u.s.-", "american ", "usa ", "the us "].contains { name.hasPrefix($0) }
  }

  /// nil where the unit is not the entity's.
  private func unit(of numeral: Numeral, _ metric: Metric, _ entity: NamedEntity) -> Measure? {
    if metric.isRatio { return .ratio }
    if metric == .fearGreed { return .points }
    if case .money(let measure) = numeral.kind {
      if entity.entityClass == .index { return nil }
      if entity.entityClass == .stock, metric == .close || metric == .high {
        guard Markets.currency(of: entity.key) == measure else { return nil }
      }
      let isFund = entity.entityClass == .fund || entity.entityClass == .fundGroup
      return isFund && measure != .usd && !entity.key.rawValue.hasSuffix(".HK") ? nil : measure
    }
    let isFund = entity.entityClass == .fund || entity.entityClass == .fundGroup
    if isFund, numeral.kind == .plain, numeral.power >= 6 { return entity.key.rawValue.hasSuffix(".HK") ? nil : .usd }
    // 「BTC 110,650 (+2.1%)」
    if entity.entityClass == .coin, metric == .close, numeral.kind == .plain { return .usd }
    return entity.entityClass == .index ? .points : nil
  }

  private func bound(_ k: Int, _ clause: EnglishClause) -> Observation.Qualifier? {
    if k + 1 < clause.terms.count, case .word(.boundAfter(let qualifier)) = clause.terms[k + 1].kind {
      return qualifier
    }
    for i in stride(from: k - 1, through: 0, by: -1) {
      if case .word(.bound(let qualifier)) = clause.terms[i].kind { return qualifier }
      if !clause.terms[i].isFiller { return nil }
    }
    return nil
  }

  // MARK: When

  /// What is said of when; `isLocal` where it is this number's alone, `isOwn` where its own clause says it. nil where it
  /// must be said and is not.
  private func whenSaid(
    _ k: Int, _ clause: EnglishClause, _ frame: EnglishFrame, _ binder: EnglishBinder, _ binding: EnglishBinding
  ) -> (said: When?, isLocal: Bool, isOwn: Bool)? {
    let behind = EnglishOwnWhen.behind(k, clause)
    if binder.isOrigin(k) {
      let own = behind ?? EnglishOwnWhen.before(k, clause, stopsAtNumeral: true)
      // What is compared is not of the same week.
      guard let when = own ?? (frame.front == .week ? nil : frame.front) else { return nil }
      return (earlier(when, binding), true, own != nil)
    }
    let own = behind ?? EnglishOwnWhen.before(k, clause, stopsAtNumeral: false) ?? EnglishOwnWhen.beyond(k, clause)
    if let own {
      // 「rose 1.5% to close at 5,634 on Friday」: the close's day, not that of the rise.
      if binding.isChange, case .day = own, behind == nil, EnglishOwnWhen.beyond(k, clause) == own,
        EnglishOwnWhen.before(k, clause, stopsAtNumeral: false) == nil
      {
        return nil
      }
      let isLocal = own == .weekEarlier && !binding.isChange || own == .previousWeek
      return (own, isLocal, true)
    }
    if clause.has({ if case .bring = $0 { true } else { false } }), binding.metric == .netFlow, !binding.isCumulative {
      return nil
    }
    // 「On Thursday the S&P 500 fell 0.9% and the Nasdaq 100 fell 2.2%」
    let isLed = frame.isFrontLeading && clause.opener == .plain && clause.terms.first { !$0.isFiller }?.named != nil
    let goesOn = clause.opener == .plain && !clause.has(\.statesSomething) || isLed
    if binding.isChange, case .day? = frame.front, !frame.isFrontFree, !goesOn { return nil }
    // 「sank 7.1% on Tuesday and wound up at $227.11」: that day's close, or the week's.
    if binding.metric == .close, case .day? = frame.front, !frame.isFrontFree, !frame.isFrontLeading,
      clause.opener == .plain, !clause.terms.contains(where: { $0.named != nil })
    {
      return nil
    }
    // What other numbers were of says nothing of a total.
    if binding.isCumulative, !frame.isFrontFree { return (nil, false, false) }
    if frame.front == nil, binding.isChange || binding.metric == .netFlow, let sole = frame.sole {
      return (sole, false, false)
    }
    return (frame.front, frame.front == .weekEarlier || frame.front == .previousWeek, false)
  }

  /// Versus last week: of what is compared with the report's own week, the one before.
  private func earlier(_ when: When, _ binding: EnglishBinding) -> When {
    guard when == .lastWeek || when == .previousWeek, !binding.isChange else { return when }
    return binding.metric == .netFlow ? .previousWeek : .weekEarlier
  }

  // MARK: Statements

  private mutating func state(
    _ number: PrintedNumber, _ unit: Measure, _ timing: Timing, _ entity: NamedEntity,
    _ qualifier: Observation.Qualifier, _ clause: EnglishClause, _ k: Int
  ) {
    let range = clause.terms[k].numeral?.range ?? clause.terms[k].range
    let observation = Observation(
      entity: entity.key, metric: timing.metric, period: timing.period, frequency: timing.frequency,
      qualifier: qualifier.reversed(if: number.mantissa < 0), number: number, unit: unit,
      source: source(for: timing.metric, at: range.lowerBound), place: passage.place(range.lowerBound),
      text: passage.words(range))
    guard timing.metric == .netFlow, let length = timing.period.length, length > 1,
      clause.has({ if case .each = $0 { true } else { false } })
    else {
      statements.append(Statement(observation, part: part, at: passage.span(range)))
      return
    }
    // Of each day: a bound holds for all of them, a value is nobody's.
    guard qualifier.isBound else { return }
    for day in (0..<length).map({ timing.period.end - (length - 1 - $0) }) where day.weekday <= 5 {
      var copy = observation
      (copy.period, copy.frequency) = (Period(day), .day)
      statements.append(Statement(copy, part: part, at: passage.span(range)))
    }
  }

  /// The provider named nearest: before in the sentence, behind in it, earlier in the paragraph, then later.
  private func source(for metric: Metric, at position: Int) -> String {
    let fitting = sources.filter { Sources.provides($0.name, metric) }
    let inside = fitting.filter { sentenceRange.contains($0.position) }
    if let found = inside.last(where: { $0.position < position }) ?? inside.first { return found.name }
    return (fitting.last { $0.position < position } ?? fitting.first)?.name ?? ""
  }
}

/// A change of which nothing says when.
private struct UndatedChange {
  var number: PrintedNumber
  var entity: NamedEntity
  var clause: EnglishClause
  var k: Int
}
