import Dates
import Facts
import Testing

@testable import Reports

/// Tables as terminals and typewriters set them.
@Suite struct TerminalTableTests {
  private func read(_ text: String) -> Reading {
    ReportDraft(document: Document(report: "test.txt", text: "Weekly\nWeek ended 23 August 2024\n\n" + text + "\n"))
      .reading()
  }

  private func found(_ text: String) -> [String] { rows(read(text)).sorted() }

  /// Two tables under one another, rules between header and rows, a note before the source, groups in brackets.
  @Test func tablesUnderOneAnother() {
    let read = read(
      """
      INDICES

      Index           Ticker       Last     %1W    %YTD
      -------------------------------------------------
      S&P 500         SPX      5,634.61   +1.45   +18.1
      Nasdaq 100      NDX     19,720.87   +1.09   +17.2
      -------------------------------------------------
      Tokyo closed Thu 8/22.  Source: Bloomberg

      AI STOCKS

      Security            Last Px     %1W   Mkt Cap   Tgt Px
                                           (USD bn)   (cons)
      -------------------------------------------------
      [Chips]
      NVDA US NVIDIA       129.37    +3.8   3,182.5   144.10
      AMD US AMD           154.98    +4.3     250.8   185.00
      Top gainers: AMD +4.3%  NVIDIA +3.8%
      """)
    #expect(
      rows(read).sorted()
        == [
          "AMD.US change_1w 2024-08-19…2024-08-23 = 0.043 ratio", "AMD.US close 2024-08-23 = 154.98 USD",
          "AMD.US market_cap 2024-08-23 = 250800000000 USD", "NDX.GI change_1w 2024-08-19…2024-08-23 = 0.0109 ratio",
          "NDX.GI change_ytd 2024-01-01…2024-08-23 = 0.172 ratio", "NDX.GI close 2024-08-23 = 19720.87 points",
          "NVDA.US change_1w 2024-08-19…2024-08-23 = 0.038 ratio", "NVDA.US close 2024-08-23 = 129.37 USD",
          "NVDA.US market_cap 2024-08-23 = 3182500000000 USD", "SPX.GI change_1w 2024-08-19…2024-08-23 = 0.0145 ratio",
          "SPX.GI change_ytd 2024-01-01…2024-08-23 = 0.181 ratio", "SPX.GI close 2024-08-23 = 5634.61 points",
        ].map { $0.replacing(".US", with: ".O") })
    #expect(read.entities.filter { $0.kind == .stock }.map(\.sector) == ["Chips", "Chips"])
    #expect(read.rankings.map(\.name) == ["AMD", "NVIDIA"])
  }

  /// Millions by two letters, days by slashes; without a scale such sums are nobody's.
  @Test(arguments: [("(USD mm)", true), ("(USD)", false)])
  func flows(_ unit: String, _ isRead: Bool) {
    let flows = found(
      """
      BITCOIN ETF NET FLOWS \(unit)

                   IBIT     FBTC     GBTC
      ------------------------------------
      08/21/24     55.4     10.2     -9.8
      08/22/24     75.5      9.2    -28.4
      08/23/24     86.8     64.0    -35.6
      """)
    #expect(flows.count == (isRead ? 9 : 0))
    #expect(flows.contains("GBTC net_flow 2024-08-22 = -28400000 USD") == isRead)
  }

  /// What falls below nothing is a flow, though no word says so; what is always above may be what was traded.
  @Test(arguments: [("-9.8", 9), ("9.8", 0)])
  func flowsAreKnownByTheirSigns(_ last: String, _ count: Int) {
    #expect(
      found(
        """
        daily, $M

                   IBIT     FBTC     GBTC
        21 Aug     55.4     10.2     \(last)
        22 Aug     75.5      9.2     28.4
        23 Aug     86.8     64.0     35.6
        """
      ).count == count)
  }

  /// Bars and leaders part cells.
  @Test(arguments: [
    "Company | Ticker | Close | 1W\nNVIDIA | NVDA.O | 129.37 | +3.8%\nAMD | AMD.O | 154.98 | +4.3%",
    "Company      Ticker     Close    1W\nNVIDIA ..... NVDA.O ... 129.37 .... +3.8%\nAMD ........ AMD.O .... 154.98 .... +4.3%",
    "│ Company │ Ticker │ Close  │ 1W    │\n├─────────┼────────┼────────┼───────┤\n│ NVIDIA  │ NVDA.O │ 129.37 │ +3.8% │\n│ AMD     │ AMD.O  │ 154.98 │ +4.3% │",
  ])
  func cellsAreParted(_ table: String) {
    #expect(
      found(table) == [
        "AMD.O change_1w 2024-08-19…2024-08-23 = 0.043 ratio", "AMD.O close 2024-08-23 = 154.98 USD",
        "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.038 ratio", "NVDA.O close 2024-08-23 = 129.37 USD",
      ])
  }
}
