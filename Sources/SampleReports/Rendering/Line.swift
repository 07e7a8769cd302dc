/// A line of the finished text, before pages and line ends.
struct Line {
  var text: String
  /// Belongs to the line before it: no page break between them.
  var holds = false
  /// Wants no blank line before it, unless they are everywhere.
  var tight = false
  /// Wants none even then.
  var glued = false
  var isTableRow = false
}

/// Columns that text takes: two for a Chinese character or a full-width form.
func columns(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) }
}

/// Breaks `text` into pieces at most `width` columns wide: at blanks, and between Chinese characters.
///
/// Numbers and Latin words stay whole; a blank at a break is dropped, as PDF tools do.
func wrap(_ text: String, _ width: Int) -> [String] {
  var lines: [String.UnicodeScalarView] = []
  var line = String.UnicodeScalarView()
  var used = 0
  for token in Tokens(text) {
    if used + token.width > width, !line.isEmpty, !token.closes {
      let kept = takeOpening(&line)
      lines.append(line)
      line = kept
      used = kept.isEmpty ? 0 : 2
      if token.isBlank { continue }
    }
    if token.isBlank, line.isEmpty { continue }
    line.append(contentsOf: token.scalars)
    used += token.width
  }
  if !line.isEmpty { lines.append(line) }
  return lines.map { trimmed($0) }
}

/// Pieces as `wrap` gives them, if joining them by the contract's rule (a blank between Latin words, none beside Chinese)
/// gives the text back; else the text whole, so that no name becomes ambiguous by its layout.
func wrapName(_ text: String, _ width: Int) -> [String] {
  guard columns(text) > width else { return [text] }
  let pieces = wrap(text, width)
  var joined = ""
  for piece in pieces {
    let latin = [joined.unicodeScalars.last, piece.unicodeScalars.first].allSatisfy {
      $0.map { $0.value < 0x2000 } ?? false
    }
    joined += latin ? " " + piece : piece
  }
  return joined == text ? pieces : [text]
}

/// An opening bracket does not end a line.
private func takeOpening(_ line: inout String.UnicodeScalarView) -> String.UnicodeScalarView {
  var kept = String.UnicodeScalarView()
  if let last = line.last, last == "（" || last == "“" {
    line.removeLast()
    kept.append(last)
  }
  return kept
}

private func trimmed(_ scalars: String.UnicodeScalarView) -> String {
  var scalars = scalars
  while scalars.last == " " { scalars.removeLast() }
  return String(scalars)
}

/// What can't be broken: a Latin word or number, a blank, or one Chinese character.
private struct Tokens: Sequence, IteratorProtocol {
  struct Token {
    var scalars: Substring.UnicodeScalarView
    var width: Int
    var isBlank: Bool
    var closes: Bool
  }

  private let scalars: String.UnicodeScalarView
  private var index: String.UnicodeScalarView.Index

  init(_ text: String) {
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  mutating func next() -> Token? {
    guard index < scalars.endIndex else { return nil }
    let start = index
    let first = scalars[start]
    scalars.formIndex(after: &index)
    guard first != ",", Self.sticks(first) else {
      let width = first.value < 0x2000 ? 1 : 2
      return Token(
        scalars: scalars[start..<index], width: width, isBlank: first == " ", closes: Self.closing.contains(first))
    }
    var width = first.value < 0x2000 ? 1 : 2
    while index < scalars.endIndex, Self.sticks(scalars[index]) {
      width += scalars[index].value < 0x2000 ? 1 : 2
      scalars.formIndex(after: &index)
    }
    return Token(scalars: scalars[start..<index], width: width, isBlank: false, closes: false)
  }

  private static let closing: Set<Unicode.Scalar> = ["，", "。", "、", "；", "：", "）", "”", ",", ")", ";", ":"]

  /// Latin letters, digits of both widths and the signs of numbers cling together.
  private static func sticks(_ s: Unicode.Scalar) -> Bool {
    (s.value > 0x20 && s.value < 0x2000 && !closing.contains(s)) || s == "," || s == "−" || s == "–"
      || (0xFF10...0xFF19).contains(s.value) || s == "．" || s == "％" || s == "－" || s == "＋"
  }
}
