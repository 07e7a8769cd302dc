import Dates

/// SplitMix64: the same numbers on each run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Series that break careless formulas, beside ordinary ones.
enum PathologicalSeries: String, CaseIterable {
  case prices, flows, stepsOnAMountain, unitSlip, constant, tenths, manyMagnitudes, nearlyCancelling, oneOutlier

  func values(_ count: Int, seed: UInt64 = 7) -> [Double] {
    var random = SeededNumbers(state: seed)
    var price = 100.0
    return (0..<count).map { i in
      let cents = Double(Int.random(in: -9999...9999, using: &random)) / 100
      switch self {
      case .prices:
        price = (price * Double.random(in: 0.93...1.08, using: &random) * 100).rounded() / 100
        return price
      case .flows: return cents * 1e6
      case .stepsOnAMountain: return 1e9 + Double(Int.random(in: 0...9, using: &random)) * 1e-3
      case .unitSlip: return (100 + cents / 100) * (i == 12 || i == 13 ? 1e4 : 1)
      case .constant: return 0.1
      case .tenths: return 0.1 + Double(Int.random(in: 0...3, using: &random)) * 1e-16
      case .manyMagnitudes: return cents * [1e-6, 1e-3, 1, 1e6, 1e12][Int.random(in: 0...4, using: &random)]
      case .nearlyCancelling: return (i.isMultiple(of: 2) ? 1 : -1) * 1e8 + cents * 1e-6
      case .oneOutlier: return i == 20 ? -3e15 : 1e-3 * cents
      }
    }
  }

  /// Fridays.
  static func weeks(_ count: Int) -> [Day] { (0..<count).map { Day(2024, 1, 5)! + 7 * $0 } }
}
