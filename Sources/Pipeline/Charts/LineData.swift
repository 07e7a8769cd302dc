import Dates
import Facts
import Plotting
import TimeSeries

/// Makes the data of lines, broken where values are missing and where prices jump.
struct LineData {
  let shownDays: ShownDays
  /// One before the first jump, one after each.
  let parts: [Series]
  /// More days than these between two points are a gap.
  let longest: Int

  init(_ whole: Series, jumps: [PriceJump] = [], shownDays: ShownDays) {
    self.shownDays = shownDays
    parts = whole.split(at: jumps)
    longest = Self.longestDistance(whole.points.map(\.day))
  }

  /// Half again the usual distance of neighbours, and always a long weekend.
  static func longestDistance(_ days: [Day]) -> Int {
    let distances = zip(days, days.dropFirst()).map { $1 - $0 }.sorted()
    guard !distances.isEmpty else { return 4 }
    return max(4, distances[distances.count / 2] * 3 / 2)
  }

  var values: [Datum] {
    joined { $0.points.map { ($0.day, $0.number.value) } }
  }

  /// The statistic of each stretch alone: no window reaches over a jump.
  func rolled(_ statistic: Statistic, over window: Window) -> [Datum] {
    joined { part in roll(part, statistic, over: window).map { ($0.day, $0.value) } }
  }

  private func joined(_ values: (Series) -> [(Day, Double?)]) -> [Datum] {
    var data: [Datum] = []
    for part in parts {
      let shown = values(part).filter { shownDays.contains($0.0) }
      if !data.isEmpty, let first = shown.first { data.append(Datum(first.0, nil)) }
      data += broken(shown, longest: longest)
    }
    return data
  }
}

/// Data with a gap on the day after a point that is followed by nothing for longer than `longest` days.
func broken(_ values: [(Day, Double?)], longest: Int) -> [Datum] {
  var data: [Datum] = []
  var last: Day?
  for (day, value) in values {
    if let last, day - last > longest { data.append(Datum(last + 1, nil)) }
    data.append(Datum(day, value))
    last = day
  }
  return data
}

extension [Datum] {
  /// With gaps on the next of `days`, where an axis has a place for these only.
  func moved(onto days: [Day]) -> [Datum] {
    map { datum in
      guard datum.value == nil, case .day(let day) = datum.position, let next = days.first(where: { $0 >= day })
      else { return datum }
      return Datum(next, nil)
    }
  }
}
