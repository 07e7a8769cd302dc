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

  public func isOpen(_ day: Day) -> Bool {
    switch self {
    case .everyDay: true
    case .weekdays: day.weekday <= 5
    case .unitedStates: day.weekday <= 5 && !USHolidays.contains(day)
    }
  }
}
