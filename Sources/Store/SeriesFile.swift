import Dates
import Facts
import Files
import Synchronization
import TimeSeries

/// `series.sqlite` in the making: what reports state and the series that they make, written by two tasks at the same time,
/// become one file; it takes its name when it is whole. The same rows give the same bytes.
///
///     let file = try SeriesFile("Charts/series.sqlite", reports: [.init("w34.txt", .report, date: friday, week: week)])
///     async let facts: Void = file.writeFacts { rows in try rows.add(observations, of: "w34.txt") }
///     async let lines: Void = file.writeSeries { rows in for one in series { try rows.add(one) } }
///     _ = try await (facts, lines)
///     try file.close()
///     try file.finish()
///
/// Dropping it without `finish` leaves what was there.
public final class SeriesFile: Sendable {
  /// A report or a table of data that states something.
  public struct Report: Hashable, Sendable {
    public enum Kind: String, Sendable { case report, data }

    public var path: String
    public var kind: Kind
    public var date: Day?
    public var week: Period?

    public init(_ path: String, _ kind: Kind = .report, date: Day? = nil, week: Period? = nil) {
      self.path = path
      self.kind = kind
      self.date = date
      self.week = week
    }
  }

  public static let name = "series.sqlite"

  private let path: String
  /// The file in the making, with the facts.
  private let temporary: String
  /// The series, until they are put beside the facts.
  private let part: String
  private let reports: [Report]
  private let numbers: ReportNumbers
  private let isWhole = Atomic(false)
  private let isFinished = Atomic(false)

  /// - Parameter reports: all that rows will name, in the order in which they are to be numbered.
  /// - Throws: `StoreError` where the place is taken by what is no store of ours.
  public init(_ path: String, reports: [Report]) throws(StoreError) {
    try Self.inspect(path)
    self.path = path
    self.reports = reports
    numbers = ReportNumbers(reports.map(\.path), path)
    temporary = AtomicFile.temporaryName(for: path)
    part = AtomicFile.temporaryName(for: path, 1)
  }

  deinit {
    if !isFinished.load(ordering: .relaxed) { for file in [temporary, part] { _ = try? WholeFile.remove(file) } }
  }

  /// Writes what the reports state.
  public func writeFacts(_ fill: (FactRows) throws -> Void) throws {
    let database = try Self.begun(temporary, SeriesSchema.facts)
    let rows = try FactRows(database, numbers)
    for report in reports { try rows.add(report) }
    try fill(rows)
    try database.execute(SeriesSchema.factIndices + "COMMIT")
  }

  /// Writes the series that they make.
  public func writeSeries(_ fill: (SeriesRows) throws -> Void) throws {
    let database = try Self.begun(part, SeriesSchema.series)
    try fill(try SeriesRows(database, numbers))
    try database.execute(SeriesSchema.seriesIndices + "COMMIT")
  }

  /// A new database with empty tables. Nobody sees it before it is whole: it needs no way back.
  private static func begun(_ file: String, _ tables: String) throws(StoreError) -> Database {
    _ = try? WholeFile.remove(file)
    let database = try opened(file)
    try database.execute("BEGIN")
    try database.execute(tables)
    return database
  }

  private static func opened(_ file: String) throws(StoreError) -> Database {
    let database = try Database(file, .writing)
    try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
    return database
  }

  /// Joins the two, which must have been written: the file is whole, and on the disk.
  public func close() throws {
    try join()
    _ = try WholeFile.remove(part)
    try WholeFile.settle(temporary)
    isWhole.store(true, ordering: .releasing)
  }

  /// Puts the file, which must be closed, in its place; one that is there with the same bytes stays.
  ///
  /// - Parameter whole: is told where the whole file is before it takes its place.
  public func finish(_ whole: (_ file: String) throws -> Void = { _ in }) throws {
    precondition(isWhole.load(ordering: .acquiring), "closed before it takes its place")
    try whole(temporary)
    try WholeFile.replace(path, with: temporary)
    isFinished.store(true, ordering: .relaxed)
  }

  /// Between tables of the same making SQLite copies whole records, indices too.
  private func join() throws(StoreError) {
    let database = try Self.opened(temporary)
    let attach = try database.prepare("ATTACH ? AS part")
    attach.bind(1, part)
    try attach.run()
    try database.execute("PRAGMA application_id = \(SeriesSchema.application)")
    try database.execute("PRAGMA user_version = \(SeriesSchema.format)")
    try database.execute("BEGIN")
    try database.execute(SeriesSchema.series + SeriesSchema.seriesIndices)
    for table in SeriesSchema.tablesOfSeries {
      try database.execute("INSERT INTO \(table) SELECT * FROM part.\(table)")
    }
    try database.execute(SeriesSchema.views + "COMMIT")
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

  /// Reads all of a store that nobody vouches for: whether SQLite finds every page and row where it belongs.
  ///
  /// About a second for a million observations.
  public static func examine(_ path: String) throws(StoreError) {
    guard FileKind(of: path) != .missing else { return }
    let statement = try Database(path, .reading).prepare("PRAGMA quick_check(1)")
    guard try statement.step(), statement.bytes(0) == Array("ok".utf8) else { throw .damaged(path: path) }
  }

  private static func number(_ head: [UInt8], at offset: Int) -> Int {
    head[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}

/// The number of each report in the file.
struct ReportNumbers: Sendable {
  private let numbers: [String: Int]
  private let file: String

  init(_ reports: [String], _ file: String) {
    numbers = Dictionary(zip(reports, 1...)) { a, _ in a }
    self.file = file
  }

  func number(of report: String) throws(StoreError) -> Int {
    guard let number = numbers[report] else {
      throw .refused(path: file, reason: "nothing is known of the report \(report)")
    }
    return number
  }
}
