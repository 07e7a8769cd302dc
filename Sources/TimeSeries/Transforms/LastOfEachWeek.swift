import Dates

extension Series {
  /// The last point of each week, where it stands: nothing is moved to the week's end. Points in no week are left out.
  public func lastOfEachWeek(_ weeks: Weeks = .iso) -> Series {
    var result = self
    result.points = byWeek(weeks).compactMap(\.points.last)
    return result
  }

  /// The points of each week that has any.
  ///
  ///     flows.byWeek(.of(reports.compactMap(\.week)))   // as the reports count their weeks
  public func byWeek(_ weeks: Weeks = .iso) -> [(week: Period, points: ArraySlice<Point>)] {
    var result: [(week: Period, points: ArraySlice<Point>)] = []
    var rest = points[...]
    while let first = rest.first {
      guard let week = weeks.week(of: first.day) else {
        rest = rest.dropFirst()
        continue
      }
      let inside = rest.prefix { week.contains($0.day) }
      result.append((week, inside))
      rest = rest.dropFirst(inside.count)
    }
    return result
  }
}
