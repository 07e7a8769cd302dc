import PNG
import Scratches

enum Layouts: String, CaseIterable, Sendable { case palette, translucentPalette, rgb, rgba }

extension Image {
  /// Seeded pixels, half of them repeating the one before, as charts do.
  static func sample(_ layout: Layouts, width: Int, height: Int, seed: UInt64 = 1) throws -> Image {
    var random = Seeded(seed)
    let colors = (0..<Int.random(in: 1...256, using: &random)).map { _ in
      RGBA(word: UInt32.random(in: 0...UInt32.max, using: &random) | (layout == .palette ? 0xFF00_0000 : 0))
    }
    let kind: Layout =
      switch layout {
      case .palette, .translucentPalette: .palette(colors)
      case .rgb: .rgb
      case .rgba: .rgba
      }
    let size = kind.bytesPerPixel
    let top = size == 1 ? UInt8(colors.count - 1) : 255
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width * height * size)
    for pixel in 0..<width * height {
      let repeats = pixel > 0 && Bool.random(using: &random)
      for _ in 0..<size {
        bytes.append(repeats ? bytes[bytes.count - size] : UInt8.random(in: 0...top, using: &random))
      }
    }
    return try Image(width: width, height: height, layout: kind, bytes: bytes)
  }

  /// The plainest way to RGBA.
  var plainRGBA: [UInt8] {
    (0..<width * height).flatMap { pixel -> [UInt8] in
      switch layout {
      case .palette(let colors):
        let color = colors[Int(bytes[pixel])]
        return [color.red, color.green, color.blue, color.alpha]
      case .rgb: return Array(bytes[pixel * 3..<pixel * 3 + 3]) + [255]
      case .rgba: return Array(bytes[pixel * 4..<pixel * 4 + 4])
      }
    }
  }
}
