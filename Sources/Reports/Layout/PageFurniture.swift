/// Headers and footers that pages repeat: they may stand in the middle of a table or a sentence.
enum PageFurniture {
  /// The roles with lines marked that pages repeat, or that open or close a page in the words of such lines.
  static func marked(_ roles: [LineRole], in document: Document) -> [LineRole] {
    let candidates = roles.indices.filter { isPlain(roles[$0]) }
    var counts: [String: Int] = [:]
    var keys: [Int: String] = [:]
    for i in candidates where hasWords(document, i) {
      let key = key(document, i)
      keys[i] = key
      counts[key, default: 0] += 1
    }
    let edges = pageEdges(roles, document)
    var marked = roles
    for i in candidates where isPageMark(document, i) { marked[i] = .furniture }
    for (i, key) in keys where counts[key, default: 0] > 1 || edges.contains(i) { marked[i] = .furniture }
    return marked
  }

  private static func isPlain(_ role: LineRole) -> Bool {
    switch role {
    case .fragment, .prose: true
    default: false
    }
  }

  private static let words = Lexicon<Bool>(
    ["研究所", "证券研究", "研究部", "证券股份", "周报", "周刊", "周观察", "周度", "声明", "第页", "weekly", "research", "page"].map { ($0, true) }
  )

  /// 第 7 页, 第 4 页 / 共 11 页, Page 3 of 9
  static func isPageMark(_ document: Document, _ i: Int) -> Bool {
    let line = lastPart(of: document.folded[document.lines[i].range])
    guard line.count <= 24, line.contains(where: \.isDigit), line.contains("页") || line.contains("p") else {
      return false
    }
    let key = line.filter { !$0.isBlank && !$0.isDigit }.text
    return ["第页", "第页/共页", "第页共页", "共页", "page", "pageof", "page/", "pg.of", "p.", "-页-", "页"].contains(key)
  }

  /// What stands behind the last wide gap of a long line: 「WKLY            Page 3/3」.
  private static func lastPart(of line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard line.count > 24, let end = line.lastIndex(where: { !$0.isBlank }) else { return line }
    var (i, blanks) = (end, 0)
    while i > line.startIndex, blanks < 4 {
      blanks = line[i].isBlank ? blanks + 1 : 0
      i -= 1
    }
    return blanks < 4 ? line : line[(i + 1)...]
  }

  /// Whether a line speaks of the report or its publisher, as no label of a table does.
  static func namesPublisher(_ passage: Passage) -> Bool {
    (0..<passage.count).contains { words.match(in: passage.folded, at: $0) != nil }
  }

  private static func hasWords(_ document: Document, _ i: Int) -> Bool {
    let line = document.folded[document.lines[i].range]
    guard line.count <= 60, line.count >= 4, !line.contains("。") else { return false }
    let folded = document.folded
    return document.lines[i].range.contains { words.match(in: folded, at: $0) != nil }
  }

  /// The line without its digits: pages count.
  private static func key(_ document: Document, _ i: Int) -> String {
    document.folded[document.lines[i].range].filter { !$0.isBlank && !$0.isDigit }.text
  }

  /// The first and the last visible line of each page but the first page's first.
  ///
  /// Some extractors leave of a form feed only a blank at the head of the next page's first line.
  private static func pageEdges(_ roles: [LineRole], _ document: Document) -> Set<Int> {
    let visible = roles.indices.filter { if case .blank = roles[$0] { false } else { true } }
    let indented = visible.filter { document.folded[document.lines[$0].range.lowerBound].isBlank }
    let blankOpensPage = indented.count * 8 <= visible.count
    var edges: Set<Int> = []
    for (previous, i) in zip(visible, visible.dropFirst()) {
      let opens = document.lines[previous].page != document.lines[i].page
      let isIndented = document.folded[document.lines[i].range.lowerBound].isBlank
      if opens || (blankOpensPage && isIndented) { edges.formUnion([previous, i]) }
    }
    return edges
  }
}
