import Files

/// Why bytes are no report.
public enum UnreadableReport: Error, Hashable, Sendable {
  case empty
  /// In none of the encodings that reports come in.
  case notText
  /// Control characters or NULs such as no text holds.
  case binary
  case pdf(PDFRefusal)
}

/// The text of a file in UTF-8 (with or without its mark), UTF-16, UTF-32 with its mark, GB18030, or Big5 where it can be
/// told from it.
func decodedText(_ bytes: [UInt8]) throws(UnreadableReport) -> String {
  if bytes.isEmpty { throw .empty }
  for (mark, encoding) in byteOrderMarks where bytes.starts(with: mark) { return try visible(encoding.decode(bytes)) }
  if isBinary(bytes) {
    guard bytes.contains(0), let text = EncodingGuess.utf16(bytes) else { throw .binary }
    return try visible(text)
  }
  return try visible(TextEncoding.utf8.decode(bytes) ?? EncodingGuess.text(of: bytes))
}

/// UTF-32's first: it begins with that of UTF-16.
private let byteOrderMarks: [(mark: [UInt8], encoding: TextEncoding)] = [
  ([0xFF, 0xFE, 0, 0], .utf32LittleEndian), ([0, 0, 0xFE, 0xFF], .utf32BigEndian),
  ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
]

private func visible(_ text: String?) throws(UnreadableReport) -> String {
  guard let text else { throw .notText }
  if text.utf8.allSatisfy({ $0 <= 0x20 }) { throw .empty }
  return text
}

/// A NUL, or more than one other control character in a hundred bytes: no text has them.
private func isBinary(_ bytes: [UInt8]) -> Bool {
  var controls = 0
  for byte in bytes where byte < 0x20 {
    if byte == 0 { return true }
    if byte < 0x09 || (byte > 0x0D && byte != 0x1B) { controls += 1 }
  }
  return controls * 100 > bytes.count
}
