import Dates
import Facts

/// Reads the facts that a paragraph's sentences state.
///
/// Each number looks for what it measures: the nearest metric that fits its unit in its own clause, else one that an
/// earlier clause of the sentence left without a number; for who it is about, back through the paragraph; and for when,
/// the nearest words that name a period which that metric can have. A number that misses any of them states nothing.
struct ProseReader {
  let passage: Passage
  let terms: [Term]
  let part: Block.Part
  let calendar: ReportCalendar

  private let earlierMarketDay: Day?
  /// Metrics that have their number already, by their term.
  private var filled: [Int: Metric] = [:]
  private(set) var statements: [Statement] = []

  /// - Parameter earlier: what the report states before this paragraph.
  init(_ passage: Passage, terms: [Term], part: Block.Part, calendar: ReportCalendar, earlier: [Statement]) {
    earlierMarketDay = earlier.last(where: \.isMarketLevel)?.observation.period.end
    self.passage = passage
    self.terms = terms
    self.part = part
    self.calendar = calendar
    var k = 0
    while k < terms.count {
      if case .numeral(let numeral) = terms[k].kind { read(numeral, at: k) }
      k += 1
    }
  }

  /// A metric bound to a number: which, how signed, and by which term.
  struct Binding {
    var metric: Metric
    var sign: Int
    var term: Int
    /// Of 一度突破.
    var qualifier: Observation.Qualifier?
    var isChange = false
    var isCumulative = false
  }

  private mutating func read(_ numeral: Numeral, at k: Int) {
    guard isMeasure(numeral), !isExcluded(k) else { return }
    let list = RespectiveList(terms, at: k, linking: passage)
    if list?.isBroken ?? false { return }
    let numeral = list?.numeral(numeral) ?? numeral
    guard let binding = binding(of: numeral, at: k), let entity = entity(for: binding, at: k, list) else { return }
    guard let sign = sign(of: numeral, binding) else { return }
    filled[binding.term] = binding.metric
    guard let (metric, period, frequency) = period(for: binding, of: entity, at: k, list) else { return }
    filled[binding.term] = metric
    guard entity.entityClass.carries(metric), let unit = unit(of: numeral, metric, entity) else { return }
    let number = sign < 0 ? numeral.number.magnitude.negated : sign > 0 ? numeral.number.magnitude : numeral.number
    let qualifier = bound(at: k) ?? binding.qualifier ?? .equal
    for (period, frequency) in days(period, frequency, qualifier, at: k) {
      statements.append(
        Statement(
          Observation(
            entity: metric.isMarketWide ? .crypto : entity.key, metric: metric, period: period, frequency: frequency,
            qualifier: qualifier.reversed(if: number.mantissa < 0), number: number, unit: unit,
            source: source(for: metric, at: k),
            place: passage.place(numeral.range.lowerBound), text: passage.words(numeral.range)),
          part: part))
    }
  }

  private func isMeasure(_ numeral: Numeral) -> Bool {
    switch numeral.kind {
    case .counted, .percentagePoint, .multiple: false
    case .money, .percent, .points, .plain: true
    }
  }

  // MARK: Clauses

  private func clauseStart(_ k: Int) -> Int {
    var i = k
    while i > 0, !terms[i - 1].endsClause { i -= 1 }
    return i
  }

  private func sentenceStart(_ k: Int) -> Int {
    var i = k
    while i > 0, !terms[i - 1].endsSentence { i -= 1 }
    return i
  }

  private func paragraphStart(_ k: Int) -> Int {
    var i = k
    while i > 0 { if case .reset = terms[i - 1].kind { break } else { i -= 1 } }
    return i
  }

  /// Compared or merely hoped for: behind 跑赢, 有望 and the like in its clause.
  private func isExcluded(_ k: Int) -> Bool {
    for i in clauseStart(k)..<k {
      guard case .phrase(let phrase) = terms[i].kind else { continue }
      switch phrase {
      case .comparison, .hypothetical: return true
      default: continue
      }
    }
    return false
  }

  // MARK: What

  private func binding(of numeral: Numeral, at k: Int) -> Binding? {
    if let behind = bindingBehind(numeral, at: k) { return behind }
    let clause = clauseStart(k)
    return candidates(for: numeral, at: k, in: clause..<k).first ?? openBinding(of: numeral, at: k, before: clause)
  }

