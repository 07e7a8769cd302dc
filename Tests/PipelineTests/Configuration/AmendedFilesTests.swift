import Dates
import Files
import Testing
import TimeSeries

@testable import Pipeline

@Suite struct YAMLListTests {
  @Test(arguments: [
    ("", "splits:\n  - {a: 1}\n"), ("# mine", "# mine\nsplits:\n  - {a: 1}\n"),
    ("splits:\n- {a: 0} # x\nstyle: {}\n", "splits:\n- {a: 0} # x\n- {a: 1}\nstyle: {}\n"),
    (
      "splits:\n    - a: 0\n      b: 2\n\n# of style\nstyle: {}",
      "splits:\n    - a: 0\n      b: 2\n    - {a: 1}\n\n# of style\nstyle: {}\n"
    ),
    ("splits: []  # none [yet\nstyle: {}\n", nil), ("splits: [{a: 0}]\n", "splits: [{a: 0}, {a: 1}]\n"),
    ("splits: []\n", "splits: [{a: 1}]\n"), ("splits:\n", "splits:\n  - {a: 1}\n"),
    ("splits: [{a: 0},\n  {b: 1}]\n", nil),
  ])
  func addsAnEntry(_ text: String, _ expected: String?) {
    guard let expected else {
      // What the text alone can't tell is found out when it is read back.
      #expect(YAMLList.adding(["{a: 1}"], to: "splits", in: text) != text)
      return
    }
    #expect(YAMLList.adding(["{a: 1}"], to: "splits", in: text) == expected)
  }
}

@Suite struct AmendedFilesTests {
  private func report(_ date: String, _ close: String, _ week: String) -> String {
    """
    科技周报
    \(date)

    表 1：核心标的（截止 \(date)）
    代码 名称 收盘价（美元） 周涨跌幅
    AMD.O 超威 \(close) \(week)

    """
  }

  /// Four weeks, the third with two digits swapped.
  private func folder() throws -> Scratch {
    try Scratch()
      .write(report("2024-08-02", "132.50", "1.2%"), to: "w1.txt").write(
        report("2024-08-09", "134.27", "1.34%"), to: "w2.txt"
      )
      .write(report("2024-08-16", "184.56", "10.64%"), to: "w3.txt").write(
        report("2024-08-23", "154.98", "4.32%"), to: "w4.txt")
  }

  private func proposals(_ scratch: Scratch) async throws -> [ProposedAmendment] {
    var options = ReadingOptions()
    options.reader.assertions = true
    let corpus = await Corpus.read([scratch.path], options)
    let amendments = try amendments(of: scratch)
    return corpus.proposals(of: corpus.findings(amendments: amendments).findings, by: "me")
  }

  private func amendments(of scratch: Scratch) throws -> Amendments {
    var configuration = try Configuration.find(for: [scratch.path]).map(Configuration.read) ?? Configuration()
    try configuration.addCorrections(for: [scratch.path])
    return configuration.amendments
  }

  @Test func aMisprintBecomesACorrection() async throws {
    let scratch = try folder()
    let proposals = try await proposals(scratch)
    #expect(proposals.count == 1)
    let files = AmendedFiles(for: [scratch.path], configuration: nil)
    #expect(try files.write(proposals) == [scratch.path("corrections.csv")])
    let written = String(decoding: try WholeFile.read(scratch.path("corrections.csv")), as: UTF8.self)
    #expect(
      written == """
        report,entity,metric,period_start,period_end,printed,corrected,reason,by
        w3.txt,AMD.O,close,2024-08-16,2024-08-16,184.56,148.56,W101,me

        """)
    #expect(try await self.proposals(scratch).isEmpty)
  }

  @Test func rowsFollowTheHeaderThatIsThere() async throws {
    let scratch = try folder()
    try scratch.write("entity,report,metric,printed,corrected\nX.O,w9.txt,close,1,2", to: "corrections.csv")
    _ = try AmendedFiles(for: [scratch.path], configuration: nil).write(try await proposals(scratch))
    let written = String(decoding: try WholeFile.read(scratch.path("corrections.csv")), as: UTF8.self)
    #expect(
      written
        == "entity,report,metric,printed,corrected\nX.O,w9.txt,close,1,2\nAMD.O,w3.txt,close,184.56,148.56\n")
  }

  @Test func aConfigurationThatCannotBeAddedToStays() async throws {
    let scratch = try folder()
    let text = "splits: [{entity: A.O, date: 2024-01-02, ratio: 2},\n  {entity: B.O, date: 2024-01-02, ratio: 2}]\n"
    try scratch.write(text, to: "weekplot.yml")
    var proposal = try #require(try await proposals(scratch).first)
    proposal.change = .split(try #require(Day(2024, 8, 16).flatMap { Split("AMD.O", on: $0, ratio: "10:1") }))
    let files = AmendedFiles(for: [scratch.path], configuration: nil)
    #expect(throws: ConfigurationError.self) { try files.write([proposal]) }
    #expect(String(decoding: try WholeFile.read(scratch.path("weekplot.yml")), as: UTF8.self) == text)
    #expect(try Folder.list(scratch.path).files.sorted() == ["w1.txt", "w2.txt", "w3.txt", "w4.txt", "weekplot.yml"])
  }

  @Test func commentsStay() async throws {
    let scratch = try folder()
    try scratch.write("# why\nstyle: {theme: dark} # so\n", to: "weekplot.yml")
    var proposal = try #require(try await proposals(scratch).first)
    proposal.change = .split(try #require(Day(2024, 8, 16).flatMap { Split("AMD.O", on: $0, ratio: "10:1") }))
    _ = try AmendedFiles(for: [scratch.path], configuration: nil).write([proposal])
    #expect(
      String(decoding: try WholeFile.read(scratch.path("weekplot.yml")), as: UTF8.self)
        == "# why\nstyle: {theme: dark} # so\nsplits:\n  - {entity: AMD.O, date: 2024-08-16, ratio: \"10:1\"}\n")
    #expect(try amendments(of: scratch).splits.count == 1)
  }
}
