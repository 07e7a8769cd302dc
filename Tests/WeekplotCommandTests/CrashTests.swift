import Files
import Foundation
import Testing

/// `build` may be killed at any moment, and run twice at once: the next run leaves all whole.
///
/// `WEEKPLOT_CRASHES=200 swift test --filter CrashTests` kills it two hundred times.
@Suite struct CrashTests {
  private static let crashes =
    ProcessInfo.processInfo.environment["WEEKPLOT_CRASHES"].flatMap { Int($0) } ?? 3

  /// Two states of a folder, so that each build has something to do.
  private let trial: Trial
  private let report = "Reports/w34.txt"
  private let texts = [smallReport(day: 23), smallReport(day: 24)]

  init() throws {
    trial = try Trial()
    for day in 10...18 { try trial.write(smallReport(day: day), to: "Reports/w\(day).txt") }
  }

  private func outputs(_ folder: String) throws -> [String: [UInt8]] {
    // It tells of the change from what was there before.
    try trial.files(folder).filter { $0.key != "changes.md" }
  }

  private func start(_ line: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Path.joined(Run.programs, "weekplot"))
    process.arguments = line.split(separator: " ").map(String.init)
    process.currentDirectoryURL = URL(filePath: trial.path)
    for stream in [\Process.standardOutput, \.standardError] { process[keyPath: stream] = FileHandle.nullDevice }
    try process.run()
    return process
  }

  @Test func `killed at random moments, the next run makes the outputs whole`() throws {
    var whole: [[String: [UInt8]]] = []
    var seconds = 0.0
    for (index, text) in texts.enumerated() {
      try trial.write(text, to: report)
      let began = Date()
      #expect(try Run("build Reports --out Clean\(index) --quiet", in: trial).status == 0)
      seconds = max(seconds, Date().timeIntervalSince(began))
      whole.append(try outputs("Clean\(index)"))
    }
    #expect(whole[0] != whole[1])
    for crash in 0..<Self.crashes {
      try trial.write(texts[crash % 2], to: report)
      let process = try start("build Reports --out Charts --quiet")
      Thread.sleep(forTimeInterval: Double.random(in: 0...(seconds * 1.1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // Files that are there are whole: those of the one state or of the other.
      for (name, bytes) in (try? outputs("Charts")) ?? [:] {
        #expect(whole.contains { $0[name] == bytes }, "\(name) after crash \(crash)")
      }
      if crash % 4 == 0 || crash == Self.crashes - 1 {
        #expect(try Run("build Reports --out Charts --quiet", in: trial).status == 0)
        #expect(try outputs("Charts") == whole[crash % 2])
        let hidden = try FileManager.default.contentsOfDirectory(atPath: trial.path("Charts"))
        #expect(hidden.filter { $0.hasSuffix(".tmp") || $0.hasSuffix("-journal") } == [])
      }
    }
  }

  @Test func `what a killed run has begun goes, though nothing has changed since the run before it`() throws {
    try trial.write(texts[0], to: report)
    #expect(try Run("build Reports --out Charts --quiet", in: trial).status == 0)
    let ended = try start("--version")
    ended.waitUntilExit()
    let begun = "Charts/.series.sqlite.\(ended.processIdentifier).tmp"
    try trial.write("half a store", to: begun)
    #expect(try Run("build Reports --out Charts", in: trial).messages.contains("nothing has changed"))
    #expect(!FileManager.default.fileExists(atPath: trial.path(begun)))
  }

  @Test func `two at once leave the files of one`() throws {
    try trial.write(texts[0], to: report)
    #expect(try Run("build Reports --out Clean --quiet", in: trial).status == 0)
    let both = try [start("build Reports --out Charts --quiet"), start("build Reports --out Charts --quiet")]
    for process in both {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try outputs("Charts") == outputs("Clean"))
    #expect(try Run("build Reports --out Charts", in: trial).messages.contains("nothing has changed"))
  }

  /// Builds, lets something happen to the store, and builds again after a report has changed.
  private func rebuilt(_ harm: (inout [UInt8]) -> Void) throws -> (run: Run, harmed: [UInt8]) {
    try trial.write(texts[0], to: report)
    #expect(try Run("build Reports --out Charts --quiet", in: trial).status == 0)
    var store = try #require(try outputs("Charts")["series.sqlite"])
    harm(&store)
    try Data(store).write(to: URL(filePath: trial.path("Charts/series.sqlite")))
    try trial.write(texts[1], to: report)
    return (try Run("build Reports --out Charts", in: trial), store)
  }

  @Test func `a series.sqlite damaged inside is named and left alone`() throws {
    let (run, harmed) = try rebuilt { store in
      for index in store.indices where index % 4096 == 0 && index > 0 { store[index] = 0xA5 }
    }
    #expect(run.status == 2)
    #expect(run.messages.contains("Charts/series.sqlite: the store is damaged and is left alone; move it away"))
    #expect(try outputs("Charts")["series.sqlite"] == harmed)
  }

  @Test func `a series.sqlite that somebody changed is kept beside the new one`() throws {
    let (run, harmed) = try rebuilt { store in
      guard let word = store.firstRange(of: Array("CRYPTO".utf8)) else { return }
      store[word.lowerBound] = UInt8(ascii: "X")
    }
    #expect(run.status == 0)
    #expect(run.messages.contains("what was there is now Charts/series.sqlite.bak"))
    let files = try outputs("Charts")
    #expect(files["series.sqlite.bak"] == harmed)
    #expect(try Run("build Reports --out Clean --quiet", in: trial).status == 0)
    #expect(try files["series.sqlite"] == outputs("Clean")["series.sqlite"])
    #expect(try !Run("build Reports --out Charts", in: trial).messages.contains(".bak"))
  }

  @Test func `a series.sqlite that was copied is known again`() throws {
    let (run, _) = try rebuilt { _ in }
    #expect(run.status == 0)
    #expect(!run.messages.contains(".bak"))
  }

  @Test func `a foreign series.sqlite is left alone, and nothing is written`() throws {
    try trial.write("my own notes", to: "Charts/series.sqlite")
    let run = try Run("build Reports --out Charts", in: trial)
    #expect(run.status == 2)
    #expect(run.messages.contains("Charts/series.sqlite: this is no store of weekplot"))
    #expect(try trial.files("Charts") == ["series.sqlite": Array("my own notes".utf8)])
  }
}
