import Facts

/// The funds that a row of heads names: `IBIT`, 「贝莱德 IBIT」, 「BTC（迷你）」, `BTC ETF`, 「合计」.
struct FlowHeads {
  /// By column.
  private(set) var entities: [Int: EntityKey] = [:]

  /// Whether none of them is a fund of the United States or a group of those.
  var areOfHongKong: Bool { entities.values.allSatisfy { $0.rawValue.hasSuffix(".HK") } }

  /// nil when fewer than two heads are funds, or one a group of funds.
  /// - Parameter about: what stands above the table.
  init?(_ heads: [(column: Int, content: CellContent)], about: [Passage]) {
    let words = heads.map { FundWords($0.content.passage) }
    let group = Funds.group(of: words.compactMap(\.ticker))
    let namesGroups = heads.contains { Self.fundGroup($0.content) != nil }
    let named = Funds.groups.count { group in words.contains { $0.ticker.map(group.tickers.contains) ?? false } }
    let hasOneGroup = !namesGroups && named == 1
    for (head, word) in zip(heads, words) where !Self.isHeader(head.content) {
      let key = Self.entity(head.content, word, group, hasOneGroup: hasOneGroup) ?? Self.hongKongFund(head.content)
      if let key { entities[head.column] = key }
    }
    if group == nil, !namesGroups { takeCoins(heads, about) }
    if group == nil, about.contains(where: { $0.firstIndex(ofAny: EntityNames.hongKong) != nil }) {
      entities = entities.mapValues { EntityNames.hongKongGroups[$0] ?? $0 }
    }
    let isKnown =
      group != nil && entities.count > 1
      || entities.values.contains { $0.rawValue.contains("-ETF") || Funds.hongKongKeys.contains($0) }
    guard isKnown, Set(entities.values).count == entities.count else { return nil }
  }

  /// `DAY`, `FUND` head the labels, though they look like tickers.
  private static func isHeader(_ content: CellContent) -> Bool {
    switch ColumnHead([content]).column.role {
    case .date?, .name?, .code?, .organisation?, .sector?: content.words.count > 3 || content.key == "day"
    default: false
    }
  }

  /// 「比特币」 and 「以太坊」 under a caption that speaks of their funds.
  private mutating func takeCoins(_ heads: [(column: Int, content: CellContent)], _ about: [Passage]) {
    func holds(_ words: [[Unicode.Scalar]]) -> Bool { about.contains { $0.firstIndex(ofAny: words) != nil } }
    for head in heads {
      guard let group = Self.group(named: head.content.passage, speaksOfFunds: holds(Self.fundWords)) else { continue }
      entities[head.column] = group
    }
  }

  /// The funds of the one coin that all words of a head are about: 「比特币基金」, `Bitcoin ETFs 比特币`.
  ///
  /// - Parameter speaksOfFunds: whether the caption does, where the head names a coin alone.
  private static func group(named passage: Passage, speaksOfFunds: Bool) -> EntityKey? {
    var coins: Set<EntityKey> = []
    var isFund = speaksOfFunds
    var i = 0
    while i < passage.count {
      let text = passage.folded
      if let name = coinNames.match(in: text, at: i) {
        coins.insert(name.meaning)
        i = name.range.upperBound
      } else if let word = groupWords.match(in: text, at: i) {
        isFund = isFund || word.meaning
        i = word.range.upperBound
      } else if text[i].isWord || text[i].isChinese {
        return nil
      } else {
        i += 1
      }
    }
    return isFund && coins.count == 1 ? coins.first : nil
  }

  private static let fundWords = ["etf", "现货基金", "spot fund", "spot product", "spot trust", "exchange-traded"].map(fold)
  private static let coinNames = Lexicon<EntityKey>(
    HeaderWords.words(.bitcoinFunds, "比特币|大饼|bitcoin|btc|xbt")
      + HeaderWords.words(.etherFunds, "以太坊|以太币|以太|ethereum|ether|eth"))
  /// With whether a word says that funds are meant.
  private static let groupWords = Lexicon<Bool>(
    HeaderWords.words(true, "etf|etfs|基金|交易所买卖基金|交易所交易基金|fund|funds|etp|etps")
      + HeaderWords.words(
        false, "现货|spot|美国|us|u.s.|产品|products|product|合计|总计|total|净流入|净流量|net flow|net flows|flow|flows|类"))

