import Dates
import Facts
import Testing

@testable import TimeSeries

private func day(_ text: String) -> Day { Day(iso: text)! }

private func closes(_ entity: EntityKey, _ values: [(String, String)]) -> Series {
  Series(
    key: .init(entity: entity, metric: .close, frequency: .day), unit: .usd,
    points: values.map {
      Series.Point(day: day($0), number: PrintedNumber(decimal: $1)!, place: Place(report: "a", line: 1, column: 1))
    })
}

@Suite struct SplitTests {
  static let superMicro = [("2024-09-20", "457.64"), ("2024-09-27", "419.85"), ("2024-10-04", "41.23")]

  @Test func closesBeforeASplitAreInTheLatestShares() {
    let split = Split("SMCI.O", on: day("2024-10-01"), ratio: "10")!
    let adjusted = closes("SMCI.O", Self.superMicro).adjusted(for: [split])
    #expect(adjusted?.key.metric == "close_adjusted")
    #expect(adjusted?.points.map(\.number.decimal) == ["45.764", "41.985", "41.23"])
    #expect(closes("NVDA.O", Self.superMicro).adjusted(for: [split]) == nil)
    // Nothing was printed after it yet.
    #expect(closes("SMCI.O", Array(Self.superMicro.prefix(2))).adjusted(for: [split]) == nil)
  }

  @Test func splitsAddUp() {
    let splits = [
      Split("A", on: day("2024-01-10"), ratio: "3:2")!, Split("A", on: day("2024-01-20"), ratio: "1:8")!,
    ]
    let series = closes("A", [("2024-01-05", "12"), ("2024-01-12", "7.50"), ("2024-01-26", "60")])
    #expect(series.adjusted(for: splits)?.points.map(\.number.decimal) == ["64", "60", "60"])
    let third = closes("A", [("2024-01-05", "10.00"), ("2024-01-26", "3")])
    let split = Split("A", on: day("2024-01-10"), ratio: "3")!
    #expect(third.adjusted(for: [split])?.points[0].number.decimal == "3.33333333")
  }

  @Test(arguments: ["", "x", "0", "10:0", "1:2:3", "-2", "10.5", ":", "10:", "10001"])
  func noRatio(text: String) { #expect(Split("A", on: day("2024-01-01"), ratio: text) == nil) }

  /// Its own week's change was −1.8 %, but the quotes fell by nine tenths.
  @Test func aJumpThatTheChangeDoesNotExplainIsProposed() {
    let changes = Series(
      key: .init(entity: "SMCI.O", metric: .changeWeek, frequency: .week), unit: .ratio,
      points: closes("SMCI.O", [("2024-09-27", "-0.083"), ("2024-10-04", "-0.018")]).points)
    let series = closes("SMCI.O", Self.superMicro)
    let jumps = priceJumps(in: series, weeklyChanges: changes)
    #expect(jumps.map(\.day) == [day("2024-10-04")])
    #expect(jumps.map(\.ratio) == ["10"])
    #expect(series.split(at: jumps).map(\.points.count) == [2, 1])
    let split = Split("SMCI.O", on: day("2024-10-01"), ratio: jumps[0].ratio)!
    #expect(priceJumps(in: series.adjusted(for: [split])!, weeklyChanges: changes).isEmpty)
    #expect(priceJumps(in: series, weeklyChanges: nil).isEmpty)
  }

  @Test func sharesPutTogetherJumpUp() {
    let changes = Series(
      key: .init(entity: "B", metric: .changeWeek, frequency: .week), unit: .ratio,
      points: closes("B", [("2024-01-12", "0.02")]).points)
    let jumps = priceJumps(in: closes("B", [("2024-01-05", "1.00"), ("2024-01-12", "8.16")]), weeklyChanges: changes)
    #expect(jumps.map(\.ratio) == ["1:8"])
  }
}

@Suite struct CorrectionTests {
  private func observation(_ value: String, _ end: String = "2024-08-23", text: String = "") -> Observation {
    Observation(
      entity: "BTC", metric: .close, period: Period(day(end)), frequency: .day, qualifier: .about,
      number: PrintedNumber(decimal: value)!, unit: .usd, place: Place(report: "a", line: 3, column: 7), text: text)
  }

  private func correction(_ printed: String, to corrected: String?, made: String? = nil) -> Correction {
    Correction(
      report: "a", entity: "BTC", metric: .close, end: day("2024-08-23"), printed: printed,
      corrected: corrected.flatMap { PrintedNumber(decimal: $0) }, made: made.map(day),
      place: Place(report: "corrections.csv", line: 2, column: 1))
  }

  @Test func aCorrectionOverridesTheReading() {
    for printed in ["6410", "6410.0", "0.641万"] {
      var corrections = Corrections([correction(printed, to: "64100")])
      let result = corrections.applied(
        to: [observation("6410", text: "0.641万"), observation("6410", "2024-08-22")], of: "a")
      #expect(result.map(\.number.decimal) == ["64100", "6410"])
      #expect(result[0].qualifier == .equal)
      #expect(corrections.made.map(\.reading.number.decimal) == ["6410"])
      #expect(corrections.diagnostics.isEmpty)
    }
  }

  @Test func aReadingCanBeStruckOut() {
    var corrections = Corrections([correction("6410", to: nil)])
    #expect(corrections.applied(to: [observation("6410")], of: "a").isEmpty)
  }

  @Test func aCorrectionOfAnotherValueIsAnError() {
    var corrections = Corrections([correction("6400", to: "64100")])
    #expect(corrections.applied(to: [observation("6410")], of: "a").map(\.number.decimal) == ["6410"])
    #expect(corrections.applied(to: [observation("6400", "2024-08-22")], of: "a").count == 1)
    #expect(corrections.applied(to: [observation("6410")], of: "b").count == 1)
    #expect(corrections.diagnostics.map(\.code) == ["correction.stale", "correction.unmatched"])
    #expect(corrections.diagnostics[0].details.last == "6410")
  }

