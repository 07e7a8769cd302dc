/// A table with its rows on lines: columns are what most of its rows have in common.
struct RowLines {
  private let document: Document
  private let lines: [LinePieces]
  /// Where each column stands on the page, and what kinds of cells it has.
  private var spans: [Range<Int>] = []
  private var kinds: [Set<CellKind>] = []
  private var isAligned = false
  private(set) var grid = Grid()

  init?(_ document: Document, _ lines: [LinePieces]) {
    self.document = document
    self.lines = lines
    guard let count = Self.columnCount(lines) else { return nil }
    let full = self.lines.filter { $0.holdsValues && $0.pieces.count == count }
    readColumns(full, count)
    guard var firstRow = self.lines.firstIndex(where: \.holdsValues) else { return nil }
    // A group's label may stand between the header and its first row.
    if firstRow > 1, self.lines[firstRow - 1].pieces.count == 1, self.lines[firstRow - 1].isWordsAlone,
      self.lines[..<(firstRow - 1)].contains(where: { $0.pieces.count > 2 })
    {
      firstRow -= 1
    }
    guard setHeader(Array(self.lines[..<firstRow])) else { return nil }
    for line in self.lines[firstRow...] { set(line) }
    grid.columnCount = count
  }

  /// The number of pieces that more than half of the rows have, two at least.
  private static func columnCount(_ lines: [LinePieces]) -> Int? {
    let rows = lines.filter(\.holdsValues)
    let counts = Dictionary(grouping: rows, by: \.pieces.count).mapValues(\.count)
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let most, most.key >= 3, most.value * 2 > rows.count || most.value >= 4 else { return nil }
    return most.key
  }

  private mutating func readColumns(_ rows: [LinePieces], _ count: Int) {
    kinds = (0..<count).map { k in Set(rows.map { $0.pieces[k].kind }) }
    spans = (0..<count).map { k in
      let spans = rows.map { $0.pieces[k].span }
      return (spans.map(\.lowerBound).min() ?? 0)..<(spans.map(\.upperBound).max() ?? 0)
    }
    isAligned = rows.count > 1 && zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }

  // MARK: Header

  /// Header lines are rows of the grid; without places on the page one line must have a cell for each column.
  private mutating func setHeader(_ lines: [LinePieces]) -> Bool {
    if lines.isEmpty { return true }
    guard isAligned else { return setUnalignedHeader(lines) }
    let width = (spans.last?.upperBound ?? 0) - (spans.first?.lowerBound ?? 0)
    let titles = lines.prefix { $0.isTitle(width: width, document) && !namesColumns($0) }
    for line in titles { setTitle(line) }
    return setAlignedHeader(lines[titles.count...])
  }

  /// Words without wide gaps, one for each column, the first of which says what rows are known by.
  private func namesColumns(_ line: LinePieces) -> Bool {
    let cells = HeaderCells(line.pieces.flatMap(\.tokens), document).cells
    guard cells.count == spans.count, let first = cells.first else { return false }
    let content = CellContent(document, Grid.Cell(ranges: first.map(\.range), row: 0, column: 0))
    return ColumnHead([content]).column.role != nil
  }

  /// What stands under one column on several lines is one header; a line with words over several is a row of its own.
  private mutating func setAlignedHeader(_ lines: ArraySlice<LinePieces>) -> Bool {
    let rows = lines.compactMap { placed($0) }
    guard rows.count == lines.count else { return false }
    let groups = rows.filter { $0.contains { $0.columns.count > 1 } }
    for cells in groups { setRow(cells, isHeader: true) }
    var heads: [[Range<Int>]] = Array(repeating: [], count: spans.count)
    for cells in rows where !cells.contains(where: { $0.columns.count > 1 }) {
      for cell in cells { heads[cell.columns.lowerBound].append(Self.range(cell.tokens)) }
    }
    setHeaderRow(heads)
    return true
  }

  private mutating func setTitle(_ line: LinePieces) {
    add(line.pieces.flatMap(\.tokens), 0, width: spans.count, isHeader: true)
    grid.rowCount += 1
  }

