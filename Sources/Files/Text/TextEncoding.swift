#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The encodings that reports come in. Which one a file has is for its reader to find out.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "UTF-8"
  /// Also reads GBK and GB2312, which it contains.
  case gb18030 = "GB18030"
  case big5 = "BIG5"
  /// Big5 with Hong Kong's characters.
  case big5HongKong = "BIG5-HKSCS"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"

  /// The text, or `nil` when any byte does not belong: nothing is replaced. A byte order mark at the start is dropped.
  package func decode(_ bytes: [UInt8]) -> String? {
    let utf8 = self == .utf8 ? bytes : convertToUTF8(bytes, from: rawValue)
    guard let utf8 else { return nil }
    if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { return String(validating: utf8[3...], as: UTF8.self) }
    return String(validating: utf8, as: UTF8.self)
  }
}

private func convertToUTF8(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
  guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  var isWhole = false
  // Two bytes never become more than four, so there is room for all.
  let utf8 = [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 16) { buffer, filled in
    isWhole = convert(bytes, with: converter, into: buffer, filled: &filled)
  }
  return isWhole ? utf8 : nil
}

private func convert(
  _ bytes: [UInt8], with converter: iconv_t, into buffer: UnsafeMutableBufferPointer<UInt8>, filled: inout Int
) -> Bool {
  buffer.withMemoryRebound(to: CChar.self) { buffer in
    var output = buffer.baseAddress
    var room = buffer.count
    defer { filled = buffer.count - room }
    let status = bytes.withUnsafeBytes { source in
      // iconv's signature is older than const: it never writes to its input.
      var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var rest = source.count
      return rest == 0 ? 0 : iconv(converter, &input, &rest, &output, &room)
    }
    // The last call hands out a character that waited for a combining one after it.
    return status != Int(bitPattern: UInt.max)
      && iconv(converter, nil, nil, &output, &room) != Int(bitPattern: UInt.max)
  }
}
