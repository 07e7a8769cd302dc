import Facts

/// Providers of data that reports name, in canonical spelling.
enum Sources {
  static let entries: [(phrase: String, meaning: String)] = [
    ("wind", "Wind"), ("万得", "Wind"), ("coinmarketcap", "CoinMarketCap"), ("cmc", "CoinMarketCap"),
    ("coin market cap", "CoinMarketCap"), ("coingecko", "CoinGecko"), ("farside", "Farside"),
    ("farside investors", "Farside"), ("sosovalue", "SoSoValue"), ("soso value", "SoSoValue"),
    ("alternative.me", "alternative.me"), ("bloomberg", "Bloomberg"),
    ("彭博", "Bloomberg"), ("ifind", "iFinD"), ("同花顺", "iFinD"), ("东方财富", "Choice"),
    ("factset", "FactSet"), ("refinitiv", "Refinitiv"), ("lseg", "LSEG"), ("glassnode", "Glassnode"),
    ("defillama", "DefiLlama"), ("the block", "The Block"), ("coinglass", "CoinGlass"),
    ("yahoo finance", "Yahoo Finance"), ("yahoo", "Yahoo Finance"), ("sina", "Sina"), ("新浪财经", "Sina"),
    ("tradingview", "TradingView"), ("coindesk", "CoinDesk"), ("tokenterminal", "Token Terminal"),
    ("cryptoquant", "CryptoQuant"), ("coinshares", "CoinShares"),
  ]

  /// All providers that a passage names, in its order, joined by `;`.
  static func named(in passage: Passage) -> String {
    var found: [String] = []
    var i = 0
    while i < passage.count {
      if let match = passage.document.vocabulary.sources.match(in: passage.folded, at: i) {
        if !found.contains(match.meaning) { found.append(match.meaning) }
        i = match.range.upperBound
      } else {
        i += 1
      }
    }
    return found.joined(separator: ";")
  }

  /// Whether a provider named near a number can be where it comes from: who counts fund flows gives no prices.
  static func provides(_ name: String, _ metric: Metric) -> Bool {
    let isFlow = metric == .netFlow || metric == .netFlowCumulative || metric == .netAssets
    return isFlow == flowProviders.contains(name) || (isFlow && generalProviders.contains(name))
  }

  /// Who counts the market of coins as a whole.
  static let marketProviders: Set<String> = ["CoinMarketCap", "CoinGecko"]

  private static let flowProviders: Set<String> = ["Farside", "SoSoValue", "CoinShares"]
  private static let generalProviders: Set<String> = [
    "Wind", "Bloomberg", "CoinGlass", "iFinD", "The Block", "FactSet",
  ]
}
