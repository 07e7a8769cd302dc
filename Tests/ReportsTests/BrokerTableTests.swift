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
}
