import Drawing
import Testing

@Suite struct FillTests {
  @Test func wholeRectanglesCoverWholePixels() throws {
    let expected = [[0, 0, 0, 0], [0, 255, 255, 0], [0, 0, 0, 0]]
    let rect = Rect(x: 1, y: 1, width: 2, height: 1)
    #expect(try coverage([.rectangle(rect, .black)], width: 4, height: 3) == expected)
    #expect(try coverage([.fill(Path(rect), .black)], width: 4, height: 3) == expected)
  }

  @Test func halfPixelsAreHalfCovered() throws {
    // 0.5 · 255 = 127.5 rounds to 128, 0.25 · 255 = 63.75 to 64.
    let expected = [[64, 128, 64], [128, 255, 128], [64, 128, 64]]
    let rect = Rect(x: 0.5, y: 0.5, width: 2, height: 2)
    #expect(try coverage([.rectangle(rect, .black)], width: 3, height: 3) == expected)
    #expect(try coverage([.fill(Path(rect), .black)], width: 3, height: 3) == expected)
  }

  @Test func aDiagonalHalvesItsPixels() throws {
    let path = Path(polyline: [Point(0, 0), Point(3, 3), Point(0, 3)])
    #expect(try coverage(of: path, 3) == [[128, 0, 0], [255, 128, 0], [255, 255, 128]])
  }

  @Test func holesNeedTheOtherDirection() throws {
    var path = Path(Rect(x: 0, y: 0, width: 4, height: 4))
    var same = path
    same.steps += Path(Rect(x: 1, y: 1, width: 2, height: 2)).steps
    path.steps += Path(polyline: [Point(1, 1), Point(1, 3), Point(3, 3), Point(3, 1)], closed: true).steps
    #expect(try sum(coverage(of: path, 4)) == 12)
    #expect(try sum(coverage(of: same, 4)) == 16)
  }

  @Test(arguments: UInt64(0)..<40)
  func theSumIsTheArea(seed: UInt64) throws {
    var random = Random(seed)
    // Sorted by angle around the middle, so that no side crosses another.
    let count = 3 + Int(random.number(0...9))
    let corners = (0..<count).map { i -> Point in
      let turn = (Double(i) + random.number(0...0.9)) / Double(count) * 4
      let (x, y) = diamond(turn)
      let reach = random.number(10...60)
      return Point(100 + x * reach, 100 + y * reach)
    }
    let area = zip(corners, corners.dropFirst() + corners.prefix(1)).reduce(0.0) {
      $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
    }
    #expect(try abs(sum(coverage(of: Path(polyline: corners), 200)) - area.magnitude) < 0.02 * 60)
  }

  /// A point of the unit diamond, `turn` in 0..<4.
  private func diamond(_ turn: Double) -> (Double, Double) {
    let part = turn.truncatingRemainder(dividingBy: 1)
    switch Int(turn) {
    case 0: return (1 - part, part)
    case 1: return (-part, 1 - part)
    case 2: return (part - 1, -part)
    default: return (part, part - 1)
    }
  }

  @Test(arguments: UInt64(0)..<18)
  func agreesWithTheOracle(seed: UInt64) throws {
    var random = Random(seed)
    let size = 20
    let loops = (0..<1 + Int(seed % 3)).map { _ in
      random.points(3 + Int(random.number(0...5)), in: Double(size), margin: seed % 2 == 0 ? 0 : 20)
    }
    var path = Path()
    for loop in loops { path.steps += Path(polyline: loop, closed: true).steps }
    let painted = try coverage(of: path, size)
    let oracle = Oracle(loops: loops)
    var total = 0.0
    for y in 0..<size {
      for x in 0..<size {
        let windings = oracle.samples(x, y)
        // The rasteriser's definition: the magnitude of the mean winding, at most one.
        let mean = min(1, abs(Double(windings.reduce(0, +)) / 256))
        let error = abs(Double(painted[y][x]) / 255 - mean)
        #expect(error < 0.13, "at \(x), \(y)")
        total += error
        // Which is non-zero winding unless windings of both signs, or an overlap's edge, share the pixel.
        let kinds = Set(windings)
        if kinds.count == 1 || kinds == [0, 1] || kinds == [0, -1] {
          let share = Double(windings.count { $0 != 0 }) / 256
          #expect(abs(Double(painted[y][x]) / 255 - share) < 0.13, "at \(x), \(y)")
        }
      }
    }
    #expect(total / Double(size * size) < 0.01)
  }