  private mutating func setUnalignedHeader(_ lines: [LinePieces]) -> Bool {
    let cells = lines.map { HeaderCells($0.pieces.flatMap(\.tokens), document).cells }
    guard let main = cells.lastIndex(where: { $0.count == spans.count }) else {
      let all = HeaderCells(lines.flatMap(\.pieces).flatMap(\.tokens), document).cells
      if all.count == spans.count { setHeaderRow(all.map { [Self.range($0)] }) }
      return all.count == spans.count
    }
    for line in lines[..<main] { setTitle(line) }
    var heads = cells[main].map { [Self.range($0)] }
    for row in cells[(main + 1)...] {
      guard let places = UnitRow(units: row, heads: cells[main], document).places else { return false }
      for (unit, column) in zip(row, places) { heads[column].append(Self.range(unit)) }
    }
    setHeaderRow(heads)
    return true
  }

  private mutating func setHeaderRow(_ heads: [[Range<Int>]]) {
    for (column, ranges) in heads.enumerated() where !ranges.isEmpty {
      grid.cells.append(Grid.Cell(ranges: ranges, row: grid.rowCount, column: column, isHeader: true))
    }
    grid.rowCount += 1
  }

  // MARK: Rows

  private mutating func set(_ line: LinePieces) {
    if line.pieces.count < spans.count, let places = tabbed(line) {
      for (piece, column) in zip(line.pieces, places) { add(piece.tokens, column) }
      grid.rowCount += 1
      return
    }
    let pieces = line.pieces.count == spans.count + 1 ? joined(line.pieces) ?? line.pieces : line.pieces
    if pieces.count == spans.count, fits(pieces) {
      for (column, piece) in pieces.enumerated() { add(piece.tokens, column) }
      grid.rowCount += 1
    } else if line.isWordsAlone, pieces.count == 1 {
      if !PageFurniture.namesPublisher(Passage(document, [pieces[0].range])) { setWords(pieces[0]) }
    } else if isAligned {
      setAligned(line)
    } else if let places = onlyPlaces(pieces) {
      for (piece, column) in zip(pieces, places) { add(piece.tokens, column) }
      grid.rowCount += 1
    }
  }

  /// The columns of a row with as many tabs as part its columns: an empty cell stands between two of them.
  private func tabbed(_ line: LinePieces) -> [Int]? {
    let range = document.lines[line.line].range
    guard line.pieces.count > 1, document.printed[range].count(where: { $0 == "\t" }) == spans.count - 1 else {
      return nil
    }
    let places = line.pieces.map { piece in
      document.printed[range.lowerBound..<piece.range.lowerBound].count { $0 == "\t" }
    }
    return zip(places, places.dropFirst()).allSatisfy(<) ? places : nil
  }

  /// A label over the whole width, unless it stands under a column that is not the first.
  private mutating func setWords(_ piece: LinePiece) {
    let column = isAligned ? spans.firstIndex { $0.overlaps(piece.span) } : 0
    if let column, column > 0 {
      add(piece.tokens, column)
    } else {
      add(piece.tokens, 0, width: spans.count)
    }
    grid.rowCount += 1
  }

  /// 「标普 500」: with a piece too many, the one whole number that hangs on a word by a blank is that name's.
  private func joined(_ pieces: [LinePiece]) -> [LinePiece]? {
    let places = pieces.indices.dropFirst().filter { k in
      pieces[k - 1].kind == .words && pieces[k].tokens[0].isSmallInteger
        && pieces[k].range.lowerBound == pieces[k - 1].range.upperBound + 1
    }
    guard places.count == 1, let place = places.first else { return nil }
    var joined = pieces
    joined[place - 1].tokens += pieces[place].tokens
    joined[place - 1].span = joined[place - 1].span.lowerBound..<pieces[place].span.upperBound
    joined.remove(at: place)
    return joined
  }

