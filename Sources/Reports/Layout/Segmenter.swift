/// Cuts a document into headings, paragraphs, tables and figures.
///
/// A line at a time: a caption opens a table or figure, which runs to its source line, the next opening line or prose;
/// other lines gather into paragraphs. Blank lines say nothing: many extractors put one after every line.
struct Segmenter {
  let document: Document
  private let roles: [LineRole]
  private var blocks: [Block] = []
  private var open: Block?
  private var section: String?
  /// The line of the last heading.
  private var heading: Int?
  private var part: Block.Part
  /// The widest line of the open paragraph: a line much shorter than it that closes a sentence ends the paragraph.
  private var paragraphWidth = 0
  /// Whether a blank line parts paragraphs.
  private let blanksPart: Bool
  /// The second of two captions on one line, whose table stands below the first one's.
  private var pending: LineRole.Caption?

  static func blocks(of document: Document) -> [Block] {
    var segmenter = Segmenter(document)
    for i in document.lines.indices { segmenter.take(i) }
    segmenter.close()
    segmenter.flushPending()
    return segmenter.blocks
  }

  private init(_ document: Document) {
    self.document = document
    let classifier = LineClassifier(document: document)
    roles = PageFurniture.marked(document.lines.indices.map(classifier.role), in: document)
    // A report without numbered headings has no summary apart from its body.
    part = roles.contains { if case .heading = $0 { true } else { false } } ? .summary : .body
    blanksPart = Self.blanksPart(roles)
  }

  private mutating func take(_ i: Int) {
    switch roles[i] {
    case .blank: takeBlank()
    case .furniture: return
    case .heading: takeHeading(i)
    case .captions(let captions): take(captions)
    case .source, .note: if isMidSentence(i) { takeProse(i) } else { takeFoot(i) }
    case .header: takeHeader(i)
    case .grid(let grid): takeRow(i, of: grid)
    case .bullet: takeBullet(i)
    case .prose: takeProse(i)
    case .fragment: takeFragment(i)
    }
  }

  /// Blank lines end English paragraphs, unless this document has one after every line.
  private mutating func takeBlank() {
    guard blanksPart, open?.kind == .paragraph, let last = open?.lines.last else { return }
    let line = EnglishLine(document.folded, document.lines[last].range)
    if line.endsSentence || (line.isShort && !line.isProse && beginsWithCapital(last)) { close() }
  }

  private func beginsWithCapital(_ i: Int) -> Bool {
    let start = document.lines[i].range.first { !document.folded[$0].isBlank }
    return start.map { document.printed[$0].isUppercaseLetter } ?? false
  }

  /// Whether fewer than every second line is followed by a blank one.
  private static func blanksPart(_ roles: [LineRole]) -> Bool {
    func isBlank(_ role: LineRole) -> Bool { if case .blank = role { true } else { false } }
    let visible = roles.count { !isBlank($0) }
    let followed = zip(roles, roles.dropFirst()).count { !isBlank($0) && isBlank($1) }
    return followed * 5 < visible * 3
  }

  /// 「Digital assets」 above English prose: a title that no number opens.
  private func isEnglishTitle(_ i: Int) -> Bool {
    let title = EnglishLine(document.folded, document.lines[i].range)
    guard title.isTitle, opensText(after: i) else { return false }
    if open?.kind == .table, title.hasNumbers { return false }
    // The last line of a calendar.
    if title.hasNumbers, open?.lines.last == i - 1, EventLines.opensWithDay(i, document),
      EventLines.opensWithDay(i - 1, document)
    {
      return false
    }
    guard open?.kind == .paragraph, let last = open?.lines.last else { return true }
    let line = EnglishLine(document.folded, document.lines[last].range)
    return line.endsSentence || !line.isProse
  }

  /// Whether the next visible line is English prose that begins with a capital letter.
  private func opensText(after i: Int) -> Bool {
    for k in (i + 1)..<max(i + 1, min(document.lines.count, i + 6)) {
      switch roles[k] {
      case .blank, .furniture: continue
      case .prose:
        return beginsWithCapital(k) && EnglishLine(document.folded, document.lines[k].range).isProse
      default: return false
      }
    }
    return false
  }

  private mutating func takeHeading(_ i: Int) {
    close()
    flushPending()
    part = .body
    heading = i
    section = sectionNamed(in: document.lines[i].range) ?? section
    blocks.append(Block(kind: .heading, lines: [i], section: section, part: part))
  }

