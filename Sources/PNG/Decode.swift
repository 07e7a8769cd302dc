import CLibPNG
import Files

/// How large a PNG may be to be read.
public struct PNGLimits: Hashable, Sendable {
  public var side: Int
  public var pixels: Int
  public var fileBytes: Int

  public init(side: Int = Image.maximumSide, pixels: Int = Image.maximumPixels, fileBytes: Int = 256 << 20) {
    self.side = min(side, Image.maximumSide)
    self.pixels = min(pixels, Image.maximumPixels)
    self.fileBytes = fileBytes
  }
}

extension Image {
  /// Reads any PNG as RGBA, its colours as they are stored (no gamma is applied); 16 bits become 8.
  ///
  /// The size and all checksums are checked before libpng sees a byte.
  public init(decoding file: [UInt8], limits: PNGLimits = PNGLimits()) throws(PNGError) {
    guard file.count <= limits.fileBytes else {
      throw PNGError(.damaged("more than \(limits.fileBytes) bytes", offset: limits.fileBytes))
    }
    let header = try PNGSummary(of: file)
    try Self.checkSize(header.width, header.height, side: limits.side, pixels: limits.pixels)
    let bytes = try decode(file, header.width, header.height)
    self.init(checkedWidth: header.width, height: header.height, layout: .rgba, bytes: bytes)
  }

  public init(contentsOf path: String, limits: PNGLimits = PNGLimits()) throws(PNGError) {
    let file: [UInt8]
    do { file = try WholeFile.read(path, limit: limits.fileBytes) } catch { throw PNGError(.file(error), path: path) }
    do { try self.init(decoding: file, limits: limits) } catch { throw PNGError(error.reason, path: path) }
  }
}

private func decode(_ file: [UInt8], _ width: Int, _ height: Int) throws(PNGError) -> [UInt8] {
  var message: String?
  let count = width * height * 4
  let pixels = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    message = file.withUnsafeBufferPointer { file in
      libraryMessage { words in
        cpng_read(file.baseAddress, file.count, UInt32(width), UInt32(height), buffer.baseAddress, words)
      }
    }
    filled = message == nil ? count : 0
  }
  if let message { throw PNGError(.library(message)) }
  return pixels
}
