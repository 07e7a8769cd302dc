import Dates
import Facts
import Reports
import TimeSeries

/// What is read of the reports, and how.
package struct ReadingOptions: Sendable {
  /// How many reports are read at a time; the result does not depend on it.
  package var jobs: Int
  /// Reports of later dates, and those without one, are not there.
  package var asOf: Day?
  /// Whose value counts where reports of different dates state different ones.
  package var revisions = RevisionPolicy.latest
  package var first: Day?
  package var last: Day?
  /// The last stretch before the latest report, instead of `first` and `last`.
  package var latest: Window?
  /// Only what this provider says, in canonical spelling; case does not matter.
  package var source: String?
  package var frequency: Frequency?

  /// Takes the rows of each reading as soon as it is made; then the corpus keeps none.
  package var rows: RowSpool?
  /// Whether the readings are joined into series.
  package var assembles = true

  /// How each report is read.
  package var reader = ReaderOptions()
  /// What earlier runs read; nil where nothing is kept.
  package var memory: ReadingMemory?
  /// What the user says of the readings.
  package var amendments = Amendments()
  /// Tables of data to join, beside those among the reports that are recognised.
  package var data: [String] = []
  /// What the user says of tables of data.
  package var mappings: [DataMapping] = []
  /// Files of the configuration, which may stand among the reports.
  package var configuration: [String] = []

  package init(jobs: Int = 1) { self.jobs = jobs }

  /// What earlier runs read, where that holds all that is asked for.
  var usableMemory: ReadingMemory? { reader.numerals == .entries || reader.explains ? nil : memory }
}

/// How far the reading has come.
package struct ReadingProgress: Sendable {
  package var done: Int
  package var total: Int
}
