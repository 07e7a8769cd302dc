import Dates
import Facts
import Files
import Reports
import TimeSeries

/// All that a folder of reports says: what every command and every chart starts from.
package struct Corpus: Sendable {
  /// By date, then path.
  package var readings: [Reading] = []
  /// Tables of data that join the same series, by path; their days are their own.
  package var data: [Reading] = []
  /// Of all reports; more than `readings` have when their rows were put aside.
  package var observationCount = 0
  /// Sorted by key; none where nobody asked for them.
  package var series: [Series] = []
  /// Of which the reports only state bounds.
  package var boundedOnly: [Series] = []
  /// Readings that a correction overrides; `readings` hold them as printed.
  package var corrected: [Corrected] = []
  /// Codes that series bear another code for: the user's `renamed`.
  package var renamed: [EntityKey: EntityKey] = [:]
  /// Series made of those of several sources, as the user wants it; `series` hold them in the place of their parts.
  package var joined: [JoinedSeries] = []
  /// Confirmed splits.
  package var splits: [Split] = []
  /// How long reports list each security.
  package var codes: [CodeHistory] = []
  /// The days that were asked for: what tables and charts show. `series` hold all days, so that windows look back.
  package var shown = ShownDays()
  /// Of files, reading and assembly, in the order of reports and places.
  package var diagnostics: [Diagnostic] = []
  /// Files with nothing of the genre, by path.
  package var skipped: [String] = []
  /// Readings of files with nothing of the genre, where it was asked how they were understood.
  package var others: [Reading] = []
  /// Files that could not be read at all, by path.
  package var failures: [UnreadFile] = []

  package init() {}

  /// The date of the latest report; without any the last day of the data.
  var latestDay: Day? {
    readings.compactMap(\.date).max() ?? data.flatMap { $0.observations.lazy.map(\.period.end) }.max()
  }

  /// What became of the numerals of all reports, where that was asked for.
  package var numeralCounts: NumeralCounts {
    readings.reduce(into: NumeralCounts()) { $0 += $1.numeralCounts }
  }
}

/// A file that could not be read, and why.
package struct UnreadFile: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case file(FileError)
    case content(UnreadableReport)
    /// Another program wrote to it while it was being read.
    case changed
  }

  package var path: String
  package var reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
