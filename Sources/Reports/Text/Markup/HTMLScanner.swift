/// A stretch of HTML: words, or a tag.
struct HTMLToken: Sendable {
  enum Kind: Sendable { case text, open, close }

  var kind: Kind
  /// The whole tag, its brackets included; words as the file has them.
  var range: Range<Int>
  /// Of a tag, in lower case.
  var name = ""
  var tag = HTMLTag.inline
}

/// Parts HTML into words and tags, never failing: what is no tag is text, what is not closed ends with the file.
///
/// Our own, since the parsers at hand (libxml2's) give no columns, which every place of ours has, and drop what is
/// nested too deep. One pass: no token is looked at twice, however broken the file.
struct HTMLScanner {
  private let text: [Unicode.Scalar]
  private let end: Int
  private var i: Int
  private var tokens: [HTMLToken] = []

  static func tokens(of text: [Unicode.Scalar], in range: Range<Int>) -> [HTMLToken] {
    var scanner = HTMLScanner(text: text, end: range.upperBound, i: range.lowerBound)
    while scanner.i < scanner.end { scanner.scan() }
    return scanner.tokens
  }

  private init(text: [Unicode.Scalar], end: Int, i: Int) {
    self.text = text
    self.end = end
    self.i = i
  }

  private subscript(k: Int) -> Unicode.Scalar { k < end ? text[k] : "\0" }

  private mutating func scan() {
    let start = i
    while i < end, text[i] != "<" || !opensMarkup(i) { i += 1 }
    if i > start { tokens.append(HTMLToken(kind: .text, range: start..<i)) }
    if i < end { scanMarkup() }
  }

  /// `< 1 亿` and `<5%` are words.
  private func opensMarkup(_ k: Int) -> Bool {
    let next = self[k + 1]
    return next == "!" || next == "?" || next.isLetter || next == "/" && self[k + 2].isLetter
  }

  private mutating func scanMarkup() {
    if reads("<!--", at: i) {
      i = index(of: "-->", from: i + 4).map { $0 + 3 } ?? end
    } else if self[i + 1] == "!" || self[i + 1] == "?" {
      i = index(of: ">", from: i + 2).map { $0 + 1 } ?? end
    } else {
      scanTag()
    }
  }

  private mutating func scanTag() {
    let start = i
    let isClose = self[i + 1] == "/"
    i += isClose ? 2 : 1
    let nameStart = i
    while i < end, !text[i].isBlank, text[i] != ">", text[i] != "/" { i += 1 }
    // A name longer than any of HTML's is nobody's.
    let name = text[nameStart..<min(i, nameStart + 16)].map { $0.isUppercaseLetter ? lower($0) : $0 }.text
    skipAttributes()
    let tag = HTMLTag(named: name)
    tokens.append(HTMLToken(kind: isClose ? .close : .open, range: start..<i, name: name, tag: tag))
    if !isClose, HTMLTag.raw.contains(name) { i = endTag(of: name) ?? end }
  }

  /// To behind the closing bracket; one in quotes does not close.
  private mutating func skipAttributes() {
    var quote: Unicode.Scalar?
    while i < end {
      let s = text[i]
      i += 1
      if let open = quote {
        if s == open { quote = nil }
      } else if s == ">" {
        return
      } else if s == "\"" || s == "'", text[i - 2] == "=" || text[i - 2].isBlank {
        quote = s
      }
    }
  }

  private func endTag(of name: String) -> Int? {
    let word = Array(name.unicodeScalars)
    var k = i
    while let found = index(of: "</", from: k) {
      let matches = word.indices.allSatisfy { lower(self[found + 2 + $0]) == word[$0] }
      if matches, !self[found + 2 + word.count].isLetter { return found }
      k = found + 2
    }
    return nil
  }

  private func index(of word: StaticString, from start: Int) -> Int? {
    var k = start
    while k < end {
      if reads(word, at: k) { return k }
      k += 1
    }
    return nil
  }

  private func reads(_ word: StaticString, at k: Int) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount
    where self[k + offset] != Unicode.Scalar(word.utf8Start[offset]) {
      return false
    }
    return true
  }

  private func lower(_ s: Unicode.Scalar) -> Unicode.Scalar {
    s.isUppercaseLetter ? Unicode.Scalar(UInt8(s.value + 32)) : s
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { isLowercaseLetter || isUppercaseLetter }
}

/// The attributes of a start tag: names in lower case, values without quotes; of a name given twice the first counts.
///
///     htmlAttributes(of: Array("<td colspan=2 hidden>".unicodeScalars)[...])   // ["colspan": "2", "hidden": ""]
func htmlAttributes(of tag: ArraySlice<Unicode.Scalar>) -> [String: String] {
  var attributes: [String: String] = [:]
  var rest = tag.drop { !$0.isBlank && $0 != "/" }
  while true {
    rest = rest.drop { $0.isBlank || $0 == "/" }
    guard let first = rest.first, first != ">" else { return attributes }
    let name = rest.prefix { !$0.isBlank && $0 != "=" && $0 != ">" && $0 != "/" }
    rest = rest[max(name.endIndex, rest.startIndex + 1)...]
    if name.isEmpty { continue }
    var value = ArraySlice<Unicode.Scalar>()
    let behind = rest.drop(while: \.isBlank)
    if behind.first == "=" {
      rest = behind.dropFirst().drop(while: \.isBlank)
      if let quote = rest.first, quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest[value.endIndex...].dropFirst()
      } else {
        value = rest.prefix { !$0.isBlank && $0 != ">" }
        rest = rest[value.endIndex...]
      }
    }
    let key = name.text.lowercased()
    if attributes[key] == nil { attributes[key] = value.text }
  }
}
