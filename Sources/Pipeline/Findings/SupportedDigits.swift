import Facts
import Plotting

/// A number with no digit that its extent does not support.
///
/// Exact: every value of the extent rounds to these digits. About: every value is at most one unit of the last digit
/// away, and the middle rounds to it; so are tens and hundreds. The finer of both is taken; of equals the exact one.
///
///     SupportedDigits(Extent(7.67, 8.67))   // 8, about
///     SupportedDigits(Extent(8.12, 8.14))   // 8.1
struct SupportedDigits: Hashable, Sendable {
  var value: Double
  /// Digits after the point; negative where even the ones are not supported.
  var decimals: Int
  var isAbout: Bool

  /// nil where not even the hundreds are supported.
  init?(_ extent: Extent, atMost most: Int = 1) {
    guard extent.low.isFinite, extent.high.isFinite, extent.low <= extent.high else { return nil }
    for places in stride(from: most, through: -2, by: -1) {
      let scale = powerOfTen(places)
      let middle = (extent.middle * scale).rounded()
      let (low, high) = ((extent.low * scale).rounded(), (extent.high * scale).rounded())
      let isExact = low == high
      let isNear = abs(extent.low * scale - middle) <= Self.unit && abs(extent.high * scale - middle) <= Self.unit
      // A rounded zero would say that there is nothing.
      guard isExact || isNear, middle != 0 else { continue }
      self.init(value: middle / scale, decimals: places, isAbout: !isExact || places < 0)
      return
    }
    return nil
  }

  /// One, and what binary fractions may miss of it.
  private static let unit = 1 + 1e-9

  private init(value: Double, decimals: Int, isAbout: Bool) {
    self.value = value
    self.decimals = decimals
    self.isAbout = isAbout
  }

  func text(signed: Bool = false) -> String { numberText(value, decimals: max(0, decimals), signed: signed) }
}

extension Words {
  func spoken(_ digits: SupportedDigits, signed: Bool = false) -> String {
    (digits.isAbout ? self(.about) : "") + digits.text(signed: signed)
  }
}

private func powerOfTen(_ n: Int) -> Double { PrintedNumber(mantissa: 1, exponent: n).value }
