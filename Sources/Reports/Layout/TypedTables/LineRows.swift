/// Reads a table of which each row has a line, its cells parted by wide gaps.
///
/// Characters are coordinates: cells of a header belong to the columns above which they stand. Where the columns do not
/// stand one below another, as in tables typed in a font of other widths, only equal counts put a cell to its column.
struct LineRows {
  private let document: Document
  /// How many places a wide character takes.
  private let pitch: Int
  private var lines: [[TypedCell]]
  private var table: TypedTable
  /// The places that each column's cells take; nil when they overlap their neighbours'.
  private var columns: [Range<Int>]?
  /// Whether each line down to the last row is a row.
  private var isComplete = true
  /// Whether lines that are none stand behind the last row.
  private var hasOddLines = false

  /// nil when header and rows do not fit in exactly one way.
  static func table(_ document: Document, _ lines: [Int]) -> TypedTable? {
    table(document, lines, pitch: 2) ?? table(document, lines, pitch: 1)
  }

  private static func table(_ document: Document, _ lines: [Int], pitch: Int) -> TypedTable? {
    let cells = lines.lazy.filter { !document.isRuler($0) }.map { document.cells(ofLine: $0, gap: 2, pitch: pitch) }
    guard var reader = LineRows(document, cells.filter { !$0.isEmpty }, pitch: pitch) else { return nil }
    guard reader.readRows() else { return nil }
    return reader.table
  }

  private init?(_ document: Document, _ lines: [[TypedCell]], pitch: Int) {
    self.document = document
    self.pitch = pitch
    self.lines = lines
    guard let first = lines.firstIndex(where: Self.isRow) else { return nil }
    let merged = Self.mergedColumns(lines[first...])
    guard let count = merged?.count ?? Self.columnCount(lines[first...]), count >= 2 else { return nil }
    table = TypedTable(header: [], rows: [], columnCount: count)
    columns = merged ?? Self.columns(lines[first...].filter { $0.count == count })
    let start = lines[..<first].lastIndex { $0.count > 1 || isUnderColumn($0) }.map { $0 + 1 } ?? 0
    var top = lines[..<start].firstIndex { $0.count > 1 } ?? start
    // Prose that has a gap in it is no header.
    while top < start, lines[top].count < 2 { top += 1 }
    table.titles = lines[..<top].flatMap { $0.flatMap(\.ranges) }
    guard readHeader(Array(lines[top..<start])) else { return nil }
    self.lines = Array(lines[start...])
  }

  /// The first cell of a row of its own, below the header: it has a value, or it is a day and what happens then.
  private static func isRow(_ cells: [TypedCell]) -> Bool {
    guard cells.count > 1 else { return false }
    let values = cells.count { $0.hasValue && !$0.isYear && !$0.isStretch }
    let dates = cells.count(where: \.isDate)
    return values > 0 || dates == 1 && cells.contains(where: \.isWords)
  }

  /// How many cells most rows have; nil when there is no such number.
  private static func columnCount(_ lines: ArraySlice<[TypedCell]>) -> Int? {
    let counts = Dictionary(grouping: lines.lazy.filter(isRow).map(\.count)) { $0 }.mapValues(\.count)
    let total = counts.values.reduce(0, +)
    // Of two that are as frequent the wider: the other is that of broken rows.
    return counts.filter { $0.value * 2 >= total }.keys.max()
  }

  /// Where rows differ in length, the places of the longest ones' columns; nil unless the cells of all others stand in
  /// them too: a label stands beside the first row of its group alone.
  private static func mergedColumns(_ lines: ArraySlice<[TypedCell]>) -> [Range<Int>]? {
    let rows = lines.filter(isRow)
    guard let longest = rows.map(\.count).max(), longest > 3, rows.contains(where: { $0.count < longest }) else {
      return nil
    }
    let whole = rows.filter { $0.count == longest }
    guard whole.count > 1, let columns = columns(whole) else { return nil }
    let fits = rows.allSatisfy { row in
      let places = row.map { cell in columns.indices.filter { columns[$0].overlaps(cell.span) } }
      return places.allSatisfy { $0.count == 1 } && Set(places.joined()).count == row.count
    }
    return fits ? columns : nil
  }

