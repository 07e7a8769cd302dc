import Dates
import Facts

/// What the words so far say of when, for numbers that say nothing of it themselves.
struct EnglishMoment: Sendable {
  /// The day that levels are of.
  var day: Day?
  /// Several days were spoken of: a level that says none has none.
  var isDayUnsaid = false
  /// The stretch that flows are of; nil too where several were spoken of.
  var flow: Period?
  /// The day of the last coin's price.
  var priceDay: Day?
  /// Whether changes are those of the week.
  var isWeekly = false
}

/// Turns what English words say of when into a metric's period.
struct EnglishTimes: Sendable {
  let calendar: ReportCalendar

  func timing(
    of binding: EnglishBinding, _ entityClass: EntityClass, _ when: When?, _ moment: EnglishMoment, endsWeek: Bool
  )
    -> Timing?
  {
    let timing = said(binding, entityClass, when, moment, endsWeek)
    guard let timing, isNear(timing.period.end) else { return nil }
    return timing
  }

  /// A report knows no day after its own; what it says of days long gone is history.
  private func isNear(_ day: Day) -> Bool {
    let last = max(calendar.asOf, calendar.week.end, calendar.printedDate ?? calendar.asOf)
    let first = calendar.week.start ?? calendar.week.end
    return day <= last + 6 && day >= first - 9
  }

  private func said(
    _ binding: EnglishBinding, _ entityClass: EntityClass, _ when: When?, _ moment: EnglishMoment, _ endsWeek: Bool
  ) -> Timing? {
    if binding.isChange { return change(entityClass, when, moment) }
    switch binding.metric {
    case .netFlow: return flow(binding, when, moment)
    case .volumeYearToDateGrowth:
      return levelDay(nil, moment).map { Timing(binding.metric, .yearToDate($0), .yearToDate) }
    case .volume: return volume(when, moment)
    case .high:
      guard case .day? = when else { return nil }
      return when.flatMap(day).map { Timing(.high, on: $0) }
    default: return level(binding.metric, entityClass, when, moment, endsWeek).map { Timing(binding.metric, on: $0) }
    }
  }

  // MARK: Days

  func day(_ when: When) -> Day? {
    switch when {
    case .day(.weekday(week: -1, let weekday)): return lastWeekday(weekday)
    case .day(let expression), .weekEnding(let expression), .upTo(let expression): return calendar.day(expression)
    case .previousWeekday(let weekday), .sinceWeekday(let weekday): return calendar.week.end.monday + (weekday - 8)
    default: return nil
    }
  }

  /// Last Friday: of a report that comes out after its week, the week's own.
  private func lastWeekday(_ weekday: Int) -> Day? {
    let own = calendar.week.end.monday + (weekday - 1)
    return isPublishedLater ? own : own - 7
  }

  /// Whether the report's own date lies in a week after the one that it is about.
  private var isPublishedLater: Bool { calendar.printedDate.map { $0.monday > calendar.week.end.monday } ?? false }

  private func levelDay(_ when: When?, _ moment: EnglishMoment) -> Day? {
    when.flatMap(day) ?? moment.day ?? (moment.isDayUnsaid ? nil : calendar.asOf)
  }

  private func level(
    _ metric: Metric, _ entityClass: EntityClass, _ when: When?, _ moment: EnglishMoment, _ endsWeek: Bool
  ) -> Day? {
    let trades = entityClass == .index || entityClass == .stock
    let isFund = entityClass == .fund || entityClass == .fundGroup
    if isFund, isStretch(when) { return fundDay }
    if entityClass == .coin, when == nil || when == .week, let day = moment.priceDay { return day }
    let end = end(of: entityClass)
    guard let when else { return trades ? end : levelDay(nil, moment) }
    switch when {
    case .day, .weekEnding, .previousWeekday, .sinceWeekday, .upTo:
      return day(when).flatMap { trades && $0.weekday > 5 ? nil : $0 }
    case .weekEarlier: return trades ? end - 7 : (moment.day ?? calendar.asOf) - 7
    // 「Fear & Greed at 25 (prior week: 46)」
    case .previousWeek where metric == .fearGreed || metric == .marketCap:
      return (moment.day ?? calendar.asOf) - 7
    case .week, .lastWeek:
      if when == .lastWeek, !isPublishedLater { return nil }
      if trades || endsWeek { return end }
      return levelDay(nil, moment).flatMap { $0 == calendar.week.end ? $0 : nil }
    case .stretch(let expression):
      return calendar.period(expression).flatMap { trades && $0 == calendar.week ? end : nil }
    case .singleDay: return moment.day
    case .monthToDate, .yearToDate, .inception, .rollingDay, .calendarYear:
      return trades ? end : levelDay(nil, moment)
    case .previousWeek, .weekBeginning, .month, .yearOnYear, .sameStretch, .other: return nil
    }
  }

  /// Funds report no Saturdays: theirs is the last weekday up to the as-of day.
  private var fundDay: Day {
    let day = calendar.asOf
    return day.weekday > 5 ? day - (day.weekday - 5) : day
  }

  /// Whether a level said of it is that of its end.
  private func isStretch(_ when: When?) -> Bool {
    switch when {
    case nil, .week?, .monthToDate?, .yearToDate?, .inception?, .rollingDay?, .calendarYear?, .sameStretch?: true
    case .stretch(let expression)?: calendar.period(expression) == calendar.week
    default: false
    }
  }

