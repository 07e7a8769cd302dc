import Facts

/// Where a code's suffix says it is listed, and in what currency it is quoted there.
enum Markets {
  struct Market: Sendable {
    /// The suffix in Wind's form; nil: as printed.
    var suffix: String?
    var currency: Measure?
    var base = Base.any
  }

  /// What stands before the suffix.
  enum Base: Sendable {
    case any
    /// Letters, digits behind them at most.
    case letters
    /// So many digits.
    case digits(ClosedRange<Int>)
  }

  /// Behind a point: `NVDA.O`, `0992.HK`.
  /// In what a security is quoted; nil for an index and for what is listed nowhere.
  static func currency(of key: EntityKey) -> Measure? {
    guard let dot = key.rawValue.lastIndex(of: ".") else { return nil }
    return suffixes[String(key.rawValue[key.rawValue.index(after: dot)...])]?.currency
  }

  static let suffixes: [String: Market] = {
    let table: [(Measure?, String)] = [
      (.usd, "O N A US OQ PK OO K"), (.hkd, "HK"), (.cny, "SH SZ BJ CH"), (.twd, "TW TWO"), (.jpy, "T"),
      (.eur, "DE PA AS MI F GR"), (nil, "GI HI WI CSI SI CI"),
    ]
    var suffixes: [String: Market] = [:]
    for (currency, list) in table {
      for suffix in list.split(separator: " ") { suffixes[String(suffix)] = Market(currency: currency) }
    }
    for (printed, suffix) in [("SS", "SH"), ("TT", "TW"), ("JP", "T"), ("UW", "US"), ("UN", "US"), ("UQ", "US")] {
      suffixes[printed] = suffixes[suffix]
      suffixes[printed]?.suffix = suffix
    }
    return suffixes
  }()

  /// Behind a blank or nothing, as data terminals print them: `NVDA US`, `0992 HK`, `2330TT`.
  static let words: [String: Market] = {
    let table: [(String, String, Measure, Base)] = [
      ("US UW UN UQ UR UA UP UV", "US", .usd, .letters), ("HK", "HK", .hkd, .digits(1...5)),
      ("TT TW", "TW", .twd, .digits(4...6)), ("CH", "CH", .cny, .digits(6...6)),
      ("CG SH SS", "SH", .cny, .digits(6...6)), ("CS SZ", "SZ", .cny, .digits(6...6)),
      ("JP JT", "T", .jpy, .digits(4...4)), ("GR GY", "DE", .eur, .letters),
    ]
    var words: [String: Market] = [:]
    for (names, suffix, currency, base) in table {
      for name in names.split(separator: " ") {
        words[String(name)] = Market(suffix: suffix, currency: currency, base: base)
      }
    }
    return words
  }()

  /// Before a code: `HK:00700`, `SH600519`, `NASDAQ:NVDA`.
  static let prefixes: [String: Market] = [
    "HK": Market(suffix: "HK", currency: .hkd, base: .digits(4...5)),
    "HKG": Market(suffix: "HK", currency: .hkd, base: .digits(4...5)),
    "HKEX": Market(suffix: "HK", currency: .hkd, base: .digits(4...5)),
    "SH": Market(suffix: "SH", currency: .cny, base: .digits(6...6)),
    "SZ": Market(suffix: "SZ", currency: .cny, base: .digits(6...6)),
    "TPE": Market(suffix: "TW", currency: .twd, base: .digits(4...6)),
    "NASDAQ": Market(suffix: "US", currency: .usd, base: .letters),
    "NYSE": Market(suffix: "US", currency: .usd, base: .letters),
    "US": Market(suffix: "US", currency: .usd, base: .letters),
  ]

  /// The board that a code of six digits without a market is traded on; nil for none.
  static func mainland(_ digits: some Collection<Unicode.Scalar>) -> String? {
    switch digits.first {
    case "6", "9": "SH"
    case "0", "2", "3": "SZ"
    case "4", "8": "BJ"
    default: nil
    }
  }
}
