/// What words say among funds that name none of them: 「全部产品合计」, `Total (all funds)`, `Ten funds`; 「其他」, `All others`.
enum FundSum {
  case all
  /// Of the funds that are not named apart.
  case rest

  /// nil where there is another word, or both are meant.
  init?(_ passage: Passage) {
    let text = passage.folded
    var found: Set<FundSum> = []
    var i = 0
    while i < text.count {
      if let rest = Self.rests.match(in: text, at: i) {
        found.insert(.rest)
        i = rest.range.upperBound
      } else if let total = Self.totals.match(in: text, at: i) {
        if total.meaning { found.insert(.all) }
        i = total.range.upperBound
      } else if text[i].isWord || text[i].isChinese {
        return nil
      } else {
        i += 1
      }
    }
    guard found.count == 1, let meaning = found.first else { return nil }
    self = meaning
  }

  /// With whether a word says by itself that all are meant.
  private static let totals = Lexicon<Bool>(
    HeaderWords.words(
      true, "合计|总计|总和|汇总|小计|总|全部|全体|所有|整体|总数|total|totals|all|sum|aggregate|overall|group total|总净流入|净流入合计")
      + HeaderWords.words(
        false,
        "产品|基金|净流入|净流量|净流向|资金|只|支|的|etf|etfs|funds|fund|products|net|flow|flows|inflow|incl. others|incl others|incl. other|including others|含其他|含其它|the|of|us|spot|日|每日|美国|单日|全市场|市场|净额"
      ) + counted)

  /// 「十只基金」, `Ten funds`, `All twelve`: so many are all of them.
  private static let counted: [(phrase: String, meaning: Bool)] = {
    let numbers = [
      ("eight", "八"), ("nine", "九"), ("ten", "十"), ("eleven", "十一"), ("twelve", "十二"), ("thirteen", "十三"),
    ].enumerated().flatMap { [("\($0 + 8)", "\($0 + 8)"), ($1.0, $1.1)] }
    return numbers.flatMap { english, chinese in
      ["\(english) funds", "\(english) etfs", "\(english) products", "all \(english)", "all \(english) funds"]
        + ["只", "支", "家", "档"].flatMap { ["\(chinese)\($0)", "\(chinese)\($0)基金", "全部\(chinese)\($0)"] }
    }.map { ($0, true) }
  }()

  /// What is left when some are named apart is not all: `All others`, 「其他」.
  private static let rests = Lexicon<Bool>(
    HeaderWords.words(true, "other|others|all others|all other|rest|the rest|remaining|其他|其它|其余|余下|剩余"))
}
