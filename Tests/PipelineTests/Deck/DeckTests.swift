import Dates
import Facts
import Files
import Foundation
import Slides
import Testing

@testable import Pipeline

@Suite struct DeckTests {
  /// A small output of two sample weeks, built once.
  private static let output = Task { () throws -> Scratch in
    var maker = SyntheticCorpus(weeks: 14)
    let scratch = try Scratch()
    _ = try await build(
      maker.corpus(), into: scratch.path, options: BuildOptions(charts: ChartOptions(format: ReadBackTests.small)))
    return scratch
  }

  private func copy() async throws -> Scratch {
    let (original, scratch) = (try await Self.output.value, try Scratch())
    for name in try Folder.list(original.path).files {
      try scratch.write(try WholeFile.read(original.path(name)), to: name)
    }
    return scratch
  }

  private func manifest(_ scratch: Scratch) throws -> WrittenManifest {
    try WrittenManifest(try WholeFile.read(scratch.path("manifest.json")))
  }

  private func deck(_ scratch: Scratch) throws -> Deck {
    var maker = DeckMaker(try manifest(scratch), DeckOptions())
    return maker.deck { file throws(FileError) in try WholeFile.read(scratch.path(file)) }
  }

  @Test func theFolderGivesTheDeckThatBuildWrote() async throws {
    let scratch = try await copy()
    let summary = try writeDeck(of: scratch.path, to: scratch.path("again.pptx"))
    #expect(try WholeFile.read(scratch.path("again.pptx")) == WholeFile.read(scratch.path("deck.pptx")))
    #expect(summary.charts == BuiltInChart.all.count && summary.diagnostics.isEmpty)
    // The first slide, the charts, the indices, two sections, the moves, the check: the reports list no events.
    #expect(summary.slides == 1 + BuiltInChart.all.count + 4 + 1)
  }

  @Test func eachChartHasItsSlideWithItsFindingAndItsPlaces() async throws {
    let scratch = try await copy()
    let charts = try manifest(scratch).charts
    let slides = try deck(scratch).slides.compactMap { slide -> (PictureSlide, [String])? in
      if case .picture(let content) = slide.content { (content, slide.notes) } else { nil }
    }
    #expect(slides.count == charts.count)
    for (chart, (slide, notes)) in zip(charts, slides) {
      #expect(slide.headline == chart.finding && slide.picture.name == "weekplot:" + chart.id)
      let file = try WholeFile.read(scratch.path(chart.file))
      #expect(slide.picture.alt == chart.alt && slide.picture.png == file)
      #expect(chart.sources.allSatisfy { slide.source.contains($0) } && slide.source.contains("\(chart.n)"))
      // Reports, and the line of the latest of them where the value is printed.
      #expect(chart.reports.allSatisfy { report in notes.contains { $0.contains(report) } }, "\(chart.id)")
      #expect(chart.places?.isEmpty == false && (chart.places ?? []).allSatisfy { notes.contains($0) }, "\(chart.id)")
    }
    let cap = try #require(charts.first { $0.id == "crypto-market-cap" })
    // The last of fourteen weeks; its first statement.
    #expect(cap.places?.count == 1)
    #expect(cap.places?[0].hasPrefix("CRYPTO market_cap 2024-06-08: ") == true)
    #expect(cap.places?[0].hasSuffix(", w2024-06-07.txt:1:1") == true, "\(cap.places ?? [])")
  }

  @Test func tablesAreNativeAndSignsHaveColours() async throws {
    let scratch = try await copy()
    let tables = try deck(scratch).slides.compactMap { slide -> SlideTable? in
      if case .table(let content) = slide.content { content.table } else { nil }
    }
    let ai = try #require(tables.first { $0.groups.contains { $0.name == "AI 基础设施" } })
    #expect(ai.groups.map(\.name) == ["AI 基础设施", "消费电子"])
    #expect(ai.groups[0].rows.map { $0[1].text } == ["NVDA.O", "MSFT.O"])
    #expect(ai.groups[1].rows[0][2].text.hasSuffix(" 港元"))
    for cell in ai.groups.flatMap({ $0.rows.flatMap { $0.dropFirst(3) } }) {
      #expect(cell.tone == (cell.text.hasPrefix("+") ? .up : cell.text.hasPrefix("−") ? .down : .plain))
      #expect(cell.text.hasSuffix("%"))
    }
  }

  @Test func badPicturesCostTheirOwnSlideOnly() async throws {
    let scratch = try await copy()
    try WholeFile.remove(scratch.path("fear-greed.png"))
    try scratch.write("no picture", to: "index-changes.png")
    try scratch.write(try WholeFile.read(scratch.path("crypto-volume.png")), to: "crypto-price.png")
    let summary = try writeDeck(of: scratch.path, to: scratch.path("deck.pptx"))
    #expect(summary.charts == BuiltInChart.all.count - 2)
    #expect(summary.diagnostics.map(\.code) == ["deck.no-picture", "deck.other-picture", "deck.no-picture"])
    #expect(summary.diagnostics.map { $0.details[0] } == ["fear-greed", "crypto-price", "index-changes"])
  }

