/// A cell, or a part of one, of a line of text.
struct LinePiece {
  /// The tokens that make it up; several only when all are words.
  var tokens: [TableToken]
  /// The columns of the page that it takes, a Chinese character two.
  var span: Range<Int>

  var range: Range<Int> { (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0) }
  var kind: CellKind { tokens.count == 1 ? CellKind(tokens[0]) : .words }
}

/// What a piece looks like, as far as it tells one column from another.
enum CellKind: Hashable {
  case code, date, percent, amount, missing, words

  init(_ token: TableToken) {
    switch token.kind {
    case .code: self = .code
    case .date: self = .date
    case .missing: self = .missing
    case .word: self = .words
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
      add(token, start..<column, isApart: Self.parts(document, gap))
    }
  }

  private mutating func add(_ token: TableToken, _ span: Range<Int>, isApart: Bool) {
    if !isApart, token.isWord, let last = pieces.last, last.kind == .words {
      pieces[pieces.count - 1].tokens.append(token)
      pieces[pieces.count - 1].span = last.span.lowerBound..<span.upperBound
    } else {
      pieces.append(LinePiece(tokens: [token], span: span))
    }
  }

  /// A tab, an ideographic blank or two blanks part cells; nothing at all does so between a name and its code.
  private static func parts(_ document: Document, _ gap: Range<Int>) -> Bool {
    gap.count != 1 || document.printed[gap].contains { $0 == "\t" || $0 == "\u{3000}" }
  }

  private static func width(_ document: Document, _ range: Range<Int>) -> Int {
    document.printed[range].reduce(0) { $0 + ($1.value < 0x2000 ? 1 : $1 == "\t" ? 8 : 2) }
  }

  /// Whether a row of numbers stands here.
  var holdsValues: Bool { pieces.count { $0.kind.isValue } >= 2 }
  var isWordsAlone: Bool { pieces.allSatisfy { $0.kind == .words } }
}
