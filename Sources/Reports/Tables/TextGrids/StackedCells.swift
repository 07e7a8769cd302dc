/// A table with a cell a line: the header's cells, then rows of as many, in the same kinds throughout.
struct StackedCells {
  private let document: Document
  private let cells: [LinePieces]
  /// For each cell that may be the header's, the kinds that can stand below it.
  private let heads: [Set<CellKind>]
  private(set) var grid = Grid()

  private struct Reading {
    var header: Int
    /// Where rows begin, and where single lines of words name a group.
    var rows: [Int] = []
    var labels: [Int] = []
    var kinds: [Set<CellKind>] = []
    /// Cells that fit nowhere.
    var stray = 0
  }

  /// - Parameter lines: those of the table; a line is a cell, whatever it holds.
  init?(_ document: Document, _ lines: [LinePieces]) {
    self.document = document
    cells = Self.joined(lines, document)
    let head = cells.prefix { !Self.kind($0).isValue }.count
    guard head >= 3, cells.count > head + 2, lines.count(where: { $0.pieces.count == 1 }) * 3 >= lines.count * 2 else {
      return nil
    }
    heads = cells.prefix(min(head, 24)).map { Self.expected($0, document) }
    let readings = (3...min(head, 24)).compactMap { reading(header: $0) }
    guard let best = readings.max(by: { Self.covered($0) < Self.covered($1) }), best.rows.count >= 2 else { return nil }
    // Two headers that explain the cells alike leave open which is meant.
    guard readings.count(where: { Self.covered($0) == Self.covered(best) }) == 1 else { return nil }
    guard best.stray * 4 <= cells.count else { return nil }
    build(best)
  }

  private static func expected(_ cell: LinePieces, _ document: Document) -> Set<CellKind> {
    let head = ColumnHead([CellContent(document, Grid.Cell(ranges: cell.pieces.map(\.range), row: 0, column: 0))])
    if head.changeIfPercent != nil { return [.percent, .amount, .missing] }
    switch head.column.role {
    case .metric(let metric)?: return metric.isRatio ? [.percent, .amount, .missing] : [.amount, .missing]
    case .code?: return [.code, .words, .amount]
    case .name?, .organisation?, .sector?, .subsector?: return [.words, .code]
    case .date?, .listed?: return [.date, .missing]
    default: return [.code, .date, .percent, .amount, .missing, .words]
    }
  }

  private static func covered(_ reading: Reading) -> Int {
    reading.rows.count * reading.header - reading.stray - reading.labels.count
  }

  /// What belongs to one cell: 「市值 ↵ （亿美元）」, and where blank lines part the cells, all words of lines without one.
  private static func joined(_ lines: [LinePieces], _ document: Document) -> [LinePieces] {
    let areParted = blankLinesPartCells(lines, document)
    var cells: [LinePieces] = []
    var previous: LinePieces?
    for line in lines {
      let goesOn = previous.map { areParted && document.stand(together: $0.line, line.line) } ?? false
      let isBracket = line.isWordsAlone && document.folded[line.pieces[0].range.lowerBound] == "("
      if let last = cells.last, goesOn && last.isWordsAlone && line.isWordsAlone || isBracket && kind(last) == .words {
        cells[cells.count - 1].pieces += line.pieces
      } else {
        cells.append(line)
      }
      previous = line
    }
    return cells
  }

  /// Whether nearly every line of values has blank lines around it.
  private static func blankLinesPartCells(_ lines: [LinePieces], _ document: Document) -> Bool {
    let pairs = zip(lines, lines.dropFirst()).filter { kind($0).isValue || kind($1).isValue }
    return !pairs.isEmpty && pairs.count { document.stand(together: $0.line, $1.line) } * 10 < pairs.count
  }

  private static func kind(_ cell: LinePieces) -> CellKind { cell.pieces.count == 1 ? cell.pieces[0].kind : .words }

  /// Rows of `header` cells each behind as many cells of header.
  private func reading(header: Int) -> Reading? {
    var reading = Reading(header: header)
    reading.kinds = Array(repeating: [], count: header)
    var i = header
    while i < cells.count {
      if let kinds = row(at: i, reading) {
        reading.rows.append(i)
        for (column, kind) in kinds.enumerated() where kind != .missing { reading.kinds[column].insert(kind) }
        i += header
      } else {
        if Self.kind(cells[i]) == .words { reading.labels.append(i) } else { reading.stray += 1 }
        i += 1
      }
    }
    // Between header and rows there is a group's label at most.
    return (reading.rows.first ?? .max) <= header + 1 ? reading : nil
  }

  /// The kinds of a row's cells; nil when they are not those of the rows before.
  private func row(at start: Int, _ reading: Reading) -> [CellKind]? {
    guard start + reading.header <= cells.count else { return nil }
    let kinds = cells[start..<(start + reading.header)].map(Self.kind)
    guard kinds.count(where: \.isValue) * 2 >= reading.header, kinds.contains(where: { !$0.isValue }) else {
      return nil
    }
    let isExpected = zip(kinds, heads).allSatisfy { $1.contains($0) }
    let isAlike = zip(kinds, reading.kinds).allSatisfy { $1.isEmpty || $0 == .missing || $1 == [$0] }
    return isExpected && isAlike ? kinds : nil
  }

  private mutating func build(_ reading: Reading) {
    grid.columnCount = reading.header
    for column in 0..<reading.header { add(column, row: 0, column, isHeader: true) }
    grid.rowCount = 1
    let starts = (reading.rows.map { ($0, true) } + reading.labels.map { ($0, false) }).sorted { $0.0 < $1.0 }
    for (start, isRow) in starts {
      if isRow {
        for column in 0..<reading.header { add(start + column, row: grid.rowCount, column) }
      } else {
        add(start, row: grid.rowCount, 0, width: reading.header)
      }
      grid.rowCount += 1
    }
  }

  private mutating func add(_ cell: Int, row: Int, _ column: Int, width: Int = 1, isHeader: Bool = false) {
    let pieces = cells[cell].pieces
    let lines = Dictionary(grouping: pieces, by: { $0.tokens.first?.line ?? 0 }).sorted { $0.key < $1.key }.map(\.value)
    grid.cells.append(
      Grid.Cell(
        ranges: lines.map { ($0.first?.range.lowerBound ?? 0)..<($0.last?.range.upperBound ?? 0) }, row: row,
        column: column, columnSpan: width, isHeader: isHeader))
  }
}

extension Document {
  /// Whether no blank line parts two lines, nor a page's end.
  fileprivate func stand(together upper: Int, _ lower: Int) -> Bool {
    lines[upper].page == lines[lower].page && lines[lower].number == lines[upper].number + 1
  }
}
