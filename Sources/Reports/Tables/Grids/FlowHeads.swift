import Facts

/// The funds that a row of heads names: `IBIT`, `BTC ETF`, 「合计」.
struct FlowHeads {
  /// By column.
  private(set) var entities: [Int: EntityKey] = [:]

  /// nil when fewer than two heads are funds, or one a group of funds.
  init?(_ heads: [(column: Int, content: CellContent)]) {
    let words = heads.map { Self.ticker($0.content) }
    let group = Funds.group(of: words)
    let namesGroups = heads.contains { Self.fundGroup($0.content) != nil }
    let hasOneGroup = !namesGroups && Funds.groups.count { group in words.contains(where: group.tickers.contains) } == 1
    for (head, word) in zip(heads, words) {
      if let key = Self.entity(head.content, word, group, hasOneGroup: hasOneGroup) { entities[head.column] = key }
    }
    let isKnown = group != nil && entities.count > 1 || entities.values.contains { $0.rawValue.contains("-ETF") }
    guard isKnown, Set(entities.values).count == entities.count else { return nil }
  }

  private static func fundGroup(_ content: CellContent) -> EntityKey? {
    let folded = content.passage.folded
    guard let named = content.passage.document.vocabulary.entities.match(in: folded, at: 0),
      named.range.count == folded.count, named.meaning.entityClass == .fundGroup
    else { return nil }
    return named.meaning.key
  }

  /// In capitals, without what a bracket adds: `IBIT` of `IBIT (BlackRock)`.
  private static func ticker(_ content: CellContent) -> String {
    var words = content.passage.folded.prefix { $0 != "(" }
    while words.last == " " { words.removeLast() }
    return words.text.uppercased()
  }

  private static func entity(_ content: CellContent, _ word: String, _ group: Funds.Group?, hasOneGroup: Bool)
    -> EntityKey?
  {
    if let named = fundGroup(content) { return named }
    guard let group else { return nil }
    if word == group.miniTrust { return hasOneGroup ? group.miniTrustKey : nil }
    if Funds.totals.contains(word.lowercased()) { return hasOneGroup ? group.key : nil }
    let isTicker = (3...5).contains(word.count) && word.unicodeScalars.allSatisfy(\.isUppercaseLetter)
    return isTicker && content.passage.printed.prefix(word.count).allSatisfy(\.isUppercaseLetter)
      ? EntityKey(rawValue: word) : nil
  }
}
