/// How a report's file is written, by its name's ending, else by what stands in it.
enum SourceForm: Sendable {
  case html, markdown
  /// Plain text, with tables as Markdown has them.
  case textWithTables
  case text

  init(report: String, text: String) {
    let ending = report.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ["html", "htm", "xhtml"].contains(ending) || Self.isHTML(text) {
      self = .html
    } else if ["md", "markdown"].contains(ending) {
      self = .markdown
    } else {
      self = Self.mayHaveTables(text) && MarkdownReader.hasTables(Array(text.unicodeScalars)) ? .textWithTables : .text
    }
  }

  /// Most reports are plain: for them one look at the bytes is enough.
  private static func mayHaveTables(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "<") }
  }

  /// A page that begins as one, whatever its file is called.
  private static func isHTML(_ text: String) -> Bool {
    guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return false }
    let head = String(text.unicodeScalars.prefix(400)).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<table", "<div"].contains(where: head.contains)
  }
}

extension Document {
  /// A report from its file's text: plain, HTML or Markdown.
  static func decoded(_ text: String, report: String, vocabulary: Vocabulary = .builtIn) -> Document {
    let form = SourceForm(report: report, text: text)
    if form == .text { return Document(report: report, text: text, vocabulary: vocabulary) }
    let scalars = Array(text.unicodeScalars)
    var writer = SourceWriter(scalars)
    if form == .html {
      HTMLReader.read(scalars.indices, into: &writer)
    } else {
      MarkdownReader.read(into: &writer, isPlain: form == .textWithTables)
    }
    return writer.document(report: report, vocabulary: vocabulary)
  }
}
