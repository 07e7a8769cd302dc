import CFreeType

/// FreeType's library object; faces keep it alive. Not to be shared between threads.
final class FreeType {
  fileprivate let handle: FT_Library

  init?() {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    handle = library
  }

  deinit { FT_Done_FreeType(handle) }
}

/// An open face. Metrics are unhinted and in em, so that widths grow in proportion to the size.
final class Face {
  private let library: FreeType
  private let stream: FontStream
  let handle: FT_Face
  let emboldens: Bool
  private var size: Int32 = 0

  /// - Parameter emboldens: makes a regular face bold.
  init(_ file: FontFile, emboldens: Bool, library: FreeType) throws(DrawingError) {
    // 1 is FreeType's number for a file that can't be opened.
    guard let stream = try? FontStream(file.path) else { throw .unreadableFont(path: file.path, code: 1) }
    switch stream.face(file.index, in: library.handle) {
    case .success(let face): handle = face
    case .failure(let fault): throw .unreadableFont(path: file.path, code: fault.code)
    }
    self.stream = stream
    self.library = library
    self.emboldens = emboldens
    if handle.pointee.units_per_EM == 0 { throw .unreadableFont(path: file.path, code: 0) }
  }

  deinit { FT_Done_Face(handle) }

  var em: Double { Double(handle.pointee.units_per_EM) }

  /// 0 where the face lacks the character.
  func glyph(for scalar: Unicode.Scalar) -> UInt32 {
    FT_Get_Char_Index(handle, FT_ULong(scalar.value))
  }

  /// How far the pen moves on, and how far above the baseline the glyph reaches.
  func measures(of glyph: UInt32) -> (advance: Double, height: Double) {
    guard FT_Load_Glyph(handle, glyph, Face.unscaled) == 0 else { return (0, 0) }
    let metrics = handle.pointee.glyph.pointee.metrics
    return (Double(metrics.horiAdvance) / em, Double(metrics.horiBearingY) / em)
  }

  var extent: (ascent: Double, descent: Double) {
    (Double(handle.pointee.ascender) / em, -Double(handle.pointee.descender) / em)
  }

  /// Appends the glyph's coverage to `bytes`, its origin `quarter` quarters of a pixel right of a pixel's edge.
  /// Left and top are those of the first byte against the origin, top counted downwards.
  ///
  /// - Parameter size: the em in 1/64 pixel.
  func render(_ glyph: UInt32, size: Int32, quarter: Int, into bytes: inout [UInt8]) -> GlyphBox {
    if size != self.size {
      FT_Set_Char_Size(handle, 0, FT_F26Dot6(size), 72, 72)
      self.size = size
    }
    guard FT_Load_Glyph(handle, glyph, Face.outlines) == 0 else { return GlyphBox() }
    let slot: FT_GlyphSlot = handle.pointee.glyph
    if emboldens { FT_Outline_Embolden(&slot.pointee.outline, FT_Pos(size / 24)) }
    FT_Outline_Translate(&slot.pointee.outline, FT_Pos(quarter * 16), 0)
    guard FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) == 0 else { return GlyphBox() }
    return copy(slot.pointee, into: &bytes)
  }

  private func copy(_ slot: FT_GlyphSlotRec, into bytes: inout [UInt8]) -> GlyphBox {
    let bitmap = slot.bitmap
    let width = Int(bitmap.width)
    let height = Int(bitmap.rows)
    let start = bytes.count
    guard width > 0, height > 0, let buffer = bitmap.buffer else { return GlyphBox() }
    for row in 0..<height {
      bytes.append(contentsOf: UnsafeBufferPointer(start: buffer + row * Int(bitmap.pitch), count: width))
    }
    return GlyphBox(
      left: Int(slot.bitmap_left), top: -Int(slot.bitmap_top), width: width, height: height, start: start)
  }

  // FreeType's macros FT_LOAD_NO_SCALE; and FT_LOAD_NO_BITMAP with FT_LOAD_TARGET_LIGHT, which moves outlines to
  // whole pixels up and down only: crisp strokes, and widths stay in proportion.
  static let unscaled: Int32 = 1 << 0
  private static let outlines: Int32 = 1 << 3 | 1 << 16
}

/// Where a glyph's bytes are and lie.
struct GlyphBox {
  var left = 0
  var top = 0
  var width = 0
  var height = 0
  var start = 0
}
