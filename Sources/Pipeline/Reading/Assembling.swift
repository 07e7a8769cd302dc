import Dates
import Facts
import Reports
import TimeSeries

extension Corpus {
  /// Joins the readings into series, with what the user amends.
  mutating func assemble(_ options: ReadingOptions) {
    var assembler = Assembler(revisions: options.revisions, asOf: options.asOf)
    let amendments = options.amendments
    var corrections = Corrections(amendments.corrections, asOf: options.asOf)
    for reading in readings {
      var observations = corrections.applied(to: reading.observations, of: reading.report)
      if !amendments.renamed.isEmpty {
        for i in observations.indices { observations[i].entity = amendments.current(observations[i].entity) }
      }
      assembler.add(DatedReport(report: reading.report, date: reading.date, observations: observations))
    }
    for table in data {
      var observations = corrections.applied(to: table.observations, of: table.report)
      for i in observations.indices { observations[i].entity = amendments.current(observations[i].entity) }
      assembler.add(DatedReport(report: table.report, date: nil, observations: observations, isData: true))
    }
    let assembled = assembler.finish()
    series = assembled.series
    boundedOnly = assembled.boundedOnly
    corrected = corrections.made
    renamed = Dictionary(uniqueKeysWithValues: amendments.renamed.keys.map { ($0, amendments.current($0)) })
    splits = amendments.splits
    joined = amendments.joined.flatMap { $0.series(of: series) }
    let parts = Set(joined.flatMap(\.parts))
    let derived = series.compactMap { $0.adjusted(for: splits) } + joined.map(\.whole)
    if !derived.isEmpty {
      series = (series.filter { !parts.contains($0.key) } + derived).sorted { $0.key < $1.key }
    }
    codes = codeHistories(readings.compactMap { r in r.date.map { (day: $0, entities: r.entities) } })
    diagnostics += corrections.diagnostics + assembled.diagnostics + renamings(amendments)
  }

  /// Codes that a new one of the same name follows, unless they are joined already.
  private func renamings(_ amendments: Amendments) -> [Diagnostic] {
    codes.compactMap { history in
      guard case .renamed(let new) = history.end, amendments.current(history.entity) == history.entity else {
        return nil
      }
      return Diagnostic(
        .note, "series.renamed",
        details: [
          history.entity.rawValue, new.rawValue, history.name, history.last.description,
          "renamed: {\(history.entity.rawValue): \(new.rawValue)}",
        ])
    }
  }
}

extension Corpus {
  func series(_ key: Series.Key) -> Series? { series.first { $0.key == key } }

  /// Jumps of a security's closes that no confirmed split explains.
  package func priceJumps(in closes: Series) -> [PriceJump] {
    guard closes.key.metric == .close || closes.key.metric == .closeAdjusted else { return [] }
    var key = closes.key
    key.metric = .changeWeek
    key.frequency = .week
    return TimeSeries.priceJumps(in: closes, weeklyChanges: series(key))
  }

  /// The closes in the latest shares, where splits of them are confirmed.
  package func adjusted(_ closes: Series) -> Series? {
    var key = closes.key
    guard key.metric == .close else { return nil }
    key.metric = .closeAdjusted
    return series(key)
  }
}

extension PriceJump {
  /// What to write in `weekplot.yml` where it is a split.
  package func proposal(for entity: EntityKey) -> String {
    "splits: [{entity: \(entity.rawValue), date: \(day), ratio: \(ratio.contains(":") ? "\"\(ratio)\"" : ratio)}]"
  }
}
