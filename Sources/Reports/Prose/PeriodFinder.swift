import Dates
import Facts

/// A metric with the period that the words around its number give it.
struct Timing: Sendable {
  var metric: Metric
  var period: Period
  var frequency: Frequency

  init(_ metric: Metric, _ period: Period, _ frequency: Frequency) {
    self.metric = metric
    self.period = period
    self.frequency = frequency
  }

  init(_ metric: Metric, on day: Day) { self.init(metric, Period(day), .day) }
}

/// Finds when a number is of: the nearest words before it that name a period which its metric can have.
struct PeriodFinder: Sendable {
  let terms: TermList
  let calendar: ReportCalendar
  /// The day of the market's last figures so far.
  var marketDay: Day?
  /// The day of the last number of each metric in the paragraph.
  var lastDays: [Metric: Day] = [:]
  /// The numbers that were the week's changes.
  var weekChanges: Set<Int> = []

  init(_ terms: TermList, _ calendar: ReportCalendar, marketDay: Day?) {
    self.terms = terms
    self.calendar = calendar
    self.marketDay = marketDay
  }

  /// - Parameter listed: the date that is this number's in a list with 分别.
  func timing(of binding: Binding, _ entityClass: EntityClass, at k: Int, listed: DateExpression?) -> Timing? {
    guard let timing = said(binding, entityClass, at: k, listed ?? terms.bracketedDate(behind: k)) else { return nil }
    return calendar.knows(timing.period.end) ? timing : nil
  }

  private func said(_ binding: Binding, _ entityClass: EntityClass, at k: Int, _ listed: DateExpression?) -> Timing? {
    if binding.isChange { return changeTiming(at: k, listed, entityClass) }
    switch binding.metric {
    case .netFlow: return flowTiming(at: k, listed, isCumulative: binding.isCumulative)
    case .volume: return volumeTiming(at: k, listed)
    case .volumeYearToDateGrowth: return Timing(binding.metric, .yearToDate(totalDay(at: k)), .yearToDate)
    default: return levelDay(binding.metric, entityClass, at: k, listed).map { Timing(binding.metric, on: $0) }
    }
  }

  /// The day of a level: the one that is said, else the one that a report of its kind means.
  private func levelDay(_ metric: Metric, _ entityClass: EntityClass, at k: Int, _ listed: DateExpression?) -> Day? {
    let trades = entityClass == .index || entityClass == .stock
    if metric == .close, listed == nil, terms.saysWeekClose(before: k) {
      return calendar.isWeekPrinted && (!trades || calendar.week.end.weekday <= 5) ? calendar.week.end : nil
    }
    if listed == nil, !terms.isDatedDirectly(k), let day = dayOfResult(at: k) { return day }
    if metric == .netAssets, listed == nil, let day = weekSaid(before: k) { return day }
    let isOfFunds = entityClass == .fund || entityClass == .fundGroup
    if let day = day(at: k, listed, trades: trades || isOfFunds, metric: metric) { return day }
    if metric == .close, let day = closeDay(at: k, entityClass) { return day }
    if metric == .marketCap, entityClass == .stock { return weekClose(at: k) }
    if trades || listed != nil || metric == .high || !saysNoTime(before: k) { return nil }
    if metric == .netAssets { return calendar.isWeekPrinted ? calendar.lastTradingDay : nil }
    // Gauges of the market are read when its value is.
    return calendar.snapshotDay ?? (entityClass == .market ? marketDay : nil)
  }

  /// 「从前一周日的 3.87 万亿美元蒸发到 3.43 万亿」: a week after the day that it is compared with, unless the sentence
  /// names another.
  private func dayOfResult(at k: Int) -> Day? {
    let days = (terms.sentenceStart(k)..<k).compactMap { i -> Day? in
      guard case .date(let expression, _) = terms[i].kind, expression.isDay else { return nil }
      return calendar.day(expression)
    }
    guard days.count == 1, (terms.clauseStart(k)..<k).contains(where: terms.isOriginDate) else { return nil }
    return days[0] + 7 == calendar.week.end || days[0] + 7 == calendar.asOf ? days[0] + 7 : nil
  }

  /// Whether no date before the number could be meant: only the report's own week is spoken of, and as-of days.
  private func saysNoTime(before k: Int) -> Bool {
    terms.dates(before: k).allSatisfy { date in
      switch date.expression {
      case .week(0), .lastDay, .yearToDate, .monthToDate, .inception: true
      case .range: calendar.period(date.expression) == calendar.week || date.isApart
      default: date.isApart && date.expression != .week(-1) && !date.expression.isDay
      }
    }
  }

