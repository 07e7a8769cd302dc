import Dates
import Facts

/// Turns the numbers of a table of securities into statements: their unit, their currency and their period.
struct QuoteReader {
  /// What a row is about.
  struct Subject {
    var key: EntityKey
    /// In which it is quoted; nil for an index.
    var currency: Measure?
    var isIndex: Bool
  }

  let document: Document
  let calendar: ReportCalendar
  let units: UnitNotes
  /// The day of the table's figures.
  let asOf: Day
  /// Whether the table says it itself.
  private let saysDay: Bool
  /// Whether volumes are those of the week: 「成交额为全周口径」.
  private let volumeIsOfWeek: Bool
  let source: String
  /// In which the headers say that prices are.
  private var priced: Set<Measure> = []
  /// Whether each row says in which currency it is quoted: then a header's own is deliberate.
  private var rowsSayCurrency = false
  private(set) var diagnostics: [Diagnostic] = []

  init(_ document: Document, _ block: Block, caption: Passage, calendar: ReportCalendar) {
    self.document = document
    self.calendar = calendar
    let notes = Passage(document, block.notes)
    units = UnitNotes(notes: notes, caption: caption)
    volumeIsOfWeek = Self.saysWeekOfVolume(notes) || Self.saysWeekOfVolume(caption)
    let said = dayNamed(in: caption, calendar) ?? Self.daySourced(block, document, calendar)
    saysDay = said != nil
    asOf = said ?? calendar.week.end
    source = Sources.named(in: Passage(document, block.source))
  }

  /// 「来源：CoinGecko，8 月 23 日收盘」 below a table whose cells the source parts.
  private static func daySourced(_ block: Block, _ document: Document, _ calendar: ReportCalendar) -> Day? {
    guard block.grid != nil, let day = dayNamed(in: Passage(document, block.source), calendar) else { return nil }
    return abs(day - calendar.asOf) <= 10 ? day : nil
  }

  /// Whether words for volume and for the week stand together.
  private static func saysWeekOfVolume(_ passage: Passage) -> Bool {
    passage.folded.indices.contains { i in
      guard volumeWords.match(in: passage.folded, at: i) != nil else { return false }
      return (max(0, i - 8)..<min(passage.count, i + 16)).contains { j in
        switch DateWords.words.match(in: passage.folded, at: j)?.meaning {
        case .week(0)?, .wholeWeek?: true
        default: passage.reads(weekly, at: j)
        }
      }
    }
  }

  private static let volumeWords = Lexicon<Bool>(
    ["成交额", "交易额", "成交金额", "成交量", "交易量", "turnover", "volume"].map { ($0, true) })
  private static let weekly = fold("weekly")

  /// Takes notice of a column that says in which currency each row is quoted.
  mutating func take(headers: [String]) { rowsSayCurrency = headers.contains(where: Self.currencyHeads.contains) }

  private static let currencyHeads: Set<String> = [
    "ccy", "currency", "curr", "curr.", "币种", "货币", "币别", "交易货币", "报价货币", "计价货币",
  ]

  /// Takes notice of what the table's other columns are measured in.
  mutating func take(_ columns: [TableSchema.Column]) {
    priced = Set(columns.lazy.filter { $0.role == .metric(.close) }.flatMap(\.units).compactMap(\.measure))
  }

  /// Of prices in HK$ beside market caps in US$bn each column means what it says.
  private func deliberate(_ column: TableSchema.Column, _ subject: Subject) -> Measure? {
    guard let listing = subject.currency, column.units.count == 1 else { return nil }
    guard priced == [listing] || rowsSayCurrency && column.role == .metric(.marketCap) else { return nil }
    return column.units[0].measure
  }

  /// - Parameter stretch: the day or days that the column names for itself.
  mutating func statement(
    _ numeral: Numeral, at range: Range<Int>, _ metric: Metric, _ column: TableSchema.Column, of subject: Subject,
    stretch: Period? = nil
  ) -> Statement? {
    guard let reading = value(of: numeral, metric, column, subject, at: range) else { return nil }
    var (period, frequency) = period(of: metric, stretch?.end ?? lastTrading(subject), isOfWeek: column.isOfWeek)
    // 「周涨跌幅（8.19-8.23）」
    if metric == .changeWeek, let stretch, (3...8).contains(stretch.length ?? 0) { period = stretch }
    return Statement(
      Observation(
        entity: subject.key, metric: metric, period: period, frequency: frequency, number: reading.number,
        unit: reading.unit, source: source, place: document.place(at: range.lowerBound), text: document.words(range)),
      part: .table, at: range)
  }

