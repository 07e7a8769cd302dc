/// Round numbers within a domain, about `count` of them, 1, 2 or 5 times a power of ten apart.
///
/// A reversed domain gives them reversed; a domain with an end that is no number gives none.
///
///     ticks(from: 0, to: 1, count: 5)     // 0, 0.2, 0.4, 0.6, 0.8, 1
///     ticks(from: -3, to: 4, count: 4)    // -2, 0, 2, 4
public func ticks(from start: Double, to stop: Double, count: Int) -> [Double] {
  guard count > 0, start.isFinite, stop.isFinite, (stop - start).isFinite else { return [] }
  if start == stop { return [start] }
  guard let steps = TickSteps.covering(min(start, stop), max(start, stop), count: Double(count)) else { return [] }
  let values = steps.values
  return start < stop ? values : values.reversed()
}

/// The distance between the ticks of a domain; nil where there are none.
public func tickStep(from start: Double, to stop: Double, count: Int) -> Double? {
  guard count > 0, start != stop, start.isFinite, stop.isFinite, (stop - start).isFinite else { return nil }
  return TickSteps.covering(min(start, stop), max(start, stop), count: Double(count))?.step
}

/// Ticks as whole multiples of a step. For steps under 1 its reciprocal is kept, so that 3 × 0.1 comes out as 0.3.
///
/// The method of d3-array's `ticks` (Mike Bostock).
struct TickSteps {
  let first, last: Double
  /// The step, or its reciprocal where `isReciprocal`.
  private let size: Double
  private let isReciprocal: Bool

  var step: Double { isReciprocal ? 1 / size : size }

  var values: [Double] {
    guard last >= first, last - first < 10_000 else { return [] }
    return (0...Int(last - first)).map { multiple(first + Double($0)) }
  }

  /// The `n`-fold of the step. Adding 0 turns a negative zero into zero.
  func multiple(_ n: Double) -> Double { (isReciprocal ? n / size : n * size) + 0 }

  /// How many steps the value is from zero.
  func index(of value: Double) -> Double { isReciprocal ? value * size : value / size }

  /// The least half or whole step that is not below the value.
  func halfMultiple(above value: Double) -> Double { multiple((index(of: value) * 2).rounded(.up) / 2) }

  /// Where one tick is asked for and none is round enough, steps for twice as many.
  static func covering(_ start: Double, _ stop: Double, count: Double) -> TickSteps? {
    guard let steps = TickSteps(start, stop, count: count) else { return nil }
    return steps.last < steps.first && count < 2 ? covering(start, stop, count: count * 2) : steps
  }

  private init?(_ start: Double, _ stop: Double, count: Double) {
    let raw = (stop - start) / count
    guard raw > 0, raw.isFinite else { return nil }
    let power = floorOfLog10(raw)
    let factor = Self.factor(raw / powerOfTen(power))
    isReciprocal = power < 0
    size = isReciprocal ? powerOfTen(-power) / factor : powerOfTen(power) * factor
    guard size.isFinite, size > 0 else { return nil }
    var first = (isReciprocal ? start * size : start / size).rounded()
    var last = (isReciprocal ? stop * size : stop / size).rounded()
    if (isReciprocal ? first / size : first * size) < start { first += 1 }
    if (isReciprocal ? last / size : last * size) > stop { last -= 1 }
    self.first = first
    self.last = last
  }

  /// The geometric means √50, √10, √2 divide 10, 5, 2 and 1.
  private static func factor(_ error: Double) -> Double {
    if error >= 7.071_067_811_865_475 { return 10 }
    if error >= 3.162_277_660_168_379 { return 5 }
    return error >= 1.414_213_562_373_095 ? 2 : 1
  }
}

/// Powers of ten within a positive domain; where that gives under three, also their 2- and 5-folds.
public func logTicks(from start: Double, to stop: Double) -> [Double] {
  guard start > 0, stop > start, stop.isFinite else { return [] }
  let exponents = floorOfLog10(start)...floorOfLog10(stop)
  let every = exponents.count > 12 ? (exponents.count + 9) / 10 : 1
  let powers = exponents.filter { $0 % every == 0 }.map(powerOfTen).filter { $0 >= start && $0 <= stop }
  if powers.count >= 3 { return powers }
  let finer = exponents.flatMap { n in [1, 2, 5].map { $0 * powerOfTen(n) } }
  let within = finer.filter { $0 >= start && $0 <= stop }
  return within.count >= 2 ? within : ticks(from: start, to: stop, count: 4)
}
