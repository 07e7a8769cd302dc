/// As `#1f4e8c` or `#1f4e8c80`.
extension Color: Codable {
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    let text = try value.decode(String.self).dropFirst()
    guard text.utf8.count == 6 || text.utf8.count == 8, let bits = UInt32(text, radix: 16) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "no color such as #1f4e8c")
    }
    self = text.utf8.count == 6 ? Color(bits) : Color(bits >> 8, alpha: UInt8(bits & 255))
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(hex)
  }
}
