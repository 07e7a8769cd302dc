import Dates

extension Series {
  /// The points in stretches without a gap: between two points of one, every day that the calendar has open has a point.
  ///
  /// Flows of Monday, Tuesday, Thursday and Friday are two stretches of two. A line breaks between stretches.
  public func stretches(on calendar: TradingCalendar) -> [ArraySlice<Point>] {
    stretches { last, next in
      var between = last + 1
      while between < next, !calendar.isOpen(between) { between = between + 1 }
      return between >= next
    }
  }

  /// The points in stretches with a point in every ISO week.
  public func weeklyStretches() -> [ArraySlice<Point>] {
    stretches { last, next in next.monday - last.monday <= 7 }
  }

  private func stretches(_ isJoined: (Day, Day) -> Bool) -> [ArraySlice<Point>] {
    var result: [ArraySlice<Point>] = []
    var start = 0
    for i in points.indices where i + 1 == points.count || !isJoined(points[i].day, points[i + 1].day) {
      result.append(points[start...i])
      start = i + 1
    }
    return result
  }
}
