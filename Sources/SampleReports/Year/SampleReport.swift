import Dates

/// One of the year's sample reports: its file name, its facts and how its text is laid out.
public struct SampleReport: Hashable, Sendable {
  public enum Encoding: Hashable, Sendable {
    case utf8
    case gb18030
  }

  public var name: String
  public var report: WeeklyReport
  public var layout: Layout
  public var encoding = Encoding.utf8

  public var text: String { report.text(layout) }
}
