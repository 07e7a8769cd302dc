import Dates
import Facts
import Testing

@testable import Reports

/// Forms of many desks, each in the words of one, in a report of the week from Monday 19 to Friday 23 August 2024.
@Suite struct EnglishDeskFormTests {
  private static let week = "2024-08-19…2024-08-23"
  private static let year = "2024-01-01…2024-08-23"

  private func facts(of body: String) -> [String] {
    let head = """
      Desk note
      Week ended Friday, 23 August 2024
      All that follows is about the week and about its days, one by one.
      Nothing of this is worth a number.


      """
    let text = head + body + "\n\nThat is all there is to say of it.\n"
    return rows(ReportDraft(document: Document(report: "test.txt", text: text)).reading())
  }

  @Test(arguments: [
    // A narrow title over entries: each entry is of its own name.
    (
      """
      Week in figures
      S&P 500: 5,634.61 (+1.45% WoW, +18.1% YTD)
      Nasdaq 100: 19,720.87 (-0.30% WoW, +17.2% YTD)
      """,
      """
      SPX.GI close 2024-08-23 = 5634.61 points
      SPX.GI change_1w \(week) = 0.0145 ratio
      SPX.GI change_ytd \(year) = 0.181 ratio
      NDX.GI close 2024-08-23 = 19720.87 points
      NDX.GI change_1w \(week) = -0.003 ratio
      NDX.GI change_ytd \(year) = 0.172 ratio
      """
    ),
    (
      "IBIT: +$403.6m | FBTC: +$360.5m | GBTC: -$87.0m | Total: +$677.1m (net flow, 19-23 August)",
      """
      IBIT net_flow \(week) = 403600000 USD
      FBTC net_flow \(week) = 360500000 USD
      GBTC net_flow \(week) = -87000000 USD
      """
    ),
    (
      "SPX +1.4% w/w to 5,635, NDX -0.3% w/w (YTD: +18.1% and +17.2%, respectively).",
      """
      SPX.GI change_1w \(week) = 0.014 ratio
      SPX.GI close 2024-08-23 = 5635 points
      NDX.GI change_1w \(week) = -0.003 ratio
      SPX.GI change_ytd \(year) = 0.181 ratio
      NDX.GI change_ytd \(year) = 0.172 ratio
      """
    ),
    (
      "For the week, the S&P 500 gained 1.45% and the Nasdaq rose 1.4%.",
      """
      SPX.GI change_1w \(week) = 0.0145 ratio
      IXIC.GI change_1w \(week) = 0.014 ratio
      """
    ),
    (
      "Flows were +$39.4m (Mon) and -$25.2m (Tue) for the US spot bitcoin ETFs.",
      """
      BTC-ETF net_flow 2024-08-19 = 39400000 USD
      BTC-ETF net_flow 2024-08-20 = -25200000 USD
      """
    ),
    (
      "Fear & Greed at 25 (prior week: 46).",
      """
      CRYPTO fear_greed 2024-08-23 = 25 points
      CRYPTO fear_greed 2024-08-16 = 46 points
      """
    ),
    (
      "The S&P 500 has returned 18.1% since the turn of the year.",
      "SPX.GI change_ytd \(year) = 0.181 ratio"
    ),
    (
      "This week the S&P 500 added 1.4%, taking the gain for the year to 18.1%.",
      """
      SPX.GI change_1w \(week) = 0.014 ratio
      SPX.GI change_ytd \(year) = 0.181 ratio
      """
    ),
    (
      "On Thursday a weak report sent the S&P 500 down 0.9% and the Nasdaq 100 down 1.7%.",
      """
      SPX.GI change_1d 2024-08-22 = -0.009 ratio
      NDX.GI change_1d 2024-08-22 = -0.017 ratio
      """
    ),
    (
      "Bitcoin was up 9.1% from the previous Friday.",
      "BTC change_1w \(week) = 0.091 ratio"
    ),
    // The year's change of the one is not that of the other.
    (
      """
      The Hang Seng Index rallied 1.0% to 17,612.10, which still leaves it down 0.4% year to date; the Hang Seng Tech \
      Index soared 1.2% to 3,481.29.
      """,
      """
      HSI.HI change_1w \(week) = 0.01 ratio
      HSI.HI close 2024-08-23 = 17612.1 points
      HSI.HI change_ytd \(year) = -0.004 ratio
      HSTECH.HI change_1w \(week) = 0.012 ratio
      HSTECH.HI close 2024-08-23 = 3481.29 points
      """
    ),
    (
      "Apple and Amazon rose 0.3% and 0.1% this week, respectively, to $226.84 and $177.04.",
      """
      AAPL.O change_1w \(week) = 0.003 ratio
      AMZN.O change_1w \(week) = 0.001 ratio
      AAPL.O close 2024-08-23 = 226.84 USD
      AMZN.O close 2024-08-23 = 177.04 USD
      """
    ),
    (
      "BTC closed the week at 64.1k, +9.1%.",
      """
      BTC close 2024-08-23 = 64100 USD
      BTC change_1w \(week) = 0.091 ratio
      """
    ),
    // Said once for the whole report.
    (
      "Changes are for the week unless a day is named.\n\nTesla added 1.9% ahead of its event.",
      "TSLA.O change_1w \(week) = 0.019 ratio"
    ),
  ])
  func reads(_ text: String, _ expected: String) {
    #expect(Set(facts(of: text)) == Set(expected.split(separator: "\n").map(String.init)))
  }

  @Test(arguments: [
    "A weak report could have sent the S&P 500 down 0.9% on Thursday.",
    "If rates rise, that drags the S&P 500 down 5% this week.",
    "Circle, listed on the Nasdaq, filed 3% more of its shares this week.",
    "Tesla added 1.9% ahead of its event.",
    "Our portfolio returned 1.2% this week.",
    "Bitcoin was up 9.1% from the previous Wednesday.",
    "The Nasdaq 100 future rose 1.1% this week.",
  ])
  func readsNothing(_ text: String) { #expect(facts(of: text) == []) }

  @Test func whichNasdaqNobodyCanTell() {
    #expect(facts(of: "The Nasdaq 100 is what we follow.\n\nThe Nasdaq rose 1.4% this week.") == [])
  }
}
