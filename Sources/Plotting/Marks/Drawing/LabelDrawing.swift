import Drawing

extension Label {
  func write(in frame: PlotFrame, _ data: PlotData, _ own: MarkData, onto canvas: inout Canvas) {
    guard let datum = own.last, let value = datum.value else { return }
    let (style, type) = (canvas.style, canvas.type)
    let point = frame.point(along: datum.along, value: value)
    let (gap, rise) = (style.pixels(10), type.centering(style.label))
    let spots: [(Point, TextRun.Anchor)] = [1.0, 2.4, 3.8].flatMap { far -> [(Point, TextRun.Anchor)] in
      let (above, below) = (point.y - rise - gap * far, point.y + rise + gap * far)
      let (right, left) = (point.x + gap * far, point.x - gap * far)
      return [
        (Point(point.x, above), .middle), (Point(point.x, below), .middle), (Point(right, point.y), .start),
        (Point(left, point.y), .end), (Point(right, above), .start), (Point(left, above), .end),
        (Point(right, below), .start), (Point(left, below), .end),
      ]
    }
    let placing = Placing(frame: frame, data: data, canvas: canvas)
    placing.write(
      TextFitter.clean(self.text), at: spots, style: style.label, color: style.textColor(ink), onto: &canvas)
  }
}
