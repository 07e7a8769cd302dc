/// Writes JSON (RFC 8259) as UTF-8, the same value always as the same bytes.
///
///     var json = JSONWriter(.compact)
///     json.write(["date": "2024-05-04", "value": 2.25])
///     String(decoding: json.bytes, as: UTF8.self)   // {"date":"2024-05-04","value":2.25}
package struct JSONWriter: Sendable {
  package enum Style: Sendable {
    case compact
    /// Two spaces a level; arrays that hold no array or object stay on one line.
    case indented
  }

  package private(set) var bytes: [UInt8] = []
  private let style: Style
  private var depth = 0

  package init(_ style: Style = .indented) { self.style = style }

  package mutating func write(_ value: JSONValue) {
    switch value {
    case .null: put("null")
    case .bool(let flag): put(flag ? "true" : "false")
    case .integer(let number): put(String(number))
    case .double(let number): put(Self.shortest(number))
    case .number(let digits): put(digits)
    case .string(let text): put(quoted: text)
    case .array(let elements):
      let isFlat = elements.allSatisfy(\.isScalar)
      group("[", "]", elements, onOneLine: isFlat) { writer, element in writer.write(element) }
    case .object(let members):
      group("{", "}", members, onOneLine: false) { writer, member in
        writer.put(quoted: member.name)
        writer.put(writer.style == .compact ? ":" : ": ")
        writer.write(member.value)
      }
    }
  }

  /// Ends the line, as after a whole file or each value of NDJSON.
  package mutating func endLine() { put("\n") }

  /// Forgets what was written; the memory stays for what comes.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// The whole file: the value and a line end.
  package static func file(_ value: JSONValue, _ style: Style = .indented) -> [UInt8] {
    var writer = JSONWriter(style)
    writer.write(value)
    writer.endLine()
    return writer.bytes
  }

  /// The shortest decimal that reads back as the same number; whole numbers up to 2^53 without a point.
  static func shortest(_ number: Double) -> String {
    precondition(number.isFinite, "JSON has no word for \(number); a gap is null")
    return number.magnitude <= 0x1p53 && number == number.rounded(.towardZero) ? "\(Int(number))" : "\(number)"
  }
}

extension JSONWriter {
  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func group<Element>(
    _ open: String, _ close: String, _ elements: [Element], onOneLine: Bool,
    each: (inout JSONWriter, Element) -> Void
  ) {
    let breaksLines = style == .indented && !onOneLine && !elements.isEmpty
    put(open)
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { put(style == .indented && onOneLine ? ", " : ",") }
      if breaksLines { breakLine() }
      each(&self, element)
    }
    depth -= 1
    if breaksLines { breakLine() }
    put(close)
  }

  private mutating func breakLine() {
    put("\n")
    for _ in 0..<depth { put("  ") }
  }

  private mutating func put(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        bytes.append(byte)
      } else {
        put(Self.escape(byte))
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    default: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
