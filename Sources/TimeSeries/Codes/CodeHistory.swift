import Dates
import Facts

/// How long the tables of reports list a security, and what became of it.
public struct CodeHistory: Hashable, Sendable {
  public enum End: Hashable, Sendable {
    /// The latest report lists it.
    case listed
    /// A security of the same name is listed in its stead from the next report on.
    case renamed(EntityKey)
    /// No later report lists it.
    case dropped
  }

  public var entity: EntityKey
  /// As printed last.
  public var name: String
  /// The dates of the first and the last report that list it.
  public var first: Day
  public var last: Day
  public var end: End
}

/// The listings of all securities, by code.
///
///     codeHistories([(day: w33, entities: [square]), (day: w34, entities: [block])])
///
/// A code is renamed when the next report that lists securities has a new code of the same name, and never had both. Only
/// reports that list securities count: one without a table drops nothing.
public func codeHistories(_ reports: [(day: Day, entities: [Entity])]) -> [CodeHistory] {
  let dated = reports.filter { !$0.entities.isEmpty }.sorted { $0.day < $1.day }
  var found: [EntityKey: CodeHistory] = [:]
  for (day, entities) in dated {
    for entity in entities {
      found[entity.key, default: CodeHistory(entity: entity.key, name: "", first: day, last: day, end: .listed)].last =
        day
      if !entity.name.isEmpty { found[entity.key]?.name = entity.name }
    }
  }
  guard let latest = dated.last?.day else { return [] }
  let days = dated.map(\.day)
  let beginnings = Dictionary(grouping: found.values) { $0.first }
  return found.values.sorted { $0.entity < $1.entity }.map { history in
    var history = history
    guard history.last < latest, let next = days.first(where: { $0 > history.last }) else { return history }
    let heirs = (beginnings[next] ?? []).filter { !$0.name.isEmpty && $0.name == history.name }
    history.end = heirs.count == 1 ? .renamed(heirs[0].entity) : .dropped
    return history
  }
}
