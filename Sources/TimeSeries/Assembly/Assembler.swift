import Dates
import Facts

/// Joins the reports' observations into series, in any order of the reports.
///
///     let (series, diagnostics) = assemble([DatedReport(report: "w34.txt", date: friday, observations: facts)])
///
/// - A series is an entity, a metric, a frequency and, where the value depends on who counts, a source.
/// - Statements of one day that can have the same value are one point with several places.
/// - A report of another date with another value is a revision; `revisions` says which one the series shows, the point
///   keeps the other. Statements of one date that cannot meet leave no point. Both are diagnostics.
/// - Bounds (`<`, `>`) are no points, and about (`~`) is one only where no plain statement exists.
/// - With `asOf`, reports of later dates, and those without a date, are not there.
///
/// Series are sorted by key, diagnostics by series and day. Linear in the observations but for the sorting.
public func assemble(
  _ reports: [DatedReport], revisions: RevisionPolicy = .latest, asOf: Day? = nil
) -> (series: [Series], diagnostics: [Diagnostic]) {
  var assembler = Assembler(revisions: revisions, asOf: asOf)
  for report in reports { assembler.add(report) }
  return assembler.finish()
}

/// Assembly for folders too large to hold: each report may be dropped once it is added.
public struct Assembler: Sendable {
  private let revisions: RevisionPolicy
  private let asOf: Day?
  private var reports: [(path: String, date: Day?)] = []
  private var keys: [Series.Key] = []
  private var keyIndices: [Series.Key: UInt32] = [:]
  private var statements: [Statement] = []
  private var furtherPlaces: [[Place]] = []

  public init(revisions: RevisionPolicy = .latest, asOf: Day? = nil) {
    self.revisions = revisions
    self.asOf = asOf
  }

  /// Takes a report's points; bounds are passed over.
  public mutating func add(_ report: DatedReport) {
    if let asOf {
      guard let date = report.date, date <= asOf else { return }
    }
    let index = UInt32(reports.count)
    reports.append((report.report, report.date))
    for observation in report.observations where !observation.qualifier.isBound {
      var more: Int32 = -1
      if !observation.otherPlaces.isEmpty {
        more = Int32(furtherPlaces.count)
        furtherPlaces.append(observation.otherPlaces)
      }
      statements.append(Statement(observation, key: keyIndex(of: observation), report: index, more: more))
    }
  }

  /// The series of all reports added, and what a person should know about them.
  public consuming func finish() -> (series: [Series], diagnostics: [Diagnostic]) {
    let buckets = sortByKeyAndDay()
    var agreement = Agreement(
      reports: reports.map(\.path), dates: reports.map { $0.date?.number ?? .min }, furtherPlaces: furtherPlaces,
      revisions: revisions)
    var series: [Series] = []
    series.reserveCapacity(keys.count)
    for (key, bucket) in zip(keys, buckets) {
      if let made = agreement.series(key, statements[bucket]) { series.append(made) }
    }
    return (series, agreement.diagnostics)
  }

  private mutating func keyIndex(of observation: Observation) -> UInt32 {
    let source = observation.metric.dependsOnSource(for: observation.entity) ? observation.source : ""
    let key = Series.Key(
      entity: observation.entity, metric: observation.metric, frequency: observation.frequency, source: source)
    if let index = keyIndices[key] { return index }
    let index = UInt32(keys.count)
    keyIndices[key] = index
    keys.append(key)
    return index
  }

  /// Ranks reports and keys, and sorts the statements; returns each key's range.
  private mutating func sortByKeyAndDay() -> [Range<Int>] {
    let reportOrder = reports.indices.sorted { a, b in
      let (x, y) = (reports[a], reports[b])
      return x.date == y.date ? x.path < y.path : (x.date?.number ?? .min) < (y.date?.number ?? .min)
    }
    let keyOrder = keys.indices.sorted { keys[$0] < keys[$1] }
    let buckets = scatter(keyRanks: ranks(keyOrder), reportRanks: ranks(reportOrder))
    reports = reportOrder.map { reports[$0] }
    keys = keyOrder.map { keys[$0] }
    // Statements come report by report, so that a bucket is nearly sorted already.
    for bucket in buckets { statements[bucket].sort(by: Statement.comesFirst) }
    return buckets
  }

  /// A counting sort by key.
  private mutating func scatter(keyRanks: [UInt32], reportRanks: [UInt32]) -> [Range<Int>] {
    var counts = [Int](repeating: 0, count: keys.count)
    for statement in statements { counts[Int(keyRanks[Int(statement.key)])] += 1 }
    var buckets: [Range<Int>] = []
    for count in counts {
      let start = buckets.last?.upperBound ?? 0
      buckets.append(start..<start + count)
    }
    var next = buckets.map(\.lowerBound)
    let from = statements
    for var statement in from {
      statement.key = keyRanks[Int(statement.key)]
      statement.report = reportRanks[Int(statement.report)]
      statements[next[Int(statement.key)]] = statement
      next[Int(statement.key)] += 1
    }
    return buckets
  }
}

/// The position of each element in a sorted order of indices.
private func ranks(_ order: [Int]) -> [UInt32] {
  var ranks = [UInt32](repeating: 0, count: order.count)
  for (rank, index) in order.enumerated() { ranks[index] = UInt32(rank) }
  return ranks
}
