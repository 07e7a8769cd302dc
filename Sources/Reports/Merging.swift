import Dates
import Facts

/// One fact, one row: statements of one key that can meet become the most precise of them, with the places of all.
///
/// Of printings equally precise the table's counts, then the body's, then the summary's. A bound that an equal value
/// satisfies adds no row. Statements that cannot meet stay rows of their own.
func merged(_ statements: [Statement]) -> [Observation] {
  let groups = groups(of: statements)
  var facts: [Statement] = []
  facts.reserveCapacity(groups.firsts.count)
  for (i, first) in groups.firsts.enumerated() {
    if let more = groups.more[i] { facts += mergedSubject([first] + more) } else { facts.append(first) }
  }
  let order = facts.indices.map { Standing(facts[$0].observation.place, index: $0) }.sorted { a, b in
    a.precedes(b) ?? precedes(facts[a.index].observation, facts[b.index].observation)
  }
  return order.map { facts[$0.index].observation }
}

/// What a statement is about, whoever counts.
private struct Subject: Hashable {
  var entity: EntityKey
  var metric: Metric
  var period: Period
  var unit: Measure

  init(_ o: Observation) {
    entity = o.entity
    metric = o.metric
    period = o.period
    unit = o.unit
  }

  // The rest seldom differs where these are the same, and few metrics' names are as long as another's.
  func hash(into hasher: inout Hasher) {
    hasher.combine(entity.rawValue)
    hasher.combine(period.end.number)
    hasher.combine(metric.rawValue.utf8.count)
  }
}

/// The first statement about each subject, and those about the same by the index of the first: most stand alone.
private func groups(of statements: [Statement]) -> (firsts: [Statement], more: [Int: [Statement]]) {
  var indices: [Subject: Int] = [:]
  indices.reserveCapacity(statements.count)
  var firsts: [Statement] = []
  firsts.reserveCapacity(statements.count)
  var more: [Int: [Statement]] = [:]
  for statement in statements {
    let index = found(&indices[Subject(statement.observation), default: firsts.count])
    if index == firsts.count { firsts.append(statement) } else { more[index, default: []].append(statement) }
  }
  return (firsts, more)
}

/// An entry of a dictionary, made where there is none: one search for both.
private func found(_ index: inout Int) -> Int { index }

/// The facts of statements about one subject: those of one source are merged where the value depends on who counts.
private func mergedSubject(_ statements: [Statement]) -> [Statement] {
  let statements = withSources(statements)
  let observation = statements[0].observation
  guard observation.metric.dependsOnSource(for: observation.entity) else { return mergedGroup(statements) }
  var sources: [String] = []
  for statement in statements where !sources.contains(statement.observation.source) {
    sources.append(statement.observation.source)
  }
  return sources.flatMap { source in mergedGroup(statements.filter { $0.observation.source == source }) }
}

/// A statement that names no source is of the source that the others of its subject name, when they name one.
private func withSources(_ statements: [Statement]) -> [Statement] {
  let sources = Set(statements.lazy.map(\.observation.source).filter { !$0.isEmpty })
  guard sources.count == 1, let source = sources.first else { return statements }
  return statements.map { statement in
    guard statement.observation.source.isEmpty else { return statement }
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

/// Where in its report a fact is printed, small enough to be sorted quickly.
private struct Standing {
  private let page: Int32
  private let line: Int32
  private let column: Int32
  private let number: Int32

  init(_ place: Place, index: Int) {
    page = Int32(clamping: place.page)
    line = Int32(clamping: place.line)
    column = Int32(clamping: place.column)
    number = Int32(index)
  }

  var index: Int { Int(number) }

  /// nil at the same place.
  func precedes(_ other: Standing) -> Bool? {
    if page != other.page { return page < other.page }
    if line != other.line { return line < other.line }
    return column == other.column ? nil : column < other.column
  }
}

/// Of facts that one printing states.
private func precedes(_ a: Observation, _ b: Observation) -> Bool {
  if a.entity != b.entity { return a.entity < b.entity }
  if a.metric != b.metric { return a.metric < b.metric }
  return a.period < b.period
}
