/// A table of one or more pages: what of each page belongs to it.
struct PDFTable: Sendable {
  struct Piece: Sendable {
    /// Index of the page.
    var page: Int
    var header: [VisualRow]
    var body: [VisualRow]
  }

  var pieces: [Piece]
}

/// The columns of a table: stretches of its width that words of its body fill, gaps between them.
struct TableColumns {
  private(set) var stretches: [ClosedRange<Float>] = []

  var count: Int { stretches.count }

  /// - Parameter em: the size of its letters.
  init(_ table: PDFTable, pages: [PDFPage], em: Float) {
    var intervals: [ClosedRange<Float>] = []
    for piece in table.pieces {
      let page = pages[piece.page]
      let extent = piece.body.map { $0.right(page) }.max() ?? 0
      let left = piece.body.map { $0.left(page) }.min() ?? 0
      for row in piece.body where !Self.isAcross(row, page, left...max(left, extent)) {
        intervals += row.words.map { page.words[$0].left...max(page.words[$0].left, page.words[$0].right) }
      }
    }
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, interval.lowerBound - last.upperBound < 0.28 * em {
        stretches[stretches.count - 1] = last.lowerBound...max(last.upperBound, interval.upperBound)
      } else {
        stretches.append(interval)
      }
    }
    joinBrokenCells(table, pages, em)
    addEmptyColumns(table, pages, em)
  }

  /// A label that stands across columns, away from the table's left edge.
  private static func isAcross(_ row: VisualRow, _ page: PDFPage, _ extent: ClosedRange<Float>) -> Bool {
    guard row.segments(page, gap: 0.65 * page.em).count == 1 else { return false }
    let width = row.right(page) - row.left(page)
    return width > 0.4 * (extent.upperBound - extent.lowerBound)
  }

  /// Blanks inside of cells may line up too (「8 月 21 日」): there the gap is that of a blank in every row.
  private mutating func joinBrokenCells(_ table: PDFTable, _ pages: [PDFPage], _ em: Float) {
    var i = 0
    while i + 1 < stretches.count {
      let gap = stretches[i + 1].lowerBound - stretches[i].upperBound
      if gap < 0.5 * em, distance(i, table, pages).map({ $0 < 0.45 * em }) ?? false {
        stretches[i] = stretches[i].lowerBound...stretches[i + 1].upperBound
        stretches.remove(at: i + 1)
      } else {
        i += 1
      }
    }
  }

  /// How far apart neighbours over a gap are in the middle one of the rows.
  private func distance(_ column: Int, _ table: PDFTable, _ pages: [PDFPage]) -> Float? {
    var distances: [Float] = []
    for piece in table.pieces {
      let page = pages[piece.page]
      for row in piece.body {
        let left = row.words.filter { self.column(of: page.words[$0]) == column }.map { page.words[$0].right }.max()
        let right = row.words.filter { self.column(of: page.words[$0]) == column + 1 }.map { page.words[$0].left }.min()
        if let left, let right { distances.append(right - left) }
      }
    }
    return distances.isEmpty ? nil : distances.sorted()[distances.count / 2]
  }

  /// A column without a cell on the pages still has its header.
  private mutating func addEmptyColumns(_ table: PDFTable, _ pages: [PDFPage], _ em: Float) {
    for piece in table.pieces {
      let page = pages[piece.page]
      for row in piece.header {
        for segment in row.segments(page, gap: 0.5 * em) {
          let left = page.words[segment[0]].left
          let right = page.words[segment[segment.count - 1]].right
          let isFree = stretches.allSatisfy { $0.lowerBound > right + 0.3 * em || $0.upperBound < left - 0.3 * em }
          guard isFree, page.vocabulary.namesColumn(page.text(of: segment).folded[...]) else { continue }
          stretches.append(left...max(left, right))
          stretches.sort { $0.lowerBound < $1.lowerBound }
        }
      }
    }
  }

  /// The column that most of a word lies in, else the nearest.
  func column(of word: PDFPage.Word) -> Int {
    var best = 0
    var bestOverlap = -Float.infinity
    for (i, stretch) in stretches.enumerated() {
      let overlap = min(word.right, stretch.upperBound) - max(word.left, stretch.lowerBound)
      if overlap > bestOverlap { (best, bestOverlap) = (i, overlap) }
    }
    return best
  }

  /// The columns over which some words of a header lie.
  func span(_ left: Float, _ right: Float, em: Float) -> ClosedRange<Int>? {
    let covered = stretches.indices.filter {
      min(right, stretches[$0].upperBound) - max(left, stretches[$0].lowerBound)
        > min(0.5 * em, 0.4 * (stretches[$0].upperBound - stretches[$0].lowerBound))
    }
    guard let first = covered.first, let last = covered.last else { return nil }
    return first...last
  }
}
