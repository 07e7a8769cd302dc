import Facts

/// A report as lines of Unicode scalars: as printed, and folded for matching, position by position alike.
///
/// A class, since all that reads it holds it.
///
/// Folding is scalar by scalar, so that an index into `folded` is an index into `printed` and a column never shifts.
final class Document: Sendable {
  struct Line: Sendable {
    /// Into `printed` and `folded`, without the line end.
    var range: Range<Int>
    var page: Int
    /// From 1.
    var number: Int
    /// Of a table's line the index in `grids`, where the source parts its cells.
    var grid: Int?
    /// What the source's markup says of it.
    var mark: Mark?

    enum Mark: Sendable {
      case heading
      case caption
      /// The first line of a block of its own.
      case paragraph
      /// Of a page's header or footer.
      case furniture
      /// Of a table whose columns are not clear: read line by line its numbers could be taken for other columns'.
      case unclearTable
    }
  }

  let report: String
  let printed: [Unicode.Scalar]
  let folded: [Unicode.Scalar]
  let lines: [Line]
  /// The words that its readers know.
  let vocabulary: Vocabulary
  /// Where stretches come from, by position; empty when the lines are the file's own.
  let origins: [Origin]
  /// Tables whose cells the source parts.
  let grids: [Grid]
  /// Whether a blank as a rule stands between Chinese and Latin or digits.
  let spacesLatin: Bool
  /// How it writes months and days as two numbers, where it shows it.
  let slashOrder: SlashOrder?
  /// Whether it calls its own week 上周, since it came out in the next.
  let callsWeekLast: Bool

  /// - Parameter text: the whole report; lines end at LF, CRLF or CR, pages at a form feed.
  convenience init(report: String, text: String, vocabulary: Vocabulary = .builtIn) {
    var printed: [Unicode.Scalar] = []
    // Counting the scalars would take as long as going through them.
    printed.reserveCapacity(text.utf8.count)
    for s in text.unicodeScalars { printed.append(s.asIdeograph) }
    self.init(
      report: report, printed: printed, lines: Self.lines(of: printed), origins: [], grids: [], vocabulary: vocabulary)
  }

  /// - Parameter printed: the words with a line end behind each line.
  init(
    report: String, printed: [Unicode.Scalar], lines: [Line], origins: [Origin], grids: [Grid],
    vocabulary: Vocabulary = .builtIn
  ) {
    self.report = report
    self.vocabulary = vocabulary
    self.printed = printed
    self.lines = lines
    self.origins = origins
    self.grids = grids
    folded = fold(printed)
    spacesLatin = Self.spacesLatin(folded)
    slashOrder = SlashOrder(in: folded)
    callsWeekLast = false
  }

  private init(_ other: Document, grids: [Grid], callsWeekLast: Bool) {
    report = other.report
    vocabulary = other.vocabulary
    printed = other.printed
    lines = other.lines
    origins = other.origins
    self.grids = grids
    folded = other.folded
    spacesLatin = other.spacesLatin
    slashOrder = other.slashOrder
    self.callsWeekLast = callsWeekLast
  }

  /// The same words with other grids.
  func with(grids: [Grid]) -> Document { Document(self, grids: grids, callsWeekLast: callsWeekLast) }

  /// The same, its own week called 上周.
  var callingWeekLast: Document { Document(self, grids: grids, callsWeekLast: true) }

  /// What stands in it that is not read: the first line of each table whose columns are not clear.
  var diagnostics: [Diagnostic] {
    lines.indices.filter { lines[$0].mark == .unclearTable && ($0 == 0 || lines[$0 - 1].mark != .unclearTable) }.map {
      Diagnostic(
        .warning, "table.unclear-columns", at: place(at: lines[$0].range.lowerBound), printed: words(lines[$0].range))
    }
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
    lines.reserveCapacity(scalars.count / 16)
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
    if !printed[range].contains(where: \.isBlank) { return printed[range].text }
    var words: [Unicode.Scalar] = []
    for s in printed[range] {
      if !s.isBlank { words.append(s) } else if words.last != " " { words.append(" ") }
    }
    return words.text
  }

  /// The index of the line that holds a position.
  func line(at position: Int) -> Int { lines.lastIndex(startingBy: position) { $0.range.lowerBound } }

  func place(at position: Int) -> Place {
    if origins.isEmpty {
      let line = lines[line(at: position)]
      return Place(
        report: report, page: line.page, line: line.number, column: position - line.range.lowerBound + 1)
    }
    let origin = origins[origins.lastIndex(startingBy: position) { $0.position }]
    return Place(
      report: report, page: origin.page, line: origin.line, column: origin.column + position - origin.position,
      box: origin.box)
  }

  /// Lines without those that hold a number and nothing else, parted where these stood: four of them or more are cells of
  /// a table that was not understood.
  func withoutLoneNumbers(_ lines: [Int]) -> [[Int]] {
    guard lines.count > 8 else { return [lines] }
    let lone = Set(lines.filter { isLoneNumber(self.lines[$0].range) })
    return lone.count < 4 ? [lines] : lines.split(whereSeparator: lone.contains).map { Array($0) }
  }

  private func isLoneNumber(_ range: Range<Int>) -> Bool {
    guard range.count < 32 else { return false }
    let text = folded[range]
    return text.contains(where: \.isDigit)
      && text.allSatisfy { $0.isDigit || $0.isBlank || ".,+-%()$".unicodeScalars.contains($0) }
  }

  func isBlank(_ line: Line) -> Bool { folded[line.range].allSatisfy(\.isBlank) }
}

extension Array {
  /// The last element that starts at `position` or before; 0 when all start behind it.
  fileprivate func lastIndex(startingBy position: Int, _ start: (Element) -> Int) -> Int {
    var low = 0
    var high = count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if start(self[middle]) <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
