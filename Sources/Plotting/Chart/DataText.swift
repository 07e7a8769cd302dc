import Dates

/// The data of a mark in one string, since a folder of charts has a hundred thousand of them: a position, `=` and a value
/// each, nothing after a gap's.
///
///     2024-08-23=2250000000000.0 2024-08-24= b3=0.5 n1.5=7.0
enum DataText {
  static func text(of data: [Datum]) -> String {
    data.map { datum in
      let value = datum.value.flatMap { $0.isFinite ? "\($0)" : nil } ?? ""
      return switch datum.position {
      case .day(let day): "\(day)=\(value)"
      case .band(let index): "b\(index)=\(value)"
      case .number(let number): "n\(number)=\(value)"
      }
    }.joined(separator: " ")
  }

  /// nil for any other text.
  static func data(of text: String) -> [Datum]? {
    var data: [Datum] = []
    for item in text.utf8.split(separator: UInt8(ascii: " ")) {
      guard let equals = item.firstIndex(of: UInt8(ascii: "=")), let position = position(item[..<equals]) else {
        return nil
      }
      let rest = item[item.index(after: equals)...]
      let value = rest.isEmpty ? nil : Double(Substring(rest))
      if value == nil, !rest.isEmpty { return nil }
      data.append(Datum(position, value))
    }
    return data
  }

  private static func position(_ bytes: Substring.UTF8View) -> Position? {
    switch bytes.first {
    case UInt8(ascii: "b"): Int(Substring(bytes.dropFirst())).map { .band($0) }
    case UInt8(ascii: "n"): Double(Substring(bytes.dropFirst())).map { .number($0) }
    default: Day(iso: String(Substring(bytes))).map { .day($0) }
    }
  }
}

// What the compiler writes for `Codable` prefers these to those for any array.

extension KeyedEncodingContainer {
  mutating func encode(_ data: [Datum], forKey key: Key) throws { try encode(DataText.text(of: data), forKey: key) }
}

extension KeyedDecodingContainer {
  func decode(_ type: [Datum].Type, forKey key: Key) throws -> [Datum] {
    guard let data = DataText.data(of: try decode(String.self, forKey: key)) else {
      throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "no data such as 2024-08-23=2.5")
    }
    return data
  }
}
