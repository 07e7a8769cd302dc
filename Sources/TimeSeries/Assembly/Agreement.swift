import Dates
import Facts

/// Decides what the reports together say of each day of a series.
struct Agreement {
  /// Paths in order of date and path, and the dates as day numbers (`Int32.min`: none).
  let reports: [String]
  let dates: [Int32]
  /// Those that are tables of data.
  let data: Set<String>
  let furtherPlaces: [[Place]]
  let revisions: RevisionPolicy
  private(set) var diagnostics: [Diagnostic] = []

  init(
    reports: [String], dates: [Int32], data: Set<String> = [], furtherPlaces: [[Place]],
    revisions: RevisionPolicy
  ) {
    self.reports = reports
    self.dates = dates
    self.data = data
    self.furtherPlaces = furtherPlaces
    self.revisions = revisions
  }

  /// A series of statements sorted by day, report and place; it may have no points, or bounds alone.
  mutating func series(_ key: Series.Key, _ all: ArraySlice<Statement>) -> Series? {
    guard all.contains(where: \.isBound) else { return pointSeries(key, all) }
    let bounds = all.filter(\.isBound).compactMap(bound)
    let plain = all.filter { !$0.isBound }
    guard var series = pointSeries(key, plain[...]) else {
      return bounds.first.map { Series(key: key, unit: $0.unit, points: [], bounds: bounds) }
    }
    series.bounds = bounds
    return series
  }

  private func bound(_ statement: Statement) -> Series.Bound? {
    Day(number: Int(statement.end)).map { day in
      Series.Bound(
        day: day, isUpper: statement.qualifier == .less, number: statement.number, unit: statement.unit,
        place: place(statement))
    }
  }

  /// nil when no day has a value.
  private mutating func pointSeries(_ key: Series.Key, _ all: ArraySlice<Statement>) -> Series? {
    let (unit, statements) = inOneUnit(key, all)
    guard let unit else { return nil }
    var points: [Series.Point] = []
    points.reserveCapacity(statements.count)
    var start = statements.startIndex
    while start < statements.endIndex {
      var end = start + 1
      while end < statements.endIndex, statements[end].end == statements[start].end { end += 1 }
      if let point = point(key, statements[start..<end]) { points.append(point) }
      start = end
    }
    return points.isEmpty ? nil : Series(key: key, unit: unit, points: points)
  }

  /// The value of one day.
  private mutating func point(_ key: Series.Key, _ day: ArraySlice<Statement>) -> Series.Point? {
    guard let first = day.first, let end = Day(number: Int(first.end)) else { return nil }
    if day.count == 1 { return lonePoint(end, first) }
    let one = inOnePeriod(key, day, end)
    let plain = one.filter { !$0.isAbout }
    let statements = plain.isEmpty ? one : plain[...]
    let releases = consistentReleases(key, statements, end)
    guard let decisive = revisions == .latest ? releases.last : releases.first, let decisive else { return nil }
    return settled(key, end, decisive, releases.compactMap { $0 }, isAbout: plain.isEmpty)
  }

  private func lonePoint(_ day: Day, _ statement: Statement) -> Series.Point {
    statement.more < 0
      ? Series.Point(day: day, number: statement.number, place: place(statement), isAbout: statement.isAbout)
      : Series.Point(day: day, number: statement.number, places: places(statement), isAbout: statement.isAbout)
  }

  /// Joins the releases that can have the decisive one's value; the others are superseded.
  private mutating func settled(
    _ key: Series.Key, _ day: Day, _ decisive: ArraySlice<Statement>, _ releases: [ArraySlice<Statement>],
    isAbout: Bool
  ) -> Series.Point {
    var agreed: [Statement] = []
    var numbers: [PrintedNumber] = []
    var other: [Statement] = []
    // From the decisive release outward, so that the nearest in time are joined first.
    for release in revisions == .latest ? releases.reversed() : releases {
      if release.allSatisfy({ a in numbers.allSatisfy { a.number.meets($0) } }) {
        agreed += release
        for statement in release where !numbers.contains(statement.number) { numbers.append(statement.number) }
      } else if let precise = mostPrecise(release) {
        other.append(precise)
      }
    }
    if revisions == .latest { other.reverse() }
    let shown = mostPrecise(agreed[...]) ?? decisive[decisive.startIndex]
    for superseded in other {
      let isOfData = data.contains(place(superseded).report) || data.contains(place(shown).report)
      note(isOfData ? .contradiction(superseded, by: shown) : .revision(of: superseded, by: shown), key, day)
    }
    return Series.Point(
      day: day, number: shown.number, places: agreed.flatMap { places($0) }.sorted(), isAbout: isAbout,
      superseded: other.map { Series.Superseded(number: $0.number, place: place($0)) })
  }

