import CLibPNG

/// Texts as strings that end with NUL, one after the other, in the character set of their chunk.
struct EncodedTexts {
  private var bytes: [UInt8] = []
  private var entries: [(keyword: Int, text: Int, isUTF8: Bool)] = []

  init(_ texts: [PNGOptions.Text]) throws(PNGError) {
    for entry in texts {
      guard let keyword = latin1(entry.keyword), isKeyword(keyword) else { throw PNGError(.keyword(entry.keyword)) }
      guard !entry.text.utf8.contains(0) else { throw PNGError(.text(keyword: entry.keyword)) }
      let plain = latin1(entry.text)
      entries.append((put(keyword), put(plain ?? Array(entry.text.utf8)), plain == nil))
    }
  }

  private mutating func put(_ text: [UInt8]) -> Int {
    defer { bytes += text + [0] }
    return bytes.count
  }

  func withPointers<Result>(_ body: (UnsafeBufferPointer<cpng_text>) -> Result) -> Result {
    bytes.withUnsafeBytes { bytes in
      let texts = entries.map { entry in
        let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        return cpng_text(
          keyword: base.map { $0 + entry.keyword }, text: base.map { $0 + entry.text }, is_utf8: entry.isUTF8 ? 1 : 0)
      }
      return texts.withUnsafeBufferPointer(body)
    }
  }
}

/// The bytes of a text that tEXt may hold: printable Latin-1 and line feeds; `nil` for any other.
private func latin1(_ text: String) -> [UInt8]? {
  var bytes: [UInt8] = []
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 10, 32...126, 160...255: bytes.append(UInt8(scalar.value))
    default: return nil
    }
  }
  return bytes
}

/// PNG (third edition) 11.3.3.2: 1 to 79 printable characters, no space at an end or after a space, no no-break space.
private func isKeyword(_ bytes: [UInt8]) -> Bool {
  let space = UInt8(ascii: " ")
  guard 1...79 ~= bytes.count, bytes.first != space, bytes.last != space else { return false }
  let isPrintable = bytes.allSatisfy { $0 != 10 && $0 != 160 }
  return isPrintable && zip(bytes, bytes.dropFirst()).allSatisfy { $0 != space || $1 != space }
}
