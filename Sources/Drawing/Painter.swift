/// Paints scenes to pixels. One painter serves one worker: it keeps its buffers, its fonts and their glyphs from
/// scene to scene, and none of them may be shared between threads.
///
///     let painter = Painter(typesetter: try Typesetter(fonts: fonts))
///     let pixels = try painter.paint(scene)
public final class Painter {
  /// nil: scenes without text only.
  public let typesetter: Typesetter?
  private var coverage = Coverage(width: 1, height: 1)
  private var lines = Polylines()
  private var dashes = Polylines()
  private var edges = Edges()
  private var stroker = Stroker()

  public init(typesetter: Typesetter? = nil) {
    self.typesetter = typesetter
  }

  /// The scene's pixels; the same scene and fonts give the same pixels.
  ///
  /// - throws: `DrawingError.size` where the scene's size breaks the guarantees of `Pixels`.
  public func paint(_ scene: Scene) throws(DrawingError) -> Pixels {
    guard var pixels = Pixels(width: scene.width, height: scene.height, filledWith: scene.background) else {
      throw .size(width: scene.width, height: scene.height)
    }
    draw(scene.elements, on: &pixels)
    return pixels
  }

  /// Paints over an older picture, reusing its storage where the sizes agree.
  public func paint(_ scene: Scene, into pixels: inout Pixels) throws(DrawingError) {
    guard pixels.width == scene.width, pixels.height == scene.height else {
      pixels = try paint(scene)
      return
    }
    pixels.fill(with: scene.background)
    draw(scene.elements, on: &pixels)
  }

  private func draw(_ elements: [Scene.Element], on pixels: inout Pixels) {
    if coverage.width != pixels.width || coverage.height != pixels.height {
      coverage = Coverage(width: pixels.width, height: pixels.height)
    }
    let whole = PixelRect(width: pixels.width, height: pixels.height)
    var canvas = pixels.storage.mutableSpan
    draw(elements, in: whole, on: &canvas)
  }

  private func draw(_ elements: [Scene.Element], in clip: PixelRect, on canvas: inout MutableSpan<UInt32>) {
    if clip.isEmpty { return }
    for element in elements {
      switch element {
      case .fill(let path, let color): fill(path, color, in: clip, on: &canvas)
      case .stroke(let path, let stroke): self.stroke(path, stroke, in: clip, on: &canvas)
      case .rectangle(let rect, let color): fill(rect, color, in: clip, on: &canvas)
      case .text(let run): text(run, in: clip, on: &canvas)
      case .clip(let rect, let inside): draw(inside, in: clip.clipped(to: rect), on: &canvas)
      }
    }
  }

  private func fill(_ path: Path, _ color: Color, in clip: PixelRect, on canvas: inout MutableSpan<UInt32>) {
    lines.flatten(path)
    edges.removeAll()
    edges.add(lines)
    for band in coverage.bands(of: clip.rows) {
      coverage.add(edges, 0..<edges.count, rows: band)
      coverage.flush(ColorInk(color), in: clip, into: &canvas)
    }
  }

  private func stroke(_ path: Path, _ stroke: Stroke, in clip: PixelRect, on canvas: inout MutableSpan<UInt32>) {
    guard stroke.width > 0, stroke.width.isFinite else { return }
    let radius = min(stroke.width, Double(Pixels.maximumSide)) / 2
    lines.flatten(path)
    // Far enough outside that neither a cap nor a join at the cut shows.
    let margin = radius + 64
    lines.keep(
      inside: Rect(x: 0, y: 0, width: Double(coverage.width), height: Double(coverage.height)).inset(
        by: -margin, -margin))
    stroker.begin(radius: radius, cap: stroke.cap)
    if let pattern = DashPattern(stroke.dash) {
      pattern.dashes(of: lines, into: &dashes)
      stroker.stroke(dashes)
    } else {
      stroker.stroke(lines)
    }
    for band in coverage.bands(of: clip.rows) {
      addOutline(rows: band)
      coverage.flush(ColorInk(stroke.color), in: clip, into: &canvas)
    }
  }

  private func addOutline(rows: Range<Int>) {
    var start = 0
    for seam in stroker.seams {
      coverage.add(stroker.outline, start..<seam, rows: rows)
      coverage.saturate()
      start = seam
    }
    coverage.add(stroker.outline, start..<stroker.outline.count, rows: rows)
  }

  /// Whole edges fill whole pixels; others go through the coverage. A rectangle without a positive size is nothing.
  private func fill(_ rect: Rect, _ color: Color, in clip: PixelRect, on canvas: inout MutableSpan<UInt32>) {
    guard rect.width > 0, rect.height > 0 else { return }
    guard rect.hasWholeEdges else {
      fill(Path(rect), color, in: clip, on: &canvas)
      return
    }
    let part = clip.clipped(to: rect)
    let ink = ColorInk(color)
    for row in part.rows {
      let start = row * coverage.width
      canvas.cover(start + part.columns.lowerBound..<start + part.columns.upperBound, 255, ink)
    }
  }

  private func text(_ run: TextRun, in clip: PixelRect, on canvas: inout MutableSpan<UInt32>) {
    guard let typesetter else { preconditionFailure("a scene with text needs a painter with a typesetter") }
    let line = typesetter.line(run)
    if let halo = run.halo, let mask = typesetter.halo(of: line, style: run.style, in: clip) {
      mask.flush(ColorInk(halo), in: clip, rowLength: coverage.width, into: &canvas)
    }
    let ink = ColorInk(run.color)
    for glyph in line {
      typesetter.mask(of: glyph).flush(ink, in: clip, rowLength: coverage.width, into: &canvas)
    }
  }
}

extension Scene {
  /// The scene's pixels.
  ///
  /// - throws: `DrawingError.size` where the scene's size breaks the guarantees of `Pixels`.
  public func painted(with painter: Painter) throws(DrawingError) -> Pixels { try painter.paint(self) }
}

extension Stroker {
  mutating func stroke(_ lines: Polylines) {
    for part in lines.parts { stroke(lines.points[part.range], closed: part.closed) }
  }
}

extension Rect {
  /// Not so for a rectangle with a bound that is no finite number.
  var hasWholeEdges: Bool {
    [x, y, maxX, maxY].allSatisfy { $0.isFinite && $0 == $0.rounded(.down) }
  }
}

extension Path {
  /// The rectangle's outline.
  public init(_ rect: Rect) {
    self.init(
      polyline: [
        Point(rect.x, rect.y), Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY), Point(rect.x, rect.maxY),
      ], closed: true)
  }
}
