import Dates
import Facts
import Reports
import TimeSeries

/// The readings of a folder, as they are to be checked.
public struct CheckedFolder: Sendable {
  /// By date, then path; with the user's corrections in the place of what they correct.
  public var readings: [Reading]
  /// Tables of data beside them.
  public var data: [Reading]
  /// Splits that the user has confirmed.
  public var splits: [Split]
  /// Codes that another one goes on in the stead of.
  public var renamed: [EntityKey: EntityKey]

  public init(
    _ readings: [Reading], data: [Reading] = [], splits: [Split] = [], renamed: [EntityKey: EntityKey] = [:]
  ) {
    self.readings = readings
    self.data = data
    self.splits = splits
    self.renamed = renamed
  }
}

/// What does not add up, within each report, between them and beside tables of data: by report, place and rule.
///
///     check(CheckedFolder([reading])).map(\.rule.id)   // ["W010", "W050"]
///
/// Two numbers conflict only if what their digits stand for can't meet. Nothing is said of what was not read with
/// certainty, and what fails all over a report is taken for another definition, not for many misprints. Linear in the
/// observations.
public func check(_ folder: CheckedFolder) -> [Finding] {
  let reports = folder.readings.map { ReportFacts($0) }
  let within = reports.flatMap { findings(within: $0) }
  // What is stated twice within a report is not certain enough to be held against another.
  let between = reports.publications().flatMap { findings(between: $0, of: folder) }
  let companion = CompanionData(folder.data)
  let against = companion.isEmpty ? [] : reports.flatMap { $0.differences(from: companion) }
  return (within + between + against).sorted { a, b in
    a.place == b.place ? (a.rule.id, a.code) < (b.rule.id, b.code) : a.place < b.place
  }
}

private func findings(within report: ReportFacts) -> [Finding] {
  report.repeatedFacts() + report.performances() + report.sameStarts() + report.rankedLists() + report.flowSums()
    + report.ratios() + report.zones() + report.weekdays() + report.strangeDays() + report.headerCurrencies()
    + report.numberings() + report.emptiness()
}

private func findings(between reports: [ReportFacts], of folder: CheckedFolder) -> [Finding] {
  guard reports.count > 1 else { return [] }
  return reports.securityFindings(folder) + reports.restatements() + reports.cumulativeFlows() + reports.yearTotals()
    + reports.missingRows(folder) + reports.thinTables() + reports.weeks()
    + reports.changedRisks()
}
