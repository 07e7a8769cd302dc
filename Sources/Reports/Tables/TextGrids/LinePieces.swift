/// A cell, or a part of one, of a line of text.
struct LinePiece {
  /// The tokens that make it up; several only when all are words, or a name with its code in brackets.
  var tokens: [TableToken]
  var kind: CellKind
  /// The columns of the page that it takes, a Chinese character two.
  var span: Range<Int>

  var range: Range<Int> { (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0) }
}

/// What a piece looks like, as far as it tells one column from another.
enum CellKind: Hashable {
  case code, date, percent, amount, missing, words

  init(_ content: CellContent) {
    switch content.kind {
    case .code: self = .code
    case .date: self = .date
    case .missing, .empty: self = .missing
    case .words: self = .words
    case .value(let numeral): self = numeral.kind == .percent ? .percent : .amount
    }
  }

  /// A number or a dash.
  var isValue: Bool { self == .percent || self == .amount || self == .missing }
}

/// A line of text cut where its cells seem to end: around everything that is no word, and at wide gaps.
struct LinePieces {
  let line: Int
  var pieces: [LinePiece] = []

  init(_ document: Document, line: Int) {
    self.line = line
    let range = document.lines[line].range
    var column = 0
    var position = range.lowerBound
    for token in tableTokens(of: document, lines: [line]) {
      column += Self.width(document, position..<token.range.lowerBound)
      let start = column
      column += Self.width(document, token.range)
      let gap = position..<token.range.lowerBound
      position = token.range.upperBound
      let kind = CellKind(CellContent(document, Grid.Cell(ranges: [token.range], row: 0, column: 0)))
      add(LinePiece(tokens: [token], kind: kind, span: start..<column), gap, document)
    }
  }

  private mutating func add(_ piece: LinePiece, _ gap: Range<Int>, _ document: Document) {
    let isWord = piece.kind == .words && !Self.parts(document, gap)
    let isBracketedCode = piece.kind == .code && gap.isEmpty
    if isWord, let dash = pieces.last, dash.kind == .missing, pieces.count > 1, pieces[pieces.count - 2].kind == .words,
      pieces[pieces.count - 2].range.upperBound + 1 == dash.range.lowerBound
    {
      // 「Xiaomi - W」
      pieces.removeLast()
      pieces[pieces.count - 1].tokens += dash.tokens
    }
    if let last = pieces.last, last.kind == .words, isWord || isBracketedCode {
      pieces[pieces.count - 1].tokens += piece.tokens
      pieces[pieces.count - 1].span = last.span.lowerBound..<piece.span.upperBound
    } else {
      pieces.append(piece)
    }
  }

  /// A tab, an ideographic blank or two blanks part cells.
  private static func parts(_ document: Document, _ gap: Range<Int>) -> Bool {
    gap.count > 1 || document.printed[gap].contains { $0 == "\t" || $0 == "\u{3000}" }
  }

  private static func width(_ document: Document, _ range: Range<Int>) -> Int {
    document.printed[range].reduce(0) { $0 + ($1.value < 0x2000 ? 1 : $1 == "\t" ? 8 : 2) }
  }

  /// Whether a row of numbers stands here.
  var holdsValues: Bool { pieces.count { $0.kind.isValue } >= 2 }
  var isWordsAlone: Bool { pieces.allSatisfy { $0.kind == .words } }

  /// Words without a wide gap over much of the table's width: a title, no header of columns.
  func isTitle(width: Int, _ document: Document) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return false }
    let gaps = zip(pieces, pieces.dropFirst()).map { $0.range.upperBound..<$1.range.lowerBound }
    let isRunning = !gaps.contains { Self.parts(document, $0) }
    return isRunning && (last.span.upperBound - first.span.lowerBound) * 5 > width * 2
  }
}
