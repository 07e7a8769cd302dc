import Dates
import Facts
import Store
import TimeSeries

/// A value that is there, gone or another.
package struct PointChange: Hashable, Sendable {
  package var key: Series.Key
  package var unit: Measure
  package var day: Day
  /// In plain decimal; nil where it was not there.
  package var was: String?
  /// nil where it is there no more.
  package var now: String?

  /// What differs between two stores, in the order of series and days.
  static func between(_ old: StoredPoints, _ new: StoredPoints) throws(StoreError) -> [PointChange] {
    var changes: [PointChange] = []
    var (before, after) = (try old.next(), try new.next())
    while true {
      switch (before, after) {
      case (nil, nil): return changes
      case (let a?, let b?) where a.key == b.key && a.day == b.day:
        if a.value != b.value || a.unit != b.unit { changes.append(PointChange(b, was: a.value, now: b.value)) }
        (before, after) = (try old.next(), try new.next())
      case (let a?, let b?) where precedes(b, a):
        changes.append(PointChange(b, was: nil, now: b.value))
        after = try new.next()
      case (let a?, _):
        changes.append(PointChange(a, was: a.value, now: nil))
        before = try old.next()
      case (nil, let b?):
        changes.append(PointChange(b, was: nil, now: b.value))
        after = try new.next()
      }
    }
  }

  /// SQLite writes small fractions with an exponent.
  private static func plain(_ value: String) -> String {
    value.contains("e") ? Double(value).map(plainDecimal) ?? value : value
  }

  private static func precedes(_ a: StoredPoints.Point, _ b: StoredPoints.Point) -> Bool {
    a.key == b.key ? a.day < b.day : a.key < b.key
  }

  private init(_ point: StoredPoints.Point, was: String?, now: String?) {
    key = point.key
    unit = point.unit
    day = point.day
    self.was = was.map(Self.plain)
    self.now = now.map(Self.plain)
  }
}
