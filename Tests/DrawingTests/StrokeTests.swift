import Drawing
import Testing

@Suite struct StrokeTests {
  private func black(_ width: Double, _ cap: Stroke.Cap = .round, dash: [Double] = []) -> Stroke {
    Stroke(.black, width: width, cap: cap, dash: dash)
  }

  @Test func aHairlineOnAPixelRowIsExact() throws {
    let painted = try coverage(of: [Point(1, 1.5), Point(4, 1.5)], black(1, .butt), 5)
    #expect(painted[1] == [0, 255, 255, 255, 0])
    #expect(sum(painted) == 3)
  }

  @Test(arguments: UInt64(0)..<30)
  func areaIsLengthTimesWidth(seed: UInt64) throws {
    var random = Random(seed)
    let (a, b) = (random.point(20...180, 20...180), random.point(20...180, 20...180))
    let width = random.number(0.25...15)
    let length = distance(a, b, b)
    let butt = try sum(coverage(of: [a, b], black(width, .butt), 200))
    #expect(abs(butt - length * width) < 0.02 * length + 0.1)
    // Two half circles more, as polygons a little smaller.
    let round = try sum(coverage(of: [a, b], black(width), 200))
    #expect(abs(round - butt - .pi * width * width / 4) < 0.05 * width * width + 0.6)
  }

  @Test func roundCapsReachHalfTheWidth() throws {
    let painted = try coverage(of: [Point(20, 20), Point(30, 20)], black(10), 50)
    #expect(painted[19][14] == 0 && painted[19][15] > 200 && painted[19][34] > 200 && painted[19][35] == 0)
    #expect(painted[16][15] == 0)
    let butt = try coverage(of: [Point(20, 20), Point(30, 20)], black(10, .butt), 50)
    #expect(butt[19][19] == 0 && butt[19][20] == 255 && butt[19][29] == 255 && butt[19][30] == 0)
  }

