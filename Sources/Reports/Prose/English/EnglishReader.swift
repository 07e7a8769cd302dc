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
  /// What became of the other numbers.
  private(set) var remarks: [Remark] = []
  /// What the paragraph's sentences so far leave to the next.
  private var past = EnglishPast()
  private var sources: [(position: Int, name: String)] = []
  private var sentenceRange = 0..<0

  init(_ passage: Passage, _ terms: [EnglishTerm], part: Block.Part, calendar: ReportCalendar) {
    self.passage = passage
    self.part = part
    self.calendar = calendar
    times = EnglishTimes(calendar: calendar)
    sources = terms.compactMap { if case .source(let name) = $0.kind { ($0.range.lowerBound, name) } else { nil } }
    for sentence in EnglishSentence.sentences(terms) {
      // A sentence of very many terms is none.
      guard sentence.count < 200, let first = sentence.first, let last = sentence.last else { continue }
      sentenceRange = first.range.lowerBound..<last.range.upperBound
      for reading in EnglishLists.distributed(sentence, calendar) { read(reading) }
    }
  }

  // MARK: Sentences

  private mutating func remark(_ meaning: NumeralMeaning, _ term: EnglishTerm) {
    guard meaning != .observation else { return }
    remarks.append(Remark(range: passage.span(term.range), meaning: meaning))
  }

  private mutating func read(_ sentence: [EnglishTerm]) {
    if sentence.contains(where: { if case .word(.exception) = $0.kind { true } else { false } }) {
      past = EnglishPast()
      for term in sentence where term.numeral != nil { remark(.exception, term) }
      return
    }
    var frame = EnglishFrame(past: past)
    frame.sole = soleWhen(sentence)
    var inner = frame
    for clause in EnglishSentence.clauses(of: sentence) {
      if clause.isApart { frame.isSupposed = false }
      if clause.isBracket {
        if clause.opensBracket { inner = frame }
        if let owner = clause.owner { inner.subject = .known(owner) }
        read(clause, &inner)
      } else {
        read(clause, &frame)
      }
    }
    past.take(frame, hadNumbers: sentence.contains { $0.numeral != nil })
  }

  /// The week, where a sentence names no other time, or only the week before for what it compares with.
  private func soleWhen(_ sentence: [EnglishTerm]) -> When? {
    let whens = Set(sentence.compactMap(\.when))
    if whens == [.week] { return .week }
    return whens.count == 1 && whens.allSatisfy(isWeekBefore) ? .week : nil
  }

  private func isWeekBefore(_ when: When) -> Bool {
    if case .weekEnding = when { return times.day(when) == calendar.week.end - 7 }
    return when == .previousWeek
  }

  private mutating func read(_ clause: EnglishClause, _ frame: inout EnglishFrame) {
    if clause.has({ if case .hypothesis = $0 { true } else { false } }) { frame.isSupposed = true }
    let isRejected =
      frame.isSupposed || clause.comparesNames || clause.has { if case .hazard = $0 { true } else { false } }
    var own = frame
    if clause.opener == .aside { own.subject = .lost }
    let subject = EnglishSubject.of(clause, own, past)
    own.take(subject: subject, of: clause)
    if isRejected {
      for k in clause.numerals { remark(frame.isSupposed ? .hypothetical : .otherMetric, clause.terms[k]) }
    } else {
      for k in clause.numerals { remark(read(k, of: clause, &own), clause.terms[k]) }
    }
    own.takeWhens(of: clause, times)
    if clause.opener == .aside, subject.isSilent { return }
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
    let entity = EnglishSubject.entity(of: clause, at: k, frame)
    let binder = EnglishBinder(
      clause: clause, topic: frame.topic, change: frame.change, subject: entity?.entityClass)
    guard let binding = binder.binding(of: numeral, at: k) else { return .noMetric }
    guard let number = signed(numeral, binding) else { return .signTwice }
    guard let owner = owner(binding, entity, numeral, frame, isNamedFor: clause.namesFor) else { return .noSubject }
    guard let when = whenSaid(k, clause, frame, binder, binding) else { return .noPeriod }
    frame.note(binding, isOrigin: binder.isOrigin(k))
    let endsWeek = clause.has { if case .close = $0 { true } else { false } }
    let timing = times.timing(of: binding, owner.entityClass, when.said, frame.moment, endsWeek: endsWeek)
    guard let timing else { return .noPeriod }
    guard let unit = unit(of: numeral, timing.metric, owner) else { return .otherUnit }
    if !when.isLocal { frame.note(timing, binding, calendar) }
    let qualifier = bound(k, clause) ?? binding.qualifier ?? .equal
    state(number, unit, timing, owner, qualifier, clause, k)
    return .observation
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
  /// 「losses of 9.7% and 11.0%」 that no *respectively* hands out: whose is which is not said.
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
    _ binding: EnglishBinding, _ entity: NamedEntity?, _ numeral: Numeral, _ frame: EnglishFrame, isNamedFor: Bool
  )
    -> NamedEntity?
  {
    if binding.metric.isMarketWide || binding.isMarketWide { return NamedEntity(key: .crypto, entityClass: .market) }
    let metric = binding.isChange ? Metric.changeWeek : binding.metric
    let entity = entity.map { past.funds(of: $0, for: metric, frame, isNamedFor) ?? $0 }
    guard let entity, entity.entityClass.carries(metric) else { return nil }
    // Hong Kong's funds count in its dollars.
    guard entity.entityClass == .fundGroup, numeral.kind == .money(.hkd), frame.isHongKong else { return entity }
    return entity.key.rawValue.hasSuffix(".HK")
      ? entity : NamedEntity(key: EntityKey(rawValue: entity.key.rawValue + ".HK"), entityClass: .fundGroup)
  }

  /// nil where the unit is not the entity's.
  private func unit(of numeral: Numeral, _ metric: Metric, _ entity: NamedEntity) -> Measure? {
    if metric.isRatio { return .ratio }
    if metric == .fearGreed { return .points }
    if case .money(let measure) = numeral.kind {
      if entity.entityClass == .index { return nil }
      let isFund = entity.entityClass == .fund || entity.entityClass == .fundGroup
      return isFund && measure != .usd && !entity.key.rawValue.hasSuffix(".HK") ? nil : measure
    }
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

  /// What is said of when; `isLocal` where it is this number's alone. nil where it must be said and is not.
  private func whenSaid(
    _ k: Int, _ clause: EnglishClause, _ frame: EnglishFrame, _ binder: EnglishBinder, _ binding: EnglishBinding
  ) -> (said: When?, isLocal: Bool)? {
    let behind = EnglishOwnWhen.behind(k, clause)
    if binder.isOrigin(k) {
      guard let when = behind ?? EnglishOwnWhen.before(k, clause, stopsAtNumeral: true) ?? frame.front else {
        return nil
      }
      return (when, true)
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
      return (own, isLocal)
    }
    if clause.has({ if case .bring = $0 { true } else { false } }), binding.metric == .netFlow, !binding.isCumulative {
      return nil
    }
    if binding.isChange, case .day? = frame.front, !frame.isFrontFree { return nil }
    // What other numbers were of says nothing of a total.
    if binding.isCumulative, !frame.isFrontFree { return (nil, false) }
    if frame.front == nil, binding.isChange || binding.metric == .netFlow, let sole = frame.sole {
      return (sole, false)
    }
    return (frame.front, frame.front == .weekEarlier || frame.front == .previousWeek)
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
