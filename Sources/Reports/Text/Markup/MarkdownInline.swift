/// The words of one line of Markdown: without the marks of emphasis, links and code, without pictures.
struct MarkdownInline {
  private let source: [Unicode.Scalar]
  private let range: Range<Int>
  /// By position in the line, whether it is markup.
  private var isMarkup: [Bool]
  /// Where a cell's or paragraph's line ends though the file's goes on: `<br>`.
  private var breaks: Set<Int> = []

  /// - Parameter lineBreak: what ends a line.
  static func write(_ range: Range<Int>, into writer: inout SourceWriter, lineBreak: (inout SourceWriter) -> Void) {
    var line = MarkdownInline(writer.source, range)
    line.mark()
    line.write(into: &writer, lineBreak)
  }

  private init(_ source: [Unicode.Scalar], _ range: Range<Int>) {
    self.source = source
    self.range = range
    isMarkup = [Bool](repeating: false, count: range.count)
  }

  private subscript(i: Int) -> Unicode.Scalar { range.contains(i) ? source[i] : "\n" }

  private mutating func drop(_ dropped: Range<Int>) {
    for i in dropped.clamped(to: range) { isMarkup[i - range.lowerBound] = true }
  }

  // MARK: Finding markup

  private mutating func mark() {
    var runs: [Run] = []
    var i = range.lowerBound
    while i < range.upperBound {
      switch source[i] {
      case "\\" where self[i + 1].isPunctuation:
        drop(i..<(i + 1))
        i += 2
      case "`": i = markCode(at: i)
      case "!" where self[i + 1] == "[": i = markLink(at: i + 1, isPicture: true)
      case "[": i = markLink(at: i, isPicture: false)
      case "<": i = markTag(at: i)
      case "$": i = markFormula(at: i)
      case "*", "_", "~":
        let run = run(at: i)
        runs.append(run)
        i = run.range.upperBound
      default: i += 1
      }
    }
    markEmphasis(runs)
  }

  /// `code`, verbatim.
  private mutating func markCode(at start: Int) -> Int {
    var end = start
    while self[end] == "`" { end += 1 }
    let width = end - start
    var i = end
    while i < range.upperBound {
      guard source[i] == "`" else {
        i += 1
        continue
      }
      let closing = i
      while self[i] == "`" { i += 1 }
      if i - closing == width {
        drop(start..<end)
        drop(closing..<i)
        return i
      }
      // Ticks of another number: nothing closes here.
      return i
    }
    return end
  }

  /// `[words](address)`: the words stay; of a picture nothing does. `[^1]` is the mark of a note.
  private mutating func markLink(at open: Int, isPicture: Bool) -> Int {
    guard let close = (open + 1..<range.upperBound).first(where: { source[$0] == "]" || source[$0] == "[" }),
      source[close] == "]"
    else { return open + 1 }
    if self[open + 1] == "^" {
      drop(open..<(close + 1))
      return close + 1
    }
    guard self[close + 1] == "(" else { return open + 1 }
    let stop = (close + 2..<range.upperBound).first { source[$0] == ")" || source[$0] == "(" }
    guard let stop, source[stop] == ")" else { return close + 2 }
    if isPicture {
      drop((open - 1)..<(stop + 1))
      return stop + 1
    }
    drop(open..<(open + 1))
    drop(close..<(stop + 1))
    // What is emphasised inside is found from here on.
    return open + 1
  }

  /// A tag in the line; `<br>` ends it.
  private mutating func markTag(at start: Int) -> Int {
    let isClose = self[start + 1] == "/"
    let first = self[start + (isClose ? 2 : 1)]
    guard first.isLowercaseLetter || first.isUppercaseLetter || first == "!",
      let end = (start + 1..<range.upperBound).first(where: { source[$0] == ">" || source[$0] == "<" }),
      source[end] == ">"
    else { return start + 1 }
    drop(start..<(end + 1))
    let name = source[(start + 1)..<end].prefix { $0.isLowercaseLetter || $0.isUppercaseLetter }.text.lowercased()
    if name == "br" { breaks.insert(start) }
    if name == "sup", let close = (end + 1..<min(range.upperBound, end + 6)).first(where: { source[$0] == "<" }) {
      drop((end + 1)..<close)
    }
    return end + 1
  }

  /// `$+1.2\%$`: numbers that a tool took for a formula. Dollars before an amount are none.
  private mutating func markFormula(at start: Int) -> Int {
    var i = start + 1
    var isEscaped = false
    while i < min(range.upperBound, start + 24), source[i] != "$" {
      let isPlain = source[i].isDigit || "+-−.,%() \\".unicodeScalars.contains(source[i])
      guard isPlain else { return start + 1 }
      if source[i] == "\\" { isEscaped = true }
      i += 1
    }
    guard self[i] == "$", isEscaped, !self[i + 1].isDigit else { return start + 1 }
    drop(start..<(start + 1))
    drop(i..<(i + 1))
    for k in (start + 1)..<i where source[k] == "\\" { drop(k..<(k + 1)) }
    return i + 1
  }

  // MARK: Emphasis

  private struct Run {
    var mark: Unicode.Scalar
    var range: Range<Int>
    var opens: Bool
    var closes: Bool
  }

  private func run(at start: Int) -> Run {
    var end = start
    while self[end] == source[start] { end += 1 }
    let before = self[start - 1]
    let after = self[end]
    // In the middle of a word `_` is part of it.
    let isInside = source[start] == "_" && before.isLetterOrDigit && after.isLetterOrDigit
    return Run(
      mark: source[start], range: start..<end, opens: !after.isBlank && !isInside, closes: !before.isBlank && !isInside)
  }

  /// Pairs runs of one mark and width; what has no partner is a word's: `1.2%*`.
  private mutating func markEmphasis(_ runs: [Run]) {
    var open: [Run] = []
    for run in runs where run.mark != "~" || run.range.count == 2 {
      let partner = open.lastIndex { $0.mark == run.mark && $0.range.count == run.range.count }
      if run.closes, let partner {
        let opening = open[partner]
        open.removeSubrange(partner...)
        // Words that are struck out state nothing.
        if run.mark == "~" { drop(opening.range.lowerBound..<run.range.upperBound) }
        drop(opening.range)
        drop(run.range)
      } else if run.opens, open.count < 16 {
        open.append(run)
      }
    }
  }

  // MARK: Writing

  private func write(into writer: inout SourceWriter, _ lineBreak: (inout SourceWriter) -> Void) {
    var i = range.lowerBound
    while i < range.upperBound {
      if breaks.contains(i) { lineBreak(&writer) }
      if isMarkup[i - range.lowerBound] {
        i += 1
      } else if source[i] == "&",
        let found = CharacterReferences.reference(in: source, at: i, before: range.upperBound)
      {
        writer.write(found.scalar, at: i)
        i = found.end
      } else {
        writer.write(source[i], at: i)
        i += 1
      }
    }
  }
}

extension Unicode.Scalar {
  /// ASCII punctuation: what a backslash makes plain.
  fileprivate var isPunctuation: Bool { isASCIIVisible && !isLetterOrDigit }
  fileprivate var isLetterOrDigit: Bool { isWord || isUppercaseLetter || isChinese }
}
