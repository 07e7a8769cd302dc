import Drawing

/// Measures and breaks text; the only one in this room that asks the metrics.
struct TextFitter {
  let metrics: any TextMeasuring

  /// No printed line is longer; what is beyond would not fit any canvas.
  private static let longest = 1000
  private static let ellipsis = "…"

  func width(_ text: String, _ style: TextStyle) -> Double { metrics.width(of: text, style: style) }

  func widest(_ texts: [String], _ style: TextStyle) -> Double { texts.map { width($0, style) }.max() ?? 0 }

  func lineHeight(_ style: TextStyle) -> Double { (style.size * 1.32).rounded() }

  /// From the middle of digits and Chinese characters down to the baseline.
  func centering(_ style: TextStyle) -> Double { metrics.capHeight(style: style) / 2 }

  /// What a reader sees as occupied: from capital height down to descenders.
  func bounds(of run: TextRun) -> Rect {
    let width = width(run.text, run.style)
    let left =
      switch run.anchor {
      case .start: run.origin.x
      case .middle: run.origin.x - width / 2
      case .end: run.origin.x - width
      }
    let rise = metrics.capHeight(style: run.style)
    return Rect(x: left, y: run.origin.y - rise, width: width, height: rise + run.style.size * 0.2)
  }

  /// The text without control characters; tabs and line breaks become spaces, a letter and its mark one character.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var hasMarks = false
    for scalar in text.unicodeScalars.prefix(longest * 4) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
      case .surrogate, .unassigned, .privateUse: continue
      case .nonspacingMark:
        hasMarks = true
        scalars.append(scalar)
      default: scalars.append(scalar)
      }
    }
    let text = hasMarks ? Composition.composed(String(scalars)) : String(scalars)
    return String(text.prefix(longest))
  }

  /// The text, or as much of it as fits with an ellipsis.
  func shortened(_ text: String, _ style: TextStyle, width limit: Double) -> String {
    if width(text, style) <= limit { return text }
    let characters = Array(text)
    var (fits, tooLong) = (0, characters.count)
    while tooLong - fits > 1 {
      let middle = (fits + tooLong) / 2
      if width(String(characters[..<middle]) + Self.ellipsis, style) <= limit {
        fits = middle
      } else {
        tooLong = middle
      }
    }
    return String(characters[..<fits]) + Self.ellipsis
  }

  /// Lines of at most `limit` pixels; `\n` breaks too. No closing mark starts a line, no opening one ends it.
  func wrapped(_ text: String, _ style: TextStyle, width limit: Double) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: true)
      .flatMap { wrappedLine(Self.clean(String($0)), style, limit) }
  }

  private func wrappedLine(_ text: String, _ style: TextStyle, _ limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    // The sum of its pieces' widths: near enough to spare measuring a line that is far from full.
    var estimate = 0.0
    for piece in LineBreaking.pieces(of: text) {
      let own = width(piece, style)
      if estimate + own <= limit * 0.8 {
        line += piece
        estimate += own
        continue
      }
      if width(trimmed(line + piece), style) <= limit || line.isEmpty {
        line += piece
        estimate += own
      } else {
        lines.append(trimmed(line))
        line = piece
        estimate = own
      }
      while width(trimmed(line), style) > limit, line.count > 1 {
        let head = String(line.prefix(max(1, longestPrefix(line, style, limit))))
        lines.append(head)
        line = String(line.dropFirst(head.count))
        estimate = width(line, style)
      }
    }
    let last = trimmed(line)
    return last.isEmpty ? lines : lines + [last]
  }

  /// For a word longer than a line.
  private func longestPrefix(_ text: String, _ style: TextStyle, _ limit: Double) -> Int {
    var count = 0
    while count < text.count, width(String(text.prefix(count + 1)), style) <= limit { count += 1 }
    return count
  }

  private func trimmed(_ text: String) -> String {
    let start = text.firstIndex { $0 != " " } ?? text.endIndex
    let end = text.lastIndex { $0 != " " }
    return end.map { String(text[start...$0]) } ?? ""
  }
}
