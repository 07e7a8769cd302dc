/// Words of a header as cells: a blank parts them, but not within a known header, nor before a bracket or a unit.
struct HeaderCells {
  private(set) var cells: [[TableToken]] = []

  init(_ tokens: [TableToken], _ document: Document) {
    var end = 0
    for token in tokens {
      // In a line of units alone each is a cell.
      let isUnits = cells.last.map { document.folded[$0[0].range.lowerBound] == "(" } ?? false
      let opensBracket = document.folded[token.range.lowerBound] == "(" && !isUnits
      if !cells.isEmpty, opensBracket || token.range.lowerBound < end {
        cells[cells.count - 1].append(token)
      } else {
        cells.append([token])
      }
      let match = document.vocabulary.headers.match(in: document.folded, at: token.range.lowerBound)
      end = max(end, match?.range.upperBound ?? 0)
    }
  }
}
