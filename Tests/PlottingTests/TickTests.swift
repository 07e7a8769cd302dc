import ChartSpecimens
import Testing

@testable import Plotting

@Suite struct TickTests {
  /// Worked out by hand from the definition: step 1, 2 or 5 times a power of ten nearest to span / count.
  @Test(arguments: [
    (0.0, 1.0, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]), (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (0, 1, 3, [0, 0.5, 1]), (0, 1, 1, [0, 1]), (0, 10, 5, [0, 2, 4, 6, 8, 10]), (0, 10, 3, [0, 5, 10]),
    (0, 10, 1, [0, 10]), (-10, 10, 3, [-10, -5, 0, 5, 10]), (-10, 10, 2, [-10, 0, 10]), (-10, 10, 1, [0]),
    (-3, 4, 4, [-2, 0, 2, 4]), (14_000, 26_000, 3, [15_000, 20_000, 25_000]), (0.98, 1.14, 4, [1, 1.05, 1.1]),
    (5, 5, 4, [5]), (1, 364, 1, [200]), (0, 2.2, 1, [0, 2]),
  ])
  func table(start: Double, stop: Double, count: Int, expected: [Double]) {
    #expect(ticks(from: start, to: stop, count: count) == expected)
  }

  @Test func noTicksForWhatIsNoDomain() {
    for (a, b) in [(Double.nan, 1.0), (0, .nan), (.infinity, 1), (0, -.infinity), (-1.7e308, 1.7e308)] {
      #expect(ticks(from: a, to: b, count: 5).isEmpty)
    }
    #expect(ticks(from: 0, to: 1, count: 0).isEmpty)
    #expect(ticks(from: 0, to: 1, count: -3).isEmpty)
  }

  @Test func lawsOnRandomDomains() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      let size = powerOfTen(Int.random(in: -12...15, using: &generator))
      let a = Double.random(in: -10...10, using: &generator) * size
      let b = Double.random(in: -10...10, using: &generator) * size
      let count = Int.random(in: 1...20, using: &generator)
      let found = ticks(from: a, to: b, count: count)
      #expect(found.allSatisfy { $0 >= min(a, b) && $0 <= max(a, b) })
      #expect(found.allSatisfy { $0 != 0 || $0.sign == .plus })
      #expect(found.reversed() == ticks(from: b, to: a, count: count))
      #expect(found.count <= 2 * count + 2)
      #expect(zip(found, found.dropFirst()).allSatisfy { a < b ? $0 < $1 : $0 > $1 })
    }
  }

  @Test func logTicksAreRoundAndWithin() {
    #expect(logTicks(from: 1, to: 10_000) == [1, 10, 100, 1000, 10_000])
    #expect(logTicks(from: 2, to: 60) == [2, 5, 10, 20, 50])
    #expect(logTicks(from: 0, to: 10).isEmpty)
    #expect(logTicks(from: .nan, to: 10).isEmpty)
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1000 {
      let low = Double.random(in: 1...10, using: &generator) * powerOfTen(Int.random(in: -20...20, using: &generator))
      let high = low * Double.random(in: 1.01...1e9, using: &generator)
      let found = logTicks(from: low, to: high)
      #expect(found.allSatisfy { $0 >= low && $0 <= high })
      #expect(found.count <= 31)
    }
  }

  @Test func decimalsTellMultiplesApart() {
    #expect(decimals(for: 1) == 0)
    #expect(decimals(for: 0.5) == 1)
    #expect(decimals(for: 0.25) == 2)
    #expect(decimals(for: 200) == 0)
    #expect(decimals(for: 0.002) == 3)
    #expect(decimals(for: .nan) == 0)
  }
}

@Suite struct NumberTextTests {
  @Test(arguments: [
    (1234.5, 1, false, "1,234.5"), (-1234.5, 1, false, "−1,234.5"), (0.0, 0, false, "0"), (-0.0, 2, false, "0.00"),
    (-0.004, 2, false, "0.00"), (4.0, 0, true, "+4"), (0.0, 0, true, "0"), (999_999.5, 0, false, "1,000,000"),
    (0.05, 1, false, "0.1"), (12, 0, false, "12"), (123, 0, false, "123"), (1e21, 0, false, "1.0e21"),
    (.nan, 1, false, "–"), (.infinity, 1, false, "–"),
  ])
  func table(value: Double, decimals: Int, signed: Bool, expected: String) {
    #expect(numberText(value, decimals: decimals, signed: signed) == expected)
  }
}
