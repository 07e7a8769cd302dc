import Dates
import Facts

/// Whom a clause leaves to the clauses that hang on it.
enum EnglishSubject: Sendable {
  case none
  case known(NamedEntity)
  /// Somebody, but not known who.
  case lost

  var isSilent: Bool { if case .none = self { true } else { false } }

  /// Who a clause is about: a name before its number, a pronoun, or nobody new.
  static func of(_ clause: EnglishClause, _ frame: EnglishFrame, _ past: EnglishPast) -> EnglishSubject {
    let head = clause.terms.prefix { !($0.numeral != nil) }
    if isSum(head) { return .lost }
    if let rival = head.firstIndex(where: { if case .word(.rival) = $0.kind { true } else { false } }),
      head[rival...].contains(where: { $0.entity != nil })
    {
      return of(head[..<rival])
    }
    if let last = head.lastIndex(where: { $0.named != nil }) {
      if head[..<last].contains(where: \.isUnknown) { return .lost }
      return head[last].named.map { .known($0) } ?? .none
    }
    for term in head {
      guard case .word(.pronoun(let pronoun)) = term.kind else { continue }
      return past.meant(by: pronoun, frame)
    }
    let stated = head.firstIndex { $0.word?.statesSomething ?? false } ?? head.endIndex
    // 「NVIDIA, the week's biggest drag, lost 3%」
    if clause.isApposition { return .none }
    if head[..<stated].contains(where: { $0.isUnknown || isHead($0) }) { return .lost }
    return .none
  }

  private static func of(_ head: ArraySlice<EnglishTerm>) -> EnglishSubject {
    guard !head.contains(where: \.isUnknown), let entity = head.last(where: { $0.named != nil })?.named else {
      return .lost
    }
    return .known(entity)
  }

  private static func isHead(_ term: EnglishTerm) -> Bool { if case .word(.head) = term.kind { true } else { false } }

  /// IBIT and FBTC took in $400m; combined.
  private static func isSum(_ head: ArraySlice<EnglishTerm>) -> Bool {
    head.contains { if case .word(.sum) = $0.kind { true } else { false } }
  }

  /// Who a clause without a name of its own goes on with: the name that was left standing before a comma, where it
  /// opens with a verb; the sentence's one name, where it is a change and no more.
  static func resumed(_ subject: EnglishSubject, by clause: EnglishClause, _ frame: EnglishFrame) -> EnglishSubject {
    guard !clause.isBracket, clause.opener == nil || clause.opener == .plain,
      !clause.terms.contains(where: { $0.named != nil || $0.isUnknown })
    else { return subject }
    if case .known = frame.subject { return subject }
    if let lead = frame.lead, clause.terms.first(where: { !$0.isFiller })?.word?.isVerb ?? false { return .known(lead) }
    guard isBareChange(clause), let only = frame.only else { return subject }
    return .known(only)
  }

  /// A change with its sign, and at most when that was. In steps: as one expression it ends the optimiser (Swift 6.3.1).
  private static func isBareChange(_ clause: EnglishClause) -> Bool {
    guard let first = clause.terms.first, let numeral = first.numeral else { return false }
    guard numeral.kind == .percent, numeral.isSigned else { return false }
    return clause.terms.dropFirst().allSatisfy { $0.isFiller || $0.when != nil }
  }

  /// Whose number it is: the name nearest before it, else the one behind it (into IBIT), else the subject so far.
  static func entity(of clause: EnglishClause, at k: Int, _ frame: EnglishFrame) -> NamedEntity? {
    var i = k - 1
    while i >= 0 {
      if let entity = clause.terms[i].named { return isRivals(i, clause) ? nil : entity }
      i -= 1
    }
    if let behind = behind(k, clause) { return behind }
    if case .known(let entity) = frame.subject { return entity }
    return nil
  }

  private static func isRivals(_ i: Int, _ clause: EnglishClause) -> Bool {
    clause.terms[..<i].contains { if case .word(.rival) = $0.kind { true } else { false } }
  }

  private static func behind(_ k: Int, _ clause: EnglishClause) -> NamedEntity? {
    var links = false
    for term in clause.terms[(k + 1)...] {
      switch term.kind {
      case .word(.whose), .word(.from), .word(.went), .word(.by): links = true
      case .word(.level), .word(.light): continue
      case .word(.filler), .word(.head), .word(.issuer), .word(.of), .word(.noun), .when, .word(.to), .word(.each):
        continue
      case .entity(let entity): return links ? entity : nil
      default: return nil
      }
    }
    return nil
  }
}

