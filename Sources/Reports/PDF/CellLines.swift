/// A column's part of a visual row: one printed line of a cell.
struct CellLine: Sendable {
  /// Index of the piece of the table, of the visual row in its body, and the words.
  var piece: Int
  var row: Int
  var words: [Int]
  var base: Float
}

/// Where a table's rows set the lines of their cells.
enum CellAlignment: CaseIterable {
  case middle, top, bottom

  /// Where cells of several lines stand as a whole.
  func anchor(_ first: Float, _ last: Float) -> Float {
    switch self {
    case .middle: (first + last) / 2
    case .top: first
    case .bottom: last
    }
  }
}

/// Gives each line of a column to the row that it belongs to, so that the cells as wholes lie as near as can be to
/// their rows: the best of all ways, from top to bottom.
///
/// A cell's lines follow each other closely; a line that lies near no row stays without one. Above the first row the
/// lines may as well be the header's.
struct LineAssignment {
  /// By line the index of its row; nil of a line that is no cell of a row.
  private(set) var rows: [Int?]
  private(set) var cost: Float

  private static let longest = 8

  /// - Parameters:
  ///   - lines: their baselines, from top to bottom.
  ///   - anchors: the rows' baselines, from top to bottom.
  init(_ lines: [Float], to anchors: [Float], _ alignment: CellAlignment, em: Float) {
    rows = Array(repeating: nil, count: lines.count)
    // best[i][r]: the least cost of the first i lines with the first r rows.
    let width = anchors.count + 1
    var best = [Float](repeating: .infinity, count: (lines.count + 1) * width)
    var taken = [Int8](repeating: 0, count: best.count)
    // A row without a cell is odd where there are cells enough for all.
    let empty: Float = lines.count >= anchors.count ? 0.5 : 0.05
    for r in 0...anchors.count { best[r] = Float(r) * empty }
    for i in 0...lines.count where i > 0 {
      for r in 0...anchors.count {
        let here = i * width + r
        // A line that no row takes.
        let isAbove = anchors.first.map { lines[i - 1] < $0 - 0.5 * em } ?? true
        (best[here], taken[here]) = (best[here - width] + (isAbove ? 0.45 : 2), -1)
        guard r > 0 else { continue }
        if best[here - 1] + empty < best[here] { (best[here], taken[here]) = (best[here - 1] + empty, 0) }
        // A cell does not reach past the row below.
        if r < anchors.count, lines[i - 1] >= anchors[r] - 0.2 * em { continue }
        for count in 1...min(i, Self.longest) {
          let first = i - count
          if count > 1, lines[first + 1] - lines[first] > 1.75 * em { break }
          if r > 1, lines[first] <= anchors[r - 2] + 0.2 * em { break }
          let off = abs(alignment.anchor(lines[first], lines[i - 1]) - anchors[r - 1]) / em
          let cost = best[first * width + r - 1] + (off > 0.8 ? .infinity : off)
          if cost < best[here] { (best[here], taken[here]) = (cost, Int8(count)) }
        }
      }
    }
    var (i, r) = (lines.count, anchors.count)
    cost = best[i * width + r]
    while i > 0 {
      switch taken[i * width + r] {
      case -1: i -= 1
      case 0: r -= 1
      case let count:
        for k in (i - Int(count))..<i { rows[k] = r - 1 }
        i -= Int(count)
        r -= 1
      }
    }
  }
}
