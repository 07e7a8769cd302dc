import Facts

/// A report's blocks, with a grid where the lines of a table part its cells for certain.
///
/// A table of codes that is understood to the last cell as it runs is left as it is.
struct PlacedTables {
  let document: Document
  let blocks: [Block]
  /// Tables of codes as they run, by the index of the block.
  private(set) var coded: [Int: CodeTable]
  /// Of rows that fit no table's columns, in the tables that were given a grid.
  let diagnostics: [Diagnostic]

  init(_ document: Document, _ blocks: [Block], calendar: ReportCalendar, keepsRemarks: Bool) {
    var draft = PlacedDraft(document, calendar, keepsRemarks)
    for block in blocks { draft.take(block) }
    let found = draft.finder.documentWithGrids
    let grids =
      draft.finder.isEmpty
      ? GridTables() : GridTables(found, draft.blocks, calendar: calendar, names: document.vocabulary.names)
    // What holds no facts as a grid, or fewer, is what it was.
    let kept = draft.blocks.enumerated().map { i, block -> Block in
      guard let asFound = draft.asFound[i] else { return block }
      return Self.prefers(grids.facts[i], to: draft.coded[i]) ? block : asFound
    }
    coded = draft.coded.filter { kept[$0.key].grid == nil }
    self.blocks = kept
    self.document = found
    diagnostics = kept.flatMap { block in block.grid.flatMap { draft.finder.diagnostics[$0] } ?? [] }
  }

  /// Whether a grid says more than the table as it runs: more numbers, or as many where names were not found.
  private static func prefers(_ facts: GridFacts?, to table: CodeTable?) -> Bool {
    guard let facts else { return false }
    guard let table else { return true }
    let (more, less) = (facts.statements.count, table.statements.count)
    return more > less || more == less && table.entities.contains(where: \.name.isEmpty)
  }
}

/// The blocks as they are gone through.
private struct PlacedDraft {
  let document: Document
  let calendar: ReportCalendar
  let keepsRemarks: Bool
  var finder: TypedTables
  var blocks: [Block] = []
  /// Of blocks that were given a grid, what they were before.
  var asFound: [Int: Block] = [:]
  var coded: [Int: CodeTable] = [:]
  private var schema: TableSchema?
  /// Lines of columns that stood below their table's source, or in what looked like text.
  private var taken: Set<Int> = []

  init(_ document: Document, _ calendar: ReportCalendar, _ keepsRemarks: Bool) {
    self.document = document
    self.calendar = calendar
    self.keepsRemarks = keepsRemarks
    finder = TypedTables(document)
  }

  mutating func take(_ block: Block) {
    if block.grid != nil { return blocks.append(block) }
    if !taken.isEmpty, block.kind != .heading {
      let left = block.lines.filter { !taken.contains($0) }
      if left.isEmpty, !block.lines.isEmpty { return }
      if left.count < block.lines.count { return take(block.with(lines: left)) }
    }
    switch block.kind {
    case .table: takeTable(block)
    case .figure: takeFigure(block)
    case .paragraph:
      for part in finder.parted(block) {
        if part.kind == .table { asFound[blocks.count] = block.with(lines: part.lines) }
        blocks.append(part)
      }
    case .heading: blocks.append(block)
    }
  }

  /// 「Fig 2: Hong Kong」 over a table of codes: some houses call their tables so.
  private mutating func takeFigure(_ block: Block) {
    var table = block
    table.kind = .table
    let isTable =
      block.lines.count > 3
      && CodeTable(document, table, calendar: calendar, inherited: nil, keepsRemarks: false)?.isComplete ?? false
    if isTable { takeTable(table) } else { place(finder.table(block), of: block) }
  }

  private mutating func takeTable(_ block: Block) {
    let table = CodeTable(document, block, calendar: calendar, inherited: schema, keepsRemarks: keepsRemarks)
    schema = table?.schema ?? schema
    if table?.isComplete != true, let found = finder.columns(block) {
      blocks += found.blocks
      taken.formUnion(found.lines)
      return
    }
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
