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
