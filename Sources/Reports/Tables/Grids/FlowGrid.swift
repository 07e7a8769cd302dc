import Dates
import Facts

/// Reads a grid of fund flows: funds across and days down, or days across and funds down.
struct FlowGrid {
  private let cells: GridCells
  private let calendar: ReportCalendar
  private let heads: FlowHeads
  private let firstRow: Int
  private let unit: StatedUnit
  private let source: String
  /// What the days' rows print, for checking sums.
  private var days: [(day: Day, row: Int)] = []
  private(set) var facts = GridFacts()

  /// nil when the heads name no funds, the rows no days, or the words around speak of no flows.
  init?(_ cells: GridCells, _ block: Block, caption: Passage, calendar: ReportCalendar) {
    guard let (heads, row) = Self.heads(cells) else { return nil }
    self.cells = cells
    self.calendar = calendar
    self.heads = heads
    firstRow = row + 1
    let document = cells.document
    let about = Passage(document, block.heading + block.caption)
    let corner = (0..<firstRow).flatMap { row in
      (0..<cells.columnCount).filter { heads.entities[$0] == nil }.compactMap { cells[row, $0] }
    }
    guard Self.speaksOfFlows([about, caption] + corner.map(\.passage)) else { return nil }
    let line = Sources.named(in: Passage(document, block.source))
    source = line.isEmpty ? Sources.named(in: caption) : line
    let cornerUnit = corner.lazy.compactMap { content in
      statedUnits(in: content.passage, 0..<content.passage.count).first { $0.measure != nil }
    }.first
    unit =
      cornerUnit ?? UnitNotes(notes: Passage(document, block.notes), caption: caption).general
      ?? StatedUnit(power: 0, measure: nil)
    days = (firstRow..<cells.rowCount).compactMap { row in self.day(row).map { ($0, row) } }
    guard !days.isEmpty else { return nil }
    readRows()
  }

  /// The row among the first three that names most funds.
  private static func heads(_ cells: GridCells) -> (FlowHeads, Int)? {
    let found = (0..<min(3, cells.rowCount)).compactMap { row -> (FlowHeads, Int)? in
      let contents = (0..<cells.columnCount).compactMap { column in cells[row, column].map { (column, $0) } }
      return FlowHeads(contents.filter { !$0.1.isEmpty }).map { ($0, row) }
    }
    return found.max { $0.0.entities.count < $1.0.entities.count }
  }

  private static let flowWords = ["净流入", "净流出", "流入", "流出", "流向", "流量", "flow"].map(fold)
  private static let otherWords = ["累计", "净资产", "管理规模", "cumulative", "aum", "net assets"].map(fold)

  private static func speaksOfFlows(_ passages: [Passage]) -> Bool {
    passages.contains { $0.firstIndex(ofAny: flowWords) != nil }
      && !passages.contains { $0.firstIndex(ofAny: otherWords) != nil }
  }

  // MARK: Rows

  private var labels: [Int] { (0..<cells.columnCount).filter { heads.entities[$0] == nil } }

  /// The one day that a row is headed by.
  private func day(_ row: Int) -> Day? {
    for column in labels {
      guard let content = cells[row, column] else { continue }
      let expression = content.date ?? (cells[0, column].map(isDayColumn) == true ? pointedDate(content) : nil)
      if let expression, let period = calendar.period(expression), period.length == 1 { return period.end }
    }
    return nil
  }

  private func isDayColumn(_ head: CellContent) -> Bool { ColumnHead([head]).column.role == .date }

  /// `11.3` in a column of days.
  private func pointedDate(_ content: CellContent) -> DateExpression? {
    bareDates(withoutWeekday(content.passage.folded[...]).map { $0 == "." ? "/" : $0 })
  }

  private mutating func readRows() {
    guard let measure = unit.measure else {
      let place = cells[firstRow, labels.first ?? 0].map { cells.document.place(at: $0.range.lowerBound) }
      facts.diagnostics.append(Diagnostic(.warning, "flows.no-unit", at: place))
      return
    }
    remarkOnHeads()
    for (day, row) in days {
      for (column, entity) in columns { take(row, column, entity, Period(day), measure) }
    }
    guard let span = span else { return }
    for row in firstRow..<cells.rowCount where isTotal(row) {
      for (column, entity) in columns where isSum(row, column) { take(row, column, entity, span, measure) }
    }
  }

  /// What the cells that hold no flow are, for those who ask.
  private mutating func remarkOnHeads() {
    for row in 0..<cells.rowCount {
      let isTotal = row >= firstRow && isTotal(row)
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

  private mutating func take(_ row: Int, _ column: Int, _ entity: EntityKey, _ period: Period, _ measure: Measure) {
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
    let frequency: Frequency = period.length == 1 ? .day : period == calendar.week ? .week : .span
    facts.statements.append(
      Statement(
        Observation(
          entity: entity, metric: .netFlow, period: period, frequency: frequency,
          number: numeral.number.scaled(by: numeral.power == 0 ? unit.power : 0), unit: unit(of: numeral, measure),
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

  private static let totalWords = Funds.totals.union(Funds.weekTotals)

  private func isTotal(_ row: Int) -> Bool {
    day(row) == nil
      && labels.contains { column in
        guard let content = cells[row, column], content.isWords else { return false }
        // 「5 日合计」, `Total (week)`
        let key = content.passage.folded.filter { !$0.isBlank && !$0.isDigit }.prefix { $0 != "(" }.text
        return Self.totalWords.contains(key) || ["日合计", "天合计", "日累计", "dtotal", "daytotal", "周净流入"].contains(key)
      }
  }

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
