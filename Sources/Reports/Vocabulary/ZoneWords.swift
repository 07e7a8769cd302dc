import Facts

/// The zones of an index of fear and greed, as prose names them.
enum ZoneWords {
  /// nil: the index's own name, which names no zone.
  static let zones: Lexicon<FearGreedZone?> = {
    let zones: [(FearGreedZone?, String)] = [
      (.extremeFear, "极度恐惧|极端恐惧|极度恐慌|极端恐慌|极恐|非常恐惧|extreme fear|extremely fearful"),
      (.fear, "恐惧|恐慌|fear|fearful"), (.neutral, "中性|中立|neutral"), (.greed, "贪婪|贪心|greed|greedy"),
      (.extremeGreed, "极度贪婪|极端贪婪|极贪|非常贪婪|extreme greed|extremely greedy"),
      (
        nil,
        """
        恐惧贪婪|恐惧与贪婪|恐惧和贪婪|恐慌贪婪|恐慌与贪婪|恐慌和贪婪|恐惧及贪婪|贪婪恐惧|贪婪与恐惧|贪婪和恐惧|贪婪恐慌|贪婪与恐慌|\
        恐惧指数|贪婪指数|恐慌指数|fear and greed|fear & greed|fear&greed|fear-greed|fear/greed|greed and fear
        """
      ),
    ]
    return Lexicon(
      zones.flatMap { zone, words in words.split(separator: "|").map { (String($0), zone) } })
  }()

  /// Right before a zone's name: what is said lies in it.
  static let before = [
    "处于", "处在", "位于", "落在", "落于", "落入", "进入", "回到", "重回", "升至", "降至", "属于", "属", "对应", "显示", "情绪", "情绪为",
    "评级为", "读数为", "仍为", "仍处", "维持", "保持", "in ", "into ", "to ", "at ", "in the ", "into the ", "of the ", "reads ",
    "reading ", "labelled ", "labeled ", "signalling ", "signaling ", "indicating ",
  ].map(fold)
  /// Right behind it.
  static let behind = [
    "区", "区间", "区域", "状态", "水平", "级别", "档", "阶段", " zone", " territory", " range", " band", " region", " reading",
  ].map(fold)
  /// Before it and its opening words: what is said does not lie in it, or did so before.
  static let refusals = [
    "脱离", "走出", "离开", "退出", "告别", "跌出", "摆脱", "接近", "逼近", "临近", "距", "由", "从", "自", "此前", "前值", "上周", "未",
    "不再", "left ", "leaving ", "exited ", "out of ", "near ", "close to ", "from ", "not ", "short of ", "above ",
    "below ", "edge of ",
  ].map(fold)
}

/// Who did better than whom.
enum PerformanceWords {
  /// Whether the one that is spoken of did better.
  static let all = Lexicon<Bool>(
    ["跑赢", "跑赢了", "强于", "outperformed", "outperforming", "beat", "beating"].map { ($0, true) }
      + ["跑输", "跑输了", "弱于", "underperformed", "underperforming", "lagged", "lagging", "trailed"].map { ($0, false) })

  /// Between the verb and who it is held against.
  static let fillers = Lexicon<Bool>(["同期", "同期的", "大盘", "基准", "the", "its benchmark"].map { ($0, true) })
  /// Behind a name.
  static let afterNames = Lexicon<Bool>(["指数", "约", "近", "逾", "by", "index", "the index"].map { ($0, true) })
  /// What makes a lead less than exact.
  static let vague = "约近逾超".unicodeScalars
  /// Of other stretches than the report's week.
  static let otherStretches = ["年", "月", "季", "累计", "以来", "日内", "当日", "year", "month", "quarter", "since"].map(fold)
}
