/// Turns lines into the outline of their stroke: for each segment its two long sides, at each vertex a round join.
///
/// All edges together are the sum of a quad for each segment and a fan for each outer join, all turning the same
/// way; edges that two of them share would cancel, so they are left out. Where an inner corner is roomy the quads
/// end at their meeting point instead of overlapping, else they overlap through the vertex: either way the winding
/// inside is at least one and the coverage, at most one, is that of the stroke as a single shape.
struct Stroker {
  private var radius = 1.0
  private var cap = Stroke.Cap.round
  private(set) var outline = Edges()
  /// Counts of edges at which the outline so far is closed, so that the coverage can be brought back to one pixel
  /// before ten thousand overlaps overflow it. Only strokes of thousands of segments have any.
  private(set) var seams: [Int] = []

  private static let edgesBetweenSeams = 12_000

  /// The farthest that a round join's chord may lie from its circle, in pixels.
  private static let tolerance = 0.0625
  /// Points closer than this are one, for their direction would be noise.
  private static let nearest = 1.0 / 256

  private struct Sides {
    var left, right: Point
  }

  /// Reuses the edges' storage.
  mutating func begin(radius: Double, cap: Stroke.Cap) {
    self.radius = radius
    self.cap = cap
    outline.removeAll()
    seams.removeAll()
  }

  /// Adds one part of at least two points; a lone point has no length to stroke.
  mutating func stroke(_ corners: ArraySlice<Point>, closed: Bool) {
    guard corners.count > 1 else { return }
    let points = distinct(corners, closed: closed)
    if points.count < 2 {
      if let only = points.first, cap == .round { addDot(only) }
      return
    }
    let ends = closed ? points + [points[0]] : points
    trace(ends, normals: zip(ends, ends.dropFirst()).map(normal), closed: closed)
  }

  private func distinct(_ corners: ArraySlice<Point>, closed: Bool) -> [Point] {
    var kept: [Point] = []
    kept.reserveCapacity(corners.count + 1)
    for p in corners where kept.last.map({ far(p, $0) }) ?? true { kept.append(p) }
    while closed, kept.count > 1, let last = kept.last, !far(last, kept[0]) { kept.removeLast() }
    return kept
  }

  private func far(_ a: Point, _ b: Point) -> Bool {
    max((a.x - b.x).magnitude, (a.y - b.y).magnitude) >= Stroker.nearest
  }

  /// As long as the radius, to the left of the way from a to b (y grows downwards).
  private func normal(_ a: Point, _ b: Point) -> Point {
    let scale = radius / a.distance(to: b)
    return Point((b.y - a.y) * scale, (a.x - b.x) * scale)
  }

  private mutating func trace(_ ends: [Point], normals: [Point], closed: Bool) {
    let last = normals.count - 1
    var finish = Sides(left: ends[0], right: ends[0])
    var start = finish
    if closed {
      let reach = min(ends[last].distance(to: ends[last + 1]), ends[0].distance(to: ends[1])) / 2
      (finish, start) = join(at: ends[0], normals[last], normals[0], reach: reach)
    } else {
      start = Sides(left: ends[0] + normals[0], right: ends[0] - normals[0])
      addCap(at: ends[0], from: -normals[0])
      finish = Sides(left: ends[last + 1] + normals[last], right: ends[last + 1] - normals[last])
      addCap(at: ends[last + 1], from: normals[last])
    }
    for i in 0...last {
      var end = finish
      var next = finish
      if i < last {
        let reach = min(ends[i].distance(to: ends[i + 1]), ends[i + 1].distance(to: ends[i + 2])) / 2
        (end, next) = join(at: ends[i + 1], normals[i], normals[i + 1], reach: reach)
      }
      outline.line(start.left, end.left)
      outline.line(end.right, start.right)
      start = next
      if seamIsDue, i < last { addSeam(across: next) }
    }
    if seamIsDue { seams.append(outline.count) }
  }

