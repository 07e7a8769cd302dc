/// Words that pages repeat at one place: headers, footers, page numbers, watermarks.
enum RunningWords {
  private struct Seen { var page: Int, word: Int }

  /// By page the indices of such words.
  static func find(in pages: [PDFPage]) -> [Set<Int>] {
    var found = [Set<Int>](repeating: [], count: pages.count)
    for p in pages.indices { found[p] = overprinted(pages[p]) }
    guard pages.count > 1 else { return found }
    var seen: [[Unicode.Scalar]: [Seen]] = [:]
    for p in pages.indices {
      for w in pages[p].words.indices where mayRun(pages[p].words[w], pages[p]) {
        seen[key(pages[p], w), default: []].append(Seen(page: p, word: w))
      }
    }
    let least = pages.count <= 4 ? 2 : 3
    for places in seen.values {
      // Hostile pages could hold one word at one place without end.
      for a in places where places.count <= 4000 {
        let alike = Set(
          places.filter { isAlike(pages[a.page].words[a.word], pages[$0.page].words[$0.word]) }.map(\.page))
        if alike.count >= least { found[a.page].insert(a.word) }
      }
    }
    for p in pages.indices { keepHeaders(&found[p], pages[p]) }
    return found
  }

  /// Large words with others in the middle of their boxes: a watermark's.
  private static func overprinted(_ page: PDFPage) -> Set<Int> {
    let large = page.words.indices.filter { page.words[$0].em > 2.2 * page.em }
    guard large.count < 200 else { return [] }
    return Set(
      large.filter { w in
        let box = page.words[w]
        return page.words.contains { other in
          other.em < 1.6 * page.em && box.left < other.middle && other.middle < box.right
            && box.top + 0.15 * box.height < other.base && other.base < box.bottom - 0.15 * box.height
        }
      })
  }

  /// In the margins; large words anywhere.
  private static func mayRun(_ word: PDFPage.Word, _ page: PDFPage) -> Bool {
    let isInMargin = word.base < 0.11 * page.height || word.base > 0.9 * page.height
    return isInMargin || word.em > 2.2 * page.em
  }

  /// The word with all digits alike, since pages count.
  private static func key(_ page: PDFPage, _ w: Int) -> [Unicode.Scalar] {
    page.text(of: page.words[w]).map { $0.isDigit ? "0" : $0 }
  }

  private static func isAlike(_ a: PDFPage.Word, _ b: PDFPage.Word) -> Bool {
    abs(a.top - b.top) < 2 && (abs(a.left - b.left) < 3 || abs(a.right - b.right) < 3)
  }

  /// A table's header that stands at the head of several pages is no page's header; a line runs as a whole.
  private static func keepHeaders(_ found: inout Set<Int>, _ page: PDFPage) {
    for row in VisualRow.rows(of: Array(page.words.indices), on: page) {
      let running = row.words.filter(found.contains)
      if running.isEmpty || running.contains(where: { page.words[$0].em > 2.2 * page.em }) { continue }
      let headers = running.count { page.vocabulary.namesColumn(page.text(of: page.words[$0])) }
      if headers >= 2 || running.count * 2 < row.words.count { found.subtract(running) }
    }
  }
}

extension Vocabulary {
  /// Whether a cell's words begin with a column's name.
  func namesColumn(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let match = headers.match(in: Array(folded), at: 0) else { return false }
    return match.range.count * 3 >= folded.count
  }
}
