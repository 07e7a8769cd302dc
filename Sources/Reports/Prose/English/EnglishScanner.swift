import Facts

/// Finds the terms of an English passage, the longest at each place.
struct EnglishScanner {
  let passage: Passage
  /// Names that tables taught.
  let names: Lexicon<NamedEntity>?
  /// Stretches that are something else: lists of movers.
  let masked: [Range<Int>]
  /// Which index 「the Nasdaq」 is here.
  let nasdaq: BareNasdaq?
  /// The folded passage with a blank for each hyphen inside a word, so that `week-on-week` is `week on week`.
  private let text: [Unicode.Scalar]
  private let printed: [Unicode.Scalar]

  init(passage: Passage, names: Lexicon<NamedEntity>?, masked: [Range<Int>], nasdaq: BareNasdaq? = nil) {
    self.nasdaq = nasdaq
    self.passage = passage
    self.names = names
    self.masked = masked
    printed = passage.origins.map { passage.document.printed[$0] }
    var text = passage.folded
    for i in text.indices.dropFirst().dropLast() where text[i] == "-" && text[i + 1].isLowercaseLetter {
      if text[i - 1].isWord || text[i - 1] == "." { text[i] = " " }
    }
    self.text = text
  }

  func terms() -> [EnglishTerm] {
    var terms: [EnglishTerm] = []
    var masks = masked[...]
    let lines = EnglishLineBreaks(passage)
    var breaks = lines.positions[...]
    var i = 0
    while i < passage.count {
      while let next = breaks.first, next <= i {
        if let last = terms.last, !last.isSentenceEnd {
          terms.append(EnglishTerm(kind: .sentenceEnd, range: next..<(next + 1)))
        }
        breaks.removeFirst()
      }
      while let mask = masks.first, mask.upperBound <= i { masks.removeFirst() }
      if let mask = masks.first, mask.contains(i) {
        terms.append(EnglishTerm(kind: .sentenceEnd, range: i..<mask.upperBound))
        i = mask.upperBound
      } else if let term = term(at: i) {
        terms.append(term)
        i = max(i + 1, term.range.upperBound)
      } else {
        i += 1
      }
    }
    return EnglishReduction(passage: passage).reduced(compounds(lines.parted(terms, passage)))
  }

  /// Names that the noun behind them makes another's, and issuers that stand alone, are nobody that is known.
  private func compounds(_ terms: [EnglishTerm]) -> [EnglishTerm] {
    var result = terms
    for i in terms.indices {
      let next = terms[(i + 1)...].first { !isPossessive($0) }
      switch (terms[i].kind, next?.kind) {
      case (.entity(let entity), .word(.head(.funds))?) where EntityNames.fundGroups[entity.key] != nil:
        result[i].kind = .fundsOf(entity)
      case (.entity(let entity), .word(.head(let head))?) where !head.keeps(entity.entityClass):
        result[i].kind = .unknown(isName: true)
      case (.entity, _) where isOfOthers(i, terms): result[i].kind = .unknown(isName: true)
      case (.entity(let entity), .unknown(isName: true)?) where entity.entityClass == .index && goesOn(i, terms):
        result[i].kind = .unknown(isName: true)
      case (.word(.issuer), _):
        let owned = terms[(i + 1)...].first { !$0.isFiller }
        let isFund = owned?.entity.map { $0.entityClass == .fund || $0.entityClass == .fundGroup } ?? false
        if !isFund { result[i].kind = .unknown(isName: true) }
      default: continue
      }
    }
    return result
  }

  /// Holders of NVIDIA, companies in bitcoin: the name says only whose.
  private func isOfOthers(_ name: Int, _ terms: [EnglishTerm]) -> Bool {
    var i = name - 1
    while i >= 0, case .word(.filler) = terms[i].kind { i -= 1 }
    guard i > 0, Self.belongings.contains(passage.folded[terms[i].range].text) else { return false }
    if case .word(.head(.other)) = terms[i - 1].kind { return true }
    return false
  }

  private static let belongings: Set<String> = ["of", "in"]

