import Facts

/// A report's tables, read as far as that needs no other report.
///
/// A table of codes is read as it runs. One that is not understood to the last cell that way, and one of anything else,
/// is read as a grid where its lines part its cells for certain.
struct DraftTables: Sendable {
  let document: Document
  let blocks: [Block]
  /// By the index of the block: tables that are read as they run.
  let coded: [Int: CodeTable]
  private let grids: GridTables
  private let unreadRows: [Diagnostic]
  private let keepsRemarks: Bool

  init(_ document: Document, _ blocks: [Block], calendar: ReportCalendar, keepsRemarks: Bool) {
    self.keepsRemarks = keepsRemarks
    var draft = Draft(document, calendar, keepsRemarks)
    for block in blocks { draft.take(block) }
    let found = draft.finder.documentWithGrids
    let grids = GridTables(found, draft.blocks, calendar: calendar, names: document.vocabulary.names)
    let coded = draft.coded.filter { i, table in
      draft.blocks[i].grid == nil || (grids.facts[i]?.statements.count ?? 0) < table.statements.count
    }
    // What holds no facts as a grid is what it was.
    let kept = draft.blocks.enumerated().map { i, block in grids.facts[i] == nil ? draft.asFound[i] ?? block : block }
    unreadRows = kept.indices.flatMap { i in
      coded[i] == nil ? kept[i].grid.flatMap { draft.finder.diagnostics[$0] } ?? [] : []
    }
    self.document = found
    self.blocks = kept
    self.coded = coded
    self.grids = grids
  }

  /// The grids with all names at hand.
  func grids(names: NameIndex, calendar: ReportCalendar) -> GridTables {
    grids.usesNames ? GridTables(document, blocks, calendar: calendar, names: names) : grids
  }

  private var inOrder: [Int] { coded.keys.sorted() }

  /// What is listed with a code, grids first.
  var entities: [Entity] {
    blocks.indices.flatMap { coded[$0] == nil ? grids.facts[$0]?.entities ?? [] : [] }
      + inOrder.flatMap { coded[$0]?.entities ?? [] }
  }

  var statements: Statements {
    var statements = Statements(keepsRemarks: keepsRemarks)
    for i in inOrder {
      guard let table = coded[i] else { continue }
      statements += table.statements
      statements.remark(table.remarks)
    }
    return statements
  }

  var diagnostics: [Diagnostic] { inOrder.flatMap { coded[$0]?.diagnostics ?? [] } + unreadRows }
}

/// The blocks as they are gone through.
private struct Draft {
  let document: Document
  let calendar: ReportCalendar
  let keepsRemarks: Bool
  var finder: TextGrids
  var blocks: [Block] = []
  /// Of blocks that were given a grid, what they were before.
  var asFound: [Int: Block] = [:]
  var coded: [Int: CodeTable] = [:]
  private var schema: TableSchema?

  init(_ document: Document, _ calendar: ReportCalendar, _ keepsRemarks: Bool) {
    self.keepsRemarks = keepsRemarks
    self.document = document
    self.calendar = calendar
    finder = TextGrids(document)
  }

  mutating func take(_ block: Block) {
    if block.grid != nil { return blocks.append(block) }
    switch block.kind {
    case .table: takeTable(block)
    case .figure: place(finder.table(block), of: block)
    case .paragraph:
      for part in finder.parted(block) {
        if part.kind == .table { asFound[blocks.count] = block.with(lines: part.lines) }
        blocks.append(part)
      }
    case .heading: blocks.append(block)
    }
  }

  private mutating func takeTable(_ block: Block) {
    let table = CodeTable(document, block, calendar: calendar, inherited: schema, keepsRemarks: keepsRemarks)
    schema = table?.schema ?? schema
    coded[blocks.count] = table
    place(table?.isComplete == true ? nil : finder.table(block), of: block)
  }

  private mutating func place(_ table: Block?, of block: Block) {
    guard let table, let grid = table.grid else { return blocks.append(block) }
    asFound[blocks.count] = block
    if finder.goesOn(grid), let start = blocks.lastIndex(where: { $0.grid != nil }) {
      // The source stands below the last part.
      if blocks[start].source.isEmpty { blocks[start].source = table.source }
      if blocks[start].notes.isEmpty { blocks[start].notes = table.notes }
    }
    blocks.append(table)
  }
}