  @Test func aReversalKeepsItsRoundJoin() throws {
    let there = [Point(20, 25), Point(40, 25)]
    let round = try coverage(of: there, black(10), 60)
    let reversed = try coverage(of: there + [Point(20, 25)], black(10, .butt), 60)
    for y in 0..<60 { #expect(reversed[y][41...] == round[y][41...]) }
    #expect(reversed[25][44] > 200)
    // Almost reversed, to either side.
    for dy in [-0.05, 0.05] {
      let almost = try coverage(of: there + [Point(20, 25 + dy)], black(10, .butt), 60)
      #expect(almost[25][44] > 200)
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func gentleTurnsAgreeWithTheOracle(seed: UInt64) throws {
    var random = Random(seed)
    var y = 24.0
    let points = (0..<6).map { i -> Point in
      y += random.number(-6...6)
      return Point(4 + Double(i) * 8, y)
    }
    let width = random.number(1...5)
    let painted = try coverage(of: points, black(width), 48)
    for y in 0..<48 {
      for x in 0..<48 {
        let error = abs(Double(painted[y][x]) / 255 - strokeShare(x, y, points, width: width))
        #expect(error < 0.13, "at \(x), \(y)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func wildTurnsLeaveNoGap(seed: UInt64) throws {
    var random = Random(seed)
    let points = random.points(9, in: 40)
    let width = random.number(0.5...9)
    let painted = try coverage(of: points, black(width), 40)
    var tooMuch = 0
    for y in 0..<40 {
      for x in 0..<40 {
        let error = Double(painted[y][x]) / 255 - strokeShare(x, y, points, width: width)
        #expect(error > -0.13, "at \(x), \(y)")
        // Where two parts of the line share an edge pixel, its coverage is the sum of theirs.
        if error > 0.13 { tooMuch += 1 }
      }
    }
    #expect(tooMuch < 120)
  }

  @Test func tinySegmentsOfAWideLineStayInside() throws {
    // A small circle of many corners under a wide pen: inner sides cross everywhere.
    var points: [Point] = []
    for i in 0..<64 {
      let t = Double(i) / 64
      let s = t < 0.5 ? 4 * t - 1 : 3 - 4 * t
      points.append(Point(30 + 2 * s, 30 + (t < 0.5 ? 2 : -2) * (1 - s * s)))
    }
    let painted = try coverage(of: points, black(20), closed: true, 60)
    let closed = points + [points[0]]
    for y in stride(from: 0, to: 60, by: 3) {
      for x in 0..<60 {
        let error = abs(Double(painted[y][x]) / 255 - strokeShare(x, y, closed, width: 20))
        #expect(error < 0.2, "at \(x), \(y)")
      }
    }
  }

  @Test func overlapsDoNotDarken() throws {
    var scene = Scene(width: 40, height: 40)
    let cross = [Point(5, 20), Point(35, 20), Point(35, 5), Point(20, 5), Point(20, 35)]
    scene.elements = [.stroke(Path(polyline: cross), Stroke(Color.black.opacity(0.5), width: 6))]
    let pixels = try scene.painted(with: Painter())
    #expect(pixels[20, 20] == pixels[10, 20])
    #expect(pixels[10, 20] == Color(0x7F7F7F))
  }

  @Test func closedPathsJoinAtTheStart() throws {
    let corners = [Point(10, 10), Point(30, 10), Point(30, 30), Point(10, 30)]
    let closed = try coverage(of: corners, black(6, .butt), closed: true, 40)
    #expect(closed[8][8] > 100)
    for y in 0..<40 {
      for x in 0..<40 {
        // The frame is its own mirror image, but for the last bits of roundings.
        #expect(abs(closed[y][x] - closed[y][39 - x]) <= 2)
        #expect(abs(closed[y][x] - closed[39 - y][x]) <= 2)
      }
    }
  }

  @Test func aPointIsADot() throws {
    let dot = try coverage(of: [Point(10, 10), Point(10, 10)], black(8), 20)
    #expect(abs(sum(dot) - .pi * 16) < 1)
    #expect(try sum(coverage(of: [Point(10, 10), Point(10, 10)], black(8, .butt), 20)) == 0)
    #expect(try sum(coverage(of: [Point(10, 10)], black(8), 20)) == 0)
  }

  @Test func dashesHaveTheirLengths() throws {
    let painted = try coverage(of: [Point(0, 0.5), Point(14, 0.5)], black(1, .butt, dash: [4, 2]), 14)
    #expect(painted[0].map { $0 / 255 } == [1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1])
    #expect(painted[0].allSatisfy { $0 == 0 || $0 == 255 })
  }

  @Test func anOddPatternIsRepeated() throws {
    let painted = try coverage(of: [Point(0, 0.5), Point(12, 0.5)], black(1, .butt, dash: [3, 1, 2]), 12)
    #expect(painted[0].map { $0 / 255 } == [1, 1, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0])
  }

  @Test func dashesRunOnOverVertices() throws {
    let straight = try coverage(of: [Point(2, 5.5), Point(58, 5.5)], black(2, .butt, dash: [5, 3]), 60)
    let cut = [2, 7, 9.25, 20, 21, 33.5, 58].map { Point($0, 5.5) }
    #expect(try coverage(of: cut, black(2, .butt, dash: [5, 3]), 60) == straight)
    // Around a corner: half of the whole length is dash.
    let corner = [Point(10, 10), Point(40, 10), Point(40, 40)]
    let dashed = try sum(coverage(of: corner, black(2, .butt, dash: [3, 3]), 60))
    #expect(abs(dashed - 60) < 2)
  }

  @Test func dashesKeepTheirPhaseFromOutside() throws {
    let near = try coverage(of: [Point(0, 0.5), Point(14, 0.5)], black(1, .butt, dash: [4, 2]), 14)
    let far = try coverage(of: [Point(-6_000_000, 0.5), Point(6_000_000, 0.5)], black(1, .butt, dash: [4, 2]), 14)
    #expect(far == near)
  }

  @Test(arguments: [[0, 0], [-1, 4], [.nan], [.infinity, 2], [0.01, 0.01], []])
  func senselessDashesAreSolid(dash: [Double]) throws {
    let line = [Point(1, 1.5), Point(9, 1.5)]
    #expect(try coverage(of: line, black(1, dash: dash), 10) == coverage(of: line, black(1), 10))
  }

  @Test func dotsAreRoundCapsOnNothing() throws {
    let painted = try coverage(of: [Point(5, 5), Point(25, 5)], black(4, dash: [0, 10]), 30)
    #expect(painted[4][5] > 250 && painted[4][10] == 0 && painted[4][15] > 250)
    #expect(abs(sum(painted) - 2 * .pi * 4) < 1, "none where the line ends")
  }

  @Test func tenThousandOverlapsStaySolid() throws {
    let zigzag = (0..<50_000).map { Point($0 % 2 == 0 ? 5 : 15, 10 + Double($0 % 3) / 100) }
    let painted = try coverage(of: zigzag, black(4), 20)
    #expect(painted[9][6...13].allSatisfy { $0 == 255 })
    #expect(painted[3].allSatisfy { $0 == 0 })
  }
}
