import Facts

extension ReportFacts {
  /// Facts that the report states with several numbers: what could be one value is one observation already.
  func repeatedFacts() -> [Finding] {
    entities.flatMap { entity -> [Finding] in
      let own = observations(of: entity)
      guard own.count > 1 else { return [] }
      var findings: [Finding] = []
      for (index, a) in own.enumerated() {
        for b in own[(index + 1)...] where a.isAboutTheSame(as: b) {
          if let finding = conflict(a, b) { findings.append(finding) }
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

extension Observation {
  fileprivate func isAboutTheSame(as other: Observation) -> Bool {
    metric == other.metric && period == other.period && unit == other.unit
      && (!metric.dependsOnSource(for: entity) || source == other.source)
  }
}
