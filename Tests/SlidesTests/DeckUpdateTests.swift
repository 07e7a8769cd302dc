import Files
import Scratches
import Testing

@testable import Slides

@Suite struct DeckUpdateTests {
  private let scratch = Scratch()

  /// A deck as it was written, with changes that a person or another program made: part, old words, new words.
  private func deck(_ changes: (part: String, old: String, new: String)..., adding: [ZipEntry] = []) throws -> String {
    let path = scratch.path("deck.pptx")
    try Specimens.deck(.wide).write(to: path)
    try alter(path, changes, adding: adding)
    return path
  }

  private func alter(_ path: String, _ changes: [(part: String, old: String, new: String)], adding: [ZipEntry] = [])
    throws
  {
    var parts = try parts(of: path)
    for change in changes {
      let text = String(decoding: parts[change.part] ?? [], as: UTF8.self)
      #expect(text.contains(change.old), "\(change.part) has no \(change.old)")
      parts[change.part] = Array(text.replacing(change.old, with: change.new, maxReplacements: 1).utf8)
    }
    let names = try ZipReader(path).names
    try WholeFile.write(
      try zip(names.map { ZipEntry($0, parts[$0] ?? []) } + adding), to: path)
  }

  private func parts(of path: String) throws -> [String: [UInt8]] {
    let reader = try ZipReader(path)
    var parts: [String: [UInt8]] = [:]
    for name in reader.names { parts[name] = try reader.bytes(of: name) }
    return parts
  }

  /// Pictures of the specimen's sizes that differ from week to week.
  private func charts(_ week: UInt8) -> [String: UpdatedChart] {
    var charts: [String: UpdatedChart] = [:]
    for (id, width, height) in [("fear-greed", 1600, 900), ("index-changes", 1600, 460), ("tall", 400, 900)] {
      charts[id] = UpdatedChart(
        png: Specimens.png(width, height) + [week], width: width, height: height, alt: "第 \(week) 周的\(id)")
    }
    return charts
  }

  private func texts(_ week: Int) -> [String: String] {
    var texts = ["week.period": "第 \(week) 周", "week.reports": "一\n二"]
    for id in ["fear-greed", "index-changes", "tall"] {
      texts["\(id).finding"] = "\(id)：第 \(week) 周 <&>"
      texts["\(id).source"] = "来源：\(week)"
      texts["\(id).notes"] = (0...week).map { "\(id) 行 \($0)" }.joined(separator: "\n")
    }
    return texts
  }

  @discardableResult
  private func update(_ path: String, week: Int, isForced: Bool = false) throws -> [DeckEvent] {
    let update = try DeckUpdate(
      path, charts: charts(UInt8(week)), texts: texts(week), isForced: isForced,
      altOf: { $0.count == 29 ? "折线图：fear-greed。" : nil })
    try update.write(to: path)
    #expect(try PackageLint(path).faults == [])
    return update.events
  }

