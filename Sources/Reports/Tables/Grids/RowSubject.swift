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
  func subject(code: CellContent?, name: CellContent?, isIndex: Bool) -> RowSubject? {
    if let code, !code.isEmpty {
      if let found = code.code {
        return RowSubject(
          subject: subject(found, isIndex: isIndex), name: name.map { Self.name($0.passage) } ?? "",
          codeRange: code.range)
      }
      if let split = Self.split(code.passage) {
        return RowSubject(subject: subject(split.code, isIndex: isIndex), name: split.name, codeRange: split.range)
      }
      if let digits = code.numeral == nil ? nil : bareCode(code.passage.folded[...]) {
        return RowSubject(
          subject: subject(digits, isIndex: isIndex), name: name.map { Self.name($0.passage) } ?? "",
          codeRange: code.range)
      }
      return coin(code) ?? ticker(code, name)
    }
    guard let name, !name.isEmpty, name.isWords || name.code != nil else { return nil }
    if let split = Self.split(name.passage) {
      return RowSubject(subject: subject(split.code, isIndex: isIndex), name: split.name, codeRange: split.range)
    }
    if let found = name.code {
      return RowSubject(subject: subject(found, isIndex: isIndex), name: "", codeRange: name.range)
    }
    return named(name)
  }

  private func subject(_ code: Code, isIndex: Bool) -> QuoteReader.Subject {
    let isIndex = isIndex || code.currency == nil || EntityNames.indices.contains(code.key)
    return QuoteReader.Subject(key: code.key, currency: isIndex ? nil : code.currency, isIndex: isIndex)
  }

  /// `COIN`, `.SPX`: letters alone that something known is listed under.
  private func ticker(_ code: CellContent, _ name: CellContent?) -> RowSubject? {
    let printed = code.passage.printed
    let letters = printed.first == "." ? printed.dropFirst() : printed[...]
    guard (1...6).contains(letters.count), letters.allSatisfy(\.isUppercaseLetter) else { return nil }
    let key = printed.first == "." ? EntityNames.ric[letters.text] : names.entity(named: letters.text)
    guard let key, let market = key.market, market.currency == .usd || market.currency == nil else { return nil }
    // Another name that happens to be written in capitals is no code.
    guard market.currency == nil || key.rawValue.hasPrefix(letters.text + ".") else { return nil }
    let isIndex = market.currency == nil
    return RowSubject(
      subject: QuoteReader.Subject(key: key, currency: market.currency, isIndex: isIndex),
      name: name.map { Self.name($0.passage) } ?? "", codeRange: code.range)
  }

  /// `BTC` in a column of codes is the coin.
  private func coin(_ cell: CellContent) -> RowSubject? {
    guard let key = Coins.coin(named: cell.passage) else { return nil }
    return RowSubject(subject: QuoteReader.Subject(key: key, currency: .usd, isIndex: false), name: cell.words)
  }

  private func named(_ cell: CellContent) -> RowSubject? {
    let folded = cell.passage.folded
    if let coin = coin(cell) { return coin }
    if let match = cell.passage.document.vocabulary.entities.match(in: folded, at: 0), match.range.count == folded.count
    {
      // Funds, their groups and the market are no securities with a price.
      guard match.meaning.entityClass == .index || match.meaning.entityClass == .stock else { return nil }
    }
    guard let key = names.entity(named: Self.name(cell.passage)) else { return nil }
    guard let market = key.market else {
      return key.rawValue.contains(".")
        ? nil
        : RowSubject(subject: QuoteReader.Subject(key: key, currency: .usd, isIndex: false), name: cell.words)
    }
    let isIndex = market.currency == nil || EntityNames.indices.contains(key)
    return RowSubject(
      subject: QuoteReader.Subject(key: key, currency: isIndex ? nil : market.currency, isIndex: isIndex),
      name: Self.name(cell.passage))
  }

  /// A name with the code behind it, in brackets or in a line of its own: `腾讯控股(0700.HK)`, `NVIDIA (NVDA US)`.
  static func split(_ passage: Passage) -> (name: String, code: Code, range: Range<Int>)? {
    var end = passage.count
    if end > 2, passage[end - 1] == ")", let open = passage.folded.lastIndex(of: "("), open > 0 {
      end -= 1
      return split(passage, at: open + 1, before: end)
    }
    let starts = (1..<max(1, end)).reversed().filter { passage[$0 - 1] == " " || passage[$0 - 1].isChinese }
    return starts.prefix(3).lazy.compactMap { split(passage, at: $0, before: end) }.first
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
