/// What covering a pixel does to it. The rasteriser asks nothing else, so it knows no colours; a picture of
/// palette indices would be another ink.
protocol Ink {
  associatedtype Pixel: BitwiseCopyable

  /// The pixel after this ink covers it by `coverage` of 255.
  func over(_ pixel: Pixel, coverage: UInt32) -> Pixel

  /// The pixel that `coverage` leaves wherever it falls, if what lay below can't shine through.
  func solid(coverage: UInt32) -> Pixel?
}

/// A colour over premultiplied RGBA pixels, "source over".
///
/// With a = coverage · alpha, each channel becomes (colour · a + below · (255 − a)) / 255, rounded to the nearest;
/// a itself is rounded once before.
struct ColorInk: Ink {
  private let evenChannels, oddChannels: UInt32
  private let opaquePixel: UInt32
  private let alpha: UInt32

  init(_ color: Color) {
    var opaque = color
    opaque.alpha = 255
    opaquePixel = opaque.premultiplied
    evenChannels = opaquePixel & 0x00FF_00FF
    oddChannels = opaquePixel >> 8 & 0x00FF_00FF
    alpha = UInt32(color.alpha)
  }

  @inline(__always)
  func over(_ pixel: UInt32, coverage: UInt32) -> UInt32 {
    let a = divided255(coverage &* alpha)
    let rest = 255 &- a
    // Two channels at a time: every product sum fits 16 bits, so the lanes never touch.
    let even = evenChannels &* a &+ (pixel & 0x00FF_00FF) &* rest &+ 0x0080_0080
    let odd = oddChannels &* a &+ (pixel &>> 8 & 0x00FF_00FF) &* rest &+ 0x0080_0080
    let evenQuotient = (even &+ (even &>> 8 & 0x00FF_00FF)) &>> 8 & 0x00FF_00FF
    let oddQuotient = (odd &+ (odd &>> 8 & 0x00FF_00FF)) & 0xFF00_FF00
    return evenQuotient | oddQuotient
  }

  func solid(coverage: UInt32) -> UInt32? { coverage == 255 && alpha == 255 ? opaquePixel : nil }
}

/// x / 255 rounded to the nearest, exact for x in 0...65,279 (Blinn's division).
@inline(__always)
func divided255(_ x: UInt32) -> UInt32 { (x &+ 128 &+ ((x &+ 128) &>> 8)) &>> 8 }
