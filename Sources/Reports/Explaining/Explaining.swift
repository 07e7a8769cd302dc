import Dates
import Facts

extension ReportDraft {
  /// How the report was understood: read again table by table, with the names that its reading had.
  func explanation(names: NameIndex, profiles: [String]) -> ReportExplanation {
    var explanation = ReportExplanation()
    explanation.profiles = profiles
    guard let calendar else { return explanation }
    explanation.date = date
    explanation.isDatePrinted = calendar.printedDate != nil
    explanation.week = calendar.week
    explanation.isWeekPrinted = calendar.isWeekPrinted
    explanation.sections = sections
    var explainer = TableExplainer(document: document, calendar: calendar, names: names)
    explanation.tables = blocks.filter { $0.kind == .table }.compactMap { explainer.explanation(of: $0) }
    return explanation
  }

  private var sections: [ReportExplanation.Section] {
    var sections: [ReportExplanation.Section] = []
    for block in blocks where block.kind == .heading {
      guard let name = block.section, let line = block.lines.first, name != sections.last?.name else { continue }
      let range = document.lines[line].range
      sections.append(
        .init(name: name, heading: words(range), place: document.place(at: range.lowerBound)))
    }
    return sections
  }

  private func words(_ range: Range<Int>) -> String {
    let passage = Passage(document, [range])
    return passage.words(0..<passage.count)
  }
}

/// Explains tables in their order: one without a header goes on from the one before.
private struct TableExplainer {
  let document: Document
  let calendar: ReportCalendar
  let names: NameIndex
  private var schema: TableSchema?
  private var continuation: QuoteGrid.Continuation?

  init(document: Document, calendar: ReportCalendar, names: NameIndex) {
    self.document = document
    self.calendar = calendar
    self.names = names
  }

  /// nil of a block without words.
  mutating func explanation(of block: Block) -> TableExplanation? {
    let lines = block.lines.map { document.lines[$0].range }
    guard let start = block.caption.first ?? lines.first(where: { !$0.isEmpty }) else { return nil }
    let caption = Passage(document, block.caption)
    let empty = TableExplanation(
      kind: .other, caption: caption.words(0..<caption.count), place: document.place(at: start.lowerBound))
    if let grid = block.grid { return ofGrid(block, document.grids[grid], empty).told }
    let text = ofText(block, empty)
    guard !text.isComplete, let grid = TextGrid(document, lines: block.lines)?.grid else { return text.told }
    // As the reader chooses: what the cells of the parted table say, where that is more.
    let parted = ofGrid(block, grid, empty)
    return parted.found > text.found ? parted.told : text.told
  }

  /// What is told of a table, how much is found in it, and whether nothing is left.
  private typealias Told = (told: TableExplanation, found: Int, isComplete: Bool)

  private mutating func ofText(_ block: Block, _ empty: TableExplanation) -> Told {
    var told = empty
    var found = 0
    var isComplete = false
    if let table = CodeTable(document, block, calendar: calendar, inherited: schema) {
      schema = table.schema
      told.kind = .securities
      told.columns = table.schema.columns.map(column)
      told.rowsRead = table.entities.count - table.diagnostics.count { $0.code == "table.row-unread" }
      told.unread = table.diagnostics
      if !told.columns.contains(where: \.isMetric) { tellHeader(of: block, &told) }
      (found, isComplete) = (table.statements.count, table.isComplete)
    } else if let flows = FlowTable(document, block, calendar: calendar) {
      told.kind = .flows
      told.columns = flows.columns.map { .init(words: "", meaning: $0.map { .entity($0) } ?? .ignored) }
      told.rowsRead = Set(flows.statements.map(\.observation.period)).count
      told.unread = flows.diagnostics
      found = flows.statements.count
    } else if let events = EventTable(document, block, calendar: calendar, names: names) {
      told.kind = .events
      told.columns = events.schema.columns.map(column)
      told.rowsRead = events.events.count
      told.unread = events.diagnostics
      found = events.events.count
    } else {
      tellHeader(of: block, &told)
    }
    return (told, found, isComplete)
  }

  /// Word by word what is known of the header of a table that nobody reads: the line above the first with a value.
  private func tellHeader(of block: Block, _ told: inout TableExplanation) {
    let tokens = tableTokens(of: document, lines: block.lines)
    guard let first = tokens.firstIndex(where: { !$0.isWord }) else { return }
    let row = tokens[first].line
    told.firstRow = document.words(trimmed(document.lines[row].range))
    guard let last = tokens[..<first].last(where: { $0.line != row })?.line else { return }
    told.columns = tokens.filter { $0.line == last }.map { token in
      let known = tableSchema(of: Passage(document, [token.range])).columns.first
      return column(known ?? TableSchema.Column(), document.words(token.range))
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { !document.folded[$0].isBlank }),
      let last = range.last(where: { !document.folded[$0].isBlank })
    else { return range.lowerBound..<range.lowerBound }
    return first..<(last + 1)
  }

  private mutating func ofGrid(_ block: Block, _ grid: Grid, _ empty: TableExplanation) -> Told {
    guard let cells = GridCells(document, grid) else { return (empty, 0, false) }
    var told = empty
    let table = GridTable(document, block, grid, calendar: calendar, names: names, after: continuation)
    continuation = table.continuation ?? continuation
    let heads = table.continuation?.heads ?? GridHeader(cells).heads
    told.kind =
      table.continuation != nil
      ? .securities : !table.facts.events.isEmpty ? .events : table.facts.statements.isEmpty ? .other : .flows
    if told.kind != .flows { told.columns = heads.map { column($0.column, $0.key) } }
    told.rowsRead =
      told.kind == .events
      ? table.facts.events.count
      : told.kind == .flows
        ? Set(table.facts.statements.map(\.observation.period)).count
        : Set(table.facts.statements.map(\.observation.entity)).count
    told.unread = table.facts.diagnostics
    return (told, table.facts.statements.count + table.facts.events.count, true)
  }

  private func column(_ column: TableSchema.Column) -> TableExplanation.Column {
    let words = column.span.map { Passage(document, [$0]) }
    return self.column(column, words.map { $0.words(0..<$0.count) } ?? "")
  }

  private func column(_ column: TableSchema.Column, _ words: String) -> TableExplanation.Column {
    let meaning: TableExplanation.Meaning =
      column.role.map { role in role.name.map { .role($0) } ?? .ignored } ?? .unknown
    return .init(words: words, meaning: meaning, units: column.units.map(\.description), isPercent: column.isPercent)
  }
}

extension StatedUnit: CustomStringConvertible {
  /// `10^8 USD`
  var description: String {
    let scale = power == 0 ? nil : "10^\(power)"
    return [scale, measure?.rawValue].compactMap { $0 }.joined(separator: " ")
  }
}

extension TableExplanation.Column {
  /// Whether it is known to hold values.
  fileprivate var isMetric: Bool {
    if case .role(let role) = meaning { Metric.builtIn.contains(Metric(rawValue: role)) } else { false }
  }
}
