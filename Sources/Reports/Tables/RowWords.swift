/// Tells names and labels of a table's rows from what pages put between them.
struct RowWords {
  let document: Document
  /// What the header's lines say, for the header that a page break repeats.
  private let headerLines: Set<String>
  private let tableLines: ClosedRange<Int>

  /// - Parameter header: the cells above the rows.
  init(_ tokens: [TableToken], header: [TableToken], document: Document) {
    self.document = document
    let first = (header.first ?? tokens.first)?.line ?? 0
    tableLines = first...max(first, tokens.last?.line ?? first)
    headerLines = Set(
      Dictionary(grouping: header, by: \.line).values.map { Passage(document, $0.map(\.range)).folded.text })
  }

  /// The words of a name, without a bracket that only states a unit.
  func name(_ tokens: [TableToken]) -> String {
    let passage = Passage(document, tokens.map(\.range))
    var end = passage.count
    if end > 0, passage[end - 1] == ")", let open = passage.folded.lastIndex(of: "("), open > 0,
      statesUnit(passage, open..<end)
    {
      end = open
    }
    return passage.words(0..<end)
  }

  private func statesUnit(_ passage: Passage, _ range: Range<Int>) -> Bool {
    let vocabulary = document.vocabulary
    return range.contains { i in
      vocabulary.currencies.match(in: passage.folded, at: i) != nil
        || vocabulary.headers.match(in: passage.folded, at: i)?.meaning == .metric(.marketCap)
    }
  }

  /// Words that are no label: beside numbers, the publisher's, or a line of the header over again.
  func isNoise(_ token: TableToken, _ tokens: [TableToken]) -> Bool {
    if tokens.contains(where: { $0.line == token.line && $0.isValue }) { return true }
    let line = Passage(document, tokens.filter { $0.line == token.line }.map(\.range))
    if PageFurniture.namesPublisher(line) || HeaderWords.isHeader(line) { return true }
    let key = line.folded.text
    return headerLines.contains(key) || (!document.vocabulary.labels.contains(key) && standsElsewhere(token.line))
  }

  /// Whether the same line stands outside the table too: a page's slogan, not a label.
  private func standsElsewhere(_ line: Int) -> Bool {
    let words = document.folded[document.lines[line].range].filter { !$0.isBlank }
    guard words.count >= 5 else { return false }
    return document.lines.indices.contains { k in
      !tableLines.contains(k) && document.lines[k].range.count >= words.count
        && document.folded[document.lines[k].range].lazy.filter { !$0.isBlank }.elementsEqual(words)
    }
  }
}
