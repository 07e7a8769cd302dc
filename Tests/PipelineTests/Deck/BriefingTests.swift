import Dates
import Facts
import Reports
import Testing
import TimeSeries

@testable import Pipeline

@Suite struct BriefingTests {
  private let friday = Day(2024, 8, 23)!

  private func points(_ changes: [(weeksAgo: Int, tenths: Int64)]) -> [Series.Point] {
    changes.map { weeksAgo, tenths in
      Series.Point(
        day: friday - 7 * weeksAgo, number: PrintedNumber(mantissa: tenths, exponent: -3),
        place: Place(report: "\(weeksAgo)", line: 1, column: 1))
    }
  }

  @Test func weeksInARow() {
    let broken = WeekStreak(points([(4, 3), (3, -2), (2, 1), (1, 4), (0, 2)]), isUp: true)
    #expect(broken.count == 3 && broken.isWhole)
    // Where the data begin, or a week is missing, there may have been more.
    let begun = WeekStreak(points([(2, 1), (1, 4), (0, 2)]), isUp: true)
    #expect(begun.count == 3 && !begun.isWhole)
    let gap = WeekStreak(points([(4, 3), (2, 1), (1, 4), (0, 2)]), isUp: true)
    #expect(gap.count == 3 && !gap.isWhole)
    // 0.0 % may have been a small rise.
    let zero = WeekStreak(points([(3, 0), (2, 1), (1, 4), (0, 2)]), isUp: true)
    #expect(zero.count == 3 && !zero.isWhole)
    #expect(WeekStreak(points([(1, -4), (0, 2)]), isUp: true).count == 1)
  }

  private func reading(_ day: Day, events: [Event] = []) -> Reading {
    var reading = Reading(report: "w\(day).txt")
    reading.date = day
    reading.events = events
    return reading
  }

  private func event(_ start: Day?, _ end: Day, _ words: String) -> Event {
    Event(
      period: Period(from: start, through: end)!, organisation: "某会", event: words, venue: "",
      place: Place(report: "w.txt", line: 1, column: 1))
  }

  @Test func eventsToComeByDate() {
    var corpus = Corpus()
    let past = event(nil, friday - 1, "已开过的会")
    corpus.readings = [
      reading(friday - 7, events: [event(nil, friday + 30, "只在上期")]),
      reading(
        friday,
        events: [
          event(friday + 9, friday + 12, "后开的会"), past, event(friday - 1, friday + 2, "正在开的会"),
          event(friday + 9, friday + 12, "后开的会"),
        ]),
    ]
    let table = ChartContext(corpus, options: ChartOptions()).eventsTable
    #expect(table.columns.map(\.name) == ["日期", "主办方", "事件"], "no report names a place")
    #expect(
      table.groups[0].rows == [
        ["2024-08-22 至 25", "某会", "正在开的会"], ["2024-09-01 至 04", "某会", "后开的会"],
      ])
  }

  @Test func aReportWithoutEventsLeavesThoseOfTheOneBefore() {
    var corpus = Corpus()
    corpus.readings = [reading(friday - 7, events: [event(friday - 3, friday + 130, "跨年")]), reading(friday)]
    let table = ChartContext(corpus, options: ChartOptions(locale: .english)).eventsTable
    #expect(table.groups[0].rows == [["2024-08-20 to 12-31", "某会", "跨年"]])
    #expect(table.note.contains("2024-08-16"))
  }

  /// Twelve weeks of a rising price, revised once.
  private func risingCorpus(step: Int64 = 10) -> Corpus {
    var corpus = Corpus()
    var assembler = Assembler()
    for week in 0..<12 {
      var reading = reading(friday - 7 * (11 - week))
      let day = reading.date!
      reading.week = Period(from: day - 4, through: day)
      reading.entities = [
        Entity(
          key: "NVDA.O", name: "英伟达", kind: .stock, currency: .usd, section: "ai",
          place: Place(report: reading.report, line: 1, column: 1))
      ]
      func say(_ metric: Metric, _ period: Period, _ frequency: Frequency, _ number: PrintedNumber, _ unit: Measure) {
        reading.observations.append(
          Observation(
            entity: "NVDA.O", metric: metric, period: period, frequency: frequency, number: number, unit: unit,
            place: Place(report: reading.report, line: reading.observations.count + 1, column: 1), text: "x"))
      }
      say(.close, Period(day), .day, PrintedNumber(mantissa: 1000 + step * Int64(week), exponent: -1), .usd)
      say(
        .changeWeek, Period(from: day - 4, through: day)!, .week,
        PrintedNumber(mantissa: week < 8 ? -5 : 10, exponent: -3),
        .ratio)
      // The last report corrects the close of the week before.
      if week == 11 { say(.close, Period(day - 7), .day, PrintedNumber(mantissa: 900, exponent: -1), .usd) }
      corpus.readings.append(reading)
      assembler.add(DatedReport(report: reading.report, date: reading.date, observations: reading.observations))
    }
    corpus.series = assembler.finish().series
    return corpus
  }

  @Test func whatMovedInTheLatestWeek() {
    let corpus = risingCorpus()
    let context = ChartContext(corpus, options: ChartOptions())
    let table = context.movesTable(corpus.series)
    #expect(table.groups.map(\.name) == ["新高", "连续同向", "修订"])
    // Closes of 100.0, 101.0 … 111.0, a week apart from 7 June on.
    #expect(
      table.groups[0].rows == [
        ["英伟达", "NVDA.O", "收盘价 111.0 美元，为 2024-06-07 以来 12 个数据点中最高", "2024-08-23"]
      ])
    #expect(table.groups[1].rows == [["英伟达", "NVDA.O", "连续 4 周上涨，当周 +1.0%", "2024-08-23"]])
    #expect(table.groups[2].rows == [["英伟达", "NVDA.O", "收盘价由 110.0 美元修订为 90.0 美元", "2024-08-16"]])
  }

  @Test func aPriceThatFallsIsANewLow() {
    let corpus = risingCorpus(step: -10)
    let table = ChartContext(corpus, options: ChartOptions(locale: .english)).movesTable(corpus.series)
    #expect(table.groups[0].name == "New lows")
    #expect(table.groups[0].rows[0][2] == "Close: $89.0, the lowest of 12 values since 2024-06-07")
  }

  @Test func theBriefingIsReadBackAsItWasWritten() throws {
    let corpus = risingCorpus()
    let briefing = ChartContext(corpus, options: ChartOptions()).briefing(corpus)
    #expect(briefing.tables.map(\.id) == ["ai", "moves"])
    #expect(briefing.week == ["2024-08-19", "2024-08-23"] && briefing.reports.count == 12)
    let manifest = Manifest(
      charts: [],
      diagnostics: [
        Diagnostic(.warning, "a.b", at: Place(report: "r", page: 2, line: 3, column: 4), printed: "p", details: ["d"])
      ],
      briefing: briefing)
    let read = try WrittenManifest(manifest.bytes)
    #expect(read.briefing == briefing && read.diagnostics == manifest.diagnostics && read.version == version)
  }
}
