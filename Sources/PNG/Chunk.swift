/// A chunk of a PNG file, its checksum found right.
public struct Chunk: Hashable, Sendable {
  /// Four letters, such as `IHDR`.
  public var type: String
  public var data: [UInt8]

  /// The chunks of a whole file in their order.
  ///
  /// Anything that is not exactly a signature and whole chunks with right checksums, IHDR first and IEND last, is an
  /// error. What the chunks say is not looked at.
  public static func all(of file: [UInt8]) throws(PNGError) -> [Chunk] {
    guard file.starts(with: signature) else { throw PNGError(.damaged("no signature", offset: 0)) }
    var chunks: [Chunk] = []
    var offset = signature.count
    while offset < file.count {
      let chunk = try Chunk(in: file, at: offset)
      guard chunks.isEmpty == (chunk.type == "IHDR") else {
        throw PNGError(.damaged("IHDR is not first", offset: offset))
      }
      guard chunks.last?.type != "IEND" else { throw PNGError(.damaged("bytes after the end", offset: offset)) }
      chunks.append(chunk)
      offset += chunk.data.count + 12
    }
    guard chunks.last?.type == "IEND" else { throw PNGError(.damaged("no end", offset: offset)) }
    return chunks
  }

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private init(in file: [UInt8], at offset: Int) throws(PNGError) {
    let rest = file.count - offset
    guard rest >= 12, let length = Int(exactly: bigEndian(file, offset)), length <= rest - 12 else {
      throw PNGError(.damaged("a chunk is cut off", offset: offset))
    }
    let letters = file[offset + 4..<offset + 8]
    guard letters.allSatisfy({ 65...90 ~= $0 || 97...122 ~= $0 }) else {
      throw PNGError(.damaged("a chunk has no type", offset: offset))
    }
    type = String(decoding: letters, as: UTF8.self)
    data = Array(file[offset + 8..<offset + 8 + length])
    guard Checksum.of(file.span.extracting(offset + 4..<offset + 8 + length)) == bigEndian(file, offset + 8 + length)
    else { throw PNGError(.damaged("the checksum of \(type) is wrong", offset: offset)) }
  }
}

/// The four bytes at `offset`, most significant first.
func bigEndian(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
  bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
}

/// CRC-32 as in PNG's appendix D, a byte at a time.
private enum Checksum {
  static func of(_ bytes: Span<UInt8>) -> UInt32 {
    var value = UInt32.max
    let table = table.span
    for index in bytes.indices { value = table[Int(UInt8(truncatingIfNeeded: value) ^ bytes[index])] ^ value >> 8 }
    return ~value
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }
}
