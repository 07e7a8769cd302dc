/// Finds the gutter of a page whose text is set in two columns, one of them of prose and the other of anything: tables,
/// figures, headings.
///
/// The gutter is a strip near the page's middle that no word crosses. On one side of it stand long lines of prose that
/// reach up to it, on the other lines that fill a column of their own: a narrow column of days or labels beside prose is
/// a table's.
struct PageGutter {
  struct Line {
    var left: Float
    var right: Float
    var base: Float
    var isLong: Bool
  }

  /// A stretch of the page from top to bottom with the gutter free.
  struct Stretch {
    var top: Float
    var bottom: Float
    var gutter: Float
  }

  private let lines: [Line]
  private let em: Float
  private let left: Float
  private let right: Float

  /// - Parameter lines: in the order of their baselines.
  init(_ lines: [Line], em: Float) {
    self.lines = lines
    self.em = em
    left = lines.map(\.left).min() ?? 0
    right = lines.map(\.right).max() ?? 0
  }

  /// Of all places for a gutter the one that parts most lines.
  func stretches() -> [Stretch] {
    let longs = lines.filter(\.isLong)
    // Hostile pages could hold lines without end.
    guard longs.count >= Self.fewestLong, lines.count <= 4000, right > left else { return [] }
    // A gutter begins where prose ends, or ends where prose begins.
    let edges = longs.map { $0.right + 0.4 * em } + longs.map { $0.left - 0.4 * em }
    let middle = (left + 0.3 * (right - left))...(left + 0.7 * (right - left))
    let places = Set(edges.filter(middle.contains).map { ($0 / (0.5 * em)).rounded() }).sorted()
    var best: (stretches: [Stretch], count: Int) = ([], 0)
    for place in places {
      let found = stretches(at: place * 0.5 * em)
      if found.count > best.count { best = found }
    }
    return best.stretches
  }

  private static let fewestLong = 4
  private static let fewestBeside = 4

  private func stretches(at x: Float) -> (stretches: [Stretch], count: Int) {
    var found: [Stretch] = []
    var count = 0
    var start = 0
    for i in 0...lines.count where i == lines.count || lines[i].left < x && x < lines[i].right {
      if let stretch = stretch(lines[start..<i], x) {
        found.append(stretch)
        count += i - start
      }
      start = i + 1
    }
    return (found, count)
  }

  private func stretch(_ lines: ArraySlice<Line>, _ x: Float) -> Stretch? {
    let (before, behind) = (lines.filter { $0.right <= x }, lines.filter { $0.left >= x })
    guard before.count >= Self.fewestBeside, behind.count >= Self.fewestBeside else { return nil }
    let end = before.map(\.right).max() ?? x
    let start = behind.map(\.left).min() ?? x
    guard start - end >= 0.8 * em, let top = lines.first?.base, let bottom = lines.last?.base else { return nil }
    let isParted =
      fillsWithProse(before, from: left, to: end) && isColumn(behind, from: start, to: right)
      || fillsWithProse(behind, from: start, to: right) && isColumn(before, from: left, to: end)
    return isParted ? Stretch(top: top, bottom: bottom, gutter: (end + start) / 2) : nil
  }

  /// Whether lines of prose reach from one edge of a column to the other.
  private func fillsWithProse(_ lines: [Line], from left: Float, to right: Float) -> Bool {
    let width = right - left
    guard width * 10 >= (self.right - self.left) * 3 else { return false }
    let full = lines.filter { $0.isLong && $0.left < left + 2.5 * em && $0.right > right - 2.5 * em }
    return full.count >= Self.fewestLong
  }

  /// Whether lines, all together, take up a column's width, and some of them much of it.
  private func isColumn(_ lines: [Line], from left: Float, to right: Float) -> Bool {
    let width = right - left
    guard width * 10 >= (self.right - self.left) * 3 else { return false }
    let spans = Dictionary(grouping: lines) { ($0.base / (0.5 * em)).rounded() }.values.map { row in
      (row.map(\.right).max() ?? 0) - (row.map(\.left).min() ?? 0)
    }
    return spans.count { $0 > 0.6 * width } >= 3
  }
}
