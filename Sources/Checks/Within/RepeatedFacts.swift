import Facts

extension ReportFacts {
  /// Facts that the report states with several numbers: what could be one value is one observation already.
  func repeatedFacts() -> [Finding] { withoutColumns(allRepeatedFacts()) }

  /// Where one metric has two numbers in several rows, or three in one, two columns were most likely taken for one: that is
  /// one note, and nothing is said of its rows.
  private func withoutColumns(_ findings: [Finding]) -> [Finding] {
    let metrics = Dictionary(grouping: findings.filter { $0.rule == .repeated }) { $0.metric }
    let columns = metrics.filter { _, found in
      let entities = Set(found.map(\.entity))
      return entities.count > 2 || found.count > entities.count
    }
    let notes = columns.compactMap { metric, found -> Finding? in
      guard let first = found.min(by: { $0.place < $1.place }) else { return nil }
      return Finding(
        .repeated, kind: "columns", level: .note, metric: metric, first.evidence, details: [String(found.count)])
    }
    return findings.filter { $0.rule != .repeated || columns[$0.metric] == nil } + notes.sorted { $0.place < $1.place }
  }

  private func allRepeatedFacts() -> [Finding] {
    entities.flatMap { entity -> [Finding] in
      let own = byEntity[entity] ?? []
      var findings: [Finding] = []
      for (place, a) in own.enumerated() {
        for b in own[(place + 1)...] where areAboutTheSame(a, b) {
          if let finding = conflict(reading.observations[a], reading.observations[b]) { findings.append(finding) }
        }
      }
      return findings
    }
  }

  private func conflict(_ a: Observation, _ b: Observation) -> Finding? {
    switch (a.qualifier.isBound, b.qualifier.isBound) {
    case (false, false):
      // 「约」 stands for no certain stretch.
      guard a.qualifier == .equal, b.qualifier == .equal, !a.number.meets(b.number) else { return nil }
      let (table, other) = isInTable(b) && !isInTable(a) ? (b, a) : (a, b)
      return Finding(
        .repeated, entity: a.entity, metric: a.metric, [.init(other), .init(table)], expected: table.interval,
        unit: a.unit, cause: other.number.cause(insteadOf: table.interval), details: [a.period.end.description])
    case (false, true): return broken(b, by: a)
    case (true, false): return broken(a, by: b)
    case (true, true): return nil
    }
  }

  /// Whether it stands at its entity's row: of table and prose the table is believed, of equals the first.
  private func isInTable(_ observation: Observation) -> Bool {
    guard let row = listed[observation.entity]?.place, row.page == observation.place.page else { return false }
    return abs(row.line - observation.place.line) <= 12
  }

  private func broken(_ bound: Observation, by value: Observation) -> Finding? {
    guard value.qualifier == .equal else { return nil }
    let limit = bound.number.value
    let isBroken = bound.qualifier == .less ? value.interval.low > limit : value.interval.high < limit
    guard isBroken else { return nil }
    return Finding(
      .bound, entity: value.entity, metric: value.metric, [.init(bound), .init(value)],
      details: [value.period.end.description, bound.qualifier.rawValue])
  }
}

extension ReportFacts {
  /// Compared field by field: an observation is much to copy, and nearly all pairs differ.
  fileprivate func areAboutTheSame(_ a: Int, _ b: Int) -> Bool {
    reading.observations[a].period == reading.observations[b].period
      && reading.observations[a].metric == reading.observations[b].metric
      && reading.observations[a].unit == reading.observations[b].unit
      && (!reading.observations[a].metric.dependsOnSource(for: reading.observations[a].entity)
        || reading.observations[a].source == reading.observations[b].source)
  }
}
