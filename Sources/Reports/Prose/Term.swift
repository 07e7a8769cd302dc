import Facts

/// One thing in a passage that a number's meaning may hang on.
struct Term: Sendable {
  enum Kind: Sendable {
    case entity(NamedEntity)
    case phrase(Phrase)
    case date(DateExpression, isAsOf: Bool)
    case numeral(Numeral)
    case source(String)
    /// A comma or the like; `isStrong` for a semicolon, behind which another is spoken of.
    case clauseEnd(isStrong: Bool)
    case sentenceEnd
    /// 「2）」: what was said before is over.
    case reset
  }

  var kind: Kind
  var range: Range<Int>
}

/// Finds the terms of a passage, the longest at each place.
struct TermScanner {
  let passage: Passage
  /// Names that tables taught.
  let names: Lexicon<NamedEntity>?
  /// Stretches that are something else: lists of movers.
  let masked: [Range<Int>]

  func terms() -> [Term] {
    var terms: [Term] = []
    var i = 0
    var masks = masked[...]
    while i < passage.count {
      while let mask = masks.first, mask.upperBound <= i { masks.removeFirst() }
      if let mask = masks.first, mask.contains(i) {
        terms.append(Term(kind: .clauseEnd(isStrong: true), range: i..<mask.upperBound))
        i = mask.upperBound
        continue
      }
      guard let term = term(at: i, after: terms.last) else {
        i += 1
        continue
      }
      terms.append(term)
      i = max(i + 1, term.range.upperBound)
    }
    return terms
  }

  private func term(at i: Int, after last: Term?) -> Term? {
    if let stop = stop(at: i) { return stop }
    let folded = passage.folded
    let vocabulary = passage.document.vocabulary
    guard vocabulary.termOpeners.contains(folded[i]) || names?.opens(with: folded[i]) ?? false else { return nil }
    let name = longest(names?.match(in: folded, at: i), vocabulary.entities.match(in: folded, at: i))
    let phrase = vocabulary.phrases.match(in: folded, at: i)
    let source = vocabulary.sources.match(in: folded, at: i)
    let date = dateExpression(in: folded, at: i)
    let longest = max(
      name?.range.count ?? 0, phrase?.range.count ?? 0, source?.range.count ?? 0, date?.range.count ?? 0)
    if longest > 0 {
      if let date, date.range.count == longest {
        return Term(kind: .date(date.expression, isAsOf: isAsOf(last, before: i)), range: date.range)
      }
      if let name, name.range.count == longest { return Term(kind: .entity(name.meaning), range: name.range) }
      if let phrase, phrase.range.count == longest { return Term(kind: .phrase(phrase.meaning), range: phrase.range) }
      if let source { return Term(kind: .source(source.meaning), range: source.range) }
    }
    guard let number = numeral(in: folded, at: i, vocabulary), !isTimeOfDay(number), !isTorn(number) else { return nil }
    return Term(kind: .numeral(number), range: number.range)
  }

  /// Of a name that a table taught and a built-in one the longer; the table's when they are alike.
  private func longest(_ a: Lexicon<NamedEntity>.Match?, _ b: Lexicon<NamedEntity>.Match?) -> Lexicon<NamedEntity>
    .Match?
  {
    guard let a else { return b }
    guard let b else { return a }
    return a.range.count >= b.range.count ? a : b
  }

  private func isAsOf(_ last: Term?, before i: Int) -> Bool {
    guard case .phrase(.asOf)? = last?.kind, let end = last?.range.upperBound else { return false }
    return i - end <= 2
  }

  private func stop(at i: Int) -> Term? {
    switch passage[i] {
    case "。", "!", "?": return Term(kind: .sentenceEnd, range: i..<(i + 1))
    case ";", "，": return Term(kind: .clauseEnd(isStrong: passage[i] == ";"), range: i..<(i + 1))
    case "," where !passage[i + 1].isDigit || !passage[i - 1].isDigit:
      return Term(kind: .clauseEnd(isStrong: false), range: i..<(i + 1))
    case "."
    where (passage[i + 1] == " " || i + 1 == passage.count || passage[i + 1].isChinese) && !passage[i - 1].isBlank:
      return Term(kind: .sentenceEnd, range: i..<(i + 1))
    case ")" where isListMark(i): return Term(kind: .reset, range: i..<(i + 1))
    default: return nil
    }
  }

  /// 「1）」 opens a point: digits before, and no bracket open.
  private func isListMark(_ i: Int) -> Bool {
    var k = i - 1
    while k >= 0, passage[k].isDigit { k -= 1 }
    guard k < i - 1, i - 1 - k <= 2 else { return false }
    return k < 0 || passage[k] == "。" || passage[k] == ":" || passage[k] == ";" || passage[k] == " "
  }

  /// 「２ ． ５ ２ 亿」, as justified lines come out: of digits that stand apart none is a number.
  private func isTorn(_ number: Numeral) -> Bool {
    let (start, end) = (number.digits.lowerBound, number.digits.upperBound)
    func isPart(_ s: Unicode.Scalar) -> Bool { s.isDigit || s == "." }
    return (passage[start - 1] == " " && isPart(passage[start - 2])) || passage[start - 1] == "."
      || (passage[end] == " " && isPart(passage[end + 1]))
  }

  /// 上午 10 点
  private func isTimeOfDay(_ number: Numeral) -> Bool {
    guard number.kind == .points else { return false }
    let start = number.range.lowerBound
    return UnitWords.timesOfDay.contains { passage.reads($0, at: start - $0.count) }
  }
}
