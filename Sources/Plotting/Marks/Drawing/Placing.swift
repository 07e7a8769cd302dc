import Drawing

/// Finds a place inside the plot for words: never on other words, on as few data as possible.
struct Placing {
  let frame: PlotFrame
  private let obstacles: [Rect]
  private let rules: [Rect]

  init(frame: PlotFrame, data: PlotData, canvas: Canvas) {
    self.frame = frame
    rules = data.plot.marks.compactMap { mark in
      guard case .rule(let rule) = mark else { return nil }
      return rule.ends(in: frame, data).map { Rect(spanning: $0, $1) }
    }
    obstacles = zip(data.plot.marks, data.marks).flatMap { mark, own -> [Rect] in
      guard case .line = mark else { return [] }
      return own.segments.flatMap { segment in
        let points = frame.points(of: segment)
        return zip(points, points.dropFirst()).map(Rect.init(spanning:_:))
      }
    }
  }

  /// - Parameter avoidsRules: rather leaves the words out than lets a rule run through them, whose name they would pass
  ///   for: of many events close to each other those are named that can be told apart.
  func write(
    _ text: String, at spots: [(Point, TextRun.Anchor)], style: TextStyle, color: Color, avoidsRules: Bool = false,
    onto canvas: inout Canvas
  ) {
    let type = canvas.type
    var best: (run: TextRun, hits: Int)?
    for (point, anchor) in spots {
      let origin = Point(point.x, (point.y + type.centering(style)).rounded())
      let run = TextRun(text, at: origin, anchor: anchor, style: style, color: color, halo: canvas.style.halo)
      let box = type.bounds(of: run)
      guard frame.rect.contains(box), canvas.isFree(box) else { continue }
      let crossing = rules.count { $0.overlaps(box) }
      if avoidsRules, crossing > 0 { continue }
      let hits = obstacles.count { $0.overlaps(box) } + crossing
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
