/// One row of a table of securities: its code, its name, and a cell for each column.
struct CodeRow {
  var code: TableToken
  var name: String
  /// nil when the text does not fit the columns in exactly one way.
  var cells: [TableToken]?
  /// Words before the code that name its group.
  var labels: [TableToken]
  /// Numbers left over on the lines below.
  var leftOver: Int
  /// Whether the code has its line for itself.
  var isStacked = false

  /// Cuts a table's cells into rows.
  ///
  /// - Parameter header: the cells above, which a page break may repeat.
  static func rows(of tokens: [TableToken], header: [TableToken], schema: TableSchema, document: Document)
    -> [CodeRow]
  {
    let words = RowWords(tokens, header: header, document: document)
    let tokens = DisplacedCodes(schema, words).putBack(tokens)
    guard RowShape(schema).isUsual else { return ShapedRows(tokens, schema: schema, words: words).rows }
    let codes = tokens.indices.filter { tokens[$0].isCode }
    let reader = CodeRowReader(schema: schema, words: words)
    var rows: [CodeRow] = []
    var pending = Array(tokens[..<(codes.first ?? 0)])
    var isBare = false
    for (k, index) in codes.enumerated() {
      let end = k + 1 < codes.count ? codes[k + 1] : tokens.endIndex
      var row = reader.read(Array(tokens[(index + 1)..<end]), code: tokens[index], before: pending)
      // Behind a code without any cell: the numbers may be that code's.
      if isBare { row.row.cells = nil }
      isBare = !tokens[(index + 1)..<end].contains(where: \.isValue)
      rows.append(row.row)
      pending = row.rest
    }
    return rows
  }
}

private struct CodeRowReader {
  let words: RowWords
  private let cells: [TableSchema.Column]
  private let hasName: Bool
  private let listedFirst: Bool

  init(schema: TableSchema, words: RowWords) {
    self.words = words
    cells = schema.cells
    hasName = schema.has(.name)
    listedFirst = cells.first?.role == .listed
  }

  /// - Returns: the row, and the words behind its last cell, which belong to the next.
  func read(_ tokens: [TableToken], code: TableToken, before: [TableToken])
    -> (row: CodeRow, rest: [TableToken])
  {
    // Labels are short; what is more than a few lines is none.
    let before = before.suffix(40).map { $0 }
    let labels = before.filter { $0.isWord && $0.range.count <= 16 && !words.isNoise($0, before) }
    var row = CodeRow(code: code, name: "", cells: nil, labels: labels, leftOver: 0)
    row.isStacked = labels.last?.line != code.line && tokens.first?.line != code.line
    let fits = (0...max(0, tokens.count - cells.count)).filter { fit(tokens, at: $0) }
    let sure = fits.filter { canBeName(tokens[..<$0]) }
    guard let start = bestFit(sure, tokens, cells.count) ?? onlyFit(fits, tokens) else {
      row.name = words.name(Array(tokens.prefix { $0.isWord && $0.line == code.line }))
      let last = tokens.lastIndex(where: \.isValue) ?? tokens.startIndex
      return (row, tokens[last...].filter { $0.line != tokens[last].line })
    }
    let end = start + cells.count
    row.cells = Array(tokens[start..<end])
    row.leftOver = tokens[end...].count(where: \.isValue)
    // A dash may be the sign that was torn off a number: then the cells behind it are others'.
    if row.leftOver > 0, row.cells?.contains(where: \.isDash) ?? false { row.cells = nil }
    var rest = Array(tokens[end...])
    var name = withoutStray(tokens[..<start])
    if name.isEmpty, hasName { name = nameAround(&row, &rest) }
    row.name = words.name(name)
    return (row, rest)
  }

  /// The cells' types fit from `start`, and no number stands on the last cell's line behind it.
  private func fit(_ tokens: [TableToken], at start: Int) -> Bool {
    let end = start + cells.count
    guard end <= tokens.count, !cells.isEmpty else { return false }
    for (token, column) in zip(tokens[start..<end], cells) where !token.fits(column) { return false }
    let line = tokens[end - 1].line
    if tokens[end...].contains(where: { $0.line == line && $0.isValue }) { return false }
    return start > 0 || !hasName || isOnLine(tokens[start..<end])
  }

  /// All cells stand on one line: a name that is missing there may stand around it.
  private func isOnLine(_ cells: ArraySlice<TableToken>) -> Bool { cells.first?.line == cells.last?.line }

  private func withoutStray(_ tokens: ArraySlice<TableToken>) -> [TableToken] {
    if listedFirst { return tokens.filter { $0.numeral?.kind != .percent } }
    if tokens.contains(where: \.isSmallInteger) { return Array(tokens) }
    let lines = Set(tokens.filter(\.isWord).map(\.line))
    return tokens.filter { lines.contains($0.line) }
  }

  /// A name of two lines set around the line of its row: 「CONSTELLATION ↵ 能源 CEG.O 609.7 … ↵ ENERGY」.
  private func nameAround(_ row: inout CodeRow, _ rest: inout [TableToken]) -> [TableToken] {
    let above = row.labels.last { $0.line != row.code.line }?.line
    let before = row.labels.filter { $0.line == above }
    guard let below = rest.first?.line, !before.isEmpty else { return [] }
    let after = rest.filter { $0.line == below }
    guard after.allSatisfy(\.isWord) else { return [] }
    row.labels.removeAll { $0.line == above }
    rest.removeAll { $0.line == below }
    return before + after
  }

  /// Of several fits the only one that lies on one line, else the only one that opens a line; none when in doubt.
  private func bestFit(_ fits: [Int], _ tokens: [TableToken], _ count: Int) -> Int? {
    if fits.count <= 1 { return fits.first }
    let onOneLine = fits.filter { tokens[$0].line == tokens[$0 + count - 1].line }
    if !onOneLine.isEmpty { return onOneLine.count == 1 ? onOneLine[0] : nil }
    let openingLine = fits.filter { $0 == 0 || tokens[$0 - 1].line != tokens[$0].line }
    return openingLine.count == 1 ? openingLine[0] : nil
  }

  /// The one way to fit at all, when it leaves to the name nothing but a small whole number: 「标普 ↵ 500 5634.6 …」.
  private func onlyFit(_ fits: [Int], _ tokens: [TableToken]) -> Int? {
    guard fits.count == 1, tokens[..<fits[0]].allSatisfy({ !$0.isValue || $0.isSmallInteger }) else { return nil }
    return fits[0]
  }

  /// A number belongs to a name (标普 500, Hut 8) only on a line with words of it; percentages between a name and its
  /// cells are stray.
  private func canBeName(_ tokens: ArraySlice<TableToken>) -> Bool {
    if listedFirst { return true }
    let lines = Set(tokens.filter(\.isWord).map(\.line))
    return tokens.allSatisfy { !$0.isValue || lines.contains($0.line) || $0.numeral?.kind == .percent }
  }
}
