import Dates
import Facts
import Testing

@testable import Reports

@Suite struct ProseTests {
  @Test(arguments: [
    (
      "本周恒生科技收于 3468.9，指数上涨 0.3%，跑输恒生指数 0.7pct；费城半导体指数收于 5228.7，指数下跌 1.1%。",
      """
      HSTECH.HI close 2024-08-23 = 3468.9 points
      HSTECH.HI change_1w 2024-08-19…2024-08-23 = 0.003 ratio
      SOX.GI close 2024-08-23 = 5228.7 points
      SOX.GI change_1w 2024-08-19…2024-08-23 = -0.011 ratio
      """
    ),
    (
      "截至 2024 年 8 月 24 日，全球加密货币总市值达 2.25 万亿美元，本周六市值较上周六的 2.08 万亿美元有所回升。",
      """
      CRYPTO market_cap 2024-08-24 = 2250000000000 USD
      CRYPTO market_cap 2024-08-17 = 2080000000000 USD
      """
    ),
    (
      "2024 年 8 月 24 日与 8 月 17 日全球加密货币总市值分别为 2.25 和 2.08 万亿美元。",
      """
      CRYPTO market_cap 2024-08-24 = 2250000000000 USD
      CRYPTO market_cap 2024-08-17 = 2080000000000 USD
      """
    ),
    (
      "2024 年 8 月 24 日，全球加密货币总交易额为 870 亿美元，占总市值比重为 3.86%。2024 年年初至今，总交易额累计为 19.40 万亿美元，同比增长 197.15%。",
      """
      CRYPTO volume 2024-08-24 = 87000000000 USD
      CRYPTO volume_to_market_cap 2024-08-24 = 0.0386 ratio
      CRYPTO volume_ytd 2024-01-01…2024-08-24 = 19400000000000 USD
      CRYPTO volume_ytd_yoy 2024-01-01…2024-08-24 = 1.9715 ratio
      """
    ),
    (
      "8 月 24 日，CMC 加密货币恐惧贪婪指数为 55.87，处于中性区间，上周六为 48。",
      """
      CRYPTO fear_greed 2024-08-24 = 55.87 points
      CRYPTO fear_greed 2024-08-17 = 48 points
      """
    ),
    (
      "本周一到周三加密核心资产现货 ETF 各日净流入在 1 亿美元以下，本周五净流入最多，达 2.52 亿美元。",
      """
      BTC-ETF net_flow 2024-08-19 < 100000000 USD
      BTC-ETF net_flow 2024-08-20 < 100000000 USD
      BTC-ETF net_flow 2024-08-21 < 100000000 USD
      BTC-ETF net_flow 2024-08-23 = 252000000 USD
      """
    ),
    (
      "本周 IBIT 获净流入 3.19 亿美元，GBTC 录得净流出 0.87 亿美元。截至 8 月 23 日，以太坊现货 ETF 累计净流出 4.6 亿美元。",
      """
      IBIT net_flow 2024-08-19…2024-08-23 = 319000000 USD
      GBTC net_flow 2024-08-19…2024-08-23 = -87000000 USD
      ETH-ETF net_flow_cumulative …2024-08-23 = -460000000 USD
      """
    ),
    (
      "周五（8 月 23 日）比特币现货 ETF 净流出超 1 亿美元。",
      "BTC-ETF net_flow 2024-08-23 < -100000000 USD"
    ),
    (
      "8 月 23 日周五美东上午 10 点，主席发表讲话后，加密核心资产价格大涨，并一度突破 6.4 万美元。",
      "BTC high 2024-08-23 > 64000 USD"
    ),
    (
      "8 月 24 日，全球加密货币总市值由上周六的 2.08 万亿美元升至 2.25 万亿美元，总交易额为 870 亿美元，较上周六的 650 亿美元上升，占总市值比重为 3.86%。",
      """
      CRYPTO market_cap 2024-08-17 = 2080000000000 USD
      CRYPTO market_cap 2024-08-24 = 2250000000000 USD
      CRYPTO volume 2024-08-24 = 87000000000 USD
      CRYPTO volume 2024-08-17 = 65000000000 USD
      CRYPTO volume_to_market_cap 2024-08-24 = 0.0386 ratio
      """
    ),
    (
      "恒生科技周五收于 3468.9，本周指数上涨 0.3%，年内下跌 7.8%；费城半导体指数收于 5228.7，指数上涨 1.1%。",
      """
      HSTECH.HI close 2024-08-23 = 3468.9 points
      HSTECH.HI change_1w 2024-08-19…2024-08-23 = 0.003 ratio
      HSTECH.HI change_ytd 2024-01-01…2024-08-23 = -0.078 ratio
      SOX.GI close 2024-08-23 = 5228.7 points
      SOX.GI change_1w 2024-08-19…2024-08-23 = 0.011 ratio
      """
    ),
    (
      "本周 IBIT、GBTC 分别获净流入 3.19 亿美元、净流出 0.87 亿美元。周一到周三比特币现货 ETF 分别净流入 0.5、0.3、0.2 亿美元。",
      """
      IBIT net_flow 2024-08-19…2024-08-23 = 319000000 USD
      GBTC net_flow 2024-08-19…2024-08-23 = -87000000 USD
      BTC-ETF net_flow 2024-08-19 = 50000000 USD
      BTC-ETF net_flow 2024-08-20 = 30000000 USD
      BTC-ETF net_flow 2024-08-21 = 20000000 USD
      """
    ),
    (
      "周五 IBIT 净流入 1.1 亿美元。本周一、周二及周四 IBIT 各日净流入均低于 1 亿美元。本周五个交易日合计净流入 3.2 亿美元。",
      """
      IBIT net_flow 2024-08-23 = 110000000 USD
      IBIT net_flow 2024-08-19 < 100000000 USD
      IBIT net_flow 2024-08-20 < 100000000 USD
      IBIT net_flow 2024-08-22 < 100000000 USD
      IBIT net_flow 2024-08-19…2024-08-23 = 320000000 USD
      """
    ),
    (
      "本周六市值较上周六的 2.0\n8 万亿美元回升，8 月 24 日，CMC 恐惧贪婪指数为 55\n.87。",
      """
      CRYPTO fear_greed 2024-08-24 = 55.87 points
      """
    ),
    (
      "截至 8 月 23 日，比特币收于约 64,094 美元。",
      "BTC close 2024-08-23 ~ 64094 USD"
    ),
  ])
  func reads(_ text: String, _ expected: String) {
    #expect(rows(reading(text)) == lines(expected))
  }

