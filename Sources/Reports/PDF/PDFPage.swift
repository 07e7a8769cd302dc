/// A page of a PDF: its words with their boxes, in the order in which pdftotext reads them.
///
/// Lengths are points from the page's top left corner.
struct PDFPage: Sendable {
  struct Word: Sendable {
    /// Into the page's `printed` and `folded`.
    var range: Range<Int>
    var left: Float
    var top: Float
    var right: Float
    var bottom: Float
    /// The line that pdftotext puts it in, counted through the page: words on one baseline, within one column.
    var line: Int
    /// Where it stands on its line's baseline, from the page's top.
    var base: Float = 0
    /// The size of its letters, guessed from its width: the height of its box depends on the font file.
    var em: Float = 0

    var width: Float { right - left }
    var height: Float { bottom - top }
    var middle: Float { (left + right) / 2 }
  }

  let number: Int
  let width: Float
  let height: Float
  /// The words that its readers know.
  var vocabulary = Vocabulary.builtIn
  /// The words, a blank behind each.
  var printed: [Unicode.Scalar] = []
  var folded: [Unicode.Scalar] = []
  var words: [Word] = []
  /// The usual size of letters.
  var em: Float = 10

  init(number: Int, width: Float, height: Float) {
    self.number = number
    self.width = width
    self.height = height
  }

  func text(of word: Word) -> ArraySlice<Unicode.Scalar> { folded[word.range] }
}

extension PDFPage {
  /// Folds the words and sizes them.
  mutating func finish() {
    folded = fold(printed)
    for i in words.indices {
      words[i].em = words[i].width / max(0.25, printed[words[i].range].reduce(0) { $0 + advance(of: $1) })
      // Of all fonts the baseline lies about there; `PDFBaselines` corrects what differs.
      words[i].base = words[i].bottom - 0.23 * words[i].height
    }
    let sizes = words.filter { $0.range.count > 1 }.map(\.em).sorted()
    if !sizes.isEmpty { em = max(2, sizes[sizes.count / 2]) }
  }
}

/// The usual width of a letter in ems.
private func advance(of s: Unicode.Scalar) -> Float {
  if s.value >= 0x2E80 || s == "，" { return 1 }
  if s.isDigit { return 0.556 }
  if s.isUppercaseLetter { return 0.64 }
  switch s {
  case ".", ",", ":", ";", "'", "|", "i", "l", "j", "!", "(", ")", "[", "]", "-", "/": return 0.32
  case "%", "m", "w", "@": return 0.86
  default: return 0.56
  }
}
