/// A table laid out over slides: sizes of text and rows, and where it breaks.
struct TablePages {
  /// What one slide shows.
  struct Page: Hashable {
    var rows: [Row]
  }

  struct Row: Hashable {
    enum Content: Hashable {
      case header
      /// `isContinued` where the group began on an earlier slide.
      case group(String, isContinued: Bool)
      case cells([SlideTable.Cell])
    }
    var content: Content
    var height: Length
  }

  let columns: [SlideTable.Column]
  let widths: [Length]
  /// Of the text, in points.
  let size: Double
  let pages: [Page]

  /// Sizes to choose from: the largest at which it takes no more slides than at the smallest.
  private static let sizes = [14.0, 13, 12, 11]
  /// A third more than the letters' size: Chinese fonts set their lines wider than others.
  var lineHeight: Double { Self.lineHeight(size) }
  fileprivate static func lineHeight(_ size: Double) -> Double { size * 1.33 }
  static let sideMargin = Length.inches(0.07)
  static let topMargin = Length.inches(0.035)

  init(_ table: SlideTable, in frame: Frame) {
    columns = table.columns
    let widths = Self.widths(of: table.columns, in: frame.width)
    self.widths = widths
    let plans = Self.sizes.map { size in
      let measure = RowMeasure(table.columns, widths, size: size)
      return (size: size, pages: Self.pages(of: table.groups, measure, in: frame.height))
    }
    let fewest = plans.map(\.pages.count).min()
    let plan = plans.first { $0.pages.count == fewest } ?? plans[0]
    (size, pages) = (plan.size, plan.pages)
  }

  /// Whole units that add up to the frame's width.
  private static func widths(of columns: [SlideTable.Column], in width: Length) -> [Length] {
    let total = columns.reduce(0) { $0 + $1.share }
    var widths = columns.map { Length(emu: Int(Double(width.emu) * $0.share / total)) }
    widths[0] = widths[0] + (width - widths.reduce(Length(emu: 0), +))
    return widths
  }

  private static func pages(of groups: [SlideTable.Group], _ measure: RowMeasure, in height: Length) -> [Page] {
    var breaker = PageBreaker(header: measure.header, height: height)
    for group in groups {
      let rows = group.rows.map { Row(content: .cells($0), height: measure.height(of: $0)) }
      breaker.add(group.name, measure.groupHeight, rows)
    }
    return breaker.finish()
  }
}

/// How tall rows are at a size of text.
private struct RowMeasure {
  let columns: [SlideTable.Column]
  let widths: [Length]
  let size: Double

  init(_ columns: [SlideTable.Column], _ widths: [Length], size: Double) {
    self.columns = columns
    self.widths = widths
    self.size = size
  }

  var header: TablePages.Row {
    TablePages.Row(content: .header, height: height(of: columns.map { SlideTable.Cell($0.header) }))
  }

  var groupHeight: Length { height(lines: 1) }

  func height(of cells: [SlideTable.Cell]) -> Length {
    let lines = zip(cells, widths).map { cell, width in
      TextExtent.lines(of: cell.text, within: (width - TablePages.sideMargin * 2).points / size)
    }
    return height(lines: lines.max() ?? 1)
  }

  private func height(lines: Int) -> Length {
    .points(TablePages.lineHeight(size) * Double(lines)) + TablePages.topMargin * 2
  }
}

/// Fills slides with rows.
private struct PageBreaker {
  let header: TablePages.Row
  let height: Length
  private var pages: [TablePages.Page] = []
  private var rows: [TablePages.Row]
  private var filled: Length

  init(header: TablePages.Row, height: Length) {
    self.header = header
    self.height = height
    rows = [header]
    filled = header.height
  }

  mutating func add(_ name: String, _ nameHeight: Length, _ group: [TablePages.Row]) {
    guard let first = group.first else { return }
    let whole = group.reduce(name.isEmpty ? Length(emu: 0) : nameHeight) { $0 + $1.height }
    let least = (name.isEmpty ? Length(emu: 0) : nameHeight) + first.height
    // A group begins where it ends: on one slide, if the last is half full already.
    if rows.count > 1, filled + whole > height, filled * 2 > height || filled + least > height { turn() }
    begin(name, nameHeight, isContinued: false)
    for row in group {
      if filled + row.height > height, rows.count > (name.isEmpty ? 1 : 2) {
        turn()
        begin(name, nameHeight, isContinued: true)
      }
      put(row)
    }
  }

  mutating func finish() -> [TablePages.Page] {
    if rows.count > 1 || pages.isEmpty { turn() }
    return pages
  }

  private mutating func begin(_ name: String, _ nameHeight: Length, isContinued: Bool) {
    if !name.isEmpty { put(TablePages.Row(content: .group(name, isContinued: isContinued), height: nameHeight)) }
  }

  private mutating func put(_ row: TablePages.Row) {
    rows.append(row)
    filled = filled + row.height
  }

  private mutating func turn() {
    pages.append(TablePages.Page(rows: rows))
    rows = [header]
    filled = header.height
  }
}