  @Test func onlyWhatIsOursChanges() throws {
    let path = try deck()
    let before = try parts(of: path)
    let events = try update(path, week: 1)
    let after = try parts(of: path)
    let changed = after.keys.filter { before[$0] != after[$0] }.sorted()
    #expect(
      changed == (1...3).map { "ppt/media/image\($0).png" } + (2...4).map { "ppt/notesSlides/notesSlide\($0).xml" }
        + (1...4).map { "ppt/slides/slide\($0).xml" })
    #expect(before.keys.sorted() == after.keys.sorted())
    #expect(after["ppt/media/image1.png"] == charts(1)["fear-greed"]?.png)
    #expect(events.contains(.picture(slide: 2, id: "fear-greed")))
    #expect(!events.contains { if case .margins = $0 { true } else { false } })
    let slide = String(decoding: after["ppt/slides/slide2.xml"] ?? [], as: UTF8.self)
    #expect(slide.contains("<a:t>fear-greed：第 1 周 &lt;&amp;&gt;</a:t>") && slide.contains("<a:t>来源：1</a:t>"))
    let notes = String(decoding: after["ppt/notesSlides/notesSlide2.xml"] ?? [], as: UTF8.self)
    #expect(notes.contains("<a:t>fear-greed 行 0</a:t>") && notes.contains("<a:t>fear-greed 行 1</a:t>"))
    #expect(!notes.contains("weekly.txt"))
  }

  @Test func theSecondUpdateChangesNothing() throws {
    let path = try deck()
    try update(path, week: 1)
    let again = try DeckUpdate(path, charts: charts(1), texts: texts(1))
    #expect(again.changesNothing && !again.events.contains(where: \.isChange))
  }

  @Test func theSameUpdateGivesTheSameBytes() throws {
    let path = try deck()
    let before = try WholeFile.read(path)
    let update = try DeckUpdate(path, charts: charts(1), texts: texts(1))
    for name in ["a", "b"] { try update.write(to: scratch.path(name)) }
    #expect(try WholeFile.read(scratch.path("a")) == WholeFile.read(scratch.path("b")))
    #expect(try WholeFile.read(path) == before)
    #expect(scratch.names == ["a", "b", "deck.pptx"])
  }

  @Test func fiveWeeksWithAHandInBetween() throws {
    let path = try deck()
    try update(path, week: 1)
    try update(path, week: 2)
    // A finding in a person's own words, and a frame half as wide.
    let old = String(decoding: try parts(of: path)["ppt/slides/slide2.xml"] ?? [], as: UTF8.self)
    let width = try #require(old.firstMatch(of: #/<a:ext cx="([0-9]+)" cy="[0-9]+"\/><\/a:xfrm><a:prstGeom/#)?.1)
    try alter(
      path,
      [
        ("ppt/slides/slide2.xml", "fear-greed：第 2 周 &lt;&amp;&gt;", "我的结论"),
        ("ppt/slides/slide2.xml", "cx=\"\(width)\"", "cx=\"\((Int(width) ?? 0) / 2)\""),
      ])
    for week in 3...5 {
      let events = try update(path, week: week)
      #expect(events.contains(.edited(slide: 2, field: "{{weekplot:fear-greed.finding}}")))
      // The margins are made once and stay.
      #expect(events.contains(.margins(slide: 2, id: "fear-greed")) == (week == 3))
    }
    let slide = String(decoding: try parts(of: path)["ppt/slides/slide2.xml"] ?? [], as: UTF8.self)
    #expect(slide.contains("<a:t>我的结论</a:t>") && slide.contains("<a:t>来源：5</a:t>"))
    // Half as wide: half the height is margin above, half below the picture's own.
    #expect(slide.contains("<a:srcRect t=\"-50000\" b=\"-50000\"/>"), "\(slide)")
    #expect(slide.contains("cx=\"\((Int(width) ?? 0) / 2)\""))
    #expect(try parts(of: path)["ppt/media/image1.png"] == charts(5)["fear-greed"]?.png)
    // Asked to, the person's words go; the frame as it was has no margins.
    try alter(path, [("ppt/slides/slide2.xml", "cx=\"\((Int(width) ?? 0) / 2)\"", "cx=\"\(width)\"")])
    try update(path, week: 6, isForced: true)
    let last = String(decoding: try parts(of: path)["ppt/slides/slide2.xml"] ?? [], as: UTF8.self)
    #expect(last.contains("fear-greed：第 6 周") && !last.contains("我的结论") && !last.contains("srcRect t="))
  }

  @Test func altTextsThatWeWroteFollowAndOthersStay() throws {
    let path = try deck(("ppt/slides/slide3.xml", "descr=\"折线图：index-changes。\"", "descr=\"我的话\""))
    try update(path, week: 1)
    let parts = try parts(of: path)
    #expect(
      String(decoding: parts["ppt/slides/slide2.xml"] ?? [], as: UTF8.self).contains("descr=\"第 1 周的fear-greed\""))
    #expect(String(decoding: parts["ppt/slides/slide3.xml"] ?? [], as: UTF8.self).contains("descr=\"我的话\""))
  }

  @Test func aNameTypedIntoAnAltTextIsEnough() throws {
    let path = try deck(
      (
        "ppt/slides/slide2.xml", "name=\"weekplot:fear-greed\" descr=\"折线图：fear-greed。\"",
        "name=\"图片 3\" descr='看 weekplot:fear-greed。'"
      ))
    let events = try update(path, week: 1)
    #expect(events.contains(.picture(slide: 2, id: "fear-greed")))
    #expect(
      String(decoding: try parts(of: path)["ppt/slides/slide2.xml"] ?? [], as: UTF8.self).contains(
        "descr='看 weekplot:fear-greed。'"))
  }

  @Test func aFieldThatAPersonTypesIsFilledEachWeek() throws {
    // In words of its own, and cut in pieces as PowerPoint does.
    let look = "<a:rPr lang=\"en-US\"><a:ea typeface=\"+mn-ea\"/></a:rPr>"
    let cut = "{{weekplot:</a:t></a:r><a:r>\(look)<a:t>fear-greed</a:t></a:r><a:r>\(look)<a:t>.finding}} 完"
    let path = try deck(
      (
        "ppt/slides/slide5.xml", "<a:t>名称 0</a:t>",
        "<a:t>总结：{{weekplot:fear-greed.finding}}（{{weekplot:tall.source}}）</a:t>"
      ),
      ("ppt/slides/slide1.xml", "<a:t>周报 1 期</a:t>", "<a:t>\(cut)</a:t>"))
    for week in 1...3 {
      let events = try update(path, week: week)
      #expect(events.contains { if case .text(5, _) = $0 { true } else { false } })
      let parts = try parts(of: path)
      let table = String(decoding: parts["ppt/slides/slide5.xml"] ?? [], as: UTF8.self)
      #expect(table.contains("<a:t>总结：fear-greed：第 \(week) 周 &lt;&amp;&gt;（来源：\(week)）</a:t>"))
      let first = String(decoding: parts["ppt/slides/slide1.xml"] ?? [], as: UTF8.self)
      #expect(first.contains("<a:t>fear-greed：第 \(week) 周 &lt;&amp;&gt; 完</a:t>"), "\(first)")
    }
  }

  @Test func namesThatNothingBearsAreTold() throws {
    let path = try deck(
      ("ppt/slides/slide2.xml", "weekplot:fear-greed\" descr", "weekplot:nothing\" descr"),
      ("ppt/slides/slide5.xml", "<a:t>名称 0</a:t>", "<a:t>{{weekplot:nothing.finding}}</a:t>"))
    let events = try update(path, week: 1)
    #expect(events.contains(.unknown(slide: 2, id: "nothing")))
    #expect(events.contains(.unknown(slide: 5, id: "nothing.finding")))
    #expect(try parts(of: path)["ppt/media/image1.png"] == Specimens.png(1600, 900))
  }

  @Test func aPictureThatOthersShowTooGetsAPartOfItsOwn() throws {
    // The third slide's picture is the second's.
    let path = try deck(("ppt/slides/_rels/slide3.xml.rels", "image2.png", "image1.png"))
    try alter(path, [("ppt/slides/slide3.xml", "weekplot:index-changes\" descr", "Logo\" descr")])
    // Nothing leads to the second picture now, as after a person's own deletions.
    let update = try DeckUpdate(path, charts: charts(1))
    try update.write(to: path)
    let parts = try parts(of: path)
    #expect(parts["ppt/media/image1.png"] == Specimens.png(1600, 900), "the other's picture")
    #expect(parts["ppt/media/weekplot1.png"] == charts(1)["fear-greed"]?.png)
    #expect(
      String(decoding: parts["ppt/slides/_rels/slide2.xml.rels"] ?? [], as: UTF8.self).contains(
        "../media/weekplot1.png"))
    #expect(try PackageLint(path).faults == ["nothing leads to ppt/media/image2.png"])
  }

  @Test func twoFramesOfOneRelationshipOfWhichOneIsOurs() throws {
    let original = String(decoding: try parts(of: try deck())["ppt/slides/slide2.xml"] ?? [], as: UTF8.self)
    let picture = try #require(original.firstMatch(of: #/<p:pic>.*<\/p:pic>/#)?.0)
    let copy = picture.replacing("weekplot:fear-greed", with: "Logo").replacing("id=\"3\"", with: "id=\"99\"")
    let path = try deck(("ppt/slides/slide2.xml", String(picture), String(picture) + copy))
    try update(path, week: 1)
    let slide = String(decoding: try parts(of: path)["ppt/slides/slide2.xml"] ?? [], as: UTF8.self)
    #expect(slide.contains("r:embed=\"rIdW1\"") && slide.contains("r:embed=\"rId2\""))
    #expect(try parts(of: path)["ppt/media/image1.png"] == Specimens.png(1600, 900))
  }

  @Test func aCropStaysWhereThePictureKeepsItsShape() throws {
    let path = try deck(("ppt/slides/slide2.xml", "<a:stretch>", "<a:srcRect l=\"10000\"/><a:stretch>"))
    #expect(try update(path, week: 1).contains(.picture(slide: 2, id: "fear-greed")))
    #expect(
      String(decoding: try parts(of: path)["ppt/slides/slide2.xml"] ?? [], as: UTF8.self).contains(
        "<a:srcRect l=\"10000\"/>"))
    var other = charts(2)
    other["fear-greed"]?.height = 600
    let update = try DeckUpdate(path, charts: other)
    #expect(update.events.contains(.cropped(slide: 2, id: "fear-greed")))
  }

  @Test func linkedPicturesAndVectorTwinsAreLeft() throws {
    let path = try deck(
      ("ppt/slides/slide2.xml", "r:embed=\"rId2\"", "r:link=\"rId2\""),
      (
        "ppt/slides/slide3.xml", "<a:blip r:embed=\"rId2\"/>",
        "<a:blip r:embed=\"rId2\"><a:extLst><a:ext uri=\"x\"><asvg:svgBlip r:embed=\"rId2\"/></a:ext></a:extLst></a:blip>"
      ))
    let update = try DeckUpdate(path, charts: charts(1))
    let left = update.events.filter { if case .otherFormat = $0 { true } else { false } }
    #expect(
      left == [
        .otherFormat(slide: 2, id: "fear-greed"), .otherFormat(slide: 3, id: "index-changes"),
      ])
  }

  @Test func groupsThatAreScaledCount() throws {
    let text = String(decoding: try parts(of: try deck())["ppt/slides/slide2.xml"] ?? [], as: UTF8.self)
    let picture = String(try #require(text.firstMatch(of: #/<p:pic>.*<\/p:pic>/#)?.0))
    let group =
      "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"50\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
      + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"2000\" cy=\"1000\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"1000\" cy=\"1000\"/>"
      + "</a:xfrm></p:grpSpPr>\(picture)</p:grpSp>"
    let path = try deck(("ppt/slides/slide2.xml", picture, group))
    #expect(try update(path, week: 1).contains(.margins(slide: 2, id: "fear-greed")))
    // Shown twice as wide: half its width is margin on each side.
    #expect(
      String(decoding: try parts(of: path)["ppt/slides/slide2.xml"] ?? [], as: UTF8.self).contains(
        "<a:srcRect l=\"-50000\" r=\"-50000\"/>"))
  }

  @Test func aDeckThatIsOpenIsLeft() throws {
    let path = try deck()
    try WholeFile.write("", to: scratch.path("~$deck.pptx"))
    #expect(throws: SlidesError(.open(lock: scratch.path("~$deck.pptx")), path: path)) {
      _ = try DeckUpdate(path, charts: [:])
    }
  }

  @Test func whatIsNoDeckIsSaid() throws {
    let path = scratch.path("a.zip")
    try WholeFile.write(try zip([ZipEntry("a.txt", [1])]), to: path)
    #expect(throws: SlidesError(.noPart("ppt/presentation.xml"), path: path)) {
      _ = try DeckUpdate(path, charts: [:])
    }
  }

  // MARK: Frames of other proportions

  /// The frame of the picture on slide 2, drawn half as wide by somebody.
  private func narrowed(_ path: String) throws {
    let reader = try ZipReader(path)
    let text = String(decoding: try reader.bytes(of: "ppt/slides/slide2.xml"), as: UTF8.self)
    let extent = try #require(text.matches(of: #/<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"/#).first)
    let half = (Int(extent.1) ?? 0) / 2
    let new = extent.0.replacing("cx=\"\(extent.1)\"", with: "cx=\"\(half)\"")
    try alter(path, [("ppt/slides/slide2.xml", String(extent.0), String(new))])
  }

  @Test func aFrameOfOtherProportionsIsDrawnFor() throws {
    let path = try deck()
    try narrowed(path)
    var asked: [ChartFrame] = []
    func updated() throws -> DeckUpdate {
      let draw = { (frame: ChartFrame) -> UpdatedChart? in
        asked.append(frame)
        let size = (frame.width.emu / 7620, frame.height.emu / 7620)
        return UpdatedChart(png: Specimens.png(size.0, size.1), width: size.0, height: size.1, alt: "")
      }
      return try DeckUpdate(path, charts: charts(1), texts: texts(1), redraw: draw)
    }
    let update = try updated()
    try update.write(to: path)
    #expect(update.events.contains(.redrawn(slide: 2, id: "fear-greed")))
    #expect(asked.map(\.id) == ["fear-greed"] && asked[0].hasTitle && asked[0].hasSource)
    #expect(abs(Double(asked[0].width.emu) / Double(asked[0].height.emu) - 8.0 / 9) < 1e-3)
    #expect(!String(decoding: try parts(of: path)["ppt/slides/slide2.xml"] ?? [], as: UTF8.self).contains("srcRect"))
    #expect(try PackageLint(path).faults == [])
    #expect(try updated().changesNothing)
  }

  @Test func fiveWeeksWithAFindingByHandAndAFrameOfAnotherSize() throws {
    let path = try deck()
    for week in 1...5 {
      if week == 2 {
        try alter(path, [("ppt/slides/slide3.xml", "index-changes：第 1 周 &lt;&amp;&gt;", "我们的看法")])
      }
      if week == 3 { try narrowed(path) }
      let events = try update(path, week: week)
      #expect(events.contains(.edited(slide: 3, field: "{{weekplot:index-changes.finding}}")) == (week >= 2))
      #expect(events.contains(.picture(slide: 2, id: "fear-greed")))
      let slides = try parts(of: path)
      #expect(slides["ppt/media/image1.png"] == charts(UInt8(week))["fear-greed"]?.png)
      let texts = (2...4).map { String(decoding: slides["ppt/slides/slide\($0).xml"] ?? [], as: UTF8.self) }
      #expect(texts[0].contains("fear-greed：第 \(week) 周") && texts[2].contains("tall：第 \(week) 周"))
      #expect(texts[1].contains(week == 1 ? "index-changes：第 1 周" : "我们的看法"))
      // Nobody draws for the frame here: the picture stands whole in it.
      #expect(texts[0].contains("srcRect") == (week >= 3))
    }
  }
}

