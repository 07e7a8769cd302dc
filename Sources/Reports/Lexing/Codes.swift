import Facts

/// A security's code as printed, with the market it belongs to.
struct Code: Sendable, Hashable {
  /// One for each security, in Wind's form: `0992.HK` for 00992.HK and 0992HK too, `NVDA.US` where no exchange is said.
  var key: EntityKey
  /// nil for an index provider's suffix.
  var currency: Measure?
}

/// Reads a word as a code with a market suffix.
///
///     code(fold("NVDA.O"), printed: "NVDA.O")   // NVDA.O, USD
///     code(fold("e.g."), printed: "e.g.")       // nil
func code(_ folded: ArraySlice<Unicode.Scalar>, printed: ArraySlice<Unicode.Scalar>) -> Code? {
  // Lower-case words with a dot are prose or addresses, not codes.
  guard folded.count <= 16, folded.count >= 3, !printed.contains(where: \.isLowercaseLetter) else { return nil }
  if folded.first == "(" || folded.first == "[" { return bracketedCode(folded, printed) }
  guard folded.allSatisfy({ $0.isWord || $0 == "." || $0 == ":" }) else { return nil }
  guard let dot = folded.lastIndex(of: ".") else { return undottedCode(folded) }
  guard dot > folded.startIndex, dot + 1 < folded.endIndex, folded[dot + 1].isLowercaseLetter else { return nil }
  let suffix = folded[(dot + 1)...].text.uppercased()
  let base = folded[..<dot]
  guard let market = Markets.suffixes[suffix], base.contains(where: \.isWord), !base.contains(":") else { return nil }
  return Code(base, market.suffix ?? suffix, market.currency)
}

/// Reads a code that may be two words, from the start of a word.
///
///     codeWords(in: fold("NVDA US 4%"), printed: …, at: 0)   // NVDA.US, 0..<7
func codeWords(in folded: [Unicode.Scalar], printed: [Unicode.Scalar], at start: Int, before end: Int)
  -> (code: Code, range: Range<Int>)?
{
  let first = word(in: folded, at: start, before: end)
  if let pair = twoWords(in: folded, printed: printed, first, before: end)
    ?? behindExchange(in: folded, first, before: end)
  {
    return pair
  }
  guard let code = code(folded[first], printed: printed[first]) else { return nil }
  return (code, first)
}

/// `NVDA US`, `0992 HK Equity`: one blank between a code and its market.
private func twoWords(in folded: [Unicode.Scalar], printed: [Unicode.Scalar], _ base: Range<Int>, before end: Int)
  -> (code: Code, range: Range<Int>)?
{
  guard base.count <= 6, base.upperBound + 2 < end, printed[base.upperBound] != "\t" else { return nil }
  let market = word(in: folded, at: base.upperBound + 1, before: end)
  guard market.count == 2, folded[market.lowerBound].isLowercaseLetter,
    !printed[base.lowerBound..<market.upperBound].contains(where: \.isLowercaseLetter),
    let found = Markets.words[folded[market].text.uppercased()],
    let code = Code(folded[base], found)
  else { return nil }
  let next = market.upperBound + 1 < end ? word(in: folded, at: market.upperBound + 1, before: end) : market
  let isClass = ["equity", "index"].contains(folded[next].text)
  return (code, base.lowerBound..<(isClass ? next.upperBound : market.upperBound))
}

/// `NASDAQ: NVDA`: a blank behind the exchange's colon.
private func behindExchange(in folded: [Unicode.Scalar], _ exchange: Range<Int>, before end: Int)
  -> (code: Code, range: Range<Int>)?
{
  guard exchange.count > 2, folded[exchange.upperBound - 1] == ":", exchange.upperBound + 1 < end,
    let market = Markets.prefixes[folded[exchange.dropLast()].text.uppercased()]
  else { return nil }
  let base = word(in: folded, at: exchange.upperBound + 1, before: end)
  return Code(folded[base], market).map { ($0, exchange.lowerBound..<base.upperBound) }
}

