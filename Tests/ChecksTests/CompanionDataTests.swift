import Dates
import Facts
import Reports
import Testing

@testable import Checks

@Suite struct CompanionDataTests {
  private func reading(_ report: String, _ values: [(EntityKey, Metric, String)], source: String = "") throws -> Reading
  {
    let friday = try #require(Day(2024, 8, 23))
    var reading = Reading(report: report)
    reading.observations = try values.enumerated().map { i, value in
      let number = try #require(PrintedNumber(decimal: value.2))
      return Observation(
        entity: value.0, metric: value.1, period: Period(friday), frequency: .day, number: number, unit: .usd,
        source: source, place: Place(report: report, line: i + 1, column: 1), text: value.2)
    }
    return reading
  }

  private func found(_ own: Reading, _ tables: [Reading]) -> [String] {
    check(CheckedFolder([own], data: tables)).filter { $0.rule == .companion }.map {
      "\($0.code) \($0.evidence.map(\.words))"
    }
  }

  @Test func onlyWhatCannotBeOneValueIsTold() throws {
    let own = try reading("w.txt", [("NVDA.O", .close, "129.4"), ("AMD.O", .close, "155.98")])
    let table = try reading("p.csv", [("NVDA.O", .close, "129.37"), ("AMD.O", .close, "154.98")])
    #expect(found(own, [table]) == [#"W201 ["155.98", "154.98"]"#])
  }

  @Test func coinsAndOtherSourcesAreNotCompared() throws {
    let own = try reading("w.txt", [("BTC", .close, "64094"), ("CRYPTO", .fearGreed, "37")], source: "CoinMarketCap")
    let table = try reading(
      "p.csv", [("BTC", .close, "64178"), ("CRYPTO", .fearGreed, "34")], source: "alternative.me")
    #expect(found(own, [table]) == [])
  }

  @Test func tablesThatContradictEachOtherSayNothing() throws {
    let own = try reading("w.txt", [("AMD.O", .close, "155.98")])
    let (a, b) = (
      try reading("a.csv", [("AMD.O", .close, "154.98")]), try reading("b.csv", [("AMD.O", .close, "153.98")])
    )
    #expect(found(own, [a, b]) == [])
    #expect(found(own, [b, b]) == [#"W201 ["155.98", "153.98"]"#])
  }

  @Test func anotherDefinitionIsOneNote() throws {
    let names: [EntityKey] = ["A.O", "B.O", "C.O", "D.O"]
    let own = try reading("w.txt", names.map { ($0, .close, "100") })
    let table = try reading("p.csv", names.enumerated().map { ($1, .close, $0 == 0 ? "100" : "98") })
    #expect(found(own, [table]) == [#"W201.apart ["100", "98"]"#])
  }
}
