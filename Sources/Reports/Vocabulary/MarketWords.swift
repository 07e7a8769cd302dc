import Facts

/// Words for markets, by the currency in which they quote.
enum MarketWords {
  /// The market that all of a cell names: 「港」, 「港股」, `US`, 「中国香港」.
  static func market(named words: [Unicode.Scalar]) -> Measure? {
    let key = words.filter { $0.isWord || $0.isChinese }
    return whole.match(in: key, at: 0).flatMap { $0.range.count == key.count ? $0.meaning : nil }
      ?? only(in: words)
  }

  /// The one market that a text speaks of; nil of none and of several.
  static func only(in text: [Unicode.Scalar]) -> Measure? {
    var found: Measure?
    var i = 0
    while i < text.count {
      guard let match = phrases.match(in: text, at: i) else {
        i += 1
        continue
      }
      if let found, found != match.meaning { return nil }
      found = match.meaning
      i = match.range.upperBound
    }
    return found
  }

  private static let table: [(Measure, String, short: String)] = [
    (
      .hkd, "港股|香港上市|港交所|联交所|香港交易所|h股|港市|hk-listed|hong kong listed|hong kong-listed|hkex",
      "港|香港|中国香港|香港市场|hk|hong kong|h|hkg|sehk"
    ),
    (
      .usd,
      "美股|美国上市|纽交所|中概股|美股上市|us-listed|us listed|u.s.-listed|us stocks|us equities|nasdaq-listed|nyse-listed",
      "美|美国|us|usa|u.s.|nasdaq|nyse|纳斯达克|纽约|纽约证券交易所|纳斯达克交易所|美国市场|united states|adr|美国adr"
    ),
    (
      .cny, "a股|沪深|科创板|创业板|上交所|深交所|a-shares|a-share|a shares|mainland-listed",
      "沪|深|上海|深圳|内地|中国内地|中国大陆|a|cn|china|sse|szse|北交所|境内|沪市|深市"
    ),
    (.twd, "台股|台湾上市|taiwan-listed", "台|台湾|中国台湾|上市柜|台湾证券交易所|tw|taiwan|twse"),
    (.jpy, "日股|东京上市", "日|日本|东京|jp|japan|tse"),
  ]

  private static let phrases = Lexicon<Measure>(table.flatMap { HeaderWords.words($0.0, $0.1) })
  private static let whole = Lexicon<Measure>(
    table.flatMap { HeaderWords.words($0.0, $0.1) + HeaderWords.words($0.0, $0.short) }.map {
      (String($0.phrase.filter { $0 != " " && $0 != "." && $0 != "-" }), $0.meaning)
    })
}
