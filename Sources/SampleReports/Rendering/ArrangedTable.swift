extension SetTable {
  /// The table with its columns and rows in the layout's order. Group labels stay before the cells, the first column
  /// of a table without a code (a day) may move like any other.
  func arranged(_ layout: Layout) -> SetTable {
    var table = self
    if let seed = layout.columnSeed { table.orderColumns(SplitMix64(seed: seed)) }
    if let seed = layout.rowSeed {
      var random = SplitMix64(seed: seed)
      table.rows = random.shuffled(table.rows)
    }
    return table
  }

  private mutating func orderColumns(_ seed: SplitMix64) {
    var random = seed
    let labels = labelColumns
    let order = random.shuffled(Array(0..<(header.count - labels)))
    header = header[..<labels] + order.map { header[labels + $0] }
    for i in rows.indices {
      rows[i].cells = order.map { [cells = rows[i].cells] in cells[$0] }
      // What follows a wrapped cell stands on a line of its own, which could then be any of the columns.
      rows[i].wraps = nil
    }
    headed = nil
  }
}

/// Runs of neighbours that are alike in a part.
func runs<T, Part: Equatable>(of rows: ArraySlice<T>, alike part: (T) -> Part) -> [ArraySlice<T>] {
  var runs: [ArraySlice<T>] = []
  var start = rows.startIndex
  for i in rows.indices where i + 1 == rows.endIndex || part(rows[i + 1]) != part(rows[start]) {
    runs.append(rows[start...i])
    start = i + 1
  }
  return runs
}
