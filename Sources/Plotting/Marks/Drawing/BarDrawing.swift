import Drawing

extension Bars {
  /// - Parameter index: of these bars among the bars of the plot.
  func draw(_ data: MarkData, index: Int, in frame: PlotFrame, onto canvas: inout Canvas) {
    var fractional: [Color: Path] = [:]
    var order: [Color] = []
    for datum in data.data {
      guard let value = datum.value, value != 0, let box = box(datum.along, value, index, frame) else { continue }
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

  /// From the base to the value; nil when it lies outside the domain altogether.
  func box(_ along: Double, _ value: Double, _ index: Int, _ frame: PlotFrame) -> Rect? {
    let domain = frame.domains.value
    guard value >= domain.start || frame.base > domain.start, value <= domain.end || frame.base < domain.end else {
      return nil
    }
    let center = frame.along.position(of: along)
    let side = frame.bars.edges(of: index, center: center)
    let base = frame.value.position(of: frame.base).rounded()
    var end = frame.value.position(of: max(domain.start, min(domain.end, value))).rounded()
    // A value that is not zero is seen, however small.
    if end == base { end += (value > 0) == frame.isHorizontal ? 1 : -1 }
    let (low, high) = (min(base, end), max(base, end))
    return frame.isHorizontal
      ? Rect(x: low, y: side.start, width: high - low, height: side.end - side.start)
      : Rect(x: side.start, y: low, width: side.end - side.start, height: high - low)
  }

  /// Prints each bar's value beyond its end.
  func writeValues(_ data: PlotData, _ own: MarkData, index: Int, in frame: PlotFrame, onto canvas: inout Canvas) {
    let texts = BarTexts(data, style: canvas.style, type: canvas.type)
    guard printsValues, texts.fit(frame, own) else { return }
    let gap = canvas.style.pixels(7)
    for datum in own.data {
      let color = canvas.style.theme.text
      guard let value = datum.value else {
        let point = frame.point(along: datum.along, value: frame.base)
        let place = frame.isHorizontal ? Point(point.x + gap, point.y) : Point(point.x, point.y - gap * 1.6)
        canvas.write(
          "—", centeredAt: place, anchor: frame.isHorizontal ? .start : .middle, style: canvas.style.tick,
          color: canvas.style.theme.mutedText)
        continue
      }
      let box = box(datum.along, value, index, frame) ?? .zero(at: frame.point(along: datum.along, value: frame.base))
      let text = data.valueText(value)
      if frame.isHorizontal {
        let x = value < 0 ? box.x - gap : box.maxX + gap
        canvas.write(
          text, centeredAt: Point(x, box.midY),
          anchor: value < 0 ? .end : .start, style: texts.font, color: color)
      } else {
        let reach = canvas.type.centering(texts.font) + gap
        let y = value < 0 ? box.maxY + reach : box.y - reach
        canvas.write(text, centeredAt: Point(box.midX, y), anchor: .middle, style: texts.font, color: color)
      }
    }
  }
}

/// The values printed at the ends of bars, and the room they take.
struct BarTexts {
  private let texts: [(text: String, value: Double)]
  private let isHorizontal: Bool
  private let style: Style
  private let type: TextFitter

  init(_ data: PlotData, style: Style, type: TextFitter) {
    self.style = style
    self.type = type
    isHorizontal = data.isHorizontal
    texts = data.barSeries.flatMap { i -> [(String, Double)] in
      guard case .bars(let bars) = data.plot.marks[i], bars.printsValues else { return [] }
      return data.marks[i].data.compactMap { datum in datum.value.map { (data.valueText($0), $0) } }
    }
  }

  var isEmpty: Bool { texts.isEmpty }
  var font: TextStyle { style.tick }
  var extremes: (Double, Double) {
    let values = texts.map(\.value)
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    return low == high ? (0, 1) : (low, high)
  }

  /// Beyond negative and beyond positive ends.
  var widths: (Double, Double) {
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
