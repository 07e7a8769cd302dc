import Facts

/// Names by which English prose knows funds, their groups and indices, besides those that every language shares.
enum EnglishNames {
  static let lexicon: Lexicon<NamedEntity> = Lexicon(groups + funds + indices + market)

  /// US-listed spot bitcoin ETFs and its kin: who lists them, spot, the coin, what they are.
  private static let groups: [(phrase: String, meaning: NamedEntity)] = {
    let homes: [(String, names: [String])] = [
      (
        "",
        [
          "", "us ", "u.s. ", "us-listed ", "u.s.-listed ", "american ", "us listed ", "u.s. listed ", "the us ",
          "usa ",
        ]
      ),
      (".HK", ["hong kong ", "hong kong's ", "hong kong-listed ", "hk ", "hk-listed ", "hong kong listed "]),
    ]
    let coins: [(EntityKey, names: [String])] = [
      (.bitcoinFunds, ["bitcoin", "btc"]), (.etherFunds, ["ether", "ethereum", "eth"]),
    ]
    let kinds = [
      "etfs", "etf", "exchange-traded funds", "exchange traded funds", "etf complex", "etf group", "etf cohort",
    ]
    var entries: [(phrase: String, meaning: NamedEntity)] = []
    for (suffix, places) in homes {
      for (group, names) in coins {
        let entity = NamedEntity(key: EntityKey(rawValue: group.rawValue + suffix), entityClass: .fundGroup)
        for place in places {
          for coin in names {
            for kind in kinds {
              for order in ["\(coin) ", "spot \(coin) ", "\(coin) spot ", "spot-\(coin) "] {
                entries.append((place + order + kind, entity))
              }
            }
            for kind in ["funds", "products", "vehicles"] { entries.append((place + "spot \(coin) " + kind, entity)) }
            for kind in ["funds", "complex", "group", "fund complex", "fund group", "cohort", "vehicles"]
            where place != "" || suffix == "" {
              entries.append(((place == "" ? "the " : place) + "\(coin) " + kind, entity))
            }
          }
        }
      }
    }
    return entries
  }()

  private static let funds: [(phrase: String, meaning: NamedEntity)] = {
    let table: [(EntityKey, String)] = [
      (
        "IBIT",
        "ishares bitcoin trust|ishares bitcoin trust etf|ishares bitcoin etf|blackrock's bitcoin etf|blackrock's bitcoin fund|blackrock's bitcoin trust|blackrock's spot bitcoin etf"
      ),
      (
        "FBTC",
        "wise origin bitcoin fund|fidelity wise origin bitcoin fund|fidelity's wise origin bitcoin fund|fidelity bitcoin fund|fidelity's bitcoin fund|fidelity's bitcoin etf|fidelity's spot bitcoin etf"
      ),
      ("BITB", "bitwise bitcoin etf|bitwise's bitcoin etf|bitwise's bitcoin fund"),
      ("ARKB", "ark 21shares bitcoin etf|ark/21shares bitcoin etf|ark 21shares' bitcoin etf"),
      ("BTCO", "invesco galaxy bitcoin etf"), ("EZBC", "franklin bitcoin etf"),
      ("BRRR", "valkyrie bitcoin fund|coinshares valkyrie bitcoin fund"),
      ("HODL", "vaneck bitcoin etf|vaneck bitcoin trust"), ("BTCW", "wisdomtree bitcoin fund"),
      ("GBTC", "grayscale bitcoin trust|grayscale's bitcoin trust"),
      (
        "BTC.P",
        "grayscale bitcoin mini trust|grayscale's bitcoin mini trust|grayscale bitcoin mini trust etf|bitcoin mini trust"
      ),
      (
        "ETHA",
        "ishares ethereum trust|ishares ether trust|blackrock's ether etf|blackrock's ethereum etf|blackrock's ether fund"
      ),
      ("FETH", "fidelity ethereum fund|fidelity's ethereum fund|fidelity's ether fund|fidelity's ether etf"),
      ("ETHW", "bitwise ethereum etf"), ("CETH", "21shares core ethereum etf"), ("ETHV", "vaneck ethereum etf"),
      ("QETH", "invesco galaxy ethereum etf"), ("EZET", "franklin ethereum etf"),
      ("ETHE", "grayscale ethereum trust|grayscale's ethereum trust"),
      (
        "ETH.P",
        "grayscale ethereum mini trust|grayscale's ethereum mini trust|ethereum mini trust|grayscale ethereum mini trust etf"
      ),
    ]
    return table.flatMap { key, names in
      names.split(separator: "|").map { (String($0), NamedEntity(key: key, entityClass: .fund)) }
    }
  }()