  /// 「S&P Midcap 400」, 「Nasdaq Biotechnology」: the name of another index, as long as its words run on in capitals.
  private func goesOn(_ name: Int, _ terms: [EnglishTerm]) -> Bool {
    guard name + 1 < terms.count, terms[name + 1].isUnknown else { return false }
    let gap = terms[name].range.upperBound..<terms[name + 1].range.lowerBound
    return gap.count == 1 && passage[gap.lowerBound] == " "
      && passage.origin(gap.upperBound) - passage.origin(gap.lowerBound - 1) == 2
  }

  private func isPossessive(_ term: EnglishTerm) -> Bool { term.range.count <= 2 && term.isFiller }

  private func term(at i: Int) -> EnglishTerm? {
    if passage[i] == " " { return nil }
    if let unit = EnglishUnits.unit(in: text, at: i) {
      return EnglishTerm(kind: .unit(unit.measure, power: unit.power), range: unit.range)
    }
    if let mark = mark(at: i) { return EnglishTerm(kind: mark, range: i..<(i + 1)) }
    // US$1.2bn: the letters are the number's.
    if passage[i].isLowercaseLetter, let number = numeral(in: text, at: i, passage.document.vocabulary) {
      return counted(number)
    }
    if let known = longest(at: i) { return known }
    if let number = numeral(in: text, at: i, passage.document.vocabulary), !isTorn(number) { return counted(number) }
    return word(at: i)
  }

  private func mark(at i: Int) -> EnglishTerm.Kind? {
    switch passage[i] {
    case ",", "，": .comma
    case ";": .semicolon
    case ":": .colon
    case "(", "[": .open
    case ")", "]": .close
    case "!", "?": .sentenceEnd
    case "-" where passage[i - 1] == " " && passage[i + 1] == " ": .dash
    // 「S&P 500 | 5,615.35 | +0.87%」, 「Nasdaq 100 20,331 / -0.3%」: between cells, or between entries.
    case "|": opensNumber(behind: i) ? .comma : .semicolon
    case "/" where passage[i - 1] == " " && passage[i + 1] == " " && opensNumber(behind: i): .comma
    case "." where endsSentence(at: i): .sentenceEnd
    default: nil
    }
  }

  private func opensNumber(behind i: Int) -> Bool {
    var next = i + 1
    while next < passage.count, passage[next] == " " { next += 1 }
    return passage[next].isDigit || "+-$(".unicodeScalars.contains(passage[next])
      || UnitWords.currencySigns.match(in: text, at: next) != nil
  }

  /// A point before a blank and a capital letter or a digit, unless it ends an abbreviation.
  private func endsSentence(at i: Int) -> Bool {
    if i + 1 >= passage.count { return true }
    // Leaders: 「S&P 500 ..... 5,634」.
    if passage[i - 1] == "." || passage[i - 1] == " " { return false }
    guard passage[i + 1] == " " || passage[i + 1] == ")" || passage[i + 1] == "\"" else { return false }
    var start = i
    while start > 0, passage[start - 1].isWord || passage[start - 1] == "." { start -= 1 }
    let word = passage.folded[start..<i].text
    if Self.abbreviations.contains(word) { return false }
    if Self.calendarWords.contains(word) { return !goesOnAsDate(start, i) }
    // U.S. and the initials of people.
    let isLetter = word.count == 1 && passage[start].isLowercaseLetter
    if isLetter || (word.contains(".") && !word.unicodeScalars.contains(where: \.isDigit)) { return false }
    return true
  }

  private static let abbreviations: Set<String> = [
    "inc", "corp", "ltd", "co", "vs", "approx", "no", "mr", "mrs", "ms", "dr", "st", "jr", "cos", "ca", "est", "avg",
    "incl", "excl", "resp", "e.g", "i.e", "u.s", "comp", "mkt", "cf", "pct", "cum", "prev", "etc", "fig", "adj", "vol",
    "max", "min", "p.a", "a.m", "p.m", "al", "ex", "yr", "wk", "mo", "sq", "ft", "tot", "intl", "tel", "reg", "ann",
  ]

