import Dates
import Facts

/// What one report states, with the report's date: the input of assembly.
public struct DatedReport: Sendable {
  /// The path relative to the folder that was given; no two reports have the same.
  public var report: String
  /// nil ranks before every date: an undated report never revises a dated one.
  public var date: Day?
  public var observations: [Observation]
  /// Whether it is a table of data, whose rows have days of their own: whoever gives it has left out later ones.
  public var isData: Bool

  public init(report: String, date: Day?, observations: [Observation], isData: Bool = false) {
    self.isData = isData
    self.report = report
    self.date = date
    self.observations = observations
  }
}
