import Facts

/// Stretches that headers name, put together from their parts: 「近5日」, `1W`, 「年初至今」, `month-to-date`.
enum HeaderPeriods {
  /// A stretch that a header's words name.
  enum Period: Hashable, Sendable {
    case day, week, monthToDate, yearToDate
    /// 「上周」: the report's own where it came out in the next.
    case lastWeek
    /// Another than the report's: a quarter, a year.
    case other

    /// The metric of a change over it.
    var change: Metric? {
      switch self {
      case .day: .changeDay
      case .week: .changeWeek
      case .monthToDate: .changeMonthToDate
      case .yearToDate: .changeYearToDate
      case .lastWeek, .other: nil
      }
    }
  }

  private enum Unit { case hour, day, week, month, quarter, year }

  /// Of entries for the same words the last counts: what is listed whole outweighs what the parts would say.
  private static let lexicon = Lexicon<Period>(chineseCounts + englishCounts + chinesePoints + whole)

  /// The stretch that the longest words from `start` on name, as the document means it.
  static func match(in passage: Passage, at start: Int) -> Lexicon<Period>.Match? {
    guard var match = lexicon.match(in: passage.folded, at: start) else { return nil }
    if match.meaning == .lastWeek { match.meaning = passage.document.callsWeekLast ? .week : .other }
    return match
  }

  /// Words that open a stretch which begins on the day behind them: `since 1 Jan`, 「自6月28日」.
  static let since = Lexicon<Bool>(words("since|from|自|从|由|较", true))

  /// Of months: 「3 月以来」, 「八月至今」, `Aug to date`.
  static let sinceThen = ["以来", "至今", "初至今", "迄今", "以降", "起", " to date", "-to-date", " mtd"].map(fold)

  /// Of years: 「2025年以来」, `2025 to date`.
  static let sinceYear = ["年以来", "年至今", "年初至今", "年初以来", "年迄今", "年内", " to date", "-to-date", " ytd", "ytd"].map(fold)

  /// `n` of a unit up to the last day.
  private static func stretch(_ n: Int, _ unit: Unit) -> Period {
    switch (unit, n) {
    case (.day, 1), (.hour, 24): .day
    // Five trading days or seven of the calendar.
    case (.week, 1), (.day, 5), (.day, 7): .week
    default: .other
    }
  }

  // MARK: Counts

  private static let chineseCounts: [(phrase: String, meaning: Period)] = {
    let numbers: [(String, Int)] =
      [("一", 1), ("两", 2), ("二", 2), ("三", 3), ("五", 5), ("六", 6), ("七", 7), ("十二", 12), ("半", 6), ("廿四", 24)]
      + [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 20, 24, 30, 52, 60, 90, 100, 120, 180, 200, 250, 365].map {
        ("\($0)", $0)
      }
    let units: [(Unit, String)] = [
      (.hour, "小时|个小时|时"), (.day, "日|天|个交易日|交易日"), (.week, "周|个周|星期|个星期|礼拜"),
      (.month, "月|个月"), (.quarter, "季|个季度|季度"), (.year, "年"),
    ]
    return numbers.flatMap { name, n in
      units.flatMap { unit, names in
        names.split(separator: "|").flatMap { word in
          ["", "近", "最近", "过去", "过往", "前"].map { lead in
            // 「前5日」 are the first five.
            ("\(lead)\(name)\(word)", lead == "前" ? .other : stretch(n, unit))
          }
        }
      }
    }
  }()

  private static let englishCounts: [(phrase: String, meaning: Period)] = {
    let numbers: [(String, Int)] =
      [("one", 1), ("three", 3), ("five", 5), ("six", 6), ("seven", 7), ("twelve", 12)]
      + [1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 14, 20, 24, 26, 30, 50, 52, 60, 90, 100, 120, 180, 200, 250, 365].map {
        ("\($0)", $0)
      }
    let units: [(Unit, String)] = [
      (.hour, "h|hr|hrs|hour|hours"), (.day, "d|day|days|session|sessions"), (.week, "w|wk|wks|week|weeks"),
      (.month, "m|mo|mos|mth|mths|month|months"), (.quarter, "q|qtr|quarter"), (.year, "y|yr|yrs|year|years"),
    ]
    return numbers.flatMap { name, n in
      units.flatMap { unit, names in
        names.split(separator: "|").flatMap { word in
          ["\(name)\(word)", "\(name) \(word)", "\(name)-\(word)"].flatMap { count in
            [(count, stretch(n, unit)), ("past \(count)", stretch(n, unit)), ("last \(count)", stretch(n, unit))]
          }
        }
      }
    }
  }()

