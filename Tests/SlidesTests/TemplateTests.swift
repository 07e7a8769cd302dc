import Files
import Scratches
import Testing

@testable import Slides

@Suite struct TemplateTests {
  private let scratch = Scratch()

  /// A deck with slides of its own, whose presentation is changed by hand.
  private func template(
    _ format: SlideFormat = .wide, _ changes: @escaping (String) -> String = { $0 },
    parts: [String: (String) -> String] = [:]
  ) throws -> String {
    let path = scratch.path("house.pptx")
    try NativeChartTests.deck().write(to: path)
    var deck = Specimens.deck(format)
    deck.slides += NativeChartTests.deck().slides
    try deck.write(to: path)
    let reader = try ZipReader(path)
    var edit = ZipEdit()
    for (name, change) in parts.merging(["ppt/presentation.xml": changes], uniquingKeysWith: { a, _ in a }) {
      edit.replaced[name] = Array(change(String(decoding: try reader.bytes(of: name), as: UTF8.self)).utf8)
    }
    try edit.apply(to: path)
    return path
  }

  private func written(_ deck: Deck, on template: String) throws -> PackageLint {
    let target = scratch.path("weekly.pptx")
    try TemplateDeck(deck, on: template).write(to: target)
    return try PackageLint(target)
  }

  private let deck = Deck(title: "周报", slides: [Specimens.deck(.wide).slides[0], Specimens.picture("fear-greed")])

  @Test func mastersStayAndSlidesGo() throws {
    let template = try template()
    let before = try PackageLint(template)
    let lint = try written(deck, on: template)
    #expect(lint.faults == [])
    let kept = before.names.filter { name in
      ["slideMaster", "slideLayout", "notesMaster", "theme", "docProps"].contains { name.contains($0) }
    }
    #expect(!kept.isEmpty && kept.allSatisfy { lint.bytes(of: $0) == before.bytes(of: $0) })
    #expect(lint.names.count { $0.hasPrefix("ppt/slides/slide") } == 2)
    #expect(!lint.names.contains { $0.hasPrefix("ppt/charts/") || $0.hasPrefix("ppt/embeddings/") })
    #expect(lint.names.filter { $0.hasPrefix("ppt/media/") } == ["ppt/media/weekplot1.png"])
  }

  @Test func theSameTwice() throws {
    let template = try template()
    let whole = Specimens.deck(.wide)
    for name in ["a.pptx", "b.pptx"] { try TemplateDeck(whole, on: template).write(to: scratch.path(name)) }
    #expect(try WholeFile.read(scratch.path("a.pptx")) == WholeFile.read(scratch.path("b.pptx")))
  }

  @Test func sectionsAndShowsOfOldSlidesGo() throws {
    let template = try template { text in
      let section = """
        <p:custShowLst><p:custShow name="a" id="0"><p:sldLst><p:sld r:id="rId2"/></p:sldLst></p:custShow></p:custShowLst>\
        <p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="urn:x"/></p:ext></p:extLst>
        """
      return text.replacing("</p:presentation>", with: section + "</p:presentation>")
    }
    let lint = try written(deck, on: template)
    #expect(lint.faults == [])
    #expect(!lint.text(of: "ppt/presentation.xml").contains("sectionLst"))
    #expect(!lint.text(of: "ppt/presentation.xml").contains("custShow"))
  }

  @Test func aThemeWithoutAnEastAsianFontGetsOneInTheRuns() throws {
    let template = try template(parts: [
      "ppt/theme/theme1.xml": { $0.replacing("<a:ea typeface=\"微软雅黑\"/>", with: "<a:ea typeface=\"\"/>") }
    ])
    let slide = try written(deck, on: template).text(of: "ppt/slides/slide2.xml")
    #expect(slide.contains("<a:ea typeface=\"微软雅黑\"/>") && !slide.contains("+mn-ea"))
  }

  /// As PowerPoint's own layouts have it: a title, a content, a number.
  @Test func contentStandsInItsPlaceholder() throws {
    let holder = """
      <p:sp><p:nvSpPr><p:cNvPr id="9" name="Content"/><p:cNvSpPr/><p:nvPr><p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr>\
      <a:xfrm><a:off x="1000000" y="2000000"/><a:ext cx="8000000" cy="4000000"/></a:xfrm></p:spPr></p:sp></p:spTree>
      """
    let template = try template(parts: [
      "ppt/slideLayouts/slideLayout2.xml": {
        $0.replacing("type=\"titleOnly\"", with: "type=\"obj\"").replacing("</p:spTree>", with: holder)
      }
    ])
    let lint = try written(deck, on: template)
    let picture = try #require(lint.elements("p:pic", in: "ppt/slides/slide2.xml").first)
    let properties = try #require(picture.elements(forName: "p:nvPicPr").first?.elements(forName: "p:nvPr").first)
    #expect(properties.elements(forName: "p:ph").first?["idx"] == "1")
    let transform = try #require(picture.elements(forName: "p:spPr").first?.elements(forName: "a:xfrm").first)
    let extent = try #require(transform.elements(forName: "a:ext").first)
    // 16:9 in 8 by 4 million units: as high as they are, and not stretched.
    #expect(extent["cx"] == "7111111" && extent["cy"] == "4000000")
  }

  @Test func whatIsNoDeckIsRefused() throws {
    try WholeFile.write("no deck", to: scratch.path("a.pptx"))
    #expect(throws: SlidesError.self) { try TemplateDeck(deck, on: scratch.path("a.pptx")) }
    try Workbook().write(to: scratch.path("b.xlsx"))
    #expect(throws: SlidesError.self) { try TemplateDeck(deck, on: scratch.path("b.xlsx")) }
  }
}
