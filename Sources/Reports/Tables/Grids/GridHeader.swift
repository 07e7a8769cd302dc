import Facts

/// The rows of a grid above its body.
struct GridHeader {
  /// Lines of words over the whole width above the header: captions set as cells.
  var titles: [CellContent] = []
  /// The rows that name columns; empty in a table that goes on from the one before.
  var rows: Range<Int>
  var heads: [ColumnHead]
  /// What kind of thing the header says the rows are.
  var kind: Entity.Kind = .stock

  init(_ cells: GridCells) {
    var row = 0
    while row < cells.rowCount {
      if let title = Self.title(cells, row) {
        titles.append(title)
      } else if !cells.filled(row).isEmpty {
        break
      }
      row += 1
    }
    rows = row..<(row + Self.depth(cells, from: row))
    let rows = rows
    heads = rows.isEmpty ? [] : (0..<cells.columnCount).map { Self.head(cells, rows, $0) }
    // 「Weight in the index」, 「Held by our fund」 say nothing of what the rows are.
    if Self.hold(Self.indexWords, heads.filter { $0.column.role != .ignored }) {
      kind = .index
    } else if Self.hold(Self.fundWords, heads.filter { $0.column.role?.isName ?? false || $0.column.role == .code }) {
      kind = .fund
    }
  }

  private static let indexWords = ["指数", "点位", "index"].map { Array($0.utf8) }
  private static let fundWords = ["基金", "fund"].map { Array($0.utf8) }

  /// Whether any of the words stands in a head.
  private static func hold(_ words: [[UInt8]], _ heads: [ColumnHead]) -> Bool {
    heads.contains { head in
      let key = Array(head.key.utf8)
      return words.contains { word in
        key.indices.dropLast(word.count - 1).contains { key[$0...].starts(with: word) }
      }
    }
  }

  private static func title(_ cells: GridCells, _ row: Int) -> CellContent? {
    guard cells.columnCount > 1, row + 1 < cells.rowCount, cells.filled(row).count == 1,
      cells.width(row, 0) == cells.columnCount, let content = cells[row, 0], content.isWords
    else { return nil }
    return content
  }

  /// How many rows from `first` on hold no values but names of columns.
  private static func depth(_ cells: GridCells, from first: Int) -> Int {
    guard first < cells.rowCount, namesColumns(cells, first) else { return 0 }
    var depth = 1
    while first + depth < cells.rowCount, depth < 3, goesOn(cells, first, depth) { depth += 1 }
    // All rows are never header.
    return first + depth < cells.rowCount ? depth : 0
  }

  private static func namesColumns(_ cells: GridCells, _ row: Int) -> Bool {
    let filled = cells.filled(row)
    guard filled.count > 1 else { return false }
    return !filled.contains { column in
      guard let content = cells[row, column] else { return false }
      return content.isValue && !isYear(content) && !isCount(content)
    }
  }

  /// 「30日」: a stretch.
  private static func isCount(_ content: CellContent) -> Bool { content.numeral?.kind == .counted }

  private static func isYear(_ content: CellContent) -> Bool {
    guard let numeral = content.numeral, numeral.kind == .plain, numeral.number.exponent == 0 else { return false }
    return (1990...2100).contains(numeral.number.mantissa)
  }

  /// Whether the next row parts what the ones above join, or is reached by their cells.
  private static func goesOn(_ cells: GridCells, _ first: Int, _ depth: Int) -> Bool {
    let row = first + depth
    guard namesColumns(cells, row) else { return false }
    let above = 0..<cells.columnCount
    if above.contains(where: { cells.cell(row, $0) != nil && cells.cell(row, $0) == cells.cell(row - 1, $0) }) {
      return true
    }
    let parts = above.contains { column in
      let isWide = cells.width(row - 1, column) > 1
      let isOpen = cells[row - 1, column]?.isEmpty ?? true
      return isWide || isOpen && column > 0
    }
    let known = cells.filled(row).count { column in
      cells[row, column].map { !isUnknown(ColumnHead([$0])) } ?? false
    }
    return parts && known > 0 && known * 2 >= cells.filled(row).count
  }

  private static func isUnknown(_ head: ColumnHead) -> Bool { head.column.role == nil && head.date == nil }

  /// The cells above a column, from the top; in a row whose cells are not merged an empty one is under its left
  /// neighbour's when the row below parts it.
  private static func head(_ cells: GridCells, _ rows: Range<Int>, _ column: Int) -> ColumnHead {
    var seen: [Int] = []
    var above: [CellContent] = []
    for row in rows {
      var place = column
      if row + 1 < rows.upperBound, cells[row + 1, column]?.isEmpty == false {
        while place > 0, cells[row, place]?.isEmpty ?? true { place -= 1 }
      }
      guard let cell = cells.cell(row, place), !seen.contains(cell), let content = cells[row, place], !content.isEmpty
      else { continue }
      seen.append(cell)
      above.append(content)
    }
    return ColumnHead(above)
  }
}
