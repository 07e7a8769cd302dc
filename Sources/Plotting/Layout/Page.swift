import Drawing

/// The canvas without its panels: title, subtitle and note, and the room that they leave.
struct Page {
  private let style: Style
  private let type: TextFitter
  private let title: Block
  private let subtitle: Block
  private let note: Block
  let width: Double
  private(set) var height: Double

  /// Lines of one style that fit their width.
  private struct Block {
    var lines: [String]
    var font: TextStyle
    /// What was cut, if anything.
    var cut: String?

    func height(_ type: TextFitter) -> Double { Double(lines.count) * type.lineHeight(font) }
  }

  init(_ chart: Chart, style: Style, type: TextFitter) {
    self.style = style
    self.type = type
    width = Double(chart.format.pixels.width)
    height = Double(chart.format.pixels.height)
    let inner = width - 2 * style.pixels(Self.side)
    title = Self.fit(chart.title, style.title, inner, most: 2, smallest: style.pixels(26), type)
    subtitle = Self.fit(chart.subtitle, style.subtitle, inner, most: 2, smallest: style.pixels(18), type)
    note = Self.fit(chart.note, style.note, inner, most: 3, smallest: style.smallest, type)
  }

  private static let side = 44.0
  private static let top = 36.0
  private static let bottom = 28.0

  /// Smaller steps of the font until the text fits its lines; what is left over ends in an ellipsis.
  private static func fit(
    _ text: String, _ font: TextStyle, _ width: Double, most: Int, smallest: Double, _ type: TextFitter
  ) -> Block {
    var font = font
    var lines = type.wrapped(text, font, width: width)
    while lines.count > most, font.size > smallest {
      font.size = max(smallest, (font.size * 0.92).rounded(.down))
      lines = type.wrapped(text, font, width: width)
    }
    guard lines.count > most else { return Block(lines: lines, font: font) }
    let rest = type.shortened(lines[(most - 1)...].joined(separator: " "), font, width: width)
    return Block(lines: lines.prefix(most - 1) + [rest], font: font, cut: text)
  }

  private var headHeight: Double {
    let words = title.height(type) + subtitle.height(type)
    return style.pixels(Self.top) + words + (words > 0 ? style.pixels(14) : 0)
  }

  private var footHeight: Double {
    style.pixels(Self.bottom) + (note.lines.isEmpty ? 0 : note.height(type) + style.pixels(14))
  }

  /// What is left for the panels.
  var body: Rect {
    let side = style.pixels(Self.side)
    return Rect(
      x: side, y: headHeight.rounded(), width: width - 2 * side,
      height: max(style.pixels(60), (height - headHeight - footHeight).rounded(.down)))
  }

  /// Makes the canvas taller so that the body has a height.
  mutating func grow(toBody height: Double) {
    let missing = (height - body.height).rounded(.up)
    if missing > 0 { self.height = min(20_000, self.height + missing) }
  }

  func write(onto canvas: inout Canvas) {
    var top = style.pixels(Self.top)
    write(title, &top, style.theme.text, onto: &canvas)
    write(subtitle, &top, style.theme.mutedText, onto: &canvas)
    top = height - style.pixels(Self.bottom) - note.height(type)
    write(note, &top, style.theme.mutedText, onto: &canvas)
  }

  private func write(_ block: Block, _ top: inout Double, _ color: Color, onto canvas: inout Canvas) {
    if let cut = block.cut { canvas.notice(.shortened(cut)) }
    let height = type.lineHeight(block.font)
    for line in block.lines {
      canvas.write(
        line, centeredAt: Point(style.pixels(Self.side), top + height / 2), style: block.font, color: color)
      top += height
    }
  }
}
