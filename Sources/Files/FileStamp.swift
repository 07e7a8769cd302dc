#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells cheaply whether a file was written to: its size, its number and the time of its last change.
package enum FileStamp {
  /// One word; nil where there is no such file.
  package static func of(_ path: String) -> String? {
    guard let found = status(of: path), found.kind == .file else { return nil }
    #if canImport(Darwin)
      let time = found.st_mtimespec
    #else
      let time = found.st_mtim
    #endif
    return "\(found.st_size)-\(found.st_ino)-\(time.tv_sec).\(time.tv_nsec)"
  }

  /// Of the program that runs.
  package static let ofProgram: String = of("/proc/self/exe") ?? of(CommandLine.arguments[0]) ?? ""

  /// Of a program on the search path; empty where there is none.
  package static func ofProgram(named name: String) -> String {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    for folder in folders.split(separator: ":") {
      if let stamp = of(Path.joined(String(folder), name)) { return stamp }
    }
    return ""
  }
}
