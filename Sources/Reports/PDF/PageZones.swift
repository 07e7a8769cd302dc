/// Parts a page into the stretches that are read one after the other: the columns of a text that is set in two.
///
/// A gutter is where many long lines end that have another long line beside them; a table's cells are short. What lies
/// across it parts what stands above from what stands below.
enum PageZones {
  private struct Line {
    var words: [Int]
    var left: Float
    var right: Float
    var base: Float
  }

  /// The words of each stretch, in reading order.
  static func zones(of words: [Int], on page: PDFPage) -> [[Int]] {
    let lines = lines(of: words, on: page)
    guard let gutter = gutter(lines, page) else { return [words] }
    return zones(lines, gutter, page)
  }

  private static func lines(of words: [Int], on page: PDFPage) -> [Line] {
    var lines: [Line] = []
    var previous = -1
    for w in words {
      let word = page.words[w]
      if word.line == previous, let last = lines.last, word.left - last.right < 2 * page.em {
        lines[lines.count - 1].words.append(w)
        lines[lines.count - 1].right = max(last.right, word.right)
      } else {
        lines.append(Line(words: [w], left: word.left, right: word.right, base: word.base))
      }
      previous = word.line
    }
    return lines.sorted { ($0.base, $0.left) < ($1.base, $1.left) }
  }

  /// Where the text is parted; nil where it runs over the whole width.
  private static func gutter(_ lines: [Line], _ page: PDFPage) -> Float? {
    let long = lines.filter { $0.right - $0.left > 9 * page.em }
    guard long.count >= 10, long.count <= 3000 else { return nil }
    var best: (x: Float, pairs: Int)?
    for x in Set(long.map { (($0.right + 0.6 * page.em) / 4).rounded() * 4 }).sorted() {
      let left = long.filter { $0.right < x + 1 }
      let right = long.filter { $0.left > x - 1 }
      if left.count < 5 || right.count < 5 { continue }
      let pairs = pairs(left, right, page)
      let crossing = long.count - left.count - right.count
      if pairs >= 5, pairs * 2 > crossing, pairs > best?.pairs ?? 0 { best = (x, pairs) }
    }
    return best?.x
  }

  /// How many lines on the left have one on the right beside them.
  private static func pairs(_ left: [Line], _ right: [Line], _ page: PDFPage) -> Int {
    var count = 0
    var k = 0
    for line in left {
      while k < right.count, right[k].base < line.base - 0.8 * page.em { k += 1 }
      if k < right.count, right[k].base < line.base + 0.8 * page.em { count += 1 }
    }
    return count
  }

  private static func zones(_ lines: [Line], _ gutter: Float, _ page: PDFPage) -> [[Int]] {
    var zones: [[Int]] = []
    var (left, right, whole): ([Int], [Int], [Int]) = ([], [], [])
    func closeColumns() {
      zones += [left, right].filter { !$0.isEmpty }
      (left, right) = ([], [])
    }
    func closeWhole() {
      if !whole.isEmpty { zones.append(whole) }
      whole = []
    }
    let parted = partedHeights(lines, gutter, page)
    for line in lines {
      if parted.contains(where: { $0.contains(line.base) }), line.right < gutter || line.left > gutter {
        closeWhole()
        if line.right < gutter { left += line.words } else { right += line.words }
      } else {
        closeColumns()
        whole += line.words
      }
    }
    closeColumns()
    closeWhole()
    return zones
  }

  /// Where from top to bottom the page is in two columns: around the long lines that have one beside them.
  private static func partedHeights(_ lines: [Line], _ gutter: Float, _ page: PDFPage) -> [ClosedRange<Float>] {
    let isLong: (Line) -> Bool = { $0.right - $0.left > 9 * page.em }
    var heights: [ClosedRange<Float>] = []
    let right = lines.filter { isLong($0) && $0.left > gutter }
    for line in lines where line.right < gutter && isLong(line) {
      guard right.contains(where: { abs($0.base - line.base) < 0.8 * page.em }) else { continue }
      let height = (line.base - page.em)...(line.base + page.em)
      let crossed = lines.contains {
        $0.left < gutter && $0.right > gutter && (heights.last?.upperBound ?? line.base) < $0.base
          && $0.base < line.base
      }
      if let last = heights.last, !crossed {
        heights[heights.count - 1] = last.lowerBound...max(last.upperBound, height.upperBound)
      } else {
        heights.append(height)
      }
    }
    return heights
  }
}
