import Facts

/// Where a code's suffix says it is listed, and in what currency it is quoted there.
enum Markets {
  struct Market: Sendable {
    var currency: Measure?
  }

  static let suffixes: [String: Market] = {
    let table: [(Measure?, String)] = [
      (.usd, "O N A US OQ PK OO K"), (.hkd, "HK"), (.cny, "SH SZ SS BJ CH"), (.twd, "TW TWO TT"), (.jpy, "T JP"),
      (.eur, "DE PA AS MI F GR"), (nil, "GI HI WI CSI SI CI"),
    ]
    var suffixes: [String: Market] = [:]
    for (currency, list) in table {
      for suffix in list.split(separator: " ") { suffixes[String(suffix)] = Market(currency: currency) }
    }
    return suffixes
  }()
}
