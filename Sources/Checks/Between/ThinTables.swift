import Facts
import Reports

extension [ReportFacts] {
  /// Reports without much of what their desk lists every week: one finding each, whatever is missing.
  ///
  /// What the report before last does not list either is no habit of the desk's, and a report with many other names is of
  /// another kind. One that lists nothing at all is only noted: its table may be there and not have been read.
  func thinTables() -> [Finding] {
    indices.dropFirst().compactMap { place in
      let (last, own) = (self[place - 1], self[place])
      let before = place > 1 ? self[place - 2] : nil
      let usual = last.listed.keys.filter { before?.listed[$0] != nil || before == nil }
      let gone = usual.filter { own.listed[$0] == nil }
      guard usual.count >= 5, last.lacksMany(gone.count) else { return nil }
      let others = own.listed.keys.count { last.listed[$0] == nil }
      guard others * ReportFacts.fewRows <= own.listed.count else { return nil }
      let next = place + 1 < count ? self[place + 1] : nil
      let isBack = next.map { next in gone.count { next.listed[$0] != nil } * 2 > gone.count } ?? false
      return own.thinTable(beside: last, missing: gone.sorted(), isCertain: isBack && !own.listed.isEmpty)
    }
  }
}

extension ReportFacts {
  /// Up to a fifth of a table each row that is missing is told of; above that the table is.
  static let fewRows = 5

  /// Whether so many rows less are more than single ones.
  func lacksMany(_ gone: Int) -> Bool { gone * Self.fewRows > listed.count }

  /// Where its first row stands, or the report begins.
  var startOfTable: Place { reading.entities.map(\.place).min() ?? Place(report: reading.report, line: 1, column: 1) }

  fileprivate func thinTable(beside last: ReportFacts, missing: [EntityKey], isCertain: Bool) -> Finding {
    let names = missing.prefix(3).map(\.rawValue).joined(separator: ", ") + (missing.count > 3 ? "…" : "")
    return Finding(
      .row, kind: "thin", level: isCertain ? nil : .note, [.init(startOfTable), .init(last.startOfTable)],
      details: ["\(missing.count)", "\(last.listed.count)", last.reading.report, names])
  }
}
