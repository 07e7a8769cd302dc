/// Words of a page, or of a column of it, that stand on one baseline, from left to right.
struct VisualRow: Sendable {
  /// Indices of the page's words.
  var words: [Int]
  var base: Float
  /// Of the page's text as it is put together, from 1; 0 until it is known.
  var line = 0

  /// The rows of some words from top to bottom.
  static func rows(of words: [Int], on page: PDFPage) -> [VisualRow] {
    var rows: [VisualRow] = []
    for w in words.sorted(by: { (page.words[$0].base, $0) < (page.words[$1].base, $1) }) {
      let word = page.words[w]
      if let last = rows.last, word.base - last.base <= 0.32 * page.em {
        rows[rows.count - 1].words.append(w)
      } else {
        rows.append(VisualRow(words: [w], base: word.base))
      }
    }
    for r in rows.indices {
      rows[r].words.sort { (page.words[$0].left, $0) < (page.words[$1].left, $1) }
      let bases = rows[r].words.map { page.words[$0].base }.sorted()
      rows[r].base = bases[bases.count / 2]
    }
    return rows
  }

  func left(_ page: PDFPage) -> Float { words.first.map { page.words[$0].left } ?? 0 }
  func right(_ page: PDFPage) -> Float { words.map { page.words[$0].right }.max() ?? 0 }

  /// The stretches of words between gaps of at least `gap`.
  func segments(_ page: PDFPage, gap: Float) -> [[Int]] {
    var segments: [[Int]] = []
    var right = -Float.infinity
    for w in words {
      let word = page.words[w]
      if word.left - right >= gap || segments.isEmpty {
        segments.append([w])
      } else {
        segments[segments.count - 1].append(w)
      }
      right = max(right, word.right)
    }
    return segments
  }
}

extension PDFPage {
  /// The words one after the other, blanks where they stand apart.
  func text(of words: some Sequence<Int>) -> (printed: [Unicode.Scalar], folded: [Unicode.Scalar]) {
    var printed: [Unicode.Scalar] = []
    var previous: Int?
    for w in words {
      if let previous, isParted(previous, w) { printed.append(" ") }
      printed.append(contentsOf: self.printed[self.words[w].range])
      previous = w
    }
    return (printed, fold(printed))
  }

  /// Whether a blank stands between two neighbours on a line: a change of font alone parts words too, and then figures
  /// on both sides are two numbers.
  func isParted(_ a: Int, _ b: Int) -> Bool {
    if words[b].left - words[a].right > 0.1 * min(words[a].em, words[b].em, em) { return true }
    return folded[words[a].range].last?.isDigit ?? false && folded[words[b].range].first?.isDigit ?? false
  }
}
