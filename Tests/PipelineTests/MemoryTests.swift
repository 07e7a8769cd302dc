import Facts
import Files
import Reports
import Testing

@testable import Pipeline

/// Readings that are kept between runs change no byte of any output.
@Suite struct MemoryTests {
  private let scratch: Scratch
  private var charts: String { scratch.path("Charts") }

  init() throws { scratch = try Scratch() }

  private func options(_ memory: BuildMemory?) -> ReadingOptions {
    var options = ReadingOptions(jobs: 2)
    options.reader.numerals = .counts
    options.memory = memory?.readings(with: .none)
    return options
  }

  private func corpus(_ paths: [String], _ memory: BuildMemory? = nil) async -> Corpus {
    await Corpus.read(paths, options(memory))
  }

  private func isSame(_ a: Corpus, _ b: Corpus) -> Bool {
    zip(a.readings, b.readings).allSatisfy { a, b in
      a.report == b.report && a.date == b.date && a.week == b.week && a.observations == b.observations
        && a.entities == b.entities && a.events == b.events && a.rankings == b.rankings && a.figures == b.figures
        && a.diagnostics == b.diagnostics && a.numeralCounts == b.numeralCounts && a.openNames == b.openNames
    } && a.readings.count == b.readings.count && a.series == b.series && a.diagnostics == b.diagnostics
      && a.skipped == b.skipped && a.failures == b.failures
  }

  @Test func `the sample reports are the same from memory, PDFs too`() async throws {
    let names = try Folder.list(sampleReports).files.filter { $0 > "weekly-2024-06-20" && $0 < "weekly-2024-07-27" }
    let paths = names.map { Path.joined(sampleReports, $0) }
    #expect(names.contains { $0.hasSuffix(".pdf") })
    let plain = await corpus(paths)
    _ = await corpus(paths, BuildMemory(of: charts))
    let again = await corpus(paths, BuildMemory(of: charts))
    #expect(!plain.readings.isEmpty)
    #expect(isSame(plain, again))
  }

  /// Its list names a company without a code.
  private func listing(_ day: Int) -> String {
    """
    AI 周报
    2024 年 8 月 \(day) 日

    本周（8 月 \(day - 4) 日至 8 月 \(day) 日），AI 板块涨幅前三：Quibblesoft（+9.1%）、Nonesuch Labs（+7.5%）、Vexatron（+5.2%）。

    """
  }

  /// Its table gives the company a code.
  private let teaching = """
    AI 周报
    2024 年 8 月 30 日

    <table>
    <tr><td>代码</td><td>名称</td><td>收盘价</td><td>周涨跌幅</td></tr>
    <tr><td>QBSF.O</td><td>Quibblesoft</td><td>12.5</td><td>9.1%</td></tr>
    <tr><td>NVDA.O</td><td>英伟达</td><td>129.37</td><td>4.5%</td></tr>
    </table>

    """

  @Test func `a report that teaches names is heard by those already in memory`() async throws {
    try scratch.write(listing(16), to: "Reports/w33.txt").write(listing(23), to: "Reports/w34.txt")
    let folder = scratch.path("Reports")
    let before = await corpus([folder], BuildMemory(of: charts))
    #expect(before.readings.flatMap(\.rankings).count == 6)
    #expect(before.readings.flatMap(\.rankings).allSatisfy { $0.entity == nil })
    try scratch.write(teaching, to: "Reports/w35.html")
    let plain = await corpus([folder])
    #expect(plain.readings.flatMap(\.rankings).contains { $0.entity == "QBSF.O" })
    for _ in 1...2 {
      let remembered = await corpus([folder], BuildMemory(of: charts))
      #expect(isSame(plain, remembered))
    }
    _ = try WholeFile.remove(scratch.path("Reports/w35.html"))
    let after = await corpus([folder], BuildMemory(of: charts))
    #expect(isSame(before, after))
  }

  @Test func `a changed report is read again, another name for it too`() async throws {
    try scratch.write(smallReport("2024-08-16", fear: 30), to: "Reports/a.txt")
    let folder = scratch.path("Reports")
    _ = await corpus([folder], BuildMemory(of: charts))
    try scratch.write(smallReport("2024-08-16", fear: 31), to: "Reports/a.txt")
    let changed = await corpus([folder], BuildMemory(of: charts))
    #expect(changed.readings[0].observations.contains { $0.number.decimal == "31" })
    try scratch.write(smallReport("2024-08-16", fear: 31), to: "Reports/b.txt")
    _ = try WholeFile.remove(scratch.path("Reports/a.txt"))
    let renamed = await corpus([folder], BuildMemory(of: charts))
    #expect(renamed.readings.map(\.report) == ["b.txt"])
    #expect(renamed.readings[0].observations.allSatisfy { $0.place.report == "b.txt" })
  }

  @Test func `aliases of the configuration are heard by reports in memory`() async throws {
    try scratch.write(listing(16), to: "Reports/w33.txt")
    let folder = scratch.path("Reports")
    _ = await corpus([folder], BuildMemory(of: charts))
    var options = ReadingOptions()
    options.reader.numerals = .counts
    options.reader.profiles = Profiles([], aliases: [("Vexatron", "VXT.N")])
    options.memory = BuildMemory(of: charts)?.readings(with: options.reader.profiles)
    let aliased = await Corpus.read([folder], options)
    #expect(aliased.readings.flatMap(\.rankings).contains { $0.entity == "VXT.N" })
  }

  @Test func `a build of the same inputs has nothing to do, unless a file was touched`() async throws {
    try scratch.write(smallReport("2024-08-16"), to: "Reports/a.txt")
      .write(smallReport("2024-08-23", cap: "2.31"), to: "Reports/b.txt")
    let folder = scratch.path("Reports")
    let options = BuildOptions()
    let inputs = try await buildInputs([folder], ReadingOptions(), options)
    let memory = try #require(BuildMemory(of: charts))
    #expect(memory.unchangedBuild(of: inputs) == nil)
    let corpus = await corpus([folder], memory)
    let summary = try await build(corpus, into: charts, options: options, remembered: (memory, inputs))
    let record = try #require(BuildMemory(of: charts)?.unchangedBuild(of: inputs))
    #expect(record.summary.charts == summary.charts)
    #expect(record.summary.diagnostics == summary.diagnostics)
    #expect(record.diagnosticCount == corpus.diagnostics.count)
    #expect(record.corpus.diagnostics == corpus.diagnostics)
    try scratch.write("changed", to: "Charts/summary.txt")
    #expect(BuildMemory(of: charts)?.unchangedBuild(of: inputs) == nil)
    try scratch.write(smallReport("2024-08-23", cap: "2.32"), to: "Reports/b.txt")
    #expect(try await buildInputs([folder], ReadingOptions(), options) != inputs)
  }
}