/// What the clauses of a sentence so far leave to the next.
struct EnglishFrame: Sendable {
  var subject: EnglishSubject = .none
  var topic: EnglishBinding?
  /// A time said in an earlier clause.
  var front: When?
  /// The one time that the whole sentence names.
  var sole: When?
  /// Whether that clause had no numbers: 「On Friday, …」.
  var isFrontFree = false
  /// Whether that time led its clause, before any name: 「On Thursday the S&P 500 fell 0.9% and …」.
  var isFrontLeading = false
  var moment = EnglishMoment()
  /// Expected, if: what follows may never be.
  var isSupposed = false
  /// Who was spoken of in the sentence.
  var named: [NamedEntity] = []
  /// The last change, for names behind it: 「… and the Nasdaq 100 1.1%」.
  var change: EnglishBinding?
  /// Flows' stretches and changes' times that the sentence names.
  var flows: Set<Period> = []
  var changes: Set<Metric> = []
  var days: Set<Day> = []
  var isHongKong = false
  /// A label said that nothing behind it is a fact: targets, options.
  var isBarred = false
  /// Whether the last clause spoke of something that is not read.
  var wasRejected = false
  /// The name that the sentence opens with.
  var head: NamedEntity?
  /// The sentence's one name.
  var only: NamedEntity?
  /// A name alone before a comma, whose verb is still to come: 「AMD, with a venture and a buyback, gained 14%」.
  private(set) var lead: NamedEntity?
  /// What funds took in, as the sentence before says.
  var flowBefore: EnglishBinding?

  init(past: EnglishPast) {
    moment = past.moment
    front = past.front
    isFrontFree = past.front != nil
    subject = past.lastSubject
    topic = nil
  }

  mutating func take(subject: EnglishSubject, of clause: EnglishClause) {
    switch subject {
    case .none: break
    case .known(let entity):
      self.subject = subject
      if named.isEmpty, head == nil { head = entity }
      named.append(entity)
    case .lost: self.subject = .lost
    }
    if case .known(let entity) = self.subject { waitsForFlow(of: entity, clause) }
    for term in clause.terms where clause.opener != .compare {
      switch term.kind {
      case .word(.place): isHongKong = true
      case .word(.cumulative) where !clause.hasNumerals && (topic?.metric == .netFlow || clause.terms.count == 1):
        waits(for: EnglishBinding(metric: .netFlow, sign: topic?.sign ?? 0, isCumulative: true), clause)
      case .word(.noun(let metric, let sign)): waits(for: EnglishBinding(metric: metric, sign: sign), clause)
      case .word(.marketNoun(let metric)):
        waits(for: EnglishBinding(metric: metric, sign: 0, isMarketWide: true), clause)
      default: break
      }
    }
  }

  /// Took in money: the amount is still to come.
  private mutating func waitsForFlow(of entity: NamedEntity?, _ clause: EnglishClause) {
    guard !clause.hasNumerals, entity?.entityClass == .fund || entity?.entityClass == .fundGroup else { return }
    for term in clause.terms {
      if case .word(.take(let sign)) = term.kind { topic = EnglishBinding(metric: .netFlow, sign: sign) }
    }
  }

  /// A noun without a number in its clause waits for that of the next.
  private mutating func waits(for binding: EnglishBinding, _ clause: EnglishClause) {
    guard !clause.hasNumerals else { return }
    topic = binding
    topic?.isWaiting = true
    if clause.has({ if case .cumulative = $0 { true } else { false } }), binding.metric == .netFlow {
      topic?.isCumulative = true
    }
  }

  /// Somebody is spoken of, but not known who.
  var isLost: Bool { if case .lost = subject { true } else { false } }

  mutating func noteLead(_ clause: EnglishClause) {
    guard clause.opener == nil, !clause.hasNumerals, !clause.endsInColon else { return }
    let names = clause.terms.filter { $0.named != nil }
    if names.count == 1, clause.terms.allSatisfy({ $0.named != nil || $0.isFiller || $0.isHeadOfShares }) {
      lead = names[0].named
    }
  }

