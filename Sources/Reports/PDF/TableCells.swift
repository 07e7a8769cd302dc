/// A table's cells, from where its words stand.
///
/// Rows are told by those with data: a code, or numbers in most of the columns that have numbers. What stands on other
/// baselines is a line of a wrapped cell, a label of merged cells, or the name of a group.
struct TableCells: Sendable {
  struct Line: Sendable {
    var piece: Int
    var isHeader: Bool
    /// Of the piece's header or body.
    var row: Int
    var words: [Int]
  }

  struct Cell: Sendable {
    var lines: [Line]
    var row: Int
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    var isHeader = false
  }

  private(set) var cells: [Cell] = []
  private(set) var rowCount = 0
  let columnCount: Int
  /// Labels of merged cells whose rows are not certain.
  private(set) var unplaced: [Line] = []

  private let table: PDFTable
  private let pages: [PDFPage]
  private let columns: TableColumns
  private let em: Float
  /// By column its lines from top to bottom.
  private var lines: [[CellLine]]

  /// nil where no columns or rows are found.
  init?(_ table: PDFTable, pages: [PDFPage]) {
    self.table = table
    self.pages = pages
    let em = pages[table.pieces[0].page].em
    self.em = em
    columns = TableColumns(table, pages: pages, em: em)
    columnCount = columns.count
    guard columnCount >= 2, columnCount <= 60 else { return nil }
    lines = Array(repeating: [], count: columnCount)
    gatherLines()
    let header = headerCells()
    cells = header.cells
    let rows = mainRows()
    guard !rows.isEmpty, rows.count <= 1000 else { return nil }
    place(rows, below: header.depth)
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  private mutating func gatherLines() {
    for (p, piece) in table.pieces.enumerated() {
      let page = pages[piece.page]
      for (r, row) in piece.body.enumerated() {
        var byColumn: [Int: [Int]] = [:]
        for w in row.words { byColumn[columns.column(of: page.words[w]), default: []].append(w) }
        for (column, words) in byColumn.sorted(by: { $0.key < $1.key }) {
          lines[column].append(CellLine(piece: p, row: r, words: words, base: row.base))
        }
      }
    }
  }

  // MARK: Header

  /// The header's cells; a cell over several columns puts those below it into a second row.
  private func headerCells() -> (cells: [Cell], depth: Int) {
    guard let piece = table.pieces.first, !piece.header.isEmpty else { return ([], 0) }
    let page = pages[piece.page]
    var own = [[Line]](repeating: [], count: columnCount)
    var across: [(line: Line, span: ClosedRange<Int>)] = []
    for (r, row) in piece.header.enumerated() {
      for segment in row.segments(page, gap: 0.3 * em) {
        let left = page.words[segment[0]].left
        let right = segment.map { page.words[$0].right }.max() ?? left
        let line = Line(piece: 0, isHeader: true, row: r, words: segment)
        let span = columns.span(left, right, em: em)
        if let span, span.count > 1, r + 1 < piece.header.count {
          across.append((line, span))
        } else if let span, span.count > 1 {
          for w in segment { own[columns.column(of: page.words[w])].append(Line(piece: 0, isHeader: true, row: r, words: [w])) }
        } else {
          own[span?.lowerBound ?? nearest((left + right) / 2)].append(line)
        }
      }
    }
    return headerCells(own, across)
  }

  private func headerCells(_ own: [[Line]], _ across: [(line: Line, span: ClosedRange<Int>)]) -> ([Cell], Int) {
    var cells = across.map { across in
      Cell(lines: [across.line], row: 0, column: across.span.lowerBound, columnSpan: across.span.count, isHeader: true)
    }
    for (column, lines) in own.enumerated() where !lines.isEmpty {
      let isBelow = across.contains { $0.span.contains(column) }
      let rowSpan = across.isEmpty || isBelow ? 1 : 2
      cells.append(Cell(lines: lines, row: isBelow ? 1 : 0, column: column, rowSpan: rowSpan, isHeader: true))
    }
    return (cells, across.isEmpty ? 1 : 2)
  }

  private func nearest(_ middle: Float) -> Int {
    columns.stretches.indices.min { a, b in
      abs((columns.stretches[a].lowerBound + columns.stretches[a].upperBound) / 2 - middle)
        < abs((columns.stretches[b].lowerBound + columns.stretches[b].upperBound) / 2 - middle)
    } ?? 0
  }

  /// What the header names a column.
  private func role(_ column: Int) -> ColumnRole? {
    let words = cells.filter { $0.isHeader && $0.column == column && $0.columnSpan == 1 }.flatMap(\.lines)
    let text = words.flatMap { line in pages[table.pieces[0].page].text(of: line.words).folded }
    return pages[table.pieces[0].page].vocabulary.headers.match(in: text.filter { $0 != " " }, at: 0)?.meaning
  }

  // MARK: Rows

  private struct Row {
    var piece: Int
    var index: Int
    var base: Float
  }

  private func kind(_ line: CellLine) -> WordKind {
    let text = pages[table.pieces[line.piece].page].text(of: line.words)
    return WordKind(text.folded, printed: text.printed)
  }

  /// The visual rows that are rows of the table.
  private func mainRows() -> [Row] {
    let kinds = lines.map { $0.map(kind) }
    let dataColumns = kinds.indices.filter { c in kinds[c].count(where: \.isData) * 2 > kinds[c].count }
    var data: [[Int]: Int] = [:]
    var coded: Set<[Int]> = []
    for c in lines.indices {
      for (line, kind) in zip(lines[c], kinds[c]) {
        if kind == .code { coded.insert([line.piece, line.row]) }
        if kind.isData, dataColumns.contains(c) { data[[line.piece, line.row], default: 0] += 1 }
      }
    }
    var rows: [Row] = []
    for (p, piece) in table.pieces.enumerated() {
      for (r, row) in piece.body.enumerated() {
        let isMain = coded.contains([p, r]) || data[[p, r], default: 0] * 2 >= max(1, dataColumns.count)
        if isMain { rows.append(Row(piece: p, index: r, base: row.base)) }
      }
    }
    return rows
  }

  private func isMerged(_ column: Int, _ rows: [Row]) -> Bool {
    if role(column)?.isLabel ?? false { return true }
    let isOfWords = lines[column].count { !kind($0).isData } * 2 > lines[column].count
    return isOfWords && lines[column].count * 10 < rows.count * 7 && role(column) != .name
  }

  // MARK: Cells

  private mutating func place(_ rows: [Row], below depth: Int) {
    let merged = Set(lines.indices.filter { isMerged($0, rows) })
    let alignment = alignment(rows, merged)
    var assigned = [[Int?]](repeating: [], count: columnCount)
    for c in lines.indices where !merged.contains(c) { assigned[c] = assignment(c, rows, alignment).rows }
    let extents = extents(rows, assigned)
    let groups = groupRows(assigned, merged, rows)
    let numbers = rowNumbers(rows, groups, below: depth)
    rowCount = depth + rows.count + groups.count
    for c in lines.indices {
      if merged.contains(c) { placeLabels(c, extents, numbers.rows) } else { placeCells(c, assigned[c], numbers.rows) }
    }
    for (group, number) in zip(groups, numbers.groups) {
      cells.append(Cell(lines: [group.line], row: number, column: group.column, columnSpan: group.columnSpan))
    }
  }

  /// The alignment that suits all columns best.
  private func alignment(_ rows: [Row], _ merged: Set<Int>) -> CellAlignment {
    let costs = CellAlignment.allCases.map { alignment in
      lines.indices.filter { !merged.contains($0) }.reduce(Float(0)) { $0 + assignment($1, rows, alignment).cost }
    }
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    return CellAlignment.allCases[best]
  }

  private func assignment(_ column: Int, _ rows: [Row], _ alignment: CellAlignment) -> (rows: [Int?], cost: Float) {
    var result = [Int?](repeating: nil, count: lines[column].count)
    var cost: Float = 0
    for p in table.pieces.indices {
      let here = lines[column].indices.filter { lines[column][$0].piece == p }
      let rowsHere = rows.indices.filter { rows[$0].piece == p }
      let assignment = LineAssignment(
        here.map { lines[column][$0].base }, to: rowsHere.map { rows[$0].base }, alignment, em: em)
      for (i, row) in zip(here, assignment.rows) { result[i] = row.map { rowsHere[$0] } }
      cost += assignment.cost
    }
    return (result, cost)
  }

  /// From the first to the last baseline of each row.
  private func extents(_ rows: [Row], _ assigned: [[Int?]]) -> [MergedLabels.Mark] {
    var marks = rows.map { MergedLabels.Mark(piece: $0.piece, top: $0.base, bottom: $0.base) }
    for c in lines.indices {
      for (line, row) in zip(lines[c], assigned[c]) {
        guard let row else { continue }
        marks[row].top = min(marks[row].top, line.base)
        marks[row].bottom = max(marks[row].bottom, line.base)
      }
    }
    return marks
  }

  private struct Group {
    var line: Line
    var base: Float
    var column: Int
    var columnSpan: Int
  }

  /// Lines that no row took: the names of groups of rows.
  private func groupRows(_ assigned: [[Int?]], _ merged: Set<Int>, _ rows: [Row]) -> [Group] {
    var groups: [Group] = []
    for c in lines.indices where !merged.contains(c) {
      for (line, row) in zip(lines[c], assigned[c]) where row == nil {
        let words = Line(piece: line.piece, isHeader: false, row: line.row, words: line.words)
        groups.append(Group(line: words, base: line.base, column: c, columnSpan: 1))
      }
    }
    return groups.sorted { ($0.line.piece, $0.base, $0.column) < ($1.line.piece, $1.base, $1.column) }
  }

  private func rowNumbers(_ rows: [Row], _ groups: [Group], below depth: Int) -> (rows: [Int], groups: [Int]) {
    var numbers = (rows: [Int](), groups: [Int]())
    var g = 0
    for (r, row) in rows.enumerated() {
      while g < groups.count, (groups[g].line.piece, groups[g].base) < (row.piece, row.base) {
        numbers.groups.append(depth + r + g)
        g += 1
      }
      numbers.rows.append(depth + r + g)
    }
    while g < groups.count {
      numbers.groups.append(depth + rows.count + g)
      g += 1
    }
    return numbers
  }

  private mutating func placeCells(_ column: Int, _ assigned: [Int?], _ numbers: [Int]) {
    var byRow: [Int: [Line]] = [:]
    for (line, row) in zip(lines[column], assigned) {
      guard let row else { continue }
      byRow[row, default: []].append(Line(piece: line.piece, isHeader: false, row: line.row, words: line.words))
    }
    for (row, lines) in byRow.sorted(by: { $0.key < $1.key }) {
      cells.append(Cell(lines: lines, row: numbers[row], column: column))
    }
  }

  private mutating func placeLabels(_ column: Int, _ rows: [MergedLabels.Mark], _ numbers: [Int]) {
    let labels = lines[column].map { Line(piece: $0.piece, isHeader: false, row: $0.row, words: $0.words) }
    let marks = lines[column].map { MergedLabels.Mark(piece: $0.piece, top: $0.base, bottom: $0.base) }
    guard let blocks = MergedLabels.blocks(marks, over: rows, em: em) else {
      unplaced += labels
      return
    }
    for block in blocks {
      let first = numbers[block.rows.lowerBound]
      let last = numbers[block.rows.upperBound - 1]
      if block.offset > 0.45 { unplaced += labels[block.lines] }
      cells.append(
        Cell(
          lines: block.offset > 0.45 ? [] : Array(labels[block.lines]), row: first, column: column,
          rowSpan: last - first + 1))
    }
  }
}
