/// Reads rows whose cells stand around their code in the header's order, whatever that is.
///
/// From each code outward the tokens must fit the columns one by one; a row that fits in no way or in several, and a
/// number between two rows, give nothing.
struct ShapedRows {
  let shape: RowShape
  let words: RowWords
  private let tokens: [TableToken]
  private(set) var rows: [CodeRow] = []
  /// Where the last row ends.
  private var end = 0

  init(_ tokens: [TableToken], schema: TableSchema, words: RowWords) {
    shape = RowShape(schema)
    self.words = words
    self.tokens = tokens
    let codes = tokens.indices.filter { tokens[$0].isCode }
    for (k, code) in codes.enumerated() { read(code, before: k + 1 < codes.count ? codes[k + 1] : tokens.endIndex) }
    if !rows.isEmpty { rows[rows.count - 1].leftOver += strayNumbers(end..<tokens.endIndex) }
  }

  /// Tokens farther from a code than this are no cells of its row.
  private static let reach = 40

  private mutating func read(_ code: Int, before next: Int) {
    let left = CellRuns(Array(tokens[max(end, code - Self.reach)..<code]), shape.before, reversed: true).found
    let right = CellRuns(Array(tokens[(code + 1)..<min(next, code + Self.reach)]), shape.behind).found
    var row = CodeRow(code: tokens[code], name: "", cells: nil, labels: [], leftOver: 0)
    guard let before = only(left, at: code), let behind = only(right, at: code) else {
      row.leftOver = 0
      rows.append(row)
      end = code + 1
      return
    }
    let start = code - before.count
    var labels = labels(in: end..<start, of: row)
    var name = before.name + behind.name
    if shape.labelsLead, shape.before.first?.role == .name { labels += takeLabels(of: &name, leading: true) }
    if shape.labelsTrail, shape.behind.last?.role == .name { labels += takeLabels(of: &name, leading: false) }
    let stray = strayNumbers(end..<start)
    if stray > 0, !rows.isEmpty { rows[rows.count - 1].leftOver += stray }
    end = code + 1 + behind.count
    if shape.labelsTrail { labels += trailingLabels() }
    row.labels = labels
    row.name = words.name(name)
    row.cells = before.cells + behind.cells
    row.isStacked = row.cells?.first?.line != tokens[code].line && row.cells?.last?.line != tokens[code].line
    rows.append(row)
  }

  /// The one way to fit, or of several the one that stays on the code's line.
  private func only(_ runs: [CellRun], at code: Int) -> CellRun? {
    if runs.count <= 1 { return runs.first }
    let line = tokens[code].line
    let onLine = runs.filter { run in (run.cells + run.name).allSatisfy { $0.line == line } }
    return onLine.count == 1 ? onLine[0] : nil
  }

  private func labels(in range: Range<Int>, of row: CodeRow) -> [TableToken] {
    guard shape.labelsLead else { return [] }
    let before = Array(tokens[range].suffix(Self.reach))
    return before.filter { $0.isWord && $0.range.count <= 16 && !words.isNoise($0, before) }
  }

  /// What stands behind the row on its last line.
  private mutating func trailingLabels() -> [TableToken] {
    let line = tokens[end - 1].line
    let labels = tokens[end...].prefix { $0.line == line && $0.isWord }
    end += labels.count
    return Array(labels)
  }

  /// Parts a name from the group label beside it: at the last wide gap, else by the labels that are known, else a
  /// single word is the name.
  private func takeLabels(of name: inout [TableToken], leading: Bool) -> [TableToken] {
    guard name.count > 1 else { return [] }
    let cut = words.cut(name, labelsLead: leading)
    let labels = leading ? name[..<cut] : name[cut...]
    name = Array(leading ? name[cut...] : name[..<cut])
    return Array(labels)
  }

  private func strayNumbers(_ range: Range<Int>) -> Int { tokens[range].count(where: \.isValue) }
}

extension RowWords {
  /// Where in a line's words the group labels end and the name begins, or the other way round.
  func cut(_ tokens: [TableToken], labelsLead: Bool) -> Int {
    let places = 1..<tokens.count
    let wide = places.filter { isWide(tokens[$0 - 1], tokens[$0]) }
    if let gap = labelsLead ? wide.last : wide.first { return gap }
    let known = places.filter { cut in
      isLabel(labelsLead ? tokens[..<cut] : tokens[cut...])
    }
    return (labelsLead ? known.last : known.first) ?? (labelsLead ? tokens.count - 1 : 1)
  }

  /// A tab, an ideographic blank or two blanks part cells.
  private func isWide(_ a: TableToken, _ b: TableToken) -> Bool {
    guard a.range.upperBound <= b.range.lowerBound else { return false }
    let gap = document.printed[a.range.upperBound..<b.range.lowerBound]
    return gap.count > 1 || gap.contains { $0 == "\t" || $0 == "\u{3000}" }
  }

  /// One label, or a sector and a sub-sector.
  private func isLabel(_ tokens: ArraySlice<TableToken>) -> Bool {
    let labels = document.vocabulary.labels
    func key(_ part: ArraySlice<TableToken>) -> String {
      let passage = Passage(document, part.map(\.range))
      return GroupLabels.key(passage.words(0..<passage.count))
    }
    if labels.contains(key(tokens)) { return true }
    return tokens.indices.dropFirst().contains {
      labels.contains(key(tokens[..<$0])) && labels.contains(key(tokens[$0...]))
    }
  }
}
