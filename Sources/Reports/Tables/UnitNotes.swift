import Facts

/// What the notes of a table say of its units, market by market.
///
///     // 「注：美股市值单位为亿美元、港股市值单位为亿港元」: market_cap of USD listings in 10^8 USD, of HKD listings in 10^8 HKD
struct UnitNotes: Sendable {
  private struct Key: Hashable {
    /// The currency of the listings that it is about; nil: of all others.
    var listing: Measure?
    var metric: Metric
  }

  private var units: [Key: StatedUnit] = [:]
  /// 「单位：百万美元」 for the whole table.
  private(set) var general: StatedUnit?
  /// 「单位：元、亿元」: one for prices, one for what is large.
  private var listed: [StatedUnit] = []

  /// The unit that the notes give for a metric of securities quoted in `listing`; `market` is its currency where the
  /// note speaks of that market, and nil where it speaks of all or of the others.
  func unit(of metric: Metric, listing: Measure?) -> (unit: StatedUnit, market: Measure?)? {
    if units.isEmpty { return nil }
    if let unit = units[Key(listing: listing, metric: metric)] { return (unit, unit.measure) }
    return units[Key(listing: nil, metric: metric)].map { ($0, nil) }
  }

  init(notes: Passage, caption: Passage) {
    for passage in [caption, notes] { readGeneral(passage) }
    for passage in [notes, caption] { readMarkets(passage) }
    for unit in listed { takeListed(unit) }
  }

  /// Whose market a table in one unit is of: many are in dollars, but in those of Hong Kong or Taiwan only their own.
  var market: Measure? {
    guard let measure = general?.measure, measure == .hkd || measure == .twd else { return nil }
    return listed.allSatisfy { $0.measure == measure || $0.measure == .cny || $0.measure == nil } ? measure : nil
  }

  private mutating func readGeneral(_ passage: Passage) {
    for i in 0..<passage.count where passage.reads(Self.unitWord, at: i) {
      guard general == nil, i < 2 || !UnitNotes.isColumn(passage, before: i) else { continue }
      general = statedUnits(in: passage, i..<min(passage.count, i + 12)).first
      listed = statedUnits(in: passage, i..<end(of: passage, i))
    }
    // 「现货 ETF 流入情况（百万美元）」
    for i in 0..<passage.count where general == nil && passage[i] == "(" {
      let end = (i..<passage.count).first { passage[$0] == ")" } ?? i
      general = statedUnits(in: passage, i..<end).first { $0.measure != nil }
    }
  }

  /// Where what is said from a place on ends: at a bracket or a stop.
  private func end(of passage: Passage, _ i: Int) -> Int {
    (i..<min(passage.count, i + 24)).first { ");。".unicodeScalars.contains(passage[$0]) } ?? min(passage.count, i + 24)
  }

  /// Of two units that a table is in, the scaled one is the market cap's; its 「元」 is that of the other.
  private mutating func takeListed(_ unit: StatedUnit) {
    guard listed.count == 2, listed.count(where: { $0.power >= 6 }) == 1, listed.count(where: { $0.power == 0 }) == 1
    else { return }
    let key = Key(listing: nil, metric: unit.power == 0 ? .close : .marketCap)
    guard units[key] == nil else { return }
    let measure = unit.measure == .cny ? listed.first { $0.measure != .cny }?.measure ?? .cny : unit.measure
    units[key] = StatedUnit(power: unit.power, measure: measure)
  }

  private static func isColumn(_ passage: Passage, before i: Int) -> Bool {
    (max(0, i - 3)..<i).contains { k in
      guard let column = columns.match(in: passage.folded, at: k) else { return false }
      // 「8月23日收盘；单位：亿元」
      return !(column.range.upperBound..<max(i, column.range.upperBound)).contains {
        ";，,)。".unicodeScalars.contains(passage[$0])
      }
    }
  }