  /// The day of a clause that is not read may be that of the next: then nobody knows of when that is.
  mutating func loseDay(of clause: EnglishClause, _ times: EnglishTimes) {
    guard clause.opener != .compare, clause.opener != .aside,
      let day = clause.terms.lazy.compactMap(\.when).compactMap(times.day).last, day != moment.day
    else { return }
    (moment.day, moment.priceDay, moment.isDayUnsaid) = (nil, nil, true)
  }

  /// The one day that the sentence is about: of two a week apart the later, which the other is compared with.
  var dayCompared: Day? {
    guard let last = days.max(), let first = days.min() else { return nil }
    return days.count == 1 || (days.count == 2 && last - first == 7) ? last : nil
  }

  /// 「…, which leaves it down 1.9% year to date; the Hang Seng Tech soared 8.4%」: behind a semicolon another name
  /// with a verb of its own moves over a stretch of its own, unless the sentence opened with one for all.
  mutating func partStretches(_ clause: EnglishClause) {
    guard !isFrontFree, clause.terms.contains(where: { $0.named != nil }), clause.has(\.isVerb) else { return }
    if front == .yearToDate || front == .monthToDate(nil) { front = nil }
    // 「took in $300m on 11 June; ether funds collected $250m」: the day is that of the one number.
    guard !isFrontLeading, moment.flow?.length == 1 else { return }
    moment.flow = nil
    if case .day? = front { front = nil }
  }

  /// 「…, with IBIT $448m, FBTC $324m and ARKB $269m; on Friday another $1,030m came」: whose is not said.
  mutating func partSubjects(_ clause: EnglishClause) {
    guard !clause.terms.contains(where: { $0.named != nil }), Set(named.map(\.key)).count > 1 else { return }
    subject = .lost
  }

  /// What a bracket says of changes holds behind it too.
  mutating func take(bracket inner: EnglishFrame) {
    guard inner.changes.count > changes.count else { return }
    changes.formUnion(inner.changes)
    change = inner.change
    moment.isWeekly = changes == [.changeWeek]
  }

  mutating func note(_ binding: EnglishBinding, isOrigin: Bool) {
    if !isOrigin { topic = binding }
    if binding.isChange { change = binding }
  }

  mutating func note(_ timing: Timing, _ binding: EnglishBinding, _ calendar: ReportCalendar) {
    if binding.isChange {
      changes.insert(timing.metric)
      moment.isWeekly = changes == [.changeWeek]
    } else if timing.metric == .netFlow {
      flows.insert(timing.period)
      moment.flow = timing.period
    } else if timing.frequency == .day || timing.metric == .netFlowCumulative {
      // 「$3.69tn, against $3.74tn on 24 October」: what follows is of the day that is compared, not of the one before.
      moment.day = max(moment.day ?? timing.period.end, timing.period.end)
      days.insert(timing.period.end)
    }
  }

  /// Whether a day is what the clause speaks of: 「Tuesday was …」.
  private func isAboutADay(_ clause: EnglishClause, _ times: EnglishTimes) -> Bool {
    guard let day = clause.terms.firstIndex(where: { !$0.isFiller }), clause.terms[day].when.flatMap(times.day) != nil,
      case .word(.level)? = clause.terms[(day + 1)...].first?.kind
    else { return false }
    return true
  }

  private func leads(_ clause: EnglishClause) -> Bool {
    guard let when = clause.terms.firstIndex(where: { $0.when != nil }),
      let name = clause.terms.firstIndex(where: { $0.named != nil })
    else { return false }
    return when < name && clause.terms[..<when].allSatisfy(\.isFiller)
  }

