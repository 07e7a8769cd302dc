import Facts

/// A table whose text came out column by column, put together again.
///
///     // 「代码 ↵ SPX.GI ↵ NDX.GI」, further down 「点位 ↵ 5634.6 ↵ 19720.9」: two rows of two columns
///
/// That is done only where each column has as many cells as there are codes, or days in a table without codes, and
/// stands below heads of its own. Columns that came out side by side must show in their lines which cells make a row.
struct ColumnTable {
  fileprivate struct Column {
    var head: [Range<Int>]
    /// A cell for each row.
    var cells: [[Range<Int>]]
  }

  /// The rows that one page has of the table.
  fileprivate struct Part {
    var columns: [Column]
    var rowCount: Int { columns.first?.cells.count ?? 0 }
  }

  private let document: Document
  private var parts: [Part] = []
  /// What a column is known by: it may stand but once.
  private var metrics: Set<String> = []
  /// Whether some column stood apart from what its rows are known by.
  private var isScattered = false
  private var isKeyedByCodes = false

  /// The rows of each page; none where it is not certain what belongs together.
  static func grids(of lines: [Int], _ document: Document) -> [Grid] {
    let tokens = lines.map { tableTokens(of: document, lines: [$0]) }.filter { !$0.isEmpty }
    let segments = ColumnSegment.segments(of: tokens, document)
    var table = ColumnTable(document: document)
    table.isKeyedByCodes = segments.contains(where: \.holdsCodes)
    guard table.read(segments), table.isScattered else { return [] }
    return table.parts.filter { $0.columns.count > 1 }.map(\.grid)
  }

  private init(document: Document) { self.document = document }

  // MARK: What rows are known by

  private mutating func read(_ segments: [ColumnSegment]) -> Bool {
    let keys = segments.indices.filter { holdsKeys(segments[$0]) }
    guard let first = keys.first, isKeyedByCodes || keys.count == 1 else { return false }
    for k in first..<segments.count {
      guard keys.contains(k) ? readKeys(segments[k]) : readColumns(segments[k]) else { return false }
    }
    // Columns before the codes belong to them where no other page's codes follow.
    for segment in segments[..<first] where segment.isOfValues || segment.isOfWords {
      guard keys.count == 1 || !segment.isOfValues, readColumns(segment) else { return false }
    }
    return true
  }

  /// Codes; in a table without any, days below their head.
  private func holdsKeys(_ segment: ColumnSegment) -> Bool {
    if isKeyedByCodes { return segment.holdsCodes }
    let roles = segment.heads.map { ColumnSegment.head($0, document).column.role }
    return roles.contains(.date) && segment.body.count { $0.contains(where: \.isDate) } > 1
  }

  private struct Row {
    var key: TableToken
    var words: [[TableToken]] = []
    var values: [TableToken] = []
  }

  private mutating func readKeys(_ segment: ColumnSegment) -> Bool {
    guard let rows = rows(segment), rows.count > 1 else { return false }
    let count = rows[0].values.count
    guard rows.allSatisfy({ $0.values.count == count }) else { return false }
    let heads = segment.heads.map { ($0, ColumnSegment.head($0, document).column) }
    let keyRole = isKeyedByCodes ? ColumnRole.code : .date
    guard let key = heads.first(where: { $0.1.role == keyRole }) else { return false }
    metrics = []
    parts.append(Part(columns: [Column(head: key.0, cells: rows.map { [$0.key.range] })]))
    if rows.contains(where: { !$0.words.isEmpty }) {
      guard let column = isKeyedByCodes ? names(rows, heads) : words(rows, heads) else { return false }
      parts[parts.count - 1].columns += column
    }
    let measured = heads.filter { $0.1.role != keyRole && Self.isOfValues($0.1) }
    guard count > 0 else { return true }
    return measured.count == count && append(rows.map(\.values), measured.map(\.0))
  }

  /// nil where a line holds several keys, or one behind a number.
  private func rows(_ segment: ColumnSegment) -> [Row]? {
    var rows: [Row] = []
    for line in segment.body {
      if let key = line.firstIndex(where: { isKeyedByCodes ? $0.isCode : $0.isDate }) {
        guard line.count(where: \.isCode) <= 1, line[..<key].allSatisfy(\.isWord) else { return nil }
        rows.append(Row(key: line[key]))
        take(line[(key + 1)...], into: &rows[rows.count - 1])
      } else if isTotal(line), !isKeyedByCodes {
        rows.append(Row(key: line[0]))
      } else if !rows.isEmpty {
        take(line[...], into: &rows[rows.count - 1])
      } else if line.contains(where: \.isValue) {
        return nil
      }
    }
    return rows
  }

  private func isTotal(_ line: [TableToken]) -> Bool {
    guard line.count == 1 else { return false }
    let word = GroupLabels.key(document.words(line[0].range))
    return Funds.totals.contains(word) || Funds.weekTotals.contains(word)
  }