  /// - Parameter trades: of what trades on weekdays a Saturday is no day; it belongs to something said before.
  private func day(at k: Int, _ listed: DateExpression? = nil, trades: Bool = false, metric: Metric? = nil) -> Day? {
    if let listed { return calendar.day(listed) }
    if let behind = dayBehind(k) { return behind }
    var week: Int?
    for date in terms.dates(before: k) {
      // 「9月24日公布降息。恒指上周累升 13%，收报 20,632 点」: the talk has gone on from that day to the week.
      if let week, terms.sentenceStart(date.index) < terms.sentenceStart(week) { return nil }
      if metric == .close, isOwnWeek(date.expression) { week = week ?? date.index }
      if case .daysBefore(let count) = date.expression { return dayCompared(at: k, metric).map { $0 - count } }
      if let day = calendar.day(date.expression) {
        if trades, day.weekday > 5 { continue }
        return date.isBeforeClause && date.isUsed ? compared(day, of: date.index, before: k) : day
      }
      if date.expression == .week(-1) || (date.expression.isOther && !date.isApart) { return nil }
    }
    return nil
  }

  /// 「7 月 27 日总市值 2.43 万亿美元，7 月 20 日为 2.42 万亿；24 小时成交额…」: what a clause compares with is over with it.
  private func compared(_ day: Day, of date: Int, before k: Int) -> Day {
    terms.dates(before: k).lazy.filter { terms.sentenceStart($0.index) == terms.sentenceStart(date) }.compactMap {
      calendar.day($0.expression)
    }
    .first { $0 - day >= 5 && calendar.knows($0) } ?? day
  }

  /// The day of which the sentence speaks otherwise: 「7 月 20 日为 71，上周同期为 74」.
  private func dayCompared(at k: Int, _ metric: Metric?) -> Day? {
    let days = terms.dates(before: k, from: terms.sentenceStart(k)).compactMap { date -> Day? in
      if case .daysBefore = date.expression { nil } else { calendar.day(date.expression) }
    }
    return days.first ?? metric.flatMap { lastDays[$0] } ?? dayBehindInSentence(k)
  }

  /// 「从一周前的 28 回升至 8 月 24 日的 48」: the one day that the rest of the sentence names.
  private func dayBehindInSentence(_ k: Int) -> Day? {
    let days = (k + 1..<max(k + 1, terms.count)).prefix { !terms[$0].endsSentence }.compactMap { i -> Day? in
      guard case .date(let expression, _) = terms[i].kind else { return nil }
      return calendar.day(expression)
    }
    return Set(days).count == 1 ? days.first : nil
  }

  /// 「（截至 8 月 23 日）」 behind the number.
  private func dayBehind(_ k: Int) -> Day? {
    guard k + 2 < terms.count, case .phrase(.asOf) = terms[k + 1].kind, terms.gap(k, k + 1).count <= 1,
      case .date(let expression, _) = terms[k + 2].kind
    else { return nil }
    return calendar.day(expression)
  }

  /// A level of an index said of 本周 is that of the week's last day; of a share where its own sentence says so.
  private func closeDay(at k: Int, _ entityClass: EntityClass) -> Day? {
    if entityClass == .stock { return weekClose(at: k) }
    guard entityClass == .index else { return nil }
    for date in terms.dates(before: k) {
      switch date.expression {
      case .week(0): return calendar.week.end
      case .range: return calendar.period(date.expression)?.end
      // 「收 26,290 点，上周收 27,140 点」: of a week that has not this one's end.
      case .week(-1) where !date.isApart, .weekBefore where !date.isApart: return nil
      case _ where date.expression.isOther && !date.isApart: return nil
      default: continue
      }
    }
    return calendar.isWeekPrinted ? calendar.week.end : nil
  }

  /// 「单周飙升 25.5%，收于 292.18 美元」
  private func weekClose(at k: Int) -> Day? {
    guard let first = terms.dates(before: k, from: terms.sentenceStart(k)).first, !first.isApart else {
      return weekCloseBesideChange(at: k)
    }
    switch first.expression {
    case .week(0): return calendar.isWeekPrinted ? calendar.week.end : nil
    case .range: return calendar.period(first.expression) == calendar.week ? calendar.week.end : nil
    default: return nil
    }
  }

