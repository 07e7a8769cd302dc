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
  let calendar: ReportCalendar
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
    return terms.withFundGroups(in: passage)
  }

  /// 「周涨 1.3%」, 「周-0.4%」, 「年跌 13%」: one character says of what the change is.
  private func periodOfChange(at i: Int, after last: Term?) -> Term? {
    guard let expression = DateWords.periodsOfChange[passage[i]], !DateWords.counting.contains(passage[i - 1]),
      !passage[i - 1].isDigit || endsName(last, at: i)
    else { return nil }
    // 「日、周、年初至今涨跌幅分别为」
    if passage[i + 1] == "、", isPeriod(at: i + 2) || passage[i - 1] == "、" {
      return Term(kind: .date(expression, isAsOf: false), range: i..<(i + 1))
    }
    let isSigned = (passage[i + 1] == "-" || passage[i + 1] == "+") && passage[i + 2].isDigit
    guard isSigned || isChange(at: i + 1) else { return nil }
    return Term(kind: .date(expression, isAsOf: false), range: i..<(i + 1))
  }

  /// 「标普500周涨」: the digits are the name's.
  private func endsName(_ last: Term?, at i: Int) -> Bool {
    guard case .entity? = last?.kind else { return false }
    return last?.range.upperBound == i
  }

  /// 「腾讯控股（0700.HK）本周」: the code behind a name says nothing more.
  private func codeOfName(at i: Int, after last: Term?) -> Term? {
    guard passage[i] == "(" else { return nil }
    var end = i + 1
    while end - i < 14, passage[end].isWord || passage[end] == "." || passage[end] == " " { end += 1 }
    guard passage[end] == ")", end > i + 1 else { return nil }
    let isCode = (i + 1..<end).contains { passage[$0].isLowercaseLetter }
    let digits = passage.folded[(i + 1)..<end]
    let codes = isCode || !digits.allSatisfy(\.isDigit) ? [] : bareCodes(digits)
    if endsName(last, at: i) {
      let isOwn = isCode || codes.contains { isOf($0, of: digits.count, last) }
      return isOwn ? Term(kind: .phrase(.neutral), range: i..<(end + 1)) : nil
    }
    if isCode { return coded(i..<(end + 1), after: last) }
    return codes.lazy.compactMap { listed($0, before: i, after: last?.range.upperBound ?? 0) }.first.map {
      Term(kind: .entity($0.entity), range: $0.start..<(end + 1))
    }
  }

  /// The listings that digits alone may mean: 「台积电（2330）」, 「腾讯（700）」.
  private func bareCodes(_ digits: ArraySlice<Unicode.Scalar>) -> [Code] {
    [bareCode(digits), bareCode(digits, "HK", .hkd), bareCode(digits, "TW", .twd)].compactMap(\.self)
  }

  /// Whether digits behind a name may be its code: five or six are nothing else, of fewer the name must agree.
  private func isOf(_ code: Code, of digits: Int, _ name: Term?) -> Bool {
    guard case .entity(let entity)? = name?.kind else { return false }
    return code.key == entity.key || digits > 4
  }

  /// 「博通（AVGO.O）」: a name that nobody taught, and the code that says whose it is; not of 「收购某公司（…）」.
  private func coded(_ bracket: Range<Int>, after last: Term?) -> Term? {
    let inside = (bracket.lowerBound + 1)..<(bracket.upperBound - 1)
    let printed = Array(passage.words(inside).unicodeScalars)
    guard printed.count == inside.count, printed.contains("."),
      let code = code(passage.folded[inside], printed: printed[...])
    else { return nil }
    let limit = last?.range.upperBound ?? 0
    var start = bracket.lowerBound
    while start > max(limit, bracket.lowerBound - 24), isOfName(passage[start - 1]) { start -= 1 }
    if start == limit, case .phrase(.neutral)? = last?.kind { return nil }
    return Term(kind: .entity(NamedEntity(code.key)), range: start..<bracket.upperBound)
  }

  private func isOfName(_ s: Unicode.Scalar) -> Bool { s.isWord || s.isChinese || "&.-· ".unicodeScalars.contains(s) }

  /// 「阿里巴巴（09988）」: a company listed in several places, and the code that says which is meant.
  private func listed(_ code: Code, before end: Int, after start: Int) -> (entity: NamedEntity, start: Int)? {
    guard let currency = code.currency else { return nil }
    let names = DualListings.names(in: currency)
    for from in max(start, end - 12)..<max(start, end - 1)
    where names.entity(named: passage.words(from..<end)) == code.key {
      return (NamedEntity(key: code.key, entityClass: .stock), from)
    }
    return nil
  }

  /// 「连续第四周」 says how long, and nothing of when.
  private func ordinalRun(at i: Int) -> Term? {
    guard passage.reads(DateWords.ordinalRun, at: i) else { return nil }
    var end = i + DateWords.ordinalRun.count
    while end - i < 8, DateWords.digits.contains(passage[end]) { end += 1 }
    let unit = passage[end] == "个" && passage[end + 1] != "交" ? end + 1 : end
    guard end > i + DateWords.ordinalRun.count, let span = DateWords.spans.match(in: passage.folded, at: unit) else {
      return nil
    }
    return Term(kind: .phrase(.neutral), range: i..<span.range.upperBound)
  }

  private func isPeriod(at i: Int) -> Bool {
    DateWords.periodsOfChange[passage[i]] != nil || DateWords.words.match(in: passage.folded, at: i) != nil
  }

  /// A word of change, also behind 累计; behind 周 a flow too.
  private func isChange(at i: Int) -> Bool {
    let vocabulary = passage.document.vocabulary
    let start = passage[i] == "累" && passage[i + 1] == "计" ? i + 2 : i
    switch vocabulary.phrases.match(in: passage.folded, at: start)?.meaning {
    case .change: return true
    case .metric(.netFlow, _): return passage[i - 1] == "周"
    default: return false
    }
  }

  private func term(at i: Int, after last: Term?) -> Term? {
    if let stop = stop(at: i) { return stop }
    let folded = passage.folded
    let vocabulary = passage.document.vocabulary
    guard vocabulary.termOpeners.contains(folded[i]) || names?.opens(with: folded[i]) ?? false else { return nil }
    if let adjunct = adjunct(at: i) { return adjunct }
    if let period = periodOfChange(at: i, after: last) { return period }
    if let code = codeOfName(at: i, after: last) { return code }
    if let run = ordinalRun(at: i) { return run }
    if let market = marketOfMetric(at: i) { return market }
    if let label = label(at: i, after: last) { return label }
    let known = longest(names?.match(in: folded, at: i), vocabulary.entities.match(in: folded, at: i))
    let listed = longest(known, DualListings.marked.match(in: folded, at: i))
    let name = longest(longest(listed, CoinNicknames.names.match(in: folded, at: i)), printedName(at: i))
    let phrase = vocabulary.phrases.match(in: folded, at: i)
    let source = vocabulary.sources.match(in: folded, at: i)
    let date = ProseDates(passage: passage, calendar: calendar).words(at: i)
    let longest = max(
      name?.range.count ?? 0, phrase?.range.count ?? 0, source?.range.count ?? 0, date?.range.count ?? 0)
    if longest > 0 {
      if let date, date.range.count == longest {
        if let end = endOfLetterhead(date) { return Term(kind: .reset, range: date.range.lowerBound..<end) }
        return Term(kind: .date(date.expression, isAsOf: isAsOf(last, before: i)), range: date.range)
      }
      if let name, name.range.count == longest {
        return Term(kind: .entity(name.meaning), range: name.range.lowerBound..<endOfName(name))
      }
      if let phrase, phrase.range.count == longest { return Term(kind: .phrase(phrase.meaning), range: phrase.range) }
      if let source { return Term(kind: .source(source.meaning), range: source.range) }
    }
    guard let number = numeral(in: folded, at: i, vocabulary), !isTorn(number, after: last) else { return nil }
    if isTimeOfDay(number) || isOfFraction(number) { return Term(kind: .phrase(.neutral), range: number.range) }
    return Term(kind: .numeral(number), range: number.range)
  }

  /// 「◆ Meta：周跌 1.9%」: a name that is a word of the language too is one where it is all of a label.
  private func label(at i: Int, after last: Term?) -> Term? {
    guard passage[i].isLowercaseLetter, last?.endsSentence ?? true, opensItem(i) else { return nil }
    var end = i
    while end - i < 24, passage[end].isWord || passage[end] == " " || passage[end] == "." { end += 1 }
    guard passage[end] == ":", let key = passage.document.vocabulary.names.entity(named: passage.words(i..<end)) else {
      return nil
    }
    return Term(kind: .entity(NamedEntity(key)), range: i..<end)
  }

  /// Whether only a mark stands between a sentence's start and a place.
  private func opensItem(_ i: Int) -> Bool {
    var k = i - 1
    while k >= 0, i - k < 4, !passage[k].isChinese, !passage[k].isWord, stop(at: k) == nil { k -= 1 }
    return k < 0 || stop(at: k)?.endsSentence ?? false
  }

  /// 「美团-W」: the mark of its shares belongs to the name.
  private func endOfName(_ name: Lexicon<NamedEntity>.Match) -> Int {
    let end = name.range.upperBound
    guard name.meaning.entityClass == .stock, passage[end] == "-",
      let mark = DualListings.shareMarks.first(where: { passage.reads($0, at: end) }),
      !passage[end + mark.count].isWord
    else { return end }
    return end + mark.count
  }

  /// 「在英伟达带动下」, 「受避险情绪影响」: who stands in it is not who is spoken of.
  private func adjunct(at i: Int) -> Term? {
    let folded = passage.folded
    guard let opener = AdjunctWords.openers.match(in: folded, at: i),
      !AdjunctWords.continued.contains(passage[opener.range.upperBound])
    else { return nil }
    for k in opener.range.upperBound..<max(opener.range.upperBound, min(passage.count, i + AdjunctWords.longest)) {
      if stop(at: k) != nil || passage[k].isDigit || passage[k] == ":" { return nil }
      if let closer = AdjunctWords.closers.match(in: folded, at: k) {
        let isDated = (i..<k).contains {
          DateWords.openers.contains(folded[$0]) && dateExpression(in: folded, at: $0) != nil
        }
        return isDated ? nil : Term(kind: .phrase(.neutral), range: i..<closer.range.upperBound)
      }
    }
    return nil
  }

  /// 「全网总市值」, 「虚拟资产市场24小时成交额」: the market, named by what its metric is of.
  private func marketOfMetric(at i: Int) -> Term? {
    let vocabulary = passage.document.vocabulary
    guard let name = CryptoMarketWords.names.match(in: passage.folded, at: i),
      case .metric(let metric, _)? = vocabulary.phrases.match(in: passage.folded, at: name.range.upperBound)?.meaning,
      metric == .marketCap || metric == .volume
    else { return nil }
    return Term(kind: .entity(NamedEntity(key: .crypto, entityClass: .market)), range: name.range)
  }

  /// A full date that is all of its line, but for its weekday, is the report's own and no sentence's.
  /// - Returns: where in the passage that line ends.
  private func endOfLetterhead(_ date: DatedWords) -> Int? {
    guard case .day(year: .some, _, _) = date.expression else { return nil }
    let document = passage.document
    let span = passage.span(date.range)
    let line = document.lines[document.line(at: span.lowerBound)].range
    let isOwn = document.folded[line].indices.allSatisfy {
      span.contains($0) || DateWords.besideLetterhead.contains(document.folded[$0])
    }
    guard isOwn else { return nil }
    return (date.range.upperBound..<passage.count).first { passage.origin($0) >= line.upperBound } ?? passage.count
  }

  /// 「Meta跌7.6%」, 「NVDA收」: names that are words too, as they are printed; not of a product (Meta Quest).
  private func printedName(at i: Int) -> Lexicon<NamedEntity>.Match? {
    guard passage.printed(i).isUppercaseLetter, !passage[i - 1].isWord,
      let named = EnglishNames.inSentences.match(in: passage.folded, at: i),
      named.meaning.entity.entityClass == .stock
    else { return nil }
    let end = named.range.upperBound
    let isProduct = passage[end].isWord || passage[end] == " " && passage[end + 1].isLowercaseLetter
    guard !isProduct, named.meaning.printed.contains(named.range.map { passage.printed($0) }) else { return nil }
    return Lexicon.Match(range: named.range, meaning: named.meaning.entity)
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
    case "|": return Term(kind: .clauseEnd(isStrong: true), range: i..<(i + 1))
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
  private func isTorn(_ number: Numeral, after last: Term?) -> Bool {
    let (start, end) = (number.digits.lowerBound, number.digits.upperBound)
    func isPart(_ s: Unicode.Scalar) -> Bool { s.isDigit || s == "." }
    // 「标普500 5615.35」: the digits before are the name's.
    let isBehindName = endsName(last, at: start - 1)
    return (passage[start - 1] == " " && isPart(passage[start - 2]) && !isBehindName) || passage[start - 1] == "."
      || (passage[end] == " " && isPart(passage[end + 1]))
  }

  /// 「5/10」 that is no day: neither number says anything by itself, unless it is of a hundred.
  private func isOfFraction(_ number: Numeral) -> Bool {
    let (start, end) = (number.range.lowerBound, number.range.upperBound)
    guard number.kind == .plain, number.power == 0 else { return false }
    if passage[start - 1] == "/", passage[start - 2].isDigit { return true }
    return passage[end] == "/" && passage[end + 1].isDigit && !passage.reads(Self.hundredth, at: end)
  }

  private static let hundredth = fold("/100")

  /// 上午 10 点
  private func isTimeOfDay(_ number: Numeral) -> Bool {
    guard number.kind == .points else { return false }
    let start = number.range.lowerBound
    return UnitWords.timesOfDay.contains { passage.reads($0, at: start - $0.count) }
  }
}

