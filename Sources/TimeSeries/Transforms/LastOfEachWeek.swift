import Dates

extension Series {
  /// The last point of each ISO week, where it stands: nothing is moved to the week's end.
  public func lastOfEachWeek() -> Series {
    var result = self
    result.points = zip(points, points.dropFirst()).filter { $0.day.monday != $1.day.monday }.map(\.0)
    if let last = points.last { result.points.append(last) }
    return result
  }
}