  private func fits(_ pieces: [LinePiece]) -> Bool {
    zip(pieces, kinds).allSatisfy { piece, kinds in
      kinds.contains(piece.kind) || piece.kind == .missing || kinds == [.missing]
    }
  }

  private typealias PlacedCell = (tokens: [TableToken], columns: Range<Int>)

  /// Pieces under the columns that they overlap; nil for a line with a piece under none or two under one.
  private func placed(_ line: LinePieces) -> [PlacedCell]? {
    var cells: [PlacedCell] = []
    for piece in line.pieces {
      let under = columns(under: piece.span)
      if !under.isEmpty, piece.tokens.count > 1, let parts = parts(of: piece, under, in: line) {
        cells += parts.map { ($0.tokens, $0.column..<($0.column + 1)) }
      } else if !under.isEmpty {
        cells.append((piece.tokens, under))
      } else {
        return nil
      }
    }
    let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.columns.upperBound <= $1.columns.lowerBound }
    return isOrdered ? cells : nil
  }

  private mutating func setAligned(_ line: LinePieces) {
    guard let cells = placed(line), cells.allSatisfy({ $0.columns.count == 1 }) else { return }
    setRow(cells, isHeader: false)
  }

  private mutating func setRow(_ cells: [PlacedCell], isHeader: Bool) {
    for cell in cells { add(cell.tokens, cell.columns.lowerBound, width: cell.columns.count, isHeader: isHeader) }
    grid.rowCount += 1
  }

  /// The columns that a stretch of the page overlaps, else the one nearest to it within a few characters.
  private func columns(under span: Range<Int>) -> Range<Int> {
    let overlapped = spans.indices.filter { spans[$0].overlaps(span) }
    if let first = overlapped.first, let last = overlapped.last { return first..<(last + 1) }
    let near = spans.indices.min { distance(spans[$0], span) < distance(spans[$1], span) }
    guard let near, distance(spans[near], span) <= 6 else { return 0..<0 }
    return near..<(near + 1)
  }

  private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    max(a.lowerBound - b.upperBound, b.lowerBound - a.upperBound, 0)
  }

  /// Words of a piece each under a column of its own; nil when they are not so many.
  private func parts(
    of piece: LinePiece, _ under: Range<Int>, in line: LinePieces
  ) -> [(tokens: [TableToken], column: Int)]? {
    let cells = HeaderCells(piece.tokens, document).cells
    guard cells.count > 1 else { return nil }
    // `Symbol Exchange Last ($)`: the last may end before its column begins.
    let next = under.upperBound
    let isNextFree =
      next < spans.count && distance(spans[next], piece.span) <= 6
      && !line.pieces.contains { $0.span != piece.span && spans[next].overlaps($0.span) }
    let reached = cells.count == under.count + 1 && isNextFree ? under.lowerBound..<(next + 1) : under
    guard cells.count == reached.count else { return nil }
    return zip(cells, reached).map { ($0, $1) }
  }

  /// The one way to set fewer pieces than columns in order under columns of their kinds; nil when there are several.
  private func onlyPlaces(_ pieces: [LinePiece]) -> [Int]? {
    guard pieces.count < spans.count, pieces.count > 1 else { return nil }
    var found: [[Int]] = []
    func search(_ piece: Int, _ column: Int, _ places: [Int]) {
      guard found.count < 2 else { return }
      guard piece < pieces.count else { return found.append(places) }
      guard column + pieces.count - piece <= spans.count else { return }
      if kinds[column].contains(pieces[piece].kind) { search(piece + 1, column + 1, places + [column]) }
      search(piece, column + 1, places)
    }
    search(0, 0, [])
    return found.count == 1 ? found[0] : nil
  }

  private mutating func add(_ tokens: [TableToken], _ column: Int, width: Int = 1, isHeader: Bool = false) {
    grid.cells.append(
      Grid.Cell(
        ranges: [Self.range(tokens)], row: grid.rowCount, column: column, columnSpan: width, isHeader: isHeader))
  }

  private static func range(_ tokens: [TableToken]) -> Range<Int> {
    (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0)
  }
}
