import PNG
import Testing

@Suite struct DecodeTests {
  @Test func greyOfEveryDepth() throws {
    // 1 bit: 10; 2 bits: 0, 1, 2, 3 are 0, 85, 170, 255; 4 bits: 8 is 8 * 17; 16 bits: 0x8080 is 0x80.
    #expect(try grey(depth: 1, width: 2, row: [0b1000_0000]) == [255, 0])
    #expect(try grey(depth: 2, width: 4, row: [0b0001_1011]) == [0, 85, 170, 255])
    #expect(try grey(depth: 4, width: 2, row: [0x80]) == [136, 0])
    #expect(try grey(depth: 8, width: 2, row: [7, 250]) == [7, 250])
    #expect(try grey(depth: 16, width: 2, row: [0x80, 0x80, 0xFF, 0xFF]) == [128, 255])
  }

  private func grey(depth: UInt8, width: UInt32, row: [UInt8]) throws -> [UInt8] {
    let image = try Image(decoding: Handmade.file(width, 1, depth: depth, colorType: 0, data: [0] + row))
    return stride(from: 0, to: image.bytes.count, by: 4).map { start in
      #expect(image.bytes[start] == image.bytes[start + 1] && image.bytes[start] == image.bytes[start + 2])
      #expect(image.bytes[start + 3] == 255)
      return image.bytes[start]
    }
  }

  @Test func otherKindsOfPixels() throws {
    let greyAlpha = Handmade.file(1, 1, colorType: 4, data: [0, 50, 60])
    #expect(try Image(decoding: greyAlpha).bytes == [50, 50, 50, 60])
    let palette = Handmade.file(
      3, 1, depth: 1, colorType: 3, extra: [("PLTE", [1, 2, 3, 4, 5, 6]), ("tRNS", [9])], data: [0, 0b0100_0000])
    #expect(try Image(decoding: palette).bytes == [1, 2, 3, 9, 4, 5, 6, 255, 1, 2, 3, 9])
    let keyed = Handmade.file(
      2, 1, colorType: 2, extra: [("tRNS", [0, 1, 0, 2, 0, 3])], data: [0, 1, 2, 3, 4, 5, 6])
    #expect(try Image(decoding: keyed).bytes == [1, 2, 3, 0, 4, 5, 6, 255])
  }

  @Test func coloursAreReadAsTheyAreStored() throws {
    let file = Handmade.file(1, 1, colorType: 2, extra: [("gAMA", [0, 1, 0x86, 0xA0])], data: [0, 10, 100, 200])
    #expect(try Image(decoding: file).bytes == [10, 100, 200, 255])
  }

  /// Adam7 of 3 x 3: passes 1 (0,0); 4 (2,0); 5 (0,2) and (2,2); 6 (1,0) and (1,2); 7 the row 1.
  @Test func interlacedRows() throws {
    let file = Handmade.file(3, 3, colorType: 0, interlace: 1, data: [0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6])
    let image = try Image(decoding: file)
    #expect(stride(from: 0, to: 36, by: 4).map { image.bytes[$0] } == [1, 2, 3, 4, 5, 6, 7, 8, 9])
  }

  @Test func everyTruncationIsAnError() throws {
    for layout in Layouts.allCases {
      let file = try Image.sample(layout, width: 9, height: 7).png(
        PNGOptions(dotsPerInch: 72, texts: [.init("A", "周")]))
      for count in 0..<file.count { #expect(throws: PNGError.self) { try Image(decoding: Array(file.prefix(count))) } }
      #expect(throws: PNGError.self) { try Image(decoding: file + [0]) }
    }
  }

  @Test func everyChangedBitIsAnError() throws {
    let file = try Image.sample(.palette, width: 5, height: 4).png()
    for byte in file.indices {
      for bit in 0..<8 {
        var changed = file
        changed[byte] ^= 1 << UInt8(bit)
        #expect(throws: PNGError.self) { try Image(decoding: changed) }
      }
    }
  }

  /// With right checksums libpng itself sees the damage: an error or some picture of the size that the header says.
  @Test func damageBehindRightChecksumsNeverCrashes() throws {
    var errors = 0
    for layout in Layouts.allCases {
      let file = try Image.sample(layout, width: 9, height: 7).png(
        PNGOptions(dotsPerInch: 72, texts: [.init("A", "周")]))
      for byte in 8..<file.count {
        for bit in 0..<8 {
          let changed = Handmade.flipping(file, byte: byte, bit: bit)
          do {
            let image = try Image(decoding: changed, limits: PNGLimits(pixels: 1 << 16))
            let summary = try PNGSummary(of: changed)
            #expect(image.width == summary.width && image.height == summary.height)
          } catch { errors += 1 }
        }
      }
    }
    #expect(errors > 1000)
  }

  @Test func imageDataThatEndsEarlyIsAnError() throws {
    let file = Handmade.file(2, 2, colorType: 0, data: [0, 1, 2])
    let error = #expect(throws: PNGError.self) { try Image(decoding: file) }
    guard case .library = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [(0, 1), (1, 0), (65_536, 1), (65_535, 65_535), (UInt32.max, UInt32.max)] as [(UInt32, UInt32)])
  func sizesBeyondTheLimitsAreRefusedBeforeAnythingIsUnpacked(width: UInt32, height: UInt32) {
    let error = #expect(throws: PNGError.self) {
      try Image(decoding: Handmade.file(width, height, colorType: 0, data: [0, 1]))
    }
    guard case .size(Int(width), Int(height)) = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func limitsOfTheCallerHold() throws {
    let file = try Image.sample(.rgb, width: 20, height: 10).png()
    #expect(try Image(decoding: file, limits: PNGLimits(side: 20, pixels: 200, fileBytes: file.count)).width == 20)
    for limits in [PNGLimits(side: 19), PNGLimits(pixels: 199), PNGLimits(fileBytes: file.count - 1)] {
      #expect(throws: PNGError.self) { try Image(decoding: file, limits: limits) }
    }
  }

  @Test func chunksOutOfPlaceAreToldWithTheirByte() {
    let end = Handmade.chunk("IEND", [])
    func words(_ file: [UInt8]) -> String {
      do { return "\(try Chunk.all(of: file).count)" } catch { return "\(error)" }
    }
    let whole = Handmade.file(1, 1, colorType: 0, data: [0, 1])
    #expect(words(whole) == "3")
    #expect(words(Handmade.signature) == "not a whole PNG: no end (byte 8)")
    #expect(words(Handmade.signature + end) == "not a whole PNG: IHDR is not first (byte 8)")
    #expect(words(whole + end) == "not a whole PNG: bytes after the end (byte \(whole.count))")
    #expect(words(whole.dropLast(12) + Handmade.chunk("ID4T", [])).hasPrefix("not a whole PNG: a chunk has no type"))
  }
}
