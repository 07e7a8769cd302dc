import PNG
import Scratches
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

  /// A ground, and shades of it that each stand in few pixels.
  private func shadedPixels(_ shades: Int, seed: UInt64) -> [UInt32] {
    var random = Seeded(seed)
    var pixels = [UInt32](repeating: 0xFFFF_FFFF, count: 6000)
    for index in 0..<shades {
      let grey = UInt32.random(in: 0...255, using: &random)
      let blue = min(255, grey + UInt32.random(in: 0...12, using: &random))
      pixels[index * 2] = 0xFF00_0000 | blue << 16 | grey << 8 | grey
    }
    return pixels
  }

  private func distance(_ a: UInt32, _ b: UInt32) -> Int {
    (0..<4 as Range<UInt32>).map { abs(Int(a >> ($0 * 8) & 255) - Int(b >> ($0 * 8) & 255)) }.max() ?? 0
  }

  @Test(arguments: [4, 8, 16, 40])
  func noChannelMovesFurtherThanTolerated(tolerance: Int) throws {
    for seed in 0..<10 as Range<UInt64> {
      let pixels = shadedPixels(2500, seed: seed)
      let image = try Image(width: 100, height: 60, pixels: pixels, tolerance: tolerance)
      let furthest = zip(pixels, image.pixels).map { distance($0, $1) }.max() ?? 0
      #expect(furthest <= tolerance)
      // 256 greys, each with 13 blues: 16 apart there are far fewer than 256 shades.
      if tolerance >= 16 { #expect(image.layout != .rgb && furthest > 0) }
      if image.layout == .rgb { #expect(image.pixels == pixels) }
      #expect(image == (try Image(width: 100, height: 60, pixels: pixels, tolerance: tolerance)))
    }
  }

  @Test func commonColoursStayAsTheyAre() throws {
    var pixels = shadedPixels(2500, seed: 3)
    // Neighbours of each other, each a whole row.
    let fills = (0..<30 as Range<UInt32>).map { 0xFF20_2080 + $0 }
    for (row, fill) in fills.enumerated() {
      for column in 0..<100 where column % 3 != 0 { pixels[(row + 20) * 100 + column] = fill }
    }
    let image = try Image(width: 100, height: 60, pixels: pixels, tolerance: 16)
    #expect(image.layout != .rgb)
    for (before, after) in zip(pixels, image.pixels) where fills.contains(before) || before == 0xFFFF_FFFF {
      #expect(before == after)
    }
  }

  @Test func toleranceTouchesNothingThatHasAPalette() throws {
    let pixels = shadedPixels(120, seed: 8)
    let image = try Image(width: 100, height: 60, pixels: pixels, tolerance: 255)
    #expect(image == (try Image(width: 100, height: 60, pixels: pixels)))
    #expect(image.pixels == pixels)
  }

  /// Eight inks with all their shades on white, and some thousand where two of them cross: as many lines make them.
  @Test func linesThatCrossHaveAPalette() throws {
    var random = Seeded(11)
    let inks = (0..<8).map { _ in UInt32.random(in: 0...0xFF_FFFF, using: &random) }
    func mix(_ a: UInt32, _ b: UInt32, _ share: Int) -> UInt32 {
      (0..<3 as Range<UInt32>).reduce(0xFF00_0000) { word, channel in
        let (x, y) = (Int(a >> (8 * channel) & 255), Int(b >> (8 * channel) & 255))
        return word | UInt32((x * (255 - share) + y * share) / 255) << (8 * channel)
      }
    }
    var pixels = [UInt32](repeating: 0xFFFF_FFFF, count: 20_000)
    for place in stride(from: 0, to: pixels.count, by: 2) {
      let shade = mix(0xFF_FFFF, inks[place / 2 % 8], Int.random(in: 0...255, using: &random))
      let crosses = Int.random(in: 0..<40, using: &random) == 0
      pixels[place] = crosses ? mix(shade, inks[place / 16 % 8], Int.random(in: 200...255, using: &random)) : shade
    }
    let image = try Image(width: 200, height: 100, pixels: pixels, tolerance: 8)
    #expect(image.layout.bytesPerPixel == 1)
    #expect(zip(pixels, image.pixels).allSatisfy { distance($0, $1) <= 8 })
  }

  @Test func aPhotographKeepsItsColours() throws {
    var random = Seeded(5)
    let few = (0..<4000).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) | 0xFF00_0000 }
    #expect(try Image(width: 80, height: 50, pixels: few, tolerance: 8).pixels == few)
    let many = (0..<20_000 as Range<UInt32>).map { 0xFF00_0000 | $0 &* 701 & 0xFF_FFFF }
    #expect(try Image(width: 200, height: 100, pixels: many, tolerance: 8).pixels == many)
  }

  @Test func opacityCountsAsAChannel() throws {
    var pixels = shadedPixels(2500, seed: 4)
    pixels[1] = 0x00FF_FFFF
    let image = try Image(width: 100, height: 60, pixels: pixels, tolerance: 16)
    #expect(image.pixels[1] >> 24 <= 16)
    #expect(image.pixels[3] == 0xFFFF_FFFF)
  }
}
