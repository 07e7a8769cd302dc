import Facts

/// Something that must add up. Its words stand where all wording does.
public struct Rule: Hashable, Sendable, Identifiable {
  /// What a rule needs to see.
  public enum Scope: String, Sendable {
    /// One report.
    case report
    /// Several reports of one folder.
    case folder
    /// A report and tables of data.
    case data
  }

  /// `W012`: never used again for another rule.
  public let id: String
  /// `list-missing`: for people who don't remember numbers.
  public let name: String
  /// The level of its findings, unless a finding is less sure of itself.
  public let level: Diagnostic.Level
  public let scope: Scope

  init(_ id: String, _ name: String, _ level: Diagnostic.Level, _ scope: Scope) {
    self.id = id
    self.name = name
    self.level = level
    self.scope = scope
  }
}

extension Rule {
  // Within a report.
  /// One fact is stated with numbers that can't be one value.
  public static let repeated = Rule("W001", "same-fact", .error, .report)
  /// A value lies beyond what the report says that it lies below or above.
  public static let bound = Rule("W002", "bound", .error, .report)
  /// 跑赢, 跑输 against the changes of both.
  public static let performance = Rule("W003", "performance", .error, .report)
  /// Changes of a week, a month and a year that begin with the same close.
  public static let sameStart = Rule("W004", "same-start", .warning, .report)
  /// A row above the end of a ranked list that is not on it.
  public static let listMissing = Rule("W010", "list-missing", .warning, .report)
  /// A ranked list that is out of order.
  public static let listOrder = Rule("W011", "list-order", .warning, .report)
  /// A change on a list that is not the table's.
  public static let listChange = Rule("W012", "list-change", .error, .report)
  /// The funds of a day against their total.
  public static let fundTotal = Rule("W020", "fund-total", .error, .report)
  /// The days of a week against the week.
  public static let weekTotal = Rule("W021", "week-total", .error, .report)
  /// Volume over market value against the printed share.
  public static let ratio = Rule("W030", "ratio", .error, .report)
  /// The zone's name against the index.
  public static let zone = Rule("W031", "zone", .warning, .report)
  /// The weekday against the date.
  public static let weekday = Rule("W040", "weekday", .error, .report)
  /// A table's day against the report's week.
  public static let asOf = Rule("W041", "as-of", .warning, .report)
  /// A header's currency against the listing's.
  public static let headerCurrency = Rule("W050", "header-currency", .note, .report)
  /// Figures that are not numbered one after the other.
  public static let numbering = Rule("W060", "numbering", .note, .report)
  /// A heading, or a table's caption, with nothing below.
  public static let empty = Rule("W061", "empty", .warning, .report)

  // Between reports.
  /// A close against the last close and the week's change.
  public static let close = Rule("W101", "close", .warning, .folder)
  /// A change against the closes.
  public static let change = Rule("W102", "change", .warning, .folder)
  /// Market value over close: the number of shares.
  public static let shares = Rule("W103", "shares", .warning, .folder)
  /// Closes that jump as in a split.
  public static let split = Rule("W104", "split", .warning, .folder)
  /// What a later report says of an earlier day.
  public static let restated = Rule("W105", "restated", .warning, .folder)
  /// Flows since inception against the flows between.
  public static let cumulative = Rule("W106", "cumulative", .warning, .folder)
  /// A total of the year that falls.
  public static let yearTotal = Rule("W107", "year-total", .warning, .folder)
  /// A security that the reports before and after list.
  public static let row = Rule("W108", "row", .warning, .folder)
  /// Weeks that are missing, or there twice.
  public static let week = Rule("W109", "week", .warning, .folder)
  /// A report that repeats the last one's table, or does not follow from it as a whole.
  public static let stale = Rule("W110", "stale", .warning, .folder)
  /// What the section of risks says now and did not say before.
  public static let risks = Rule("W111", "risks", .note, .folder)

  // Against tables of data.
  /// A figure that a published series has otherwise.
  public static let companion = Rule("W201", "published", .warning, .data)

  /// By id.
  public static let all: [Rule] = [
    repeated, bound, performance, sameStart, listMissing, listOrder, listChange, fundTotal, weekTotal, ratio, zone,
    weekday, asOf, headerCurrency, numbering, empty, close, change, shares, split, restated, cumulative, yearTotal, row,
    week,
    stale, risks, companion,
  ]

  /// By its id or its name, whatever the case.
  public static func named(_ word: String) -> Rule? {
    let word = word.lowercased()
    return all.first { $0.id.lowercased() == word || $0.name == word }
  }
}