private func word(in folded: [Unicode.Scalar], at start: Int, before end: Int) -> Range<Int> {
  var i = start
  while i < end, !folded[i].isBlank { i += 1 }
  return start..<i
}

/// `(00992)`, `(600519)`, `(NVDA.O)`: bare digits need as many as their market has.
private func bracketedCode(_ folded: ArraySlice<Unicode.Scalar>, _ printed: ArraySlice<Unicode.Scalar>) -> Code? {
  guard folded.last == ")" || folded.last == "]" else { return nil }
  let inner = folded.dropFirst().dropLast()
  if inner.allSatisfy(\.isDigit) { return bareCode(inner) }
  guard inner.first != "(", inner.first != "[" else { return nil }
  return code(inner, printed: printed.dropFirst().dropLast())
}

/// Digits alone: five are Hong Kong's, six the mainland's.
func bareCode(_ digits: ArraySlice<Unicode.Scalar>) -> Code? {
  if digits.count == 5 { return Code(digits, "HK", .hkd) }
  guard digits.count == 6, let board = Markets.mainland(digits) else { return nil }
  return Code(digits, board, .cny)
}

/// Digits of a market that something else names: `700` of Hong Kong.
func bareCode(_ digits: ArraySlice<Unicode.Scalar>, _ suffix: String, _ currency: Measure) -> Code? {
  guard let market = Markets.words[suffix], case .digits(let count) = market.base, count.contains(digits.count) else {
    return nil
  }
  return Code(digits, suffix, currency)
}

/// `0992HK`, `2330TT`, `SH600519`, `HK:00700`, `NASDAQ:NVDA`.
private func undottedCode(_ word: ArraySlice<Unicode.Scalar>) -> Code? {
  if let colon = word.firstIndex(of: ":") {
    return Markets.prefixes[word[..<colon].text.uppercased()].flatMap { Code(word[(colon + 1)...], $0) }
  }
  guard let first = word.first, let last = word.last, first.isDigit != last.isDigit else { return nil }
  let digits = word.filter(\.isDigit).count
  let isSuffixed = first.isDigit
  let cut = isSuffixed ? word.startIndex + digits : word.endIndex - digits
  let (head, tail) = (word[..<cut], word[cut...])
  let (base, market) = isSuffixed ? (head, tail) : (tail, head)
  // `US1` or `CH4` are no codes: only digits hang on a market's letters.
  guard base.allSatisfy(\.isDigit), base.count >= 4, market.allSatisfy(\.isLowercaseLetter) else { return nil }
  let name = market.text.uppercased()
  let found = isSuffixed ? Markets.words[name] : Markets.prefixes[name]
  return found.flatMap { Code(base, $0) }
}

extension Code {
  /// nil when the base is none of that market.
  fileprivate init?(_ base: ArraySlice<Unicode.Scalar>, _ market: Markets.Market) {
    guard let suffix = market.suffix else { return nil }
    switch market.base {
    case .any: break
    case .letters:
      guard (1...5).contains(base.count), base.allSatisfy(\.isLowercaseLetter) else { return nil }
    case .digits(let count):
      guard count.contains(base.count), base.allSatisfy(\.isDigit) else { return nil }
    }
    self.init(base, suffix, market.currency)
  }

  fileprivate init(_ base: ArraySlice<Unicode.Scalar>, _ suffix: String, _ currency: Measure?) {
    let isNumber = base.allSatisfy(\.isDigit)
    var name = base.text.uppercased()
    var suffix = suffix
    if suffix == "HK", isNumber {
      let digits = base.drop { $0 == "0" }.text
      name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    if suffix == "CH", isNumber, base.count == 6, let board = Markets.mainland(base) { suffix = board }
    self.init(key: EntityKey(rawValue: name + "." + suffix), currency: currency)
  }
}