  /// Times of a clause hold for the clauses behind it.
  mutating func takeWhens(of clause: EnglishClause, _ times: EnglishTimes) {
    if clause.opener == .aside, !clause.hasNumerals, clause.has({ if case .level = $0 { true } else { false } }),
      let day = clause.terms.last?.ownWhen, times.day(day) != nil
    {
      // 「the worst session was Thursday with $488m out」
      front = day
      isFrontFree = false
    }
    if clause.opener == .compare || clause.opener == .aside { return }
    // 「up from 2.79 on 15 May, with 24-hour volume of …」: the day is that of what it rose from.
    let whens = clause.terms.indices.compactMap {
      EnglishOwnWhen.isOrigins($0, clause) ? nil : clause.terms[$0].ownWhen
    }
    days.formUnion(
      clause.terms.indices.compactMap { i in
        EnglishOwnWhen.isOrigins(i, clause) ? nil : clause.terms[i].when.flatMap(times.day)
      })
    guard let last = whens.last, last != .weekEarlier || !clause.hasNumerals else { return }
    if clause.hasNumerals {
      // 「$1.06tn on 17 June, $1.05tn on 10 June; 24-hour volume …」: a day long before is only compared with.
      if let said = front.flatMap(times.day), let day = times.day(last), said - day >= 5 { return }
      front = Set(clause.terms.compactMap(\.when)).count == 1 ? last : nil
      isFrontFree = false
      isFrontLeading = leads(clause)
    } else {
      // 「ended the week with …」: as of its end.
      let isEnd = last == .week && clause.has { if case .close = $0 { true } else { false } }
      // 「Tuesday was the week's only red day.」, 「Only Tuesday was positive.」: of when the next sentence is, is open.
      let isOpen = isAboutADay(clause, times)
      front = isEnd || isOpen ? nil : last
      isFrontFree = !isEnd && !isOpen
      if isOpen {
        (moment.day, moment.flow, moment.isDayUnsaid) = (nil, nil, true)
        return
      }
      if let day = times.day(last) { moment.day = day }
      if last == .week { moment.isWeekly = true }
    }
  }
}

/// What a paragraph's sentences leave to the next.
struct EnglishPast: Sendable {
  var moment = EnglishMoment()
  var lastSubject: EnglishSubject = .none
  /// A day that the sentence before was about, without saying any number: 「On Friday there was little to see.」
  var front: When?
  /// What the sentence before measured, for one that only says another day: 「Friday 16 August: 48」.
  private(set) var topic: EnglishBinding?
  /// The name that the sentence before opened with.
  private var head: NamedEntity?
  /// The names of the sentence before, in its order.
  private(set) var order: [NamedEntity] = []
  /// Whether single days were spoken of.
  private(set) var spokeOfDays = false
  /// Whether changes over the week were.
  private(set) var spokeOfWeek = false
  private var named: [NamedEntity] = []
  /// The stretch of the first flows that were spoken of.
  private var weekFlow: Period?

  /// Only who was spoken of.
  var names: EnglishPast {
    var names = EnglishPast()
    names.named = named
    return names
  }

  /// What the sentence before said that funds took in; nil where they lost money.
  var inflow: EnglishBinding? {
    guard let topic, topic.metric == .netFlow, !topic.isCumulative, topic.sign >= 0 else { return nil }
    return EnglishBinding(metric: .netFlow, sign: 1)
  }

  /// Funds, or the market, were spoken of.
  func spoke(of entityClass: EntityClass) -> Bool { named.contains { $0.entityClass == entityClass } }

  mutating func take(_ frame: EnglishFrame, hadNumbers: Bool) {
    named += frame.named
    topic = frame.topic ?? (hadNumbers ? nil : topic)
    if hadNumbers || !frame.named.isEmpty || frame.isLost { head = frame.head }
    if !frame.named.isEmpty { order = frame.named.reduced() }
    if frame.changes.contains(.changeDay) || !frame.days.isEmpty && frame.topic == nil { spokeOfDays = true }
    if frame.changes.contains(.changeWeek) { spokeOfWeek = true }
    moment.priceDay = frame.moment.priceDay
    front = nil
    if !hadNumbers {
      if case .day? = frame.front { front = frame.front }
      if frame.front == .week { front = .week }
    }
    let day = frame.dayCompared
    moment.day = frame.days.isEmpty ? moment.day : day
    if !frame.days.isEmpty { moment.isDayUnsaid = day == nil }
    if frame.flows.count == 1, weekFlow == nil { weekFlow = frame.flows.first }
    // Behind a list of days it is the week again that is spoken of.
    moment.flow = frame.flows.count > 1 ? weekFlow.flatMap { ($0.length ?? 0) > 1 ? $0 : nil } : frame.moment.flow
    // 「took in $300m on 11 June. Ether funds collected $250m.」
    if moment.flow?.length == 1, !frame.isFrontFree, !frame.isFrontLeading {
      moment.flow = weekFlow.flatMap { ($0.length ?? 0) > 1 ? $0 : nil }
    }
    moment.isWeekly = frame.changes.isEmpty ? frame.moment.isWeekly : frame.changes == [.changeWeek]
    lastSubject = Set(named).count > 1 && frame.named.count > 1 ? ambiguous(frame) : frame.subject
  }

