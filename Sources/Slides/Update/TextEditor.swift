import Files

/// Fills `{{weekplot:ID.FIELD}}` in the texts of a slide or its notes, and fills them again each week.
///
/// The template and a digest of the words last written stay in the shape's alt text, a line each: by them the next update
/// finds the words and knows whether a person has changed them since.
struct TextEditor {
  /// Of the slide, from 1.
  let number: Int
  let tree: XMLTree
  let texts: [String: String]
  let isForced: Bool
  private(set) var events: [DeckEvent] = []
  private(set) var splices: [Splice] = []

  init(number: Int, tree: XMLTree, texts: [String: String], isForced: Bool) {
    self.number = number
    self.tree = tree
    self.texts = texts
    self.isForced = isForced
  }

  mutating func run() {
    for shape in tree.all("sp") + tree.all("graphicFrame") {
      guard let properties = tree.first("cNvPr", in: shape) else { continue }
      let alt = tree.value("descr", of: properties) ?? ""
      var lines = alt.isEmpty ? [] : alt.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let runs = tree.all("t", in: shape).filter { !$0.isEmpty }
      var filled: Set<Int> = []
      for index in lines.indices {
        guard let mark = FieldMark(lines[index]) else { continue }
        if let digest = refill(mark, shape, runs, &filled) { lines[index] = FieldMark(digest, mark.template).line }
      }
      lines += fillNew(shape, runs, filled).map(\.line)
      let new = lines.joined(separator: "\n")
      if new != alt { splices.append(alternative(new, of: properties)) }
    }
  }

  // MARK: Words that we have written before

  /// The digest of the words that stand there afterwards; nil where nothing changes.
  private mutating func refill(
    _ mark: FieldMark, _ shape: XMLTree.Element, _ runs: [XMLTree.Element], _ filled: inout Set<Int>
  ) -> String? {
    guard let words = words(for: mark.template) else { return nil }
    let whole = runs.map { tree.unescaped($0.content) }.joined(separator: "\n")
    if let run = runs.first(where: { FieldMark.digest(tree.unescaped($0.content)) == mark.digest }),
      !words.contains("\n")
    {
      filled.insert(run.tag.lowerBound)
      return written(words, over: run, mark)
    }
    // All words of a shape, each line of them a paragraph.
    if isForced || FieldMark.digest(whole) == mark.digest, whole != words {
      filled.formUnion(runs.map(\.tag.lowerBound))
      return rewritten(words, in: shape, mark)
    }
    if whole == words || runs.contains(where: { tree.unescaped($0.content) == words }) {
      let digest = FieldMark.digest(words)
      return digest == mark.digest ? nil : digest
    }
    events.append(.edited(slide: number, field: mark.template))
    return nil
  }

  private mutating func written(_ words: String, over run: XMLTree.Element, _ mark: FieldMark) -> String? {
    if tree.unescaped(run.content) == words { return nil }
    splices.append(Splice(range: run.content, bytes: XMLText.escaped(words)))
    events.append(.text(slide: number, field: mark.template))
    return FieldMark.digest(words)
  }

  /// New paragraphs that look like the first old one.
  private mutating func rewritten(_ words: String, in shape: XMLTree.Element, _ mark: FieldMark) -> String? {
    guard let body = tree.first("txBody", in: shape), let first = tree.first("p", in: body),
      let run = tree.first("t", in: first), !run.isEmpty, !first.isEmpty
    else { return nil }
    let endOfFirst = tree.end(of: first)
    // Runs after the first one of the model are left out.
    guard let close = tree.first("r", in: first).map(tree.end) else { return nil }
    let (head, tail) = (
      tree.bytes[first.tag.lowerBound..<run.content.lowerBound], tree.bytes[run.content.upperBound..<close]
    )
    let last = tree.bytes[first.content.upperBound..<endOfFirst]
    var bytes: [UInt8] = []
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      bytes += head + XMLText.escaped(String(line)) + tail + last
    }
    splices.append(Splice(range: first.tag.lowerBound..<body.content.upperBound, bytes: bytes))
    events.append(.text(slide: number, field: mark.template))
    return FieldMark.digest(words)
  }

  // MARK: Fields that a person has just typed

  private mutating func fillNew(
    _ shape: XMLTree.Element, _ runs: [XMLTree.Element], _ filled: Set<Int>
  ) -> [FieldMark] {
    var marks: [FieldMark] = []
    for paragraph in tree.all("p", in: shape) {
      let own = runs.filter { paragraph.content.contains($0.tag.lowerBound) && !filled.contains($0.tag.lowerBound) }
      let complete = own.filter { FieldMark.holdsField(tree.unescaped($0.content)) }
      for run in complete { if let mark = filledNew(tree.unescaped(run.content), run) { marks.append(mark) } }
      // Programs cut a line where its spelling or look changes, also inside a field.
      let joined = own.map { tree.unescaped($0.content) }.joined()
      if complete.isEmpty, let first = own.first, FieldMark.holdsField(joined), let mark = filledNew(joined, first) {
        marks.append(mark)
        splices += own.dropFirst().map { Splice(range: $0.content, bytes: []) }
      }
    }
    return marks
  }

  private mutating func filledNew(_ template: String, _ run: XMLTree.Element) -> FieldMark? {
    guard let words = words(for: template) else { return nil }
    // A run is one line.
    let line = words.replacing("\n", with: " ")
    splices.append(Splice(range: run.content, bytes: XMLText.escaped(line)))
    events.append(.text(slide: number, field: template))
    return FieldMark(FieldMark.digest(line), template)
  }

  /// The template with its fields filled in; nil, and told, where one of them is none.
  private mutating func words(for template: String) -> String? {
    var words = template
    for match in template.matches(of: FieldMark.field) {
      guard let text = texts[String(match.1)] else {
        events.append(.unknown(slide: number, id: String(match.1)))
        return nil
      }
      words = words.replacing(match.0, with: text)
    }
    return words
  }

  private func alternative(_ text: String, of properties: XMLTree.Element) -> Splice {
    if let old = tree.attribute("descr", of: properties) {
      return Splice(range: old.value, bytes: XMLText.escaped(text))
    }
    let place = properties.tag.upperBound - (properties.isEmpty ? 2 : 1)
    return Splice(range: place..<place, bytes: Array(" descr=\"".utf8) + XMLText.escaped(text) + Array("\"".utf8))
  }
}

/// A line of a shape's alt text: what is filled in, and a digest of the words that were.
struct FieldMark {
  var digest: String
  var template: String

  private static let head = "weekplot-text:"
  static var field: Regex<(Substring, Substring)> { #/\{\{weekplot:([^{}\s]+)\}\}/# }

  init(_ digest: String, _ template: String) {
    self.digest = digest
    self.template = template
  }

  init?(_ line: String) {
    guard line.hasPrefix(Self.head) else { return nil }
    let parts = line.dropFirst(Self.head.count).split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    self.init(String(parts[0]), String(parts[1]))
  }

  /// Of words that we are about to write.
  init(of words: String, template: String) { self.init(Self.digest(words), template) }

  var line: String { "\(Self.head)\(digest):\(template)" }

  static func digest(_ words: String) -> String { String(Digest.sha256(words).prefix(12)) }
  static func holdsField(_ text: String) -> Bool { text.contains("{{weekplot:") && text.firstMatch(of: field) != nil }
}
