/// The cells of a table's header.
struct TableHeader: Sendable {
  private typealias Line = TableCells.Line

  private let piece: PDFTable.Piece
  private let page: PDFPage
  private let em: Float
  /// Whether its words name the columns one by one, from left to right.
  private(set) var isClear = true
  private var own: [[TableCells.Line]]
  private var across: [(line: TableCells.Line, span: ClosedRange<Int>)] = []

  init(_ piece: PDFTable.Piece, page: PDFPage, columns: TableColumns, em: Float) {
    self.piece = piece
    self.page = page
    self.em = em
    own = Array(repeating: [], count: columns.count)
    for (r, row) in piece.header.enumerated() {
      var previous: (column: Int, right: Float)?
      for segment in columns.headerSegments(of: row, page, em) {
        let extent = page.extent(of: segment)
        if let span = columns.columns(ofHeader: extent, em: em) {
          if let previous {
            let isApart = extent.lowerBound - previous.right > 0.8 * em
            if span.lowerBound < previous.column || (span.lowerBound == previous.column && isApart) { isClear = false }
          }
          previous = (span.upperBound, extent.upperBound)
        }
        take(segment, row: r, isLast: r + 1 == piece.header.count, columns)
      }
    }
  }

  private mutating func take(_ segment: [Int], row: Int, isLast: Bool, _ columns: TableColumns) {
    let own = columns.columns(ofHeader: page.extent(of: segment), em: em)
    let span = isLast ? own : group(of: segment, row, columns) ?? own
    let line = Line(piece: 0, isHeader: true, row: row, words: segment)
    guard let span, span.count > 1 else {
      self.own[span?.lowerBound ?? columns.column(of: page.words[segment[0]])].append(line)
      return
    }
    if !isLast {
      across.append((line, span))
    } else {
      for w in segment {
        self.own[columns.column(of: page.words[w])].append(Line(piece: 0, isHeader: true, row: row, words: [w]))
      }
    }
  }

  /// The columns whose names a group's name stands over the middle of, or at whose head it begins: narrow words over
  /// wide columns.
  private func group(of segment: [Int], _ row: Int, _ columns: TableColumns) -> ClosedRange<Int>? {
    guard Self.isGroupName(page.text(of: segment).folded) else { return nil }
    let extent = page.extent(of: segment)
    let middle = (extent.lowerBound + extent.upperBound) / 2
    let names = piece.header[piece.header.count - 1].segments(page, gap: 0.3 * em).map(page.extent)
    let next =
      piece.header[row].segments(page, gap: 0.3 * em).map(page.extent).map(\.lowerBound)
      .first { $0 > extent.upperBound } ?? .infinity
    var widest: ClosedRange<Int>?
    for i in names.indices {
      let beginsThere = abs(names[i].lowerBound - extent.lowerBound) < 0.3 * em
      for k in names.indices where i < k {
        let isCentred = abs((names[i].lowerBound + names[k].upperBound) / 2 - middle) < 0.5 * em
        guard isCentred || (beginsThere && names[k].lowerBound < next),
          let first = columns.columns(ofHeader: names[i], em: em), first.count == 1,
          let last = columns.columns(ofHeader: names[k], em: em), last.count == 1
        else { continue }
        let span = first.lowerBound...last.upperBound
        if span.count == k - i + 1, span.count > widest?.count ?? 1 { widest = span }
      }
    }
    return widest
  }

  /// Whether words may stand over several columns' names.
  static func isGroupName(_ folded: [Unicode.Scalar]) -> Bool {
    LayoutWords.columnGroups.match(in: folded, at: 0) != nil || isMonth(folded)
  }

  /// 「2024 年 4 月」 over days.
  private static func isMonth(_ folded: [Unicode.Scalar]) -> Bool {
    let text = folded.filter { $0 != " " }
    guard let last = text.last, last == "月", text.dropLast().allSatisfy({ $0.isDigit || $0 == "年" }) else {
      return false
    }
    return text.count >= 2
  }

  /// Lines below that turned out to be its last.
  mutating func takeEnds(_ lines: [(line: TableCells.Line, column: Int)]) {
    for (line, column) in lines { own[column].append(line) }
  }

  var isEmpty: Bool { across.isEmpty && own.allSatisfy(\.isEmpty) }

  /// How many rows of the grid it takes.
  var depth: Int { isEmpty ? 0 : across.isEmpty ? 1 : 2 }

  /// Its cells; a cell over several columns puts those below it into a second row.
  func cells() -> [TableCells.Cell] {
    var cells = across.map { across in
      TableCells.Cell(
        lines: [across.line], row: 0, column: across.span.lowerBound, columnSpan: across.span.count, isHeader: true)
    }
    for (column, lines) in own.enumerated() where !lines.isEmpty {
      let isBelow = across.contains { $0.span.contains(column) }
      cells.append(
        TableCells.Cell(
          lines: lines, row: isBelow ? 1 : 0, column: column, rowSpan: across.isEmpty || isBelow ? 1 : 2,
          isHeader: true))
    }
    return cells
  }

  /// What it names a column.
  func role(_ column: Int) -> ColumnRole? {
    let text = own[column].flatMap { page.text(of: $0.words).folded }.filter { $0 != " " }
    return page.vocabulary.headers.match(in: text, at: 0)?.meaning
  }
}
