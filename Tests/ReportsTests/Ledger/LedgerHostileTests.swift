import SampleReports
import Testing

@testable import Reports

private struct Dice: RandomNumberGenerator {
  var source: SplitMix64
  mutating func next() -> UInt64 { source.next() }
}

@Suite struct LedgerHostileTests {
  private func told(_ text: String) -> Reading {
    ReportDraft(document: Document(report: "r", text: text), options: ReaderOptions(numerals: .entries)).reading()
  }

  /// Numerals at the very ends, and beside everything that a rule looks for.
  @Test func `any short text is told, each digit once`() {
    let parts = [
      "1", "12", "2024", "3.5", "-", "–", ".", ",", ":", "/", "(", ")", " ", "\n", "a", "GPT", "S", "@", "年", "月", "日",
      "三",
      "十", "数", "亿", "个", "美元", "%", "电话", "图", "表", "注：", "，", "。", "2024/8/23", "本周", "NVDA.O", "收于", "\u{C}", "Apr",
    ]
    var random = Dice(source: SplitMix64(seed: 7))
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 1...7, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
      let document = Document(report: "r", text: text)
      let digits = document.folded.count(where: \.isDigit)
      let entries = told(text).numerals
      let shown = entries.reduce(0) { $0 + fold($1.text).count { $0.isDigit || $0 == "•" } }
      #expect(shown >= digits, "\(text.debugDescription): \(entries.map(\.text))")
    }
  }

  /// A long line costs no more than its length: far below a second each, minutes if every numeral looked at the whole.
  @Test(arguments: ["1 ", "12,", "3.5-", "1:1 ", "Phi 3.5 ", "021-", "三个", "8月", "-5% ", "a1 "])
  func `ten thousand numerals on one line`(piece: String) {
    let text = String(repeating: piece, count: 10_000)
    #expect(told(text).numeralCounts.total > 0)
  }
}
