/// A picture: rows of pixels from the top left.
///
/// Guarantees: both sides are in 1...`Pixels.maximumSide`, their product is at most `Pixels.maximumArea`, and
/// the storage has exactly `width * height` pixels. A pixel is sRGB, 8 bits a channel, **premultiplied** by its
/// alpha, red in the lowest byte (so memory holds red, green, blue, alpha on a little-endian machine).
public struct Pixels: Hashable, Sendable {
  public let width, height: Int
  var storage: [UInt32]

  public static let maximumSide = 32_767
  /// 64 Mi pixels, 256 MiB.
  public static let maximumArea = 1 << 26

  /// A picture of one colour (nil: transparent), or nil where the size breaks the guarantees.
  ///
  ///     Pixels(width: 2, height: 1, filledWith: .white)?.rgb  // [255, 255, 255, 255, 255, 255]
  public init?(width: Int, height: Int, filledWith color: Color? = nil) {
    let sides = 1...Pixels.maximumSide
    guard sides.contains(width), sides.contains(height), width * height <= Pixels.maximumArea else { return nil }
    self.width = width
    self.height = height
    storage = [UInt32](repeating: color?.premultiplied ?? 0, count: width * height)
  }

  /// The colour at column x and row y, its alpha divided out again.
  public subscript(x: Int, y: Int) -> Color {
    precondition(x >= 0 && x < width && y >= 0 && y < height, "a pixel outside the picture")
    return Color(premultiplied: storage[y * width + x])
  }

  /// The pixels as stored: premultiplied, row after row.
  public var premultiplied: [UInt32] { storage }

  /// The pixels with alpha divided out, red in the lowest byte: what `PNG.Image` takes.
  public var straight: [UInt32] {
    if isOpaque { return storage }
    return storage.map { pixel in
      let color = Color(premultiplied: pixel)
      let (red, green, blue) = (UInt32(color.red), UInt32(color.green), UInt32(color.blue))
      return red | green << 8 | blue << 16 | UInt32(color.alpha) << 24
    }
  }

  /// Whether no pixel lets anything through.
  public var isOpaque: Bool {
    var all: UInt32 = 0xFF00_0000
    for pixel in storage { all &= pixel }
    return all == 0xFF00_0000
  }

  /// Three bytes a pixel: what a PNG without alpha holds. A transparent pixel counts as over black.
  public var rgb: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: storage.count * 3) { bytes, count in
      for pixel in storage {
        bytes[count] = UInt8(truncatingIfNeeded: pixel)
        bytes[count + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
        bytes[count + 2] = UInt8(truncatingIfNeeded: pixel >> 16)
        count += 3
      }
    }
  }

  /// Four bytes a pixel with straight alpha: what a PNG with alpha holds.
  public var rgba: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: storage.count * 4) { bytes, count in
      for pixel in storage {
        let color = Color(premultiplied: pixel)
        bytes[count] = color.red
        bytes[count + 1] = color.green
        bytes[count + 2] = color.blue
        bytes[count + 3] = color.alpha
        count += 4
      }
    }
  }

  mutating func fill(with color: Color?) {
    let pixel = color?.premultiplied ?? 0
    var all = storage.mutableSpan
    all.update(repeating: pixel)
  }
}

extension Color {
  var premultiplied: UInt32 {
    let a = UInt32(alpha)
    return divided255(UInt32(red) * a) | divided255(UInt32(green) * a) << 8 | divided255(UInt32(blue) * a) << 16
      | a << 24
  }

  init(premultiplied pixel: UInt32) {
    let a = pixel >> 24
    func straight(_ channel: UInt32) -> UInt8 {
      if a == 255 || a == 0 { return UInt8(channel) }
      return UInt8(min(255, (channel * 255 + a / 2) / a))
    }
    self.init(
      red: straight(pixel & 255), green: straight(pixel >> 8 & 255), blue: straight(pixel >> 16 & 255),
      alpha: UInt8(a))
  }
}
