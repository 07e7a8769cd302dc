import Drawing

extension NumberCard {
  /// From the top: what it is, the number with its unit, its date, the remark; as one group in the middle.
  func draw(in rect: Rect, onto canvas: inout Canvas) -> PanelLayout {
    let (style, type) = (canvas.style, canvas.type)
    let big = font(in: rect, style, type)
    let words = TextStyle(size: max(style.smallest, min(style.pixels(26), rect.height * 0.12).rounded(.down)))
    let gap = style.pixels(18)
    let below = [date, remark].filter { !$0.isEmpty }
    let total = words.size * 1.4 + big.size + (below.isEmpty ? 0 : gap + Double(below.count) * words.size * 1.4)
    var y = rect.y + max(0, (rect.height - total) / 2) * 0.7
    func line(_ text: String, _ color: Color, _ canvas: inout Canvas) {
      canvas.write(
        TextFitter.clean(text), centeredAt: Point(rect.x, y + words.size * 0.7), style: words, color: color,
        limit: rect.width)
      y += words.size * 1.4
    }
    line(label, style.theme.text, &canvas)
    writeNumber(big, words, at: Point(rect.x, y + big.size * 0.86), rect, onto: &canvas)
    y += big.size + gap
    for text in below { line(text, style.theme.mutedText, &canvas) }
    let axis = AxisLayout(kind: .category, domain: .categories([label]), unit: unit, factor: 1)
    let series = SeriesLayout(name: label, kind: .card, color: style.theme.color(ink))
    return PanelLayout(title: label, plot: rect, x: axis, y: axis, series: [series])
  }

  /// As large as the room allows, up to 180 pixels.
  private func font(in rect: Rect, _ style: Style, _ type: TextFitter) -> TextStyle {
    var font = TextStyle(size: min(style.pixels(180), rect.height * 0.4), weight: .bold)
    let room = rect.width - type.width(unit, TextStyle(size: style.pixels(40))) - style.pixels(20)
    let width = type.width(value, font)
    if width > room, width > 0 { font.size = max(style.smallest, (font.size * room / width).rounded(.down)) }
    return font
  }

  /// Number and unit on one baseline.
  private func writeNumber(
    _ big: TextStyle, _ words: TextStyle, at origin: Point, _ rect: Rect, onto canvas: inout Canvas
  ) {
    let (style, type) = (canvas.style, canvas.type)
    let ink = style.textColor(ink)
    let number = type.shortened(TextFitter.clean(value), big, width: rect.width)
    let baseline = Point(origin.x, origin.y.rounded())
    canvas.write(TextRun(number, at: baseline, style: big, color: ink))
    let start = origin.x + type.width(number, big) + style.pixels(14)
    let unitStyle = TextStyle(size: style.pixels(40))
    let text = type.shortened(TextFitter.clean(unit), unitStyle, width: rect.maxX - start)
    guard !unit.isEmpty, text != "…" else { return }
    canvas.write(TextRun(text, at: Point(start, baseline.y), style: unitStyle, color: ink))
  }
}
