/// Lays the cells of a table out in rows and columns as they come, those that span several included.
struct GridBuilder {
  private var grid = Grid()
  private var row = -1
  private var column = 0
  /// For each column how many rows below the current one a cell from above still covers.
  private var covered: [Int] = []
  private var cell: Grid.Cell?

  /// Wider than any table of a report: cells behind it belong to none.
  static let widest = 256

  mutating func openRow() {
    closeCell()
    row += 1
    column = 0
    for k in covered.indices where covered[k] > 0 { covered[k] -= 1 }
  }

  mutating func openCell(rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false) {
    closeCell()
    if row < 0 { openRow() }
    while column < covered.count, covered[column] > 0 { column += 1 }
    guard column < Self.widest else { return }
    let width = max(1, min(columnSpan, Self.widest - column))
    cell = Grid.Cell(
      ranges: [], row: row, column: column, rowSpan: max(1, rowSpan), columnSpan: width, isHeader: isHeader)
    while covered.count < column + width { covered.append(0) }
    for k in column..<column + width { covered[k] = max(1, rowSpan) }
    column += width
  }

  var isInCell: Bool { cell != nil }

  /// Words of the open cell, a printed line at a time.
  mutating func add(_ range: Range<Int>) {
    if !range.isEmpty { cell?.ranges.append(range) }
  }

  mutating func closeCell() {
    if let cell { grid.cells.append(cell) }
    cell = nil
  }

  consuming func finish() -> Grid {
    closeCell()
    grid.rowCount = row + 1
    grid.columnCount = covered.count
    for i in grid.cells.indices {
      grid.cells[i].rowSpan = min(grid.cells[i].rowSpan, grid.rowCount - grid.cells[i].row)
    }
    return grid
  }
}
