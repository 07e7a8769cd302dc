import Facts

/// All of a report's tables whose cells the source parts, in their order: one without a header may go on from the one
/// before.
struct GridTables: Sendable {
  /// By the index of the block; none of a table that is about nothing known here.
  private(set) var facts: [Int: GridFacts] = [:]

  init() {}

  init(_ document: Document, _ blocks: [Block], calendar: ReportCalendar, names: NameIndex) {
    var previous: QuoteGrid.Continuation?
    for (i, block) in blocks.enumerated() where block.kind == .table && block.grid != nil {
      let table = GridTable(document, block, calendar: calendar, names: names, after: previous)
      previous = table.continuation ?? previous
      if !table.facts.isEmpty { facts[i] = table.facts }
    }
  }

  /// In the order of the blocks.
  var all: [GridFacts] { facts.sorted { $0.key < $1.key }.map(\.value) }

  /// Whether more names might change what the tables say.
  var usesNames: Bool { facts.values.contains(where: \.usesNames) }
}
