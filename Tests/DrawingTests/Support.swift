import Drawing

/// Seeded, so that a failure comes back (Knuth's MMIX generator, upper bits).
struct Random {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func unit() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + unit() * (range.upperBound - range.lowerBound)
  }

  /// In 1/64 pixel, so that whole-pixel shifts are exact.
  mutating func point(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> Point {
    Point((number(x) * 64).rounded() / 64, (number(y) * 64).rounded() / 64)
  }

  mutating func points(_ count: Int, in size: Double, margin: Double = 0) -> [Point] {
    (0..<count).map { _ in point(-margin...size + margin, -margin...size + margin) }
  }
}

/// The coverage of what the elements draw: their alpha (they are drawn black) over nothing.
func coverage(_ elements: [Scene.Element], width: Int, height: Int) throws -> [[Int]] {
  var scene = Scene(width: width, height: height, background: nil)
  scene.elements = elements
  let pixels = try scene.painted(with: Painter())
  return (0..<height).map { y in (0..<width).map { x in Int(pixels[x, y].alpha) } }
}

func coverage(of path: Path, _ size: Int) throws -> [[Int]] {
  try coverage([.fill(path, .black)], width: size, height: size)
}

func coverage(of points: [Point], _ stroke: Stroke, closed: Bool = false, _ size: Int) throws -> [[Int]] {
  try coverage([.stroke(Path(polyline: points, closed: closed), stroke)], width: size, height: size)
}

func sum(_ coverage: [[Int]]) -> Double { coverage.joined().reduce(0) { $0 + Double($1) } / 255 }

/// The plainest rasteriser: 16 × 16 samples a pixel, each asked for its winding number.
struct Oracle {
  /// Of all closed corners' loops together.
  let loops: [[Point]]

  func winding(_ p: Point) -> Int {
    loops.reduce(0) { $0 + winding(p, around: $1) }
  }

  private func winding(_ p: Point, around loop: [Point]) -> Int {
    var winding = 0
    for (a, b) in zip(loop, loop.dropFirst() + loop.prefix(1)) where (a.y <= p.y) != (b.y <= p.y) {
      let x = a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)
      if x > p.x { winding += a.y < b.y ? 1 : -1 }
    }
    return winding
  }

  /// The windings at a pixel's samples.
  func samples(_ x: Int, _ y: Int) -> [Int] {
    Oracle.grid.map { winding(Point(Double(x) + $0.x, Double(y) + $0.y)) }
  }

  static let grid = (0..<256).map { Point((Double($0 % 16) + 0.5) / 16, (Double($0 / 16) + 0.5) / 16) }
}

func distance(_ p: Point, _ a: Point, _ b: Point) -> Double {
  let (dx, dy) = (b.x - a.x, b.y - a.y)
  let length = dx * dx + dy * dy
  let t = length == 0 ? 0 : max(0, min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length))
  let (ex, ey) = (p.x - a.x - t * dx, p.y - a.y - t * dy)
  return (ex * ex + ey * ey).squareRoot()
}

/// The share of a pixel's samples within half a width of the line: a stroke with round caps and joins by definition.
func strokeShare(_ x: Int, _ y: Int, _ points: [Point], width: Double) -> Double {
  func distance(to p: Point) -> Double {
    zip(points, points.dropFirst()).reduce(.infinity) { min($0, DrawingTests.distance(p, $1.0, $1.1)) }
  }
  // A pixel reaches 0.71 from its middle; farther off, all samples agree.
  let middle = distance(to: Point(Double(x) + 0.5, Double(y) + 0.5)) - width / 2
  if middle.magnitude > 0.75 { return middle < 0 ? 1 : 0 }
  let inside = Oracle.grid.filter { sample in
    distance(to: Point(Double(x) + sample.x, Double(y) + sample.y)) <= width / 2
  }
  return Double(inside.count) / 256
}
