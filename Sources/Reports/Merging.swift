import Dates
import Facts

/// One fact, one row: statements of one key that can meet become the most precise of them, with the places of all.
///
/// Of printings equally precise the table's counts, then the body's, then the summary's. A bound that an equal value
/// satisfies adds no row. Statements that cannot meet stay rows of their own.
func merged(_ statements: [Statement]) -> [Observation] {
  var first: [Key: Int] = [:]
  first.reserveCapacity(statements.count)
  var groups: [[Statement]] = []
  for statement in withSources(statements) {
    let index = first[Key(statement.observation), default: groups.count]
    if index == groups.count {
      first[Key(statement.observation)] = index
      groups.append([statement])
    } else {
      groups[index].append(statement)
    }
  }
  return groups.flatMap(mergedGroup).sorted { precedes($0.observation, $1.observation) }.map(\.observation)
}

private struct Key: Hashable {
  var entity: EntityKey
  var metric: Metric
  var period: Period
  var unit: Measure
  /// Empty where the source is only provenance.
  var source: String

  init(_ o: Observation) {
    entity = o.entity
    metric = o.metric
    period = o.period
    unit = o.unit
    source = o.metric.dependsOnSource(for: o.entity) ? o.source : ""
  }
}

/// A statement that names no source is of the source that the others of its key name, when they name one.
private func withSources(_ statements: [Statement]) -> [Statement] {
  let open = Set(statements.lazy.filter { $0.observation.source.isEmpty }.map { Key($0.observation) })
  if open.isEmpty { return statements }
  var known: [Key: Set<String>] = [:]
  for statement in statements where !statement.observation.source.isEmpty {
    var key = Key(statement.observation)
    key.source = ""
    known[key, default: []].insert(statement.observation.source)
  }
  return statements.map { statement in
    guard statement.observation.source.isEmpty, let sources = known[Key(statement.observation)], sources.count == 1,
      let source = sources.first
    else { return statement }
    var observation = statement.observation
    observation.source = source
    return Statement(observation, part: statement.part, at: statement.range)
  }
}

private func mergedGroup(_ group: [Statement]) -> [Statement] {
  if group.count == 1 { return group }
  let ranked = group.sorted { a, b in rank(a) == rank(b) ? a.observation.place < b.observation.place : rank(a) < rank(b)
  }
  var facts: [Observation] = []
  for statement in ranked {
    let observation = statement.observation
    if let i = facts.firstIndex(where: { agrees($0, observation) }) {
      facts[i].otherPlaces.append(observation.place)
    } else {
      facts.append(observation)
    }
  }
  return facts.map { fact in
    var fact = fact
    fact.otherPlaces = Set(fact.otherPlaces).subtracting([fact.place]).sorted()
    return Statement(fact, part: ranked[0].part, at: ranked[0].range)
  }
}

/// Equal values first, then about, then bounds; then the finer printing; then where it stands.
private func rank(_ s: Statement) -> Rank {
  let o = s.observation
  return Rank(
    kind: o.qualifier == .equal ? 0 : o.qualifier == .about ? 1 : 2, exponent: o.number.exponent, part: s.part.rawValue)
}

private struct Rank: Comparable {
  var kind: Int
  var exponent: Int
  var part: Int

  static func < (a: Rank, b: Rank) -> Bool { (a.kind, a.exponent, a.part) < (b.kind, b.exponent, b.part) }
}

/// Whether `other` states nothing that `fact` does not.
private func agrees(_ fact: Observation, _ other: Observation) -> Bool {
  switch (fact.qualifier, other.qualifier) {
  case (.equal, .equal), (.equal, .about), (.about, .about): fact.number.meets(other.number)
  // 「超 2.0 亿」 beside 200.0 百万: what the digits stand for may lie on the right side.
  case (.equal, .less), (.about, .less): (Double(fact.number.low) ?? .infinity) < other.number.value
  case (.equal, .greater), (.about, .greater): (Double(fact.number.high) ?? -.infinity) > other.number.value
  case (.less, .less), (.greater, .greater): fact.number.value == other.number.value
  default: false
  }
}

/// By page, line and column, then by what the one printing states.
private func precedes(_ a: Observation, _ b: Observation) -> Bool {
  if a.place != b.place { return a.place < b.place }
  if a.entity != b.entity { return a.entity < b.entity }
  if a.metric != b.metric { return a.metric < b.metric }
  return a.period < b.period
}
