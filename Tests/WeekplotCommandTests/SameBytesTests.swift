import Files
import Foundation
import Testing

/// Whole folders of outputs, charts, deck, workbook and store among them, byte for byte.
@Suite struct SameBytesTests {
  /// All that a build leaves, but what it says of the change from what was there before.
  private func outputs(_ folder: String, of trial: Trial) throws -> [String: [UInt8]] {
    let files = try trial.files(folder).filter { $0.key != "changes.md" }
    for name in ["deck.pptx", "series.sqlite", "series.xlsx", "manifest.json", "fear-greed.png", "series.csv"] {
      #expect(files[name] != nil, "\(name)")
    }
    return files
  }

  private func expectSame(_ a: String, _ b: String, in trial: Trial) throws {
    let (first, second) = (try outputs(a, of: trial), try outputs(b, of: trial))
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, bytes) in first { #expect(second[name] == bytes, "\(name)") }
  }

  @Test func `an earlier Saturday comes out again after later reports and a correction`() throws {
    let trial = try Trial.withReports()
    let later = ["weekly-2024-08-30.txt", "weekly-2024-08-31.txt", "weekly-2024-08-30.pdf", "weekly-2024-08-31.pdf"]
    for name in later where FileKind(of: trial.path("Reports/" + name)) == .file {
      try Folder.create(trial.path("Later"))
      try FileManager.default.moveItem(atPath: trial.path("Reports/" + name), toPath: trial.path("Later/" + name))
    }
    let day = "2024-08-25"
    #expect(try Run("build --as-of \(day) --out Then --quiet", in: trial).status == 0)
    for name in try Folder.list(trial.path("Later")).files {
      try trial.write(try WholeFile.read(trial.path("Later/" + name)), to: "Reports/" + name)
    }
    try trial.write(smallReport(day: 29), to: "Reports/another.txt")
    let place = try Run("series --metric fear_greed --as-of \(day) --quiet", in: trial).output.split(separator: "\n")
    let last = try #require(place.last).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let report = try #require(last.last?.split(separator: ";").first)
    try trial.write(
      """
      report,entity,metric,period_start,period_end,printed,corrected,reason,by,date
      \(report),\(last[0]),\(last[1]),,\(last[4]),\(last[5]),1,a test,nobody,2024-09-01

      """, to: "Reports/corrections.csv")
    // The folder has outputs of today already.
    #expect(try Run("build --out Again --quiet", in: trial).status == 0)
    #expect(try trial.files("Again")["series.csv"] != trial.files("Then")["series.csv"])
    #expect(try Run("build --as-of \(day) --out Again --quiet", in: trial).status == 0)
    try expectSame("Then", "Again", in: trial)
  }

  @Test func `neither jobs nor the order of files nor repeats change a byte`() throws {
    let trial = try Trial.withReports()
    #expect(try Run("build --out One --jobs 1 --quiet", in: trial).status == 0)
    // Written anew in the other order, so that the folder lists them otherwise.
    for name in try Folder.list(trial.path("Reports")).files.reversed() {
      try trial.write(try WholeFile.read(trial.path("Reports/" + name)), to: "Turned/" + name)
    }
    try FileManager.default.removeItem(atPath: trial.path("Reports"))
    try FileManager.default.moveItem(atPath: trial.path("Turned"), toPath: trial.path("Reports"))
    #expect(try Run("build --out Two --jobs 7 --quiet", in: trial).status == 0)
    try expectSame("One", "Two", in: trial)
    try trial.write("gone", to: "Two/.weekplot/cache.sqlite")
    #expect(try Run("build --out Two --quiet", in: trial).status == 0)
    try expectSame("One", "Two", in: trial)
  }
}
