import Drawing

extension Bars {
  /// - Parameter index: of these bars among those of a position.
  func draw(_ data: MarkData, index: Int, in frame: PlotFrame, onto canvas: inout Canvas) {
    var fractional: [Color: Path] = [:]
    var order: [Color] = []
    for datum in data.data {
      guard let value = datum.value, value != 0, let box = box(datum, value, index, frame) else { continue }
      let color = canvas.style.theme.color(isNegative: value < 0, coloring)
      if frame.bars.isSnapped {
        canvas.draw(.rectangle(box, color))
      } else {
        if fractional[color] == nil { order.append(color) }
        fractional[color, default: Path()].add(box)
      }
    }
    for color in order { if let path = fractional[color] { canvas.draw(.fill(path, color)) } }
  }

  /// From the base, or the bar that it is stacked on, to the value; nil when it lies outside the domain altogether.
  func box(_ datum: Placed, _ value: Double, _ index: Int, _ frame: PlotFrame) -> Rect? {
    let domain = frame.domains.value
    let isStacked = datum.low != datum.high
    let root = isStacked ? (value < 0 ? datum.high : datum.low) ?? frame.base : frame.base
    let tip = isStacked ? (value < 0 ? datum.low : datum.high) ?? value : value
    guard tip >= domain.start || root > domain.start, tip <= domain.end || root < domain.end else { return nil }
    let center = frame.along.position(of: datum.along)
    let side = frame.sides(ofBar: index, center: center)
    func pixel(_ place: Double) -> Double {
      frame.value.position(of: max(domain.start, min(domain.end, place))).rounded()
    }
    let base = pixel(root)
    var end = pixel(tip)
    // A value that is not zero is seen, however small; upon others it would hide one that is larger.
    if end == base {
      if isStacked { return nil }
      end += (value > 0) == frame.isHorizontal ? 1 : -1
    }
    let (low, high) = (min(base, end), max(base, end))
    return frame.isHorizontal
      ? Rect(x: low, y: side.start, width: high - low, height: side.end - side.start)
      : Rect(x: side.start, y: low, width: side.end - side.start, height: high - low)
  }

  /// Prints each bar's value beyond its end.
  func writeValues(_ data: PlotData, _ own: MarkData, index: Int, in frame: PlotFrame, onto canvas: inout Canvas) {
    if printsValues, placement == .stacked, data.value.scale != .log {
      return writeInside(data, own, index: index, in: frame, onto: &canvas)
    }
    let texts = BarTexts(data, along: frame.rect.width, style: canvas.style, type: canvas.type)
    guard printsValues, texts.fit(frame, own) else { return }
    let gap = canvas.style.pixels(7)
    for datum in own.data {
      let color = canvas.style.theme.text
      guard let value = datum.value else {
        let point = frame.point(along: datum.along, value: frame.base)
        let place = frame.isHorizontal ? Point(point.x + gap, point.y) : Point(point.x, point.y - gap * 1.6)
        canvas.write(
          "—", centeredAt: place, anchor: frame.isHorizontal ? .start : .middle, style: texts.font,
          color: canvas.style.theme.mutedText)
        continue
      }
      let box = box(datum, value, index, frame) ?? .zero(at: frame.point(along: datum.along, value: frame.base))
      let text = data.valueText(value)
      if frame.isHorizontal {
        let x = value < 0 ? box.x - gap : box.maxX + gap
        canvas.write(
          text, centeredAt: Point(x, box.midY),
          anchor: value < 0 ? .end : .start, style: texts.font, color: color)
      } else {
        let reach = canvas.type.centering(texts.font) + gap
        let y = value < 0 ? box.maxY + reach : box.y - reach
        // Grid lines run behind it.
        canvas.write(text, centeredAt: Point(box.midX, y), anchor: .middle, style: texts.font, color: color, halo: true)
      }
    }
  }
}