  private mutating func readMarkets(_ passage: Passage) {
    var market: Measure?
    var metrics: [Metric] = []
    var i = 0
    while i < passage.count {
      let text = passage.folded
      if let match = Self.markets.match(in: text, at: i) {
        market = match.meaning
        i = match.range.upperBound
        // 「港股以亿港元计」 behind 「美股市值以亿美元计」: what is large is the market cap again.
        i = readUnits(passage, at: i, market, []) ?? i
      } else if let match = Self.columns.match(in: text, at: i) {
        metrics = Self.isList(passage, before: i) ? metrics + [match.meaning] : [match.meaning]
        i = match.range.upperBound
        i = readUnits(passage, at: i, market, metrics) ?? i
      } else {
        i += 1
      }
    }
  }

  /// 「股价与市值」: one unit for both.
  private static func isList(_ passage: Passage, before i: Int) -> Bool {
    ["与", "和", "及", "、", "and ", "and the "].contains { word in
      let word = fold(word)
      return passage.reads(word, at: i - word.count)
    }
  }

  /// The units behind the words for a market or a column: of several the scaled one is the market cap's, the plain one
  /// the price's.
  ///
  /// - Returns: where they end; nil where there are none.
  private mutating func readUnits(_ passage: Passage, at start: Int, _ market: Measure?, _ metrics: [Metric]) -> Int? {
    var i = Self.skip(Self.connectors, passage, start)
    var found: [StatedUnit] = []
    while let (unit, end) = statedUnit(in: passage, at: i, before: passage.count) {
      found.append(unit)
      let next = Self.skip(Self.separators, passage, end)
      i = end
      guard statedUnit(in: passage, at: next, before: passage.count) != nil else { break }
      i = next
    }
    for (k, unit) in found.enumerated() {
      let isFirst = k == 0 && !metrics.isEmpty
      for metric in isFirst ? metrics : [unit.power >= 6 ? .marketCap : .close] {
        let key = Key(listing: market, metric: metric)
        if units[key] == nil { units[key] = unit }
      }
    }
    return found.isEmpty ? nil : i
  }

  private static func skip(_ words: Lexicon<Bool>, _ passage: Passage, _ start: Int) -> Int {
    var i = start
    while i < passage.count {
      if let match = words.match(in: passage.folded, at: i) {
        i = match.range.upperBound
      } else if passage[i] == " " || passage[i] == "(" {
        i += 1
      } else {
        break
      }
    }
    return i
  }

  private static let unitWord = fold("单位")
  private static let connectors = Lexicon<Bool>(
    HeaderWords.words(
      true,
      "单位为|单位是|单位|均为|均以|为|是|以|按|均|皆以|:|=|in|are|is|quoted|expressed|shown|stated|figures|的|数据|货币|币种|股份|股票|标的|个股|are in|is in"
    ))
  private static let separators = Lexicon<Bool>(HeaderWords.words(true, "及|和|与|、|/|或|;|and"))

  private static let columns = Lexicon<Metric>(
    HeaderWords.words(
      .marketCap,
      "市值|总市值|市值规模|市场价值|market cap|market caps|mkt cap|mkt caps|market value|market capitalisation|market capitalization|capitalisation|capitalization|mcap|market capitalisations|market capitalizations"
    )
      + HeaderWords.words(
        .close, "收盘价|收市价|股价|价格|现价|收盘|收市|最新价|price|prices|share price|share prices|close|closes|closing prices|px")
      + HeaderWords.words(.volume, "成交额|交易额|成交金额|turnover|volume"))

  private static let markets = Lexicon<Measure?>(
    HeaderWords.words(.hkd, "港股|香港交易所|港交所|联交所|h股|香港上市|港股标的|hong kong|hk stocks|hk names|hk-listed")
      + HeaderWords.words(.usd, "美股|美国上市|纽交所|纳斯达克|美股标的|中概股|us stocks|us names|us-listed|u.s. stocks")
      + HeaderWords.words(.cny, "a股|沪深|a股标的|内地|a-shares|a shares")
      + HeaderWords.words(.twd, "台股|taiwan|taiwan stocks")
      + HeaderWords.words(nil, "其他|其它|其余|others|the rest|all others"))
}
