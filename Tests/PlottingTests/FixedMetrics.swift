import Drawing

/// Every ASCII character 0.55 em wide, every other 1 em: the same on every machine.
struct FixedMetrics: TextMeasuring {
  func width(of text: String, style: TextStyle) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII || $1 == "−" || $1 == "–" ? 0.55 : 1) } * style.size
  }
  func capHeight(style: TextStyle) -> Double { 0.75 * style.size }
  func extent(style: TextStyle) -> (ascent: Double, descent: Double) { (0.9 * style.size, 0.25 * style.size) }
}

/// SplitMix64 (Vigna): the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
