/// Words that stand for days and stretches of days.
enum DateWords {
  static let words: Lexicon<DateExpression> = {
    var entries: [(phrase: String, meaning: DateExpression)] = [
      ("本周", .week(0)), ("当周", .wholeWeek), ("这周", .week(0)), ("这一周", .week(0)), ("本星期", .week(0)),
      ("本星期", .week(0)), ("本礼拜", .week(0)), ("这星期", .week(0)), ("this week", .week(0)), ("the week", .week(0)),
      ("on the week", .week(0)), ("week-on-week", .week(0)),
      ("上周", .week(-1)), ("上个星期", .week(-1)), ("上礼拜", .week(-1)), ("前一周", .weekBefore),
      ("上一周", .week(-1)), ("前周", .weekBefore), ("前一星期", .weekBefore), ("上星期", .week(-1)), ("last week", .week(-1)),
      ("previous week", .week(-1)),
      ("一个月前", .other), ("一个月", .other), ("一年前", .other), ("上月同期", .other),
      ("月内", .monthToDate), ("本月来", .monthToDate), ("本月至今", .monthToDate), ("月初迄今", .monthToDate),
      ("月至今", .monthToDate), ("月迄今", .monthToDate), ("全月", .monthToDate), ("本月", .monthToDate), ("本月以来", .monthToDate),
      ("月初至今", .monthToDate),
      ("月初以来", .monthToDate), ("当月", .monthToDate), ("month to date", .monthToDate), ("month-to-date", .monthToDate),
      ("this month", .monthToDate), ("mtd", .monthToDate),
      ("年内", .yearToDate), ("年初至今", .yearToDate), ("年初以来", .yearToDate), ("今年以来", .yearToDate),
      ("今年年初至今", .yearToDate), ("今年年内", .yearToDate), ("今年", .yearToDate), ("今年来", .yearToDate), ("由年初计", .yearToDate),
      ("从年初计", .yearToDate),
      ("自年初计", .yearToDate), ("年初计", .yearToDate), ("自年初", .yearToDate), ("今年至今", .yearToDate),
      ("本年至今", .yearToDate), ("本年度至今", .yearToDate), ("本年以来", .yearToDate), ("年初迄今", .yearToDate), ("年至今", .yearToDate),
      ("开年以来", .yearToDate), ("开年至今", .yearToDate), ("年初来", .yearToDate), ("本年", .yearToDate), ("年迄今", .yearToDate),
      ("今年迄今", .yearToDate), ("year to date", .yearToDate), ("year-to-date", .yearToDate), ("ytd", .yearToDate),
      ("this year", .yearToDate), ("so far this year", .yearToDate),
      ("成立以来", .inception), ("上市以来", .inception), ("推出以来", .inception), ("挂牌以来", .inception), ("发行以来", .inception),
      ("上市至今", .inception), ("成立至今", .inception), ("推出至今", .inception), ("挂牌至今", .inception), ("自上市", .inception),
      ("获批以来", .inception), ("since inception", .inception), ("since launch", .inception),
    ]
    let others = """
      前日|隔夜|昨晚|今晨|次日|翌日|上周末|周末|本周末|前一日|前一交易日|上一交易日|次周|下季|去年全年|24小时内|日内|首周|首日|首月|首季|本季|上季|第一季|第二季|第三季|第四季|首财季|次财季|上财季|财年|本财年|上财年|次季|本季度|当季|一季度|二季度|三季度|四季度|第一季度|第二季度|第三季度|第四季度|上季度|上半年|下半年|全年|去年|前年|去年同期|上年|上年同期|\
      同期|上月|上个月|下周|下月|明年|年初|年末|年底|去年底|去年末|月初|月末|月底|周初|此前|前期|历史|连续|last year|last month|last quarter|previous month|\
      first quarter|second quarter|third quarter|fourth quarter|q1|q2|q3|q4|a year earlier|a year ago
      """
    for word in others.split(whereSeparator: { $0 == "|" || $0 == "\n" }) { entries.append((String(word), .other)) }
    for word in ["单日", "当日", "当天", "按日", "同日"] { entries.append((word, .singleDay)) }
    for word in ["周内", "全周", "单周", "整周", "一周", "该周", "周线", "按周", "周度", "过去一周", "最近一周", "过去的一周", "截至当周"] {
      entries.append((word, .wholeWeek))
    }
    for word in ["同期", "期内", "同一时期", "区间内"] { entries.append((word, .samePeriod)) }
    for word in ["上周同期", "前周同期", "前一周同期", "上周同日", "前一周同日", "一周前", "一星期前", "一周以前", "上周此时", "7日前", "七日前", "7天前", "七天前"] {
      entries.append((word, .daysBefore(7)))
    }
    entries += [("今日", .daysAgo(0)), ("今天", .daysAgo(0)), ("昨日", .daysAgo(1)), ("昨天", .daysAgo(1)), ("昨", .daysAgo(1))]
    let weeks: [(String, Int?)] = [("", nil), ("本", 0), ("这", 0), ("当", nil), ("上", -1), ("下", 1)]
    let chinese = ["一", "二", "三", "四", "五", "六", "日"]
    for (prefix, week) in weeks {
      for name in ["周", "星期", "礼拜"] {
        for (i, day) in chinese.enumerated() { entries.append((prefix + name + day, .weekday(week: week, i + 1))) }
        entries.append((prefix + name + "天", .weekday(week: week, 7)))
      }
    }
    let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for (i, day) in english.enumerated() {
      entries.append((day, .weekday(week: nil, i + 1)))
      entries.append(("last " + day, .weekday(week: -1, i + 1)))
    }
    return Lexicon(entries)
  }()

