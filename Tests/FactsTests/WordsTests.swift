import Facts
import Testing

@Suite struct WordsTests {
  @Test func spellingsAreTheContracts() {
    #expect(Frequency.allCases.map(\.rawValue) == ["day", "week", "mtd", "ytd", "total", "span"])
    #expect(
      Measure.allCases.map(\.rawValue) == [
        "USD", "HKD", "CNY", "TWD", "JPY", "EUR", "points", "ratio", "shares", "coins",
      ])
    #expect(Measure.allCases.filter(\.isCurrency).count == 6)
    #expect(Set(Metric.builtIn.map(\.rawValue)).count == 15)
  }

  @Test func frequenciesSortAsListed() {
    #expect(Frequency.allCases.sorted() == Frequency.allCases)
    #expect(Frequency.allCases.reversed().sorted() == Frequency.allCases)
  }

  @Test func whoCountsMattersWhereTheContractSaysSo() {
    for metric in [Metric.fearGreed, .netFlow, .netFlowCumulative, .netAssets] {
      #expect(metric.dependsOnSource(for: "BTC-ETF"))
    }
    for metric in [Metric.marketCap, .volume] {
      #expect(metric.dependsOnSource(for: .crypto))
      #expect(!metric.dependsOnSource(for: "BTC"))
    }
    #expect(!Metric.close.dependsOnSource(for: .crypto))
  }

  @Test func boundsAreTheUnequalSigns() {
    #expect(Observation.Qualifier.less.isBound)
    #expect(Observation.Qualifier.greater.isBound)
    #expect(!Observation.Qualifier.about.isBound)
    #expect(!Observation.Qualifier.equal.isBound)
  }

  @Test func placesSortByReportThenPosition() {
    let sorted = [
      Place(report: "a", page: 1, line: 2, column: 9), Place(report: "a", page: 1, line: 10, column: 1),
      Place(report: "a", page: 2, line: 1, column: 1), Place(report: "b", line: 1, column: 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
