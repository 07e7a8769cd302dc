import Facts

extension ReportDraft {
  /// Reads a PDF through pdftotext.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - bytes: the same file's, for what pdftotext does not tell.
  /// - Throws: `UnreadableReport.pdf` with what stands against it.
  public static func pdf(
    at path: String, _ bytes: [UInt8], report: String, options: ReaderOptions = ReaderOptions()
  ) async throws(UnreadableReport) -> ReportDraft {
    try pdf(boxLayout: try await boxLayout(ofPDF: path, bytes), report: report, options: options)
  }

  /// The words of a PDF and where they stand, as pdftotext tells it: what takes long.
  package static func boxLayout(ofPDF path: String, _ bytes: [UInt8]) async throws(UnreadableReport) -> [UInt8] {
    try await PDFText.boxLayout(of: path, bytes: bytes)
  }

  /// Reads a PDF of which pdftotext has told the words.
  package static func pdf(
    boxLayout: [UInt8], report: String, options: ReaderOptions
  ) throws(UnreadableReport) -> ReportDraft {
    let profiles = options.profiles
    let pages = try PDFText.pages(in: boxLayout) { text in
      profiles.vocabulary(profiles.applying(to: report, text()))
    }
    let document = PDFLayout.document(of: pages, report: report)
    return ReportDraft(document: document, options: options)
  }
}

/// Puts a document together from the words of a PDF's pages: lines of text in reading order, and tables as grids.
struct PDFLayout {
  private enum Item {
    case line(VisualRow)
    /// Of a page's header or footer.
    case running(VisualRow)
    /// Of running text with something else beside it.
    case unclear(VisualRow)
    case table(PDFTable)

    var isText: Bool { if case .running = self { false } else { true } }
  }

  private let pages: [PDFPage]
  /// By page what stands on it from top to bottom.
  private var items: [[Item]] = []
  private var builder = DocumentBuilder()

  /// - Parameter report: what every place names.
  static func document(of pages: [PDFPage], report: String) -> Document {
    var pages = pages
    PDFBaselines.even(&pages)
    var layout = PDFLayout(pages)
    layout.layOut()
    layout.joinTables()
    layout.write()
    return layout.builder.document(report: report, vocabulary: pages.first?.vocabulary ?? .builtIn)
  }

  private init(_ pages: [PDFPage]) { self.pages = pages }

  // MARK: Pages

  private mutating func layOut() {
    let running = RunningWords.find(in: pages)
    for (p, page) in pages.enumerated() {
      var items: [Item] = []
      let raised = page.raisedWords(among: page.words.indices.filter { !running[p].contains($0) })
      let words = page.words.indices.filter { !running[p].contains($0) && !raised.contains($0) }
      for zone in PageZones.zones(of: words, on: page) {
        items += self.items(of: zone, on: p, isFirst: items.isEmpty)
      }
      for row in VisualRow.rows(of: Array(running[p]), on: page) + VisualRow.rows(of: Array(raised), on: page) {
        items.append(.running(row))
      }
      self.items.append(Self.numbered(items))
    }
  }

  /// - Parameter isFirst: whether nothing stands above on the page.
  private func items(of zone: [Int], on p: Int, isFirst: Bool) -> [Item] {
    let rows = VisualRow.rows(of: zone, on: pages[p])
    let unclear = ProseBeside.rows(rows, on: pages[p])
    func lines(_ range: Range<Int>) -> [Item] {
      range.map { unclear.contains($0) ? .unclear(rows[$0]) : .line(rows[$0]) }
    }
    var items: [Item] = []
    var next = 0
    for found in TableFinder(pages[p], rows).tables() {
      // Only at its page's head may a table have its header on the page before.
      if found.isHeadless, p == 0 || !isFirst || found.rows.lowerBound > 0 { continue }
      items += lines(next..<found.rows.lowerBound)
      let piece = PDFTable.Piece(page: p, header: Array(rows[found.header]), body: Array(rows[found.body]))
      items.append(.table(PDFTable(pieces: [piece], isHeadless: found.isHeadless)))
      next = found.rows.upperBound
    }
    return items + lines(next..<rows.count)
  }

