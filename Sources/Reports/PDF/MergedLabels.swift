/// Finds which rows a column of merged cells covers: each label stands in the middle of its rows, or at their head.
///
/// The rows are parted into stretches, one a label, so that labels lie as near as can be to where their stretch would
/// set them: the best of all ways. A cell that a page's end breaks may have its label in the middle or at the head of
/// either part.
struct MergedLabels {
  struct Block: Sendable {
    /// Indices of lines; empty of rows that no label names.
    var lines: Range<Int>
    var rows: Range<Int>
    /// How far the label stands from where these rows would set it, in rows.
    var offset: Float
  }

  /// A row of the table, or a line of a label: the page it stands on and its baseline.
  struct Mark: Sendable {
    var piece: Int
    var top: Float
    var bottom: Float
  }

  /// The stretches from top to bottom; nil when the labels fit none well.
  /// - Parameters:
  ///   - leading: how far the lines of one cell are apart, where it is known.
  ///   - isLabel: whether lines read as a label that is known.
  ///   - mayBeSkipped: whether a line may belong to something else.
  static func blocks(
    _ lines: [Mark], over rows: [Mark], em: Float, leading: Float?, isLabel: (Range<Int>) -> Bool,
    mayBeSkipped: (Int) -> Bool
  ) -> [Block]? {
    guard !rows.isEmpty, !lines.isEmpty, rows.count <= 400, lines.count <= 400 else { return nil }
    var known: Set<Range<Int>> = []
    for start in lines.indices {
      for end in (start + 1)...min(lines.count, start + 6) where isLabel(start..<end) { known.insert(start..<end) }
    }
    let skippable = Set(lines.indices.filter(mayBeSkipped))
    let ways = [CellAlignment.middle, .top].map { MergedLabels(lines, rows, $0, em, leading, known, skippable).best() }
    guard let best = ways.min(by: { $0.cost < $1.cost }), best.cost < .infinity else { return nil }
    return best.blocks
  }

  private let lines: [Mark]
  private let rows: [Mark]
  private let alignment: CellAlignment
  private let em: Float
  /// Where each row's room begins and ends.
  private let borders: [ClosedRange<Float>]
  private let pitch: Float
  /// The rows of each page.
  private let pieces: [Int: Range<Int>]

  private let leading: Float?
  private let known: Set<Range<Int>>
  private let skippable: Set<Int>

  private init(
    _ lines: [Mark], _ rows: [Mark], _ alignment: CellAlignment, _ em: Float, _ leading: Float?,
    _ known: Set<Range<Int>>, _ skippable: Set<Int>
  ) {
    self.skippable = skippable
    self.leading = leading
    self.known = known
    self.lines = lines
    self.rows = rows
    self.alignment = alignment
    self.em = em
    borders = Self.borders(rows, em)
    let heights = borders.map { $0.upperBound - $0.lowerBound }.sorted()
    pitch = max(em, heights[heights.count / 2])
    pieces = Dictionary(rows.indices.map { (rows[$0].piece, $0..<($0 + 1)) }) { $0.lowerBound..<$1.upperBound }
  }

  private static func borders(_ rows: [Mark], _ em: Float) -> [ClosedRange<Float>] {
    rows.indices.map { i in
      let above = i > 0 && rows[i - 1].piece == rows[i].piece ? (rows[i].top - rows[i - 1].bottom) / 2 : nil
      let below =
        i + 1 < rows.count && rows[i + 1].piece == rows[i].piece ? (rows[i + 1].top - rows[i].bottom) / 2 : nil
      let top = rows[i].top - max(0, above ?? below ?? em)
      return top...max(top, rows[i].bottom + max(0, below ?? above ?? em))
    }
  }

  private func best() -> (blocks: [Block], cost: Float) {
    let width = rows.count + 1
    var best = [Float](repeating: .infinity, count: (lines.count + 1) * width)
    var from = [(lines: Int, rows: Int, offset: Float)](repeating: (0, 0, 0), count: best.count)
    best[0] = 0
    for i in 0...lines.count {
      if i > 0, skippable.contains(i - 1) {
        for r in 0...rows.count {
          (best[i * width + r], from[i * width + r]) = (best[(i - 1) * width + r] + 0.2, (1, 0, 0))
        }
      }
      for r in 1...rows.count {
        let here = i * width + r
        for start in 0..<r {
          // Rows without a label stand only at the head: they go on from what was before.
          if i == 0, start == 0 { (best[here], from[here]) = (1, (0, 0, 0)) }
          var count = 1
          while count <= min(i, 6), isOneLabel(i - count, i) {
            let offset = offset(of: (i - count)..<i, over: start..<r)
            let bonus: Float = known.contains((i - count)..<i) ? 0.05 : 0
            let cost = best[(i - count) * width + start] + (offset > 0.9 ? .infinity : offset * offset + 0.06 - bonus)
            if cost < best[here] { (best[here], from[here]) = (cost, (count, r - start, offset)) }
            count += 1
          }
        }
      }
    }
    return (blocks(from, width), best[lines.count * width + rows.count])
  }

  private func blocks(_ from: [(lines: Int, rows: Int, offset: Float)], _ width: Int) -> [Block] {
    var blocks: [Block] = []
    var (i, r) = (lines.count, rows.count)
    while r > 0 {
      let step = from[i * width + r]
      if step.rows == 0, step.lines > 0 {
        i -= step.lines
        continue
      }
      if step.rows == 0 {
        blocks.append(Block(lines: 0..<0, rows: 0..<r, offset: 0))
        break
      }
      blocks.append(Block(lines: (i - step.lines)..<i, rows: (r - step.rows)..<r, offset: step.offset))
      (i, r) = (i - step.lines, r - step.rows)
    }
    return blocks.reversed()
  }

  /// Lines of one label follow each other closely, on one page.
  private func isOneLabel(_ start: Int, _ end: Int) -> Bool {
    if end - start == 1 { return true }
    guard lines[start].piece == lines[start + 1].piece else { return false }
    let step = lines[start + 1].top - lines[start].top
    return step <= 1.9 * em && (leading.map { abs(step - $0) < 0.15 * em } ?? true)
  }

  /// How far a label stands from where a stretch of rows would set it.
  private func offset(of label: Range<Int>, over stretch: Range<Int>) -> Float {
    let piece = lines[label.lowerBound].piece
    guard let onPage = pieces[piece] else { return .infinity }
    let here = onPage.clamped(to: stretch)
    if here.isEmpty { return .infinity }
    let (first, last) = (here.lowerBound, here.upperBound - 1)
    let top = lines[label.lowerBound].top
    let middle = (top + lines[label.upperBound - 1].top) / 2
    let toMiddle = abs(middle - (borders[first].lowerBound + borders[last].upperBound) / 2) / pitch
    let toHead = abs(top - rows[first].top) / pitch
    if here.count < stretch.count { return min(toMiddle, toHead) + 0.1 }
    return alignment == .middle ? toMiddle : toHead
  }
}
