/// Finds the tables among a column's rows: runs of rows whose words stand apart in the same places.
///
/// pdftotext gives no rulings. What tells a table is that gaps between words line up over several rows; prose has none
/// that do. A row with words apart, some of them data, is a sure one; rows between sure ones that leave the gaps free
/// (wrapped cells, merged labels) belong to them, and the header above.
struct TableFinder {
  let page: PDFPage
  let rows: [VisualRow]
  private let segments: [[[Int]]]
  private let isSure: [Bool]

  /// Where a table stands among the rows.
  struct Found: Sendable {
    var header: Range<Int>
    var body: Range<Int>
    /// Whether nothing tells what it is but that its rows stand in columns: the header may be on the page before.
    var isHeadless = false
    var rows: Range<Int> { header.lowerBound..<body.upperBound }
  }

  init(_ page: PDFPage, _ rows: [VisualRow]) {
    self.page = page
    self.rows = rows
    segments = rows.map { $0.segments(page, gap: 0.65 * page.em) }
    var isSure: [Bool] = []
    for (row, segments) in zip(rows, segments) { isSure.append(Self.isSure(row, segments, page)) }
    self.isSure = isSure
  }

  func tables() -> [Found] {
    var found: [Found] = []
    var open: (rows: ClosedRange<Int>, gaps: [ClosedRange<Float>])?
    func close() {
      defer { open = nil }
      guard let open, let table = table(open.rows, open.gaps, after: found.last?.rows.upperBound ?? 0) else { return }
      found.append(table)
    }
    for i in rows.indices where isSure[i] {
      if let current = open {
        if let gaps = gaps(of: current.rows, with: i, current.gaps) {
          open = (current.rows.lowerBound...i, gaps)
          continue
        }
        close()
      }
      open = (i...i, gaps(in: intervals(of: [i])))
    }
    close()
    return found
  }

  // MARK: Rows

  private static func isSure(_ row: VisualRow, _ segments: [[Int]], _ page: PDFPage) -> Bool {
    guard segments.count >= 2, segments.count <= 40 else { return false }
    var data = 0
    var dates = 0
    var hasKey = false
    var first: WordKind?
    for segment in segments {
      let text = page.text(of: segment)
      if text.folded.count > 90 || isSentence(text.folded) { return false }
      let kind = WordKind(text.folded, printed: text.printed)
      if first == nil { first = kind }
      if kind == .code { hasKey = true }
      if kind == .date { dates += 1 }
      if kind.isData { data += 1 }
    }
    // A row of dates names columns.
    if dates > 1, dates + 1 >= segments.count { return false }
    if hasKey { return data >= 2 || segments.count >= 3 }
    if first == .date { return true }
    return segments.count >= 3 && data * 3 >= segments.count
  }

  private static func isSentence(_ folded: [Unicode.Scalar]) -> Bool {
    folded.contains("。") || folded.count(where: { $0 == "，" }) > 1
  }

  /// A caption, a source line, a note, a heading, a sentence: what ends a table.
  private func isOutside(_ i: Int) -> Bool {
    let text = page.text(of: rows[i].words).folded
    if Self.isSentence(text) { return true }
    if LayoutWords.sources.match(in: text, at: 0) != nil || LayoutWords.notes.match(in: text, at: 0) != nil {
      return true
    }
    if let caption = LayoutWords.captions.match(in: text, at: 0) {
      if Self.isNumber(text[caption.range.upperBound...].drop { $0 == " " }) { return true }
    }
    return segments[i].count == 1 && text.count(where: \.isChinese) > 24
  }

