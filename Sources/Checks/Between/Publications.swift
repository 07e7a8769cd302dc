import Facts

extension [ReportFacts] {
  /// The reports of each desk, in their order: what two desks print of one day need not agree.
  ///
  /// A report goes with the last one whose names are mostly the same; where they are less so, only with one whose file is
  /// called alike but for its figures, in the same folder.
  func publications() -> [[ReportFacts]] {
    var all: [Publication] = []
    for facts in self {
      let issue = Issue(facts)
      // A folder of many desks: those that wrote lately come first.
      let candidates = all.indices.suffix(64).map { (index: $0, likeness: all[$0].last.likeness(to: issue)) }
      if let best = candidates.max(by: { $0.likeness < $1.likeness }), best.likeness > 0 {
        all[best.index].last = issue
        all[best.index].reports.append(facts)
        all.append(all.remove(at: best.index))
      } else {
        all.append(Publication(last: issue, reports: [facts]))
      }
    }
    return all.map(\.reports).sorted { $0[0].reading.report < $1[0].reading.report }
  }
}

private struct Publication {
  var last: Issue
  var reports: [ReportFacts]
}

/// What tells a desk's reports from others'.
private struct Issue {
  private let names: Set<EntityKey>
  /// The file's path with its figures as one mark.
  private let pattern: String
  private let folder: Substring

  init(_ facts: ReportFacts) {
    names = Set(facts.byEntity.keys)
    let path = facts.reading.report
    folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    pattern = path.reduce(into: "") { text, character in
      if !character.isNumber { text.append(character) } else if text.last != "#" { text.append("#") }
    }
  }

  /// 0 for reports of two desks.
  func likeness(to other: Issue) -> Double {
    let shared = names.intersection(other.names).count
    guard shared > 0 else { return 0 }
    let part = Double(shared) / Double(names.count + other.names.count - shared)
    let isCalledAlike = pattern == other.pattern && folder == other.folder
    return shared >= 8 && part >= 0.6 || isCalledAlike && part >= 0.25 ? part : 0
  }
}
