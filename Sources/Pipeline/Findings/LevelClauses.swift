import Dates
import Facts
import TimeSeries

/// Clauses about where a series stands, each true for every value that the printed digits may stand for.
extension Words {
  /// 总市值 2.25 万亿美元.
  func level(_ name: String, _ point: Series.Point, _ unit: AmountUnit) -> String {
    self(point.isAbout ? .levelAbout : .level, name, amount(point.number, unit))
  }

  /// 较上周六升约 8%; empty where there is nothing before, or too long before.
  func change(_ points: [Series.Point]) -> String {
    guard points.count > 1 else { return "" }
    let (new, old) = (points[points.count - 1], points[points.count - 2])
    let then = earlier(old.day, than: new.day)
    guard new.day - old.day <= 10, let change = Extent(new.number).change(from: Extent(old.number)) else { return "" }
    return moved(change.divided(by: 0.01), since: then) { $0 + "%" }
  }

  /// The same for a difference in the series' own unit.
  func difference(_ points: [Series.Point], unit: String) -> String {
    guard points.count > 1 else { return "" }
    let (new, old) = (points[points.count - 1], points[points.count - 2])
    guard new.day - old.day <= 10 else { return "" }
    return moved(Extent(new.number) - Extent(old.number), since: earlier(old.day, than: new.day)) { $0 + " " + unit }
  }

  private func moved(_ extent: Extent, since then: String, _ spoken: (String) -> String) -> String {
    guard extent.isPositive || extent.isNegative else { return self(.unchanged, then) }
    let size = extent.isPositive ? extent : extent.negated
    guard let digits = SupportedDigits(size) else { return "" }
    let key: Key =
      extent.isPositive ? (digits.isAbout ? .risesAbout : .rises) : (digits.isAbout ? .fallsAbout : .falls)
    return self(key, then, spoken(digits.text()))
  }

  /// 为 2024-01-06 以来 52 个数据点中最高; empty where it is neither, or where there are under twelve points.
  func record(_ points: [Series.Point]) -> String {
    guard points.count >= 12, let first = points.first, let last = points.last else { return "" }
    let now = Extent(last.number)
    let others = points.dropLast().map { Extent($0.number) }
    let facts = (first.day.description, String(points.count))
    if others.allSatisfy({ $0.high < now.low }) { return self(.highest, facts.0, facts.1) }
    if others.allSatisfy({ $0.low > now.high }) { return self(.lowest, facts.0, facts.1) }
    return ""
  }
}
