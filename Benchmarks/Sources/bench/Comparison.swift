import Foundation

/// Everything that the table shows, ours and the peers by turns.
struct Comparison {
  /// Ten years of weeks.
  private static let weeks = 520

  let weekplot: String
  let samples: String
  /// The folder `Benchmarks`.
  let home: String
  /// For reports, pictures and tables.
  let scratch: String
  let bench = CommandLine.arguments[0]
  var ledger = Ledger()
  private var remarks: [String] = []

  init(weekplot: String, samples: String, home: String, scratch: String) {
    (self.weekplot, self.samples, self.home, self.scratch) = (weekplot, samples, home, scratch)
  }

  var reports: String { scratch + "/Reports" }
  private var allText: String { scratch + "/all.txt" }
  var data: String { scratch + "/data" }
  private var python: String { home + "/.venv/bin/python" }
  /// A program of `peers/plotters`, which `setup` builds where there is a Rust compiler.
  var plotters: String { home + "/peers/plotters/target/release/draw-plotters" }

  /// The table and what there is to say about it.
  mutating func report(rounds: Int) throws -> String {
    try prepare()
    try buildMany()
    let peers = installedPeers()
    let hasPythonDecks = run([python, "-c", "import pptx"]).status == 0
    if !hasPythonDecks { remark("python-pptx is not installed and was left out; `make bench-setup` installs it.") }
    for round in 1...rounds {
      progress("round \(round) of \(rounds)")
      buildCharts()
      read()
      extractMany()
      buildOnSaturday()
      store()
      readPDFs()
      draw()
      for peer in peers { peer.draw(self, &ledger) }
      try makeEachDeck(besidePython: hasPythonDecks)
      rollStatistics()
    }
    let machine = "\(processorModel()), \(processors.count) cores; \(rounds) rounds by turns, medians."
    let reading = "Ratios are ours / that: for rates more is better, for all else less."
    return ([machine, reading, "", ledger.table, ""] + remarks).joined(separator: "\n")
  }

  private func prepare() throws {
    progress("writing \(Self.weeks) reports and the data of \(Sample.all.count) charts")
    try Sample.export(to: data)
    let made = run([samples, "history", "--seed", "1", "--weeks", "\(Self.weeks)", "--out", reports])
    guard made.status == 0 else { throw Failure(what: "sample-reports ended with \(made.status)") }
    let names = try FileManager.default.contentsOfDirectory(atPath: reports).sorted()
    let text = try names.map { try String(contentsOfFile: reports + "/" + $0, encoding: .utf8) }.joined()
    try text.write(toFile: allText, atomically: false, encoding: .utf8)
    try writeManyReports()
  }

  // MARK: The main job

  private mutating func buildCharts() {
    let out = scratch + "/Charts"
    try? FileManager.default.removeItem(atPath: out)
    let used = run([weekplot, "build", reports, "--out", out, "--jobs", "2", "--quiet"], cores: 2)
    let name = "main job, \(Self.weeks) reports to charts, 2 cores"
    ledger.note(name, "s wall", used.wall)
    ledger.note(name, "s wall", 1.5, of: "at most")
    ledger.note(name, "s CPU", used.processor)
    ledger.note(name, "MiB peak", used.peak)
    ledger.note(name, "MiB peak", 200, of: "at most")
    if used.status != 0 { remark("`weekplot build` ended with status \(used.status): its row is not the whole job.") }
  }

  // MARK: Reading

  private mutating func read() {
    let used = run([bench, "read", reports])
    let figures = numbers(used.output)
    guard used.status == 0, figures.count == 5 else { return remark("reading ended with status \(used.status).") }
    let name = "reading, bytes to observations, 1 core"
    ledger.note(name, "MB/s", figures[1] / figures[0] / 1e3)
    let converted = run(["iconv", "-f", "UTF-8", "-t", "UTF-16", "-o", "/dev/null", allText])
    if converted.status == 0 {
      ledger.note(name, "MB/s", figures[1] / converted.processor / 1e6, of: "iconv to UTF-16")
      ledger.note(name, "MB/s", figures[1] / converted.processor / 1e7, of: "bar, a tenth of iconv")
    }
    ledger.note(name, "reports/s of 17.5 KB", figures[1] / figures[0] * 1e3 / Self.usualReport)
    ledger.note(name, "reports/s of 17.5 KB", 1_500, of: "bar")
    ledger.note("assembly into series, \(Int(figures[3])) observations, 1 core", "ms", figures[4])
  }

  // MARK: Drawing

  private mutating func draw() {
    let pictures = scratch + "/ours"
    try? FileManager.default.createDirectory(atPath: pictures, withIntermediateDirectories: true)
    let used = run([bench, "draw", pictures])
    let efforts = Effort.parse(used.output)
    guard used.status == 0, efforts.count == Kind.allCases.count else {
      return remark("drawing ended with status \(used.status).")
    }
    ledger.note(efforts, peak: used.peak)
    ledger.note("drawing", "MiB peak", 40, of: "at most")
    ledger.noteSingle(run([bench, "draw-one", pictures]))
    for (kind, effort) in efforts {
      for (step, time) in [("layout", effort.layout), ("painting", effort.painting), ("PNG", effort.encoding)] {
        ledger.note("  of which \(kind.rawValue), \(step)", "ms CPU a chart", time / Double(effort.charts))
      }
    }
  }

  private mutating func installedPeers() -> [Peer] {
    for peer in Peer.all where !peer.isThere(self) {
      remark("\(peer.name) is not installed and was left out; `make bench-setup` installs it.")
    }
    return Peer.all.filter { $0.isThere(self) }
  }

  private mutating func makeEachDeck(besidePython: Bool) throws {
    try writeDeckCharts()
    makeDecks()
    if besidePython { makeDecksWithPython(self, &ledger) }
    updateLargeDeck()
  }

  // MARK: Statistics

  private mutating func rollStatistics() {
    let used = run([bench, "statistics", "2"], cores: 2)
    for line in used.output.split(separator: "\n") {
      let figures = numbers(String(line))
      guard figures.count == 3 else { continue }
      let count = Int(figures[0])
      let name = "\(count) statistics, 1,000 series × 520 points × 4 windows, 2 cores"
      ledger.note(name, "s wall", figures[1] / 1e3)
      if count > 3 { notePeers(of: name) }
    }
  }

  /// All statistics, as far as the libraries have them.
  private mutating func notePeers(of name: String) {
    ledger.note(name, "s wall", 1, of: "at most")
    for library in ["pandas", "polars"] {
      let used = run([python, home + "/peers/roll.py", library], cores: 2)
      let figures = numbers(used.output)
      guard used.status == 0, figures.count == 3 else {
        remark("\(library) is not installed and was left out; `make bench-setup` installs it.")
        continue
      }
      ledger.note(name, "s wall", figures[1] / 1e3, of: "\(library), \(Int(figures[0])) of them")
    }
  }

  // MARK: Words

  mutating func remark(_ text: String) {
    if !remarks.contains(text) { remarks.append(text) }
  }

  private func progress(_ text: String) { FileHandle.standardError.write(Data("bench: \(text)\n".utf8)) }
}

struct Failure: Error { var what: String }

func numbers(_ text: String) -> [Double] { text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) } }

private func processorModel() -> String {
  let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
  let model = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
  return model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor"
}