  /// The lines of the page's text, counted.
  private static func numbered(_ items: [Item]) -> [Item] {
    var count = 0
    func number(_ row: VisualRow) -> VisualRow {
      count += 1
      var row = row
      row.line = count
      return row
    }
    return items.map { item in
      switch item {
      case .line(let row): return .line(number(row))
      case .running(let row): return .running(number(row))
      case .unclear(let row): return .unclear(number(row))
      case .table(var table):
        table.pieces[0].header = table.pieces[0].header.map(number)
        table.pieces[0].body = table.pieces[0].body.map(number)
        return .table(table)
      }
    }
  }

  // MARK: Tables over pages

  /// A table at a page's end goes on in one at the next page's head that has the same header or none; the header may
  /// also stand alone at the page's end.
  private mutating func joinTables() {
    for p in items.indices.dropFirst().reversed() {
      guard let first = items[p].firstIndex(where: \.isText), case .table(let table) = items[p][first] else { continue }
      let last = items[p - 1].lastIndex(where: \.isText)
      if let last, case .table(let before) = items[p - 1][last], goesOn(before, in: table) {
        items[p - 1][last] = .table(PDFTable(pieces: before.pieces + table.pieces, isHeadless: before.isHeadless))
        items[p].remove(at: first)
      } else if let last, table.isHeadless, let header = header(of: table, endingAt: last, on: p - 1) {
        let piece = PDFTable.Piece(page: p - 1, header: header, body: [])
        items[p - 1].replaceSubrange((last - header.count + 1)...last, with: [])
        items[p][first] = .table(PDFTable(pieces: [piece] + table.pieces))
      } else if table.isHeadless {
        items[p].remove(at: first)
        for piece in table.pieces.reversed() { items[piece.page].insert(contentsOf: piece.body.map(Item.line), at: 0) }
      }
    }
  }

  /// The lines at a page's end that name a table's columns one by one.
  private func header(of table: PDFTable, endingAt last: Int, on p: Int) -> [VisualRow]? {
    var rows: [VisualRow] = []
    for item in items[p][...last].reversed() {
      guard case .line(let row) = item, rows.count < 8 else { break }
      rows.insert(row, at: 0)
    }
    let count = TableFinder(pages[p], rows).headerAtEnd()
    guard count > 0 else { return nil }
    let header = Array(rows.suffix(count))
    let columns = TableColumns(table, pages: pages, em: table.em(pages)).count
    let joined = PDFTable(pieces: [PDFTable.Piece(page: p, header: header, body: [])] + table.pieces)
    let names = header.map { $0.segments(pages[p], gap: 0.65 * pages[p].em).count }.max() ?? 0
    let isFitting = TableColumns(joined, pages: pages, em: table.em(pages)).count == columns
    return isFitting && (names == columns || names + 1 == columns) ? header : nil
  }

  private func goesOn(_ before: PDFTable, in table: PDFTable) -> Bool {
    let (a, b) = (before.pieces[0], table.pieces[0])
    if !b.header.isEmpty, headerText(a) != headerText(b) { return false }
    let em = before.em(pages)
    let alone = TableColumns(before, pages: pages, em: em).count
    let joined = TableColumns(PDFTable(pieces: before.pieces + table.pieces), pages: pages, em: em).count
    return joined >= alone && joined >= TableColumns(table, pages: pages, em: em).count
  }

  private func headerText(_ piece: PDFTable.Piece) -> [Unicode.Scalar] {
    piece.header.flatMap { pages[piece.page].text(of: $0.words).folded.filter { $0 != " " } }
  }

  // MARK: Writing

