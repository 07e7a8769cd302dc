import Dates
import Facts
import Reports

extension ChartContext {
  /// Where the latest values of a chart are printed: what, when, the printed words, the place; at most so many lines.
  ///
  ///     // ["CRYPTO market_cap 2025-01-04: 3.65 万亿美元, weekly-2025-01-04.txt:41:22"]
  func provenance(of chart: ChartSpecification, atMost limit: Int = 40) -> [String] {
    let reports = Set(chart.reports)
    let sources = readings.filter { reports.contains($0.report) }
    let wanted = unique(
      chart.series.flatMap { $0 }.map { SeriesIdentity($0.entities, $0.metric, $0.frequency, source: $0.source) })
    var lines: [String] = []
    for identity in wanted {
      for entity in identity.entities {
        guard lines.count < limit else { return unique(lines) }
        let found = latestStatements(entity, identity, in: sources, through: chart.last).map(line)
        lines += (found.isEmpty ? rankLines(entity, in: sources) : found).prefix(limit - lines.count)
      }
    }
    return unique(lines)
  }

  /// Of a name that is on a list of movers and in no table.
  private func rankLines(_ entity: EntityKey, in readings: [Reading]) -> [String] {
    let ranked = readings.last?.rankings.filter { ($0.entity?.rawValue ?? $0.name) == entity.rawValue } ?? []
    return ranked.map { one in
      let change = one.change.map { ": " + $0.percent } ?? ""
      return "\(one.name) \(one.ranking) \(one.position)\(change), \(Wording(words.locale).place(one.place))"
    }
  }

  /// What the latest report with any of them prints of an entity.
  func statements(of entity: EntityKey, _ identity: SeriesIdentity, _ chart: ChartSpecification) -> [Observation] {
    let reports = Set(chart.reports)
    return latestStatements(
      entity, identity, in: readings.filter { reports.contains($0.report) }, through: chart.last)
  }

  /// Of one metric the latest value; where the chart shows several metrics, what the latest report prints of each.
  private func latestStatements(
    _ entity: EntityKey, _ identity: SeriesIdentity, in readings: [Reading], through last: Day?
  ) -> [Observation] {
    for reading in readings.reversed() {
      var latest: [Metric: Observation] = [:]
      // By index: a copy of each observation would cost more than all comparisons.
      for i in reading.observations.indices where reading.observations[i].entity == entity {
        let statement = reading.observations[i]
        guard states(statement, identity), last.map({ statement.period.end <= $0 }) ?? true else { continue }
        if let other = latest[statement.metric], other.period.end >= statement.period.end { continue }
        latest[statement.metric] = statement
      }
      if !latest.isEmpty { return latest.values.sorted { $0.place < $1.place } }
    }
    return []
  }

  private func states(_ statement: Observation, _ identity: SeriesIdentity) -> Bool {
    guard !statement.qualifier.isBound else { return false }
    guard let metric = identity.metric else {
      return [.changeWeek, .changeMonthToDate, .changeYearToDate].contains(statement.metric)
    }
    return statement.metric == metric && identity.frequency.map { $0 == statement.frequency } ?? true
      && (identity.source.isEmpty || statement.source == identity.source)
  }

  private func line(_ one: Observation) -> String {
    let place = Wording(words.locale).place(one.place)
    return "\(one.entity.rawValue) \(one.metric.rawValue) \(one.period.end): \(one.text), \(place)"
  }
}
