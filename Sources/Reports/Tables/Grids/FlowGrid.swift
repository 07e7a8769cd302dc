import Dates
import Facts

/// Reads a grid of fund flows: funds across and days down, or days across and funds down.
struct FlowGrid {
  private let cells: GridCells
  private let calendar: ReportCalendar
  private let heads: FlowHeads
  private let firstRow: Int
  private var unit: StatedUnit
  private let source: String
  /// What the days' rows print, for checking sums.
  private var days: [(day: Day, row: Int)] = []
  /// Rows that several days head.
  private var spans: [(period: Period, row: Int)] = []
  /// Rows of totals, stretches and stocks.
  private var stretches: [(row: Int, label: FlowLabel)] = []
  private let order: DateOrder
  /// Columns that their first cell heads as days.
  private let dayColumns: Set<Int>
  private var asOf: Day
  /// Whether the words around say that something is counted from the year's beginning.
  private var mayMeanYear = false
  private(set) var facts = GridFacts()

  /// nil when the heads name no funds, the rows no days or stretches, or the words around speak of no flows.
  init?(_ cells: GridCells, _ block: Block, caption: Passage, calendar: ReportCalendar) {
    let document = cells.document
    let about = Passage(document, block.heading + block.caption)
    guard let (heads, row) = Self.heads(cells, [about, caption]) else { return nil }
    self.cells = cells
    self.calendar = calendar
    self.heads = heads
    asOf = dayNamed(in: caption, calendar) ?? calendar.week.end
    firstRow = row + 1
    let corner = (0..<firstRow).flatMap { row in Self.labels(cells, heads).compactMap { cells[row, $0] } }
    let line = Sources.named(in: Passage(document, block.source))
    source = line.isEmpty ? Sources.named(in: caption) : line
    let named = heads.entities.keys.sorted().compactMap { cells[row, $0] }
    unit = Self.unit(caption, notes: Passage(document, block.notes), corner, named)
    let labels = Self.labels(cells, heads)
    dayColumns = Set(labels.filter { cells[0, $0].map { ColumnHead([$0]).column.role == .date } == true })
    order = DateOrder(
      (firstRow..<cells.rowCount).flatMap { row in labels.compactMap { cells[row, $0] } }, calendar: calendar,
      window: calendar.week)
    days = (firstRow..<cells.rowCount).compactMap { row in self.day(row).map { ($0, row) } }
    spans = (firstRow..<cells.rowCount).compactMap { row in self.span(row).map { ($0, row) } }
    stretches = (firstRow..<cells.rowCount).compactMap { row in
      self.day(row) == nil && span(row) == nil
        ? FlowLabel(labels.compactMap { cells[row, $0] }.filter { !$0.isValue }).map { (row, $0) } : nil
    }
    // What is counted in Hong Kong dollars are no American funds, whatever the heads call them.
    if unit.measure == .hkd, !heads.areOfHongKong { return nil }
    let dayLabels = (days.map(\.row) + spans.map(\.row)).flatMap { row in labels.compactMap { cells[row, $0] } }
    if unit.measure == nil, let stated = Self.onlyUnit(dayLabels) { unit = stated }
    let speaks =
      Self.speaksOfFlows([about, caption] + (corner + dayLabels).map(\.passage))
      || stretches.contains { $0.label.speaksOfFlows }
      || showsFlows || Self.showsAssets(stretches.map(\.label))
    // 「Flows in US$ million; AUM at the close」 over columns that say which they are.
    let saysWhich = stretches.contains { $0.label.isAssets || $0.label.isSinceInception }
    let isAboutAssets = days.isEmpty && spans.isEmpty && Self.showsAssets(stretches.map(\.label))
    guard speaks, isAboutAssets || !Self.speaksOfOthers([about, caption]) || saysWhich && Self.speaksOfFlows([caption])
    else { return nil }
    guard
      !days.isEmpty || !spans.isEmpty || isAboutAssets
        || stretches.contains(where: { $0.label.isWeek || $0.label.isSinceInception })
    else {
      return nil
    }
    asOf = days.map(\.day).max() ?? asOf
    mayMeanYear = [caption, Passage(document, block.notes)].contains { $0.firstIndex(ofAny: Self.yearWords) != nil }
    readRows()
    facts.entities = FundNames(cells, heads, row: row, section: block.section ?? "").entities
  }

  /// The unit that the rows' labels state, when they state one: 「Net flow, USD m」 over the days.
  private static func onlyUnit(_ labels: [CellContent]) -> StatedUnit? {
    let units = Set(
      labels.flatMap { content in
        statedUnits(in: content.passage, 0..<content.passage.count).filter { $0.measure != nil }
      })
    return units.count == 1 ? units.first : nil
  }

