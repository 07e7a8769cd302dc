import Dates
import TimeSeries

/// The kinds of charts that are drawn for time: forty of each.
enum Kind: String, CaseIterable {
  /// Ten years of weekly values, two rolling means and a band of one deviation about the longer one.
  case line
  /// 250 trading days of flows by sign, and their mean over five days.
  case bars
  /// A year of a daily index over five named zones.
  case mood

  static let chartsEach = 40

  var title: String {
    switch self {
    case .line: "加密货币总市值（万亿美元）"
    case .bars: "比特币现货 ETF 每日净流入（百万美元）"
    case .mood: "加密货币恐惧与贪婪指数"
    }
  }
}

/// The data of one chart, rolling figures included, so that drawing is timed and not statistics.
struct Sample {
  let kind: Kind
  /// From 0.
  let number: Int
  let days: [Day]
  /// Trillions of dollars, millions of dollars, or points.
  let values: [Double]
  /// Over 4 and 12 weeks, or over 5 days; nil until the window is full.
  let means: [[Double?]]
  /// Of the last 12 values; empty but for lines.
  let deviations: [Double?]

  var id: String { Self.id(kind, number) }
  var note: String { "数据来源：模拟数据，截至 \(days[days.count - 1])，第 \(number + 1) 期" }

  static func id(_ kind: Kind, _ number: Int) -> String { "\(kind.rawValue)-\(number)" }

  /// All charts, the kinds by turns, each made when it is asked for: the data of 120 would weigh on the peak of memory
  /// that is measured, and a peer reads each from its file too.
  static var all: some Collection<Sample> {
    (0..<Kind.chartsEach * Kind.allCases.count).lazy.map { place in
      Sample(Kind.allCases[place % Kind.allCases.count], place / Kind.allCases.count)
    }
  }

  /// The same every time.
  init(_ kind: Kind, _ number: Int) {
    var dice = Dice(seed: UInt64(number * 3 + Kind.allCases.firstIndex(of: kind)!))
    self.kind = kind
    self.number = number
    let last = Day(2026, 11, 20)! - 7 * number
    switch kind {
    case .line:
      days = (0..<520).map { last - 7 * (519 - $0) }
      values = dice.market(weeks: 520)
      means = [rolled(values, days, .mean, 4), rolled(values, days, .mean, 12)]
      deviations = rolled(values, days, .sd, 12)
    case .bars:
      days = (0..<400).map { last - $0 }.filter { $0.weekday <= 5 }.prefix(250).reversed()
      values = dice.flows(days: days.count)
      means = [rolled(values, days, .mean, 5)]
      deviations = []
    case .mood:
      days = (0..<365).map { last - (364 - $0) }
      values = dice.moods(days: 365)
      means = []
      deviations = []
    }
  }
}

private func rolled(_ values: [Double], _ days: [Day], _ statistic: Statistic, _ count: Int) -> [Double?] {
  roll(values, on: days, statistic, over: .count(count)).map(\.value)
}

/// SplitMix64 (Steele, Lea and Flood, 2014) and walks made with it.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x1_0000_01B3 &+ 2024 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Near enough to a standard normal number: twelve uniform ones less their mean.
  mutating func normal() -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + Double(next() >> 11) / 0x1p53 }
  }

  /// Trillions, between 0.1 and 6, with calm and wild years.
  mutating func market(weeks: Int) -> [Double] {
    var level = 0.4
    return (0..<weeks).map { week in
      let wild = week / 52 % 3 == 2 ? 0.09 : 0.045
      level = min(6, max(0.1, level * (1.004 + wild * normal())))
      return (level * 1e4).rounded() / 1e4
    }
  }

  /// Millions, with streaks of one sign.
  mutating func flows(days: Int) -> [Double] {
    var tide = 0.0
    return (0..<days).map { _ in
      tide = 0.9 * tide + 65 * normal()
      return ((tide + 140 * normal()) * 10).rounded() / 10
    }
  }

  /// Whole points between 3 and 97.
  mutating func moods(days: Int) -> [Double] {
    var mood = 50.0
    return (0..<days).map { _ in
      mood = min(97, max(3, mood + 0.03 * (52 - mood) + 4.8 * normal()))
      return mood.rounded()
    }
  }
}
