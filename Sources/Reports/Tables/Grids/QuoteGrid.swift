import Dates
import Facts

/// Reads a grid whose rows are securities, coins or indices, and whose columns are what is said of them.
///
/// A cell is taken when its column says what is measured, its row of what, and it holds one value of that kind. What a
/// column does not say is not guessed.
struct QuoteGrid {
  /// What a table says to one that goes on from it without a header.
  struct Continuation {
    var heads: [ColumnHead]
    var kind: Entity.Kind
    fileprivate var labels: Labels
  }

  fileprivate struct Labels {
    var group = ""
    var sector = ""
    var subsector = ""
  }

  let cells: GridCells
  let heads: [ColumnHead]
  private let kind: Entity.Kind
  private let headerKeys: Set<[String]>
  let body: Range<Int>
  private let section: String
  private let percentIsStated: Bool
  private let isOfPositions: Bool
  /// That of all rows.
  private let tableMarket: Measure?
  private let subjects: SubjectFinder
  private var quotes: QuoteReader
  private var labels = Labels()
  private(set) var facts = GridFacts()

  var continuation: Continuation { Continuation(heads: heads, kind: kind, labels: labels) }

  init?(
    _ cells: GridCells, _ header: GridHeader, _ block: Block, quotes: QuoteReader, caption: Passage, names: NameIndex,
    after previous: Continuation?
  ) {
    let goesOn = header.rows.isEmpty && previous?.heads.count == cells.columnCount
    guard let heads = goesOn ? previous?.heads : header.heads, !heads.isEmpty else { return nil }
    self.cells = cells
    subjects = SubjectFinder(names: names)
    percentIsStated = caption.saysPercent || Passage(cells.document, block.notes).saysPercent
    body = header.rows.upperBound..<cells.rowCount
    let named = QuoteHeads(
      heads, cells, body, caption: caption, percentIsStated: percentIsStated, calendar: quotes.calendar,
      asOf: quotes.asOf, subjects)
    self.heads = named.heads
    isOfPositions = named.isOfPositions
    kind = goesOn ? previous?.kind ?? .stock : header.kind
    if goesOn, let previous { labels = previous.labels }
    headerKeys = Set(header.rows.map { row in (0..<cells.columnCount).map { cells[row, $0]?.key ?? "" } })
    section = block.section ?? ""
    let above = caption.folded + [" "] + Passage(cells.document, block.heading).folded
    tableMarket =
      MarketWords.only(in: above)
      ?? self.heads.first { $0.metric == .close }.flatMap { head in
        // 「元」 is the unit of any market's price.
        head.column.units.count == 1 ? head.column.units.first.flatMap { $0.measure == .cny ? nil : $0.measure } : nil
      } ?? quotes.units.market
    self.quotes = quotes
    self.quotes.take(heads.map(\.column))
    self.quotes.take(headers: heads.map(\.key))
    let parts = Self.parts(self.heads)
    guard !parts.isEmpty else { return nil }
    for part in parts {
      let earlier = labels
      readRows(part)
      if part != parts.last { labels = earlier }
    }
    facts.diagnostics += self.quotes.diagnostics
    facts.remarks = remarks(header: header.rows)
  }

  // MARK: Columns

  /// The columns of each of the tables that stand side by side; none when a part has no rows' names or nothing that is
  /// measured.
  private static func parts(_ heads: [ColumnHead]) -> [Range<Int>] {
    let labels = heads.indices.filter { heads[$0].column.role.map { $0 == .code || $0.isName } ?? false }
    guard let first = labels.first else { return [] }
    let roles = heads.map(\.column.role)
    let isRepeated =
      heads.count % 2 == 0 && heads.count >= 4
      && heads[..<(heads.count / 2)].map(\.key) == heads[(heads.count / 2)...].map(\.key)
    let parts = isRepeated ? [0..<(heads.count / 2), (heads.count / 2)..<heads.count] : [0..<heads.count]
    let hasMetrics = roles.contains { if case .metric? = $0 { true } else { false } }
    return hasMetrics || (roles[first] == .code && roles.contains(.listed)) ? parts : []
  }

