import Dates
import Facts
import Reports

/// What a statement is about.
private struct Fact: Hashable {
  var entity: EntityKey
  var metric: Metric
  var period: Period
  var source: String

  init(_ o: Observation) {
    entity = o.entity
    metric = o.metric
    period = o.period
    source = o.metric.dependsOnSource(for: o.entity) ? o.source : ""
  }
}

extension [ReportFacts] {
  /// What a later report says of a day that an earlier one spoke of already.
  func restatements() -> [Finding] {
    var known: [Fact: (Observation, report: Int)] = [:]
    var found: [Finding] = []
    for (index, facts) in enumerated() {
      for o in facts.reading.observations where o.qualifier == .equal && facts.listed[o.entity] == nil {
        let key = Fact(o)
        guard let (earlier, report) = known[key] else {
          known[key] = (o, index)
          continue
        }
        if report == index || o.unit != earlier.unit || o.number.meets(earlier.number) { continue }
        found.append(Self.restatement(of: earlier, by: o))
      }
    }
    return found
  }

  /// Flows are provisional for some days: that they are revised is no fault.
  private static func restatement(of earlier: Observation, by later: Observation) -> Finding {
    let isFlow = later.metric == .netFlow || later.metric == .netFlowCumulative || later.metric == .netAssets
    return Finding(
      .restated, level: isFlow ? .note : nil, entity: later.entity, metric: later.metric,
      [.init(later), .init(earlier)], expected: earlier.interval, unit: later.unit,
      cause: isFlow ? nil : later.number.cause(insteadOf: earlier.interval), details: [later.period.end.description])
  }

  /// Flows since inception against the week's between.
  func cumulativeFlows() -> [Finding] { Funds.groups.flatMap { cumulativeFlows(of: $0.key) } }

  private func cumulativeFlows(of group: EntityKey) -> [Finding] {
    var found: [Finding] = []
    var last: (total: Observation, gap: Interval)?
    var days: [Day: Interval] = [:]
    for facts in self {
      let stated = facts.observations(of: group).filter { $0.metric == .netFlow && $0.frequency == .day }
      defer { for day in stated where day.qualifier == .equal { days[day.period.end] = day.interval } }
      guard let total = facts.value(group, .netFlowCumulative, .total) else { continue }
      let revised = Self.revision(of: days, by: stated, through: last?.total.period.end)
      let gap = last.flatMap { before in
        Self.gap(from: before.total, to: total, facts.value(group, .netFlow, .week)).map { $0 - revised }
      }
      defer { last = (total, gap ?? Interval(0)) }
      guard let before = last, let gap, !gap.contains(0) else { continue }
      // The step back from a wrong total is as large as the one to it.
      if !before.gap.contains(0), (before.gap + gap).contains(0) { continue }
      let expected = total.interval - gap
      found.append(
        Finding(
          .cumulative, entity: group, metric: .netFlowCumulative, [.init(total), .init(before.total)],
          expected: expected, unit: total.unit, cause: total.number.cause(insteadOf: expected),
          details: [before.total.period.end.description]))
    }
    return found
  }

  /// By how much a report changes what earlier ones said of days up to the last total.
  private static func revision(of known: [Day: Interval], by stated: [Observation], through last: Day?) -> Interval {
    stated.reduce(Interval(0)) { sum, flow in
      guard let last, flow.period.end <= last, flow.qualifier == .equal, let earlier = known[flow.period.end],
        !earlier.meets(flow.interval)
      else { return sum }
      return sum + flow.interval - earlier
    }
  }

  /// By how much a total differs from the last one and the week's flow; nil where the week is not what lies between.
  private static func gap(from before: Observation, to total: Observation, _ flow: Observation?) -> Interval? {
    guard let flow, before.source == total.source, before.unit == total.unit, flow.period.end == total.period.end,
      flow.period.follows(before.period.end)
    else { return nil }
    return total.interval - before.interval - flow.interval
  }

  /// What is added up since the first of January never falls.
  func yearTotals() -> [Finding] {
    var found: [Finding] = []
    var last: Observation?
    for facts in self {
      guard let total = facts.value(.crypto, .volumeYearToDate, .yearToDate) else { continue }
      if let before = last, before.source == total.source, before.period.end < total.period.end,
        before.period.end.year == total.period.end.year, total.interval.high < before.interval.low
      {
        found.append(
          Finding(
            .yearTotal, entity: .crypto, metric: .volumeYearToDate, [.init(total), .init(before)],
            expected: Interval(low: before.interval.low, high: .greatestFiniteMagnitude), unit: total.unit))
      }
      last = total
    }
    return found
  }
}

extension Period {
  /// Whether no trading day lies between a day and the period's first.
  fileprivate func follows(_ day: Day) -> Bool {
    guard let start, day < start, start - day <= 8 else { return false }
    return TradingCalendar.unitedStates.openDays(after: day, before: start).isEmpty
  }
}