  @Test(arguments: [
    "三个新的模型包括 38.2 亿个参数的 Phi-3.5-mini，支持 128k 上下文。",
    "本周公司 A 完成 2 亿美元融资，估值 20 亿美元。",
    "预计年末全球加密货币总市值有望达到 4 万亿美元。",
    "恒生科技本周跑赢恒生指数 1.2%。",
    "8 月 24 日，总市值约 50 只代币。",
    "市值 2.25 万亿美元。",
    "本周涨幅 TOP2 的公司为甲公司（+13%）、乙公司（+9%）。",
    "净流出 -0.87 亿美元，8 月 23 日，IBIT。",
    "本周一到周四 IBIT 日均净流入 0.6 亿美元。",
    "8 月 24 日，英伟达上一财年收入 609 亿美元，同比增长 126%，总市值 2.2 万亿美元。",
    "8 月 24 日加密市场回落，全球加密货币总市值蒸发约 1500 亿美元。",
    "8 月 24 日全球加密货币总市值如果不计比特币，为 1.1 万亿美元。",
    "去年同期，全球加密货币总市值仅为 1.1 万亿美元。",
    "本周除 GBTC 外，比特币现货 ETF 净流入 4.3 亿美元。",
    "本周标普 500 指数期货下跌 0.3%。",
    "比特币现货 ETF 近 30 日净流入 12 亿美元，近 7 日净流入 2 亿美元。",
    "本周回顾：2024 年第一季度比特币现货 ETF 净流入 121 亿美元，4 月净流出 3.4 亿美元。",
    "本周单周净流入扭转此前连续四周合计 8 亿美元的净流出，为 IBIT 首次。",
    "本周比特币现货 ETF 净流入由 5 亿美元下调至 3 亿美元。",
    "8 月 24 日，恐惧与贪婪指数上升 8 点；当恐惧与贪婪指数高于 75 时，市场往往过热。",
    "8 月 24 日，比特币 24 小时交易额 250 亿美元；比特币现货 ETF 成交额 15 亿美元。",
    "本周比特币、以太坊现货 ETF 合计净流出 4.2 亿美元；加拿大比特币现货 ETF 净流出 0.2 亿美元。",
    "本周以太坊现货 ETF 净流出 300 万港元。",
    "市场传闻本周 IBIT 净流入 1.5 亿美元的说法未获证实。",
    "标普 500、纳斯达克 100 本周涨跌幅为 1.85%/1.51%。",
    "本周恒生指数今日下跌 2.6%，盘中下跌 3.1%。",
    "本周五 IBIT 净流入 2 . 5 2 亿美元，恒生科技上涨 0 . 3 ％。",
    "2025 年 5 月 9 日，比特币现货 ETF 净流入 1.17 亿美元。",
    "8 月 23 日 IBIT 净流入在 0.5 亿至 1 亿美元之间。",
    "个股方面，恒生科技中理想汽车（+8%）、小鹏汽车（+5%）表现突出。",
  ])
  func statesNothing(_ text: String) { #expect(rows(reading(text)).isEmpty) }

  @Test func aDayInBracketsIsThatOfTheNumberBeforeIt() {
    let flows = reading("本周 IBIT 净流入 2.17 亿美元（8 月 20 日），GBTC 净流出 0.16 亿美元（8 月 21 日）。")
    #expect(rows(flows) == ["IBIT net_flow 2024-08-20 = 217000000 USD", "GBTC net_flow 2024-08-21 = -16000000 USD"])
    let mood = reading("截至 8 月 24 日，恐惧与贪婪指数为 45（8 月 22 日）。")
    #expect(rows(mood) == ["CRYPTO fear_greed 2024-08-22 = 45 points"])
  }

  @Test func whereAMoveBeganHasNoDay() {
    let reading = reading("8 月 24 日，全球加密货币总市值由 2.45 万亿美元跌至 2.37 万亿美元。")
    #expect(rows(reading) == ["CRYPTO market_cap 2024-08-24 = 2370000000000 USD"])
  }

  /// A subject that is not known keeps its numbers from the one named before it.
  @Test func anUnknownSubjectOwnsItsNumbers() {
    let flows = reading("本周 IBIT 获净流入 3.19 亿美元，XYZT 录得净流出 0.87 亿美元。")
    #expect(rows(flows) == ["IBIT net_flow 2024-08-19…2024-08-23 = 319000000 USD"])
    let closes = reading("本周恒生科技收于 3468.9；台积电收于 175.2，股价上涨 1.1%。")
    #expect(rows(closes) == ["HSTECH.HI close 2024-08-23 = 3468.9 points"])
  }

  @Test func theWeekMayBePrintedOverALineEnd() {
    let reading = reading("截至 8 月 24 日。本周标普 500 上涨 1.5%。", week: "本周（2024/8/19 至\n2024/8/23）回顾如下。")
    #expect(rows(reading) == ["SPX.GI change_1w 2024-08-19…2024-08-23 = 0.015 ratio"])
  }

  @Test func theSourceIsTheProviderNamedInTheSentence() {
    let reading = reading("根据 Farside 数据，本周 IBIT 净流入 3 亿美元。据 CoinMarketCap，8 月 24 日恐惧贪婪指数为 56。")
    #expect(reading.observations.map(\.source) == ["Farside", "CoinMarketCap"])
  }

  @Test func aPointOfAListForgetsTheOneBefore() {
    let reading = reading("1）8 月 20 日，IBIT 净流入 3 亿美元。2）GBTC 净流出 1 亿美元。")
    #expect(rows(reading) == ["IBIT net_flow 2024-08-20 = 300000000 USD"])
  }
}

@Suite struct RankingTests {
  @Test func listsKeepTheirOrderAndChanges() {
    let reading = reading(
      """
      2. Web3 与加密市场
      个股方面，本周涨幅 TOP3 的公司分别为 Bit Digital（+29%）、Canaan, Inc.（+12%）和博雅互动（3%）；跌幅前 2 的标的依次为 BitFuFu、Bitfarms。
      """)
    #expect(
      reading.rankings.map { "\($0.ranking) \($0.position) \($0.name) \($0.change?.decimal ?? "")" } == [
        "crypto_top_gainers 1 Bit Digital 0.29", "crypto_top_gainers 2 Canaan, Inc. 0.12",
        "crypto_top_gainers 3 博雅互动 0.03", "crypto_top_losers 1 BitFuFu ", "crypto_top_losers 2 Bitfarms ",
      ])
  }