  /// The week's end where the table names no day; what exchanges quote is of the Friday before a weekend.
  private func lastTrading(_ subject: Subject) -> Day {
    let weekday = asOf - asOf.monday
    return saysDay || subject.key.market == nil || weekday < 5 ? asOf : asOf - (weekday - 4)
  }

  private func period(of metric: Metric, _ asOf: Day, isOfWeek: Bool) -> (Period, Frequency) {
    switch metric {
    case .changeWeek: (tradingWeek(to: asOf) ?? calendar.week(asOf: asOf), .week)
    case .volume where isOfWeek: (tradingWeek(to: asOf) ?? calendar.week(asOf: asOf), .week)
    case .volume where volumeIsOfWeek: (calendar.week(asOf: asOf), .week)
    case .changeMonthToDate: (.monthToDate(asOf), .monthToDate)
    case .changeYearToDate: (.yearToDate(asOf), .yearToDate)
    default: (Period(asOf), .day)
    }
  }

  /// Of a week to its Sunday, what exchanges quote on Friday is of the days to Friday.
  private func tradingWeek(to day: Day) -> Period? {
    guard calendar.week.end.weekday > 5, day == calendar.lastTradingDay else { return nil }
    return calendar.tradingWeek
  }

  private mutating func value(
    of numeral: Numeral, _ metric: Metric, _ column: TableSchema.Column, _ subject: Subject, at range: Range<Int>
  ) -> (number: PrintedNumber, unit: Measure)? {
    if metric.isRatio {
      let ratio = numeral.kind == .percent ? numeral.number : numeral.number.scaled(by: -2)
      let isUnsigned = document.folded[range.lowerBound].isDigit
      return (column.isFall && isUnsigned ? ratio.negated : ratio, .ratio)
    }
    if subject.isIndex, metric == .close { return (numeral.number, .points) }
    if case .money(let measure) = numeral.kind { return (numeral.number, measure) }
    return amount(numeral, metric, column, subject, at: range)
  }

  /// Currency: the notes for the market, then the listing, then the header. Power of ten: the same way.
  private mutating func amount(
    _ numeral: Numeral, _ metric: Metric, _ column: TableSchema.Column, _ subject: Subject, at range: Range<Int>
  ) -> (number: PrintedNumber, unit: Measure)? {
    let noted = units.unit(of: metric, listing: subject.currency)
    guard
      let measure = noted?.market ?? deliberate(column, subject) ?? subject.currency ?? noted?.unit.measure
        ?? column.units.first?.measure
    else {
      return nil
    }
    let header = column.units.first { $0.measure == measure } ?? column.units.first
    if let stated = noted?.unit.measure ?? header?.measure, stated != measure {
      note(.note, "table.currency-contradiction", range, [subject.key.rawValue, stated.rawValue, measure.rawValue])
    }
    // 「市值以新台币计」 does not undo the 「亿」 of the header.
    let scale = scaled(noted?.unit) ?? scaled(header)
    if let power = scale ?? noted?.unit.power ?? header?.power ?? (metric == .close ? 0 : scaled(units.general)) {
      let number = numeral.number.scaled(by: numeral.power == 0 ? power : 0)
      // No company is worth less than this: its power of ten is not said, or not where it was looked for.
      if metric != .marketCap || number.value >= 1e6 { return (number, measure) }
    }
    if numeral.power > 0 { return (numeral.number, measure) }
    note(.warning, "table.no-unit", range, [subject.key.rawValue, metric.rawValue])
    return nil
  }

  /// 「单位：美元」 does not say that a market cap is printed in full.
  private func scaled(_ unit: StatedUnit?) -> Int? { unit.flatMap { $0.power == 0 ? nil : $0.power } }

  private mutating func note(_ level: Diagnostic.Level, _ code: String, _ range: Range<Int>, _ details: [String]) {
    diagnostics.append(
      Diagnostic(
        level, code, at: document.place(at: range.lowerBound), printed: document.words(range), details: details))
  }
}

extension Metric {
  /// Whether its values are shares of something, printed in percent.
  var isRatio: Bool {
    switch self {
    case .changeDay, .changeWeek, .changeMonthToDate, .changeYearToDate, .volumeToMarketCap, .volumeYearToDateGrowth:
      true
    default: false
    }
  }
}

/// The day that a caption names: 「（截止 2024/8/23）」.
func dayNamed(in passage: Passage, _ calendar: ReportCalendar) -> Day? {
  var i = 0
  while i < passage.count {
    if let found = passage.date(at: i) {
      switch found.expression {
      case .day, .weekday: return calendar.day(found.expression)
      case .range: return calendar.period(found.expression)?.end
      default: i = found.range.upperBound
      }
    } else {
      i += 1
    }
  }
  return nil
}
