import Testing

@testable import TimeSeries

/// The oracle is right on what 128 bits can check, and sees the faults that it is there for.
@Suite struct OracleTests {
  @Test func wholesAgreeWithIntegers() {
    var random = SeededNumbers(state: 3)
    for _ in 0..<500 {
      let a = Int.random(in: -(1 << 60)...(1 << 60), using: &random) >> Int.random(in: 0...60, using: &random)
      let b = Int.random(in: -(1 << 60)...(1 << 60), using: &random) >> Int.random(in: 0...60, using: &random)
      let (x, y) = (Whole(a), Whole(b))
      #expect(x + y == Whole(a + b))
      #expect(x - y == Whole(a - b))
      #expect((x < y) == (a < b))
      #expect((x << 75) >> 75 == x)
      #expect(x >> 7 == Whole(a / 128))
      #expect(x << 40 == x * Whole(1 << 40))
      if b != 0 {
        #expect(x / y == Whole(a / b))
        #expect(x * y / y == x)
        #expect((x * y).isNegative == ((a < 0) != (b < 0) && a != 0))
        #expect(abs(Exact(x, over: y).approximate - Double(a) / Double(b)) <= 1e-15 * abs(Double(a) / Double(b)))
      }
    }
    #expect((Whole(1) << 2000).bitWidth == 2001)
  }

  @Test func logarithmOfTwo() {
    #expect(abs(Exact.log(Exact(2), over: Exact(1)).approximate - 0.693147180559945309) < 1e-16)
    #expect(Exact.log(Exact(1), over: Exact(2)).approximate < 0)
  }

  @Test func theOnePassVarianceIsCaught() {
    let window = Array(PathologicalSeries.stepsOnAMountain.values(12))
    let n = Double(window.count)
    let sum = window.reduce(0, +)
    let onePass = (window.reduce(0) { $0 + $1 * $1 } - sum * sum / n) / (n - 1)
    let (distance, exact) = truth(.variance, window)!.error(of: onePass)
    let largest = window.reduce(0) { max($0, abs($1 - window[0])) }
    #expect(distance > 1e-12 * max(exact, largest))
  }
}