  /// The metrics of a clause that fit the number, the nearest first.
  ///
  /// 「总市值报 2.25 万亿」: 报 says a close only where its clause names nothing else that could be reported.
  private func candidates(for numeral: Numeral, at k: Int, in clause: Range<Int>) -> [Binding] {
    let all = clause.reversed().compactMap { i in
      binding(terms[i], i, numeral, at: k).flatMap { fits(numeral, $0) ? $0 : nil }
    }
    let reported = all.filter { $0.metric != .close && (filled[$0.term] == nil || isDatedDirectly(k)) }
    return all.first?.metric == .close && !reported.isEmpty ? reported : all
  }

  /// 「2.52 亿美元的净流入」
  private func bindingBehind(_ numeral: Numeral, at k: Int) -> Binding? {
    guard k + 1 < terms.count, let next = binding(terms[k + 1], k + 1, numeral, at: k), fits(numeral, next) else {
      return nil
    }
    let gap = terms[k].range.upperBound..<terms[k + 1].range.lowerBound
    guard next.metric == .netFlow || next.metric == .netFlowCumulative, gap.count <= 4 else { return nil }
    guard gap.allSatisfy({ "的 ofin资金".unicodeScalars.contains(passage[$0]) }) else { return nil }
    // 「净流入 2.52 亿美元，净流出…」 keeps the one before.
    let before = terms[clauseStart(k)..<k].contains {
      if case .phrase(.metric(.netFlow, _)) = $0.kind { true } else { false }
    }
    return before ? nil : next
  }

  /// A metric of an earlier clause of the sentence that has no number yet, or whose number is followed by another
  /// day's: 「…为 55，上周六为 48」.
  private func openBinding(of numeral: Numeral, at k: Int, before clause: Int) -> Binding? {
    var end = clause
    while end > sentenceStart(k) {
      let start = clauseStart(end - 1)
      let open = candidates(for: numeral, at: k, in: start..<end).first { !$0.isChange }
      if let open { return filled[open.term] == nil || isDatedDirectly(k) ? open : nil }
      end = min(start, end - 1)
    }
    return nil
  }

  /// A day stands right before the number: 上周六为, 上周六的.
  private func isDatedDirectly(_ k: Int) -> Bool {
    guard k > 0, case .date(let expression, _) = terms[k - 1].kind, expression.isDay else { return false }
    let gap = terms[k - 1].range.upperBound..<terms[k].range.lowerBound
    return gap.count <= 3 && gap.allSatisfy { Phrases.linkWords.contains(passage[$0]) }
  }

  private func binding(_ term: Term, _ i: Int, _ numeral: Numeral, at k: Int) -> Binding? {
    guard case .phrase(let phrase) = term.kind else { return nil }
    switch phrase {
    case .metric(let metric, let sign): return Binding(metric: metric, sign: sign, term: i)
    case .cumulativeFlow(let sign): return Binding(metric: .netFlow, sign: sign, term: i, isCumulative: true)
    case .change(let sign): return Binding(metric: .changeWeek, sign: sign, term: i, isChange: true)
    case .growth(let sign):
      let grown = filled.contains { $0.key < i && $0.key >= sentenceStart(i) && $0.value == .volumeYearToDate }
      return grown ? Binding(metric: .volumeYearToDateGrowth, sign: sign, term: i) : nil
    case .touch(let qualifier):
      let isTouched =
        qualifier == .equal
        || terms[clauseStart(i)..<i].contains { if case .phrase(.atTimes) = $0.kind { true } else { false } }
      return isTouched ? Binding(metric: .high, sign: 0, term: i, qualifier: qualifier) : nil
    default: return nil
    }
  }

  private func fits(_ numeral: Numeral, _ binding: Binding) -> Bool {
    switch (numeral.kind, binding.metric) {
    case (.percent, _): binding.isChange || binding.metric.isRatio
    case (_, _) where binding.isChange || binding.metric.isRatio: false
    case (.plain, .fearGreed), (.points, .fearGreed):
      numeral.power == 0 && (0...100).contains(numeral.number.value)
    case (.money, .fearGreed): false
    case (.plain, .close), (.points, .close), (.points, .high), (.plain, .high): numeral.power == 0
    case (.plain, _), (.points, _): false
    default: true
    }
  }

  private func sign(of numeral: Numeral, _ binding: Binding) -> Int? {
    // 「净流出 -0.87 亿」 says it twice, or says the opposite: no reading.
    if binding.sign < 0, numeral.isSigned { return nil }
    if binding.sign > 0, numeral.isSigned { return 0 }
    return binding.sign
  }

  private func unit(of numeral: Numeral, _ metric: Metric, _ entity: NamedEntity) -> Measure? {
    if metric.isRatio { return .ratio }
    if metric == .fearGreed { return .points }
    if case .money(let measure) = numeral.kind { return measure }
    return entity.entityClass == .index ? .points : nil
  }

  // MARK: Who

