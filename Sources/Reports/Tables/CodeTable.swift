import Dates
import Facts

/// Reads a table whose rows are securities with a code.
///
/// The text is a stream of cells: a code opens a row, its name runs up to the first place from which the columns'
/// types fit one cell each, and everything between the last cell and the next code is group labels or noise. A row that
/// does not fit in exactly one way gives nothing but a diagnostic.
struct CodeTable {
  let document: Document
  let block: Block
  let calendar: ReportCalendar
  private(set) var schema: TableSchema
  /// What the header may mean, the likeliest first.
  private let schemas: [TableSchema]
  private let headerTokens: [TableToken]
  private let tokens: [TableToken]
  private var quotes: QuoteReader

  private(set) var entities: [Entity] = []
  private(set) var statements: [Statement] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether every row was read, every column is known and nothing was left over.
  private(set) var isComplete = false
  private(set) var remarks: [Remark] = []
  private let keepsRemarks: Bool

  /// nil when the table holds no code.
  init?(
    _ document: Document, _ block: Block, calendar: ReportCalendar, inherited: TableSchema?,
    keepsRemarks: Bool = false
  ) {
    let tokens = tableTokens(of: document, lines: block.lines)
    guard let firstCode = tokens.firstIndex(where: \.isCode) else { return nil }
    self.document = document
    self.block = block
    self.calendar = calendar
    self.keepsRemarks = keepsRemarks
    let headers = Self.headers(tokens[..<firstCode], above: tokens[firstCode].line, of: document)
    let end = headers.map(\.end).max() ?? 0
    schemas = headers.map { $0.columns.isEmpty ? inherited ?? $0 : $0 }
    schema = schemas[0]
    headerTokens = tokens.filter { $0.range.lowerBound < end }
    self.tokens = tokens.filter { $0.range.lowerBound >= end }
    quotes = QuoteReader(document, block, caption: Passage(document, block.caption), calendar: calendar)
    quotes.take(schema.columns)
    read()
    diagnostics += quotes.diagnostics
  }

  /// What the lines before the first code, but for stray labels of figures, may say of the columns: as they stand one
  /// above the other, or as they run.
  private static func headers(_ tokens: ArraySlice<TableToken>, above line: Int, of document: Document)
    -> [TableSchema]
  {
    let lines = Dictionary(grouping: tokens, by: \.line).filter { !$0.value.allSatisfy(\.isValue) }
    let words = tokens.filter { lines[$0.line] != nil }
    let plain = tableSchema(of: Passage(document, words.map(\.range)))
    guard let columns = StackedHeader.columns(words.filter { $0.line < line }, of: document) else { return [plain] }
    let stacked = tableSchema(of: Passage(document, columns.flatMap(\.self)))
    return [stacked.with(cells: columns, of: document), stacked, plain].compactMap { schema in
      schema.flatMap { $0.knownCount >= plain.knownCount ? $0 : nil }
    }
  }

  private mutating func read() {
    if keepsRemarks {
      remarks += headerTokens.map { Remark(range: $0.range, meaning: .columnHeader) }
      remarks += tokens.map { Remark(range: $0.range, meaning: $0.isCode ? .name : .unreadTable) }
    }
    guard schema.cells.contains(where: { if case .metric = $0.role { true } else { false } }) else {
      let first = tokens.first { $0.isCode }
      diagnostics.append(
        Diagnostic(.warning, "table.no-header", at: first.map { document.place(at: $0.range.lowerBound) }))
      return
    }
    if let torn = tornNumber {
      diagnostics.append(
        Diagnostic(
          .warning, "table.torn-numbers", at: document.place(at: torn.range.lowerBound),
          printed: document.words(torn.range)))
      return
    }
    let rows = bestRows()
    // Words of two columns may look like one, and one's like two: two such errors hide each other.
    guard schema.cells.count(where: { $0.role == nil }) < 2, understands(rows) else {
      let place = rows.first.map { document.place(at: $0.code.range.lowerBound) }
      diagnostics.append(Diagnostic(.warning, "table.unknown-column", at: place))
      return
    }
    isComplete =
      rows.allSatisfy { isWhole($0) } && !schema.cells.contains { $0.role == nil }
    let labels = SectorLabels.labels(
      of: rows, document: document, schema: schema)
    let columns = schema.cells
    for (row, label) in zip(rows, labels) { take(row, columns, label) }
    if keepsRemarks { remarks += Reports.remarks(on: rows, of: tokens, schema, document) + remarksOnCaption() }
  }

