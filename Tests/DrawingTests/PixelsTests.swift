import Testing

@testable import Drawing

@Suite struct PixelsTests {
  @Test(arguments: [(0, 1), (1, 0), (-1, 5), (32_768, 1), (1, 32_768), (32_767, 32_767), (Int.max, Int.max)])
  func refusesSizes(width: Int, height: Int) throws {
    #expect(Pixels(width: width, height: height) == nil)
    #expect(throws: DrawingError.size(width: width, height: height)) {
      try Scene(width: width, height: height).painted(with: Painter())
    }
  }

  @Test func acceptsTheLongestRow() {
    #expect(Pixels(width: Pixels.maximumSide, height: 1)?.premultiplied.count == 32_767)
  }

  @Test func bytesAreRedFirst() throws {
    let pixels = try #require(Pixels(width: 2, height: 1, filledWith: Color(0x010203)))
    #expect(pixels.rgb == [1, 2, 3, 1, 2, 3])
    #expect(pixels.rgba == [1, 2, 3, 255, 1, 2, 3, 255])
    #expect(pixels.isOpaque)
  }

  @Test func alphaIsStraightInBytesAndMultipliedInside() throws {
    // 200 · 128 / 255 = 100.39…, kept as 100; 100 · 255 / 128 = 199.2, read as 199.
    let pixels = try #require(Pixels(width: 1, height: 1, filledWith: Color(0xC80000, alpha: 128)))
    #expect(pixels.premultiplied == [0x8000_0064])
    #expect(pixels.rgba == [199, 0, 0, 128])
    #expect(!pixels.isOpaque)
  }

  @Test func nothingIsTransparentBlack() throws {
    let pixels = try #require(Pixels(width: 1, height: 1))
    #expect(pixels[0, 0] == Color(0x000000, alpha: 0))
  }

  @Test func divisionBy255RoundsToTheNearest() {
    let wrong = (UInt32(0)...65_025).filter { divided255($0) != (2 * $0 + 255) / 510 }
    #expect(wrong == [])
  }

  @Test func blendingIsExactForEachCoverageAndAlpha() {
    let below = Color(0x10A0F0)
    for coverage in UInt32(0)...255 {
      for alpha in [0, 1, 77, 128, 254, 255] as [UInt8] {
        let ink = ColorInk(Color(red: 250, green: 3, blue: 128, alpha: alpha))
        let result = Color(premultiplied: ink.over(below.premultiplied, coverage: coverage))
        let a = (2 * coverage * UInt32(alpha) + 255) / 510
        func channel(_ top: UInt32, _ under: UInt8) -> UInt8 {
          UInt8((2 * (top * a + UInt32(under) * (255 - a)) + 255) / 510)
        }
        #expect(result == Color(red: channel(250, 0x10), green: channel(3, 0xA0), blue: channel(128, 0xF0)))
      }
    }
  }

  @Test func blendingOverNothingKeepsTheAlpha() {
    for alpha in UInt8(0)...255 {
      let ink = ColorInk(Color(0xFFFFFF, alpha: alpha))
      #expect(Color(premultiplied: ink.over(0, coverage: 255)).alpha == alpha)
      #expect(ink.over(0x8040_2010, coverage: 0) == 0x8040_2010)
    }
  }

  @Test func solidAgreesWithOver() throws {
    let ink = ColorInk(Color(0x123456))
    #expect(ink.solid(coverage: 255) == ink.over(0xFFFF_FFFF, coverage: 255))
    #expect(ink.solid(coverage: 254) == nil)
    #expect(ColorInk(Color(0x123456, alpha: 254)).solid(coverage: 255) == nil)
  }

  @Test func paintingOverAnOlderPictureIsLikeANewOne() throws {
    var scene = Scene(width: 20, height: 10, background: Color(0xFFFFFF, alpha: 100))
    scene.elements = [.fill(Path(Rect(x: 2.5, y: 2, width: 9, height: 4)), Color(0xFF0000, alpha: 200))]
    let painter = Painter()
    let fresh = try painter.paint(scene)
    var reused = fresh
    try painter.paint(scene, into: &reused)
    #expect(reused == fresh)
    var other = try #require(Pixels(width: 3, height: 3))
    try painter.paint(scene, into: &other)
    #expect(other == fresh)
  }
}