  private func columns(_ part: Range<Int>, _ isWanted: (ColumnRole) -> Bool) -> [Int] {
    part.filter { heads[$0].column.role.map(isWanted) ?? false }
  }

  /// Columns whose values are read: none that says the same as another, for who knows which is meant.
  private func measured(_ part: Range<Int>) -> [Int] {
    let columns = part.filter { heads[$0].metric != nil }
    return columns.filter { column in
      let twin = columns.first { other in
        other != column && heads[other].metric == heads[column].metric && heads[other].date == heads[column].date
      }
      return twin == nil && isOneKind(column)
    }
  }

  /// Whether most of a column's cells can be what its header says.
  private func isOneKind(_ column: Int) -> Bool {
    let numerals = body.compactMap { cells[$0, column]?.numeral }
    let fitting = numerals.count { accepts($0, column) }
    return fitting * 2 > numerals.count || numerals.isEmpty
  }

  // MARK: Rows

  private mutating func readRows(_ part: Range<Int>) {
    let measured = measured(part)
    let code = columns(part) { $0 == .code }.first
    let name = nameColumn(part)
    for row in body {
      if isHeaderAgain(row) { continue }
      if let label = groupLabel(row, part) {
        labels = Labels(group: label)
        continue
      }
      takeLabels(row, part)
      readRow(row, part, measured, code: code, name: name)
    }
  }

  /// Of several columns of names the one whose names are known: 「币种」 may be coins or currencies.
  private func nameColumn(_ part: Range<Int>) -> Int? {
    let names = columns(part) { $0 == .name }
    if names.isEmpty { return columns(part) { $0.isName }.first }
    if names.count == 1 { return names[0] }
    let known = names.map { column in
      body.count { row in
        cells[row, column].map { subjects.subject(code: nil, name: $0, isIndex: false) != nil } ?? false
      }
    }
    return names[known.firstIndex(of: known.max() ?? 0) ?? 0]
  }

  private func isHeaderAgain(_ row: Int) -> Bool {
    headerKeys.contains((0..<cells.columnCount).map { cells[row, $0]?.key ?? "" })
  }

  /// 「半导体」 over the whole width, or alone in a row.
  private func groupLabel(_ row: Int, _ part: Range<Int>) -> String? {
    var filled = cells.filled(row, part)
    // What turns merged cells into plain ones writes their words into each.
    if filled.count == part.count, part.count > 2, Set(filled.map { cells[row, $0]?.key }).count == 1 {
      filled = [part.lowerBound]
    }
    guard filled.count == 1, let place = filled.first, let content = cells[row, place], content.isWords,
      place == part.lowerBound || cells.width(row, place) == part.count
    else { return nil }
    let isMerged = heads[place].column.role?.isLabel == true && cells.height(row, place) > 1
    return isMerged || content.passage.count > 24 ? nil : Self.withoutBrackets(content)
  }

  /// 「[Megacap AI]」
  private static func withoutBrackets(_ label: CellContent) -> String {
    let passage = label.passage
    guard passage.count > 2, passage[0] == "[", passage.folded.firstIndex(of: "]") == passage.count - 1 else {
      return label.words
    }
    return passage.words(1..<(passage.count - 1))
  }

  private mutating func takeLabels(_ row: Int, _ part: Range<Int>) {
    for column in columns(part, { $0.isLabel }) {
      // An empty cell below a label: merged cells of a source that has none.
      guard let content = cells[row, column], content.isWords else { continue }
      if heads[column].column.role == .sector {
        if labels.sector != content.words { labels.subsector = "" }
        labels.sector = content.words
      } else {
        labels.subsector = content.words
      }
    }
  }

  private mutating func readRow(_ row: Int, _ part: Range<Int>, _ measured: [Int], code: Int?, name: Int?) {
    let codeCell = code.flatMap { cells[row, $0] }
    let nameCell = name.flatMap { cells[row, $0] }
    guard measured.contains(where: { cells[row, $0]?.isEmpty == false }) || codeCell?.code != nil else { return }
    let market = market(row, part)
    guard let found = subjects.subject(code: codeCell, name: nameCell, isIndex: kind == .index, market: market) else {
      return noteUnknown(codeCell?.isEmpty == false ? codeCell : nameCell)
    }
    if found.codeRange == nil { facts.usesNames = true }
    for column in measured { take(row, column, found.subject) }
    if let range = found.codeRange { list(found, at: range, row, part) }
  }

