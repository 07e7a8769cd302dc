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
    /// As it is stored.
    package var value: Value
  }

  /// SQLite keeps whole numbers apart from doubles.
  package enum Value: Hashable, Sendable {
    case whole(Int)
    case double(Double)
  }

  private typealias Line = (number: Int, key: Series.Key, unit: Measure)

  private let database: Database
  private let rows: PreparedStatement
  private let lines: [Line]
  private var place = 0

  /// - Throws: `StoreError` where it is no store of ours.
  package init(_ path: String) throws(StoreError) {
    guard FileKind(of: path) == .file else { throw .missing(path: path) }
    try SeriesFile.inspect(path)
    database = try Database(path, .reading)
    rows = try database.prepare("SELECT series, date, value FROM point ORDER BY series, date")
    // The file is opened with the first word that is read of it.
    try database.execute("BEGIN")
    lines = try Self.lines(of: database)
  }

  private static func lines(of database: Database) throws(StoreError) -> [Line] {
    let rows = try database.prepare("SELECT id, entity, metric, frequency, source, unit FROM series ORDER BY id")
    var lines: [Line] = []
    while try rows.step() {
      guard let frequency = Frequency(rawValue: rows.text(3)), let unit = Measure(rawValue: rows.text(5)) else {
        continue
      }
      let key = Series.Key(
        entity: EntityKey(rawValue: rows.text(1)), metric: Metric(rawValue: rows.text(2)), frequency: frequency,
        source: rows.text(4))
      lines.append((rows.integer(0), key, unit))
    }
    return lines
  }

  package func next() throws(StoreError) -> Point? {
    while try rows.step() {
      let number = rows.integer(0)
      while place < lines.count, lines[place].number < number { place += 1 }
      guard place < lines.count, lines[place].number == number, let day = Day(iso: rows.text(1)) else { continue }
      let value: Value = rows.isWhole(2) ? .whole(rows.integer(2)) : .double(rows.double(2))
      return Point(key: lines[place].key, unit: lines[place].unit, day: day, value: value)
    }
    return nil
  }

  /// The value of the point that `next` gave last, as SQLite prints it.
  package var printedValue: String { rows.text(2) }
}