  /// Whether nothing stands behind a name but its unit, or the coin's name over again: 「Bitcoin ETFs 比特币」.
  private static func isSilent(_ passage: Passage, from end: Int, coin group: EntityKey) -> Bool {
    var start = end
    while start < passage.count, passage[start] == " " { start += 1 }
    guard start < passage.count else { return true }
    let rest = Passage(passage.document, [passage.span(start..<passage.count)])
    if let coin = Coins.coin(named: rest) { return EntityNames.fundGroups[coin] == group }
    let close = passage.folded.firstIndex(of: ")") ?? -1
    return passage[start] == "(" && close == passage.count - 1 && !statedUnits(in: rest, 0..<rest.count).isEmpty
  }

  /// `3042.HK`
  private static func hongKongFund(_ content: CellContent) -> EntityKey? {
    content.code.flatMap { Funds.hongKongKeys.contains($0.key) ? $0.key : nil }
  }

  static func fundGroup(_ content: CellContent) -> EntityKey? {
    let folded = content.passage.folded
    let english = EnglishNames.lexicon.match(in: folded, at: 0)
    let found = [content.passage.document.vocabulary.entities.match(in: folded, at: 0), english].compactMap(\.self)
    guard let named = found.max(by: { $0.range.count < $1.range.count }), named.meaning.entityClass == .fundGroup,
      isSilent(content.passage, from: named.range.upperBound, coin: named.meaning.key)
    else { return nil }
    return named.meaning.key
  }

  private static func entity(_ content: CellContent, _ word: FundWords, _ group: Funds.Group?, hasOneGroup: Bool)
    -> EntityKey?
  {
    if let named = fundGroup(content) { return named }
    guard let group else { return nil }
    if word.isTotal { return hasOneGroup ? group.key : nil }
    guard let ticker = word.ticker else { return nil }
    if word.isMini {
      return ticker == group.miniTrust || ticker == group.miniTrustKey.rawValue ? group.miniTrustKey : nil
    }
    if ticker == group.miniTrust { return hasOneGroup ? group.miniTrustKey : nil }
    let isKnown = Funds.groups.contains { $0.tickers.contains(ticker) }
    return isKnown || word.isAlone && (3...5).contains(ticker.count) ? EntityKey(rawValue: ticker) : nil
  }
}

/// The words of a fund's name: its ticker, who issues it, and what else belongs to such names.
private struct FundWords {
  /// As printed, in capitals.
  private(set) var ticker: String?
  /// Nothing stands beside the ticker but a bracket.
  private(set) var isAlone = true
  private(set) var isMini = false
  private(set) var isTotal = false

  init(_ passage: Passage) {
    if let sum = FundSum(passage) {
      isTotal = sum == .all
      return
    }
    let text = passage.folded
    var i = 0
    var tickers: [String] = []
    while i < text.count {
      let start = i
      while i < text.count, text[i].isWord || text[i] == "." { i += 1 }
      let word = start..<i
      if i == start {
        if Self.minis.match(in: text, at: i) != nil { isMini = true }
        if let match = Self.parts.match(in: text, at: i) {
          isAlone = false
          i = match.range.upperBound
        } else if text[i].isChinese {
          return
        } else {
          i += 1
        }
        continue
      }
      if Self.isTicker(passage, word) {
        tickers.append(text[word].text.uppercased())
      } else if let match = Self.parts.match(in: text, at: start), match.range.upperBound >= i {
        isAlone = false
        if Self.minis.match(in: text, at: start) != nil { isMini = true }
        i = match.range.upperBound
      } else if tickers.isEmpty || text[..<start].last != "(" {
        return
      }
    }
    if tickers.count == 1 { ticker = tickers[0] }
  }

  private static func isTicker(_ passage: Passage, _ word: Range<Int>) -> Bool {
    (3...5).contains(word.count) && word.allSatisfy { passage.printed($0).isCapital || passage[$0] == "." }
      && parts.match(in: passage.folded, at: word.lowerBound)?.range != word
  }

  private static let minis = Lexicon<Bool>(HeaderWords.words(true, "迷你|mini|小型"))

  /// Issuers, and words of funds' names.
  private static let parts = Lexicon<Bool>(
    HeaderWords.words(
      true,
      """
      贝莱德|blackrock|ishares|富达|fidelity|灰度|grayscale|方舟|ark|21shares|景顺|invesco|范达|vaneck|智慧树|wisdomtree|富兰克林|富兰克林邓普顿|franklin|franklin templeton|bitwise|valkyrie|coinshares|hashdex|galaxy|      迷你|mini|小型|信托|trust|比特币|以太坊|以太币|bitcoin|ether|ethereum|现货|spot|基金|fund|etf|旗下|的|迷你信托|mini trust|old|旧
      """))
}
