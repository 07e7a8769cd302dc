import Dates
import Facts
import Testing

@testable import Reports

/// An English report of the week from Monday 19 to Friday 23 August 2024.
private func english(_ body: String, masthead: String = "Digital Asset & AI Weekly") -> Reading {
  let head = """
    \(masthead)
    Week ended Friday, 23 August 2024
    All that follows is about the week and about its days, one by one.
    Nothing of this is worth a number.
    """
  return ReportDraft(document: Document(report: "test.txt", text: head + "\n\n" + body + "\n")).reading()
}

@Suite struct EnglishProseTests {
  static let week = "2024-08-19…2024-08-23"
  static let month = "2024-08-01…2024-08-23"
  static let year = "2024-01-01…2024-08-23"
  static let before = "2024-08-12…2024-08-16"

  @Test(arguments: [
    (
      "U.S. spot bitcoin ETFs took in a net $252 million on Friday, Aug. 23, their largest daily inflow in a month.",
      "BTC-ETF net_flow 2024-08-23 = 252000000 USD"
    ),
    (
      "Spot Bitcoin ETFs recorded net inflows of $506.4m for the week, with BlackRock's IBIT leading at $319m, while Grayscale's GBTC shed $87m.",
      """
      BTC-ETF net_flow \(week) = 506400000 USD
      IBIT net_flow \(week) = 319000000 USD
      GBTC net_flow \(week) = -87000000 USD
      """
    ),
    (
      "Spot bitcoin ETFs bled $1.2bn in the week to 23 August, versus $33m of inflows in the prior week.",
      """
      BTC-ETF net_flow \(week) = -1200000000 USD
      BTC-ETF net_flow \(before) = 33000000 USD
      """
    ),
    (
      "Ether ETFs lost $44.5m this week, their second straight weekly outflow, compared with a $14.2m outflow in the previous week.",
      """
      ETH-ETF net_flow \(week) = -44500000 USD
      ETH-ETF net_flow \(before) = -14200000 USD
      """
    ),
    ("Grayscale's GBTC saw redemptions of $87.0m over the week.", "GBTC net_flow \(week) = -87000000 USD"),
    ("Spot bitcoin ETFs posted outflows of $85.3m on Thursday.", "BTC-ETF net_flow 2024-08-22 = -85300000 USD"),
    ("GBTC (-$12m) was the only fund in the red on Tuesday.", "GBTC net_flow 2024-08-20 = -12000000 USD"),
    (
      "Net creations of $1.1bn were recorded by spot bitcoin ETFs in the week to 23 August.",
      "BTC-ETF net_flow \(week) = 1100000000 USD"
    ),
    ("Fidelity's FBTC gathered roughly $45m on Monday.", "FBTC net_flow 2024-08-19 ~ 45000000 USD"),
    ("Spot bitcoin ETFs took in north of $250m on Friday.", "BTC-ETF net_flow 2024-08-23 > 250000000 USD"),
    ("Spot ether ETFs shed just under $10m on Wednesday.", "ETH-ETF net_flow 2024-08-21 > -10000000 USD"),
    (
      "Friday's inflow of $252m into the spot bitcoin ETFs was the largest since July.",
      "BTC-ETF net_flow 2024-08-23 = 252000000 USD"
    ),
    ("A $252-million inflow into IBIT on Friday capped the week.", "IBIT net_flow 2024-08-23 = 252000000 USD"),
    ("Investors pulled $87m from GBTC over the week.", "GBTC net_flow \(week) = -87000000 USD"),
    ("On 23 August 2024, spot ether ETFs saw $5.7m leave.", "ETH-ETF net_flow 2024-08-23 = -5700000 USD"),
    ("Net flow into IBIT was -$12m on Thursday.", "IBIT net_flow 2024-08-22 = -12000000 USD"),
    ("IBIT took in $0 on Friday.", "IBIT net_flow 2024-08-23 = 0 USD"),
    (
      "Inflows were led by IBIT ($319m) and FBTC ($88m) this week.",
      """
      IBIT net_flow \(week) = 319000000 USD
      FBTC net_flow \(week) = 88000000 USD
      """
    ),
    (
      "Daily flows at IBIT: $92.7m on Monday, $55.4m on Tuesday and $55.0m on Wednesday.",
      """
      IBIT net_flow 2024-08-19 = 92700000 USD
      IBIT net_flow 2024-08-20 = 55400000 USD
      IBIT net_flow 2024-08-21 = 55000000 USD
      """
    ),
    (
      "Bitcoin ETFs saw $252.0 million in net inflows on Aug. 23, up from $64.8 million on Aug. 22.",
      """
      BTC-ETF net_flow 2024-08-23 = 252000000 USD
      BTC-ETF net_flow 2024-08-22 = 64800000 USD
      """
    ),
    (
      "US spot BTC ETFs recorded net inflow of US$1.67bn during 19-23 Aug (previous week: US$1.63bn), according to SoSoValue.",
      """
      BTC-ETF net_flow \(week) = 1670000000 USD
      BTC-ETF net_flow \(before) = 1630000000 USD
      """
    ),
    (
      "Ethereum ETFs saw outflow of $5.7m on Friday, the seventh straight day of outflows totalling $112m.",
      "ETH-ETF net_flow 2024-08-23 = -5700000 USD"
    ),
    (
      "GBTC's outflows slowed to $86.9m this week from $158m in the week before.",
      """
      GBTC net_flow \(week) = -86900000 USD
      GBTC net_flow \(before) = -158000000 USD
      """
    ),
    (
      "IBIT took in $319m this week, while Fidelity took in $88m.", "IBIT net_flow \(week) = 319000000 USD"
    ),
    ("Month-to-date, spot bitcoin ETFs have drawn $612m.", "BTC-ETF net_flow \(month) = 612000000 USD"),
    ("So far this year spot bitcoin ETFs have taken in $17.9bn.", "BTC-ETF net_flow \(year) = 17900000000 USD"),
    (
      "Spot bitcoin ETFs have pulled in a net $17.9bn since inception.",
      "BTC-ETF net_flow_cumulative …2024-08-23 = 17900000000 USD"
    ),
    (
      "Since launch in January, US spot bitcoin ETFs have drawn a cumulative $17.9bn.",
      "BTC-ETF net_flow_cumulative …2024-08-23 = 17900000000 USD"
    ),
    (
      "Daily net flows from Monday to Wednesday stayed under $100m each day for spot bitcoin ETFs.",
      """
      BTC-ETF net_flow 2024-08-19 < 100000000 USD
      BTC-ETF net_flow 2024-08-20 < 100000000 USD
      BTC-ETF net_flow 2024-08-21 < 100000000 USD
      """
    ),
    (
      "U.S. spot bitcoin ETFs hold $58.4bn in net assets.",
      "BTC-ETF net_assets 2024-08-23 = 58400000000 USD"
    ),
    ("IBIT now has more than $21bn in AUM.", "IBIT net_assets 2024-08-23 > 21000000000 USD"),
    (
      "In Hong Kong, the three spot bitcoin ETFs had combined net assets of HK$3.35bn as at 23 Aug.",
      "BTC-ETF.HK net_assets 2024-08-23 = 3350000000 HKD"
    ),
  ])
  func readsFlows(_ text: String, _ expected: String) { #expect(rows(english(text)) == lines(expected)) }

  @Test(arguments: [
    (
      "IBIT, FBTC and ARKB took in $319m, $88m and $60m this week, respectively.",
      """
      IBIT net_flow \(week) = 319000000 USD
      FBTC net_flow \(week) = 88000000 USD
      ARKB net_flow \(week) = 60000000 USD
      """
    ),
    (
      "On Monday, Tuesday and Wednesday the spot bitcoin ETFs took in $62m, $88m and $39m, respectively.",
      """
      BTC-ETF net_flow 2024-08-19 = 62000000 USD
      BTC-ETF net_flow 2024-08-20 = 88000000 USD
      BTC-ETF net_flow 2024-08-21 = 39000000 USD
      """
    ),
    (
      "Mon-Fri daily flows for the spot BTC ETFs were US$1.11bn, US$817mn, US$510mn, -US$401mn and -US$371mn, respectively.",
      """
      BTC-ETF net_flow 2024-08-19 = 1110000000 USD
      BTC-ETF net_flow 2024-08-20 = 817000000 USD
      BTC-ETF net_flow 2024-08-21 = 510000000 USD
      BTC-ETF net_flow 2024-08-22 = -401000000 USD
      BTC-ETF net_flow 2024-08-23 = -371000000 USD
      """
    ),
    (
      "The S&P 500 and Nasdaq-100 rose 1.45% and 1.1% this week, respectively.",
      """
      SPX.GI change_1w \(week) = 0.0145 ratio
      NDX.GI change_1w \(week) = 0.011 ratio
      """
    ),
  ])
  func pairsLists(_ text: String, _ expected: String) { #expect(rows(english(text)) == lines(expected)) }

  @Test(arguments: [
    (
      "Total crypto market capitalisation rose 8.2% on the week to $2.25tn from $2.08tn a week earlier; 24-hour volume was $87bn, or 3.86% of market cap.",
      """
      CRYPTO market_cap 2024-08-23 = 2250000000000 USD
      CRYPTO market_cap 2024-08-16 = 2080000000000 USD
      CRYPTO volume 2024-08-23 = 87000000000 USD
      CRYPTO volume_to_market_cap 2024-08-23 = 0.0386 ratio
      """
    ),
    (
      "Total crypto market cap swelled to US$3.04tn on 22 Aug from US$2.71tn on 15 Aug, per CoinMarketCap.",
      """
      CRYPTO market_cap 2024-08-22 = 3040000000000 USD
      CRYPTO market_cap 2024-08-15 = 2710000000000 USD
      """
    ),
    (
      "Global crypto market cap stood at about $2.25tn as of 24 August.",
      "CRYPTO market_cap 2024-08-24 ~ 2250000000000 USD"
    ),
    (
      "Year-to-date crypto trading volume reached $19.4tn, up 197% year on year.",
      """
      CRYPTO volume_ytd \(year) = 19400000000000 USD
      CRYPTO volume_ytd_yoy \(year) = 1.97 ratio
      """
    ),
    (
      "The Fear & Greed Index (alternative.me) stood at 55 (Greed), up from 48 a week earlier.",
      """
      CRYPTO fear_greed 2024-08-23 = 55 points
      CRYPTO fear_greed 2024-08-16 = 48 points
      """
    ),
    (
      "The Fear & Greed gauge rose to 55/100 from 48 a week ago.",
      """
      CRYPTO fear_greed 2024-08-23 = 55 points
      CRYPTO fear_greed 2024-08-16 = 48 points
      """
    ),
    (
      "The Fear & Greed Index dropped 7 points on the week to 48.", "CRYPTO fear_greed 2024-08-23 = 48 points"
    ),
    (
      "The S&P 500 closed Friday at 5,634.61, up 1.45% on the week, 2.0% MTD and 18.1% YTD.",
      """
      SPX.GI close 2024-08-23 = 5634.61 points
      SPX.GI change_1w \(week) = 0.0145 ratio
      SPX.GI change_mtd \(month) = 0.02 ratio
      SPX.GI change_ytd \(year) = 0.181 ratio
      """
    ),
    (
      "For the week of August 19-23, 2024 the S&P 500 lost 3.1% to finish Friday at 5,770.20, and the Nasdaq-100 gave up 3.27%.",
      """
      SPX.GI change_1w \(week) = -0.031 ratio
      SPX.GI close 2024-08-23 = 5770.2 points
      NDX.GI change_1w \(week) = -0.0327 ratio
      """
    ),
    (
      "The Nasdaq 100 gained 2.5% this week to 19,000.95 and the Philadelphia Semiconductor index 3.2% to 5,283.7.",
      """
      NDX.GI change_1w \(week) = 0.025 ratio
      NDX.GI close 2024-08-23 = 19000.95 points
      SOX.GI change_1w \(week) = 0.032 ratio
      SOX.GI close 2024-08-23 = 5283.7 points
      """
    ),
    (
      "The SOX climbed 1.1% over the week to finish at 5,228.7, leaving it 25.2% higher year to date.",
      """
      SOX.GI change_1w \(week) = 0.011 ratio
      SOX.GI close 2024-08-23 = 5228.7 points
      SOX.GI change_ytd \(year) = 0.252 ratio
      """
    ),
    (
      "Bitcoin ended the week at $64,094, up 9.1% WoW, after briefly touching $65,000 on Friday.",
      """
      BTC close 2024-08-23 = 64094 USD
      BTC change_1w \(week) = 0.091 ratio
      BTC high 2024-08-23 = 65000 USD
      """
    ),
    (
      "The week-on-week change in the S&P 500 was +1.45%.", "SPX.GI change_1w \(week) = 0.0145 ratio"
    ),
    ("The Hang Seng Tech index closed 1.3% lower on Friday.", "HSTECH.HI change_1d 2024-08-23 = -0.013 ratio"),
    (
      "On Friday there was little to see. The S&P 500 eased 0.06%.", "SPX.GI change_1d 2024-08-23 = -0.0006 ratio"
    ),
    (
      "Ether underperformed bitcoin this week, rising 5.9%.", "ETH change_1w \(week) = 0.059 ratio"
    ),
    (
      "The S&P 500 rose 1.45% to 5,634.61 on the week and 100 points on Friday.",
      """
      SPX.GI change_1w \(week) = 0.0145 ratio
      SPX.GI close 2024-08-23 = 5634.61 points
      """
    ),
    (
      "The S&P 500 advanced 1.5% to close at 5,634.61 on Friday, August 23.", "SPX.GI close 2024-08-23 = 5634.61 points"
    ),
    (
      "The Fear & Greed Index printed 55 on Friday versus 48 the previous Saturday.",
      """
      CRYPTO fear_greed 2024-08-23 = 55 points
      CRYPTO fear_greed 2024-08-17 = 48 points
      """
    ),
    ("Fear & Greed: 55 (Greed).", "CRYPTO fear_greed 2024-08-23 = 55 points"),
    ("The Dow closed above 41,000 for the first time on Friday.", "DJI.GI close 2024-08-23 > 41000 points"),
    ("The Dow added 1.3% for the week.", "DJI.GI change_1w \(week) = 0.013 ratio"),
    (
      "Bitcoin rose 9.1% this week, outperforming the Nasdaq-100 by 8.0 percentage points.",
      "BTC change_1w \(week) = 0.091 ratio"
    ),
  ])
  func readsMarkets(_ text: String, _ expected: String) { #expect(rows(english(text)) == lines(expected)) }

  @Test(arguments: [
    "IBIT and FBTC took in $400m this week.",
    "Excluding GBTC, spot bitcoin ETFs took in $593m this week.",
    "Analysts expect the S&P 500 to end the year at 6,000, up 6.5% this year.",
    "If bitcoin closes above $65,000 on Friday, momentum would improve.",
    "Bitcoin miners gained 12% on the week.",
    "S&P 500 futures fell 0.3% this week.",
    "The Nasdaq 100 e-mini gained 0.4% this week.",
    "The S&P 500 is 2% below its all-time high of 5,669.67.",
    "The S&P 500 gained less than the Nasdaq-100 this week, at 1.45%.",
    "The S&P 500 rose 1.45%.",
    "Market cap of the whole crypto market fell by $150bn this week.",
    "Spot bitcoin ETFs averaged inflows of $101m a day this week.",
    "Canadian bitcoin ETFs took in $20m this week.",
    "Bitcoin and ether ETFs together lost $400m this week.",
    "IBIT options traded $1.2bn on Friday.",
    "NVIDIA reported revenue of $30.0bn for the quarter, up 122% from a year earlier.",
    "MicroStrategy bought $1.1bn of bitcoin between 6 and 12 August.",
    "Spot bitcoin ETFs took in $252m in July.",
    "Since 11 January GBTC has lost $19.6bn.",
    "The funds shed $1.2bn this week.",
    "Spot bitcoin ETFs had no inflows on Friday.",
    "Bitcoin's dominance rose to 56.2% this week.",
    "Bitcoin's realised volatility fell 3% this week.",
    "IBIT's price fell 2.1% this week.",
    "Total crypto market cap (excluding stablecoins) was $2.1tn.",
    "The crypto Fear and Greed Index is likely to fall below 30.",
    "Bitcoin has support at $60,000 and resistance at $68,000 this week.",
    "IBIT's net outflow of -$12m on Thursday was small.",
    "TSMC closed at 175.2, up 1.1% on the week.",
    "Spot bitcoin ETFs took in 4,200 BTC this week.",
    "Ether ETFs reportedly lost $44.5m this week.",
    "The S&P 500 trades on 21.5x forward earnings this week.",
    "Our S&P 500 target goes to 6,300 from 6,500.",
    "Spot bitcoin ETFs took in $252m.",
    "The S&P 500 closed 2024 at a record.",
    "IBIT's fee is $0.25 this week.",
    "Bitcoin Gold rose 5% on the week.",
    "Bitcoin stocks rose 5% on the week.",
    "The Bitcoin Trust rose 3% on the week.",
    "Fidelity took in $88m this week.",
    "Another fund lost $87m this week.",
    "The S&P 500 and Nasdaq-100 rallied this week. Both gained 1.4%.",
    "Over nine sessions the spot bitcoin ETFs have lost $1.2bn.",
    "Over the past 12 sessions the spot bitcoin ETFs have taken in $1.2bn.",
    "Bitcoin saw inflows of $543m this week, CoinShares said, after its ETFs were busy.",
    "Bitcoin's market cap fell below $1.2tn this week.",
    "Spot bitcoin ETF trading volume hit $12bn this week.",
    "NVIDIA's peers lost 2.0% this week.",
    "The S&P 500 rose 24% in 2023.",
    "The S&P 500 is up 24% since the October low.",
    "Bitcoin's volume was $30bn on Friday.",
    "IBIT's AUM stood at $21bn a year ago.",
    "Total crypto market cap is 22% below its March peak of $2.9tn.",
    "Michael Saylor's company put $1.1bn into bitcoin this week.",
    "Spot ether ETFs took in $0.5bn less this week than last.",
    "In its first week ETHA took in $442m.",
  ])
  func statesNothing(_ text: String) { #expect(rows(english(text)) == []) }

  @Test func wrapsAndTitlesPartParagraphs() {
    let reading = english(
      """
      Ether ETFs
      Spot ether ETFs lost $44.5m over the week, and the fund managers were quiet about it all the
      while. They said that they were waiting.

      Bitcoin
      It was a good week for the oldest of the coins, in spite of all that was said about it before: it
      ended Friday at $64,094.
      """)
    #expect(rows(reading) == ["ETH-ETF net_flow \(Self.week) = -44500000 USD"])
  }

  @Test func aReportOfTheNextMondaySaysLastWeekOfItsOwn() {
    let reading = english(
      "Spot bitcoin ETFs took in $506m last week.", masthead: "Digital Asset Weekly | 26 August 2024")
    #expect(rows(reading) == ["BTC-ETF net_flow \(Self.week) = 506000000 USD"])
    #expect(reading.date == Day(2024, 8, 26))
  }

  @Test func theSourceIsTheProviderNamedNearest() {
    let reading = english(
      "IBIT took in $319m this week, according to Farside. Per CoinMarketCap, the Fear & Greed Index stood at 55.")
    #expect(reading.observations.map(\.source) == ["Farside", "CoinMarketCap"])
  }
}
