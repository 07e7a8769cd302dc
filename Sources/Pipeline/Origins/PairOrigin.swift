import Dates
import TimeSeries

/// What a statistic of two series on one day was computed from.
package struct PairOrigin: Sendable {
  /// As it was typed.
  package var name: String
  package var window: Window?
  package var day: Day
  package var value: Double?
  /// The values of the days that both series have, ascending.
  package var days: [(first: Series.Point, second: Series.Point)]
  /// Whether the window is full.
  package var isFull: Bool

  /// nil where one of the series has no value on the day.
  ///
  /// - Parameter stretches: what statistics of the first series are of.
  package init?(
    _ name: String, _ statistic: PairStatistic, with other: Series, over window: Window?, minimum: Int?,
    stretches: [Series], on day: Day
  ) {
    let second = Dictionary(other.points.map { ($0.day, $0) }) { a, _ in a }
    guard var stretch = stretches.first(where: { $0.points.contains { $0.day == day } }) else { return nil }
    stretch.points.removeAll { second[$0.day] == nil }
    // Of the common days the window is that of any statistic.
    guard let values = WindowValues(.mean, of: stretch, over: window ?? .count(1), endingOn: day) else { return nil }
    self.name = name
    self.window = window
    self.day = day
    days = values.points.compactMap { point in second[point.day].map { (point, $0) } }
    isFull = values.isFull
    value =
      roll(stretch, with: other, statistic, over: window ?? .count(1), minimum: minimum)
      .first { $0.day == day }?.value
  }
}
