import Facts
import Testing

@testable import Reports

/// Forms of many desks in Chinese, each in the words of one.
@Suite struct ChineseDeskFormTests {
  @Test(arguments: [
    (
      "苹果、微软、谷歌、Meta、亚马逊本周涨跌幅分别为0.3%、-0.4%、1.7%、0.1%、-0.6%。",
      """
      AAPL.O change_1w 2024-08-19…2024-08-23 = 0.003 ratio
      MSFT.O change_1w 2024-08-19…2024-08-23 = -0.004 ratio
      GOOGL.O change_1w 2024-08-19…2024-08-23 = 0.017 ratio
      META.O change_1w 2024-08-19…2024-08-23 = 0.001 ratio
      AMZN.O change_1w 2024-08-19…2024-08-23 = -0.006 ratio
      """
    ),
    (
      "中芯国际(0981.HK)本周跌1.8%，年初至今跌11.9%。",
      """
      0981.HK change_1w 2024-08-19…2024-08-23 = -0.018 ratio
      0981.HK change_ytd 2024-01-01…2024-08-23 = -0.119 ratio
      """
    ),
    (
      "台積電（2330）本周漲3.5%，收在1,040元；聯發科（2454）跌2.1%，收1,400元。",
      """
      2330.TW change_1w 2024-08-19…2024-08-23 = 0.035 ratio
      2330.TW close 2024-08-23 = 1040 TWD
      2454.TW change_1w 2024-08-19…2024-08-23 = -0.021 ratio
      2454.TW close 2024-08-23 = 1400 TWD
      """
    ),
    (
      "本周涨跌：英伟达+2.7%，苹果+0.3%，特斯拉-1.3%。",
      """
      NVDA.O change_1w 2024-08-19…2024-08-23 = 0.027 ratio
      AAPL.O change_1w 2024-08-19…2024-08-23 = 0.003 ratio
      TSLA.O change_1w 2024-08-19…2024-08-23 = -0.013 ratio
      """
    ),
    (
      "本周行情：标普500 5634.61 ↑1.45% ｜ 恒指 17612.10 ↓0.30%",
      """
      SPX.GI close 2024-08-23 = 5634.61 points
      SPX.GI change_1w 2024-08-19…2024-08-23 = 0.0145 ratio
      HSI.HI close 2024-08-23 = 17612.1 points
      HSI.HI change_1w 2024-08-19…2024-08-23 = -0.003 ratio
      """
    ),
    (
      "8月23日比特币现货ETF净流入2.52亿美元，为6月5日以来最高；GBTC当日净流出2300万美元。",
      """
      BTC-ETF net_flow 2024-08-23 = 252000000 USD
      GBTC net_flow 2024-08-23 = -23000000 USD
      """
    ),
  ])
  func reads(_ text: String, _ expected: String) { #expect(Set(rows(reading(text))) == Set(lines(expected))) }

  @Test(arguments: [
    // Five names, one of them not known, are no five days.
    "甲公司、乙公司、丙公司、丁公司、亚马逊本周涨跌幅分别为0.3%、-0.4%、1.7%、0.1%、-0.6%。",
    "本周比特币期货未平仓合约280亿美元，下降3%。",
    "本周收购某某科技公司(0981.HK)的传闻升温，涨5%。",
  ])
  func readsNothing(_ text: String) { #expect(rows(reading(text)) == []) }
}
