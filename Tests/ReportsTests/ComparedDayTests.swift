import Testing

@testable import Reports

/// The day that something is compared with is over with its clause; what follows is of the report's own day.
struct ComparedDayTests {
  private func facts(_ text: String) throws -> [String] {
    try ReportDraft(Array(text.utf8), report: "r.txt").reading().observations.map {
      "\($0.metric.rawValue) \($0.period.end) \($0.number.decimal)"
    }
  }

  @Test(arguments: [
    ("8月24日加密货币总市值为2.25万亿美元，8月17日为2.08万亿美元；24小时成交额872亿美元。", "volume 2024-08-24 87200000000"),
    ("8月24日加密货币总市值为2.25万亿美元，8月17日为2.08万亿美元。恐惧与贪婪指数为57。", "fear_greed 2024-08-24 57"),
    ("8月24日加密货币总市值为2.25万亿美元。\n\n8月17日，恐惧与贪婪指数为31。", "fear_greed 2024-08-17 31"),
    ("恒生指数一周跌1.0%。八月份恒指累升1.2%。", "change_mtd 2024-08-23 0.012"),
    ("恒生指数一周跌1.0%。由年初计，恒指累升6.7%。", "change_ytd 2024-08-23 0.067"),
  ])
  func inChinese(_ text: String, _ fact: String) throws {
    #expect(try facts("本周（2024年8月19日至8月23日）市场回顾\n\n" + text + "\n").contains(fact))
  }

  @Test(arguments: [
    (
      "Total crypto market capitalisation reached $2.25 trillion on 24 August, up from $2.08 trillion on 17 August, "
        + "with 24-hour volume of $87.2 billion.", "volume 2024-08-24 87200000000"
    ),
    (
      "The total crypto market cap was $2.25tn on 24 Aug, against $2.08tn on 17 Aug. The Fear & Greed Index was 57.",
      "fear_greed 2024-08-24 57"
    ),
  ])
  func inEnglish(_ text: String, _ fact: String) throws {
    #expect(try facts("Weekly, 19 to 23 August 2024\n\n" + text + "\n").contains(fact))
  }

  /// A note says of what stretch the column is; without one it is of the table's day.
  @Test(arguments: [("注：成交额为全周口径。", "volume 2024-08-19 2024-08-23"), ("", "volume 2024-08-23 2024-08-23")])
  func volumesOfTheWeek(_ note: String, _ fact: String) throws {
    let text =
      "# 美股周报（2024年8月19日至8月23日）\n\n| 代码 | 名称 | 收盘价（美元） | 成交额（亿美元） |\n| --- | --- | --- | --- |\n"
      + "| NVDA.O | 英伟达 | 129.37 | 1,742.3 |\n| AMD.O | 超威 | 154.98 | 242.7 |\n\n" + note + "\n"
    let volumes = try ReportDraft(Array(text.utf8), report: "r.md").reading().observations.filter {
      $0.metric == .volume
    }
    #expect(
      volumes.map { "\($0.metric.rawValue) \($0.period.start?.description ?? "") \($0.period.end)" } == [fact, fact])
  }

  /// A text that ends with the word has an end, though beyond it all is blank.
  @Test func aWeekAtTheVeryEnd() throws {
    #expect(try facts("Weekly, 19 to 23 August 2024\n\nUS spot bitcoin ETFs took in $32.6m a week").isEmpty)
  }

  /// The day is that of the results, and the rise that of the revenue.
  @Test func companyNewsIsNoPrice() throws {
    let text =
      "Weekly, 19 to 23 August 2024\n\nTencent, which on Wednesday reported revenue of RMB180.0bn (up 13%), ended at HK$505.50.\n"
    #expect(try facts(text) == ["close 2024-08-23 505.5"])
  }
}
