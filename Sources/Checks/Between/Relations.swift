import Dates
import Facts

/// What ties a security's printed numbers to each other, as stretches that must meet.
///
/// A close is the last one times the week's growth; a close over the growth since the month's or the year's beginning is
/// the same number all through the month or year; market value over close is the number of shares.
struct Relations {
  let history: History
  /// Close over (last close × week's growth): holds 1. nil where the last sighting is not of the week before.
  let links: [Interval?]
  let months: [Interval?]
  let years: [Interval?]
  let shares: [Interval?]
  /// Sightings whose close is not to be held against others.
  var excluded: Set<Int> = []
  /// Sightings from which on closes are of something else.
  var steps: Set<Int> = []

  init(_ history: History) {
    self.history = history
    let sightings = history.sightings
    links = sightings.indices.map { t in
      t == 0 ? nil : Self.link(sightings[t - 1], sightings[t])
    }
    months = sightings.map { $0.base($0.month) }
    years = sightings.map { $0.base($0.year) }
    shares = sightings.map(\.shareCount)
  }

  var indices: Range<Int> { history.sightings.indices }

  /// nil too where either sighting is excluded.
  func link(_ t: Int) -> Interval? {
    guard indices.contains(t), !excluded.contains(t), !excluded.contains(t - 1) else { return nil }
    return links[t]
  }

  func isBroken(_ t: Int) -> Bool { link(t).map { !$0.contains(1) } ?? false }
  func isKept(_ t: Int) -> Bool { link(t).map { $0.contains(1) } ?? false }

  private static func link(_ last: History.Sighting, _ own: History.Sighting) -> Interval? {
    guard let week = own.week, week.interval.low > -1, last.isRightBefore(week.period) else { return nil }
    return own.price / (last.price * week.interval.growth)
  }
}

extension History.Sighting {
  /// Whether no market is open between its day and the week: then the week's change begins with its close.
  fileprivate func isRightBefore(_ week: Period) -> Bool {
    guard let start = week.start, day < start, start - day <= 8 else { return false }
    let between = TradingCalendar.weekdays.openDays(after: day, before: start)
    let calendar = entityCalendar
    return between.allSatisfy { !calendar.isOpen($0) }
  }

  private var entityCalendar: TradingCalendar { close.unit == .hkd ? .hongKong : .unitedStates }
}

// MARK: What others agree on

extension Relations {
  /// What the nearest sightings of a stretch have in common.
  struct Agreement {
    var shared: Interval
    /// Whether the sighting is the first or the last: what follows, or came before, nobody knows.
    var isAtEnd: Bool
  }

  enum Stretch {
    case month, year, all
  }

  private func isInStretch(_ stretch: Stretch, _ a: Int, _ b: Int) -> Bool {
    let (x, y) = (history.sightings[a].day, history.sightings[b].day)
    switch stretch {
    case .month: return x.firstOfMonth == y.firstOfMonth
    case .year: return x.year == y.year
    case .all: return abs(x - y) <= 120
    }
  }

  private func neighbours(_ values: [Interval?], _ t: Int, _ stretch: Stretch) -> (
    before: [Interval], after: [Interval]
  ) {
    func nearest(_ order: StrideTo<Int>) -> [Interval] {
      var found: [Interval] = []
      for i in order {
        // Behind a step closes are of something else.
        if i > t ? steps.contains(i) : steps.contains(i + 1) { break }
        guard isInStretch(stretch, i, t), found.count < 4 else { break }
        if excluded.contains(i) { continue }
        if let value = values[i] { found.append(value) }
      }
      return found
    }
    return (nearest(stride(from: t - 1, to: -1, by: -1)), nearest(stride(from: t + 1, to: indices.upperBound, by: 1)))
  }

  /// nil where fewer than two others agree, or more than one of them does not.
  func agreement(_ values: [Interval?], around t: Int, _ stretch: Stretch) -> Agreement? {
    let (before, after) = neighbours(values, t, stretch)
    let all = before + after
    guard all.count > 1, let (shared, count) = Interval.consensus(all), count > 1, count >= all.count - 1 else {
      return nil
    }
    return Agreement(shared: shared, isAtEnd: before.isEmpty || after.isEmpty)
  }

  /// Whether one value can be that of all neighbours: so it is nearly always, and nothing need be gathered.
  private func fitsAll(_ own: Interval, _ values: [Interval?], _ t: Int, _ stretch: Stretch) -> Bool {
    var (low, high) = (own.low, own.high)
    for i in max(0, t - 8)..<min(indices.upperBound, t + 9) where i != t && !excluded.contains(i) {
      guard let value = values[i], isInStretch(stretch, i, t) else { continue }
      (low, high) = (max(low, value.low), min(high, value.high))
      if low > high { return false }
    }
    return true
  }

  /// What the others agree on where the sighting fits neither that nor any of them.
  func deviation(_ values: [Interval?], at t: Int, _ stretch: Stretch) -> Agreement? {
    guard let own = values[t], !fitsAll(own, values, t, stretch),
      let agreed = agreement(values, around: t, stretch), !own.meets(agreed.shared)
    else { return nil }
    let (before, after) = neighbours(values, t, stretch)
    // One that does not agree with the others either, but with it: then the step may be there.
    return (before + after).contains { !$0.meets(agreed.shared) && $0.meets(own) } ? nil : agreed
  }

  /// Whether the others agree with the sighting.
  func isConfirmed(_ values: [Interval?], at t: Int, _ stretch: Stretch) -> Bool {
    guard let own = values[t], let agreed = agreement(values, around: t, stretch) else { return false }
    return own.meets(agreed.shared)
  }

  /// Whether the value of all sightings from `t` on is another one than before.
  func hasStep(_ values: [Interval?], at t: Int, _ stretch: Stretch) -> Bool {
    let (before, _) = neighbours(values, t, stretch)
    guard let own = values[t], let last = before.first else { return false }
    let (_, after) = neighbours(values, t, stretch)
    return !own.meets(last) && (after.first.map { $0.meets(own) && !$0.meets(last) } ?? true)
  }
}
