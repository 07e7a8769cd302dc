import Dates
import Files
import Foundation
import Testing

@testable import Pipeline

@Suite struct ReadingTests {
  func csv(_ corpus: Corpus, _ table: ExportTable) throws -> String {
    var text: [UInt8] = []
    try corpus.write(table) { bytes throws(FileError) in text += bytes }
    return String(decoding: text, as: UTF8.self)
  }

  func everything(_ corpus: Corpus) throws -> [String] {
    try ExportTable.allCases.map { try csv(corpus, $0) } + [
      corpus.diagnostics.map { Wording().line(for: $0) }.joined(separator: "\n"),
      corpus.skipped.joined(separator: "\n"), corpus.failures.map { Wording().line(for: $0) }.joined(separator: "\n"),
    ]
  }

  @Test func aFolderIsReadWithItsSubfolders() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-23"), to: "b.txt").write(
      smallReport("2024-08-16", cap: "2.08"), to: "a/c.md"
    )
    .write(smallReport("2024-08-09", cap: "2.1"), to: "weekly-2024.08.09").write("x", to: ".hidden.txt")
    let corpus = await Corpus.read([scratch.path])
    #expect(corpus.readings.map(\.report) == ["weekly-2024.08.09", "a/c.md", "b.txt"])
    #expect(corpus.series.map(\.points.count) == [3, 3])
    #expect(corpus.skipped.isEmpty && corpus.failures.isEmpty)
    let rows = try csv(corpus, .observations).split(separator: "\n").dropFirst()
    #expect(
      rows.map { $0.prefix { $0 != "," } } == [
        "a/c.md", "a/c.md", "b.txt", "b.txt", "weekly-2024.08.09", "weekly-2024.08.09",
      ])
  }

  @Test(arguments: [1, 2, 8])
  func neitherJobsNorOrderChangeTheResult(jobs: Int) async throws {
    let plain = await Corpus.read([sampleReports])
    #expect(plain.readings.count >= 50)
    let options = ReadingOptions(jobs: jobs)
    let names = try Folder.list(sampleReports).files.map { Path.joined(sampleReports, $0) }
    let other = await Corpus.read(names.reversed(), options)
    #expect(try everything(plain) == everything(other))
  }

  @Test func oneStemOrOneContentIsOneReport() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-23"), to: "a.txt").write(smallReport("2024-08-23", cap: "9"), to: "a.md")
      .write("%PDF-1.4", to: "a.pdf").write(smallReport("2024-08-23"), to: "copy.txt")
    let corpus = await Corpus.read([scratch.path])
    #expect(corpus.readings.map(\.report) == ["a.txt"])
    #expect(corpus.failures.isEmpty && corpus.skipped.isEmpty)
    #expect(
      corpus.diagnostics.map { Wording().line(for: $0) } == [
        "a.md: note: not read: a.pdf is the same report in another form; remove one of the two if they differ",
        "a.pdf: warning: no report could be read from this PDF (weekplot extract a.pdf says why), so a.txt was read in its place",
        "copy.txt: note: not read: it has the same content as a.txt; remove one of the two",
      ])
  }

  @Test func filesOfOneNameInTwoFoldersBearTheirPaths() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-23"), to: "a/x.txt").write(smallReport("2024-08-16"), to: "b/x.txt")
    let corpus = await Corpus.read([scratch.path("a"), scratch.path("b"), scratch.path("b/x.txt")])
    #expect(corpus.readings.map(\.report) == [scratch.path("b/x.txt"), scratch.path("a/x.txt")])
  }

  @Test func whatIsNoReportIsNamed() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-23"), to: "a.txt").write("Bread, milk, eggs\n", to: "list.txt")
      .write("date,value\n", to: "flows.csv").write([0, 1, 2, 3], to: "junk.txt").write([0, 1, 2], to: "program")
      .write("", to: "empty.txt").write("%PDF-1.4", to: "later.pdf")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("lost.txt"), withDestinationPath: "nowhere")
    let corpus = await Corpus.read([scratch.path])
    #expect(corpus.readings.count == 1)
    #expect(corpus.skipped == ["flows.csv", "list.txt", "program"])
    #expect(
      corpus.failures.map(\.reason) == [
        .file(FileError(.list, scratch.path("lost.txt"), reason: "No such file or directory")), .content(.empty),
        .content(.binary), .content(.pdf(.truncated)),
      ])
  }

  /// Cut within the last character, in both encodings.
  @Test(arguments: [TextEncoding.utf8, .gb18030])
  func aFileThatEndsWithinACharacterIsReadUpToIt(_ encoding: TextEncoding) async throws {
    let text = smallReport("2024-08-23") + "完"
    let bytes = encoding == .utf8 ? Array(text.utf8) : gb18030(text)
    for torn in 1..<(encoding == .utf8 ? 3 : 2) {
      let scratch = try Scratch()
      try scratch.write(Array(bytes.dropLast(torn)), to: "a.txt").write(bytes, to: "whole.txt")
      let corpus = await Corpus.read([scratch.path])
      #expect(corpus.readings.map(\.observations.count) == [2, 2])
      #expect(
        corpus.diagnostics.map { Wording().line(for: $0) } == [
          "a.txt: warning: the file ends in the middle of a character; what is there was read, but get the whole report"
        ])
    }
  }

  func gb18030(_ text: String) -> [UInt8] {
    Array(text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
  }

  @Test func asOfIsTheFolderOfThatDay() async throws {
    let scratch = try Scratch()
    let day = try #require(Day(2024, 6, 28))
    for name in try Folder.list(sampleReports).files where name < "weekly-2024-06-29" {
      try scratch.write(WholeFile.read(Path.joined(sampleReports, name)), to: name)
    }
    var options = ReadingOptions()
    options.asOf = day
    let then = await Corpus.read([scratch.path], options)
    let now = await Corpus.read([sampleReports], options)
    #expect(then.readings.count > 20 && then.readings.allSatisfy { $0.date.map { $0 <= day } ?? false })
    #expect(try everything(then) == everything(now))
  }

  @Test func sourceAndFrequencyChooseBeforeAssembly() async throws {
    var options = ReadingOptions()
    options.source = "farside"
    options.frequency = .week
    let corpus = await Corpus.read([sampleReports], options)
    let all = corpus.readings.flatMap(\.observations)
    #expect(!all.isEmpty && all.allSatisfy { $0.source == "Farside" && $0.frequency == .week })
    #expect(!corpus.series.isEmpty && corpus.series.allSatisfy { $0.key.frequency == .week })
  }

  @Test func theLastWeeksEndWithTheLatestReport() async throws {
    let scratch = try Scratch()
    for day in ["2024-08-02", "2024-08-09", "2024-08-16", "2024-08-23"] {
      try scratch.write(smallReport(day), to: day + ".txt")
    }
    var options = ReadingOptions()
    options.latest = .weeks(2)
    let corpus = await Corpus.read([scratch.path], options)
    #expect(corpus.shown == ShownDays(from: Day(2024, 8, 10), through: Day(2024, 8, 23)))
    let rows = try csv(corpus, .series).split(separator: "\n").dropFirst()
    #expect(
      rows.map { $0.split(separator: ",", omittingEmptySubsequences: false)[4] } == [
        "2024-08-16", "2024-08-23", "2024-08-16", "2024-08-23",
      ])
    // Windows look back beyond what is shown.
    #expect(corpus.series.allSatisfy { $0.points.count == 4 })
  }

  @Test func parallelResultsKeepTheirOrder() async {
    for jobs in [1, 2, 7, 100] {
      let doubled = await parallelMap(Array(0..<57), jobs: jobs) { $0 * 2 }
      #expect(doubled == (0..<57).map { $0 * 2 })
    }
    #expect(await parallelMap([Int](), jobs: 3) { $0 }.isEmpty)
  }
}
