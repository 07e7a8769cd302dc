/// Seeded random numbers, the same on every machine and in every version of the standard library.
///
/// Sebastiano Vigna's splitmix64 (public domain reference code).
public struct SplitMix64: Sendable, Hashable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 up to, not including, `bound`.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "an empty range has no number")
    return Int(next() % UInt64(bound))
  }

  /// 0 up to, not including, 1.
  public mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  public mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  public mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  public mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// Fisher and Yates.
  public mutating func shuffled<T>(_ items: [T]) -> [T] {
    var items = items
    for i in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(i, below(i + 1)) }
    return items
  }

  /// A step of a walk: the sum of four uniform numbers, about normal, of standard deviation 1.
  public mutating func step() -> Double { (unit() + unit() + unit() + unit() - 2) * 1.732_050_807_568_877_2 }
}

/// The highest first; equals keep their order, which the standard library's sort does not promise.
func strongest<T>(_ items: [T], by value: (T) -> Double) -> [T] {
  items.enumerated().sorted { a, b in
    let (x, y) = (value(a.element), value(b.element))
    return x == y ? a.offset < b.offset : x > y
  }.map(\.element)
}
