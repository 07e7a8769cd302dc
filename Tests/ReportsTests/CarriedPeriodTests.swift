import Dates
import Facts
import Testing

@testable import Reports

/// A period that a number has only from words around it gives way to one that is said, and to signs of another.
@Suite struct CarriedPeriodTests {
  private func bare(_ text: String) -> Reading {
    ReportDraft(document: Document(report: "test.txt", text: text)).reading()
  }

  private let head = "Markets\nWeek ended Friday, 23 August 2024\nWhat follows is about the week and its days.\n\n"

  @Test func oneOfTwoChangesIsTheDays() {
    let said = "Hang Seng Index: up 0.7% to 17,612.10, up 2.8% for the whole week.\n\nTencent added 1.3%.\n"
    #expect(
      rows(bare(head + said)) == [
        "HSI.HI close 2024-08-23 = 17612.1 points", "HSI.HI change_1w 2024-08-19…2024-08-23 = 0.028 ratio",
      ])
  }

  /// Behind a semicolon, or behind a sentence on a day, whose a number is and of when must be said again.
  @Test(arguments: [
    (
      "On Thursday spot bitcoin ETFs took in $300m, with IBIT $200m and FBTC $100m; on Friday another $90m came.",
      [
        "BTC-ETF net_flow 2024-08-22 = 300000000 USD", "IBIT net_flow 2024-08-22 = 200000000 USD",
        "FBTC net_flow 2024-08-22 = 100000000 USD",
      ]
    ),
    (
      "Cumulative net inflow reached $17bn and total net assets $56bn on 23 August; for the ether funds these were $1bn and $7bn.",
      []
    ),
    ("Only Tuesday was positive. IBIT lost $80m.", []),
    (
      "Coinbase sank 7.1% on Tuesday and wound up at $205.11.",
      ["COIN.O change_1d 2024-08-20 = -0.071 ratio"]
    ),
    (
      "On Tuesday Coinbase sank 7.1% and closed at $205.11.",
      ["COIN.O change_1d 2024-08-20 = -0.071 ratio", "COIN.O close 2024-08-20 = 205.11 USD"]
    ),
  ])
  func whoseAndWhenMustBeSaidAgain(_ said: String, _ expected: [String]) {
    #expect(rows(bare(head + said + "\n")) == expected)
  }

  @Test func aRunOfDaysIsNoDay() {
    let said = """
      On Friday alone, spot bitcoin ETFs recorded $103.5 million in net outflows. This marked the fifth straight day \
      of withdrawals, bringing total outflows over the period to $1.72 billion.
      """
    #expect(rows(bare(head + said + "\n")) == ["BTC-ETF net_flow 2024-08-23 = -103500000 USD"])
  }

  @Test(arguments: [
    "For the week, the S&P Midcap 400 rose 0.5%.", "S&P Midcap 400: +0.5% for the week",
    "Nasdaq 100 Equal Weight: +0.6% for the week", "The Hang Seng Biotech fell 2.0% on the week.",
  ])
  func anotherIndexsName(_ said: String) { #expect(rows(bare(head + said + "\n")) == []) }

  @Test func pronounOfSomebodyUnknown() {
    let said = "Bitcoin slipped 2% on the week. Large coins like Wibblecoin took a blow. It is down 4% on the week.\n"
    #expect(rows(bare(head + said)) == ["BTC change_1w 2024-08-19…2024-08-23 = -0.02 ratio"])
  }

  @Test func aMondaysReportLooksBack() {
    let said = """
      Weekly wrap
      26 August 2024

      The S&P 500 closed 0.7% higher on the week and the Dow Jones Industrial Average settled 0.4% higher than last \
      Friday. Initial jobless claims for the week ended August 17 came in at 232,000.

      """
    #expect(
      rows(bare(said)) == [
        "SPX.GI change_1w 2024-08-19…2024-08-23 = 0.007 ratio", "DJI.GI change_1w 2024-08-19…2024-08-23 = 0.004 ratio",
      ])
  }

  @Test func changesBehindASession() {
    let said = """
      恒指本周累跌6.5%。指数全日升1.2%，主板成交1,019亿元。

      """
    #expect(rows(reading(said + "美团升2.1%。")) == rows(reading(said)))
    #expect(rows(reading("恒指本周累跌6.5%。腾讯跌2.1%。")).contains("0700.HK change_1w 2024-08-19…2024-08-23 = -0.021 ratio"))
  }

  @Test func percentBesidePoints() {
    let said = "周四收盘，道指上涨39.44点，或0.17%，报23,515.26点；纳指下跌0.63点，或0.01%，报8,494.75点。"
    #expect(
      rows(reading(said)) == [
        "DJI.GI change_1d 2024-08-22 = 0.0017 ratio", "DJI.GI close 2024-08-22 = 23515.26 points",
        "IXIC.GI change_1d 2024-08-22 = -0.0001 ratio", "IXIC.GI close 2024-08-22 = 8494.75 points",
      ])
  }

  @Test func weeksOfWhatIsQuotedEndOnFriday() {
    let week = "本周（2024/8/19 至 2024/8/25）回顾如下。"
    #expect(rows(reading("本周恒指上涨2.9%。", week: week)) == ["HSI.HI change_1w 2024-08-19…2024-08-23 = 0.029 ratio"])
  }

  @Test func besideADayTheWeekIsOnlyWhoseItIsSaid() {
    let said = """
      道指周五上涨39.46点，至21,987.56点，涨幅0.2%，本周上涨0.8%。标普500指数上涨4.9点，至2,476.55点，涨幅0.2%，本周累计上涨1.4%。\
      纳斯达克综合指数上涨6.67点，至6,435.33点，涨幅0.1%。
      """
    #expect(
      rows(reading(said)).filter { $0.contains("change") } == [
        "DJI.GI change_1d 2024-08-23 = 0.002 ratio", "DJI.GI change_1w 2024-08-19…2024-08-23 = 0.008 ratio",
        "SPX.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio",
      ])
  }

  @Test func comparedWithTheWeekBefore() {
    let said = "8月23日台灣加權指數收盤為16,782.57點，較前週（8月16日）的16,520.57點上漲262.00點，漲幅1.59%。"
    #expect(rows(reading(said)).contains("TWII.TW change_1w 2024-08-19…2024-08-23 = 0.0159 ratio"))
    #expect(!rows(reading(said)).contains { $0.contains("change_1d") })
  }

  @Test func aMondaysReportCallsItLastWeek() {
    let said = "週報\n2024年8月26日\n\n道瓊工業指數上週五收在41,175.08點；台積電ADR上週五下挫0.92%。\n"
    #expect(
      rows(bare(said)) == ["DJI.GI close 2024-08-23 = 41175.08 points", "TSM.N change_1d 2024-08-23 = -0.0092 ratio"])
    let own = "週報\n2024年8月26日\n\n標普500上週上漲1.4%。\n"
    #expect(rows(bare(own)) == ["SPX.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio"])
  }

  @Test(arguments: [
    (
      "US spot bitcoin ETFs took in $300m on 11 June; spot ether ETFs collected $250m.",
      "BTC-ETF net_flow 2025-06-11 = 300000000 USD"
    ),
    (
      "US spot bitcoin ETFs took in $300m on 11 June. Spot ether ETFs collected $250m.",
      "BTC-ETF net_flow 2025-06-11 = 300000000 USD"
    ),
    (
      "On 11 June spot bitcoin ETFs took in $310m and spot ether ETFs $20m.",
      "BTC-ETF net_flow 2025-06-11 = 310000000 USD\nETH-ETF net_flow 2025-06-11 = 20000000 USD"
    ),
    (
      "US spot bitcoin ETFs held net assets of $120bn, while in Hong Kong the funds had little to show.",
      "BTC-ETF net_assets 2025-06-13 = 120000000000 USD"
    ),
    ("In Hong Kong, spot bitcoin ETFs ended the week with net assets of US$418m.", ""),
    (
      "The Nikkei 225 ended at 33'585.58, a mere 0.6% below the preceding Friday.",
      "N225.GI close 2025-06-13 = 33585.58 points"
    ),
  ])
  func funds(_ said: String, _ expected: String) {
    let head = "Funds\nWeek ended Friday, 13 June 2025\nWhat follows is about the week and its days.\n\n"
    #expect(rows(bare(head + said + "\n")) == lines(expected))
  }

  @Test func theLettersDateBeatsThatOfRatings() {
    let said = """
      Someone & Co.
      Equity Strategy
      March 11, 2024

      For the five sessions through March 8 the S&P 500 slipped 0.3% to 5,123.69.

      Of 611 companies covered as of December 31, 2023, 51% were rated Outperform.

      """
    #expect(
      rows(bare(said)) == [
        "SPX.GI change_1w 2024-03-04…2024-03-08 = -0.003 ratio", "SPX.GI close 2024-03-08 = 5123.69 points",
      ])
  }

  @Test func theDateOfAMail() {
    let said = """
      From: Someone <flows@example.org>
      Date: Mon, 12 Aug 2024 07:15 +0100
      Subject: flows w/c 5 Aug

      US spot bitcoin ETFs saw net redemptions of USD 177.2m in the five days to 9 August.

      A year before, on 30 June 2024, this sheet had 22 funds.

      """
    #expect(rows(bare(said)) == ["BTC-ETF net_flow 2024-08-05…2024-08-09 = -177200000 USD"])
  }

  @Test func capsBesideAColumnOfCurrencies() {
    let said = """
      # Weekly
      23 August 2024

      | Company | Ticker | Ccy | Market cap (USD bn) | Price | 1 week (%) |
      | --- | --- | --- | --- | --- | --- |
      | NVIDIA | NVDA US | USD | 3'182.7 | 129.37 | +3.8 |
      | Tencent | 700 HK | HKD | 459.6 | 377.40 | -1.1 |

      """
    let read = rows(bare(said))
    #expect(read.contains("0700.HK market_cap 2024-08-23 = 459600000000 USD"))
    #expect(read.contains("0700.HK close 2024-08-23 = 377.4 HKD"))
    #expect(read.contains("NVDA.O market_cap 2024-08-23 = 3182700000000 USD"))
  }
}
