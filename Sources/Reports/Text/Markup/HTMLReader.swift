/// Reads the words of HTML into lines: a block's, a table's row's, with the tables as grids.
///
/// What a page does not show (scripts, `hidden`, `display:none`) is not there; the rest is, however badly nested. Nesting
/// costs nothing: elements that a reader of words need not pair are not paired.
struct HTMLReader {
  private let tokens: [HTMLToken]
  private let dataTables: Set<Int>
  private var writer: SourceWriter
  private var tables: [Table] = []
  private var heading: Int?
  private var isCaption = false
  /// The element whose end shows the page again, and how many of its name are open.
  private var unseen: (name: String, depth: Int)?
  /// Whether the next line begins a block, not just a line.
  private var beginsBlock = true

  private struct Table {
    /// nil of a table that only sets out.
    var grid: GridBuilder?
  }

  /// Writes the page's words; the writer keeps what it held before.
  static func read(_ range: Range<Int>, into writer: inout SourceWriter) {
    var reader = HTMLReader(HTMLScanner.tokens(of: writer.source, in: range), writer)
    for i in reader.tokens.indices { reader.take(reader.tokens[i], i) }
    while !reader.tables.isEmpty { reader.closeTable() }
    reader.endLine()
    writer = reader.writer
  }

  private init(_ tokens: [HTMLToken], _ writer: SourceWriter) {
    self.tokens = tokens
    self.writer = writer
    dataTables = HTMLTables(tokens).data
  }

  private mutating func take(_ token: HTMLToken, _ i: Int) {
    if unseen != nil {
      skip(token)
    } else {
      switch token.kind {
      case .text: take(text: token.range, at: i)
      case .open: open(token, i)
      case .close: close(token)
      }
    }
  }

  // MARK: What is not shown

  private mutating func skip(_ token: HTMLToken) {
    guard var element = unseen, token.name == element.name else { return }
    if token.kind == .open { element.depth += 1 }
    if token.kind == .close { element.depth -= 1 }
    unseen = element.depth == 0 ? nil : element
  }

  private func isHidden(_ token: HTMLToken) -> Bool {
    if token.tag == .unseen { return true }
    guard token.range.count > token.name.count + 8 else { return false }
    let attributes = htmlAttributes(of: writer.source[token.range])
    if attributes["hidden"] != nil { return true }
    let style = attributes["style"]?.lowercased().filter { $0 != " " } ?? ""
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// The mark of a note, set above the line (`1`, `*`, `[2]`), is left out; the 8 of 10<sup>8</sup> stays above it.
  private mutating func take(text range: Range<Int>, at i: Int) {
    guard i > 0, tokens[i - 1].kind == .open, tokens[i - 1].tag == .superscript, range.count <= 4 else {
      return writer.writeText(range)
    }
    guard writer.endsWithTen else { return }
    for k in range where writer.source[k].isDigit { writer.write(Self.raised[writer.source[k].digit], at: k) }
  }

  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)

  // MARK: Elements

  private mutating func open(_ token: HTMLToken, _ i: Int) {
    if !HTMLTag.void.contains(token.name), isHidden(token) {
      unseen = (token.name, 1)
      return
    }
    switch token.tag {
    case .table: openTable(i)
    case .row: openRow()
    case .dataCell, .headerCell: openCell(token)
    case .caption:
      endLine()
      isCaption = tables.last?.grid != nil
    case .heading(let level):
      endBlock()
      heading = level
    case .block: endBlock()
    case .lineBreak: endLine()
    case .superscript, .unseen, .inline: return
    }
  }

  private mutating func close(_ token: HTMLToken) {
    switch token.tag {
    case .table: closeTable()
    case .row: endRow()
    case .dataCell, .headerCell: closeCell()
    case .caption:
      endLine()
      isCaption = false
    case .heading, .block:
      endBlock()
      heading = nil
    case .lineBreak: endLine()
    case .superscript, .unseen, .inline: return
    }
  }

  // MARK: Tables

  private mutating func openTable(_ i: Int) {
    endBlock()
    tables.append(Table(grid: dataTables.contains(i) ? GridBuilder() : nil))
  }

  private mutating func openRow() {
    endRow()
    mutateGrid { $0.openRow() }
  }

  private mutating func endRow() {
    closeCell()
    endLine()
  }

  private mutating func openCell(_ token: HTMLToken) {
    closeCell()
    guard tables.last?.grid != nil else { return endBlock() }
    let attributes = token.range.count > 4 ? htmlAttributes(of: writer.source[token.range]) : [:]
    let spans = ["rowspan", "colspan"].map { attributes[$0].flatMap { Int($0) } ?? 1 }
    // A span of 0 goes to the last row.
    let rows = spans[0] == 0 ? Int(UInt16.max) : min(spans[0], Int(UInt16.max))
    mutateGrid { $0.openCell(rowSpan: rows, columnSpan: spans[1], isHeader: token.tag == .headerCell) }
    writer.part()
  }

  private mutating func closeCell() {
    guard tables.last?.grid?.isInCell == true else { return }
    addCellWords()
    mutateGrid { $0.closeCell() }
    writer.part()
  }

  private mutating func addCellWords() {
    guard let words = writer.stretch else { return }
    mutateGrid { $0.add(words) }
  }

  private mutating func closeTable() {
    endRow()
    guard let table = tables.popLast() else { return }
    if let grid = table.grid { writer.add(grid.finish()) }
    endBlock()
    isCaption = false
  }

  private mutating func mutateGrid(_ change: (inout GridBuilder) -> Void) {
    guard let last = tables.indices.last, var grid = tables[last].grid else { return }
    tables[last].grid = nil
    change(&grid)
    tables[last].grid = grid
  }

  // MARK: Lines

  private mutating func endBlock() {
    endLine()
    beginsBlock = true
  }

  private mutating func endLine() {
    let isInGrid = tables.last?.grid != nil && !isCaption
    if tables.last?.grid?.isInCell == true { addCellWords() }
    if !writer.isLineEmpty {
      writer.endLine(mark, grid: isInGrid ? writer.nextGrid : nil)
      beginsBlock = false
    }
  }

  private var mark: Document.Line.Mark? {
    if isCaption { return .caption }
    if heading != nil { return .heading }
    return beginsBlock ? .paragraph : nil
  }
}

extension SourceWriter {
  /// Writes words with what their character references stand for.
  mutating func writeText(_ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      if source[i] == "&",
        let found = CharacterReferences.reference(in: source, at: i, before: range.upperBound)
      {
        write(found.scalar, at: i)
        i = found.end
      } else {
        write(source[i], at: i)
        i += 1
      }
    }
  }
}
