/// PNG files put together byte by byte, without libpng and zlib: what the reader is tested with, and the way back for
/// files that were written at level 0.
enum Handmade {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// `data` is the rows, each after its filter byte.
  static func file(
    _ width: UInt32, _ height: UInt32, depth: UInt8 = 8, colorType: UInt8, interlace: UInt8 = 0,
    extra: [(String, [UInt8])] = [], data: [UInt8]
  ) -> [UInt8] {
    let header = word(width) + word(height) + [depth, colorType, 0, 0, interlace]
    let chunks = [("IHDR", header)] + extra + [("IDAT", zlib(data)), ("IEND", [])]
    return signature + chunks.flatMap { chunk($0.0, $0.1) }
  }

  static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    return word(UInt32(data.count)) + body + word(crc(body))
  }

  static func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 255) } }

  /// Bit by bit, as the polynomial says.
  static func crc(_ bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
    return ~value
  }

  /// One stored block (RFC 1950, 1951).
  static func zlib(_ data: [UInt8]) -> [UInt8] {
    let count = UInt16(data.count)
    let length = [count, ~count].flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    return [0x78, 0x01, 0x01] + length + data + word(adler(data))
  }

  static func adler(_ data: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return b << 16 | a
  }

  /// The data of stored blocks; `nil` where anything is packed or a checksum is wrong.
  static func unstored(_ zlib: [UInt8]) -> [UInt8]? {
    var data: [UInt8] = []
    var offset = 2
    var isLast = false
    while !isLast {
      guard zlib.count >= offset + 5, zlib[offset] <= 1 else { return nil }
      isLast = zlib[offset] == 1
      let count = Int(zlib[offset + 1]) | Int(zlib[offset + 2]) << 8
      guard zlib.count >= offset + 5 + count + 4 else { return nil }
      data += zlib[offset + 5..<offset + 5 + count]
      offset += 5 + count
    }
    return Array(zlib[offset...]) == word(adler(data)) ? data : nil
  }

  /// The file with one bit of one byte changed and the checksum of the chunk around it made right again.
  static func flipping(_ file: [UInt8], byte: Int, bit: Int) -> [UInt8] {
    var file = file
    file[byte] ^= 1 << UInt8(bit)
    var offset = 8
    while offset + 12 <= file.count {
      let count = file[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
      guard offset + 12 + count <= file.count else { break }
      let end = offset + 8 + count
      file.replaceSubrange(end..<end + 4, with: word(crc(Array(file[offset + 4..<end]))))
      offset = end + 4
    }
    return file
  }
}
