import Dates
import Facts
import Testing

@testable import Reports

@Suite struct NumeralTests {
  @Test(arguments: ["-4.7%", "−4.7%", "–4.7%", "—4.7%", "‒4.7%", "―4.7%", "－4.7%"])
  func everyDashBeforeANumberIsItsSign(_ text: String) {
    #expect(numeral(in: fold(text), at: 0)?.number.decimal == "-0.047")
  }

  @Test(arguments: [
    ("2.25万亿美元", "2250000000000", Numeral.Kind.money(.usd)),
    ("19.40 万亿美元", "19400000000000", .money(.usd)),
    ("1.9兆美元", "1900000000000", .money(.usd)),
    ("3亿港元", "300000000", .money(.hkd)),
    ("HK$9.48", "9.48", .money(.hkd)),
    ("$874bn", "874000000000", .money(.usd)),
    ("US$ 1.2 trillion", "1200000000000", .money(.usd)),
    ("１２．５％", "0.125", .percent),
    ("-0.5%", "-0.005", .percent),
    ("+13%", "0.13", .percent),
    ("−4.7%", "-0.047", .percent),
    ("(13.5)", "-13.5", .plain),
    ("(+9%)", "0.09", .percent),
    ("1,234,567.8", "1234567.8", .plain),
    ("0.7pct", "0.7", .percentagePoint),
    ("41.9 个百分点", "41.9", .percentagePoint),
    ("3468.9点", "3468.9", .points),
    ("38.2亿个", "3820000000", .counted),
    ("24小时", "24", .counted),
    ("128k", "128000", .plain),
    ("0.9915", "0.9915", .plain),
  ])
  func reads(_ text: String, _ decimal: String, _ kind: Numeral.Kind) throws {
    let folded = fold(text)
    // A number in brackets with a sign of its own is read from the sign.
    let start = folded.first == "(" && folded[1] == "+" ? 1 : 0
    let found = try #require(numeral(in: folded, at: start))
    #expect(found.number.decimal == decimal)
    #expect(found.kind == kind)
  }

  @Test(arguments: ["phi-3.5", "v2", "1.2.3", "3D", "top5", "12345678901234567890"])
  func passesOver(_ text: String) {
    let folded = fold(text)
    #expect(folded.indices.allSatisfy { numeral(in: folded, at: $0) == nil })
  }

  @Test func precisionIsThatOfTheDigits() throws {
    let number = try #require(numeral(in: fold("870亿美元"), at: 0)).number
    #expect(number.low == "86950000000")
    #expect(number.high == "87050000000")
  }
}

@Suite struct DateExpressionTests {
  @Test(arguments: [
    ("2024年8月24日", DateExpression.day(year: 2024, month: 8, day: 24)),
    ("2024 年 8 月 24 日", .day(year: 2024, month: 8, day: 24)),
    ("113年8月24日", .day(year: 2024, month: 8, day: 24)),
    ("2024/8/24", .day(year: 2024, month: 8, day: 24)),
    ("２０２４-０８-２４", .day(year: 2024, month: 8, day: 24)),
    ("8月24日", .day(year: nil, month: 8, day: 24)),
    ("23 Aug 2024", .day(year: 2024, month: 8, day: 23)),
    ("Aug 24, 2024", .day(year: 2024, month: 8, day: 24)),
    ("本周五", .weekday(week: 0, 5)),
    ("上周六", .weekday(week: -1, 6)),
    ("周一到周四", .range(.weekday(week: nil, 1), .weekday(week: nil, 4))),
    ("10 月 21 日~23 日", .range(.day(year: nil, month: 10, day: 21), .day(year: nil, month: 10, day: 23))),
    (
      "2024/8/19 至 2024/8/23",
      .range(.day(year: 2024, month: 8, day: 19), .day(year: 2024, month: 8, day: 23))
    ),
    ("2024/8/19-8/23", .range(.day(year: 2024, month: 8, day: 19), .day(year: 2024, month: 8, day: 23))),
    ("12月30日至2025年1月3日", .range(.day(year: 2024, month: 12, day: 30), .day(year: 2025, month: 1, day: 3))),
    ("2024年年初至今", .yearToDate),
    ("8月以来", .month(8)),
    ("本周", .week(0)),
  ])
  func reads(_ text: String, _ expression: DateExpression) {
    #expect(dateExpression(in: fold(text), at: 0)?.expression == expression)
  }

  @Test func aFallBehindADateIsNoRange() throws {
    let found = try #require(dateExpression(in: fold("1998-05-20 –2.4%"), at: 0))
    #expect(found.expression == .day(year: 1998, month: 5, day: 20))
  }

  @Test(arguments: ["2024", "13月1日", "8/24", "3.5", "19720.9"])
  func passesOver(_ text: String) {
    #expect(dateExpression(in: fold(text), at: 0) == nil)
  }
}

@Suite struct CodeTests {
  private func read(_ text: String) -> Code? {
    let printed = Array(text.unicodeScalars)
    return code(fold(printed)[...], printed: printed[...])
  }

  @Test(arguments: [
    ("NVDA.O", Measure.usd), ("0992.HK", .hkd), ("600519.SH", .cny), ("BRK.B.N", .usd),
  ])
  func reads(_ text: String, _ currency: Measure) {
    #expect(read(text) == Code(key: EntityKey(rawValue: text), currency: currency))
  }

  @Test func indexProvidersHaveNoCurrency() { #expect(read("8884057.WI")?.currency == nil) }

  @Test(arguments: ["e.g.", "nvda.o", "3.5", "NVDA", "www.example.com", "NVDA.XYZ"])
  func passesOver(_ text: String) { #expect(read(text) == nil) }
}

@Suite struct LexiconTests {
  private let lexicon = Lexicon([("净流入", 1), ("净流入额", 2), ("fell", 3), ("bn", 4)])

  @Test func takesTheLongest() { #expect(lexicon.match(in: fold("净流入额为"), at: 0)?.meaning == 2) }
  @Test func fallsBackToTheShorter() { #expect(lexicon.match(in: fold("净流入达"), at: 0)?.meaning == 1) }
  @Test func latinPhrasesAreWholeWords() {
    #expect(lexicon.match(in: fold("fellow"), at: 0) == nil)
    #expect(lexicon.match(in: fold("Fell 3%"), at: 0)?.meaning == 3)
  }
  @Test func aUnitHangsOnItsNumber() { #expect(lexicon.match(in: fold("9bn"), at: 1)?.meaning == 4) }
  @Test func staysBeforeTheLimit() { #expect(lexicon.match(in: fold("净流入额"), at: 0, before: 2) == nil) }
}