  @Test func picturesOutsideTheFolderAreNotFetched() async throws {
    let scratch = try await copy()
    let text = String(decoding: try WholeFile.read(scratch.path("manifest.json")), as: UTF8.self)
    try scratch.write(try WholeFile.read(scratch.path("fear-greed.png")), to: "deeper/x.png")
    try scratch.write(
      text.replacing("\"fear-greed.png\"", with: "\"../fear-greed.png\""), to: "deeper/manifest.json")
    let summary = try writeDeck(of: scratch.path("deeper"), to: scratch.path("deck.pptx"))
    #expect(summary.charts == 0)
    #expect(summary.diagnostics.contains { $0.details == ["fear-greed", "../fear-greed.png"] })
  }

  @Test func foldersThatBuildDidNotWriteAreNamed() async throws {
    let scratch = try Scratch()
    #expect(throws: DeckError.self) { try writeDeck(of: scratch.path, to: scratch.path("deck.pptx")) }
    try scratch.write("{\"version\": 1}", to: "manifest.json")
    let error = #expect(throws: DeckError.self) { try writeDeck(of: scratch.path, to: scratch.path("deck.pptx")) }
    guard case .badManifest(let path)? = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(path == scratch.path("manifest.json"))
    #expect(FileKind(of: scratch.path("deck.pptx")) == .missing)
  }

  @Test func anEarlierVersionsFolderGivesItsCharts() async throws {
    let scratch = try await copy()
    var json = try #require(
      try JSONSerialization.jsonObject(with: Data(try WholeFile.read(scratch.path("manifest.json")))) as? [String: Any])
    for key in ["locale", "week", "unread", "reports", "tables"] { json[key] = nil }
    try scratch.write(Array(try JSONSerialization.data(withJSONObject: json)), to: "manifest.json")
    let summary = try writeDeck(of: scratch.path, to: scratch.path("deck.pptx"))
    #expect(summary.charts == BuiltInChart.all.count && summary.slides == BuiltInChart.all.count + 2)
  }

  @Test func everyWordIsThereInEveryLanguage() {
    for key in DeckWords.Key.allCases {
      for locale in ReaderLocale.allCases {
        let text = DeckWords(locale: locale)(key, "1", "2", "3", "4")
        #expect(!text.isEmpty && !text.contains("{"), "\(key) \(locale)")
      }
    }
  }

  // MARK: Updating

  @Test func lastWeeksDeckTakesThisWeeksCharts() async throws {
    let scratch = try await copy()
    // The week before, and its deck.
    var maker = SyntheticCorpus(weeks: 13)
    _ = try await build(
      maker.corpus(), into: scratch.path("old"),
      options: BuildOptions(charts: ChartOptions(format: ReadBackTests.small)))
    let deck = scratch.path("old/deck.pptx")
    let old = try WholeFile.read(deck)
    let trial = try updateDeck(deck, from: scratch.path, isTrial: true)
    #expect(!trial.isWritten && trial.backup == nil && trial.events.contains(where: \.isChange))
    #expect(try WholeFile.read(deck) == old)
    let aside = try updateDeck(deck, from: scratch.path, to: scratch.path("new.pptx"))
    #expect(aside.isWritten && aside.backup == nil && aside.events == trial.events && aside.notShown.isEmpty)
    #expect(try WholeFile.read(deck) == old)
    let inPlace = try updateDeck(deck, from: scratch.path)
    #expect(inPlace.backup == deck + ".bak")
    #expect(try WholeFile.read(deck + ".bak") == old)
    #expect(try WholeFile.read(deck) == WholeFile.read(scratch.path("new.pptx")))
    // Every picture, every headline, every source line and all notes are of this week.
    for chart in try manifest(scratch).charts {
      #expect(inPlace.events.contains { if case .picture(_, chart.id) = $0 { true } else { false } }, "\(chart.id)")
      #expect(
        !inPlace.events.contains { if case .edited(_, let field) = $0 { field.contains(chart.id) } else { false } })
    }
    let again = try updateDeck(deck, from: scratch.path)
    #expect(!again.isWritten && again.backup == nil && !again.events.contains(where: \.isChange))
  }

  @Test func everyEventHasItsLine() {
    let events: [DeckEvent] = [
      .picture(slide: 1, id: "x"), .same(slide: 1, id: "x"), .margins(slide: 1, id: "x"), .text(slide: 1, field: "x"),
      .unknown(slide: 1, id: "x"), .edited(slide: 1, field: "x"), .cropped(slide: 1, id: "x"),
      .otherFormat(slide: 1, id: "x"), .table(slide: 1, name: "x"), .unreadable(slide: 1), .chart(slide: 1, id: "x"),
      .notNative(slide: 1, id: "x"), .noWorkbook(slide: 1, id: "x"), .redrawn(slide: 1, id: "x"),
    ]
    for locale in [ReaderLocale.english, .simplifiedChinese] {
      let lines = events.map { Wording(locale).line(for: $0) }
      #expect(Set(lines).count == events.count)
      #expect(lines.allSatisfy { $0.hasPrefix(locale == .english ? "slide 1: " : "第 1 页：") })
    }
  }
}
