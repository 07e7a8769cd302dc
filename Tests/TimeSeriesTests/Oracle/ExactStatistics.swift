@testable import TimeSeries

/// What a statistic must be: a fraction, or the root of one with a sign, which may be added to another.
enum Truth {
  case fraction(Exact)
  case root(Exact, negative: Bool)
  indirect case sum(Exact, Truth)

  /// The distance of a result from the truth, and the truth, both as good as a double can tell.
  func error(of result: Double) -> (distance: Double, truth: Double) {
    switch self {
    case .sum(let offset, let rest):
      // What is left of the result once the offset is off is no double: its error is that of the distance.
      let (d, r) = rest.error(ofExact: Exact(result) - offset)
      return (d, offset.approximate + r)
    case .fraction(let exact): return (abs((Exact(result) - exact).approximate), exact.approximate)
    case .root(let square, let negative):
      let truth = square.approximate.squareRoot() * (negative ? -1 : 1)
      if result == 0 && truth == 0 { return (0, 0) }
      if (result < 0) != negative && truth != 0 && result != 0 { return (abs(result - truth), truth) }
      // |r − √t| = |r² − t| / (|r| + √t)
      return (abs((Exact(result) * Exact(result) - square).approximate) / (abs(result) + abs(truth)), truth)
    }
  }
}

extension Truth {
  fileprivate func error(ofExact result: Exact) -> (distance: Double, truth: Double) {
    guard case .root(let square, let negative) = self else { preconditionFailure("a sum is with a root") }
    let root = square.approximate.squareRoot() * (negative ? -1 : 1)
    let near = result.approximate
    if result.top.isZero && root == 0 { return (0, 0) }
    if (near < 0) != negative { return (abs(near - root), root) }
    return (abs((result * result - square).approximate) / (abs(near) + abs(root)), root)
  }
}

/// The statistic of one window by exact fractions; nil where it has none.
func truth(_ statistic: Statistic, _ window: [Double], base: Double? = nil, periodsPerYear: Int = 52) -> Truth? {
  let v = Scaled(window)
  let n = window.count
  let unitSquare = v.unit * v.unit
  switch statistic {
  case .mean: return .fraction(Exact(v.sum, over: v.count * v.unit))
  case .sum: return .fraction(Exact(v.sum, over: v.unit))
  case .variance: return n < 2 ? nil : .fraction(Exact(v.spread, over: Whole(n * (n - 1)) * unitSquare))
  case .varianceOfPopulation: return .fraction(Exact(v.spread, over: Whole(n * n) * unitSquare))
  case .sd: return n < 2 ? nil : .root(Exact(v.spread, over: Whole(n * (n - 1)) * unitSquare), negative: false)
  case .sdOfPopulation: return .root(Exact(v.spread, over: Whole(n * n) * unitSquare), negative: false)
  case .median: return exactQuantile(0.5, v)
  case .quantile(let q): return exactQuantile(q, v)
  case .min: return .fraction(Exact(v.wholes.min()!, over: v.unit))
  case .max: return .fraction(Exact(v.wholes.max()!, over: v.unit))
  case .zScore:
    if n < 2 || v.spread.isZero { return nil }
    // ((n·last − Σv) / n)² / (spread / (n (n − 1)))
    let distance = v.count * v.wholes[n - 1] - v.sum
    return .root(Exact(distance * distance * Whole(n - 1), over: v.count * v.spread), negative: distance.isNegative)
  case .percentileRank:
    let last = window[n - 1]
    let (less, equal) = (window.count { $0 < last }, window.count { $0 == last })
    return .fraction(Exact(Whole(2 * less + equal + 1), over: Whole(2 * n)))
  case .change:
    guard let base, base != 0 else { return nil }
    return .fraction((Exact(window[n - 1]) - Exact(base)) / Exact(base))
  case .logChange:
    guard let base, base > 0, window[n - 1] > 0 else { return nil }
    return .fraction(.log(Exact(window[n - 1]), over: Exact(base)))
  case .drawdown:
    let top = window.max()!
    return top > 0 ? .fraction((Exact(window[n - 1]) - Exact(top)) / Exact(top)) : nil
  case .maximumDrawdown:
    var (top, deepest) = (window[0], Exact(0))
    for value in window {
      top = max(top, value)
      guard top > 0 else { continue }
      let fall = (Exact(value) - Exact(top)) / Exact(top)
      if (fall - deepest).top.isNegative { deepest = fall }
    }
    return top > 0 ? .fraction(deepest) : nil
  case .bollinger(let side, let widths):
    let variance = Exact(v.spread, over: Whole(n * n) * unitSquare)
    return .sum(
      Exact(v.sum, over: v.count * v.unit), .root(variance * Exact(widths * widths), negative: side == .lower))
  case .volatility:
    if n < 3 || window.contains(where: { $0 <= 0 }) { return nil }
    let logs = zip(window.dropFirst(), window).map { Exact.log(Exact($0), over: Exact($1)) }
    let (count, one) = (Whole(logs.count), logs[0].bottom)
    let sum = logs.reduce(Whole(0)) { $0 + $1.top }
    let spread = count * logs.reduce(Whole(0)) { $0 + $1.top * $1.top } - sum * sum
    return .root(
      Exact(spread * Whole(periodsPerYear), over: count * (count - Whole(1)) * one * one), negative: false)
  case .count: return .fraction(Exact(Whole(n)))
  case .ema, .cumulativeSum, .streak: return nil
  }
}

