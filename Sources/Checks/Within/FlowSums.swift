import Dates
import Facts
import Reports

extension ReportFacts {
  /// Funds against their total, days against their week.
  func flowSums() -> [Finding] {
    Funds.groups.flatMap { group in
      let sources = Set(observations(of: group.key).filter { $0.metric == .netFlow }.map(\.source))
      return sources.sorted().flatMap { FlowSums(group, source: $0, in: self).findings() }
    }
  }
}

/// The flows that a report states of one group of funds.
private struct FlowSums {
  private let group: EntityKey
  private let funds: [EntityKey]
  /// By entity, then day.
  private var days: [EntityKey: [Day: Observation]] = [:]
  private var weeks: [EntityKey: Observation] = [:]

  init(_ group: Funds.Group, source: String, in report: ReportFacts) {
    self.group = group.key
    funds = (group.tickers.map { EntityKey(rawValue: $0) } + [group.miniTrustKey]).sorted()
    for entity in funds + [group.key] {
      for o in report.observations(of: entity) where o.metric == .netFlow && o.source == source {
        if o.frequency == .day { days[entity, default: [:]].take(o, for: o.period.end) }
        if o.frequency == .week { weeks.take(o, for: entity) }
      }
    }
  }

  /// How far a stated number lies from the sum of its parts.
  private struct Gap {
    var stated: Observation
    var sum: Interval
    var difference: Interval { stated.interval - sum }
    var isBroken: Bool { !sum.meets(stated.interval) }
  }

  func findings() -> [Finding] {
    let rows = brokenRows
    var columns = (funds + [group]).compactMap { entity in weekGap(entity).map { (entity, $0) } }.filter(\.1.isBroken)
    var findings: [Finding] = []
    for row in rows {
      // A total that is wrong breaks the week's sum of totals too, a fund's number that fund's, by as much.
      let total = columns.firstIndex { $0.0 == group && (Interval(0) - $0.1.difference).meets(row.difference) }
      let fund = columns.firstIndex { $0.0 != group && $0.1.difference.meets(row.difference) }
      let cell = fund.flatMap { days[columns[$0].0]?[row.stated.period.end] }
      findings.append(finding(row, cell: total == nil ? cell : nil))
      if let column = total ?? fund { columns.remove(at: column) }
    }
    return findings + columns.map { weekFinding($0.0, $0.1) }
  }

  /// Days whose funds don't add up, where those of another day do: else the funds are not all there.
  private var brokenRows: [Gap] {
    let gaps = (days[group] ?? [:]).values.compactMap(rowGap)
    let broken = gaps.filter(\.isBroken)
    guard broken.count < gaps.count, broken.count * 2 <= gaps.count + 1 else { return [] }
    return broken.sorted { $0.stated.period.end < $1.stated.period.end }
  }

  private func rowGap(_ total: Observation) -> Gap? {
    let cells = funds.compactMap { days[$0]?[total.period.end] }
    guard cells.count > 2 else { return nil }
    return Gap(stated: total, sum: cells.reduce(Interval(0)) { $0 + $1.interval })
  }

  /// Where every trading day of the week is stated.
  private func weekGap(_ entity: EntityKey) -> Gap? {
    guard let week = weeks[entity], let start = week.period.start, let own = days[entity] else { return nil }
    let inside = own.values.filter { week.period.contains($0.period.end) }
    let open = TradingCalendar.unitedStates.openDays(after: start - 1, before: week.period.end + 1)
    guard inside.count > 1, open.allSatisfy({ own[$0] != nil }) else { return nil }
    return Gap(stated: week, sum: inside.reduce(Interval(0)) { $0 + $1.interval })
  }

  private func finding(_ row: Gap, cell: Observation?) -> Finding {
    let day = row.stated.period.end
    if let cell {
      return Finding(
        .fundTotal, kind: "cell", entity: cell.entity, metric: .netFlow, [.init(cell), .init(row.stated)],
        expected: cell.interval + row.difference, unit: cell.unit, details: [day.description, group.rawValue])
    }
    return Finding(
      .fundTotal, entity: group, metric: .netFlow, [.init(row.stated)] + suspects(row).map { .init($0) },
      expected: row.sum, unit: row.stated.unit, details: [day.description])
  }

  /// Of a day whose total the week's sum confirms, the funds whose number a slip of the pen makes right.
  private func suspects(_ row: Gap) -> [Observation] {
    guard let week = weekGap(group), !week.isBroken else { return [] }
    let cells = funds.compactMap { days[$0]?[row.stated.period.end] }
    return cells.filter { $0.number.cause(insteadOf: $0.interval + row.difference) != nil }
  }

  private func weekFinding(_ entity: EntityKey, _ gap: Gap) -> Finding {
    let parts = (days[entity] ?? [:]).values.filter { gap.stated.period.contains($0.period.end) }
    let first = parts.min { $0.period.end < $1.period.end }
    return Finding(
      .weekTotal, entity: entity, metric: .netFlow, [.init(gap.stated)] + (first.map { [.init($0)] } ?? []),
      expected: gap.sum, unit: gap.stated.unit, details: [String(parts.count)])
  }
}

extension Dictionary where Value == Observation {
  /// A plain value; what is stated twice is certain of neither.
  fileprivate mutating func take(_ observation: Observation, for key: Key) {
    guard observation.qualifier == .equal else { return }
    if self[key] != nil { removeValue(forKey: key) } else { self[key] = observation }
  }
}