  /// 「苹果跌 10.7%，报 213.49 美元；腾讯收报 517.5 港元，一周下跌 1.7%」: where between two semicolons the week's change is
  /// told, the close beside it is the week's.
  private func weekCloseBesideChange(at k: Int) -> Day? {
    guard calendar.isWeekPrinted else { return nil }
    let segment = terms.segment(of: k)
    let told = segment.contains { weekChanges.contains($0) }
    let follows = (k..<segment.upperBound).first { terms.statesDate($0) }.map(tellsWeekChange) ?? false
    return told || follows ? calendar.week.end : nil
  }

  private func tellsWeekChange(_ i: Int) -> Bool {
    guard case .date(.week(0), _) = terms[i].kind, i + 1 < terms.count, terms.gap(i, i + 1).isEmpty,
      case .phrase(.change) = terms[i + 1].kind
    else { return false }
    return true
  }

  /// A total since the year's first day runs to a day of its own sentence, else to that of the market's last figures.
  private func totalDay(at k: Int) -> Day {
    let sentence = terms.dates(before: k, from: terms.sentenceStart(k))
    let days = sentence.lazy.compactMap { date -> Day? in
      if case .sinceNewYear(let end) = date.expression { calendar.day(end) } else { calendar.day(date.expression) }
    }
    return days.max() ?? marketDay ?? calendar.asOf
  }

  private func changeTiming(at k: Int, _ listed: DateExpression?, _ entityClass: EntityClass) -> Timing? {
    // 盘中下跌: of a moment.
    if terms.clauseHas({ if case .atTimes = $0 { true } else { false } }, before: k) { return nil }
    guard let timing = saidChange(at: k, listed, entityClass).map({ onTradingDays($0, entityClass) }) else {
      return nil
    }
    // 「11月3日至9日这一周：比特币跌 5.4%」: what trades at all hours has a longer week where one is printed.
    guard entityClass == .coin, timing.frequency == .week, let week = longerWeek(before: k) else { return timing }
    return Timing(.changeWeek, week, .week)
  }

  /// What exchanges quote ends with their last day of the week.
  private func onTradingDays(_ timing: Timing, _ entityClass: EntityClass) -> Timing {
    guard entityClass == .index || entityClass == .stock, timing.period.end == calendar.week.end else { return timing }
    let end = calendar.lastTradingDay
    switch timing.frequency {
    case .week: return Timing(timing.metric, calendar.tradingWeek, .week)
    case .monthToDate: return Timing(timing.metric, .monthToDate(end), .monthToDate)
    case .yearToDate: return Timing(timing.metric, .yearToDate(end), .yearToDate)
    default: return timing
    }
  }

  private func longerWeek(before k: Int) -> Period? {
    for date in terms.dates(before: k) {
      guard case .range = date.expression, let period = calendar.period(date.expression) else { continue }
      return period.start == calendar.week.start && (period.length ?? 0) <= 7 && period.end > calendar.week.end
        ? period : nil
    }
    return nil
  }

  private func saidChange(at k: Int, _ listed: DateExpression?, _ entityClass: EntityClass) -> Timing? {
    if let listed {
      if listed == .singleDay { return day(at: k, trades: true).map { Timing(.changeDay, on: $0) } }
      return changeTiming(listed)
    }
    var isSingleDay = false
    for date in terms.dates(before: k) {
      if date.expression == .lastDay { return lastDayTiming(at: k, entityClass) }
      // 「8月5日…。日经225指数单日急泻」: the day of the sentence before.
      if isSingleDay, date.expression.isDay { return changeTiming(date.expression) }
      // What another sentence or another's clause says holds on only for the week that all is about.
      // 「周四收盘，道指跌 0.2%；纳指跌 0.1%」
      if date.isApart, date.expression.isDay, terms.opensSentence(date.index, of: k) {
        return changeTiming(date.expression)
      }
      if date.isApart, date.expression != .singleDay, !isOwnWeek(date.expression) { continue }
      // 「本周累跌 6%。恒指全日升 1%。美团升 2%」: what goes on behind a session is of that.
      // 「道指周五涨 0.2%，本周涨 0.8%。标普500涨 0.2%」: of the day or of the week.
      if date.isApart, isOwnWeek(date.expression),
        terms.tellsSession(from: date.index, before: k) || terms.sentenceTellsDay(date.index, beside: k)
      {
        return nil
      }
      if date.expression == .singleDay, date.isApart { continue }
      if date.expression == .singleDay { isSingleDay = true }
      if date.expression == .singleDay || date.expression == .samePeriod { continue }
      if date.isAsOf, date.expression.isDay, !isSingleDay { continue }
      // 「本周纳指单日上涨 2%」: which day is not said.
      if isSingleDay, !date.expression.isDay { return nil }
      if case .bareMonth = date.expression, date.isBeforeClause { return nil }
      // Of what trades on weekdays a change on a Saturday is none.
      let timing = changeTiming(date.expression)
      // 「10 月 13 日收 16,782 点，较前周的 16,520 点涨 262 点，涨幅 1.6%」
      if timing?.frequency == .day, terms.comparesWithWeekBefore(from: date.index, to: k) {
        return timing?.period.end == calendar.lastTradingDay ? changeTiming(.week(0)) : nil
      }
      let trades = entityClass == .index || entityClass == .stock
      return trades && timing?.frequency == .day && (timing?.period.end.weekday ?? 0) > 5 ? nil : timing
    }
    return nil
  }

