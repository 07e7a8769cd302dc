import Facts

/// Finds the tables of plain text whose cells can be told apart for certain.
///
///     var finder = TypedTables(document)
///     let blocks = finder.parted(block)     // what stands above, the table with its grid, what stands below
///     let document = finder.documentWithGrids
///
/// Three kinds are known: a row a line with wide gaps, a cell a line, and a row a line with single blanks. Lines that
/// fit none of them, or one in several ways, stay as they are.
struct TypedTables {
  private let document: Document
  private let strays: StrayLines
  private var grids: [Grid]
  /// The table found last, which one without a header may go on from.
  private var previous: (caption: [Range<Int>], columnCount: Int)?
  private(set) var diagnostics: [Int: [Diagnostic]] = [:]

  init(_ document: Document) {
    self.document = document
    strays = StrayLines(document)
    grids = document.grids
  }

  /// Whether no table was found.
  var isEmpty: Bool { grids.count == document.grids.count }

  /// Whether a grid goes on from the one before.
  func goesOn(_ grid: Int) -> Bool { grids[grid].cells.first?.isHeader != true }

  /// The document with the grids that were found.
  var documentWithGrids: Document {
    grids.count == document.grids.count ? document : document.with(grids: grids)
  }

  /// A table's block with its grid; nil when its lines are no table for certain.
  mutating func table(_ block: Block) -> Block? {
    guard block.lines.count > 1 else { return nil }
    let found = table(in: strays.without(block.lines))
    guard let table = found else { return nil }
    var block = block
    block.kind = .table
    block.grid = grids.count
    if table.header.isEmpty {
      guard let previous, previous.columnCount == table.columnCount else { return nil }
      block.caption = previous.caption + block.caption
    } else {
      if block.caption.isEmpty { block.caption = captionAbove(block.lines[0]) }
      block.caption += table.titles
    }
    previous = (block.caption, table.columnCount)
    if block.notes.isEmpty { block.notes = notes(below: block.lines) }
    block.notes += table.notes
    diagnostics[grids.count] = table.unread.map { cell in
      Diagnostic(
        .warning, "table.row-unread", at: document.place(at: cell.ranges[0].lowerBound), printed: cell.content.words)
    }
    grids.append(table.grid)
    return block
  }

  private func table(in lines: [Int]) -> TypedTable? {
    let table =
      LineRows.table(document, lines) ?? CellRows.table(document, lines) ?? WordRows.table(document, lines)
    return table.flatMap { table in
      let even = table.withoutOddRows
      return even.unread.count <= even.rowCount ? even : nil
    }
  }

  /// The blocks of a table whose columns came out one by one, a page each, and the lines that they took; nil when it is
  /// not certain what belongs together.
  mutating func columns(_ block: Block) -> (blocks: [Block], lines: Set<Int>)? {
    guard let first = block.lines.first, !block.caption.isEmpty else { return nil }
    let region = ColumnRegion(document, from: first)
    let found = ColumnTable.grids(of: strays.without(region.cells), document)
    guard !found.isEmpty else { return nil }
    var blocks: [Block] = []
    for grid in found {
      var part = block
      part.grid = grids.count
      if part.source.isEmpty { part.source = region.source }
      part.notes = part.source + region.notes
      grids.append(grid)
      blocks.append(part)
    }
    return (blocks, Set(region.cells))
  }

  /// A paragraph's tables, and paragraphs of what stands around them.
  mutating func parted(_ block: Block) -> [Block] {
    var parts: [Block] = []
    var rest = block.lines[...]
    while let region = TableRegion.first(in: rest, document) {
      var inner = block
      inner.lines = Array(rest[region])
      guard let table = table(inner) else { break }
      // A line that is the table's caption is no sentence.
      let above = rest[..<region.lowerBound].filter { i in !table.caption.contains(document.lines[i].range) }
      if !above.isEmpty { parts.append(block.with(lines: Array(above))) }
      parts.append(table)
      rest = rest[region.upperBound...]
    }
    if parts.isEmpty { return [block] }
    return rest.isEmpty ? parts : parts + [block.with(lines: Array(rest))]
  }

  /// Short lines right above a table that has no caption of its own.
  private func captionAbove(_ line: Int) -> [Range<Int>] {
    var caption: [Range<Int>] = []
    for i in (max(0, line - 4)..<line).reversed() where !document.isBlank(document.lines[i]) {
      let range = document.lines[i].range
      let folded = document.folded[range]
      guard folded.count <= 60, !folded.contains("。"), !folded.contains("，"), folded.last != "." else { break }
      // The source of the table above.
      let start = range.first { !document.folded[$0].isBlank } ?? range.lowerBound
      if LayoutWords.sources.match(in: document.folded, at: start) != nil { break }
      caption.insert(range, at: 0)
      // 「（截至8月23日）」 below the title.
      guard folded.first(where: { !$0.isBlank }) == "(" else { break }
    }
    return caption
  }

