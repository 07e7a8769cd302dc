/// A header set in lines one above the other, put together column by column.
///
///     // 「代码 名称 市值（亿美元;亿 收盘价(美 本周涨」 over 「港元） 元） 幅」:
///     // 代码, 名称, 市值（亿美元;亿港元）, 收盘价(美元）, 本周涨幅
///
/// What stands below goes to the words above that it completes: it closes their bracket, is their unit, or makes a known
/// header of them. Columns whose words stand in lines of their own come in the order of their places on the page; where
/// these do not tell, those that rows are known by come first.
struct StackedHeader {
  private struct Cell {
    var ranges: [Range<Int>]
    var span: Range<Int>
  }

  private let document: Document
  private var rows: [[Cell]] = []
  private var joins = false

  /// The header's words by columns; nil where no line goes on from one above it, or it is not clear how.
  static func columns(_ tokens: [TableToken], of document: Document) -> [[Range<Int>]]? {
    guard tokens.count <= 60, let first = tokens.first, tokens.contains(where: { $0.line != first.line }) else {
      return nil
    }
    var header = StackedHeader(document: document)
    for line in Dictionary(grouping: tokens, by: \.line).sorted(by: { $0.key < $1.key }) { header.take(line.value) }
    // Below it may stand the label of the first group.
    while let last = header.rows.last, !last.contains(where: { header.head($0.ranges).isUnderstood }) {
      header.rows.removeLast()
    }
    return header.joins ? header.ordered?.map(\.ranges) : nil
  }

  private init(document: Document) { self.document = document }

  private mutating func take(_ tokens: [TableToken]) {
    let cells = tokens.map { Cell(ranges: [$0.range], span: document.places(of: $0.range, onLine: $0.line)) }
    if cells.count == 1 { return takeWrap(cells[0]) }
    for k in rows.indices.reversed() {
      guard let places = places(of: cells, below: rows[k]) else { continue }
      for (cell, place) in zip(cells, places) { rows[k][place].ranges += cell.ranges }
      joins = true
      return
    }
    rows.append(cells)
  }

  /// A line of one word goes on where the last one ended.
  private mutating func takeWrap(_ cell: Cell) {
    if let row = rows.indices.last, let last = rows[row].last,
      opens(text(last.ranges)) > 0 || completes(cell, last)
    {
      rows[row][rows[row].count - 1].ranges += cell.ranges
      joins = true
    } else {
      rows.append([cell])
    }
  }

  // MARK: Joining

  /// The cells above that each cell completes, in order; of several ways the one with cells nearest below each other.
  private func places(of cells: [Cell], below row: [Cell]) -> [Int]? {
    guard cells.count <= row.count, row.count <= 24 else { return nil }
    let fits = cells.map { cell in row.map { completes(cell, $0) } }
    var best: (cost: Int, places: [Int])?
    var isTied = false
    var tries = 0
    func search(_ cell: Int, _ start: Int, _ cost: Int, _ places: [Int]) {
      tries += 1
      guard tries < 5000 else { return }
      guard cell < cells.count else {
        if let found = best, cost >= found.cost {
          isTied = isTied || cost == found.cost
        } else {
          (best, isTied) = ((cost, places), false)
        }
        return
      }
      for place in row.indices where place >= start && fits[cell][place] {
        let distance = abs(row[place].span.middle - cells[cell].span.middle)
        search(cell + 1, place + 1, cost + distance, places + [place])
      }
    }
    search(0, 0, 0, [])
    return isTied || tries >= 5000 ? nil : best?.places
  }

  private func completes(_ cell: Cell, _ above: Cell) -> Bool {
    let (upper, lower) = (text(above.ranges), text(cell.ranges))
    if opens(upper) > 0 { return opens(lower) < 0 }
    if opens(lower) < 0 { return false }
    let joined = head(above.ranges + cell.ranges)
    if lower.first == "(" { return joined.column.role.map { !$0.isIdentity } ?? true }
    // 「本周涨」 may be known by itself, and yet be the head of 「本周涨幅」.
    let isRemainder = HeaderWords.remainders.match(in: lower, at: 0)?.range.count == lower.count
    if isRemainder { return joined.isMeasured }
    return joined.isUnderstood && !head(above.ranges).isUnderstood
  }

  private func opens(_ text: [Unicode.Scalar]) -> Int { text.count { $0 == "(" } - text.count { $0 == ")" } }

  private func text(_ ranges: [Range<Int>]) -> [Unicode.Scalar] { ranges.flatMap { document.folded[$0] } }

  private func head(_ ranges: [Range<Int>]) -> ColumnHead {
    ColumnHead([CellContent(document, Grid.Cell(ranges: ranges, row: 0, column: 0))])
  }

  // MARK: Order

  private var ordered: [Cell]? {
    guard rows.joined().allSatisfy({ opens(text($0.ranges)) == 0 }) else { return nil }
    if rows.count == 1 { return rows[0] }
    let sorted = rows.joined().sorted { $0.span.lowerBound < $1.span.lowerBound }
    let isApart = zip(sorted, sorted.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound }
    if isApart { return sorted }
    guard rows.count == 2 else { return nil }
    let known = rows.map { row in row.contains { head($0.ranges).column.role?.isIdentity ?? false } }
    if known == [true, false] { return rows[0] + rows[1] }
    return known == [false, true] ? rows[1] + rows[0] : nil
  }
}

extension ColumnRole {
  /// What rows are known by, and the groups that they belong to.
  fileprivate var isIdentity: Bool { self == .code || isName || isLabel }
}

extension Range<Int> {
  fileprivate var middle: Int { (lowerBound + upperBound) / 2 }
}

extension Document {
  /// Where words stand on their line, as characters are shown.
  func places(of range: Range<Int>, onLine line: Int) -> Range<Int> {
    let start = printed[lines[line].range.lowerBound..<range.lowerBound].reduce(0) { $0 + $1.placeCount }
    return start..<(start + printed[range].reduce(0) { $0 + $1.placeCount })
  }
}