@Suite struct XMLTreeTests {
  @Test func elementsAndTheirPlaces() throws {
    let xml =
      "<?xml version='1.0'?><!-- <x> --><p:a n=\"1 > 0\" m='&lt;&#x4E2D;&amp;'><b/><![CDATA[</p:a>]]><c>t</c></p:a>"
    let tree = try #require(XMLTree(Array(xml.utf8)))
    #expect(tree.elements.map(\.name) == ["a", "b", "c"])
    #expect(tree.value("n", of: tree.elements[0]) == "1 > 0" && tree.value("m", of: tree.elements[0]) == "<中&")
    #expect(tree.elements[1].isEmpty && tree.unescaped(tree.elements[2].content) == "t")
    #expect(tree.all("c", in: tree.elements[0]).count == 1 && tree.all("c", in: tree.elements[1]).isEmpty)
  }

  @Test(arguments: ["", "text", "<a>", "<a></b>", "<a", "<a b=\"></a>", "</a>", "<a><!-- </a>", "<>", "<a/"])
  func whatIsNoWholeXMLIsNone(_ xml: String) { #expect(XMLTree(Array(xml.utf8)) == nil) }

  @Test func changesFromTheBackAndTheFront() {
    let splices = [Splice(range: 4..<4, bytes: Array("X".utf8)), Splice(range: 1..<2, bytes: [])]
    #expect(String(decoding: splices.applied(to: Array("abcdef".utf8)), as: UTF8.self) == "acdXef")
  }
}
