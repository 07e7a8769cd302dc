import Drawing
import Testing

/// Whatever a path holds, painting ends soon, in bounds, and what is visible is right.
@Suite struct HostileTests {
  private static let strange: [Double] = [
    .nan, .infinity, -.infinity, 1e308, -1e308, .greatestFiniteMagnitude, Double.leastNonzeroMagnitude, 0, -0.0, 1e15,
    2_097_152, 32_767,
  ]

  @Test func strangeCoordinatesDoNoHarm() throws {
    for a in HostileTests.strange {
      for b in HostileTests.strange {
        var path = Path(polyline: [Point(3, 3), Point(a, b), Point(b, 7), Point(5, a)])
        path.curve(Point(a, a), Point(b, b), to: Point(b, a))
        path.close()
        path.line(to: Point(a, 4))
        let rect = Rect(x: a, y: b, width: a, height: 5)
        _ = try coverage(
          [
            .fill(path, .black), .stroke(path, Stroke(.black, width: 2, dash: [3, 2])),
            .stroke(path, Stroke(.black, width: a)), .rectangle(rect, .black),
            .clip(rect, [.fill(path, .black)]),
          ], width: 20, height: 20)
      }
    }
  }

  @Test func pathsThatAreNoNumbersAreDropped() throws {
    for bad in [Double.nan, .infinity] {
      let points = [Point(0, 0), Point(9, 0), Point(9, 9), Point(bad, 3)]
      #expect(try sum(coverage(of: Path(polyline: points), 10)) == 0)
      #expect(try sum(coverage(of: points, Stroke(.black, width: 2), 10)) == 0)
    }
  }

  @Test(arguments: [1e3, 1e6, 3e6, 1e9, 1e15, 1e300])
  func farCornersKeepTheGeometry(far: Double) throws {
    // A triangle whose long side runs through the picture's diagonal, however far it goes on.
    let fill = try coverage(of: Path(polyline: [Point(-far, -far), Point(far, far), Point(-far, far)]), 10)
    for y in 0..<10 {
      for x in 0..<10 {
        let expected = x < y ? 255 : x > y ? 0 : 128
        #expect(abs(fill[y][x] - expected) <= 1, "at \(x), \(y)")
      }
    }
    let line = try coverage(of: [Point(-far, 4.5), Point(far, 4.5)], Stroke(.black, width: 1), 10)
    #expect(line[4] == [Int](repeating: 255, count: 10))
    #expect(sum(line) == 10)
    let steep = try coverage(of: [Point(2, -far), Point(8, far)], Stroke(.black, width: 1), 10)
    if far > 1e5 { #expect(steep[5][4] == 128 && steep[5][5] == 128) }
  }

  @Test func aDashedLineAcrossTheUniverseIsQuick() throws {
    let points = [Point(-1e300, 5.5), Point(1e300, 5.5), Point(1e300, -1e300), Point(2, 2)]
    let painted = try coverage(of: points, Stroke(.black, width: 1, cap: .butt, dash: [4, 2]), 30)
    #expect(sum(painted) > 15)
  }

  @Test(arguments: [0, -3, .nan, .infinity])
  func widthsThatAreNoneDrawNothing(width: Double) throws {
    #expect(try sum(coverage(of: [Point(1, 1), Point(8, 8)], Stroke(.black, width: width), 10)) == 0)
  }

  @Test func rectanglesWithoutASizeDrawNothing() throws {
    for size in [Size(0, 5), Size(5, -1), Size(.nan, 5), Size(5, 0)] {
      let rect = Rect(x: 2, y: 2, width: size.width, height: size.height)
      #expect(try sum(coverage([.rectangle(rect, .black)], width: 10, height: 10)) == 0)
      #expect(
        try sum(
          coverage([.clip(rect, [.rectangle(Rect(x: 0, y: 0, width: 9, height: 9), .black)])], width: 10, height: 10))
          == 0)
    }
  }

  @Test func hugeRectanglesFillThePicture() throws {
    for far in [1e4, 1e9, 1e300] {
      let rect = Rect(x: -far, y: -far, width: 2 * far, height: 2 * far)
      #expect(try sum(coverage([.rectangle(rect, .black)], width: 10, height: 10)) == 100)
      #expect(try sum(coverage(of: Path(rect), 10)) == 100)
    }
  }

  @Test func emptyPathsAreNothing() throws {
    var path = Path()
    #expect(try sum(coverage(of: path, 5)) == 0)
    path.close()
    path.close()
    path.move(to: Point(1, 1))
    path.move(to: Point(2, 2))
    #expect(try sum(coverage(of: path, 5)) == 0)
    #expect(try sum(coverage([.stroke(path, Stroke(.black, width: 3))], width: 5, height: 5)) == 0)
  }

  @Test func aPathWithoutAMoveBeginsAtItsFirstPoint() throws {
    var path = Path()
    for p in [Point(0, 0), Point(4, 0), Point(4, 4)] { path.line(to: p) }
    #expect(try abs(sum(coverage(of: path, 5)) - 8) < 0.01)
  }
}
