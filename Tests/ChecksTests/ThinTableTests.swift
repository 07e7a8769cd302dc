import Dates
import Reports
import Testing

@testable import Checks

/// Weekly reports that list the first so many of ten securities; a letter names the ten.
private func findings(_ tables: [(letter: String, rows: Int)]) throws -> [String] {
  let first = Day(2024, 7, 12)!
  let readings = try tables.enumerated().map { i, table -> Reading in
    let day = first + 7 * i
    var lines = ["本周（\(day - 4) 至 \(day)）行情回顾如下。", "", "表 1：重点标的市场表现（截止 \(day)）"]
    lines.append("证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅")
    for name in "ABCDEFGHJK".prefix(table.rows) {
      lines.append("Z\(table.letter)\(name).O 云岫 - 50.00 0.0% 0.0% 0.0%")
    }
    lines.append("资料来源：Wind")
    let text = lines.joined(separator: "\n")
    return try ReportDraft(Array(text.utf8), report: "w\(10 + i).txt").reading()
  }
  return check(CheckedFolder(readings)).filter { $0.rule == .row }.map {
    "\($0.report) \($0.code) \($0.level) \($0.entity?.rawValue ?? $0.details[0])"
  }
}

@Suite struct ThinTableTests {
  @Test func upToAFifthEachRowIsNamed() throws {
    #expect(
      try findings([("Q", 10), ("Q", 10), ("Q", 8), ("Q", 10)])
        == ["w12.txt W108.gap warning ZQJ.O", "w12.txt W108.gap warning ZQK.O"])
  }

  @Test func halfATableIsOneFinding() throws {
    #expect(try findings([("Q", 10), ("Q", 10), ("Q", 7), ("Q", 10)]) == ["w12.txt W108.thin warning 3"])
    #expect(try findings([("Q", 10), ("Q", 10), ("Q", 5), ("Q", 10)]) == ["w12.txt W108.thin warning 5"])
  }

  @Test func theLastReportIsNoted() throws {
    #expect(try findings([("Q", 10), ("Q", 10), ("Q", 5)]) == ["w12.txt W108.thin note 5"])
  }

  /// A short list every other week is the desk's habit; so is one that stays short after its first week.
  @Test func aHabitIsNoFault() throws {
    #expect(
      try findings([("Q", 10), ("Q", 5), ("Q", 10), ("Q", 5), ("Q", 10)]) == ["w11.txt W108.thin warning 5"])
    #expect(try findings([("Q", 10), ("Q", 10), ("Q", 5), ("Q", 5), ("Q", 5)]) == ["w12.txt W108.thin note 5"])
  }

  @Test func aReportOfOtherNamesIsAnotherKind() throws {
    #expect(try findings([("Q", 10), ("Q", 10), ("R", 10), ("Q", 10)]).isEmpty)
  }
}
