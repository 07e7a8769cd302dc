/// What part of the page each line is: told for numerals that no reader has spoken of.
struct PageAreas: Sendable {
  enum Area: Hashable, Sendable {
    /// In no block: headers and footers.
    case furniture
    case caption(Int)
    /// Source line and notes.
    case foot(Int)
    case body(Int)
  }

  private let document: Document
  private let blocks: [Block]
  /// By line; of a line with several captions that of the first.
  private var areas: [Area]
  /// The first line of the pages on law; nil without any.
  private let legalStart: Int?

  init(_ document: Document, _ blocks: [Block]) {
    self.document = document
    self.blocks = blocks
    areas = [Area](repeating: .furniture, count: document.lines.count)
    for (k, block) in blocks.enumerated() {
      for range in block.notes + block.source { areas[document.line(at: range.lowerBound)] = .foot(k) }
    }
    for (k, block) in blocks.enumerated() {
      for line in block.lines { areas[line] = .body(k) }
      for range in block.caption { areas[document.line(at: range.lowerBound)] = .caption(k) }
    }
    legalStart = LegalText.start(in: document)
  }

  func area(at position: Int) -> Area { areas[document.line(at: position)] }

  func meaning(of run: NumeralRun) -> (NumeralMeaning, String)? {
    let line = document.line(at: run.digits.lowerBound)
    if let legalStart, line >= legalStart { return (.legalText, "") }
    switch areas[line] {
    case .furniture: return furniture(run, line)
    case .caption(let k): return caption(run, k)
    case .foot: return opensLine(run, line, behind: LayoutWords.notes) ? (.footnote, "") : nil
    case .body(let k): return body(run, line, blocks[k])
    }
  }

  private func furniture(_ run: NumeralRun, _ line: Int) -> (NumeralMeaning, String) {
    let folded = document.folded[document.lines[line].range]
    let isNumber = folded.count <= 40 && folded.allSatisfy { $0.isBlank || $0.isDigit || $0 == "-" || $0 == "/" }
    return isNumber || PageFurniture.isPageMark(document, line) ? (.pageNumber, "") : (.pageHeader, "")
  }

  /// 「图 7：…」: the first number is the caption's own. A line may hold two captions.
  private func caption(_ run: NumeralRun, _ k: Int) -> (NumeralMeaning, String)? {
    for block in blocks[max(0, k - 2)..<min(blocks.count, k + 3)] {
      for range in block.caption where range.contains(run.digits.lowerBound) {
        guard document.folded[range].firstIndex(where: \.isDigit) == run.digits.lowerBound else { continue }
        return block.kind == .figure ? (.figure, document.words(run.digits)) : (.tableNumber, "")
      }
    }
    return nil
  }

  private func body(_ run: NumeralRun, _ line: Int, _ block: Block) -> (NumeralMeaning, String)? {
    let range = document.lines[line].range
    let start = document.folded[range].firstIndex { !$0.isBlank && $0 != "(" } ?? range.lowerBound
    switch block.kind {
    case .heading: return run.digits.lowerBound == start ? (.sectionNumber, "") : nil
    case .figure: return (.figureLabel, "")
    case .table: return nil
    case .paragraph:
      if isListMark(run) { return (.listNumber, "") }
      return run.digits.lowerBound == start && isTitle(range, behind: run) ? (.sectionNumber, "") : nil
    }
  }

  /// 「1 市场回顾」: a short line without a sentence, whose number counts nothing.
  private func isTitle(_ line: Range<Int>, behind run: NumeralRun) -> Bool {
    let folded = document.folded
    guard run.digits.count <= 2, line.count <= 30, run.digits.upperBound < line.upperBound,
      folded[run.digits.upperBound] == " "
    else { return false }
    if folded[line].contains(where: { "。，;:、".unicodeScalars.contains($0) }) { return false }
    guard let number = numeral(in: folded, at: run.digits.lowerBound, before: line.upperBound, document.vocabulary)
    else {
      return false
    }
    let next = folded[run.digits.upperBound..<line.upperBound].first { !$0.isBlank }
    return number.kind == .plain && number.power == 0 && next.map { $0.isChinese || $0.isLowercaseLetter } ?? false
  }

  /// 「1）」, 「(2)」, 「3、」, 「4.」 at the head of a line or sentence.
  private func isListMark(_ run: NumeralRun) -> Bool {
    guard run.digits.count <= 2 else { return false }
    let folded = document.folded
    var before = run.digits.lowerBound - 1
    let isBracketed = before >= 0 && folded[before] == "("
    if isBracketed { before -= 1 }
    while before >= 0, folded[before] == " " { before -= 1 }
    let opens = before < 0 || "。:;!?\n\r，".unicodeScalars.contains(folded[before]) || isLineStart(before + 1)
    guard opens, run.digits.upperBound < folded.count else { return false }
    let next = folded[run.digits.upperBound]
    if next == ")" { return true }
    return !isBracketed && (next == "、" || next == ".") && isLineStart(before + 1)
  }

  private func isLineStart(_ i: Int) -> Bool {
    let line = document.lines[document.line(at: i)].range
    return document.folded[line.lowerBound..<max(line.lowerBound, min(i, line.upperBound))].allSatisfy(\.isBlank)
  }

  private func opensLine(_ run: NumeralRun, _ line: Int, behind words: Lexicon<Bool>) -> Bool {
    let range = document.lines[line].range
    guard let start = document.folded[range].firstIndex(where: { !$0.isBlank }) else { return false }
    let end = words.match(in: document.folded, at: start)?.range.upperBound ?? start
    return document.folded[end..<max(end, run.digits.lowerBound)].allSatisfy { $0.isBlank || $0 == "(" || $0 == "[" }
  }
}

/// Where the pages on law begin, which close a report.
enum LegalText {
  private static let titles = Lexicon<Bool>(
    """
    证券分析师声明|分析师声明|分析师承诺|免责声明|免责条款|重要声明|一般声明|法律声明|特别声明|信息披露声明|披露声明|评级说明|投资评级说明|股票投资评级说明|行业评级|评级标准|投资评级定义|\
    disclaimer|disclaimers|important disclosures|analyst certification|legal notice|rating definitions|disclosures
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), true) })

  /// The line of the first such title in the second half of the report, alone on its line.
  static func start(in document: Document) -> Int? {
    document.lines.indices.first { k in
      let range = document.lines[k].range
      guard range.count <= 60, k * 2 >= document.lines.count,
        let start = document.folded[range].firstIndex(where: { !$0.isBlank }),
        let match = titles.match(in: document.folded, at: start, before: range.upperBound)
      else { return false }
      return document.folded[match.range.upperBound..<range.upperBound].allSatisfy { $0.isBlank || $0 == ":" }
    }
  }
}
