/// As `2024-08-23`.
extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    guard let day = Day(iso: try value.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "no day such as 2024-08-23")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(description)
  }
}