  /// The unit of all cells: beside the heads, in the caption's bracket, else the only one that the caption states.
  private static func unit(
    _ caption: Passage, notes: Passage, _ corner: [CellContent], _ heads: [CellContent]
  ) -> StatedUnit {
    func units(_ content: CellContent) -> [StatedUnit] {
      statedUnits(in: content.passage, 0..<content.passage.count).filter { $0.measure != nil }
    }
    // 「Bitcoin ETFs (US$m)」, 「Ether ETFs (US$m)」
    let headed = Set(heads.flatMap(units))
    if headed.count == 1, let unit = headed.first, heads.allSatisfy({ !units($0).isEmpty }) { return unit }
    let stated = corner.lazy.compactMap { content in
      statedUnits(in: content.passage, 0..<content.passage.count).first { $0.measure != nil }
    }.first
    if let unit = stated ?? UnitNotes(notes: notes, caption: caption).general { return unit }
    let units = Set(statedUnits(in: caption, 0..<caption.count).filter { $0.measure != nil && $0.power >= 6 })
    return units.count == 1 ? units.first ?? StatedUnit(power: 0, measure: nil) : StatedUnit(power: 0, measure: nil)
  }

  /// The row among the first three that names most funds.
  private static func heads(_ cells: GridCells, _ about: [Passage]) -> (FlowHeads, Int)? {
    let found = (0..<min(3, cells.rowCount)).compactMap { row -> (FlowHeads, Int)? in
      let contents = (0..<cells.columnCount).compactMap { column in cells[row, column].map { (column, $0) } }
      let corner = (0...row).compactMap { cells[$0, 0]?.passage }
      return FlowHeads(contents.compactMap { named($0.1, $0.0, row, cells) }, about: about + corner).map { ($0, row) }
    }
    return found.max { $0.0.entities.count < $1.0.entities.count }
  }

  /// A head; where it is empty, what stands above it: the row of totals has no ticker.
  private static func named(_ content: CellContent, _ column: Int, _ row: Int, _ cells: GridCells) -> (
    column: Int, content: CellContent
  )? {
    if content.isWords, FundSum(content.passage) == .all {
      // 「合计 | 比特币现货 ETF」: of which funds, another row of the heads says.
      let others = (0..<min(3, cells.rowCount)).filter { $0 != row }.lazy.compactMap { cells[$0, column] }
      return (column, others.first { FlowHeads.fundGroup($0) != nil } ?? content)
    }
    if !content.isEmpty { return (column, content) }
    let above = (0..<row).lazy.compactMap { cells[$0, column] }.first { !$0.isEmpty }
    // 「Total」 may stand among the names behind the tickers.
    let below = (row + 1..<max(row + 1, min(row + 3, cells.rowCount))).lazy.compactMap { cells[$0, column] }.first {
      $0.isWords && FundSum($0.passage) == .all
    }
    return (above ?? below).map { (column, $0) }
  }

  private static let flowWords = [
    "流入", "流出", "净流", "流向", "流量", "资金流", "基金流", "净申购", "净赎回", "申赎", "flow", "net creation", "net subscription",
    "net new money",
  ]
  .map(fold)
  private static let otherWords = ["累计", "净资产", "管理规模", "cumulative", "aum", "net assets"].map(fold)

  private static func speaksOfFlows(_ passages: [Passage]) -> Bool {
    passages.contains { $0.firstIndex(ofAny: flowWords) != nil }
  }

  /// Millions of money below nothing, day by day or beside what the funds hold: what funds trade or hold is never less
  /// than that.
  private var showsFlows: Bool {
    let beside = stretches.contains(where: \.label.isAssets) && stretches.contains(where: \.label.isSinceInception)
    let weeks = beside ? stretches.filter(\.label.isWeek).map(\.row) : []
    let rows = days.map(\.row) + spans.map(\.row) + weeks
    return unit.measure != nil && unit.power >= 6 && (rows.count > 1 || !weeks.isEmpty)
      && rows.contains { row in
        columns.contains { cells[row, $0.0]?.numeral.map { $0.kind == .plain && $0.number.mantissa < 0 } ?? false }
      }
  }

  /// `Net assets` alone beside the funds, and nothing that could be a flow.
  private static func showsAssets(_ labels: [FlowLabel]) -> Bool {
    !labels.isEmpty && labels.allSatisfy { $0.isAssets && $0.periods.isEmpty && !$0.isSum }
  }

  private static func speaksOfOthers(_ passages: [Passage]) -> Bool {
    passages.contains { $0.firstIndex(ofAny: otherWords) != nil }
  }

  // MARK: Rows

  private var labels: [Int] { Self.labels(cells, heads) }

