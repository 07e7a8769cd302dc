/// Rows of RFC 4180 as UTF-8 bytes: commas, LF, quotes only where a field needs them.
///
///     var csv = CSVWriter()
///     csv.row(["entity", "value"])
///     csv.field("Say \"hi\", twice")
///     csv.field(4)
///     csv.endRow()
///     String(decoding: csv.bytes, as: UTF8.self)   // entity,value⏎"Say ""hi"", twice",4⏎
///
/// For a long file, hand `bytes` over and call `removeAll()` now and then; between rows is the place for it.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var fieldsInRow = 0
  /// Where the row begins, to tell a row of one empty field.
  private var rowStart = 0

  package init() {}

  package mutating func field(_ text: String) {
    var text = text
    text.withUTF8 { field(utf8: $0) }
  }

  package mutating func field(_ text: Substring) {
    var text = text
    text.withUTF8 { field(utf8: $0) }
  }

  package mutating func field(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  package mutating func field(utf8: Span<UInt8>) { utf8.withUnsafeBufferPointer { field(utf8: $0) } }

  /// Ends the row. One that has only an empty field is written `""`, since nothing at all would be a blank line.
  package mutating func endRow() {
    if fieldsInRow == 1, bytes.count == rowStart { bytes.append(contentsOf: [Byte.quote, Byte.quote]) }
    bytes.append(Byte.lineFeed)
    fieldsInRow = 0
    rowStart = bytes.count
  }

  package mutating func row(_ fields: [String]) {
    for text in fields { field(text) }
    endRow()
  }

  /// Forgets what was written; the memory stays for what comes.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    rowStart = 0
  }

  private mutating func field(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    guard utf8.contains(where: Byte.needsQuotes) else {
      bytes.append(contentsOf: utf8)
      return
    }
    bytes.append(Byte.quote)
    for byte in utf8 {
      if byte == Byte.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  private mutating func separate() {
    if fieldsInRow > 0 { bytes.append(Byte.comma) }
    fieldsInRow += 1
  }
}

/// The bytes that mean something in CSV.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == comma || byte == lineFeed || byte == carriageReturn
  }
}