  @Test func earlierDaysDoNotKnowLaterCorrections() {
    let made = ["2024-08-24", "2024-08-31", nil].map { correction("6410", to: "64100", made: $0) }
    for (correction, isThere) in zip(made, [true, false, false]) {
      var corrections = Corrections([correction], asOf: day("2024-08-24"))
      let result = corrections.applied(to: [observation("6410")], of: "a")
      #expect(result[0].number.decimal == (isThere ? "64100" : "6410"))
    }
  }

  @Test(arguments: ["", "-", ".5", "5.", "1e3", "+1", "1,000", "1234567890123456789", "１"])
  func noDecimal(text: String) { #expect(PrintedNumber(decimal: text) == nil) }
}

@Suite struct CodeHistoryTests {
  private func entity(_ key: EntityKey, _ name: String) -> Entity {
    Entity(key: key, name: name, kind: .stock, currency: .usd, place: Place(report: "a", line: 1, column: 1))
  }

  @Test func renamedAndDroppedCodes() {
    let reports = [
      (day("2025-01-04"), [entity("SQ.N", "Block"), entity("A.O", "Alpha"), entity("X.O", "Ix")]),
      (day("2025-01-11"), [entity("SQ.N", "Block"), entity("X.O", "Ix")]),
      (day("2025-01-18"), []),
      (day("2025-01-25"), [entity("XYZ.N", "Block"), entity("X.O", "Ix")]),
    ]
    let found = codeHistories(reports.reversed().map { (day: $0.0, entities: $0.1) })
    #expect(found.map(\.entity) == ["A.O", "SQ.N", "X.O", "XYZ.N"])
    #expect(found.map(\.end) == [.dropped, .renamed("XYZ.N"), .listed, .listed])
    #expect(found[1].last == day("2025-01-11"))
    #expect(found[3].first == day("2025-01-25"))
    #expect(codeHistories([]).isEmpty)
  }

  /// Two listings of one company are no new name of each other.
  @Test func aNameThatWasThereBesideItIsNoHeir() {
    let found = codeHistories([
      (day("2025-01-04"), [entity("9988.HK", "Alibaba"), entity("BABA.N", "Alibaba")]),
      (day("2025-01-11"), [entity("9988.HK", "Alibaba")]),
    ])
    #expect(found.map(\.end) == [.listed, .dropped])
  }
}

@Suite struct GapTests {
  private func series(_ days: [String], _ entity: EntityKey = "A.O", _ metric: Metric = .close) -> Series {
    let points = days.map { Series.Point(day: day($0), number: PrintedNumber(mantissa: 1, exponent: 0), places: []) }
    return Series(key: .init(entity: entity, metric: metric, frequency: .day), unit: .usd, points: points)
  }

  /// The Fourth of July is no gap, the Monday after is.
  @Test func aHolidayIsNoGap() {
    let days = ["2024-07-01", "2024-07-02", "2024-07-03", "2024-07-05", "2024-07-09", "2024-07-10"]
    let flows = series(days, .bitcoinFunds, .netFlow)
    #expect(flows.calendar == .unitedStates)
    #expect(flows.gaps().map(\.period) == [Period(day("2024-07-08"))])
    #expect(flows.gaps(on: .everyDay).map(\.count) == [1, 3])
    #expect(series(days, .bitcoin).gaps().count == 2)
  }

  @Test func aWeeklySeriesMissesWeeks() {
    let closes = series(["2024-08-02", "2024-08-09", "2024-08-30", "2024-09-06"])
    #expect(closes.gaps().map(\.count) == [2])
    #expect(closes.gaps()[0].period == Period(from: day("2024-08-12"), through: day("2024-08-25")))
    #expect(closes.gaps()[0].isOfWeeks)
    // The reports tell of one week in between alone.
    let ends = ["2024-08-02", "2024-08-09", "2024-08-23", "2024-08-30", "2024-09-06"].map(day)
    #expect(closes.missingWeeks(.ending(ends)) == [Period(from: day("2024-08-17"), through: day("2024-08-23"))])
  }

  @Test func calendarsByTheCodesEnding() {
    let calendars: [(EntityKey, TradingCalendar)] = [
      ("0700.HK", .hongKong), ("HSI.HI", .hongKong), ("SPX.GI", .unitedStates), ("N225.GI", .weekdays),
      ("600519.SH", .weekdays), ("BTC", .everyDay), ("CRYPTO", .everyDay), ("BABA.N", .unitedStates),
    ]
    for (entity, calendar) in calendars { #expect(series([], entity).calendar == calendar, "\(entity)") }
  }

  @Test func weeksAsTheReportsCountThem() {
    let flows = series(["2024-08-16", "2024-08-17", "2024-08-21", "2024-08-23", "2024-08-24"], .bitcoin)
    let weeks = Weeks.of(
      [("2024-08-19", "2024-08-23"), ("2024-08-12", "2024-08-16")].map {
        Period(from: day($0), through: day($1))!
      })
    #expect(flows.byWeek(weeks).map { $0.points.map(\.day.dayOfMonth) } == [[16], [17, 21, 23]])
    #expect(flows.byWeek().map(\.points.count) == [2, 3])
    #expect(flows.lastOfEachWeek(weeks).points.map(\.day.dayOfMonth) == [16, 23])
    #expect(flows.lastOfEachWeek().points.map(\.day.dayOfMonth) == [17, 24])
  }
}
