import Drawing
import Facts
import Files
import Reports
import Store

/// What `build` wrote last into a folder, and from what: where neither has changed there is nothing to do.
package struct BuildRecord: Sendable {
  /// Of all that the outputs depend on.
  var inputs: String
  /// The files written, with their stamps.
  var outputs: [(path: String, stamp: String)]
  /// What was told of the reports: how much of it, and what nobody should have to ask for.
  package var diagnosticCount: Int
  private var alwaysTold: [Diagnostic]
  private var skipped: [String]
  package var summary: BuildSummary
  /// All that was told, still packed: there are thousands, and they are seldom asked for.
  private var diagnostics: [UInt8]

  private static let name = "last build"

  /// - Parameter files: below the folder.
  init(inputs: String, folder: String, files: [String], corpus: Corpus, summary: BuildSummary) {
    self.inputs = inputs
    outputs = files.map { ($0, FileStamp.of(Path.joined(folder, $0)) ?? "") }
    diagnosticCount = corpus.diagnostics.count
    alwaysTold = corpus.diagnostics.filter(\.isAlwaysTold)
    skipped = corpus.skipped
    self.summary = summary
    var packer = Packer()
    packer.pack(corpus.diagnostics) { $0.pack($1) }
    diagnostics = packer.bytes
  }

  /// Whether all files are as they were written.
  func holds(in folder: String) -> Bool {
    outputs.allSatisfy { FileStamp.of(Path.joined(folder, $0.path)) == $0.stamp }
  }

  /// What a run that was killed has left beside these outputs goes.
  package func removeLeftovers(in folder: String) {
    let folders = Set(outputs.map { Path.folder(of: Path.joined(folder, $0.path)) })
    for folder in folders { AtomicFile.removeLeftovers(in: folder) }
  }

  func keep(in cache: Cache) {
    var packer = Packer()
    packer.pack(inputs)
    packer.pack(outputs) { packer, output in
      packer.pack(output.path)
      packer.pack(output.stamp)
    }
    packer.pack(diagnosticCount)
    packer.pack(alwaysTold) { $0.pack($1) }
    packer.pack(skipped) { $0.pack($1) }
    packer.pack(summary)
    cache.keep(packer.bytes + diagnostics, as: Self.name)
  }

  /// nil where nothing was built, or with other inputs.
  init?(in cache: Cache, inputs: String) {
    guard let bytes = cache.value(of: Self.name) else { return nil }
    var unpacker = Unpacker(bytes)
    do throws(PackingError) {
      self.inputs = try unpacker.text()
      guard self.inputs == inputs else { return nil }
      outputs = try unpacker.list { u throws(PackingError) in (path: try u.text(), stamp: try u.text()) }
      diagnosticCount = try unpacker.integer()
      alwaysTold = try unpacker.list { u throws(PackingError) in try u.diagnostic() }
      skipped = try unpacker.list { u throws(PackingError) in try u.text() }
      summary = try unpacker.summary()
      diagnostics = unpacker.rest
    } catch {
      return nil
    }
  }

  /// What is told of a corpus; its readings are not there.
  ///
  /// - Parameter all: whether the notes that one has to ask for are wanted too.
  package func corpus(all: Bool) -> Corpus {
    var corpus = Corpus()
    corpus.diagnostics = all ? unpackedDiagnostics : alwaysTold
    corpus.skipped = skipped
    return corpus
  }

  private var unpackedDiagnostics: [Diagnostic] {
    var unpacker = Unpacker(diagnostics)
    return (try? unpacker.list { u throws(PackingError) in try u.diagnostic() }) ?? alwaysTold
  }
}

extension Diagnostic {
  /// Whether it is told without being asked for: warnings, and what was not read or not drawn at all.
  package var isAlwaysTold: Bool {
    level != .note || code.hasPrefix("file.") || ["chart.no-data", "chart.too-few", "chart.no-report"].contains(code)
  }
}

extension Packer {
  fileprivate mutating func pack(_ summary: BuildSummary) {
    for count in [summary.reports, summary.observations, summary.series] { pack(count) }
    for count in [summary.numerals.used, summary.numerals.ignored, summary.numerals.unexplained] { pack(count) }
    pack(summary.charts) { $0.pack($1) }
    pack(summary.leftOut) { packer, left in
      packer.pack(left.id)
      packer.pack(left.why)
    }
    pack(summary.diagnostics) { $0.pack($1) }
  }
}

extension Unpacker {
  fileprivate mutating func summary() throws(PackingError) -> BuildSummary {
    BuildSummary(
      reports: try integer(), observations: try integer(), series: try integer(),
      numerals: NumeralCounts(used: try integer(), ignored: try integer(), unexplained: try integer()),
      charts: try list { u throws(PackingError) in try u.text() },
      leftOut: try list { u throws(PackingError) in (id: try u.text(), why: try u.diagnostic()) },
      diagnostics: try list { u throws(PackingError) in try u.diagnostic() })
  }
}
