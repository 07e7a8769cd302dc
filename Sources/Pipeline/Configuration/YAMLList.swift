/// Lists in the text of a YAML file, added to without writing the rest anew.
enum YAMLList {
  /// `text` with more entries in its top-level list `key`, behind those that are there; the list is made where there is
  /// none. nil where it is written in a way that can't be added to.
  ///
  ///     YAMLList.adding(["{a: 1}"], to: "splits", in: "# mine\nsplits:\n- {a: 0}\nstyle: {}\n")
  ///     // "# mine\nsplits:\n- {a: 0}\n- {a: 1}\nstyle: {}\n"
  static func adding(_ entries: [String], to key: String, in text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    guard let start = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) else {
      return joined(lines + [key + ":"] + entries.map { "  - " + $0 })
    }
    let value = lines[start].dropFirst(key.count + 1).prefix { $0 != "#" }.filter { $0 != " " && $0 != "\t" }
    if value.isEmpty { return addingToBlock(entries, below: start, lines) }
    guard value.hasPrefix("["), value.hasSuffix("]"), let close = lines[start].lastIndex(of: "]") else { return nil }
    let comma = value == "[]" ? "" : ", "
    lines[start].insert(contentsOf: comma + entries.joined(separator: ", "), at: close)
    return joined(lines)
  }

  private static func addingToBlock(_ entries: [String], below start: Int, _ lines: [String]) -> String {
    let items = lines[(start + 1)...].prefix { belongs($0) }
    let indent = items.first { isItem($0) }.map { String($0.prefix { $0 == " " }) } ?? "  "
    // Comments and blank lines at the end of the block are those of what follows.
    let last = items.lastIndex { !isEmpty($0) } ?? start
    var lines = lines
    lines.insert(contentsOf: entries.map { indent + "- " + $0 }, at: last + 1)
    return joined(lines)
  }

  private static func belongs(_ line: String) -> Bool { isEmpty(line) || line.hasPrefix(" ") || isItem(line) }
  private static func isItem(_ line: String) -> Bool { line.drop { $0 == " " }.hasPrefix("- ") }

  private static func isEmpty(_ line: String) -> Bool {
    let first = line.first { $0 != " " && $0 != "\t" && $0 != "\r" }
    return first == nil || first == "#"
  }

  private static func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
