import Reports
import Testing

@testable import Checks

private func codes(_ texts: [String]) throws -> [String] {
  var options = ReaderOptions()
  options.assertions = true
  let readings = try texts.enumerated().map { i, text in
    try ReportDraft(Array(text.utf8), report: "w\(33 + i).txt", options: options).reading()
  }
  return check(CheckedFolder(readings)).map(\.code)
}

private let week = "本周（2024/8/19 至 2024/8/23）行情回顾如下。\n\n"
private let header = "证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅"

@Suite struct EmptinessTests {
  @Test func aSectionWithNothingBelowIsFound() throws {
    #expect(try codes([week + "一、海外 AI\n标普 500 收于 5634.6。\n二、Web3\n三、风险提示\n需求弱于预期。"]) == ["W061.section"])
  }

  @Test func theLastHeadingOfAReportThatIsCutOffIsFound() throws {
    #expect(try codes([week + "一、海外 AI\n标普 500 收于 5634.6。\n二、风险提示\n"]) == ["W061.section"])
  }

  @Test(arguments: [
    // A deeper heading is what stands in a section.
    "1.海外 AI\n1.1 行情\n标普 500 收于 5634.6。\n2.风险提示\n需求弱于预期。",
    // A list.
    "1.海外 AI\n标普 500 收于 5634.6。\n2.风险提示\n1.政策风险\n2.市场风险\n3.流动性风险",
    // A table of contents.
    "1.海外 AI\n2.风险提示\n标普 500 收于 5634.6。\n1.海外 AI\n标普 500 上涨。\n2.风险提示\n需求弱于预期。",
    // Items that begin anew.
    "1.海外 AI\n标普 500 收于 5634.6。\n2.风险提示\n1.政策风险\n2.市场风险",
  ])
  func whatMayBeAListIsLeftAlone(text: String) throws { #expect(try codes([week + text]) == []) }

  private func table(_ number: Int, _ rows: String...) -> String {
    (["表 \(number)：重点标的市场表现（截止 2024/8/23）"] + rows + ["资料来源：Wind", ""]).joined(separator: "\n")
  }

  private let row = "NVDA.O 英伟达 31825.0 129.37 4% 11% 161%"

  @Test func aCaptionWithoutItsTableIsFound() throws {
    let whole = table(1, header, row) + "\n" + table(2, header, row)
    #expect(try codes([week + whole]) == [])
    #expect(try codes([week + whole + "\n" + table(3)]) == ["W061.table"])
    #expect(try codes([week + whole + "\n" + table(3, header)]) == ["W061.rows"])
  }

  @Test func tablesThatAreMostlyPicturesAreLeftAlone() throws {
    #expect(try codes([week + table(1, header, row) + "\n" + table(2) + "\n" + table(3)]) == [])
  }
}

@Suite struct RiskTests {
  private func report(_ week: String, _ risks: String) -> String {
    "本周（\(week)）行情回顾如下。\n\n标普 500 收于 5634.6。\n\n一、风险提示\n\(risks)\n"
  }

  @Test func sentencesThatCameOrWentAreNoted() throws {
    let last = report("2024/8/12 至 2024/8/16", "需求弱于预期。政策收紧。")
    #expect(try codes([last, report("2024/8/19 至 2024/8/23", "需求弱于预期。")]).contains("W111"))
    #expect(try !codes([last, report("2024/8/19 至 2024/8/23", "需求弱于\n预期。政 策收紧。")]).contains("W111"))
    #expect(try !codes([last, report("2024/8/19 至 2024/8/23", "需求弱于预期。政策收紧。\n声明\n本报告另有说明。")]).contains("W111"))
  }
}
