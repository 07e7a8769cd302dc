import Dates
import Facts
import Testing

@testable import Reports

/// Tables as other desks print them: headers of several words, fund tables with names, calendars in columns.
@Suite struct BrokerTableTests {
  private static let head = """
    Harbour Street Weekly
    Week of 19-23 August 2024

    The week was quiet and there is little to say of it, so that the tables speak for themselves today.


    """

  private func reading(_ text: String) -> Reading {
    ReportDraft(document: Document(report: "test.txt", text: Self.head + text + "\n")).reading()
  }

  private func values(_ text: String) -> Set<String> { Set(rows(reading(text))) }

  // MARK: Heads of several words

  private static let index: Set<String> = [
    "HSI.HI close 2024-08-23 = 17612.1 points", "HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio",
    "HSI.HI change_ytd 2024-01-01…2024-08-23 = 0.033 ratio", "SPX.GI close 2024-08-23 = 5634.61 points",
    "SPX.GI change_1w 2024-08-19…2024-08-23 = -0.014 ratio", "SPX.GI change_ytd 2024-01-01…2024-08-23 = 0.181 ratio",
  ]

  /// The same two rows under headers whose words only the rows' cells part.
  @Test(arguments: [
    "Index Ticker Last 1W % YTD % 12M fwd P/E (x)\nHang Seng HSI 17,612.10 1.0 3.3 8.4\nS&P 500 SPX 5,634.61 -1.4 18.1 21.2",
    "Index Symbol Close Wk pts Wk % YTD % From 52-wk high %\nHang Seng HSI 17,612.10 174.2 1.0 3.3 -12.0\nS&P 500 SPX 5,634.61 -80.1 -1.4 18.1 -0.6",
    "Index Code Our rating Level 1 wk % Short interest % YTD %\nHang Seng HSI Neutral 17,612.10 1.0 2.2 3.3\nS&P 500 SPX Add 5,634.61 -1.4 1.9 18.1",
  ])
  func headsOfSeveralWords(_ table: String) { #expect(values("Table 1: Index monitor\n" + table) == Self.index) }

  @Test func whereTwoPartingsReadDifferentColumnsNothingIsRead() {
    // Either `Close` or `Wk` heads the first numbers, and nothing tells which words go together.
    let table = "Table 1: Monitor\nIndex Ticker Close Wk YTD\nHang Seng HSI 1.0 3.3\nS&P 500 SPX -1.4 18.1"
    #expect(values(table).isEmpty)
  }

  @Test func tickersOfTwoAndThreeLettersBesideNamesThatAreNotKnown() {
    let table = """
      Chips
      Ticker  Company            Last ($)   1W %
      MU      Micron               102.58   -5.1
      AMD     Advanced Micro       154.98    4.2

      Miners
      Company           1W %
      Qqq Holdings       3.0
      Zzz Mining         2.0
      """
    #expect(
      values(table) == [
        "MU.O close 2024-08-23 = 102.58 USD", "MU.O change_1w 2024-08-19…2024-08-23 = -0.051 ratio",
        "AMD.O close 2024-08-23 = 154.98 USD", "AMD.O change_1w 2024-08-19…2024-08-23 = 0.042 ratio",
      ])
  }

  // MARK: Funds

