import Files
import Scratches
import Testing

@testable import Slides

@Suite struct PackageTests {
  @Test func pathsFromPartToPart() {
    #expect(relativePath(of: "ppt/media/image1.png", from: "ppt/slides") == "../media/image1.png")
    #expect(relativePath(of: "ppt/slides/slide1.xml", from: "ppt") == "slides/slide1.xml")
    #expect(relativePath(of: "ppt/presentation.xml", from: "") == "ppt/presentation.xml")
    #expect(relativePath(of: "docProps/core.xml", from: "ppt/slides") == "../../docProps/core.xml")
  }

  @Test func aRelationshipAskedForTwiceIsOne() {
    var relationships = Relationships()
    #expect(relationships.id("t", "a") == "rId1")
    #expect(relationships.id("t", "b") == "rId2")
    #expect(relationships.id("t", "a") == "rId1")
  }

  /// What the lint must find, each by one change to a good deck.
  static let faults: [(part: String, old: String, new: String, fault: String)] = [
    ("ppt/slides/slide2.xml", "id=\"3\"", "id=\"2\"", "ppt/slides/slide2.xml: ids of shapes are not unique"),
    ("ppt/slides/slide2.xml", "cx=\"8", "cx=\"-8", "an extent of"),
    ("ppt/slides/slide2.xml", "<a:ea typeface=\"+mj-ea\"/>", "", "a run without an East Asian font"),
    ("ppt/slides/slide2.xml", "r:embed=\"rId2\"", "r:embed=\"rId9\"", "rId9 is no relationship"),
    ("ppt/slides/slide2.xml", "</p:sld>", "", "ppt/slides/slide2.xml: is not XML"),
    ("ppt/slides/slide5.xml", "gridSpan=\"4\"", "gridSpan=\"3\"", "merged cells do not add up"),
    (
      "ppt/theme/theme1.xml", "<a:effectStyle><a:effectLst/></a:effectStyle>", "",
      "a:effectStyleLst has not three styles"
    ),
    ("ppt/presentation.xml", "id=\"257\"", "id=\"255\"", "ids of slides"),
    ("ppt/slides/_rels/slide2.xml.rels", "slideLayout2", "slideLayout7", "which is not there"),
    ("[Content_Types].xml", "/ppt/slides/slide3.xml", "/ppt/slides/slide9.xml", "is not there"),
  ]

  @Test(arguments: faults)
  func theLintFindsWhatIsWrong(_ part: String, _ old: String, _ new: String, _ fault: String) throws {
    let scratch = Scratch()
    try Specimens.deck(.wide).write(to: scratch.path("good.pptx"))
    let reader = try ZipReader(scratch.path("good.pptx"))
    var entries = try reader.names.map { ZipEntry($0, try reader.bytes(of: $0)) }
    let index = try #require(entries.firstIndex { $0.name == part })
    let text = String(decoding: entries[index].bytes, as: UTF8.self)
    #expect(text.contains(old))
    entries[index].bytes = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    try WholeFile.write(try zip(entries), to: scratch.path("bad.pptx"))
    let faults = try PackageLint(scratch.path("bad.pptx")).faults
    #expect(faults.contains { $0.contains(fault) }, "\(faults)")
  }
}

@Suite struct ZipTests {
  @Test func whatIsWrittenIsReadBack() throws {
    let scratch = Scratch()
    let entries = [
      ZipEntry("a.txt", Array("abc".utf8)), ZipEntry("b/c.png", [1, 2, 3], isPacked: true), ZipEntry("empty", []),
    ]
    try WholeFile.write(try zip(entries), to: scratch.path("a.zip"))
    let reader = try ZipReader(scratch.path("a.zip"))
    #expect(reader.names == ["a.txt", "b/c.png", "empty"])
    for entry in entries { #expect(try reader.bytes(of: entry.name) == entry.bytes) }
    #expect(throws: SlidesError(.noPart("d"), path: scratch.path("a.zip"))) { try reader.bytes(of: "d") }
  }

  @Test func badFilesAreNamed() throws {
    let scratch = Scratch()
    let good = try Specimens.deck(.wide).bytes()
    let bad: [(String, [UInt8], SlidesError.Reason?)] = [
      ("text", Array("no zip".utf8), .notZip),
      ("empty", [], .notZip),
      ("head", [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 100), .notZip),
      ("encrypted", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .encrypted),
      ("up", try zip([ZipEntry("../a.xml", [1])]), .unsafeName("../a.xml")),
      ("up2", try zip([ZipEntry("ppt/../../a.xml", [1])]), .unsafeName("ppt/../../a.xml")),
      ("absolute", try zip([ZipEntry("/etc/a.xml", [1])]), .unsafeName("/etc/a.xml")),
      ("backslash", try zip([ZipEntry("ppt\\a.xml", [1])]), .unsafeName("ppt\\a.xml")),
      ("twice", try zip([ZipEntry("a.xml", [1]), ZipEntry("A.xml", [2])]), .duplicateName("A.xml")),
      ("cut", Array(good.dropLast(good.count / 2)), .notZip),
    ]
    for (name, bytes, reason) in bad {
      let path = scratch.path(name)
      try WholeFile.write(bytes, to: path)
      let error = #expect(throws: SlidesError.self, "\(name)") { _ = try ZipReader(path) }
      #expect(error?.reason == reason, "\(name)")
      #expect(error?.path == path)
    }
    #expect(throws: SlidesError.self) { _ = try ZipReader(scratch.path("none")) }
    #expect(throws: SlidesError.self) { _ = try ZipReader(scratch.folder) }
  }

  @Test func aBombIsNotUnpacked() throws {
    let scratch = Scratch()
    let bomb = [
      ZipEntry("a.xml", Array(repeating: 0, count: 1 << 20)), ZipEntry("b.xml", Array(repeating: 0, count: 1 << 20)),
    ]
    try WholeFile.write(try zip(bomb), to: scratch.path("a.zip"))
    let path = scratch.path("a.zip")
    #expect(throws: SlidesError(.tooLarge("a.xml", limit: 1 << 19), path: path)) {
      _ = try ZipReader(path, limits: ZipReader.Limits(entry: 1 << 19))
    }
    #expect(throws: SlidesError(.tooLarge("b.xml", limit: 3 << 19), path: path)) {
      _ = try ZipReader(path, limits: ZipReader.Limits(total: 3 << 19))
    }
    #expect(throws: SlidesError(.tooManyEntries(2, limit: 1), path: path)) {
      _ = try ZipReader(path, limits: ZipReader.Limits(entries: 1))
    }
  }

  /// A byte in the middle of a picture: the directory is whole, the sum is not.
  @Test func aChangedByteIsNoticed() throws {
    let scratch = Scratch()
    var bytes = try zip([ZipEntry("a.png", Array(repeating: 7, count: 100), isPacked: true)])
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: [7, 7, 7, 7]) })
    bytes[place + 50] = 8
    try WholeFile.write(bytes, to: scratch.path("a.zip"))
    let reader = try ZipReader(scratch.path("a.zip"))
    #expect(throws: SlidesError(.damaged("a.png"), path: scratch.path("a.zip"))) { try reader.bytes(of: "a.png") }
  }
}
