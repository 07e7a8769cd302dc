import Dates
import Facts

extension Phrases {
  /// The week, then one sentence on each index.
  mutating func indices(_ statements: [IndexStatement]) -> String {
    let range = weekRange()
    if statements.isEmpty { return pick(["本周（\(range)）行情回顾如下。", "以下为本周（\(range)）的行情。"]) }
    let start = pick(["本周（\(range)）港美主要指数表现如下。", "回顾本周（\(range)）行情，", "本周（\(range)）指数方面，"])
    return start + statements.map { index($0) }.joined(separator: "；") + "。"
  }

  private mutating func index(_ s: IndexStatement) -> String {
    let lead = s.lead.flatMap { lead in s.versus.map { versus($0, lead) } } ?? ""
    guard let close = s.close else { return s.name + "本周" + move(s.change) + lead }
    let level = typography.signed(close, plus: false)
    return pick([
      "\(s.name)收于\(level)，本周\(move(s.change))", "\(s.name)报\(level)点，周内\(move(s.change))",
      "本周\(s.name)\(move(s.change))，收于\(level)", "\(s.name)收报\(level)，指数\(move(s.change))",
    ]) + lead
  }

  /// The direction in a word, or in the sign of a 涨跌幅.
  private mutating func move(_ change: Amount) -> String {
    let percent = plainPercent(change)
    if change.printed.mantissa == 0 { return "涨跌幅为\(percent)" }
    if random.chance(0.2) { return "涨跌幅为\(typography.percent(change.printed, plus: random.chance(0.5)))" }
    return pick(
      change.printed.mantissa < 0
        ? ["下跌\(percent)", "跌\(percent)", "回落\(percent)", "跌幅\(percent)"]
        : ["上涨\(percent)", "涨\(percent)", "上行\(percent)", "涨幅\(percent)"])
  }

  private mutating func versus(_ other: String, _ lead: PrintedNumber) -> String {
    // A name that ends in digits would run into the number.
    let name = other.unicodeScalars.last.map { ("0"..."9").contains($0) } ?? false ? other + "指数" : other
    return "，\(lead.mantissa < 0 ? "跑输" : "跑赢")\(name)\(typography.figures(lead.digits()))" + pick(["个百分点", "pct"])
  }

  /// The lists of gainers and losers.
  mutating func movers(_ m: Movers) -> String {
    let plus = random.chance(0.7)
    let lists = [list(m.gainers, up: true, plus: plus), list(m.losers, up: false, plus: plus)].filter { !$0.isEmpty }
    if lists.isEmpty { return "" }
    return pick(["个股方面，", "标的表现上，", "从个股看，"]) + lists.joined(separator: "；") + "。"
  }

  private mutating func list(_ names: [Movers.Name], up: Bool, plus: Bool) -> String {
    if names.isEmpty { return "" }
    let (word, count) = (up ? "涨幅" : "跌幅", typography.figures("\(names.count)"))
    let start = pick([
      "本周\(word)TOP\(names.count)的公司为", "本周\(word)前\(count)的标的依次为", "\(word)居前的公司有", "本周相关标的\(word)前\(count)名为",
    ])
    return start
      + names.map { name in
        name.name + (name.change.map { "（\(typography.percent($0.printed, plus: plus))）" } ?? "")
      }.joined(separator: "、")
  }
}
