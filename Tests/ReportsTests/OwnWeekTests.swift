import Dates
import Facts
import Testing

@testable import Reports

/// Which week, which day and whose funds a number is of, where the words around it speak of others too.
@Suite struct OwnWeekTests {
  private func bare(_ text: String) -> [String] {
    rows(ReportDraft(document: Document(report: "test.txt", text: text)).reading())
  }

  private let monday = "某投顾国际周报\n出刊日：2025/06/30（一）　　统计期间：2025/06/23～2025/06/27\n第 312 期\n\n"

  /// What came out on a Monday calls 上周 the week it is about, in sentences and in heads; 本周 is to come.
  @Test func aMondaysLastWeekIsTheReports() {
    let body = """
      比特币现货 ETF 上周合计净流入 22.148 亿美元，上周二净流入 5.886 亿美元。

      代码 公司 收盘价 上周涨跌幅 今年以来涨跌幅
      NVDA.O 英伟达 157.75 ▲9.66% ▲17.47%
      PLTR.O Palantir 130.74 ▼4.78% ▲72.87%

      五、本周重要行事历
      """
    #expect(
      bare(monday + body) == [
        "BTC-ETF net_flow 2025-06-23…2025-06-27 = 2214800000 USD", "BTC-ETF net_flow 2025-06-24 = 588600000 USD",
        "NVDA.O close 2025-06-27 = 157.75 USD", "NVDA.O change_1w 2025-06-23…2025-06-27 = 0.0966 ratio",
        "NVDA.O change_ytd 2025-01-01…2025-06-27 = 0.1747 ratio", "PLTR.O close 2025-06-27 = 130.74 USD",
        "PLTR.O change_1w 2025-06-23…2025-06-27 = -0.0478 ratio",
        "PLTR.O change_ytd 2025-01-01…2025-06-27 = 0.7287 ratio",
      ])
  }

  /// So does a letter of the weekend that never says 本周, whose date stands behind other words.
  @Test func aSundaysLastWeekIsTheReports() {
    let body = """
      周末市场信
      第 203 封 · 写于 2025 年 10 月 12 日（周日）深夜

      刚过去的一周（10 月 6 日至 10 日），美股下跌。比特币现货 ETF 上周净流入 27.1 亿美元。
      """
    #expect(bare(body) == ["BTC-ETF net_flow 2025-10-06…2025-10-10 = 2710000000 USD"])
  }

  /// One that speaks of its own week as 本周 means the one before by 上周.
  @Test func besideThisWeekLastWeekIsAnother() {
    let body = """
      比特币现货 ETF 本周合计净流入 22.148 亿美元。

      代码 公司 收盘价 上周涨跌幅
      NVDA.O 英伟达 157.75 ▲9.66%
      PLTR.O Palantir 130.74 ▼4.78%
      """
    #expect(
      bare(monday + body) == [
        "BTC-ETF net_flow 2025-06-23…2025-06-27 = 2214800000 USD", "NVDA.O close 2025-06-27 = 157.75 USD",
        "PLTR.O close 2025-06-27 = 130.74 USD",
      ])
  }

  @Test(arguments: [
    // The day of another sentence's news.
    (
      "央行 8 月 20 日公布降准。恒指本周累升 1.9%，收报 17,612.10 点。国企指数收报 6,229.61 点。",
      [
        "HSI.HI change_1w 2024-08-19…2024-08-23 = 0.019 ratio", "HSI.HI close 2024-08-23 = 17612.1 points",
        "HSCEI.HI close 2024-08-23 = 6229.61 points",
      ]
    ),
    // Another sentence's total.
    (
      "本周比特币现货 ETF 净流入 5.06 亿美元，成立以来累计净流入 178.8 亿美元。富达 FBTC 流入 0.88 亿美元。",
      [
        "BTC-ETF net_flow 2024-08-19…2024-08-23 = 506000000 USD",
        "BTC-ETF net_flow_cumulative …2024-08-23 = 17880000000 USD",
        "FBTC net_flow 2024-08-19…2024-08-23 = 88000000 USD",
      ]
    ),
    // A day half a year away is past, and no later day than the one that is compared.
    (
      "这是 2 月 20 日以来最差的一天。费城半导体周五下挫 3.3%，收于 5,028.70 点。",
      ["SOX.GI change_1d 2024-08-23 = -0.033 ratio", "SOX.GI close 2024-08-23 = 5028.7 points"]
    ),
    // Other days in the money of the first; 「周四只」 counts no funds.
    (
      "比特币现货 ETF 周一净流入 0.62 亿美元；周二 0.88 亿，周四只剩不到 1 亿，一周合计净流入 5.06 亿美元，总净资产 560 亿美元。",
      [
        "BTC-ETF net_flow 2024-08-19 = 62000000 USD", "BTC-ETF net_flow 2024-08-20 = 88000000 USD",
        "BTC-ETF net_flow 2024-08-22 < 100000000 USD", "BTC-ETF net_flow 2024-08-19…2024-08-23 = 506000000 USD",
        "BTC-ETF net_assets 2024-08-23 = 56000000000 USD",
      ]
    ),
    // Last week's close is not this week's.
    (
      "恒生指数收 17,612.10 点，上周收 17,430.16 点。",
      ["HSI.HI close 2024-08-23 = 17612.1 points"]
    ),
    // An as-of day is that of all that is counted up to it.
    (
      "截至 8 月 22 日，比特币现货 ETF 本周净流入 2.5 亿美元，累计净流入 176 亿美元。",
      [
        "BTC-ETF net_flow 2024-08-19…2024-08-23 = 250000000 USD",
        "BTC-ETF net_flow_cumulative …2024-08-22 = 17600000000 USD",
      ]
    ),
    // 同日: of the day of the moment before.
    (
      "周一比特币触及 61,000 美元，加密货币总市值同日达到 2.15 万亿美元。",
      ["CRYPTO market_cap 2024-08-19 = 2150000000000 USD"]
    ),
  ])
  func periodsStayWithTheirSentence(_ text: String, _ expected: [String]) {
    #expect(rows(reading(text)) == expected)
  }

  /// A head over two lines that blank lines part from the others, above rows whose cells stand line below line.
  @Test func aHeadWrapsAboveRowsThatDoNot() {
    let table = """
      表 3：加密概念股一周表现

      公司

      代码

      收盘价
      （元）

      8/19—8/23
      涨跌幅

      年初至今

      总市值
      （亿元）

      微策略
      MSTR.O
      150.10
      13.2%
      +137.6%
      290.3
      Coinbase
      COIN.O
      205.36
      5.9%
      +18.1%
      508.1

      资料来源：Wind；价格与市值单位为美元
      """
    #expect(
      rows(reading(table)) == [
        "MSTR.O close 2024-08-23 = 150.1 USD", "MSTR.O change_1w 2024-08-19…2024-08-23 = 0.132 ratio",
        "MSTR.O change_ytd 2024-01-01…2024-08-23 = 1.376 ratio", "MSTR.O market_cap 2024-08-23 = 29030000000 USD",
        "COIN.O close 2024-08-23 = 205.36 USD", "COIN.O change_1w 2024-08-19…2024-08-23 = 0.059 ratio",
        "COIN.O change_ytd 2024-01-01…2024-08-23 = 0.181 ratio", "COIN.O market_cap 2024-08-23 = 50810000000 USD",
      ])
  }

  /// The last heads of a line stand in lines of their own below it, with their units.
  @Test func headsGoOnBelowTheirLine() {
    let table = """
      表一　主要股市表现
      指数名称 收盘价 周涨跌点 周涨跌(%) 8 月以来(%) 今年以来
      (%)
      预估本益比
      (倍)
      道琼斯工业平均 41,175.08 ▲515.32 1.27 0.81 9.25 19.4
      费城半导体指数 5,228.70 ▲57.10 1.10 -0.08 25.22 28.6
      """
    #expect(
      rows(reading(table)) == [
        "DJI.GI close 2024-08-23 = 41175.08 points", "DJI.GI change_1w 2024-08-19…2024-08-23 = 0.0127 ratio",
        "DJI.GI change_mtd 2024-08-01…2024-08-23 = 0.0081 ratio",
        "DJI.GI change_ytd 2024-01-01…2024-08-23 = 0.0925 ratio",
        "SOX.GI close 2024-08-23 = 5228.7 points", "SOX.GI change_1w 2024-08-19…2024-08-23 = 0.011 ratio",
        "SOX.GI change_mtd 2024-08-01…2024-08-23 = -0.0008 ratio",
        "SOX.GI change_ytd 2024-01-01…2024-08-23 = 0.2522 ratio",
      ])
  }

  /// Funds of Hong Kong, by code and as a group, are not those of the United States.
  @Test func fundsOfHongKong() {
    let table = """
      ### 香港现货 ETF 净流入（单位：百万港元）

      | 代号 | 产品 | 8/22 | 8/23 |
      |---|---|--:|--:|
      | 3042.HK | 华夏比特币ETF | 12.0 | 5.3 |
      | 3008.HK | 博时HashKey比特币ETF | 1.2 | -7.8 |
      | **合计** | **比特币现货ETF** | 13.2 | -2.5 |
      """
    let text = "周报\n本周（2024/8/19 至 2024/8/23）回顾如下。\n\n\(table)\n"
    let draft = try? ReportDraft(Array(text.utf8), report: "test.md")
    #expect(
      (draft?.reading()).map(rows) == [
        "3042.HK net_flow 2024-08-22 = 12000000 HKD", "3042.HK net_flow 2024-08-23 = 5300000 HKD",
        "3008.HK net_flow 2024-08-22 = 1200000 HKD", "3008.HK net_flow 2024-08-23 = -7800000 HKD",
        "BTC-ETF.HK net_flow 2024-08-22 = 13200000 HKD", "BTC-ETF.HK net_flow 2024-08-23 = -2500000 HKD",
      ])
  }
}
