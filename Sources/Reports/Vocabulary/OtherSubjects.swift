/// What a sentence may speak of whose numbers are not kept: what follows is theirs, and no longer that of whom the
/// sentence before named.
enum OtherSubjects {
  static let all: [String] = words + gauges

  private static let words = """
    超微|黄金|现货黄金|伦敦金|纽约金|国际金价|金价|白银|原油|wti|wti原油|布油|布伦特|布伦特原油|布兰特|布兰特原油|油价|国际油价|纽约期油|天然气|沪铜|伦铜|铜价|铁矿石|螺纹钢|大宗商品|\
    美元指数|美汇指数|dxy|离岸人民币|在岸人民币|人民币汇率|人民币兑|人民币中间价|美元兑|欧元兑|英镑兑|日圆汇价|日元汇率|汇率|美债|国债|美国国债|十年期|10年期|2年期|30年期|vix|vix指数|恐慌指数vix|波动率指数|\
    北向资金|南向资金|北水|南水|港股通|沪股通|深股通|陆股通|外资|主力资金|两融|融资余额|融券|三大法人|投信|自营商|公募|私募|股票型etf|股票etf|全球股票基金|美股基金|债券基金|货币基金|\
    两市|沪深两市|大市成交|大市|期指|夜期|恒指期货|a50|富时a50|指数期货|牛熊证|认股证|窝轮|稳定币|稳定币总|山寨季指数|山寨币|altcoin|btc.d|eth/btc|ibit期权|期权|期货|永续|\
    算力|哈希率|tvl|锁仓量|defi|nft|链上|巨鲸|矿工|交易所储备|非农|cpi|ppi|pce|pmi|gdp|失业率|联储|美联储|etp|投资产品|数字资产投资产品|虚拟资产现货etf|加密货币etf|加密etf
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init)

  /// Gauges of mood that are not of coins.
  private static let gauges =
    ["cnn", "cnn美股", "cnn的", "cnn市场", "美股", "a股", "港股", "台股", "股市", "日股", "欧股", "股票市场", "美国股市", "黄金"].flatMap {
      market in
      ["恐惧贪婪指数", "恐惧与贪婪指数", "恐慌贪婪指数", "恐慌与贪婪指数", "贪婪恐惧指数", "恐贪指数", "贪婪与恐惧指数", "恐惧和贪婪指数", "贪婪指数"].map { market + $0 }
    } + ["cnn"]
}
