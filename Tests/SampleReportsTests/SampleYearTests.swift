import Foundation
import Testing

@testable import SampleReports

/// The committed reports and their committed truth; the published series are not in the repository.
struct SampleYearTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Reports")

  struct Row {
    var report: String
    var cells: [Substring]
  }

  static func rows(_ table: String) throws -> [Row] {
    let url = try #require(Bundle.module.url(forResource: "Truth/" + table, withExtension: "csv"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return Row(report: String(cells[0]), cells: Array(cells.dropFirst()))
    }
  }

  static func text(_ report: String) throws -> String {
    let data = try Data(contentsOf: folder.appendingPathComponent(report))
    if let text = String(data: data, encoding: .utf8) { return text }
    return try #require(String(data: data, encoding: .init(rawValue: 0x8000_0632)))
  }

  /// Those that are text.
  static func texts() throws -> [String] { try names().filter { $0.hasSuffix(".txt") } }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("weekly-") }.sorted()
  }

  @Test func thereAre52WithOneWeekMissing() throws {
    let names = try Self.names()
    #expect(names.count == 52)
    #expect(names.first == "weekly-2024-01-05.txt")
    #expect(names.last == "weekly-2025-01-03.txt")
    #expect(!names.contains("weekly-2024-02-16.txt"))
    #expect(Set(try Self.rows("observations").map(\.report)) == Set(names))
  }

  @Test func oneIsInGB18030() throws {
    let other = try Self.texts().filter { name in
      String(data: try Data(contentsOf: Self.folder.appendingPathComponent(name)), encoding: .utf8) == nil
    }
    #expect(other == ["weekly-2024-06-14.txt"])
    #expect(try Self.text(other[0]).contains("示例证券研究所"))
  }

  @Test func theDigitsOfEveryFactArePrinted() throws {
    let texts = Set(try Self.texts())
    for (report, rows) in Dictionary(grouping: try Self.rows("observations"), by: \.report)
    where texts.contains(report) {
      let text = Self.digits(try Self.text(report))
      for row in rows { #expect(text.contains(Self.significant(row.cells[5])), "\(report) \(row.cells)") }
    }
  }

  @Test func fundsAddUpButForTheSlip() throws {
    var sums: [String: Int] = [:]
    var totals: [String: Int] = [:]
    for row in try Self.rows("observations") where row.cells[1] == "net_flow" && row.cells[2] == row.cells[3] {
      let ether = row.cells[0].hasPrefix("ETH") || ["FETH", "TETH", "QETH", "EZET"].contains(row.cells[0])
      let key = "\(row.report) \(row.cells[2]) \(ether ? "ETH" : "BTC")"
      let value = try #require(Int(row.cells[5]))
      if row.cells[0].hasSuffix("-ETF") { totals[key] = value } else { sums[key, default: 0] += value }
    }
    #expect(totals.count > 300)
    let wrong = totals.filter { sums[$0.key] != $0.value }
    #expect(wrong == ["weekly-2024-10-18.txt 2024-10-16 BTC": 485_500_000])
    #expect(sums["weekly-2024-10-18.txt 2024-10-16 BTC"] == 458_500_000)
  }

  @Test func aLaterReportRevisesADay() throws {
    let values = try Self.rows("observations").filter {
      $0.cells[0] == "BTC-ETF" && $0.cells[1] == "net_flow" && $0.cells[2] == "2024-05-10"
        && $0.cells[3] == "2024-05-10"
    }
    #expect(values.map(\.report) == ["weekly-2024-05-10.txt", "weekly-2024-05-17.txt"])
    #expect(values.map { $0.cells[5] } == ["18300000", "-84700000"])
  }

  /// Figures that are known from elsewhere: index level and fund flows of one week, closes before and after a split.
  @Test(arguments: [
    "weekly-2024-08-23.txt,SPX.GI,close,2024-08-23,2024-08-23,=,5634.6,points",
    "weekly-2024-08-23.txt,NVDA.O,close,2024-08-23,2024-08-23,=,129.37,USD",
    "weekly-2024-08-23.txt,BTC-ETF,net_flow,2024-08-19,2024-08-23,=,506400000,USD",
    "weekly-2024-08-23.txt,IBIT,net_flow,2024-08-19,2024-08-23,=,318800000,USD",
    "weekly-2024-08-23.txt,GBTC,net_flow,2024-08-19,2024-08-23,=,-86600000,USD",
    "weekly-2024-08-23.txt,CRYPTO,fear_greed,2024-08-24,2024-08-24,=,56,points,CoinMarketCap",
    "weekly-2024-06-07.txt,NVDA.O,close,2024-06-07,2024-06-07,=,1208.88,USD",
    "weekly-2024-06-14.txt,NVDA.O,close,2024-06-14,2024-06-14,=,131.88,USD",
    "weekly-2024-08-23.txt,BTC.P,net_flow,2024-08-23,2024-08-23,=,50800000,USD,Farside",
  ])
  func knownFigures(row: String) throws {
    let url = try #require(Bundle.module.url(forResource: "Truth/observations", withExtension: "csv"))
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.split(separator: "\n").contains { $0.hasPrefix(row) }, "\(row)")
  }

  private static func digits(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          if scalar == "," || scalar == "." || scalar == "．" { return nil }
          return (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
        }))
  }

  /// The digits without sign, point and the zeros at both ends; 0 for 0.
  private static func significant(_ value: Substring) -> String {
    var digits = value.filter(\.isNumber)
    while digits.last == "0", digits.count > 1 { digits.removeLast() }
    while digits.first == "0", digits.count > 1 { digits.removeFirst() }
    return digits
  }
}
