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
      let length = a.distance(to: b)
      if let (enter, leave) = guarded.shares(from: a, to: b) {
        if enter > 0 { endPart(closed: false, offset: partStart) }
        if !isInOpenPart {
          partStart = travelled + length * enter
          append(mix(a, b, enter))
        }
        append(mix(a, b, leave))
        if leave < 1 { endPart(closed: false, offset: partStart) }
      } else {
        endPart(closed: false, offset: partStart)
      }
      travelled += length
    }
    endPart(closed: false, offset: partStart)
  }
}

extension Rect {
  func contains(_ p: Point) -> Bool { p.x >= x && p.x <= maxX && p.y >= y && p.y <= maxY }

  /// Where the line from a to b enters and leaves, each 0...1 (Liang and Barsky), or nil where it misses.
  func shares(from a: Point, to b: Point) -> (enter: Double, leave: Double)? {
    var enter = 0.0
    var leave = 1.0
    for (from, to, low, high) in [(a.x, b.x, x, maxX), (a.y, b.y, y, maxY)] {
      if max(from, to) < low || min(from, to) > high { return nil }
      if from < low { enter = max(enter, share(of: low, between: from, to)) }
      if from > high { enter = max(enter, share(of: high, between: from, to)) }
      if to < low { leave = min(leave, share(of: low, between: from, to)) }
      if to > high { leave = min(leave, share(of: high, between: from, to)) }
    }
    return enter < leave ? (enter, leave) : nil
  }
}

extension Point {
  func distance(to other: Point) -> Double {
    let dx = other.x - x
    let dy = other.y - y
    return (dx * dx + dy * dy).squareRoot()
  }
}
