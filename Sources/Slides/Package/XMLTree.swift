/// The elements of an XML part with their places in its bytes, so that a few of them can be changed and all else stays.
///
/// Names are local ones (`pic` of `p:pic`): every program writes these parts with prefixes of its own choice.
struct XMLTree {
  struct Attribute {
    /// With its prefix, as written.
    var name: String
    /// Between the quotes.
    var value: Range<Int>
  }

  struct Element {
    var name: String
    /// From `<` to after `>` of the first tag.
    var tag: Range<Int>
    var attributes: [Attribute]
    /// Between the tags; empty after the tag of an empty element.
    var content: Range<Int>
    var isEmpty: Bool
  }

  let bytes: [UInt8]
  /// In the order of their first tags.
  private(set) var elements: [Element] = []

  /// nil for what is not UTF-8, or no whole XML.
  init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    self.bytes = bytes
    guard scan() else { return nil }
  }

  /// Those inside another, at any depth.
  func all(_ name: String, in element: Element? = nil) -> [Element] {
    guard let element else { return elements.filter { $0.name == name } }
    return elements.filter { $0.name == name && element.content.contains($0.tag.lowerBound) }
  }

  func first(_ name: String, in element: Element? = nil) -> Element? { all(name, in: element).first }

  func attribute(_ name: String, of element: Element) -> Attribute? { element.attributes.first { $0.name == name } }

  /// The words of an attribute, without escapes.
  func value(_ name: String, of element: Element) -> String? {
    attribute(name, of: element).map { unescaped($0.value) }
  }

  func unescaped(_ range: Range<Int>) -> String { XMLText.unescaped(bytes[range]) }
}

// MARK: Scanning

extension XMLTree {
  private mutating func scan() -> Bool {
    var open: [(index: Int, name: ArraySlice<UInt8>)] = []
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      if let end = skipped(from: start) {
        guard end > 0 else { return false }
        position = end
        continue
      }
      guard let end = tagEnd(from: start) else { return false }
      position = end
      if bytes[start + 1] == UInt8(ascii: "/") {
        let name = bytes[(start + 2)..<(end - 1)].prefix { !isBlank($0) }
        guard let last = open.popLast(), last.name == name else { return false }
        elements[last.index].content = elements[last.index].tag.upperBound..<start
      } else {
        let name = bytes[(start + 1)..<(end - 1)].prefix { !isBlank($0) && $0 != UInt8(ascii: "/") }
        let isEmpty = bytes[end - 2] == UInt8(ascii: "/")
        if !isEmpty { open.append((elements.count, name)) }
        elements.append(
          Element(
            name: local(name), tag: start..<end, attributes: attributes(name.endIndex..<(end - 1)), content: end..<end,
            isEmpty: isEmpty))
      }
    }
    return open.isEmpty && !elements.isEmpty
  }

  /// The end of a comment, a declaration or raw text; nil where a tag begins, 0 where there is no end.
  private func skipped(from start: Int) -> Int? {
    for (head, tail) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")]
    where bytes[start...].starts(with: head.utf8) {
      var position = start + head.utf8.count
      while position < bytes.count {
        if bytes[position...].starts(with: tail.utf8) { return position + tail.utf8.count }
        position += 1
      }
      return 0
    }
    return nil
  }

  /// After the `>` that is in no quotes.
  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8?
    for position in (start + 1)..<bytes.count {
      let byte = bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position > start + 1 ? position + 1 : nil
      }
    }
    return nil
  }

  private func attributes(_ range: Range<Int>) -> [Attribute] {
    var found: [Attribute] = []
    var rest = bytes[range]
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")),
      let open = rest[equals...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
      let close = rest[(open + 1)...].firstIndex(of: bytes[open])
    {
      let name = rest[..<equals].filter { !isBlank($0) }
      found.append(Attribute(name: String(decoding: name, as: UTF8.self), value: (open + 1)..<close))
      rest = rest[(close + 1)...]
    }
    return found
  }

  private func local(_ name: ArraySlice<UInt8>) -> String {
    let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
    return String(decoding: name[start...], as: UTF8.self)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x9 || byte == 0xA || byte == 0xD }
}

/// Words in XML and out of it.
enum XMLText {
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("&") else { return text }
    text = text.replacing(#/&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});/#) { match in
      let digits = match.1
      let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
    for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      text = text.replacing(name, with: character)
    }
    return text
  }

  /// `Char` of XML 1.0, without the carriage return, which no reader would give back.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA: true
    case 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The words without what XML forbids: as they are read back.
  static func allowed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
  }

  /// For between the tags or within quotes.
  static func escaped(_ text: String) -> [UInt8] {
    var xml = XMLWriter(isFragment: true)
    xml.attributeText(text)
    return xml.bytes
  }
}

/// A change of some bytes of a part.
struct Splice {
  var range: Range<Int>
  var bytes: [UInt8]
}

extension [Splice] {
  /// The bytes with all changes made; they must not overlap.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for splice in sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      precondition(splice.range.lowerBound >= position, "changes of a part overlap")
      result += bytes[position..<splice.range.lowerBound]
      result += splice.bytes
      position = splice.range.upperBound
    }
    return result + bytes[position...]
  }
}
