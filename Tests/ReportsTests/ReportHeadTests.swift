import Dates
import Facts
import Testing

@testable import Reports

/// The first lines of a report, or its file's name, and the days that they mean.
struct Head: Sendable, CustomTestStringConvertible {
  var lines: String
  /// Of what trades on weekdays.
  var week: String
  /// Of the value of the whole market, which trades on Sundays too; nil where the lines do not say it.
  var day: String?
  var name: String

  init(_ lines: String, _ week: String, _ day: String?, in name: String = "report.txt") {
    (self.lines, self.week, self.day, self.name) = (lines, week, day, name)
  }

  var testDescription: String { name + ": " + lines }
}

@Suite struct ReportHeadTests {
  private static let body = "\n\n一、市场回顾\n标普500指数本周上涨1.2%，收于5,634.61点。\n全球加密货币总市值为2.25万亿美元。\n"

  @Test(arguments: heads) func saysTheWeekAndTheDay(_ head: Head) {
    let document = Document(report: head.name, text: head.lines + Self.body)
    let weekEnd = head.week.split(separator: "…").last.map(String.init) ?? ""
    let all = rows(ReportDraft(document: document).reading())
    #expect(
      all.filter { $0.hasPrefix("SPX") } == [
        "SPX.GI change_1w \(head.week) = 0.012 ratio", "SPX.GI close \(weekEnd) = 5634.61 points",
      ])
    #expect(
      all.filter { $0.hasPrefix("CRYPTO") } == head.day.map { ["CRYPTO market_cap \($0) = 2250000000000 USD"] } ?? [])
  }

  @Test func noDateNoWeek() {
    let document = Document(report: "周报_0819.txt", text: "人工智能周报" + Self.body)
    #expect(ReportDraft(document: document).reading().observations.isEmpty)
  }

  private static let heads = [
    Head("科技行业周报\n2024年8月24日", "2024-08-19…2024-08-23", "2024-08-24"),
    Head("科技行业周报（2024年第34周）\n2024年08月23日", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("2024年第34周\n人工智能周报", "2024-08-19…2024-08-23", nil),
    Head("人工智能周报\n本周（8月19日—8月23日）\n2024年8月25日", "2024-08-19…2024-08-23", nil),
    Head("數碼資產週報\n發佈日期：2024年8月26日\n回顧期：2024年8月19日至25日", "2024-08-19…2024-08-23", "2024-08-25"),
    Head("科技投資週報\n113年8月23日", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("科技投資週報\n中華民國一一三年八月二十三日", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("海外市场周报\n报告日期：2024-08-23", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("海外市场周报（20240819-20240823）\n证券研究报告", "2024-08-19…2024-08-23", nil),
    Head("海外市场周报（2024.08.19-2024.08.23）\n证券研究报告 | 2024年08月25日", "2024-08-19…2024-08-23", nil),
    Head("海外市场周报（8.19-8.23）\n2024年8月24日", "2024-08-19…2024-08-23", nil),
    Head("海外市场周报\n2024年7月29日至8月2日", "2024-07-29…2024-08-02", nil),
    Head("海外市场周报\n2024年12月30日-2025年1月3日", "2024-12-30…2025-01-03", nil),
    Head("海外市场周报\n2024/12/30-1/3\n发布于2025年1月5日", "2024-12-30…2025-01-03", nil),
    Head("加密市场周报\n2024年8月25日（星期日）", "2024-08-19…2024-08-23", "2024-08-25"),
    Head("XX证券研究所\n证券研究报告·行业周报\n发布日期：2024年08月25日\n分析师：某某", "2024-08-19…2024-08-23", "2024-08-25"),
    Head("人工智能周报", "2024-08-19…2024-08-23", "2024-08-23", in: "周报20240823.txt"),
    Head("人工智能周报", "2024-08-19…2024-08-23", "2024-08-23", in: "周报_2024-08-23.txt"),
    Head("人工智能周报\n2024-08-24 09:30 来源：研究部", "2024-08-19…2024-08-23", "2024-08-24"),
    Head("AI与Web3周报 | 第34期 | 2024.08.23", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("每周市場評論\u{3000}\u{3000}二〇二四年八月二十三日", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("港股周報\u{3000}2024年8月23日\u{3000}星期五", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("报告期：2024年8月19日至2024年8月25日", "2024-08-19…2024-08-23", "2024-08-25"),
    Head("资料日期：2024年8月23日\n投資週報", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("投資週報\n2024年8月19日至23日當週", "2024-08-19…2024-08-23", nil),
    Head("一周市场回顾（8月19日～25日，2024年第34周）", "2024-08-19…2024-08-23", "2024-08-25"),
    Head("周报 | 2024年8月第4周（8.19-8.25）", "2024-08-19…2024-08-23", "2024-08-25"),
    Head("策略周报\n2024年08月25日\n下周展望（8月26日-8月30日）：关注就业。", "2024-08-19…2024-08-23", "2024-08-25"),
    Head("策略周报\n2024年08月23日\n未来一周：8月26日至30日将公布财报。", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("策略周报\n2024年08月23日\n杰克逊霍尔年会于8月22日至24日举行。", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("策略周报\n2024年08月23日\n8月19日至22日，比特币现货ETF合计净流入2亿美元。", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("策略周报\n2024年08月23日\n美国现货ETF于8月19日至22日分别净流入1亿、2亿、3亿及4亿美元。", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("Weekly 週報\nAug 23, 2024", "2024-08-19…2024-08-23", "2024-08-23"),
    Head("週報 Vol.34 2024/8/19(一)~2024/8/23(五)", "2024-08-19…2024-08-23", nil),
    Head("週報 2024/8/19 (一) - 8/23 (五)", "2024-08-19…2024-08-23", nil),
    Head("本期周报覆盖时间为2024年8月17日至8月23日。", "2024-08-17…2024-08-23", "2024-08-23"),
  ]
}