  private func volume(_ when: When?, _ moment: EnglishMoment) -> Timing? {
    switch when {
    case .yearToDate?: return levelDay(nil, moment).map { Timing(.volumeYearToDate, .yearToDate($0), .yearToDate) }
    case .calendarYear(let year)? where year == calendar.asOf.year:
      return levelDay(nil, moment).map { Timing(.volumeYearToDate, .yearToDate($0), .yearToDate) }
    case .week?: return Timing(.volume, calendar.week, .week)
    default: return level(.volume, .market, when, moment, false).map { Timing(.volume, on: $0) }
    }
  }

  // MARK: Changes

  /// The last day of the week of what is quoted at all hours, and of what is on trading days only.
  private func end(of entityClass: EntityClass) -> Day {
    entityClass == .index || entityClass == .stock ? calendar.lastTradingDay : calendar.week.end
  }

  private func change(_ entityClass: EntityClass, _ when: When?, _ moment: EnglishMoment) -> Timing? {
    let end = end(of: entityClass)
    let week = Timing(.changeWeek, end == calendar.week.end ? calendar.week : calendar.tradingWeek, .week)
    guard let when else { return moment.isWeekly ? week : nil }
    switch when {
    case .week, .weekEarlier: return week
    case .sameStretch where moment.isWeekly: return week
    case .lastWeek: return isPublishedLater ? week : nil
    case .monthToDate(let month), .month(let month as Int?):
      return month ?? end.month == end.month ? Timing(.changeMonthToDate, .monthToDate(end), .monthToDate) : nil
    case .yearToDate: return Timing(.changeYearToDate, .yearToDate(end), .yearToDate)
    case .calendarYear(let year):
      return year == end.year ? Timing(.changeYearToDate, .yearToDate(end), .yearToDate) : nil
    case .day, .previousWeekday: return day(when).map { Timing(.changeDay, on: $0) }
    case .stretch(let expression): return calendar.period(expression) == calendar.week ? week : nil
    case .weekEnding: return day(when) == end ? week : nil
    case .singleDay: return moment.day.map { Timing(.changeDay, on: $0) }
    // From one Friday to the next; from another day it is no week of the report's.
    case .sinceWeekday(let weekday): return weekday == end.weekday ? week : nil
    case .previousWeek, .weekBeginning, .yearOnYear, .inception, .sameStretch, .rollingDay, .upTo, .other: return nil
    }
  }

  // MARK: Flows

  private func flow(_ binding: EnglishBinding, _ when: When?, _ moment: EnglishMoment) -> Timing? {
    if binding.isCumulative, let total = cumulative(when, moment) { return total }
    guard let when else { return binding.isCumulative ? nil : moment.flow.map(flow) }
    switch when {
    case .inception: return total(fundDay)
    case .yearToDate: return Timing(.netFlow, .yearToDate(calendar.lastTradingDay), .yearToDate)
    case .calendarYear(let year) where year == calendar.week.end.year:
      return Timing(.netFlow, .yearToDate(calendar.lastTradingDay), .yearToDate)
    case .monthToDate(let month) where month ?? calendar.week.end.month == calendar.week.end.month:
      return Timing(.netFlow, .monthToDate(calendar.lastTradingDay), .monthToDate)
    default: return period(when, moment).map(flow)
    }
  }

  /// Cumulative flows are since inception unless a stretch is said.
  private func cumulative(_ when: When?, _ moment: EnglishMoment) -> Timing? {
    switch when {
    case nil, .inception?, .rollingDay?: total(fundDay)
    case .day?, .weekEnding?, .upTo?: total(when.flatMap(day))
    case .weekEarlier?: total(fundDay - 7)
    default: nil
    }
  }

  private func total(_ day: Day?) -> Timing? { day.map { Timing(.netFlowCumulative, .total($0), .total) } }

  private func flow(_ period: Period) -> Timing {
    Timing(.netFlow, period, period.length == 1 ? .day : period == calendar.tradingWeek ? .week : .span)
  }

  /// The stretch that flows are of.
  func period(_ when: When, _ moment: EnglishMoment) -> Period? {
    switch when {
    case .day, .previousWeekday: day(when).map { Period($0) }
    case .week: calendar.tradingWeek
    case .lastWeek: isPublishedLater ? calendar.tradingWeek : previousWeek
    case .previousWeek: previousWeek
    case .weekEarlier: moment.flow == calendar.week ? previousWeek : nil
    case .weekEnding:
      day(when).flatMap { $0 == calendar.week.end ? calendar.tradingWeek : Period(from: $0.monday, through: $0) }
    case .stretch(let expression): calendar.period(expression)
    case .singleDay: moment.flow.flatMap { $0.length == 1 ? $0 : nil }
    // 「took in $30m on Friday, and $1.7bn over the period」: a day is no stretch.
    case .sameStretch: moment.flow.flatMap { $0.length == 1 ? nil : $0 }
    default: nil
    }
  }

  private var previousWeek: Period? {
    calendar.week.start.flatMap { Period(from: $0 - 7, through: calendar.lastTradingDay - 7) }
  }
}