  /// 「Aug. 23」, 「23 Aug. 2024」, but not 「on Fri. Bitcoin」 or 「on 16 Aug. 24h volume」.
  private func goesOnAsDate(_ word: Int, _ point: Int) -> Bool {
    var end = point + 2
    while passage[end].isDigit { end += 1 }
    let digits = end - (point + 2)
    if passage[word - 1] == " ", passage[word - 2].isDigit { return digits == 4 }
    return (1...2).contains(digits) && !passage[end].isLowercaseLetter && passage[end] != "."
  }

  private static let calendarWords: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri",
  ]

  private func isPrintedLower(_ i: Int) -> Bool { passage.printed(i).isLowercaseLetter }
  private func isPrintedUpper(_ i: Int) -> Bool { passage.printed(i).isUppercaseLetter }

  private func longest(at i: Int) -> EnglishTerm? {
    var best: EnglishTerm?
    func take(_ range: Range<Int>?, _ kind: @autoclosure () -> EnglishTerm.Kind) {
      guard let range, range.count > best?.range.count ?? 0 else { return }
      best = EnglishTerm(kind: kind(), range: range)
    }
    let when = when(at: i)
    take(when?.range, .when(when?.meaning ?? .other))
    for lexicon in [names, EnglishNames.lexicon, passage.document.vocabulary.entities] {
      for scalars in [passage.folded, text] {
        guard let match = lexicon?.match(in: scalars, at: i), isNameAsPrinted(match.range, match.meaning) else {
          continue
        }
        take(match.range, .entity(match.meaning))
      }
    }
    let word = EnglishGrammar.lexicon.match(in: text, at: i) ?? EnglishGrammar.lexicon.match(in: passage.folded, at: i)
    let unnormalised = EnglishGrammar.lexicon.match(in: passage.folded, at: i)
    for said in [unnormalised, word] where !isQuoteMark(said) {
      take(said?.range, .word(said?.meaning ?? .filler))
    }
    if let code = code(at: i) { take(code.range, .entity(code.entity)) }
    if best == nil, let end = BareNasdaq.end(in: passage, at: i), let index = nasdaq?.index {
      take(i..<end, .entity(index))
    }
    if let named = EnglishNames.inSentences.match(in: passage.folded, at: i),
      named.meaning.printed.contains(Array(printed[named.range]))
    {
      take(named.range, .entity(named.meaning.entity))
    }
    if let twin = EnglishNames.twinNames.match(in: passage.folded, at: i),
      twin.meaning.printed.contains(Array(printed[twin.range]))
    {
      take(twin.range, .twin(twin.meaning.entity.key))
    }
    // What a profile adds for all languages.
    if let phrase = passage.document.vocabulary.phrases.match(in: passage.folded, at: i),
      case .metric(let metric, let sign) = phrase.meaning
    {
      take(phrase.range, .word(.noun(metric, sign: sign)))
    }
    if let source = passage.document.vocabulary.sources.match(in: passage.folded, at: i),
      isPrintedUpper(i) || source.range.count > 5
    {
      take(source.range, .source(source.meaning))
    }
    return best
  }

  /// 「> spot」: at the head of a line the sign quotes; it compares only before a number.
  private func isQuoteMark(_ word: Lexicon<EnglishWord>.Match?) -> Bool {
    guard let word, passage[word.range.lowerBound] == ">" || passage[word.range.lowerBound] == "<" else { return false }
    let next = (word.range.upperBound..<passage.count).first { passage[$0] != " " }
    return next.map { !passage[$0].isDigit && UnitWords.currencySigns.match(in: text, at: $0) == nil } ?? true
  }

  /// `TSM US`, `1810.HK`: where the exchange is certain.
  private func code(at i: Int) -> (entity: NamedEntity, range: Range<Int>)? {
    guard isPrintedUpper(i) || passage[i].isDigit, !passage[i - 1].isWord else { return nil }
    let end = min(passage.count, i + 24)
    let stop = (i..<end).first { ",;:()[]".unicodeScalars.contains(passage[$0]) } ?? end
    guard let found = codeWords(in: passage.folded, printed: printed, at: i, before: stop) else { return nil }
    guard found.code.currency != nil else { return nil }
    let key = EntityNames.exchanges[found.code.key] ?? found.code.key
    return (NamedEntity(key: key, entityClass: .stock), found.range)
  }

  /// A ticker or a name of one word counts only as printed in capitals, or with one.
  private func isNameAsPrinted(_ range: Range<Int>, _ entity: NamedEntity) -> Bool {
    if range.contains(where: { passage[$0] == " " }) { return true }
    if entity.entityClass == .fund { return range.allSatisfy { !isPrintedLower($0) } }
    return entity.entityClass == .coin || entity.entityClass == .market || range.contains(where: isPrintedUpper)
      || passage[range.lowerBound].isDigit
  }

  private func when(at i: Int) -> Lexicon<When>.Match? {
    let name = i + (Self.beforeWeek.match(in: passage.folded, at: i)?.range.count ?? 0)
    if let edge = EnglishDates.weekEdges.match(in: passage.folded, at: passage[name] == " " ? name + 1 : name),
      let dated = dated(behind: edge.range.upperBound)
    {
      let when: When = edge.meaning == .end ? .weekEnding(dated.expression) : .weekBeginning(dated.expression)
      return Lexicon.Match(
        range: i..<dated.range.upperBound, meaning: isRange(dated) ? .stretch(dated.expression) : when)
    }
    if let week = bareWeek(at: i) ?? ordinalDay(at: i) { return week }
    if let end = until(at: i) { return end }
    let word = EnglishWhens.lexicon.match(in: text, at: i)
    let unnormalised = EnglishWhens.lexicon.match(in: passage.folded, at: i)
    let said = (word?.range.count ?? 0) >= (unnormalised?.range.count ?? 0) ? word : unnormalised
    guard let date = passage.date(at: i), date.range.count > said?.range.count ?? 0 else {
      return said ?? shortWeekday(at: i)
    }
    return Lexicon.Match(range: date.range, meaning: meaning(of: date.expression))
  }

  /// 「(both to 12 December)」, 「through Friday」
  private func until(at i: Int) -> Lexicon<When>.Match? {
    guard let word = EnglishWhens.untils.match(in: passage.folded, at: i), passage[word.range.upperBound] == " " else {
      return nil
    }
    let start = word.range.upperBound + 1
    guard let date = passage.date(at: start), !isRange(date), date.expression.isDay,
      passage[date.range.upperBound] != "'"
    else { return nil }
    return Lexicon.Match(range: i..<date.range.upperBound, meaning: .upTo(date.expression))
  }

  /// 「week -121.6」, 「week: +4.1%」
  private func bareWeek(at i: Int) -> Lexicon<When>.Match? {
    guard let match = Self.weeks.match(in: passage.folded, at: i) else { return nil }
    var next = match.range.upperBound
    while next < passage.count, passage[next] == " " || passage[next] == ":" { next += 1 }
    guard passage[next].isDigit || "+-$(".unicodeScalars.contains(passage[next]) else { return nil }
    return Lexicon.Match(range: match.range, meaning: .week)
  }

  private static let weeks = Lexicon<Bool>([("week", true), ("wk", true), ("week net", true), ("week total", true)])

  private static let beforeWeek = Lexicon<Bool>(
    ["in the", "for the", "over the", "during the", "the", "in", "for", "of the", "across the"].map { ($0, true) })

  private func isRange(_ dated: DatedWords) -> Bool { if case .range = dated.expression { true } else { false } }

  /// The day behind `week ended`, over words like `on the`.
  private func dated(behind start: Int) -> DatedWords? {
    for i in start..<min(passage.count, start + 24) where passage[i] != " " {
      if let found = passage.date(at: i), found.expression.isDay || isRange(found) {
        return passage.holdsOnly(EnglishDates.beforeDays, start..<i) ? found : nil
      }
    }
    return nil
  }

  private func meaning(of expression: DateExpression) -> When {
    switch expression {
    case .day, .weekday, .daysBefore, .daysAgo, .dayOfMonth: .day(expression)
    case .range: .stretch(expression)
    case .week(0), .wholeWeek: .week
    case .week(-1), .weekBefore: .lastWeek
    case .month(let month): .monthToDate(month)
    case .monthToDate: .monthToDate(nil)
    case .yearToDate: .yearToDate
    case .inception: .inception
    case .singleDay: .singleDay
    case .week, .bareMonth, .samePeriod, .other, .lastDay, .sinceNewYear: .other
    }
  }

  /// 「to 10 on the 27th and read 16 on the 28th」: a day of the month where no noun follows that it could count.
  private func ordinalDay(at i: Int) -> Lexicon<When>.Match? {
    guard passage.reads(Self.on, at: i), passage[i + Self.on.count].isDigit else { return nil }
    let start = i + Self.on.count
    var end = start
    while passage[end].isDigit, end - start < 3 { end += 1 }
    let day = passage.folded[start..<end].reduce(0) { $0 * 10 + $1.digit }
    guard (1...31).contains(day), Self.ordinals.prefix(4).contains(where: { passage.reads($0, at: end) }) else {
      return nil
    }
    end += 2
    let next = passage[end] == " " ? end + 1 : end
    guard
      end >= passage.count || ".,;)".unicodeScalars.contains(passage[end])
        || EnglishGrammar.joiningWords.match(in: passage.folded, at: next) != nil
    else { return nil }
    return Lexicon.Match(range: i..<end, meaning: .day(.dayOfMonth(day)))
  }

  private static let on = fold("on the ")

  /// Mon, Tues. and the like where they are printed with a capital.
  private func shortWeekday(at i: Int) -> Lexicon<When>.Match? {
    guard let match = EnglishDates.shortWeekdays.match(in: passage.folded, at: i), isPrintedUpper(i) else { return nil }
    // 「Sun」 and 「Sat」 open sentences and names of firms.
    if match.meaning >= 6, !isPrintedUpper(i) || passage[match.range.upperBound] == "'" { return nil }
    let end = passage[match.range.upperBound] == "." ? match.range.upperBound + 1 : match.range.upperBound
    return Lexicon.Match(range: i..<end, meaning: .day(.weekday(week: nil, match.meaning)))
  }

  /// 「２ ． ５ ２」: of digits that stand apart none is a number.
  private func isTorn(_ number: Numeral) -> Bool {
    let (start, end) = (number.digits.lowerBound, number.digits.upperBound)
    func isPart(_ s: Unicode.Scalar) -> Bool { s.isDigit || s == "." }
    return (passage[start - 1] == " " && passage[start - 2].isDigit) || passage[start - 1] == "."
      || (passage[end] == " " && isPart(passage[end + 1]) && passage[end + 1] != ".")
  }

  /// A plain number before the name of what it counts is no measure.
  private func counted(_ number: Numeral) -> EnglishTerm {
    var number = number
    let next = number.range.upperBound + (passage[number.range.upperBound] == " " ? 1 : 0)
    if number.kind == .plain, let match = EnglishGrammar.lexicon.match(in: text, at: next),
      case .counted = match.meaning
    {
      number.kind = .counted
    }
    if number.kind == .plain, Self.ordinals.contains(where: { passage.reads($0, at: number.range.upperBound) }) {
      number.kind = .counted
    }
    if number.kind == .counted, timeUnits.match(in: text, at: next) != nil {
      return EnglishTerm(kind: .when(.other), range: number.range)
    }
    // 55/100
    let scale = number.kind == .plain && passage.reads(fold("/100"), at: number.range.upperBound) ? 4 : 0
    return EnglishTerm(
      kind: .numeral(number), range: number.range.lowerBound..<(number.range.upperBound + scale))
  }

  private let timeUnits = EnglishWhens.units

  private static let ordinals = ["st", "nd", "rd", "th", "-for-", "x"].map(fold)

  /// A word that the vocabulary does not know; adverbs in -ly say how, and nothing else.
  private func word(at i: Int) -> EnglishTerm? {
    guard passage[i].isWord else { return nil }
    var end = i
    while end < passage.count,
      text[end].isWord || ("'.".unicodeScalars.contains(text[end]) && text[end + 1 < text.count ? end + 1 : end].isWord)
    {
      end += 1
    }
    let isAdverb = end - i > 4 && passage[end - 1] == "y" && passage[end - 2] == "l" && !isPrintedUpper(i)
    return EnglishTerm(kind: isAdverb ? .word(.filler) : .unknown(isName: isPrintedUpper(i)), range: i..<end)
  }
}
