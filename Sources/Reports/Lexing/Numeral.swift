import Facts

/// A number in the text with its sign, its digits and its unit.
struct Numeral: Sendable {
  /// What the number counts, as far as the words around it say.
  enum Kind: Sendable, Hashable {
    case money(Measure)
    case percent
    /// Points of a percentage: never a change, always a difference of two.
    case percentagePoint
    case points
    case multiple
    /// Things, times, parameters: nothing that is observed here.
    case counted
    /// No unit beside it.
    case plain
  }

  /// Sign, currency sign, digits and unit.
  var range: Range<Int>
  /// The digits alone.
  var digits: Range<Int>
  /// With the unit's power and an explicit sign applied; `1.45%` is 0.0145.
  var number: PrintedNumber
  var kind: Kind
  /// The power of ten of a scale word; 0 without one.
  var power: Int
  /// Whether a sign or a bracket is printed.
  var isSigned: Bool
}

/// Reads numbers in folded text.
///
///     numeral(in: fold("2.25万亿美元"), at: 0)      // 2250000000000, .money(.usd)
///     numeral(in: fold("(13.5)"), at: 0)            // -13.5, .plain
///     numeral(in: fold("phi-3.5"), at: 4)           // nil: part of a name
func numeral(
  in text: [Unicode.Scalar], at start: Int, before limit: Int? = nil, _ vocabulary: Vocabulary = .builtIn
) -> Numeral? {
  guard start < text.count, numeralOpeners.contains(text[start]) else { return nil }
  var scanner = NumeralScanner(text: text, vocabulary: vocabulary, position: start, end: limit ?? text.count)
  return scanner.scan(from: start)
}

/// What numerals begin with.
let numeralOpeners = UnitWords.currencySigns.openers.union(ScalarSet("0123456789+-(▲↑▼↓".unicodeScalars))

private struct NumeralScanner {
  let text: [Unicode.Scalar]
  let vocabulary: Vocabulary
  var position: Int
  let end: Int

  private subscript(i: Int) -> Unicode.Scalar { i >= 0 && i < end ? text[i] : " " }

  mutating func scan(from start: Int) -> Numeral? {
    guard startsFreely(start) else { return nil }
    let bracket = self[position] == "(" && isBracketed()
    if bracket { position += 1 }
    var sign = scanSign()
    let currency = scanCurrencySign()
    if sign == nil { sign = scanSign() }
    let digitsStart = position
    guard var digits = scanDigits() else { return nil }
    let digitsRange = digitsStart..<position
    if isOfTelephone(digitsRange) { return nil }
    if let whole = scanLowerPart(of: digits) { digits = whole }
    var unit = scanUnit(currency: currency)
    guard endsFreely(unit) else { return nil }
    if bracket {
      guard self[position] == ")" else { return nil }
      position += 1
      // British tables set the sign behind: 「(0.7)%」.
      if unit.kind == .plain, unit.power == 0, self[position] == "%" {
        unit = (.percent, 0)
        position += 1
      }
    }
    var number = digits.scaled(by: unit.kind == .percent ? -2 : unit.power)
    if sign == "-" || (bracket && sign == nil) { number = number.negated }
    return Numeral(
      range: start..<position, digits: digitsRange, number: number, kind: unit.kind, power: unit.power,
      isSigned: sign != nil || bracket)
  }

  /// A number that hangs on a letter, a digit or a point is part of a name (`phi-3.5`, `v2`).
  private func startsFreely(_ start: Int) -> Bool {
    let before = self[start - 1]
    // 「5615.35 ↑0.87%」 stands without its blank in a passage.
    if Self.arrows[self[start]] != nil { return self[start + 1].isDigit }
    if before.isWord || before == "." || ((before == "," || before == "'") && endsWholeNumber(before: start - 1)) {
      return false
    }
    let signed = self[start] == "-" || self[start] == "+"
    if before == "-" || before == "/" { return !signed && !self[start - 2].isWord }
    return true
  }

  /// Whether digits without a fraction stand before `end`: a comma behind them parts thousands.
  private func endsWholeNumber(before end: Int) -> Bool {
    var i = end - 1
    while self[i].isDigit, end - i < 18 { i -= 1 }
    return i < end - 1 && self[i] != "."
  }

  /// `(13.5)` is a bracketed number; `(+9%)` is a number in brackets, signed by itself.
  private func isBracketed() -> Bool {
    let next = self[position + 1]
    guard next.isDigit || next == "$" else { return false }
    var i = position + 1
    while i < end, self[i].isDigit || self[i] == "," || self[i] == "." || self[i] == "$" || self[i] == "%" { i += 1 }
    return self[i] == ")" && !self[position - 1].isWord && !self[position - 1].isChinese
  }

