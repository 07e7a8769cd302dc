import Facts
import Testing

@testable import Reports

/// Whose a row is and what its columns are, where names, codes and heads stand in ways of their own.
@Suite struct RowSubjectTests {
  private func markdown(_ table: String) -> [String]? {
    let text = "Weekly\nWeek of August 19 to August 23, 2024\n\n\(table)\n"
    let draft = try? ReportDraft(Array(text.utf8), report: "test.md")
    return (draft?.reading()).map(rows)
  }

  /// Days alone head prices where every row has changed between them as its change says.
  @Test func daysBetweenWhichRowsChanged() {
    let board = """
      Stock | Aug 16 | Aug 23 | Week | Mkt cap
      :-- | --: | --: | --: | --:
      CLSK (CleanSpark) | 10.35 | 13.62 | **+31.6%** | 3.83B
      MARA (MARA) | 16.31 | 18.29 | **+12.1%** | 6.78B
      """
    #expect(
      markdown(board) == [
        "CLSK.O close 2024-08-16 = 10.35 USD", "CLSK.O close 2024-08-23 = 13.62 USD",
        "CLSK.O change_1w 2024-08-19…2024-08-23 = 0.316 ratio", "CLSK.O market_cap 2024-08-23 = 3830000000 USD",
        "MARA.O close 2024-08-16 = 16.31 USD", "MARA.O close 2024-08-23 = 18.29 USD",
        "MARA.O change_1w 2024-08-19…2024-08-23 = 0.121 ratio", "MARA.O market_cap 2024-08-23 = 6780000000 USD",
      ])
    // Billions of them change alike.
    let caps = board.replacing(" | Mkt cap", with: "").replacing(" | --: | --: | --: | --:", with: " | --: | --: | --:")
      .replacing(" | 3.83B", with: "").replacing(" | 6.78B", with: "")
    #expect(markdown(caps)?.contains { $0.contains("close") } == false)
    // One row that did not: nobody knows what the days head.
    let other = board.replacing("| 18.29 |", with: "| 28.29 |")
    #expect(markdown(other)?.contains { $0.contains("close") } == false)
  }

  /// A theme that is written like a ticker.
  @Test func aThemeIsNoTicker() {
    #expect(markdown("| 名称 | 周涨跌幅 |\n|---|---|\n| AI（算力） | +3.1% |\n| AI（应用） | -1.2% |") == [])
  }

  @Test func moneyBelowTheWeeksLastDay() {
    let coins = """
      | | Fri 8/23 | 7-day |
      |---|---|---|
      | BTC | $64,089 | ▲ 8.0% |
      | ETH | $2,763 | ▲ 5.2% |
      | BTC dominance | 57.1% | +0.6 pp |
      """
    #expect(
      markdown(coins)?.filter { $0.contains("close") } == [
        "BTC close 2024-08-23 = 64089 USD", "ETH close 2024-08-23 = 2763 USD",
      ])
  }

  @Test func exchangesBeforeTickersAndAYearOfChanges() {
    let page = """
      <p>Week of August 19 to August 23, 2024</p><table><caption>Companies</caption>
      <tr><th rowspan="2">Company</th><th>Closing price, US$</th><th colspan="2">Change, %</th></tr>
      <tr><th>23 Aug</th><th>5 days</th><th>2024</th></tr>
      <tr><td>Nvidia<br>NASDAQ: NVDA</td><td>129.37</td><td>+3.8</td><td>+161.2</td></tr>
      <tr><td>Oracle<br>NYSE: ORCL</td><td>139.13</td><td>-0.6</td><td>+32.0</td></tr>
      </table>
      """
    let draft = try? ReportDraft(Array(page.utf8), report: "test.html")
    #expect(
      (draft?.reading()).map(rows) == [
        "NVDA.O close 2024-08-23 = 129.37 USD", "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.038 ratio",
        "NVDA.O change_ytd 2024-01-01…2024-08-23 = 1.612 ratio", "ORCL.N close 2024-08-23 = 139.13 USD",
        "ORCL.N change_1w 2024-08-19…2024-08-23 = -0.006 ratio",
        "ORCL.N change_ytd 2024-01-01…2024-08-23 = 0.32 ratio",
      ])
  }

  /// Digits in brackets are of the market that the caption speaks of.
  @Test func digitsBehindNames() {
    let table = """
      表三　台股 AI 概念股（收盘价单位：新台币元；市值单位：新台币亿元）
      公司(代号) 外资周买卖超(张) 收盘价 周涨跌 市值
      台积电(2330) +38,214 944 -3.1% 244,800
      鸿海(2317) -4,366 183.5 2.9% 25,440
      """
    #expect(
      rows(reading(table)) == [
        "2330.TW close 2024-08-23 = 944 TWD", "2330.TW change_1w 2024-08-19…2024-08-23 = -0.031 ratio",
        "2330.TW market_cap 2024-08-23 = 24480000000000 TWD", "2317.TW close 2024-08-23 = 183.5 TWD",
        "2317.TW change_1w 2024-08-19…2024-08-23 = 0.029 ratio", "2317.TW market_cap 2024-08-23 = 2544000000000 TWD",
      ])
  }

  /// A head that reaches a column too far, one over two, a name's end between rows, values a single blank apart.
  @Test func headsAndRowsByTheirPlaces() {
    let table = """
      Week of August 19 – 23, 2024 (priced at the close of August 23)

      Exhibit 2: Semiconductor coverage
                                              Price            Mkt cap  Performance (%)     P/E
       Tick. Company               Rtg    8/23 ($)   PT ($)   ($bn)       1W      YTD    CY24E
       -----------------------------------------------------------------------------------------------
       NVDA  NVIDIA                OW      129.37   165.00   3,182.3    (5.9)     33.2    24.6
       TSM   Taiwan Semiconductor  OW      171.79   340.00     890.9    (3.6)     39.3    20.9
             Mfg. Co. ADR (a)
       AMD   Adv. Micro Devices    EW      155.00   240.00     250.9   (17.4)     68.7    31.8
       ASML  ASML Holding          OW      904.60 1,150.00     375.1    (4.7)     39.5    31.2
      """
    let said = ReportDraft(document: Document(report: "test.txt", text: table)).reading()
    let closes = rows(said).filter { $0.contains("close") || $0.contains("market_cap") }
    #expect(
      closes == [
        "NVDA.O close 2024-08-23 = 129.37 USD", "NVDA.O market_cap 2024-08-23 = 3182300000000 USD",
        "TSM.N close 2024-08-23 = 171.79 USD", "TSM.N market_cap 2024-08-23 = 890900000000 USD",
        "AMD.O close 2024-08-23 = 155 USD", "AMD.O market_cap 2024-08-23 = 250900000000 USD",
        "ASML.O close 2024-08-23 = 904.6 USD", "ASML.O market_cap 2024-08-23 = 375100000000 USD",
      ])
    #expect(rows(said).contains("AMD.O change_1w 2024-08-19…2024-08-23 = -0.174 ratio"))
  }

  /// A cell a line: the code is no part of the name above it.
  @Test func aCodeBelowItsName() {
    let cells = """
      表 1：主要币种表现

      排名
      币种
      代码
      价格
      （美元）
      24 小时
      涨跌
      一周
      涨跌
      市值
      （亿美元）

      1
      比特币
      BTC
      64,089.1
      -0.7%
      +8.0%
      12,653.1
      2
      以太坊
      ETH
      2,763.2
      -1.9%
      +5.2%
      3,322.0
      """
    #expect(
      rows(reading(cells)).filter { $0.contains("close") } == [
        "BTC close 2024-08-23 = 64089.1 USD", "ETH close 2024-08-23 = 2763.2 USD",
      ])
  }

  /// 「合计」 below the days is of these where every column says so.
  @Test func totalsBelowDays() {
    let caption = "表 2：美国 BTC 现货 ETF 分产品净流入（百万美元）\n"
    func table(_ total: String) -> String {
      caption + "日期\nIBIT\nFBTC\nTotal\n8月19日\n92.7\n3.9\n96.6\n8月20日\n55.4\n(9.0)\n46.4\n合计\n148.1\n\(total)\n143.0"
    }
    let whole = rows(reading(table("(5.1)")))
    #expect(whole.contains("FBTC net_flow 2024-08-19…2024-08-20 = -5100000 USD"))
    #expect(whole.contains("BTC-ETF net_flow 2024-08-19…2024-08-20 = 143000000 USD"))
    #expect(!rows(reading(table("(7.1)"))).contains { $0.contains("…") })
  }
}
