import Facts
import Files
import Reports
import Testing

@testable import Pipeline

@Suite struct ConfigurationTests {
  /// What a configuration of this text says, or the line that tells what is wrong with it.
  private func read(_ yaml: String) throws -> Configuration {
    let scratch = try Scratch()
    let path = scratch.path("weekplot.yml")
    try WholeFile.write(yaml, to: path)
    return try Configuration.read(path)
  }

  private func mistake(_ yaml: String) throws -> (line: Int?, problem: ConfigurationError.Problem)? {
    do {
      _ = try read(yaml)
      return nil
    } catch let error as ConfigurationError {
      return (error.line, error.problem)
    }
  }

  @Test func `aliases and a profile are read in their order`() throws {
    let configuration = try read(
      """
      aliases:
        大饼: BTC
        姨太: ETH
      profiles:
        - name: 北港
          reports: ["north/*.txt", "*.pdf"]
          headers: {close: [最新成交, 现价], ignored: 胜率}
          units: {刀: USD, yard: 1_000_000_000}
          metrics:
            change: {positive: 飘红, negative: [飘绿]}
            market_cap: 总规模
      """)
    #expect(configuration.aliases.map(\.name) == ["大饼", "姨太"])
    #expect(configuration.aliases.map(\.entity) == ["BTC", "ETH"])
    let profile = try #require(configuration.profiles.first)
    #expect(profile.name == "北港" && profile.paths == ["north/*.txt", "*.pdf"])
    #expect(profile.words.headers.map(\.phrase) == ["最新成交", "现价", "胜率"])
    #expect(profile.words.headers.map(\.meaning) == [.metric(.close), .metric(.close), .ignored])
    #expect(profile.words.scales.map(\.meaning) == [9] && profile.words.currencies.map(\.meaning) == [.usd])
    #expect(profile.words.phrases.map(\.phrase) == ["飘红", "飘绿", "总规模"])
  }

  @Test func `amendments are read`() throws {
    let configuration = try read(
      """
      renamed: {SQ.N: XYZ.N}
      joined:
        - {entity: CRYPTO, metric: market_cap, sources: [CoinMarketCap, CoinGecko]}
      splits:
        - {entity: SMCI.O, date: 2024-10-01, ratio: 10}
        - {entity: B.N, date: 2024-11-01, ratio: "1:8"}
      corrections:
        - {report: a.txt, entity: BTC, metric: close, period_end: 2024-08-23, printed: "6410", corrected: 64100, by: LZ}
        - {report: a.txt, entity: BTC, metric: high, printed: 6.4 万, corrected: , date: 2024-08-24}
      """)
    let amendments = configuration.amendments
    #expect(amendments.renamed == ["SQ.N": "XYZ.N"])
    #expect(amendments.joined.map(\.sources) == [["CoinMarketCap", "CoinGecko"]])
    #expect(amendments.splits.map(\.ratio) == ["10:1", "1:8"])
    #expect(amendments.corrections.map(\.corrected?.decimal) == ["64100", nil])
    #expect(amendments.corrections.map(\.place.line) == [8, 9])
    #expect(amendments.corrections[0].made == nil && amendments.corrections[1].made?.description == "2024-08-24")
  }

  @Test func `corrections stand in a file of their own`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "by,report,entity,metric,printed,corrected\nLZ,a.txt,BTC,close,\"6,410 美元\",64100\n", to: "corrections.csv")
    var configuration = Configuration()
    try configuration.addCorrections(for: [scratch.path])
    #expect(configuration.amendments.corrections.map(\.printed) == ["6,410 美元"])
    #expect(configuration.amendments.corrections.map(\.place.line) == [2])
    #expect(configuration.files == [scratch.path("corrections.csv")])
    let wrong: [(String, Int, ConfigurationError.Problem)] = [
      ("report,entity,metric,value\n", 1, .unknownKey("value", known: Amendments.columns)),
      ("report,entity,metric,printed\na,b,c\n", 2, .fieldCount(3, expected: 4)),
      ("report,entity,metric,printed\na,b,c,\"d\n", 2, .notCSV),
      ("report,entity,metric,printed,period_end\n\na,b,c,d,23.8.\n", 3, .notADate("23.8.")),
      ("report,entity,metric,printed\na,,c,d\n", 2, .missing("entity")),
    ]
    for (text, line, problem) in wrong {
      try scratch.write(text, to: "corrections.csv")
      #expect(throws: ConfigurationError(file: scratch.path("corrections.csv"), line: line, problem: problem)) {
        var configuration = Configuration()
        try configuration.addCorrections(for: [scratch.path])
      }
    }
  }

  @Test func `an empty file says nothing`() throws {
    let configuration = try read("# nothing yet\n")
    #expect(configuration.aliases.isEmpty && configuration.profiles.isEmpty)
  }

  @Test(arguments: [
    (
      "aliases:\n  a: b\nprofile:\n", 3,
      ConfigurationError.Problem.unknownKey("profile", known: Configuration.keys)
    ),
    ("rules: {ignore: [W999]}\n", 1, .unknownRule("W999")),
    ("profiles:\n  - headers:\n      makret_cap: x\n", 3, .unknownMetric("makret_cap")),
    ("profiles:\n  - metrics:\n      change_1w: x\n", 3, .changeMetric("change_1w")),
    ("profiles:\n  - units:\n      刀: 12\n", 3, .unknownUnit("12")),
    ("profiles:\n  - units:\n      刀: ratio\n", 3, .unknownUnit("ratio")),
    ("profiles:\n  - entities:\n      A.O: {names: x, kind: bond}\n", 3, .unknownKind("bond")),
    ("profiles:\n  - headers: close\n", 2, .notAMapping),
    ("profiles:\n  - headers:\n      close:\n        - [a]\n", 4, .notAWord),
    ("profiles: x\n", 1, .notAList),
    ("aliases:\n  a: [b]\n", 2, .notAWord),
    ("aliases:\n  a: \"\"\n", 2, .empty("")),
    ("splits:\n  - {entity: A.O, date: 2024-13-01, ratio: 2}\n", 2, .notADate("2024-13-01")),
    ("splits:\n  - {entity: A.O, date: 2024-10-01, ratio: two}\n", 2, .notARatio("two")),
    ("splits:\n  - {entity: A.O, ratio: 2}\n", 2, .missing("date")),
    ("corrections:\n  - {report: a, entity: A.O, metric: close}\n", 2, .missing("printed")),
    ("corrections:\n  - {report: a, entity: A.O, metric: close, printed: 1, corrected: 1e3}\n", 2, .notADecimal("1e3")),
    ("renamed: [A.O]\n", 1, .notAMapping),
    ("aliases:\n  a: b\n  a: c\n", 2, .syntax("the key a stands twice")),
  ])
  func `a mistake is told with its line`(yaml: String, line: Int, problem: ConfigurationError.Problem) throws {
    let found = try #require(try mistake(yaml))
    #expect(found.line == line && found.problem == problem)
  }

  @Test func `a new metric is known once it is declared`() throws {
    #expect(try mistake("profiles:\n  - headers: {treasury: 金库}\n    new_metrics: treasury\n") == nil)
    #expect(try mistake("profiles:\n  - new_metrics: Treasury\n")?.problem == .unknownMetric("Treasury"))
  }
}