  /// The columns that no fund heads, without words that stand over the whole table: a group's label, a note.
  private static func labels(_ cells: GridCells, _ heads: FlowHeads) -> [Int] {
    (0..<cells.columnCount).filter { heads.entities[$0] == nil && cells.height(0, $0) < max(2, cells.rowCount) }
  }

  /// The one day that a row is headed by.
  private func day(_ row: Int) -> Day? {
    for column in labels {
      guard let content = cells[row, column] else { continue }
      let dated = dayColumns.contains(column) ? order.day(content) : order.expression(content)
      let expression =
        dated ?? weekday(all: content.passage.folded).map { .weekday(week: nil, $0) }
        ?? numberedWeekday(content.passage.folded, calendar)
      if let expression, let period = calendar.period(expression), period.length == 1 { return period.end }
    }
    return nil
  }

  /// The days that a row is headed by: 「6–10 Jan」.
  private func span(_ row: Int) -> Period? {
    for column in labels {
      guard let content = cells[row, column], case .range? = order.expression(content) else { continue }
      let period = order.expression(content).flatMap { calendar.period($0) }
      if let period, (2...31).contains(period.length ?? 0), calendar.knows(period.end) { return period }
    }
    return nil
  }

  private mutating func readRows() {
    let areAllStated = days.isEmpty && spans.isEmpty && stretches.allSatisfy { $0.label.hasOwnUnit }
    guard let measure = unit.measure ?? (areAllStated ? .usd : nil), areAllStated || unit.power > 0 || !countsMillions
    else {
      let place = cells[firstRow, labels.first ?? 0].map { cells.document.place(at: $0.range.lowerBound) }
      facts.diagnostics.append(Diagnostic(.warning, "flows.no-unit", at: place))
      return
    }
    remarkOnHeads()
    for (day, row) in days {
      for (column, entity) in columns { take(row, column, entity, .flow(Period(day)), unit, measure) }
    }
    for (period, row) in spans {
      for (column, entity) in columns { take(row, column, entity, .flow(period), unit, measure) }
    }
    for (row, label) in stretches { read(row, label, measure) }
  }

  /// A total, a stretch or a stock.
  private mutating func read(_ row: Int, _ label: FlowLabel, _ measure: Measure) {
    let own = label.units.first { $0.measure != nil } ?? label.units.first
    let unit = own ?? unit
    for (column, entity) in columns {
      guard let meaning = meaning(row, column, label) else { continue }
      take(row, column, entity, meaning, unit, unit.measure ?? measure)
    }
  }

  private func meaning(_ row: Int, _ column: Int, _ label: FlowLabel) -> FlowMeaning? {
    guard let expression = label.day else { return meaning(row, column, label, asOf) }
    // `Net flow, week to 24 Oct`: of the report's week, or of another.
    guard let day = calendar.day(expression), day <= calendar.week.end || label.isAssets, calendar.week.contains(day)
    else {
      return nil
    }
    return label.isWeek && day != calendar.lastTradingDay ? nil : meaning(row, column, label, day)
  }

  private func meaning(_ row: Int, _ column: Int, _ label: FlowLabel, _ asOf: Day) -> FlowMeaning? {
    if label.isAssets { return label.periods.isEmpty && !label.isSum ? .assets(asOf) : nil }
    if label.isSinceInception { return label.periods.isEmpty ? .cumulative(asOf) : nil }
    // What adds up to the days shown is of these.
    if let span, isSum(row, column) { return .flow(span) }
    if label.isWeekBefore { return weekBefore.map { .flow($0) } }
    if label.isWeek { return showsWeek ? nil : .flow(calendar.tradingWeek) }
    if label.periods == [.monthToDate] { return .flow(.monthToDate(asOf)) }
    if label.periods == [.yearToDate] { return .flow(.yearToDate(asOf)) }
    guard label.isCumulative, label.periods.isEmpty, label.speaksOfFlows || standsBesideFlows(row) else { return nil }
    return .cumulative(asOf)
  }

  /// Whether a bare `Cumulative` can only be all flows since the funds began: the week's stand beside it, and nothing
  /// around speaks of the year's.
  private func standsBesideFlows(_ row: Int) -> Bool {
    !mayMeanYear
      && stretches.contains { other in
        other.row != row && (other.label.isWeek || other.label.isSum) && !other.label.isCumulative
          && !other.label.isAssets
      }
  }

  private static let yearWords = ["年初", "今年", "本年", "年内", "year", "ytd", "since jan", "since 1 jan"].map(fold)

  /// The trading days of the week before the report's, where that stands beside it: alone 「上周」 may be the report's.
  private var weekBefore: Period? {
    let week = calendar.tradingWeek
    guard !cells.document.callsWeekLast, let start = week.start, start.monday == week.end.monday,
      showsWeek || stretches.contains(where: \.label.isWeek)
    else { return nil }
    return Period(from: start.monday - 7, through: start.monday - 3)
  }

