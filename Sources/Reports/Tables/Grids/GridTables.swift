import Facts

/// All of a report's tables whose cells the source parts, in their order: one without a header may go on from the one
/// before.
struct GridTables: Sendable {
  /// By the index of the block; none of a table that is about nothing known here.
  private(set) var facts: [Int: GridFacts] = [:]

  init() {}

  /// - Parameter parted: grids of tables of plain text, by the index of their block.
  init(
    _ document: Document, _ blocks: [Block], calendar: ReportCalendar, names: NameIndex, parted: [Int: Grid] = [:]
  ) {
    var previous: QuoteGrid.Continuation?
    for (i, block) in blocks.enumerated() where block.kind == .table {
      guard let grid = block.grid.map({ document.grids[$0] }) ?? parted[i] else { continue }
      let table = GridTable(document, block, grid, calendar: calendar, names: names, after: previous)
      previous = table.continuation ?? previous
      var found = table.facts
      // Labels matter where securities are listed.
      if !found.entities.isEmpty { found.diagnostics += grid.unplaced.map { Self.unplaced($0, document) } }
      if !found.isEmpty { facts[i] = found }
    }
  }

  private static func unplaced(_ label: Range<Int>, _ document: Document) -> Diagnostic {
    Diagnostic(
      .warning, "table.label-unplaced", at: document.place(at: label.lowerBound), printed: document.words(label))
  }

  mutating func drop(_ block: Int) { facts[block] = nil }

  /// In the order of the blocks.
  var all: [GridFacts] { facts.sorted { $0.key < $1.key }.map(\.value) }

  /// Whether more names might change what the tables say.
  var usesNames: Bool { facts.values.contains(where: \.usesNames) }
}
