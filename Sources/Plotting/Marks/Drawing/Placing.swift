import Drawing

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
