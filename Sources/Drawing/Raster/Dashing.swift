/// Lengths of dashes and gaps in turn, repeated along a line; the pattern runs on around corners.
struct DashPattern {
  private let lengths: [Double]
  private let period: Double

  /// nil where the line is solid: no lengths, a negative or endless one, or a pattern too fine to see (a quarter
  /// pixel). An odd number of lengths is repeated once, as in SVG.
  init?(_ lengths: [Double]) {
    self.lengths = lengths.count % 2 == 0 ? lengths : lengths + lengths
    period = self.lengths.reduce(0, +)
    guard period.isFinite, period >= 0.25, lengths.allSatisfy({ $0 >= 0 }) else { return nil }
  }

  /// The dashes of all parts, each an open part.
  func dashes(of lines: Polylines, into dashes: inout Polylines) {
    dashes.removeAll()
    for part in lines.parts {
      var corners = lines.points[part.range]
      if part.closed, let first = corners.first { corners.append(first) }
      walk(corners, from: part.offset, into: &dashes)
    }
  }

  private func walk(_ corners: ArraySlice<Point>, from offset: Double, into dashes: inout Polylines) {
    var (index, left) = phase(at: offset)
    var last = corners.first ?? Point(0, 0)
    if index % 2 == 0 { dashes.append(last) }
    for corner in corners.dropFirst() {
      let length = last.distance(to: corner)
      var done = 0.0
      while length - done > left {
        done += left
        let p = mix(last, corner, done / length)
        dashes.append(p)
        if index % 2 == 0 { dashes.endPart(closed: false) }
        index = (index + 1) % lengths.count
        left = lengths[index]
      }
      left -= length - done
      if index % 2 == 0 { dashes.append(corner) }
      last = corner
    }
    dashes.endPart(closed: false)
  }

  /// Which length of the pattern an offset falls in, and what is left of it.
  private func phase(at offset: Double) -> (index: Int, left: Double) {
    var rest = offset.isFinite ? offset.truncatingRemainder(dividingBy: period) : 0
    for (index, length) in lengths.enumerated() {
      // A dash of no length is a dot, and met where it stands.
      if rest < length || rest == 0 { return (index, length - rest) }
      rest -= length
    }
    return (0, lengths[0])
  }
}
