import Dates
import Facts
import Testing

@testable import TimeSeries

private func day(_ text: String) -> Day { Day(iso: text)! }

/// A fact in few words; `digits` as printed: "2.25".
private func fact(
  _ digits: String, _ metric: Metric = .close, of entity: EntityKey = "NVDA.O", on end: String = "2024-08-23",
  from start: String? = nil, _ frequency: Frequency = .day, _ qualifier: Observation.Qualifier = .equal,
  unit: Measure = .usd, source: String = "", in report: String = "", line: Int = 1, also: [Place] = []
) -> Observation {
  let places = digits.split(separator: ".").dropFirst().first?.count ?? 0
  let number = PrintedNumber(mantissa: Int64(digits.filter { $0 != "." })!, exponent: -places)
  let period = frequency == .total ? .total(day(end)) : Period(from: day(start ?? end), through: day(end))!
  return Observation(
    entity: entity, metric: metric, period: period, frequency: frequency, qualifier: qualifier, number: number,
    unit: unit, source: source, place: Place(report: report, line: line, column: 1), text: digits, otherPlaces: also)
}

private func report(_ name: String, _ date: String?, _ facts: [Observation]) -> DatedReport {
  let facts = facts.map { fact in
    var fact = fact
    fact.place.report = name
    return fact
  }
  return DatedReport(report: name, date: date.map(day), observations: facts)
}

private func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.code) }

@Suite struct AssemblyTests {
  @Test func nothingFromNothing() {
    let (series, diagnostics) = assemble([report("a", "2024-08-24", [])])
    #expect(series.isEmpty)
    #expect(diagnostics.isEmpty)
  }

  @Test func oneSeriesForEachKeySortedWithAscendingDays() {
    let (series, diagnostics) = assemble([
      report(
        "b", "2024-08-31",
        [fact("2", on: "2024-08-30"), fact("7", on: "2024-08-30", from: "2024-08-26", .week), fact("9", of: "AMD.O")]),
      report("a", "2024-08-24", [fact("1")]),
    ])
    #expect(series.map(\.key.entity) == ["AMD.O", "NVDA.O", "NVDA.O"])
    #expect(series.map(\.key.frequency) == [.day, .day, .week])
    #expect(series[1].points.map(\.day) == [day("2024-08-23"), day("2024-08-30")])
    #expect(series[1].points.map(\.number.decimal) == ["1", "2"])
    #expect(series[1].unit == .usd)
    #expect(diagnostics.isEmpty)
  }

  @Test func sourceTellsSeriesApartOnlyWhereItMatters() {
    let facts = ["CoinMarketCap", "alternative.me"].flatMap { source in
      [
        fact("55", .fearGreed, of: .crypto, unit: .points, source: source),
        fact("64000", .close, of: .bitcoin, source: source),
      ]
    }
    let (series, _) = assemble([report("a", "2024-08-24", facts)])
    #expect(series.map(\.key.source) == ["", "CoinMarketCap", "alternative.me"])
    #expect(series[0].points[0].places.count == 2)
  }

  @Test func equalWithinTheRoundingIsOnePointWithThePrecisePrinting() {
    let (series, diagnostics) = assemble([
      report("a", "2024-08-24", [fact("1.13", line: 9), fact("1.1", line: 3)]),
      report("b", "2024-08-31", [fact("1.1", line: 5)]),
    ])
    let point = series[0].points[0]
    #expect(point.number.decimal == "1.13")
    #expect(point.places.map(\.line) == [3, 9, 5])
    #expect(point.superseded.isEmpty)
    #expect(diagnostics.isEmpty)
  }

  @Test func furtherPlacesOfAFactAreKept() {
    let second = Place(report: "a", line: 40, column: 2)
    let (series, _) = assemble([report("a", "2024-08-24", [fact("1", line: 7, also: [second])])])
    #expect(series[0].points[0].places == [Place(report: "a", line: 7, column: 1), second])
  }

  @Test func theLatestReportRevises() {
    let reports = [
      report("z", "2024-08-24", [fact("10")]), report("a", "2024-08-31", [fact("12", line: 4)]),
      report("m", "2024-09-07", [fact("12.0")]),
    ]
    let (latest, diagnostics) = assemble(reports)
    #expect(latest[0].points[0].number.value == 12)
    #expect(latest[0].points[0].places.map(\.report) == ["a", "m"])
    #expect(latest[0].points[0].superseded.map(\.number.decimal) == ["10"])
    #expect(latest[0].points[0].superseded.map(\.place.report) == ["z"])
    #expect(codes(diagnostics) == ["series.revision"])
    #expect(diagnostics[0].level == .note)
    #expect(diagnostics[0].details == ["NVDA.O", "close", "day", "", "2024-08-23", "10", "z", "12", "m"])

    let (first, _) = assemble(reports, revisions: .first)
    #expect(first[0].points[0].number.decimal == "10")
    #expect(first[0].points[0].superseded.map(\.number.decimal) == ["12", "12"])

    let (then, none) = assemble(reports, asOf: day("2024-08-30"))
    #expect(then[0].points[0].number.decimal == "10")
    #expect(none.isEmpty)
  }