extension [Term] {
  /// 「比特币、以太坊现货 ETF」 means the funds of both; 「本港三只比特币现货 ETF」 and 「香港方面，比特币现货 ETF」 those of
  /// Hong Kong.
  fileprivate func withFundGroups(in passage: Passage) -> [Term] {
    var terms = self
    var region = Region()
    for i in indices {
      region.take(terms[i], in: passage)
      guard case .entity(let group) = terms[i].kind, group.entityClass == .fundGroup else { continue }
      if region.isHongKong || isFromHongKong(i, in: passage), let local = EntityNames.hongKongGroups[group.key] {
        terms[i].kind = .entity(NamedEntity(key: local, entityClass: .fundGroup))
      }
      guard i > 0, case .entity(let coin) = terms[i - 1].kind, let own = EntityNames.fundGroups[coin.key] else {
        continue
      }
      let gap = terms[i - 1].range.upperBound..<terms[i].range.lowerBound
      if gap.count <= 2, !gap.isEmpty, gap.allSatisfy({ "、和与及以/".unicodeScalars.contains(passage[$0]) }) {
        terms[i - 1].kind = .entity(NamedEntity(key: own, entityClass: .fundGroup))
      }
    }
    return terms
  }

  private func isFromHongKong(_ i: Int, in passage: Passage) -> Bool {
    let start = self[i].range.lowerBound
    return (2...7).contains { back in
      EntityNames.hongKong.contains {
        passage.reads($0, at: start - back)
          && (start - back + $0.count..<start).allSatisfy {
            DateWords.counting.contains(passage[$0]) || passage[$0].isDigit
              || "的只家首批上市".unicodeScalars.contains(passage[$0])
          }
      }
    }
  }
}

/// Whose funds a sentence speaks of, as its first words say: 香港方面，; a title of its own (四、香港。) speaks for all
/// sentences behind it.
private struct Region {
  private(set) var isHongKong = false
  private var isTitled = false
  private var sentence = 0

  mutating func take(_ term: Term, in passage: Passage) {
    switch term.kind {
    case .reset:
      isTitled = false
      isHongKong = false
      sentence = term.range.upperBound
    case .sentenceEnd:
      if names(sentence..<term.range.lowerBound, in: passage), term.range.lowerBound - sentence <= 8 { isTitled = true }
      isHongKong = isTitled
      sentence = term.range.upperBound
    case .clauseEnd(isStrong: false):
      let words = sentence..<term.range.lowerBound
      if words.count <= 8, names(words, in: passage) { isHongKong = true }
    case .entity(let entity) where entity.entityClass == .index || entity.entityClass == .stock: isHongKong = isTitled
    case .source: isHongKong = false
    default: break
    }
  }

  private func names(_ range: Range<Int>, in passage: Passage) -> Bool {
    range.contains { i in EntityNames.hongKong.contains { passage.reads($0, at: i) } }
  }
}
