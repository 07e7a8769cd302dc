import Drawing

/// A table's blocks, row height and fonts for the room it has.
struct TablePlan {
  let table: Table
  let outer: Rect
  let style: Style
  let type: TextFitter
  let rows: [Entry]
  let blocks: [Range<Int>]
  let rowHeight: Double
  let font: TextStyle
  /// Of column heads: no larger than that no word of theirs is broken, where that is possible.
  let headFont: TextStyle
  let columns: Columns
  /// The widest text of each column, in pixels.
  let widest: [Double]

  /// Whether a column has room for each of its texts; where it has not for one it shows none, for the few short ones
  /// would pass for all there are.
  func showsTexts(_ column: Int) -> Bool { widest[column] <= columns.cell - style.pixels(4) }

  struct Entry {
    let row: Table.Row
    let group: String
    let startsGroup: Bool
  }

  /// Widths within a block, in pixels.
  struct Columns {
    var group: Double
    var name: Double
    var code: Double
    var cell: Double
    var beforeCells: Double { group + name + code }
  }

  private static let gap = 48.0
  /// Under this a table is broken into more blocks, or the canvas grows.
  private static let comfortable = 27.0
  /// Of the smallest words otherwise: many columns on half a slide are better read small than left out.
  private static let narrowest = 0.7

  init(_ table: Table, in outer: Rect, style: Style, type: TextFitter) {
    self.table = table
    self.outer = outer
    self.style = style
    self.type = type
    rows = table.groups.flatMap { group in
      group.rows.enumerated().map { Entry(row: $0.element, group: group.name, startsGroup: $0.offset == 0) }
    }
    let sizing = Sizing(table, rows: rows, style: style, type: type)
    let free = outer.height - sizing.headHeight
    let count = sizing.blockCount(width: outer.width, height: free)
    blocks = Self.split(rows, into: count)
    let longest = Double(blocks.map(\.count).max() ?? 1)
    rowHeight = max(1, min(style.pixels(count == 1 ? 54 : 50), (free / max(1, longest)).rounded(.down)))
    let asked = (rowHeight * 0.6).rounded(.down)
    let width = (outer.width - Double(count - 1) * style.pixels(Self.gap)) / Double(count)
    // A table alone has room for larger words.
    let largest = style.pixels(count == 1 ? 24 : 20)
    var size = min(largest, max(style.smallest, asked), rowHeight * 0.86)
    // Smaller words before cut ones.
    let least = style.smallest * Self.narrowest
    while size > least, !sizing.fits(width: width, font: TextStyle(size: size)) { size -= style.pixels(1) }
    font = TextStyle(size: size)
    columns = sizing.columns(width: width, font: font, isAlone: count == 1)
    headFont = sizing.headFont(cell: columns.cell, atMost: size, least: least)
    let bold = TextStyle(size: size, weight: .bold)
    let rows = rows
    widest = table.columns.indices.map { column in
      let cells = rows.compactMap { $0.row.cells.indices.contains(column) ? $0.row.cells[column] : nil }
      return type.widest(cells.map { TextFitter.clean($0.text) }, bold)
    }
  }

  /// The least body height at which every row is comfortable to read.
  static func height(_ table: Table, width: Double, style: Style, type: TextFitter) -> Double {
    let rows = table.groups.flatMap { group in
      group.rows.enumerated().map { Entry(row: $0.element, group: group.name, startsGroup: $0.offset == 0) }
    }
    let sizing = Sizing(table, rows: rows, style: style, type: type)
    let blocks = split(rows, into: sizing.mostBlocks(width: width))
    return sizing.headHeight + Double(blocks.map(\.count).max() ?? 0) * style.pixels(comfortable)
  }

  /// Blocks of about equal length, cut between groups where one ends nearby.
  private static func split(_ rows: [Entry], into count: Int) -> [Range<Int>] {
    guard !rows.isEmpty else { return [0..<0] }
    let length = (rows.count + count - 1) / count
    var cuts = [0]
    for i in 1..<max(1, count) {
      let wish = min(rows.count, i * length)
      let near = max(1, length / 8)
      let boundary = (max(1, wish - near)...min(rows.count, wish + near))
        .filter { $0 < rows.count && rows[$0].startsGroup }.min { abs($0 - wish) < abs($1 - wish) }
      cuts.append(max(cuts[cuts.count - 1], boundary ?? wish))
    }
    cuts.append(rows.count)
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
  }