  private var seamIsDue: Bool { outline.count - (seams.last ?? 0) > Stroker.edgesBetweenSeams }

  /// Closes the outline where the next segment begins and opens it again; the two edges cancel.
  private mutating func addSeam(across sides: Sides) {
    outline.line(sides.left, sides.right)
    seams.append(outline.count)
    outline.line(sides.right, sides.left)
  }

  /// Where the sides of the segment before the vertex end and those of the one behind it begin; adds what lies
  /// between. No side is shortened by more than `reach`.
  private mutating func join(
    at q: Point, _ n0: Point, _ n1: Point, reach: Double
  ) -> (before: Sides, behind: Sides) {
    let cosine = dot(n0, n1) / (radius * radius)
    let leftIsOuter = n0.x * n1.y - n0.y * n1.x >= 0
    let sign = leftIsOuter ? 1.0 : -1.0
    let outer0 = q + sign * n0
    let outer1 = q + sign * n1
    fan(q, sign * n0, sign * n1, via: ahead(of: n0), forward: leftIsOuter)
    var inner0 = q - sign * n0
    var inner1 = q - sign * n1
    // tan²(θ/2) = (1 − cos θ) / (1 + cos θ): how far back along the sides their meeting point lies, in radii.
    if radius * radius * (1 - cosine) <= reach * reach * (1 + cosine) {
      inner0 = q - (sign / (1 + cosine)) * (n0 + n1)
      inner1 = inner0
    } else {
      line(inner0, q, forward: !leftIsOuter)
      line(q, inner1, forward: !leftIsOuter)
    }
    return leftIsOuter
      ? (Sides(left: outer0, right: inner0), Sides(left: outer1, right: inner1))
      : (Sides(left: inner0, right: outer0), Sides(left: inner1, right: outer1))
  }

  /// Half a turn from q + n to q − n at an end; of a butt cap the straight edge.
  private mutating func addCap(at q: Point, from n: Point) {
    switch cap {
    case .butt: outline.line(q + n, q - n)
    case .round: fan(q, n, -n, via: ahead(of: n), forward: true)
    }
  }

  private mutating func addDot(_ q: Point) {
    let n = Point(radius, 0)
    fan(q, n, -n, via: ahead(of: n), forward: true)
    fan(q, -n, n, via: ahead(of: -n), forward: true)
  }

  /// The direction of travel for which n is the left normal, as long as n.
  private func ahead(of n: Point) -> Point { Point(-n.y, n.x) }

  /// The arc around q from q + a to q + b. It is turned, never interpolated along the chord: beyond a quarter turn it
  /// is split at `via`, which keeps the whole half circle of a reversal.
  private mutating func fan(_ q: Point, _ a: Point, _ b: Point, via: Point, forward: Bool) {
    if dot(a, b) < 0 {
      quarter(q, a, via, forward: forward)
      quarter(q, via, b, forward: forward)
    } else {
      quarter(q, a, b, forward: forward)
    }
  }

  private mutating func quarter(_ q: Point, _ a: Point, _ b: Point, forward: Bool) {
    let middle = 0.5 * (a + b)
    let distance = dot(middle, middle).squareRoot()
    if radius - distance <= Stroker.tolerance || distance == 0 {
      line(q + a, q + b, forward: forward)
    } else {
      let bisector = (radius / distance) * middle
      quarter(q, a, bisector, forward: forward)
      quarter(q, bisector, b, forward: forward)
    }
  }

  private mutating func line(_ a: Point, _ b: Point, forward: Bool) {
    if forward { outline.line(a, b) } else { outline.line(b, a) }
  }
}

private func dot(_ a: Point, _ b: Point) -> Double { a.x * b.x + a.y * b.y }
private func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
private func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
private prefix func - (a: Point) -> Point { Point(-a.x, -a.y) }
private func * (k: Double, a: Point) -> Point { Point(k * a.x, k * a.y) }