  private func entity(for binding: Binding, at k: Int, _ list: RespectiveList?) -> NamedEntity? {
    if binding.metric.isMarketWide { return NamedEntity(key: .crypto, entityClass: .market) }
    if let listed = list?.entity, listed.entityClass.carries(binding.metric) { return listed }
    for i in stride(from: k - 1, through: paragraphStart(k), by: -1) {
      guard case .entity(let entity) = terms[i].kind, entity.entityClass.carries(binding.metric) else { continue }
      if isComparator(i) { continue }
      return entity
    }
    return nil
  }

  /// 跑赢标普 500: named only to compare with.
  private func isComparator(_ i: Int) -> Bool {
    // 「跑赢纳斯达克 100、跑输标普 500」 in one clause.
    terms[clauseStart(i)..<i].contains { if case .phrase(.comparison) = $0.kind { true } else { false } }
  }

  // MARK: When

  private func period(for binding: Binding, of entity: NamedEntity, at k: Int, _ list: RespectiveList?)
    -> (Metric, Period, Frequency)?
  {
    if binding.isChange { return changePeriod(at: k, list) }
    switch binding.metric {
    case .netFlow: return flowPeriod(at: k, list, isCumulative: binding.isCumulative)
    case .volume: return volumePeriod(at: k, list)
    case .volumeYearToDateGrowth:
      return (.volumeYearToDateGrowth, .yearToDate(marketDay(at: k)), .yearToDate)
    default:
      let day = day(at: k, list) ?? (binding.metric == .close ? closeDay(at: k, entity) : nil)
      return day.map { (binding.metric, Period($0), .day) }
    }
  }

  /// A date before a number, and whether another sentence or semicolon lies between.
  private struct DateBefore {
    var expression: DateExpression
    var isAsOf: Bool
    var isApart: Bool
  }

