import Dates
import Facts

/// What one report says.
public struct Reading: Sendable {
  /// The path relative to the folder that was given.
  public var report: String
  /// The report's date: the printed one, else the latest as-of day in the text.
  public var date: Day?
  /// From the first to the last printed day of the week that the report is about.
  public var week: Period?
  /// Sorted by page, line, column; one row a fact.
  public var observations: [Observation] = []
  public var entities: [Entity] = []
  public var events: [Event] = []
  public var rankings: [RankedName] = []
  public var figures: [Figure] = []
  /// What its words say of its numbers and days, where that was asked for.
  public var assertions: [Assertion] = []
  public var diagnostics: [Diagnostic] = []
  /// What became of each numeral, where that was asked for.
  public var numerals: [NumeralEntry] = []
  /// How many numerals there are, where that was asked for.
  public var numeralCounts = NumeralCounts()
  /// How the report was understood, where that was asked for.
  package var explanation: ReportExplanation?
  /// Numerals that nothing explains, where it was asked how the report was understood.
  package var openNumerals: [OpenNumeral] = []
  /// Names that neither the report's own tables nor anything else known to its reader explained.
  public var openNames: Set<String> = []

  public init(report: String) { self.report = report }

  /// Whether the file holds anything of the genre.
  public var isReport: Bool { !observations.isEmpty || !rankings.isEmpty || !events.isEmpty || !entities.isEmpty }

  /// Whether names that other reports teach change nothing here: if not, the report is read again with them.
  ///
  ///     if !reading.isSettled(by: folder) { reading = try ReportDraft(bytes, report: path).reading(folder: folder) }
  public func isSettled(by folder: NameIndex) -> Bool { openNames.allSatisfy { folder.entity(named: $0) == nil } }
}
