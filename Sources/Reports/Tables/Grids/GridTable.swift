import Facts

/// Reads a table whose cells the source parts, whatever it is about.
struct GridTable {
  private(set) var facts = GridFacts()
  /// For a table right behind that has no header.
  private(set) var continuation: QuoteGrid.Continuation?

  init(
    _ document: Document, _ block: Block, _ grid: Grid, calendar: ReportCalendar, names: NameIndex,
    after previous: QuoteGrid.Continuation?
  ) {
    guard let cells = GridCells(document, grid) else { return }
    let header = GridHeader(cells)
    let caption = Passage(document, block.caption + header.titles.map(\.range))
    if let flows = FlowGrid(cells, block, caption: caption, calendar: calendar)
      ?? FlowGrid(cells.transposed, block, caption: caption, calendar: calendar)
    {
      facts = flows.facts
      return
    }
    if let events = EventGrid(cells, header, calendar: calendar) {
      facts = events.facts
      return
    }
    let ranking = RankingGrid(cells, header, block, caption: caption, calendar: calendar, names: names)
    if let ranking {
      facts = ranking.facts
      if !ranking.saysMore { return }
    }
    let quotes = QuoteReader(document, block, caption: caption, calendar: calendar)
    if let table = QuoteGrid(cells, header, block, quotes: quotes, caption: caption, names: names, after: previous) {
      facts += table.facts
      continuation = table.continuation
      if !facts.statements.isEmpty || !facts.entities.isEmpty { return }
    }
    if ranking != nil { return }
    readTurned(cells, block, quotes, caption, names, calendar)
  }

  /// Metrics down the rows, or securities across the columns.
  private mutating func readTurned(
    _ cells: GridCells, _ block: Block, _ quotes: QuoteReader, _ caption: Passage, _ names: NameIndex,
    _ calendar: ReportCalendar
  ) {
    let turned = cells.transposed
    for cells in [cells, turned] {
      let header = GridHeader(cells)
      if let table = MetricGrid(cells, header, block, quotes: quotes, caption: caption, calendar: calendar) {
        facts = table.facts
        return
      }
    }
    let header = GridHeader(turned)
    let table = QuoteGrid(turned, header, block, quotes: quotes, caption: caption, names: names, after: nil)
    if let table, !table.facts.statements.isEmpty { facts = table.facts }
  }
}
