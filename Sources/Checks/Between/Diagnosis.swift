import Dates
import Facts

/// Finds, of numbers that can't all be right, the one that is most likely wrong: the one without which the others agree.
struct Diagnosis {
  private var relations: Relations
  private var found: [Finding] = []

  /// - Parameter apart: reports whose tables as a whole do not follow.
  init(_ relations: Relations, apart: Set<Int>) {
    self.relations = relations
    let sightings = relations.history.sightings
    self.relations.excluded = Set(sightings.indices.filter { apart.contains(sightings[$0].report) })
  }

  consuming func findings() -> [Finding] {
    for t in relations.indices where !relations.excluded.contains(t) {
      if relations.isBroken(t) { judgeLink(t) } else { judgeAlone(t) }
    }
    for t in relations.indices where !relations.excluded.contains(t) { judgeChanges(t) }
    return found
  }

  private var history: History { relations.history }
  private var sightings: [History.Sighting] { relations.history.sightings }

  /// How many of the other relations speak against a close.
  private func doubts(_ t: Int) -> Int {
    (relations.deviation(relations.months, at: t, .month) == nil ? 0 : 1)
      + (relations.deviation(relations.years, at: t, .year) == nil ? 0 : 1)
      + (relations.deviation(relations.shares, at: t, .all) == nil ? 0 : 1)
  }

  /// Whether month, year or shares speak for a close.
  private func isConfirmed(_ t: Int) -> Bool {
    relations.isConfirmed(relations.months, at: t, .month) || relations.isConfirmed(relations.years, at: t, .year)
      || relations.isConfirmed(relations.shares, at: t, .all)
  }
}

// MARK: A close that does not follow from the last one

extension Diagnosis {
  private mutating func judgeLink(_ t: Int) {
    guard let quotient = relations.link(t) else { return }
    if reverts(t, quotient) || (doubts(t) > 0 && !relations.isKept(t + 1)) { return misprint(t) }
    if hasStepped(t), SplitRatio.ratio(quotient) != nil { return step(t, quotient) }
    // Nothing was known of the close before until now.
    if relations.link(t - 1) == nil, doubts(t - 1) > 0, doubts(t) == 0 { return misprint(t - 1) }
    let stays = relations.indices.contains(t + 1) ? relations.isKept(t + 1) : false
    if hasStepped(t) { return step(t, quotient) }
    if isConfirmed(t) || stays { return weekChange(t) }
    last(t)
  }

  /// Whether the next close takes back what this one did.
  private func reverts(_ t: Int, _ quotient: Interval) -> Bool {
    guard relations.isBroken(t + 1), let next = relations.link(t + 1) else { return false }
    let isOpposite = (quotient.low > 1) == (next.high < 1)
    return isOpposite && ((quotient * next).contains(1) || doubts(t) > 0 || !isConfirmed(t))
  }

  private func hasStepped(_ t: Int) -> Bool {
    relations.hasStep(relations.years, at: t, .year) || relations.hasStep(relations.months, at: t, .month)
      || relations.hasStep(relations.shares, at: t, .all)
  }

  /// What the close should be by the ones before and after it.
  private func expectedClose(_ t: Int) -> Interval? {
    let s = sightings[t]
    var candidates: [Interval] = []
    // What follows was printed without the fault; the week's change may be of the wrong row too.
    if relations.indices.contains(t + 1), relations.links[t + 1] != nil, let next = sightings[t + 1].week,
      let before = sightings[t + 1].price / next.interval.growth
    {
      candidates.append(before)
    }
    if t > 0, relations.links[t] != nil, let week = s.week {
      candidates.append(sightings[t - 1].price * week.interval.growth)
    }
    if let base = relations.deviation(relations.years, at: t, .year), let year = s.year {
      candidates.append(base.shared * year.interval.growth)
    }
    if let base = relations.deviation(relations.months, at: t, .month), let month = s.month {
      candidates.append(base.shared * month.interval.growth)
    }
    if let count = relations.deviation(relations.shares, at: t, .all), let cap = s.cap {
      if let price = cap.interval / count.shared { candidates.append(price) }
    }
    guard var expected = candidates.first else { return nil }
    for candidate in candidates.dropFirst() { expected = expected.intersection(candidate) ?? expected }
    return expected.intersection(s.price) == nil
      ? expected * (1 / s.shares) : candidates.last.map { $0 * (1 / s.shares) }
  }

  private mutating func misprint(_ t: Int) {
    let s = sightings[t]
    let expected = expectedClose(t)
    let other = t > 0 ? sightings[t - 1].close : sightings.indices.contains(t + 1) ? sightings[t + 1].close : nil
    let isStale = t > 0 && s.close.number == sightings[t - 1].close.number
    let evidence = [Finding.Evidence(s.close)] + [other, s.week].compactMap { $0.map { .init($0) } }
    let cause = isStale ? .stale : expected.flatMap { s.close.number.cause(insteadOf: $0) }
    found.append(
      Finding(
        .close, kind: relations.indices.contains(t + 1) ? "misprint" : "last", entity: history.entity, metric: .close,
        evidence, expected: expected, unit: s.close.unit, cause: cause,
        proposal: s.close.number.undoing(cause, expected: expected).map { .correction($0) }))
    relations.excluded.insert(t)
  }

