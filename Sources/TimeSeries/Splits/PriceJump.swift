import Dates
import Facts

/// A price that changed its meaning between two printings: a split, or shares put together.
public struct PriceJump: Hashable, Sendable {
  /// The last day with the old quotes.
  public var before: Day
  /// The first day with the new quotes.
  public var day: Day
  /// How many old shares make a new one, or new ones an old.
  public var factor: Int
  /// Whether shares were put together, so that the price rose.
  public var isReverse: Bool

  /// What a configuration says of it: `10`, or `1:10` of shares put together.
  public var ratio: String { isReverse ? "1:\(factor)" : "\(factor)" }
}

/// Closes are as quoted on the day, so a split looks like a fall that nobody suffered.
///
/// Between two neighbouring closes at most ten days apart there is a jump when what the later close's printed `change_1w`
/// leaves unexplained of their quotient, (new ÷ old) ÷ (1 + change), or its inverse, is within 8 % of 2, 3, 4, 5, 7, 8, 10,
/// 15 or 20. Without a printed change nothing contradicts the closes, and they stand.
public func priceJumps(in closes: Series, weeklyChanges: Series?) -> [PriceJump] {
  guard let weeklyChanges else { return [] }
  let changes = Dictionary(weeklyChanges.points.map { ($0.day, $0.number.value) }) { a, _ in a }
  return zip(closes.points, closes.points.dropFirst()).compactMap { old, new in
    guard new.day - old.day <= 10, let change = changes[new.day], old.number.value > 0, new.number.value > 0 else {
      return nil
    }
    guard change > -1 else { return nil }
    let quotient = new.number.value / old.number.value / (1 + change)
    return splitFactor(quotient).map {
      PriceJump(before: old.day, day: new.day, factor: $0, isReverse: quotient > 1)
    }
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
  public func split(at jumps: [PriceJump]) -> [Series] {
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
