import Dates
import Facts
import Reports
import TimeSeries

/// What the reports say of one security, in their order.
struct History {
  /// What one report says of it.
  struct Sighting {
    /// Index of the report in the folder.
    var report: Int
    var day: Day
    var close: Observation
    var week: Observation?
    var month: Observation?
    var year: Observation?
    var cap: Observation?
    /// Confirmed splits up to the day: so many shares of today make one of the first.
    var shares = 1.0
  }

  let entity: EntityKey
  let isIndex: Bool
  /// One a day; each with a close that its report is certain of.
  var sightings: [Sighting] = []
}

extension History.Sighting {
  /// nil where the report does not state one close of the day of its changes.
  init?(_ entity: EntityKey, in facts: ReportFacts, report: Int) {
    guard let close = facts.value(entity, .close, .day), close.number.mantissa > 0 else { return nil }
    let day = close.period.end
    self.report = report
    self.day = day
    self.close = close
    week = facts.value(entity, .changeWeek, .week, endingOn: day)
    month = facts.value(entity, .changeMonthToDate, .monthToDate, endingOn: day)
    year = facts.value(entity, .changeYearToDate, .yearToDate, endingOn: day)
    cap = facts.value(entity, .marketCap, .day, endingOn: day)
    if cap?.unit != close.unit { cap = nil }
  }

  /// Closes of today's shares.
  var price: Interval { close.interval * shares }

  /// What the change began with: the close before a month or a year.
  func base(_ change: Observation?) -> Interval? {
    guard let change, change.interval.low > -1 else { return nil }
    return price / change.interval.growth
  }

  /// How many shares of the first report's there are.
  var shareCount: Interval? { cap.flatMap { $0.interval / price } }
}

extension [ReportFacts] {
  /// The securities that tables list, with a sighting for each report that is certain of their close.
  func histories(of folder: CheckedFolder) -> [History] {
    var histories: [EntityKey: History] = [:]
    for (index, facts) in enumerated() {
      for (key, entity) in facts.listed where entity.kind != .fund {
        guard let sighting = History.Sighting(key, in: facts, report: index) else { continue }
        let name = folder.current(key)
        histories[name, default: History(entity: name, isIndex: entity.kind == .index)].take(sighting)
      }
    }
    return histories.values.sorted { $0.entity < $1.entity }.map { $0.with(folder.splits) }
  }
}

extension History {
  /// Another report of the same day adds nothing that could be held against the first.
  fileprivate mutating func take(_ sighting: Sighting) {
    if let last = sightings.last, last.day >= sighting.day || last.close.unit != sighting.close.unit { return }
    sightings.append(sighting)
  }

  fileprivate func with(_ splits: [Split]) -> History {
    let own = splits.filter { $0.entity == entity }
    if own.isEmpty { return self }
    var copy = self
    for split in own {
      for i in copy.sightings.indices where copy.sightings[i].day >= split.day {
        copy.sightings[i].shares *= Double(split.new) / Double(split.old)
      }
    }
    return copy
  }
}

extension CheckedFolder {
  /// The code that a security goes on under.
  fileprivate func current(_ entity: EntityKey) -> EntityKey { renamed[entity] ?? entity }
}
