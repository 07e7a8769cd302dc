import Facts

/// Coins by name and symbol, for cells that hold nothing else: in a sentence `LINK` or `DOT` may be anything.
enum Coins {
  /// 「比特币（BTC）」, `Bitcoin BTC`, 「比特币」, `BTC`; nil when two parts of the cell name different coins.
  static func coin(named passage: Passage) -> EntityKey? {
    if let key = keys[GroupLabels.key(passage.folded.text)] { return key }
    // 「比特币 BTC」 stands without its blank in a passage.
    for start in passage.folded.indices.dropFirst()
    where "(/ ".unicodeScalars.contains(passage[start]) || passage[start - 1].isChinese && passage[start].isWord {
      let symbol = passage.folded[start...].filter { $0.isWord || $0.isChinese || $0 == "-" }
      guard let last = keys[symbol.text], last == keys[GroupLabels.key(passage.folded[..<start].text)] else { continue }
      return last
    }
    return nil
  }

  static let all = Set(keys.values)

  private static let keys: [String: EntityKey] = {
    var keys: [String: EntityKey] = [:]
    for line in table.split(separator: "\n") {
      let names = line.split(separator: "|").map(String.init)
      for name in names { keys[GroupLabels.key(name)] = EntityKey(rawValue: names[0]) }
    }
    return keys
  }()

  private static let table = """
    BTC|比特币|大饼|bitcoin|btc-usd|btcusd|btcusdt|xbt
    ETH|以太坊|以太币|姨太|ethereum|ether|eth-usd|ethusd|ethusdt|xet
    SOL|solana|索拉纳
    BNB|币安币|bnb chain|binance coin
    XRP|瑞波币|瑞波|ripple
    DOGE|狗狗币|dogecoin
    ADA|艾达币|cardano
    TRX|波场|波场币|tron
    TON|toncoin
    AVAX|雪崩|avalanche
    LINK|chainlink
    DOT|波卡|polkadot
    LTC|莱特币|litecoin
    BCH|比特币现金|bitcoin cash
    SHIB|柴犬币|shiba inu
    MATIC|polygon
    UNI|uniswap
    AAVE
    SUI
    APT|aptos
    NEAR|near protocol
    HYPE|hyperliquid
    XLM|恒星币|stellar
    PEPE
    USDT|泰达币|tether
    USDC|usd coin
    """
}
