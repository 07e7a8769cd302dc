import Dates
import Facts
import Testing

@testable import SampleReports

struct RandomWeeklyTests {
  @Test func theSeedDecidesEverything() {
    for seed in UInt64(0)..<20 {
      let (a, b) = (RandomWeekly(seed: seed).sample, RandomWeekly(seed: seed).sample)
      #expect(a == b)
      #expect(a.text == b.text)
      #expect(a.text != RandomWeekly(seed: seed + 1).sample.text)
    }
  }

  @Test(arguments: UInt64(0)..<150)
  func everyFactIsPrinted(seed: UInt64) {
    let sample = RandomWeekly(seed: seed).sample
    let text = plain(sample.text)
    let truth = Truth(sample.report)
    for fact in truth.observations { #expect(text.contains(fact.digits), "\(seed) \(fact)") }
    for listing in truth.entities { #expect(text.contains(listing.row.code), "\(seed) \(listing.row.code)") }
    let solid = solid(text)
    for listing in truth.entities { #expect(solid.contains(self.solid(listing.row.name))) }
    for event in truth.events { #expect(solid.contains(self.solid(plain(event.event)))) }
    for rank in truth.rankings { #expect(solid.contains(self.solid(rank.name))) }
  }

  @Test(arguments: UInt64(0)..<150)
  func noFactTwiceAndNoneThatMeetsAnother(seed: UInt64) {
    let facts = Truth(RandomWeekly(seed: seed).sample.report).observations
    for (i, a) in facts.enumerated() where !a.qualifier.isBound {
      for b in facts[(i + 1)...] where !b.qualifier.isBound {
        let one = a.entity == b.entity && a.metric == b.metric && a.period == b.period
        let other = a.metric.dependsOnSource(for: a.entity) && a.source != b.source
        #expect(!(one && !other && a.number.meets(b.number)), "\(seed) \(a) \(b)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func fundsAddUpToTheTotal(seed: UInt64) {
    for table in RandomWeekly(seed: seed).sample.report.flowTables {
      for row in table.rows + (table.week.map { [$0] } ?? []) { #expect(sum(row) == row.total.mantissa) }
    }
  }

  /// Blanks, wraps and split rows change where words stand, not which.
  @Test(arguments: UInt64(0)..<40)
  func layoutChangesOnlyBlanks(seed: UInt64) {
    let report = RandomWeekly(seed: seed).sample.report
    var wrapped = Layout.dense
    wrapped.blanks = .everywhere
    wrapped.nameWidth = 14
    wrapped.headerWidth = 6
    wrapped.splitsEvery = 2
    wrapped.proseWidth = 50
    wrapped.trailingBlank = true
    wrapped.carriageReturns = true
    let (a, b) = (report.text(.dense), report.text(wrapped))
    #expect(a != b)
    #expect(solid(a) == solid(b))
  }

  @Test func layoutsDoWhatTheirNamesSay() {
    let report = RandomWeekly(seed: 3).sample.report
    #expect(
      report.text(.windows).unicodeScalars.filter { $0 == "\r" }.count
        == report.text(.windows).unicodeScalars.filter { $0 == "\n" }.count)
    #expect(report.text(.paged).unicodeScalars.contains("\u{0C}"))
    #expect(!report.text(.dense).contains("\n\n"))
    #expect(report.text(.wide).contains("％"))
    #expect(report.text(.copied).contains("\n\n"))
  }

  private func sum(_ row: FlowTable.Row) -> Int64 { row.cells.reduce(0) { $0 + ($1?.mantissa ?? 0) } }

  /// Half-width digits, no thousands separators.
  private func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          if scalar == "," { return nil }
          if scalar == "．" { return "." }
          return (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
        }))
  }

  /// Without blanks, line ends and commas.
  private func solid(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 && $0 != "," }))
  }
}

struct WeeklyHistoryTests {
  let reports = WeeklyHistory(seed: 4, first: date(2015, 1, 5), weeks: 60).reports()

  @Test func weeksFollowOneAnother() {
    #expect(reports.count == 60)
    for (a, b) in zip(reports, reports.dropFirst()) {
      #expect(b.report.firstDay - a.report.firstDay == 7)
      #expect(a.report.crypto?.rows.map(\.code) == b.report.crypto?.rows.map(\.code))
    }
    #expect(reports[0].name == "weekly-2015-01-09.txt")
  }

  @Test func eachHasAsManyFactsAsARealOne() {
    for sample in reports { #expect((300...450).contains(Truth(sample.report).observations.count)) }
  }

  /// 2 closes as printed and the printed change agree within their rounding.
  @Test func printedChangesFollowFromPrintedCloses() {
    for (a, b) in zip(reports, reports.dropFirst()) {
      guard let before = a.report.indices, let now = b.report.indices else { continue }
      for (x, y) in zip(before.rows, now.rows) {
        guard let p = x.cells[0]?.value, let q = y.cells[0]?.value, let change = y.cells[1]?.value else { continue }
        #expect(abs((q / p - 1) * 100 - change) < 0.005 + 0.1 / p * 100)
      }
    }
  }

  @Test func cumulativeFlowsAreRunningSums() {
    var sum: Int64 = 0
    for sample in reports {
      sum += sample.report.flowTables[0].rows.reduce(0) { $0 + $1.total.mantissa }
      let printed = sample.report.flows.compactMap { flow -> Amount? in
        if case .total = flow.span { flow.amount } else { nil }
      }
      #expect(printed.count == 1)
      // Tenths of a million to 亿 with two decimals: within half of its last digit, 5 tenths of a million.
      #expect(printed.allSatisfy { abs($0.base.value - Double(sum) * 1e5) <= 0.5e6 + 1 })
    }
  }
}
