/// Codes that came out a line above their rows, as beside a label that a merged cell sets half a line lower:
///
///     //          COIN.O
///     // 交易所   0863.HK   Coinbase Global, Inc.   525.3   211.4   -3%
///     //                    OSL 集团                 37.6    6.01    5%
///
/// By the text alone a row has another's code. They are put back only where names that are known show it: at least one
/// row's name must be its own code's by that order, and none another's.
struct DisplacedCodes {
  private let words: RowWords
  private let schema: TableSchema
  private let cells: [TableSchema.Column]

  init(_ schema: TableSchema, _ words: RowWords) {
    self.words = words
    self.schema = schema
    cells = schema.cells
  }

  /// The cells of a table, such codes in front of their rows.
  func putBack(_ tokens: [TableToken]) -> [TableToken] {
    guard schema.has(.name), !cells.isEmpty else { return tokens }
    let codes = tokens.indices.filter { tokens[$0].isCode }
    var mended = Array(tokens[..<(codes.first ?? tokens.endIndex)])
    var k = 0
    while k < codes.count {
      let run = run(from: k, codes, tokens)
      let end = k + run < codes.count ? codes[k + run] : tokens.endIndex
      mended += (run > 1 ? inOrder(Array(tokens[codes[k]..<end])) : nil) ?? Array(tokens[codes[k]..<end])
      k += run
    }
    return mended
  }

  /// How many codes there are from one without cells on, up to that behind which two rows stand.
  private func run(from k: Int, _ codes: [Int], _ tokens: [TableToken]) -> Int {
    func rowsBehind(_ k: Int) -> Int {
      rowLines(tokens[codes[k]..<(k + 1 < codes.count ? codes[k + 1] : tokens.endIndex)]).count
    }
    guard rowsBehind(k) == 0 else { return 1 }
    var last = k + 1
    while last < codes.count, rowsBehind(last) == 1 { last += 1 }
    return last < codes.count && rowsBehind(last) == 2 ? last + 1 - k : 1
  }

  /// The lines that hold a name and all cells of a row.
  private func rowLines(_ tokens: ArraySlice<TableToken>) -> [[TableToken]] {
    Dictionary(grouping: tokens.filter { !$0.isCode }, by: \.line).sorted { $0.key < $1.key }.map(\.value).filter {
      $0.count > cells.count && $0[0].isWord && zip($0.suffix(cells.count), cells).allSatisfy { $0.fits($1) }
    }
  }

  private func inOrder(_ tokens: [TableToken]) -> [TableToken]? {
    let codes = tokens.filter(\.isCode)
    let labels = tokens.filter { token in
      !token.isCode && codes.contains { $0.line == token.line && token.range.lowerBound < $0.range.lowerBound }
    }
    let places = Set(labels.map(\.range.lowerBound))
    let others = tokens.filter { !$0.isCode && !places.contains($0.range.lowerBound) }
    let rows = rowLines(others[...])
    guard rows.count == codes.count, isShown(zip(codes, rows)) else { return nil }
    let lines = Set(rows.map { $0[0].line })
    return labels + others.filter { !lines.contains($0.line) } + zip(codes, rows).flatMap { [$0] + $1 }
  }

  private func isShown(_ pairs: Zip2Sequence<[TableToken], [[TableToken]]>) -> Bool {
    let known = pairs.compactMap { code, row -> Bool? in
      guard case .code(let code) = code.kind else { return nil }
      let name = words.name(Array(row.dropLast(cells.count)))
      return words.document.vocabulary.names.entity(named: name).map { $0 == code.key }
    }
    return known.contains(true) && !known.contains(false)
  }
}
