/// Where in running text a table stands that no caption announces.
enum TableRegion {
  /// The first stretch of lines that opens with a header and goes on with rows: with known words and two rows, or with
  /// any words over three rows whose cells wide gaps part.
  static func first(in lines: ArraySlice<Int>, _ document: Document) -> Range<Int>? {
    for i in lines.indices {
      if isHeader(lines[i], document), let end = end(of: lines[i...], document) { return i..<end }
      if isWideRow(lines[i], document), let top = top(above: i, lines, document),
        let end = endOfWideRows(lines[i...], document)
      {
        return top..<end
      }
    }
    return nil
  }

  // MARK: Rows parted by wide gaps

  private static func hasWideGap(_ line: Int, _ document: Document) -> Bool {
    var blanks = 0
    var isInside = false
    for s in document.folded[document.lines[line].range] {
      if s == "|" || s.isBoxDrawing {
        blanks = 2
      } else if s.isBlank {
        blanks += 1
      } else {
        if isInside, blanks > 1 { return true }
        (isInside, blanks) = (true, 0)
      }
    }
    return false
  }

  private static func wideCells(_ line: Int, _ document: Document) -> [TypedCell] {
    let range = document.lines[line].range
    guard range.count < 400, hasWideGap(line, document), !isSentence(range, document) else { return [] }
    return document.cells(ofLine: line, gap: 2)
  }

  /// A name or a day, and two values or more.
  private static func isWideRow(_ line: Int, _ document: Document) -> Bool {
    let cells = wideCells(line, document)
    guard cells.count > 2, cells.count <= 24, let first = cells.first, !first.hasValue else { return false }
    return cells.dropFirst().count(where: \.hasValue) > 1
  }

  /// The first line of the header right above the rows: words apart, up to three lines of them.
  private static func top(above row: Int, _ lines: ArraySlice<Int>, _ document: Document) -> Int? {
    var top: Int?
    for i in lines[..<row].indices.reversed().prefix(4) {
      if document.isRuler(lines[i]) { continue }
      let cells = wideCells(lines[i], document)
      guard cells.count > 1, !cells.contains(where: { $0.hasValue && !$0.isYear && !$0.isStretch }) else { break }
      top = i
    }
    return top
  }

  /// Behind the last of the rows, single lines of labels and of pages between them; nil of fewer than three.
  private static func endOfWideRows(_ lines: ArraySlice<Int>, _ document: Document) -> Int? {
    var last = lines.startIndex
    var rows = 0
    for i in lines.indices {
      if i - last > 3 { break }
      guard isWideRow(lines[i], document) else { continue }
      last = i
      rows += 1
    }
    return rows > 2 ? last + 1 : nil
  }

  // MARK: Known headers

  /// Behind the last row; nil without two rows close below the header.
  private static func end(of lines: ArraySlice<Int>, _ document: Document) -> Int? {
    var last = lines.startIndex
    var rows = 0
    for i in lines.indices.dropFirst() {
      if i - last > 3 { break }
      guard isRow(lines[i], document) else { continue }
      last = i
      rows += 1
    }
    return rows > 1 ? last + 1 : nil
  }

  private static func isSentence(_ range: Range<Int>, _ document: Document) -> Bool {
    document.folded[range].contains { $0 == "。" || $0 == "，" || $0 == "!" || $0 == "?" }
  }

  /// Whether blanks part a line in three or more: fewer are no table's, whatever they are.
  private static func hasGaps(_ range: Range<Int>, _ document: Document) -> Bool {
    var gaps = 0
    var isInGap = true
    for s in document.folded[range] where s.isBlank != isInGap {
      isInGap.toggle()
      if !isInGap { gaps += 1 }
      if gaps == 3 { return true }
    }
    return false
  }

  /// Three heads or more, most of them known, one of them of a number.
  private static func isHeader(_ line: Int, _ document: Document) -> Bool {
    let range = document.lines[line].range
    guard range.count >= 8, range.count < 240, !isSentence(range, document), hasGaps(range, document) else {
      return false
    }
    let wide = document.cells(ofLine: line, gap: 2)
    let cells = wide.count > 2 ? wide : wide.count == 1 ? document.cells(ofLine: line, gap: 1) : []
    guard cells.count > 2, cells.count <= 24, !cells.contains(where: { $0.hasValue && !$0.isStretch }) else {
      return false
    }
    guard let heads = heads(of: cells, isWide: cells.count == wide.count) else { return false }
    let known = heads.count(where: \.isUnderstood)
    let measured = heads.count { $0.metric != nil || $0.date != nil || $0.changeIfPercent != nil }
    if cells.count > wide.count { return known * 3 >= heads.count * 2 && measured > 1 }
    return known * 2 >= heads.count && measured > 0 || heads.contains { $0.column.role == .date } && known > 1
  }

  /// nil as soon as too few of them are known, where single blanks part them.
  private static func heads(of cells: [TypedCell], isWide: Bool) -> [ColumnHead]? {
    var heads: [ColumnHead] = []
    var unknown = 0
    for cell in cells {
      heads.append(ColumnHead([cell.content]))
      if !isWide, heads[heads.count - 1].isUnderstood == false { unknown += 1 }
      if unknown * 3 > cells.count { return nil }
    }
    return heads
  }

  private static func isRow(_ line: Int, _ document: Document) -> Bool {
    let range = document.lines[line].range
    guard range.count < 400, !isSentence(range, document), hasGaps(range, document) else { return false }
    let wide = document.cells(ofLine: line, gap: 2)
    let cells = wide.count > 1 ? wide : document.cells(ofLine: line, gap: 1)
    guard cells.count > 2 else { return false }
    return cells.count(where: \.hasValue) > 1 || cells.contains(where: \.isDate)
  }
}
