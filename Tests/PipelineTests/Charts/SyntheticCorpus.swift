import Dates
import Facts
import Reports
import SampleReports
import TimeSeries

@testable import Pipeline

/// Reports without words: twenty weeks of facts for every chart of the list.
struct SyntheticCorpus {
  var weeks = 20
  var random = SplitMix64(seed: 7)
  let firstFriday = Day(2024, 3, 8)!
  private var prices: [EntityKey: Double] = [:]

  static let indices: [EntityKey] = ["SPX.GI", "HSI.HI", "SOX.GI"]
  static let stocks: [(EntityKey, String, String, String)] = [
    ("NVDA.O", "英伟达", "AI 基础设施", "ai"), ("MSFT.O", "微软", "AI 基础设施", "ai"), ("1810.HK", "小米集团", "消费电子", "ai"),
    ("COIN.O", "Coinbase Global, Inc.", "交易所", "crypto"), ("MARA.O", "Marathon Digital", "挖矿及矿机", "crypto"),
  ]
  static let funds: [EntityKey] = ["IBIT", "FBTC", "GBTC", "BTC.P"]

  init(weeks: Int = 20) { self.weeks = weeks }

  mutating func corpus() -> Corpus {
    var corpus = Corpus()
    corpus.readings = (0..<weeks).map { reading($0) }
    var assembler = Assembler()
    for reading in corpus.readings {
      assembler.add(DatedReport(report: reading.report, date: reading.date, observations: reading.observations))
    }
    corpus.series = assembler.finish().series
    return corpus
  }

  private mutating func reading(_ week: Int) -> Reading {
    let friday = firstFriday + 7 * week
    var reading = Reading(report: "w\(friday).txt")
    reading.date = friday + 1
    reading.week = Period(from: friday - 4, through: friday)
    var facts = Facts(report: reading.report)
    let saturday = friday + 1
    // The fourth week has no word on the market.
    if week != 3 {
      facts.add(.crypto, .marketCap, saturday, 22_000 + random.below(6000), 8, .usd, "CoinMarketCap")
      facts.add(.crypto, .volume, saturday, 700 + random.below(900), 8, .usd, "CoinMarketCap")
      facts.add(.crypto, .fearGreed, saturday, 20 + random.below(65), 0, .points, "CoinMarketCap")
    }
    if week % 4 == 0 { facts.add(.crypto, .fearGreed, saturday, 55, 0, .points, "alternative.me") }
    for offset in -4...0 where TradingCalendar.unitedStates.isOpen(friday + offset) {
      addFlows(friday + offset, &facts)
    }
    facts.add(.bitcoinFunds, .netFlowCumulative, friday, 12_000 + 150 * week, 6, .usd, "Farside", .total)
    facts.add(.bitcoin, .close, friday, 60_000 + random.below(9000), 0, .usd, "Yahoo Finance")
    facts.add(.ether, .close, friday, 3000 + random.below(500), 0, .usd, "Yahoo Finance")
    addSecurities(friday, &facts, &reading)
    reading.observations = facts.all
    addRankings(&reading)
    return reading
  }

  private mutating func addFlows(_ day: Day, _ facts: inout Facts) {
    var total = 0
    for fund in Self.funds {
      let flow = random.below(4000) - 1800
      total += flow
      facts.add(fund, .netFlow, day, flow, 5, .usd, "Farside")
    }
    facts.add(.bitcoinFunds, .netFlow, day, total, 5, .usd, "Farside")
  }

  private mutating func addSecurities(_ friday: Day, _ facts: inout Facts, _ reading: inout Reading) {
    let indices = Self.indices.map { ($0, $0.rawValue, "", "ai") }
    for (i, (key, name, sector, section)) in (indices + Self.stocks).enumerated() {
      let old = prices[key] ?? Double(100 * (i + 2))
      let change = random.below(160) - 75
      var price = old * (1 + Double(change) / 1000)
      prices[key] = price
      // Ten for one in the eleventh week.
      if key == "NVDA.O", friday >= firstFriday + 70 { price /= 10 }
      facts.add(key, .close, friday, Int(price * 100), -2, i < 3 ? .points : key == "1810.HK" ? .hkd : .usd, "Wind")
      facts.add(key, .changeWeek, friday, change, -3, .ratio, "Wind", .week, from: friday - 4)
      facts.add(key, .changeMonthToDate, friday, random.below(400) - 200, -3, .ratio, "Wind", .monthToDate)
      facts.add(key, .changeYearToDate, friday, random.below(900) - 300, -3, .ratio, "Wind", .yearToDate)
      reading.entities.append(
        Entity(
          key: key, name: name, kind: i < 3 ? .index : .stock, currency: i < 3 ? nil : .usd, sector: sector,
          section: section, place: facts.nextPlace))
    }
  }

  private func addRankings(_ reading: inout Reading) {
    let lists: [(String, [(EntityKey, Int?)])] = [
      ("ai_top_gainers", [("NVDA.O", 70), ("MSFT.O", 12)]), ("ai_top_losers", [("1810.HK", -40), ("MSFT.O", -10)]),
      ("crypto_top_gainers", [("COIN.O", nil), ("MARA.O", nil)]),
      ("crypto_top_losers", [("MARA.O", -55), ("COIN.O", -3)]),
    ]
    for (ranking, names) in lists {
      for (i, (key, change)) in names.enumerated() {
        reading.rankings.append(
          RankedName(
            ranking: ranking, position: i + 1, name: key.rawValue, entity: key,
            change: change.map { PrintedNumber(mantissa: Int64($0), exponent: -3) }, period: reading.week!,
            place: Place(report: reading.report, line: 1, column: 1)))
      }
    }
  }

  struct Facts {
    let report: String
    var all: [Observation] = []
    var nextPlace: Place { Place(report: report, line: all.count + 1, column: 1) }

    mutating func add(
      _ entity: EntityKey, _ metric: Metric, _ day: Day, _ mantissa: Int, _ exponent: Int, _ unit: Measure,
      _ source: String, _ frequency: Frequency = .day, from start: Day? = nil
    ) {
      let period: Period =
        switch frequency {
        case .week: Period(from: start, through: day)!
        case .monthToDate: .monthToDate(day)
        case .yearToDate: .yearToDate(day)
        case .total: .total(day)
        default: Period(day)
        }
      all.append(
        Observation(
          entity: entity, metric: metric, period: period, frequency: frequency,
          number: PrintedNumber(mantissa: Int64(mantissa), exponent: exponent), unit: unit, source: source,
          place: nextPlace, text: "\(mantissa)"))
    }
  }
}
