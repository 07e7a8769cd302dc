import Dates
import Facts
import TimeSeries

/// Takes series with their points, places, revisions and bounds for `series.sqlite`.
public final class SeriesRows {
  private let series, point, place, revision, bound: PreparedStatement
  private let numbers: ReportNumbers
  private var count = 0
  private var days = DayTexts()

  init(_ database: Database, _ numbers: ReportNumbers) throws(StoreError) {
    series = try database.prepare("INSERT INTO series VALUES (?, ?, ?, ?, ?, ?)")
    point = try database.prepare("INSERT INTO point VALUES (?, ?, ?, ?, ?, ?)")
    place = try database.prepare("INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?)")
    revision = try database.prepare("INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?)")
    bound = try database.prepare("INSERT INTO bound VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    self.numbers = numbers
  }

  /// In the order in which they are to be numbered.
  public func add(_ one: Series) throws(StoreError) {
    count += 1
    series.bind(1, count)
    series.bind(2, one.key.entity.rawValue)
    series.bind(3, one.key.metric.rawValue)
    series.bind(4, one.key.frequency.rawValue)
    series.bind(5, one.key.source)
    series.bind(6, one.unit.rawValue)
    try series.run()
    for row in [point, place, revision, bound] { row.bind(1, count) }
    for point in one.points { try add(point, isDerived: one.key.metric == .closeAdjusted) }
    for bound in one.bounds { try add(bound) }
  }

  private func add(_ one: Series.Point, isDerived: Bool) throws(StoreError) {
    let day = days.text(one.day)
    point.bind(2, day)
    point.bind(3, one.number)
    // Digits that were computed stand for no interval.
    point.bindInterval(4, isDerived ? nil : one.number)
    point.bind(6, one.isAbout ? 1 : 0)
    try point.run()
    place.bind(2, day)
    for printed in one.places {
      place.bind(3, try numbers.number(of: printed.report))
      place.bind(4, printed)
      try place.run()
    }
    if one.superseded.isEmpty { return }
    revision.bind(2, day)
    for old in one.superseded {
      revision.bind(3, old.number)
      revision.bind(4, try numbers.number(of: old.place.report))
      revision.bind(5, old.place)
      try revision.run()
    }
  }

  private func add(_ one: Series.Bound) throws(StoreError) {
    bound.bind(2, days.text(one.day))
    bound.bind(3, (one.isUpper ? Observation.Qualifier.less : .greater).rawValue)
    bound.bind(4, one.number)
    bound.bind(5, one.unit.rawValue)
    bound.bind(6, try numbers.number(of: one.place.report))
    bound.bind(7, one.place)
    try bound.run()
  }
}
