import Dates
import Facts

/// The columns of a table of quotes: what its headers leave open, told by its cells, its other columns and its caption.
struct QuoteHeads {
  private(set) var heads: [ColumnHead]
  private let cells: GridCells
  private let body: Range<Int>
  private let caption: Passage
  private let percentIsStated: Bool
  private let finder: SubjectFinder
  private let calendar: ReportCalendar
  /// Whether the table is of somebody's own holdings: weights, costs.
  let isOfPositions: Bool

  init(
    _ heads: [ColumnHead], _ cells: GridCells, _ body: Range<Int>, caption: Passage, percentIsStated: Bool,
    calendar: ReportCalendar, asOf: Day, _ finder: SubjectFinder
  ) {
    self.heads = heads
    self.cells = cells
    self.body = body
    self.caption = caption
    self.percentIsStated = percentIsStated
    self.finder = finder
    self.calendar = calendar
    isOfPositions = heads.contains { Self.positions.contains(where: $0.key.contains) }
    nameStretches(asOf)
    dropOtherMeasures()
    nameChanges()
    namePrices()
    nameVolumes()
    nameSubjects()
    dropOthers()
  }

  private static let positions = ["仓位", "成本", "持仓", "持股", "weight", "cost", "shares", "units", "quantity"]

  // MARK: Changes

  /// 「3 月以来」 is a change, and in March the month's; 「涨跌幅」 alone one over what the caption says.
  private mutating func nameStretches(_ asOf: Day) {
    let isOfPlans = heads.contains { head in Self.forecasts.contains(where: head.key.contains) }
    let stated = isOfPlans ? nil : statedStretch ?? (comparesWithWeekBefore ? .changeWeek : nil)
    // Beside 「Chg %」 a 「Chg」 is in points.
    let saysPercent = heads.contains { $0.isOpenChange && $0.column.isPercent }
    for column in heads.indices where heads[column].column.role == nil {
      if heads[column].month == asOf.month { heads[column].changeIfPercent = .changeMonthToDate }
      if heads[column].year == asOf.year { heads[column].changeIfPercent = .changeYearToDate }
      if heads[column].isOpenChange, heads[column].column.isPercent || !saysPercent {
        heads[column].changeIfPercent = stated
      }
    }
  }

  /// A column of last week's closes: what has changed has done so since.
  private var comparesWithWeekBefore: Bool { heads.contains { Self.weeksBefore.contains($0.key) } }

  private static let weeksBefore: Set<String> = [
    "priorweek", "lastweek", "previousweek", "prevweek", "prev.week", "weekago", "1wago", "aweekago", "1weekago",
    "priorwk", "lastwk", "prevwk", "lastfriday", "priorfriday", "previousfriday", "priorclose(week)", "上周", "前周",
    "上周收盘",
    "前周收盘", "上周收市", "上周五", "前周五", "上周收盘价", "前一周", "上周末",
  ]

  /// Beside these a change may be one to come.
  private static let forecasts = ["目标", "预测", "target", "forecast", "yearend", "year-end", "upside"]

  /// The one stretch that the caption names: 「本周个股涨跌」, `weekly performance`.
  private var statedStretch: Metric? {
    var found: Set<HeaderPeriods.Period> = []
    var i = 0
    while i < caption.count {
      if let date = caption.date(at: i), date.expression.namesDays {
        i = date.range.upperBound
      } else if let period = HeaderPeriods.match(in: caption, at: i) {
        let end = period.range.upperBound
        let isClear = period.range.count > 1 || HeaderWords.changeWords.match(in: caption.folded, at: end) != nil
        if isClear { found.insert(period.meaning) }
        i = end
      } else {
        i += 1
      }
    }
    return found.count == 1 ? found.first?.change : nil
  }

