/// Any of the scales, as marks use it.
///
/// Days are their numbers; band i has its centre at i + ½.
enum PositionScale: Hashable, Sendable {
  case linear(LinearScale)
  case log(LogScale)

  func position(of value: Double) -> Double {
    switch self {
    case .linear(let scale): scale.position(of: value)
    case .log(let scale): scale.position(of: value)
    }
  }
}
