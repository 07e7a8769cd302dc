import Dates
import Facts
import Files
import Scratches
import Testing
import TimeSeries

@testable import Store

@Suite struct SeriesFileTests {
  private let scratch = Scratch()
  private var path: String { scratch.path("series.sqlite") }
  private let friday = Day(2024, 8, 23)!

  private func number(_ mantissa: Int64, _ exponent: Int) -> PrintedNumber {
    PrintedNumber(mantissa: mantissa, exponent: exponent)
  }

  /// 2.25 万亿 of CoinMarketCap, once printed as 2.2 万亿 before; a bound on fear.
  private func write(to path: String, observations: Int = 1) throws {
    let week = Period(from: friday - 4, through: friday)
    let file = try SeriesFile(
      path, reports: [.init("a.txt", date: friday - 7), .init("b.txt", date: friday, week: week)])
    let place = Place(report: "b.txt", line: 3, column: 7)
    let observation = Observation(
      entity: "CRYPTO", metric: .marketCap, period: Period(friday), frequency: .day, number: number(225, 10),
      unit: .usd,
      source: "CoinMarketCap", place: place, text: "2.25 万亿美元")
    try file.writeFacts { try $0.add(Array(repeating: observation, count: observations), of: "b.txt") }
    let old = Series.Superseded(number: number(21, 11), place: Place(report: "a.txt", line: 9, column: 1))
    let key = Series.Key(entity: "CRYPTO", metric: .marketCap, frequency: .day, source: "CoinMarketCap")
    let point = Series.Point(day: friday, number: number(225, 10), places: [place], superseded: [old])
    let bound = Series.Bound(day: friday, isUpper: true, number: number(305, -1), unit: .points, place: place)
    let fear = Series.Key(entity: "CRYPTO", metric: .fearGreed, frequency: .day)
    try file.writeSeries { rows in
      try rows.add(Series(key: key, unit: .usd, points: [point]))
      try rows.add(Series(key: fear, unit: .points, points: [], bounds: [bound]))
    }
    try file.close()
    try file.finish()
  }

  private static let points = """
    SELECT entity || ' ' || metric || ' ' || source || ' ' || date || ' ' || value || ' ' || low || ' ' || high || ' ' || reports
    FROM points
    """

  private func rows(_ sql: String) throws -> [String] {
    let statement = try Database(path, .reading).prepare(sql)
    var rows: [String] = []
    while try statement.step() { rows.append(String(decoding: statement.bytes(0), as: UTF8.self)) }
    return rows
  }

  @Test func `the views tell points, facts, places and revisions`() throws {
    try write(to: path)
    #expect(
      try rows(Self.points)
        == ["CRYPTO market_cap CoinMarketCap 2024-08-23 2250000000000 2245000000000 2255000000000 b.txt"])
    #expect(
      try rows("SELECT report || ' ' || line || ':' || \"column\" || ' ' || text FROM facts")
        == ["b.txt 3:7 2.25 万亿美元"])
    #expect(
      try rows("SELECT was || ' ' || is_now || ' ' || report FROM revisions") == ["2100000000000 2250000000000 a.txt"])
    #expect(try rows("SELECT qualifier || ' ' || value || ' ' || unit FROM bound") == ["< 30.5 points"])
    #expect(try rows("SELECT report || ' ' || line FROM provenance") == ["b.txt 3"])
    #expect(try rows("PRAGMA integrity_check") == ["ok"])
    #expect(try rows("PRAGMA foreign_key_check") == [])
  }

  @Test func `the same rows give the same bytes, whatever was there before`() throws {
    try write(to: path, observations: 500)
    try write(to: path)
    let other = scratch.path("other.sqlite")
    try write(to: other)
    #expect(try WholeFile.read(path) == WholeFile.read(other))
    #expect(scratch.names == ["other.sqlite", "series.sqlite"])
  }

  @Test func `a file that is dropped unfinished leaves the old one`() throws {
    try write(to: path)
    let old = try WholeFile.read(path)
    do {
      let file = try SeriesFile(path, reports: [.init("c.txt")])
      try file.writeFacts { _ in }
      try file.writeSeries { _ in }
    }
    #expect(try WholeFile.read(path) == old)
    #expect(scratch.names == ["series.sqlite"])
  }

  @Test func `what is no store of ours is refused and left alone`() throws {
    for content in ["", "a diary", "SQLite format 3\0" + String(repeating: "x", count: 200)] {
      try WholeFile.write(content, to: path)
      #expect(throws: StoreError.foreign(path: path)) { try SeriesFile(path, reports: []) }
      #expect(try WholeFile.read(path) == Array(content.utf8))
    }
    _ = try WholeFile.remove(path)
    let other = try Database(path, .writing)
    try other.execute("CREATE TABLE mine (a)")
    try other.close()
    #expect(throws: StoreError.foreign(path: path)) { try SeriesFile(path, reports: []) }
  }

  @Test func `a store that is not whole is refused`() throws {
    try write(to: path)
    let bytes = try WholeFile.read(path)
    try WholeFile.write(Array(bytes.dropLast(4096)), to: path)
    #expect(throws: StoreError.damaged(path: path)) { try SeriesFile(path, reports: []) }
  }

  @Test func `a store damaged inside is found by reading it through`() throws {
    try write(to: path, observations: 500)
    try SeriesFile.examine(path)
    var bytes = try WholeFile.read(path)
    let middle = bytes.count / 8192 * 4096
    for index in middle..<(middle + 4096) { bytes[index] = 0xA5 }
    try WholeFile.write(bytes, to: path)
    try SeriesFile.inspect(path)
    #expect(throws: StoreError.damaged(path: path)) { try SeriesFile.examine(path) }
  }

  @Test func `a store of a later version says so`() throws {
    try write(to: path)
    let database = try Database(path, .writing)
    try database.execute("PRAGMA user_version = 7")
    try database.close()
    #expect(throws: StoreError.newer(path: path, format: 7)) { try SeriesFile(path, reports: []) }
  }
}