  private func isOwnWeek(_ expression: DateExpression) -> Bool {
    switch expression {
    case .week(0): true
    case .range: calendar.isWeekPrinted && calendar.period(expression) == calendar.week
    default: false
    }
  }

  /// 「24小时 -2.06%」: of a coin, to the day of its level.
  private func lastDayTiming(at k: Int, _ entityClass: EntityClass) -> Timing? {
    guard entityClass == .coin else { return nil }
    let said = terms.dates(before: k, from: terms.sentenceStart(k)).lazy.compactMap { calendar.day($0.expression) }
      .first
    return (said ?? calendar.snapshotDay).map { Timing(.changeDay, on: $0) }
  }

  private func changeTiming(_ expression: DateExpression) -> Timing? {
    let end = calendar.week.end
    switch expression {
    case .week(0): return Timing(.changeWeek, calendar.week, .week)
    case .monthToDate: return Timing(.changeMonthToDate, .monthToDate(end), .monthToDate)
    case .month(let month) where month == end.month, .bareMonth(let month) where month == end.month:
      return Timing(.changeMonthToDate, .monthToDate(end), .monthToDate)
    case .yearToDate: return Timing(.changeYearToDate, .yearToDate(end), .yearToDate)
    case .day, .weekday, .daysAgo: return calendar.day(expression).map { Timing(.changeDay, on: $0) }
    case .range where calendar.period(expression) == calendar.week: return Timing(.changeWeek, calendar.week, .week)
    case .range, .week, .wholeWeek, .weekBefore, .month, .bareMonth, .inception, .other, .singleDay, .samePeriod,
      .daysBefore, .dayOfMonth, .lastDay, .sinceNewYear:
      return nil
    }
  }

  private func flowTiming(at k: Int, _ listed: DateExpression?, isCumulative: Bool) -> Timing? {
    if let listed { return calendar.period(listed).map(flow) }
    if (terms.sentenceStart(k)..<k).contains(where: terms.isSinceInception) { return total(at: k) }
    if isCumulative, !hasStretch(terms.adverbialStart(k)..<k) { return total(at: k) }
    // 「上周合计净流入 16.7 亿：周一净流入 11.4 亿」: the word is that of the first.
    let isTotal = terms.hasTotal(before: k)
    var isSingleDay = false
    var isSame = false
    for date in terms.dates(before: k) where !isTotal || !date.expression.isDay {
      switch date.expression {
      // 「成立以来累计净流入 628 亿。IBIT 流入 26 亿」: of another sentence's total.
      case .inception where terms.sentenceStart(date.index) < terms.sentenceStart(k): continue
      case .inception: return total(at: k)
      case .yearToDate: return Timing(.netFlow, .yearToDate(calendar.week.end), .yearToDate)
      case .monthToDate: return Timing(.netFlow, .monthToDate(calendar.week.end), .monthToDate)
      case .month(calendar.week.end.month) where !date.isApart:
        return Timing(.netFlow, .monthToDate(calendar.week.end), .monthToDate)
      case .samePeriod: isSame = true
      case _ where date.expression.isOther && isSame && date.isApart: continue
      case .week(-1) where !calendar.isWeekPrinted || date.isApart: return nil
      case .week(1): return nil
      case .weekBefore where date.isApart: return nil
      case .month, .bareMonth, .other, .lastDay, .sinceNewYear: return nil
      case _ where isSame && date.expression.isDay: continue
      case .singleDay:
        // The day that it means stands before; the week would be another's.
        isSingleDay = true
      case _ where date.isAsOf: continue
      case _ where isSingleDay && !date.expression.isDay: return nil
      default:
        let period = calendar.period(date.expression)
        return isSame && !isOnlyPeriod(period, before: k) ? nil : period.map(flow)
      }
    }
    return nil
  }

