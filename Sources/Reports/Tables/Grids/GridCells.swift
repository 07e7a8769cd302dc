/// A grid as rows and columns of cells: a cell that spans several stands in each place that it covers.
struct GridCells {
  let document: Document
  let rowCount: Int
  let columnCount: Int
  private let cells: [Grid.Cell]
  private let contents: [CellContent]
  /// By place, the index of the cell; −1 for none.
  private let places: [Int32]
  private let isTransposed: Bool

  /// nil of a grid larger than a report's table can be.
  init?(_ document: Document, _ grid: Grid) {
    guard grid.rowCount > 0, grid.columnCount > 0, grid.rowCount <= 20_000,
      grid.rowCount * grid.columnCount <= 400_000
    else { return nil }
    var places = [Int32](repeating: -1, count: grid.rowCount * grid.columnCount)
    for (i, cell) in grid.cells.enumerated() {
      for row in cell.row..<min(cell.row + cell.rowSpan, grid.rowCount) {
        for column in cell.column..<min(cell.column + cell.columnSpan, grid.columnCount) {
          places[row * grid.columnCount + column] = Int32(i)
        }
      }
    }
    self.init(
      document: document, rowCount: grid.rowCount, columnCount: grid.columnCount, cells: grid.cells,
      contents: grid.cells.map { CellContent(document, $0) }, places: places, isTransposed: false)
  }

  private init(
    document: Document, rowCount: Int, columnCount: Int, cells: [Grid.Cell], contents: [CellContent],
    places: [Int32], isTransposed: Bool
  ) {
    self.document = document
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.cells = cells
    self.contents = contents
    self.places = places
    self.isTransposed = isTransposed
  }

  /// The same with rows as columns.
  var transposed: GridCells {
    var turned: [Int32] = []
    turned.reserveCapacity(places.count)
    for column in 0..<columnCount {
      for row in 0..<rowCount { turned.append(places[row * columnCount + column]) }
    }
    return GridCells(
      document: document, rowCount: columnCount, columnCount: rowCount, cells: cells, contents: contents,
      places: turned, isTransposed: !isTransposed)
  }

  /// What tells one cell from another; nil where there is none.
  func cell(_ row: Int, _ column: Int) -> Int? {
    let cell = places[row * columnCount + column]
    return cell < 0 ? nil : Int(cell)
  }

  subscript(row: Int, column: Int) -> CellContent? { cell(row, column).map { contents[$0] } }

  func isHeader(_ row: Int, _ column: Int) -> Bool { cell(row, column).map { cells[$0].isHeader } ?? false }

  /// The places of a row, each cell once and with words, as its first column.
  func filled(_ row: Int, _ columns: Range<Int>? = nil) -> [Int] {
    let columns = columns ?? 0..<columnCount
    return columns.filter { column in
      guard let cell = cell(row, column), !contents[cell].isEmpty else { return false }
      return column == columns.lowerBound || self.cell(row, column - 1) != cell
    }
  }

  /// How many columns the cell there spans.
  func width(_ row: Int, _ column: Int) -> Int {
    guard let cell = cell(row, column) else { return 1 }
    return isTransposed ? cells[cell].rowSpan : cells[cell].columnSpan
  }

  func height(_ row: Int, _ column: Int) -> Int {
    guard let cell = cell(row, column) else { return 1 }
    return isTransposed ? cells[cell].columnSpan : cells[cell].rowSpan
  }
}
