import Files
import Scratches
import Testing

@testable import Slides

@Suite struct DeckTests {
  static let kinds = SlideFormat.allCases.flatMap { format in DeckLanguage.allCases.map { (format, $0) } }

  @Test(arguments: kinds)
  func theLintFindsNothing(_ format: SlideFormat, _ language: DeckLanguage) throws {
    let scratch = Scratch()
    try Specimens.deck(format, language).write(to: scratch.path("deck.pptx"))
    #expect(try PackageLint(scratch.path("deck.pptx")).faults == [])
  }

  @Test func thePartsOfADeck() throws {
    let lint = try linted(Specimens.deck(.wide))
    #expect(lint.names.count { $0.hasPrefix("ppt/slides/slide") } == 5)
    // One picture stands on one slide only.
    #expect(lint.names.count { $0.hasPrefix("ppt/media/") } == 3)
    // The first slide has nothing to say to its speaker.
    #expect(lint.names.count { $0.hasPrefix("ppt/notesSlides/notesSlide") } == 4)
    #expect(
      lint.names.dropFirst(2).filter { !$0.contains("_rels") }
        == lint.names.dropFirst(2).filter { !$0.contains("_rels") }.sorted())
  }

  @Test func aPictureBearsItsNameAndWords() throws {
    let lint = try linted(Specimens.deck(.wide))
    let picture = try #require(lint.elements("p:pic", in: "ppt/slides/slide2.xml").first)
    let properties = try #require(picture.elements(forName: "p:nvPicPr").first?.elements(forName: "p:cNvPr").first)
    #expect(properties["name"] == "weekplot:fear-greed")
    #expect(properties["descr"] == "折线图：fear-greed。")
    #expect(lint.text(of: "ppt/notesSlides/notesSlide2.xml").contains("<a:t>weekly.txt:41:3</a:t>"))
  }

  @Test(arguments: SlideFormat.allCases)
  func picturesKeepTheirProportions(_ format: SlideFormat) throws {
    let lint = try linted(Specimens.deck(format))
    for (slide, width, height) in [(2, 1600, 900), (3, 1600, 460), (4, 400, 900)] {
      let picture = try #require(lint.elements("p:pic", in: "ppt/slides/slide\(slide).xml").first)
      let transform = try #require(picture.elements(forName: "p:spPr").first?.elements(forName: "a:xfrm").first)
      let offset = try #require(transform.elements(forName: "a:off").first)
      let extent = try #require(transform.elements(forName: "a:ext").first)
      let (x, y) = (Int(offset["x"] ?? "") ?? -1, Int(offset["y"] ?? "") ?? -1)
      let (across, down) = (Int(extent["cx"] ?? "") ?? 0, Int(extent["cy"] ?? "") ?? 0)
      #expect(abs(Double(across * height) / Double(down * width) - 1) < 1e-5)
      #expect(x >= 0 && y >= 0 && x + across <= format.width.emu && y + down <= format.height.emu)
      let body = SlideFrames(format: format).body
      #expect(abs(across - body.width.emu) <= 1 || abs(down - body.height.emu) <= 1, "it fills the body one way")
      #expect(!lint.text(of: "ppt/slides/slide\(slide).xml").contains("a:srcRect"), "nothing is cut")
    }
  }

  @Test func onePictureIsStoredOnce() throws {
    let lint = try linted(Deck(title: "", slides: [Specimens.picture("a"), Specimens.picture("b")]))
    #expect(lint.names.filter { $0.hasPrefix("ppt/media/") } == ["ppt/media/image1.png"])
    #expect(lint.faults == [])
  }

  @Test func aDeckOfNothingIsADeck() throws {
    #expect(try linted(Deck(title: "", slides: [])).faults == [])
  }

  @Test func theSameDeckGivesTheSameBytes() throws {
    let deck = Specimens.deck(.wide)
    #expect(try deck.bytes() == deck.bytes())
    let scratch = Scratch()
    try deck.write(to: scratch.path("a.pptx"))
    #expect(try WholeFile.read(scratch.path("a.pptx")) == deck.bytes())
    #expect(scratch.names == ["a.pptx"])
  }

  /// Local headers: signature 4, version 2, flags 2, method 2, time 2, day 2 (APPNOTE 4.3.7).
  @Test func entriesBearOneFixedTime() throws {
    let bytes = try Specimens.deck(.wide).bytes()
    var headers = 0
    for i in 0..<(bytes.count - 30) where bytes[i...].starts(with: [0x50, 0x4B, 3, 4]) {
      headers += 1
      #expect(Array(bytes[i + 10..<i + 14]) == [0, 0, 0x21, 0])
    }
    #expect(headers == (try linted(Specimens.deck(.wide))).names.count)
  }

  @Test func wordsThatXMLForbidsAreLeftOut() throws {
    var deck = Specimens.deck(.wide)
    deck.slides = [
      Slide(.opening(Opening(title: "R&D <\u{1}\u{0}\u{FFFE}\"AI\">", subtitle: "a\nb\rc", lines: ["\u{1F4C8}"])))
    ]
    let lint = try linted(deck)
    #expect(lint.faults == [])
    let slide = lint.text(of: "ppt/slides/slide1.xml")
    #expect(slide.contains("<a:t>R&amp;D &lt;\"AI\"&gt;</a:t>"))
    #expect(slide.contains("<a:t>a</a:t></a:r><a:br>"))
    #expect(slide.contains("<a:t>bc</a:t>"))
    #expect(slide.contains("<a:t>\u{1F4C8}</a:t>"))
  }

  @Test func risesAreRedInChineseAndGreenInEnglish() throws {
    let chinese = try linted(Specimens.deck(.wide)).text(of: "ppt/slides/slide5.xml")
    let english = try linted(Specimens.deck(.wide, .english)).text(of: "ppt/slides/slide5.xml")
    func color(of text: String, in slide: String) -> Substring? {
      slide.firstMatch(
        of: try! Regex("srgbClr val=\"([0-9A-F]{6})\"/></a:solidFill><a:latin[^>]*/><a:ea[^>]*/></a:rPr><a:t>\\\(text)")
      )?[1].substring
    }
    #expect(color(of: "+4%", in: chinese) == "C0392B" && color(of: "+4%", in: english) == "1C7A6E")
  }

  @Test func aFolderCannotBeReplacedByADeck() throws {
    let scratch = Scratch()
    let error = #expect(throws: SlidesError.self) { try Specimens.deck(.wide).write(to: scratch.folder) }
    guard case .file(let reason)? = error?.reason else { return #expect(Bool(false), "\(error as Any)") }
    #expect(reason.operation == .write && error?.path == scratch.folder)
  }

  private func linted(_ deck: Deck) throws -> PackageLint {
    let scratch = Scratch()
    try deck.write(to: scratch.path("deck.pptx"))
    return try PackageLint(scratch.path("deck.pptx"))
  }
}