  @Test func aCurveFollowsTheCircle() throws {
    let k = 0.5522847498 * 40
    var path = Path()
    path.move(to: Point(90, 50))
    path.curve(Point(90, 50 + k), Point(50 + k, 90), to: Point(50, 90))
    path.curve(Point(50 - k, 90), Point(10, 50 + k), to: Point(10, 50))
    path.curve(Point(10, 50 - k), Point(50 - k, 10), to: Point(50, 10))
    path.curve(Point(50 + k, 10), Point(90, 50 - k), to: Point(90, 50))
    #expect(try abs(sum(coverage(of: path, 100)) / (Double.pi * 1600) - 1) < 0.003)
  }

  @Test(arguments: UInt64(0)..<10)
  func wholeShiftsMoveThePixels(seed: UInt64) throws {
    var random = Random(seed)
    let points = random.points(7, in: 30)
    func moved(_ dx: Double, _ dy: Double) -> [Point] { points.map { Point($0.x + 5 + dx, $0.y + 5 + dy) } }
    for stroke in [nil, Stroke(.black, width: 2.5, dash: [7, 3])] {
      func paint(_ dx: Double, _ dy: Double) throws -> [[Int]] {
        let path = Path(polyline: moved(dx, dy))
        return try coverage([stroke.map { .stroke(path, $0) } ?? .fill(path, .black)], width: 80, height: 80)
      }
      let still = try paint(0, 0)
      let shifted = try paint(31, 17)
      for y in 0..<45 { #expect(still[y][..<45] == shifted[y + 17][31..<76]) }
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func clippingIsCropping(seed: UInt64) throws {
    var random = Random(seed)
    let path = Path(polyline: random.points(8, in: 60, margin: 30))
    let elements: [Scene.Element] = [
      .fill(path, .black), .stroke(path, Stroke(Color(0xFF0000, alpha: 90), width: 3)),
      .rectangle(Rect(x: 10.25, y: 3, width: 30, height: 40), Color(0x00FF00, alpha: 128)),
      .rectangle(Rect(x: 5, y: 20, width: 50, height: 10), Color(0x00FF00, alpha: 128)),
    ]
    let window = Rect(x: 17, y: 9, width: 22, height: 31)
    let whole = try coverage(elements, width: 60, height: 60)
    // A clip's edges go to the nearest whole pixels; nested clips meet.
    let loose = Rect(x: 17.4, y: 8.6, width: 21.5, height: 31.2)
    let outer = Rect(x: -100, y: 9, width: 1000, height: 31)
    let clips: [[Scene.Element]] = [
      [.clip(window, elements)], [.clip(loose, elements)], [.clip(outer, [.clip(window, elements)])],
    ]
    for clip in clips {
      let clipped = try coverage(clip, width: 60, height: 60)
      for y in 0..<60 {
        for x in 0..<60 {
          let inside = (17..<39).contains(x) && (9..<40).contains(y)
          #expect(clipped[y][x] == (inside ? whole[y][x] : 0))
        }
      }
    }
  }

  @Test func drawsInOrderOverABackground() throws {
    var scene = Scene(width: 1, height: 1)
    let all = Rect(x: 0, y: 0, width: 1, height: 1)
    scene.elements = [.rectangle(all, .black), .rectangle(all, Color(0xFF0000, alpha: 128))]
    #expect(try scene.painted(with: Painter())[0, 0] == Color(0x800000))
  }
}
