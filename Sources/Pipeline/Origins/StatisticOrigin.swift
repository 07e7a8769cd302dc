import Dates
import TimeSeries

/// What a statistic on one day was computed from.
package struct StatisticOrigin: Sendable {
  /// As it was typed.
  package var name: String
  package var window: Window?
  package var day: Day
  package var value: Double?
  package var values: WindowValues

  /// nil where the series has no value on the day.
  ///
  /// - Parameter stretches: what statistics of the series are of.
  package init?(
    _ name: String, _ statistic: Statistic, over window: Window?, minimum: Int?, stretches: [Series], on day: Day
  ) {
    guard let stretch = stretches.first(where: { $0.points.contains { $0.day == day } }),
      let values = WindowValues(statistic, of: stretch, over: window ?? .count(1), endingOn: day)
    else { return nil }
    self.name = name
    self.window = window
    self.day = day
    self.values = values
    value = roll(stretch, statistic, over: window ?? .count(1), minimum: minimum).first { $0.day == day }?.value
  }
}
