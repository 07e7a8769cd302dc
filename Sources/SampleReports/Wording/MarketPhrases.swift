import Dates
import Facts

extension Phrases {
  /// One paragraph: total cap, volume, year to date.
  mutating func market(_ m: MarketStatement) -> String {
    var parts = cap(m)
    if let volume = m.volume { parts += self.volume(m, volume) }
    if let total = m.volumeYearToDate {
      parts += "\(typography.figures("\(m.day.year)"))年年初至今，加密货币累计成交\(dollars(total))"
      parts += m.volumeGrowth.map { "，同比\($0.printed.mantissa < 0 ? "下降" : "增长")\(plainPercent($0))。" } ?? "。"
    }
    return parts
  }

  private mutating func cap(_ m: MarketStatement) -> String {
    guard let cap = m.cap else { return "" }
    let about = m.capQualifier == .about ? "约" : ""
    guard let previous = m.previousCap else { return capAlone(m, about + dollars(cap)) }
    return capPair(
      m, now: about + dollars(cap), before: dollars(previous), rises: cap.base.value >= previous.base.value)
  }

  private mutating func capAlone(_ m: MarketStatement, _ a: String) -> String {
    let d = day(m.day)
    return pick([
      "据\(m.source)统计，截至\(d)，全球加密货币总市值为\(a)。",
      "\(m.source)数据显示，\(d)加密货币总市值报\(a)。",
      "按\(m.source)口径，截至\(d)全球加密资产合计市值\(a)。",
      "截至\(d)，加密市场总市值达\(a)（数据来源：\(m.source)）。",
    ])
  }

  private mutating func capPair(_ m: MarketStatement, now: String, before: String, rises: Bool) -> String {
    let (d, p) = (day(m.day), day(m.day - 7))
    return pick([
      "截至\(d)，\(m.source)口径的全球加密货币总市值为\(now)，较上周六（\(before)）\(rises ? "回升" : "回落")。",
      "\(m.source)数据显示，\(d)加密货币总市值报\(now)，上周六为\(before)。",
      "根据\(m.source)，加密市场总市值由上周六的\(before)\(rises ? "升" : "降")至\(d)的\(now)。",
      "按\(m.source)口径，全球加密货币总市值本周六（\(d)）录得\(now)，\(p)为\(before)。",
      "据\(m.source)统计，\(d)与\(p)全球加密货币总市值分别为\(now)和\(before)。",
      "\(m.source)口径下，加密货币总市值从\(p)的\(before)\(rises ? "上行" : "下行")至\(d)的\(now)。",
    ])
  }

  private mutating func volume(_ m: MarketStatement, _ volume: Amount) -> String {
    let (d, a) = (day(m.day), dollars(volume))
    let ratio = m.ratio.map(plainPercent)
    let start = pick([
      "\(d)，\(m.source)统计的全市场交易额为\(a)",
      "成交方面，\(d)加密货币总成交额\(a)（\(m.source)）",
      "根据\(m.source)数据，\(d)全球加密货币24小时交易额达\(a)",
    ])
    guard let ratio else { return start + "。" }
    return start + pick(["，占总市值的比重为\(ratio)。", "，相当于总市值的\(ratio)。", "，占总市值\(ratio)。"])
  }

  /// One sentence on fear and greed.
  mutating func mood(_ m: MoodStatement) -> String {
    let (d, v, zone) = (day(m.day), typography.figures(m.value.digits()), Self.zones[m.zone.lowercased()] ?? m.zone)
    let before = m.previous.map { "，上周六为\(typography.figures($0.digits()))" } ?? ""
    return pick([
      "据\(m.source)，\(d)加密货币恐惧与贪婪指数报\(v)，处于“\(m.zone)”（\(zone)）区间\(before)。",
      "情绪方面，\(d)\(m.source)恐慌与贪婪指数为\(v)\(before)，市场情绪\(zone)。",
      "\(m.source)编制的加密货币恐惧贪婪指数\(d)录得\(v)（\(zone)）\(before)。",
      "截至\(d)，\(m.source)公布的恐惧与贪婪指数为\(v)，落在\(zone)区间\(before)。",
      "\(d)，加密市场恐惧贪婪指数（\(m.source)）读数\(v)，对应\(zone)\(before)。",
    ])
  }

  static let zones = [
    "extreme fear": "极度恐惧", "fear": "恐惧", "neutral": "中性", "greed": "贪婪", "extreme greed": "极度贪婪",
  ]

  /// One sentence on a coin's price.
  mutating func price(_ p: PriceStatement) -> String {
    let (d, a) = (day(p.day), dollars(p.amount))
    let coin = Self.coins[p.coin.rawValue] ?? p.coin.rawValue
    if p.isHigh {
      return pick(["\(d)\(coin)价格盘中一度突破\(a)。", "\(coin)在\(d)一度升破\(a)。", "\(d)，\(coin)一度站上\(a)上方。"])
    }
    let source = p.source.isEmpty ? "" : "据\(p.source)，"
    return source
      + pick(["截至\(d)，\(coin)收于\(a)。", "\(d)\(coin)收盘价为\(a)。", "\(coin)\(d)收报\(a)。", "\(coin)价格方面，\(d)收在\(a)。"])
  }

  static let coins = ["BTC": "比特币", "ETH": "以太坊", "SOL": "Solana"]
}
