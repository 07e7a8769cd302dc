import Dates

extension Series {
  /// The sum of the last stretch without a gap, up to each of its days; the first point tells since when.
  ///
  ///     flows.runningSum(on: .unitedStates).first?.day
  public func runningSum(on calendar: TradingCalendar) -> [DerivedPoint] {
    guard let points = stretches(on: calendar).last else { return [] }
    return zip(points, cumulativeSums(points.map(\.number.value))).compactMap { point, sum in
      sum.flatMap { $0.isFinite ? DerivedPoint(day: point.day, value: $0) : nil }
    }
  }
}
