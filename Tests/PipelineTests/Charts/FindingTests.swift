import Dates
import Facts
import Foundation
import SampleReports
import Testing
import TimeSeries

@testable import Pipeline

@Suite struct FindingTests {
  let chinese = Words(locale: .simplifiedChinese)

  func number(_ mantissa: Int64, _ exponent: Int) -> PrintedNumber {
    PrintedNumber(mantissa: mantissa, exponent: exponent)
  }

  func points(_ values: [(String, Int64, Int)]) -> [Series.Point] {
    values.map {
      Series.Point(day: Day(iso: $0.0)!, number: number($0.1, $0.2), place: Place(report: "r", line: 1, column: 1))
    }
  }

  @Test func theExampleOfTwoWeeks() {
    let two = points([("2024-08-17", 208, 10), ("2024-08-24", 225, 10)])
    #expect(
      chinese.sentence([chinese.level("总市值", two[1], chinese.trillions), chinese.change(two)])
        == "总市值 2.25 万亿美元，较上周六升约 8%。")
    #expect(Words(locale: .english).change(two) == "up about 8% from Aug 17")
    // 2.25 and 2.25 may both be a little more or less.
    #expect(chinese.change(points([("2024-08-17", 225, 10), ("2024-08-24", 225, 10)])) == "较上周六基本持平")
    // A month is no week.
    #expect(chinese.change(points([("2024-07-27", 208, 10), ("2024-08-24", 225, 10)])) == "")
  }

  /// Whatever the true values were, the sentence's digits are within their last place.
  @Test func digitsHoldForEveryValueOfTheIntervals() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2000 {
      let old = number(Int64(10 + random.below(9000)), random.below(4) - 2)
      let new = number(Int64(10 + random.below(9000)), random.below(4) - 2)
      let extent = try #require(Extent(new).change(from: Extent(old))).divided(by: 0.01)
      guard let digits = SupportedDigits(extent) else { continue }
      let unit = pow(10, -Double(digits.decimals))
      for _ in 0..<20 {
        // Any values that these digits may have been printed from.
        let a = (Double(old.mantissa) - 0.5 + random.unit()) * pow(10, Double(old.exponent))
        let b = (Double(new.mantissa) - 0.5 + random.unit()) * pow(10, Double(new.exponent))
        let off = abs((b / a - 1) * 100 - digits.value)
        #expect(off <= unit * (digits.isAbout ? 1 : 0.5) * (1 + 1e-6), "\(old) \(new) \(digits)")
      }
    }
  }

  @Test func digitsByHand() throws {
    func text(_ low: Double, _ high: Double) throws -> String {
      chinese.spoken(try #require(SupportedDigits(Extent(low, high))))
    }
    #expect(try text(7.67, 8.67) == "约 8")
    #expect(try text(8.12, 8.14) == "8.1")
    #expect(try text(8, 10) == "约 9")
    #expect(try text(33, 48) == "约 40")
    #expect(SupportedDigits(Extent(-0.4, 0.4)) == nil)
  }

  @Test func aStreakCountsOnlyCertainDaysInARow() {
    // Monday to Friday; the Thursday before is of the other sign.
    let days = ["2024-08-15", "2024-08-16", "2024-08-19", "2024-08-20", "2024-08-21"]
    let values: [Int64] = [-5, 3, 4, 1, 9]
    #expect(chinese.streak(points(zip(days, values).map { ($0, $1, 6) })) == "为连续第 4 个交易日净流入")
    #expect(chinese.streak(points(zip(days, values).dropFirst().map { ($0, $1, 6) })) == "至少已连续 4 个交易日净流入")
    // A printed zero has no sign, and may hide a small one.
    #expect(chinese.streak(points(zip(days, [-5, 0, 4, 1, 9]).map { ($0, $1, 6) })) == "至少已连续 3 个交易日净流入")
    // A missing trading day ends what is known.
    #expect(chinese.streak(points(zip(days, values).filter { $0.0 != "2024-08-19" }.map { ($0, $1, 6) })) == "")
  }

  @Test func aRecordHoldsOverTheWholeInterval() {
    let days = (0..<12).map { (Day(2024, 6, 1)! + 7 * $0).description }
    func record(_ last: (Int64, Int)) -> String {
      chinese.record(points(days.dropLast().map { ($0, 225, 10) } + [(days[11], last.0, last.1)]))
    }
    #expect(record((226, 10)) == "")
    #expect(record((227, 10)) == "为 2024-06-01 以来 12 个数据点中最高")
    #expect(record((223, 10)) == "为 2024-06-01 以来 12 个数据点中最低")
    // 2.3 may have been 2.25.
    #expect(record((23, 11)) == "")
  }

  @Test func zonesAreThoseOfTheSource() throws {
    let cmc = try #require(FearGreedZones(of: "CoinMarketCap"))
    let other = try #require(FearGreedZones(of: "alternative.me"))
    #expect(
      [19, 20, 39, 40, 59, 60, 79, 80].map { cmc.name(of: $0) } == [
        .extremeFear, .fear, .fear, .neutral, .neutral, .greed, .greed, .extremeGreed,
      ])
    #expect(
      [25, 26, 46, 47, 54, 55, 75, 76].map { other.name(of: $0) } == [
        .extremeFear, .fear, .fear, .neutral, .neutral, .greed, .greed, .extremeGreed,
      ])
    #expect(cmc.name(of: 56) == .neutral && other.name(of: 56) == .greed)
    #expect(cmc.name(of: 39.7) == nil && cmc.name(of: 55.87) == .neutral)
    #expect(FearGreedZones(of: "CoinGlass") == nil)
  }

  @Test func aPrintedZeroIsNeitherUpNorDown() throws {
    var maker = SyntheticCorpus()
    var corpus = maker.corpus()
    let last = corpus.readings.count - 1
    for i in corpus.readings[last].observations.indices {
      let o = corpus.readings[last].observations[i]
      guard o.metric == .changeWeek else { continue }
      let mantissa: Int64 = o.entity == "NVDA.O" ? 40 : o.entity == "MSFT.O" ? 0 : -30
      corpus.readings[last].observations[i].number = number(mantissa, -3)
    }
    let context = ChartContext(corpus, options: ChartOptions())
    #expect(
      try context.performance("ai-performance", .ai).finding
        == "本周 AI 标的 3 只：1 涨、1 跌、1 只印为 0%，英伟达涨幅最大（+4.0%），小米集团跌幅最大（−3.0%）。")
  }

  @Test func everyLabelStandsInAllLanguagesWithTheSameFacts() {
    let facts = ["㊀", "㊁", "㊂", "㊃"]
    for key in Words.Key.allCases {
      let texts = ReaderLocale.allCases.map { Words(locale: $0)(key, facts[0], facts[1], facts[2], facts[3]) }
      #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("{") }, "\(key)")
      #expect(Set(texts.map { text in facts.filter { text.contains($0) } }).count == 1, "\(key): \(texts)")
    }
  }

  @Test func spacesBetweenScripts() {
    #expect(spaced("标普500涨1.4%，8月23日") == "标普 500 涨 1.4%，8月23日")
    #expect(spaced("AI 标的") == "AI 标的")
  }

  @Test func sourcesAreNeverJoined() throws {
    var maker = SyntheticCorpus()
    let chart = try ChartContext(maker.corpus(), options: ChartOptions()).fearGreed("fear-greed")
    #expect(chart.sources == ["CoinMarketCap"] && chart.n == 19)
    #expect(chart.chart.note.contains("另有 alternative.me 口径，未并入"))
  }
}