  private static func columns(_ rows: [[TypedCell]]) -> [Range<Int>]? {
    guard let first = rows.first else { return nil }
    let spans = first.indices.map { column -> Range<Int> in
      let cells = rows.map { $0[column].span }
      return (cells.map(\.lowerBound).min() ?? 0)..<(cells.map(\.upperBound).max() ?? 0)
    }
    return zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound } ? spans : nil
  }

  /// A bracket alone in its line, under a header's cell: `(US$mn)`.
  private func isUnderColumn(_ cells: [TypedCell]) -> Bool {
    guard cells.count == 1, let columns, columns.count > 1 else { return false }
    return cells[0].opensBracket && cells[0].span.lowerBound >= columns[0].upperBound
  }

  // MARK: Header

  private mutating func readHeader(_ lines: [[TypedCell]]) -> Bool {
    if lines.isEmpty { return true }
    if lines.count > 3 { return false }
    if lines.allSatisfy({ $0.count == table.columnCount }) {
      table.header = lines.map { cells in
        cells.enumerated().map { TypedTable.Head(cell: $1, columns: $0..<($0 + 1)) }
      }
      return true
    }
    if lines.count == 1, readLabelled(lines[0]) { return true }
    if let columns, let placed = placed(lines, columns) {
      table.header = placed
      return true
    }
    if lines.count == 1, readUnnamed(lines[0]) { return true }
    if lines.count == 2, readUnits(lines[1], below: lines[0]) { return true }
    return lines.count == 2 && readStacked(lines[0], lines[1])
  }

  /// A column of labels whose cells stand in lines of their own.
  private mutating func readLabelled(_ cells: [TypedCell]) -> Bool {
    guard cells.count == table.columnCount + 1, ColumnHead([cells[0].content]).column.role?.isLabel == true else {
      return false
    }
    table.header = [cells.dropFirst().enumerated().map { TypedTable.Head(cell: $1, columns: $0..<($0 + 1)) }]
    return true
  }

  /// The first column has no head: the line begins further in.
  private mutating func readUnnamed(_ cells: [TypedCell]) -> Bool {
    guard cells.count + 1 == table.columnCount, let first = cells.first, first.span.lowerBound >= 4 else {
      return false
    }
    table.header = [cells.enumerated().map { TypedTable.Head(cell: $1, columns: ($0 + 1)..<($0 + 2)) }]
    return true
  }

  /// A line of units, each below one of the heads; these come in the columns' order.
  private mutating func readUnits(_ units: [TypedCell], below heads: [TypedCell]) -> Bool {
    guard units.allSatisfy(\.opensBracket) else { return false }
    if heads.count == table.columnCount {
      table.header = [heads.enumerated().map { TypedTable.Head(cell: $1, columns: $0..<($0 + 1)) }]
    } else if !readUnnamed(heads) {
      return false
    }
    let below = units.map { unit in heads.indices.filter { heads[$0].span.overlaps(unit.span) } }
    guard below.allSatisfy({ $0.count == 1 }) else { return false }
    table.header.append(
      zip(units, below).map { TypedTable.Head(cell: $0, columns: table.header[0][$1[0]].columns) })
    return true
  }

  /// Each cell to the column over which it stands; nil when one stands over none, or two over one.
  private func placed(_ lines: [[TypedCell]], _ columns: [Range<Int>]) -> [[TypedTable.Head]]? {
    var rows: [[TypedTable.Head]] = []
    for (i, line) in lines.enumerated() {
      guard let heads = placed(line, columns, above: i + 1 < lines.count ? lines[i + 1] : []) else { return nil }
      rows.append(heads)
    }
    // Every column of numbers has a head.
    let headed = Set(rows.joined().flatMap(\.columns))
    return headed.count >= columns.count - 1 ? rows : nil
  }

  private func placed(_ line: [TypedCell], _ columns: [Range<Int>], above lower: [TypedCell]) -> [TypedTable.Head]? {
    var heads: [TypedTable.Head] = []
    for cell in line {
      let met = columns.indices.filter { columns[$0].overlaps(cell.span) }
      let below = met.count > 1 ? Self.column(below: cell, lower, columns) : nil
      if met.count <= 1 || below != nil {
        guard let column = below ?? met.first ?? Self.nearest(cell.span, columns) else { return nil }
        heads.append(TypedTable.Head(cell: cell, columns: column..<(column + 1)))
      } else if Self.spans(cell, met, lower, columns) {
        heads.append(TypedTable.Head(cell: cell, columns: met[0]..<(met[met.count - 1] + 1)))
      } else {
        guard let parts = parted(cell, columns) ?? partedByMeaning(cell, met) else { return nil }
        heads += parts
      }
    }
    let starts = heads.map(\.columns.lowerBound)
    return Set(starts).count == starts.count ? heads : nil
  }

  /// `Mkt cap` that reaches a column too far: that of the one cell of the next line below it, `($bn)`.
  private static func column(below cell: TypedCell, _ lower: [TypedCell], _ columns: [Range<Int>]) -> Int? {
    let below = lower.filter { $0.span.overlaps(cell.span) }
    guard below.count == 1 else { return nil }
    let met = columns.indices.filter { columns[$0].overlaps(below[0].span) }
    return met.count == 1 && columns[met[0]].overlaps(cell.span) ? met[0] : nil
  }

  /// `Performance (%)` over `1W` and `YTD`: each of the columns that it reaches has a head of its own below it.
  private static func spans(_ cell: TypedCell, _ met: [Int], _ lower: [TypedCell], _ columns: [Range<Int>]) -> Bool {
    let below = lower.filter { $0.span.overlaps(cell.span) }.map { head in
      columns.indices.filter { columns[$0].overlaps(head.span) }
    }
    return below.joined().elementsEqual(met) && below.allSatisfy { $0.count == 1 }
  }

  /// The one column that is much nearer than any other.
  private static func nearest(_ span: Range<Int>, _ columns: [Range<Int>]) -> Int? {
    let distances = columns.map { max($0.lowerBound - span.upperBound, span.lowerBound - $0.upperBound, 0) }
    guard let best = distances.min(), distances.count(where: { $0 <= best + 1 }) == 1 else { return nil }
    return distances.firstIndex(of: best)
  }

  /// `Chg YTD 52-wk high` over two columns: its words go to where they stand.
  private func parted(_ cell: TypedCell, _ columns: [Range<Int>]) -> [TypedTable.Head]? {
    let words = document.cells(ofLine: cell.line, gap: 1, pitch: pitch).filter { cell.span.overlaps($0.span) }
    var groups: [(column: Int, cell: TypedCell)] = []
    for (i, word) in words.enumerated() {
      let met = columns.indices.filter { columns[$0].overlaps(word.span) }
      guard met.count <= 1,
        let column = met.first ?? Self.nearest(word.span, columns) ?? Self.behindDate(i, words, columns)
      else { return nil }
      if let last = groups.last, last.column == column {
        groups[groups.count - 1].cell = last.cell.joined(with: word)
      } else {
        groups.append((column, word))
      }
    }
    return groups.map { TypedTable.Head(cell: $0.cell, columns: $0.column..<($0.column + 1)) }
  }

  /// `Mkt cap FY25F P/` over two columns, its words not below one another: the one likeliest way to make two heads.
  private func partedByMeaning(_ cell: TypedCell, _ columns: [Int]) -> [TypedTable.Head]? {
    let words = document.cells(ofLine: cell.line, gap: 1, pitch: pitch).filter { cell.span.overlaps($0.span) }
    guard columns.count < words.count, words.count <= 8 else { return nil }
    let parting = HeadParting(words.withCompoundsJoined.withUnitsAttached)
    let ways = parting.ways(columnCount: columns.count).filter { $0.unknownCount < columns.count }
    guard let best = ways.first, ways.count(where: { $0.cost == best.cost }) == 1 else { return nil }
    return zip(best.cells, columns).map { TypedTable.Head(cell: $0, columns: $1..<($1 + 1)) }
  }

  /// `29/8 Week 全周`: a day is a head of its own, so that what follows between two columns is the next one's.
  private static func behindDate(_ i: Int, _ words: [TypedCell], _ columns: [Range<Int>]) -> Int? {
    guard i > 0, words[i - 1].isDate else { return nil }
    return columns.firstIndex { $0.lowerBound >= words[i].span.upperBound }
  }

  /// Two lines whose lower one parts what the upper one joins, over rows that do not stand below them.
  private mutating func readStacked(_ upper: [TypedCell], _ lower: [TypedCell]) -> Bool {
    var top: [TypedTable.Head] = []
    var bottom: [TypedTable.Head] = []
    var column = 0
    var rest = lower[...]
    func take(while isBelow: (TypedCell) -> Bool) {
      while let next = rest.first, isBelow(next) {
        bottom.append(TypedTable.Head(cell: next, columns: column..<(column + 1)))
        column += 1
        rest = rest.dropFirst()
      }
    }
    for (i, cell) in upper.enumerated() {
      take { $0.span.upperBound <= cell.span.lowerBound }
      let start = column
      let end = i + 1 < upper.count ? upper[i + 1].span.lowerBound - 1 : Int.max
      take { $0.span.lowerBound < end && ($0.span.lowerBound + $0.span.upperBound) / 2 < end }
      if column == start { column += 1 }
      top.append(TypedTable.Head(cell: cell, columns: start..<column))
    }
    guard column == table.columnCount, rest.isEmpty else { return false }
    table.header = [top, bottom]
    return true
  }

  // MARK: Rows

  private mutating func readRows() -> Bool {
    let headerKeys = Set(table.header.map { $0.map(\.cell.content.key) })
    var i = 0
    while i < lines.count {
      let cells = withValuesParted(lines[i])
      i += 1
      if headerKeys.contains(cells.map(\.content.key)) { continue }
      if cells.count == table.columnCount {
        if hasOddLines { isComplete = false }
        table.rows.append(.cells(cells))
      } else if i < lines.count, let row = wrapped(cells, lines[i]) {
        table.rows.append(.cells(row))
        i += 1
      } else {
        readOdd(cells)
      }
    }
    return table.rowCount > 0 && table.unread.count <= table.rowCount && (isComplete || hasNumbers)
  }

  /// `966.60 1,150.00`: values so wide that a single blank is left between them, each in its own column.
  private func withValuesParted(_ cells: [TypedCell]) -> [TypedCell] {
    guard let columns, cells.count < columns.count else { return cells }
    return cells.flatMap { cell -> [TypedCell] in
      let met = columns.indices.filter { columns[$0].overlaps(cell.span) }
      if met.count < 2 { return [cell] }
      let words = document.cells(ofLine: cell.line, gap: 1, pitch: pitch).filter { cell.span.overlaps($0.span) }
      let places = words.map { word in columns.indices.filter { columns[$0].overlaps(word.span) } }
      return words.allSatisfy(\.hasValue) && places == met.map { [$0] } ? words : [cell]
    }
  }

  /// Whether some column holds numbers: words alone show no row that was broken.
  private var hasNumbers: Bool {
    table.rows.contains { row in
      if case .cells(let cells) = row { cells.contains { $0?.hasValue ?? false } } else { false }
    }
  }

  private mutating func readOdd(_ cells: [TypedCell]) {
    if cells.contains(where: { $0.content.passage.folded.contains { $0 != "-" && $0 != " " } }) {
      // What goes on from a cell above stands under its column.
      let isApart = columns.map { cells.count == 1 && cells[0].span.lowerBound <= $0[0].lowerBound } ?? false
      if isApart { hasOddLines = true } else { isComplete = false }
    }
    if cells.count == 1 { return readAlone(cells[0]) }
    if let row = sparse(cells) {
      table.rows.append(.cells(row))
    } else if cells.contains(where: \.hasValue) {
      table.unread.append(cells[0])
    }
  }

  /// A label of the rows below, or the end of the name above.
  private mutating func readAlone(_ cell: TypedCell) {
    guard cell.isWords, cell.content.passage.count <= 24 else { return }
    if let columns, cell.span.lowerBound >= columns[0].upperBound { return }
    guard cell.opensBracket, case .cells(var row)? = table.rows.last, let name = row[0] else {
      return table.rows.append(.label(cell))
    }
    row[0] = name.joined(with: cell)
    table.rows[table.rows.count - 1] = .cells(row)
  }

  /// A row over two lines: a name that was broken, or cells that went on in the next.
  private func wrapped(_ first: [TypedCell], _ second: [TypedCell]) -> [TypedCell]? {
    guard first.count > 1, first.count < table.columnCount, second.count < table.columnCount else { return nil }
    guard !first.contains(where: \.hasValue), let last = first.last, let next = second.first, last.isWords, next.isWords
    else { return nil }
    guard first.count + second.count - 1 == table.columnCount, second.dropFirst().allSatisfy({ !$0.isWords }) else {
      return nil
    }
    return first.dropLast() + [last.joined(with: next)] + second.dropFirst()
  }

  /// A row with empty cells, each of the others in its column's places; of the first column only a label may be empty.
  private func sparse(_ cells: [TypedCell]) -> [TypedCell?]? {
    guard let columns, cells.count < columns.count else { return nil }
    var row = [TypedCell?](repeating: nil, count: columns.count)
    for cell in cells {
      let met = columns.indices.filter { columns[$0].overlaps(cell.span) }
      guard met.count == 1, row[met[0]] == nil else { return nil }
      row[met[0]] = cell
    }
    return row[0] != nil || opensWithLabels || isTotal(cells[0]) ? row : nil
  }

  /// Below the names, beside no ticker.
  private func isTotal(_ cell: TypedCell) -> Bool { cell.isWords && FundSum(cell.content.passage) == .all }

  private var opensWithLabels: Bool {
    let first = table.header.flatMap { line in line.filter { $0.columns == 0..<1 } }.map(\.cell.content)
    return ColumnHead(first).column.role?.isLabel ?? false
  }
}
