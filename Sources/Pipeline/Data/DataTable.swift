import Dates
import Files
import Reports

/// A file that may be a table of data.
struct DataTable: Sendable {
  var file: ReportFile
  var mapping: DataMapping?
  /// Whether a command or a configuration names it.
  var isNamed: Bool

  /// nil where nobody named it and it is none.
  ///
  /// - Parameter asOf: rows of later days are not there.
  func reading(asOf: Day?) throws(FileError) -> Reading? {
    let reader = DataReader(report: file.name, mapping: mapping, isNamed: isNamed)
    guard var reading = try reader.reading(of: .file(file.path)) else { return nil }
    if let asOf { reading.observations.removeAll { $0.period.end > asOf } }
    return reading
  }
}

extension ReportFinder {
  /// Those that are named, then those below the paths; each once.
  func dataTables(_ options: ReadingOptions) -> [DataTable] {
    let said = options.data.map { ReportFile(name: Path.name(of: $0), path: $0, isMeant: true) }
    let mapped = options.mappings.map { ReportFile(name: Path.name(of: $0.file), path: $0.file, isMeant: true) }
    let among = Dictionary(tables.map { ($0.path, $0) }) { a, _ in a }
    var seen: Set<String> = []
    var found: [DataTable] = []
    for file in said + mapped where seen.insert(file.path).inserted {
      found.append(DataTable(file: among[file.path] ?? file, mapping: options.mapping(of: file), isNamed: true))
    }
    for file in tables where seen.insert(file.path).inserted {
      let mapping = options.mapping(of: file)
      found.append(DataTable(file: file, mapping: mapping, isNamed: mapping != nil || file.isMeant))
    }
    return found
  }
}

extension ReadingOptions {
  /// By the whole path; else by the name alone.
  fileprivate func mapping(of file: ReportFile) -> DataMapping? {
    mappings.first { $0.file == file.path } ?? mappings.first { Path.name(of: $0.file) == Path.name(of: file.path) }
  }
}