  /// 「波动率」 over a table whose columns say nothing but stretches: these are no changes of prices.
  private mutating func dropOtherMeasures() {
    guard !heads.contains(where: { $0.metric == .close || $0.metric == .marketCap || $0.saysChange }) else { return }
    let headers = caption.document.vocabulary.headers
    var speaksOfOthers = false
    for i in 0..<caption.count {
      if HeaderWords.changeWords.match(in: caption.folded, at: i) != nil { return }
      if let match = headers.match(in: caption.folded, at: i), match.range.count > 1 {
        if match.meaning == .metric(.close) { return }
        if match.meaning == .ignored { speaksOfOthers = true }
      }
    }
    guard speaksOfOthers else { return }
    for column in heads.indices
    where heads[column].changeIfPercent != nil || heads[column].metric?.isRatio ?? false {
      heads[column].column.role = .ignored
      heads[column].changeIfPercent = nil
    }
  }

  /// A bare stretch is a change over it where its cells are percentages, or plain numbers in a table of changes.
  private mutating func nameChanges() {
    let open = heads.indices.filter { column in
      heads[column].metric.map(\.isRatio) ?? (heads[column].column.role == nil && heads[column].changeIfPercent != nil)
    }
    let plain = open.filter { column in
      let values = values(column)
      return values.count { $0.kind == .percent } * 2 <= values.count
    }
    let areChanges = percentIsStated || lookLikeChanges(plain)
    for column in open {
      let isPlain = plain.contains(column)
      if isPlain, areChanges { heads[column].column.isPercent = true }
      if let metric = heads[column].changeIfPercent, heads[column].column.role == nil,
        !isPlain || heads[column].column.isPercent
      {
        heads[column].column.role = .metric(metric)
      }
    }
  }

  /// Numbers of one or two decimals over two stretches or more, some of them below zero, and not all so small that they
  /// could be shares of one.
  private func lookLikeChanges(_ columns: [Int]) -> Bool {
    let metrics = Set(columns.compactMap { heads[$0].metric ?? heads[$0].changeIfPercent })
    guard columns.allSatisfy(isPlausible), caption.firstIndex(ofAny: Self.pointWords) == nil else { return false }
    let numerals = columns.flatMap { values($0) }
    guard metrics.count > 1, numerals.count > 3, numerals.allSatisfy({ $0.kind == .plain && $0.power == 0 }) else {
      return false
    }
    let sizes = numerals.map { abs($0.number.value) }
    return numerals.count { (-2...(-1)).contains($0.number.exponent) } * 2 > numerals.count
      && numerals.contains { $0.isSigned } && sizes.allSatisfy { $0 < 2000 }
      && sizes.count { $0 >= 1 } * 3 > sizes.count
  }

  private static let pointWords = ["点数", "points"].map(fold)

  /// Whether no value is larger than prices change in percent over such a stretch: changes in points soon are.
  private func isPlausible(_ column: Int) -> Bool {
    let isOfIndices = heads.contains { Self.indices.contains(where: $0.key.contains) }
    let limit: Double
    switch heads[column].metric ?? heads[column].changeIfPercent {
    case .changeDay?: limit = isOfIndices ? 15 : 40
    case .changeWeek?: limit = isOfIndices ? 25 : 90
    case .changeMonthToDate?: limit = isOfIndices ? 40 : 200
    default: limit = isOfIndices ? 150 : 2000
    }
    return values(column).allSatisfy { abs($0.number.value) <= limit }
  }

  private static let indices = ["指数", "index", "indices", "基准", "benchmark"]

  private func values(_ column: Int) -> [Numeral] { body.compactMap { cells[$0, column]?.numeral } }

  // MARK: Prices

