import Dates

extension Series {
  /// The points after the last day that the calendar has open and the series lacks.
  ///
  /// With flows of Monday, Tuesday, Thursday and Friday it is those of Thursday and Friday.
  public func sinceLastGap(on calendar: TradingCalendar) -> ArraySlice<Point> {
    var start = points.count
    while start > 0 {
      if start < points.count {
        var between = points[start - 1].day + 1
        while between < points[start].day, !calendar.isOpen(between) { between = between + 1 }
        if between < points[start].day { break }
      }
      start -= 1
    }
    return points[start...]
  }

  /// The sum since the last gap up to each day; the first point tells since when.
  public func runningSum(on calendar: TradingCalendar) -> [DerivedPoint] {
    let points = sinceLastGap(on: calendar)
    return zip(points, cumulativeSums(points.map(\.number.value))).compactMap { point, sum in
      sum.flatMap { $0.isFinite ? DerivedPoint(day: point.day, value: $0) : nil }
    }
  }
}
