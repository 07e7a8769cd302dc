import Facts

/// A unit of amounts that an axis, a table or a sentence is in.
struct AmountUnit: Hashable, Sendable {
  var power: Int
  var word: String
  /// Digits after the point that sentences and labels print at most.
  var decimals: Int

  var factor: Double { PrintedNumber(mantissa: 1, exponent: power).value }

  func text(_ number: PrintedNumber, signed: Bool = false) -> String {
    number.text(inPower: power, atMost: decimals, signed: signed)
  }
}

extension Words {
  /// An amount in a sentence: `2.25 万亿美元`, `$2.25tn`.
  func amount(_ text: String, _ unit: AmountUnit, isAbout: Bool = false) -> String {
    let about = isAbout ? self(.about) : ""
    guard locale == .english, let dollar = unit.word.firstIndex(of: "$") else {
      return about + text + (unit.word.isEmpty || unit.word == "%" ? "" : " ") + unit.word
    }
    let currency = unit.word[...dollar] == "US$" ? "$" : String(unit.word[...dollar])
    let size = unit.word[unit.word.index(after: dollar)...].replacing(" ", with: "")
    let sign = text.hasPrefix("−") || text.hasPrefix("+") ? String(text.prefix(1)) : ""
    return about + sign + currency + text.dropFirst(sign.count) + size
  }

  func amount(_ number: PrintedNumber, _ unit: AmountUnit) -> String { amount(unit.text(number), unit) }

  func amount(_ digits: SupportedDigits, _ unit: AmountUnit, signed: Bool = false) -> String {
    amount(digits.text(signed: signed), unit, isAbout: digits.isAbout)
  }

  /// 万亿美元.
  var trillions: AmountUnit { AmountUnit(power: 12, word: self(.trillions), decimals: 3) }
  /// 亿美元; in English billions.
  var hundredMillions: AmountUnit {
    locale == .english
      ? AmountUnit(power: 9, word: self(.hundredMillions), decimals: 3)
      : AmountUnit(power: 8, word: self(.hundredMillions), decimals: 2)
  }
  /// 百万美元.
  var millions: AmountUnit { AmountUnit(power: 6, word: self(.millions), decimals: 1) }

  /// The unit of amounts of which the largest has this size: 万亿, 亿, 万; tn, bn, m, k; a price is seldom so large.
  ///
  ///     Words(locale: .english).amounts(.hkd, upTo: 3.5e12).word   // "HK$ tn"
  func amounts(_ measure: Measure, upTo largest: Double) -> AmountUnit {
    let base = price(measure)
    // Half a digit before the point is enough: 0.5 亿, but 5000 万 for all that is smaller.
    let scales = locale == .english ? Self.englishScales : Self.chineseScales
    guard let scale = scales.first(where: { largest >= $0.least }) else { return base }
    let word = scale.words[locale == .traditionalChinese ? 1 : 0]
    return AmountUnit(
      power: scale.power, word: locale == .english ? base.word + " " + word : word + base.word,
      decimals: scale.decimals)
  }

  private typealias Scale = (least: Double, power: Int, words: [String], decimals: Int)
  private static let chineseScales: [Scale] = [
    (1e12, 12, ["万亿", "萬億"], 3), (1e7, 8, ["亿", "億"], 2), (1e5, 4, ["万", "萬"], 1),
  ]
  private static let englishScales: [Scale] = [
    (1e12, 12, ["tn"], 3), (1e9, 9, ["bn"], 3), (1e6, 6, ["m"], 2), (1e5, 3, ["k"], 1),
  ]

  /// The unit of prices.
  func price(_ measure: Measure) -> AmountUnit {
    let word =
      switch measure {
      case .usd: self(.dollars)
      case .hkd: self(.hkDollars)
      case .cny: self(.yuan)
      case .points: self(.points)
      default: measure.rawValue
      }
    return AmountUnit(power: 0, word: word, decimals: 4)
  }
}
