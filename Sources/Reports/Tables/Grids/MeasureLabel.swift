import Facts

/// What a cell says is measured: 「加密货币总市值（万亿美元）」, `BTC ETF net inflow`, 「恐惧贪婪指数」.
struct MeasureLabel {
  private(set) var entity: NamedEntity?
  private(set) var metric: Metric?
  /// −1 of 净流出: the number goes without its sign.
  private(set) var sign = 0
  private(set) var isCumulative = false
  private(set) var period: HeaderPeriods.Period?
  private(set) var units: [StatedUnit] = []
  /// 「加密总市值」
  private var speaksOfMarket = false
  /// Words that may make it something else.
  private var isUnclear = false

  /// 「比特币」 in a box of figures: its price.
  private(set) var isNameAlone = false

  /// nil when the words name no metric, or more than is understood.
  ///
  /// - Parameter isInBox: whether the name of a coin or an index alone stands for its price.
  init?(_ content: CellContent, isInBox: Bool = false) {
    guard content.isWords else { return nil }
    let passage = content.passage
    var i = 0
    while i < passage.count { i = read(passage, at: i) }
    units = statedUnits(in: passage, 0..<passage.count)
    if speaksOfMarket, entity == nil { entity = NamedEntity(key: .crypto, entityClass: .market) }
    if isInBox, metric == nil, let kind = entity?.entityClass, kind == .coin || kind == .index, !speaksOfMarket {
      (metric, isNameAlone) = (.close, true)
    }
    guard metric != nil, !isUnclear else { return nil }
  }

  /// - Returns: where the next term begins.
  private mutating func read(_ passage: Passage, at i: Int) -> Int {
    let vocabulary = passage.document.vocabulary
    let named = vocabulary.entities.match(in: passage.folded, at: i)
    let phrase = vocabulary.phrases.match(in: passage.folded, at: i)
    if let named, named.range.upperBound >= phrase?.range.upperBound ?? i {
      if let entity, entity != named.meaning { isUnclear = true }
      entity = named.meaning
      return named.range.upperBound
    }
    if let phrase, take(phrase.meaning) { return phrase.range.upperBound }
    if let head = vocabulary.headers.match(in: passage.folded, at: i), case .metric(let metric) = head.meaning,
      !metric.isRatio
    {
      take(metric, sign: 0)
      return head.range.upperBound
    }
    if let stretch = HeaderPeriods.match(in: passage, at: i) {
      if let period, period != stretch.meaning { isUnclear = true }
      period = stretch.meaning
      return stretch.range.upperBound
    }
    return readFiller(passage, at: i)
  }

  private mutating func take(_ phrase: Phrase) -> Bool {
    switch phrase {
    case .metric(let metric, let sign): take(metric, sign: sign)
    case .cumulativeFlow(let sign):
      take(.netFlow, sign: sign)
      isCumulative = true
    case .cumulative: isCumulative = true
    case .total: break
    default: return false
    }
    return true
  }

  private mutating func take(_ found: Metric, sign: Int) {
    if let metric, metric != found { isUnclear = true }
    metric = found
    self.sign = sign
  }

  private mutating func readFiller(_ passage: Passage, at i: Int) -> Int {
    let vocabulary = passage.document.vocabulary
    let ends = [
      vocabulary.scales.match(in: passage.folded, at: i)?.range.upperBound,
      vocabulary.currencies.match(in: passage.folded, at: i)?.range.upperBound,
      vocabulary.sources.match(in: passage.folded, at: i)?.range.upperBound,
      HeaderWords.fillers.match(in: passage.folded, at: i)?.range.upperBound,
    ]
    if let end = ends.compactMap({ $0 }).max() { return end }
    if let market = Self.marketWords.match(in: passage.folded, at: i) {
      speaksOfMarket = speaksOfMarket || market.meaning
      return market.range.upperBound
    }
    let s = passage[i]
    if s.isWord || s.isChinese || s == "&" || s == "+" { isUnclear = true }
    return i + 1
  }

  /// With whether a word means the whole market of coins.
  private static let marketWords = Lexicon<Bool>(
    HeaderWords.words(true, "加密|全网|币市|币圈|加密行业|全球加密|total crypto|crypto|all coins|all crypto")
      + HeaderWords.words(false, "全球|全市场|整体|指数值|读数|水平|index|reading|score"))
}
