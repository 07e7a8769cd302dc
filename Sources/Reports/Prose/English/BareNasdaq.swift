import Facts

/// Which index 「the Nasdaq」 means in a report: the Composite, unless the report only ever speaks of the Nasdaq 100.
///
/// A class, since it looks through the report once, and only where the word stands alone.
final class BareNasdaq {
  private let document: Document
  /// nil where nobody can tell.
  private(set) lazy var index: NamedEntity? = {
    let speaks = Self.names.map { name in document.folded.holds(name) }
    return speaks[0] || !speaks[1] ? NamedEntity(key: "IXIC.GI", entityClass: .index) : nil
  }()

  init(_ document: Document) { self.document = document }

  private static let names = ["nasdaq comp", "nasdaq 100"].map(fold)

  /// Behind the word, where it is the subject of a number: 「the Nasdaq rose 0.2%」, 「Nasdaq +0.2%」.
  ///
  /// Neither where something is listed 「on the Nasdaq」, nor where more of a name follows.
  static func end(in passage: Passage, at i: Int) -> Int? {
    guard passage.reads(word, at: i), passage.printed(i).isUppercaseLetter, !passage[i - 1].isWord else { return nil }
    let end = i + word.count
    guard passage[end] == " " || passage[end] == ",", !passage[end + 1].isDigit || passage[end + 2] != "0" else {
      return nil
    }
    if followers.match(in: passage.folded, at: end + 1) == nil, !isNumber(passage, at: end + 1), passage[end] != "," {
      return nil
    }
    if passage.reads(article, at: i - article.count) {
      return places.contains { passage.reads($0, at: i - article.count - $0.count) } ? nil : end
    }
    return i == 0 || marks.contains(passage[i - 1]) || passage[i - 1] == " " && marks.contains(passage[i - 2])
      || passage.reads(joint, at: i - joint.count) ? end : nil
  }

  private static func isNumber(_ passage: Passage, at i: Int) -> Bool {
    passage[i].isDigit || "+-(".unicodeScalars.contains(passage[i]) && passage[i + 1].isDigit
  }

  private static let word = fold("nasdaq")
  private static let article = fold("the ")
  private static let joint = fold("and ")
  private static let places = ["on ", "to ", "from ", "via ", "onto ", "at "].map(fold)
  private static let marks = ScalarSet(".;,:(|*-•·>".unicodeScalars)
  private static let followers = Lexicon<Bool>(
    """
    rose|gained|added|climbed|advanced|jumped|surged|rallied|fell|lost|dropped|declined|slid|shed|slipped|tumbled|sank|\
    eased|dipped|up|down|was|is|has|had|closed|ended|finished|settled|put on|edged|higher|lower|and|which|in|this|for|\
    over|on|by|ticked|soared|leapt|retreated|outperformed|underperformed|itself|also|then|only|just|still
    """.split(separator: "|").map { ($0.trimmingPrefix { $0 == "\n" }.description, true) })
}

extension [Unicode.Scalar] {
  /// Whether a stretch stands somewhere in it.
  fileprivate func holds(_ part: [Unicode.Scalar]) -> Bool {
    guard let first = part.first, count >= part.count else { return false }
    return indices.dropLast(part.count - 1).contains {
      self[$0] == first && self[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
