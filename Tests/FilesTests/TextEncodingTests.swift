import Files
import Scratches
import Testing

@Suite struct TextEncodingTests {
  /// Codes from the standards' tables: 中文 is D6D0 CEC4 in GBK, A4A4 A4E5 in Big5, U+4E2D U+6587.
  @Test(
    arguments: [
      (TextEncoding.utf8, [0xE4, 0xB8, 0xAD, 0xE6, 0x96, 0x87]),
      (.gb18030, [0xD6, 0xD0, 0xCE, 0xC4]),
      (.big5, [0xA4, 0xA4, 0xA4, 0xE5]),
      (.big5HongKong, [0xA4, 0xA4, 0xA4, 0xE5]),
      (.utf16LittleEndian, [0x2D, 0x4E, 0x87, 0x65]),
      (.utf16BigEndian, [0x4E, 0x2D, 0x65, 0x87]),
    ] as [(TextEncoding, [UInt8])])
  func theSameTwoCharacters(encoding: TextEncoding, bytes: [UInt8]) {
    #expect(encoding.decode(bytes) == "中文")
    // Half a character at the end is an error, half the text is not.
    #expect(encoding.decode(Array(bytes.dropLast())) == nil)
    #expect(encoding.decode(Array(bytes.prefix(bytes.count / 2))) == "中")
    #expect(encoding.decode([]) == "")
  }

  @Test func fourBytesOfGB18030() {
    #expect(TextEncoding.gb18030.decode([0x81, 0x30, 0x81, 0x30]) == "\u{80}")
    #expect(TextEncoding.gb18030.decode([0x90, 0x30, 0x81, 0x30]) == "\u{10000}")
    #expect(TextEncoding.gb18030.decode([0x81, 0x30, 0x81]) == nil)
  }

  @Test func surrogatesMustBePairs() {
    #expect(TextEncoding.utf16LittleEndian.decode([0x3D, 0xD8, 0x00, 0xDE]) == "😀")
    #expect(TextEncoding.utf16LittleEndian.decode([0x3D, 0xD8]) == nil)
    #expect(TextEncoding.utf16LittleEndian.decode([0x00, 0xDE, 0x41, 0x00]) == nil)
  }

  @Test func aByteOrderMarkIsDroppedOnce() {
    #expect(TextEncoding.utf8.decode([0xEF, 0xBB, 0xBF, 0x41]) == "A")
    #expect(TextEncoding.utf16LittleEndian.decode([0xFF, 0xFE, 0x41, 0x00]) == "A")
    #expect(TextEncoding.utf16BigEndian.decode([0xFE, 0xFF, 0x00, 0x41]) == "A")
    #expect(TextEncoding.gb18030.decode([0x84, 0x31, 0x95, 0x33, 0x41]) == "A")
    #expect(TextEncoding.utf8.decode([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]) == "\u{FEFF}")
  }

  @Test func badBytesAreNeverReplaced() {
    #expect(TextEncoding.utf8.decode([0x41, 0xFF]) == nil)
    #expect(TextEncoding.utf8.decode([0xC0, 0x80]) == nil)
    #expect(TextEncoding.utf8.decode([0xED, 0xA0, 0x80]) == nil)
    #expect(TextEncoding.gb18030.decode([0xFF, 0x41]) == nil)
    #expect(TextEncoding.big5.decode([0xA4, 0x20]) == nil)
  }

  /// In Big5-HKSCS, 8862 is one code for two characters, and 8866 waits for what follows.
  @Test func combinedCharactersOfHongKongComeOutAtTheEndToo() {
    #expect(TextEncoding.big5HongKong.decode([0x88, 0x62]) == "\u{CA}\u{304}")
    #expect(TextEncoding.big5HongKong.decode([0x88, 0x66]) == "\u{CA}")
  }

  /// No byte string crashes; what decodes from UTF-8 is what went in.
  @Test func randomBytes() {
    var random = Seeded(11)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      for encoding in TextEncoding.allCases { _ = encoding.decode(bytes) }
      if let text = TextEncoding.utf8.decode(bytes), bytes.first != 0xEF { #expect(Array(text.utf8) == bytes) }
      // Every pair of bytes without a surrogate is a UTF-16 text.
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      if bytes.count % 2 == 0, !units.contains(where: { 0xD800...0xDFFF ~= $0 }), units.first != 0xFEFF {
        #expect(TextEncoding.utf16BigEndian.decode(bytes).map { Array($0.utf16) } == units)
      }
    }
  }
}
