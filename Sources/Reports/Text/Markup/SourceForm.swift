/// How a report's file is written, by its name's ending, else by what stands in it.
enum SourceForm: Sendable {
  case text, html, markdown

  init(report: String, text: [Unicode.Scalar]) {
    let ending = report.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ["html", "htm", "xhtml"].contains(ending) || Self.isHTML(text) {
      self = .html
    } else if ["md", "markdown"].contains(ending) {
      self = .markdown
    } else {
      self = .text
    }
  }

  /// A page that begins as one, whatever its file is called.
  private static func isHTML(_ text: [Unicode.Scalar]) -> Bool {
    guard let start = text.firstIndex(where: { !$0.isBlank }), text[start] == "<" else { return false }
    let head = text[start...].prefix(400).text.lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<table", "<div"].contains(where: head.contains)
  }
}

extension Document {
  /// A report from its file's text: plain, HTML or Markdown.
  static func decoded(_ text: String, report: String, vocabulary: Vocabulary = .builtIn) -> Document {
    let scalars = Array(text.unicodeScalars)
    switch SourceForm(report: report, text: scalars) {
    case .html:
      var writer = SourceWriter(scalars)
      HTMLReader.read(scalars.indices, into: &writer)
      return writer.document(report: report, vocabulary: vocabulary)
    case .markdown, .text: return Document(report: report, text: text, vocabulary: vocabulary)
    }
  }
}
