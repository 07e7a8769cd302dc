/// Words that stand for days and stretches of days.
enum DateWords {
  static let words: Lexicon<DateExpression> = {
    var entries: [(phrase: String, meaning: DateExpression)] = [
      ("本周", .week(0)), ("当周", .week(0)), ("这周", .week(0)), ("这一周", .week(0)), ("本星期", .week(0)),
      ("周内", .week(0)), ("全周", .week(0)), ("this week", .week(0)), ("the week", .week(0)),
      ("on the week", .week(0)), ("week-on-week", .week(0)),
      ("上周", .week(-1)), ("前一周", .week(-1)), ("上一周", .week(-1)), ("上星期", .week(-1)), ("last week", .week(-1)),
      ("previous week", .week(-1)),
      ("月内", .monthToDate), ("本月", .monthToDate), ("本月以来", .monthToDate), ("月初至今", .monthToDate),
      ("月初以来", .monthToDate), ("当月", .monthToDate), ("month to date", .monthToDate), ("month-to-date", .monthToDate),
      ("this month", .monthToDate), ("mtd", .monthToDate),
      ("年内", .yearToDate), ("年初至今", .yearToDate), ("年初以来", .yearToDate), ("今年以来", .yearToDate),
      ("今年年初至今", .yearToDate), ("今年年内", .yearToDate), ("本年", .yearToDate), ("年迄今", .yearToDate),
      ("今年迄今", .yearToDate), ("year to date", .yearToDate), ("year-to-date", .yearToDate), ("ytd", .yearToDate),
      ("this year", .yearToDate), ("so far this year", .yearToDate),
      ("成立以来", .inception), ("上市以来", .inception), ("推出以来", .inception), ("自上市", .inception),
      ("获批以来", .inception), ("since inception", .inception), ("since launch", .inception),
    ]
    let others = """
      今日|昨日|今天|昨天|前日|日内|首周|首日|首月|首季|本季|本季度|当季|一季度|二季度|三季度|四季度|第一季度|第二季度|第三季度|第四季度|上季度|上半年|下半年|全年|去年|前年|去年同期|上年|上年同期|\
      同期|上月|上个月|下周|下月|明年|年初|年末|年底|去年底|去年末|月初|月末|月底|周初|此前|前期|历史|连续|last year|last month|last quarter|previous month|\
      first quarter|second quarter|third quarter|fourth quarter|q1|q2|q3|q4|a year earlier|a year ago
      """
    for word in others.split(whereSeparator: { $0 == "|" || $0 == "\n" }) { entries.append((String(word), .other)) }
    for word in ["单日", "当日", "当天"] { entries.append((word, .singleDay)) }
    let weeks: [(String, Int)] = [("", 0), ("本", 0), ("当", 0), ("上", -1), ("下", 1)]
    let chinese = ["一", "二", "三", "四", "五", "六", "日"]
    for (prefix, week) in weeks {
      for name in ["周", "星期", "礼拜"] {
        for (i, day) in chinese.enumerated() { entries.append((prefix + name + day, .weekday(week: week, i + 1))) }
        entries.append((prefix + name + "天", .weekday(week: week, 7)))
      }
    }
    let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for (i, day) in english.enumerated() {
      entries.append((day, .weekday(week: 0, i + 1)))
      entries.append(("last " + day, .weekday(week: -1, i + 1)))
    }
    return Lexicon(entries)
  }()

  /// Whether a word that a date may begin with begins so.
  static func opens(with s: Unicode.Scalar) -> Bool {
    words.opens(with: s) || months.opens(with: s) || stretches.opens(with: s)
  }

  static let months: Lexicon<Int> = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var entries: [(phrase: String, meaning: Int)] = []
    for (i, name) in names.enumerated() {
      entries.append((name, i + 1))
      entries.append((String(name.prefix(3)), i + 1))
    }
    entries.append(("sept", 9))
    return Lexicon(entries)
  }()

  /// Before a count of days or weeks.
  static let stretches = Lexicon<Bool>(
    ["近", "前", "过去", "最近", "过去的", "此前", "未来", "连续", "后", "last", "past", "previous"].map { ($0, true) })
  static let spans = Lexicon<Bool>(
    ["日", "天", "周", "个交易日", "交易日", "个月", "月", "年", "季度", "个季度", "days", "weeks", "months", "trading days"].map {
      ($0, true)
    })

  static let connectors = Lexicon<Bool>(
    ["至", "到", "-", "--", "~", "to", "through", "until"].map { ($0, true) })

  /// After a year: since its first day.
  static let sinceYear = Lexicon<Bool>(
    ["年初至今", "初至今", "以来", "年以来", "初以来", "年初以来", "年内", "至今"].map { ($0, true) })
  /// After a month.
  static let since = Lexicon<Bool>(["以来", "至今", "份以来", "初至今"].map { ($0, true) })

  static let ordinals = ["st", "nd", "rd", "th"].map(fold)
}
