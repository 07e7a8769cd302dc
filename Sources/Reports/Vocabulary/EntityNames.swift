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
  /// Every built-in name with what it stands for, in table order.
  static let entries: [(name: String, entity: NamedEntity)] = {
    var entries: [(name: String, entity: NamedEntity)] = []
    for (key, entityClass, names) in table {
      for name in names.split(separator: "|") {
        entries.append((String(name), NamedEntity(key: key, entityClass: entityClass)))
      }
    }
    for group in Funds.groups {
      for ticker in group.tickers.sorted() {
        entries.append((ticker, NamedEntity(key: EntityKey(rawValue: ticker), entityClass: .fund)))
      }
      entries.append((group.miniTrustKey.rawValue, NamedEntity(key: group.miniTrustKey, entityClass: .fund)))
    }
    return entries
  }()

  private static let table: [(EntityKey, EntityClass, String)] = [
    (
      .crypto, .market,
      """
      加密货币|全球加密货币|加密市场|加密货币市场|全球加密市场|虚拟货币|数字货币|加密资产|全球加密资产|加密货币现货市场|全市场|crypto|crypto market|\
      cryptocurrency market|cryptocurrencies|global crypto
      """
    ),
    ("BTC", .coin, "比特币|加密核心资产|bitcoin|btc"),
    ("ETH", .coin, "以太坊|以太币|ethereum|ether|eth"),
    ("SOL", .coin, "solana"), ("XRP", .coin, "瑞波币|xrp"), ("BNB", .coin, "币安币|bnb"), ("DOGE", .coin, "狗狗币|dogecoin"),
    (
      "BTC-ETF", .fundGroup,
      """
      比特币现货etf|比特币etf|现货比特币etf|美国比特币现货etf|美国现货比特币etf|加密核心资产现货etf|加密核心资产etf|btc现货etf|btc etf|btc etfs|\
      bitcoin etf|bitcoin etfs|spot bitcoin etf|spot bitcoin etfs|us spot bitcoin etfs|u.s. spot bitcoin etfs|bitcoin spot etfs|bitcoin spot etf
      """
    ),
    (
      "ETH-ETF", .fundGroup,
      """
      以太坊现货etf|以太坊etf|现货以太坊etf|美国以太坊现货etf|以太币现货etf|eth现货etf|eth etf|eth etfs|ether etfs|ethereum etfs|spot ether etfs|\
      spot ethereum etfs|spot ether etf|ethereum etf
      """
    ),
    ("BTC-ETF.HK", .fundGroup, "香港比特币现货etf|香港现货比特币etf|香港比特币etf|hong kong bitcoin etfs|hong kong spot bitcoin etfs"),
    ("ETH-ETF.HK", .fundGroup, "香港以太坊现货etf|香港现货以太坊etf|香港以太币现货etf|香港以太坊etf|hong kong ether etfs"),
    ("SPX.GI", .index, "标普500|标普500指数|标准普尔500|s&p 500|s&p500|s&p 500 index"),
    ("NDX.GI", .index, "纳斯达克100|纳斯达克100指数|纳指100|nasdaq 100|nasdaq-100"),
    ("IXIC.GI", .index, "纳斯达克指数|纳斯达克综合指数|纳斯达克综指|纳指|nasdaq composite"),
    ("DJI.GI", .index, "道琼斯工业指数|道琼斯指数|道指|道琼斯|dow jones|dow jones industrial average"),
    ("SOX.GI", .index, "费城半导体指数|费城半导体|费半指数|费半|philadelphia semiconductor index|phlx semiconductor|sox"),
    ("RUT.GI", .index, "罗素2000|罗素2000指数|russell 2000"),
    ("HSI.HI", .index, "恒生指数|恒指|hang seng index|hang seng"),
    ("HSTECH.HI", .index, "恒生科技|恒生科技指数|恒科指数|hang seng tech|hang seng tech index"),
    ("HSCEI.HI", .index, "恒生中国企业指数|恒生国企指数|国企指数"),
    ("000001.SH", .index, "上证指数|上证综指|沪指|shanghai composite"),
    ("399001.SZ", .index, "深证成指|深成指"),
    ("399006.SZ", .index, "创业板指|创业板指数"),
    ("000300.SH", .index, "沪深300|沪深300指数|csi 300"),
    ("000688.SH", .index, "科创50|科创50指数"),
    ("N225.GI", .index, "日经225|日经225指数|nikkei 225"),
    ("TWII.GI", .index, "台湾加权指数|台湾加权|加权指数|taiex"),
  ]
}