/// The statistic of two windows by exact fractions, of their changes where it is one of changes.
func truth(_ statistic: PairStatistic, _ a: [Double], _ b: [Double]) -> Truth? {
  let isOfChanges = statistic == .correlationOfChanges || statistic == .betaOfChanges
  guard a.count >= (isOfChanges ? 3 : 2) else { return nil }
  if isOfChanges, (a.dropLast() + b.dropLast()).contains(0) { return nil }
  let (x, y) = isOfChanges ? (exactChanges(a), exactChanges(b)) : (a.map { Exact($0) }, b.map { Exact($0) })
  let (xx, yy, xy) = (exactProducts(x, x), exactProducts(y, y), exactProducts(x, y))
  if yy.top.isZero { return nil }
  if statistic == .beta || statistic == .betaOfChanges { return .fraction(xy / yy) }
  return xx.top.isZero ? nil : .root(xy * xy / (xx * yy), negative: xy.top.isNegative)
}

private func exactChanges(_ values: [Double]) -> [Exact] {
  zip(values.dropFirst(), values).map { (Exact($0) - Exact($1)) / Exact($1) }
}

/// n Σxy − Σx Σy.
private func exactProducts(_ x: [Exact], _ y: [Exact]) -> Exact {
  let sum = { (values: [Exact]) in values.reduce(Exact(0), +) }
  return Exact(Whole(x.count)) * sum(zip(x, y).map { $0 * $1 }) - sum(x) * sum(y)
}

private func exactQuantile(_ q: Double, _ v: Scaled) -> Truth {
  let sorted = v.wholes.sorted()
  let h = Exact(Whole(sorted.count - 1)) * Exact(q)
  let below = Int((h.top / h.bottom).approximateInt)
  let part = h.top - Whole(below) * h.bottom
  let above = min(below + 1, sorted.count - 1)
  return .fraction(
    Exact(sorted[below] * h.bottom + part * (sorted[above] - sorted[below]), over: h.bottom * v.unit))
}

/// The exponential average of a whole series by exact fractions, α = 2 / (n + 1).
func exactAverages(_ values: [Double], n: Int, seed: ExponentialSeed) -> [Exact?] {
  let alpha = Exact(Whole(2), over: Whole(n + 1))
  let kept = Exact(Whole(n - 1), over: Whole(n + 1))
  return values.indices.map { i in
    switch seed {
    case .adjusted:
      var (top, bottom, weight) = (Exact(0), Exact(0), Exact(1))
      for age in 0...i {
        top = top + weight * Exact(values[i - age])
        bottom = bottom + weight
        weight = weight * kept
      }
      return top / bottom
    case .first, .simpleMean:
      let start = seed == .first ? 0 : n - 1
      if i < start { return nil }
      var average = values[0...start].reduce(Exact(0)) { $0 + Exact($1) } / Exact(Whole(start + 1))
      for value in values[(start + 1)..<max(start + 1, i + 1)] { average = average * kept + alpha * Exact(value) }
      return average
    }
  }
}

extension Whole {
  /// For small numbers only.
  var approximateInt: Double {
    let (fraction, exponent) = approximate
    return Double(sign: .plus, exponent: exponent, significand: fraction)
  }
}
