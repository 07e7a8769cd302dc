/// Slides as Markdown that Marp and pandoc both understand: a rule between slides, a first-level heading on each, pipe
/// tables, notes as comments.
///
///     let slides = MarkdownSlides(title: "市场周报图表", language: "zh-CN", size: "16:9", slides: slides)
///     try WholeFile.write(slides.text, to: "Charts/slides.md")
package struct MarkdownSlides: Hashable, Sendable {
  package struct Table: Hashable, Sendable {
    package var header: [String]
    /// Whether a column's words stand at its right.
    package var isTrailing: [Bool]
    /// Under the names of their groups; a row has a text for each column.
    package var groups: [(name: String, rows: [[String]])]

    package init(header: [String], isTrailing: [Bool], groups: [(name: String, rows: [[String]])]) {
      self.header = header
      self.isTrailing = isTrailing
      self.groups = groups
    }
  }

  package enum Body: Hashable, Sendable {
    case lines([String])
    /// A file beside the Markdown, and the words that stand for it.
    case picture(file: String, alt: String)
    case table(Table)
  }

  package struct Slide: Hashable, Sendable {
    package var headline: String
    package var body: Body
    package var source: String
    /// A line each.
    package var notes: [String]

    package init(headline: String, body: Body, source: String = "", notes: [String] = []) {
      self.headline = headline
      self.body = body
      self.source = source
      self.notes = notes
    }
  }

  package var title: String
  package var language: String
  /// As Marp names it: `16:9`.
  package var size: String
  package var slides: [Slide]

  package init(title: String, language: String, size: String, slides: [Slide]) {
    self.title = title
    self.language = language
    self.size = size
    self.slides = slides
  }

  package var text: String {
    ([head] + slides.flatMap(pages)).joined(separator: "\n---\n\n")
  }

  /// What Marp reads before the first slide; pandoc takes the language of it. No `title`: pandoc would make a slide of it.
  private var head: String {
    """
    ---
    marp: true
    lang: \(quoted(language))
    size: \(quoted(size))
    paginate: true
    style: |
      section { justify-content: start; font-size: 22px; }
      h1 { font-size: 34px; }
      img { max-width: 100%; max-height: 500px; }
      table { font-size: 17px; }
    description: \(quoted(title))
    """
  }

  /// JSON's strings are YAML's.
  private func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : $0.isNewline ? " " : String($0) }.joined() + "\""
  }
}

// MARK: One slide

extension MarkdownSlides {
  /// So many rows fit on a slide.
  private static let rowsOfSlide = 14

  /// A table that is too long goes on on further slides.
  private func pages(of slide: Slide) -> [String] {
    guard case .table(let table) = slide.body else { return [page(slide, bodyText(slide.body))] }
    let parts = table.parts(of: Self.rowsOfSlide)
    return parts.enumerated().map { index, part in
      var one = slide
      if parts.count > 1 { one.headline += " (\(index + 1)/\(parts.count))" }
      return page(one, part)
    }
  }

  private func page(_ slide: Slide, _ body: String) -> String {
    var text = "# \(escaped(slide.headline))\n\n\(body)"
    if !slide.source.isEmpty {
      // In the picture's own paragraph: a picture alone in one gets its words as a caption from pandoc.
      if case .picture = slide.body { text += "\\\n" } else { text += "\n\n" }
      text += escaped(slide.source)
    }
    if !slide.notes.isEmpty { text += "\n\n<!--\n\(slide.notes.map(comment).joined(separator: "\n"))\n-->" }
    return text + "\n"
  }

  private func bodyText(_ body: Body) -> String {
    switch body {
    case .lines(let lines): lines.map(escaped).joined(separator: "\n\n")
    case .picture(let file, let alt): "![\(escaped(alt))](\(address(file)))"
    case .table: ""
    }
  }

  /// A comment ends at two hyphens and a bracket, and may hold no two hyphens.
  private func comment(_ line: String) -> String {
    flat(line).replacing("--", with: "- -").replacing("--", with: "- -").replacing("<!", with: "< !")
  }
}

extension MarkdownSlides.Table {
  package static func == (a: Self, b: Self) -> Bool {
    a.header == b.header && a.isTrailing == b.isTrailing && a.groups.elementsEqual(b.groups, by: ==)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(header)
    for group in groups { hasher.combine(group.rows) }
  }

  /// Pipe tables of at most so many rows each, names of groups counted.
  fileprivate func parts(of limit: Int) -> [String] {
    var rows: [String] = []
    for group in groups {
      if !group.name.isEmpty {
        rows.append(line(["**" + escaped(group.name) + "**"] + header.dropFirst().map { _ in "" }))
      }
      rows += group.rows.map { line($0.map(escaped)) }
    }
    let head = [line(header.map(escaped)), line(isTrailing.map { $0 ? "---:" : ":---" })]
    return stride(from: 0, to: max(1, rows.count), by: limit).map { start in
      (head + rows[start..<min(start + limit, rows.count)]).joined(separator: "\n")
    }
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

/// Text that Markdown takes as it stands: its signs escaped, on one line.
func escaped(_ text: String) -> String {
  var result = ""
  for character in flat(text) {
    if "\\`*_{}[]<>#|!$~^&".contains(character), character.isASCII { result.append("\\") }
    result.append(character)
  }
  return result
}

/// Without control characters and line ends.
private func flat(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
}

/// A path as the address of a link.
private func address(_ path: String) -> String {
  path.utf8.map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"):
      String(UnicodeScalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }.joined()
}
