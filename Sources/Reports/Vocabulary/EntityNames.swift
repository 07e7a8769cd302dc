import Facts

/// What an entity is, as far as it decides which metrics it can have.
package enum EntityClass: String, CaseIterable, Sendable, Hashable {
  case index, stock, coin, market, fund, fundGroup

  func carries(_ metric: Metric) -> Bool {
    switch metric {
    case .close, .high, .changeDay, .changeWeek, .changeMonthToDate, .changeYearToDate:
      self == .index || self == .stock || self == .coin
    case .marketCap: self == .market || self == .stock || self == .coin
    case .volume, .volumeYearToDate, .volumeYearToDateGrowth, .volumeToMarketCap, .fearGreed: self == .market
    case .netFlow, .netFlowCumulative, .netAssets: self == .fund || self == .fundGroup
    default: true
    }
  }
}

package struct NamedEntity: Sendable, Hashable {
  package var key: EntityKey
  package var entityClass: EntityClass

  package init(key: EntityKey, entityClass: EntityClass) {
    self.key = key
    self.entityClass = entityClass
  }
}

/// Names that need no table to be known: the market, coins, funds and their groups, indices.
enum EntityNames {
  /// Every built-in name with what it stands for, in table order; of `whole` ones only where nothing else stands with
  /// them.
  static let entries: [(name: String, entity: NamedEntity, isWhole: Bool)] = {
    var entries: [(name: String, entity: NamedEntity, isWhole: Bool)] = []
    for (key, entityClass, names) in table {
      let entity = NamedEntity(key: key, entityClass: entityClass)
      for name in names.split(separator: "|") { entries.append((String(name), entity, false)) }
    }
    for group in Funds.groups { entries += group.names.map { ($0.name, $0.entity, false) } }
    entries += listed(IndexNames.table, .index) + listed(SecurityNames.table, .stock) + listed(Funds.hongKong, .fund)
    return entries
  }()

  /// Where a coin stands for its funds: 比特币、以太坊现货 ETF.
  static let fundGroups: [EntityKey: EntityKey] = ["BTC": "BTC-ETF", "ETH": "ETH-ETF"]
  /// The groups of Hong Kong's funds, where these words stand before.
  static let hongKongGroups: [EntityKey: EntityKey] = ["BTC-ETF": "BTC-ETF.HK", "ETH-ETF": "ETH-ETF.HK"]
  static let hongKong = ["本港", "香港", "港股", "港交所"].map(fold)

  /// Lines of a code and its names; of a stock the ticker too.
  private static func listed(
    _ table: String, _ entityClass: EntityClass
  ) -> [(name: String, entity: NamedEntity, isWhole: Bool)] {
    table.split(separator: "\n").flatMap { line -> [(name: String, entity: NamedEntity, isWhole: Bool)] in
      guard let blank = line.firstIndex(of: " ") else { return [] }
      let code = line[..<blank]
      let entity = NamedEntity(key: EntityKey(rawValue: String(code)), entityClass: entityClass)
      let ticker = code.prefix { $0 != "." }
      let isTicker = entityClass == .stock && ticker.allSatisfy(\.isLetter) && ticker.count > 2
      return line[line.index(after: blank)...].split(separator: "|").map { name in
        (String(name.drop { $0 == "*" }), entity, name.hasPrefix("*"))
      } + (isTicker ? [(String(ticker), entity, true)] : [])
    }
  }

  /// `NVDA.US` of `NVDA.O`: codes that name no exchange.
  static let codes: [(name: String, entity: NamedEntity)] = {
    let lines = SecurityNames.table.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    return (lines + SecurityNames.codes.split(whereSeparator: { $0 == " " || $0 == "\n" })).compactMap { code in
      let key = EntityKey(rawValue: String(code))
      return key.withoutExchange.map { ($0.rawValue, NamedEntity(key: key, entityClass: .stock)) }
    }
  }()

  /// The code with its exchange of one without.
  static let exchanges: [EntityKey: EntityKey] = Dictionary(
    codes.map { (EntityKey(rawValue: $0.name), $0.entity.key) }
  ) { first, _ in first }

  private static let table: [(EntityKey, EntityClass, String)] = [
    (
      .crypto, .market,
      """
      加密货币|全球加密货币|加密市场|加密货币市场|全球加密市场|虚拟货币|数字货币|加密资产|全球加密资产|加密货币现货市场|整体加密市场|整个加密市场|全市场|crypto|crypto market|\
      cryptocurrency market|cryptocurrencies|global crypto
      """
    ),
    ("BTC", .coin, "比特币|加密核心资产|bitcoin|btc|xbt"),
    ("ETH", .coin, "以太坊|以太币|ethereum|ether|eth|xet"),
    ("SOL", .coin, "solana|索拉纳"), ("XRP", .coin, "瑞波币|xrp"), ("BNB", .coin, "币安币|bnb"), ("DOGE", .coin, "狗狗币|dogecoin"),
    ("ADA", .coin, "艾达币|cardano"), ("AVAX", .coin, "avalanche|avax"), ("LTC", .coin, "莱特币|litecoin"),
    ("BCH", .coin, "比特币现金|比特现金|bitcoin cash"), ("TRX", .coin, "波场|波场币|trx"), ("DOT", .coin, "波卡|波卡币|polkadot"),
    ("TON", .coin, "toncoin"), ("LINK", .coin, "chainlink"), ("SHIB", .coin, "柴犬币|shiba inu"), ("USDT", .coin, "泰达币"),
    ("USDC", .coin, "usdc"),
    (
      "BTC-ETF", .fundGroup,
      """
      比特币现货etf|比特币etf|现货比特币etf|美国比特币现货etf|美国现货比特币etf|美国比特币etf|美股比特币现货etf|美国上市比特币现货etf|美国的比特币现货etf|美国的现货比特币etf|btc etf|比特币现货交易所交易基金|比特币现货基金|现货btc etf|加密核心资产现货etf|加密核心资产etf|btc现货etf|btc etf|btc etfs|\
      bitcoin etf|bitcoin etfs|spot bitcoin etf|spot bitcoin etfs|us spot bitcoin etfs|u.s. spot bitcoin etfs|bitcoin spot etfs|bitcoin spot etf
      """
    ),
    (
      "ETH-ETF", .fundGroup,
      """
      以太坊现货etf|以太坊etf|现货以太坊etf|美国以太坊现货etf|美国现货以太坊etf|美国以太坊etf|美国的以太坊现货etf|以太币现货etf|以太币etf|现货以太币etf|美国以太币现货etf|美国现货以太币etf|以太现货etf|现货eth etf|eth现货etf|eth etf|eth etfs|ether etfs|ethereum etfs|spot ether etfs|\
      spot ethereum etfs|spot ether etf|ethereum etf
      """
    ),
    (
      "BTC-ETF.HK", .fundGroup,
      "香港比特币现货etf|香港现货比特币etf|香港比特币etf|港股比特币现货etf|香港的比特币现货etf|香港上市比特币现货etf|香港btc现货etf|hong kong bitcoin etfs|hong kong spot bitcoin etfs"
    ),
    (
      "ETH-ETF.HK", .fundGroup,
      "香港以太坊现货etf|香港现货以太坊etf|香港以太币现货etf|香港现货以太币etf|香港以太坊etf|香港以太币etf|港股以太坊现货etf|香港的以太坊现货etf|香港eth现货etf|hong kong ether etfs"
    ),
  ]
}
