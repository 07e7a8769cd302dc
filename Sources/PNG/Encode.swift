import CLibPNG
import Files

extension Image {
  /// The PNG file in memory. The same image and options give the same bytes (with the same libpng and zlib).
  ///
  ///     let image = try Image(width: 1, height: 1, layout: .rgb, bytes: [255, 0, 0])
  ///     let file = try image.png(PNGOptions(dotsPerInch: 144, texts: [.init("Title", "总市值")]))
  public func png(_ options: PNGOptions = PNGOptions()) throws(PNGError) -> [UInt8] {
    var bytes: [UInt8] = []
    try write(options) { piece in piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// Writes the file, which appears whole or not at all: when anything fails, an old one stays.
  ///
  /// With `unlessSame`, a file that has the same bytes already is left alone. Returns whether it was written.
  @discardableResult
  public func write(
    to path: String, _ options: PNGOptions = PNGOptions(), unlessSame: Bool = false
  ) throws(PNGError) -> Bool {
    do {
      var file = try AtomicFile(path)
      try write(options) { piece in try file.write(piece) }
      return try file.finish(unlessSame: unlessSame)
    } catch let error as FileError {
      throw PNGError(.file(error), path: path)
    } catch let error as PNGError {
      throw error.about(path)
    } catch {
      throw PNGError(.sink(error), path: path)
    }
  }

  /// Hands the file out piece by piece; what `sink` throws ends it and comes back as `PNGError.Reason.sink`.
  public func write(_ options: PNGOptions = PNGOptions(), to sink: (Span<UInt8>) throws -> Void) throws(PNGError) {
    let plan = try Plan(self, options)
    let outcome = withoutActuallyEscaping(sink) { sink in
      var receiver = Receiver(sink: sink)
      let message = plan.run(bytes, &receiver)
      return (failure: receiver.failure, message: message)
    }
    if let failure = outcome.failure { throw PNGError(.sink(failure)) }
    if let message = outcome.message { throw PNGError(.library(message)) }
  }
}

extension PNGError {
  fileprivate func about(_ path: String) -> PNGError {
    if case .sink(let error as FileError) = reason { return PNGError(.file(error), path: path) }
    return PNGError(reason, path: path)
  }
}

/// Stands behind the pointer that goes through C: a Swift error may not cross it, so it waits here.
private struct Receiver {
  let sink: (Span<UInt8>) throws -> Void
  var failure: (any Error)?
}

/// An image and its options in the form in which the shim takes them.
private struct Plan {
  private var header = cpng_image()
  private var colors: [UInt8] = []
  private var alphas: [UInt8] = []
  private let texts: EncodedTexts

  init(_ image: Image, _ options: PNGOptions) throws(PNGError) {
    let compression = options.compression ?? .usual(for: image.layout)
    texts = try EncodedTexts(options.texts)
    header.width = UInt32(image.width)
    header.height = UInt32(image.height)
    header.level = Int32(compression.level)
    header.strategy = Int32(compression.strategy.rawValue)
    header.filter = Int32(compression.filter.rawValue)
    header.pixels_per_metre = try options.dotsPerInch.map(pixelsPerMetre) ?? 0
    // Relative colorimetric, which the standard names for logos: brand colours stay what they are. Its "saturation"
    // for charts would let a printer move them.
    header.srgb_intent = options.declaresSRGB ? 1 : -1
    setLayout(image.layout)
  }

  private mutating func setLayout(_ layout: Image.Layout) {
    switch layout {
    case .rgb: header.layout = Int32(CPNG_RGB)
    case .rgba: header.layout = Int32(CPNG_RGBA)
    case .palette(let palette):
      header.layout = Int32(CPNG_PALETTE)
      colors = palette.flatMap { [$0.red, $0.green, $0.blue] }
      // Colours after the last transparent one are opaque without saying so.
      alphas = palette.prefix(1 + (palette.lastIndex { $0.alpha < 255 } ?? -1)).map(\.alpha)
    }
  }

  /// libpng's message, or `nil` when all went well.
  func run(_ pixels: [UInt8], _ receiver: inout Receiver) -> String? {
    pixels.withUnsafeBufferPointer { pixels in
      colors.withUnsafeBufferPointer { colors in
        alphas.withUnsafeBufferPointer { alphas in
          texts.withPointers { texts in
            var image = header
            image.pixels = pixels.baseAddress
            image.palette = colors.baseAddress
            image.palette_count = Int32(colors.count / 3)
            image.palette_alpha = alphas.baseAddress
            image.palette_alpha_count = Int32(alphas.count)
            image.texts = texts.baseAddress
            image.text_count = Int32(texts.count)
            return libraryMessage { message in
              withUnsafeMutablePointer(to: &receiver) { cpng_write(&image, receive, $0, message) }
            }
          }
        }
      }
    }
  }
}

private func receive(_ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let receiver = context?.assumingMemoryBound(to: Receiver.self) else { return 1 }
  do {
    try receiver.pointee.sink(UnsafeBufferPointer(start: bytes, count: count).span)
    return 0
  } catch {
    receiver.pointee.failure = error
    return 1
  }
}

/// Calls the shim with room for its message; `nil` when it returns 0.
func libraryMessage(_ call: (UnsafeMutablePointer<CChar>?) -> Int32) -> String? {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CPNG_MESSAGE_SIZE)) { buffer in
    buffer.initialize(repeating: 0)
    guard call(buffer.baseAddress) != 0 else { return nil }
    let words = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: words, as: UTF8.self)
  }
}

private func pixelsPerMetre(_ dotsPerInch: Double) throws(PNGError) -> UInt32 {
  let rounded = (dotsPerInch / 0.0254).rounded()
  guard rounded >= 1, rounded <= 0x7FFF_FFFF else { throw PNGError(.resolution(dotsPerInch)) }
  return UInt32(rounded)
}