  /// The first of several numbers that lines' ends broke in two, 「534.」 over 「35」: then others may be halves that look
  /// whole.
  private var tornNumber: TableToken? {
    let torn = tokens.filter { $0.isWord && document.folded[$0.range].isTornNumber }
    return torn.count > 1 ? torn.first : nil
  }

  /// The rows in the variant of the header's columns that most of them fit, the header itself where none fits better.
  private mutating func bestRows() -> [CodeRow] {
    var best: (rows: [CodeRow], schema: TableSchema, fits: Int)?
    for variant in schemas.flatMap(\.variants) {
      let rows = CodeRow.rows(of: tokens, header: headerTokens, schema: variant, document: document)
      let fits = rows.count { $0.cells != nil }
      if best.map({ fits > $0.fits }) ?? true { best = (rows, variant, fits) }
      if fits == rows.count { break }
    }
    if let best { schema = best.schema }
    return best?.rows ?? []
  }

  private func isWhole(_ row: CodeRow) -> Bool {
    let hasName = schema.columns.contains { $0.role?.isName ?? false }
    return row.cells != nil && row.leftOver == 0 && !(row.name.isEmpty && hasName)
  }

  /// Whether the header fits the rows: not when one of indices stands over stocks (that of the table before, where
  /// their own was lost in the caption), nor when many rows have cells left over or too few, nor when a column of an
  /// unknown header holds now this, now that.
  private func understands(_ rows: [CodeRow]) -> Bool {
    if schema.kind == .index, rows.count(where: \.isStock) * 2 > rows.count { return false }
    guard rows.count > 2 else { return true }
    let leftOver = rows.count { $0.leftOver > 0 }
    let unread = rows.count { $0.cells == nil }
    return leftOver * 2 <= rows.count && unread * 2 <= rows.count && unknownColumnsAreAlike(rows)
  }

  private func unknownColumnsAreAlike(_ rows: [CodeRow]) -> Bool {
    let unknown = schema.cells.indices.filter { schema.cells[$0].role == nil }
    return unknown.allSatisfy { column in
      Set(rows.compactMap { $0.cells?[column].typeName }.filter { $0 != "missing" }).count <= 1
    }
  }

  private mutating func take(
    _ row: CodeRow, _ columns: [TableSchema.Column], _ label: (sector: String, subsector: String)
  ) {
    let place = document.place(at: row.code.range.lowerBound)
    guard case .code(let code) = row.code.kind else { return }
    let kind: Entity.Kind = code.currency == nil ? .index : schema.kind
    var listed: Day?
    if let cells = row.cells {
      for (cell, column) in zip(cells, columns) {
        if column.role == .listed, case .date(let expression) = cell.kind { listed = calendar.day(expression) }
        take(cell, column, code, kind)
      }
    } else {
      diagnostics.append(
        Diagnostic(.warning, "table.row-unread", at: place, printed: document.words(row.code.range)))
    }
    entities.append(
      Entity(
        key: code.key, name: row.name, kind: kind, currency: kind == .index ? nil : code.currency, listed: listed,
        sector: label.sector, subsector: label.subsector, section: block.section ?? "", place: place))
  }

  private mutating func take(
    _ cell: TableToken, _ column: TableSchema.Column, _ code: Code, _ kind: Entity.Kind
  ) {
    guard case .metric(let metric)? = column.role, let numeral = cell.numeral else { return }
    let subject = QuoteReader.Subject(key: code.key, currency: code.currency, isIndex: kind == .index)
    if let statement = quotes.statement(numeral, at: cell.range, metric, column, of: subject) {
      statements.append(statement)
    }
  }
}

extension CodeRow {
  /// Whether its code can be no index's: of an exchange in New York, or a number in Hong Kong.
  fileprivate var isStock: Bool {
    guard case .code(let code) = code.kind, !EntityNames.indices.contains(code.key) else { return false }
    let key = code.key.rawValue
    return key.hasSuffix(".O") || key.hasSuffix(".N")
      || key.hasSuffix(".HK") && key.unicodeScalars.first.map(\.isDigit) ?? false
  }
}

extension TableToken {
  var isCode: Bool { if case .code = kind { true } else { false } }

  fileprivate var typeName: String {
    switch kind {
    case .code: "code"
    case .date: "date"
    case .missing: "missing"
    case .word: "word"
    case .value(let numeral): numeral.kind == .percent ? "percent" : "amount"
    }
  }
}
