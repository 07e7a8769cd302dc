/// How a report's text lies on the lines: what a PDF tool or an editor made of it.
public struct Layout: Hashable, Sendable {
  public enum Blanks: Hashable, Sendable {
    case none
    /// Between all lines, also within a paragraph.
    case everywhere
    /// Between paragraphs and rows, but not within them.
    case betweenRows
  }

  public enum Rows: Hashable, Sendable {
    case rowALine
    case cellALine
  }

  /// Where the label of a group of rows stands.
  public enum Groups: Hashable, Sendable, CaseIterable {
    case everyRow
    case firstRow
    case ownLine
    /// On lines of its own before the group, a few characters each.
    case wrapped
    /// Before the first row's cells, but for its last character, which stands before the second row's: 消费电 / 子.
    case spread
    /// On a line of its own in the middle of the group, as a vertically merged cell comes out of a PDF. Which rows it
    /// names can only be told from the shape of the whole table.
    case middle
  }

  public var blanks = Blanks.none
  public var rows = Rows.rowALine
  public var groups = Groups.everyRow
  /// Between the cells of a line.
  public var separator = " "
  /// Names wider than this many columns are wrapped, their numbers on a line of their own.
  public var nameWidth: Int?
  /// Header cells wider than this many columns are wrapped.
  public var headerWidth: Int?
  /// Every n-th row has its numbers on the next line; 0 for never.
  public var splitsEvery = 0
  /// A sub-sector label with a blank may be broken over lines of its own.
  public var wrapsSubsectors = false
  /// Prose is wrapped at this many columns (a Chinese character has two); nil: a paragraph a line.
  public var proseWidth: Int?
  /// Lines on a page; nil: no pages.
  public var pageLines: Int?
  /// A form feed before each page, else the page's first line begins with a blank.
  public var formFeeds = true
  /// Data labels of a figure between the rows at a page's end.
  public var strayLabels = false
  public var trailingBlank = false
  public var carriageReturns = false
  /// Seeds an order of the columns other than the genre's: values before names, codes last.
  public var columnSeed: UInt64?
  /// Seeds an order of the rows that leaves no two of a group together but by chance.
  public var rowSeed: UInt64?
  public var typography = Typography()

  public init() {}

  /// One row a line, no blank lines, a paragraph a line.
  public static let dense: Layout = {
    var l = Layout()
    l.typography.spaced = false
    return l
  }()

  /// Blank lines between all lines, names, headers and group labels wrapped, some numbers on the next line: what
  /// copying out of a PDF gives.
  public static let copied: Layout = {
    var l = Layout()
    l.blanks = .everywhere
    l.groups = .wrapped
    l.nameWidth = 22
    l.headerWidth = 8
    l.splitsEvery = 5
    l.wrapsSubsectors = true
    l.proseWidth = 80
    l.trailingBlank = true
    return l
  }()

  /// A cell a line.
  public static let cells: Layout = {
    var l = Layout()
    l.rows = .cellALine
    l.groups = .everyRow
    l.proseWidth = 76
    return l
  }()

  /// Names and headers wrapped, group labels on the first row, blank lines between rows.
  public static let wrapped: Layout = {
    var l = Layout()
    l.blanks = .betweenRows
    l.groups = .firstRow
    l.separator = "  "
    l.nameWidth = 16
    l.headerWidth = 6
    l.proseWidth = 64
    return l
  }()

  /// CRLF, columns parted by tabs.
  public static let windows: Layout = {
    var l = Layout()
    l.carriageReturns = true
    l.separator = "\t"
    l.groups = .everyRow
    l.blanks = .betweenRows
    return l
  }()

  /// Pages with header, footer and form feed, broken in the middle of tables.
  public static let paged: Layout = {
    var l = Layout()
    l.pageLines = 46
    l.groups = .ownLine
    l.proseWidth = 84
    l.strayLabels = true
    return l
  }()

  /// Full-width digits and signs.
  public static let wide: Layout = {
    var l = Layout()
    l.typography.fullWidth = true
    l.typography.spaced = false
    l.groups = .spread
    l.separator = "　"
    l.proseWidth = 72
    return l
  }()

  public static let named: [(name: String, layout: Layout)] = [
    ("dense", .dense), ("copied", .copied), ("cells", .cells), ("wrapped", .wrapped), ("windows", .windows),
    ("paged", .paged), ("wide", .wide),
  ]

  /// Any combination. Group labels stand where their rows can be told, so never in the middle.
  public static func random(_ random: inout SplitMix64) -> Layout {
    var l = Layout()
    l.blanks = random.pick([.none, .everywhere, .betweenRows])
    l.rows = random.chance(0.2) ? .cellALine : .rowALine
    l.groups = random.pick([.everyRow, .firstRow, .ownLine, .wrapped, .spread])
    l.separator = random.pick([" ", " ", "  ", "\t", "    "])
    l.nameWidth = random.chance(0.5) ? 12 + random.below(16) : nil
    l.headerWidth = random.chance(0.5) ? 6 + random.below(6) : nil
    l.splitsEvery = random.chance(0.4) ? 2 + random.below(7) : 0
    l.wrapsSubsectors = random.chance(0.3)
    l.proseWidth = random.chance(0.8) ? 50 + random.below(60) : nil
    l.pageLines = random.chance(0.4) ? 30 + random.below(50) : nil
    l.formFeeds = random.chance(0.7)
    l.strayLabels = random.chance(0.3)
    l.trailingBlank = random.chance(0.3)
    l.carriageReturns = random.chance(0.15)
    l.typography = .random(&random)
    return l
  }
}

extension Typography {
  static func random(_ random: inout SplitMix64) -> Typography {
    var t = Typography()
    t.minus = random.pick(["-", "-", "-", "−", "–"])
    t.plus = random.chance(0.15)
    t.grouped = random.chance(0.25)
    t.fullWidth = random.chance(0.12)
    t.spaced = random.chance(0.6)
    t.halfWidthPunctuation = random.chance(0.12)
    t.dash = random.pick(["-", "--", "—", "N/A"])
    return t
  }
}
