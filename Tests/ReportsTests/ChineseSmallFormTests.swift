import Testing

@testable import Reports

/// Tables drawn with `+---+`, and small forms of prose of Chinese desks.
@Suite struct ChineseSmallFormTests {
  @Test func aBoxOfTheTerminalIsATable() {
    let text = """
      港股周報
      2026年1月16日

      +----------+---------+--------+--------+
      | 名稱     | 代號    | 收市價 | 一周   |
      +==========+=========+========+========+
      | 騰訊控股 | 0700.HK | 617.5  | +1.3%  |
      +----------+---------+--------+--------+
      | 美團     | 3690.HK | 101.2  | -2.6%  |
      +----------+---------+--------+--------+
      """
    let document = Document.decoded(text, report: "box.txt")
    #expect(
      rows(ReportDraft(document: document).reading()) == [
        "0700.HK close 2026-01-16 = 617.5 HKD", "0700.HK change_1w 2026-01-12…2026-01-16 = 0.013 ratio",
        "3690.HK close 2026-01-16 = 101.2 HKD", "3690.HK change_1w 2026-01-12…2026-01-16 = -0.026 ratio",
      ])
  }

  @Test func aChangeOnTheDayBehindTheWeeks() {
    let said = "恒生指數於8月23日收報17,612點，按周升1.0%，按日跌0.2%。"
    #expect(
      rows(reading(said)) == [
        "HSI.HI close 2024-08-23 = 17612 points", "HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio",
        "HSI.HI change_1d 2024-08-23 = -0.002 ratio",
      ])
    // Which day it was that rose by as much, nobody says.
    #expect(rows(reading("恒生指數本周升1.0%，單日最大跌1.2%。")) == ["HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio"])
  }

  @Test func thePriceOnTheDayOfTheReport() {
    let text = "數碼資產週報\n2024年8月23日\n\n比特幣於報告日報64,000美元，支持位在60,000美元。\n"
    let reading = ReportDraft(document: Document(report: "test.txt", text: text)).reading()
    #expect(rows(reading) == ["BTC close 2024-08-23 = 64000 USD"])
  }
}
