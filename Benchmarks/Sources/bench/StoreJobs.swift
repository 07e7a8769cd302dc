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
    ledger.note(name, "s wall", 12, of: "bar: assembled and stored")
    ledger.note(name, "MiB peak", changed.peak)
    ledger.note(name, "MiB peak", 400, of: "bar: assembled and stored")
    ledger.note("nothing changed, 10,000 reports", "s wall", again.wall)
    ledger.note("nothing changed, 10,000 reports", "s wall", 1, of: "at most")
  }

  private func build(_ folder: String, _ out: String) -> Usage? {
    let used = run([weekplot, "build", folder, "--out", out, "--jobs", "2", "--quiet"], cores: 2)
    return used.status == 0 ? used : nil
  }
}
