import Facts

/// What a report's headings and captions promise: something below each, and a section of risks.
struct Outline {
  private let document: Document
  private let blocks: [Block]
  private let headings: [Heading]

  init(_ document: Document, _ blocks: [Block]) {
    self.document = document
    self.blocks = blocks
    headings = blocks.indices.compactMap { Heading(document, blocks, $0) }
  }

  /// `2.3`, 「三、」, 「（二）」: where a heading stands in the count of its rank.
  private struct Heading {
    /// Of the block.
    let block: Int
    /// The notation and what stands before the last number: headings of one rank have it in common.
    let rank: String
    let number: Int
    /// Behind the number, without blanks.
    let title: ArraySlice<Unicode.Scalar>

    init?(_ document: Document, _ blocks: [Block], _ block: Int) {
      guard blocks[block].kind == .heading, let line = blocks[block].lines.first else { return nil }
      let words = document.folded[document.lines[line].range].filter { !$0.isBlank }
      self.block = block
      if let (mark, number, end) = Self.chineseNumber(words) {
        (rank, self.number, title) = (mark, number, words[end...])
      } else if let (parents, number, end) = Self.arabicNumber(words) {
        (rank, self.number, title) = (parents, number, words[end...])
      } else {
        return nil
      }
    }

    private static let digits = Array("一二三四五六七八九".unicodeScalars)

    /// 「三、」 or 「（三）」 of at most nine: no report of this genre has more.
    private static func chineseNumber(_ words: [Unicode.Scalar]) -> (String, Int, Int)? {
      let isBracketed = words.first == "("
      let place = isBracketed ? 1 : 0
      guard words.count > place + 1, let digit = digits.firstIndex(of: words[place]),
        words[place + 1] == (isBracketed ? ")" : "、")
      else { return nil }
      return (isBracketed ? "()" : "、", digit + 1, place + 2)
    }

    private static func arabicNumber(_ words: [Unicode.Scalar]) -> (String, Int, Int)? {
      let end = words.firstIndex { !$0.isDigit && $0 != "." && $0 != "、" } ?? words.endIndex
      let parts = words[..<end].split { $0 == "." || $0 == "、" }.map { $0.text }
      guard let last = parts.last.flatMap({ Int($0) }) else { return nil }
      return (parts.dropLast().map { $0 + "." }.joined(), last, end)
    }
  }
}

// MARK: Emptiness

extension Outline {
  /// Headings and captions with nothing below.
  func emptiness() -> [Assertion] { emptySections() + emptyTables() }

  /// One heading, with the next of its rank and count right below it. Lines with a number each are as well a list, and a
  /// heading that is there twice may be one of a table of contents.
  private func emptySections() -> [Assertion] {
    headings.indices.filter { isEmpty($0) && isOnlyOne($0) }.compactMap { place in
      // A run of them is a list.
      if place > 0, isEmpty(place - 1) { return nil }
      if place + 1 < headings.count, isEmpty(place + 1) { return nil }
      return assertion(.section, document.lines[blocks[headings[place].block].lines[0]].range)
    }
  }

  private func isEmpty(_ place: Int) -> Bool {
    guard place + 1 < headings.count else { return isCutOff(place) }
    let (own, next) = (headings[place], headings[place + 1])
    return next.block == own.block + 1 && next.rank == own.rank && next.number == own.number + 1
  }

  /// The last heading with nothing behind it, where others have the like before.
  private func isCutOff(_ place: Int) -> Bool {
    let own = headings[place]
    return own.block == blocks.count - 1 && own.number > 1
      && headings[..<place].contains { $0.rank == own.rank && $0.number == own.number - 1 }
  }

  private func isOnlyOne(_ place: Int) -> Bool {
    let own = headings[place]
    return headings.count { $0.rank == own.rank && $0.number == own.number } == 1
      && headings.count { $0.title.elementsEqual(own.title) } == 1
  }

