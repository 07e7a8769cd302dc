import Dates

/// What a statistic at one day of a series is computed from.
public struct WindowValues: Hashable, Sendable {
  /// Ascending; those that count.
  public var points: [Series.Point]
  /// The point before the window that a change is counted from.
  public var base: Series.Point?
  /// Whether the window is full.
  public var isFull: Bool

  /// nil where the series has no value on the day.
  public init?(_ statistic: Statistic, of series: Series, over window: Window, endingOn day: Day) {
    let finite = series.points.filter { $0.number.value.isFinite }
    guard let index = finite.firstIndex(where: { $0.day == day }) else { return nil }
    var places = WindowPlaces(days: finite.map(\.day), window: window)
    let place = places.place(endingAt: index)
    isFull = place.isFull
    if statistic.isRunning {
      points = Array(finite[...index])
    } else {
      points = Array(finite[place.range])
      base = statistic == .change || statistic == .logChange ? place.base.map { finite[$0] } : nil
    }
  }
}