  /// 「最新」 or `Friday` is the price where other columns say how prices changed; days alone are where the caption
  /// speaks of prices.
  private mutating func namePrices() {
    guard !heads.contains(where: { $0.metric == .close }), heads.contains(where: { $0.metric?.isRatio ?? false }) else {
      return
    }
    let latest = heads.indices.filter { heads[$0].isLatest && arePrices($0) }
    if latest.count == 1 {
      heads[latest[0]].column.role = .metric(.close)
      return
    }
    if let column = columnOfLastDay {
      heads[column].column.role = .metric(.close)
      return
    }
    if let columns = columnsOfChange {
      for column in columns { heads[column].column.role = .metric(.close) }
      return
    }
    guard caption.firstIndex(ofAny: Self.priceWords) != nil else { return }
    for column in heads.indices
    where heads[column].column.role == nil && heads[column].date != nil && heads[column].isDateAlone
      && arePrices(column)
    {
      heads[column].column.role = .metric(.close)
    }
  }

  /// The one column that only the table's day heads, beside changes over two stretches: 「10 October | Week | YTD」.
  private var columnOfLastDay: Int? {
    let days = heads.indices.filter { heads[$0].column.role == nil && heads[$0].date != nil && heads[$0].isDateAlone }
    let stretches = Set(heads.compactMap { $0.metric }.filter(\.isRatio))
    guard days.count == 1, stretches.count > 1 || !stretches.isEmpty && areSingleAmounts(days[0]), arePrices(days[0]),
      !isOfPositions, !speaksOfAmounts,
      let date = heads[days[0]].date, calendar.day(date) == calendar.lastTradingDay
    else { return nil }
    return days[0]
  }

  /// `Sep 12 | Sep 19 | Week`: the days between which every row has changed as its change says; prices, since market caps
  /// stand beside them or they are sums of dollars too small for those.
  private var columnsOfChange: [Int]? {
    let days = heads.indices.filter { heads[$0].column.role == nil && heads[$0].date != nil && heads[$0].isDateAlone }
    guard days.count == 2, days.allSatisfy(arePrices), !isOfPositions, !speaksOfAmounts,
      heads.contains(where: { $0.metric == .marketCap }) || days.allSatisfy(areSingleAmounts),
      let change = heads.firstIndex(where: { $0.metric == .changeWeek })
    else { return nil }
    let rows = body.compactMap { row -> Bool? in
      guard let from = cells[row, days[0]]?.numeral, let to = cells[row, days[1]]?.numeral,
        let said = cells[row, change]?.numeral
      else { return nil }
      return said.isChange(from: from, to: to)
    }
    return rows.count > 1 && rows.allSatisfy(\.self) ? days : nil
  }

  /// Whether the caption names what is no price: market caps, volumes.
  private var speaksOfAmounts: Bool {
    if statedUnits(in: caption, 0..<caption.count).contains(where: { $0.power >= 6 }) { return true }
    return (0..<caption.count).contains { i in
      switch caption.document.vocabulary.headers.match(in: caption.folded, at: i)?.meaning {
      case .metric(.marketCap)?, .metric(.volume)?, .ignored?: true
      default: false
      }
    }
  }

  private static let priceWords = ["收盘", "收市", "价格", "股价", "点位", "行情", "price", "close"].map(fold)

  /// `$115,689`: money, and no millions of it.
  private func areSingleAmounts(_ column: Int) -> Bool {
    let values = values(column).filter { $0.kind != .percent }
    return values.count > 1 && values.allSatisfy { if case .money = $0.kind { $0.power == 0 } else { false } }
  }

  private func arePrices(_ column: Int) -> Bool {
    // 「BTC dominance 57.1%」 below the coins.
    let values = values(column).filter { $0.kind != .percent }
    let fitting = values.count { numeral in
      switch numeral.kind {
      case .plain, .money, .points: numeral.power == 0 && numeral.number.mantissa > 0 && !numeral.hasPlus
      default: false
      }
    }
    return !values.isEmpty && fitting == values.count
  }

  /// `$52.2B` says by itself that it is money.
  private mutating func nameVolumes() {
    for column in heads.indices where heads[column].isTraded {
      let values = values(column)
      let sums = values.count { if case .money = $0.kind { $0.power > 0 } else { false } }
      if sums == values.count, sums > 0 { heads[column].column.role = .metric(.volume) }
    }
  }

