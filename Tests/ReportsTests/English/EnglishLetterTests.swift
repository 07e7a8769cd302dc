import Dates
import Facts
import Testing

@testable import Reports

/// Sentences as letters and desks write them.
@Suite struct EnglishLetterTests {
  private func found(_ text: String) -> [String] {
    rows(
      ReportDraft(document: Document(report: "test.txt", text: "Weekly\nWeek ended Friday 23 August 2024\n\n\(text)\n"))
        .reading()
    ).sorted()
  }

  /// Days that brought and days that took away; what goes out is no inflow, whatever verb stands before it.
  @Test func daysThatTookAway() {
    #expect(
      found(
        "Spot bitcoin ETFs took in $603.7m over the week. Monday brought $5.2m, Tuesday took away $96.1m, and Wednesday, Thursday and Friday brought $319.5m, $114.9m and $260.2m respectively."
      ) == [
        "BTC-ETF net_flow 2024-08-19 = 5200000 USD", "BTC-ETF net_flow 2024-08-19…2024-08-23 = 603700000 USD",
        "BTC-ETF net_flow 2024-08-20 = -96100000 USD", "BTC-ETF net_flow 2024-08-21 = 319500000 USD",
        "BTC-ETF net_flow 2024-08-22 = 114900000 USD", "BTC-ETF net_flow 2024-08-23 = 260200000 USD",
      ])
    #expect(
      found("Spot bitcoin ETFs: Tuesday took $96.1m out, Wednesday $20m in.") == [
        "BTC-ETF net_flow 2024-08-20 = -96100000 USD", "BTC-ETF net_flow 2024-08-21 = 20000000 USD",
      ])
  }

  @Test(arguments: [
    (
      "Spot bitcoin ETFs took in $604m over the week; the week before it had been $921m.",
      [
        "BTC-ETF net_flow 2024-08-12…2024-08-16 = 921000000 USD",
        "BTC-ETF net_flow 2024-08-19…2024-08-23 = 604000000 USD",
      ]
    ),
    // A stretch of which only the end is said has the beginning that other words give it.
    (
      "Since launch, bitcoin ETFs have taken in $57.9bn net and ether ETFs $13.1bn (both to 23 August).",
      [
        "BTC-ETF net_flow_cumulative …2024-08-23 = 57900000000 USD",
        "ETH-ETF net_flow_cumulative …2024-08-23 = 13100000000 USD",
      ]
    ),
    (
      "August to date the spot bitcoin ETFs are at +$198.8m.",
      ["BTC-ETF net_flow 2024-08-01…2024-08-23 = 198800000 USD"]
    ),
    // The verb of a name that was left standing before a comma.
    (
      "AMD, with a $10 billion venture and a $6 billion buyback, gained 4.3% on the week and closed on $154.98.",
      ["AMD.O change_1w 2024-08-19…2024-08-23 = 0.043 ratio", "AMD.O close 2024-08-23 = 154.98 USD"]
    ),
    (
      "Coinbase closed at $205.65, 3.7% better than seven days before.",
      ["COIN.O change_1w 2024-08-19…2024-08-23 = 0.037 ratio", "COIN.O close 2024-08-23 = 205.65 USD"]
    ),
    (
      "NVIDIA shares rose 3.8% on the week to $129.37, and the company is worth $3.18 trillion.",
      [
        "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.038 ratio", "NVDA.O close 2024-08-23 = 129.37 USD",
        "NVDA.O market_cap 2024-08-23 = 3180000000000 USD",
      ]
    ),
    ("Bitcoin was $64,178 at midnight on Friday.", ["BTC close 2024-08-23 = 64178 USD"]),
    // The day of a clause that is not read may be that of the next.
    (
      "Total crypto market cap was $2.25tn on 24 August. Payrolls of 114,000 came on 16 August; ether closed at $2,764.",
      [
        "CRYPTO market_cap 2024-08-24 = 2250000000000 USD"
      ]
    ),
  ])
  func sentences(_ text: String, _ rows: [String]) { #expect(found(text) == rows) }

  /// Cells of a table that was not understood are no sentences.
  @Test func loneNumbersAreNoProse() {
    #expect(
      found("Tencent\n700 HK\n548.50\n-3.2%\n-8.4%\nAlibaba\n9988 HK\n139.20\n-4.6%\n-2.6%\nover the week").isEmpty)
  }
}
