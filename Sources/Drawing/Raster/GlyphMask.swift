/// Coverage bytes of something small, with its place on the canvas.
struct GlyphMask {
  /// The canvas pixel of the top left byte.
  var left, top: Int
  var width, height: Int
  var bytes: ArraySlice<UInt8>

  func flush<I: Ink>(
    _ ink: I, in clip: PixelRect, rowLength: Int, into pixels: inout MutableSpan<I.Pixel>
  ) {
    let columns = (left..<left + width).clamped(to: clip.columns)
    let rows = (top..<top + height).clamped(to: clip.rows)
    if columns.isEmpty { return }
    let bytes = bytes.span
    for row in rows {
      let source = (row - top) * width - left
      for x in columns {
        let coverage = UInt32(bytes[source + x])
        if coverage == 0 { continue }
        pixels[row * rowLength + x] = ink.over(pixels[row * rowLength + x], coverage: coverage)
      }
    }
  }
}
