import Dates
import Facts
import Testing

@testable import Reports

@Suite struct SlashOrderTests {
  @Test(arguments: [
    ("Prices of 10/31/2025.", SlashOrder.monthFirst), ("Prices of 31/10/25.", .dayFirst),
    ("Shut on Wed 10/29.", .monthFirst), ("8/19, 8/20 and 8/21", .monthFirst), ("the days 19/8 to 23/8", .dayFirst),
    // One number only is the same at both ends.
    ("5/8-9/8", .dayFirst), ("8/5-8/9", .monthFirst),
    // The ninth of August 2024 was a Friday.
    ("Fri 8/9/2024", .monthFirst), ("Fri 9/8/2024", .dayFirst),
  ])
  func isToldByTheDocument(_ text: String, _ order: SlashOrder) { #expect(SlashOrder(in: fold(text)) == order) }

  @Test(arguments: [
    "5/8 and 6/8", "open 24/7", "Page 1/14, Page 2/14", "a 50/50 chance", "10/31", "9/9/2024",
    "8/19/2024 and 19/8/2024",
    "P/E 12/15x", "3/4 of the 7/10",
  ])
  func isLeftOpen(_ text: String) { #expect(SlashOrder(in: fold(text)) == nil) }

  @Test(arguments: [
    ("8/9/2024", SlashOrder.monthFirst, DateExpression.day(year: 2024, month: 8, day: 9)),
    ("8/9/2024", .dayFirst, .day(year: 2024, month: 9, day: 8)),
    ("8/9/24", .dayFirst, .day(year: 2024, month: 9, day: 8)),
    ("8/9", .monthFirst, .day(year: nil, month: 8, day: 9)), ("8/9", .dayFirst, .day(year: nil, month: 9, day: 8)),
    (
      "5/8-9/8", .dayFirst,
      .range(.day(year: nil, month: 8, day: 5), .day(year: nil, month: 8, day: 9))
    ),
    ("5-9/8", .dayFirst, .range(.day(year: nil, month: 8, day: 5), .day(year: nil, month: 8, day: 9))),
  ])
  func decidesWhatADateSays(_ text: String, _ order: SlashOrder, _ expression: DateExpression) {
    #expect(dateExpression(in: fold(text), at: 0, order: order)?.expression == expression)
  }

  /// Without an order, and of numbers that are no date in it.
  @Test(arguments: [
    ("8/9", nil), ("24/7", SlashOrder.dayFirst), ("8/19", .dayFirst), ("19/8", .monthFirst), ("3/4%", .monthFirst),
  ])
  func otherNumbersAreNone(_ text: String, _ order: SlashOrder?) {
    #expect(dateExpression(in: fold(text), at: 0, order: order) == nil)
  }

  /// The week before, in brackets, is not the report's; the letterhead's date is, before whatever stands apart.
  @Test func aReportsDays() {
    let text = """
      ABC   Markets Weekly            08/23/2024 close     Page 1/2

      Spot bitcoin ETFs took in $250m over the week, after $90m in the week before (8/12-8/16). Total crypto market cap was $2.25tn on
      8/23 and $2.10tn on 8/16.
      """
    let read = ReportDraft(document: Document(report: "test.txt", text: text)).reading()
    #expect(read.date == Day(2024, 8, 23))
    #expect(
      rows(read) == [
        "BTC-ETF net_flow 2024-08-19…2024-08-23 = 250000000 USD",
        "BTC-ETF net_flow 2024-08-12…2024-08-16 = 90000000 USD",
        "CRYPTO market_cap 2024-08-23 = 2250000000000 USD", "CRYPTO market_cap 2024-08-16 = 2100000000000 USD",
      ])
  }
}