extension Bars {
  /// Prints the value of each stacked bar that has room for it.
  private func writeInside(
    _ data: PlotData, _ own: MarkData, index: Int, in frame: PlotFrame, onto canvas: inout Canvas
  ) {
    let (font, theme) = (canvas.style.tick, canvas.style.theme)
    let (air, height) = (canvas.style.pixels(6), canvas.type.centering(canvas.style.tick) * 2)
    for datum in own.data {
      guard let value = datum.value, value != 0, let box = box(datum, value, index, frame) else { continue }
      let text = data.valueText(value)
      guard canvas.type.width(text, font) + air <= box.width, height + air <= box.height else { continue }
      let color = theme.text(on: theme.color(isNegative: value < 0, coloring))
      canvas.write(text, centeredAt: Point(box.midX, box.midY), anchor: .middle, style: font, color: color)
    }
  }
}

/// The values printed at the ends of bars, and the room they take.
struct BarTexts {
  private let texts: [(text: String, value: Double)]
  private let isHorizontal: Bool
  private let style: Style
  private let type: TextFitter
  /// That of ticks, or smaller where horizontal bars would be left with little of their plot.
  let font: TextStyle

  /// - Parameter width: of the plot, in pixels.
  init(_ data: PlotData, along width: Double, style: Style, type: TextFitter) {
    self.style = style
    self.type = type
    let isHorizontal = data.isHorizontal
    self.isHorizontal = isHorizontal
    let texts = data.barSeries.flatMap { i -> [(String, Double)] in
      guard case .bars(let bars) = data.plot.marks[i], bars.printsValues, !data.isStacked(i) else { return [] }
      return data.marks[i].data.compactMap { datum in datum.value.map { (data.valueText($0), $0) } }
    }
    self.texts = texts
    func share(_ font: TextStyle) -> Double {
      let (before, after) = Self.widths(texts, font, type)
      return (before + after) / width
    }
    font = isHorizontal && share(style.tick) > 0.55 ? TextStyle(size: style.smallest) : style.tick
  }

  var isEmpty: Bool { texts.isEmpty }
  var extremes: (Double, Double) {
    let values = texts.map(\.value)
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    return low == high ? (0, 1) : (low, high)
  }

  /// Beyond negative and beyond positive ends.
  var widths: (Double, Double) { Self.widths(texts, font, type) }

  private static func widths(
    _ texts: [(text: String, value: Double)], _ font: TextStyle, _ type: TextFitter
  ) -> (Double, Double) {
    (
      type.widest(texts.filter { $0.value < 0 }.map(\.text), font),
      type.widest(texts.filter { $0.value >= 0 }.map(\.text), font)
    )
  }

  var heights: (Double, Double) {
    let height = type.centering(font) * 2 + style.pixels(4)
    return (texts.contains { $0.value < 0 } ? height : 0, texts.contains { $0.value >= 0 } ? height : 0)
  }

  /// Whether each text stays within its own bar's room.
  func fit(_ frame: PlotFrame, _ data: MarkData) -> Bool {
    let (before, after) = widths
    if isHorizontal { return frame.bars.thickness + frame.bars.inner >= type.centering(font) * 2 + style.pixels(2) }
    let room = frame.bars.series > 1 ? frame.bars.thickness + frame.bars.inner : frame.bars.pitch
    return max(before, after) + style.pixels(8) <= room
  }
}

extension Theme {
  func color(isNegative: Bool, _ coloring: Bars.Coloring) -> Color {
    switch coloring {
    case .ink(let ink): color(ink)
    case .bySign: isNegative ? down : up
    }
  }
}

extension Rect {
  static func zero(at point: Point) -> Rect { Rect(x: point.x, y: point.y, width: 0, height: 0) }
}

extension Path {
  mutating func add(_ box: Rect) {
    move(to: Point(box.x, box.y))
    line(to: Point(box.maxX, box.y))
    line(to: Point(box.maxX, box.maxY))
    line(to: Point(box.x, box.maxY))
    close()
  }
}