  /// In what the row's shares are quoted: by a cell that names a market, by the rows' label, by the words above the
  /// table, by the unit of its prices.
  private func market(_ row: Int, _ part: Range<Int>) -> Measure? {
    let labelled = columns(part) { $0 == .market || $0 == .venue || $0.isLabel }.compactMap { cells[row, $0] }
    if let stated = labelled.lazy.compactMap({ MarketWords.market(named: $0.passage.folded) }).first { return stated }
    for label in [labels.group, labels.subsector, labels.sector] where !label.isEmpty {
      if let stated = MarketWords.market(named: fold(label)) { return stated }
    }
    return tableMarket
  }

  private mutating func noteUnknown(_ cell: CellContent?) {
    guard let cell, cell.isWords else { return }
    let name = SubjectFinder.name(cell.passage)
    facts.usesNames = true
    facts.openNames.insert(name)
    note("table.row-unread", cell)
  }

  private mutating func list(_ found: RowSubject, at range: Range<Int>, _ row: Int, _ part: Range<Int>) {
    let kind: Entity.Kind = found.subject.isIndex ? .index : kind == .index ? .stock : kind
    let listed = columns(part) { $0 == .listed }.first.flatMap { cells[row, $0]?.date }
    let hasSectors = !columns(part) { $0 == .sector }.isEmpty
    facts.entities.append(
      Entity(
        key: found.subject.key, name: found.name, kind: kind, currency: found.subject.currency,
        listed: listed.flatMap { quotes.calendar.day($0) }, sector: hasSectors ? labels.sector : labels.group,
        subsector: labels.subsector, section: section, place: cells.document.place(at: range.lowerBound)))
  }

  // MARK: Cells

  private mutating func take(_ row: Int, _ column: Int, _ subject: QuoteReader.Subject) {
    guard let content = cells[row, column], let metric = heads[column].metric, cells.height(row, column) == 1 else {
      return
    }
    guard let numeral = content.numeral else {
      if case .missing = content.kind { return }
      if !content.isEmpty { note("table.cell-unread", content) }
      return
    }
    guard accepts(numeral, column) else { return note("table.cell-unread", content) }
    // A part of a company's shares, or of what somebody holds of them.
    if heads[column].isFloat, subject.key.market != nil { return }
    let stretch = heads[column].date.flatMap { quotes.calendar.period($0) }
    if heads[column].date != nil, stretch == nil { return }
    if let statement = quotes.statement(
      numeral, at: content.range, metric, heads[column].column, of: subject, stretch: stretch)
    {
      if isOfPositions, metric == .marketCap, abs(statement.observation.number.value) < 1e10 { return }
      facts.statements.append(statement)
    }
  }

  private func accepts(_ numeral: Numeral, _ column: Int) -> Bool {
    guard let metric = heads[column].metric else { return false }
    if metric.isRatio {
      let isPlain = numeral.kind == .plain && numeral.power == 0
      return numeral.kind == .percent || isPlain && (heads[column].column.isPercent || percentIsStated)
    }
    switch numeral.kind {
    case .plain, .money, .points: return true
    default: return false
    }
  }

  private mutating func note(_ code: String, _ content: CellContent) {
    facts.diagnostics.append(
      Diagnostic(
        .warning, code, at: cells.document.place(at: content.range.lowerBound), printed: content.words))
  }
}

extension ColumnRole {
  /// What rows are known by; a company's column may be headed like an organiser's.
  var isName: Bool { self == .name || self == .organisation }
}

extension Passage {
  /// 「单位：%」, 「涨跌幅以%计」, `performance in per cent`
  var saysPercent: Bool { folded.contains("%") || firstIndex(ofAny: percentWords) != nil }
}

private let percentWords = ["per cent", "percent", "百分比", "百分点"].map(fold)
