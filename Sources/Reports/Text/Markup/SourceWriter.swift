/// Copies visible words of a marked-up file into a document, blanks collapsed, each word with its place in the file.
struct SourceWriter {
  let source: [Unicode.Scalar]
  private let lineStarts: [Int]
  /// Form feeds.
  private let pageBreaks: [Int]
  private var page = 1
  private var builder = DocumentBuilder()
  /// Words that stand side by side in the file, not yet in the document.
  private var run: [Unicode.Scalar] = []
  private var runStart = 0
  /// Where in the file a blank stands that is not yet written; blanks at the ends of lines never are.
  private var blank: Int?
  private var lineStart = 0
  /// Where the words since the last `part` begin; nil when there are none.
  private var stretchStart: Int?
  private var isParted = false

  init(_ source: [Unicode.Scalar]) {
    self.source = source
    lineStarts = Self.lineStarts(of: source)
    pageBreaks = source.indices.filter { source[$0] == "\u{C}" }
  }

  private static func lineStarts(of source: [Unicode.Scalar]) -> [Int] {
    var starts = [0]
    for i in source.indices {
      let isReturn = source[i] == "\r" && (i + 1 == source.count || source[i + 1] != "\n")
      if source[i] == "\n" || isReturn { starts.append(i + 1) }
    }
    return starts
  }

  /// The file's lines, without their ends.
  var lines: [Range<Int>] {
    lineStarts.indices.map { k in
      var end = k + 1 < lineStarts.count ? lineStarts[k + 1] : source.count
      while end > lineStarts[k], source[end - 1] == "\n" || source[end - 1] == "\r" { end -= 1 }
      return lineStarts[k]..<end
    }
  }

  /// Where the next scalar will stand in the document.
  var position: Int { builder.position + run.count }
  var isLineEmpty: Bool { position == lineStart }
  var nextGrid: Int { builder.nextGrid }

  /// Writes one visible scalar of the file, or what a character reference at `index` stands for.
  mutating func write(_ scalar: Unicode.Scalar, at index: Int) {
    if scalar.isBlank {
      blank = blank ?? index
      return
    }
    writeBlank(before: index)
    stretchStart = stretchStart ?? position
    if run.isEmpty || runStart + run.count != index {
      // 「<b>纳指100</b>24,785.52」: markup parts two numbers that no blank parts.
      let parts = run.last?.isDigit == true && scalar.isDigit
      flush()
      if parts { builder.appendBlank() }
      runStart = index
    }
    run.append(scalar.asIdeograph)
  }

  private mutating func writeBlank(before index: Int) {
    if isParted {
      isParted = false
      blank = nil
      flush()
      builder.appendBlank()
    }
    guard let blank else { return }
    self.blank = nil
    if isLineEmpty { return }
    if blank + 1 == index, runStart + run.count == blank, !run.isEmpty {
      run.append(" ")
    } else {
      flush()
      builder.appendBlank()
    }
  }

  /// Writes a stretch of the file as it stands.
  mutating func write(_ range: Range<Int>) {
    for i in range { write(source[i], at: i) }
  }

  /// Whether the last word written is the number 10.
  var endsWithTen: Bool {
    run.count >= 2 && run.suffix(2).elementsEqual(["1", "0"]) && !(run.dropLast(2).last?.isDigit ?? false)
  }

  /// Parts what was written from what comes next in the line, which begins a stretch of its own.
  mutating func part() {
    isParted = true
    stretchStart = nil
  }

  /// The words since the last `part` or line end.
  var stretch: Range<Int>? { stretchStart.map { $0..<position } }

  /// - Parameter mark: what the markup says of the line.
  mutating func endLine(_ mark: Document.Line.Mark? = nil, grid: Int? = nil) {
    flush()
    blank = nil
    stretchStart = nil
    isParted = false
    if isLineEmpty { return }
    builder.endLine(page: page, grid: grid, mark: mark)
    lineStart = builder.position
  }

  mutating func add(_ grid: Grid) { builder.add(grid) }

  private mutating func flush() {
    if run.isEmpty { return }
    let line = lineStarts.partitioningIndex { $0 > runStart } - 1
    page = pageBreaks.partitioningIndex { $0 > runStart } + 1
    builder.append(run, page: page, line: line + 1, column: runStart - lineStarts[line] + 1)
    run.removeAll(keepingCapacity: true)
  }

  consuming func document(report: String, vocabulary: Vocabulary) -> Document {
    endLine()
    return builder.document(report: report, vocabulary: vocabulary)
  }
}

extension Array {
  /// The first index whose element is in the second part, of an array whose second part are the elements that fit.
  fileprivate func partitioningIndex(where isSecond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