  /// After a sentence about several the next one's subject has to be said.
  private func ambiguous(_ frame: EnglishFrame) -> EnglishSubject {
    Set(frame.named).count > 1 ? .lost : frame.subject
  }

  /// The funds of a coin: 「daily flows for BTC」.
  static func funds(of entity: NamedEntity) -> NamedEntity? {
    EntityNames.fundGroups[entity.key].map { NamedEntity(key: $0, entityClass: .fundGroup) }
  }

  /// What `the group` or `it` stands for.
  func meant(by pronoun: EnglishPronoun, _ frame: EnglishFrame) -> EnglishSubject {
    let subject = frame.subject
    switch pronoun {
    case .any:
      // 「NVIDIA reported revenue of …; the stock closed at …」
      if case .known = subject { return subject }
      return (frame.named.isEmpty ? head : frame.head).map { .known($0) } ?? subject
    case .funds:
      let groups = Set(named.filter { $0.entityClass == .fundGroup })
      if case .known(let entity) = subject, entity.entityClass == .fundGroup { return subject }
      return groups.count == 1 ? groups.first.map { .known($0) } ?? .lost : .lost
    case .index: return subject
    }
  }
}

extension EnglishTerm {
  /// A time that says by itself when something was; the end of a stretch does not say what stretch.
  var ownWhen: When? {
    if case .upTo? = when { return nil }
    return when
  }

  /// The week, or a day of it.
  var isDayOrWeek: Bool {
    switch when {
    case .week?, .day?: true
    default: false
    }
  }
}

/// The time that is said of one number in its own clause.
enum EnglishOwnWhen {
  /// Right behind it, before the next number.
  static func behind(_ k: Int, _ clause: EnglishClause) -> When? {
    for term in clause.terms[(k + 1)...] {
      if term.numeral != nil || isVerb(term) { return nil }
      if let when = term.ownWhen { return when }
    }
    return nil
  }

  /// What comes behind another verb is said of that: 「lost 3.1% to finish Friday at 5,770」.
  private static func isVerb(_ term: EnglishTerm) -> Bool {
    switch term.kind {
    case .word(.close), .word(.take), .word(.level), .word(.light), .word(.hold), .word(.to), .word(.trade): true
    default: false
    }
  }

  /// Before it; what follows another number with `from` is that number's.
  static func before(_ k: Int, _ clause: EnglishClause, stopsAtNumeral: Bool) -> When? {
    for i in stride(from: k - 1, through: 0, by: -1) {
      if clause.terms[i].numeral != nil, stopsAtNumeral { return nil }
      if let when = clause.terms[i].ownWhen, !isOrigins(i, clause) { return when }
    }
    return nil
  }

  /// Behind the numbers that follow.
  static func beyond(_ k: Int, _ clause: EnglishClause) -> When? {
    clause.terms[(k + 1)...].indices.first { clause.terms[$0].ownWhen != nil && !isOrigins($0, clause) }
      .flatMap { clause.terms[$0].when }
  }

  /// Whether a time stands behind a number that a move began from.
  private static func isWeekdayBefore(_ when: When?) -> Bool {
    if case .previousWeekday? = when { true } else { false }
  }

  static func isOrigins(_ i: Int, _ clause: EnglishClause) -> Bool {
    if clause.terms[i].when == .weekEarlier || clause.terms[i].when == .previousWeek
      || isWeekdayBefore(clause.terms[i].when)
    {
      return clause.terms[..<i].contains { $0.numeral != nil }
    }
    guard let number = clause.terms[..<i].lastIndex(where: { $0.numeral != nil }) else { return false }
    var g = number - 1
    while g >= 0, clause.terms[g].isFiller || clause.terms[g].isBound { g -= 1 }
    guard g >= 0, case .word(.from) = clause.terms[g].kind else { return false }
    return true
  }
}

extension [NamedEntity] {
  /// Each once, where it stands first.
  fileprivate func reduced() -> [NamedEntity] {
    var seen: Set<NamedEntity> = []
    return filter { seen.insert($0).inserted }
  }
}
