/// A row of a table with pipes.
///
///     PipeRow(…)   // 「| A | B\|C |」: the ranges of 「A」 and 「B\|C」
struct PipeRow {
  /// Without the blanks around them.
  var cells: [Range<Int>] = []
  /// Whether it begins and ends with a pipe.
  var isClosed = false

  /// nil when no pipe stands in the line.
  init?(_ source: [Unicode.Scalar], _ line: Range<Int>) {
    let line = Self.trimmed(source, line)
    var pipes: [Int] = []
    var isEscaped = false
    for i in line {
      if source[i] == "|", !isEscaped { pipes.append(i) }
      isEscaped = source[i] == "\\" && !isEscaped
    }
    guard let first = pipes.first, let last = pipes.last else { return nil }
    let opens = first == line.lowerBound
    let closes = last == line.upperBound - 1 && pipes.count > 1
    isClosed = opens && closes
    var start = opens ? first + 1 : line.lowerBound
    for pipe in pipes.dropFirst(opens ? 1 : 0) {
      cells.append(Self.trimmed(source, start..<pipe))
      start = pipe + 1
    }
    if !closes { cells.append(Self.trimmed(source, start..<line.upperBound)) }
  }

  /// `| --- | :-: |`: the row below the header.
  func isRule(_ source: [Unicode.Scalar]) -> Bool {
    cells.allSatisfy { cell in
      let marks = source[cell].filter { !$0.isBlank }
      let dashes = marks.drop { $0 == ":" }.prefix { $0 == "-" }
      return !dashes.isEmpty && marks.count <= dashes.count + 2
        && marks.allSatisfy { $0 == "-" || $0 == ":" }
    }
  }

  static func trimmed(_ source: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, source[start].isBlank { start += 1 }
    while end > start, source[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}