  // MARK: Points

  /// From the beginning of a year, a month or a week, or from the last day before it.
  private static let chinesePoints: [(phrase: String, meaning: Period)] = {
    let beginnings: [(Period, String)] = [
      (.yearToDate, "年初|年头|本年|今年|年|全年|年度|当年|本年度|本年初|今年初|年内"),
      (.monthToDate, "月初|本月|月|当月|月度|本月初|月内"), (.week, "周初|本周|周|当周|本周初"),
    ]
    let ends: [(Period, String)] = [
      (.yearToDate, "上年末|去年末|去年底|上年底|去年年底|去年年末|上年年末|去年收盘|年初|年头"),
      (.monthToDate, "上月末|上月底|上个月末|上个月底|月初"),
      (.week, "上周|上周五|上周末|前周五|前一周末|上星期五|上星期|前周收盘|上周收盘|前周|前一周|周初"),
      (.day, "昨日|前日|前一日|上日|前一交易日|上一交易日|昨收|前收|昨天"),
    ]
    func products(_ table: [(Period, String)], _ make: (String) -> [String]) -> [(phrase: String, meaning: Period)] {
      table.flatMap { period, names in
        names.split(separator: "|").flatMap { name in make(String(name)).map { ($0, period) } }
      }
    }
    return products(beginnings) { name in
      ["至今", "以来", "迄今", "至今日", "来", "累计", "起至今"].flatMap { ["\(name)\($0)", "自\(name)\($0)"] }
    }
      + products(ends) { name in
        ["较\(name)", "比\(name)", "与\(name)比", "自\(name)", "\(name)以来", "自\(name)以来", "距\(name)"]
      }
  }()

  // MARK: Whole phrases

  private static let whole: [(phrase: String, meaning: Period)] = {
    let table: [(String, Period)] = [
      (
        "日|当日|单日|今日|日度|昨日|本日|即日|每日|daily|day|d/d|dod|d-o-d|day on day|day-on-day|on the day|today|24h|24-hour|24hr",
        .day
      ),
      (
        """
        周|本周|当周|周度|单周|全周|这周|本星期|上周五以来|周内|星期|单周累计|周环比|环比上周|w/w|wow|w-o-w|week on week|week-on-week|wk|week|weekly|this week|this wk|on the week|on week|over the week|\
        in the week|for the week|wtd|week to date|week-to-date|w-t-d|since friday|since last friday|vs last week|vs. last week|vs last friday|vs. last friday|vs prior week|vs. prior week|wkly|5 trading days|one week
        """, .week
      ),
      (
        """
        月|月内|本月|当月|月度|这个月|月初至今|月初以来|mtd|month to date|month-to-date|m-t-d|this month|this mth|month so far|on the month|since month-end|since month end|mth to date|mo to date|\
        since start of month|since the start of the month
        """, .monthToDate
      ),
      (
        """
        年|年内|本年|年度|今年|当年|本年度|今年内|ytd|year to date|year-to-date|yr to date|y-t-d|this year|year so far|on the year|since year-end|since year end|since yr-end|since start of year|\
        since the start of the year|since january|so far this year|calendar ytd|cytd|ytd chg
        """, .yearToDate
      ),
      (
        """
        前周|前一周|上上周|上月|前月|上个月|上一月|上年|去年|前年|上季|上季度|季|本季|季度|本季度|季内|季初至今|季初以来|同比|环比|按年|按月|按季|月环比|季环比|年同比|一年|三月|一月|1月|3月|6月|\
        上周同期|去年同期|全年|明年|下周|下季|ttm|ltm|qtd|quarter to date|quarter-to-date|quarter|quarterly|m/m|mom|m-o-m|q/q|qoq|y/y|yoy|y-o-y|month on month|year on year|year-on-year|month|monthly|mth|year|annual|\
        annualised|annualized|prior week|prior wk|previous week|prev. week|prev week|week ago|a week ago|week before|last month|prior month|previous month|last quarter|last year|prior year|previous|prior|\
        prev|prev.|ago|inception|since inception|since launch|成立以来|上市以来|发行以来|设立以来|成立至今|上市至今|年化|次日|次周|盘前|盘后|盘中|日内|intraday|pre-market|after-hours|after hours|lifetime|all-time|历史
        """, .other
      ),
      ("上周|上一周|上星期|last week|last wk", .lastWeek),
    ]
    return table.flatMap { words($0.0, $0.1) }
  }()

  private static func words<Meaning>(_ list: String, _ meaning: Meaning) -> [(phrase: String, meaning: Meaning)] {
    list.split(separator: "|").map { (String($0), meaning) }
  }
}
