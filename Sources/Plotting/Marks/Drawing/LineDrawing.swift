import Drawing

extension Line {
  func draw(_ data: MarkData, in frame: PlotFrame, overBars: Bool, onto canvas: inout Canvas) {
    let stroke = stroke(canvas.style)
    for segment in data.segments {
      let points = frame.points(of: segment)
      guard points.count > 1 else {
        for point in points { canvas.dot(at: point, radius: stroke.width * 1.2, stroke.color) }
        continue
      }
      let path = Path(polyline: points)
      if overBars {
        // A casing lifts the line off the bars.
        let casing = Stroke(canvas.style.halo.opacity(0.85), width: stroke.width + canvas.style.pixels(2.5))
        canvas.draw(.stroke(path, casing))
      }
      canvas.draw(.stroke(path, stroke))
    }
    if case .lastValue = endLabel, let last = data.last, let value = last.value {
      canvas.dot(
        at: frame.point(along: last.along, value: value), radius: stroke.width + canvas.style.pixels(2), stroke.color)
    }
  }
}

extension Band {
  func draw(_ data: MarkData, in frame: PlotFrame, onto canvas: inout Canvas) {
    let color = canvas.style.theme.color(ink).opacity(opacity)
    for segment in data.segments where segment.count > 1 {
      let upper = frame.points(of: segment)
      let lower = frame.points(of: segment, low: true)
      canvas.draw(.fill(Path(polyline: upper + lower.reversed(), closed: true), color))
    }
  }
}

extension PlotFrame {
  /// A segment in pixels. Where many data share a pixel column, its first, least, greatest and last stay
  /// (Jugel et al., "M4", 2014), which draws the same picture.
  func points(of segment: ArraySlice<Placed>, low: Bool = false) -> [Point] {
    let points = segment.map { point(along: $0.along, value: (low ? $0.low : $0.high) ?? 0) }
    guard Double(points.count) > 4 * rect.width else { return points }
    var kept: [Point] = []
    var column: ArraySlice<Point> = points[0..<0]
    for (i, point) in points.enumerated() {
      if let first = column.first, first.x.rounded(.down) == point.x.rounded(.down) {
        column = points[column.startIndex...i]
      } else {
        kept += Self.outline(column)
        column = points[i...i]
      }
    }
    return kept + Self.outline(column)
  }

  private static func outline(_ column: ArraySlice<Point>) -> [Point] {
    guard column.count > 4 else { return Array(column) }
    let order = column.indices
    let least = order.min { column[$0].y < column[$1].y }
    let greatest = order.max { column[$0].y < column[$1].y }
    let kept = Set([column.startIndex, least ?? column.startIndex, greatest ?? column.startIndex, column.endIndex - 1])
    return kept.sorted().map { column[$0] }
  }
}