  /// Lines right below a table that speak of money.
  private func notes(below lines: [Int]) -> [Range<Int>] {
    guard let last = lines.last else { return [] }
    var notes: [Range<Int>] = []
    for i in (last + 1)..<max(last + 1, min(document.lines.count, last + 4)) {
      let passage = Passage(document, [document.lines[i].range])
      if passage.count == 0 { continue }
      let isAboutUnits = passage.count <= 80 && !statedUnits(in: passage, 0..<passage.count).isEmpty
      guard isAboutUnits, !passage.folded.contains(where: \.isDigit) || passage.folded[0] == "注" else { break }
      notes.append(document.lines[i].range)
    }
    return notes
  }
}

extension Block {
  func with(lines: [Int]) -> Block {
    var copy = self
    copy.lines = lines
    return copy
  }
}

/// Lines of pages in the middle of a table.
private struct StrayLines {
  let document: Document
  /// The lines at the document's head.
  private let titles: [(line: Int, key: [Unicode.Scalar])]

  init(_ document: Document) {
    self.document = document
    titles = document.lines.indices.lazy.filter { !document.isBlank(document.lines[$0]) }.prefix(6).map {
      ($0, Self.key($0, document))
    }
  }

  func without(_ lines: [Int]) -> [Int] {
    guard let first = lines.first, let last = lines.last else { return lines }
    var kept = Set(lines)
    let visible = (first...last).filter { !document.isBlank(document.lines[$0]) }
    for i in visible where kept.contains(i) && isFurniture(i) { kept.remove(i) }
    for (a, b) in zip(visible, visible.dropFirst()) {
      for (number, line) in [(a, b), (b, a)] where kept.contains(number) && isBareNumber(number) {
        if isRepeated(line, beside: number, outside: first...last) { kept.remove(number) }
      }
    }
    // What pages repeat beside their number is theirs too.
    for order in [visible, visible.reversed()] {
      for (previous, i) in zip(order, order.dropFirst()) where !kept.contains(previous) && kept.contains(i) {
        if isRepeated(i, beside: previous, outside: first...last) { kept.remove(i) }
      }
    }
    return lines.filter { kept.contains($0) && !document.isBlank(document.lines[$0]) }
  }

  private static let contacts = ["@", "www.", "电话", "传真", "地址", "tel:", "fax"].map(fold)

  private func isFurniture(_ i: Int) -> Bool {
    let passage = Passage(document, [document.lines[i].range])
    if passage.firstIndex(ofAny: Self.contacts) != nil { return true }
    return isPageMark(passage) || isTitle(i)
  }

  /// `- 2 -`, `2 / 14`, `2 of 7`
  private func isPageMark(_ passage: Passage) -> Bool {
    let text = passage.folded.filter { !$0.isBlank }
    guard text.count <= 12, text.contains(where: \.isDigit) else { return false }
    let words = text.filter { !$0.isDigit }.text
    return (words == "--" && text.first == "-" && text.last == "-") || words == "of" || words == "pageof"
      || words == "/" && passage.folded.contains(" ") && text.first != "/"
  }

  /// `2` alone: a page's number, where pages repeat what stands beside it.
  private func isBareNumber(_ i: Int) -> Bool {
    let visible = document.folded[document.lines[i].range].filter { !$0.isBlank }
    return visible.count <= 3 && !visible.isEmpty && visible.allSatisfy(\.isDigit)
  }

  /// Whether the line is one of those at the document's head.
  private func isTitle(_ i: Int) -> Bool {
    let key = key(i)
    return key.count >= 4 && titles.contains { $0.line < i && $0.key == key }
  }

  /// Whether two lines stand one beside the other elsewhere too, but for the page's number.
  private func isRepeated(_ i: Int, beside neighbour: Int, outside lines: ClosedRange<Int>) -> Bool {
    let key = key(i)
    guard key.count >= 4 else { return false }
    let mark = self.key(neighbour).filter { !$0.isDigit }
    return document.lines.indices.contains { k in
      guard !lines.contains(k), document.lines[k].range.count >= key.count, self.key(k) == key else { return false }
      return visibleNeighbour(of: k, i < neighbour ? 1 : -1).map { self.key($0).filter { !$0.isDigit } == mark }
        ?? false
    }
  }

  private func visibleNeighbour(of i: Int, _ step: Int) -> Int? {
    var k = i + step
    while document.lines.indices.contains(k), document.isBlank(document.lines[k]) { k += step }
    return document.lines.indices.contains(k) ? k : nil
  }

  private func key(_ i: Int) -> [Unicode.Scalar] { Self.key(i, document) }

  private static func key(_ i: Int, _ document: Document) -> [Unicode.Scalar] {
    document.folded[document.lines[i].range].filter { !$0.isBlank }
  }
}