  /// Words behind the bracket are no part of the name; a code in brackets is no change, and 首席 alone opens no list.
  @Test(arguments: [
    (
      "本周涨幅首三位为甲科技（+5.5%）、乙电子（+4.6%）；跌幅首两位为丙国际（-5.1%）、丁集团（-3.6%）。",
      ["gainers 甲科技 0.055", "gainers 乙电子 0.046", "losers 丙国际 -0.051", "losers 丁集团 -0.036"]
    ),
    ("涨幅前两名：甲科技(+25.30%)、Alphabet(+8.44%)美股追踪标的周", ["gainers 甲科技 0.253", "gainers Alphabet 0.0844"]),
    ("涨幅前两名：甲科技(+25.30%)、乙电子(+8.44%)和丙国际(+2%)。", ["gainers 甲科技 0.253", "gainers 乙电子 0.0844", "gainers 丙国际 0.02"]),
    ("谈到升幅，首席分析师称市场观望。", []),
    ("本周升幅首见收窄，成交清淡。", []),
  ])
  func listsEndWithTheirBrackets(_ text: String, _ expected: [String]) {
    let found = reading("一、AI\n" + text).rankings
    #expect(
      found.map { "\($0.ranking.split(separator: "_").last ?? "") \($0.name) \($0.change?.decimal ?? "")" } == expected)
  }

  @Test func namesAreFoundWithoutTheirLegalForm() {
    var names = NameIndex()
    names.teach("Coinbase Global, Inc.", "COIN.O")
    names.teach("小米集团", "1810.HK")
    #expect(names.entity(named: "Coinbase Global") == "COIN.O")
    #expect(names.entity(named: "Coinbase") == "COIN.O")
    #expect(names.entity(named: "小米集团-W") == "1810.HK")
    #expect(names.entity(named: "Coin") == nil)
  }

  @Test func aNameOfTwoIsNobodys() {
    var names = NameIndex()
    names.teach("联合", "A.O")
    names.teach("联合", "B.O")
    #expect(names.entity(named: "联合") == nil)
  }
}

