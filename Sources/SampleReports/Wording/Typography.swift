import Dates
import Facts

/// How digits, signs and the blanks around them are printed.
public struct Typography: Hashable, Sendable {
  /// `-`, `−`, `–` or `－`.
  public var minus = "-"
  /// A plus before rises in tables.
  public var plus = false
  /// `17,612.1`
  public var grouped = false
  /// `１７６１２．１％`: digits, signs and percent; codes and names stay.
  public var fullWidth = false
  /// `8 月 23 日` rather than `8月23日`.
  public var spaced = true
  /// `,` `(` `)` `:` instead of `，` `（` `）` `：`.
  public var halfWidthPunctuation = false
  /// The word of the currency comes before the digits: `US$`; rare, so off.
  public var dash = "-"

  public init() {}

  func figures(_ text: String) -> String {
    guard fullWidth else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          ("0"..."9").contains($0) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : Self.wide[$0] ?? $0
        }
      ))
  }

  private static let wide: [Unicode.Scalar: Unicode.Scalar] = [
    "%": "％", ".": "．", "-": "－", "+": "＋", "(": "（", ")": "）",
  ]

  func signed(_ number: PrintedNumber, plus: Bool? = nil) -> String {
    let sign = number.mantissa < 0 ? minus : (plus ?? self.plus) && number.mantissa > 0 ? "+" : ""
    return figures(sign + number.digits(grouped: grouped))
  }

  /// Outflows in brackets, as Farside prints them.
  func bracketed(_ number: PrintedNumber) -> String {
    let digits = number.digits(grouped: true)
    return figures(number.mantissa < 0 ? "(\(digits))" : digits)
  }

  func percent(_ number: PrintedNumber, plus: Bool? = nil) -> String { signed(number, plus: plus) + figures("%") }

  /// The last pass over prose: blanks between Chinese and Latin, punctuation.
  func prose(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      let next = halfWidthPunctuation ? Self.narrow[scalar] ?? scalar : scalar
      if spaced, Self.needsBlank(before, next) { out.append(" ") }
      out.append(next)
      before = next
    }
    return String(out)
  }

  private static let narrow: [Unicode.Scalar: Unicode.Scalar] = ["，": ",", "（": "(", "）": ")", "：": ":", "；": ";"]

  private static func needsBlank(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    (isChinese(a) && isLatin(b)) || ((isLatin(a) || a == "%") && isChinese(b))
  }

  static func isChinese(_ s: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(s.value) }

  private static func isLatin(_ s: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(s) || ("a"..."z").contains(s) || ("A"..."Z").contains(s)
  }
}
