import Foundation
import FoundationXML
import Testing

@testable import Pages

@Suite struct GalleryTests {
  private var gallery: Gallery {
    let numbers = Gallery.Table(
      caption: "总市值", header: ["日期", "数值"], isTrailing: [false, true],
      groups: [("", [["2024-08-24", "2.25"]]), ("组 <1>", [["2024-08-17", "2.08"]])], note: "注")
    return Gallery(
      title: "市场 & 周报", language: "zh-Hans", lines: ["一行"],
      labels: Gallery.Labels(
        search: "查找", metric: "指标", all: "全部", theme: "深色", toCharts: "跳", numbers: "数字", shown: "{0} 张"),
      figures: [
        Gallery.Figure(
          id: "cap", title: "总市值", finding: "升\"8%\"", alt: "图", source: "源", png: [1, 2, 3], width: 16, height: 9,
          entities: ["CRYPTO", "NVDA.O"], metrics: ["总市值"], numbers: numbers)
      ], tables: [numbers])
  }

  /// Every tag that must be closed is, and no text breaks out of its place.
  @Test func thePageIsWellFormed() throws {
    var html = gallery.html.replacing("<!DOCTYPE html>\n", with: "")
    for void in ["meta", "link", "input", "img", "option"] {
      html = html.replacing(try Regex("<\(void)([^>]*)>")) { match in
        void == "option" && !match[0].substring!.contains("value=\"C") && !match[0].substring!.contains("value=\"N")
          ? String(match[0].substring!) : String(match[0].substring!.dropLast()) + "/>"
      }
    }
    html = html.replacing(" hidden", with: "")
    let script = try #require(html.range(of: "<script>"))
    let end = try #require(html.range(of: "</script>"))
    html.replaceSubrange(script.upperBound..<end.lowerBound, with: "")
    let parser = XMLParser(data: Data(html.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError)) in line \(parser.lineNumber)")
  }

  @Test func whatIsSaidStandsThere() {
    let html = gallery.html
    #expect(html.contains("<title>市场 &amp; 周报</title>") && html.contains("lang=\"zh-Hans\""))
    #expect(html.contains(">升&quot;8%&quot;</h2>") && html.contains("alt=\"图\" width=\"16\" height=\"9\""))
    #expect(html.contains("base64,AQID\""))
    #expect(html.contains("data-words=\"cap 总市值 crypto nvda.o\" data-metrics=\"总市值\""))
    #expect(html.contains("<tr><th scope=\"row\">2024-08-24</th><td class=\"end\">2.25</td></tr>"))
    #expect(html.contains("<th scope=\"rowgroup\" colspan=\"2\">组 &lt;1&gt;</th>"))
    #expect(html.contains("data-text=\"{0} 张\">1 张</output>"))
    #expect(html.contains(#"split(/\s+/)"#))
  }

  /// Nothing is fetched: it opens from a disk without a network.
  @Test func thePageNeedsNoOtherFile() {
    let html = gallery.html
    for foreign in ["http:", "https:", "url(", "@import", "src=\"/", "src=\"./"] { #expect(!html.contains(foreign)) }
  }
}
