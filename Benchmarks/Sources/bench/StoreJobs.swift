import Foundation

/// Runs of `weekplot build` on folders that were built before: the Saturday run, one with nothing to do, and a change
/// among 10,000 reports.
extension Comparison {
  private static let fiveYears = 260
  private var weekly: String { scratch + "/Weekly" }
  private var weeklyCharts: String { scratch + "/WeeklyCharts" }
  private var manyCharts: String { scratch + "/ManyCharts" }

  /// Five years of weeklies; the latest comes on a Saturday, to a folder that has charts of the others.
  mutating func buildOnSaturday() {
    let files = FileManager.default
    for folder in [weekly, weeklyCharts] { try? files.removeItem(atPath: folder) }
    do {
      try files.createDirectory(atPath: weekly, withIntermediateDirectories: true)
      let names = try files.contentsOfDirectory(atPath: reports).sorted().prefix(Self.fiveYears)
      guard let latest = names.last else { return remark("there are no reports for the Saturday run.") }
      for name in names.dropLast() { try files.copyItem(atPath: reports + "/" + name, toPath: weekly + "/" + name) }
      let first = build(weekly, weeklyCharts)
      try files.copyItem(atPath: reports + "/" + latest, toPath: weekly + "/" + latest)
      let saturday = build(weekly, weeklyCharts)
      let again = build(weekly, weeklyCharts)
      guard let first, let saturday, let again else { return remark("the Saturday run failed.") }
      let name = "Saturday run, one report more to \(names.count - 1), 2 cores"
      ledger.note(name, "s wall", saturday.wall)
      ledger.note(name, "s wall", 1, of: "at most, beside reading it")
      ledger.note(name, "s wall", first.wall, of: "the first run")
      ledger.note("nothing changed, \(names.count) reports", "s wall", again.wall)
    } catch {
      remark("the Saturday run failed: \(error)")
    }
  }

  /// What 10,000 reports say, assembled and stored.
  mutating func store() {
    let file = scratch + "/series.sqlite"
    try? FileManager.default.removeItem(atPath: file)
    let used = run([bench, "store", file], cores: 2)
    let figures = numbers(used.output)
    guard used.status == 0, figures.count == 4 else { return remark("storing ended with status \(used.status).") }
    let name = "assembled and stored, \(Int(figures[0])) observations of 10,000 reports, 2 cores"
    ledger.note(name, "s wall", figures[2] / 1e3)
    ledger.note(name, "s wall", 12, of: "at most")
    ledger.note(name, "s CPU", figures[3] / 1e3)
    ledger.note(name, "MiB peak", used.peak)
    ledger.note(name, "MiB peak", 400, of: "at most")
    ledger.note("  its series.sqlite", "MB", Double(sizeOfFile(file)) / 1e6)
  }

  /// 10,000 reports that were read before, one of them changed: all are assembled, stored and drawn. Once, since reading
  /// them takes long.
  mutating func buildMany() throws {
    guard build(many, manyCharts) != nil else { return remark("building from many reports failed.") }
    let some = many + "/1/" + (try FileManager.default.contentsOfDirectory(atPath: many + "/1").sorted().first ?? "")
    let text = try String(contentsOfFile: some, encoding: .utf8)
    try (text + "\n").write(toFile: some, atomically: false, encoding: .utf8)
    let changed = build(many, manyCharts)
    let again = build(many, manyCharts)
    try text.write(toFile: some, atomically: false, encoding: .utf8)
    guard let changed, let again else { return remark("building from many reports failed.") }
    let name = "one of 10,000 reports changed, 2 cores"
    ledger.note(name, "s wall", changed.wall)
    ledger.note(name, "MiB peak", changed.peak)
    ledger.note("nothing changed, 10,000 reports", "s wall", again.wall)
    ledger.note("nothing changed, 10,000 reports", "s wall", 1, of: "at most")
  }

  private func build(_ folder: String, _ out: String) -> Usage? {
    let used = run([weekplot, "build", folder, "--out", out, "--jobs", "2", "--quiet"], cores: 2)
    return used.status == 0 ? used : nil
  }
}
