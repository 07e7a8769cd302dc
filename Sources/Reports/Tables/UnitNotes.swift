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
  }

  private mutating func readGeneral(_ passage: Passage) {
    for i in 0..<passage.count where passage.reads(Self.unitWord, at: i) {
      guard general == nil, i < 2 || !UnitNotes.isColumn(passage, before: i) else { continue }
      general = statedUnits(in: passage, i..<min(passage.count, i + 12)).first
    }
    // 「现货 ETF 流入情况（百万美元）」
    for i in 0..<passage.count where general == nil && passage[i] == "(" {
      let end = (i..<passage.count).first { passage[$0] == ")" } ?? i
      general = statedUnits(in: passage, i..<end).first { $0.measure != nil }
    }
  }

  private static func isColumn(_ passage: Passage, before i: Int) -> Bool {
    (max(0, i - 3)..<i).contains { columns.match(in: passage.folded, at: $0) != nil }
  }

  private mutating func readMarkets(_ passage: Passage) {
    var market: Measure?
    var metric: Metric?
    var columnEnd = -1
    for i in 0..<passage.count {
      if let match = Self.markets.match(in: passage.folded, at: i) { market = match.meaning }
      if let match = Self.columns.match(in: passage.folded, at: i) {
        metric = match.meaning
        // 「市值：十亿港元」
        columnEnd = match.range.upperBound
      }
      // 「市值单位为亿港元」, 「市值以亿港元计」
      let openers = i == columnEnd ? Self.colons + Self.openers : Self.openers
      guard let metric, let opener = openers.first(where: { passage.reads($0, at: i) }) else { continue }
      let start = i + opener.count
      let end = (start..<min(passage.count, start + 24)).first { ";,，、。".unicodeScalars.contains(passage[$0]) }
      guard let unit = statedUnits(in: passage, start..<(end ?? min(passage.count, start + 24))).first else { continue }
      let key = Key(listing: market, metric: metric)
      if units[key] == nil { units[key] = unit }
    }
  }

  private static let unitWord = fold("单位")
  private static let openers = ["单位为", "单位:", "单位", "以", "按"].map(fold)
  /// Right behind the column's name.
  private static let colons = [":", " in ", " 单位"].map(fold)

  private static let columns = Lexicon<Metric>([
    ("市值", .marketCap), ("收盘价", .close), ("股价", .close), ("价格", .close), ("成交额", .volume), ("market cap", .marketCap),
    ("mkt cap", .marketCap), ("market value", .marketCap),
    ("price", .close), ("prices", .close),
  ])

  private static let markets = Lexicon<Measure?>([
    ("港股", .hkd), ("香港交易所", .hkd), ("港交所", .hkd), ("联交所", .hkd), ("h股", .hkd), ("美股", .usd), ("美国上市", .usd),
    ("纽交所", .usd),
    ("纳斯达克", .usd), ("a股", .cny), ("沪深", .cny), ("台股", .twd), ("其他", nil), ("其它", nil), ("其余", nil),
  ])
}