  /// From here on the closes are of something else: other shares, or without a dividend.
  private mutating func step(_ t: Int, _ quotient: Interval) {
    let (s, last) = (sightings[t], sightings[t - 1])
    let evidence = [Finding.Evidence(s.close), .init(last.close)] + (s.week.map { [.init($0)] } ?? [])
    relations.steps.insert(t)
    if let ratio = SplitRatio.ratio(quotient) {
      let entry =
        "splits: [{entity: \(history.entity.rawValue), date: \(s.day), ratio: \(ratio.contains(":") ? "\"\(ratio)\"" : ratio)}]"
      found.append(
        Finding(
          .split, entity: history.entity, metric: .close, evidence, unit: s.close.unit,
          proposal: .split(s.day, ratio: ratio.contains(":") ? ratio : ratio + ":1"),
          details: [ratio.contains(":") ? ratio : ratio + ":1", entry]))
    } else {
      let isDividend = !history.isIndex && quotient.high < 1 && quotient.low > 0.85
      found.append(
        Finding(
          .close, kind: isDividend ? "dividend" : "step", level: isDividend ? .note : nil, entity: history.entity,
          metric: .close, evidence, expected: s.week.map { last.close.interval * $0.interval.growth },
          unit: s.close.unit))
    }
  }

  private mutating func weekChange(_ t: Int) {
    let (s, last) = (sightings[t], sightings[t - 1])
    guard let week = s.week, let growth = s.price / last.price else { return }
    report(week, expected: growth - Interval(1), against: [last.close, s.close])
  }

  /// Nothing tells whether the close or the change is wrong.
  private mutating func last(_ t: Int) {
    let (s, before) = (sightings[t], sightings[t - 1])
    let expected = s.week.map { before.close.interval * $0.interval.growth }
    found.append(
      Finding(
        .close, kind: "last", entity: history.entity, metric: .close,
        [.init(s.close), .init(before.close)] + (s.week.map { [.init($0)] } ?? []), expected: expected,
        unit: s.close.unit, cause: expected.flatMap { s.close.number.cause(insteadOf: $0) }))
    relations.excluded.insert(t)
  }

  private mutating func report(_ change: Observation, expected: Interval, against others: [Observation]) {
    let cause = change.number.cause(insteadOf: expected)
    found.append(
      Finding(
        .change, entity: history.entity, metric: change.metric, [.init(change)] + others.map { .init($0) },
        expected: expected, unit: .ratio, cause: cause,
        proposal: change.number.undoing(cause, expected: expected).map { .correction($0) }))
  }
}

// MARK: Numbers beside a close

extension Diagnosis {
  /// A close that no week's change speaks of, and at least two others speak against.
  private mutating func judgeAlone(_ t: Int) {
    guard relations.link(t) == nil, !relations.isKept(t + 1), !relations.isBroken(t + 1), doubts(t) > 1 else { return }
    misprint(t)
  }

  private mutating func judgeChanges(_ t: Int) {
    let s = sightings[t]
    let month = relations.deviation(relations.months, at: t, .month)
    let year = relations.deviation(relations.years, at: t, .year)
    if let month, let change = s.month, year == nil, !mayBeDividend(month, t) { base(change, month, t) }
    if let year, let change = s.year, month == nil, !mayBeDividend(year, t) { base(change, year, t) }
    if let month, let year, let monthChange = s.month, let yearChange = s.year,
      relations.isKept(t) || relations.isKept(t + 1)
    {
      base(monthChange, month, t)
      base(yearChange, year, t)
    }
    if let shares = relations.deviation(relations.shares, at: t, .all), let cap = s.cap { self.cap(cap, shares, t) }
  }

  private mutating func base(_ change: Observation, _ agreed: Relations.Agreement, _ t: Int) {
    guard let growth = sightings[t].price / agreed.shared else { return }
    report(change, expected: growth - Interval(1), against: [sightings[t].close])
  }

  /// At the end of a stretch a base that is a little lower later on may be one without a dividend; not of an index, nor where
  /// the other base has been seen to stay.
  private func mayBeDividend(_ agreed: Relations.Agreement, _ t: Int) -> Bool {
    if !agreed.isAtEnd || history.isIndex { return false }
    guard let own = relations.months[t] ?? relations.years[t] else { return false }
    let ratio = own.middle / agreed.shared.middle
    return abs(ratio - 1) < 0.03 && !linkExcludes(ratio, t)
  }

  /// Whether the week's change would show a step by as much.
  private func linkExcludes(_ ratio: Double, _ t: Int) -> Bool {
    [t, t + 1].allSatisfy { i in
      guard let link = relations.link(i) else { return true }
      return link.contains(1) && !link.contains(ratio) && !link.contains(1 / ratio)
    }
  }

  private mutating func cap(_ cap: Observation, _ agreed: Relations.Agreement, _ t: Int) {
    let s = sightings[t]
    guard let own = s.shareCount else { return }
    let expected = agreed.shared * s.price
    let ratio = own.middle / agreed.shared.middle
    // Shares are issued and bought back: at the end of what is known a small step may stay.
    if agreed.isAtEnd, abs(ratio - 1) < 0.1 { return }
    let cause = cap.number.cause(insteadOf: expected)
    found.append(
      Finding(
        .shares, entity: history.entity, metric: .marketCap, [.init(cap), .init(s.close)], expected: expected,
        unit: cap.unit, cause: cause,
        proposal: cap.number.undoing(cause, expected: expected).map { .correction($0) }))
  }
}
