import Foundation
import Testing

@testable import Pages

@Suite struct MarkdownSlidesTests {
  private func slides(_ slides: MarkdownSlides.Slide...) -> MarkdownSlides {
    MarkdownSlides(title: "周报 \"一\"", language: "zh-CN", size: "16:9", slides: slides)
  }

  @Test func aDeckOfThreeKinds() {
    let table = MarkdownSlides.Table(
      header: ["名称", "本周"], isTrailing: [false, true], groups: [("板块", [["英伟达", "+4%"]])])
    let text = slides(
      .init(headline: "周报", body: .lines(["2024-08-23", "周报 1 期"])),
      .init(
        headline: "升 4%。", body: .picture(file: "ticker/NVDA.O.png", alt: "折线图 [1]"), source: "来源：Wind",
        notes: ["w.txt:1:2", "a -- b -->"]),
      .init(headline: "指数", body: .table(table), source: "来源：Wind")
    ).text
    let parts = text.components(separatedBy: "\n---\n\n")
    #expect(parts.count == 4)
    #expect(parts[0].hasPrefix("---\nmarp: true\nlang: \"zh-CN\"\nsize: \"16:9\"\n"))
    #expect(parts[0].hasSuffix("description: \"周报 \\\"一\\\"\""))
    #expect(parts[1] == "# 周报\n\n2024-08-23\n\n周报 1 期\n")
    #expect(
      parts[2] == """
        # 升 4%。

        ![折线图 \\[1\\]](ticker/NVDA.O.png)\\
        来源：Wind

        <!--
        w.txt:1:2
        a - - b - ->
        -->

        """)
    #expect(
      parts[3] == """
        # 指数

        | 名称 | 本周 |
        | :--- | ---: |
        | **板块** |  |
        | 英伟达 | +4% |

        来源：Wind

        """)
  }

  @Test func longTablesGoOn() {
    let rows = (0..<30).map { ["\($0)"] }
    let table = MarkdownSlides.Table(header: ["n"], isTrailing: [true], groups: [("", rows)])
    let text = slides(.init(headline: "表", body: .table(table))).text
    #expect(text.contains("# 表 (1/3)\n") && text.contains("# 表 (3/3)\n"))
    for row in rows { #expect(text.components(separatedBy: "| \(row[0]) |").count == 2) }
  }

  @Test func signsOfMarkdownStandAsTheyAre() {
    #expect(escaped("a|b *c* <d> #1 [e] $f$ \u{1}g\nh") == "a\\|b \\*c\\* \\<d\\> \\#1 \\[e\\] \\$f\\$  g h")
    let text = slides(.init(headline: "x", body: .picture(file: "a b(1)/图.png", alt: ""))).text
    #expect(text.contains("![](a%20b%281%29/%E5%9B%BE.png)"))
  }
}
