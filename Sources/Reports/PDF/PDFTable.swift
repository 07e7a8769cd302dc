/// A table of one or more pages: what of each page belongs to it.
struct PDFTable: Sendable {
  struct Piece: Sendable {
    /// Index of the page.
    var page: Int
    var header: [VisualRow]
    var body: [VisualRow]
  }

  var pieces: [Piece]
  /// Whether it is a table only if the page before ends with its header.
  var isHeadless = false

  /// The size of its letters.
  func em(_ pages: [PDFPage]) -> Float {
    let sizes = pieces.flatMap { piece in
      piece.body.flatMap(\.words).map { pages[piece.page].words[$0] }.filter { $0.range.count > 1 }.map(\.em)
    }
    return sizes.isEmpty ? pages[pieces[0].page].em : sizes.sorted()[sizes.count / 2]
  }
}

/// The columns of a table: stretches of its width that words of its body fill, gaps between them.
struct TableColumns {
  private(set) var stretches: [ClosedRange<Float>] = []
  /// Headers that do not stand over their column's cells.
  private var strayHeaders: [(stretch: ClosedRange<Float>, column: Int)] = []

  var count: Int { stretches.count }

  /// - Parameter em: the size of its letters.
  init(_ table: PDFTable, pages: [PDFPage], em: Float) {
    var apart: [ClosedRange<Float>] = []
    var alone: [ClosedRange<Float>] = []
    for piece in table.pieces {
      let page = pages[piece.page]
      for row in piece.body {
        let words = row.words.map { page.words[$0].left...max(page.words[$0].left, page.words[$0].right) }
        if row.segments(page, gap: 0.65 * em).count > 1 {
          apart += words
        } else {
          alone.append(page.extent(of: row.words))
        }
      }
    }
    stretches = Self.joined(apart, em)
    // Words alone on their baseline may be a merged cell's or go across columns, as names of groups do.
    for stretch in alone {
      let wider = Self.joined(stretches + [stretch], em)
      if wider.count >= stretches.count { stretches = wider }
    }
    joinBrokenCells(table, pages, em)
    joinSplitColumns(table, pages, em)
    matchHeaders(table, pages, em)
  }

  private static func joined(_ intervals: [ClosedRange<Float>], _ em: Float) -> [ClosedRange<Float>] {
    var stretches: [ClosedRange<Float>] = []
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, interval.lowerBound - last.upperBound < 0.28 * em {
        stretches[stretches.count - 1] = last.lowerBound...max(last.upperBound, interval.upperBound)
      } else {
        stretches.append(interval)
      }
    }
    return stretches
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

  /// Short cells may stand left of where all long ones end: of two columns that no row fills both, under one header,
  /// neither is one.
  private mutating func joinSplitColumns(_ table: PDFTable, _ pages: [PDFPage], _ em: Float) {
    guard let piece = table.pieces.first, !piece.header.isEmpty else { return }
    let (over, beside) = headers(piece, pages[piece.page], em)
    // As many headers as columns: each has its own.
    if over.count + beside.count >= stretches.count { return }
    var i = 0
    while i + 1 < stretches.count {
      let (over, _) = headers(piece, pages[piece.page], em)
      if over.contains(i) && over.contains(i + 1) || distance(i, table, pages) != nil {
        i += 1
      } else {
        stretches[i] = stretches[i].lowerBound...stretches[i + 1].upperBound
        stretches.remove(at: i + 1)
      }
    }
  }

  /// Headers that stand over no cell, as centred ones over short cells on the left: when there are as many as columns
  /// without a header they name them in order; one between columns that have theirs names a column without cells.
  private mutating func matchHeaders(_ table: PDFTable, _ pages: [PDFPage], _ em: Float) {
    guard let piece = table.pieces.first else { return }
    let (over, beside) = headers(piece, pages[piece.page], em)
    // A line of a wrapped header may stand beside the cells that another line of it stands over.
    for stack in stacks(piece, pages[piece.page], em) {
      if let span = span(stack, em: em), span.count == 1 { strayHeaders.append((stack, span.lowerBound)) }
    }
    let free = stretches.indices.filter { !over.contains($0) }
    if beside.count == free.count {
      strayHeaders += zip(beside, free).map { ($0, $1) }
      return
    }
    for header in beside {
      let middle = (header.lowerBound + header.upperBound) / 2
      let near = stretches.indices.filter { !over.contains($0) }.min {
        abs(self.middle($0) - middle) < abs(self.middle($1) - middle)
      }
      let next = stretches.firstIndex { ($0.lowerBound + $0.upperBound) / 2 > middle } ?? stretches.count
      if let near, near == next || near == next - 1 {
        strayHeaders.append((header, near))
      } else {
        insert(header, at: next)
      }
    }
  }

