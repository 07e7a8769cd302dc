import Dates
import Facts

/// Days, or weeks, of which a series has no value between two of which it has.
public struct Gap: Hashable, Sendable {
  /// From the first to the last that is missing.
  public var period: Period
  /// How many open days, or weeks, are missing in it.
  public var count: Int
  /// Whether it counts weeks.
  public var isOfWeeks: Bool
}

extension Series {
  /// What the series has no value of between its first and its last.
  ///
  /// Of a series with most values on neighbouring open days it is the days that its calendar has open; of one with a value
  /// a week the weeks without any. A series that comes more seldom has no gaps that a calendar could tell.
  ///
  ///     flows.gaps(on: .unitedStates)   // a holiday is none
  public func gaps(on calendar: TradingCalendar? = nil, weeks: Weeks = .iso) -> [Gap] {
    let calendar = calendar ?? self.calendar
    switch usualDistance ?? .max {
    case ...4:
      return between { last, next in
        let missing = calendar.openDays(after: last, before: next)
        return (missing.first, missing.last, missing.count, false)
      }
    case ...10:
      return between { last, next in
        let missing = weeks.weeks(after: last, before: next)
        return (missing.first?.start ?? nil, missing.last?.end, missing.count, true)
      }
    default: return []
    }
  }

  /// The weeks between the first and the last point that have none.
  ///
  ///     closes.missingWeeks().map { Week(containing: $0.end) }   // 2024-W52
  public func missingWeeks(_ weeks: Weeks = .iso) -> [Period] {
    zip(points, points.dropFirst()).flatMap { weeks.weeks(after: $0.day, before: $1.day) }
  }

  private func between(_ missing: (Day, Day) -> (first: Day?, last: Day?, count: Int, isOfWeeks: Bool)) -> [Gap] {
    zip(points, points.dropFirst()).compactMap { last, next in
      let found = missing(last.day, next.day)
      guard let first = found.first, let end = found.last, let period = Period(from: first, through: end) else {
        return nil
      }
      return Gap(period: period, count: found.count, isOfWeeks: found.isOfWeeks)
    }
  }

  /// The median distance of neighbouring points, the lower of two.
  private var usualDistance: Int? {
    let distances = zip(points.dropFirst(), points).map { $0.day - $1.day }.sorted()
    return distances.isEmpty ? nil : distances[(distances.count - 1) / 2]
  }
}

extension Series {
  /// The days on which the market of the entity trades.
  ///
  /// A code's ending names the exchange; of indices the known ones of New York and Hong Kong have their exchange's days.
  /// What has no ending is a coin or the crypto market, which never close, or a fund of the United States. Markets without
  /// a calendar of their own have Monday to Friday.
  public var calendar: TradingCalendar {
    let code = key.entity.rawValue
    guard let point = code.lastIndex(of: ".") else { return key.metric.isOfFunds ? .unitedStates : .everyDay }
    switch code[code.index(after: point)...] {
    case "HK", "HI": return .hongKong
    case "O", "N", "A", "US": return .unitedStates
    // Grayscale's small trusts.
    case "P": return key.metric.isOfFunds ? .unitedStates : .weekdays
    case "GI": return Self.newYorkIndices.contains(String(code[..<point])) ? .unitedStates : .weekdays
    default: return .weekdays
    }
  }

  private static let newYorkIndices: Set<String> = ["SPX", "NDX", "IXIC", "DJI", "SOX", "RUT"]
}

extension Metric {
  fileprivate var isOfFunds: Bool { self == .netFlow || self == .netFlowCumulative || self == .netAssets }
}
