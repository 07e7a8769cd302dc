import Dates
import Testing

@testable import Reports

@Suite struct EnglishDateTests {
  private static func day(_ year: Int?, _ month: Int, _ day: Int) -> DateExpression {
    .day(year: year, month: month, day: day)
  }

  @Test(arguments: [
    ("Friday, Aug. 23, 2024", day(2024, 8, 23)), ("Fri 23 Aug", day(nil, 8, 23)),
    ("Friday (23 August)", day(nil, 8, 23)),
    ("24-Aug-24", day(2024, 8, 24)), ("24-Aug-2024", day(2024, 8, 24)), ("August 23rd, 2024", day(2024, 8, 23)),
    ("23/08/2024", day(2024, 8, 23)), ("8/23/2024", day(2024, 8, 23)),
    ("19–23 August 2024", .range(day(2024, 8, 19), day(2024, 8, 23))),
    ("19 to 23 Aug", .range(day(nil, 8, 19), day(nil, 8, 23))),
    ("Aug 19-23, 2024", .range(day(nil, 8, 19), day(2024, 8, 23)).sharingYear),
    ("August 30 – September 3, 2024", .range(day(2024, 8, 30), day(2024, 9, 3))),
    ("Monday through Thursday", .range(.weekday(week: nil, 1), .weekday(week: nil, 4))),
    ("Mon-Fri", .range(.weekday(week: nil, 1), .weekday(week: nil, 5))),
  ])
  func reads(_ text: String, _ expression: DateExpression) {
    #expect(dateExpression(in: fold(text), at: 0)?.expression == expression)
  }

  /// Which is the month is not told; a short name alone is a word; what follows is a number below zero, or a row.
  @Test(arguments: ["08/09/2024", "sun", "Sat on it", "3-4-5"])
  func passesOver(_ text: String) { #expect(dateExpression(in: fold(text), at: 0) == nil) }

  @Test(arguments: ["Aug 19 -27", "Aug 19 - 27.5", "Aug 19 - 27%", "Aug 19 - 27 13 5"])
  func aRowOfNumbersIsNoRange(_ text: String) {
    #expect(dateExpression(in: fold(text), at: 0)?.expression == Self.day(nil, 8, 19))
  }

  @Test(arguments: [
    ("Week ended Friday, 23 August 2024", "2024-08-19", "2024-08-23", "2024-08-23"),
    ("Week ending 25 August 2024", "2024-08-19", "2024-08-25", "2024-08-25"),
    ("For the week of August 19–23, 2024", "2024-08-19", "2024-08-23", "2024-08-23"),
    ("Week of 19 August 2024\nPrices as of market close on 23 August 2024", "2024-08-19", "2024-08-23", "2024-08-23"),
    ("W/E 23 Aug 2024", "2024-08-19", "2024-08-23", "2024-08-23"),
    (
      "Weekly | 26 August 2024\nThe week from 19 August to 23 August in review", "2024-08-19", "2024-08-23",
      "2024-08-23"
    ),
    (
      "Week ended 23 August 2024\nAs of 31 July 2024, 61% of our ratings were positive.", "2024-08-19", "2024-08-23",
      "2024-08-23"
    ),
    ("Week ended 23 August 2024. Data as of 24 August 2024.", "2024-08-19", "2024-08-23", "2024-08-24"),
  ])
  func findsTheWeek(_ text: String, _ start: String, _ end: String, _ asOf: String) throws {
    let document = Document(report: "test.txt", text: text)
    let calendar = try #require(ReportCalendar(document, Segmenter.blocks(of: document)))
    #expect(calendar.week == Period(from: Day(iso: start), through: try #require(Day(iso: end))))
    #expect(calendar.asOf == Day(iso: asOf))
  }

  @Test func theMastheadIsTheReportsDate() throws {
    let document = Document(
      report: "test.txt",
      text: "Northgate Research\nDigital Asset Weekly | 26 August 2024\nSince 11 January 2024 much has happened.")
    let calendar = try #require(ReportCalendar(document, Segmenter.blocks(of: document)))
    #expect(calendar.printedDate == Day(2024, 8, 26))
  }
}

extension DateExpression {
  /// The start of a range with the year of its end.
  fileprivate var sharingYear: DateExpression {
    guard case .range(.day(_, let month, let day), .day(let year, let last, let end)) = self else { return self }
    return .range(.day(year: year, month: month, day: day), .day(year: year, month: last, day: end))
  }
}
