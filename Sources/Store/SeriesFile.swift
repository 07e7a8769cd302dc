import CSQLite
import Dates
import Facts
import Files
import TimeSeries

/// `series.sqlite` in the making: reports first, with what they state, then the series; it takes its name when it is
/// whole. The same rows give the same bytes.
///
///     let file = try SeriesFile("Charts/series.sqlite")
///     try file.add(report: "w34.txt", kind: .report, date: friday, week: week)
///     try file.add(observations, of: "w34.txt")
///     for one in series { try file.add(one) }
///     try file.finish()
///
/// Dropping it without `finish` leaves what was there.
public final class SeriesFile {
  public enum ReportKind: String, Sendable { case report, data }

  public static let name = "series.sqlite"

  private let path: String
  private let temporary: String
  private let database: Database
  private let insert: Inserts
  private var reports: [String: Int] = [:]
  private var seriesCount = 0
  private var isFinished = false

  private struct Inserts {
    let report, security, observation, series, point, place, revision, bound: PreparedStatement

    init(_ database: Database) throws(StoreError) {
      report = try database.prepare("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?)")
      security = try database.prepare("INSERT INTO security VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      observation = try database.prepare(
        "INSERT INTO observation VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      series = try database.prepare("INSERT INTO series VALUES (?, ?, ?, ?, ?, ?)")
      point = try database.prepare("INSERT INTO point VALUES (?, ?, ?, ?, ?, ?)")
      place = try database.prepare("INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?)")
      revision = try database.prepare("INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?)")
      bound = try database.prepare("INSERT INTO bound VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    }
  }

  /// - Throws: `StoreError` where the place is taken by what is no store of ours, or the disk refuses.
  public init(_ path: String) throws(StoreError) {
    try Self.inspect(path)
    self.path = path
    temporary = AtomicFile.temporaryName(for: path)
    for leftover in [temporary, temporary + "-journal"] { _ = try? WholeFile.remove(leftover) }
    database = try Database(temporary, .writing)
    // Nobody sees it before it is whole: it needs no way back.
    try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
    try database.execute("PRAGMA application_id = \(SeriesSchema.application)")
    try database.execute("PRAGMA user_version = \(SeriesSchema.format)")
    try database.execute("BEGIN")
    try database.execute(SeriesSchema.tables)
    insert = try Inserts(database)
  }

  deinit {
    if !isFinished { _ = try? WholeFile.remove(temporary) }
  }

  /// A report, before anything that names it; in the order in which they are to be numbered.
  public func add(report: String, kind: ReportKind, date: Day?, week: Period?) throws(StoreError) {
    reports[report] = reports.count + 1
    insert.report.bind(1, reports.count)
    insert.report.bind(2, report)
    insert.report.bind(3, kind.rawValue)
    insert.report.bind(4, date)
    insert.report.bind(5, week?.start)
    insert.report.bind(6, week?.end)
    try insert.report.run()
  }

  public func add(_ observations: [Observation], of report: String) throws(StoreError) {
    let number = try self.number(of: report)
    let row = insert.observation
    row.bind(1, number)
    for observation in observations {
      row.bind(2, observation.entity.rawValue)
      row.bind(3, observation.metric.rawValue)
      row.bind(4, observation.frequency.rawValue)
      row.bind(5, observation.period.start)
      row.bind(6, observation.period.end)
      row.bind(7, observation.qualifier.rawValue)
      row.bind(8, observation.number)
      row.bindInterval(9, observation.qualifier.isBound ? nil : observation.number)
      row.bind(11, observation.unit.rawValue)
      row.bind(12, observation.source)
      row.bind(13, observation.place)
      row.bind(16, observation.text)
      try row.run()
    }
  }

  public func add(_ securities: [Entity], of report: String) throws(StoreError) {
    let number = try self.number(of: report)
    let row = insert.security
    for entity in securities {
      row.bind(1, number)
      row.bind(2, entity.key.rawValue)
      row.bind(3, entity.name)
      row.bind(4, entity.kind.rawValue)
      if let currency = entity.currency { row.bind(5, currency.rawValue) } else { row.bindNull(5) }
      row.bind(6, entity.listed)
      row.bind(7, entity.sector)
      row.bind(8, entity.subsector)
      row.bind(9, entity.place.page)
      row.bind(10, entity.place.line)
      try row.run()
    }
  }

  /// A series with its points, their places, revisions and bounds; after the reports.
  public func add(_ series: Series) throws(StoreError) {
    seriesCount += 1
    let row = insert.series
    row.bind(1, seriesCount)
    row.bind(2, series.key.entity.rawValue)
    row.bind(3, series.key.metric.rawValue)
    row.bind(4, series.key.frequency.rawValue)
    row.bind(5, series.key.source)
    row.bind(6, series.unit.rawValue)
    try row.run()
    insert.point.bind(1, seriesCount)
    insert.place.bind(1, seriesCount)
    for point in series.points { try add(point, isDerived: series.key.metric == .closeAdjusted) }
    for bound in series.bounds { try add(bound) }
  }

  private func add(_ point: Series.Point, isDerived: Bool) throws(StoreError) {
    let row = insert.point
    row.bind(2, point.day)
    row.bind(3, point.number)
    // Digits that were computed stand for no interval.
    row.bindInterval(4, isDerived ? nil : point.number)
    row.bind(6, point.isAbout ? 1 : 0)
    try row.run()
    insert.place.bind(2, point.day)
    for place in point.places {
      insert.place.bind(3, try number(of: place.report))
      insert.place.bind(4, place)
      try insert.place.run()
    }
    for old in point.superseded {
      insert.revision.bind(1, seriesCount)
      insert.revision.bind(2, point.day)
      insert.revision.bind(3, old.number)
      insert.revision.bind(4, try number(of: old.place.report))
      insert.revision.bind(5, old.place)
      try insert.revision.run()
    }
  }

  private func add(_ bound: Series.Bound) throws(StoreError) {
    let row = insert.bound
    row.bind(1, seriesCount)
    row.bind(2, bound.day)
    row.bind(3, (bound.isUpper ? Observation.Qualifier.less : .greater).rawValue)
    row.bind(4, bound.number)
    row.bind(5, bound.unit.rawValue)
    row.bind(6, try number(of: bound.place.report))
    row.bind(7, bound.place)
    try row.run()
  }

  private func number(of report: String) throws(StoreError) -> Int {
    guard let number = reports[report] else {
      throw .refused(path: path, reason: "nothing is known of the report \(report)")
    }
    return number
  }

  /// Puts it in its place; one that is there with the same bytes stays.
  public func finish() throws {
    try database.execute(SeriesSchema.indices)
    try database.execute(SeriesSchema.views)
    try database.execute("COMMIT")
    try WholeFile.replace(path, with: temporary)
    isFinished = true
  }

  /// Refuses a file that must not be overwritten.
  public static func inspect(_ path: String) throws(StoreError) {
    guard FileKind(of: path) != .missing else { return }
    guard FileKind(of: path) == .file, let head = try? WholeFile.head(of: path, count: 100), head.count == 100,
      head.starts(with: Array("SQLite format 3\0".utf8))
    else { throw .foreign(path: path) }
    guard number(head, at: 68) == SeriesSchema.application else { throw .foreign(path: path) }
    guard number(head, at: 60) <= SeriesSchema.format else { throw .newer(path: path, format: number(head, at: 60)) }
    // https://www.sqlite.org/fileformat2.html#the_database_header: a page of 1 stands for 65,536 bytes.
    let page = Int(head[16]) << 8 | Int(head[17])
    let size = (page == 1 ? 65_536 : page) * number(head, at: 28)
    guard size == WholeFile.size(of: path) else { throw .damaged(path: path) }
  }

  private static func number(_ head: [UInt8], at offset: Int) -> Int {
    head[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}

extension PreparedStatement {
  func bind(_ index: Int32, _ day: Day?) {
    if let day { bind(index, day.description) } else { bindNull(index) }
  }

  /// A whole number as such, else the nearest double.
  func bind(_ index: Int32, _ number: PrintedNumber) {
    if number.exponent >= 0, number.exponent <= 18, let whole = number.whole {
      bind(index, whole)
    } else {
      bind(index, number.value)
    }
  }

  /// Low and high, two columns.
  func bindInterval(_ index: Int32, _ number: PrintedNumber?) {
    guard let number else {
      bindNull(index)
      bindNull(index + 1)
      return
    }
    let (tenfold, overflow) = number.mantissa.multipliedReportingOverflow(by: 10)
    guard !overflow, tenfold.magnitude < UInt64(Int64.max) - 5 else {
      bind(index, Double(number.low) ?? number.value)
      bind(index + 1, Double(number.high) ?? number.value)
      return
    }
    bind(index, PrintedNumber(mantissa: tenfold - 5, exponent: number.exponent - 1))
    bind(index + 1, PrintedNumber(mantissa: tenfold + 5, exponent: number.exponent - 1))
  }

  /// Page, line and column, three columns.
  func bind(_ index: Int32, _ place: Place) {
    bind(index, place.page)
    bind(index + 1, place.line)
    bind(index + 2, place.column)
  }
}

extension PrintedNumber {
  /// nil beyond 64 bits.
  fileprivate var whole: Int? {
    var value = Int(mantissa)
    for _ in 0..<exponent {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return value
  }
}
