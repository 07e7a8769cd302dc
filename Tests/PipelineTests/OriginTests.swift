import Dates
import Facts
import Files
import Reports
import Testing
import TimeSeries

@testable import Pipeline

@Suite struct PrintedLineTests {
  private func lines(_ line: String, _ column: Int, _ words: String, width: Int = 100) -> [String] {
    PrintedLine(line, column: column, words: words)?.lines(width: width) ?? []
  }

  /// A Chinese character takes two cells of a terminal, a digit one.
  @Test func theCaretStandsBelowTheNumber() {
    #expect(lines("收于 64,094 美元。", 4, "64,094 美元") == ["收于 64,094 美元。", "     ^^^^^^^^^^^"])
    #expect(lines("closed at 129.37, up 4%", 22, "4%") == ["closed at 129.37, up 4%", "                     ^^"])
    #expect(lines("涨４％", 2, "４％") == ["涨４％", "  ^^^^"])
    #expect(lines("e\u{301}e\u{301} 12", 6, "12") == ["e\u{301}e\u{301} 12", "   ^^"])
  }

  @Test func withoutItsWordsTheNumeralIsMarked() {
    #expect(lines("流出 -0.8 亿，", 4, "") == ["流出 -0.8 亿，", "     ^^^^"])
    #expect(lines("abc", 2, "xyz") == ["abc", " ^"])
    #expect(lines("abc", 4, "").isEmpty)
    #expect(lines("abc", 0, "").isEmpty)
  }

  @Test func emptyPaperIsShortened() {
    #expect(lines("        NVDA.O          129.37      4%", 25, "129.37") == ["NVDA.O  129.37  4%", "        ^^^^^^"])
    #expect(lines("A\t7\t8", 3, "7") == ["A 7 8", "  ^"])
  }

  @Test func longLinesAreCutAroundTheNumber() {
    let long = String(repeating: "很长的句子", count: 40)
    let found = lines(long + "42%" + long, 201, "42%", width: 40)
    #expect(found.count == 2)
    #expect(terminalWidth(of: found[0]) <= 40)
    #expect(found[0].hasPrefix("…") && found[0].hasSuffix("…"))
    let caret = terminalWidth(of: String(found[1].prefix { $0 == " " }))
    let before = found[0].prefix { $0 != "4" }
    #expect(caret == terminalWidth(of: String(before)))
    #expect(found[1].hasSuffix("^^^"))
  }
}

@Suite struct ValueOriginTests {
  private static func day(_ text: String) -> Day { Day(iso: text)! }

  private func corpus(_ scratch: Scratch, _ amendments: Amendments = Amendments(), asOf: Day? = nil) async -> Corpus {
    var options = ReadingOptions()
    options.amendments = amendments
    options.asOf = asOf
    return await Corpus.read([scratch.path], options)
  }

  private func fear(_ corpus: Corpus) throws -> Series {
    try #require(corpus.series.first { $0.key.metric == .fearGreed })
  }

  /// A report that says what the index was a week ago.
  private func later(_ date: String, fear: Int, of earlier: String, was: Int) -> String {
    let spoken = { (text: String) in
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return "\(parts[0]) 年 \(parts[1]) 月 \(parts[2]) 日"
    }
    return "每周综述\n\(spoken(date))\n\n截至 \(spoken(date))，恐惧与贪婪指数为 \(fear)。\n\n"
      + "\(spoken(earlier))，恐惧与贪婪指数为 \(was)。\n"
  }

