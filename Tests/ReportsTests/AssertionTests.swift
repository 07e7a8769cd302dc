import Dates
import Facts
import Testing

@testable import Reports

@Suite struct AssertionTests {
  private func claims(_ body: String) -> [String] {
    var options = ReaderOptions()
    options.assertions = true
    let text = "本周（2024/8/19 至 2024/8/23）回顾如下。\n" + body
    let draft = ReportDraft(document: Document(report: "test.txt", text: text), options: options)
    return draft.reading().assertions.map { assertion in
      switch assertion.claim {
      case .zone(let zone, let values): "\(zone) of \(values.count): \(assertion.text)"
      case .weekday(let weekday, let day): "\(weekday) of \(day): \(assertion.text)"
      case .performance(let one, let other, let isBetter, let lead):
        "\(one.rawValue) \(isBetter ? ">" : "<") \(other.rawValue) \(lead?.decimal ?? "–")"
      case .risks(let sentences): "risks: \(sentences.joined(separator: "|"))"
      case .emptiness(let emptiness): "\(emptiness): \(assertion.text)"
      }
    }
  }

  @Test(arguments: [
    ("8 月 23 日周四，比特币收于 64094 美元。", "4 of 2024-08-23: 周四"),
    ("周五（8月23日）净流入 2 亿美元。", "5 of 2024-08-23: 周五"),
    ("2024年8月23日（星期五）收盘。", "5 of 2024-08-23: 星期五"),
    ("截至本周六（2024 年 8 月 24 日）的数据。", "6 of 2024-08-24: 周六"),
    ("Bitcoin closed at 64,094 on Friday, August 23, 2024.", "5 of 2024-08-23: Friday"),
  ])
  func aWeekdayBesideADate(text: String, claim: String) { #expect(claims(text) == [claim]) }

  @Test(arguments: [
    ("8 月 24 日，CMC 恐惧贪婪指数为 55，恐惧。", ["fear of 1: 恐惧"]), ("8 月 24 日，CMC 恐惧贪婪指数为 55 中性，较上周回升。", ["neutral of 1: 中性"]),
    ("8 月 24 日，CMC 恐惧贪婪指数为 55 点，为中性；成交清淡。", ["neutral of 1: 中性"]), ("8 月 24 日，CMC 恐惧贪婪指数为 55，恐惧消退。", []),
    ("8 月 24 日，CMC 恐惧贪婪指数为 55，成交清淡，恐惧。", []),
  ])
  func aZoneRightBehindItsValue(text: String, claim: [String]) { #expect(claims(text) == claim) }

  /// A count of days, a stretch, a value in brackets, a date of another year that nobody names.
  @Test(arguments: [
    "截至8月23日周日均成交 12 亿美元。", "8月23日周一至周四各日净流入均低于 1 亿美元。", "较上周六（2.08 万亿美元）有所回升。", "周五，8 月 23 日起的新规生效。",
    "3 月 1 日周四发布的版本。",
  ])
  func noWeekdayOfADate(text: String) { #expect(claims(text).isEmpty) }

  @Test(arguments: [
    ("8 月 24 日，CMC 加密货币恐惧贪婪指数为 55.87，处于“Neutral”区间。", ["neutral of 1: Neutral"]),
    ("据 CoinMarketCap，恐惧与贪婪指数报 24（恐惧），上周六为 18。", ["fear of 1: 恐惧"]),
    (
      "据 CoinMarketCap，恐惧与贪婪指数由上周六的 18（极度恐惧）升至本周六的 55（中性）。", ["extremeFear of 1: 极度恐惧", "neutral of 1: 中性"]
    ),
  ])
  func aZoneOfTheIndex(text: String, expected: [String]) { #expect(claims(text) == expected) }

  /// The fear that people have, a zone that was left, one that is only near, and one in a sentence without the index.
  @Test(arguments: [
    "据 CoinMarketCap，市场恐慌情绪缓解，恐惧贪婪指数升至 55。", "据 CoinMarketCap，恐惧贪婪指数为 55，已脱离恐惧区间。",
    "据 CoinMarketCap，恐惧贪婪指数为 58，接近贪婪区间。", "加密市场情绪处在中性区间。恐惧贪婪指数为 55。",
  ])
  func noZoneOfTheIndex(text: String) { #expect(claims(text).isEmpty) }

  @Test func whoDidBetter() {
    #expect(claims("恒生科技收于 3468.9，指数上涨 0.3%，跑输恒生指数 0.7pct。") == ["HSTECH.HI < HSI.HI 0.007"])
    #expect(
      claims("费城半导体指数收于 5228.7，指数上涨 1.1%，跑赢纳斯达克 100、跑输标普 500 指数。") == [
        "SOX.GI > NDX.GI –", "SOX.GI < SPX.GI –",
      ])
    #expect(claims("标普 500 指数上涨 1.4%，跑赢纳斯达克 100 指数 40 个基点。") == ["SPX.GI > NDX.GI 0.004"])
  }

  /// Over another stretch, of somebody else, by about.
  @Test func whoDidBetterOtherwise() {
    #expect(claims("恒生科技上涨 0.3%，年初至今跑输恒生指数 11 个百分点。").isEmpty)
    #expect(claims("恒生科技上涨 0.3%，其中英伟达跑赢恒生指数。").isEmpty)
    #expect(claims("恒生科技上涨 0.3%，跑输恒生指数约 0.7 个百分点。") == ["HSTECH.HI < HSI.HI –"])
  }
}
