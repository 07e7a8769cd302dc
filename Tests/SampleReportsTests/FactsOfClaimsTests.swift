import Dates
import Facts
import Testing

@testable import SampleReports

struct FactsOfClaimsTests {
  let friday = date(2024, 8, 23)

  func flow(
    _ tenths: Int64, _ exponent: Int, _ scale: Amount.Scale, _ qualifier: Observation.Qualifier = .equal,
    source: String = "Farside"
  ) -> Claim {
    Claim(
      .bitcoinFunds, .netFlow, Period(friday), Amount(PrintedNumber(mantissa: tenths, exponent: exponent), scale),
      unit: .usd, source: source, qualifier: qualifier)
  }

  @Test func theMorePrecisePrintingWins() {
    // 2.52 亿 stands for 251.5…252.5 million; the table says 252.0 million.
    let facts = Claim.facts(of: [flow(252, -2, .hundredMillion), flow(2520, -1, .million)])
    #expect(facts.map(\.number.decimal) == ["252000000"])
    #expect(facts.map(\.digits) == ["252.0"])
  }

  @Test func printingsThatCannotMeetAreTwoRows() {
    let facts = Claim.facts(of: [flow(252, -2, .hundredMillion), flow(2600, -1, .million)])
    #expect(facts.count == 2)
  }

  @Test func intervalsThatTouchAreOneFact() {
    // 1.1 reaches to 1.15, 1.15 from 1.145.
    let facts = Claim.facts(of: [flow(11, -1, .hundredMillion), flow(115, -2, .hundredMillion)])
    #expect(facts.map(\.number.decimal) == ["115000000"])
  }

  @Test func aBoundThatAnEqualitySatisfiesAddsNoRow() {
    let over = flow(25, -1, .hundredMillion, .greater)
    #expect(Claim.facts(of: [over, flow(2520, -1, .million)]).map(\.qualifier) == [.equal])
    #expect(Claim.facts(of: [over]).map(\.qualifier) == [.greater])
    #expect(Claim.facts(of: [over, flow(2400, -1, .million)]).count == 2)
  }

  @Test func theSourceSeparatesFlowsButNotCloses() {
    #expect(Claim.facts(of: [flow(1, 0, .million), flow(1, 0, .million, source: "SoSoValue")]).count == 2)
    func close(_ source: String) -> Claim {
      Claim(
        "SPX.GI", .close, Period(friday), Amount(PrintedNumber(mantissa: 56346, exponent: -1), .one), unit: .points,
        source: source)
    }
    #expect(Claim.facts(of: [close("Wind"), close("")]).map(\.source) == ["Wind"])
  }
}

struct AmountTests {
  @Test(arguments: [
    (-318_250 as Int64, -1, "31,825.0", "31825.0"), (5, -2, "0.05", "0.05"), (0, -1, "0.0", "0.0"),
    (100, 0, "100", "100"), (1234, 2, "123,400", "123400"), (999_999, -2, "9,999.99", "9999.99"),
  ])
  func digits(mantissa: Int64, exponent: Int, grouped: String, plain: String) {
    let number = PrintedNumber(mantissa: mantissa, exponent: exponent)
    #expect(number.digits(grouped: true) == grouped)
    #expect(number.digits() == plain)
  }

  @Test func roundingIsHalfAwayFromZeroAndHasNoMinusZero() {
    #expect(PrintedNumber(rounding: -2.5, decimals: 0).mantissa == -3)
    #expect(PrintedNumber(rounding: -0.04, decimals: 1) == PrintedNumber(mantissa: 0, exponent: -1))
    #expect(PrintedNumber(rounding: 528, decimals: 2).trimmed == PrintedNumber(mantissa: 528, exponent: 0))
  }

  @Test func scalesAreWhatTheWordsSay() {
    let number = PrintedNumber(mantissa: 225, exponent: -2)
    #expect(Amount(number, .trillion).base.decimal == "2250000000000")
    #expect(Amount(number, .zhao).base.decimal == "2250000000000")
    #expect(Amount(number, .percent).base.decimal == "0.0225")
    #expect(Amount(506.4e6, .hundredMillion, decimals: 2).printed.digits() == "5.06")
  }
}

struct SplitMix64Tests {
  /// The reference implementation's first values for this seed.
  @Test func agreesWithTheReference() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect(random.next() == 9_817_491_932_198_370_423)
  }

  @Test func shufflingKeepsEveryItem() {
    var random = SplitMix64(seed: 5)
    #expect(random.shuffled(Array(0..<50)).sorted() == Array(0..<50))
  }
}