  /// Words that stand for days only in sentences: in a table's header they part columns.
  static let ofProse = Lexicon<DateExpression>(
    ["24小时", "24h", "24hr", "过去24小时", "近24小时", "最近24小时", "24小时内", "过去一日", "过去一天", "最近一天", "过去一昼夜", "24小时变动"].map {
      ($0, .lastDay)
    }
      + ["当天", "同日", "当日", "当晚", "同一天", "该日", "是日"].map { ($0, .singleDay) }
      + ["上周收盘", "上周末收盘", "上周收市"].map { ($0, .week(-1)) }
      + [
        "转换后", "转换以来", "转型后", "转型以来", "自转换", "转换为etf后", "转换为etf以来", "挂牌后", "上市后", "成立后", "推出后", "问世以来", "面世以来", "开闸以来",
        "诞生以来",
      ].map {
        ($0, .inception)
      }
      + chineseMonths + ["前一周日", "前一个周日", "上一个周日"].map { ($0, .weekday(week: -1, 7)) }
      + ["前一周六", "前一个周六", "上一个周六"].map { ($0, .weekday(week: -1, 6)) }
      + ["前一周五", "前一个周五", "上一个周五"].map { ($0, .weekday(week: -1, 5)) }
      + ["前一周同日", "前一周同时", "上周这个时候", "上周这时", "一周之前", "七天之前", "上周同时", "上期"].map { ($0, .daysBefore(7)) })