  private static let indices: [(phrase: String, meaning: NamedEntity)] = {
    let table: [(EntityKey, String)] = [
      ("SPX.GI", "s&p|s&p 500|spx|s&p500|s&p-500|s & p 500"),
      ("NDX.GI", "nasdaq 100|nasdaq-100|ndx|nasdaq100|nasdaq 100 index|nasdaq-100 index"),
      ("IXIC.GI", "nasdaq composite|nasdaq comp|nasdaq composite index|nasdaq comp."),
      ("DJI.GI", "dow|djia|dow industrials|dow jones industrials|dow jones industrial average"),
      (
        "SOX.GI",
        """
        philadelphia semiconductor index|philadelphia semiconductor|phlx semiconductor index|phlx semiconductor|sox|\
        philadelphia se semiconductor index|philadelphia stock exchange semiconductor index|sox index|philly semiconductor index|\
        philadelphia semi index|phlx semiconductor sector index|philadelphia semiconductor sector index|\
        philadelphia stock exchange semiconductor|phlx sox|philadelphia semis
        """
      ),
      ("RUT.GI", "russell 2000|russell 2000 index|russell-2000"),
      ("HSI.HI", "hang seng|hang seng index|hsi"),
      (
        "HSTECH.HI",
        "hang seng tech|hang seng tech index|hang seng technology|hang seng technology index|hstech|hstech index"
      ),
      (
        "HSCEI.HI",
        "hscei|hang seng china enterprises|hang seng china enterprises index|hs china enterprises|h-share index"
      ),
      ("000001.SH", "shanghai composite|shanghai composite index|shcomp|sse composite"),
      ("399001.SZ", "shenzhen component|shenzhen component index"), ("399006.SZ", "chinext|chinext index"),
      ("000300.SH", "csi 300|csi300|csi 300 index|csi-300"), ("000688.SH", "star 50|star 50 index|star50"),
      ("N225.GI", "nikkei 225|nikkei|nikkei 225 index|nikkei stock average|nikkei-225|nikkei225"),
      ("TWII.TW", "taiex|taiex index|taiwan weighted index"),
    ]
    return table.flatMap { key, names in
      names.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map {
        (String($0), NamedEntity(key: key, entityClass: .index))
      }
    }
  }()

  private static let market: [(phrase: String, meaning: NamedEntity)] = {
    let names = """
      crypto|crypto market|crypto markets|cryptocurrency market|cryptocurrency markets|cryptocurrencies|global crypto|total crypto|\
      digital asset market|digital assets market|digital-asset market|global crypto market|total crypto market|overall crypto market|\
      crypto asset market|crypto-asset market|total cryptocurrency market|whole crypto market|all coins together|all coins|all crypto assets|aggregate crypto|crypto complex|the asset class|the whole asset class|the entire asset class|all tokens|all cryptocurrencies|all digital assets|\
      all crypto|total cap|total market|the whole market|the entire market|the market as a whole|the whole market of coins|the crypto asset class|every coin|every token
      """
    return names.split(separator: "|").map { (String($0), NamedEntity(key: .crypto, entityClass: .market)) }
  }()

  /// Coins by tickers that are words of other languages too, only as printed in capitals.
  static let capitalised: Set<String> = ["eth", "btc", "sol", "xrp", "bnb", "hodl", "defi", "btcw", "s&p", "dow"]

