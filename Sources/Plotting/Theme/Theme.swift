import Drawing

/// Colours and sizes, decided once for all charts of an output.
public struct Theme: Hashable, Sendable, Codable {
  public var background: Color?
  /// Titles and names.
  public var text: Color
  /// Subtitles, tick labels, notes.
  public var mutedText: Color
  public var grid: Color
  public var axis: Color
  /// Distinct in hue and in lightness (grey print).
  public var series: [Color]
  public var up: Color
  public var down: Color
  public var sizes: Sizes

  /// Sizes of text and lines in pixels at 1600×900.
  public struct Sizes: Hashable, Sendable, Codable {
    public var title = 34.0
    public var subtitle = 21.0
    public var tick = 20.0
    public var label = 20.0
    public var note = 18.0
    /// No text gets smaller than this.
    public var smallest = 15.0
    public var primaryLine = 3.0
    public var secondaryLine = 2.0

    public init() {}
  }

  /// Dark text on white. Chinese readers: `upIsRed` true; English: false.
  public static func light(upIsRed: Bool) -> Theme {
    let red = Color(0xC0392B)
    let green = Color(0x2A9D8F)
    return Theme(
      background: .white, text: Color(0x1A1A1A), mutedText: Color(0x66605C), grid: Color(0xE4E1DD),
      axis: Color(0x8A8580),
      series: [
        Color(0x0F5499), Color(0xE07B22), Color(0xC4476E), Color(0x4DB1A8), Color(0x3B2460), Color(0x7A5C2E),
      ],
      up: upIsRed ? red : green, down: upIsRed ? green : red)
  }

  /// `light(upIsRed: true)`.
  public static let light = light(upIsRed: true)

  /// Light text on near black, the inks a shade brighter.
  public static func dark(upIsRed: Bool) -> Theme {
    let red = Color(0xE8685A)
    let green = Color(0x45BFAE)
    return Theme(
      background: Color(0x16191D), text: Color(0xF3F1EE), mutedText: Color(0xB5B0AA), grid: Color(0x30353B),
      axis: Color(0x787E85),
      series: [
        Color(0x62A8F2), Color(0xF2A65A), Color(0xF27DA0), Color(0x5CCBBF), Color(0xB7A3EA), Color(0xCDAE72),
      ],
      up: upIsRed ? red : green, down: upIsRed ? green : red)
  }

  /// Without a ground of its own, for slides that have one; as light or as dark as that.
  public var transparent: Theme {
    var copy = self
    copy.background = nil
    return copy
  }

  /// The colour that text stands on, seen or supposed.
  public var ground: Color { background ?? (isDark ? Color(0x16191D) : .white) }

  /// Whether text is lighter than what it stands on.
  public var isDark: Bool { text.luminance > 0.5 }

  public init(
    background: Color?, text: Color, mutedText: Color, grid: Color, axis: Color, series: [Color], up: Color,
    down: Color, sizes: Sizes = Sizes()
  ) {
    precondition(!series.isEmpty, "a theme has at least one series colour")
    self.background = background
    self.text = text
    self.mutedText = mutedText
    self.grid = grid
    self.axis = axis
    self.series = series
    self.up = up
    self.down = down
    self.sizes = sizes
  }

  /// The colour that a role has in this theme.
  public func color(_ ink: Ink) -> Color {
    switch ink {
    case .series(let index): series[((index % series.count) + series.count) % series.count]
    case .up: up
    case .down: down
    case .muted: mutedText
    case .color(let color): visible(color)
    }
  }

  /// A colour that was chosen for another ground, where it would be lost on this one, is brought half way to the text's.
  private func visible(_ color: Color) -> Color {
    color.contrast(with: ground) >= 1.5 ? color : color.mixed(with: text, 0.5)
  }
}
