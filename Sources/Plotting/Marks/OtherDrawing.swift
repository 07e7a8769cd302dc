import Drawing

extension Points {
  func draw(_ data: MarkData, in frame: PlotFrame, onto canvas: inout Canvas) {
    for datum in data.data {
      guard let value = datum.value else { continue }
      let point = frame.point(along: datum.along, value: value)
      canvas.dot(at: point, radius: canvas.style.pixels(radius), canvas.style.theme.color(ink))
    }
  }
}

extension Zone {
  /// On whole pixels, so that neighbours meet without a seam.
  func draw(in frame: PlotFrame, factor: Double, onto canvas: inout Canvas) {
    guard let box = box(in: frame, factor: factor) else { return }
    canvas.draw(.rectangle(box, color))
  }

  /// nil: outside the domain.
  func box(in frame: PlotFrame, factor: Double) -> Rect? {
    let domain = frame.domains.value
    let low = max(domain.start, range.lowerBound / factor)
    let high = min(domain.end, range.upperBound / factor)
    guard low < high else { return nil }
    let (a, b) = (frame.value.position(of: low).rounded(), frame.value.position(of: high).rounded())
    return frame.isHorizontal
      ? Rect(x: a, y: frame.rect.y, width: b - a, height: frame.rect.height)
      : Rect(x: frame.rect.x, y: b, width: frame.rect.width, height: a - b)
  }
}

extension Rule {
  /// nil: outside the plot.
  func ends(in frame: PlotFrame, _ data: PlotData) -> (Point, Point)? {
    let rect = frame.rect
    switch place {
    case .value(let value):
      let place = value / data.value.factor
      guard place >= frame.domains.value.start, place <= frame.domains.value.end else { return nil }
      let at = frame.value.position(of: place)
      return frame.isHorizontal ? (Point(at, rect.y), Point(at, rect.maxY)) : (Point(rect.x, at), Point(rect.maxX, at))
    case .position(let position):
      guard let place = data.place(position), place >= frame.domains.along.start, place <= frame.domains.along.end
      else { return nil }
      let at = frame.along.position(of: place)
      return frame.isHorizontal ? (Point(rect.x, at), Point(rect.maxX, at)) : (Point(at, rect.y), Point(at, rect.maxY))
    }
  }

  func draw(in frame: PlotFrame, _ data: PlotData, onto canvas: inout Canvas) {
    guard let (a, b) = ends(in: frame, data) else { return canvas.notice(.outsideDomain(series: name, count: 1)) }
    let style = canvas.style
    let width = style.pixels(1.5)
    let stroke = Stroke(
      style.theme.color(ink), width: width, cap: .butt, dash: dashed ? [style.pixels(6), style.pixels(5)] : [])
    canvas.draw(.stroke(Path(polyline: [a, b]), stroke))
  }

  /// The name beside the line, inside the plot: at its right or upper end, else at the other.
  func write(in frame: PlotFrame, _ data: PlotData, onto canvas: inout Canvas) {
    guard !name.isEmpty, let (a, b) = ends(in: frame, data) else { return }
    let (style, type) = (canvas.style, canvas.type)
    let text = TextFitter.clean(name)
    let (gap, rise) = (style.pixels(8), type.centering(style.note))
    let isFlat = a.y == b.y
    let spots: [(Point, TextRun.Anchor)] =
      isFlat
      ? [(b, -1.0), (b, 1.0), (a, -1.0), (a, 1.0)].map { end, side in
        let inward = end == b ? -gap : gap
        return (Point(end.x + inward, end.y + side * (rise + gap)), end == b ? .end : .start)
      }
      : [(a, 1.0), (a, -1.0), (b, 1.0), (b, -1.0)].map { end, side in
        let inward = end == a ? rise + gap : -rise - gap
        return (Point(end.x + side * gap, end.y + inward), side > 0 ? .start : .end)
      }
    let placing = Placing(frame: frame, data: data, canvas: canvas)
    placing.write(text, at: spots, style: style.note, color: style.textColor(ink), onto: &canvas)
  }
}

extension Label {
  func write(in frame: PlotFrame, _ data: PlotData, _ own: MarkData, onto canvas: inout Canvas) {
    guard let datum = own.last, let value = datum.value else { return }
    let (style, type) = (canvas.style, canvas.type)
    let point = frame.point(along: datum.along, value: value)
    let (gap, rise) = (style.pixels(10), type.centering(style.label))
    let spots: [(Point, TextRun.Anchor)] = [1.0, 2.4].flatMap { far -> [(Point, TextRun.Anchor)] in
      [
        (Point(point.x, point.y - rise - gap * far), .middle), (Point(point.x, point.y + rise + gap * far), .middle),
        (Point(point.x + gap * far, point.y), .start), (Point(point.x - gap * far, point.y), .end),
      ]
    }
    let placing = Placing(frame: frame, data: data, canvas: canvas)
    placing.write(
      TextFitter.clean(self.text), at: spots, style: style.label, color: style.textColor(ink), onto: &canvas)
  }
}

/// Finds a place inside the plot for words: never on other words, on as few data as possible.
struct Placing {
  let frame: PlotFrame
  private let obstacles: [Rect]

  init(frame: PlotFrame, data: PlotData, canvas: Canvas) {
    self.frame = frame
    obstacles = zip(data.plot.marks, data.marks).flatMap { mark, own -> [Rect] in
      if case .rule(let rule) = mark, let (a, b) = rule.ends(in: frame, data) { return [Rect(spanning: a, b)] }
      guard case .line = mark else { return [] }
      return own.segments.flatMap { segment in
        let points = frame.points(of: segment)
        return zip(points, points.dropFirst()).map(Rect.init(spanning:_:))
      }
    }
  }

  func write(
    _ text: String, at spots: [(Point, TextRun.Anchor)], style: TextStyle, color: Color, onto canvas: inout Canvas
  ) {
    let type = canvas.type
    var best: (run: TextRun, hits: Int)?
    for (point, anchor) in spots {
      let origin = Point(point.x, (point.y + type.centering(style)).rounded())
      let run = TextRun(text, at: origin, anchor: anchor, style: style, color: color, halo: canvas.style.halo)
      let box = type.bounds(of: run)
      guard frame.rect.contains(box), canvas.isFree(box) else { continue }
      let hits = obstacles.count { $0.overlaps(box) }
      if hits < best?.hits ?? .max { best = (run, hits) }
    }
    if let best { canvas.write(best.run) } else { canvas.notice(.leftOut(label: text)) }
  }
}

extension Rect {
  init(spanning a: Point, _ b: Point) {
    self.init(x: min(a.x, b.x), y: min(a.y, b.y), width: max(1, abs(a.x - b.x)), height: max(1, abs(a.y - b.y)))
  }

  func contains(_ other: Rect) -> Bool {
    other.x >= x && other.maxX <= maxX && other.y >= y && other.maxY <= maxY
  }
}
