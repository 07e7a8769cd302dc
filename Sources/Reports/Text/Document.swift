import Facts

/// A report as lines of Unicode scalars: as printed, and folded for matching, position by position alike.
///
/// Folding is scalar by scalar, so that an index into `folded` is an index into `printed` and a column never shifts.
struct Document: Sendable {
  struct Line: Sendable {
    /// Into `printed` and `folded`, without the line end.
    var range: Range<Int>
    var page: Int
    /// From 1.
    var number: Int
  }

  let report: String
  let printed: [Unicode.Scalar]
  let folded: [Unicode.Scalar]
  let lines: [Line]
  /// The words that its readers know.
  let vocabulary: Vocabulary
  /// Whether a blank as a rule stands between Chinese and Latin or digits.
  let spacesLatin: Bool

  /// - Parameter text: the whole report; lines end at LF, CRLF or CR, pages at a form feed.
  init(report: String, text: String, vocabulary: Vocabulary = .builtIn) {
    self.report = report
    self.vocabulary = vocabulary
    printed = Array(text.unicodeScalars)
    folded = fold(printed)
    lines = Self.lines(of: printed)
    spacesLatin = Self.spacesLatin(folded)
  }

  private static func spacesLatin(_ folded: [Unicode.Scalar]) -> Bool {
    var spaced = 0
    var tight = 0
    for i in folded.indices.dropLast(2) where folded[i].isChinese {
      if folded[i + 1].isWord { tight += 1 }
      if folded[i + 1] == " ", folded[i + 2].isWord { spaced += 1 }
    }
    return spaced > tight
  }

  private static func lines(of scalars: [Unicode.Scalar]) -> [Line] {
    var lines: [Line] = []
    var page = 1
    var i = 0
    while i <= scalars.count {
      let start = i
      while i < scalars.count, scalars[i] != "\n", scalars[i] != "\r" { i += 1 }
      let breaks = scalars[start..<i].count { $0 == "\u{C}" }
      // A form feed before anything visible opens the page for its own line, a later one for the next.
      let leading = scalars[start..<i].prefix { $0.isBlank }.count { $0 == "\u{C}" }
      lines.append(Line(range: start..<i, page: page + leading, number: lines.count + 1))
      page += breaks
      let crlf = i + 1 < scalars.count && scalars[i] == "\r" && scalars[i + 1] == "\n"
      i += crlf ? 2 : 1
    }
    return lines
  }

  /// The printed words of a range, line ends and runs of blanks as one space.
  func words(_ range: Range<Int>) -> String {
    var words: [Unicode.Scalar] = []
    for s in printed[range] {
      if !s.isBlank { words.append(s) } else if words.last != " " { words.append(" ") }
    }
    return words.text
  }

  /// The index of the line that holds a position.
  func line(at position: Int) -> Int {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].range.lowerBound <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }

  func place(at position: Int) -> Place {
    let line = lines[line(at: position)]
    return Place(
      report: report, page: line.page, line: line.number, column: position - line.range.lowerBound + 1)
  }

  func isBlank(_ line: Line) -> Bool { folded[line.range].allSatisfy(\.isBlank) }
}
