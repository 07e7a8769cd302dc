import Facts
import Testing

@testable import Reports

@Suite struct MarkdownTests {
  private func document(_ text: String) -> Document { .decoded(text, report: "test.md") }
  private func words(_ document: Document) -> [String] { document.lines.map { document.words($0.range) } }
  private func words(_ text: String) -> [String] { words(document(text)) }

  @Test func marksOfBlocksAreNoWords() {
    let document = document("# 周报\n\n一\n二\n\n> 三\n- 四\n1. 五\n\n---\n\n六\n===\n\n## 七 ##\n")
    #expect(words(document) == ["周报", "一", "二", "三", "四", "1. 五", "六", "七"])
    #expect(
      document.lines.map(\.mark) == [.heading, .paragraph, nil, .paragraph, .paragraph, .paragraph, .heading, .heading])
  }

  @Test(arguments: [
    ("**总市值**为*2.25*万亿", "总市值为2.25万亿"), ("[净流入](http://a.b/c_d)2亿", "净流入2亿"), ("![图 1：5%](a.png)文", "文"),
    ("`NVDA.O` 涨 4\\%", "NVDA.O 涨 4%"), ("1.2%* 与 3.4%*", "1.2%* 与 3.4%*"), ("a_b_c _d_", "a_b_c d"),
    ("~~1.2%~~ 1.3%", "1.3%"), ("8/19~8/23", "8/19~8/23"), ("S&amp;P<sup>1</sup> 500", "S&P 500"),
    ("涨 $+1.2\\%$，$874bn 与 $2tn", "涨 +1.2%，$874bn 与 $2tn"), ("文[^1]。", "文。"), ("5 < 6 且 <5%", "5 < 6 且 <5%"),
  ])
  func marksInALineAreNoWords(_ line: String, _ expected: String) {
    #expect(words("文\n" + line).last == expected)
  }

  @Test func pipesMakeAGrid() {
    let document = document("| 名称 | 涨幅 |\n|:--|--:|\n| A\\|B | **1%**<br>高 |\n| C |  |\n\n文")
    #expect(words(document) == ["名称 涨幅", "A|B 1%", "高", "C", "文"])
    let grid = document.grids[0]
    #expect(grid.cells.map { $0.ranges.map(document.words) } == [["名称"], ["涨幅"], ["A|B"], ["1%", "高"], ["C"], []])
    #expect(grid.cells.map(\.isHeader) == [true, true, false, false, false, false])
    let percent = document.place(at: grid.cells[3].ranges[0].lowerBound)
    #expect((percent.line, percent.column) == (3, 12))
  }

  @Test func outerPipesMayBeMissing() {
    let document = document("名称 | 涨幅\n--- | ---\nA | 1%\n\nB | C 是文字")
    #expect(document.grids.map(\.rowCount) == [2])
    #expect(words(document).last == "B | C 是文字")
  }

  @Test func tablesInHTMLStandInside() {
    let document = document("文\n\n<table>\n<tr><td>A</td>\n\n<td>1%</td></tr></table>\n**尾**")
    #expect(words(document) == ["文", "A 1%", "尾"])
    #expect(document.lines.map(\.grid) == [nil, 0, nil])
  }

  @Test func codeStandsAsItIs() {
    #expect(words("```\n| a | b |\n**c**\n```\nd") == ["| a | b |", "**c**", "d"])
  }

  @Test func plainTextMayHoldTables() {
    let document = Document.decoded("周报 | 2024\n\n| 名称 | 涨幅 |\n| --- | --- |\n| A | 1% |\n* 文 **二**", report: "a.txt")
    #expect(words(document) == ["周报 | 2024", "名称 涨幅", "A 1%", "* 文 **二**"])
    #expect(document.grids.count == 1)
    #expect(Document.decoded("周报 | 2024\n文", report: "a.txt").origins.isEmpty)
  }

  @Test(arguments: ["[", "![](", "`", "**a ", "<b", "| a ", "$1", "\\", "<table>", "> ", "~~a"])
  func hostileLinesTakeNoLongerThanTheirLength(_ piece: String) {
    let document = document(
      "文\n" + String(repeating: piece, count: 50_000) + "\n" + String(repeating: piece + "\n", count: 5_000))
    #expect(document.lines.count > 0)
  }
}
