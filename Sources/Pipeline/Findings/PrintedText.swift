import Facts
import Plotting

extension PrintedNumber {
  /// The printed digits in a unit of 10^`power`, at most `decimals` of them after the point.
  ///
  ///     PrintedNumber(mantissa: 2520, exponent: 5).text(inPower: 8, atMost: 2)   // "2.52" (252.0 百万 in 亿)
  func text(inPower power: Int, atMost decimals: Int = 4, signed: Bool = false) -> String {
    let places = max(0, min(decimals, power - exponent))
    return numberText(scaled(by: -power).value, decimals: places, signed: signed)
  }

  /// As a percentage with its sign: `+4%`, `−0.1%`, `0%`.
  var percent: String {
    let places = max(0, -2 - exponent)
    return numberText(scaled(by: 2).value, decimals: places, signed: true) + "%"
  }
}
