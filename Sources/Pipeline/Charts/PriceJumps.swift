import Dates
import Facts
import TimeSeries

/// A price that changed its meaning between two printings: a split, or shares put together.
struct PriceJump: Hashable, Sendable {
  /// The first day with the new quotes.
  var day: Day
  /// How many old shares make a new one, or new ones an old.
  var factor: Int
}

/// Closes are as quoted on the day, so a split looks like a fall that nobody suffered.
///
/// Between two neighbouring closes at most ten days apart there is a jump when what the later close's printed `change_1w`
/// leaves unexplained of their quotient, (new ÷ old) ÷ (1 + change), or its inverse, is within 8 % of 2, 3, 4, 5, 7, 8, 10,
/// 15 or 20. Without a printed change nothing contradicts the closes, and they stand.
func priceJumps(in closes: Series, weeklyChanges: Series?) -> [PriceJump] {
  guard let weeklyChanges else { return [] }
  let changes = Dictionary(weeklyChanges.points.map { ($0.day, $0.number.value) }) { a, _ in a }
  return zip(closes.points, closes.points.dropFirst()).compactMap { old, new in
    guard new.day - old.day <= 10, let change = changes[new.day], old.number.value > 0, new.number.value > 0 else {
      return nil
    }
    guard change > -1 else { return nil }
    return splitFactor(new.number.value / old.number.value / (1 + change)).map { PriceJump(day: new.day, factor: $0) }
  }
}

private func splitFactor(_ quotient: Double) -> Int? {
  [2, 3, 4, 5, 7, 8, 10, 15, 20].first { factor in
    let times = Double(factor)
    return abs(quotient / times - 1) <= 0.08 || abs(quotient * times - 1) <= 0.08
  }
}

extension Series {
  /// The stretches between jumps.
  func split(at jumps: [PriceJump]) -> [Series] {
    var parts: [Series] = []
    var rest = points[...]
    for jump in jumps {
      let old = rest.prefix { $0.day < jump.day }
      parts.append(Series(key: key, unit: unit, points: Array(old)))
      rest = rest.dropFirst(old.count)
    }
    return parts + [Series(key: key, unit: unit, points: Array(rest))]
  }
}
