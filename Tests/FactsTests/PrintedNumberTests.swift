import Facts
import Testing

/// SplitMix64: the same numbers on each run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

private func number(_ mantissa: Int64, _ exponent: Int) -> PrintedNumber {
  PrintedNumber(mantissa: mantissa, exponent: exponent)
}

private func power(_ n: Int) -> Int128 { (0..<n).reduce(1) { p, _ in p * 10 } }

/// `decimal` text as an integer and its number of places after the point.
private func read(_ text: String) -> (digits: Int128, places: Int)? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  guard let digits = Int128(parts.joined()), parts.count <= 2 else { return nil }
  return (digits, parts.count == 2 ? parts[1].count : 0)
}

@Suite struct PrintedNumberTests {
  @Test(arguments: [
    (225, -2, "2.25"), (225, 10, "2250000000000"), (-20, -4, "-0.002"), (0, -3, "0"), (0, 7, "0"), (-100, -2, "-1"),
    (5, -1, "0.5"), (1000, -4, "0.1"), (-123_456, -3, "-123.456"), (31825, 9, "31825000000000"), (10, 0, "10"),
  ])
  func plainDecimals(mantissa: Int64, exponent: Int, text: String) {
    #expect(number(mantissa, exponent).decimal == text)
  }

  @Test func decimalIsTheExactValueInItsShortestForm() {
    var random = SeededNumbers(state: 1)
    for _ in 0..<4000 {
      let mantissa =
        Int64.random(in: -9_999_999_999...9_999_999_999, using: &random)
        / Int64(power(Int.random(in: 0...9, using: &random)))
      let exponent = Int.random(in: -14...12, using: &random)
      let text = number(mantissa, exponent).decimal
      guard let (digits, places) = read(text) else {
        Issue.record("\(text) is no plain decimal")
        continue
      }
      #expect(
        digits * power(14 - places) == Int128(mantissa) * power(14 + exponent), "\(mantissa)e\(exponent): \(text)")
      #expect(places == 0 || text.last != "0")
      #expect(!text.hasPrefix("-0") || text.hasPrefix("-0."))
      #expect(text != "-0")
    }
  }

  @Test func endsAreHalfAStepAway() {
    #expect(number(4, -2).low == "0.035")
    #expect(number(4, -2).high == "0.045")
    #expect(number(0, -2).low == "-0.005")
    #expect(number(0, -2).high == "0.005")
    #expect(number(-4, -2).low == "-0.045")
    #expect(number(225, 10).low == "2245000000000")
    #expect(number(1, 0).low == "0.5")
    // Ten times the digits does not fit 64 bits.
    #expect(number(.max, 0).high == "9223372036854775807.5")
    #expect(number(.max, -2).low == "92233720368547758.065")
    #expect(number(-.max, 0).low == "-9223372036854775807.5")
    var random = SeededNumbers(state: 2)
    for _ in 0..<1000 {
      let n = number(.random(in: -999_999...999_999, using: &random), .random(in: -9...9, using: &random))
      let (low, high) = (read(n.low)!, read(n.high)!)
      let scale = { (x: (digits: Int128, places: Int)) in x.digits * power(12 - x.places) }
      #expect(scale(high) - scale(low) == power(12 + n.exponent))
      #expect(scale(high) + scale(low) == 2 * Int128(n.mantissa) * power(12 + n.exponent))
    }
  }

  @Test func valueIsTheNearestDouble() {
    #expect(number(1, -1).value == 0.1)
    #expect(number(318_250, 7).value == 3_182_500_000_000)
    #expect(number(0, -5).value.sign == .plus)
    #expect(number(9_007_199_254_740_993, 0).value == 9_007_199_254_740_992)
    #expect(number(123, -30).value == 1.23e-28)
    #expect(number(7, 400).value == .infinity)
    #expect(number(7, -400).value == 0)
    var random = SeededNumbers(state: 3)
    for _ in 0..<2000 {
      let n = number(.random(in: -(1 << 60)...(1 << 60), using: &random), .random(in: -30...30, using: &random))
      #expect(n.value == Double("\(n.mantissa)e\(n.exponent)"))
    }
  }

  /// Two numbers meet when the open intervals of half a step on each side have a value in common.
  @Test func meetingIsOverlapOfIntervals() {
    var random = SeededNumbers(state: 4)
    var met = 0
    for _ in 0..<20_000 {
      let a = number(.random(in: -300...300, using: &random), .random(in: -4...2, using: &random))
      var b = number(.random(in: -300...300, using: &random), .random(in: -4...2, using: &random))
      if Bool.random(using: &random) {
        // Near a: its digits at another scale, a few steps off.
        let steps = Int.random(in: 0...3, using: &random)
        b = number(a.mantissa * Int64(power(steps)) + .random(in: -6...6, using: &random), a.exponent - steps)
      }
      let least = min(a.exponent, b.exponent)
      let (i, j) = (power(a.exponent - least), power(b.exponent - least))
      // Doubled, in steps of the finer: each middle ± its whole step.
      let low = max(2 * Int128(a.mantissa) * i - i, 2 * Int128(b.mantissa) * j - j)
      let high = min(2 * Int128(a.mantissa) * i + i, 2 * Int128(b.mantissa) * j + j)
      #expect(a.meets(b) == (low < high), "\(a.decimal) \(b.decimal)")
      #expect(a.meets(b) == b.meets(a))
      #expect(a.meets(b) == a.negated.meets(b.negated))
      #expect(a.meets(a))
      met += a.meets(b) ? 1 : 0
    }
    #expect((2000...18_000).contains(met))
  }

  @Test(arguments: [
    (11, -3, 113, -4, true), (11, -1, 115, -2, true), (12, -1, 115, -2, true), (11, -1, 116, -2, false),
    (55, 0, 56, 0, false), (0, -2, 0, 0, true), (0, 0, 4, -1, true), (0, 0, 5, -1, true), (0, 0, 6, -1, false),
    (1, 0, -1, 0, false), (225, 10, 2_250_000_000_000, 0, true), (225, 10, 2_255_000_000_001, 0, false),
  ])
  func meeting(m: Int64, e: Int, n: Int64, f: Int, met: Bool) { #expect(number(m, e).meets(number(n, f)) == met) }

  @Test func meetingAtTheEndsOfTheIntegers() {
    // 17 to 25 steps apart: 5 at the higher scale begins at 4.5.
    for steps in 17...18 {
      let half = Int64(45) * Int64(power(steps - 1))
      #expect(number(5, steps).meets(number(half, 0)))
      #expect(!number(5, steps).meets(number(half - 1, 0)))
    }
    #expect(number(1, 19).meets(number(5_000_000_000_000_000_000, 0)))
    #expect(!number(1, 19).meets(number(4_999_999_999_999_999_999, 0)))
    #expect(!number(1, 20).meets(number(.max, 0)))
    #expect(number(0, 25).meets(number(.max, 0)))
    #expect(number(.max, 0).meets(number(.max, 0)))
    #expect(!number(.max, 0).meets(number(.max - 1, 0)))
    #expect(!number(.max, 19).meets(number(-.max, 0)))
    #expect(!number(1, .max).meets(number(1, .min)))
    #expect(number(.min, 0).meets(number(.min, 0)))
  }

  @Test func signsAndScales() {
    #expect(number(-5, 0).magnitude == number(5, 0))
    #expect(number(5, 0).magnitude == number(5, 0))
    #expect(number(5, 0).negated.negated == number(5, 0))
    #expect(number(5, -2).scaled(by: 8) == number(5, 6))
    #expect(number(0, -2).negated.decimal == "0")
  }
}
