import PNG
import Testing

@Suite struct ChunkTests {
  private func data(_ type: String, _ options: PNGOptions) throws -> [[UInt8]] {
    try Chunk.all(of: Image(width: 1, height: 1, layout: .rgb, bytes: [1, 2, 3]).png(options))
      .filter { $0.type == type }.map(\.data)
  }

  /// 144 / 0.0254 = 5669.29…, and 5669 is 0x1625.
  @Test func resolutionIsWholePixelsAMetre() throws {
    #expect(try data("pHYs", PNGOptions(dotsPerInch: 144)) == [[0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1]])
    #expect(try data("pHYs", PNGOptions()) == [])
    let file = try Image(width: 1, height: 1, layout: .rgb, bytes: [1, 2, 3]).png(PNGOptions(dotsPerInch: 144))
    let dpi = try #require(try PNGSummary(of: file).dotsPerInch)
    #expect((dpi - 144).magnitude < 0.0127 + 1e-9)
  }

  @Test func coloursAreDeclaredRelative() throws {
    #expect(try data("sRGB", PNGOptions()) == [[1]])
    #expect(try data("sRGB", PNGOptions(declaresSRGB: false)) == [])
    #expect(try data("gAMA", PNGOptions()) == [])
  }

  @Test func latinTextIsPlainAndOtherTextInternational() throws {
    let options = PNGOptions(texts: [
      .init("Title", "Zürich\n2024"), .init("Description", "总市值 2.25"), .init("Source", ""), .init("Note", "a\u{9}b"),
    ])
    #expect(
      try data("tEXt", options) == [
        Array("Title".utf8) + [0] + [0x5A, 0xFC] + Array("rich\n2024".utf8), Array("Source".utf8) + [0],
      ])
    #expect(
      try data("iTXt", options) == [
        Array("Description".utf8) + [0, 0, 0, 0, 0] + Array("总市值 2.25".utf8),
        Array("Note".utf8) + [0, 0, 0, 0, 0] + Array("a\u{9}b".utf8),
      ])
    let file = try Image(width: 1, height: 1, layout: .rgb, bytes: [1, 2, 3]).png(options)
    #expect(try PNGSummary(of: file).texts == options.texts)
  }

  @Test func chunksStandInTheOrderOfTheStandard() throws {
    let image = try Image.sample(.translucentPalette, width: 20, height: 20)
    let file = try image.png(PNGOptions(dotsPerInch: 72, texts: [.init("Title", "x"), .init("Author", "周")]))
    let summary = try PNGSummary(of: file)
    #expect(summary.chunkTypes == ["IHDR", "sRGB", "PLTE", "tRNS", "pHYs", "tEXt", "iTXt", "IDAT", "IEND"])
    #expect(summary.width == 20 && summary.height == 20 && summary.bitDepth == 8 && summary.colorType == 3)
    #expect(image.layout == .palette(summary.palette) && summary.renderingIntent == 1)
  }

  @Test func alphaIsWrittenUpToTheLastColourThatHasIt() throws {
    func alphas(_ alphas: [UInt8]) throws -> [UInt8]? {
      let colors = alphas.map { RGBA(red: 9, green: 8, blue: 7, alpha: $0) }
      let file = try Image(width: 1, height: 1, layout: .palette(colors), bytes: [0]).png()
      return try Chunk.all(of: file).first { $0.type == "tRNS" }?.data
    }
    #expect(try alphas([255, 255]) == nil)
    #expect(try alphas([255, 0, 255, 128, 255]) == [255, 0, 255, 128])
    #expect(try alphas([0]) == [0])
  }

  @Test(arguments: ["", " Title", "Title ", "Two  spaces", "标题", "a\nb", "a\u{A0}b", String(repeating: "k", count: 80)])
  func keywordsThatTheStandardForbids(keyword: String) throws {
    let error = #expect(throws: PNGError.self) { try data("tEXt", PNGOptions(texts: [.init(keyword, "x")])) }
    guard case .keyword(keyword) = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func theLongestKeywordIsWritten() throws {
    let keyword = String(repeating: "k", count: 79)
    #expect(try data("tEXt", PNGOptions(texts: [.init(keyword, "x")])).first?.count == 81)
  }
}
