import Dates
import Facts

/// What a row of a table of flows is headed by, where it is no day: a total, a stretch, what the funds hold.
struct FlowLabel {
  private(set) var isSum = false
  private(set) var isCumulative = false
  /// 「上市以来」, `since launch`: not of the days shown.
  private(set) var isSinceInception = false
  private(set) var isAssets = false
  /// 「上一周」, `Previous week`: the one before the week that another label names.
  private(set) var isWeekBefore = false
  private(set) var periods: Set<HeaderPeriods.Period> = []
  private(set) var units: [StatedUnit] = []
  private(set) var speaksOfFlows = false
  /// The last day that it names: `week to 24 Oct`, `AUM, 24 Oct`.
  private(set) var day: DateExpression?
  private var isUnclear = false

  /// nil of words that leave open what it is.
  init?(_ contents: [CellContent]) {
    for content in contents { read(content.passage) }
    units = contents.flatMap { statedUnits(in: $0.passage, 0..<$0.passage.count) }
    guard !isUnclear, isSum || isCumulative || isAssets || isWeekBefore || !periods.isEmpty else { return nil }
    // 「累计净资产」, 「本周规模」: of two minds.
    if isAssets, isCumulative || isWeekBefore || periods.contains(.other) { return nil }
    if isWeekBefore, isCumulative || isSum || !periods.isEmpty { return nil }
  }

  /// Whether it says in which money and how many of it.
  var hasOwnUnit: Bool { units.contains { $0.measure != nil } }

  /// A week, not so many days.
  var isWeek: Bool { periods == [.week] }

  private mutating func read(_ passage: Passage) {
    var i = 0
    while i < passage.count {
      let text = passage.folded
      let word = Self.words.match(in: text, at: i)
      let period = HeaderPeriods.match(in: passage, at: i)
      if let word, word.range.upperBound >= period?.range.upperBound ?? i {
        take(word.meaning)
        i = word.range.upperBound
      } else if let period {
        periods.insert(period.meaning)
        i = period.range.upperBound
      } else if let found = passage.date(at: i), case .day = found.expression {
        if day != nil { isUnclear = true }
        day = found.expression
        i = found.range.upperBound
      } else {
        i = readFiller(passage, at: i)
      }
    }
  }

  private mutating func take(_ word: Word) {
    switch word {
    case .sum: isSum = true
    case .cumulative: isCumulative = true
    case .inception: (isCumulative, isSinceInception) = (true, true)
    case .weekBefore: isWeekBefore = true
    case .assets: isAssets = true
    case .flow: speaksOfFlows = true
    case .other: isUnclear = true
    }
  }

  private mutating func readFiller(_ passage: Passage, at i: Int) -> Int {
    let text = passage.folded
    let vocabulary = passage.document.vocabulary
    let ends = [
      vocabulary.scales.match(in: text, at: i)?.range.upperBound,
      vocabulary.currencies.match(in: text, at: i)?.range.upperBound,
      UnitWords.currencySigns.match(in: text, at: i)?.range.upperBound,
      HeaderWords.fillers.match(in: text, at: i)?.range.upperBound,
    ].compactMap { $0 }
    if let end = ends.max() { return end }
    if let link = Self.beforeDays.match(in: text, at: i) { return link.range.upperBound }
    // 「四日合计」: whether it is of the days shown, their sum tells.
    if text[i].isDigit || DateWords.digits.contains(text[i]),
      let days = DateWords.daysCounted.match(in: text, at: i + 1)
    {
      return days.range.upperBound
    }
    if text[i].isWord || text[i].isChinese || text[i] == "%" { isUnclear = true }
    return i + 1
  }

  private static let beforeDays = Lexicon<Bool>(HeaderWords.words(true, "to|ended|ending|as of|as at|at|截至|截止|至"))

  private enum Word { case sum, cumulative, inception, weekBefore, assets, flow, other }

  private static let words: Lexicon<Word> = {
    let table: [(Word, String)] = [
      (.sum, "合计|总计|总和|汇总|小计|总额|total|sum|subtotal|total:|共计"),
      (.cumulative, "累计|累积|cumulative|cum|cum.|to date|accumulated"),
      (
        .inception,
        """
        上市以来|成立以来|设立以来|发行以来|上市至今|成立至今|设立至今|自上市以来|自成立以来|推出以来|历史累计|历史净流入|历史总净流入|since launch|since inception|inception to date|itd|launch to date|all-time|\
        上市以来累计|成立以来累计|since listing|launch-to-date|inception-to-date|since debut|since start of trading|since trading began|life to date|lifetime|since jan 2024|推出至今|自推出以来|开售以来
        """
      ),
      (
        .weekBefore,
        """
        上一周|前一周|前周|上周|上星期|再前一周|上期|previous week|prior week|prev week|prev. week|preceding week|last week|week before|the week before|week earlier|a week earlier|week ago|previous wk|prior wk|prev wk|\
        last wk|1w ago|one week ago|previous 5 days|prior 5 days
        """
      ),
      (
        .assets,
        "资产净值|净资产|总资产净值|总净资产|净资产总值|净资产规模|资产规模|管理规模|资产管理规模|总资产|规模|aum|net assets|assets|total net assets|assets under management|fund size|基金规模|净值规模|nav total|total assets|fund assets|net asset value|a.u.m."
      ),
      (
        .flow,
        "净流入|净流量|净流动|流入|流量|资金流|资金流向|净申购|净流向|流向|净申赎|申赎净额|净额|flow|flows|net flow|net flows|net inflow|net inflows|inflow|inflows|net|net creations|creations, net|net subscriptions|net creations/redemptions|net new money"
      ),
      (.other, "净流出|流出|outflow|outflows|费率|管理费|fee|持仓|份额|平均|日均|average|avg|avg.|最大|最小|max|min|占比|市占"),
    ]
    return Lexicon(table.flatMap { HeaderWords.words($0.0, $0.1) })
  }()
}
