import Facts

/// A number as a report prints it, with the unit words that follow it.
///
///     Amount(PrintedNumber(mantissa: 225, exponent: -2), .trillion).base.decimal   // "2250000000000"
public struct Amount: Hashable, Sendable {
  /// A power of ten with its Chinese word.
  public enum Scale: String, Hashable, Sendable, CaseIterable {
    case one = ""
    case tenThousand = "万"
    case million = "百万"
    case tenMillion = "千万"
    case hundredMillion = "亿"
    case billion = "十亿"
    case hundredBillion = "千亿"
    case trillion = "万亿"
    case zhao = "兆"
    case percent = "%"

    /// The decimal places that the base unit lies away.
    public var power: Int {
      switch self {
      case .one: 0
      case .tenThousand: 4
      case .million: 6
      case .tenMillion: 7
      case .hundredMillion: 8
      case .billion: 9
      case .hundredBillion: 11
      case .trillion, .zhao: 12
      case .percent: -2
      }
    }
  }

  public var printed: PrintedNumber
  public var scale: Scale

  public init(_ printed: PrintedNumber, _ scale: Scale) {
    self.printed = printed
    self.scale = scale
  }

  /// `value`, in base units, printed in `scale` with that many decimals.
  public init(_ value: Double, _ scale: Scale, decimals: Int) {
    let shifted = scale.power >= 0 ? value / powerOfTen(scale.power) : value * powerOfTen(-scale.power)
    self.init(PrintedNumber(rounding: shifted, decimals: decimals), scale)
  }

  /// In base units, with the precision of the printing.
  public var base: PrintedNumber { printed.scaled(by: scale.power) }
}

extension PrintedNumber {
  /// Half away from zero; a minus zero becomes 0.
  public init(rounding value: Double, decimals: Int) {
    let scaled = (value * powerOfTen(decimals)).rounded(.toNearestOrAwayFromZero)
    self.init(mantissa: Int64(scaled), exponent: -decimals)
  }

  /// The same value without the zeros at its end: `528.00` is printed `528`.
  public var trimmed: PrintedNumber {
    var (m, e) = (mantissa, exponent)
    while e < 0, m % 10 == 0 {
      m /= 10
      e += 1
    }
    return PrintedNumber(mantissa: m, exponent: e)
  }

  /// The digits as a report prints them, zeros at the end kept, no sign.
  ///
  ///     PrintedNumber(mantissa: -318250, exponent: -1).digits(grouped: true)   // "31,825.0"
  public func digits(grouped: Bool = false) -> String {
    var whole = Array(String(mantissa.magnitude).utf8)
    if exponent > 0 { whole += [UInt8](repeating: 48, count: exponent) }
    let decimals = max(0, -exponent)
    while whole.count <= decimals { whole.insert(48, at: 0) }
    var out: [UInt8] = []
    for (i, digit) in whole.enumerated() {
      let left = whole.count - decimals - i
      if left == 0 { out.append(46) }
      if grouped, i > 0, left > 0, left % 3 == 0 { out.append(44) }
      out.append(digit)
    }
    return String(decoding: out, as: UTF8.self)
  }
}

func powerOfTen(_ n: Int) -> Double {
  var result = 1.0
  for _ in 0..<max(0, n) { result *= 10 }
  return result
}
