import Facts
import Testing

@testable import Reports

/// The document of a page.
func page(_ html: String) -> Document { .decoded(html, report: "test.html") }

@Suite struct HTMLTests {
  private func words(_ document: Document) -> [String] { document.lines.map { document.words($0.range) } }

  @Test func blocksAreLinesAndInlineElementsAreNot() {
    let document = page("<h1>周报</h1><p>总市值为 <b>2.25</b>万亿<i>美元</i>，<br>下跌。</p><ul><li>一<li>二</ul>")
    #expect(words(document) == ["周报", "总市值为 2.25万亿美元，", "下跌。", "一", "二"])
    #expect(document.lines.map(\.mark) == [.heading, .paragraph, nil, .paragraph, .paragraph])
  }

  @Test func numbersThatMarkupPartsStayApart() {
    #expect(words(page("<p><b>纳指100</b>24,785.52点</p>")) == ["纳指100 24,785.52点"])
  }

  @Test func characterReferencesAreWhatTheyStandFor() {
    let document = page("<p>S&amp;P&nbsp;500 &#8722;1.5&percnt; &#x2212;2 A&B &notaword; &lt;5%</p>")
    #expect(words(document) == ["S&P 500 −1.5% −2 A&B &notaword; <5%"])
  }

  @Test func placesAreTheFilesOwn() {
    let document = page("<p>\n  总市值&nbsp;<b>2.25</b>\r\n万亿</p>")
    let number = document.printed.firstIndex(of: "2")!
    let place = document.place(at: number)
    #expect((place.line, place.column) == (2, 15))
    let unit = document.place(at: document.printed.firstIndex(of: "万")!)
    #expect((unit.line, unit.column) == (3, 1))
  }

  @Test func whatAPageDoesNotShowIsNotThere() {
    let document = page(
      """
      <head><title>2024-01-01</title><style>p { width: 9% }</style></head><body><script>if (1 < 2) {}</script>
      <!-- 3 --><div hidden>4<div>5</div>6</div><p style="display: none">7</p><svg><text>8</text></svg><p>9</p>
      """)
    #expect(words(document) == ["9"])
  }

  @Test func marksOfNotesAreLeftOutButAPowerIsNoMark() {
    #expect(words(page("<p>市值<sup>1</sup>为 5<sup>[2]</sup></p>")) == ["市值为 5"])
    #expect(words(page("<p>10<sup>8</sup> 美元</p>")) == ["10⁸ 美元"])
  }

  @Test func tablesAreGridsWithTheirSpans() {
    let document = page(
      """
      <table><caption>表</caption><tr><th rowspan=2>名称<th colspan="2">涨跌幅</tr><tr><th>本周<th>今年</tr>
      <tr><td>甲<td>1%<td></td></tr></table>
      """)
    #expect(words(document) == ["表", "名称 涨跌幅", "本周 今年", "甲 1%"])
    #expect(document.lines.map(\.grid) == [nil, 0, 0, 0])
    let grid = document.grids[0]
    #expect((grid.rowCount, grid.columnCount) == (3, 3))
    let shape = grid.cells.map { [$0.row, $0.column, $0.rowSpan, $0.columnSpan] }
    #expect(
      shape == [
        [0, 0, 2, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1], [2, 0, 1, 1], [2, 1, 1, 1], [2, 2, 1, 1],
      ])
    #expect(grid.cells.map { $0.ranges.map(document.words).joined() } == ["名称", "涨跌幅", "本周", "今年", "甲", "1%", ""])
  }

  @Test func aTableThatFramesAPageIsNone() {
    let document = page(
      "<table><tr><td><p>一。</p></td><td><table><tr><td>甲<td>1%</table></td></tr></table><p>二。</p>")
    #expect(words(document) == ["一。", "甲 1%", "二。"])
    #expect(document.lines.map(\.grid) == [nil, 0, nil])
  }

  @Test func brokenPagesAreReadToTheirEnd() {
    #expect(words(page("<p>一<p>二<td>三</table></div>四")) == ["一", "二", "三", "四"])
    #expect(words(page("<table><tr><td>一<td>二")) == ["一 二"])
    #expect(words(page("<p>一<a href=\"x>二</p>")) == ["一"])
  }

  @Test(arguments: [
    "<div>", "<table>", "<table><tr><td>", "<b><i>", "<td>", "<", "<a \"", "<!--", "<div hidden>", "&#",
  ])
  func hostilePagesTakeNoLongerThanTheirLength(_ piece: String) {
    let document = page("<p>" + String(repeating: piece, count: 100_000) + "x")
    #expect(document.lines.count < 200_000)
  }

  @Test func aTableMayBeWiderThanAnyReports() {
    let wide = page("<table><tr>" + String(repeating: "<td>1", count: 10_000) + "<tr><td colspan=9999>1<td>2</table>")
    #expect(wide.grids.map(\.columnCount) == [GridBuilder.widest])
    #expect(wide.grids[0].cells.count == GridBuilder.widest + 1)
    let deep = page("<table>" + String(repeating: "<tr><td rowspan=65000 colspan=1000>1", count: 1_000) + "</table>")
    #expect(deep.grids.map(\.rowCount) == [1_000])
  }

  @Test func aPageIsToldByItsBeginning() {
    let text = "<!DOCTYPE html>\n<p>一</p>"
    #expect(words(Document.decoded(text, report: "a.txt")) == ["一"])
    #expect(words(Document.decoded("a <b>一</b>", report: "a.txt")) == ["a <b>一</b>"])
  }
}
