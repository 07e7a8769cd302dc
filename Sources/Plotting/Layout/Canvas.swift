import Drawing

/// Collects what is drawn, and where words already stand.
struct Canvas {
  let style: Style
  let type: TextFitter
  var scene: Scene
  private(set) var words: [Rect] = []
  private(set) var notices: [Notice] = []

  init(style: Style, type: TextFitter, width: Double, height: Double) {
    self.style = style
    self.type = type
    scene = Scene(width: Int(width), height: Int(height), background: style.theme.background)
  }

  mutating func notice(_ notice: Notice) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  mutating func draw(_ element: Scene.Element) { scene.elements.append(element) }

  /// Words that would stand on others or leave the canvas are left out, for nobody could read them: that happens
  /// where a canvas is too small for its panels. Tick labels go without a notice.
  mutating func write(_ run: TextRun, isTick: Bool = false) {
    guard run.text.contains(where: { $0 != " " }) else { return }
    let box = type.bounds(of: run)
    guard canvas.contains(box), !words.contains(where: { $0.overlaps(box) }) else {
      if !isTick { notice(.leftOut(label: run.text)) }
      return
    }
    words.append(box)
    draw(.text(run))
  }

  private var canvas: Rect { Rect(x: 0, y: 0, width: Double(scene.width), height: Double(scene.height)) }

  /// Writes with the middle of the digits at a height, cut to a width.
  mutating func write(
    _ text: String, centeredAt point: Point, anchor: TextRun.Anchor = .start, style textStyle: TextStyle,
    color: Color, halo: Bool = false, limit: Double = .infinity, isTick: Bool = false
  ) {
    let fitting = type.shortened(text, textStyle, width: limit)
    if fitting != text { notice(.shortened(text)) }
    let origin = Point(point.x, (point.y + type.centering(textStyle)).rounded())
    write(
      TextRun(
        fitting, at: origin, anchor: anchor, style: textStyle, color: color, halo: halo ? style.halo : nil),
      isTick: isTick)
  }

  /// A line one hairline thick whose upper edge lies at `y`.
  mutating func horizontal(from left: Double, to right: Double, at y: Double, _ color: Color) {
    draw(.rectangle(Rect(x: left, y: y.rounded(), width: right - left, height: style.hairline).snapped, color))
  }

  mutating func vertical(from top: Double, to bottom: Double, at x: Double, _ color: Color) {
    draw(.rectangle(Rect(x: x.rounded(), y: top, width: style.hairline, height: bottom - top).snapped, color))
  }

  mutating func dot(at center: Point, radius: Double, _ color: Color) {
    draw(.fill(.circle(center, radius: radius), color))
  }

  /// Whether words put there would touch none that stand already.
  func isFree(_ box: Rect) -> Bool {
    let padded = box.inset(by: -style.pixels(3), -style.pixels(2))
    return !words.contains { $0.overlaps(padded) }
  }
}

extension Path {
  /// Four cubic arcs (Stanislaw Adaszewski's constant, radius error under 0.02 %).
  static func circle(_ center: Point, radius r: Double) -> Path {
    let c = r * 0.551_915
    let (x, y) = (center.x, center.y)
    var path = Path()
    path.move(to: Point(x + r, y))
    path.curve(Point(x + r, y + c), Point(x + c, y + r), to: Point(x, y + r))
    path.curve(Point(x - c, y + r), Point(x - r, y + c), to: Point(x - r, y))
    path.curve(Point(x - r, y - c), Point(x - c, y - r), to: Point(x, y - r))
    path.curve(Point(x + c, y - r), Point(x + r, y - c), to: Point(x + r, y))
    path.close()
    return path
  }
}
