/// How much room words take, from the widths of Arial's letters: no font is at hand that the reader surely has.
enum TextExtent {
  /// The width in ems of one line of these words.
  static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The number of lines that the words take in a column of so many ems.
  static func lines(of text: String, within ems: Double) -> Int {
    var lines = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += broken(paragraph, within: max(1, ems))
    }
    return max(1, lines)
  }

  private static func broken(_ paragraph: Substring, within ems: Double) -> Int {
    var (lines, filled, word) = (1, 0.0, 0.0)
    for scalar in paragraph.unicodeScalars {
      let width = width(of: scalar)
      if scalar == " " || isWide(scalar) {
        (lines, filled) = placed(word, lines, filled, within: ems)
        (lines, filled) = placed(width, lines, filled, within: ems)
        word = 0
      } else {
        word += width
      }
    }
    return placed(word, lines, filled, within: ems).0
  }

  /// Where the line is after a word that must not be broken unless it is longer than a line.
  private static func placed(_ word: Double, _ lines: Int, _ filled: Double, within ems: Double) -> (Int, Double) {
    if filled + word <= ems { return (lines, filled + word) }
    let (start, own) = filled > 0 ? (lines + 1, word) : (lines, word)
    let further = max(0, Int((own / ems - roundingError).rounded(.up)) - 1)
    return (start + further, own - Double(further) * ems)
  }

  private static let roundingError = 1e-9

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }

  private static func width(of scalar: Unicode.Scalar) -> Double { isWide(scalar) ? 1 : slack * latin(scalar) }

  /// Bold letters, and other fonts than Arial.
  private static let slack = 1.08

  private static func latin(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'", "|": 0.23
    case " ", ".", ",", ":", ";", "!", "f", "t", "I", "[", "]", "/", "\\": 0.28
    case "r", "(", ")", "-": 0.34
    case "c", "k", "s", "v", "x", "y", "z", "J": 0.5
    case "W": 0.95
    case "m", "M", "%", "—", "@": 0.89
    case "w", "A"..."Z": 0.72
    default: 0.56
    }
  }
}
