extension [UInt8] {
  /// A number as XML and Excel read it, in twelve digits, more than any report prints: `3.65`, `5`, `1e-07`.
  ///
  /// Written by whole numbers, since a chart has thousands of them.
  mutating func append(decimal value: Double) {
    let size = abs(value)
    guard size < 1e12, size >= 1e-4 || size == 0 else { return append(scientific: value) }
    var (scale, places) = (1.0, 0)
    // Twelve digits in all, nine of them behind the point.
    while places < 9, size * scale < 1e11 { (scale, places) = (scale * 10, places + 1) }
    var rest = Int((size * scale).rounded())
    while places > 0, rest % 10 == 0 { (rest, places) = (rest / 10, places - 1) }
    if value < 0, rest > 0 { append(UInt8(ascii: "-")) }
    append(digits: rest, places: places)
  }

  /// `(1234, 2)` is `12.34`.
  private mutating func append(digits number: Int, places: Int) {
    let start = count
    var (rest, written) = (number, 0)
    repeat {
      if written == places, places > 0 { append(UInt8(ascii: ".")) }
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      (rest, written) = (rest / 10, written + 1)
    } while rest > 0 || written <= places
    self[start...].reverse()
  }

  private mutating func append(scientific value: Double) {
    let text = value.description
    append(contentsOf: (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).utf8)
  }
}
