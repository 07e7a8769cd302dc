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
  private var header: TableHeader

  /// nil where no columns or rows are found.
  init?(_ table: PDFTable, pages: [PDFPage]) {
    self.table = table
    self.pages = pages
    let em = table.em(pages)
    self.em = em
    columns = TableColumns(table, pages: pages, em: em)
    columnCount = columns.count
    guard columnCount >= 2, columnCount <= 60 else { return nil }
    lines = Array(repeating: [], count: columnCount)
    header = TableHeader(table.pieces[0], page: pages[table.pieces[0].page], columns: columns, em: em)
    gatherLines()
    let rows = mainRows()
    guard header.isClear, !rows.isEmpty, rows.count <= 1000 else { return nil }
    place(rows)
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  private mutating func gatherLines() {
    for (p, piece) in table.pieces.enumerated() {
      let page = pages[piece.page]
      for (r, row) in piece.body.enumerated() {
        var byColumn: [Int: [Int]] = [:]
        for w in row.words { byColumn[columns.column(of: page.words[w]), default: []].append(w) }
        for (column, words) in byColumn.sorted(by: { $0.key < $1.key }) {
          let bases = words.map { page.words[$0].base }.sorted()
          lines[column].append(CellLine(piece: p, row: r, words: words, base: bases[bases.count / 2]))
        }
      }
    }
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
    let apart = distance(ofRows: coded)
    var rows: [Row] = []
    for (p, piece) in table.pieces.enumerated() {
      let codedBases = piece.body.indices.filter { coded.contains([p, $0]) }.map { piece.body[$0].base }
      for (r, row) in piece.body.enumerated() {
        // Where rows have codes, one without has its own place among them: it is no part of a wrapped cell.
        let isFree = codedBases.allSatisfy { abs($0 - row.base) >= apart }
        let isFull = data[[p, r], default: 0] * 2 >= max(1, dataColumns.count)
        if coded.contains([p, r]) || (isFull && isFree) { rows.append(Row(piece: p, index: r, base: row.base)) }
      }
    }
    return coded.isEmpty ? bands(rows) ?? withBrokenRows(sparse(rows)) : rows
  }

  /// Rows as bands of lines with room between them: there wrapped cells may stand on any baselines. nil where rows are
  /// as close as the lines of a cell.
  private func bands(_ rows: [Row]) -> [Row]? {
    var bands: [Row] = []
    for (p, piece) in table.pieces.enumerated() {
      let bases = piece.body.map(\.base)
      var start = 0
      for end in 1...max(1, bases.count) where start < bases.count {
        if end < bases.count, bases[end] - bases[end - 1] < 1.6 * em { continue }
        let band = start..<end
        let height = bases[end - 1] - bases[start]
        let data = rows.filter { $0.piece == p && band.contains($0.index) }
        let columns = lines.count { $0.contains { $0.piece == p && band.contains($0.row) } }
        // The lines of one cell follow each other closer than rows of data do.
        let hasRows = zip(data, data.dropFirst()).contains { $1.base - $0.base > 1.9 * em }
        if height > 4.6 * em || hasRows || (data.count > 2 && data.count == band.count) { return nil }
        if !data.isEmpty || columns * 2 > columnCount {
          bands.append(Row(piece: p, index: start, base: (bases[start] + bases[end - 1]) / 2))
        }
        start = end
      }
    }
    return bands
  }

  /// Of rows closer than others are, which are lines of one row's cells, those with the most cells.
  private func sparse(_ rows: [Row]) -> [Row] {
    let cells = rows.map { row in lines.count { $0.contains { $0.piece == row.piece && $0.row == row.index } } }
    let most = cells.max() ?? 0
    let steps = rows.indices.dropFirst().filter {
      rows[$0].piece == rows[$0 - 1].piece && cells[$0] * 2 >= most && cells[$0 - 1] * 2 >= most
    }.map { rows[$0].base - rows[$0 - 1].base }.filter { $0 > 1.3 * em }.sorted()
    let least = max(1.05 * em, steps.isEmpty ? 0 : 0.8 * steps[steps.count / 2])
    var kept: [Row] = []
    for i in rows.indices.sorted(by: { (-cells[$0], $0) < (-cells[$1], $1) }) {
      if kept.allSatisfy({ $0.piece != rows[i].piece || abs($0.base - rows[i].base) >= least }) { kept.append(rows[i]) }
    }
    return kept.sorted { ($0.piece, $0.base) < ($1.piece, $1.base) }
  }

  /// Where rows are told by their data alone, one whose data are broken over lines is told by its other cells, on a
  /// baseline of their own.
  private func withBrokenRows(_ rows: [Row]) -> [Row] {
    let steps = zip(rows, rows.dropFirst()).filter { $0.piece == $1.piece }.map { $1.base - $0.base }.sorted()
    let least = max(1.2 * em, 0.9 * (steps.isEmpty ? 1.8 * em : steps[steps.count / 2]))
    var all = rows
    for (p, piece) in table.pieces.enumerated() {
      for (r, row) in piece.body.enumerated() {
        let cells = lines.count { $0.contains { $0.piece == p && $0.row == r } }
        guard cells >= 2, cells * 2 >= columnCount else { continue }
        let isFree = all.allSatisfy { $0.piece != p || abs($0.base - row.base) >= least }
        if isFree { all.append(Row(piece: p, index: r, base: row.base)) }
      }
    }
    return all.sorted { ($0.piece, $0.base) < ($1.piece, $1.base) }
  }

  /// How far rows are apart at least.
  private func distance(ofRows coded: Set<[Int]>) -> Float {
    var steps: [Float] = []
    for (p, piece) in table.pieces.enumerated() {
      let bases = piece.body.indices.filter { coded.contains([p, $0]) }.map { piece.body[$0].base }
      steps += zip(bases, bases.dropFirst()).map { $1 - $0 }
    }
    return steps.isEmpty ? 0 : max(1.2 * em, 0.75 * steps.sorted()[steps.count / 2])
  }

  private func isMerged(_ column: Int, _ rows: [Row]) -> Bool {
    if header.role(column)?.isLabel ?? false { return true }
    let isOfWords = lines[column].count { !kind($0).isData } * 2 > lines[column].count
    return isOfWords && lines[column].count * 10 < rows.count * 7 && header.role(column) != .name
  }

  // MARK: Cells

  private mutating func place(_ rows: [Row]) {
    let merged = Set(lines.indices.filter { isMerged($0, rows) })
    let alignment = alignment(rows, merged)
    var assigned = [[Int?]](repeating: [], count: columnCount)
    for c in lines.indices where !merged.contains(c) { assigned[c] = assignment(c, rows, alignment).rows }
    let doubtful = doubtfulRows(assigned)
    let extents = extents(rows, assigned)
    let leading = leading(assigned)
    var groups = groupRows(assigned, merged, rows)
    groups += namesOfGroups(in: merged, extents, leading)
    groups.sort { ($0.line.piece, $0.base, $0.column) < ($1.line.piece, $1.base, $1.column) }
    takeHeaderEnds(&groups, rows)
    let depth = header.depth
    let numbers = rowNumbers(rows, groups, below: depth)
    rowCount = depth + rows.count + groups.count
    for c in lines.indices {
      if merged.contains(c) {
        placeLabels(c, extents, numbers.rows, leading)
      } else {
        placeCells(c, assigned[c], numbers.rows, doubtful)
      }
    }
    cells += header.cells()
    for (group, number) in zip(groups, numbers.groups) {
      cells.append(Cell(lines: [group.line], row: number, column: group.column, columnSpan: group.columnSpan))
    }
  }

  /// Lines that stand between a header and its first row are the header's; a repeated header's are nobody's.
  private mutating func takeHeaderEnds(_ groups: inout [Group], _ rows: [Row]) {
    for (p, piece) in table.pieces.enumerated() where !piece.header.isEmpty {
      guard let first = rows.first(where: { $0.piece == p }) else { continue }
      let isEnd = { (group: Group) in
        group.line.piece == p && group.columnSpan == 1 && group.base < first.base - 0.5 * self.em
      }
      if p == 0 { header.takeEnds(groups.filter(isEnd).map { ($0.line, $0.column) }) }
      groups.removeAll(where: isEnd)
    }
  }

  /// The alignment that suits all columns best; what stands above the first row may be the header's.
  private func alignment(_ rows: [Row], _ merged: Set<Int>) -> CellAlignment {
    let costs = CellAlignment.allCases.map { alignment in
      lines.indices.filter { !merged.contains($0) }
        .reduce(Float(0)) { $0 + assignment($1, rows, alignment, fromFirstRow: true).cost }
    }
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    return CellAlignment.allCases[best]
  }

  private func assignment(
    _ column: Int, _ rows: [Row], _ alignment: CellAlignment, fromFirstRow: Bool = false
  ) -> (rows: [Int?], cost: Float) {
    var result = [Int?](repeating: nil, count: lines[column].count)
    var cost: Float = 0
    for p in table.pieces.indices {
      let rowsHere = rows.indices.filter { rows[$0].piece == p }
      let top = fromFirstRow ? (rowsHere.first.map { rows[$0].base } ?? 0) - 0.3 * em : -Float.infinity
      let here = lines[column].indices.filter { lines[column][$0].piece == p && lines[column][$0].base >= top }
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
        let isName = isAlone(line) && isBelowHeader(line)
        groups.append(
          Group(line: words, base: line.base, column: isName ? 0 : c, columnSpan: isName ? columnCount : 1))
      }
    }
    return groups
  }

  /// Names of groups on rows of their own, taken out of the columns of merged cells in which they begin: alone on their
  /// baseline, and further from the rows above and below than the lines of one cell are apart.
  private mutating func namesOfGroups(in merged: Set<Int>, _ rows: [MergedLabels.Mark], _ leading: Float?) -> [Group] {
    var groups: [Group] = []
    let steps = zip(rows, rows.dropFirst()).filter { $0.piece == $1.piece }.map { $1.top - $0.bottom }.sorted()
    let least = leading.map { 1.1 * $0 } ?? max(em, 0.8 * (steps.first ?? 0))
    for c in merged.sorted() {
      for line in lines[c] where isAlone(line) {
        let isFree = rows.allSatisfy { row in
          row.piece != line.piece || row.top - line.base >= least || line.base - row.bottom >= least
        }
        guard isFree, isBelowHeader(line), rows.contains(where: { $0.piece == line.piece && $0.top > line.base }) else {
          continue
        }
        let words = Line(piece: line.piece, isHeader: false, row: line.row, words: line.words)
        groups.append(Group(line: words, base: line.base, column: 0, columnSpan: columnCount))
      }
      lines[c].removeAll { line in groups.contains { $0.line.piece == line.piece && $0.line.row == line.row } }
    }
    return groups
  }

  private func isAlone(_ line: CellLine) -> Bool {
    table.pieces[line.piece].body[line.row].words.count == line.words.count
  }

  /// Not the end of a wrapped header: there the words above are the same cell's.
  private func isBelowHeader(_ line: CellLine) -> Bool {
    let piece = table.pieces[line.piece]
    let above = line.row > 0 ? piece.body[line.row - 1] : piece.header.last
    return above.map { line.base - $0.base > 1.6 * em } ?? true
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

  /// Rows whose cells may have lines of their neighbours': where lines of one cell are further apart than its last and
  /// the next one's first, or unevenly.
  private func doubtfulRows(_ assigned: [[Int?]]) -> Set<Int> {
    var doubtful: Set<Int> = []
    for c in lines.indices where assigned[c].count > 2 {
      let steps = zip(lines[c], lines[c].dropFirst()).map { $0.piece == $1.piece ? $1.base - $0.base : .infinity }
      for i in steps.indices {
        guard let row = assigned[c][i], row == assigned[c][i + 1] else { continue }
        for k in [i - 1, i + 1] where steps.indices.contains(k) && steps[k] < 0.9 * steps[i] {
          doubtful.insert(row)
          for line in [k, k + 1] { if let other = assigned[c][line] { doubtful.insert(other) } }
        }
      }
    }
    return doubtful
  }

  /// Of a doubtful row only its code is certain.
  private mutating func placeCells(_ column: Int, _ assigned: [Int?], _ numbers: [Int], _ doubtful: Set<Int>) {
    var byRow: [Int: [Line]] = [:]
    for (line, row) in zip(lines[column], assigned) {
      guard let row, !doubtful.contains(row) || kind(line) == .code else { continue }
      byRow[row, default: []].append(Line(piece: line.piece, isHeader: false, row: line.row, words: line.words))
    }
    for (row, lines) in byRow.sorted(by: { $0.key < $1.key }) {
      cells.append(Cell(lines: lines, row: numbers[row], column: column))
    }
  }

  /// How far the lines of wrapped cells are apart, where there are any.
  private func leading(_ assigned: [[Int?]]) -> Float? {
    var steps: [Float] = []
    for c in lines.indices {
      for (a, b) in zip(lines[c].indices, lines[c].indices.dropFirst()) where !assigned[c].isEmpty {
        if let row = assigned[c][a], row == assigned[c][b] { steps.append(lines[c][b].base - lines[c][a].base) }
      }
    }
    return steps.isEmpty ? nil : steps.sorted()[steps.count / 2]
  }

  private mutating func placeLabels(
    _ column: Int, _ rows: [MergedLabels.Mark], _ numbers: [Int], _ leading: Float?
  ) {
    let labels = lines[column].map { Line(piece: $0.piece, isHeader: false, row: $0.row, words: $0.words) }
    let marks = lines[column].map { MergedLabels.Mark(piece: $0.piece, top: $0.base, bottom: $0.base) }
    let isLabel = { (range: Range<Int>) in self.isKnownLabel(labels[range]) }
    let mayBeHeader = { (line: Int) in self.mayEndHeader(labels[line], marks[line], rows) }
    guard
      let blocks = MergedLabels.blocks(
        marks, over: rows, em: em, leading: leading, isLabel: isLabel, mayBeSkipped: mayBeHeader)
    else {
      unplaced += labels
      return
    }
    let placed = Set(blocks.flatMap(\.lines))
    header.takeEnds(
      labels.indices.filter { !placed.contains($0) && labels[$0].piece == 0 }.map { (labels[$0], column) })
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

  /// Whether a line above the first row of its page may be the end of the header.
  private func mayEndHeader(_ line: Line, _ mark: MergedLabels.Mark, _ rows: [MergedLabels.Mark]) -> Bool {
    guard !table.pieces[line.piece].header.isEmpty, let first = rows.first(where: { $0.piece == line.piece }) else {
      return false
    }
    return mark.top < first.top - 0.2 * em
  }

  private func isKnownLabel(_ lines: ArraySlice<Line>) -> Bool {
    let text = lines.flatMap { line in pages[table.pieces[line.piece].page].text(of: line.words).folded }.text
    return pages[table.pieces[0].page].vocabulary.labels.contains(GroupLabels.key(text))
  }
}