  /// Words behind a row's numbers are the label of the next; a small number behind words may be a name's.
  private func take(_ tokens: ArraySlice<TableToken>, into row: inout Row) {
    let end = tokens.lastIndex(where: \.isWord).map { $0 + 1 } ?? tokens.startIndex
    let isNumbered = end > tokens.startIndex && tokens[end...].allSatisfy(\.isSmallInteger)
    let words = isNumbered ? tokens : tokens[..<end]
    if !words.isEmpty, row.values.isEmpty { row.words.append(Array(words)) }
    row.values += tokens[words.endIndex...]
  }

  /// A name on one line; what stands on several may be in part a label, and where a code has none the next one's may be
  /// its own.
  private func names(_ rows: [Row], _ heads: [([Range<Int>], TableSchema.Column)]) -> [Column]? {
    guard let head = heads.first(where: { $0.1.role == .name }) else { return [] }
    let isEach = rows.allSatisfy { !$0.words.isEmpty }
    let cells = rows.map { row -> [Range<Int>] in
      guard row.words.count == 1, isEach || row.words[0].first?.line == row.key.line else { return [] }
      return [Self.range(row.words[0])]
    }
    return [Column(head: head.0, cells: cells)]
  }

  /// The one column of words beside the days; nil where some day has none or several.
  private func words(_ rows: [Row], _ heads: [([Range<Int>], TableSchema.Column)]) -> [Column]? {
    let others = heads.filter { $0.1.role != .date }
    guard others.count == 1, rows.allSatisfy({ $0.words.count == 1 }) else { return nil }
    return [Column(head: others[0].0, cells: rows.map { [Self.range($0.words[0])] })]
  }

  // MARK: Columns

  private mutating func readColumns(_ segment: ColumnSegment) -> Bool {
    guard let count = parts.last?.rowCount else { return false }
    if segment.isOfWords {
      // Names may be wrapped: what does not count as many says nothing against the rest.
      if segment.heads.count == 1, segment.body.count == count {
        parts[parts.count - 1].columns.append(
          Column(head: segment.heads[0], cells: segment.body.map { [Self.range($0)] }))
        isScattered = true
      }
      return true
    }
    guard segment.isOfValues else { return segment.body.isEmpty }
    let heads = segment.heads.filter { Self.isOfValues(ColumnSegment.head($0, document).column) }
    let cells = segment.body.flatMap(\.self)
    guard !heads.isEmpty, cells.count == heads.count * count else { return false }
    let rows = (0..<count).map { Array(cells[($0 * heads.count)..<(($0 + 1) * heads.count)]) }
    guard heads.count == 1 || keepsRows(segment.body, rows, heads) else { return false }
    isScattered = true
    return append(rows, heads)
  }

  /// Whether lines show that cells stand row by row: kinds of cells alternate, and no line holds cells of two rows; where
  /// all are of one kind a line must hold a row.
  private func keepsRows(_ lines: [[TableToken]], _ rows: [[TableToken]], _ heads: [[Range<Int>]]) -> Bool {
    let kinds = Set(heads.map { ColumnSegment.head($0, document).metric?.isRatio })
    if kinds.count == 1 { return lines.allSatisfy { $0.count == heads.count } }
    var count = 0
    return lines.allSatisfy { line in
      let start = count / heads.count
      count += line.count
      return (count - 1) / heads.count == start
    }
  }

  /// - Returns: whether the cells can be what the heads say, none of which stood before.
  private mutating func append(_ rows: [[TableToken]], _ heads: [[Range<Int>]]) -> Bool {
    for (k, ranges) in heads.enumerated() {
      let head = ColumnSegment.head(ranges, document)
      let fits = rows.allSatisfy { $0[k].fits(head.column) || (head.column.role == nil && $0[k].isValue) }
      guard fits, metrics.insert(head.key).inserted else { return false }
      parts[parts.count - 1].columns.append(Column(head: ranges, cells: rows.map { [$0[k].range] }))
    }
    return true
  }

  private static func isOfValues(_ column: TableSchema.Column) -> Bool {
    switch column.role {
    case .metric, .ignored, .listed, nil: true
    default: false
    }
  }

  private static func range(_ tokens: [TableToken]) -> Range<Int> {
    (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0)
  }
}

extension ColumnTable.Part {
  fileprivate var grid: Grid {
    var grid = Grid()
    grid.columnCount = columns.count
    grid.rowCount = rowCount + 1
    for (k, column) in columns.enumerated() {
      grid.cells.append(Grid.Cell(ranges: column.head, row: 0, column: k, isHeader: true))
    }
    for row in 0..<rowCount {
      for (k, column) in columns.enumerated() {
        grid.cells.append(Grid.Cell(ranges: column.cells[row], row: row + 1, column: k))
      }
    }
    return grid
  }
}
