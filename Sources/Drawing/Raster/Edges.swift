/// Edges of closed outlines in fixed point, 1/256 pixel: all that scan conversion sees of geometry.
///
/// Guarantees: every coordinate is within ±2²¹ pixels, so products of two differences fit an `Int`.
struct Edges {
  struct Edge {
    var x0, y0, x1, y1: Int32
  }

  private(set) var list: [Edge] = []

  static let limit = Double(1 << 21)

  var count: Int { list.count }

  mutating func removeAll() { list.removeAll(keepingCapacity: true) }

  /// Takes any finite points. What lies beyond the limits is projected on them, which changes no winding inside.
  @inline(__always)
  mutating func line(_ a: Point, _ b: Point) {
    let reach = max(max(a.x.magnitude, a.y.magnitude), max(b.x.magnitude, b.y.magnitude))
    if reach <= Edges.limit { append(a, b) } else { bounded(a, b) }
  }

  @inline(__always)
  private mutating func append(_ a: Point, _ b: Point) {
    let edge = Edge(x0: fixed(a.x), y0: fixed(a.y), x1: fixed(b.x), y1: fixed(b.y))
    if edge.y0 != edge.y1 { list.append(edge) }
  }

  @inline(never)
  private mutating func bounded(_ a: Point, _ b: Point) {
    let limit = Edges.limit
    guard max(a.y, b.y) > -limit, min(a.y, b.y) < limit, a.y != b.y else { return }
    var cuts = [0.0, 1.0]
    for y in [-limit, limit] { cuts.append(share(of: y, between: a.y, b.y)) }
    for x in [-limit, limit] { cuts.append(share(of: x, between: a.x, b.x)) }
    cuts.sort()
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      append(projected(mix(a, b, from)), projected(mix(a, b, to)))
    }
  }

  private func projected(_ p: Point) -> Point {
    Point(max(-Edges.limit, min(Edges.limit, p.x)), max(-Edges.limit, min(Edges.limit, p.y)))
  }
}

/// Where between a and b (0...1, else 0) v lies. Halved first, for the difference of finite numbers may not be.
func share(of v: Double, between a: Double, _ b: Double) -> Double {
  let t = (v / 2 - a / 2) / (b / 2 - a / 2)
  return t > 0 && t < 1 ? t : 0
}

func mix(_ a: Point, _ b: Point, _ t: Double) -> Point {
  if t == 0 { return a }
  if t == 1 { return b }
  return Point(a.x * (1 - t) + b.x * t, a.y * (1 - t) + b.y * t)
}

/// To the nearest 1/256. The bias makes truncation a floor, which is one instruction where `rounded()` is a call.
@inline(__always)
private func fixed(_ v: Double) -> Int32 {
  Int32(truncatingIfNeeded: Int(v * 256 + 2_147_483_648.5) &- 2_147_483_648)
}