  @Test func revisionsAreTold() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-16", fear: 30), to: "a.txt")
      .write(later("2024-08-23", fear: 37, of: "2024-08-16", was: 31), to: "b.txt")
    let corpus = await corpus(scratch)
    let provenance = ValueOrigin(of: try fear(corpus), on: Self.day("2024-08-16"), in: corpus)
    #expect(provenance.number?.decimal == "31")
    #expect(provenance.printings.map(\.role) == [.shown, .superseded])
    #expect(provenance.printings.map(\.place.report) == ["b.txt", "a.txt"])
  }

  @Test func linesAreReadAgain() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-23", fear: 37), to: "a.txt")
    let corpus = await corpus(scratch)
    var provenance = ValueOrigin(of: try fear(corpus), on: Self.day("2024-08-23"), in: corpus)
    await provenance.readLines(PrintedLines([scratch.path], ReadingOptions()))
    #expect(provenance.printings.map(\.line?.words) == ["37"])
    #expect(provenance.printings[0].line?.before.hasSuffix("恐惧与贪婪指数为 ") == true)
  }

  @Test func aCorrectionIsShownBesideTheReading() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-23", fear: 37), to: "a.txt")
    var amendments = Amendments()
    amendments.corrections = [
      Correction(
        report: "a.txt", entity: .crypto, metric: .fearGreed, printed: "37", corrected: PrintedNumber(decimal: "73"),
        reason: "digits", by: "LZ", place: Place(report: "corrections.csv", line: 2, column: 1))
    ]
    let corrected = await corpus(scratch, amendments)
    #expect(try fear(corrected).points.map(\.number.decimal) == ["73"])
    #expect(corrected.readings[0].observations.contains { $0.number.decimal == "37" })
    let provenance = ValueOrigin(of: try fear(corrected), on: Self.day("2024-08-23"), in: corrected)
    let lines = Wording().lines(for: provenance)
    #expect(lines[0] == "CRYPTO fear_greed (day) 2024-08-23: 73 points")
    #expect(lines.contains("  corrected to 73 (LZ, digits) in corrections.csv:2"))
    // Nobody had made it on that Saturday, as far as one knows.
    let then = await corpus(scratch, amendments, asOf: Self.day("2024-08-24"))
    #expect(try fear(then).points.map(\.number.decimal) == ["37"])
  }

  @Test func theFirstReportCountsOnRequest() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-16", fear: 30), to: "a.txt")
      .write(later("2024-08-23", fear: 37, of: "2024-08-16", was: 31), to: "b.txt")
    var options = ReadingOptions()
    options.revisions = .first
    let corpus = await Corpus.read([scratch.path], options)
    #expect(try fear(corpus).points.map(\.number.decimal) == ["30", "37"])
  }

  @Test func sourcesAreJoinedOnlyWhenTheConfigurationSaysSo() {
    let series = { (source: String, values: [(Int, Int64)]) in
      Series(
        key: .init(entity: .crypto, metric: .marketCap, frequency: .day, source: source), unit: .usd,
        points: values.map { day, value in
          Series.Point(
            day: Self.day("2024-08-01") + day, number: PrintedNumber(mantissa: value, exponent: 12), places: [])
        })
    }
    let all = [series("CoinGecko", [(0, 10), (1, 11), (3, 13)]), series("CoinMarketCap", [(1, 21), (2, 22)])]
    let joined = JoinedSources(
      entity: .crypto, metric: .marketCap, sources: ["CoinMarketCap", "coingecko"]
    ).series(of: all)
    #expect(joined.map(\.whole.key.source) == ["CoinMarketCap;CoinGecko"])
    #expect(joined.first?.whole.points.map(\.number.mantissa) == [10, 21, 22, 13])
    #expect(JoinedSources(entity: .crypto, metric: .marketCap, sources: ["CoinGecko"]).series(of: all).isEmpty)
    #expect(
      JoinedSources(entity: .crypto, metric: .volume, sources: ["CoinGecko", "CoinMarketCap"]).series(of: all).isEmpty)
  }

  @Test func earlierSaturdaysComeOutAgain() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-16", fear: 30), to: "a.txt")
    let then = await corpus(scratch)
    try scratch.write(later("2024-08-23", fear: 37, of: "2024-08-16", was: 31), to: "b.txt")
    let again = await corpus(scratch, asOf: Self.day("2024-08-17"))
    #expect(again.series == then.series)
    #expect(again.readings.map(\.report) == then.readings.map(\.report))
    #expect(await corpus(scratch).series != then.series)
  }

  @Test func theValuesOfAWindow() async throws {
    let scratch = try Scratch()
    for (date, value) in [("2024-08-09", 10), ("2024-08-16", 20), ("2024-08-23", 60)] {
      try scratch.write(smallReport(date, fear: value), to: date + ".txt")
    }
    let series = try fear(await corpus(scratch))
    let found = StatisticOrigin(
      "mean", .mean, over: .count(2), minimum: nil, stretches: [series], on: Self.day("2024-08-23"))
    #expect(found?.value == 40)
    #expect(found?.values.points.map(\.number.decimal) == ["20", "60"])
    let change = StatisticOrigin(
      "change", .change, over: .weeks(2), minimum: nil, stretches: [series], on: Self.day("2024-08-23"))
    #expect(change?.values.base?.number.decimal == "10")
    #expect(
      StatisticOrigin("sum", .sum, over: .count(2), minimum: nil, stretches: [series], on: Self.day("2024-08-20"))
        == nil)
  }
}
