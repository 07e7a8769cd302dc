import Facts

extension ReportFacts {
  /// Headings and captions with nothing below: one finding for all of a report.
  func emptiness() -> [Finding] {
    let all = reading.assertions.filter { if case .emptiness = $0.claim { true } else { false } }
    guard let first = all.min(by: { $0.place < $1.place }), case .emptiness(let kind) = first.claim else { return [] }
    if all.count > 1 { return [Finding(.empty, kind: "several", all.map { .init($0) }, details: [String(all.count)])] }
    return [Finding(.empty, kind: Self.names[kind] ?? "", [.init(first)])]
  }

  private static let names: [Assertion.Emptiness: String] = [.section: "section", .table: "table", .rows: "rows"]
}
