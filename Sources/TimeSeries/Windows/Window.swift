import Dates

/// Where a window lies: which points of a series belong to the value at one of them.
///
///     Window("12w")   // the twelve weeks up to and with the day
///     Window("4")     // the last four values
///
/// A calendar window that ends at a day is half open: `28d` at 2024-08-28 begins after 2024-07-31. Months go back by the
/// calendar and keep to the month's last day: `1m` at 2024-03-31 begins after 2024-02-29.
public enum Window: Hashable, Sendable {
  /// So many values, whatever their distance.
  case count(Int)
  case days(Int)
  case weeks(Int)
  case months(Int)

  /// The day after which a calendar window ending at `day` begins; nil for a count.
  public func opening(of day: Day) -> Day? {
    switch self {
    case .count: nil
    case .days(let n): day - n
    case .weeks(let n): day - 7 * n
    case .months(let n): day.adding(months: -n)
    }
  }

  var length: Int {
    switch self {
    case .count(let n), .days(let n), .weeks(let n), .months(let n): n
    }
  }

  /// The length in days; a month counts a twelfth of 365.2425 days. nil for a count.
  var nominalDays: Double? {
    switch self {
    case .count: nil
    case .days(let n): Double(n)
    case .weeks(let n): Double(n) * 7
    case .months(let n): Double(n) * 365.2425 / 12
    }
  }
}

extension Window: LosslessStringConvertible {
  /// `4`, `28d`, `12w` or `3m`, with a length of 1 to 100,000; nil for anything else.
  public init?(_ text: String) {
    var digits = Substring(text)
    let unit = digits.last.flatMap { "dwm".contains($0) ? $0 : nil }
    if unit != nil { digits.removeLast() }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let n = Int(digits), (1...100_000).contains(n)
    else { return nil }
    switch unit {
    case "d": self = .days(n)
    case "w": self = .weeks(n)
    case "m": self = .months(n)
    default: self = .count(n)
    }
  }

  public var description: String {
    switch self {
    case .count(let n): "\(n)"
    case .days(let n): "\(n)d"
    case .weeks(let n): "\(n)w"
    case .months(let n): "\(n)m"
    }
  }
}
