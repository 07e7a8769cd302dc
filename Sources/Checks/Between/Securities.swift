import Facts

extension [ReportFacts] {
  /// Closes, changes and market values of the securities, from report to report.
  func securityFindings(_ folder: CheckedFolder) -> [Finding] {
    let all = histories(of: folder).filter { $0.sightings.count > 1 }.map { Relations($0) }
    let apart = reportsApart(all)
    var found = all.flatMap { Diagnosis($0, apart: Set(apart.map(\.report))).findings() }
    found = withSwaps(found)
    return withoutColumns(found, all) + apart.map { $0.finding }
  }

  // MARK: Reports as a whole

  private struct Apart {
    var report: Int
    var finding: Finding
  }

  /// Reports most of whose closes do not follow: one finding for all of them.
  private func reportsApart(_ all: [Relations]) -> [Apart] {
    var broken: [Int: [(History.Sighting, last: History.Sighting)]] = [:]
    var linked: [Int: Int] = [:]
    for relations in all {
      let sightings = relations.history.sightings
      for t in relations.indices where relations.link(t) != nil {
        linked[sightings[t].report, default: 0] += 1
        if relations.isBroken(t) { broken[sightings[t].report, default: []].append((sightings[t], sightings[t - 1])) }
      }
    }
    var found: [Apart] = []
    for report in broken.keys.sorted() {
      let (rows, count) = (broken[report] ?? [], linked[report] ?? 0)
      guard rows.count > 3, rows.count * 5 > count * 2 else { continue }
      // What follows a table that is apart does not follow from it either.
      if let last = found.last, last.report == rows[0].last.report { continue }
      found.append(Apart(report: report, finding: finding(rows, count)))
    }
    return found
  }

  private func finding(_ rows: [(History.Sighting, last: History.Sighting)], _ count: Int) -> Finding {
    let rows = rows.sorted { $0.0.close.place < $1.0.close.place }
    let same = rows.count { $0.0.close.number == $0.last.close.number }
    let isStale = same * 2 > rows.count
    return Finding(
      .stale, kind: isStale ? "stale" : "apart", metric: .close, [.init(rows[0].0.close), .init(rows[0].last.close)],
      details: [String(isStale ? same : rows.count), String(count), self[rows[0].last.report].reading.report])
  }

  /// A column that differs all over a report means something else there; that is one note.
  private func withoutColumns(_ findings: [Finding], _ all: [Relations]) -> [Finding] {
    var sizes: [String: Int] = [:]
    for relations in all {
      for sighting in relations.history.sightings { sizes[sighting.close.place.report, default: 0] += 1 }
    }
    let columns = Dictionary(grouping: findings) { [$0.report, $0.code, $0.metric?.rawValue ?? ""] }
    let large = Set(columns.filter { $0.value.count > 3 && $0.value.count * 4 > sizes[$0.key[0]] ?? 0 }.keys)
    return findings.filter { !large.contains([$0.report, $0.code, $0.metric?.rawValue ?? ""]) }
  }

  // MARK: Rows

  /// Two closes of a report of which each fits the other's row are one finding.
  private func withSwaps(_ findings: [Finding]) -> [Finding] {
    var result: [Finding] = []
    var taken: Set<Int> = []
    for (i, a) in findings.enumerated() where !taken.contains(i) {
      let partner = a.rule == .close ? findings.indices.first { $0 > i && areSwapped(a, findings[$0]) } : nil
      guard let partner else {
        result.append(a)
        continue
      }
      taken.insert(partner)
      var swapped = Finding(
        .close, kind: "swapped", entity: a.entity, metric: .close, [a.evidence[0], findings[partner].evidence[0]],
        expected: a.expected, unit: a.unit, details: [findings[partner].entity?.rawValue ?? ""])
      swapped.level = a.level
      result.append(swapped)
    }
    return result
  }

  private func areSwapped(_ a: Finding, _ b: Finding) -> Bool {
    guard b.rule == .close, a.report == b.report, a.entity != b.entity, let expectedOfA = a.expected,
      let expectedOfB = b.expected, let closeOfA = close(a), let closeOfB = close(b)
    else { return false }
    return closeOfA.meets(expectedOfB) && closeOfB.meets(expectedOfA)
  }

  private func close(_ finding: Finding) -> Interval? {
    guard let facts = first(where: { $0.reading.report == finding.report }), let entity = finding.entity else {
      return nil
    }
    return facts.value(entity, .close, .day)?.interval
  }
}
