import Facts

/// What a cell of a table of data says.
enum DataCell: Hashable, Sendable {
  /// No value: empty, a dash, n/a.
  case nothing
  case number(PrintedNumber)
  /// Anything else.
  case text

  /// `-86.6`, `1,234.5`, `(95.1)` for a minus, `$12`, `4.5%` as a ratio. Digits beyond 18 are rounded off.
  init(_ cell: String) {
    var rest = cell.utf8[...]
    while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    let bare = String(Substring(rest)).lowercased()
    if ["", "-", "–", "—", "n/a", "na", "nan", "null", "none"].contains(bare) {
      self = .nothing
      return
    }
    var isNegative = false
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      isNegative = true
      rest = rest.dropFirst().dropLast()
    }
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      if isNegative {
        self = .text
        return
      }
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    if rest.first == UInt8(ascii: "$") { rest = rest.dropFirst() }
    let isPercent = rest.last == UInt8(ascii: "%")
    if isPercent { rest = rest.dropLast() }
    guard let number = Self.unsigned(rest) else {
      self = .text
      return
    }
    self = .number((isNegative ? number.negated : number).scaled(by: isPercent ? -2 : 0))
  }

  private static func unsigned(_ text: Substring.UTF8View) -> PrintedNumber? {
    let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = digits(grouped: parts[0]) else { return nil }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    guard !whole.isEmpty || !fraction.isEmpty, fraction.allSatisfy({ (0x30...0x39).contains($0) }),
      parts.count == 1 || !fraction.isEmpty
    else { return nil }
    var all = whole + fraction
    var exponent = -fraction.count
    while all.first == 0x30 { all.removeFirst() }
    var isRoundedUp = false
    while all.count > 18, exponent < 0 {
      isRoundedUp = all.removeLast() >= 0x35
      exponent += 1
    }
    guard all.count <= 18, let mantissa = all.isEmpty ? 0 : Int64(String(decoding: all, as: UTF8.self)) else {
      return nil
    }
    return PrintedNumber(mantissa: mantissa + (isRoundedUp ? 1 : 0), exponent: exponent)
  }

  /// Commas, where there are any, part the digits by three; nil for anything else.
  private static func digits(grouped text: Substring.UTF8View) -> [UInt8]? {
    let groups = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    let digits = groups.flatMap { Array($0) }
    return digits.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
  }
}
