import Facts

/// US spot funds by ticker, and the group that each belongs to.
package enum Funds {
  package struct Group: Sendable, Hashable {
    package var key: EntityKey
    /// Grayscale's Mini Trust, whose ticker is the coin's: in a table of flows the column means the fund.
    var miniTrust: String
    package var miniTrustKey: EntityKey
    package var tickers: Set<String>
  }

  package static let groups = [
    Group(
      key: .bitcoinFunds, miniTrust: "BTC", miniTrustKey: "BTC.P",
      tickers: ["IBIT", "FBTC", "BITB", "ARKB", "BTCO", "EZBC", "BRRR", "HODL", "BTCW", "GBTC", "DEFI", "MSBT"]),
    Group(
      key: .etherFunds, miniTrust: "ETH", miniTrustKey: "ETH.P",
      tickers: ["ETHA", "FETH", "ETHW", "CETH", "TETH", "ETHV", "QETH", "EZET", "ETHE", "ETHB"]),
  ]

  /// The group that most of the column heads belong to.
  static func group(of heads: [String]) -> Group? {
    let best = groups.max { a, b in heads.count(where: a.tickers.contains) < heads.count(where: b.tickers.contains) }
    guard let best, heads.contains(where: best.tickers.contains) else { return nil }
    return best
  }

  static let totals: Set<String> = ["total", "合计", "总计", "总和", "汇总", "小计", "总"]
  /// Rows below the days: over the days shown, or since the funds began.
  static let weekTotals: Set<String> = ["本周合计", "周合计", "本周累计", "当周合计", "week", "weekly total"]
}
