/// Sets single lines of text: measures them and makes their glyphs' coverage.
///
/// One typesetter serves one worker, for FreeType's objects may not be shared between threads. A character comes from
/// the first face of the `FontSet` that has it; one that none has is drawn as the first face's box and kept in
/// `missingCharacters`, and so is one that can't be set as it should be. Control and format characters are dropped. Digits are as wide as the face makes them; in Noto
/// Sans CJK all have one width. Glyphs stand at quarters of a pixel, baselines on whole ones.
///
/// Right-to-left scripts, ligatures and the placing of combining marks are out of scope: characters follow each other
/// from left to right.
public final class Typesetter: TextMeasuring {
  private let fonts: FontSet
  let spacing: Spacing
  private let library: FreeType
  private(set) var faces: [Face] = []
  /// Places in `faces` of each font file; nil: can't be opened.
  private var opened: [FontFile: Int?] = [:]
  private var letters: [UInt64: Letter] = [:]
  private var missing: Set<Unicode.Scalar> = []
  private var glyphs: [UInt64: GlyphBox] = [:]
  private var bytes: [UInt8] = []

  /// Larger text is not drawn, and is measured as of no width.
  public static let maximumSize = 1024.0
  /// The glyph cache starts anew when it has grown beyond this many bytes.
  private static let cacheLimit = 16 << 20

  /// What the first face that has a character says of it, in em.
  struct Letter {
    var face: Int
    var glyph: UInt32
    var advance: Double
    /// Above the baseline.
    var height: Double
  }

  /// - throws: `DrawingError.unreadableFont` where the first font can't be opened.
  public init(fonts: FontSet, spacing: Spacing = .plain) throws(DrawingError) {
    guard let library = FreeType(), let first = fonts.regular.first else {
      throw .noFont(families: fonts.regular.map(\.family))
    }
    self.fonts = fonts
    self.spacing = spacing
    self.library = library
    faces.append(try Face(first, emboldens: false, library: library))
    opened[first] = .some(0)
  }

  /// Characters that no face has and those of scripts that are not set right, of all texts measured or painted so far,
  /// by code.
  public var missingCharacters: [Character] { missing.sorted().map { Character($0) } }

  public func width(of text: String, style: TextStyle) -> Double {
    guard style.isDrawable else { return 0 }
    var ems = spacing.total(in: text)
    for scalar in text.unicodeScalars where !scalar.isInvisible { ems += letter(scalar, style.weight).advance }
    return ems * style.size
  }

  public func capHeight(style: TextStyle) -> Double {
    letter("H", style.weight).height * style.size
  }

  public func extent(style: TextStyle) -> (ascent: Double, descent: Double) {
    let extent = faces[letter("H", style.weight).face].extent
    return (extent.ascent * style.size, extent.descent * style.size)
  }

  func letter(_ scalar: Unicode.Scalar, _ weight: TextStyle.Weight) -> Letter {
    let key = UInt64(scalar.value) << 1 | (weight == .bold ? 1 : 0)
    if let known = letters[key] { return known }
    let letter = find(scalar, weight)
    letters[key] = letter
    return letter
  }

  private func find(_ scalar: Unicode.Scalar, _ weight: TextStyle.Weight) -> Letter {
    if scalar.asksForShaping { missing.insert(scalar) }
    let files = weight == .bold ? fonts.bold + fonts.regular : fonts.regular
    for file in files {
      guard let face = open(file, emboldens: weight == .bold && file.weight == .regular) else { continue }
      let glyph = faces[face].glyph(for: scalar)
      if glyph != 0 { return letter(face, glyph) }
    }
    missing.insert(scalar)
    return letter(0, 0)
  }

  private func letter(_ face: Int, _ glyph: UInt32) -> Letter {
    let measures = faces[face].measures(of: glyph)
    return Letter(face: face, glyph: glyph, advance: measures.advance, height: measures.height)
  }

  /// A face that can't be opened counts as having no characters: they come from the next one, or are reported.
  private func open(_ file: FontFile, emboldens: Bool) -> Int? {
    var key = file
    if emboldens { key.weight = .bold }
    if let known = opened[key] { return known }
    let face = try? Face(file, emboldens: emboldens, library: library)
    if let face { faces.append(face) }
    opened[key] = .some(face.map { _ in faces.count - 1 })
    return face.map { _ in faces.count - 1 }
  }
}

extension TextStyle {
  var isDrawable: Bool { size > 0 && size <= Typesetter.maximumSize }
}

/// A glyph with its place on the canvas.
struct PlacedGlyph {
  var face: Int
  var glyph: UInt32
  /// The em in 1/64 pixel.
  var size: Int32
  /// The pixel that the origin stands in, and how many quarters into it.
  var x, y: Int
  var quarter: Int
}

extension Typesetter {
  /// The run's glyphs in place. Nothing where the origin is no number, or far from any canvas.
  func line(_ run: TextRun) -> [PlacedGlyph] {
    let far = Double(4 * Pixels.maximumSide)
    guard run.style.isDrawable, run.origin.y.magnitude < far else { return [] }
    let width = run.anchor == .start ? 0 : width(of: run.text, style: run.style)
    var pen = run.origin.x - width * (run.anchor == .end ? 1 : 0.5)
    let baseline = Int((run.origin.y + 0.5).rounded(.down))
    var line: [PlacedGlyph] = []
    var last: Unicode.Scalar?
    for scalar in run.text.unicodeScalars where !scalar.isInvisible {
      if let last { pen += spacing.gap(between: last, scalar) * run.style.size }
      last = scalar
      let letter = letter(scalar, run.style.weight)
      if pen.magnitude < far {
        let quarters = Int((pen * 4 + 0.5).rounded(.down))
        line.append(
          PlacedGlyph(
            face: letter.face, glyph: letter.glyph, size: Int32(run.style.size * 64 + 0.5), x: quarters >> 2,
            y: baseline, quarter: quarters & 3))
      }
      pen += letter.advance * run.style.size
    }
    return line
  }

  /// The glyph's coverage on the canvas.
  func mask(of glyph: PlacedGlyph) -> GlyphMask {
    let box = box(of: glyph)
    return GlyphMask(
      left: glyph.x + box.left, top: glyph.y + box.top, width: box.width, height: box.height,
      bytes: bytes[box.start..<box.start + box.width * box.height])
  }

  private func box(of glyph: PlacedGlyph) -> GlyphBox {
    let key =
      UInt64(glyph.glyph) | UInt64(glyph.size) << 24 | UInt64(glyph.quarter) << 46 | UInt64(glyph.face) << 48
    if let known = glyphs[key] { return known }
    if bytes.count > Typesetter.cacheLimit {
      glyphs.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
    }
    let box = faces[glyph.face].render(glyph.glyph, size: glyph.size, quarter: glyph.quarter, into: &bytes)
    glyphs[key] = box
    return box
  }
}
