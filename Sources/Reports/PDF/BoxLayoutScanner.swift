/// Reads what `pdftotext -bbox-layout` writes.
///
///     <page width="595.0" height="842.0"> <flow> <block …> <line …>
///       <word xMin="56.7" yMin="35.8" xMax="104.6" yMax="56.6">NVDA.O</word>
///
/// A machine writes it, so that tags are looked for and not parsed; whatever is not as above is passed over.
struct BoxLayoutScanner {
  private let bytes: [UInt8]
  private var i = 0
  private var pages: [PDFPage] = []
  private var line = 0

  static func pages(in bytes: [UInt8]) -> [PDFPage] {
    var scanner = BoxLayoutScanner(bytes)
    scanner.scan()
    return scanner.pages
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() {
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "<") { readTag() } else { i += 1 }
    }
    closePage()
  }

  private mutating func readTag() {
    i += 1
    if reads("word ") {
      readWord()
    } else if reads("line ") {
      line += 1
    } else if reads("page ") {
      closePage()
      openPage()
    }
  }

  private mutating func reads(_ tag: StaticString) -> Bool {
    let count = tag.utf8CodeUnitCount
    guard i + count <= bytes.count else { return false }
    let isThere = tag.withUTF8Buffer { tag in (0..<count).allSatisfy { tag[$0] == bytes[i + $0] } }
    if isThere { i += count }
    return isThere
  }

  private mutating func openPage() {
    let width = readNumber()
    let height = readNumber()
    pages.append(PDFPage(number: pages.count + 1, width: width ?? 0, height: height ?? 0))
    line = 0
  }

  private mutating func closePage() {
    if pages.isEmpty { return }
    pages[pages.count - 1].finish()
  }

  private mutating func readWord() {
    guard let left = readNumber(), let top = readNumber(), let right = readNumber(), let bottom = readNumber(),
      !pages.isEmpty
    else { return }
    while i < bytes.count, bytes[i] != UInt8(ascii: ">") { i += 1 }
    i += 1
    let page = pages.count - 1
    let start = pages[page].printed.count
    let text = readText()
    if text.isEmpty { return }
    pages[page].printed += text
    let end = pages[page].printed.count
    pages[page].printed.append(" ")
    pages[page].words.append(
      PDFPage.Word(range: start..<end, left: left, top: top, right: right, bottom: bottom, line: line))
  }

  /// The number of the next attribute; nil where it is none.
  private mutating func readNumber() -> Float? {
    while i < bytes.count, bytes[i] != UInt8(ascii: "\"") {
      if bytes[i] == UInt8(ascii: ">") { return nil }
      i += 1
    }
    i += 1
    let isNegative = i < bytes.count && bytes[i] == UInt8(ascii: "-")
    if isNegative { i += 1 }
    var mantissa = 0
    var scale: Float = 1
    var seenPoint = false
    let start = i
    while i < bytes.count, i - start < 18, bytes[i] != UInt8(ascii: "\"") {
      if bytes[i] == UInt8(ascii: ".") {
        seenPoint = true
      } else {
        guard bytes[i] >= 0x30, bytes[i] <= 0x39 else { return nil }
        mantissa = mantissa * 10 + Int(bytes[i] - 0x30)
        if seenPoint { scale *= 10 }
      }
      i += 1
    }
    guard i < bytes.count, bytes[i] == UInt8(ascii: "\""), i > start else { return nil }
    i += 1
    let value = Float(mantissa) / scale
    return isNegative ? -value : value
  }

  /// The text up to the next tag.
  private mutating func readText() -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    while i < bytes.count, bytes[i] != UInt8(ascii: "<") {
      let byte = bytes[i]
      if byte == UInt8(ascii: "&") {
        text.append(readEntity())
      } else if byte < 0x80 {
        text.append(byte < 0x20 ? " " : Unicode.Scalar(byte))
        i += 1
      } else {
        text.append(readCharacter())
      }
    }
    return text
  }

  /// A character of several bytes; U+FFFD for a byte that begins none.
  private mutating func readCharacter() -> Unicode.Scalar {
    let lead = bytes[i]
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    i += 1
    guard lead >= 0xC2, lead < 0xF5, i + count - 1 <= bytes.count else { return "\u{FFFD}" }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for byte in bytes[i..<(i + count - 1)] {
      guard byte & 0xC0 == 0x80 else { return "\u{FFFD}" }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    i += count - 1
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;`: told by their letters.
  private mutating func readEntity() -> Unicode.Scalar {
    let names: [(StaticString, Unicode.Scalar)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
    ]
    for (name, scalar) in names where reads(name) { return scalar }
    i += 1
    return "&"
  }
}
