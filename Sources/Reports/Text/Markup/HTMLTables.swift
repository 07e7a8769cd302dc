/// Which of a page's tables hold data and which only set it out: letters and pages made by programs put everything
/// into tables.
struct HTMLTables {
  /// Indices of the start tags of tables with cells that belong together.
  private(set) var data: Set<Int> = []
  private var open: [Table] = []

  private struct Table {
    var start: Int
    var cells = 0
    var longestCell = 0
    var cellLength = 0
    var isFrame = false
  }

  /// A cell longer than this is text that a table sets out.
  private static let longestCell = 400

  init(_ tokens: [HTMLToken]) {
    for (i, token) in tokens.enumerated() { take(token, i) }
    while let table = open.popLast() { close(table) }
  }

  private mutating func take(_ token: HTMLToken, _ i: Int) {
    switch (token.kind, token.tag) {
    case (.open, .table):
      // What holds a table is a frame around it.
      if !open.isEmpty { open[open.count - 1].isFrame = true }
      open.append(Table(start: i))
    case (.close, .table): if let table = open.popLast() { close(table) }
    case (.open, .dataCell), (.open, .headerCell): takeCell()
    case (.open, .heading): if !open.isEmpty { open[open.count - 1].isFrame = true }
    case (.text, _): if !open.isEmpty { open[open.count - 1].cellLength += token.range.count }
    default: return
    }
  }

  private mutating func takeCell() {
    guard var table = open.popLast() else { return }
    table.longestCell = max(table.longestCell, table.cellLength)
    table.cellLength = 0
    table.cells += 1
    open.append(table)
  }

  private mutating func close(_ table: Table) {
    let longest = max(table.longestCell, table.cellLength)
    if table.cells > 1, !table.isFrame, longest <= Self.longestCell { data.insert(table.start) }
  }
}