  /// Whether the sentences before `k` speak of one stretch only: else 同期 may mean any of them.
  private func isOnlyPeriod(_ period: Period?, before k: Int) -> Bool {
    terms.dates(before: k).allSatisfy { date in
      let other = calendar.period(date.expression)
      return date.isAsOf || other == nil || other == period || date.expression.isDay
    }
  }

  /// Since inception to a day: of the number's own sentence, or an as-of day before it, else to the last day of which
  /// the report counts flows.
  private func total(at k: Int) -> Timing? {
    let day = dayBehind(k) ?? totalDaySaid(before: k) ?? (calendar.isWeekPrinted ? calendar.lastTradingDay : nil)
    return day.map { Timing(.netFlowCumulative, .total($0), .total) }
  }

  private func totalDaySaid(before k: Int) -> Day? {
    if let day = weekSaid(before: k) { return day }
    var isSingleDay = false
    for date in terms.dates(before: k) {
      if date.expression == .singleDay, !date.isApart { isSingleDay = true }
      guard let day = calendar.day(date.expression), date.expression.isDay else { continue }
      if !date.isApart || date.isAsOf || isSingleDay || !calendar.isWeekPrinted { return day }
    }
    return nil
  }

  /// 「周五净流出 450 万，一周合计净流入 27 亿，成立以来累计 628 亿，总净资产 1,590 亿」: the week was spoken of last.
  private func weekSaid(before k: Int) -> Day? {
    let dates = terms.dates(before: k).filter { $0.expression != .inception }
    guard let said = dates.first, !said.isApart, isOwnWeek(said.expression), calendar.isWeekPrinted else { return nil }
    // 「截至 8 月 22 日，本周净流入 5 亿，累计净流入 178 亿」
    let isDated = dates.contains { !$0.isApart && $0.isAsOf && $0.expression.isDay }
    return isDated ? nil : calendar.lastTradingDay
  }

  private func flow(_ period: Period) -> Timing {
    Timing(.netFlow, period, period.length == 1 ? .day : period == calendar.week ? .week : .span)
  }

  private func hasStretch(_ range: Range<Int>) -> Bool {
    range.contains { i in
      guard case .date(let expression, false) = terms[i].kind else { return false }
      return expression != .inception && !expression.isOther && !expression.isDay
    }
  }

  private func volumeTiming(at k: Int, _ listed: DateExpression?) -> Timing? {
    let isSum = terms.clauseHas({ if case .cumulative = $0 { true } else { false } }, before: k)
    guard listed == nil, let nearest = terms.dates(before: k).first?.expression else {
      return isSum ? nil : levelDay(.volume, .market, at: k, listed).map { Timing(.volume, on: $0) }
    }
    // 「24小时成交额」
    if terms.isOfLastDay(before: k) { return levelDay(.volume, .market, at: k, nil).map { Timing(.volume, on: $0) } }
    switch nearest {
    case .sinceNewYear(let end):
      return calendar.day(end).map { Timing(.volumeYearToDate, .yearToDate($0), .yearToDate) }
    case _ where isSum && nearest.isDay: return nil
    case .yearToDate: return Timing(.volumeYearToDate, .yearToDate(totalDay(at: k)), .yearToDate)
    case .week(0): return Timing(.volume, calendar.week, .week)
    case .range: return calendar.period(nearest).map { Timing(.volume, $0, $0 == calendar.week ? .week : .span) }
    case .other, .bareMonth, .month, .monthToDate, .inception, .week: return nil
    default: return levelDay(.volume, .market, at: k, nil).map { Timing(.volume, on: $0) }
    }
  }

  /// The days of which a bound is said: 周一到周四各日, 周一、周二及周四各日; nil where it is said of the whole.
  func eachDay(of timing: Timing, at k: Int) -> [Day]? {
    guard terms.clauseHas({ if case .each = $0 { true } else { false } }, before: k) else { return nil }
    let said = (terms.clauseStart(k)..<k).compactMap { i -> Period? in
      guard case .date(let expression, false) = terms[i].kind else { return nil }
      return calendar.period(expression)
    }
    let days = (said.isEmpty ? [timing.period] : said).flatMap { stretch in
      (0..<(stretch.length ?? 0)).map { stretch.end - $0 }.filter { $0.weekday <= 5 || stretch.length == 1 }
    }
    return Set(days).sorted()
  }
}
