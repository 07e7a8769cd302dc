import Drawing
import Foundation
import Plotting

/// Decks of the workload's 120 charts, from given pictures and as charts of PowerPoint's own, and a large deck updated.
extension Comparison {
  private var folder: String { scratch + "/DeckCharts" }

  /// A folder as `weekplot build` leaves it, as far as decks need it: the pictures of the drawing job, what they are
  /// called, their data. Bands are left out: PowerPoint has none.
  func writeDeckCharts() throws {
    let files = FileManager.default
    try? files.removeItem(atPath: folder)
    try files.copyItem(atPath: scratch + "/ours", toPath: folder)
    try describeDeckCharts()
  }

  /// Writes what `build` says of its pictures.
  private func describeDeckCharts() throws {
    let version = run([weekplot, "--version"]).output.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    let charts = Sample.all.map { WrittenChart($0, sha256: digest(of: "\(folder)/\($0.id).png")) }
    let encoder = JSONEncoder()
    try encoder.encode(WrittenManifest(version: version, charts: charts))
      .write(to: URL(fileURLWithPath: folder + "/manifest.json"))
    let drawn = zip(Sample.all, charts).map { DrawnChart($0, sha256: $1.sha256) }
    try encoder.encode(DrawnCharts(version: version, charts: drawn))
      .write(to: URL(fileURLWithPath: folder + "/charts.json"))
  }

  private func digest(of file: String) -> String {
    String(run(["sha256sum", file]).output.prefix { $0 != " " })
  }

  mutating func makeDecks() {
    let (pictures, native) = (scratch + "/pictures.pptx", scratch + "/native.pptx")
    note("deck of 120 pictures, 1 core", run([weekplot, "deck", folder, "-o", pictures, "--quiet"]))
    note("deck of 120 native charts, 1 core", run([weekplot, "deck", folder, "-o", native, "--native", "--quiet"]))
  }

  private mutating func note(_ name: String, _ used: Usage) {
    guard used.status == 0 else { return remark("a deck ended with status \(used.status).") }
    ledger.note(name, "s CPU", used.processor)
    ledger.note(name, "MiB peak", used.peak)
    ledger.note(name, "MiB peak", 100, of: "at most")
  }

  /// Gives each chart the picture of the next.
  private func turnPictures() throws {
    let files = Sample.all.map { URL(fileURLWithPath: "\(folder)/\($0.id).png") }
    let pictures = try files.map { try Data(contentsOf: $0) }
    for (i, file) in files.enumerated() { try pictures[(i + 1) % files.count].write(to: file) }
    try describeDeckCharts()
  }

  /// A deck of 200 MB, most of it a film that is none of ours.
  mutating func updateLargeDeck() {
    let deck = scratch + "/large.pptx"
    let script = """
      import os, sys, zipfile
      source, target = sys.argv[1:3]
      with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
          for name in old.namelist(): new.writestr(name, old.read(name), zipfile.ZIP_DEFLATED)
          for part in range(8): new.writestr(f"ppt/media/film{part}.bin", os.urandom(25_000_000))
      """
    guard run([weekplot, "deck", folder, "-o", deck, "--quiet"]).status == 0,
      run(["python3", "-c", script, scratch + "/pictures.pptx", deck]).status == 0
    else { return remark("no large deck could be made.") }
    do { try turnPictures() } catch { return remark("the pictures could not be turned.") }
    let used = run([weekplot, "deck", "update", deck, "--charts", folder, "-o", scratch + "/updated.pptx", "--quiet"])
    guard used.status == 0 else { return remark("updating a deck ended with status \(used.status).") }
    ledger.note("update of a deck of 200 MB, 1 core", "s CPU", used.processor)
    ledger.note("update of a deck of 200 MB, 1 core", "MiB peak", used.peak)
    ledger.note("update of a deck of 200 MB, 1 core", "MiB peak", 150, of: "at most")
  }
}

/// python-pptx's two decks, each by its own clock, which starts when the data are read.
func makeDecksWithPython(_ comparison: Comparison, _ ledger: inout Ledger) {
  let script = comparison.home + "/peers/deck_python_pptx.py"
  let python = comparison.home + "/.venv/bin/python"
  for kind in ["pictures", "native charts"] {
    let out = comparison.scratch + "/peer.pptx"
    let used = run([python, script, kind, comparison.data, comparison.scratch + "/ours", out])
    guard used.status == 0, let processor = numbers(used.output).first else { continue }
    ledger.note("deck of 120 \(kind), 1 core", "s CPU", processor, of: "python-pptx")
    ledger.note("deck of 120 \(kind), 1 core", "MiB peak", used.peak, of: "python-pptx")
    let share = kind == "pictures" ? (10.0, "bar, a tenth of it") : (20.0, "bar, a twentieth of it")
    ledger.note("deck of 120 \(kind), 1 core", "s CPU", processor / share.0, of: share.1)
  }
}

// MARK: What build leaves

private struct WrittenManifest: Encodable {
  var version: String
  var diagnostics: [String] = []
  var charts: [WrittenChart]
}

private struct WrittenChart: Encodable {
  var id, file, title, alt, finding, first, last, sha256: String
  var n: Int
  var sources: [String]
  var reports: [String] = []

  init(_ sample: Sample, sha256: String) {
    (id, file, title) = (sample.id, sample.id + ".png", sample.kind.title)
    (alt, finding) = (sample.kind.title, sample.kind.title)
    (first, last) = ("\(sample.days[0])", "\(sample.days[sample.days.count - 1])")
    (n, sources) = (sample.days.count, ["Seed"])
    self.sha256 = sha256
  }
}

private struct DrawnCharts: Encodable {
  var version: String
  var fonts: [String] = []
  var locale = "zh-Hans"
  var charts: [DrawnChart]
}

private struct DrawnChart: Encodable {
  var id, sha256: String
  var chart: Chart
  var theme = Theme.light
  var isBare = false

  init(_ sample: Sample, sha256: String) {
    (id, self.sha256) = (sample.id, sha256)
    chart = sample.chart
    chart.panels = chart.panels.map { panel in
      guard case .plot(var plot) = panel else { return panel }
      plot.marks.removeAll { if case .band = $0 { true } else { false } }
      return .plot(plot)
    }
  }
}
