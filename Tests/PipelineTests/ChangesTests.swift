import Dates
import Facts
import Files
import Testing

@testable import Pipeline

@Suite struct ChangesTests {
  private let scratch: Scratch
  private var folder: String { scratch.path("Reports") }

  init() throws { scratch = try Scratch() }

  @discardableResult
  private func built(_ charts: String, asOf: Day? = nil) async throws -> String {
    var reading = ReadingOptions()
    reading.asOf = asOf
    let configuration = try Configuration.find(for: [folder]).map(Configuration.read) ?? Configuration()
    reading.amendments = configuration.amendments
    reading.configuration = configuration.files
    let corpus = await Corpus.read([folder], reading)
    let small = BuildOptions(charts: ChartOptions(locale: .english, format: ReadBackTests.small))
    _ = try await build(corpus, into: scratch.path(charts), options: small)
    return scratch.path(charts)
  }

  private func rows(_ old: String, _ new: String) throws -> [String] {
    var bytes: [UInt8] = []
    try ChangesTable(try OutputChanges(from: old, to: new)).write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func `new, changed and gone values are told with the charts that show them`() async throws {
    try scratch.write(smallReport("2024-08-16", cap: "2.1"), to: "Reports/a.txt")
      .write(smallReport("2024-08-23", cap: "2.25", fear: 37), to: "Reports/b.txt")
    let old = try await built("Old")
    #expect(try rows(old, old) == [])
    try scratch.write(smallReport("2024-08-23", cap: "2.31", fear: 37), to: "Reports/b.txt")
      .write(smallReport("2024-08-30", cap: "2.4", fear: 41), to: "Reports/c.txt")
    _ = try WholeFile.remove(scratch.path("Reports/a.txt"))
    let new = try await built("New")
    let points = try rows(old, new).filter { $0.hasPrefix("point") }
    #expect(
      points
        == [
          "point,gone,CRYPTO,fear_greed,day,,2024-08-16,37,,points,fear-greed,4",
          "point,new,CRYPTO,fear_greed,day,,2024-08-30,,41,points,fear-greed,3",
          "point,gone,CRYPTO,market_cap,day,,2024-08-16,2100000000000,,USD,crypto-market-cap,2",
          "point,changed,CRYPTO,market_cap,day,,2024-08-23,2250000000000,2310000000000,USD,crypto-market-cap,2",
          "point,new,CRYPTO,market_cap,day,,2024-08-30,,2400000000000,USD,crypto-market-cap,2",
        ].map { $0.replacing("fear-greed,4", with: "fear-greed,3") })
    #expect(
      try rows(old, new).filter { $0.hasPrefix("chart") } == [
        "chart,changed,,,,,,,,,crypto-market-cap,2", "chart,changed,,,,,,,,,fear-greed,3",
      ])
  }

  @Test func `build tells what it changed, and says nothing of no change`() async throws {
    try scratch.write(smallReport("2024-08-16"), to: "Reports/a.txt")
      .write(smallReport("2024-08-23", cap: "2.25"), to: "Reports/b.txt")
    let charts = try await built("Charts")
    let page = Path.joined(charts, "changes.md")
    #expect(FileKind(of: page) == .missing)
    try await built("Charts")
    #expect(FileKind(of: page) == .missing)
    try scratch.write(smallReport("2024-08-23", cap: "2.31"), to: "Reports/b.txt")
    try await built("Charts")
    let text = String(decoding: try WholeFile.read(page), as: UTF8.self)
    #expect(
      text.contains(
        "| CRYPTO | market_cap, day | 2024-08-23 | 2250000000000 | 2310000000000 | USD | crypto-market-cap | 2 |"))
    try await built("Charts")
    #expect(String(decoding: try WholeFile.read(page), as: UTF8.self) == text)
  }

  @Test func `as of a past Saturday its files come again byte for byte`() async throws {
    try scratch.write(smallReport("2024-08-16", cap: "2.1", fear: 30), to: "Reports/a.txt")
      .write(smallReport("2024-08-23", cap: "2.25", fear: 37), to: "Reports/b.txt")
      .write("date,value,classification\n2024-08-20,56,Greed\n", to: "Reports/fng.csv")
    let saturday = Day(2024, 8, 24)!
    let then = try BuildTests.files(try await built("Then"))
    // A later report revises, data go on, and a correction is made.
    try scratch.write(
      smallReport("2024-08-30", cap: "2.4", fear: 50)
        + "截至 2024 年 8 月 23 日，全球加密货币总市值为 2.29 万亿美元。\n", to: "Reports/c.txt"
    )
    .write("date,value,classification\n2024-08-20,56,Greed\n2024-08-30,70,Greed\n", to: "Reports/fng.csv")
    .write(
      "corrections: [{report: b.txt, entity: CRYPTO, metric: fear_greed, printed: 37, corrected: 38, date: 2024-09-02}]\n",
      to: "Reports/weekplot.yml")
    let later = try BuildTests.files(try await built("Later"))
    #expect(later["series.csv"] != then["series.csv"])
    let again = try BuildTests.files(try await built("Again", asOf: saturday))
    #expect(again.keys.sorted() == then.keys.sorted())
    for (name, bytes) in then { #expect(again[name] == bytes, "\(name)") }
  }
}
