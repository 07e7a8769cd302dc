import Facts

/// Where a stretch of a document comes from, when the document's lines are not the file's.
struct Origin: Sendable {
  /// The stretch's first position in the document.
  var position: Int
  var page: Int
  /// Of the file, or of the page's text; from 1.
  var line: Int
  /// Of the first scalar, from 1.
  var column: Int
  /// Where on its page it stands.
  var box: Box?
}

/// Puts a document together from the words of a source that is no plain text.
///
///     var builder = DocumentBuilder()
///     builder.append("NVDA.O", page: 2, line: 14, column: 1, box: box)
///     builder.endLine(grid: 0)
///     let document = builder.document(report: "weekly.pdf")
struct DocumentBuilder {
  private var printed: [Unicode.Scalar] = []
  private var lines: [Document.Line] = []
  private var origins: [Origin] = []
  private var grids: [Grid] = []
  private var lineStart = 0

  /// The position of what is appended next.
  var position: Int { printed.count }

  /// Appends words as printed; they hold no line end.
  ///
  /// - Returns: their positions.
  @discardableResult mutating func append(
    _ words: some Sequence<Unicode.Scalar>, page: Int = 1, line: Int, column: Int, box: Box? = nil
  ) -> Range<Int> {
    let start = printed.count
    origins.append(Origin(position: start, page: page, line: line, column: column, box: box))
    printed.append(contentsOf: words.lazy.map(\.asIdeograph))
    return start..<printed.count
  }

  /// Parts words by a blank; nothing at the head of a line.
  mutating func appendBlank() { if printed.count > lineStart { printed.append(" ") } }

  /// - Parameter grid: of a line of a table, the index that `add` gave or will give it.
  mutating func endLine(page: Int = 1, grid: Int? = nil, mark: Document.Line.Mark? = nil) {
    lines.append(
      Document.Line(
        range: lineStart..<printed.count, page: page, number: lines.count + 1, grid: grid, mark: mark))
    printed.append("\n")
    lineStart = printed.count
  }

  /// The index that the next grid will have.
  var nextGrid: Int { grids.count }

  @discardableResult mutating func add(_ grid: Grid) -> Int {
    grids.append(grid)
    return grids.count - 1
  }

  consuming func document(report: String, vocabulary: Vocabulary = .builtIn) -> Document {
    if lineStart < printed.count { endLine(page: origins.last?.page ?? 1) }
    return Document(
      report: report, printed: printed, lines: lines, origins: origins, grids: grids, vocabulary: vocabulary)
  }
}
