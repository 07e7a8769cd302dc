/// Where words are printed. Page, line and column count from 1; columns count Unicode scalars.
public struct Place: Hashable, Sendable, Comparable {
  /// The report: its path relative to the folder that was given.
  public var report: String
  public var page: Int
  public var line: Int
  public var column: Int

  public init(report: String, page: Int = 1, line: Int, column: Int) {
    self.report = report
    self.page = page
    self.line = line
    self.column = column
  }

  public static func < (a: Place, b: Place) -> Bool {
    if a.report != b.report { return a.report < b.report }
    return (a.page, a.line, a.column) < (b.page, b.line, b.column)
  }
}
