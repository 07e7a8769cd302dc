import Dates
import Facts
import Reports
import Testing
import TimeSeries

@testable import Checks

/// A security's weeks in 2024 from the second Friday of July on: close, change of the week, of the month, of the year.
private func folder(
  _ rows: [(close: String, week: String, month: String, year: String)], cap: [String] = []
) throws -> CheckedFolder {
  let first = Day(2024, 7, 12)!
  let readings = try rows.enumerated().map { i, row -> Reading in
    let day = first + 7 * i
    var lines = ["本周（\(day - 4) 至 \(day)）行情回顾如下。", "", "表 1：重点标的市场表现（截止 \(day)）"]
    lines.append("证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅")
    lines.append("ZQA.O 云岫电子 \(cap.isEmpty ? "-" : cap[i]) \(row.close) \(row.week) \(row.month) \(row.year)")
    lines.append("ZQB.O 沧澜科技 100.0 50.00 0.0% 0.0% 0.0%")
    lines.append("资料来源：Wind")
    var options = ReaderOptions()
    options.assertions = true
    let text = lines.joined(separator: "\n")
    return try ReportDraft(Array(text.utf8), report: "w\(10 + i).txt", options: options).reading()
  }
  return CheckedFolder(readings)
}

private func codes(_ folder: CheckedFolder) -> [String] {
  check(folder).filter { $0.entity == "ZQA.O" }.map { "\($0.report) \($0.code) \($0.evidence[0].words)" }
}

/// From 100 on up by 10, 5 and 20 %, then down by 10 %; July began with 95, the year with 82. The last is of August.
private let weeks = [
  ("110.00", "10.0%", "15.8%", "34.1%"), ("115.50", "5.0%", "21.6%", "40.9%"), ("138.60", "20.0%", "45.9%", "69.0%"),
  ("124.74", "-10.0%", "-5.0%", "52.1%"),
].map { (close: $0.0, week: $0.1, month: $0.2, year: $0.3) }

@Suite struct FolderTests {
  @Test func soundWeeksHaveNoFindings() throws {
    #expect(try codes(folder(weeks)).isEmpty)
    #expect(try codes(folder(weeks, cap: ["1100.0", "1155.0", "1386.0", "1247.4"])).isEmpty)
  }

  @Test func theNumberWithoutWhichTheOthersAgreeIsNamed() throws {
    var misprinted = weeks
    misprinted[1].close = "151.50"
    #expect(try codes(folder(misprinted)) == ["w11.txt W101.misprint 151.50"])
    misprinted = weeks
    misprinted[2].week = "-20.0%"
    #expect(try codes(folder(misprinted)) == ["w12.txt W102 -20.0%"])
    misprinted = weeks
    misprinted[1].year = "30.9%"
    #expect(try codes(folder(misprinted)) == ["w11.txt W102 30.9%"])
    #expect(
      try codes(folder(weeks, cap: ["1100.0", "1155.0", "138.6", "1247.4"])) == ["w12.txt W103 138.6"])
  }

  @Test func causesAreToldByDigits() {
    let expected = Interval(low: 115.4, high: 115.6)
    func cause(_ mantissa: Int64, _ exponent: Int) -> Finding.Cause? {
      PrintedNumber(mantissa: mantissa, exponent: exponent).cause(insteadOf: expected)
    }
    #expect(cause(11_550, -1) == .scale(1))
    #expect(cause(-11_550, -2) == .sign)
    #expect(cause(15_150, -2) == .swappedDigits)
    #expect(cause(11_950, -2) == .oneDigit)
    #expect(cause(90_090, -2) == .currency("HKD/USD"))
    #expect(cause(20_000, -2) == nil)
  }

  /// The closes are a tenth from the third week on, the changes those of the owners.
  @Test func aSplitStays() throws {
    var split = weeks
    split[2].close = "13.86"
    split[3].close = "12.474"
    #expect(try codes(folder(split)) == ["w12.txt W104 13.86"])
    var confirmed = try folder(split)
    confirmed.splits = [Split("ZQA.O", on: Day(2024, 7, 26)!, new: 10)!]
    #expect(codes(confirmed).isEmpty)
  }

  /// Shares that are issued stay issued: no misprint.
  @Test func moreSharesAreNoMisprint() throws {
    #expect(try codes(folder(weeks, cap: ["1100.0", "1155.0", "1455.3", "1309.8"])).isEmpty)
  }

  @Test func desksAreHeldAgainstTheirOwnReportsAlone() throws {
    let own = try folder(weeks).readings
    var other = try folder(weeks.map { ($0.close + "1", $0.week, $0.month, $0.year) }).readings
    for i in other.indices { other[i].report = "another-desk/\(i)/weekly.txt" }
    #expect(check(CheckedFolder([own[0], other[1], own[2], other[3]])).allSatisfy { $0.rule != .close })
  }
}
