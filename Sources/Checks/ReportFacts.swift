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
    var found: Int?
    // Field by field: an observation is much to copy.
    for index in byEntity[entity] ?? [] where reading.observations[index].frequency == frequency {
      guard reading.observations[index].metric == metric, reading.observations[index].qualifier == .equal,
        day == nil || day == reading.observations[index].period.end
      else { continue }
      if found != nil { return nil }
      found = index
    }
    return found.map { reading.observations[$0] }
  }

  /// The change over the report's own week.
  func weekChange(_ entity: EntityKey) -> Observation? {
    reading.week.flatMap { value(entity, .changeWeek, .week, endingOn: $0.end) } ?? value(entity, .changeWeek, .week)
  }
}

extension ReportFacts {
  /// The securities by the number of the table that lists them: rows follow each other closely, tables do not.
  var tableNumbers: [EntityKey: Int] {
    let rows = reading.entities.sorted { $0.place < $1.place }
    let gaps = zip(rows, rows.dropFirst()).map { $1.place.line - $0.place.line }
    let usual = gaps.filter { $0 > 0 }.sorted()
    let widest = usual.isEmpty ? 0 : usual[usual.count / 2] * 3 + 3
    var numbers: [EntityKey: Int] = [:]
    var number = 0
    for (index, row) in rows.enumerated() {
      // On another page a table goes on, or another begins: the section tells.
      if index > 0, gaps[index - 1] > widest || rows[index - 1].section != row.section { number += 1 }
      numbers[row.key] = number
    }
    return numbers
  }
}

extension Observation {
  var interval: Interval { Interval(number) }
}
