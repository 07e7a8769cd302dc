import Facts
import Testing

@testable import Reports

@Suite struct ProfileTests {
  private func read(_ text: String, _ profile: Profile, report: String = "test.txt") throws -> Reading {
    var options = ReaderOptions()
    options.profiles = Profiles([profile])
    let week = "本周（2024/8/19 至 2024/8/23）回顾如下。\n"
    return try ReportDraft(Array((week + text).utf8), report: report, options: options).reading()
  }

  private var flows: Profile {
    var profile = Profile(name: "flows")
    profile.words.phrases = [
      ("涌泉", .metric(.netFlow, sign: 1)), ("渗漏", .metric(.netFlow, sign: -1)),
    ]
    profile.words.currencies = [("刀", .usd)]
    return profile
  }

  @Test func `phrases and units of a profile are read with their sign`() throws {
    let text = "周四比特币现货 ETF 渗漏 1.2 亿刀，周五涌泉 2.5 亿刀。"
    #expect(
      rows(try read(text, flows)) == [
        "BTC-ETF net_flow 2024-08-22 = -120000000 USD", "BTC-ETF net_flow 2024-08-23 = 250000000 USD",
      ])
    #expect(rows(try read(text, Profile(name: "none"))).isEmpty)
  }

  @Test func `a profile holds only where it says`() throws {
    let text = "北港证券周报。周五比特币现货 ETF 涌泉 2.5 亿刀。"
    var profile = flows
    profile.publishers = ["北港证券"]
    #expect(try read(text, profile).observations.count == 1)
    profile.publishers = ["南港证券"]
    #expect(try read(text, profile).observations.isEmpty)
    profile.publishers = []
    profile.paths = ["north/*.txt"]
    #expect(try read(text, profile, report: "north/a.txt").observations.count == 1)
    #expect(try read(text, profile, report: "south/a.txt").observations.isEmpty)
  }

  @Test func `names of a profile are of their kind, and the profile's meaning counts`() throws {
    var profile = Profile(name: "names")
    profile.words.entities = [("大饼", NamedEntity("BTC")), ("核弹厂", NamedEntity("NVDA.O"))]
    #expect(
      rows(try read("周五大饼收于 64000 美元。核弹厂收于 129.37 美元。", profile)) == [
        "BTC close 2024-08-23 = 64000 USD", "NVDA.O close 2024-08-23 = 129.37 USD",
      ])
    profile.words.entities = [("比特币", NamedEntity("WBTC"))]
    #expect(rows(try read("周五比特币收于 64000 美元。", profile)) == ["WBTC close 2024-08-23 = 64000 USD"])
  }

  @Test func `aliases explain names of lists`() throws {
    var options = ReaderOptions()
    options.profiles = Profiles([], aliases: [("小矿", "MARA.O")])
    let text = "本周（2024/8/19 至 2024/8/23）涨幅 TOP2 的公司分别为小矿（+13%）、大矿（+9%）。"
    let reading = try ReportDraft(Array(text.utf8), report: "a.txt", options: options).reading()
    #expect(reading.rankings.map(\.entity) == ["MARA.O", nil])
  }

  @Test(arguments: [
    ("*.txt", "a/b.txt", true), ("north/*.txt", "north/b.txt", true), ("north/*.txt", "north/a/b.txt", false),
    ("north/**.txt", "north/a/b.txt", true), ("**/b.txt", "a/c/b.txt", true), ("b?.txt", "b1.txt", true),
    ("b?.txt", "b.txt", false), ("*", "", true), ("****a", "bbbbb", false), ("a*b*c", "aXXbYYc", true),
  ])
  func `patterns of paths`(pattern: String, path: String, isMatch: Bool) {
    #expect(PathPattern(pattern).matches(path) == isMatch)
  }

  @Test func `an explanation tells columns, days and what is open, and hides people`() throws {
    var options = ReaderOptions(numerals: .entries)
    options.explains = true
    let text = """
      报告日期：2024-08-23
      表 1：标的（截止 2024/8/23）
      证券代码 名称 收盘价（美元） 胜率 市盈率 本周涨幅
      NVDA.O 英伟达 129.37 55 40 4%
      AMD.O 超威 154.98 48 30 3%
      资料来源：Wind

      某数为 17.3，联系 zhang7@example.com。
      """
    let reading = try ReportDraft(Array(text.utf8), report: "a.txt", options: options).reading()
    let told = try #require(reading.explanation)
    #expect(told.isDatePrinted && told.tables.count == 1)
    #expect(
      told.tables[0].columns.map(\.meaning) == [
        .role("code"), .role("name"), .role("close"), .unknown, .ignored, .role("change_1w"),
      ])
    #expect(told.tables[0].columns.map(\.words)[2...3] == ["收盘价（美元）", "胜率"])
    #expect(told.tables[0].columns[2].units == ["USD"] && told.tables[0].rowsRead == 2)
    let open = try #require(reading.openNumerals.last)
    #expect(open.entry.text == "17.3" && open.entry.meaning == .noMetric)
    #expect(!open.context.contains("zhang7") && open.context.hasPrefix("某数为 17.3"))
  }
}