  private mutating func insert(_ stretch: ClosedRange<Float>, at index: Int) {
    stretches.insert(stretch, at: index)
    for i in strayHeaders.indices where strayHeaders[i].column >= index { strayHeaders[i].column += 1 }
  }

  private func middle(_ column: Int) -> Float { (stretches[column].lowerBound + stretches[column].upperBound) / 2 }

  /// The columns that have words of the header over them, and where the header's other words stand.
  private func headers(_ piece: PDFTable.Piece, _ page: PDFPage, _ em: Float) -> (Set<Int>, [ClosedRange<Float>]) {
    var over: Set<Int> = []
    var beside: [ClosedRange<Float>] = []
    for stack in stacks(piece, page, em) {
      if let span = span(stack, em: em) { over.formUnion(span) } else { beside.append(stack) }
    }
    return (over, beside)
  }

  /// Where the names of columns stand, lines of one below each other taken together, from left to right.
  private func stacks(_ piece: PDFTable.Piece, _ page: PDFPage, _ em: Float) -> [ClosedRange<Float>] {
    var stacks: [ClosedRange<Float>] = []
    for (r, row) in piece.header.enumerated() {
      for segment in headerSegments(of: row, page, em) {
        if r + 1 < piece.header.count, TableHeader.isGroupName(page.text(of: segment).folded) { continue }
        stacks.append(page.extent(of: segment))
      }
    }
    return stacks.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, stack in
      if let last = joined.last, last.overlaps(stack) {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, stack.upperBound)
      } else {
        joined.append(stack)
      }
    }
  }

  /// The headers that a row of words holds: a blank inside of one that stands over no cell parts it no more than one
  /// over a single column's cells.
  func headerSegments(of row: VisualRow, _ page: PDFPage, _ em: Float) -> [[Int]] {
    var segments: [[Int]] = []
    for segment in row.segments(page, gap: 0.3 * em) {
      if let last = segments.last, isOneHeader(page.extent(of: last), page.extent(of: segment), em) {
        segments[segments.count - 1] = last + segment
      } else {
        segments.append(segment)
      }
    }
    return segments
  }

  private func isOneHeader(_ a: ClosedRange<Float>, _ b: ClosedRange<Float>, _ em: Float) -> Bool {
    guard b.lowerBound - a.upperBound < 0.6 * em else { return false }
    guard let first = span(a, em: em), let second = span(b, em: em) else { return true }
    return first == second && first.count == 1
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

  /// The columns that some words of the header name.
  func columns(ofHeader stretch: ClosedRange<Float>, em: Float) -> ClosedRange<Int>? {
    if let stray = strayHeaders.first(where: { $0.stretch.overlaps(stretch) }) { return stray.column...stray.column }
    return span(stretch, em: em)
  }

  /// The columns over which a stretch lies.
  private func span(_ stretch: ClosedRange<Float>, em: Float) -> ClosedRange<Int>? {
    let covered = stretches.indices.filter {
      min(stretch.upperBound, stretches[$0].upperBound) - max(stretch.lowerBound, stretches[$0].lowerBound)
        > min(0.5 * em, 0.4 * (stretches[$0].upperBound - stretches[$0].lowerBound))
    }
    guard let first = covered.first, let last = covered.last else { return nil }
    return first...last
  }
}

extension PDFPage {
  /// From the left edge of the first to the right edge of the last.
  func extent(of words: [Int]) -> ClosedRange<Float> {
    let left = words.map { self.words[$0].left }.min() ?? 0
    return left...max(left, words.map { self.words[$0].right }.max() ?? left)
  }
}
