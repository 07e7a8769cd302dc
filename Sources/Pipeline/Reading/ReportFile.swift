import Files

/// A file that may be a report.
struct ReportFile: Hashable, Sendable {
  /// What places call it: the path relative to the folder that was given.
  var name: String
  /// Where it is; `-` is standard input.
  var path: String
  /// Whether it was named itself, or its ending says that it is text: then being unreadable is worth an error.
  var isMeant: Bool
  /// The same report in other forms, read only when this one gives none.
  var otherForms: [ReportFile] = []

  var isPDF: Bool { FileEnding(of: path) == .pdf }

  func bytes() throws(FileError) -> [UInt8] {
    path == "-" ? try WholeFile.readStandardInput() : try WholeFile.read(path)
  }
}

/// What a file's ending says of it.
enum FileEnding {
  case text, pdf, other
  /// None, or one that says nothing, as in `weekly-2024.08.23`.
  case unknown

  init(of path: String) {
    let ending = Path.ending(of: path)
    if Self.texts.contains(ending) {
      self = .text
    } else if ending == "pdf" {
      self = .pdf
    } else {
      self = Self.others.contains(ending) ? .other : .unknown
    }
  }

  /// The path without an ending that only tells the form: `x.pdf` and `x.txt` have one stem.
  static func stem(of path: String) -> String {
    switch FileEnding(of: path) {
    case .text, .pdf: String(path.dropLast(Path.ending(of: path).count + 1))
    case .other, .unknown: path
    }
  }

  /// In the order in which one of several forms of a report is chosen.
  static let texts = ["txt", "text", "md", "markdown", "html", "htm"]

  private static let others: Set<String> = [
    "7z", "avif", "bak", "bmp", "bz2", "c", "cfg", "css", "csv", "db", "doc", "docx", "eml", "epub", "gif", "gz", "h",
    "heic", "ico", "ini", "ipynb", "jpeg", "jpg", "js", "json", "jsonl", "key", "log", "mp3", "mp4",
    "ndjson", "numbers", "odp", "ods", "odt", "pages", "parquet", "png", "potx", "ppt", "pptx", "ps", "py", "rar",
    "rtf", "sh", "sqlite", "svg", "swift", "tar", "tgz", "tif", "tiff", "tmp", "toml", "tsv", "wav", "webp", "xls",
    "xlsm", "xlsx", "xml", "xz", "yaml", "yml", "zip", "zst",
  ]
}
