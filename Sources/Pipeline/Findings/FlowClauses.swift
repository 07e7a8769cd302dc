import Dates
import Facts
import TimeSeries

/// Clauses about flows into and out of funds.
extension Words {
  /// 8月23日比特币现货 ETF 净流入 2.52 亿美元.
  func dayFlow(_ name: String, _ point: Series.Point, _ unit: AmountUnit) -> String {
    let who = locale == .english ? "\(name) on \(day(point.day))" : "\(day(point.day))\(name)"
    if point.number.mantissa == 0 { return self(.dayNoFlow, who) }
    return self(point.number.mantissa > 0 ? .dayInflow : .dayOutflow, who, amount(point.number.magnitude, unit))
  }

  /// 为连续第 7 个交易日净流入, from three days on; 至少 where the data begin, or have a gap, before it.
  func streak(_ points: [Series.Point]) -> String {
    guard let last = points.last else { return "" }
    let isIn = Extent(last.number).isPositive
    guard isIn || Extent(last.number).isNegative else { return "" }
    let streak = FlowStreak(points, isIn: isIn)
    guard streak.count >= 3 else { return "" }
    let key: Key =
      streak.isWhole ? (isIn ? .streakIn : .streakOut) : (isIn ? .streakInAtLeast : .streakOutAtLeast)
    return self(key, String(streak.count))
  }
}

/// Trading days in a row, up to the last, whose flow certainly has one sign.
struct FlowStreak: Hashable {
  var count = 0
  /// Whether the day before it is known to be of another kind.
  var isWhole = false

  init(_ points: [Series.Point], isIn: Bool) {
    var after: Day?
    for point in points.reversed() {
      if let after, Self.misses(between: point.day, and: after) { return }
      let extent = Extent(point.number)
      guard isIn ? extent.isPositive : extent.isNegative else {
        // A printed zero may have been anything small, of this sign too.
        isWhole = isIn ? extent.isNegative : extent.isPositive
        return
      }
      count += 1
      after = point.day
    }
  }

  private static func misses(between old: Day, and new: Day) -> Bool {
    var day = old + 1
    while day < new {
      if TradingCalendar.unitedStates.isOpen(day) { return true }
      day = day + 1
    }
    return false
  }
}
