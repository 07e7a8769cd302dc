import Facts
import Reports

/// What a profile changes in a folder, report by report.
package struct ProfileTrial: Sendable {
  package struct Change: Sendable {
    /// nil: the fact is there only with the profile.
    package var before: Observation?
    /// nil: the fact is there only without the profile.
    package var after: Observation?
  }

  package struct ReportChanges: Sendable {
    package var report: String
    /// By place.
    package var changes: [Change]
    /// Numerals without and with the profile.
    package var before: NumeralCounts
    package var after: NumeralCounts
  }

  /// Reports in which anything changes, by path.
  package var reports: [ReportChanges] = []
  /// How many reports were compared.
  package var compared = 0

  /// - Parameters:
  ///   - before: the folder read without the profile, files with nothing of the genre among `others`.
  ///   - after: the same with it.
  package init(before: Corpus, after: Corpus) {
    let old = Dictionary((before.readings + before.others).map { ($0.report, $0) }) { a, _ in a }
    let new = (after.readings + after.others).sorted { $0.report < $1.report }
    compared = new.count
    for reading in new {
      let earlier = old[reading.report]
      let changes = Self.changes(earlier?.observations ?? [], reading.observations)
      let counts = earlier?.numeralCounts ?? NumeralCounts()
      if changes.isEmpty, counts == reading.numeralCounts { continue }
      reports.append(
        ReportChanges(report: reading.report, changes: changes, before: counts, after: reading.numeralCounts))
    }
  }

  package var changes: [Change] { reports.flatMap(\.changes) }

  private struct Key: Hashable {
    var entity: EntityKey
    var metric: Metric
    var period: String
    var text: String
    var place: Place
  }

  private static func key(_ o: Observation) -> Key {
    let start = o.period.start.map { "\($0)" } ?? ""
    return Key(entity: o.entity, metric: o.metric, period: "\(start)…\(o.period.end)", text: o.text, place: o.place)
  }

  /// A fact of the same entity, metric, period and place with another value is changed; else it goes or comes.
  private static func changes(_ old: [Observation], _ new: [Observation]) -> [Change] {
    let before = Dictionary(old.map { (key($0), $0) }) { a, _ in a }
    let after = Dictionary(new.map { (key($0), $0) }) { a, _ in a }
    let gone = old.filter { after[key($0)] == nil }.map { Change(before: $0, after: nil) }
    let come = new.compactMap { observation -> Change? in
      guard let earlier = before[key(observation)] else { return Change(before: nil, after: observation) }
      return said(earlier) == said(observation) ? nil : Change(before: earlier, after: observation)
    }
    return (gone + come).sorted { place($0) < place($1) }
  }

  private static func said(_ o: Observation) -> [String] {
    [o.number.decimal, o.unit.rawValue, o.qualifier.rawValue, o.source]
  }

  private static func place(_ change: Change) -> Place {
    change.after?.place ?? change.before?.place ?? Place(report: "", line: 1, column: 1)
  }
}
