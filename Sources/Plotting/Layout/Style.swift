import Drawing

/// A theme at a scale factor: the sizes that layout works with, in pixels of the canvas.
struct Style {
  let theme: Theme
  let language: Language
  let factor: Double

  init(theme: Theme, chart: Chart) {
    self.theme = theme
    language = chart.language
    factor = chart.format.scale * Self.shrinking(chart.format)
  }

  /// On a canvas smaller than half a slide words and lines get smaller with it, down to half their size.
  private static func shrinking(_ format: Format) -> Double {
    max(0.5, min(1, Double(format.width) / 720, Double(format.height) / 400))
  }

  /// A length given for 1600×900.
  func pixels(_ length: Double) -> Double { length * factor }

  var title: TextStyle { TextStyle(size: pixels(theme.sizes.title), weight: .bold) }
  var subtitle: TextStyle { TextStyle(size: pixels(theme.sizes.subtitle)) }
  var tick: TextStyle { TextStyle(size: pixels(theme.sizes.tick)) }
  var label: TextStyle { TextStyle(size: pixels(theme.sizes.label)) }
  var strong: TextStyle { TextStyle(size: pixels(theme.sizes.label), weight: .bold) }
  var note: TextStyle { TextStyle(size: pixels(theme.sizes.note)) }
  var smallest: Double { pixels(theme.sizes.smallest) }

  /// Of whole pixels: hairlines stay sharp at any scale.
  var hairline: Double { max(1, factor.rounded(.down)) }
  var halo: Color { theme.ground }

  func lineWidth(_ emphasis: Line.Emphasis) -> Double {
    pixels(emphasis == .primary ? theme.sizes.primaryLine : theme.sizes.secondaryLine)
  }

  /// An ink dark enough for text on the background.
  func textColor(_ ink: Ink) -> Color {
    let color = theme.color(ink)
    return color.contrast(with: halo) >= 4.2 ? color : color.mixed(with: theme.text, 0.3)
  }
}
