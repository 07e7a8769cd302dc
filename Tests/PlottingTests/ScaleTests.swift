import ChartSpecimens
import Foundation
import Testing

@testable import Plotting

@Suite struct ScaleTests {
  @Test func linearIsItsOwnInverse() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let (a, b) = (Double.random(in: -1e6...1e6, using: &generator), Double.random(in: -1e6...1e6, using: &generator))
      let scale = LinearScale(domain: a, b, range: 900, 12)
      #expect(scale.position(of: a) == 900)
      #expect(abs(scale.position(of: b) - 12) < 1e-9)
      let value = a + (b - a) * Double.random(in: 0...1, using: &generator)
      #expect(abs(scale.value(at: scale.position(of: value)) - value) <= 1e-9 * abs(b - a) + 1e-9)
    }
  }

  @Test func logIsItsOwnInverseAndEqualRatiosAreEqualLengths() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let low = powerOfTen(Int.random(in: -30...30, using: &generator)) * Double.random(in: 1...9, using: &generator)
      let scale = LogScale(domain: low, low * 1000, range: 0, 300)
      #expect(abs(scale.position(of: low * 10) - 100) < 1e-6)
      let value = low * Double.random(in: 1...1000, using: &generator)
      #expect(abs(scale.value(at: scale.position(of: value)) / value - 1) < 1e-9)
    }
  }

  /// The oracle is the system's library.
  @Test func logarithmAgreesWithTheLibrary() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<5000 {
      let x = Double.random(in: 1...10, using: &generator) * powerOfTen(Int.random(in: -300...300, using: &generator))
      #expect(abs(Logarithm.decimal(x) - log10(x)) <= 1e-13 * max(1, abs(log10(x))))
      let y = Double.random(in: -300...300, using: &generator)
      #expect(abs(Logarithm.power(y) / pow(10, y) - 1) < 1e-12)
      #expect(floorOfLog10(x) == Int(floor(log10(x))) || abs(log10(x) - log10(x).rounded()) < 1e-12)
    }
  }

  @Test func bandsAreEqualAndFound() {
    let scale = BandScale(count: 4, range: 10, 210)
    #expect(scale.step == 50)
    #expect((0..<4).map(scale.center) == [35, 85, 135, 185])
    #expect((0..<4).map { scale.band(at: scale.center(of: $0)) } == [0, 1, 2, 3])
    #expect(scale.band(at: 9) == nil)
    #expect(scale.band(at: 210) == nil)
  }

  @Test func niceDomainsHoldTheDataWithHeadroom() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<3000 {
      let size = powerOfTen(Int.random(in: -8...14, using: &generator))
      let a = Double.random(in: -10...10, using: &generator) * size
      let b = Double.random(in: -10...10, using: &generator) * size
      let (low, high) = (min(a, b), max(a, b))
      let zero = [nil, true, false][Int.random(in: 0...2, using: &generator)]
      let (start, end) = NiceDomain.linear((low, high), zero: zero, count: 6)
      #expect(start <= low && high <= end)
      #expect(start < end)
      if high > 0 { #expect(high < end) }
      if low < 0 { #expect(start < low) }
      if low >= 0 { #expect(start >= 0) }
      if high <= 0 { #expect(end <= 0) }
      if zero == true { #expect(start <= 0 && end >= 0) }
      if zero == nil, low > 0, low < high / 2 { #expect(start == 0) }
      // The line at the plot's foot has a number.
      #expect(ticks(from: start, to: end, count: 6).first == start)
    }
    // 7.5 less a tenth of it less 4 % is 6.69: the tick below is 6.6, not 6.600000000000001.
    #expect(NiceDomain.linear((7.5, 7.5), zero: false, count: 8) == (6.6, 8.4))
    #expect(NiceDomain.linear(nil, zero: nil, count: 5) == (0, 1))
    #expect(NiceDomain.linear((0, 0), zero: nil, count: 5) == (0, 1))
  }

  /// Powers of ten are the ticks from three on, else also their 2- and 5-folds.
  @Test func aLogarithmicDomainStartsOnATick() {
    #expect(NiceDomain.log((3, 120_000)) == (1, 200_000))
    #expect(NiceDomain.log((30, 80)) == (20, 100))
    #expect(NiceDomain.log(nil) == (1, 10))
  }
}