  /// 「八月份」, 「八月以来」
  private static var chineseMonths: [(phrase: String, meaning: DateExpression)] {
    ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].enumerated().flatMap { i, name in
      ["月份", "月", "月份单月", "月单月"].map { (name + $0, DateExpression.bareMonth(i + 1)) }
        + ["月以来", "月至今", "月份以来", "月份计", "月份累计", "月份合计", "月份整体"].map { (name + $0, .month(i + 1)) }
    }
  }

  /// 「年初至8月10日」
  static let fromNewYear = Lexicon<Bool>(["年初至", "今年年初至", "今年初至", "年初到", "1月1日至", "元旦至"].map { ($0, true) })
  static let againstLastWeek = Lexicon<Bool>(
    ["较上周", "比上周", "较前周", "较前一周", "较上一周", "较上周末", "较上周五", "较上周收盘"].map { ($0, true) })
  /// What may stand beside the date of a letterhead: a weekday, a time.
  static let besideLetterhead = ScalarSet("()星期周礼拜一二三四五六日天北京香港台北伦敦时间上下午早晚: \t0123456789".unicodeScalars)
  /// The week's bar in a chart of prices.
  static let weekCandle = fold("周线")
  /// 「连续第3日」 counts days, and names none.
  static let ordinalRun = fold("连续第")
  static let countedUnits = Lexicon<Bool>(
    ["日", "天", "d", "周", "个月", "年", "小时", "h", "日累计", "天累计", "日内", "天内", "个交易日", "周累计", "月"].map { ($0, true) })
  /// Behind a count of days: of all of them together.
  /// Behind 本周 they say that it is to come.
  static let ofComingWeek = Lexicon<Bool>(
    ["行事历", "日历", "前瞻", "展望", "预告", "看点", "关注", "将", "待公布", "经济日志", "财经日志"].map { ($0, true) })
  static let sums = Lexicon<Bool>(["合计", "合共", "共", "累", "总计", "总", "净"].map { ($0, true) })
  static let daysCounted = Lexicon<Bool>(
    ["日", "天", "个交易日", "交易日", "个交易天", "个工作日", "交易天"].map { ($0, true) })
  static let tradingDays = Lexicon<Bool>([("个交易日", true)])
  /// Before a count of trading days these make it others than the week's.
  static let ofOtherDays = Set("近前后首余下过去续连第每逾约了".unicodeScalars)
  /// Before a number with 日 these make it a count.
  static let beforeCounts = Set("月年近前后过去续第首共达逾约每来满为期长仅/+±$".unicodeScalars)
  /// Right before a date that its words leave short.
  static let beforeDays = Set("从由到至于自截在较".unicodeScalars)
  /// Right behind a day of the month.
  static let behindDays = Set("收报单当净录涨跌升降为的则是，、至到)(盘由以再又创高低见恐贪比以美恒标纳道沪深大急微录总成突失流吸申赎一的全早午晚凌周星,:".unicodeScalars)
  /// Counts of days that averages and changes are taken over.
  static let roundCounts: Set<Int> = [3, 5, 7, 10, 14, 15, 20, 28, 30]
  /// Of what is counted day by day.
  static let behindSums = Set("净流吸失申赎录".unicodeScalars)
  static let behindStretches = Set("涨跌升降的均内新高低累净线总成移，、".unicodeScalars)

  /// What dates begin with: words, and digits, Chinese ones among them.
  static let openers = [words.openers, ofProse.openers, months.openers, stretches.openers]
    .reduce(digits) { $0.union($1) }
  static let digits = ScalarSet("0123456789一二三四五六七八九十〇○零".unicodeScalars)

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

  /// Behind a day or a month: since then, which no metric is kept for, or since the funds began.
  static let sinceDay = Lexicon<DateExpression>(
    ["以来", "至今", "迄今"].map { ($0, .other) }
      + ["上市", "挂牌", "推出", "成立", "获批", "转换", "发行"].flatMap { [($0 + "以来", .inception), ($0 + "至今", .inception)] })

  /// Of days without a month and of months and days without their words.
  static let weekdaysInBrackets = ["一", "二", "三", "四", "五", "六", "日"].flatMap {
    [fold("(\($0))"), fold("(周\($0))"), fold("(星期\($0))")]
  }

  /// Right before a word of change or a signed number: 周涨, 月跌幅, 年+12%.
  static let periodsOfChange: [Unicode.Scalar: DateExpression] = [
    "周": .week(0), "日": .singleDay, "月": .monthToDate, "年": .yearToDate,
  ]
  /// Before 周 or 年 these count: 三周, 近一年, 每月, 上半年.
  static let counting = Set("零〇一二三四五六七八九十百两几数半近每第上下前后去各多双单全当本整按".unicodeScalars)

  /// Behind 本周三 these count three.
  static let counters = Set("只款".unicodeScalars)
  /// 「周四只有」, 「周四只剩」: behind 只 these say that it counts nothing.
  static let behindOnly = Set("有剩是能不余约见得0123456789".unicodeScalars)
  /// Behind 「本周三大」 these are three of them.
  static let greats = Set("指股主板期市类事利因运巨龙行交权科蓝央法".unicodeScalars)

  static let hanDigits: [Unicode.Scalar: Int] = {
    var digits: [Unicode.Scalar: Int] = [:]
    for (i, s) in "零一二三四五六七八九".unicodeScalars.enumerated() { digits[s] = i }
    for s in "〇○".unicodeScalars { digits[s] = 0 }
    return digits
  }()

  static let ordinals = ["st", "nd", "rd", "th"].map(fold)
}
