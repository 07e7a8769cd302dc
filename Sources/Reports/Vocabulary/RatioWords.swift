/// How prose says that a volume is a share of the market's value: 占全球加密货币总市值的比重, 与总市值之比.
enum RatioWords {
  static let all: [String] = {
    let wholes = markets.flatMap { market in ["总市值", "市值"].map { market + $0 } }
    let shares = ["", "比", "比重", "比例", "比率", "之比", "的比重", "的比例", "的比率", "份额", "的份额", "之比重"]
    let led = ["占", "成交占", "成交额占", "成交量占", "交易额占", "交易量占", "约占", "相当于", "约相当于", "等于", "占到", "仅占", "只占"].flatMap {
      lead in
      wholes.flatMap { whole in shares.map { lead + whole + $0 } }
    }
    // 「为总市值的 4%」, 「换手为其市值的 4%」
    let equated = ["为", "约为", "即", "合", "约合", "折合", "相等于", "约等于", "达", "约达", "换手为", "换手率为"].flatMap { lead in
      wholes.map { lead + $0 + "的" }
    }
    let compared = ["与", "和", "同", "对"].flatMap { lead in
      wholes.flatMap { whole in ["之比", "的比值", "的比率", "的比例", "比值", "之比率", "比率"].map { lead + whole + $0 } }
    }
    return led + equated + compared + [
      "换手(成交/市值)", "成交/市值", "成交额/市值", "成交额/总市值", "成交量/市值", "成交占市值", "量值比", "成交市值比", "换手率(成交额/总市值)", "换手率(成交/市值)",
      "换手率(成交额/市值)", "换手(成交额/市值)", "换手(成交额/总市值)", "成交额占比(总市值)",
      "volume / market cap", "volume/market cap", "volume / mcap", "volume/mcap", "turnover / market cap", "vol / mcap",
      "volume-to-market-cap", "volume to market cap", "volume to market cap ratio", "成交额 / 总市值", "成交额 / 市值",
    ]
  }()

  private static let markets = [
    "", "其", "全市场", "全球", "整体", "全部", "加密货币", "全球加密货币", "加密资产", "全球加密资产", "加密市场", "虚拟资产", "全球虚拟资产", "当日", "同期", "当时",
    "全网", "加密",
  ]
}
