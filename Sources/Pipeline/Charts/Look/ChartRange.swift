import Dates
import TimeSeries

/// The stretch of days that a chart shows, as people write it: `all`, `ytd`, `60d`, `26w`, `12m`, or
/// `2024-01-01..2024-06-30` with either end open.
package enum ChartRange: Hashable, Sendable, LosslessStringConvertible {
  case all
  case yearToDate
  case last(Window)
  case days(ShownDays)

  package init?(_ text: String) {
    switch text {
    case "all": self = .all
    case "ytd": self = .yearToDate
    default:
      if let days = Self.days(text) {
        self = .days(days)
      } else {
        guard let window = Window(text) else { return nil }
        // So many values are no stretch of days.
        if case .count = window { return nil }
        self = .last(window)
      }
    }
  }

  private static func days(_ text: String) -> ShownDays? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let (first, last) = (text[..<dots.lowerBound], text[dots.upperBound...])
    let days = (Day(iso: String(first)), Day(iso: String(last)))
    guard days.0 != nil || first.isEmpty, days.1 != nil || last.isEmpty else { return nil }
    if let from = days.0, let to = days.1, from > to { return nil }
    return days.0 == nil && days.1 == nil ? nil : ShownDays(from: days.0, through: days.1)
  }

  package var description: String {
    switch self {
    case .all: "all"
    case .yearToDate: "ytd"
    case .last(let window): window.description
    case .days(let days): (days.first?.description ?? "") + ".." + (days.last?.description ?? "")
    }
  }

  /// The days themselves, where the latest report is of `latest`.
  func days(through latest: Day) -> ShownDays {
    switch self {
    case .all: ShownDays()
    case .yearToDate: ShownDays(from: Day(latest.year, 1, 1), through: latest)
    case .last(let window): ShownDays(last: window, through: latest)
    case .days(let days): days
    }
  }
}
