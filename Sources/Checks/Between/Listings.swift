import Dates
import Facts
import Reports

extension [ReportFacts] {
  /// Securities that are missing in one report, or from one on.
  func missingRows(_ folder: CheckedFolder) -> [Finding] {
    let tables = indices.filter { !self[$0].listed.isEmpty }
    return zip(tables, tables.dropFirst()).enumerated().flatMap { place, pair -> [Finding] in
      let (last, own) = (self[pair.0], self[pair.1])
      let next = place + 2 < tables.count ? self[tables[place + 2]] : nil
      let gone = last.listed.keys.filter { own.listed[$0] == nil && folder.renamed[$0] == nil }.sorted()
      // Much of a table less is a thin table, or another kind of report.
      guard !gone.isEmpty, !last.lacksMany(gone.count) else { return [] }
      return gone.map { key in
        let isBack = next?.listed[key] != nil
        return Finding(
          .row, kind: isBack ? "gap" : "gone", level: isBack ? nil : .note, entity: key,
          [.init(own.startOfTable)] + (last.listed[key].map { [.init($0.place, words: $0.name)] } ?? []))
      }
    }
  }

  /// Weeks that are there twice, or not at all.
  func weeks() -> [Finding] {
    let dated = compactMap { facts in facts.reading.week.map { ($0, facts) } }
    return zip(dated, dated.dropFirst()).flatMap { a, b -> [Finding] in
      let (last, own) = (a.0, b.0)
      if own == last, a.1.hasTable, b.1.hasTable {
        return [
          Finding(
            .week, kind: "twice", [.init(b.1.start), .init(a.1.start)],
            details: [a.1.reading.report, "\(own.start?.description ?? "")…\(own.end)"])
        ]
      }
      let gap = (own.end.monday - last.end.monday) / 7 - 1
      guard (1...3).contains(gap) else { return [] }
      return [
        Finding(
          .week, kind: "missing", level: .note, [.init(b.1.start), .init(a.1.start)],
          details: [String(gap), last.end.description])
      ]
    }
  }
}

extension ReportFacts {
  fileprivate var start: Place { Place(report: reading.report, line: 1, column: 1) }
  fileprivate var hasTable: Bool { !listed.isEmpty }
}
