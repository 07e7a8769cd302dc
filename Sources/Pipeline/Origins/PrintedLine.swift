/// A printed line with the words that matter in it, cut to what a terminal shows.
///
///     PrintedLine("比特币收于 6.41 万美元", column: 7, words: "6.41 万美元")?.lines
///     // 比特币收于 6.41 万美元
///     //            ^^^^^^^^^^^
struct PrintedLine: Hashable, Sendable {
  let before: String
  let words: String
  let after: String

  /// - Parameters:
  ///   - column: of the first word, in scalars from 1.
  ///   - words: what is printed there; where the line has something else, the numeral that begins there.
  init?(_ line: String, column: Int, words: String) {
    let scalars = Array(line.unicodeScalars)
    guard column >= 1, column <= scalars.count else { return nil }
    let rest = scalars[(column - 1)...]
    let wanted = Array(words.unicodeScalars)
    let count = !wanted.isEmpty && rest.starts(with: wanted) ? wanted.count : max(1, Self.numeral(rest))
    before = Self.tidied(scalars[..<(column - 1)])
    self.words = Self.tidied(rest.prefix(count))
    after = Self.tidied(rest.dropFirst(count))
  }

  /// How many scalars a number has, with the sign before it and the sign or letters of percent or amount behind it.
  private static func numeral(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.prefix { scalar in
      scalar.properties.numericType != nil || "+-−–±~<>≥≤$¥€,.，．%％‰万亿萬億兆百千".unicodeScalars.contains(scalar)
    }.count
  }

  /// Runs of blanks, as between the cells of a table, as two; other blanks as one.
  private static func tidied(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    var blanks = 0
    for scalar in scalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 {
        blanks += 1
        continue
      }
      if blanks > 0 { text.append(contentsOf: String(repeating: " ", count: min(2, blanks)).unicodeScalars) }
      blanks = 0
      text.append(scalar)
    }
    if blanks > 0 { text.append(contentsOf: String(repeating: " ", count: min(2, blanks)).unicodeScalars) }
    return String(text)
  }

  /// The line and, below it, carets under the words; at most as many cells wide, cut at `…`.
  func lines(width: Int = 100) -> [String] {
    let marked = min(terminalWidth(of: words), width)
    let room = max(0, width - marked)
    let behind = min(terminalWidth(of: after), max(room / 3, room - terminalWidth(of: before)))
    let left = Self.end(of: before.drop { $0 == " " }, width: room - behind)
    let right = Self.start(of: after, width: behind)
    let line = left + words + right
    return [
      Self.trimmed(line),
      String(repeating: " ", count: terminalWidth(of: left)) + String(repeating: "^", count: max(1, marked)),
    ]
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The last of a text in so many cells.
  private static func end(of text: Substring, width: Int) -> String {
    if terminalWidth(of: String(text)) <= width { return String(text) }
    var kept: [Unicode.Scalar] = []
    var used = 1
    for scalar in text.unicodeScalars.reversed() {
      used += terminalWidth(of: String(scalar))
      if used > width { break }
      kept.append(scalar)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept.reversed())
    return "…" + String(view)
  }

  private static func start(of text: String, width: Int) -> String {
    if terminalWidth(of: text) <= width { return text }
    var view = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      used += terminalWidth(of: String(scalar))
      if used > width { break }
      view.append(scalar)
    }
    return String(view) + "…"
  }
}
