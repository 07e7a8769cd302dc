/// A colour of a palette: sRGB with straight (not premultiplied) alpha, 8 bits a channel.
public struct RGBA: Hashable, Sendable {
  public var red, green, blue, alpha: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// From a pixel word: red in the lowest byte, alpha in the highest, so that in memory red comes first.
  public init(word: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: word), green: UInt8(truncatingIfNeeded: word >> 8),
      blue: UInt8(truncatingIfNeeded: word >> 16), alpha: UInt8(truncatingIfNeeded: word >> 24))
  }

  public var word: UInt32 { UInt32(red) | UInt32(green) << 8 | UInt32(blue) << 16 | UInt32(alpha) << 24 }
}

/// Pixels in a layout that PNG has.
///
/// - Guarantees: width and height are from 1 to 65,535, with at most 2^26 pixels; `bytes` holds exactly the rows that
///   these and the layout ask for; a palette has 1 to 256 colours, and each index is one of them.
public struct Image: Hashable, Sendable {
  public enum Layout: Hashable, Sendable {
    /// A byte a pixel, the position of its colour here.
    case palette([RGBA])
    /// Three bytes a pixel.
    case rgb
    /// Four bytes a pixel, alpha straight.
    case rgba

    public var bytesPerPixel: Int {
      switch self {
      case .palette: 1
      case .rgb: 3
      case .rgba: 4
      }
    }
  }

  /// Far beyond any slide, and what common viewers still open.
  public static let maximumSide = 65_535
  /// 256 MiB as RGBA.
  public static let maximumPixels = 1 << 26

  public let width: Int
  public let height: Int
  public let layout: Layout
  /// Rows from the top, without padding.
  public let bytes: [UInt8]

  /// Checks all that is guaranteed above; an image that breaks it is refused with the reason.
  public init(width: Int, height: Int, layout: Layout, bytes: [UInt8]) throws(PNGError) {
    try Self.checkSize(width, height)
    let expected = width * height * layout.bytesPerPixel
    guard bytes.count == expected else { throw PNGError(.byteCount(bytes.count, expected: expected)) }
    if case .palette(let colors) = layout {
      guard 1...256 ~= colors.count else { throw PNGError(.paletteCount(colors.count)) }
      let highest = highest(bytes.span)
      guard highest < colors.count else { throw PNGError(.paletteIndex(highest, count: colors.count)) }
    }
    self.init(checkedWidth: width, height: height, layout: layout, bytes: bytes)
  }

  init(checkedWidth width: Int, height: Int, layout: Layout, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.layout = layout
    self.bytes = bytes
  }

  static func checkSize(
    _ width: Int, _ height: Int, side: Int = maximumSide, pixels: Int = maximumPixels
  ) throws(PNGError) {
    guard 1...side ~= width, 1...side ~= height, width * height <= pixels else {
      throw PNGError(.size(width: width, height: height))
    }
  }
}

private func highest(_ bytes: Span<UInt8>) -> Int {
  var highest: UInt8 = 0
  for index in bytes.indices { highest = max(highest, bytes[index]) }
  return Int(highest)
}
