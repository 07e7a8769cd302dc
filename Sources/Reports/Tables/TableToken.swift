/// One cell, or a part of one, of a table's text.
struct TableToken: Sendable {
  enum Kind: Sendable {
    case code(Code)
    case date(DateExpression)
    case value(Numeral)
    /// A dash or the like: the cell says that there is no value.
    case missing
    case word
  }

  var kind: Kind
  /// Positions in the document.
  var range: Range<Int>
  /// Index of the document's line.
  var line: Int

  var isWord: Bool { if case .word = kind { true } else { false } }

  var numeral: Numeral? { if case .value(let numeral) = kind { numeral } else { nil } }

  var isDash: Bool { if case .missing = kind { range.count == 1 } else { false } }

  /// A value or a dash: what stands in a column of numbers.
  var isValue: Bool {
    switch kind {
    case .value, .missing: true
    default: false
    }
  }
}

extension TableToken {
  /// Whether words say that there is no value.
  static func isMissing(_ words: some Collection<Unicode.Scalar>) -> Bool {
    guard words.count <= 4, let first = words.first, missingOpeners.contains(first) else { return false }
    return missingCells.contains(words.text)
  }
}

/// The cells of lines from left to right and top to bottom.
func tableTokens(of document: Document, lines: [Int]) -> [TableToken] {
  var tokens: [TableToken] = []
  var covered = 0
  for line in lines {
    let range = document.lines[line].range
    var i = max(range.lowerBound, covered)
    while i < range.upperBound {
      if document.folded[i].isBlank {
        i += 1
        continue
      }
      if let end = document.rulingEnd(at: i, before: range.upperBound) {
        i = end
        continue
      }
      // A range of dates may go on in the next line: 「10 月 21 日 ↵ ~23 日」.
      let next = lines.last.map { document.lines[$0].range.upperBound } ?? range.upperBound
      let token = token(of: document, at: i, line: line, before: range.upperBound, tableEnd: next)
      tokens.append(token)
      i = token.range.upperBound
      covered = i
    }
  }
  return tokens
}

extension Document {
  /// Behind a run of dashes, leaders or the like that is no cell; nil where none begins.
  fileprivate func rulingEnd(at start: Int, before end: Int) -> Int? {
    guard folded[start].isRuling else { return nil }
    var i = start
    while i < end, folded[i].isRuling { i += 1 }
    return i - start > 3 && (i == end || folded[i].isBlank) ? i : nil
  }
}

private func token(of document: Document, at start: Int, line: Int, before end: Int, tableEnd: Int) -> TableToken {
  let folded = document.folded
  var wordEnd = start
  while wordEnd < end, !folded[wordEnd].isBlank { wordEnd += 1 }
  // 「联想集团（00992）」 is a name and a code.
  if let bracket = folded[start..<wordEnd].lastIndex(where: { $0 == "(" || $0 == "[" }), bracket > start,
    code(folded[bracket..<wordEnd], printed: document.printed[bracket..<wordEnd]) != nil
  {
    wordEnd = bracket
  }
  let word = start..<wordEnd
  if let date = tableDate(in: document, at: start, before: tableEnd) {
    return TableToken(kind: .date(date.expression), range: date.range, line: line)
  }
  if let found = codeWords(in: folded, printed: document.printed, at: start, before: end) {
    return TableToken(kind: .code(found.code), range: found.range, line: line)
  }
  if let number = numeral(in: folded, at: start, before: end, document.vocabulary),
    isFree(folded, number.range.upperBound, end) || isSourceLabel(folded, number.range.upperBound, end)
  {
    return TableToken(kind: .value(number), range: number.range, line: line)
  }
  return TableToken(kind: TableToken.isMissing(folded[word]) ? .missing : .word, range: word, line: line)
}

private let missingCells: Set<String> = [
  "-", "--", "---", "n/a", "na", "nan", "n.a.", "n.m.", "n.m", "nm", "不适用", "停牌", "未上市", "/", "*",
]

private let missingOpeners = ScalarSet(missingCells.compactMap(\.unicodeScalars.first))

/// Only dates that name days: 本周 or 月内 in a cell are words.
private func tableDate(in document: Document, at start: Int, before end: Int) -> DatedWords? {
  let folded = document.folded
  guard let date = dateExpression(in: folded, at: start, before: end, order: document.slashOrder) else { return nil }
  switch date.expression {
  case .day, .range(.day, .day):
    let last = weekdayEnd(in: folded, at: date.range.upperBound, before: end)
    return isFree(folded, last, end)
      ? DatedWords(range: date.range.lowerBound..<last, expression: date.expression) : nil
  default: return nil
  }
}

/// 「1月6日（周一）」: behind the day of the week that stands there in a bracket.
private func weekdayEnd(in folded: [Unicode.Scalar], at start: Int, before end: Int) -> Int {
  guard start < end, folded[start] == "(",
    let close = (start..<min(end, start + 12)).first(where: { folded[$0] == ")" }),
    weekday(all: Array(folded[(start + 1)..<close])) != nil
      || close == start + 2 && "一二三四五六日".unicodeScalars.contains(folded[start + 1])
  else { return start }
  return close + 1
}

/// 「(97.9)资料来源：Farside」: the source line right behind the last cell.
private func isSourceLabel(_ folded: [Unicode.Scalar], _ i: Int, _ end: Int) -> Bool {
  guard i + 4 < end, folded[i + 3] == "源", folded[i + 4] == ":" else { return false }
  return LayoutWords.sources.match(in: folded, at: i, before: end)?.range.upperBound == i + 4
}

private func isFree(_ folded: [Unicode.Scalar], _ i: Int, _ end: Int) -> Bool { i >= end || folded[i].isBlank }
