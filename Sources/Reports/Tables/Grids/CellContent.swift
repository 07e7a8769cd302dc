import Facts

/// What one cell of a grid holds.
///
/// A class, since tables hand their cells on far oftener than they make one.
final class CellContent: Sendable {
  enum Kind {
    case empty
    /// A dash or the like: the cell says that there is no value.
    case missing
    case value(Numeral)
    case date(DateExpression)
    case code(Code)
    /// Anything else, two values in one cell among it.
    case words
  }

  let passage: Passage
  let kind: Kind
  /// Where the value, or all of the words, stand in the document.
  let range: Range<Int>

  init(_ document: Document, _ cell: Grid.Cell) {
    passage = Passage(document, cell.ranges)
    let all = passage.count > 0 ? passage.span(0..<passage.count) : 0..<0
    if passage.count == 0 {
      (kind, range) = (.empty, all)
    } else if TableToken.isMissing(passage.folded) {
      (kind, range) = (.missing, all)
    } else if let expression = cellDate(passage) {
      (kind, range) = (.date(expression), all)
    } else if let code = wholeCode(passage) {
      (kind, range) = (.code(code), all)
    } else if let value = markedValue(passage) {
      (kind, range) = (.value(value.numeral), passage.span(value.range))
    } else {
      (kind, range) = (.words, all)
    }
  }

  var isEmpty: Bool { if case .empty = kind { true } else { false } }
  var isWords: Bool { if case .words = kind { true } else { false } }
  var numeral: Numeral? { if case .value(let numeral) = kind { numeral } else { nil } }
  var code: Code? { if case .code(let code) = kind { code } else { nil } }
  var date: DateExpression? { if case .date(let date) = kind { date } else { nil } }

  /// What stands in a column of numbers.
  var isValue: Bool {
    switch kind {
    case .value, .missing: true
    default: false
    }
  }

  /// For comparing: folded, without blanks.
  var key: String { passage.folded.filter { !$0.isBlank }.text }

  var words: String { passage.words(0..<passage.count) }
}

private func wholeCode(_ passage: Passage) -> Code? {
  guard passage.count <= 24, mayBeCode(passage.folded),
    let found = codeWords(in: passage.folded, printed: passage.printed, at: 0, before: passage.count),
    found.range.upperBound == passage.count
  else { return nil }
  return found.code
}

/// Codes have letters or stand in brackets, and none has a Chinese character or a sign of money or percent.
private func mayBeCode(_ folded: [Unicode.Scalar]) -> Bool {
  guard let first = folded.first else { return false }
  var hasLetter = first == "(" || first == "["
  for s in folded {
    if s.isLowercaseLetter { hasLetter = true } else if s.isChinese || s == "%" || s == "$" { return false }
  }
  return hasLetter
}

extension Passage {
  /// As printed, position by position.
  var printed: [Unicode.Scalar] {
    folded.indices.map { folded[$0] == " " ? " " : document.printed[origin($0)] }
  }
}

/// A number that is all of a cell but for arrows and the marks of notes.
///
/// An arrow is a sign; one that says the opposite of the number's own sign makes it none.
private func markedValue(_ passage: Passage) -> (numeral: Numeral, range: Range<Int>)? {
  var start = 0
  var end = passage.count
  var arrow: Bool?
  while end > start, let mark = CellMarks.mark(passage[end - 1]) {
    if mark.isArrow { arrow = mark.isRise }
    end -= 1
  }
  if let word = CellMarks.directions.match(in: passage.folded, at: 0), passage[end - 1] == "%" {
    arrow = word.meaning
    start = word.range.upperBound
    while start < end, passage[start] == " " { start += 1 }
    guard start < end, passage[start].isDigit else { return nil }
  }
  if end - start > 3, passage[end - 1] == "]", passage[end - 2].isDigit, passage[end - 3] == "[" { end -= 3 }
  while start < end, let mark = CellMarks.mark(passage[start]), mark.isArrow || passage[start] == " " {
    if let arrow, mark.isArrow, arrow != mark.isRise { return nil }
    if mark.isArrow { arrow = mark.isRise }
    start += 1
  }
  // Cut out, so that nothing before it counts as what it hangs on.
  let folded = end - start == passage.count ? passage.folded : Array(passage.folded[start..<end])
  guard var numeral = numeral(in: folded, at: 0, passage.document.vocabulary), numeral.range.count == folded.count
  else { return nil }
  if let rises = arrow {
    let falls = numeral.number.mantissa < 0
    if numeral.isSigned, falls == rises { return nil }
    if !numeral.isSigned, !rises { numeral.number = numeral.number.negated }
    numeral.isSigned = true
  }
  return (numeral, start..<end)
}

/// Signs beside a number that are none of its own.
private enum CellMarks {
  static func mark(_ s: Unicode.Scalar) -> (isArrow: Bool, isRise: Bool)? {
    if rises.contains(s) || s == "🔺" { return (true, true) }
    if falls.contains(s) || s == "🔻" { return (true, false) }
    return notes.contains(s) ? (false, false) : nil
  }

  /// 「升2.77%」, `down 0.3%`, with whether it is a rise.
  static let directions = Lexicon<Bool>(
    HeaderWords.words(true, "升|涨|上升|上涨|劲升|急升|up") + HeaderWords.words(false, "跌|下跌|下降|急跌|挫|down"))

  private static let rises = ScalarSet("▲△▴▵↑⬆⇑".unicodeScalars)
  private static let falls = ScalarSet("▼▽▾▿↓⬇⇓".unicodeScalars)
  private static let notes = ScalarSet(" *†‡#^¹²³⁴⁵⁶⁷⁸⁹⁰①②③④⑤⑥⑦⑧⑨\u{FE0F}\u{FE0E}".unicodeScalars)
}
