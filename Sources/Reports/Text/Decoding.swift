import Files

/// Why bytes are no report.
public enum UnreadableReport: Error, Hashable, Sendable {
  case empty
  /// Neither UTF-8, UTF-16 with its mark nor GB18030.
  case notText
  /// Control characters or NULs such as no text holds.
  case binary
  case pdf(PDFRefusal)
}

/// The text of a file in UTF-8 (with or without its mark), UTF-16 with its mark, or GB18030.
func decodedText(_ bytes: [UInt8]) throws(UnreadableReport) -> String {
  if bytes.isEmpty { throw .empty }
  if bytes.starts(with: [0xFF, 0xFE]) { return try visible(TextEncoding.utf16LittleEndian.decode(bytes)) }
  if bytes.starts(with: [0xFE, 0xFF]) { return try visible(TextEncoding.utf16BigEndian.decode(bytes)) }
  if isBinary(bytes) { throw .binary }
  return try visible(TextEncoding.utf8.decode(bytes) ?? TextEncoding.gb18030.decode(bytes))
}

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
