import Dates
import Facts

extension ReportFacts {
  /// 「处于“中性”区间」 against the index.
  func zones() -> [Finding] {
    reading.assertions.compactMap { assertion in
      guard case .zone(let zone, let places) = assertion.claim else { return nil }
      let values = observations(of: .crypto).filter { o in
        o.metric == .fearGreed && o.qualifier == .equal
          && places.contains { place in place == o.place || o.otherPlaces.contains(place) }
      }
      // Where one of them was not read, it may be the one that is meant.
      guard let value = values.first, values.count == Set(places).count else { return nil }
      let possible = values.flatMap { Self.zones(of: $0) }
      if possible.contains(zone) { return nil }
      return Finding(
        .zone, entity: .crypto, metric: .fearGreed, [.init(assertion)] + values.map { .init($0) },
        details: [value.source, String(zone.rawValue)] + Self.zones(of: value).map { String($0.rawValue) })
    }
  }

  /// By the bands of its provider; by any known ones where the provider's are not.
  private static func zones(of value: Observation) -> [FearGreedZone] {
    let sources = FearGreedBands(of: value.source) == nil ? ["CoinMarketCap", "alternative.me"] : [value.source]
    return Array(
      Set(
        sources.compactMap { FearGreedBands(of: $0) }.flatMap {
          $0.zones(from: value.interval.low, through: value.interval.high)
        })
    ).sorted()
  }

  /// 「8 月 23 日周四」 of a Friday.
  func weekdays() -> [Finding] {
    reading.assertions.compactMap { assertion in
      guard case .weekday(let weekday, let day) = assertion.claim, weekday != day.weekday else { return nil }
      return Finding(
        .weekday, [.init(assertion)], details: [day.description, String(day.weekday), String(weekday)])
    }
  }

  /// A header's currency that the listings contradict: one finding for all rows of a report.
  func headerCurrencies() -> [Finding] {
    // 元 may be anybody's dollar.
    let all = reading.diagnostics.filter {
      $0.code == "table.currency-contradiction" && $0.details.count == 3 && $0.details[1] != Measure.cny.rawValue
    }
    let kinds = Dictionary(grouping: all) { [$0.details[1], $0.details[2]] }
    return kinds.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { kind -> Finding? in
      let rows = kinds[kind] ?? []
      guard let first = rows.first?.place else { return nil }
      let names = rows.map { $0.details[0] }
      return Finding(
        .headerCurrency, [.init(first, words: rows[0].printed)],
        details: kind + [String(rows.count), names.prefix(3).joined(separator: ", ")])
    }
  }

  /// Figures that are missing, or there twice, in the count of their numbers.
  func numberings() -> [Finding] {
    let numbered = reading.figures.compactMap { figure in Int(figure.number).map { ($0, figure) } }
    guard numbered.count > 2, let last = numbered.map(\.0).max(), last <= numbered.count + 3 else { return [] }
    let places = Dictionary(numbered) { a, _ in a }
    let gaps = (1...last).filter { places[$0] == nil }
    guard !gaps.isEmpty, let after = numbered.first(where: { $0.0 > gaps[0] }) else { return [] }
    return [
      Finding(
        .numbering, [.init(after.1.place)], details: [gaps.map(String.init).joined(separator: ", "), String(after.0)])
    ]
  }

  /// Closes that are all of a day far from the report's week.
  func strangeDays() -> [Finding] {
    guard let week = reading.week, let start = week.start else { return [] }
    var rows: [Day: [Observation]] = [:]
    for entity in listed.keys.sorted() {
      guard let close = value(entity, .close, .day) else { continue }
      if close.period.end < start - 10 || close.period.end > week.end + 7 {
        rows[close.period.end, default: []].append(close)
      }
    }
    return rows.keys.sorted().compactMap { day in
      guard let first = rows[day]?.min(by: { $0.place < $1.place }), rows[day]?.count ?? 0 > 2 else { return nil }
      return Finding(
        .asOf, entity: nil, metric: .close, [.init(first)],
        details: [day.description, start.description, week.end.description, String(rows[day]?.count ?? 0)])
    }
  }
}