  /// 「表一 …   表二 …」 over two tables, one below the other.
  private mutating func take(_ captions: [LineRole.Caption]) {
    flushPending()
    for caption in captions.prefix(captions.count == 2 && captions.allSatisfy(\.isTable) ? 1 : captions.count) {
      takeCaption(caption)
    }
    if captions.count == 2, captions.allSatisfy(\.isTable) { pending = captions[1] }
  }

  /// Opens the table of the caption that waits for one.
  private mutating func openPending() {
    guard open == nil, let caption = pending else { return }
    pending = nil
    takeCaption(caption)
  }

  /// A caption that no table followed is a block of its own.
  private mutating func flushPending() {
    guard let caption = pending else { return }
    pending = nil
    takeCaption(caption)
    close()
  }

  /// 「（市值：亿港元；股价：港元）」 right below a caption is a part of it.
  private mutating func extendCaption(_ i: Int) -> Bool {
    guard open?.kind == .table || open?.kind == .figure, open?.grid == nil, open?.lines.isEmpty ?? false,
      open?.caption.isEmpty == false
    else { return false }
    let line = document.folded[document.lines[i].range].drop(while: \.isBlank)
    guard line.first == "(", let close = line.firstIndex(of: ")"), line[(close + 1)...].allSatisfy(\.isBlank),
      line.count >= 6
    else { return false }
    open?.caption.append(document.lines[i].range)
    return true
  }

  private mutating func takeCaption(_ caption: LineRole.Caption) {
    close()
    open = Block(
      kind: caption.isTable ? .table : .figure, lines: [], caption: [caption.range],
      section: sectionNamed(in: caption.range) ?? section, part: part == .summary ? .summary : .body)
  }

  /// A header line without a caption opens a table of its own; right below a caption it tells that this is a table's.
  private mutating func takeHeader(_ i: Int) {
    openPending()
    if open?.kind == .figure, (open?.lines.count ?? 0) <= 2 { open?.kind = .table }
    if opensNextTable(i) { return openNextTable(i) }
    if open?.kind == .table, open?.grid == nil {
      open?.lines.append(i)
    } else {
      let title = takeCaption() ?? takeTitle(above: i)
      close()
      open = Block(kind: .table, lines: [i], caption: title, section: section, part: part)
    }
  }

  /// Whether a header stands below the rows of another table, whose header was not the same.
  private func opensNextTable(_ i: Int) -> Bool {
    guard open?.kind == .table, open?.grid == nil, let lines = open?.lines, let last = lines.last(where: isWideRow),
      lines.last.map({ $0 - last <= 4 }) ?? false, lines.suffix(8).count(where: isWideRow) > 1
    else { return false }
    func key(_ line: Int) -> [Unicode.Scalar] { document.folded[document.lines[line].range].filter { !$0.isBlank } }
    let header = key(i)
    return !lines.contains { key($0) == header }
  }

  /// Cells with numbers that wide gaps part.
  private func isWideRow(_ line: Int) -> Bool {
    var numbers = 0
    var blanks = 2
    for s in document.folded[document.lines[line].range] {
      if s.isBlank {
        blanks += 1
      } else {
        if blanks > 1, s.isDigit || "+-($".unicodeScalars.contains(s) { numbers += 1 }
        blanks = 0
      }
    }
    return numbers > 1 && !document.isRuler(line)
  }

  /// The words between the rows above and a header are the title of its table.
  private mutating func openNextTable(_ i: Int) {
    let lines = open?.lines ?? []
    let body = lines.lastIndex { isWideRow($0) || document.isRuler($0) || document.lines[$0].range.count > 80 } ?? -1
    let title = lines[(body + 1)...]
    open?.lines.removeLast(title.count)
    close()
    let caption = title.map { document.lines[$0].range }
    section = caption.lazy.compactMap(sectionNamed).first ?? section
    open = Block(kind: .table, lines: [i], caption: caption, section: section, part: part)
  }

  /// 「Exhibit 2: …」 and a line below it that says of what day and in what units come before the header.
  private mutating func takeCaption() -> [Range<Int>]? {
    guard let paragraph = open, paragraph.kind == .paragraph, paragraph.lines.count <= 2, let figure = blocks.last,
      figure.kind == .figure, figure.lines.isEmpty
    else { return nil }
    let lines = paragraph.lines.map { document.lines[$0].range }
    guard lines.allSatisfy({ $0.count <= 120 }), document.folded[lines[lines.count - 1]].last != "。" else { return nil }
    blocks.removeLast()
    open = nil
    return figure.caption + lines
  }

