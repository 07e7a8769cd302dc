/// Writes XML 1.0 as UTF-8: elements, attributes, text, and nothing that XML forbids.
///
///     var xml = XMLWriter()
///     xml.element("a:t") { $0.text("R&D \u{1}") }
///     String(decoding: xml.bytes, as: UTF8.self)   // …<a:t>R&amp;D </a:t>
struct XMLWriter {
  private(set) var bytes: [UInt8]

  /// Without a head, for what goes into another part.
  init(isFragment: Bool) { bytes = [] }

  init() { bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8) }

  /// Attributes stand in the order given; one without a value is left out.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    put(">")
    content(&self)
    put("</")
    put(name)
    put(">")
  }

  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    open(name, attributes)
    put("/>")
  }

  mutating func text(_ text: String) { put(escaping: text, inAttribute: false) }

  /// As it stands within quotes.
  mutating func attributeText(_ text: String) { put(escaping: text, inAttribute: true) }

  /// As it is: markup of our own, numbers, never words.
  mutating func raw(_ markup: String) { put(markup) }

  mutating func number(_ number: Int) { bytes.append(decimal: Double(number)) }
  mutating func number(_ number: Double) { bytes.append(decimal: number) }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    put("<")
    put(name)
    for (key, value) in attributes {
      guard let value else { continue }
      put(" ")
      put(key)
      put("=\"")
      put(escaping: value, inAttribute: true)
      put("\"")
    }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func put(escaping text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": put("&amp;")
      case "<": put("&lt;")
      case ">": put("&gt;")
      case "\"" where inAttribute: put("&quot;")
      // A reader makes blanks of them otherwise.
      case "\t" where inAttribute: put("&#9;")
      case "\n" where inAttribute: put("&#10;")
      default:
        if XMLText.isAllowed(scalar) {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
  }
}
