import Dates
import Facts
import Testing

@testable import Reports

/// Notes, lists and ellipses of English desks, in a report of the week from Monday 19 to Friday 23 August 2024.
@Suite struct EnglishClippedTests {
  private static let week = "2024-08-19…2024-08-23"
  private static let before = "2024-08-12…2024-08-16"
  private static let month = "2024-08-01…2024-08-23"
  private static let year = "2024-01-01…2024-08-23"

  private func facts(of body: String) -> [String] {
    let head = """
      Desk note
      Week ended Friday, 23 August 2024
      All that follows is about the week and about its days, one by one.
      Nothing of this is worth a number.


      """
    let text = head + body + "\nThat is all there is to say of it.\n"
    return rows(ReportDraft(document: Document(report: "test.txt", text: text)).reading())
  }

  @Test(arguments: [
    (
      "BTC $64,094, +9.1% on the week.",
      """
      BTC close 2024-08-23 = 64094 USD
      BTC change_1w \(week) = 0.091 ratio
      """
    ),
    (
      "SPX 5,634.61 (+1.45% w/w), NDX 19,720.87 (+1.1% w/w).",
      """
      SPX.GI close 2024-08-23 = 5634.61 points
      SPX.GI change_1w \(week) = 0.0145 ratio
      NDX.GI close 2024-08-23 = 19720.87 points
      NDX.GI change_1w \(week) = 0.011 ratio
      """
    ),
    (
      "BTC 64,094 (+9.1% w/w)", "BTC close 2024-08-23 = 64094 USD\nBTC change_1w \(week) = 0.091 ratio"
    ),
    (
      "total mcap $2.25T vs $2.08T on fri 16 aug. 24h volume $87.0B, 3.9% of mcap.",
      """
      CRYPTO market_cap 2024-08-23 = 2250000000000 USD
      CRYPTO market_cap 2024-08-16 = 2080000000000 USD
      CRYPTO volume 2024-08-23 = 87000000000 USD
      CRYPTO volume_to_market_cap 2024-08-23 = 0.039 ratio
      """
    ),
    (
      "fear & greed: 55, greed. fri 16 aug: 48, neutral.",
      "CRYPTO fear_greed 2024-08-23 = 55 points\nCRYPTO fear_greed 2024-08-16 = 48 points"
    ),
    (
      "The mood meter reads 55 - Greed - on 23 August, having been at 48 - Neutral - on 16 August.",
      "CRYPTO fear_greed 2024-08-23 = 55 points\nCRYPTO fear_greed 2024-08-16 = 48 points"
    ),
    (
      "Bitcoin ETFs ($m): Mon +61.9, Tue -88.1, Wed +39.4; week +506.4",
      """
      BTC-ETF net_flow 2024-08-19 = 61900000 USD
      BTC-ETF net_flow 2024-08-20 = -88100000 USD
      BTC-ETF net_flow 2024-08-21 = 39400000 USD
      BTC-ETF net_flow \(week) = 506400000 USD
      """
    ),
    (
      "us spot etfs\nBTC: net +$506.4M for the week (prior week, 12-16 aug: +$33.0M).\nMTD: BTC +$612M, ETH -$40M. since launch: BTC +$17.9B.",
      """
      BTC-ETF net_flow \(week) = 506400000 USD
      BTC-ETF net_flow \(before) = 33000000 USD
      BTC-ETF net_flow \(month) = 612000000 USD
      ETH-ETF net_flow \(month) = -40000000 USD
      BTC-ETF net_flow_cumulative …2024-08-23 = 17900000000 USD
      """
    ),
    (
      "Spot bitcoin ETFs: +$506m on the week (prev: +$33m); spot ether ETFs: -$45m.",
      """
      BTC-ETF net_flow \(week) = 506000000 USD
      BTC-ETF net_flow \(before) = 33000000 USD
      ETH-ETF net_flow \(week) = -45000000 USD
      """
    ),
    (
      "Spot bitcoin ETFs took in $506m over the week. The days were $62m on Monday, $88m on Tuesday and -$39m on Wednesday. IBIT drew $319m.",
      """
      BTC-ETF net_flow \(week) = 506000000 USD
      BTC-ETF net_flow 2024-08-19 = 62000000 USD
      BTC-ETF net_flow 2024-08-20 = 88000000 USD
      BTC-ETF net_flow 2024-08-21 = -39000000 USD
      IBIT net_flow \(week) = 319000000 USD
      """
    ),
    (
      "S&P 500 ........ 5,634.61   +1.45% on the week   +18.1% this year\nNasdaq 100 ..... 19,720.87   +1.10% on the week   +17.2% this year",
      """
      SPX.GI close 2024-08-23 = 5634.61 points
      SPX.GI change_1w \(week) = 0.0145 ratio
      SPX.GI change_ytd \(year) = 0.181 ratio
      NDX.GI close 2024-08-23 = 19720.87 points
      NDX.GI change_1w \(week) = 0.011 ratio
      NDX.GI change_ytd \(year) = 0.172 ratio
      """
    ),
  ])
  func readsClippedNotes(_ text: String, _ expected: String) { #expect(facts(of: text) == lines(expected)) }

  @Test(arguments: [
    // A change beside the week's close of the same name is the week's.
    (
      "East of Suez the Hang Seng gained 1.04% to 17,612.10, its best week in a while, and the Hang Seng Tech index 1.5% to 3,522.2.",
      """
      HSI.HI change_1w \(week) = 0.0104 ratio
      HSI.HI close 2024-08-23 = 17612.1 points
      HSTECH.HI change_1w \(week) = 0.015 ratio
      HSTECH.HI close 2024-08-23 = 3522.2 points
      """
    ),
    (
      "Microsoft fell 0.4%, Apple rose 0.4%, Amazon 0.1% and Meta 0.2% over the week.",
      """
      MSFT.O change_1w \(week) = -0.004 ratio
      AAPL.O change_1w \(week) = 0.004 ratio
      AMZN.O change_1w \(week) = 0.001 ratio
      META.O change_1w \(week) = 0.002 ratio
      """
    ),
    (
      "Alibaba gained 3.1% over the week to HK$81.50.",
      "9988.HK change_1w \(week) = 0.031 ratio\n9988.HK close 2024-08-23 = 81.5 HKD"
    ),
    (
      "NVIDIA reported revenue of $30.0bn, 122% higher; the stock finished the week at $129.37.",
      "NVDA.O close 2024-08-23 = 129.37 USD"
    ),
    (
      "NVIDIA, the week's busiest name, added 3.8% on the week.", "NVDA.O change_1w \(week) = 0.038 ratio"
    ),
    (
      "At Friday's close bitcoin was $64,094 and ether $2,765, weekly gains of 9.1% and 5.9%.",
      """
      BTC close 2024-08-23 = 64094 USD
      ETH close 2024-08-23 = 2765 USD
      BTC change_1w \(week) = 0.091 ratio
      ETH change_1w \(week) = 0.059 ratio
      """
    ),
    (
      "Friday brought a bounce of 1.15% in the S&P 500 and 1.18% in the Nasdaq 100.",
      "SPX.GI change_1d 2024-08-23 = 0.0115 ratio\nNDX.GI change_1d 2024-08-23 = 0.0118 ratio"
    ),
    (
      "The Dow closed at 41,175.08, up 515 points or 1.3% on the week.",
      "DJI.GI close 2024-08-23 = 41175.08 points\nDJI.GI change_1w \(week) = 0.013 ratio"
    ),
    (
      "CoinMarketCap makes the whole asset class $2.25 trillion on 23 August; on 16 August the same page said $2.08 trillion.",
      "CRYPTO market_cap 2024-08-23 = 2250000000000 USD\nCRYPTO market_cap 2024-08-16 = 2080000000000 USD"
    ),
    (
      "Cumulative net inflows since launch: Bitcoin ETFs $17.9bn; Ether ETFs -$440m. Net assets: $58.4bn and $7.0bn, respectively.",
      """
      BTC-ETF net_flow_cumulative …2024-08-23 = 17900000000 USD
      ETH-ETF net_flow_cumulative …2024-08-23 = -440000000 USD
      BTC-ETF net_assets 2024-08-23 = 58400000000 USD
      ETH-ETF net_assets 2024-08-23 = 7000000000 USD
      """
    ),
    (
      "Bitcoin ETFs ended the week with net assets of $58.4bn and cumulative inflows of $17.9bn.",
      "BTC-ETF net_assets 2024-08-23 = 58400000000 USD\nBTC-ETF net_flow_cumulative …2024-08-23 = 17900000000 USD"
    ),
    (
      "IBIT alone parted with $87m in the week, and $12m has been withdrawn from GBTC this week.",
      "IBIT net_flow \(week) = -87000000 USD\nGBTC net_flow \(week) = -12000000 USD"
    ),
  ])
  func readsWhatGrammarBinds(_ text: String, _ expected: String) { #expect(facts(of: text) == lines(expected)) }

  @Test(arguments: [
    "We see the S&P 500 at 6,100 by mid-2025.",
    "Resistance: BTC 68k, ETH 2,900.",
    "Targets: S&P 500 6,100.00, Nasdaq 100 21,500.00.",
    "HSI (1,302 pts) was busy this week.",
    "Bitcoin $70,000 calls were busy this week.",
    "Perpetual funding: BTC 8.1%, ETH 7.2%.",
    "Oracle jumped 12% after its results.",
    "Stocks tied to bitcoin fell 3% on the week.",
    "Bitcoin began the week at $58,700.", "Salesforce fell 4.9% to $258.01 the next day.",
    "Holders of NVIDIA lost 3% on the week.", "Companies in bitcoin lost 3% on the week.",
    "European spot bitcoin ETFs took in $20m this week.",
    "The four daily figures of the spot bitcoin ETFs this week were $62m, $88m and $39m.",
    "The S&P 500 and its rivals lost 1.0% and 2.0% this week.",
    "TSMC earned NT$247.8bn in the quarter, 36% more than a year before.",
    "Our holding is 1,150 IBIT units, bought at $37.",
    "Bitcoin's funding rate fell 3% this week.",
  ])
  func statesNothing(_ text: String) { #expect(facts(of: text) == []) }

  @Test func aShareThatJumpedOnItsResultsDidSoOnOneDay() {
    #expect(
      facts(of: "Broadcom jumped 9.4% to $166.36 after its results.") == ["AVGO.O close 2024-08-23 = 166.36 USD"])
  }

  @Test func anItemOfAListIsNoHeading() {
    let document = Document(
      report: "test.txt", text: "1. Equities\n2. Bitcoin has had a quiet week again.\nMore is said of it below.\n")
    let headings = Segmenter.blocks(of: document).filter { $0.kind == .heading }
    #expect(headings.map(\.lines) == [[0]])
  }

  @Test(arguments: ["Top 2 up: IREN +8.1%, Coinbase +2.3%", "Best on our list: IREN (+8.1%), Coinbase (+2.3%)."])
  func listsOfMovers(_ text: String) {
    let head = "Week ended Friday, 23 August 2024\nThis is about the week and about the names that moved in it.\n\n"
    let ranked = ReportDraft(document: Document(report: "test.txt", text: head + text + "\n")).reading().rankings
    #expect(
      ranked.map { "\($0.position) \($0.name) \($0.change?.decimal ?? "")" } == ["1 IREN 0.081", "2 Coinbase 0.023"])
  }
}
