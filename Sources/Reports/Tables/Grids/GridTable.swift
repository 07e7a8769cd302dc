import Facts

/// Reads a table whose cells the source parts, whatever it is about.
struct GridTable {
  private(set) var facts = GridFacts()
  /// For a table right behind that has no header.
  private(set) var continuation: QuoteGrid.Continuation?

  init(
    _ document: Document, _ block: Block, calendar: ReportCalendar, names: NameIndex,
    after previous: QuoteGrid.Continuation?
  ) {
    guard let grid = block.grid, document.grids.indices.contains(grid),
      let cells = GridCells(document, document.grids[grid])
    else { return }
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
    let quotes = QuoteReader(document, block, caption: caption, calendar: calendar)
    if let table = QuoteGrid(cells, header, block, quotes: quotes, caption: caption, names: names, after: previous) {
      facts = table.facts
      continuation = table.continuation
    }
  }
}
