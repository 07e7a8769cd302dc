import Files
import TimeSeries

/// The user's files with proposed amendments added: what stands in them stays as it is, comments too.
///
///     let files = AmendedFiles(for: ["Reports"], configuration: nil)
///     try files.write(proposals)   // ["Reports/weekplot.yml", "Reports/corrections.csv"]
///
/// Reports are never written to.
package struct AmendedFiles: Sendable {
  /// `weekplot.yml`, there or to be made.
  package let configuration: String
  /// `corrections.csv`, there or to be made.
  package let corrections: String

  /// Those that reading `paths` finds, else in the folder of the first.
  ///
  /// - Parameter configuration: the file that the command line names.
  package init(for paths: [String], configuration: String?) {
    let first = paths.first { $0 != "-" } ?? "."
    let folder = FileKind(of: first) == .folder ? first : Path.folder(of: first)
    func new(_ name: String) -> String { folder == "." || folder.isEmpty ? name : Path.joined(folder, name) }
    self.configuration = configuration ?? Configuration.find(for: paths) ?? new(Configuration.fileName)
    corrections = Configuration.findCorrections(for: paths) ?? new(Amendments.correctionsFile)
  }

  /// The file that an amendment goes to.
  package func file(of change: ProposedAmendment.Change) -> String {
    switch change {
    case .split: configuration
    case .correction: corrections
    }
  }

  /// Adds the amendments; each file is replaced as a whole, once it has been read back.
  ///
  /// - Returns: the files that were written.
  /// - Throws: `ConfigurationError` where a file can't be added to; then it is as it was.
  package func write(_ proposals: [ProposedAmendment]) throws(ConfigurationError) -> [String] {
    var splits: [Split] = []
    var rows: [[String: String]] = []
    for proposal in proposals {
      switch proposal.change {
      case .split(let split): splits.append(split)
      case .correction(let row): rows.append(row)
      }
    }
    var written: [String] = []
    if !splits.isEmpty {
      try add(splits)
      written.append(configuration)
    }
    if !rows.isEmpty {
      try add(rows)
      written.append(corrections)
    }
    return written
  }

  private func add(_ splits: [Split]) throws(ConfigurationError) {
    let old = FileKind(of: configuration) == .missing ? "" : try text(of: configuration)
    let known = old.isEmpty ? 0 : try Configuration.read(configuration).amendments.splits.count
    let entries = splits.map { "{entity: \($0.entity.rawValue), date: \($0.day), ratio: \"\($0.ratio)\"}" }
    guard let new = YAMLList.adding(entries, to: "splits", in: old) else { throw cannotAdd(configuration) }
    try replace(configuration, with: new) { path throws(ConfigurationError) in
      try Configuration.read(path).amendments.splits.count == known + splits.count
    }
  }

  private func add(_ rows: [[String: String]]) throws(ConfigurationError) {
    let old = FileKind(of: corrections) == .missing ? "" : try text(of: corrections)
    guard let header = try? CSVReader.rows(of: Array(old.utf8)).first?.fields ?? Self.header else {
      throw ConfigurationError(file: corrections, line: nil, problem: .notCSV)
    }
    var csv = CSVWriter()
    if old.isEmpty { csv.row(header) }
    for row in rows { csv.row(header.map { row[$0] ?? "" }) }
    let new = old + (old.isEmpty || old.hasSuffix("\n") ? "" : "\n") + String(decoding: csv.bytes, as: UTF8.self)
    try replace(corrections, with: new) { path throws(ConfigurationError) in
      var amendments = Amendments()
      try amendments.addCorrections(ofFile: path)
      return amendments.corrections.count >= rows.count
    }
  }

  private static let header = Amendments.columns.filter { $0 != "date" }

  /// Puts a text in a file's place once a copy beside it has been read and found right.
  private func replace(
    _ path: String, with text: String, _ isRight: (String) throws(ConfigurationError) -> Bool
  ) throws(ConfigurationError) {
    let trial = AtomicFile.temporaryName(for: path)
    defer { _ = try? WholeFile.remove(trial) }
    try write(text, to: trial)
    guard try isRight(trial) else { throw cannotAdd(path) }
    try write(text, to: path)
  }

  private func write(_ text: String, to path: String) throws(ConfigurationError) {
    do { try WholeFile.write(text, to: path) } catch {
      throw ConfigurationError(file: path, line: nil, problem: .file(error))
    }
  }

  private func text(of path: String) throws(ConfigurationError) -> String {
    let bytes: [UInt8]
    do { bytes = try WholeFile.read(path) } catch {
      throw ConfigurationError(file: path, line: nil, problem: .file(error))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(file: path, line: nil, problem: .notText)
    }
    return text
  }

  private func cannotAdd(_ path: String) -> ConfigurationError {
    ConfigurationError(file: path, line: nil, problem: .cannotAdd)
  }
}
