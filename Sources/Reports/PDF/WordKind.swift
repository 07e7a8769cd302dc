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
    } else if words.contains(where: { Reports.code($0, printed: printed[$0.indices]) != nil }), words.count <= 2 {
      self = .code
    } else if let date = dateExpression(in: folded, at: 0), date.range.count * 3 >= folded.count * 2,
      date.expression.namesDays
    {
      self = .date
    } else if let number = numeral(in: folded, at: 0), number.range.upperBound + 2 >= folded.count {
      self = .value
    } else {
      self = .word
    }
  }

  private static let dashes: Set<String> = ["-", "--", "---", "n/a", "na", "nan", "n.a.", "不适用", "停牌", "未上市", "/", "*"]
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
