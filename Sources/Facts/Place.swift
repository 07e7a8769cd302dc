/// A rectangle on a page, in points from its top left corner.
public struct Box: Hashable, Sendable {
  public var x: Float
  public var y: Float
  public var width: Float
  public var height: Float

  public init(x: Float, y: Float, width: Float, height: Float) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// Where words are printed. Page, line and column count from 1; columns count Unicode scalars.
public struct Place: Hashable, Sendable, Comparable {
  /// The report: its path relative to the folder that was given.
  public var report: String
  public var page: Int
  public var line: Int
  public var column: Int
  /// Where on the page, for a report that has pages with coordinates.
  public var box: Box?

  public init(report: String, page: Int = 1, line: Int, column: Int, box: Box? = nil) {
    self.report = report
    self.page = page
    self.line = line
    self.column = column
    self.box = box
  }

  public static func < (a: Place, b: Place) -> Bool {
    if a.report != b.report { return a.report < b.report }
    return (a.page, a.line, a.column) < (b.page, b.line, b.column)
  }
}
