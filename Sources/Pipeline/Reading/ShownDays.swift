import Dates
import TimeSeries

/// The stretch of days that a person asked to see; open where nothing was said.
package struct ShownDays: Hashable, Sendable {
  package var first: Day?
  package var last: Day?

  package init(from first: Day? = nil, through last: Day? = nil) {
    self.first = first
    self.last = last
  }

  /// The `window` up to and with the latest day; a count of values is no stretch of days and shows all.
  ///
  ///     ShownDays(last: .weeks(1), through: Day(2024, 8, 23)!)   // from 2024-08-17
  package init(last window: Window, through latest: Day) {
    first = window.opening(of: latest).map { $0 + 1 }
    last = latest
  }

  package func contains(_ day: Day) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }

  /// Whether any day of the period is shown.
  package func meets(_ period: Period) -> Bool {
    (first.map { $0 <= period.end } ?? true) && (last.map { (period.start ?? period.end) <= $0 } ?? true)
  }

  package var isEverything: Bool { first == nil && last == nil }
}
