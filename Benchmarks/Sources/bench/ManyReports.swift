import Foundation

/// How `weekplot extract` grows with the number of reports, and how it reads PDFs.
extension Comparison {
  /// The size of the weekly that the bar of reading speed speaks of, in bytes.
  static let usualReport = 17_500.0

  private static let folders = 4
  private static let weeksEach = 2_500
  var many: String { scratch + "/Many" }

  /// Four histories in folders of their own: 10,000 reports.
  func writeManyReports() throws {
    for seed in 1...Self.folders {
      let made = run([
        samples, "history", "--seed", "\(seed)", "--weeks", "\(Self.weeksEach)", "--out", "\(many)/\(seed)",
      ])
      guard made.status == 0 else { throw Failure(what: "sample-reports ended with \(made.status)") }
    }
  }

  mutating func extractMany() {
    let quarter = extract(many + "/1")
    let all = extract(many)
    guard let quarter, let all else { return remark("extracting from many reports failed.") }
    let name = "extract, \(Self.folders * Self.weeksEach) reports, 1 core"
    ledger.note(name, "s CPU", all.processor)
    ledger.note(name, "s CPU", quarter.processor * Double(Self.folders), of: "\(Self.folders) × a quarter")
    ledger.note(name, "MiB peak", all.peak)
    ledger.note(name, "MiB peak", 150, of: "at most")
  }

  private func extract(_ folder: String) -> Usage? {
    let used = run([weekplot, "extract", folder, "--jobs", "1", "--quiet"])
    return used.status == 0 ? used : nil
  }

  // MARK: PDFs

  /// The sample reports that are PDFs, beside `pdftotext` over the same, two at once.
  mutating func readPDFs() {
    let folder = home + "/../Reports"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.hasSuffix(".pdf") }.sorted().map { folder + "/" + $0 }
    guard !files.isEmpty, run(["sh", "-c", "command -v pdftotext"]).status == 0 else {
      return remark("PDFs were left out: there is none in Reports/, or no pdftotext.")
    }
    let ours = run([weekplot, "extract"] + files + ["--jobs", "2", "--quiet"], cores: 2)
    let list = files.map { "'\($0)'" }.joined(separator: " ")
    let theirs = run(
      ["sh", "-c", "printf '%s\\n' \(list) | xargs -P 2 -I{} pdftotext -q -bbox-layout {} /dev/null"], cores: 2)
    guard ours.status == 0, theirs.status == 0 else { return remark("reading PDFs failed.") }
    let name = "\(files.count) PDFs to observations, 2 at once"
    ledger.note(name, "s wall", ours.wall)
    ledger.note(name, "s wall", theirs.wall, of: "pdftotext -bbox-layout")
    ledger.note(name, "s wall", theirs.wall * 1.2, of: "at most")
  }
}