  // MARK: Names

  /// Columns without a header, or of one that is not known: what they hold tells codes and names, nothing else.
  private mutating func nameSubjects() {
    for column in heads.indices where heads[column].isEmpty && heads[column].column.role == nil {
      let filled = filled(column)
      if filled.count(where: { $0.code != nil }) * 2 > filled.count { heads[column].column.role = .code }
    }
    nameBesideCode()
    if heads.contains(where: { $0.column.role?.isName ?? false || $0.column.role == .code }) { return }
    let first = heads.indices.prefix(3).first { heads[$0].column.role?.isKept != true && holdsNames($0) }
    if let first { heads[first].column.role = .name }
  }

  /// Beside a column of codes one of words is that of the names, when nothing heads it or its names are known.
  private mutating func nameBesideCode() {
    guard let code = heads.firstIndex(where: { $0.column.role == .code }),
      !heads.contains(where: { $0.column.role?.isName ?? false })
    else { return }
    for column in [code - 1, code + 1] where heads.indices.contains(column) && heads[column].column.role == nil {
      let filled = filled(column)
      guard filled.count(where: \.isWords) == filled.count, filled.count > 1 else { continue }
      guard heads[column].isEmpty || holdsNames(column) else { continue }
      heads[column].column.role = .name
      return
    }
  }

  private func filled(_ column: Int) -> [CellContent] {
    body.compactMap { cells[$0, column] }.filter { !$0.isEmpty }
  }

  /// Whether most of a column's cells name something known.
  private func holdsNames(_ column: Int) -> Bool {
    let filled = filled(column)
    let named = filled.count { finder.subject(code: nil, name: $0, isIndex: false) != nil }
    return named * 2 > filled.count
  }

  // MARK: Others

  /// What another column says better, and what is said of somebody's holdings, not of the company.
  private mutating func dropOthers() {
    let hasWhole = heads.contains { $0.metric == .marketCap && !$0.isFloat }
    for column in heads.indices where heads[column].metric == .marketCap {
      let isValueHeld = isOfPositions && heads[column].key.contains("value") && !areOfCompanies(column)
      if heads[column].isFloat && hasWhole || isValueHeld { heads[column].column.role = .ignored }
    }
  }
}

extension QuoteHeads {
  /// Whether the sums are such as no fund holds of one company: ten billions each.
  private func areOfCompanies(_ column: Int) -> Bool {
    let power = heads[column].column.units.first?.power ?? 0
    let values = values(column)
    return !values.isEmpty
      && values.allSatisfy { $0.number.scaled(by: $0.power == 0 ? power : 0).value >= 1e10 }
  }
}

extension Numeral {
  /// Whether it is by how much a price has changed, as far as the printed digits tell.
  fileprivate func isChange(from: Numeral, to: Numeral) -> Bool {
    let percent = kind == .percent ? number.scaled(by: 2) : number
    guard let fromLow = Double(from.number.low), let fromHigh = Double(from.number.high), fromLow > 0,
      let toLow = Double(to.number.low), let toHigh = Double(to.number.high),
      let low = Double(percent.low), let high = Double(percent.high)
    else { return false }
    return (toLow / fromHigh - 1) * 100 <= high + 1e-9 && (toHigh / fromLow - 1) * 100 >= low - 1e-9
  }
}

extension ColumnHead {
  /// Whether its day is all that it says.
  fileprivate var isDateAlone: Bool { changeIfPercent == nil && month == nil && !isOpenChange && column.units.isEmpty }
}

extension ColumnRole {
  /// Whether its cells are kept as they are.
  fileprivate var isKept: Bool {
    switch self {
    case .metric, .listed, .date: true
    default: false
    }
  }
}

extension Numeral {
  fileprivate var hasPlus: Bool { isSigned && number.mantissa >= 0 }
}
