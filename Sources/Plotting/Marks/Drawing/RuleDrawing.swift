import Drawing

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
    let width = max(1, style.pixels(1.5).rounded())
    // On whole pixels, its upper or left edge where a grid line has it.
    let (across, down) = a.y == b.y ? (0, a.y.rounded() + width / 2 - a.y) : (a.x.rounded() + width / 2 - a.x, 0)
    let ends = [a, b].map { Point($0.x + across, $0.y + down) }
    let stroke = Stroke(
      style.theme.color(ink), width: width, cap: .butt, dash: dashed ? [style.pixels(6), style.pixels(5)] : [])
    canvas.draw(.stroke(Path(polyline: ends), stroke))
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
    placing.write(text, at: spots, style: style.note, color: style.textColor(ink), avoidsRules: true, onto: &canvas)
  }
}
