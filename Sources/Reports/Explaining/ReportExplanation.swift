import Dates
import Facts

/// How a report was understood, for a person who wonders why.
package struct ReportExplanation: Sendable {
  package struct Section: Sendable {
    package var name: String
    /// The heading that opens it, as printed.
    package var heading: String
    package var place: Place
  }

  /// nil of a report without any date; then nothing else was read.
  package var date: Day?
  package var isDatePrinted = false
  package var week: Period?
  package var isWeekPrinted = false
  /// Names of the profiles that speak of it.
  package var profiles: [String] = []
  package var sections: [Section] = []
  package var tables: [TableExplanation] = []
}

/// A numeral that nothing explains.
package struct OpenNumeral: Sendable {
  package var entry: NumeralEntry
  /// The words of its line around it; personal data as `•`.
  package var context: String
}

/// How one table was understood.
package struct TableExplanation: Sendable {
  package enum Kind: Sendable { case securities, flows, events, other }

  package struct Column: Sendable {
    /// Of the header, as printed; empty where the header does not tell.
    package var words: String
    package var meaning: Meaning
    package var units: [String] = []
    package var isPercent = false
  }

  package enum Meaning: Hashable, Sendable {
    /// A role, by the name that profiles give it.
    case role(String)
    case entity(EntityKey)
    /// Known, and not kept.
    case ignored
    case unknown
  }

  package var kind: Kind
  /// As printed; empty without one.
  package var caption: String
  package var place: Place
  package var columns: [Column] = []
  /// As printed, of a table whose header says too little.
  package var firstRow = ""
  package var rowsRead = 0
  /// What its reader could not read, and why.
  package var unread: [Diagnostic] = []
}

extension ColumnRole {
  /// As profiles write it: `code`, `market_cap`; nil of what is not kept.
  package var name: String? {
    switch self {
    case .code: "code"
    case .name: "name"
    case .sector: "sector"
    case .subsector: "subsector"
    case .listed: "listed"
    case .market: "market"
    case .metric(let metric): metric.rawValue
    case .date: "date"
    case .organisation: "organisation"
    case .venue: "place"
    case .venueOrOrganisation: "place_or_organisation"
    case .event: "event"
    case .ignored: nil
    }
  }
}
