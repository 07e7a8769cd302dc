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

  @Test func `an empty file says nothing`() throws {
    let configuration = try read("# nothing yet\n")
    #expect(configuration.aliases.isEmpty && configuration.profiles.isEmpty)
  }

  @Test(arguments: [
    (
      "aliases:\n  a: b\nprofile:\n", 3,
      ConfigurationError.Problem.unknownKey("profile", known: ["aliases", "profiles"])
    ),
    ("charts:\n", 1, .notYet("charts")),
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
