/// English words for days, and for what a report's own days are said to be.
enum EnglishDates {
  /// Short names, read only beside a date or in a range, since `sun` and `sat` are words of their own.
  static let shortWeekdays: Lexicon<Int> = {
    let names = ["mon", "tue|tues", "wed|weds", "thu|thur|thurs", "fri", "sat", "sun"]
    return Lexicon(
      names.enumerated().flatMap { i, words in words.split(separator: "|").map { (String($0), i + 1) } })
  }()

  static let weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  static let weekdays: Lexicon<Int> = Lexicon(
    weekdayNames.enumerated().map {
      ($0.element, $0.offset + 1)
    })

  enum WeekEdge: Sendable { case start, end }

  /// Before a day: the report's week ends or begins with it.
  static let weekEdges: Lexicon<WeekEdge> = {
    let ends = """
      week ended|week ending|week to|week through|week until|week up to|w/e|week end|week-ending|week-ended|weekly to|\
      week that ended|week closing|four days to|four sessions to|four trading days to|four days through|five sessions to|five trading days to|five sessions through|five days to|five days through|seven days to|seven days through
      """
    let starts = "week of|week beginning|week commencing|week starting|w/c|week from|week that began|week-commencing"
    return Lexicon(
      ends.split(separator: "|").map { (String($0), .end) } + starts.split(separator: "|").map { (String($0), .start) })
  }()

  /// What is counted by weeks of its own.
  static let statistics = Lexicon<Bool>(
    [
      "claims", "applications", "inventories", "stockpiles", "payrolls", "rig count", "jobless", "withdrawals",
      "storage report",
    ]
    .map { ($0, true) })

  /// Words that may stand between `as of` or `week ended` and their day.
  static let beforeDays = Lexicon<Bool>(
    """
    the|on|of|at|close|market|us|u.s.|new york|ny|end|day|trading|business|local|time|settlement|session|in|cob|eod|:|,
    """.split(separator: "|").map { (String($0), true) })

  /// Before a day that the report's figures are as of.
  static let asOf = Lexicon<Bool>(
    """
    as of|as at|as-of|data to|data through|data cut-off|data cutoff|cut-off|prices at|prices as of|prices to|\
    closing prices|close of|priced at|pricing date|data up to
    """.split(separator: "|").map { (String($0), true) })

  /// Right behind the date of a letterhead: the day that its prices are of.
  static let ofPrices = Lexicon<Bool>(
    [
      "close", "closing", "closes", "eod", "cob", "market close", "closing prices", "settlement", "prices",
      "eod prices",
    ]
    .map { ($0, true) })

  /// Behind a time: whose it is.
  static let zones = Lexicon<Bool>(
    [
      " +0", " +1", " -0", " -1", "gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "pt", "hkt", "sgt", "am",
      "pm",
    ]
    .map { ($0, true) })

  /// On a line of its own with a date.
  static let labels = Lexicon<Bool>(
    "date|published|publication date|report date|issued|issue date|dated|released".split(separator: "|").map {
      (String($0), true)
    })
}
