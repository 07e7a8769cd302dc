/// English words for stretches of time.
enum EnglishWhens {
  static let lexicon: Lexicon<When> = {
    var entries: [(phrase: String, meaning: When)] = []
    for (meaning, words) in table {
      for word in words.split(whereSeparator: { $0 == "|" || $0 == "\n" }) { entries.append((String(word), meaning)) }
    }
    for (i, month) in months.enumerated() {
      for before in ["in ", "for ", "over ", "during ", "across ", "through "] {
        entries.append((before + month, .month(i + 1)))
      }
      for names in [month, String(month.prefix(3))] {
        for behind in [" to date", "-to-date", " so far", " mtd", " month to date"] {
          entries.append((names + behind, .monthToDate(i + 1)))
        }
      }
      for before in ["so far in ", "since the start of ", "since the beginning of ", "thus far in "] {
        entries.append((before + month, .monthToDate(i + 1)))
      }
      for before in [
        "in early ", "in mid-", "in late ", "at the end of ", "since ", "in mid ", "last ", "from ", "by ",
      ] {
        entries.append((before + month, .other))
      }
      for launch in launches { entries.append(("since \(launch)launch in \(month)", .inception)) }
      for their in ["", "their ", "its ", "the "] {
        for word in ["launch", "debut", "inception", "listing"] {
          entries.append(("since \(their)\(month) \(word)", .inception))
          entries.append(("since \(their)\(month)'s \(word)", .inception))
          entries.append(("since \(their)\(word) in \(month)", .inception))
        }
      }
      entries.append(("since launching in \(month)", .inception))
    }
    for launch in launches {
      for word in ["launch", "inception", "debut", "listing", "introduction", "approval"] {
        entries.append(("since \(launch)\(word)", .inception))
      }
    }
    for ordinal in ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"] {
      for streak in ["straight week", "consecutive week", "week running", "successive week", "week in a row"] {
        for article in ["a", "the", "its", "their"] { entries.append(("for \(article) \(ordinal) \(streak)", .week)) }
      }
    }
    for number in ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"] {
      for unit in timeUnits { entries.append(("\(number) \(unit)", .other)) }
    }
    for weekday in EnglishDates.weekdayNames.enumerated() {
      for before in ["the previous ", "the prior ", "the preceding ", "previous ", "prior "] {
        entries.append((before + weekday.element, .previousWeekday(weekday.offset + 1)))
      }
      entries.append(("the \(weekday.element) before", .previousWeekday(weekday.offset + 1)))
      for from in ["from", "since", "versus", "vs", "vs.", "on", "against", "than"] {
        for before in ["the previous", "the prior", "the preceding", "last", "previous", "prior"] where from != "on" {
          entries.append(("\(from) \(before) \(weekday.element)", .sinceWeekday(weekday.offset + 1)))
          entries.append(("\(from) \(before) \(weekday.element)'s close", .sinceWeekday(weekday.offset + 1)))
        }
        entries.append(("\(from) the close of the previous \(weekday.element)", .sinceWeekday(weekday.offset + 1)))
        entries.append(("\(from) the previous \(weekday.element)'s close", .sinceWeekday(weekday.offset + 1)))
      }
    }
    for year in 2009...2060 {
      for before in ["in ", "for ", "so far in ", "since the start of ", "thus far in ", "this year, "] {
        entries.append(("\(before)\(year)", .calendarYear(year)))
      }
    }
    return Lexicon(entries)
  }()

  private static let timeUnits = [
    "day", "days", "session", "sessions", "trading days", "trading sessions", "week", "weeks", "month", "months",
    "quarters", "years", "year", "hours",
  ]
  /// Before a day: it ends a stretch.
  static let untils = Lexicon<Bool>(
    ["to", "through", "thru", "until", "till", "up to", "up until", "up through"].map { ($0, true) })

  /// Behind a count: a stretch that nothing is kept for.
  static let units = Lexicon<Bool>(timeUnits.map { ($0, true) })

  private static let launches = ["", "their ", "its ", "the "]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static let table: [(When, String)] = [
    (
      .week,
      """
      5d|5-day|week/week|wk on wk|wk-on-wk|over the trading week|this week|this wk|on the wk|on wk|in the same five days of trading|in five days|across five days|over the last five days|over the last five sessions|over the past five sessions|over the past five days|in the week under review|over the reporting week|during the five sessions|in those five days|over those five days|on the week|for the week|over the week|during the week|in the week|across the week|through the week|the week|\
      week on week|week-on-week|week over week|week-over-week|w/w|wow|w-o-w|w-w|weekly|wtd|week to date|week-to-date|on week|\
      this past week|the past week|over the past week|in the past week|for the past week|in a week|over five sessions|\
      over the five sessions|in the five sessions|over five days|in five sessions|over the five days|for the five sessions|\
      over the five trading days|over five trading days|for the week as a whole|for the full week|over the full week|\
      for the whole week|the week's|week's|1w|1-week|one-week|this week's|on a weekly basis|for the five-day week|\
      over the course of the week|in the course of the week|during this week|for this week|in this week|over this week|\
      the five sessions|the five days|over the holiday-shortened week|over the shortened week|in the shortened week|\
      across the five sessions|across five sessions|the full week|wk/wk|w.o.w.|the whole week|for the holiday-shortened week
      """
    ),
    (
      .previousWeek,
      """
      the previous week|the prior week|the week before|the preceding week|previous week|prior week|preceding week|\
      the previous week's|the prior week's|previous week's|prior week's|in the previous week|in the prior week|\
      the week before last|the week prior|week before|prev|prev.|prior:|previous:|prior wk:|prev week|prev wk|previous wk|prior wk|prev. week|the earlier week|over the previous week|the week earlier|in the week before|\
      for the previous week|for the prior week|in the preceding week|the preceding week's|week-earlier|the week-earlier|a week prior to that
      """
    ),
    (.lastWeek, "last week|last week's|during last week|over last week|in last week"),
    (
      .weekEarlier,
      """
      a week earlier|a week ago|a week before|one week earlier|one week ago|seven days earlier|seven days ago|week ago|\
      seven days before|a week previously|a week prior|the week-ago|week-ago|this time last week|one week before|seven days previously|at the same point last week|\
      a week back|where it was a week ago|where it was a week earlier|where it was seven days earlier|where it began the week|\
      where it started the week|its level of a week ago|its level a week ago|its level a week earlier|the level of a week ago|\
      the level a week earlier|at the end of the previous week|at the end of last week|at the end of the prior week
      """
    ),
    (
      .monthToDate(nil),
      """
      month to date|month-to-date|mtd|this month|so far this month|since the start of the month|since the beginning of the month|\
      for the month|on the month|on the month so far|for the month so far|in the month to date|in the month so far|\
      for the month to date|the month-to-date|over the month so far|this month so far
      """
    ),
    (
      .yearToDate,
      """
      year to date|year-to-date|ytd|this year|so far this year|since the start of the year|since the beginning of the year|\
      for the year to date|for the year so far|on the year so far|since january 1|since 1 january|year-to-date total|\
      since new year|in the year to date|this year so far|since year-end|for the year|in the year so far|since the turn of the year|\
      from the start of the year|thus far this year|the year to date|since the year began|since the turn of the year|at the turn of the year|where it started the year|where it began the year|\
      where they started the year|where they began the year|its level at the start of the year|the level at the start of the year|\
      its level at the turn of the year|its price at new year|its new year level|where it was at new year|where it stood at new year|\
      since new year|since new year's|since new year's day|since new year's eve|its year-end close|its december close|since 1 january|\
      since january 1|for the year so far|in the year so far|on the year so far|so far this calendar year
      """
    ),
    (
      .yearOnYear,
      """
      year on year|year-on-year|year over year|year-over-year|y/y|yoy|y-o-y|from a year earlier|from a year ago|on the year-ago period|\
      versus a year earlier|versus a year ago|compared with a year earlier|than a year earlier|than a year ago|\
      on the same period last year|from the same period last year|than in the same period last year|from last year|\
      over the same period last year|on last year|over last year|versus last year|against a year earlier|compared with the same period last year|\
      from the year-ago period|vs. a year ago|vs a year ago|from the same period of last year|versus the same period last year
      """
    ),
    (
      .inception,
      """
      since january 2024|since 11 january 2024|since january 11, 2024|since their january 2024 launch|since they began|since they first opened|since they came to market|\
      since inception|since launch|since launching|since trading began|since they began trading|since they launched|since it launched|\
      since they started trading|since they were launched|since day one|since-inception|since-launch|since trading started|\
      since they listed|since listing|since the funds began trading|since the products launched|since going live|since they opened|since it opened|since opening|since they were approved|since the funds opened|since their arrival|since they first traded|since the funds launched
      """
    ),
    (
      .singleDay,
      "the session|the final session|the last session|the latest session|on the day|on the session|day on day|day-on-day|d/d|that day|the same day|day over day|for the day|dod|on that day|in the session|on day"
    ),
    (
      .sameStretch,
      "over the same period|in the same period|over that stretch|over the period|in the same week|over the same week|in the same stretch|over the same stretch|the same week|same period|in the same five days|over the same five days|in the same five sessions|over the same span|over the same five sessions|over the same days|that week"
    ),
    (
      .rollingDay,
      "24 hours|in the preceding 24 hours|over the preceding 24 hours|in the previous 24 hours|over the previous 24 hours|in the past 24 hours|over the past 24 hours|in the last 24 hours|over 24 hours|24h|the past 24 hours|over the last 24 hours|in 24 hours|the last 24 hours"
    ),
    (
      .other,
      """
      since|last month|last year|last quarter|the previous month|the prior month|previous month|next week|next month|next year|the quarter|this quarter|\
      quarter to date|quarter-to-date|qtd|first quarter|second quarter|third quarter|fourth quarter|q1|q2|q3|q4|h1|h2|first half|\
      second half|1h|2h|overnight|yesterday|today|tomorrow|tonight|the month before|the year before|a month earlier|a month ago|a year earlier|\
      a year ago|two weeks ago|three weeks ago|two weeks earlier|a fortnight|a fortnight ago|fortnight|past month|past year|past quarter|month on month|\
      month-on-month|m/m|mom|quarter on quarter|q/q|qoq|decade|since 2009|year-end|the year-end|by year-end|year end|month-end|\
      the next day|next day|the following day|the day after|a day later|the next session|the following session|the next morning|on the first day|\
      on its debut|on debut|the same evening|in a single day|in one day|in a day|in a session|in a single session|in one session|48 hours|30 days|the past 30 days|12 months|past 12 months|\
      three months|six months|three weeks|two weeks|four weeks|two-week|three-week|four-week|five weeks|six weeks|the weekend|over the weekend|weekend|\
      in the past month|the past month|over the past month|the past year|on the quarter|1m|3m|6m|1y|30-day|7-day|90-day|12-month|52-week|200-day|50-day|100-day|\
      a day earlier|the day before|a day before|the previous day|the previous session|the prior session|the prior day|a day ago|in history|on the month on month|historically|ever|\
      last time|earlier this month|earlier this year|earlier in the week|early in the week|mid-week|midweek|later in the week|at the start of the week|\
      at the beginning of the week|the start of the week|earlier in the month|late in the week|christmas|thanksgiving|before the election|the election|\
      last summer|last spring|last autumn|last winter|over the past seven days|in the past seven days|seven days|the past seven days|7d|
      """
    ),
  ]
}

/// When something was, as English words say it.
enum When: Sendable, Hashable {
  case day(DateExpression)
  /// The report's week.
  case week
  case previousWeek
  /// Last week: of a report that comes out after its week, the report's own.
  case lastWeek
  /// The previous Saturday: that of the week before.
  case previousWeekday(Int)
  /// From the previous Friday: where a change began.
  case sinceWeekday(Int)
  /// A week before the day of what it is compared with.
  case weekEarlier
  case stretch(DateExpression)
  /// To 12 December: the last day of a stretch that other words say.
  case upTo(DateExpression)
  /// The week that ends, or the one that begins, with a day.
  case weekEnding(DateExpression)
  case weekBeginning(DateExpression)
  case monthToDate(Int?)
  case month(Int)
  case yearToDate
  case calendarYear(Int)
  case yearOnYear
  case inception
  /// The day that was just spoken of.
  case singleDay
  /// The stretch that was just spoken of.
  case sameStretch
  /// The past 24 hours: what a volume is of.
  case rollingDay
  /// Words for a time that nothing is kept for.
  case other
}
