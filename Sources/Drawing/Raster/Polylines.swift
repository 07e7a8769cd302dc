/// Straight runs of points: what is left of a path when its curves are flattened.
struct Polylines {
  struct Part {
    var range: Range<Int>
    var closed: Bool
    /// How far along its subpath the part begins; a dash pattern goes on from there.
    var offset = 0.0
  }

  private(set) var points: [Point] = []
  private(set) var parts: [Part] = []
  private var start = 0

  init() {}

  mutating func removeAll() {
    points.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    start = 0
  }

  mutating func append(_ p: Point) { points.append(p) }

  /// Ends the part that the points since the last one make; none is no part.
  mutating func endPart(closed: Bool, offset: Double = 0) {
    if points.count > start { parts.append(Part(range: start..<points.count, closed: closed, offset: offset)) }
    start = points.count
  }

  var isInOpenPart: Bool { points.count > start }
}

extension Polylines {
  /// The farthest that a chord may lie from its curve, in pixels.
  private static let tolerance = 0.05

  /// Takes the path's place. A path with a coordinate that is no finite number leaves nothing.
  mutating func flatten(_ path: Path) {
    removeAll()
    guard path.isFinite else { return }
    var first: Point?
    for step in path.steps {
      switch step {
      case .move(let p):
        endPart(closed: false)
        append(p)
        first = p
      case .line(let p):
        resume(at: first)
        append(p)
        first = first ?? p
      case .curve(let a, let b, let p):
        resume(at: first ?? a)
        first = first ?? a
        curve(a, b, p)
      case .close: endPart(closed: true)
      }
    }
    endPart(closed: false)
  }

  /// After `close` the pen stands where the subpath began.
  private mutating func resume(at first: Point?) {
    if !isInOpenPart, let first { append(first) }
  }

  private mutating func curve(_ a: Point, _ b: Point, _ end: Point) {
    guard let from = points.last else { return }
    let count = chords(from, a, b, end)
    for i in 1..<max(count, 1) {
      let t = Double(i) / Double(count)
      let ab = mix(mix(from, a, t), mix(a, b, t), t)
      append(mix(ab, mix(mix(a, b, t), mix(b, end, t), t), t))
    }
    append(end)
  }

  /// The error of n chords is at most max|B″| / 8n², and |B″| is at most 6 times the larger second difference.
  private func chords(_ p: Point, _ a: Point, _ b: Point, _ q: Point) -> Int {
    func bend(_ p: Point, _ q: Point, _ r: Point) -> Double {
      max((p.x - 2 * q.x + r.x).magnitude, (p.y - 2 * q.y + r.y).magnitude)
    }
    let size = max(bend(p, a, b), bend(a, b, q)) * 1.5
    let count = (0.75 * size / Polylines.tolerance).squareRoot()
    return count < 1024 ? Int(count) + 1 : 1024
  }
}

extension Path {
  var isFinite: Bool {
    steps.allSatisfy { step in
      switch step {
      case .move(let p), .line(let p): p.isFinite
      case .curve(let a, let b, let p): a.isFinite && b.isFinite && p.isFinite
      case .close: true
      }
    }
  }
}

extension Point {
  var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Edges {
  /// The outlines of a fill: every part closed.
  mutating func add(_ lines: Polylines) {
    for part in lines.parts {
      guard var last = lines.points[part.range].last else { continue }
      for p in lines.points[part.range] {
        line(last, p)
        last = p
      }
    }
  }
}