  @Test func aValueRevisedAndRevisedBackHasBothPlaces() {
    let (series, _) = assemble([
      report("a", "2024-08-24", [fact("10")]), report("b", "2024-08-31", [fact("12")]),
      report("c", "2024-09-07", [fact("10")]),
    ])
    #expect(series[0].points[0].number.decimal == "10")
    #expect(series[0].points[0].places.map(\.report) == ["a", "c"])
    #expect(series[0].points[0].superseded.map(\.place.report) == ["b"])
  }

  @Test func aChainOfRoundingsJoinsTheNearestInTime() {
    // 2.3 meets 2.26 and 2.34, which do not meet each other.
    let (series, diagnostics) = assemble([
      report("a", "2024-08-24", [fact("2.34")]), report("b", "2024-08-31", [fact("2.26")]),
      report("c", "2024-09-07", [fact("2.3")]),
    ])
    #expect(series[0].points[0].number.decimal == "2.26")
    #expect(series[0].points[0].superseded.map(\.number.decimal) == ["2.34"])
    #expect(codes(diagnostics) == ["series.revision"])
  }

  @Test func contradictionWithinAReportLeavesNoPoint() {
    let (series, diagnostics) = assemble([
      report("a", "2024-08-24", [fact("10", line: 3), fact("11", line: 8), fact("7", on: "2024-08-22")])
    ])
    #expect(series[0].points.map(\.day) == [day("2024-08-22")])
    #expect(codes(diagnostics) == ["series.conflict"])
    #expect(diagnostics[0].level == .warning)
    #expect(diagnostics[0].place == Place(report: "a", line: 8, column: 1))
    #expect(diagnostics[0].details.suffix(6) == ["10", "a", "3", "11", "a", "8"])
  }

  @Test func aSeriesOfContradictionsAloneIsNone() {
    let (series, diagnostics) = assemble([report("a", "2024-08-24", [fact("10"), fact("11")])])
    #expect(series.isEmpty)
    #expect(diagnostics.count == 1)
  }

  @Test func aCoarsePrintingDoesNotJoinTwoThatCannotMeet() {
    let (series, diagnostics) = assemble([
      report("a", "2024-08-24", [fact("2.3"), fact("2.26", line: 2), fact("2.34", line: 3)])
    ])
    #expect(series.isEmpty)
    #expect(codes(diagnostics) == ["series.conflict"])
  }

  @Test func reportsOfOneDateThatDisagreeLeaveNoPoint() {
    let (series, diagnostics) = assemble([
      report("a", "2024-08-24", [fact("10")]), report("b", "2024-08-24", [fact("12")]),
    ])
    #expect(series.isEmpty)
    #expect(codes(diagnostics) == ["series.conflict"])
  }

  @Test func manyReportsOfOneDateAreQuick() {
    let reports = (0..<3000).map { report("r\($0)", "2024-08-24", [fact($0.isMultiple(of: 2) ? "10" : "10.0")]) }
    let (series, diagnostics) = assemble(reports)
    #expect(series[0].points[0].places.count == 3000)
    #expect(series[0].points[0].number.exponent == -1)
    #expect(diagnostics.isEmpty)
  }

  @Test func aLaterReportSettlesAContradiction() {
    let (series, diagnostics) = assemble([
      report("a", "2024-08-24", [fact("10"), fact("12", line: 2)]), report("b", "2024-08-31", [fact("12")]),
    ])
    #expect(series[0].points[0].number.decimal == "12")
    #expect(series[0].points[0].places.map(\.report) == ["b"])
    #expect(codes(diagnostics) == ["series.conflict"])
  }

  @Test func undatedReportsNeverRevise() {
    let (series, _) = assemble([report("a", nil, [fact("10")]), report("b", "2024-08-24", [fact("12")])])
    #expect(series[0].points[0].number.decimal == "12")
    let (then, _) = assemble([report("a", nil, [fact("10")])], asOf: day("2030-01-01"))
    #expect(then.isEmpty)
    let (two, diagnostics) = assemble([report("a", nil, [fact("10")]), report("b", nil, [fact("12")])])
    #expect(two.isEmpty)
    #expect(codes(diagnostics) == ["series.conflict"])
  }

  @Test func boundsAreNoPoints() {
    let facts = [
      fact("64000", .high, of: .bitcoin, .day, .greater), fact("1", .netFlow, of: .bitcoinFunds, .day, .less),
    ]
    #expect(assemble([report("a", "2024-08-24", facts)]).series.isEmpty)
    var assembler = Assembler()
    assembler.add(report("a", "2024-08-24", facts))
    let bounded = assembler.finish().boundedOnly
    #expect(bounded.map(\.key.entity) == [.bitcoin, .bitcoinFunds])
    #expect(bounded.map { $0.bounds.map(\.isUpper) } == [[false], [true]])
  }

  @Test func boundsAreKeptBesideThePoints() {
    let (series, diagnostics) = assemble([
      report("b", "2024-08-31", [fact("140", .close, .day, .greater, line: 8)]),
      report("a", "2024-08-24", [fact("129.37")]),
    ])
    #expect(series[0].points.map(\.number.decimal) == ["129.37"])
    #expect(series[0].bounds.map(\.number.decimal) == ["140"])
    #expect(series[0].bounds[0].place == Place(report: "b", line: 8, column: 1))
    #expect(diagnostics.isEmpty)
  }

