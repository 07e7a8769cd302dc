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
    /// Where the words of the open cell's current line begin.
    var cellStart = 0
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
      case .text: writer.writeText(token.range, isRaised: isRaised(i))
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

  /// Words right behind `<sup>`.
  private func isRaised(_ i: Int) -> Bool {
    i > 0 && tokens[i - 1].kind == .open && tokens[i - 1].tag == .superscript
  }

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
    tables[tables.count - 1].cellStart = writer.position
  }

  private mutating func closeCell() {
    guard tables.last?.grid?.isInCell == true else { return }
    addCellWords()
    mutateGrid { $0.closeCell() }
  }

  private mutating func addCellWords() {
    guard let start = tables.last?.cellStart else { return }
    let end = writer.position
    mutateGrid { $0.add(start..<max(start, end)) }
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
    if let last = tables.indices.last { tables[last].cellStart = writer.position }
  }

  private var mark: Document.Line.Mark? {
    if isCaption { return .caption }
    if heading != nil { return .heading }
    return beginsBlock ? .paragraph : nil
  }
}

extension SourceWriter {
  /// Writes words with what their character references stand for.
  ///
  /// - Parameter isRaised: set above the line: the mark of a note is left out.
  mutating func writeText(_ range: Range<Int>, isRaised: Bool = false) {
    if isRaised, range.count <= 3 { return }
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
