/// Rows of which one part is running text and another stands beside it at a distance, over several rows: nobody knows
/// which words of a sentence go on on which line, nor whose the numbers are.
enum ProseBeside {
  /// The indices of such rows.
  static func rows(_ rows: [VisualRow], on page: PDFPage) -> Set<Int> {
    let gaps = rows.map { gap(in: $0, on: page) }
    var found: Set<Int> = []
    for i in rows.indices where !found.contains(i) {
      guard let gap = gaps[i] else { continue }
      let near = max(0, i - reach)...min(rows.count - 1, i + reach)
      let alike = near.filter { k in gaps[k].map { $0.overlaps(gap) } ?? false }
      if alike.count >= 3, let first = alike.first, let last = alike.last {
        found.formUnion(paragraph(around: first...last, rows, page.em))
      }
    }
    return found
  }

  /// What the rows' sentences begin and end with stands right above and below.
  private static func paragraph(around range: ClosedRange<Int>, _ rows: [VisualRow], _ em: Float) -> ClosedRange<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first > 0, rows[first].base - rows[first - 1].base < 2 * em { first -= 1 }
    while last + 1 < rows.count, rows[last + 1].base - rows[last].base < 2 * em { last += 1 }
    return first...last
  }

  private static let reach = 4

  /// The room between running text and what stands beside it; nil of other rows.
  private static func gap(in row: VisualRow, on page: PDFPage) -> Range<Float>? {
    let segments = row.segments(page, gap: 2 * page.em)
    guard (2...12).contains(segments.count) else { return nil }
    guard segments.contains(where: { page.text(of: $0).folded.contains(where: \.isDigit) }) else { return nil }
    for (a, b) in zip(segments, segments.dropFirst()) {
      guard let last = a.last, let first = b.first, isProse(a, page) != isProse(b, page) else { continue }
      return page.words[last].right..<max(page.words[last].right, page.words[first].left)
    }
    return nil
  }

  private static func isProse(_ words: [Int], _ page: PDFPage) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    guard page.words[last].right - page.words[first].left > 9 * page.em else { return false }
    let text = page.text(of: words).folded.filter { !$0.isBlank }
    return text.count { $0.isLowercaseLetter || $0.isChinese } * 3 > text.count * 2
  }
}