  /// Whether all days of the week are shown: then its total must be theirs.
  private var showsWeek: Bool {
    let shown = Set(days.map(\.day))
    return shown.count >= 5
      || calendar.week.start.map { shown.contains($0) && shown.contains(calendar.week.end) } ?? false
  }

  /// Fractions below a hundred thousand: such sums are millions, though the words around them do not say it.
  private var countsMillions: Bool {
    let rows = days.map(\.row) + spans.map(\.row)
    let numerals = rows.flatMap { row in columns.compactMap { cells[row, $0.0]?.numeral } }
    return numerals.contains { $0.number.exponent < 0 && $0.power == 0 }
      && numerals.allSatisfy { abs($0.number.value) < 100_000 }
  }

  /// What the cells that hold no flow are, for those who ask.
  private mutating func remarkOnHeads() {
    for row in 0..<cells.rowCount {
      let isTotal = stretches.contains { $0.row == row } || spans.contains { $0.row == row }
      for column in 0..<cells.columnCount {
        guard let content = cells[row, column], !content.isEmpty else { continue }
        let meaning: NumeralMeaning =
          if row < firstRow { .columnHeader } else if isTotal { .tableSummary } else if day(row) == nil {
            .unreadRow
          } else { content.numeral == nil ? .observationDate : .otherColumn }
        facts.remarks.append(Remark(range: content.range, meaning: meaning))
      }
    }
  }

  private var columns: [(Int, EntityKey)] { heads.entities.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  private mutating func take(
    _ row: Int, _ column: Int, _ entity: EntityKey, _ meaning: FlowMeaning, _ unit: StatedUnit, _ measure: Measure
  ) {
    guard let content = cells[row, column], cells.height(row, column) == 1, cells.width(row, column) == 1 else {
      return
    }
    guard let numeral = content.numeral, isFlow(numeral) else {
      if case .missing = content.kind { return }
      if !content.isEmpty {
        facts.diagnostics.append(
          Diagnostic(
            .warning, "table.cell-unread", at: cells.document.place(at: content.range.lowerBound),
            printed: content.words))
      }
      return
    }
    let (metric, period, frequency) = meaning.observed(calendar)
    facts.statements.append(
      Statement(
        Observation(
          entity: entity, metric: metric, period: period, frequency: frequency,
          number: numeral.number.scaled(by: numeral.power == 0 ? unit.power : 0), unit: self.unit(of: numeral, measure),
          source: source, place: cells.document.place(at: content.range.lowerBound),
          text: cells.document.words(content.range)), part: .table, at: content.range))
  }

  private func isFlow(_ numeral: Numeral) -> Bool {
    if case .money = numeral.kind { return true }
    return numeral.kind == .plain
  }

  private func unit(of numeral: Numeral, _ measure: Measure) -> Measure {
    if case .money(let own) = numeral.kind { return own }
    return measure
  }

  // MARK: Totals

  /// From the first to the last day that is shown, when they are days of one week; a total of others is of who knows
  /// what.
  private var span: Period? {
    let days = days.map(\.day)
    guard let first = days.min(), let last = days.max(), Set(days).count == days.count, days.count > 1,
      first.monday == last.monday
    else { return nil }
    return Period(from: first, through: last)
  }

  /// Whether a total is that of the days above or below it, and not of all days since a fund began.
  private func isSum(_ row: Int, _ column: Int) -> Bool {
    guard let total = cells[row, column]?.numeral, total.power == 0 else { return false }
    let numerals = days.compactMap { cells[$0.row, column]?.numeral }
    guard !numerals.isEmpty else { return false }
    let sum = numerals.reduce(0) { $0 + $1.number.value }
    let step = numerals.map { Double(PrintedNumber(mantissa: 1, exponent: $0.number.exponent).value) }.max() ?? 0
    let own = PrintedNumber(mantissa: 1, exponent: total.number.exponent).value
    return abs(total.number.value - sum) <= step * Double(numerals.count) / 2 + own / 2 + 1e-9
  }
}

/// What a cell of a table of flows is.
private enum FlowMeaning {
  case flow(Period)
  case cumulative(Day)
  case assets(Day)

  func observed(_ calendar: ReportCalendar) -> (Metric, Period, Frequency) {
    switch self {
    case .flow(let period):
      let frequency: Frequency = period.length == 1 ? .day : calendar.isTradingWeek(period) ? .week : .span
      return (.netFlow, period, frequency)
    case .cumulative(let day): return (.netFlowCumulative, .total(day), .total)
    case .assets(let day): return (.netAssets, Period(day), .day)
    }
  }
}
