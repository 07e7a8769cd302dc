/// Reads the words of Markdown into lines, tables with pipes and in HTML as grids.
///
/// Of plain text only its tables are Markdown: tools that turn PDFs into text write them so.
struct MarkdownReader {
  private let source: [Unicode.Scalar]
  private let lines: [Range<Int>]
  private let isPlain: Bool
  private var writer: SourceWriter
  private var i = 0
  private var beginsBlock = true

  /// - Parameter isPlain: whether what is no table is plain text.
  static func read(into writer: inout SourceWriter, isPlain: Bool) {
    var reader = MarkdownReader(writer, isPlain)
    while reader.i < reader.lines.count { reader.take() }
    writer = reader.writer
  }

  private init(_ writer: SourceWriter, _ isPlain: Bool) {
    self.writer = writer
    self.isPlain = isPlain
    source = writer.source
    lines = writer.lines
  }

  /// Whether any table with pipes or in HTML stands in a text.
  static func hasTables(_ text: [Unicode.Scalar]) -> Bool {
    var isLineStart = true
    for (i, s) in text.enumerated() {
      if isLineStart, s == "|" || s == "<" && reads("<table", text[i...]) { return true }
      isLineStart = s == "\n" || s == "\r" || isLineStart && s.isBlank
    }
    return false
  }

  private static func reads(_ word: String, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.prefix(word.unicodeScalars.count).text.lowercased() == word
  }

  // MARK: Blocks

  private mutating func take() {
    let line = PipeRow.trimmed(source, lines[i])
    if line.isEmpty {
      beginsBlock = true
      i += 1
    } else if let count = tableLength() {
      takeTable(count)
    } else if let end = pageEnd(line) {
      takePage(through: end)
    } else if isPlain {
      writer.write(line)
      writer.endLine()
      i += 1
    } else {
      takeText(line)
    }
  }

  private mutating func takeText(_ line: Range<Int>) {
    if isRule(line) {
      beginsBlock = true
    } else if let fence = fence(line) {
      takeFence(fence)
    } else if let words = heading(line) {
      write(words, .heading)
      beginsBlock = true
    } else {
      let (words, isItem) = unprefixed(line)
      write(words, underlined ? .heading : isItem || beginsBlock ? .paragraph : nil)
      beginsBlock = false
    }
    i += 1
  }

  private mutating func write(_ words: Range<Int>, _ mark: Document.Line.Mark?) {
    MarkdownInline.write(words, into: &writer) { $0.endLine(mark) }
    writer.endLine(mark)
  }

  /// `---`, `***`: a line across the page.
  private func isRule(_ line: Range<Int>) -> Bool {
    let marks = source[line].filter { !$0.isBlank }
    guard marks.count >= 3, let first = marks.first, ["-", "*", "_", "="].contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }

  /// Whether the next line underlines this one as a heading.
  private var underlined: Bool {
    guard i + 1 < lines.count, beginsBlock else { return false }
    let next = PipeRow.trimmed(source, lines[i + 1])
    return next.count >= 3 && source[next].allSatisfy { $0 == "=" }
  }

  private func heading(_ line: Range<Int>) -> Range<Int>? {
    let level = source[line].prefix { $0 == "#" }.count
    guard (1...6).contains(level), level < line.count, source[line.lowerBound + level].isBlank else { return nil }
    var end = line.upperBound
    while end > line.lowerBound + level, source[end - 1] == "#" { end -= 1 }
    return PipeRow.trimmed(source, (line.lowerBound + level)..<end)
  }

  /// Without the marks of quotations and lists; numbers stay, they are printed.
  private func unprefixed(_ line: Range<Int>) -> (words: Range<Int>, isItem: Bool) {
    var words = line
    while let first = words.first, source[first] == ">" {
      words = PipeRow.trimmed(source, (first + 1)..<words.upperBound)
    }
    guard words.count > 2, ["-", "*", "+"].contains(source[words.lowerBound]), source[words.lowerBound + 1].isBlank
    else { return (words, isNumbered(words)) }
    return (PipeRow.trimmed(source, (words.lowerBound + 1)..<words.upperBound), true)
  }

