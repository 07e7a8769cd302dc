/// The ways to part the words of a header line, which single blanks part, into heads.
///
///     // 「Index Ticker Last 1W % MTD % 12M fwd P/E (x)」 over six columns: 「12M fwd P/E (x)」 is one head
///
/// A head ends at its unit, and says one thing only: two words that each could head a column by themselves are no one
/// head.
struct HeadParting {
  struct Way {
    var cells: [TypedCell] = []
    var heads: [ColumnHead] = []
    /// The lower the likelier.
    var cost = 0
    var unknownCount: Int { heads.count { !$0.isUnderstood } }
  }

  private struct Group {
    var cell: TypedCell
    var head: ColumnHead
    var cost: Int
  }

  private let words: [TypedCell]
  private let alone: [ColumnHead]
  /// By first word and word count, where that many words can be one head.
  private var groups: [[Group?]]

  /// - Parameter words: with the units that stand behind them.
  init(_ words: [TypedCell]) {
    self.words = words
    let alone = words.map { ColumnHead([$0.content]) }
    self.alone = alone
    groups = words.indices.map { start in
      (1...Self.mostWords).map { count in
        start + count <= words.count ? Self.group(words, alone, start..<(start + count)) : nil
      }
    }
  }

  private static let mostWords = 4
  private static let mostWays = 24

  /// Whether any words name what is said of securities.
  var canBeOfQuotes: Bool { groups.contains { $0.contains { $0?.head.isOfQuote ?? false } } }

  private static func group(_ words: [TypedCell], _ alone: [ColumnHead], _ range: Range<Int>) -> Group? {
    let cells = Array(words[range])
    guard let cell = cells.joined else { return nil }
    if cells.count == 1 {
      let head = alone[range.lowerBound]
      return Group(cell: cell, head: head, cost: head.isUnderstood ? 0 : unknownCost)
    }
    let isParted = range.dropLast().contains { i in
      words[i].endsWithUnit && !(i + 2 == range.upperBound && alone[i + 1].isOpenChange)
    }
    if isParted { return nil }
    let head = ColumnHead([cell.content])
    guard head.isUnderstood else {
      return range.contains { alone[$0].isUnderstood } ? nil : Group(cell: cell, head: head, cost: unknownCost + 1)
    }
    // 「Close」 beside 「1W」 are two heads, of which one has lost its cells; 「Price chg 1W」 is one.
    let cores = range.count { alone[$0].isCore }
    if cores > 1, !range.contains(where: { alone[$0].isOpenChange }) { return nil }
    return Group(cell: cell, head: head, cost: max(0, cores - 1) * unknownCost)
  }

  private static let unknownCost = 2

  /// The likeliest ways to make so many heads, the likeliest first.
  func ways(columnCount: Int) -> [Way] {
    // By the number of heads made of the words before each.
    var made: [[[Way]]] = Array(
      repeating: Array(repeating: [], count: columnCount + 1), count: words.count + 1)
    made[0][0] = [Way()]
    for start in words.indices {
      for count in 0..<columnCount where !made[start][count].isEmpty {
        for (size, group) in groups[start].enumerated() {
          guard let group else { continue }
          for way in made[start][count] { insert(way, group, into: &made[start + size + 1][count + 1]) }
        }
      }
    }
    return made[words.count][columnCount]
  }

  private func insert(_ way: Way, _ group: Group, into ways: inout [Way]) {
    var longer = way
    longer.cells.append(group.cell)
    longer.heads.append(group.head)
    longer.cost += group.cost
    let place = ways.firstIndex { $0.cost > longer.cost } ?? ways.count
    ways.insert(longer, at: place)
    if ways.count > Self.mostWays { ways.removeLast() }
  }
}

extension ColumnHead {
  /// Whether it is of what is said of securities.
  var isOfQuote: Bool { metric != nil || changeIfPercent != nil }

  /// Whether its words by themselves say what a column holds: 「12M」 alone does not.
  fileprivate var isCore: Bool { column.role != nil && !saysStretchAlone || changeIfPercent != nil }
}

extension TypedCell {
  /// `1W %`, `Price (HK$)`
  fileprivate var endsWithUnit: Bool {
    let folded = content.passage.folded
    return folded.last == "%" || folded.last == ")"
  }

  /// `USD`, `US$bn`, `bn` behind `USD`: a unit without a bracket.
  func isBareUnit(behind last: TypedCell) -> Bool {
    let passage = content.passage
    guard passage.count <= 6, !last.isUnit else { return false }
    let vocabulary = passage.document.vocabulary
    if Self.wordsOfUnits.contains(content.key) { return true }
    let isScale = vocabulary.scales.match(in: passage.folded, at: 0)?.range.count == passage.count
    if isScale { return !statedUnits(in: last.content.passage, 0..<last.content.passage.count).isEmpty }
    return statesOnlyUnit
  }

  private static let wordsOfUnits: Set<String> = [
    "pts", "pts.", "points", "pp", "ppt", "ppts", "bp", "bps", "x", "pct", "percent", "点", "倍",
  ]

  /// Whether it is a currency, with or without how many of it, and nothing else.
  private var statesOnlyUnit: Bool {
    let passage = content.passage
    let vocabulary = passage.document.vocabulary
    var i = 0
    var isMoney = false
    while i < passage.count {
      let money = [
        vocabulary.currencies.match(in: passage.folded, at: i),
        UnitWords.currencySigns.match(in: passage.folded, at: i),
      ]
      .compactMap { $0?.range.upperBound }.max()
      guard let end = money ?? vocabulary.scales.match(in: passage.folded, at: i)?.range.upperBound else {
        return false
      }
      isMoney = isMoney || money != nil
      i = end
    }
    return isMoney
  }
}
