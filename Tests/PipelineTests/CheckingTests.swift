import Checks
import Facts
import Files
import Foundation
import Testing

@testable import Pipeline

@Suite struct RulePageTests {
  @Test(arguments: Rule.all) func theWorkedExampleHasItsFindingAlone(rule: Rule) throws {
    let page = try #require(RulePage.page(of: rule))
    #expect(page.findings().map(\.finding.rule) == [rule])
    if !page.repair.wrong.isEmpty {
      #expect(page.reports.contains { $0.text.contains(page.repair.wrong) })
      #expect(page.findings(isRepaired: true).isEmpty)
    }
  }

  @Test func everyRuleHasWordsInBothLanguages() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all {
      let codes = FindingWords.all.keys.filter { $0.hasPrefix(rule.id) }
      #expect(!codes.isEmpty, "\(rule.id)")
    }
    for (code, words) in FindingWords.all {
      let facts = { (text: String) in Set(text.matches(of: /\{[a-z0-9]+\}/).map { String($0.output) }) }
      #expect(facts(words.english) == facts(words.chinese), "\(code)")
    }
  }

  /// `weekplot check --explain all > docs/checks.md`, under the page's head.
  @Test func thePagesStandInTheDocs() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let docs = String(decoding: try WholeFile.read(root.appending(path: "docs/checks.md").path()), as: UTF8.self)
    for rule in Rule.all {
      #expect(docs.contains(Wording(.english).page(of: rule).joined(separator: "\n")), "\(rule.id)")
    }
  }
}

@Suite struct CheckingTests {
  private static let fault = """
    本周（2024/8/19 至 2024/8/23）行情回顾如下。

    8 月 23 日周四，比特币收于 64094 美元。
    """

  @Test func aFindingShowsItsPlaceLineAndCaret() async throws {
    let scratch = try Scratch().write(Self.fault, to: "w34.txt")
    var options = ReadingOptions()
    options.reader.assertions = true
    let corpus = await Corpus.read([scratch.path], options)
    let quoted = await QuotedFinding.quoted(corpus.findings().findings, from: PrintedLines([scratch.path], options))
    #expect(
      quoted.flatMap { Wording(.english).lines(for: $0) } == [
        "w34.txt:3:9: error W040: 2024-08-23 is a Friday, not \"周四\"",
        "    8 月 23 日周四，比特币收于 64094 美元。",
        "              ^^^^",
      ])
    #expect(Wording(.simplifiedChinese).sentence(for: quoted[0].finding) == "2024-08-23 是周五，不是「周四」")
  }

  @Test func rulesAreChosenByIdStartOrName() {
    let chosen = RuleSelection(selected: ["W1", "weekday"], ignored: ["w109"])
    #expect(chosen.includes(.weekday) && chosen.includes(.close))
    #expect(!chosen.includes(.week) && !chosen.includes(.zone))
    #expect(RuleSelection(selected: ["W999", "zone", "w"]).unknown == ["W999", "w"])
  }

  /// The two faults that the sample reports have on purpose, two splits, a week without a report, and nothing else.
  @Test func theSampleReportsHaveTheFindingsThatTheyShould() async {
    var options = ReadingOptions(jobs: 2)
    options.reader.assertions = true
    options.assembles = false
    let found = await Corpus.read([sampleReports], options).findings().findings
    #expect(
      found.map { "\($0.report) \($0.rule.id) \($0.entity?.rawValue ?? "")" } == [
        "weekly-2024-02-23.txt W109 ", "weekly-2024-05-17.txt W105 BTC-ETF", "weekly-2024-06-14.txt W104 NVDA.O",
        "weekly-2024-08-09.txt W104 MSTR.O", "weekly-2024-10-18.txt W020 BTC-ETF",
      ])
  }

  private func judged(_ configuration: String = "") async throws -> (JudgedFindings, Scratch) {
    let scratch = try Scratch().write(Self.fault, to: "w34.txt").write(configuration, to: "weekplot.yml")
    var options = ReadingOptions()
    options.reader.assertions = true
    let rules = try Configuration.read(scratch.path("weekplot.yml")).rules
    options.configuration = [scratch.path("weekplot.yml")]
    return (await Corpus.read([scratch.path], options).findings(rules: rules), scratch)
  }

  @Test func whatIsKnownIsNotTold() async throws {
    #expect(try await judged().0.findings.count == 1)
    #expect(try await judged("rules: {ignore: [weekday]}").0.findings.isEmpty)
    let known = try await judged("rules: {known: [{rule: W040, report: w34.txt, reason: a joke}]}").0
    #expect(known.findings.isEmpty && known.known == 1)
    #expect(try await judged("rules: {known: [{rule: W040, report: w35.txt, reason: a joke}]}").0.findings.count == 1)
  }

  @Test func aBaselineHoldsWhateverTheLine() async throws {
    let (found, scratch) = try await judged()
    let file = scratch.path("baseline.txt")
    try Baseline.write(found.findings, to: file, Wording(.english))
    var moved = found.findings[0]
    moved.evidence[0].place.line += 7
    var other = found.findings[0]
    other.evidence[0].words = "周三"
    let left = JudgedFindings(findings: [moved, other], known: 0).without(try Baseline.read(file))
    #expect(left.findings == [other] && left.known == 1)
  }

  @Test func sarifHasRuleLevelMessageAndRegion() async throws {
    let found = try await judged().0.findings
    let quoted = found.map { QuotedFinding($0) { _ in nil } }
    let json = FindingsAsJSON(quoted, Wording(.english), reports: 1)
    guard case .object(let log) = json.sarif, case .array(let runs)? = log.last?.value,
      case .object(let run)? = runs.first,
      case .array(let results)? = run.last?.value, case .object(let result)? = results.first
    else {
      Issue.record("no run with results")
      return
    }
    let members = Dictionary(result.map { ($0.name, $0.value) }) { a, _ in a }
    #expect(members["ruleId"] == "W040" && members["level"] == "error")
    #expect(members["message"] == ["text": "2024-08-23 is a Friday, not \"周四\""])
    #expect(
      members["locations"]
        == [
          [
            "physicalLocation": [
              "artifactLocation": ["uri": "w34.txt"],
              "region": ["startLine": 3, "startColumn": 9, "endColumn": 11, "snippet": ["text": "周四"]],
            ]
          ]
        ])
  }
}
