import Facts
import Files
import Foundation
import Testing

@testable import Pipeline

@Suite struct WordingTests {
  /// Every code that the sources give to a diagnostic.
  static let codes: Set<String> = {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources").path()
    var codes: Set<String> = []
    for name in (try? Folder.list(sources).files) ?? [] where name.hasSuffix(".swift") {
      let text = (try? WholeFile.read(Path.joined(sources, name))).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let quoted =
        /"((?:file|report|table|flows|events|series|chart|deck|build|font|prose|rankings|figures|summary|data)\.[a-z-]+)"/
      // Only where diagnostics are made: `"report.no-date"`, not `"chart.bar"` of something else.
      guard text.contains("Diagnostic") || text.contains("code:") else { continue }
      for match in text.matches(of: quoted) where !match.1.hasSuffix(".sqlite") && !match.1.hasSuffix(".pptx") {
        codes.insert(String(match.1))
      }
    }
    return codes
  }()

  @Test func everyCodeHasItsSentences() {
    #expect(Self.codes.count >= 15, "the search finds them")
    for code in Self.codes.sorted() { #expect(DiagnosticWords.all[code] != nil, "\(code) has no wording") }
  }

  @Test(arguments: DiagnosticWords.all.keys.sorted())
  func sentencesOfBothLanguagesUseTheSameFacts(_ code: String) throws {
    let words = try #require(DiagnosticWords.all[code])
    let facts = { (text: String) in Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) }) }
    #expect(facts(words.english) == facts(words.chinese))
    #expect(!words.english.hasSuffix(".") && words.english.count > 20)
    #expect(words.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }

  @Test func aLineGivesPlaceWordsAndNextStep() {
    let diagnostic = Diagnostic(
      .warning, "table.no-unit", at: Place(report: "2024-W18.txt", line: 41, column: 3), printed: "12.3",
      details: ["NVDA.O", "market_cap"])
    #expect(
      Wording(.english).line(for: diagnostic)
        == "2024-W18.txt:41:3: warning: \"12.3\" (market_cap of NVDA.O) has no unit and was not read; state the unit in the header or the table's note"
    )
    #expect(
      Wording(.simplifiedChinese).line(for: diagnostic)
        == "2024-W18.txt:41:3: 警告: 「12.3」（NVDA.O 的 market_cap）没有单位，未读取；请在表头或表注中写明单位")
  }

  @Test func aCodeWithoutWordsStillSaysItsFacts() {
    #expect(Wording().line(for: Diagnostic(.note, "x.y", printed: "a", details: ["b"])) == "note: x.y a b")
  }

  @Test func factsAreFilledInOnceAndGapsAreShown() {
    #expect(filled(in: "{1} and {printed}; {2}", printed: "{1}", ["x"]) == "x and {1}; –")
    #expect(filled(in: "no facts", printed: "", []) == "no facts")
  }
}
