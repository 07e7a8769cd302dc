extension Unicode.Scalar {
  /// White space of any kind, line ends and form feeds included.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// ASCII only: `Character.isNumber` holds for 万, 一 and ② too.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }
  var digit: Int { Int(value) - 0x30 }
  var isLowercaseLetter: Bool { value >= 0x61 && value <= 0x7A }
  var isUppercaseLetter: Bool { value >= 0x41 && value <= 0x5A }
  /// An upper-case letter of either width.
  var isCapital: Bool { isUppercaseLetter || value >= 0xFF21 && value <= 0xFF3A }
  /// An ASCII letter or digit, in folded text.
  var isWord: Bool { isDigit || isLowercaseLetter }
  var isASCIIVisible: Bool { value > 0x20 && value < 0x7F }
  var isChinese: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }
}

extension Collection<Unicode.Scalar> {
  /// The scalars as text.
  var text: String {
    // Counted first: a short text then takes no memory of its own.
    let count = reduce(0) { $0 + UTF8.width($1) }
    return String(unsafeUninitializedCapacity: count) { bytes in
      var end = 0
      for scalar in self {
        if scalar.value < 0x80 {
          bytes[end] = UInt8(scalar.value)
          end += 1
        } else {
          for byte in UTF8.encode(scalar) ?? .init() {
            bytes[end] = byte
            end += 1
          }
        }
      }
      return end
    }
  }
}
