import Dates
import Facts

/// Puts statements into words, choosing among phrase variants by its seed. Blanks come later (`Typography.prose`).
struct Phrases {
  var random: SplitMix64
  let typography: Typography
  let week: Period

  init(seed: UInt64, typography: Typography, week: Period) {
    random = SplitMix64(seed: seed)
    self.typography = typography
    self.week = week
  }

  mutating func pick(_ variants: [String]) -> String { random.pick(variants) }

  /// `8月23日`, or with the year.
  mutating func day(_ day: Day) -> String { random.chance(0.3) || far(day) ? fullDay(day) : shortDay(day) }

  func fullDay(_ day: Day) -> String { typography.figures("\(day.year)") + "年" + shortDay(day) }

  func shortDay(_ day: Day) -> String {
    typography.figures("\(day.month)") + "月" + typography.figures("\(day.dayOfMonth)") + "日"
  }

  /// A year's end lies between the day and the week's end: a date without a year would still be read rightly, but no
  /// editor prints it so.
  private func far(_ day: Day) -> Bool { day.year != week.end.year }

  func weekday(_ day: Day) -> String { "周" + ["一", "二", "三", "四", "五", "六", "日"][day.weekday - 1] }

  /// The number without its sign, its unit word and 美元.
  func dollars(_ amount: Amount) -> String {
    let grouped = typography.grouped || amount.scale == .one
    return typography.figures(amount.printed.digits(grouped: grouped)) + amount.scale.rawValue + "美元"
  }

  func plainPercent(_ amount: Amount) -> String { typography.figures(amount.printed.digits() + "%") }

  /// 「（2024/8/19至2024/8/23）」 in one of three date forms.
  mutating func weekRange() -> String {
    let start = week.start ?? week.end
    switch random.below(3) {
    case 0: return "\(slashed(start))至\(slashed(week.end))"
    case 1: return "\(figures(start))至\(figures(week.end))"
    default: return "\(fullDay(start))至\(fullDay(week.end))"
    }
  }

  func slashed(_ day: Day) -> String { typography.figures("\(day.year)/\(day.month)/\(day.dayOfMonth)") }
  private func figures(_ day: Day) -> String { typography.figures(day.description) }
}
