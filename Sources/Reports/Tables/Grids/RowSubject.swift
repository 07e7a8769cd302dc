import Facts

/// What a row of a grid is about, found by its code or by its name.
struct RowSubject {
  var subject: QuoteReader.Subject
  var name: String
  /// Where its code is printed; nil of one known by its name alone.
  var codeRange: Range<Int>?
}

/// Finds what rows are about.
struct SubjectFinder {
  let names: NameIndex

  /// - Parameters:
  ///   - code: the code's cell; nil in a table without.
  ///   - name: the name's cell.
  ///   - isIndex: whether the header says that rows are indices.
  ///   - market: in what the row's shares are quoted, as far as the table says.
  func subject(code: CellContent?, name: CellContent?, isIndex: Bool, market: Measure? = nil) -> RowSubject? {
    if let code, !code.isEmpty {
      let words = name.map { Self.name($0.passage) } ?? ""
      if let found = code.code ?? digits(code, name, market) {
        return RowSubject(subject: subject(found, isIndex: isIndex), name: words, codeRange: code.range)
      }
      if let split = Self.split(code.passage) {
        return RowSubject(subject: subject(split.code, isIndex: isIndex), name: split.name, codeRange: split.range)
      }
      if let found = coin(code) ?? ticker(code, words, market) ?? bracketed(code) { return found }
      // What the code's cell says may be a terminal's own: then the name tells.
      let isTicker = Self.isTicker(code.passage.printed[...])
      guard !isTicker || name.map(namesIndex) ?? false else { return nil }
    }
    guard let name, !name.isEmpty, name.isWords || name.code != nil else { return nil }
    if let split = Self.split(name.passage) {
      return RowSubject(subject: subject(split.code, isIndex: isIndex), name: split.name, codeRange: split.range)
    }
    if let found = name.code {
      return RowSubject(subject: subject(found, isIndex: isIndex), name: "", codeRange: name.range)
    }
    return bracketed(name) ?? digitsBehind(name, market) ?? tickerBefore(name, market) ?? named(name, market)
  }

  /// `STAR 50`, whatever a terminal calls it.
  private func namesIndex(_ name: CellContent) -> Bool {
    names.entity(named: Self.name(name.passage)).map(EntityNames.indices.contains) ?? false
  }

  private func subject(_ code: Code, isIndex: Bool) -> QuoteReader.Subject {
    let isIndex = isIndex || code.currency == nil || EntityNames.indices.contains(code.key)
    return QuoteReader.Subject(key: code.key, currency: isIndex ? nil : code.currency, isIndex: isIndex)
  }

  private func subject(_ key: EntityKey) -> QuoteReader.Subject {
    let currency = key.market?.currency
    let isIndex = currency == nil || EntityNames.indices.contains(key)
    return QuoteReader.Subject(key: key, currency: isIndex ? nil : currency, isIndex: isIndex)
  }

  // MARK: Codes

  /// Digits without a market: five are Hong Kong's, six the mainland's; fewer where the table or the name says whose.
  private func digits(_ code: CellContent, _ name: CellContent?, _ market: Measure?) -> Code? {
    guard code.numeral != nil else { return nil }
    return digits(code.passage.folded[...], name.flatMap { names.entity(named: Self.name($0.passage)) }, market)
  }

  private func digits(_ digits: ArraySlice<Unicode.Scalar>, _ named: EntityKey?, _ market: Measure?) -> Code? {
    guard digits.allSatisfy(\.isDigit) else { return nil }
    if let bare = bareCode(digits) { return bare }
    guard (1...4).contains(digits.count) else { return nil }
    return [("HK", Measure.hkd), ("TW", .twd)].lazy.compactMap { suffix, currency -> Code? in
      guard let code = bareCode(digits, suffix, currency) else { return nil }
      return market == currency || market == nil && named == code.key ? code : nil
    }.first
  }

  /// 「台积电(2330)」: digits behind a name, of the market that the table speaks of or that the name is listed in.
  private func digitsBehind(_ cell: CellContent, _ market: Measure?) -> RowSubject? {
    let passage = cell.passage
    let end = passage.count - 1
    guard end > 3, passage[end] == ")", let open = passage.folded.lastIndex(of: "("), open > 0, open + 1 < end else {
      return nil
    }
    let name = Self.name(Passage(passage.document, [passage.span(0..<open)]))
    guard let code = digits(passage.folded[(open + 1)..<end], names.entity(named: name), market) else { return nil }
    return RowSubject(subject: subject(code, isIndex: false), name: name, codeRange: passage.span((open + 1)..<end))
  }

