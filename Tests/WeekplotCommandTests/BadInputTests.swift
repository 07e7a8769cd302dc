import Files
import Foundation
import Testing

@Suite struct BadInputTests {
  @Test func anEmptyFolder() throws {
    let trial = try Trial()
    try Folder.create(trial.path("Reports"))
    let run = try Run("extract", in: trial)
    #expect(run.status == 2 && run.output == "")
    #expect(
      run.messages
        == "weekplot: Reports: no weekly report found; put reports there as .pdf, .txt, .md or .html, or name another folder\n"
    )
  }

  @Test func noFolderAtAll() throws {
    let run = try Run("build", in: Trial())
    #expect(run.status == 2)
    #expect(run.messages == "Reports: cannot be read: No such file or directory; check the path and its permissions\n")
  }

  @Test func aFolderWithoutReports() throws {
    let trial = try Trial()
    try trial.write("Bread, milk, eggs\n", to: "Reports/list.txt")
    try trial.write("a,b\n", to: "Reports/flows.csv")
    let run = try Run("build", in: trial)
    #expect(run.status == 2)
    #expect(
      run.messages == """
        flows.csv: skipped: it holds nothing of a weekly report
        list.txt: skipped: it holds nothing of a weekly report
        weekplot: Reports: no weekly report found; put reports there as .pdf, .txt, .md or .html, or name another folder

        """)
    #expect(FileKind(of: trial.path("Charts")) == .missing)
  }

  @Test func whatIsSkippedDoesNotCount() throws {
    let trial = try Trial()
    try trial.write(smallReport(day: 23), to: "Reports/a.txt")
    try trial.write("a,b\n", to: "Reports/flows.csv")
    let run = try Run("extract", in: trial)
    #expect(run.status == 0)
    #expect(run.messages == "flows.csv: skipped: it holds nothing of a weekly report\n")
    #expect(try Run("extract --quiet", in: trial).messages == "")
  }

  /// A file that can't be read beside one that can: one line, and the rest is delivered.
  static let unreadable: [(name: String, bytes: [UInt8], message: String)] = [
    ("b.txt", [], "b.txt: the file is empty; save the report again\n"),
    ("b.txt", Array(repeating: 0, count: 100), "b.txt: the file is binary, not text; save the report as text\n"),
    (
      "b.txt", [0x41, 0xFF, 0xFF, 0x41, 0x0A],
      "b.txt: the file is no text in UTF-8, UTF-16 or GB18030; save it as UTF-8\n"
    ),
    (
      "b.pdf", Array("%PDF-1.4".utf8),
      "b.pdf: the PDF breaks off before its end; get the whole file\n"
    ),
  ]

  @Test(arguments: unreadable)
  func oneBadFileNeverStopsAFolder(_ name: String, _ bytes: [UInt8], _ message: String) throws {
    let trial = try Trial()
    try trial.write(smallReport(day: 23), to: "Reports/a.txt")
    try trial.write(bytes, to: "Reports/" + name)
    let run = try Run("extract", in: trial)
    #expect(run.status == 1)
    #expect(run.messages == message)
    #expect(run.output.split(separator: "\n").count == 3)
    // Alone it leaves nothing to do.
    let alone = try Run("extract Reports/" + name, in: trial)
    #expect(alone.status == 2 && alone.output == "" && alone.messages == message)
  }

  @Test func aLinkToNothingAndAPipe() throws {
    let trial = try Trial()
    try trial.write(smallReport(day: 23), to: "Reports/a.txt")
    let run = try Run(shell: "ln -s gone Reports/b.txt; mkfifo pipe.txt; weekplot extract Reports pipe.txt", in: trial)
    #expect(run.status == 1 && run.output.split(separator: "\n").count == 3)
    #expect(
      run.messages == """
        Reports/b.txt: cannot be listed: No such file or directory; check the path and its permissions
        pipe.txt: cannot be read: Not a regular file; check the path and its permissions

        """)
  }

  @Test func aTruncatedReportGivesWhatItHas() throws {
    let trial = try Trial.withReports()
    let name = "weekly-2024-08-23.txt"
    let whole = try Run("extract --quiet Reports/" + name, in: trial).output.split(separator: "\n")
    let bytes = try WholeFile.read(trial.path("Reports/" + name))
    for part in [3, 4, 5] {
      try trial.write(Array(bytes[..<(bytes.count * part / 6)]), to: "cut.txt")
      let run = try Run("extract cut.txt", in: trial)
      let rows = run.output.split(separator: "\n")
      #expect((0...2).contains(run.status))
      #expect(run.status != 0 || (rows.count > 1 && rows.count < whole.count))
      #expect(run.status == 0 || !run.messages.isEmpty)
    }
  }

  @Test func aFailedBuildLeavesWhatWasThere() throws {
    let trial = try Trial()
    try trial.write("kept", to: "Charts/fear-greed.png")
    try Folder.create(trial.path("Reports"))
    let run = try Run("build", in: trial)
    #expect(run.status == 2)
    #expect(try trial.files("Charts") == ["fear-greed.png": Array("kept".utf8)])
  }
}