  /// Captions of tables without a table. One that is there again with its table stood in a list of them.
  private func emptyTables() -> [Assertion] {
    let tables = blocks.filter { $0.kind == .table && isNumbered($0) }
    let empty = tables.filter { emptiness(of: $0) != nil }
    // In a report with more such captions than tables the tables are pictures.
    guard empty.count * 2 <= tables.count - empty.count else { return [] }
    return empty.compactMap { block in
      let label = label(of: block)
      guard let kind = emptiness(of: block), let caption = block.caption.first, !endsWithPage(caption),
        tables.count(where: { self.label(of: $0) == label }) == 1
      else { return nil }
      return assertion(kind, caption)
    }
  }

  private func emptiness(of block: Block) -> Assertion.Emptiness? {
    if let grid = block.grid { return document.grids[grid].rowCount < 2 ? .rows : nil }
    if block.lines.isEmpty { return .table }
    // Words alone are a header if they are few, else a table of words.
    let hasDigits = block.lines.contains { document.folded[document.lines[$0].range].contains(where: \.isDigit) }
    return !hasDigits && block.lines.count < 2 ? .rows : nil
  }

  /// 「表 3」: a table found by its cells may have any words above it, and be a page's furniture.
  private func isNumbered(_ block: Block) -> Bool {
    let label = label(of: block)
    guard let word = LayoutWords.captions.match(in: label, at: 0), word.meaning == .table else { return false }
    return label[word.range.upperBound...].contains(where: \.isDigit)
  }

  /// 「表3」.
  private func label(of block: Block) -> [Unicode.Scalar] {
    let words = block.caption.first.map { document.folded[$0].filter { !$0.isBlank } } ?? []
    let number = words.firstIndex(where: \.isDigit) ?? words.endIndex
    return Array(words[..<number] + words[number...].prefix(while: \.isDigit))
  }

  /// 「表 3：资金流 …… 12」 in a list of tables.
  private func endsWithPage(_ caption: Range<Int>) -> Bool {
    let words = document.folded[caption].filter { !$0.isBlank }
    let dots = words.reversed().drop(while: \.isDigit).prefix { ".…·".unicodeScalars.contains($0) }
    return dots.count > 1
  }

  private func assertion(_ emptiness: Assertion.Emptiness, _ range: Range<Int>) -> Assertion {
    let passage = Passage(document, [range])
    return Assertion(.emptiness(emptiness), place: passage.place(0), text: passage.words(0..<passage.count))
  }
}

// MARK: Risks

extension Outline {
  /// The sentences of the section of risks; of a report that has none, or two, nothing is certain.
  func risks() -> [Assertion] {
    let sections = headings.filter { heading in
      let words = Array(heading.title)
      return RiskWords.titles.match(in: words, at: 0)?.range.upperBound == words.count
    }
    guard sections.count == 1, let heading = sections.first else { return [] }
    let lines = blocks[(heading.block + 1)...].prefix { $0.kind == .paragraph }.map { $0.lines.prefix { !isLegal($0) } }
    // A legal title ends the section in the middle of a block too.
    let parts = zip(lines, blocks[(heading.block + 1)...])
    let ended = parts.prefix { $0.0.count == $0.1.lines.count }.count
    let sentences = lines.prefix(ended + 1).flatMap { lines in
      Passage(document, lines.map { document.lines[$0].range }).folded
    }.filter { !$0.isBlank }.split { "。;!?".unicodeScalars.contains($0) }.map { $0.text }
    let range = document.lines[blocks[heading.block].lines[0]].range
    let title = Passage(document, [range])
    guard !sentences.isEmpty else { return [] }
    return [Assertion(.risks(sentences), place: title.place(0), text: title.words(0..<title.count))]
  }

  private func isLegal(_ line: Int) -> Bool {
    let words = document.folded[document.lines[line].range].filter { !$0.isBlank }
    guard let title = RiskWords.legalTitles.match(in: words, at: 0) else { return false }
    // 「声明的政策」 at the head of a wrapped line is none.
    return title.range.upperBound == words.count || words[title.range.upperBound] == ":"
  }
}