  /// A short line right above a header is the table's title: 「▍美股概念（3月4日收盘，美元）」.
  private mutating func takeTitle(above i: Int) -> [Range<Int>] {
    let above = (max(0, i - 3)..<i).last { k in if case .blank = roles[k] { false } else { true } }
    guard let above else { return [] }
    let range = document.lines[above].range
    guard range.count <= 50, !document.folded[range].contains(where: { $0 == "。" || $0 == ":" }) else { return [] }
    switch roles[above] {
    case .heading: return [range]
    case .bullet, .fragment, .prose:
      guard open?.kind == .paragraph, open?.lines.last == above else { return [] }
      open?.lines.removeLast()
      if open?.lines.isEmpty ?? false { open = nil }
      return [range]
    default: return []
    }
  }

  /// 「…（数据↵来源：CoinGecko）」: a wrap may put the word at the head of a line of prose.
  private func isMidSentence(_ i: Int) -> Bool {
    guard open?.kind == .paragraph, let last = open?.lines.last else { return false }
    let text = document.folded[document.lines[last].range]
    let opened = text.lastIndex(of: "(") ?? text.startIndex
    return text.contains("(") && !text[opened...].contains(")")
  }

  /// The source line or a note ends a table or figure.
  ///
  /// - Parameters:
  ///   - isSource: of a source line that is not labelled as one.
  ///   - part: of a line of which only a part is the source.
  private mutating func takeFoot(_ i: Int, isSource: Bool = false, source part: Range<Int>? = nil) {
    let foot = foot(from: i)
    let line = isSource ? i : foot.first { if case .source = roles[$0] { true } else { false } }
    let source = (part ?? line.map { document.lines[$0].range }).map { [$0] } ?? []
    if open?.kind == .table || open?.kind == .figure {
      open?.source = source
      open?.notes = foot.map { $0 == i ? part ?? document.lines[i].range : document.lines[$0].range }
    }
    close()
    // 「图 4 … 图 5 …」 on one line may have their sources on one line or on two.
    for k in blocks.indices.reversed() where !source.isEmpty {
      guard blocks[k].kind == .figure else { break }
      if blocks[k].source.isEmpty { blocks[k].source = source }
    }
  }

  /// 「… 14.7 (97.9)资料来源：Farside」: a row with the source line right behind its last cell.
  private mutating func takeGluedSource(_ i: Int) -> Bool {
    guard open?.kind == .table, open?.grid == nil, let source = gluedSource(i) else { return false }
    open?.lines.append(i)
    takeFoot(i, source: source)
    return true
  }

  private func gluedSource(_ i: Int) -> Range<Int>? {
    let range = document.lines[i].range
    let folded = document.folded
    guard let end = folded[range].lastIndex(of: "源"), end - 4 >= range.lowerBound,
      let label = LayoutWords.sources.match(in: folded, at: end - 3, before: range.upperBound),
      label.range.upperBound == end + 1, end + 1 < range.upperBound, folded[end + 1] == ":",
      folded[end - 4].isDigit || folded[end - 4] == ")" || folded[end - 4] == "%"
    else { return nil }
    return (end - 3)..<range.upperBound
  }

  /// The line itself, notes below it, and up to three lines more that may belong to them.
  private func foot(from i: Int) -> [Int] {
    var foot = [i]
    var rest = 3
    var isBelowPage = false
    for k in (i + 1)..<max(i + 1, min(document.lines.count, i + 12)) {
      switch roles[k] {
      case .blank: continue
      case .furniture: isBelowPage = true
      // The next page's head, below the number of the last.
      case .fragment where isBelowPage && begins(k): isBelowPage = false
      case .note, .source: foot.append(k)
      case .prose where rest > 0 && !begins(k), .fragment where rest > 0 && !begins(k):
        foot.append(k)
        rest -= 1
      default: return foot
      }
    }
    return foot
  }

  /// Whether the markup says that a line begins a text of its own.
  private func begins(_ i: Int) -> Bool { document.lines[i].mark == .paragraph }

  /// 「CoinMarketCap，8 月 23 日」 right below a table is its source without saying so.
  private func isSource(_ i: Int) -> Bool {
    guard open?.grid != nil else { return false }
    let line = Passage(document, [document.lines[i].range])
    guard line.count <= 80 else { return false }
    return (0..<min(4, line.count)).contains { document.vocabulary.sources.match(in: line.folded, at: $0) != nil }
  }

