import Facts
import Files

/// Finds the reports below the paths that were given: each once, in byte order of their names.
struct ReportFinder {
  private(set) var files: [ReportFile] = []
  private(set) var skipped: [String] = []
  /// Those of the skipped that may be tables of data, and those that were named.
  private(set) var tables: [ReportFile] = []
  private(set) var failures: [UnreadFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let leftOut: Set<String>

  /// - Parameter leavingOut: files below the paths that are no reports.
  init(_ paths: [String], leavingOut: [String] = []) {
    leftOut = Set(leavingOut)
    for path in paths { find(path) }
    tellApart()
    files.sort { Path.precedes($0.name, $1.name) }
    joinStems()
  }

  private mutating func find(_ path: String) {
    if path == "-" {
      files.append(ReportFile(name: "-", path: "-", isMeant: true))
    } else if FileKind(of: path) == .folder {
      findInside(path)
    } else {
      let file = ReportFile(name: Path.name(of: path), path: path, isMeant: true)
      if Path.ending(of: path) == "csv" { tables.append(file) } else { files.append(file) }
    }
  }

  private mutating func findInside(_ folder: String) {
    do {
      let listing = try Folder.list(folder)
      failures += listing.errors.map { UnreadFile(path: $0.path, reason: .file($0)) }
      for name in listing.files where !leftOut.contains(Path.joined(folder == "." ? "" : folder, name)) {
        let ending = FileEnding(of: name)
        if ending == .other {
          skipped.append(name)
          let path = Path.joined(folder, name)
          if Path.ending(of: name) == "csv" { tables.append(ReportFile(name: name, path: path, isMeant: false)) }
        } else {
          files.append(
            ReportFile(name: name, path: Path.joined(folder, name), isMeant: ending == .text || ending == .pdf))
        }
      }
    } catch {
      failures.append(UnreadFile(path: folder, reason: .file(error)))
    }
  }

  /// Files of different folders that would bear one name bear their paths; a file given twice is there once.
  private mutating func tellApart() {
    var seen: Set<String> = []
    files = files.filter { seen.insert($0.path).inserted }
    let named = Dictionary(grouping: files.indices, by: { files[$0].name })
    for indices in named.values where indices.count > 1 {
      for index in indices { files[index].name = files[index].path }
    }
  }

  /// Files of one stem are one report in several forms: one is read, the PDF first.
  private mutating func joinStems() {
    let forms = Dictionary(grouping: files, by: { FileEnding.stem(of: $0.name) })
    var read: [ReportFile] = []
    for file in files {
      let ranked = (forms[FileEnding.stem(of: file.name)] ?? [file]).sorted { Self.rank($0) < Self.rank($1) }
      if ranked[0] == file {
        var first = file
        if file.isPDF { first.otherForms = Array(ranked.dropFirst()) }
        read.append(first)
      } else {
        diagnostics.append(Self.duplicate("file.same-stem", file.name, of: ranked[0].name))
      }
    }
    files = read
  }

  private static func rank(_ file: ReportFile) -> Int {
    file.isPDF ? -1 : FileEnding.texts.firstIndex(of: Path.ending(of: file.name)) ?? 8
  }

  static func duplicate(_ code: String, _ file: String, of kept: String) -> Diagnostic {
    Diagnostic(.note, code, at: Place(report: file, line: 1, column: 1), details: [kept])
  }
}