  /// The statements date by date; nil for a date whose statements cannot all have the same value.
  private mutating func consistentReleases(
    _ key: Series.Key, _ statements: ArraySlice<Statement>, _ day: Day
  ) -> [ArraySlice<Statement>?] {
    var releases: [ArraySlice<Statement>?] = []
    var rest = statements
    while let first = rest.first {
      let date = dates[Int(first.report)]
      let release = rest.prefix { dates[Int($0.report)] == date }
      rest = rest.dropFirst(release.count)
      if let (a, b) = firstConflict(release) {
        note(.conflict(a, b), key, day)
        releases.append(nil)
      } else {
        releases.append(release)
      }
    }
    return releases
  }
}

// MARK: One unit, one period

extension Agreement {
  /// The statements in the unit of the first report; those in others are left out with a diagnostic for each unit.
  private mutating func inOneUnit(
    _ key: Series.Key, _ all: ArraySlice<Statement>
  ) -> (Measure?, ArraySlice<Statement>) {
    guard let first = all.first else { return (nil, all) }
    if all.allSatisfy({ $0.unit == first.unit }) { return (first.unit, all) }
    let earliest = all.min { a, b in a.report == b.report ? Statement.comesFirst(a, b) : a.report < b.report } ?? first
    for unit in Measure.allCases where unit != earliest.unit {
      let others = all.filter { $0.unit == unit }
      guard let other = others.first, let day = Day(number: Int(other.end)) else { continue }
      note(.unit(other, kept: earliest.unit, count: others.count), key, day)
    }
    return (earliest.unit, all.filter { $0.unit == earliest.unit }[...])
  }

  /// The statements of one day that are about the same period.
  ///
  /// Two weeks that end on one day and begin in the same calendar week are one period (a holiday moves the first
  /// printed day). Of different periods the regular one counts: the calendar week of the end, the first of the month or
  /// of the year. Where none is regular, nothing tells which one is meant, and none is kept.
  private mutating func inOnePeriod(
    _ key: Series.Key, _ statements: ArraySlice<Statement>, _ end: Day
  ) -> ArraySlice<Statement> {
    let kind = key.frequency
    guard let start = statements.first.map({ identity($0.start, kind) }),
      !statements.allSatisfy({ identity($0.start, kind) == start })
    else { return statements }
    let regular = regularStart(kind, end)
    let kept = statements.filter { identity($0.start, kind) == regular }
    if let left = statements.first(where: { identity($0.start, kind) != regular }) {
      note(.period(left, kept: kept.first), key, end)
    }
    return kept[...]
  }

  private func identity(_ start: Int32, _ frequency: Frequency) -> Int32 {
    guard frequency == .week, let day = Day(number: Int(start)) else { return start }
    return day.monday.number
  }

  /// nil: a span has no regular start.
  private func regularStart(_ frequency: Frequency, _ end: Day) -> Int32? {
    switch frequency {
    case .day: end.number
    case .week: end.monday.number
    case .monthToDate: end.firstOfMonth.number
    case .yearToDate: end.firstOfYear.number
    case .total: .min
    case .span: nil
    }
  }
}

// MARK: Places, precision, diagnostics

extension Agreement {
  private func place(_ statement: Statement) -> Place {
    Place(
      report: reports[Int(statement.report)], page: Int(statement.page), line: Int(statement.line),
      column: Int(statement.column))
  }

  private func places(_ statement: Statement) -> [Place] {
    statement.more < 0 ? [place(statement)] : ([place(statement)] + furtherPlaces[Int(statement.more)]).sorted()
  }

  private func mostPrecise(_ statements: ArraySlice<Statement>) -> Statement? {
    statements.min { $0.exponent < $1.exponent }
  }

  private func firstConflict(_ release: ArraySlice<Statement>) -> (Statement, Statement)? {
    // Each distinct number once: many reports of one day may say the same.
    var distinct: [Statement] = []
    for statement in release where !distinct.contains(where: { $0.number == statement.number }) {
      if let other = distinct.first(where: { !$0.number.meets(statement.number) }) { return (other, statement) }
      distinct.append(statement)
    }
    return nil
  }

  private mutating func note(_ finding: AssemblyFinding, _ key: Series.Key, _ day: Day) {
    diagnostics.append(finding.diagnostic(key, day, place: place))
  }
}
