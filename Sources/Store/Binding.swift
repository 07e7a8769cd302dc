import Dates
import Facts

extension PreparedStatement {
  func bind(_ index: Int32, _ text: String?) {
    if let text { bind(index, text) } else { bindNull(index) }
  }

  /// A whole number as such, else the nearest double.
  func bind(_ index: Int32, _ number: PrintedNumber) {
    if number.exponent >= 0, number.exponent <= 18, let whole = number.whole {
      bind(index, whole)
    } else {
      bind(index, number.value)
    }
  }

  /// Low and high, two columns.
  func bindInterval(_ index: Int32, _ number: PrintedNumber?) {
    guard let number else {
      bindNull(index)
      bindNull(index + 1)
      return
    }
    let (tenfold, overflow) = number.mantissa.multipliedReportingOverflow(by: 10)
    guard !overflow, tenfold.magnitude < UInt64(Int64.max) - 5 else {
      bind(index, Double(number.low) ?? number.value)
      bind(index + 1, Double(number.high) ?? number.value)
      return
    }
    bind(index, PrintedNumber(mantissa: tenfold - 5, exponent: number.exponent - 1))
    bind(index + 1, PrintedNumber(mantissa: tenfold + 5, exponent: number.exponent - 1))
  }

  /// Page, line and column, three columns.
  func bind(_ index: Int32, _ place: Place) {
    bind(index, place.page)
    bind(index + 1, place.line)
    bind(index + 2, place.column)
  }
}

extension PrintedNumber {
  /// nil beyond 64 bits.
  fileprivate var whole: Int? {
    var value = Int(mantissa)
    for _ in 0..<exponent {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return value
  }
}

/// Days as texts, each made once: rows name few days again and again.
struct DayTexts {
  private var texts: [Day: String] = [:]

  mutating func text(_ day: Day?) -> String? {
    guard let day else { return nil }
    if let known = texts[day] { return known }
    let text = day.description
    texts[day] = text
    return text
  }
}
