/// What some words of a page are as a table's cell.
enum WordKind: Sendable {
  case code, date, value, missing, word

  /// A number, a dash, a date, a code: not a name or a label.
  var isData: Bool { self != .word }

  /// - Parameters:
  ///   - folded: the cell's words, blanks between them.
  ///   - printed: the same as printed.
  init(_ folded: [Unicode.Scalar], printed: [Unicode.Scalar]) {
    let words = folded.split(separator: " ")
    if words.isEmpty || (words.count == 1 && Self.dashes.contains(folded.text)) {
      self = .missing
    } else if Self.holdsCode(words, folded, printed) {
      self = .code
    } else if let date = dateExpression(in: folded, at: 0), date.range.count * 3 >= folded.count * 2,
      date.expression.namesDays
    {
      self = .date
    } else if let number = numeral(in: folded, at: 0), number.range.upperBound + 2 >= folded.count,
      !number.isOfDays(folded)
    {
      self = .value
    } else {
      self = .word
    }
  }

  /// Whether they are a code, of one word or of two (`NVDA US`), with at most a word beside it.
  private static func holdsCode(
    _ words: [ArraySlice<Unicode.Scalar>], _ folded: [Unicode.Scalar], _ printed: [Unicode.Scalar]
  ) -> Bool {
    guard words.count <= 4 else { return false }
    return words.contains { word in
      guard let found = codeWords(in: folded, printed: printed, at: word.startIndex, before: folded.count) else {
        return false
      }
      return words.count { !found.range.contains($0.startIndex) } <= 1
    }
  }

  private static let dashes: Set<String> = ["-", "--", "---", "n/a", "na", "nan", "n.a.", "不适用", "停牌", "未上市", "/", "*"]
}

extension Numeral {
  /// 「5 日合计」, 「1 周」: the number counts days, and the words name a column.
  fileprivate func isOfDays(_ folded: [Unicode.Scalar]) -> Bool {
    folded[digits.upperBound...].contains { "日周天月年".unicodeScalars.contains($0) }
  }
}

extension DateExpression {
  /// Whether it names days: 本周 or 月内 in a cell are words.
  var namesDays: Bool {
    switch self {
    case .day, .range(.day, .day): true
    default: false
    }
  }
}
