extension Polylines {
  /// Keeps what lies inside `guarded`, so that a stroke to far away costs no more than its visible part and a dash
  /// pattern is not walked through to get there. Parts wholly inside stay as they are.
  mutating func keep(inside guarded: Rect) {
    guard !points.allSatisfy({ guarded.contains($0) }) else { return }
    let all = self
    removeAll()
    for part in all.parts {
      let corners = all.points[part.range]
      if corners.allSatisfy({ guarded.contains($0) }) {
        for p in corners { append(p) }
        endPart(closed: part.closed)
      } else {
        keep(part.closed ? Polylines.opened(corners, outside: guarded) : Array(corners), inside: guarded)
      }
    }
  }

  /// A closed part as an open one that begins and ends outside, where its lost join can't be seen.
  private static func opened(_ corners: ArraySlice<Point>, outside guarded: Rect) -> [Point] {
    let first = corners.firstIndex { !guarded.contains($0) } ?? corners.startIndex
    return Array(corners[first...] + corners[...first])
  }

  private mutating func keep(_ corners: [Point], inside guarded: Rect) {
    var travelled = 0.0
    var partStart = 0.0
    for (a, b) in zip(corners, corners.dropFirst()) {
      if let (enter, leave) = guarded.part(from: a, to: b) {
        if enter != a { endPart(closed: false, offset: partStart) }
        if !isInOpenPart {
          partStart = travelled + a.distance(to: enter)
          append(enter)
        }
        append(leave)
        if leave != b { endPart(closed: false, offset: partStart) }
      } else {
        endPart(closed: false, offset: partStart)
      }
      travelled += a.distance(to: b)
    }
    endPart(closed: false, offset: partStart)
  }
}

extension Rect {
  func contains(_ p: Point) -> Bool { p.x >= x && p.x <= maxX && p.y >= y && p.y <= maxY }

  /// The part inside of the line from a to b, or nil where it misses.
  func part(from a: Point, to b: Point) -> (Point, Point)? {
    guard let (c, d) = cut(a, b, along: \.x, x, maxX) else { return nil }
    return cut(c, d, along: \.y, y, maxY)
  }

  private func cut(
    _ a: Point, _ b: Point, along axis: WritableKeyPath<Point, Double>, _ low: Double, _ high: Double
  ) -> (Point, Point)? {
    let (from, to) = (a[keyPath: axis], b[keyPath: axis])
    if max(from, to) < low || min(from, to) > high { return nil }
    func point(at bound: Double) -> Point {
      var p = mix(a, b, (bound / 2 - from / 2) / (to / 2 - from / 2))
      // Exactly there, however far the ends are: the share alone could be rounded to one of them.
      p[keyPath: axis] = bound
      return p
    }
    let start = from < low ? point(at: low) : from > high ? point(at: high) : a
    let end = to < low ? point(at: low) : to > high ? point(at: high) : b
    return (start, end)
  }
}

extension Point {
  func distance(to other: Point) -> Double {
    let dx = other.x - x
    let dy = other.y - y
    return (dx * dx + dy * dy).squareRoot()
  }
}
