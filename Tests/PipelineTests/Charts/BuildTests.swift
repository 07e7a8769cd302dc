import Dates
import Facts
import Files
import Foundation
import PNG
import Plotting
import Testing
import TimeSeries

@testable import Pipeline

@Suite struct BuildTests {
  @Test func everyChartOfTheListIsMade() async throws {
    let scratch = try await ReadBackTests.whole.value.scratch
    let manifest = try ReadManifest(in: scratch.path)
    let tickers = SyntheticCorpus.stocks.map { "ticker/" + $0.0.rawValue }.sorted()
    #expect(manifest.charts.map(\.id) == BuiltInChart.all.map(\.id) + tickers)
    #expect(manifest.version == version)
    for chart in manifest.charts {
      let bytes = try WholeFile.read(scratch.path(chart.file))
      #expect(Digest.sha256(bytes) == chart.sha256)
      #expect(!chart.title.isEmpty && !chart.finding.isEmpty && chart.alt.hasSuffix(chart.finding), "\(chart.id)")
      #expect(chart.n > 0 && !chart.sources.isEmpty && !chart.reports.isEmpty && chart.first! <= chart.last!)
      let summary = try PNGSummary(of: bytes)
      #expect(summary.texts.map(\.keyword) == ["Title", "Description", "Source", "Software"])
      #expect(summary.texts[0].text == chart.title && summary.texts[3].text == "weekplot \(version)")
      #expect(abs((summary.dotsPerInch ?? 0) - 120) < 0.02)
    }
    let shortened = manifest.diagnostics.filter {
      ["chart.shortened", "chart.label-left-out", "chart.unplottable"].contains($0.code)
    }
    #expect(shortened.isEmpty)
  }

