import Drawing

extension Points {
  func draw(_ data: MarkData, in frame: PlotFrame, onto canvas: inout Canvas) {
    for datum in data.data {
      guard let value = datum.value else { continue }
      let point = frame.point(along: datum.along, value: value)
      let style = canvas.style
      canvas.dot(at: point, radius: style.pixels(radius), style.theme.color(ink))
      if isHollow { canvas.dot(at: point, radius: style.pixels(radius - 2), style.theme.ground) }
    }
  }
}
