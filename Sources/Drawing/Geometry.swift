/// A point in pixels from the top left; y grows downwards.
public struct Point: Hashable, Sendable {
  public var x, y: Double
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A width and a height in pixels.
public struct Size: Hashable, Sendable {
  public var width, height: Double
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle in pixels from the top left.
public struct Rect: Hashable, Sendable {
  public var x, y, width, height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public var maxX: Double { x + width }
  public var maxY: Double { y + height }
  public var midX: Double { x + width / 2 }
  public var midY: Double { y + height / 2 }

  /// Whether both share more than an edge.
  public func overlaps(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  public func inset(by dx: Double, _ dy: Double) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
  }
}

/// Subpaths of straight lines and cubic curves.
public struct Path: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, to: Point)
    case close
  }

  public var steps: [Step] = []
  public init() {}

  public init(polyline points: [Point], closed: Bool = false) {
    for (i, p) in points.enumerated() { steps.append(i == 0 ? .move(p) : .line(p)) }
    if closed { steps.append(.close) }
  }

  public mutating func move(to p: Point) { steps.append(.move(p)) }
  public mutating func line(to p: Point) { steps.append(.line(p)) }
  public mutating func curve(_ a: Point, _ b: Point, to p: Point) { steps.append(.curve(a, b, to: p)) }
  public mutating func close() { steps.append(.close) }
}
