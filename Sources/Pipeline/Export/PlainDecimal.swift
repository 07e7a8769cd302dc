/// The shortest decimal that reads back as the same number, without an exponent.
///
///     plainDecimal(2.25e12)   // "2250000000000"
///     plainDecimal(1e-7)      // "0.0000001"
///     plainDecimal(-0.0)      // "0"
///
/// `value` is finite: a gap is no number.
package func plainDecimal(_ value: Double) -> String {
  precondition(value.isFinite, "a gap is no number")
  if value == 0 { return "0" }
  // Swift prints the shortest digits that round-trip, as 1.5, 2e-07 or 1.5e+20.
  let text = value.magnitude.description
  let parts = text.split(separator: "e")
  let point = parts[0].split(separator: ".")
  let fraction = point.count > 1 && point[1] != "0" ? point[1] : ""
  let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  var digits = Array((point[0] + fraction).utf8.drop { $0 == UInt8(ascii: "0") })
  var exponent = power - fraction.utf8.count
  while digits.last == UInt8(ascii: "0") {
    digits.removeLast()
    exponent += 1
  }
  var plain: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
  plain.appendDecimal(digits: digits[...], exponent)
  return String(decoding: plain, as: UTF8.self)
}

extension [UInt8] {
  /// `mantissa × 10^exponent` as a plain decimal without trailing zeros.
  mutating func appendDecimal(_ mantissa: Int64, _ exponent: Int) {
    if mantissa == 0 {
      append(UInt8(ascii: "0"))
      return
    }
    if mantissa < 0 { append(UInt8(ascii: "-")) }
    var (magnitude, exponent) = (mantissa.magnitude, exponent)
    while exponent < 0, magnitude.isMultiple(of: 10) {
      magnitude /= 10
      exponent += 1
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
      var first = 20
      while magnitude > 0 {
        first -= 1
        room[first] = UInt8(ascii: "0") + UInt8(magnitude % 10)
        magnitude /= 10
      }
      appendDecimal(digits: room[first..<20], exponent)
    }
  }

  /// Digits without a leading zero, and with none at the end after the point.
  fileprivate mutating func appendDecimal(digits: some RandomAccessCollection<UInt8>, _ exponent: Int) {
    let whole = digits.count + exponent
    if exponent >= 0 {
      append(contentsOf: digits)
      for _ in 0..<exponent { append(UInt8(ascii: "0")) }
    } else if whole > 0 {
      append(contentsOf: digits.prefix(whole))
      append(UInt8(ascii: "."))
      append(contentsOf: digits.dropFirst(whole))
    } else {
      append(UInt8(ascii: "0"))
      append(UInt8(ascii: "."))
      for _ in whole..<0 { append(UInt8(ascii: "0")) }
      append(contentsOf: digits)
    }
  }
}
