import PNG
import Testing

@Suite struct PixelWordTests {
  /// The plainest possible version: colours in the order of their first appearance.
  private func plainPalette(_ pixels: [UInt32]) -> [UInt32] {
    var colors: [UInt32] = []
    for pixel in pixels where !colors.contains(pixel) { colors.append(pixel) }
    return colors
  }

  @Test(arguments: [1, 2, 3, 16, 100, 255, 256, 257, 300])
  func aPaletteIsFoundExactlyWhenThereIsOne(count: Int) throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = Seeded(seed << 16 | UInt64(count))
      let colors = (0..<count).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) | 0xFF00_0000 }
      var pixels = colors
      while pixels.count < 1200 {
        let run = Int.random(in: 1...40, using: &random)
        pixels += Array(repeating: colors.randomElement(using: &random)!, count: min(run, 1200 - pixels.count))
      }
      let image = try Image(width: 40, height: 30, pixels: pixels)
      let expected = plainPalette(pixels)
      #expect(expected.count == count)
      #expect(image.layout == (count <= 256 ? .palette(expected.map { RGBA(word: $0) }) : .rgb))
      #expect(image.pixels == pixels)
    }
  }

  @Test func neighbouringGreysShareTheTable() throws {
    let pixels = (0..<256 as Range<UInt32>).map { 0xFF00_0000 | $0 * 0x010101 }
    #expect(try Image(width: 16, height: 16, pixels: pixels).bytes == (0...255).map { UInt8($0) })
  }

  @Test func alphaAsksForMoreThanRGB() throws {
    var pixels = (0..<400 as Range<UInt32>).map { 0xFF00_0000 | $0 &* 2_654_435 & 0xFF_FFFF }
    #expect(try Image(width: 20, height: 20, pixels: pixels).layout == .rgb)
    pixels[77] = 0xFE00_0000
    let image = try Image(width: 20, height: 20, pixels: pixels)
    #expect(image.layout == .rgba && image.pixels == pixels)
    #expect(try Image(decoding: image.png()).pixels == pixels)
  }

  @Test func aWordHasRedLowestAndAlphaHighest() {
    let color = RGBA(word: 0x80_1A_2B_3C)
    #expect(color == RGBA(red: 0x3C, green: 0x2B, blue: 0x1A, alpha: 0x80))
    #expect(color.word == 0x80_1A_2B_3C)
  }
}
