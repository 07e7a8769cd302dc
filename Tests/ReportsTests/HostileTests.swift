import Testing

@testable import Reports

/// Texts that are no reports, or want to be more than one: read in the time of their length, and to nothing.
@Suite struct HostileTests {
  private static let week = "本周（2024/8/19 至 2024/8/23）回顾。\n"
  private static let table = week + "表 1：标的\n板块 细分板块 证券代码 证券简称 收盘价\n"

  static let texts: [(name: String, text: String)] = [
    ("digits", String(repeating: "1", count: 200_000)),
    ("thousands", week + String(repeating: "1,", count: 100_000)),
    ("columns", table + "NVDA.O" + String(repeating: " 12.3", count: 50_000)),
    ("codes", table + String(repeating: "NVDA.O ", count: 20_000)),
    ("labels", table + String(repeating: "标签\n", count: 20_000)),
    ("dates", week + String(repeating: "2024年8月23日至", count: 20_000)),
    ("brackets", week + String(repeating: "（", count: 100_000)),
    ("clauses", week + String(repeating: "净流入3亿美元、", count: 10_000)),
    ("lists", week + String(repeating: "涨幅前5的公司为", count: 10_000)),
    ("captions", week + String(repeating: "图 1：a  ", count: 10_000)),
    ("surrogates", week + "\u{FFFD}\u{202E}\u{0301}👩‍👩‍👧‍👦" + String(repeating: "\u{200D}", count: 50_000)),
  ]

  // The limit only tells a hang from a test that is slow on a busy machine.
  @Test(.timeLimit(.minutes(10)), arguments: texts.map(\.name))
  func statesNothing(_ name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    let reading = ReportDraft(document: Document(report: name, text: text)).reading()
    #expect(reading.observations.isEmpty)
    #expect(reading.rankings.isEmpty)
  }

  /// Header cells taken column by column may run against the order of the text.
  @Test func aSpanOfRearrangedCells() {
    let document = Document(report: "test.txt", text: "abcdefgh")
    #expect(Passage(document, [4..<6, 0..<2]).span(0..<4) == 0..<6)
  }

  @Test func headersThatRunBackwards() {
    let text = """
      ，-||---|---|---|---|--net inflows of–4.7%
      | AMD.O | 超威半导体 | 2508.6 | 155.00 | -4.3% || AMD.O | 超威半导体 | 2508.6 | 155.00 | -4.3% |
      |---|---|---|---|--net inflows of–4.7%
      |---|---|---|---|--net inflows of
      | 合计 | 英伟达 | 31825.0 | 129.37 | 3.8% |# 周报
      | 证券代码 | 证券简称 | 市值（亿美元） | 收盘价（美元） | 周涨跌幅 |
      –4.7%–4.7%
      –4.7%

      证券代码 证券简称累计 市值 收盘价 周涨跌幅

      | AMD.O | 超威半导体各日 | 2508.6 | 155.00 | -4.3% |
      报告日期：2024-08-23
      """
    _ = ReportDraft(document: Document(report: "test.txt", text: text)).reading()
  }
}
