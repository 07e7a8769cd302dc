import Dates

/// Several series as if each had begun at the same value on the same day.
public struct Rebased: Hashable, Sendable {
  /// The first day on which all of them have a positive value.
  public var start: Day
  /// For each series its points from `start` on.
  public var lines: [[DerivedPoint]]
}

/// Divides each series by its value on the first common day; nil where there is no such day.
///
///     rebased([spx, hsi])?.lines[0].first?.value   // 100
public func rebased(_ series: [Series], to base: Double = 100) -> Rebased? {
  let values = series.map { line in
    line.points.map { DerivedPoint(day: $0.day, value: $0.number.value) }.filter { $0.value.isFinite }
  }
  let positive = values.map { Set($0.filter { $0.value > 0 }.map(\.day)) }
  guard let first = positive.first, let start = positive.reduce(first, { $0.intersection($1) }).min() else {
    return nil
  }
  let lines = values.map { line in
    let kept = line.filter { $0.day >= start }
    return kept.map { DerivedPoint(day: $0.day, value: base * ($0.value / kept[0].value)) }
  }
  return Rebased(start: start, lines: lines)
}