  /// Dates before the number, the nearest first, in its paragraph.
  private func dates(before k: Int, from start: Int? = nil) -> [DateBefore] {
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

  private func day(at k: Int, _ list: RespectiveList?) -> Day? {
    if let listed = list?.date { return calendar.day(listed) }
    if let behind = dayBehind(k) { return behind }
    for date in dates(before: k) {
      if let day = calendar.day(date.expression) { return day }
      if date.expression == .week(-1) { return nil }
    }
    return nil
  }

  /// 「（截至 8 月 23 日）」 behind the number.
  private func dayBehind(_ k: Int) -> Day? {
    guard k + 2 < terms.count, case .phrase(.asOf) = terms[k + 1].kind,
      case .date(let expression, _) = terms[k + 2].kind
    else { return nil }
    return terms[k + 1].range.lowerBound - terms[k].range.upperBound <= 1 ? calendar.day(expression) : nil
  }

  /// A level of an index said of 本周 is that of the week's last day.
  private func closeDay(at k: Int, _ entity: NamedEntity) -> Day? {
    guard entity.entityClass == .index else { return nil }
    for date in dates(before: k) {
      switch date.expression {
      case .week(0): return calendar.week.end
      case .range: return calendar.period(date.expression)?.end
      default: continue
      }
    }
    return calendar.isWeekPrinted ? calendar.week.end : nil
  }

  /// A total since the year's first day runs to a day of its own sentence, else to that of the market's last figures.
  private func marketDay(at k: Int) -> Day {
    let said = dates(before: k, from: sentenceStart(k)).lazy.compactMap { calendar.day($0.expression) }.first
    return said ?? statements.last(where: \.isMarketLevel)?.observation.period.end ?? earlierMarketDay ?? calendar.asOf
  }

  private func changePeriod(at k: Int, _ list: RespectiveList?) -> (Metric, Period, Frequency)? {
    for date in dates(before: k) {
      let expression = date.expression
      // What another sentence or another's clause says holds on only for the week that all is about.
      if date.isApart, expression != .week(0) { continue }
      switch expression {
      case .week(0): return (.changeWeek, calendar.week, .week)
      case .monthToDate: return (.changeMonthToDate, .monthToDate(calendar.week.end), .monthToDate)
      case .month(let month) where month == calendar.week.end.month:
        return (.changeMonthToDate, .monthToDate(calendar.week.end), .monthToDate)
      case .yearToDate: return (.changeYearToDate, .yearToDate(calendar.week.end), .yearToDate)
      case .day, .weekday:
        if date.isAsOf { continue }
        return calendar.day(expression).map { (.changeDay, Period($0), .day) }
      case .range:
        guard calendar.period(expression) == calendar.week else { return nil }
        return (.changeWeek, calendar.week, .week)
      case .week, .month, .inception: return nil
      }
    }
    return nil
  }

  private func flowPeriod(at k: Int, _ list: RespectiveList?, isCumulative: Bool) -> (Metric, Period, Frequency)? {
    if let listed = list?.date { return calendar.period(listed).map { (.netFlow, $0, frequency($0)) } }
    let clause = clauseStart(k)
    if isCumulative, !hasStretch(clause..<k) {
      return day(at: k, nil).map { (.netFlowCumulative, .total($0), .total) }
    }
    for date in dates(before: k) {
      switch date.expression {
      case .inception: return day(at: k, nil).map { (.netFlowCumulative, .total($0), .total) }
      case .yearToDate: return (.netFlow, .yearToDate(calendar.week.end), .yearToDate)
      case .monthToDate: return (.netFlow, .monthToDate(calendar.week.end), .monthToDate)
      case .week(-1), .week(1), .month: return nil
      case _ where date.isAsOf: continue
      default:
        guard let period = calendar.period(date.expression) else { return nil }
        return (.netFlow, period, frequency(period))
      }
    }
    return nil
  }

  private func hasStretch(_ range: Range<Int>) -> Bool {
    range.contains { i in
      guard case .date(let expression, let isAsOf) = terms[i].kind, !isAsOf else { return false }
      return expression != .inception && !expression.isDay
    }
  }

  private func frequency(_ period: Period) -> Frequency {
    if period.length == 1 { return .day }
    if period == calendar.week { return .week }
    return .span
  }

  private func volumePeriod(at k: Int, _ list: RespectiveList?) -> (Metric, Period, Frequency)? {
    if list?.date == nil, let first = dates(before: k).first, first.expression == .yearToDate {
      return (.volumeYearToDate, .yearToDate(marketDay(at: k)), .yearToDate)
    }
    if list?.date == nil, let first = dates(before: k).first?.expression, first == .week(0) {
      return (.volume, calendar.week, .week)
    }
    return day(at: k, list).map { (.volume, Period($0), .day) }
  }

  /// A bound said of each of several days is a fact of each: 周一到周四各日, 周一、周二及周四各日.
  private func days(_ period: Period, _ frequency: Frequency, _ qualifier: Observation.Qualifier, at k: Int)
    -> [(Period, Frequency)]
  {
    guard qualifier.isBound, saysEach(k) else { return [(period, frequency)] }
    let said = (clauseStart(k)..<k).compactMap { i -> Period? in
      guard case .date(let expression, false) = terms[i].kind else { return nil }
      return calendar.period(expression)
    }
    let days = (said.isEmpty ? [period] : said).flatMap { stretch in
      (0..<(stretch.length ?? 0)).map { stretch.end - $0 }.filter { $0.weekday <= 5 || stretch.length == 1 }
    }
    return Set(days).sorted().map { (Period($0), .day) }
  }

  private func saysEach(_ k: Int) -> Bool {
    terms[clauseStart(k)..<k].contains { if case .phrase(.each) = $0.kind { true } else { false } }
  }

  // MARK: How

  private func bound(at k: Int) -> Observation.Qualifier? {
    if k > 0, case .phrase(.bound(let qualifier, .before)) = terms[k - 1].kind,
      terms[k].range.lowerBound - terms[k - 1].range.upperBound <= 2
    {
      return qualifier
    }
    if k + 1 < terms.count, case .phrase(.bound(let qualifier, .after)) = terms[k + 1].kind,
      terms[k + 1].range.lowerBound - terms[k].range.upperBound <= 1
    {
      return qualifier
    }
    return nil
  }

  /// The provider named nearest: behind in brackets, before in the sentence, after in it, before in the paragraph.
  private func source(for metric: Metric, at k: Int) -> String {
    let sentence = sentenceStart(k)
    let end = terms[k...].firstIndex { $0.endsSentence } ?? terms.count
    let before = stride(from: k - 1, through: sentence, by: -1)
    let earlier = stride(from: sentence - 1, through: paragraphStart(k), by: -1)
    for i in Array(before) + Array((k + 1)..<max(k + 1, end)) + Array(earlier) {
      if case .source(let name) = terms[i].kind, Sources.provides(name, metric) { return name }
    }
    return ""
  }
}

extension Statement {
  /// A level of the crypto market on a day.
  fileprivate var isMarketLevel: Bool {
    observation.entity == .crypto && observation.frequency == .day
      && (observation.metric == .volume || observation.metric == .marketCap)
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
  fileprivate var endsStrongly: Bool {
    if case .clauseEnd(let isStrong) = kind { return isStrong }
    return endsSentence
  }

  var endsClause: Bool {
    if case .clauseEnd = kind { return true }
    return endsSentence
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
