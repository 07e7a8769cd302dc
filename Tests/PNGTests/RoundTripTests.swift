import PNG
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: Layouts.allCases, Compression.Filter.allCases)
  func decodingGivesTheSourcePixels(layout: Layouts, filter: Compression.Filter) throws {
    let image = try Image.sample(layout, width: 37, height: 23, seed: UInt64(filter.rawValue))
    for strategy in Compression.Strategy.allCases {
      for level in [0, 1, 6, 9] {
        let compression = Compression(level: level, filter: filter, strategy: strategy)
        let decoded = try Image(decoding: image.png(PNGOptions(compression: compression)))
        #expect(decoded.layout == .rgba && decoded.width == 37 && decoded.height == 23)
        #expect(decoded.bytes == image.plainRGBA)
      }
    }
  }

  @Test(arguments: [(1, 1), (1, 300), (300, 1), (65_535, 1), (1, 65_535), (7, 5), (256, 256)])
  func sizesOfEveryShape(width: Int, height: Int) throws {
    for layout in Layouts.allCases {
      let image = try Image.sample(layout, width: width, height: height)
      #expect(try Image(decoding: image.png()).bytes == image.plainRGBA)
    }
  }

  /// Reads the file without libpng and zlib: at level 0 the rows lie in it as they are.
  @Test(arguments: Layouts.allCases)
  func theFileSaysWhatItShouldByAnIndependentReading(layout: Layouts) throws {
    let image = try Image.sample(layout, width: 301, height: 211)
    let file = try image.png(PNGOptions(compression: Compression(level: 0, filter: .none)))
    let chunks = try Chunk.all(of: file)
    let data = try #require(Handmade.unstored(chunks.filter { $0.type == "IDAT" }.flatMap(\.data)))
    let stride = 301 * image.layout.bytesPerPixel
    let rows = (0..<211).flatMap { [0] + image.bytes[$0 * stride..<($0 + 1) * stride] }
    #expect(data == rows)
    #expect(chunks.first?.data == Handmade.word(301) + Handmade.word(211) + [8, layout.colorType, 0, 0, 0])
    if case .palette(let colors) = image.layout {
      #expect(chunks.first { $0.type == "PLTE" }?.data == colors.flatMap { [$0.red, $0.green, $0.blue] })
    }
    // The same chunks put together again with checksums of our own are the same file.
    #expect(file == Handmade.signature + chunks.flatMap { Handmade.chunk($0.type, $0.data) })
  }

  @Test(arguments: Layouts.allCases)
  func theSameInputGivesTheSameBytes(layout: Layouts) throws {
    let options = PNGOptions(dotsPerInch: 96, texts: [.init("Title", "恐惧与贪婪"), .init("Software", "weekplot")])
    let first = try Image.sample(layout, width: 90, height: 50).png(options)
    #expect(try Image.sample(layout, width: 90, height: 50).png(options) == first)
    #expect(try !PNGSummary(of: first).chunkTypes.contains("tIME"))
  }

  @Test func theStreamIsTheFile() throws {
    let image = try Image.sample(.rgb, width: 400, height: 300)
    var pieces: [[UInt8]] = []
    try image.write { piece in pieces.append(piece.withUnsafeBufferPointer { Array($0) }) }
    #expect(pieces.count > 4)
    #expect(try pieces.flatMap { $0 } == image.png())
  }
}

extension Layouts {
  fileprivate var colorType: UInt8 {
    switch self {
    case .palette, .translucentPalette: 3
    case .rgb: 2
    case .rgba: 6
    }
  }
}
