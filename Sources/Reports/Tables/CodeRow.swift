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
  static func rows(of tokens: [TableToken], schema: TableSchema, document: Document) -> [CodeRow] {
    let codes = tokens.indices.filter { tokens[$0].isCode }
    var rows: [CodeRow] = []
    var pending = Array(tokens[..<(codes.first ?? 0)])
    for (k, index) in codes.enumerated() {
      let end = k + 1 < codes.count ? codes[k + 1] : tokens.endIndex
      let reader = CodeRowReader(schema: schema, document: document)
      let row = reader.read(Array(tokens[(index + 1)..<end]), code: tokens[index], before: pending)
      rows.append(row.row)
      pending = row.rest
    }
    return rows
  }
}

private struct CodeRowReader {
  let schema: TableSchema
  let document: Document

  /// - Returns: the row, and the words behind its last cell, which belong to the next.
  func read(_ tokens: [TableToken], code: TableToken, before: [TableToken])
    -> (row: CodeRow, rest: [TableToken])
  {
    let labels = before.filter { $0.isWord && $0.range.count <= 16 && !isBesideNumbers($0, before) }
    let cells = schema.cells
    var row = CodeRow(code: code, name: "", cells: nil, labels: labels, leftOver: 0)
    row.isStacked = labels.last?.line != code.line && tokens.first?.line != code.line
    let fits = (0...max(0, tokens.count - cells.count)).filter { fit(tokens, at: $0, cells) }
    guard let start = bestFit(fits, tokens, cells.count) else {
      let words = Array(tokens.prefix { $0.isWord && $0.line == code.line })
      row.name = name(words)
      return (row, [])
    }
    let end = start + cells.count
    row.cells = Array(tokens[start..<end])
    row.leftOver = tokens[end...].count(where: \.isValue)
    row.name = name(nameTokens(Array(tokens[..<start]), &row))
    return (row, Array(tokens[end...]))
  }

  /// The cells' types fit from `start`, and no number stands on the last cell's line behind it.
  private func fit(_ tokens: [TableToken], at start: Int, _ cells: [TableSchema.Column]) -> Bool {
    let end = start + cells.count
    guard end <= tokens.count, !cells.isEmpty else { return false }
    for (token, column) in zip(tokens[start..<end], cells) where !accepts(token, column) { return false }
    let line = tokens[end - 1].line
    if tokens[end...].contains(where: { $0.line == line && $0.isValue }) { return false }
    guard canBeName(tokens[..<start]) else { return false }
    return start > 0 || !schema.nameFollowsCode || !schema.has(.name)
  }

  /// Of several fits the only one that lies on one line, else the only one that opens a line; none when in doubt.
  private func bestFit(_ fits: [Int], _ tokens: [TableToken], _ count: Int) -> Int? {
    if fits.count <= 1 { return fits.first }
    let onOneLine = fits.filter { tokens[$0].line == tokens[$0 + count - 1].line }
    if !onOneLine.isEmpty { return onOneLine.count == 1 ? onOneLine[0] : nil }
    let openingLine = fits.filter { $0 == 0 || tokens[$0 - 1].line != tokens[$0].line }
    return openingLine.count == 1 ? openingLine[0] : nil
  }

  /// A number belongs to a name (标普 500) only behind a word on its own line.
  private func canBeName(_ tokens: ArraySlice<TableToken>) -> Bool {
    tokens.indices.allSatisfy { i in
      !tokens[i].isValue || (i > tokens.startIndex && tokens[i - 1].line == tokens[i].line)
    }
  }

  private func accepts(_ token: TableToken, _ column: TableSchema.Column) -> Bool {
    switch (token.kind, column.role) {
    case (.code, _): false
    case (.missing, _): true
    case (.date, .listed?), (.date, .date?): true
    case (.value(let numeral), .metric(let metric)?):
      if metric.isRatio {
        numeral.kind == .percent || (column.isPercent && numeral.kind == .plain && numeral.power == 0)
      } else {
        isAmount(numeral.kind)
      }
    case (.value, .ignored?), (.value, nil), (.word, .ignored?), (.word, nil), (.date, nil), (.date, .ignored?): true
    default: false
    }
  }

  private func isAmount(_ kind: Numeral.Kind) -> Bool {
    switch kind {
    case .plain, .money, .points: true
    default: false
    }
  }

  /// The name stands behind the code, or before it when the header has it there.
  private func nameTokens(_ behind: [TableToken], _ row: inout CodeRow) -> [TableToken] {
    guard !schema.nameFollowsCode else { return behind }
    let count = schema.columns.contains { $0.role?.isLabel ?? false } ? 1 : row.labels.count
    let name = Array(row.labels.suffix(count))
    row.labels.removeLast(name.count)
    return name
  }

  /// The words of a name, without a bracket that only states a unit.
  private func name(_ tokens: [TableToken]) -> String {
    let passage = Passage(document, tokens.map(\.range))
    var end = passage.count
    if end > 0, passage[end - 1] == ")", let open = passage.folded.lastIndex(of: "("), open > 0,
      statesUnit(passage, open..<end)
    {
      end = open
    }
    return passage.words(0..<end)
  }

  private func statesUnit(_ passage: Passage, _ range: Range<Int>) -> Bool {
    range.contains { i in
      UnitWords.currencies.match(in: passage.folded, at: i) != nil
        || HeaderWords.roles.match(in: passage.folded, at: i)?.meaning == .metric(.marketCap)
    }
  }

  /// A word on a line of numbers is a stray label of a figure.
  private func isBesideNumbers(_ token: TableToken, _ tokens: [TableToken]) -> Bool {
    tokens.contains { $0.line == token.line && $0.isValue }
  }
}