  private mutating func takeBullet(_ i: Int) {
    close()
    flushPending()
    if isTitle(i) {
      section = sectionNamed(in: document.lines[i].range) ?? section
      return blocks.append(Block(kind: .heading, lines: [i], section: section, part: part))
    }
    section = sectionNamed(in: lead(of: document.lines[i].range)) ?? section
    openParagraph(i)
    // A bullet's line may be a title, wider than the text below it.
    paragraphWidth = 0
  }

  /// 「◆ 大市总结」: a few Chinese characters behind the bullet and nothing else, over a blank line or a text of its own.
  private func isTitle(_ i: Int) -> Bool {
    let words = document.folded[document.lines[i].range].drop(while: \.isBlank).dropFirst().filter { !$0.isBlank }
    guard (2...14).contains(words.count), words.allSatisfy(\.isChinese) else { return false }
    guard i + 1 < document.lines.count else { return false }
    return document.isBlank(document.lines[i + 1])
  }

  /// A table whose cells the source parts belongs to the caption right above it, whatever that calls it; without one
  /// the short lines above it are what it is about.
  private mutating func takeRow(_ i: Int, of grid: Int) {
    if open?.grid != grid {
      let isCaptioned = open.map { $0.lines.isEmpty && !$0.caption.isEmpty } ?? false
      if !isCaptioned {
        let lead = lead(to: i)
        close()
        open = Block(kind: .table, lines: [], caption: lead, section: section, part: part)
      }
      open?.kind = .table
      open?.grid = grid
      open?.heading = heading.map { [document.lines[$0].range] } ?? []
    }
    open?.lines.append(i)
    if isLast(i, of: grid), let source = gluedSource(i) { takeFoot(i, source: source) }
  }

  private func isLast(_ i: Int, of grid: Int) -> Bool {
    guard i + 1 < roles.count, case .grid(grid) = roles[i + 1] else { return true }
    return false
  }

  /// Up to two short lines right above a table, and the heading above them.
  private func lead(to i: Int) -> [Range<Int>] {
    var lead: [Range<Int>] = []
    for k in (max(0, i - 6)..<i).reversed() {
      let range = document.lines[k].range
      switch roles[k] {
      case .blank, .furniture: continue
      case .heading: return [range] + lead
      case .prose, .fragment, .note, .bullet, .captions:
        guard lead.count < 2, range.count <= 80, !document.folded[range].contains("。"), !goesOnSentence(k) else {
          return lead
        }
        lead.insert(range, at: 0)
      default: return lead
      }
    }
    return lead
  }

  /// Whether a line is the end of a wrapped sentence: what it names, a day or a unit, is not what a table below is of.
  private func goesOnSentence(_ k: Int) -> Bool {
    let first = document.lines[k].range.first { !document.folded[$0].isBlank }
    if let first, document.printed[first].isLowercaseLetter { return true }
    guard open?.kind == .paragraph, let lines = open?.lines, let at = lines.firstIndex(of: k), at > 0 else {
      return false
    }
    let above = document.lines[lines[at - 1]].range
    let line = EnglishLine(document.folded, above)
    if line.isProse { return !line.endsSentence }
    let isChineseProse = document.folded[above].count(where: \.isChinese) > 24
    return isChineseProse && document.folded[above].last { !$0.isBlank } != "。"
  }

  private mutating func takeProse(_ i: Int) {
    if takeGluedSource(i) { return }
    if isSource(i) { return takeFoot(i, isSource: true) }
    if extendCaption(i) { return }
    if open?.grid != nil { close() }
    if standsBetweenRows(i) {
      open?.lines.append(i)
      return
    }
    if open?.kind == .table {
      if endsWithSource(i) { return }
      if isRow(i) {
        open?.lines.append(i)
        return
      }
      // A page's footer in the middle of the table.
      if goesOn(after: i) { return }
    }
    if open?.kind != .paragraph {
      close()
      flushPending()
      openParagraph(i)
    } else {
      open?.lines.append(i)
    }
    endParagraph(after: i)
  }

  /// `Mfg. Co. ADR (a)`: the end of a name, right between two rows whose cells wide gaps part.
  private func standsBetweenRows(_ i: Int) -> Bool {
    let words = document.folded[document.lines[i].range].count { !$0.isBlank }
    return words <= 40 && open?.lines.last == i - 1 && isWideRow(i - 1) && i + 1 < document.lines.count
      && isWideRow(i + 1)
  }