  /// Letters alone that something known is listed under, or that the table says are American: `COIN`, `.SPX`,
  /// `NDX Index`.
  private func ticker(_ code: CellContent, _ name: String, _ market: Measure?) -> RowSubject? {
    let printed = code.passage.printed
    var letters = printed.first == "." || printed.first == "^" ? printed.dropFirst() : printed[...]
    for kind in [" index", " equity", " us"] where Array(letters.map(\.lowered)).text.hasSuffix(kind) {
      letters = letters.dropLast(kind.count)
    }
    guard Self.isTicker(letters), let key = listed(letters, isIndex: letters.count != printed.count, market) else {
      return nil
    }
    return RowSubject(subject: subject(key), name: name, codeRange: code.range)
  }

  private static func isTicker(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...8).contains(letters.count) && letters.first?.isUppercaseLetter == true
      && letters.allSatisfy { $0.isUppercaseLetter || $0.isDigit }
  }

  private func listed(_ letters: ArraySlice<Unicode.Scalar>, isIndex: Bool, _ market: Measure?) -> EntityKey? {
    if let index = EntityNames.ric[letters.text],
      isIndex || names.entity(named: letters.text).map({ $0 == index }) ?? true
    {
      return index
    }
    // Where only the report's own names count, what else is listed goes by its code.
    let coded = market == nil || market == .usd ? names.entity(named: letters.text + ".US") : nil
    guard let key = names.entity(named: letters.text) ?? coded, let listing = key.market else { return nil }
    guard listing.currency == .usd || listing.currency == nil else { return nil }
    // Another name that happens to be written in capitals is no code.
    return listing.currency == nil || key.rawValue.hasPrefix(letters.text + ".") ? key : nil
  }

  /// `NVIDIA [NVDA]`, `Core Scientific CORZ`: a ticker that is known, behind the name.
  private func bracketed(_ cell: CellContent) -> RowSubject? {
    let passage = cell.passage
    let printed = passage.printed
    var end = printed.count
    let hasBracket = end > 3 && (printed[end - 1] == "]" || passage[end - 1] == ")")
    if hasBracket { end -= 1 }
    guard let start = printed[..<end].lastIndex(where: { !$0.isUppercaseLetter }), start > 0, start + 1 < end,
      hasBracket ? passage[start] == "(" || passage[start] == "[" : printed[start] == " ",
      Self.isTicker(printed[(start + 1)..<end]), let key = listed(printed[(start + 1)..<end], isIndex: false, nil)
    else { return nil }
    var nameEnd = start
    while nameEnd > 0, passage[nameEnd - 1] == " " { nameEnd -= 1 }
    let name = passage.words(0..<nameEnd)
    // The name may not be another's; without a bracket it must be this one's.
    let named = names.entity(named: name)
    guard hasBracket ? named == nil || named == key : named == key else { return nil }
    return RowSubject(subject: subject(key), name: name, codeRange: passage.span((start + 1)..<end))
  }

  /// `CLSK (CleanSpark)`: a ticker that is known, before its name or one that nobody else has; not 「AI（算力）」.
  private func tickerBefore(_ cell: CellContent, _ market: Measure?) -> RowSubject? {
    let passage = cell.passage
    guard passage.folded.last == ")", let open = passage.folded.firstIndex(of: "("), open > 1 else { return nil }
    let end = passage[open - 1] == " " ? open - 1 : open
    guard Self.isTicker(passage.printed[..<end]), let key = listed(passage.printed[..<end], isIndex: false, market)
    else { return nil }
    let name = passage.words((open + 1)..<(passage.count - 1))
    let named = names.entity(named: name)
    let isLatin = passage.folded[open...].allSatisfy { !$0.isChinese }
    guard named == key || named == nil && isLatin && end > 2 else { return nil }
    return RowSubject(subject: subject(key), name: name, codeRange: passage.span(0..<end))
  }

  // MARK: Names

  /// `BTC` in a column of codes is the coin.
  private func coin(_ cell: CellContent) -> RowSubject? {
    guard let key = Coins.coin(named: cell.passage) else { return nil }
    return RowSubject(subject: QuoteReader.Subject(key: key, currency: .usd, isIndex: false), name: cell.words)
  }

  private func named(_ cell: CellContent, _ market: Measure?) -> RowSubject? {
    let folded = cell.passage.folded
    if let coin = coin(cell) { return coin }
    if let match = cell.passage.document.vocabulary.entities.match(in: folded, at: 0), match.range.count == folded.count
    {
      // Funds, their groups and the market are no securities with a price.
      guard match.meaning.entityClass == .index || match.meaning.entityClass == .stock else { return nil }
    }
    let name = Self.name(cell.passage)
    guard let key = listing(name, folded, market) ?? sameInBoth(cell.passage, market) else { return nil }
    guard key.market != nil else {
      return key.rawValue.contains(".")
        ? nil
        : RowSubject(subject: QuoteReader.Subject(key: key, currency: .usd, isIndex: false), name: cell.words)
    }
    return RowSubject(subject: subject(key), name: name)
  }

  /// `Hang Seng 恒生指數`, 「標普500 S&P 500」: a name in two languages, each of which is known and means the same.
  private func sameInBoth(_ passage: Passage, _ market: Measure?) -> EntityKey? {
    let folded = passage.folded
    let joints = folded.indices.dropFirst().filter { i in
      let (left, right) = (folded[i - 1], folded[i])
      return right.isChinese && (left.isWord || left == ")") || left.isChinese && right.isLowercaseLetter
    }
    return joints.prefix(4).lazy.compactMap { joint -> EntityKey? in
      let halves = [passage.words(0..<joint), passage.words(joint..<folded.count)]
      let keys = halves.map { listing($0, fold($0), market) }
      return keys[0] == keys[1] ? keys[0] : nil
    }.first
  }

  /// Of a company listed twice the shares that the name or the table speaks of.
  private func listing(_ name: String, _ folded: [Unicode.Scalar], _ market: Measure?) -> EntityKey? {
    let known = names.entity(named: name)
    let said = DualListings.currency(saidBy: folded) ?? market
    guard let said else { return known }
    if let known, known.market?.currency == said || known.market?.currency == nil { return known }
    return DualListings.names(in: said).entity(named: DualListings.bare(name)) ?? known
  }

  /// A name with the code behind it, in brackets or in a line of its own: `腾讯控股(0700.HK)`, `NVIDIA (NVDA US)`.
  static func split(_ passage: Passage) -> (name: String, code: Code, range: Range<Int>)? {
    var end = passage.count
    if end > 2, passage[end - 1] == ")", let open = passage.folded.lastIndex(of: "("), open > 0 {
      end -= 1
      return split(passage, at: open + 1, before: end)
    }
    if let front = splitFront(passage) { return front }
    let starts = (1..<max(1, end)).reversed().filter { passage[$0 - 1] == " " || passage[$0 - 1].isChinese }
    return starts.prefix(3).lazy.compactMap { split(passage, at: $0, before: end) }.first
  }

  /// 「NVDA.O 英伟达」
  private static func splitFront(_ passage: Passage) -> (name: String, code: Code, range: Range<Int>)? {
    guard let found = codeWords(in: passage.folded, printed: passage.printed, at: 0, before: passage.count) else {
      return nil
    }
    let end = found.range.upperBound
    guard end + 1 < passage.count, passage[end] == " ", !passage[end + 1].isDigit else { return nil }
    return (passage.words((end + 1)..<passage.count), found.code, passage.span(0..<end))
  }

  private static func split(_ passage: Passage, at start: Int, before end: Int) -> (
    name: String, code: Code, range: Range<Int>
  )? {
    let text = Array(passage.folded[start..<end])
    let printed = Array(passage.printed[start..<end])
    let found = codeWords(in: text, printed: printed, at: 0, before: text.count)
    let bare = passage[start - 1] == "(" && text.allSatisfy(\.isDigit) ? bareCode(text[...]) : nil
    guard let code = found?.range.upperBound == text.count ? found?.code : bare else { return nil }
    var nameEnd = start
    while nameEnd > 0, passage[nameEnd - 1] == " " || passage[nameEnd - 1] == "(" { nameEnd -= 1 }
    return nameEnd > 0 ? (passage.words(0..<nameEnd), code, passage.span(start..<end)) : nil
  }

  /// The words of a name, without a bracket that only states a unit and without the marks of notes.
  static func name(_ passage: Passage) -> String {
    var end = passage.count
    while end > 1, "*†‡#^¹²³ ".unicodeScalars.contains(passage[end - 1]) { end -= 1 }
    if end > 0, passage[end - 1] == ")", let open = passage.folded[..<end].lastIndex(of: "("), open > 0,
      statesUnit(passage, open..<end)
    {
      end = open
    }
    return passage.words(0..<end)
  }

  private static func statesUnit(_ passage: Passage, _ range: Range<Int>) -> Bool {
    let vocabulary = passage.document.vocabulary
    return range.contains { i in
      vocabulary.currencies.match(in: passage.folded, at: i) != nil
        || vocabulary.headers.match(in: passage.folded, at: i)?.meaning == .metric(.marketCap)
    }
  }
}

extension EntityKey {
  /// The market that the suffix names; nil without one.
  var market: Markets.Market? {
    guard let dot = rawValue.lastIndex(of: ".") else { return nil }
    return Markets.suffixes[String(rawValue[rawValue.index(after: dot)...])]
  }
}

extension EntityNames {
  /// Indices by their key, also those with the suffix of an exchange.
  static let indices: Set<EntityKey> = Set(entries.filter { $0.entity.entityClass == .index }.map(\.entity.key))
}

extension Unicode.Scalar {
  /// In lower case, of an ASCII letter.
  fileprivate var lowered: Unicode.Scalar { isUppercaseLetter ? Unicode.Scalar(UInt8(value + 32)) : self }
}