  /// `(212) 555-0144` may stand in the middle of a sentence where columns run together.
  private func isOfTelephone(_ digits: Range<Int>) -> Bool {
    guard digits.count == 3 else { return false }
    let (before, end) = (digits.lowerBound - 1, digits.upperBound)
    if self[before] == "(", self[end] == ")" { return isLine(from: self[end + 1] == " " ? end + 2 : end + 1) }
    let bracket = self[before] == " " ? before - 1 : before
    return self[bracket] == ")" && self[bracket - 1].isDigit && isLine(from: digits.lowerBound)
  }

  /// `555-0144`
  private func isLine(from start: Int) -> Bool {
    (0..<3).allSatisfy { self[start + $0].isDigit } && self[start + 3] == "-"
      && (4..<8).allSatisfy { self[start + $0].isDigit }
  }

  private mutating func scanSign() -> Unicode.Scalar? {
    // 「纳指 18,398 ↑0.25%」
    if let arrow = Self.arrows[self[position]], self[position + 1].isDigit {
      position += 1
      return arrow
    }
    guard self[position] == "-" || self[position] == "+" else { return nil }
    defer { position += 1 }
    return self[position]
  }

  private static let arrows: [Unicode.Scalar: Unicode.Scalar] = ["▲": "+", "↑": "+", "▼": "-", "↓": "-"]

  private mutating func scanCurrencySign() -> Measure? {
    guard let match = UnitWords.currencySigns.match(in: text, at: position, before: end) else { return nil }
    var next = match.range.upperBound
    if self[next] == " " { next += 1 }
    guard self[next].isDigit || (self[next] == "-" && self[next + 1].isDigit) else { return nil }
    position = next
    return match.meaning
  }

  /// Digits with thousands in threes and a fraction; nil for versions (`1.2.3`) and for more digits than are exact.
  private mutating func scanDigits() -> PrintedNumber? {
    var mantissa: Int64 = 0
    var exponent = 0
    var count = 0
    var group = 0
    var grouped = false
    // A comma, or in Switzerland 「33'585.58」.
    var separator: Unicode.Scalar?
    while position < end {
      let s = self[position]
      if s.isDigit {
        mantissa = mantissa &* 10 &+ Int64(s.digit)
        count += 1
        group += 1
      } else if s == "," || s == "'", separator ?? s == s, group > 0, group <= 3, !grouped || group == 3,
        isThousands(after: position)
      {
        (grouped, separator) = (true, s)
        group = 0
      } else {
        break
      }
      position += 1
    }
    guard count > 0, count <= 17, !grouped || group == 3 else { return nil }
    // 「62,46」, 「纳指10024,785.5」: a broken number, or two run together, and nobody can tell where the first ends.
    if self[position] == "," || self[position] == "'", self[position + 1].isDigit { return nil }
    if self[position] == ".", self[position + 1].isDigit {
      position += 1
      while self[position].isDigit {
        mantissa = mantissa &* 10 &+ Int64(self[position].digit)
        exponent -= 1
        count += 1
        position += 1
      }
      if self[position] == ".", self[position + 1].isDigit { return nil }
    }
    return count <= 17 ? PrintedNumber(mantissa: mantissa, exponent: exponent) : nil
  }

  /// 「3 兆 5,600 億」: a whole number of 兆 or 亿 with the rest in the next lower unit, which then stands for both.
  private mutating func scanLowerPart(of upper: PrintedNumber) -> PrintedNumber? {
    let start = position
    guard upper.exponent == 0, let scale = scan(vocabulary.scales), scale == 12 || scale == 8 else {
      position = start
      return nil
    }
    if self[position] == " " { position += 1 }
    let next = position
    guard let lower = scanDigits(), lower.exponent == 0, lower.mantissa < 10_000 else {
      position = start
      return nil
    }
    let unit = position
    guard scan(vocabulary.scales) == scale - 4, next < unit else {
      position = start
      return nil
    }
    position = unit
    return PrintedNumber(mantissa: upper.mantissa * 10_000 + lower.mantissa, exponent: 0)
  }

  private func isThousands(after comma: Int) -> Bool {
    self[comma + 1].isDigit && self[comma + 2].isDigit && self[comma + 3].isDigit && !self[comma + 4].isDigit
  }

  private mutating func scanUnit(currency: Measure?) -> (kind: Numeral.Kind, power: Int) {
    let power = scan(vocabulary.scales) ?? 0
    if let currency { return (.money(currency), power) }
    if let measure = scan(vocabulary.currencies) { return (.money(measure), power) }
    if let kind = scan(UnitWords.others) { return (kind, power) }
    return (.plain, power)
  }

  private mutating func scan<Meaning>(_ words: Lexicon<Meaning>) -> Meaning? {
    let start = self[position] == " " ? position + 1 : position
    guard let match = words.match(in: text, at: start, before: end) else { return nil }
    position = match.range.upperBound
    return match.meaning
  }

  /// `8b` with an unknown letter behind the digits is a name, not a number.
  private func endsFreely(_ unit: (kind: Numeral.Kind, power: Int)) -> Bool {
    !(self[position].isWord && (self[position - 1].isWord || self[position - 1].isDigit))
  }
}
