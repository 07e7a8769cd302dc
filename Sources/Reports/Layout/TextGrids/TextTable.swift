import Facts

/// What the lines of a typed table were found to be: its header, its rows and the labels between them.
struct TextTable {
  enum Row {
    /// A cell for each column; nil where one is empty.
    case cells([TextCell?])
    /// Words over the whole width.
    case label(TextCell)
  }

  struct Head {
    var cell: TextCell
    var columns: Range<Int>
  }

  /// The header's rows, each with the cells that stand in it.
  var header: [[Head]]
  var rows: [Row]
  var columnCount: Int
  /// Lines above the header that speak of the whole table.
  var titles: [Range<Int>] = []
  /// Lines below its last row.
  var notes: [Range<Int>] = []
  /// Rows that fit in no way, or in several.
  var unread: [TextCell] = []

  var rowCount: Int { rows.count { if case .cells = $0 { true } else { false } } }

  var grid: Grid {
    var grid = Grid()
    grid.columnCount = columnCount
    for head in header {
      for h in head {
        var cell = Grid.Cell(ranges: h.cell.ranges, row: grid.rowCount, column: h.columns.lowerBound)
        cell.columnSpan = h.columns.count
        cell.isHeader = true
        grid.cells.append(cell)
      }
      grid.rowCount += 1
    }
    for row in rows {
      grid.append(row)
      grid.rowCount += 1
    }
    return grid
  }
}

extension Grid {
  fileprivate mutating func append(_ row: TextTable.Row) {
    switch row {
    case .label(let label):
      var cell = Cell(ranges: label.ranges, row: rowCount, column: 0)
      cell.columnSpan = columnCount
      cells.append(cell)
    case .cells(let row):
      for (column, cell) in row.enumerated() {
        cells.append(Cell(ranges: cell?.ranges ?? [], row: rowCount, column: column))
      }
    }
  }
}
