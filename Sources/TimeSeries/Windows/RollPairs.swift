import Dates
import Facts

/// A statistic of two series over a window of the days that both have, at each point of the first.
///
///     roll(coinbase, with: nasdaq, .betaOfChanges, over: .count(26))
///
/// A count is one of common days. `count` is the number of common days in the window; a day that only the first series
/// has shows none, and no value.
public func roll(
  _ series: Series, with other: Series, _ statistic: PairStatistic, over window: Window, minimum: Int? = nil
) -> [Rolled] {
  let others = Dictionary(finiteValues(of: other).map { ($0.day, $0.value) }) { a, _ in a }
  let own = finiteValues(of: series)
  let common = own.filter { others[$0.day] != nil }
  let rolled = roll(
    common.map(\.value), common.compactMap { others[$0.day] }, on: common.map(\.day), statistic, over: window,
    minimum: minimum)
  var next = rolled[...]
  return own.map { point in
    if next.first?.day == point.day, let found = next.popFirst() { return found }
    return Rolled(day: point.day, value: nil, count: 0)
  }
}

/// The same for plain values: `days` ascend; `first` and `second` are finite and as many.
public func roll(
  _ first: [Double], _ second: [Double], on days: [Day], _ statistic: PairStatistic, over window: Window,
  minimum: Int? = nil
) -> [Rolled] {
  precondition(first.count == days.count && second.count == days.count, "a day for each value")
  var places = WindowPlaces(days: days, window: window)
  return days.indices.map { index in
    let place = places.place(endingAt: index)
    let isShown = minimum.map { place.range.count >= $0 } ?? place.isFull
    let value =
      isShown
      ? statistic.value(of: first.span.extracting(place.range), second.span.extracting(place.range)) : nil
    return Rolled(day: days[index], value: value.flatMap { $0.isFinite ? $0 : nil }, count: place.range.count)
  }
}

private func finiteValues(of series: Series) -> [DerivedPoint] {
  series.points.map { DerivedPoint(day: $0.day, value: $0.number.value) }.filter { $0.value.isFinite }
}