  /// 「1」, 「A.」, 「一：」: what counts a caption.
  private static func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first else { return false }
    if first.isDigit { return true }
    let next = text.dropFirst().first ?? " "
    return (first.isLowercaseLetter || "一二三四五六七八九十".unicodeScalars.contains(first))
      && ".:、 ".unicodeScalars.contains(next)
  }

  // MARK: Gaps

  private func intervals(of rows: [Int]) -> [ClosedRange<Float>] {
    rows.flatMap { self.rows[$0].words.map { page.words[$0].left...max(page.words[$0].left, page.words[$0].right) } }
  }

  /// The gaps that stretches of words leave free, inside of them.
  private func gaps(in intervals: [ClosedRange<Float>]) -> [ClosedRange<Float>] {
    var gaps: [ClosedRange<Float>] = []
    var right = Float.infinity
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if interval.lowerBound - right >= 0.3 * page.em { gaps.append(right...interval.lowerBound) }
      right = right == .infinity ? interval.upperBound : max(right, interval.upperBound)
    }
    return gaps
  }

  /// The gaps that stay when a sure row joins the rows of a table; nil when it does not belong to them.
  private func gaps(of open: ClosedRange<Int>, with i: Int, _ gaps: [ClosedRange<Float>]) -> [ClosedRange<Float>]? {
    for k in (open.upperBound + 1)..<(i + 1) {
      if rows[k].base - rows[k - 1].base > reach(i, after: open.upperBound) { return nil }
      if k < i, isOutside(k) || !(fits(k, gaps) || isLabel(k)) { return nil }
    }
    let cut = cut(gaps, by: i)
    // The row may have fewer cells than the widest or more than the narrowest, but shares the places of gaps.
    let needed = max(1, min(gaps.count, segments[i].count - 1) * 6 / 10)
    return cut.count >= needed ? cut : nil
  }

  /// How far a row may stand below the one before: further when both have many cells and nothing is between them.
  private func reach(_ i: Int, after last: Int) -> Float {
    let isSpread = i == last + 1 && min(segments[i].count, segments[last].count) >= 3
    return (isSpread ? 7 : 4.2) * page.em
  }

  private func cut(_ gaps: [ClosedRange<Float>], by i: Int) -> [ClosedRange<Float>] {
    var rest = gaps
    for interval in intervals(of: [i]) {
      rest = rest.flatMap { gap -> [ClosedRange<Float>] in
        guard interval.upperBound > gap.lowerBound, interval.lowerBound < gap.upperBound else { return [gap] }
        return [
          (gap.lowerBound, min(gap.upperBound, interval.lowerBound)),
          (max(gap.lowerBound, interval.upperBound), gap.upperBound),
        ].filter { $0.1 - $0.0 >= 0.3 * page.em }.map { $0.0...$0.1 }
      }
    }
    return rest
  }

  /// Whether no word of a row lies across a gap.
  private func fits(_ i: Int, _ gaps: [ClosedRange<Float>]) -> Bool {
    intervals(of: [i]).allSatisfy { interval in
      !gaps.contains { interval.lowerBound < $0.lowerBound && interval.upperBound > $0.upperBound }
    }
  }

  /// A few words that name the group of the rows below, across the columns.
  private func isLabel(_ i: Int) -> Bool { segments[i].count == 1 && page.text(of: rows[i].words).folded.count <= 24 }

  // MARK: The whole table

  private func table(_ sure: ClosedRange<Int>, _ gaps: [ClosedRange<Float>], after start: Int) -> Found? {
    guard !gaps.isEmpty else { return nil }
    let header = header(above: sure.lowerBound, gaps, after: start)
    var end = sure.upperBound + 1
    // What is left of the last row's wrapped cells, and rows whose data are broken over lines.
    while end < rows.count, end - sure.upperBound <= 12, !isSure[end], fits(end, gaps), !isOutside(end),
      rows[end].base - rows[end - 1].base < (segments[end].count > 1 ? 2.7 : 1.75) * page.em,
      rows[end].right(page) - rows[end].left(page) < (segments[end].count > 1 ? 90 : 30) * page.em
    { end += 1 }
    return Found(
      header: header, body: header.upperBound..<end, isHeadless: header.isEmpty && !isTable(sure))
  }

  /// Without a header only codes or dates make a table; the labels of a chart's axes make none.
  private func isTable(_ sure: ClosedRange<Int>) -> Bool {
    let keyed = sure.count { i in
      isSure[i]
        && segments[i].contains { segment in
          let text = page.text(of: segment)
          return WordKind(text.folded, printed: text.printed) == .code
        }
    }
    return keyed >= 1
  }

  /// The rows above that name columns, and what they wrap to.
  private func header(above first: Int, _ gaps: [ClosedRange<Float>], after start: Int) -> Range<Int> {
    let known = named(above: first, after: start, namesColumns)
    return header(
      known ?? named(above: first, after: start) { isShapedAsHeader($0, gaps) }, above: first, gaps, after: start)
  }

  /// From the first to the last row above that names columns.
  private func named(above first: Int, after start: Int, _ isName: (Int) -> Bool) -> ClosedRange<Int>? {
    var named: ClosedRange<Int>?
    var top = first
    let isSpread = first + 1 < rows.count && isSure[first + 1]
    let step = isSpread ? min(7 * page.em, 1.2 * (rows[first + 1].base - rows[first].base)) : 0
    let reach = max(3.4 * page.em, step)
    while top > start, first - top < 7, rows[top].base - rows[top - 1].base < reach, !isOutside(top - 1) {
      top -= 1
      if isName(top) { named = top...(named?.upperBound ?? top) }
    }
    return named
  }

  private func header(
    _ range: ClosedRange<Int>?, above first: Int, _ gaps: [ClosedRange<Float>], after start: Int
  ) -> Range<Int> {
    guard let range else { return first..<first }
    var named = range.lowerBound
    var lastNamed = range.upperBound
    // The lower names under a group's stand less than a line below those that are centred beside them.
    while lastNamed + 1 < first, rows[lastNamed + 1].base - rows[lastNamed].base < 1.25 * page.em,
      segments[lastNamed + 1].count > 1, isOfWords(lastNamed + 1)
    { lastNamed += 1 }
    while named < lastNamed, isTitle(named) { named += 1 }
    // A part of a wrapped header may stand above the first row that names columns.
    while named > start, rows[named].base - rows[named - 1].base < 1.7 * page.em, !isOutside(named - 1),
      segments[named - 1].count > 1 || fits(named - 1, gaps), !isUnitNote(named - 1), !isTitle(named - 1)
    { named -= 1 }
    // What stands between is either's: a wrapped header's end or a first row's wrapped cells.
    return named..<(lastNamed + 1)
  }

  /// Many words in one stretch: what the table is about, centred over it, not the name of a group of columns.
  private func isTitle(_ i: Int) -> Bool {
    guard segments[i].count == 1 else { return false }
    return page.text(of: rows[i].words).folded.reduce(0) { $0 + ($1.isChinese ? 2 : 1) } > 36
  }

  private func namesColumns(_ i: Int) -> Bool {
    let names = segments[i].count { page.vocabulary.namesColumn(page.text(of: $0).folded[...]) }
    return names >= 2 || (names == 1 && segments[i].count >= 2) || namesDays(i)
  }

  /// Words, or days, apart in the places of the columns, though none of them may be known.
  private func isShapedAsHeader(_ i: Int, _ gaps: [ClosedRange<Float>]) -> Bool {
    guard segments[i].count >= 3, segments[i].count * 2 > gaps.count, fits(i, gaps) else { return false }
    return namesDays(i) || isOfWords(i)
  }

  private func isOfWords(_ i: Int) -> Bool {
    segments[i].allSatisfy { segment in
      let text = page.text(of: segment)
      return text.folded.count <= 24 && WordKind(text.folded, printed: text.printed) == .word
    }
  }

  /// How many rows at the end name the columns of a table that begins on the next page.
  func headerAtEnd() -> Int {
    guard let last = rows.indices.last, !isOutside(last), segments[last].count >= 2 else { return 0 }
    guard namesColumns(last) || isShapedAsHeader(last, []) else { return 0 }
    var first = last
    while first > 0, last - first < 3, rows[first].base - rows[first - 1].base < 1.7 * page.em, !isOutside(first - 1),
      !isTitle(first - 1), !isUnitNote(first - 1), !isSure[first - 1], segments[first - 1].count > 1
    { first -= 1 }
    return last - first + 1
  }

  private func namesDays(_ i: Int) -> Bool {
    let days = segments[i].count { segment in
      let text = page.text(of: segment)
      return WordKind(text.folded, printed: text.printed) == .date
    }
    return days >= 2 && days * 2 > segments[i].count
  }

  private func isUnitNote(_ i: Int) -> Bool {
    let text = page.text(of: rows[i].words).folded.text
    return ["单位:", "unit", "in us$", "in hk$"].contains(where: text.hasPrefix)
  }
}
