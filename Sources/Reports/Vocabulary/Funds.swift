import Facts

/// US spot funds by ticker, and the group that each belongs to.
package enum Funds {
  package struct Group: Sendable {
    package var key: EntityKey
    /// Grayscale's Mini Trust, whose ticker is the coin's: in a table of flows the column means the fund.
    package var miniTrust: String
    package var miniTrustKey: EntityKey
    package var tickers: Set<String>
    /// What the funds hold, as names of funds say it.
    var coin: [String]
    /// Those who issue one fund of the group, by its ticker.
    var issuers: [(ticker: String, names: String)]
  }

  package static let groups = [
    Group(
      key: .bitcoinFunds, miniTrust: "BTC", miniTrustKey: "BTC.P",
      tickers: ["IBIT", "FBTC", "BITB", "ARKB", "BTCO", "EZBC", "BRRR", "HODL", "BTCW", "GBTC", "DEFI", "MSBT"],
      coin: ["比特币", "btc", "bitcoin"],
      issuers: [
        ("IBIT", "贝莱德|blackrock"), ("FBTC", "富达|fidelity"), ("BITB", "bitwise"), ("ARKB", "方舟|ark"),
        ("BTCO", "景顺|invesco"), ("EZBC", "富兰克林|富兰克林邓普顿|franklin"), ("BRRR", "valkyrie"),
        ("HODL", "范达|vaneck"), ("BTCW", "智慧树|wisdomtree"), ("GBTC", "灰度|grayscale"), ("BTC.P", "灰度迷你"),
      ]),
    Group(
      key: .etherFunds, miniTrust: "ETH", miniTrustKey: "ETH.P",
      tickers: ["ETHA", "FETH", "ETHW", "CETH", "TETH", "ETHV", "QETH", "EZET", "ETHE", "ETHB"],
      coin: ["以太坊", "以太币", "eth", "ethereum", "ether"],
      issuers: [
        ("ETHA", "贝莱德|blackrock"), ("FETH", "富达|fidelity"), ("ETHW", "bitwise"), ("CETH", "21shares"),
        ("ETHV", "范达|vaneck"), ("QETH", "景顺|invesco"), ("EZET", "富兰克林|富兰克林邓普顿|franklin"),
        ("ETHE", "灰度|grayscale"), ("ETH.P", "灰度迷你"),
      ]),
  ]

  /// Funds on the exchange of Hong Kong.
  static let hongKong = """
    3042.HK 华夏比特币etf|华夏比特币现货etf
    3046.HK 华夏以太币etf|华夏以太坊etf|华夏以太坊现货etf
    3008.HK 博时hashkey比特币etf|博时比特币etf|博时比特币现货etf
    3009.HK 博时hashkey以太币etf|博时以太币etf|博时以太坊现货etf
    3439.HK 嘉实比特币etf|嘉实比特币现货etf
    3179.HK 嘉实以太币etf|嘉实以太币现货etf|嘉实以太坊现货etf
    """

  static let hongKongKeys = Set(
    hongKong.split(separator: "\n").compactMap { $0.split(separator: " ").first.map { EntityKey(rawValue: "\($0)") } })

  /// The group that most of the column heads belong to.
  static func group(of heads: [String]) -> Group? {
    let best = groups.max { a, b in heads.count(where: a.tickers.contains) < heads.count(where: b.tickers.contains) }
    guard let best, heads.contains(where: best.tickers.contains) else { return nil }
    return best
  }

  static let totals: Set<String> = ["total", "合计", "总计", "总和", "汇总", "小计", "总"]
  /// Rows below the days: over the days shown, or since the funds began.
  static let weekTotals: Set<String> = [
    "本周合计", "周合计", "本周累计", "当周合计", "本周", "全周", "全周合计", "一周合计", "周度合计", "week", "weekly total", "week total",
    "weektotal", "wk",
    "weeklytotal", "fullweek",
  ]
}

extension Funds.Group {
  /// The funds' names: by ticker, by issuer and ticker (贝莱德 IBIT, 贝莱德旗下的 IBIT, IBIT（贝莱德）), by issuer and
  /// coin (贝莱德比特币现货 ETF).
  var names: [(name: String, entity: NamedEntity)] {
    var names = (tickers.sorted() + [miniTrustKey.rawValue]).map { (name: $0, entity: Self.fund($0)) }
    for (ticker, issuers) in issuers {
      for issuer in issuers.split(separator: "|") {
        names += forms("\(issuer)", ticker == miniTrustKey.rawValue ? miniTrust : ticker).map {
          ($0, Self.fund(ticker))
        }
      }
    }
    // 灰度 BTC is the Mini Trust, 灰度比特币信托 the old one.
    for coin in coin {
      names += ["灰度\(coin)迷你信托", "灰度\(coin)迷你信托(\(miniTrust))"].map { ($0, Self.fund(miniTrustKey.rawValue)) }
    }
    return names + ["灰度\(miniTrust)", "灰度(\(miniTrust))"].map { ($0, Self.fund(miniTrustKey.rawValue)) }
  }

  private func forms(_ issuer: String, _ ticker: String) -> [String] {
    let byTicker = [
      "\(issuer) \(ticker)", "\(issuer)的\(ticker)", "\(issuer)旗下\(ticker)", "\(issuer)旗下的\(ticker)",
      "\(issuer)(\(ticker))", "\(ticker)(\(issuer))",
    ]
    let byCoin = coin.flatMap { coin -> [String] in
      let held = ["\(coin)现货etf", "\(coin)etf", "现货\(coin)etf", "\(coin) etf", "\(coin)信托", "\(coin)现货etf(\(ticker))"]
      return held.map { "\(issuer)\($0)" } + held.map { "\(issuer)旗下\($0)" } + held.map { "\(issuer)\($0)\(ticker)" }
    }
    return byTicker + byCoin
  }

  private static func fund(_ ticker: String) -> NamedEntity {
    NamedEntity(key: EntityKey(rawValue: ticker), entityClass: .fund)
  }
}