  private func isNumbered(_ words: Range<Int>) -> Bool {
    let digits = source[words].prefix(while: \.isDigit)
    guard (1...2).contains(digits.count), digits.endIndex + 1 < words.upperBound else { return false }
    return source[digits.endIndex] == "." && source[digits.endIndex + 1].isBlank
  }

  // MARK: Code

  private func fence(_ line: Range<Int>) -> [Unicode.Scalar]? {
    let first = source[line.lowerBound]
    let width = source[line].prefix { $0 == first }.count
    return width >= 3 && (first == "`" || first == "~") ? Array(source[line].prefix(width)) : nil
  }

  /// Its lines as they stand.
  private mutating func takeFence(_ fence: [Unicode.Scalar]) {
    i += 1
    while i < lines.count {
      let line = PipeRow.trimmed(source, lines[i])
      if source[line].starts(with: fence), source[line].allSatisfy({ $0 == fence[0] }) { return }
      writer.write(line)
      writer.endLine()
      i += 1
    }
  }

  // MARK: Tables

  /// How many lines the table that begins here has: a header over a rule, or at least two rows between pipes.
  private func tableLength() -> Int? {
    guard source[lines[i]].contains("|"), let first = PipeRow(source, lines[i]), first.cells.count > 1 else {
      return nil
    }
    let second = i + 1 < lines.count ? PipeRow(source, lines[i + 1]) : nil
    guard let second,
      second.isRule(source) ? abs(second.cells.count - first.cells.count) <= 1 : first.isClosed && second.isClosed
    else { return nil }
    let needsPipes = first.isClosed
    var end = i + 2
    while end < lines.count, let row = PipeRow(source, lines[end]), row.isClosed || !needsPipes { end += 1 }
    return end - i
  }

  private mutating func takeTable(_ count: Int) {
    var grid = GridBuilder()
    let hasRule = PipeRow(source, lines[i + 1])?.isRule(source) ?? false
    for k in i..<(i + count) {
      guard let row = PipeRow(source, lines[k]), !row.isRule(source) else { continue }
      grid.openRow()
      for cell in row.cells {
        grid.openCell(isHeader: hasRule && k == i)
        take(cell, into: &grid)
      }
      grid.closeCell()
      writer.endLine(grid: writer.nextGrid)
    }
    writer.add(grid.finish())
    i += count
    beginsBlock = true
  }

  private mutating func take(_ cell: Range<Int>, into grid: inout GridBuilder) {
    writer.part()
    let index = writer.nextGrid
    MarkdownInline.write(cell, into: &writer) { writer in
      if let words = writer.stretch { grid.add(words) }
      writer.endLine(grid: index)
    }
    if let words = writer.stretch { grid.add(words) }
  }

  // MARK: HTML

  private static let pageElements = [
    "<table", "<div", "<p>", "<p ", "<center", "<figure", "<html", "<body", "<!doctype", "<!--", "<details", "<section",
    "<ul", "<ol", "<h1", "<h2", "<h3", "<h4", "<style", "<script", "<thead", "<tr",
  ]

  /// The last line of the HTML that begins here: that of the end of a table, else the last before a blank one.
  private func pageEnd(_ line: Range<Int>) -> Int? {
    guard source[line.lowerBound] == "<" else { return nil }
    let head = source[line].prefix(10).text.lowercased()
    guard let element = Self.pageElements.first(where: head.hasPrefix), !isPlain || element == "<table" else {
      return nil
    }
    var depth = 0
    for k in i..<lines.count {
      depth += count(of: "<table", in: lines[k]) - count(of: "</table", in: lines[k])
      let isOpen = depth > 0
      let isLast = k + 1 == lines.count || PipeRow.trimmed(source, lines[k + 1]).isEmpty
      if !isOpen && (element == "<table" || isLast) { return k }
    }
    return lines.count - 1
  }

  private func count(of word: String, in line: Range<Int>) -> Int {
    let word = Array(word.unicodeScalars)
    return line.count { i in
      source[i] == "<" && i + word.count <= line.upperBound
        && word.indices.allSatisfy { source[i + $0] == word[$0] || source[i + $0].value + 32 == word[$0].value }
    }
  }

  private mutating func takePage(through end: Int) {
    HTMLReader.read(lines[i].lowerBound..<lines[end].upperBound, into: &writer)
    i = end + 1
    beginsBlock = true
  }
}