  @Test func aboutCountsOnlyAlone() {
    let (alone, _) = assemble([report("a", "2024-08-24", [fact("10", .close, .day, .about)])])
    #expect(alone[0].points[0].isAbout)
    let (both, diagnostics) = assemble([
      report("a", "2024-08-24", [fact("9.5")]), report("b", "2024-08-31", [fact("10", .close, .day, .about)]),
    ])
    #expect(both[0].points[0].number.decimal == "9.5")
    #expect(!both[0].points[0].isAbout)
    #expect(diagnostics.isEmpty)
  }

  @Test func theFirstReportsUnitIsTheSeries() {
    let (series, diagnostics) = assemble([
      report("b", "2024-08-31", [fact("70", on: "2024-08-22", unit: .hkd), fact("80", unit: .hkd)]),
      report("a", "2024-08-24", [fact("10")]),
    ])
    #expect(series[0].unit == .usd)
    #expect(series[0].points.map(\.number.decimal) == ["10"])
    #expect(codes(diagnostics) == ["series.unit"])
    #expect(diagnostics[0].details.suffix(3) == ["USD", "HKD", "2"])
  }

  @Test func aWeekThatAHolidayShortensIsTheSameWeek() {
    let (series, diagnostics) = assemble([
      report(
        "a", "2024-08-24", [fact("5.1", from: "2024-08-19", .week), fact("5.12", from: "2024-08-20", .week, line: 2)])
    ])
    #expect(series[0].points[0].number.decimal == "5.12")
    #expect(diagnostics.isEmpty)
  }

  @Test func ofTwoPeriodsTheRegularOneCounts() {
    let (series, diagnostics) = assemble([
      report("a", "2024-08-24", [fact("8", from: "2024-08-12", .week), fact("5", from: "2024-08-19", .week, line: 2)])
    ])
    #expect(series[0].points[0].number.decimal == "5")
    #expect(codes(diagnostics) == ["series.period"])
    #expect(diagnostics[0].details.suffix(2) == ["2024-08-19", "2024-08-12"])
    let (spans, warnings) = assemble([
      report("a", "2024-08-24", [fact("8", from: "2024-08-12", .span), fact("5", from: "2024-08-14", .span, line: 2)])
    ])
    #expect(spans.isEmpty)
    #expect(codes(warnings) == ["series.period"])
    #expect(warnings[0].details.suffix(2) == ["", "2024-08-12"])
  }

  /// Random facts of few values and days, so that everything happens: the order of reports and facts must not show.
  @Test func orderOfInputDoesNotShow() {
    var random = SeededNumbers(state: 11)
    var seen: Set<String> = []
    for round in 0..<60 {
      var reports = (0..<8).map { index in
        report(
          "r\(index)", index == 0 ? nil : (day("2024-08-24") + 7 * (index / 2)).description,
          (0..<12).map { line in
            fact(
              ["1", "1.1", "1.14", "2", "2.3"].randomElement(using: &random)!,
              of: ["A", "B"].randomElement(using: &random)!,
              on: ["2024-08-22", "2024-08-23", "2024-08-30"].randomElement(using: &random)!, from: "2024-08-15",
              [.week, .span].randomElement(using: &random)!,
              [.equal, .equal, .equal, .about, .less].randomElement(using: &random)!,
              unit: Int.random(in: 0..<30, using: &random) == 0 ? .hkd : .usd, line: line)
          })
      }
      let policy: RevisionPolicy = round.isMultiple(of: 2) ? .latest : .first
      let expected = assemble(reports, revisions: policy)
      seen.formUnion(codes(expected.diagnostics))
      for _ in 0..<3 {
        reports.shuffle(using: &random)
        for i in reports.indices { reports[i].observations.shuffle(using: &random) }
        let again = assemble(reports, revisions: policy)
        #expect(again.series == expected.series)
        #expect(again.diagnostics == expected.diagnostics)
      }
      for series in expected.series { checkLaws(series, reports) }
    }
    #expect(seen == ["series.conflict", "series.revision", "series.unit"])
  }

  /// A point shows only what a report prints, and every place states a value that can be the shown one.
  private func checkLaws(_ series: Series, _ reports: [DatedReport]) {
    let facts = reports.flatMap(\.observations).filter {
      $0.entity == series.key.entity && $0.frequency == series.key.frequency && $0.unit == series.unit
    }
    #expect(zip(series.points, series.points.dropFirst()).allSatisfy { $0.day < $1.day })
    for point in series.points {
      let places = Set(point.places)
      let stated = facts.filter { $0.period.end == point.day && places.contains($0.place) }
      #expect(stated.contains { $0.number == point.number })
      #expect(stated.allSatisfy { $0.number.meets(point.number) && !$0.qualifier.isBound })
      #expect(places.count == point.places.count)
      #expect(point.superseded.allSatisfy { !places.contains($0.place) })
    }
  }
}