  private mutating func write() {
    for (p, items) in items.enumerated() {
      for item in items {
        switch item {
        case .line(let row): write(row, p)
        case .running(let row): write(row, p, mark: .furniture)
        case .unclear(let row): write(row, p, mark: .unclearTable)
        case .table(let table): write(table)
        }
      }
    }
  }

  /// - Returns: the document's positions of each word.
  @discardableResult private mutating func write(
    _ row: VisualRow, _ p: Int, grid: Int? = nil, mark: Document.Line.Mark? = nil
  )
    -> [Int: Range<Int>]
  {
    let page = pages[p]
    var ranges: [Int: Range<Int>] = [:]
    var column = 1
    var previous: Int?
    for w in row.words {
      let word = page.words[w]
      if let previous, page.isParted(previous, w) {
        builder.appendBlank()
        column += 1
      }
      let box = Box(x: word.left, y: word.top, width: word.width, height: word.height)
      ranges[w] = builder.append(page.printed[word.range], page: page.number, line: row.line, column: column, box: box)
      column += word.range.count
      previous = w
    }
    builder.endLine(page: page.number, grid: grid, mark: mark)
    return ranges
  }

  private mutating func write(_ table: PDFTable) {
    guard let cells = TableCells(table, pages: pages) else {
      for piece in table.pieces { for row in piece.header + piece.body { write(row, piece.page, mark: .unclearTable) } }
      return
    }
    let grid = builder.nextGrid
    var ranges: [[Int: Range<Int>]] = Array(repeating: [:], count: table.pieces.count)
    for (k, piece) in table.pieces.enumerated() {
      for row in piece.header {
        let words = write(row, piece.page, grid: k == 0 ? grid : nil, mark: k > 0 ? .furniture : nil)
        ranges[k].merge(words) { a, _ in a }
      }
      for row in piece.body { ranges[k].merge(write(row, piece.page, grid: grid)) { a, _ in a } }
    }
    builder.add(Self.grid(cells, ranges))
  }

  private static func grid(_ cells: TableCells, _ ranges: [[Int: Range<Int>]]) -> Grid {
    var grid = Grid()
    grid.rowCount = cells.rowCount
    grid.columnCount = cells.columnCount
    func printed(_ line: TableCells.Line) -> [Range<Int>] {
      stretches(line.words.compactMap { ranges[line.piece][$0] })
    }
    grid.unplaced = cells.unplaced.flatMap(printed)
    for cell in cells.cells {
      let printed = cell.lines.sorted {
        ($0.piece, $0.isHeader ? 0 : 1, $0.row) < ($1.piece, $1.isHeader ? 0 : 1, $1.row)
      }.flatMap(printed)
      grid.cells.append(
        Grid.Cell(
          ranges: printed, row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
          isHeader: cell.isHeader))
    }
    return grid
  }

  /// Neighbouring words as one stretch.
  private static func stretches(_ words: [Range<Int>]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for word in words {
      if let last = stretches.last, word.lowerBound - last.upperBound <= 1, word.lowerBound >= last.upperBound {
        stretches[stretches.count - 1] = last.lowerBound..<word.upperBound
      } else {
        stretches.append(word)
      }
    }
    return stretches
  }
}

extension PDFPage {
  /// Small figures set above the line behind a word: marks of footnotes, which would lengthen the number before them.
  func raisedWords(among words: [Int]) -> Set<Int> {
    var raised: Set<Int> = []
    for (a, b) in zip(words, words.dropFirst()) {
      let (word, mark) = (self.words[a], self.words[b])
      let size = mark.em / word.em
      // Boxes tell of size and place only among letters of one font.
      let isSmall = size < 0.8 && abs(mark.height / word.height - size) < 0.15 && mark.range.count <= 3
      let isRaised = mark.bottom < word.bottom - 0.2 * word.height
      if isSmall, isRaised, mark.left - word.right < 0.3 * em, mark.left >= word.middle,
        text(of: mark).allSatisfy({ $0.isDigit || "[](),*".unicodeScalars.contains($0) })
      {
        raised.insert(b)
      }
    }
    return raised
  }
}
