import Dates

/// How far apart the values of a series usually are: what annualises a volatility.
///
/// It is read from the whole series, because one window cannot tell a trading week from four days of an open-ended market.
struct Spacing {
  /// 365 daily with weekends, 252 on trading days, 52 weekly, 12 monthly, else the year by the median distance. nil for
  /// one value, and for daily ones that reach over no weekend, which could be either kind.
  let periodsPerYear: Double?

  init(of days: [Day]) {
    guard days.count > 1, let first = days.first, let last = days.last else {
      periodsPerYear = nil
      return
    }
    let gaps = zip(days.dropFirst(), days).map { $0 - $1 }.sorted()
    switch gaps[(gaps.count - 1) / 2] {
    case 1:
      let weekends = days.count { $0.weekday > 5 }
      let isTold = weekends > 0 || first.monday != last.monday
      // A stray day of the weekend makes no open-ended market.
      periodsPerYear = isTold ? (weekends * 10 > days.count ? 365 : 252) : nil
    case 5...9: periodsPerYear = 52
    case 26...35: periodsPerYear = 12
    case let gap: periodsPerYear = 365.2425 / Double(gap)
    }
  }
}
