/// What an HTML element is to a reader of its words.
enum HTMLTag: Sendable, Hashable {
  case table, row, dataCell, headerCell, caption
  /// 1 to 6.
  case heading(Int)
  /// Begins and ends a line: a paragraph, a list's item.
  case block
  case lineBreak
  case superscript
  /// Its words are none of the page's: a script, a drawing.
  case unseen
  case inline

  /// - Parameter name: in lower case.
  init(named name: String) { self = Self.known[name] ?? .inline }

  /// Elements whose text holds no tags: everything up to the end tag is theirs.
  static let raw: Set<String> = ["script", "style", "title", "textarea", "xmp", "noembed", "noframes", "iframe"]

  /// Elements that never have an end.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  private static let known: [String: HTMLTag] = {
    var tags: [String: HTMLTag] = [
      "table": .table, "tr": .row, "td": .dataCell, "th": .headerCell, "caption": .caption, "br": .lineBreak,
      "sup": .superscript,
    ]
    for level in 1...6 { tags["h\(level)"] = .heading(level) }
    let blocks = """
      address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer \
      form head header hgroup hr html legend li main menu nav ol p pre section summary tbody tfoot thead ul
      """
    for name in blocks.split(separator: " ") { tags[String(name)] = .block }
    for name in ["svg", "math", "template", "select", "datalist", "object", "audio", "video", "canvas", "button"] {
      tags[name] = .unseen
    }
    return tags
  }()
}
