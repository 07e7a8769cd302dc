import Reports

/// A draft of a file that may end in the middle of a character, as one that was cut off does.
///
/// - Returns: the draft, and whether bytes had to be left off.
func draftUpToTornEnd(
  _ bytes: [UInt8], report: String, options: ReaderOptions = ReaderOptions()
) throws(UnreadableReport) -> (ReportDraft, isTorn: Bool) {
  let torn = tornUTF8(bytes)
  if torn > 0, String(validating: bytes.dropLast(torn), as: UTF8.self) != nil {
    return (try ReportDraft(Array(bytes.dropLast(torn)), report: report, options: options), true)
  }
  do {
    return (try ReportDraft(bytes, report: report, options: options), false)
  } catch {
    guard error == .notText else { throw error }
    // A character of GB18030 has up to four bytes.
    for count in 1...3 where bytes.count > count {
      if let draft = try? ReportDraft(Array(bytes.dropLast(count)), report: report, options: options) {
        return (draft, true)
      }
    }
    throw error
  }
}

/// How many bytes at the end begin a UTF-8 character and do not finish it; 0 for a whole one.
private func tornUTF8(_ bytes: [UInt8]) -> Int {
  for count in 1...3 where bytes.count > count {
    let byte = bytes[bytes.count - count]
    if byte & 0xC0 == 0x80 { continue }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    return length > count ? count : 0
  }
  return 0
}
