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
    var found: [Observation] = []
    for identity in wanted {
      for entity in identity.entities {
        guard found.count < limit else { return lines(found) }
        found += latestStatements(entity, identity, in: sources, through: chart.last).prefix(limit - found.count)
      }
    }
    return lines(found)
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

  private func lines(_ statements: [Observation]) -> [String] {
    let wording = Wording(words.locale)
    return unique(
      statements.map { one in
        "\(one.entity.rawValue) \(one.metric.rawValue) \(one.period.end): \(one.text), \(wording.place(one.place))"
      })
  }
}