  func left(of block: Int) -> Double {
    let count = Double(blocks.count)
    let width = (outer.width - (count - 1) * style.pixels(Self.gap)) / count
    return (outer.x + Double(block) * (width + style.pixels(Self.gap))).rounded()
  }

  /// What a table needs, by its words.
  struct Sizing {
    private let table: Table
    private let rows: [Entry]
    private let style: Style
    private let type: TextFitter

    init(_ table: Table, rows: [Entry], style: Style, type: TextFitter) {
      self.table = table
      self.rows = rows
      self.style = style
      self.type = type
    }

    private var small: TextStyle { TextStyle(size: style.smallest) }
    private var titleHeight: Double { table.title.isEmpty ? 0 : type.lineHeight(style.strong) + style.pixels(6) }
    /// Title and two lines of column heads.
    var headHeight: Double { titleHeight + type.lineHeight(style.note) * 2 + style.pixels(8) }

    private func widths(_ font: TextStyle) -> (group: Double, name: Double, code: Double, cell: Double) {
      let air = style.pixels(20)
      // Larger words are not cut earlier.
      let growth = max(1, font.size / style.pixels(20))
      func column(_ words: [String], _ font: TextStyle, atMost most: Double) -> Double {
        let width = type.widest(words.map(TextFitter.clean), font)
        return width > 0 ? (min(style.pixels(most) * growth, width) + air).rounded(.up) : 0
      }
      let bold = TextStyle(size: font.size, weight: .bold)
      let texts = rows.flatMap { $0.row.cells.compactMap { $0?.text } }
      let heads = table.columns.map(\.title)
      let group = column(table.groups.map(\.name), bold, atMost: 120)
      let name = column(rows.map(\.row.name) + [table.rowHeader], font, atMost: 320)
      let cell = max(type.widest(texts, bold), min(style.pixels(90), type.widest(heads, font)))
      return (group, name, column(rows.map(\.row.code), font, atMost: 130), cell + style.pixels(10))
    }

    private func fits(_ count: Int, width: Double) -> Bool {
      let own = (width - Double(count - 1) * style.pixels(TablePlan.gap)) / Double(count)
      let needed = widths(small)
      return needed.group + needed.name + needed.code + needed.cell * Double(table.columns.count) <= own
    }

    /// Whether a block shows all its words whole.
    func fits(width: Double, font: TextStyle) -> Bool {
      let needed = widths(font)
      return needed.group + needed.name + needed.code + needed.cell * Double(table.columns.count) <= width
    }

    /// The note's size, none above that of the cells, or so much less that the longest word of a head fits.
    func headFont(cell: Double, atMost most: Double, least: Double) -> TextStyle {
      var font = TextStyle(size: min(style.note.size, most))
      let words = table.columns.flatMap { LineBreaking.pieces(of: TextFitter.clean($0.title)) }
      while font.size > least, type.widest(words, font) > cell - style.pixels(6) { font.size -= style.pixels(1) }
      return font
    }

    func mostBlocks(width: Double) -> Int { (1...3).last { fits($0, width: width) } ?? 1 }

    /// As few blocks as give comfortable rows, else as many as fit.
    func blockCount(width: Double, height: Double) -> Int {
      let most = mostBlocks(width: width)
      return (1...most).first { count in
        let length = (rows.count + count - 1) / count
        return Double(length) * style.pixels(TablePlan.comfortable) <= height
      } ?? most
    }

    /// - Parameter isAlone: a single block fills its width: first the cells grow, then the words get air.
    func columns(width: Double, font: TextStyle, isAlone: Bool) -> Columns {
      let needed = widths(font)
      let count = Double(max(1, table.columns.count))
      var columns = Columns(group: needed.group, name: needed.name, code: needed.code, cell: 0)
      let missing = columns.beforeCells + needed.cell * count - width
      if missing > 0 { columns.name = max(style.pixels(70), columns.name - missing) }
      let free = ((width - columns.beforeCells) / count).rounded(.down)
      columns.cell = max(1, min(free, max(needed.cell, style.pixels(isAlone ? 400 : 280))))
      if isAlone { columns.widenWords(by: width - columns.beforeCells - columns.cell * count) }
      return columns
    }
  }
}

extension TablePlan.Columns {
  /// Every column of words gets its share, none more than twice its width.
  fileprivate mutating func widenWords(by free: Double) {
    let share = beforeCells > 0 ? min(1, max(0, free / beforeCells)) : 0
    group += (group * share).rounded(.down)
    name += (name * share).rounded(.down)
    code += (code * share).rounded(.down)
  }
}
