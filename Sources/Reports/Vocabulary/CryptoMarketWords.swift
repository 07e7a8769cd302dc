/// Words right before 总市值, 成交额 and the like that make them those of all coins.
enum CryptoMarketWords {
  /// Behind them in a label.
  static let asides = ["方面", "货币方面", "资产方面", "货币:", "资产:", "货币市场:", "资产市场:"].map(fold)

  static let names: Lexicon<Bool> = {
    let what = [
      "加密", "全球加密", "虚拟资产", "全球虚拟资产", "虚拟货币", "全球虚拟货币", "数字资产", "全球数字资产", "数字货币", "全球数字货币", "加密数字货币", "加密数字资产", "币圈",
      "币市", "全网", "整体币市", "加密币", "数位资产", "全球数位资产", "虚拟通货", "全球虚拟通货", "全球代币", "全市场加密货币", "加密全市场",
    ]
    return Lexicon(what.flatMap { name in ["", "市场", "行业", "板块", "的", "市场的"].map { (name + $0, true) } })
  }()
}
