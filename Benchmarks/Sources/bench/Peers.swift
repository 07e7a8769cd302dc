import Foundation

/// Another program that draws the workload.
struct Peer: Sendable {
  var name: String
  /// What is to be there for it to run.
  var isThere: @Sendable (Comparison) -> Bool
  var draw: @Sendable (Comparison, inout Ledger) -> Void

  static let all = [
    Peer(
      name: "matplotlib",
      isThere: { run([$0.home + "/.venv/bin/python", "-c", "import matplotlib"]).status == 0 },
      draw: drawWithMatplotlib),
    Peer(name: "gnuplot", isThere: { _ in isInstalled("gnuplot") }, draw: drawWithGnuplot),
    Peer(
      name: "plotters", isThere: { FileManager.default.isExecutableFile(atPath: $0.plotters) }, draw: drawWithPlotters),
  ]
}

/// One process for all charts, its clock started after one of each kind, like ours.
func drawWithMatplotlib(_ comparison: Comparison, _ ledger: inout Ledger) {
  let out = pictures("matplotlib", comparison)
  let script = comparison.home + "/peers/draw_matplotlib.py"
  let used = run([comparison.home + "/.venv/bin/python", script, comparison.data, out])
  ledger.note(Effort.parse(used.output), peak: used.peak, of: "matplotlib")
}

/// gnuplot has no clock of its own: forty charts of a kind less one, each a process.
func drawWithGnuplot(_ comparison: Comparison, _ ledger: inout Ledger) {
  let out = pictures("gnuplot", comparison)
  func usage(_ kind: Kind, last: Int) -> Usage {
    let words = "data='\(comparison.data)'; out='\(out)'; kind='\(kind.rawValue)'; last=\(last)"
    return run(["gnuplot", "-e", words, comparison.home + "/peers/draw.gp"])
  }
  var peak = 0.0
  let efforts = Kind.allCases.map { kind in
    let (one, all) = (usage(kind, last: 0), usage(kind, last: Kind.chartsEach - 1))
    if kind == .line { ledger.noteSingle(one, of: "gnuplot") }
    peak = max(peak, all.peak)
    var effort = Effort()
    effort.charts = Kind.chartsEach - 1
    effort.processor = (all.processor - one.processor) * 1e3
    effort.wall = (all.wall - one.wall) * 1e3
    let sizes = (0..<Kind.chartsEach).map { sizeOfFile("\(out)/\(Sample.id(kind, $0)).png") }
    effort.bytes = sizes.reduce(0, +) * effort.charts / Kind.chartsEach
    return (kind, effort)
  }
  ledger.note(efforts, peak: peak, of: "gnuplot")
}

/// One process for all charts, then one for a single chart.
func drawWithPlotters(_ comparison: Comparison, _ ledger: inout Ledger) {
  let out = pictures("plotters", comparison)
  let used = run([comparison.plotters, comparison.data, out])
  ledger.note(Effort.parse(used.output), peak: used.peak, of: "plotters")
  ledger.noteSingle(run([comparison.plotters, comparison.data, out, "one"]), of: "plotters")
}

private func pictures(_ peer: String, _ comparison: Comparison) -> String {
  let folder = "\(comparison.scratch)/\(peer)"
  try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return folder
}

extension Ledger {
  /// What one chart took as a whole process, fonts found and all.
  mutating func noteSingle(_ used: Usage, of owner: String = ours) {
    guard used.status == 0 else { return }
    note("drawing one chart as a whole process", "ms wall", used.wall * 1e3, of: owner)
    note("drawing one chart as a whole process", "ms CPU", used.processor * 1e3, of: owner)
  }

  /// What drawing the workload took.
  mutating func note(_ efforts: [(Kind, Effort)], peak: Double, of owner: String = ours) {
    guard efforts.count == Kind.allCases.count else { return }
    let charts = efforts.reduce(0) { $0 + Double($1.1.charts) }
    let wall = efforts.reduce(0) { $0 + $1.1.wall }
    note("drawing, 1 core", "charts/s", charts / wall * 1e3, of: owner)
    for (kind, effort) in efforts {
      note("drawing, \(kind.rawValue)", "ms CPU a chart", effort.processor / Double(effort.charts), of: owner)
    }
    for (kind, effort) in efforts {
      note("drawing, \(kind.rawValue)", "KB a PNG", Double(effort.bytes) / Double(effort.charts) / 1e3, of: owner)
    }
    note("drawing", "MiB peak", peak, of: owner)
  }
}
