import Dates
import Facts
import Reports

/// A reading with its observations at hand by entity.
struct ReportFacts {
  let reading: Reading
  /// Indices of observations; of an entity in the order of their places.
  let byEntity: [EntityKey: [Int]]
  /// The securities that its tables list.
  let listed: [EntityKey: Entity]

  init(_ reading: Reading) {
    self.reading = reading
    var indices: [EntityKey: [Int]] = [:]
    for (index, observation) in reading.observations.enumerated() {
      indices[observation.entity, default: []].append(index)
    }
    byEntity = indices
    listed = Dictionary(reading.entities.map { ($0.key, $0) }) { a, _ in a }
  }

  /// The entities in an order that no hash decides.
  var entities: [EntityKey] { byEntity.keys.sorted() }

  func observations(of entity: EntityKey) -> [Observation] {
    (byEntity[entity] ?? []).map { reading.observations[$0] }
  }

  /// The one plain value of a metric; nil where there is none, or several that differ.
  func value(_ entity: EntityKey, _ metric: Metric, _ frequency: Frequency, endingOn day: Day? = nil) -> Observation? {
    var found: Observation?
    for index in byEntity[entity] ?? [] {
      let o = reading.observations[index]
      guard o.metric == metric, o.frequency == frequency, o.qualifier == .equal, day.map({ $0 == o.period.end }) ?? true
      else { continue }
      if found != nil { return nil }
      found = o
    }
    return found
  }

  /// The change over the report's own week.
  func weekChange(_ entity: EntityKey) -> Observation? {
    reading.week.flatMap { value(entity, .changeWeek, .week, endingOn: $0.end) } ?? value(entity, .changeWeek, .week)
  }
}

extension Observation {
  var interval: Interval { Interval(number) }
}
