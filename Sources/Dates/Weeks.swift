/// How time is parted into weeks: by the calendar, or by the weeks that reports are about.
///
///     Weeks.iso.week(of: Day(2024, 8, 23)!)            // 2024-08-19 through 2024-08-25
///     Weeks.ending(fridays).week(of: saturday)         // through the Friday after
public enum Weeks: Hashable, Sendable {
  /// Monday to Sunday.
  case iso
  /// Weeks that end on these days, each beginning on the day after the one before it ended, at most seven days long.
  /// The days ascend.
  case ending([Day])

  /// The weeks of reports, by the last days of what they are about.
  public static func of(_ reports: some Sequence<Period>) -> Weeks { .ending(Set(reports.map(\.end)).sorted()) }

  /// The week that a day lies in; nil where no report is about one.
  public func week(of day: Day) -> Period? {
    switch self {
    case .iso: return Period(from: day.monday, through: day.monday + 6)
    case .ending(let ends):
      let index = ends.partitioningIndex { $0 >= day }
      guard index < ends.count, ends[index] - day < 7 else { return nil }
      return Period(from: start(ends, index), through: ends[index])
    }
  }

  /// The weeks after the one of `first` and before that of `last`; where no report is about a time, none.
  public func weeks(after first: Day, before last: Day) -> [Period] {
    guard let opening = week(of: first)?.end, let closing = week(of: last)?.start ?? nil else { return [] }
    switch self {
    case .iso:
      return stride(from: 1, to: max(1, closing - opening), by: 7).compactMap { week(of: opening + $0) }
    case .ending(let ends):
      let inside = ends.indices.filter { ends[$0] > opening && ends[$0] < closing }
      return inside.compactMap { Period(from: start(ends, $0), through: ends[$0]) }
    }
  }

  private func start(_ ends: [Day], _ index: Int) -> Day {
    let longest = ends[index] - 6
    return index > 0 ? max(longest, ends[index - 1] + 1) : longest
  }
}

extension [Day] {
  /// The first index whose day has what all later ones have too.
  fileprivate func partitioningIndex(_ isBeyond: (Day) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