@Suite struct MergingTests {
  @Test func theFinerPrintingStaysWithAllPlaces() throws {
    let reading = reading(
      """
      本周标普 500 收于 5634.6，上涨 1.5%。
      表 1：指数
      指数代码 指数简称 指数点位 本周涨幅
      SPX.GI 标普 500 5634.6 1.45%
      资料来源：wind
      """)
    #expect(rows(reading).count == 2)
    let change = try #require(reading.observations.last)
    #expect(change.number.decimal == "0.0145")
    #expect(change.otherPlaces.map(\.line) == [2])
    // Of equals the table's counts.
    #expect(reading.observations.first?.place.line == 5)
  }

  @Test func statementsThatCannotMeetStay() {
    let reading = reading("本周 IBIT 净流入 3.19 亿美元。本周 IBIT 净流入 3.4 亿美元。")
    #expect(reading.observations.map(\.number.decimal) == ["319000000", "340000000"])
  }

  @Test func aBoundThatAValueSatisfiesAddsNothing() {
    let reading = reading("8 月 23 日 IBIT 净流入超 2.5 亿美元。8 月 23 日 IBIT 净流入 2.52 亿美元。")
    #expect(rows(reading) == ["IBIT net_flow 2024-08-23 = 252000000 USD"])
  }
}
