import Dates
import Facts

extension Phrases {
  /// One paragraph on the flows of one group of funds and its members; names Farside first.
  mutating func flows(_ statements: [FlowStatement]) -> String {
    let start = pick(["根据Farside数据，", "Farside数据显示，", "据Farside统计，"])
    let sentences = statements.map { flow($0) }
    return start + sentences.joined(separator: pick(["。", "；"])) + "。"
  }

  private mutating func flow(_ s: FlowStatement) -> String {
    let name = fundName(s.fund)
    let (way, a) = (s.amount.printed.mantissa < 0 ? "净流出" : "净流入", dollars(s.amount))
    switch s.span {
    case .day(let day): return dayFlow(name, day, way, s.qualifier, a)
    case .week: return weekFlow(name, way, a)
    case .eachDay(let days): return bound(name, days, s.qualifier, a)
    case .total(let day): return total(name, day, way, a)
    }
  }

  private mutating func dayFlow(
    _ name: String, _ day: Day, _ way: String, _ qualifier: Observation.Qualifier, _ a: String
  ) -> String {
    let d = self.day(day)
    let bound = qualifier == .greater ? pick(["超过", "超"]) : qualifier == .less ? "不足" : ""
    let verb = bound.isEmpty ? pick(["", "达", "为"]) : bound
    return pick([
      "\(weekday(day))（\(d)）\(name)\(way)\(verb)\(a)",
      "\(d)\(name)单日\(way)\(verb)\(a)",
      "\(d)，\(name)录得\(way)\(bound)\(a)",
      "本\(weekday(day))\(name)\(way)\(verb)\(a)",
    ])
  }

  private mutating func weekFlow(_ name: String, _ way: String, _ a: String) -> String {
    pick([
      "本周\(name)合计\(way)\(a)", "本周\(name)\(way)\(a)", "\(name)全周\(way)\(a)", "本周\(name)累计\(way)\(a)",
      "本周\(name)录得\(way)\(a)",
    ])
  }

  private mutating func bound(
    _ name: String, _ days: [Day], _ qualifier: Observation.Qualifier, _ a: String
  ) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    let span = pick(["本\(weekday(first))到\(weekday(last))", "\(weekday(first))至\(weekday(last))"])
    if qualifier == .greater { return pick(["\(span)\(name)每日净流入均超\(a)", "\(span)\(name)各日净流入均在\(a)以上"]) }
    return pick(["\(span)\(name)各日净流入均低于\(a)", "\(span)\(name)每日净流入在\(a)以下", "\(span)\(name)各日净流入均不足\(a)"])
  }

  private mutating func total(_ name: String, _ day: Day, _ way: String, _ a: String) -> String {
    let d = self.day(day)
    return pick([
      "截至\(d)，\(name)自上市以来累计\(way)\(a)", "\(name)成立以来累计\(way)达\(a)（截至\(d)）",
      "截至\(d)\(name)历史累计\(way)\(a)",
    ])
  }

  private mutating func fundName(_ key: EntityKey) -> String {
    switch key {
    case .bitcoinFunds: pick(["比特币现货ETF", "美国比特币现货ETF", "加密核心资产现货ETF"])
    case .etherFunds: pick(["以太坊现货ETF", "美国以太坊现货ETF"])
    default: key.rawValue
    }
  }
}
