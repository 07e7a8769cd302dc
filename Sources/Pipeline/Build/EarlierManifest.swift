import Files
import FoundationEssentials

/// What an earlier run left behind, as far as this one must know.
struct EarlierManifest: Sendable {
  /// Files of charts with their digests.
  var files: [(path: String, sha256: String)] = []

  /// Empty where there is none, or none that can be understood.
  init(in folder: String) {
    guard let bytes = try? WholeFile.read(Path.joined(folder, Manifest.file)),
      let content = try? JSONDecoder().decode(Content.self, from: Data(bytes))
    else { return }
    files = (content.charts + (content.pictures ?? [])).map { ($0.file, $0.sha256) }
  }

  private struct Content: Decodable {
    struct Picture: Decodable {
      var file: String
      var sha256: String
    }
    var charts: [Picture]
    var pictures: [Picture]?
  }

  /// Removes the charts' files that are made no longer, but none that somebody has changed or put elsewhere.
  func removeFiles(notIn kept: Set<String>, from folder: String) throws(FileError) {
    for (file, digest) in files where !kept.contains(file) && Self.isOurs(file) {
      let path = Path.joined(folder, file)
      guard let bytes = try? WholeFile.read(path), Digest.sha256(bytes) == digest else { continue }
      try WholeFile.remove(path)
    }
  }

  private static func isOurs(_ file: String) -> Bool {
    file.hasSuffix(".png") && !file.hasPrefix("/") && !file.split(separator: "/").contains("..")
  }
}
