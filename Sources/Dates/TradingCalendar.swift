/// The days on which a market trades.
///
///     TradingCalendar.unitedStates.isOpen(Day(2024, 7, 4)!)   // false
public enum TradingCalendar: Hashable, Sendable {
  /// Crypto markets never close.
  case everyDay
  /// Monday to Friday, for want of a better one.
  case weekdays
  /// The New York exchanges. The rules are those in force from 2018; single closures are known to 2027.
  case unitedStates
  /// The Hong Kong exchange, closed all day. Days by the Chinese calendar and storms are known from 2018 to 2027.
  case hongKong

  public func isOpen(_ day: Day) -> Bool {
    switch self {
    case .everyDay: true
    case .weekdays: day.weekday <= 5
    case .unitedStates: day.weekday <= 5 && !USHolidays.contains(day)
    case .hongKong: day.weekday <= 5 && !HongKongHolidays.contains(day)
    }
  }

  /// The open days after `first` and before `last`.
  public func openDays(after first: Day, before last: Day) -> [Day] {
    stride(from: 1, to: max(1, last - first), by: 1).map { first + $0 }.filter(isOpen)
  }
}
