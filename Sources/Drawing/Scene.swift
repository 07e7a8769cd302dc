/// What a chart looks like, as a list of things to draw in order, in pixels from the top left.
///
/// A scene is plain data: the same scene paints to the same pixels, and its text form is what golden tests compare.
public struct Scene: Hashable, Sendable {
  /// Whole pixels.
  public var width, height: Int
  /// nil: transparent.
  public var background: Color?
  public var elements: [Element] = []

  public init(width: Int, height: Int, background: Color? = .white) {
    self.width = width
    self.height = height
    self.background = background
  }

  public indirect enum Element: Hashable, Sendable {
    /// Non-zero winding.
    case fill(Path, Color)
    case stroke(Path, Stroke)
    /// Painted without antialiasing where its edges lie on whole pixels; use `Rect.snapped` for that.
    case rectangle(Rect, Color)
    case text(TextRun)
    case clip(Rect, [Element])
  }
}

public struct Stroke: Hashable, Sendable {
  public enum Cap: String, Hashable, Sendable { case butt, round }

  public var color: Color
  /// In pixels.
  public var width: Double
  /// Joins are always round.
  public var cap: Cap
  /// Lengths of dashes and gaps in turn, in pixels; empty: solid.
  public var dash: [Double]

  public init(_ color: Color, width: Double, cap: Cap = .round, dash: [Double] = []) {
    self.color = color
    self.width = width
    self.cap = cap
    self.dash = dash
  }
}

/// One line of text in one style.
public struct TextRun: Hashable, Sendable {
  public enum Anchor: String, Hashable, Sendable { case start, middle, end }

  public var text: String
  /// On the baseline, at the anchor.
  public var origin: Point
  public var anchor: Anchor
  public var style: TextStyle
  public var color: Color
  /// A ring of this colour around the glyphs, so that text stays legible over data.
  public var halo: Color?

  public init(
    _ text: String, at origin: Point, anchor: Anchor = .start, style: TextStyle, color: Color, halo: Color? = nil
  ) {
    self.text = text
    self.origin = origin
    self.anchor = anchor
    self.style = style
    self.color = color
    self.halo = halo
  }
}

public struct TextStyle: Hashable, Sendable {
  public enum Weight: String, Hashable, Sendable { case regular, bold }

  /// The em size in pixels.
  public var size: Double
  public var weight: Weight

  public init(size: Double, weight: Weight = .regular) {
    self.size = size
    self.weight = weight
  }
}

/// How wide and tall text is. Layout asks this, never a font: tests answer with fixed metrics.
public protocol TextMeasuring {
  /// The advance width of one line, in pixels.
  func width(of text: String, style: TextStyle) -> Double
  /// Pixels above the baseline that capital letters, digits and Chinese characters reach.
  func capHeight(style: TextStyle) -> Double
  /// Pixels above and below the baseline that any glyph may reach (both positive).
  func extent(style: TextStyle) -> (ascent: Double, descent: Double)
}

extension Rect {
  /// The nearest rectangle with edges on whole pixels; never narrower or lower than one pixel.
  public var snapped: Rect {
    let left = x.rounded()
    let top = y.rounded()
    return Rect(x: left, y: top, width: max(1, maxX.rounded() - left), height: max(1, maxY.rounded() - top))
  }
}
