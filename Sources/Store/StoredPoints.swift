import Dates
import Facts
import Files
import TimeSeries

/// The points of a `series.sqlite`, in the order of series and days, one at a time.
///
/// It goes on reading the file that was there when it was opened, whatever takes its place meanwhile.
package final class StoredPoints {
  package struct Point: Hashable, Sendable {
    package var key: Series.Key
    package var unit: Measure
    package var day: Day
    /// In plain decimal, as SQLite prints it.
    package var value: String
  }

  private let database: Database
  private let rows: PreparedStatement

  /// - Throws: `StoreError` where it is no store of ours.
  package init(_ path: String) throws(StoreError) {
    guard FileKind(of: path) == .file else { throw .missing(path: path) }
    try SeriesFile.inspect(path)
    database = try Database(path, .reading)
    rows = try database.prepare(
      """
      SELECT entity, metric, frequency, source, unit, date, value
      FROM series JOIN point ON point.series = series.id ORDER BY series.id, date
      """)
    // The file is opened with the first word that is read of it.
    try database.execute("BEGIN")
    _ = try database.number("SELECT count(*) FROM report")
  }

  package func next() throws(StoreError) -> Point? {
    while try rows.step() {
      let words = (0..<Int32(7)).map { String(decoding: rows.bytes($0), as: UTF8.self) }
      guard let frequency = Frequency(rawValue: words[2]), let unit = Measure(rawValue: words[4]),
        let day = Day(iso: words[5])
      else { continue }
      let key = Series.Key(
        entity: EntityKey(rawValue: words[0]), metric: Metric(rawValue: words[1]), frequency: frequency,
        source: words[3])
      return Point(key: key, unit: unit, day: day, value: words[6])
    }
    return nil
  }
}
