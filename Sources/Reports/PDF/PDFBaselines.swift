/// Evens out the baselines of fonts whose boxes lie differently around their letters.
///
/// pdftotext gives no baselines, but it puts on one line only words that share one: what two kinds of boxes differ by
/// there they differ by everywhere. A kind is told by its height.
enum PDFBaselines {
  static func even(_ pages: inout [PDFPage]) {
    var counts: [Int: Int] = [:]
    for page in pages { for word in page.words { counts[kind(word), default: 0] += 1 } }
    guard counts.count > 1, let main = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else {
      return
    }
    let shifts = shifts(of: pages, against: main)
    for p in pages.indices {
      for w in pages[p].words.indices {
        if let shift = shifts[kind(pages[p].words[w])] { pages[p].words[w].base -= shift }
      }
    }
  }

  private static func kind(_ word: PDFPage.Word) -> Int { Int((word.height * 4).rounded()) }

  /// By kind how much lower its words seem to stand than the main kind's on the same line.
  private static func shifts(of pages: [PDFPage], against main: Int) -> [Int: Float] {
    var seen: [Int: [Float]] = [:]
    for page in pages {
      var start = 0
      while start < page.words.count {
        var end = start
        while end < page.words.count, page.words[end].line == page.words[start].line { end += 1 }
        let line = page.words[start..<end]
        if let reference = line.first(where: { kind($0) == main }) {
          for word in line where kind(word) != main { seen[kind(word), default: []].append(word.base - reference.base) }
        }
        start = end
      }
    }
    return seen.mapValues { values in values.sorted()[values.count / 2] }
  }
}
