import CFreeType

/// A glyph of a text run as a shape.
struct OutlinedGlyph {
  /// Tells it from the glyphs of other faces.
  struct Key: Hashable, Comparable {
    var face: Int
    var glyph: UInt32

    static func < (a: Key, b: Key) -> Bool { (a.face, a.glyph) < (b.face, b.glyph) }
  }

  var key: Key
  /// In pixels, on the baseline.
  var origin: Point
  /// The em in pixels.
  var size: Double
}

extension Typesetter {
  /// The run's glyphs in place, as for pixels but not moved to quarters of them.
  func glyphs(of run: TextRun) -> [OutlinedGlyph] {
    let far = Double(4 * Pixels.maximumSide)
    guard run.style.isDrawable, run.origin.x.magnitude < far, run.origin.y.magnitude < far else { return [] }
    let width = run.anchor == .start ? 0 : width(of: run.text, style: run.style)
    var pen = run.origin.x - width * (run.anchor == .end ? 1 : 0.5)
    var last: Unicode.Scalar?
    return run.text.unicodeScalars.filter { !$0.isInvisible }.map { scalar in
      if let last { pen += spacing.gap(between: last, scalar) * run.style.size }
      last = scalar
      let letter = letter(scalar, run.style.weight)
      defer { pen += letter.advance * run.style.size }
      return OutlinedGlyph(
        key: OutlinedGlyph.Key(face: letter.face, glyph: letter.glyph), origin: Point(pen, run.origin.y),
        size: run.style.size)
    }
  }

  /// A glyph's shape in thousandths of an em, y downwards, its origin at 0, 0.
  func outline(of key: OutlinedGlyph.Key) -> Path { faces[key.face].outline(of: key.glyph) }
}

extension Face {
  /// Empty for a blank, and for a glyph that has no outline.
  func outline(of glyph: UInt32) -> Path {
    guard FT_Load_Glyph(handle, glyph, Face.unscaled) == 0 else { return Path() }
    let slot: FT_GlyphSlot = handle.pointee.glyph
    guard slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE else { return Path() }
    if emboldens { FT_Outline_Embolden(&slot.pointee.outline, FT_Pos(em / 24)) }
    let tracer = OutlineTracer(scale: 1000 / em)
    var steps = FT_Outline_Funcs(
      move_to: { OutlineTracer.at($1)?.move($0) ?? 1 }, line_to: { OutlineTracer.at($1)?.line($0) ?? 1 },
      conic_to: { OutlineTracer.at($2)?.quadratic($0, $1) ?? 1 },
      cubic_to: { OutlineTracer.at($3)?.cubic($0, $1, $2) ?? 1 }, shift: 0, delta: 0)
    let code = withExtendedLifetime(tracer) {
      FT_Outline_Decompose(&slot.pointee.outline, &steps, Unmanaged.passUnretained(tracer).toOpaque())
    }
    return code == 0 ? tracer.finished : Path()
  }
}

/// Takes the steps of an outline from FreeType, which hands it on as a bare pointer; each answers 0, to go on.
private final class OutlineTracer {
  typealias Vector = UnsafePointer<FT_Vector>

  private let scale: Double
  private var path = Path()
  private var pen = Point(0, 0)

  init(scale: Double) { self.scale = scale }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> OutlineTracer? {
    pointer.map { Unmanaged<OutlineTracer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func point(_ vector: Vector?) -> Point {
    guard let vector else { return pen }
    return Point(Double(vector.pointee.x) * scale, -Double(vector.pointee.y) * scale)
  }

  func move(_ to: Vector?) -> Int32 {
    if !path.steps.isEmpty { path.close() }
    pen = point(to)
    path.move(to: pen)
    return 0
  }

  func line(_ to: Vector?) -> Int32 {
    pen = point(to)
    path.line(to: pen)
    return 0
  }

  /// A cubic curve with the same points: its controls lie two thirds of the way to the quadratic's.
  func quadratic(_ control: Vector?, _ to: Vector?) -> Int32 {
    let (c, end) = (point(control), point(to))
    func third(_ from: Point) -> Point { Point(from.x + (c.x - from.x) * 2 / 3, from.y + (c.y - from.y) * 2 / 3) }
    path.curve(third(pen), third(end), to: end)
    pen = end
    return 0
  }

  func cubic(_ a: Vector?, _ b: Vector?, _ to: Vector?) -> Int32 {
    pen = point(to)
    path.curve(point(a), point(b), to: pen)
    return 0
  }

  var finished: Path {
    var closed = path
    if !closed.steps.isEmpty { closed.close() }
    return closed
  }
}
