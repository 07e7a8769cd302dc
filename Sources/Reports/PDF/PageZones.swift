/// Parts a page into the stretches that are read one after the other: the columns of a text that is set in two.
///
/// Columns are told by a gutter that prose reaches up to, else by long lines of prose that stand side by side, the right
/// ones under each other; a table's cells are short. They reach up and down as far as lines begin where theirs do.
enum PageZones {
  private struct Line {
    var words: [Int]
    var left: Float
    var right: Float
    var base: Float
  }

  /// A stretch of the page from top to bottom that is set in two columns.
  private struct Band {
    var top: Float
    var bottom: Float
    var gutter: Float
    /// Where the lines of either column begin.
    var left: Float
    var right: Float

    func overlaps(_ other: Band) -> Bool { top <= other.bottom && other.top <= bottom }

    func holds(_ line: Line) -> Bool {
      top <= line.base && line.base <= bottom && (line.right < gutter || line.left > gutter)
    }
  }

  /// The words of each stretch, in reading order.
  static func zones(of words: [Int], on page: PDFPage) -> [[Int]] {
    let lines = lines(of: words, on: page)
    let gutters = gutters(lines, page)
    let bands = gutters + bands(lines, page).filter { band in !gutters.contains { $0.overlaps(band) } }
    if bands.isEmpty { return [words] }
    var zones: [[Int]] = []
    var (left, right, whole): ([Int], [Int], [Int]) = ([], [], [])
    var open: Int?
    func close() {
      zones += [whole, left, right].filter { !$0.isEmpty }
      (left, right, whole) = ([], [], [])
    }
    for line in lines {
      let band = bands.firstIndex { $0.holds(line) }
      if band != open { close() }
      open = band
      guard let band else {
        whole += line.words
        continue
      }
      if line.right < bands[band].gutter { left += line.words } else { right += line.words }
    }
    close()
    return zones
  }

  private static func gutters(_ lines: [Line], _ page: PDFPage) -> [Band] {
    let plain = lines.map {
      PageGutter.Line(left: $0.left, right: $0.right, base: $0.base, isLong: isLong($0, page))
    }
    return PageGutter(plain, em: page.em).stretches().map { stretch in
      Band(
        top: stretch.top, bottom: stretch.bottom, gutter: stretch.gutter, left: stretch.gutter, right: stretch.gutter)
    }
  }

  private static func lines(of words: [Int], on page: PDFPage) -> [Line] {
    var lines: [Line] = []
    var previous = -1
    for w in words {
      let word = page.words[w]
      if word.line == previous, let last = lines.last, word.left - last.right < page.em {
        lines[lines.count - 1].words.append(w)
        lines[lines.count - 1].right = max(last.right, word.right)
      } else {
        lines.append(Line(words: [w], left: word.left, right: word.right, base: word.base))
      }
      previous = word.line
    }
    return lines.sorted { ($0.base, $0.left) < ($1.base, $1.left) }
  }

  /// Whether it is a line of prose: long, and more of letters than of digits and room.
  private static func isLong(_ line: Line, _ page: PDFPage) -> Bool {
    guard line.right - line.left > 9 * page.em else { return false }
    let filled = line.words.reduce(Float(0)) { $0 + page.words[$1].width }
    var letters = 0
    var others = 0
    for w in line.words {
      for s in page.text(of: page.words[w]) {
        if s.isLowercaseLetter || s.isChinese { letters += 1 } else { others += 1 }
      }
    }
    return filled > 0.8 * (line.right - line.left) && letters * 2 > others
  }

  /// The stretches in two columns, from top to bottom.
  private static func bands(_ lines: [Line], _ page: PDFPage) -> [Band] {
    let rows = rows(lines, page)
    // Hostile pages could hold lines without end.
    guard rows.count <= 2000 else { return [] }
    let pairs = rows.indices.filter { rows[$0].count == 2 && rows[$0].allSatisfy { isLong($0, page) } }
    var bands: [Band] = []
    for p in pairs where !bands.contains(where: { $0.holds(rows[p][0]) && $0.holds(rows[p][1]) }) {
      let alike = pairs.filter { abs(rows[$0][1].left - rows[p][1].left) < 2.3 * page.em }
      guard alike.count > 1 else { continue }
      let right = alike.map { rows[$0][1].left }.min() ?? 0
      let end = alike.map { rows[$0][0].right }.max() ?? 0
      guard end < right else { continue }
      var band = Band(
        top: rows[p].map(\.base).min() ?? 0, bottom: rows[p].map(\.base).max() ?? 0, gutter: (end + right) / 2,
        left: alike.map { rows[$0][0].left }.min() ?? 0, right: right)
      band = widened(band, rows, from: p, isStrong: alike.count > 5, page)
      bands.append(band)
    }
    return bands
  }

  /// Lines by their baselines; those of two columns need not stand at one height.
  private static func rows(_ lines: [Line], _ page: PDFPage) -> [[Line]] {
    var rows: [[Line]] = []
    for line in lines {
      if let first = rows.last?.first, line.base - first.base < 0.8 * page.em {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    return rows.map { $0.sorted { $0.left < $1.left } }
  }

  /// A line with nothing beside it belongs to a column only right at its end: a heading stands apart.
  private static func widened(
    _ band: Band, _ rows: [[Line]], from start: Int, isStrong: Bool, _ page: PDFPage
  ) -> Band {
    var band = band
    for row in rows[start...] {
      guard row[0].base - band.bottom < (row.count > 1 ? 4 : 2) * page.em, isOfColumns(row, band, isStrong, page) else {
        break
      }
      band.bottom = (row.map(\.base).max() ?? band.bottom) + 0.1 * page.em
    }
    for row in rows[..<start].reversed() {
      guard band.top - row[0].base < (row.count > 1 ? 4 : 2) * page.em, isOfColumns(row, band, isStrong, page) else {
        break
      }
      band.top = row.map(\.base).min() ?? band.top
    }
    return band
  }

  /// Whether a row leaves the gutter free, and its lines begin where the columns' lines do; beside a long line, or on a
  /// page with much in two columns, something else may stand in the other column.
  private static func isOfColumns(_ row: [Line], _ band: Band, _ isStrong: Bool, _ page: PDFPage) -> Bool {
    guard row.allSatisfy({ $0.right < band.gutter || $0.left > band.gutter }) else { return false }
    let begins = { (line: Line, slack: Float) in
      [band.left, band.right].contains { line.left > $0 - 0.3 * page.em && line.left < $0 + slack * page.em }
    }
    if row.allSatisfy({ begins($0, 2.3) }) { return true }
    if row.contains(where: { isLong($0, page) && begins($0, 2.3) }) { return true }
    return isStrong && row.contains { $0.left > band.gutter && begins($0, 0.8) }
  }
}
