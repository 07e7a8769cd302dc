/// Parts a table of plain text into rows and columns, where its lines leave no doubt of them.
///
/// - Rows on lines of their own: as many pieces as most rows have are the columns; other lines are set under them by
///   where their pieces stand on the page, or by their kinds when that can be done in one way only.
/// - A cell a line: the header's cells give the columns, and every row must have their kinds in their order.
struct TextGrid {
  let document: Document
  private(set) var grid = Grid()

  /// nil when the lines do not part into columns.
  init?(_ document: Document, lines: [Int]) {
    self.document = document
    guard lines.count >= 2, lines.count <= 2_000 else { return nil }
    let pieces = lines.map { LinePieces(document, line: $0) }.filter {
      !$0.pieces.isEmpty && !Self.isRule($0, document)
    }
    if pieces.count(where: \.holdsValues) >= 2, let rows = RowLines(document, pieces) {
      grid = rows.grid
    } else if let cells = StackedCells(document, pieces) {
      grid = cells.grid
    } else {
      return nil
    }
  }

  /// `------ -------`
  private static func isRule(_ line: LinePieces, _ document: Document) -> Bool {
    line.pieces.allSatisfy { piece in
      document.folded[piece.range].allSatisfy { $0 == "-" || $0 == "=" || $0 == " " || $0 == "_" }
    } && line.pieces.contains { $0.range.count > 3 }
  }
}
