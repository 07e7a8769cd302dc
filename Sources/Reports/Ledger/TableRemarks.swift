import Facts

// What the readers of tables make of the numerals that state nothing, for those who ask.

/// - Parameter rows: as understood, with every cell that has a place; the table's other tokens lie around them.
func remarks(
  on rows: [CodeRow], of tokens: [TableToken], _ schema: TableSchema, _ document: Document
) -> [Remark] {
  // A row's cells may stand before its code.
  var cells: [Int: (row: CodeRow, column: TableSchema.Column)] = [:]
  for row in rows {
    for (cell, column) in zip(row.cells ?? [], schema.cells) { cells[cell.range.lowerBound] = (row, column) }
  }
  let starts = rows.map(\.code.range.lowerBound)
  var next = 0
  return tokens.compactMap { token in
    while next < rows.count, starts[next] <= token.range.lowerBound { next += 1 }
    let cell = cells[token.range.lowerBound]
    let row = cell?.row ?? (next > 0 ? rows[next - 1] : nil)
    return meaning(of: token, in: row, cell?.column, document).map {
      Remark(range: token.range, meaning: $0.0, detail: $0.1)
    }
  }
}

/// nil for words, and for values that the table's statements carry.
private func meaning(
  of token: TableToken, in row: CodeRow?, _ column: TableSchema.Column?, _ document: Document
) -> (NumeralMeaning, String)? {
  let key: String
  if case .code(let code)? = row?.code.kind { key = code.key.rawValue } else { key = "" }
  if token.isCode { return (.entity, key) }
  if let column { return cellMeaning(column, token, key) }
  let words = document.words(token.range)
  if let row, row.name.contains(words) || token.isWord && !key.isEmpty && isOfName(token, row) {
    return (.entity, key)
  }
  guard !token.isWord else { return nil }
  // Values alone on a line beside rows that have all their cells are a figure's.
  if let row, row.cells != nil, isBare(document.lines[token.line], document) { return (.figureLabel, "") }
  return row?.cells == nil && row != nil ? (.unreadRow, key) : (.nothing, "")
}

private func cellMeaning(_ column: TableSchema.Column, _ token: TableToken, _ key: String) -> (NumeralMeaning, String)?
{
  switch column.role {
  case .metric(let metric): token.isValue && token.numeral != nil ? (.noUnit, key + " " + metric.rawValue) : nil
  case .listed: (.entity, key)
  case .ignored: (.otherColumn, "")
  case nil: (.unknownColumn, "")
  default: nil
  }
}

/// A word with digits between the code and the cells: 3D of Sphere 3D.
private func isOfName(_ token: TableToken, _ row: CodeRow) -> Bool {
  guard let first = row.cells?.first else { return false }
  return token.range.lowerBound > row.code.range.lowerBound && token.range.upperBound <= first.range.lowerBound
}

/// Whether a line holds numbers and nothing else.
private func isBare(_ line: Document.Line, _ document: Document) -> Bool {
  line.range.count <= 200
    && document.folded[line.range].allSatisfy { $0.isBlank || $0.isDigit || "+-.,%()".unicodeScalars.contains($0) }
}

extension CodeTable {
  /// The first day of the caption, which is that of the table's observations.
  func remarksOnCaption() -> [Remark] {
    guard !statements.isEmpty else { return [] }
    let caption = Passage(document, block.caption)
    for i in 0..<caption.count {
      guard caption[i].isDigit, let found = caption.date(at: i) else { continue }
      if calendar.period(found.expression) == nil { continue }
      return [Remark(range: caption.span(found.range), meaning: .asOfDate)]
    }
    return []
  }
}

extension FlowTable {
  /// A row of totals, averages or extremes over days that are not said.
  static func remarks(onTotals tokens: ArraySlice<TableToken>) -> [Remark] {
    tokens.filter { $0.numeral != nil }.map { Remark(range: $0.range, meaning: .tableSummary) }
  }
}
