import Facts
import TimeSeries

/// The series that a person names by entity and metric; case does not matter unless two differ by it alone.
package struct SeriesChoice: Sendable {
  package let entity: String?
  package let metric: String?
  /// Sorted by key.
  package let series: [Series]
  /// Where there is none: names that there are instead.
  package let near: [String]

  package init(_ corpus: Corpus, entity: String?, metric: String?) {
    self.entity = entity
    self.metric = metric
    let ofEntity = Self.matching(corpus.series, entity) { $0.entity.rawValue }
    series = Self.matching(ofEntity, metric) { $0.metric.rawValue }
    near = series.isEmpty ? Self.near(corpus.series, ofEntity, entity) : []
  }

  private static func matching(_ series: [Series], _ asked: String?, _ name: (Series.Key) -> String) -> [Series] {
    guard let asked else { return series }
    let exact = series.filter { name($0.key) == asked }
    return exact.isEmpty ? series.filter { name($0.key).lowercased() == asked.lowercased() } : exact
  }

  /// The metrics of the entity; for an unknown one the entities that begin like it.
  private static func near(_ all: [Series], _ ofEntity: [Series], _ entity: String?) -> [String] {
    if !ofEntity.isEmpty { return distinct(ofEntity.map(\.key.metric.rawValue)) }
    let start = (entity ?? "").prefix(2).lowercased()
    let alike = all.map(\.key.entity.rawValue).filter { $0.lowercased().hasPrefix(start) }
    return Array(distinct(alike).prefix(12))
  }

  private static func distinct(_ sorted: [String]) -> [String] {
    var seen: Set<String> = []
    return sorted.filter { seen.insert($0).inserted }
  }
}
