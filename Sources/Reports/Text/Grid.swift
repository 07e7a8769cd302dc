/// A table whose cells the source itself parts: HTML, Markdown, the coordinates of a PDF's page.
///
/// Plain text has no grids; its tables are told by their lines and codes.
struct Grid: Sendable {
  struct Cell: Sendable {
    /// Where its words stand in the document, in reading order, a stretch for each printed line; none for an empty cell.
    var ranges: [Range<Int>]
    /// From 0; of a cell that spans several, the first.
    var row: Int
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    /// Whether the source marks it as a header.
    var isHeader = false
  }

  /// By row, then column; a cell that spans several stands once.
  var cells: [Cell] = []
  var rowCount = 0
  var columnCount = 0
  /// Labels of merged cells of which it is not certain what rows they stand for.
  var unplaced: [Range<Int>] = []
}
