import ChartSpecimens
import Testing

@testable import Plotting

@Suite struct SpreadingTests {
  @Test func handDerived() {
    #expect(Spreading.centers(wishes: [10, 10], sizes: [4, 4], within: (0, 100)) == [8, 12])
    #expect(Spreading.centers(wishes: [50, 10], sizes: [4, 4], within: (0, 100)) == [50, 10])
    #expect(Spreading.centers(wishes: [1], sizes: [10], within: (0, 100)) == [5])
    #expect(Spreading.centers(wishes: [99, 99], sizes: [10, 10], within: (0, 100)) == [85, 95])
    #expect(Spreading.centers(wishes: [1, 2], sizes: [60, 60], within: (0, 100)) == nil)
    #expect(Spreading.centers(wishes: [], sizes: [], within: (0, 100)) == [])
  }

  /// The oracle: on a coarse grid, the least sum of squared moves over every arrangement in order.
  @Test func noArrangementOnAGridIsBetter() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<200 {
      let wishes = (0..<3).map { _ in Double(Int.random(in: 0...20, using: &generator)) }.sorted()
      let size = Double(2 * Int.random(in: 1...3, using: &generator))
      let centers = Spreading.centers(wishes: wishes, sizes: [size, size, size], within: (0, 20))!
      func cost(_ places: [Double]) -> Double { zip(places, wishes).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) }
      let steps = stride(from: size / 2, through: 20 - size / 2, by: 1)
      for a in steps {
        for b in steps where b >= a + size {
          for c in steps where c >= b + size { #expect(cost(centers) <= cost([a, b, c]) + 1e-9) }
        }
      }
    }
  }

  @Test func nothingOverlapsOrLeaves() {
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<1000 {
      let count = Int.random(in: 1...12, using: &generator)
      let wishes = (0..<count).map { _ in Double.random(in: -50...550, using: &generator) }
      let sizes = (0..<count).map { _ in Double.random(in: 1...40, using: &generator) }
      guard let centers = Spreading.centers(wishes: wishes, sizes: sizes, within: (0, 500)) else { continue }
      let spans = zip(centers, sizes).map { ($0 - $1 / 2, $0 + $1 / 2) }.sorted { $0.0 < $1.0 }
      #expect(spans.allSatisfy { $0.0 >= -1e-9 && $0.1 <= 500 + 1e-9 })
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.1 <= $1.0 + 1e-9 })
    }
  }
}
