import Facts

/// A table whose columns came out as paragraphs, blank lines between them: in each its head, then a cell for each row.
///
///     // 「币种 ↵ BTC ↵ ETH」, a blank line, 「价格（美元） ↵ 64,100 ↵ 2,766」: two rows of two columns
///
/// It is one for certain only where all paragraphs have as many lines, one of them says what the rows are known by, and
/// cells are of the kinds that their heads call for. Single lines between them are a page's.
struct ParagraphColumns {
  /// Its lines, and the cells that they are.
  let lines: Set<Int>
  let grid: Grid

  /// So few rows might be anything.
  private static let fewestRows = 2
  private static let mostGroups = 40

  init?(_ document: Document, from first: Int) {
    let groups = Self.groups(document, from: first)
    let long = groups.filter { $0.count > 1 }
    guard let count = long.first?.count, count > Self.fewestRows, long.count > 2,
      long.allSatisfy({ $0.count == count })
    else { return nil }
    let columns = long.map { $0.compactMap { document.cells(ofLine: $0, gap: nil).first } }
    guard columns.allSatisfy({ $0.count == count }), Self.fit(columns) else { return nil }
    lines = Set(groups.joined())
    grid = Self.grid(columns)
  }

  /// Lines that blank ones part, up to a sentence, a caption, a source or a heading with a number; a bracket below a head
  /// is its unit.
  private static func groups(_ document: Document, from first: Int) -> [[Int]] {
    let classifier = LineClassifier(document: document)
    var groups: [[Int]] = []
    var isApart = true
    for i in first..<min(document.lines.count, first + 800) {
      switch classifier.role(i) {
      case .blank:
        isApart = true
        continue
      case .captions, .source, .note, .bullet, .grid, .prose: return groups
      case .furniture, .header, .fragment, .heading: break
      }
      if isApart { groups.append([]) }
      isApart = false
      groups[groups.count - 1].append(i)
      if groups.count > mostGroups { return [] }
    }
    return groups
  }

  /// Whether one column says what rows are known by, and the cells of the others are what their heads call for.
  private static func fit(_ columns: [[TypedCell]]) -> Bool {
    let heads = columns.map { ColumnHead([$0[0].content]) }
    let identities = heads.indices.filter {
      heads[$0].column.role.map { $0 == .code || $0 == .date || $0.isName } ?? false
    }
    guard !identities.isEmpty else { return false }
    // Heads below heads: these paragraphs are rows.
    if columns[0].dropFirst().contains(where: isHead) { return false }
    let measured = heads.indices.filter { !identities.contains($0) }
    let known = measured.filter { heads[$0].isUnderstood || isTicker(columns[$0][0]) }
    guard known.count > 1, known.count * 2 >= measured.count else { return false }
    return columns.indices.allSatisfy { k in
      let slot = ColumnSlot(heads[k], opensWithWords: false)
      let cells = columns[k].dropFirst()
      if ColumnSlot.isOpen(heads[k]) {
        return cells.allSatisfy { $0.hasValue || $0.isMissing } || cells.allSatisfy { $0.isWords || $0.isMissing }
      }
      return cells.allSatisfy { slot.accepts($0) || (heads[k].column.role == .date && $0.isWords) }
    }
  }

  /// A word for what rows are known by, or of which kind their numbers are; not a coin's.
  private static func isHead(_ cell: TypedCell) -> Bool {
    switch ColumnHead([cell.content]).column.role {
    case .code, .date, .name, .organisation, .event, .venue, .venueOrOrganisation, .market, .metric: !isTicker(cell)
    default: false
    }
  }

  private static func isTicker(_ cell: TypedCell) -> Bool { cell.isBareCode || cell.isCode }

  private static func grid(_ columns: [[TypedCell]]) -> Grid {
    var grid = Grid()
    grid.columnCount = columns.count
    grid.rowCount = columns[0].count
    for row in 0..<grid.rowCount {
      for (k, column) in columns.enumerated() {
        grid.cells.append(Grid.Cell(ranges: column[row].ranges, row: row, column: k, isHeader: row == 0))
      }
    }
    return grid
  }
}

extension TypedCell {
  fileprivate var isMissing: Bool { if case .missing = content.kind { true } else { false } }
}