  /// A name with the letters in which it must be printed.
  struct PrintedName: Sendable {
    var printed: [[Unicode.Scalar]]
    var entity: NamedEntity
  }

  /// Names that are words of the language too, which a sentence means only as printed: Apple, NVDA.
  static let inSentences: Lexicon<PrintedName> = {
    let names: [(String, EntityKey)] = [
      ("Apple", "AAPL.O"), ("Meta", "META.O"), ("Arm", "ARM.O"), ("Circle", "CRCL.N"), ("Riot", "RIOT.O"),
      ("Snowflake", "SNOW.N"), ("Corning", "GLW.N"), ("TSM", "TSM.N"), ("BABA", "BABA.N"),
    ]
    let tickers = EntityNames.entries.lazy.filter { $0.isWhole && $0.entity.entityClass == .stock }
      .map { ($0.name.uppercased(), $0.entity.key) }
      .filter { name, key in
        key.rawValue.hasPrefix(name + ".") && !ordinaryWords.contains(name)
          && (key.rawValue.hasSuffix(".O") || key.rawValue.hasSuffix(".N"))
      }
    let coins = coinTickers.split(separator: "|").map { (String($0), EntityKey(rawValue: String($0))) }
    let stocks = Dictionary(grouping: names + tickers) { $0.0.lowercased() }
    return Lexicon(
      stocks.map { phrase, forms in
        (phrase, PrintedName(printed: forms.map { Array($0.0.unicodeScalars) }, entity: named(forms[0].1, .stock)))
      }
        + coins.map { name, key in
          (name, PrintedName(printed: [Array(name.unicodeScalars)], entity: named(key, .coin)))
        })
  }()

  private static func named(_ key: EntityKey, _ entityClass: EntityClass) -> NamedEntity {
    NamedEntity(key: key, entityClass: entityClass)
  }

  private static let coinTickers = "BTC|ETH|SOL|XRP|BNB|DOGE|ADA|AVAX|LTC|TRX|TON|BCH|SHIB|HYPE|SUI|HBAR|PEPE|AAVE"

  /// Tickers that may be words in capitals.
  private static let ordinaryWords: Set<String> = [
    "NOW", "NET", "TEAM", "SPOT", "SNOW", "PATH", "APP", "CAN", "HIVE", "HUT", "OPEN", "FLEX", "LITE", "PINS", "ICE",
    "ARM", "CANG", "TEL", "BITF", "SMR",
  ]

  /// Who is listed in two places, by the currency that a price is printed in.
  static let twins: [EntityKey: [Measure: EntityKey]] = [
    "TSM.N": [.twd: "2330.TW", .usd: "TSM.N"], "BABA.N": [.hkd: "9988.HK", .usd: "BABA.N"],
    "BIDU.O": [.hkd: "9888.HK", .usd: "BIDU.O"], "JD.O": [.hkd: "9618.HK", .usd: "JD.O"],
    "NTES.O": [.hkd: "9999.HK", .usd: "NTES.O"], "XPEV.N": [.hkd: "9868.HK", .usd: "XPEV.N"],
    "BILI.O": [.hkd: "9626.HK", .usd: "BILI.O"], "TCOM.O": [.hkd: "9961.HK", .usd: "TCOM.O"],
    "SMIC": [.hkd: "0981.HK"],
  ]

  static let twinNames: Lexicon<PrintedName> = {
    let names: [(String, EntityKey)] = [
      ("TSMC", "TSM.N"), ("Taiwan Semiconductor", "TSM.N"), ("Taiwan Semiconductor Manufacturing", "TSM.N"),
      ("Alibaba", "BABA.N"), ("Baidu", "BIDU.O"), ("JD.com", "JD.O"), ("NetEase", "NTES.O"),
      ("XPeng", "XPEV.N"), ("Bilibili", "BILI.O"), ("Trip.com", "TCOM.O"), ("SMIC", "SMIC"),
    ]
    return Lexicon(
      names.map { name, key in
        (name, PrintedName(printed: [Array(name.unicodeScalars)], entity: named(key, .stock)))
      })
  }()
}