  /// Whether more rows follow before anything else begins.
  private func goesOn(after i: Int) -> Bool {
    var seen = 0
    for k in (i + 1)..<max(i + 1, min(document.lines.count, i + 24)) {
      switch roles[k] {
      case .blank, .furniture: continue
      case .fragment, .header:
        if isRow(k) { return true }
        seen += 1
        if seen > 8 { return false }
      default: return false
      }
    }
    return false
  }

  /// A long line of a table still opens with a date or holds a code.
  private func isRow(_ i: Int) -> Bool {
    let tokens = tableTokens(of: document, lines: [i])
    if case .date? = tokens.first?.kind { return true }
    return tokens.contains { if case .code = $0.kind { true } else { false } }
  }

  /// A line without a sentence: a cell, a label, or the end of a paragraph's last sentence.
  private mutating func takeFragment(_ i: Int) {
    if takeGluedSource(i) { return }
    if isSource(i) { return takeFoot(i, isSource: true) }
    if extendCaption(i) { return }
    if open?.grid != nil { close() }
    openPending()
    if isEnglishTitle(i) {
      takeHeading(i)
      return
    }
    if open?.kind == .table, endsTable(i) { return }
    // Not the block itself: while a copy is held, each line added copies all before it.
    guard let kind = open?.kind else {
      openParagraph(i)
      return
    }
    // A small number alone on its line, in the middle of a text, is a page's.
    if kind == .paragraph, isPageNumber(i) { return }
    open?.lines.append(i)
    if kind == .paragraph { endParagraph(after: i) }
  }

  /// Whether a line below the rows of a table is none of them: a source behind other words, or a list of movers.
  private mutating func endsTable(_ i: Int) -> Bool {
    let range = document.lines[i].range
    guard let colon = document.folded[range].firstIndex(of: ":") else { return false }
    if endsWithSource(i) { return true }
    guard RankingWords.opensList(document.folded, range, colon: colon) else { return false }
    close()
    openParagraph(i)
    return true
  }

  /// 「Closing prices; n.m. = not meaningful. Note: in dollars. Source: Bloomberg」: the source may stand behind other words.
  private mutating func endsWithSource(_ i: Int) -> Bool {
    let range = document.lines[i].range
    let folded = document.folded
    let colons = range.filter { folded[$0] == ":" }.prefix(4)
    guard let source = colons.compactMap({ LayoutWords.sourceWord(in: folded[range.lowerBound..<$0]) }).first else {
      return false
    }
    takeFoot(i, source: source..<range.upperBound)
    return true
  }

  private func isPageNumber(_ i: Int) -> Bool {
    let visible = document.folded[document.lines[i].range].filter { !$0.isBlank }
    guard visible.count <= 3, visible.allSatisfy(\.isDigit) else { return false }
    let next = document.lines[(i + 1)...].first { !document.isBlank($0) }
    guard let next else { return true }
    // The next page begins behind it; else it belongs to the sentence.
    return next.page != document.lines[i].page || document.folded[next.range.lowerBound].isBlank
  }

  private mutating func openParagraph(_ i: Int) {
    open = Block(kind: .paragraph, lines: [i], section: section, part: part)
    paragraphWidth = 0
    endParagraph(after: i)
  }

  private mutating func endParagraph(after i: Int) {
    let range = document.lines[i].range
    let width = document.folded[range].reduce(0) { $0 + ($1.isBlank ? 0 : $1.value < 0x80 ? 1 : 2) }
    let last = document.folded[range].last { !$0.isBlank }
    let closesSentence = last.map { "。!?".unicodeScalars.contains($0) } ?? false
    let closesEnglish =
      last == "." && width * 5 < paragraphWidth * 4 && !document.folded[range].contains(where: \.isChinese)
    if closesSentence && width * 10 < paragraphWidth * 9 || closesEnglish { close() }
    paragraphWidth = max(paragraphWidth, width)
  }

  private mutating func close() {
    if let block = open { blocks.append(block) }
    open = nil
  }

  private func lead(of range: Range<Int>) -> Range<Int> {
    let end = document.folded[range].firstIndex(of: ":") ?? range.lowerBound
    return end - range.lowerBound <= 24 ? range.lowerBound..<end : range.lowerBound..<range.lowerBound
  }

  /// The one section that a title names; nil when it names none or several.
  private func sectionNamed(in range: Range<Int>) -> String? {
    let passage = Passage(document, [range])
    var named: Set<String> = []
    for i in 0..<passage.count {
      if let match = document.vocabulary.sections.match(in: passage.folded, at: i) { named.insert(match.meaning) }
    }
    return named.count == 1 ? named.first : nil
  }
}
