import Facts
import Files
import Reports

/// What `weekplot.yml` says: names that the user explains, profiles of publishers, and what is amended in the readings.
///
///     let configuration = try Configuration.read("weekplot.yml")
///     options.reader.profiles = configuration.vocabularies
package struct Configuration: Sendable {
  package var aliases: [(name: String, entity: EntityKey)] = []
  package var profiles: [Profile] = []
  package var amendments = Amendments()
  package var rules = CheckRules()
  /// What the columns of tables of data hold.
  package var data: [DataMapping] = []
  /// How charts look, where nothing else is said of one.
  package var style = ChartWishes()
  /// Charts that are described, or wished otherwise than they are built in.
  package var charts: [ChartEntry] = []
  /// The files of profiles that are not written in the configuration itself, profile by profile.
  private var profileFiles: [String?] = []
  /// The files that it was read from: none of them is a report.
  package var files: [String] = []

  package init() {}

  package static let fileName = "weekplot.yml"
  static let keys = [
    "aliases", "profiles", "corrections", "data", "joined", "renamed", "rules", "splits", "style", "charts",
  ]

  /// The profiles as readers take them.
  package var vocabularies: Profiles { Profiles(profiles, aliases: aliases) }

  /// `weekplot.yml` in the reports' folder, else in the current one; nil where there is none.
  package static func find(for paths: [String]) -> String? { find(fileName, for: paths) }

  /// Takes the `corrections.csv` of the reports' folder, else of the current one, where there is one.
  package mutating func addCorrections(for paths: [String]) throws(ConfigurationError) {
    guard let file = Self.findCorrections(for: paths), !files.contains(file) else { return }
    files.append(file)
    try amendments.addCorrections(ofFile: file)
  }

  /// `corrections.csv` in the reports' folder, else in the current one; nil where there is none.
  package static func findCorrections(for paths: [String]) -> String? { find(Amendments.correctionsFile, for: paths) }

  private static func find(_ name: String, for paths: [String]) -> String? {
    let folders = paths.filter { $0 != "-" }.map { FileKind(of: $0) == .folder ? $0 : Path.folder(of: $0) }
    return (folders + ["."]).map { beside($0, name) }.first { FileKind(of: $0) == .file }
  }

  private static func beside(_ folder: String, _ name: String) -> String {
    folder == "." ? name : Path.joined(folder, name)
  }

  /// Reads a configuration and the profiles that it names.
  package static func read(_ path: String) throws(ConfigurationError) -> Configuration {
    var configuration = Configuration()
    let part = try YAMLPart.file(path)
    configuration.files.append(path)
    for (key, value) in try part.entries(of: keys) {
      switch key {
      case "corrections": try configuration.addCorrections(value, beside: path)
      case "rules": try configuration.rules.read(value)
      case "data": for item in try value.items() { configuration.data.append(try DataMapping(item, beside: path)) }
      case "charts": configuration.charts = try ChartsReader.entries(value)
      case "style":
        for (key, part) in try value.entries(of: StyleReader.keys) {
          _ = try StyleReader.take(key, part, into: &configuration.style)
        }
      case "joined": for item in try value.items() { try configuration.amendments.addJoined(item) }
      case "splits": for item in try value.items() { try configuration.amendments.addSplit(item) }
      case "renamed":
        for (old, new) in try value.entries() {
          configuration.amendments.renamed[EntityKey(rawValue: old)] = EntityKey(rawValue: try new.word())
        }
      case "aliases":
        for (name, entity) in try value.entries() {
          configuration.aliases.append((name, EntityKey(rawValue: try entity.word())))
        }
      default:
        for item in try value.items() { try configuration.addProfile(item, beside: path) }
      }
    }
    return configuration
  }

  /// A profile of its own file.
  package static func readProfile(_ path: String) throws(ConfigurationError) -> Profile {
    try ProfileReader.profile(in: YAMLPart.file(path), name: Path.name(of: path))
  }

  /// Takes out the profile of a file, however its path is written; the file itself stays no report.
  package mutating func leaveOut(_ path: String) {
    files.append(path)
    let index = profileFiles.firstIndex { $0.map { Path.name(of: $0) } == Path.name(of: path) }
    guard let index else { return }
    profiles.remove(at: index)
    profileFiles.remove(at: index)
  }

  /// A list of them, or the name of their file.
  private mutating func addCorrections(_ part: YAMLPart, beside path: String) throws(ConfigurationError) {
    guard part.isWord, !part.isNothing else {
      for item in try part.items() { try amendments.addCorrection(item) }
      return
    }
    let file = Self.beside(Path.folder(of: path), try part.word())
    files.append(file)
    try amendments.addCorrections(ofFile: file)
  }

  /// A profile, or the name of its file.
  private mutating func addProfile(_ item: YAMLPart, beside path: String) throws(ConfigurationError) {
    guard item.isWord else {
      let number = profiles.count + 1
      profileFiles.append(nil)
      profiles.append(try ProfileReader.profile(in: item, name: "\(Path.name(of: path)) #\(number)"))
      return
    }
    let name = try item.word()
    let file = Self.beside(Path.folder(of: path), name)
    files.append(file)
    profileFiles.append(file)
    profiles.append(try Self.readProfile(file))
  }
}

/// What is wrong in a configuration, and where.
package struct ConfigurationError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case file(FileError)
    case notText
    case syntax(String)
    case unknownKey(String, known: [String])
    case notAMapping
    case notAList
    case notAWord
    case empty(String)
    case unknownMetric(String)
    case changeMetric(String)
    case unknownUnit(String)
    case unknownKind(String)
    case missing(String)
    case unknownRule(String)
    case notADate(String)
    case notARatio(String)
    case notADecimal(String)
    case notCSV
    /// The word, and what could stand there.
    case notOneOf(String, [String])
    case twice(String)
    case notTogether(String, String)
    /// The first key says nothing without the second.
    case onlyWith(String, String)
    case fieldCount(Int, expected: Int)
    /// A list is written in a way that nothing can be added to.
    case cannotAdd
  }

  package var file: String
  /// From 1; nil of the file as a whole.
  package var line: Int?
  package var problem: Problem
}
