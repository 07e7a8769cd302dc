import Facts

/// The tables of a report that hold securities: those of plain text read by their codes, or parted into cells where
/// that reads more, and those whose cells the source parts.
struct TextTables {
  private(set) var codeTables: [(block: Int, table: CodeTable)] = []
  /// Tables of plain text that were parted, by the index of their block.
  private(set) var parted: [Int: Grid] = [:]
  private(set) var grids: GridTables

  /// - Parameter coded: tables of codes as they run, by the index of the block.
  init(_ document: Document, _ blocks: [Block], calendar: ReportCalendar, coded: [Int: CodeTable]) {
    for (i, block) in blocks.enumerated() where block.kind == .table && block.grid == nil {
      if let table = coded[i] {
        codeTables.append((i, table))
        if table.isComplete { continue }
      }
      parted[i] = TextGrid(document, lines: block.lines)?.grid
    }
    grids = GridTables(document, blocks, calendar: calendar, names: document.vocabulary.names, parted: parted)
    for (block, table) in codeTables where parted[block] != nil { choose(block, table) }
  }

  /// The reading that finds more, if the two say nothing different.
  private mutating func choose(_ block: Int, _ table: CodeTable) {
    let found = grids.facts[block]?.statements ?? []
    if found.count > table.statements.count, agree(found, table.statements) {
      codeTables.removeAll { $0.block == block }
    } else {
      grids.drop(block)
      parted[block] = nil
    }
  }

  /// Whether whatever both say of a place in the report is the same.
  private func agree(_ a: [Statement], _ b: [Statement]) -> Bool {
    let values = Dictionary(a.map { ($0.observation.place, $0.observation) }) { first, _ in first }
    return b.allSatisfy { statement in
      guard let other = values[statement.observation.place] else { return true }
      let own = statement.observation
      return other.entity == own.entity && other.metric == own.metric && other.number == own.number
    }
  }
}
