import Facts

/// What the lines of a typed table were found to be: its header, its rows and the labels between them.
struct TypedTable {
  enum Row {
    /// A cell for each column; nil where one is empty.
    case cells([TypedCell?])
    /// Words over the whole width.
    case label(TypedCell)

    var isCells: Bool { if case .cells = self { true } else { false } }
  }

  struct Head {
    var cell: TypedCell
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
  var unread: [TypedCell] = []

  var rowCount: Int { rows.count(where: \.isCells) }

  /// Without the rows that hold in a column of numbers another kind of cell than most: a number for a percentage, words
  /// for either.
  var withoutOddRows: TypedTable {
    let kinds = measuredColumns.compactMap { column in kind(of: column).map { (column, $0) } }
    var table = self
    table.rows = []
    for row in rows {
      if case .cells(let cells) = row, kinds.contains(where: { isOdd(cells[$0.0], $0.1) }),
        let first = cells.lazy.compactMap({ $0 }).first
      {
        table.unread.append(first)
      } else {
        table.rows.append(row)
      }
    }
    return table
  }

  /// Above each column the words of all rows of the header, from the top.
  private var heads: [[Range<Int>]] {
    (0..<columnCount).map { column in
      header.flatMap { row in row.first { $0.columns.contains(column) }?.cell.ranges ?? [] }
    }
  }

  private var measuredColumns: [Int] {
    guard let document = header.first?.first?.cell.content.passage.document else { return [] }
    let heads = heads
    return heads.indices.filter { column in
      ColumnHead([CellContent(document, Grid.Cell(ranges: heads[column], row: 0, column: 0))]).isMeasured
    }
  }

  private func isOdd(_ cell: TypedCell?, _ kind: TypedCell.Kind) -> Bool { cell?.kind.map { $0 != kind } ?? false }

  /// What more than half of a column's cells are.
  private func kind(of column: Int) -> TypedCell.Kind? {
    let kinds = rows.compactMap { row -> TypedCell.Kind? in
      if case .cells(let cells) = row { cells[column]?.kind } else { nil }
    }
    return TypedCell.Kind.allCases.first { kind in kinds.count { $0 == kind } * 2 > kinds.count }
  }

  var grid: Grid {
    var grid = Grid()
    grid.columnCount = columnCount
    for (column, ranges) in heads.enumerated() where !ranges.isEmpty {
      grid.cells.append(Grid.Cell(ranges: ranges, row: 0, column: column, isHeader: true))
    }
    if !header.isEmpty { grid.rowCount = 1 }
    for row in rows {
      grid.append(row)
      grid.rowCount += 1
    }
    return grid
  }
}

extension TypedCell {
  fileprivate enum Kind: CaseIterable { case percent, number, other }

  /// nil of a dash.
  fileprivate var kind: Kind? {
    switch content.kind {
    case .empty, .missing: nil
    case .value(let numeral): numeral.kind == .percent ? .percent : .number
    default: .other
    }
  }
}

extension Grid {
  fileprivate mutating func append(_ row: TypedTable.Row) {
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
