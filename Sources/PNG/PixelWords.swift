extension Image {
  /// The smallest layout that shows exactly these pixels: a palette where they have at most 256 colours, else RGB where
  /// all are opaque, else RGBA.
  ///
  /// A word has red in its lowest byte and straight alpha in its highest (`RGBA.word`). The palette's colours stand in
  /// the order in which the rows show them.
  ///
  /// With a `tolerance`, a picture of more colours gets a palette too where no channel of any pixel has to move further
  /// than that: its commonest colours stay, and the rare shades at the edges of lines and letters give way to near ones.
  /// Such a file takes half the time and half the bytes of RGB; 16 shows no difference to the eye.
  public init(width: Int, height: Int, pixels: Span<UInt32>, tolerance: Int = 0) throws(PNGError) {
    precondition(tolerance >= 0, "a tolerance is no less than none")
    try Self.checkSize(width, height)
    guard pixels.count == width * height else {
      throw PNGError(.byteCount(pixels.count * 4, expected: width * height * 4))
    }
    if let found = IndexedPixels(pixels, tolerance: tolerance) {
      let colors = found.colors.map { RGBA(word: $0) }
      self.init(checkedWidth: width, height: height, layout: .palette(colors), bytes: found.indices)
    } else if isOpaque(pixels) {
      self.init(checkedWidth: width, height: height, layout: .rgb, bytes: rgbBytes(pixels))
    } else {
      self.init(checkedWidth: width, height: height, layout: .rgba, bytes: rgbaBytes(pixels))
    }
  }

  public init(width: Int, height: Int, pixels: [UInt32], tolerance: Int = 0) throws(PNGError) {
    try self.init(width: width, height: height, pixels: pixels.span, tolerance: tolerance)
  }

  /// The image as pixel words, whatever its layout.
  public var pixels: [UInt32] {
    switch layout {
    case .palette(let colors):
      let words = colors.map(\.word)
      return bytes.map { words[Int($0)] }
    case .rgb: return words(of: bytes.span, size: 3)
    case .rgba: return words(of: bytes.span, size: 4)
    }
  }
}

private func words(of bytes: Span<UInt8>, size: Int) -> [UInt32] {
  (0..<bytes.count / size).map { pixel in
    let start = pixel * size
    let alpha = size == 4 ? bytes[start + 3] : 255
    return RGBA(red: bytes[start], green: bytes[start + 1], blue: bytes[start + 2], alpha: alpha).word
  }
}

private func isOpaque(_ pixels: Span<UInt32>) -> Bool {
  var all = UInt32.max
  for index in pixels.indices { all &= pixels[index] }
  return all >> 24 == 255
}

private func rgbBytes(_ pixels: Span<UInt32>) -> [UInt8] {
  // Written once: zeroing the bytes before and checking three bounds a pixel took a tenth of the encoding.
  [UInt8](unsafeUninitializedCapacity: pixels.count * 3) { bytes, count in
    for index in pixels.indices {
      let word = pixels[index]
      bytes[count] = UInt8(truncatingIfNeeded: word)
      bytes[count + 1] = UInt8(truncatingIfNeeded: word >> 8)
      bytes[count + 2] = UInt8(truncatingIfNeeded: word >> 16)
      count += 3
    }
  }
}

private func rgbaBytes(_ pixels: Span<UInt32>) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: pixels.count * 4)
  var span = bytes.mutableSpan
  for index in pixels.indices {
    let word = pixels[index]
    for channel in 0..<4 { span[index * 4 + channel] = UInt8(truncatingIfNeeded: word >> UInt32(8 * channel)) }
  }
  return bytes
}
