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
    while before != nil || after != nil {
      let order = order(before, after)
      // Most points are as they were: only of the others texts are made.
      if before != after, let point = order < 0 ? before : after {
        let was = order <= 0 ? old.printedValue : nil
        let now = order >= 0 ? new.printedValue : nil
        if was != now || before?.unit != after?.unit { changes.append(PointChange(point, was: was, now: now)) }
      }
      if order <= 0 { before = try old.next() }
      if order >= 0 { after = try new.next() }
    }
    return changes
  }

  /// Below 0 where the old one comes first, 0 where both stand at the same series and day.
  private static func order(_ before: StoredPoints.Point?, _ after: StoredPoints.Point?) -> Int {
    guard let before else { return 1 }
    guard let after else { return -1 }
    if before.key != after.key { return before.key < after.key ? -1 : 1 }
    return before.day == after.day ? 0 : before.day < after.day ? -1 : 1
  }

  /// SQLite writes small fractions with an exponent.
  private static func plain(_ value: String) -> String {
    value.contains("e") ? Double(value).map(plainDecimal) ?? value : value
  }

  private init(_ point: StoredPoints.Point, was: String?, now: String?) {
    key = point.key
    unit = point.unit
    day = point.day
    self.was = was.map(Self.plain)
    self.now = now.map(Self.plain)
  }
}
