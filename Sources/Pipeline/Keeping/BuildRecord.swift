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
  /// Of what was told of the reports.
  package var diagnosticCount: Int
  private var skipped: [String]
  package var summary: BuildSummary
  /// What was told, still packed: there may be a hundred thousand, and a quiet run asks for none.
  private var diagnostics: [UInt8]

  private static let name = "last build"

  /// - Parameter files: below the folder.
  init(inputs: String, folder: String, files: [String], corpus: Corpus, summary: BuildSummary) {
    self.inputs = inputs
    outputs = files.map { ($0, FileStamp.of(Path.joined(folder, $0)) ?? "") }
    diagnosticCount = corpus.diagnostics.count
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
      skipped = try unpacker.list { u throws(PackingError) in try u.text() }
      summary = try unpacker.summary()
      diagnostics = unpacker.rest
    } catch {
      return nil
    }
  }

  /// What is told of a corpus; its readings are not there.
  package var corpus: Corpus {
    var corpus = Corpus()
    var unpacker = Unpacker(diagnostics)
    corpus.diagnostics = (try? unpacker.list { u throws(PackingError) in try u.diagnostic() }) ?? []
    corpus.skipped = skipped
    return corpus
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