  static func files(_ folder: String) throws -> [String: [UInt8]] {
    let names = try Folder.list(folder).files
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try WholeFile.read(Path.joined(folder, $0))) })
  }

  @Test func jobsDoNotChangeAByte() async throws {
    let one = try await ReadBackTests.built(1, format: ReadBackTests.small).scratch
    let eight = try await ReadBackTests.built(8, format: ReadBackTests.small).scratch
    let (a, b) = (try Self.files(one.path), try Self.files(eight.path))
    #expect(a.keys.sorted() == b.keys.sorted())
    for (name, bytes) in a { #expect(b[name] == bytes, "\(name)") }
    #expect(a.count == BuiltInChart.all.count + SyntheticCorpus.stocks.count + 10)
  }

  let smallOptions = BuildOptions(charts: ChartOptions(format: ReadBackTests.small), jobs: 2)

  @Test func staleChartsGoAndForeignFilesStay() async throws {
    let output = try await ReadBackTests.built(format: ReadBackTests.small)
    let (corpus, scratch) = (output.corpus, output.scratch)
    try scratch.write("mine", to: "notes.txt")
    try scratch.write("changed by hand", to: "ticker/COIN.O.png")
    _ = try await build(corpus, into: scratch.path, options: smallOptions)
    let left = try Self.files(scratch.path).keys
    #expect(left.contains("notes.txt") && left.contains("ticker/COIN.O.png"))
    #expect(!left.contains("ticker/NVDA.O.png") && left.contains("fear-greed.png"))
    #expect(try ReadManifest(in: scratch.path).charts.count == BuiltInChart.all.count)
  }

  @Test func aFolderThatCannotBeWrittenIsAnErrorAndNothingIsLost() async throws {
    let (corpus, scratch) = (Corpus(), try Scratch())
    try scratch.write("a file", to: "blocked")
    await #expect(throws: FileError.self) { try await build(corpus, into: scratch.path("blocked")) }
    #expect(try WholeFile.read(scratch.path("blocked")) == Array("a file".utf8))
  }

  @Test func missingDataIsSaid() async throws {
    let scratch = try Scratch()
    let summary = try await build(Corpus(), into: scratch.path)
    #expect(summary.charts.isEmpty)
    #expect(summary.leftOut.map(\.id) == BuiltInChart.all.map(\.id))
    #expect(summary.leftOut.first?.why.details == ["crypto-market-cap", "CRYPTO market_cap (day)"])
    #expect(try ReadManifest(in: scratch.path).diagnostics.count == BuiltInChart.all.count)
  }

  @Test func aSingleReportGivesCardsAndNoEmptyAxes() async throws {
    var maker = SyntheticCorpus(weeks: 1)
    let scratch = try Scratch()
    let summary = try await build(maker.corpus(), into: scratch.path, options: smallOptions)
    let first = summary.charts.prefix(7)
    #expect(
      first == [
        "ai-top-gainers", "ai-top-losers", "crypto-top-gainers", "crypto-top-losers", "index-changes", "ai-performance",
        "crypto-performance",
      ])
    let charts = try ReadManifest(in: scratch.path).charts
    let cap = try #require(charts.first { $0.id == "crypto-market-cap" })
    #expect(cap.panels[0].series.map(\.kind) == ["card"] && cap.n == 1)
    #expect(summary.leftOut.map(\.id) == ["etf-flows-and-price", "relative-performance"])
  }

  @Test func theRangeCutsWhatIsShownButNotWhatWindowsSee() async throws {
    var maker = SyntheticCorpus()
    var corpus = maker.corpus()
    corpus.shown = ShownDays(from: Day(2024, 6, 1)!, through: Day(2024, 6, 30)!)
    let context = ChartContext(corpus, options: ChartOptions())
    let cap = try #require(ChartList().named("crypto-market-cap")).specification(context)
    #expect(cap.first! >= Day(2024, 6, 1)! && cap.last! <= Day(2024, 6, 30)! && cap.n == 5)
    guard case .plot(let plot) = cap.chart.panels[0], case .line(let mean) = plot.marks[0] else {
      Issue.record("no plot")
      return
    }
    // Twelve weeks before June lie outside the range.
    #expect(mean.name.contains("12") && mean.data.count == 5 && mean.data.allSatisfy { $0.value != nil })
  }

  @Test func englishTurnsTheColoursRound() async throws {
    let chinese = try await ReadBackTests.whole.value.scratch
    let english = try await ReadBackTests.built(locale: .english, format: ReadBackTests.small).scratch
    func flows(_ scratch: Scratch) throws -> ReadManifest.Line {
      try #require(try ReadManifest(in: scratch.path).charts.first { $0.id == "etf-daily-flows" }).panels[0].series[0]
    }
    #expect(try flows(chinese).color == flows(english).colorNegative)
    #expect(try flows(chinese).colorNegative == flows(english).color)
    for chart in try ReadManifest(in: english.path).charts {
      let own = chart.title + chart.finding
      let names = SyntheticCorpus.stocks.map(\.1)
      let bare = names.reduce(own) { $0.replacing($1, with: "") }
      #expect(!bare.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) }, "\(own)")
    }
  }

  @Test func aSplitBreaksTheLineAndIsSaid() throws {
    var maker = SyntheticCorpus()
    let corpus = maker.corpus()
    let context = ChartContext(corpus, options: ChartOptions())
    let split = try context.ticker("ticker/NVDA.O", "NVDA.O")
    #expect(
      split.diagnostics.map(\.details) == [
        [
          "ticker/NVDA.O", "NVDA.O", "2024-05-17", "10", "splits: [{entity: NVDA.O, date: 2024-05-17, ratio: 10}]",
        ]
      ])
    #expect(split.chart.note.contains("2024-05-17"))
    guard case .plot(let plot) = split.chart.panels[0], case .line(let line)? = plot.marks.last else {
      Issue.record("no line")
      return
    }
    #expect(line.data.count { $0.value == nil } == 1 && line.data.count == 21)
    #expect(try context.ticker("ticker/MSFT.O", "MSFT.O").diagnostics.isEmpty)
  }
}
