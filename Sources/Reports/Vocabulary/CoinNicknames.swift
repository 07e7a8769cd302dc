import Facts

/// What Chinese desks call coins beside the names that English ones share.
enum CoinNicknames {
  static let names = Lexicon<NamedEntity>(
    [("大饼", "BTC"), ("姨太", "ETH"), ("大姨太", "ETH"), ("sol", "SOL"), ("doge", "DOGE"), ("ada", "ADA")].map {
      ($0.0, NamedEntity(key: EntityKey(rawValue: $0.1), entityClass: .coin))
    })
}