  @Test func fundsWithTheirNamesAndTheWeekBefore() {
    let table = """
      | Issuer | Product | Ticker | Week | Previous week | Cumulative | AUM (US$bn) | Fee (bps) |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | BlackRock | iShares Bitcoin Trust | IBIT | +318.8 | −12.5 | 20,540 | 22.1 | 25 |
      | Fidelity | Wise Origin Fund | FBTC | (4.2) | 61.0 | 9,856 | 11.0 | 25 |
      | All others | | | 191.8 | −15.5 | −12,527 | 24.2 | |
      | All eleven | | | 506.4 | 33.0 | 17,869 | 57.3 | |
      """
    let caption = "**Spot bitcoin ETFs: net flow (US$m unless stated)**\n\n"
    let document = Document.decoded(Self.head + caption + table + "\n", report: "test.md")
    let reading = ReportDraft(document: document).reading()
    #expect(
      Set(rows(reading)) == [
        "IBIT net_flow 2024-08-19…2024-08-23 = 318800000 USD", "IBIT net_flow 2024-08-12…2024-08-16 = -12500000 USD",
        "IBIT net_flow_cumulative …2024-08-23 = 20540000000 USD", "IBIT net_assets 2024-08-23 = 22100000000 USD",
        "FBTC net_flow 2024-08-19…2024-08-23 = -4200000 USD", "FBTC net_flow 2024-08-12…2024-08-16 = 61000000 USD",
        "FBTC net_flow_cumulative …2024-08-23 = 9856000000 USD", "FBTC net_assets 2024-08-23 = 11000000000 USD",
        "BTC-ETF net_flow 2024-08-19…2024-08-23 = 506400000 USD",
        "BTC-ETF net_flow 2024-08-12…2024-08-16 = 33000000 USD",
        "BTC-ETF net_flow_cumulative …2024-08-23 = 17869000000 USD", "BTC-ETF net_assets 2024-08-23 = 57300000000 USD",
      ])
    #expect(
      reading.entities.map { "\($0.key.rawValue) \($0.name) \($0.kind.rawValue)" } == [
        "IBIT iShares Bitcoin Trust fund", "FBTC Wise Origin Fund fund",
      ])
  }

  @Test func sumsAndRestsAmongTickers() {
    let table = """
      Table 3. Spot bitcoin ETFs: net creations by session ($M)
      Session IBIT FBTC GBTC All others Ten funds
      Aug 19 92.7 3.9 (19.8) 10.0 86.8
      Aug 20 55.4 (9.0) 0.0 2.0 48.4
      Week 148.1 (5.1) (19.8) 12.0 135.2
      """
    let found = values(table)
    #expect(found.contains("BTC-ETF net_flow 2024-08-20 = 48400000 USD"))
    #expect(found.contains("GBTC net_flow 2024-08-19…2024-08-23 = -19800000 USD"))
    // Three days' or weeks' rows of four entities: what is left of the funds is none.
    #expect(found.count == 12)
  }

  /// `DAY`, `WEEK`, `OTHER` look like tickers; days of the month stand behind their names.
  @Test func capitalsThatAreNoTickers() {
    let table = """
      TABLE B: ETHER ETFS, NET FLOW IN USD M

      DAY         ETHA     FETH    OTHER    TOTAL
      Mon 19      47.1     16.2    -46.8     16.5
      Tue 20     109.9     22.5    -39.7     92.7
      WEEK       188.4     52.6   -179.9     61.1
      """
    #expect(
      values(table) == [
        "ETHA net_flow 2024-08-19 = 47100000 USD", "FETH net_flow 2024-08-19 = 16200000 USD",
        "ETH-ETF net_flow 2024-08-19 = 16500000 USD", "ETHA net_flow 2024-08-20 = 109900000 USD",
        "FETH net_flow 2024-08-20 = 22500000 USD", "ETH-ETF net_flow 2024-08-20 = 92700000 USD",
        "ETHA net_flow 2024-08-19…2024-08-23 = 188400000 USD", "FETH net_flow 2024-08-19…2024-08-23 = 52600000 USD",
        "ETH-ETF net_flow 2024-08-19…2024-08-23 = 61100000 USD",
      ])
    // A weekday with the number of another day is none of the week.
    #expect(!values(table.replacing("Tue 20", with: "Tue 27")).contains { $0.contains("2024-08-20") })
  }

  @Test func aTotalBelowAnEmptyTickerAndASourceBehindItsNote() {
    let table = """
       Exhibit 5: U.S. spot bitcoin ETFs
        Ticker       Fund                          Net flow, week ($M)      Since launch ($M)      Assets ($B)    Fee %
        GBTC         Grayscale Bitcoin Trust                      31.6               (17,611)            19.41     1.50
        IBIT         iShares Bitcoin Trust                       110.6                 15,591            18.24     0.25
                     Total                                       948.3                 12,440            55.37
       Net flow: creations less redemptions. Parentheses denote outflows. Source: Farside Investors.

       On the calendar
        Date                     Company / body                        Event                         Location
        Aug 28                   Palo Alto Networks                    Fiscal results
        Sep 9-10                 Apple                                 Autumn event                  Cupertino
      """
    let reading = reading(table)
    #expect(
      Set(rows(reading)) == [
        "GBTC net_flow 2024-08-19…2024-08-23 = 31600000 USD", "GBTC net_flow_cumulative …2024-08-23 = -17611000000 USD",
        "GBTC net_assets 2024-08-23 = 19410000000 USD", "IBIT net_flow 2024-08-19…2024-08-23 = 110600000 USD",
        "IBIT net_flow_cumulative …2024-08-23 = 15591000000 USD", "IBIT net_assets 2024-08-23 = 18240000000 USD",
        "BTC-ETF net_flow 2024-08-19…2024-08-23 = 948300000 USD",
        "BTC-ETF net_flow_cumulative …2024-08-23 = 12440000000 USD", "BTC-ETF net_assets 2024-08-23 = 55370000000 USD",
      ])
    #expect(
      reading.events.map { "\($0.organisation)|\($0.event)|\($0.venue)" } == [
        "Palo Alto Networks|Fiscal results|", "Apple|Autumn event|Cupertino",
      ])
  }

  // MARK: Grids

  private func grid(_ rows: String, caption: String = "Prices", notes: String = "") -> Set<String> {
    Set(ReportsTests.rows(gridReading(table(rows), caption: caption, notes: notes)))
  }

  @Test func percentBehindABracketAndTheDayOverThePrices() {
    #expect(
      grid("Region|Index|23 August 2024|Week|Year to date|12 months\nUK|Hang Seng|17,612.1|(0.7)%|3.3%|14.5%") == [
        "HSI.HI close 2024-08-23 = 17612.1 points", "HSI.HI change_1w 2024-08-19…2024-08-23 = -0.007 ratio",
        "HSI.HI change_ytd 2024-01-01…2024-08-23 = 0.033 ratio",
      ])
    // Another day's column, or one of market caps, is no price.
    #expect(
      !grid("Company|Code|16 August 2024|Week|YTD\nNvidia|NVDA US|124.58|1.0%|3.3%", caption: "Chips").contains {
        $0.contains("close")
      })
    #expect(
      !grid("Company|Code|23 August 2024|Week|YTD\nNvidia|NVDA US|3,182.5|1.0%|3.3%", caption: "Market cap, US$bn")
        .contains { $0.contains("close") })
  }

  @Test(arguments: [
    ("2024 to date", true), ("2024 YTD", true), ("2024年以来", true), ("2023 to date", false), ("2024E", false),
  ])
  func yearsToDate(_ head: String, _ isRead: Bool) {
    let found = grid("Index|Level|1 week %|\(head) %\nHang Seng|17,612.1|1.0|3.3")
    #expect(found.contains("HSI.HI change_ytd 2024-01-01…2024-08-23 = 0.033 ratio") == isRead)
  }

  @Test func aFundsWeightMakesCompaniesNoFunds() {
    let reading = gridReading(
      table(
        "Company|Ticker|Price US$|Week to 23 August|Market value US$bn|Weight in our fund, %\nNvidia|NVDA|129.37|(1.2)%|3,182.5|4.8"
      ), caption: "Shares on our list")
    #expect(reading.entities.map(\.kind) == [.stock])
    #expect(
      Set(rows(reading)) == [
        "NVDA.O close 2024-08-23 = 129.37 USD", "NVDA.O change_1w 2024-08-19…2024-08-23 = -0.012 ratio",
        "NVDA.O market_cap 2024-08-23 = 3182500000000 USD",
      ])
    // What a fund holds of a company is not what the company is worth.
    #expect(
      !grid("Company|Ticker|Price US$|Market value US$m|Weight, %\nNvidia|NVDA|129.37|182.5|4.8").contains {
        $0.contains("market_cap")
      })
  }

  @Test(arguments: ["", "Listed proxy"])
  func namesBesideCodes(_ head: String) {
    let reading = gridReading(table("\(head)|BBG|Close|1W (%)\nCoinbase|COIN US|205.1|2.0\nRobinhood|HOOD US|20.1|1.0"))
    #expect(reading.entities.map(\.name) == ["Coinbase", "Robinhood"])
  }

  @Test func volumeOverMarketCapOfCoins() {
    #expect(
      grid("Asset||Price, US$|7d|Market cap, US$B|Vol / cap|vs ATH\nBitcoin|BTC|64,000|+8.9%|1,266.2|2.5%|-10.4%")
        .contains("BTC volume_to_market_cap 2024-08-23 = 0.025 ratio"))
  }

  // MARK: Cells

  @Test func aCellIsALineOrSeveralBetweenBlankLines() {
    let table = """
      Table 2: Coverage

      Company

      Ticker

      Rating

      Price
      target
      ($)

      Price
      ($)

      1Week
      (%)

      Mkt
      cap
      ($B)

      Advanced Micro
      Devices

      AMD

      OW

      180

      154.98

      4.2

      250.8

      Micron
      Technology

      MU

      UW

      95

      102.58

      -5.1

      113.7

      Source: FactSet.
      """
    let reading = reading(table)
    #expect(
      Set(rows(reading)) == [
        "AMD.O close 2024-08-23 = 154.98 USD", "AMD.O change_1w 2024-08-19…2024-08-23 = 0.042 ratio",
        "AMD.O market_cap 2024-08-23 = 250800000000 USD", "MU.O close 2024-08-23 = 102.58 USD",
        "MU.O change_1w 2024-08-19…2024-08-23 = -0.051 ratio", "MU.O market_cap 2024-08-23 = 113700000000 USD",
      ])
    #expect(reading.entities.map(\.name) == ["Advanced Micro Devices", "Micron Technology"])
  }

  // MARK: Captions and calendars

  @Test func oneCaptionInTwoLanguages() {
    let table = """
      TABLE 2 表二   US spot ETF net flow, US$m 美國現貨ETF淨流入，百萬美元

                                     19 Aug     20 Aug     Week 全周
      Bitcoin funds 比特幣基金       -516.4     -937.9     -2,390.3
      Ether funds 以太幣基金          -78.0      -50.1       -335.5
      Source 資料來源: SoSoValue
      """
    #expect(values(table).count == 6)
    #expect(values(table).contains("ETH-ETF net_flow 2024-08-19…2024-08-23 = -335500000 USD"))
  }

  @Test(arguments: [
    "Date Company/Place Event\n28 Aug Federal Reserve FOMC minutes\n9-10 Sep Singapore Asset summit\n12 Sep European Central Bank Rate decision",
    "DATE        EVENT              BY                     WHERE\n28 Aug      FOMC minutes       Federal Reserve\n9-10 Sep    Asset summit                              Singapore\n12 Sep      Rate decision      European Central Bank",
  ])
  func calendarsOfOrganisationsWithSeveralWords(_ table: String) {
    #expect(
      reading("COMING UP\n\n" + table).events.map { "\($0.organisation)|\($0.event)|\($0.venue)" } == [
        "Federal Reserve|FOMC minutes|", "|Asset summit|Singapore", "European Central Bank|Rate decision|",
      ])
  }
}
