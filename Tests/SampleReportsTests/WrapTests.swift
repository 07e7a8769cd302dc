import Testing

@testable import SampleReports

struct WrapTests {
  let prose = "截至 8 月 24 日，CoinGecko 口径的全球加密货币总市值为 2.36 万亿美元，较上周六（2.16 万亿美元）回升；IBIT 净流入 1,234.5 百万美元。"

  @Test(arguments: 12...60)
  func keepsEveryCharacterAndTheWidth(width: Int) {
    let lines = wrap(prose, width)
    #expect(lines.joined().filter { $0 != " " } == prose.filter { $0 != " " })
    // One closing mark may stand beyond the edge.
    #expect(lines.allSatisfy { columns($0) <= width + 2 })
  }

  @Test(arguments: 12...60)
  func neverBreaksADigit(width: Int) {
    for (line, next) in zip(wrap(prose, width), wrap(prose, width).dropFirst()) {
      let within = line.last.map { "0123456789.,".contains($0) } ?? false
      // Not `isNumber`, which is true of 万.
      let goesOn = next.first.map { "0123456789.,".contains($0) } ?? false
      #expect(!(within && goesOn))
    }
  }

  @Test func namesComeBackByTheRuleOfJoining() {
    #expect(wrapName("Coinbase Global, Inc.", 16) == ["Coinbase Global,", "Inc."])
    #expect(wrapName("挖矿及矿机", 6) == ["挖矿及", "矿机"])
    // Broken between 边缘 and AI nobody could tell whether a blank stood there.
    #expect(wrapName("边缘 AI", 5) == ["边缘 AI"])
  }

  @Test func blanksStandBetweenChineseAndLatin() {
    var typography = Typography()
    #expect(typography.prose("截至8月24日，ETF净流入5.06亿美元") == "截至 8 月 24 日，ETF 净流入 5.06 亿美元")
    typography.halfWidthPunctuation = true
    #expect(typography.prose("小米集团-W（+9%），") == "小米集团-W(+9%),")
    typography.fullWidth = true
    #expect(typography.bracketed(.init(mantissa: -12_345, exponent: -1)) == "（１,２３４．５）")
  }
}
