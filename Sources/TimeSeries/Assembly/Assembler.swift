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
/// - Bounds (`<`, `>`) are no points but stand beside them; with bounds alone there is no series. About (`~`) is a point
///   only where no plain statement exists.
/// - With `asOf`, reports of later dates, and those without a date, are not there.
///
/// Series are sorted by key, diagnostics by series and day. Linear in the observations but for the sorting.
public func assemble(
  _ reports: [DatedReport], revisions: RevisionPolicy = .latest, asOf: Day? = nil
) -> (series: [Series], diagnostics: [Diagnostic]) {
  var assembler = Assembler(revisions: revisions, asOf: asOf)
  for report in reports { assembler.add(report) }
  let assembled = assembler.finish()
  return (assembled.series, assembled.diagnostics)
}

/// What reports make together.
public struct Assembled: Sendable {
  /// Sorted by key, each with a point at least.
  public var series: [Series] = []
  /// Those of which the reports only state bounds.
  public var boundedOnly: [Series] = []
  public var diagnostics: [Diagnostic] = []
}

/// Assembly for folders too large to hold: each report may be dropped once it is added.
public struct Assembler: Sendable {
  private let revisions: RevisionPolicy
  private let asOf: Day?
  private var reports: [(path: String, date: Day?, isData: Bool)] = []
  private var keys: [Series.Key] = []
  private var keyIndices: [Series.Key: Int] = [:]
  /// The statements of each key.
  private var buckets: [[Statement]] = []
  private var furtherPlaces: [[Place]] = []

  public init(revisions: RevisionPolicy = .latest, asOf: Day? = nil) {
    self.revisions = revisions
    self.asOf = asOf
  }

  /// Takes a report's statements.
  public mutating func add(_ report: DatedReport) {
    if let asOf, !report.isData {
      guard let date = report.date, date <= asOf else { return }
    }
    let index = UInt32(reports.count)
    reports.append((report.report, report.date, report.isData))
    for observation in report.observations {
      var more: Int32 = -1
      if !observation.otherPlaces.isEmpty {
        more = Int32(furtherPlaces.count)
        furtherPlaces.append(observation.otherPlaces)
      }
      buckets[keyIndex(of: observation)].append(Statement(observation, report: index, more: more))
    }
  }

  /// The series of all reports added, and what a person should know about them.
  public consuming func finish() -> Assembled {
    var result = Assembled()
    result.series.reserveCapacity(keys.count)
    result.diagnostics = finish { series in
      if series.points.isEmpty { result.boundedOnly.append(series) } else { result.series.append(series) }
    }
    return result
  }

  /// Gives the series one by one, sorted by key, those of bounds alone too: for more of them than there is memory.
  ///
  /// - Returns: what a person should know about them.
  public consuming func finish(_ take: (Series) throws -> Void) rethrows -> [Diagnostic] {
    let ranks = rankReports()
    let data = Set(reports.lazy.filter(\.isData).map(\.path))
    var agreement = Agreement(
      reports: reports.map(\.path), dates: reports.map { $0.date?.number ?? .min }, data: data,
      furtherPlaces: furtherPlaces, revisions: revisions)
    for index in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
      // Taken out, so that the memory goes as the series come.
      var statements: [Statement] = []
      swap(&statements, &buckets[index])
      for i in statements.indices { statements[i].report = ranks[Int(statements[i].report)] }
      // They come report by report, nearly sorted already.
      statements.sort(by: Statement.comesFirst)
      if let made = agreement.series(keys[index], statements[...]) { try take(made) }
    }
    return agreement.diagnostics
  }

  private mutating func keyIndex(of observation: Observation) -> Int {
    let source = observation.metric.dependsOnSource(for: observation.entity) ? observation.source : ""
    let key = Series.Key(
      entity: observation.entity, metric: observation.metric, frequency: observation.frequency, source: source)
    if let index = keyIndices[key] { return index }
    let index = keys.count
    keyIndices[key] = index
    keys.append(key)
    buckets.append([])
    return index
  }

  /// Sorts the reports by date and path; returns the new place of each.
  private mutating func rankReports() -> [UInt32] {
    let order = reports.indices.sorted { a, b in
      let (x, y) = (reports[a], reports[b])
      return x.date == y.date ? x.path < y.path : (x.date?.number ?? .min) < (y.date?.number ?? .min)
    }
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, index) in order.enumerated() { ranks[index] = UInt32(rank) }
    reports = order.map { reports[$0] }
    return ranks
  }
}
