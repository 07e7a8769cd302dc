import Facts

/// Reads a table of which each cell has a line.
///
/// The header's cells say what kind of cells a row has, one after the other; the lines below must be such rows to the
/// last one. Where the header ends is not said: it ends where this works out, and only if it works out in one way.
struct CellRows {
  private let header: TypedHeader
  private let slots: [ColumnSlot]
  private let body: ArraySlice<TypedCell>
  /// How many columns of words open a row, and how many close it.
  private let lead: Int
  private let tail: Int
  /// Whether the first column holds labels, which stand at the first of their rows.
  private let hasLabel: Bool
  private var hasGroups = false
  private var rows: [TypedTable.Row] = []
  private var rest: [TypedCell] = []
  private var i: Int

  /// nil when the lines are no rows of that kind, or could be several.
  static func table(_ document: Document, _ lines: [Int]) -> TypedTable? {
    let cells = lines.compactMap { document.cells(ofLine: $0, gap: nil).first }.withWrappedJoined.withWrappedHeadJoined
    guard let solid = cells.firstIndex(where: { !$0.isWords && !$0.isStretch }), (2...40).contains(solid),
      cells.count > solid + 2
    else {
      return nil
    }
    var found: [[Int]: CellRows] = [:]
    for header in TypedHeader.headers(Array(cells[..<solid])) {
      for slots in header.slotChoices {
        guard var reader = CellRows(header, slots, body(cells[header.lineCount...], header)), reader.read() else {
          continue
        }
        found[reader.valueLines] = reader
      }
    }
    return found.count == 1 ? found.first?.value.table : nil
  }

  /// With codes in brackets beside the names that they hang on, where no column is theirs.
  private static func body(_ cells: ArraySlice<TypedCell>, _ header: TypedHeader) -> ArraySlice<TypedCell> {
    if header.heads.contains(where: { $0.column.role == .code }) { return cells }
    var joined: [TypedCell] = []
    for cell in cells {
      if let last = joined.last, last.isWords, cell.isCode, cell.content.passage[0] == "(" {
        joined[joined.count - 1] = last.joined(with: cell)
      } else {
        joined.append(cell)
      }
    }
    return joined[...]
  }

  private init?(_ header: TypedHeader, _ slots: [ColumnSlot], _ body: ArraySlice<TypedCell>) {
    self.header = header
    self.slots = slots
    self.body = body
    i = body.startIndex
    lead = slots.prefix(while: \.takesSeveral).count
    guard lead < slots.count, header.namesRows else { return nil }
    tail = slots.reversed().prefix(while: \.takesSeveral).count
    hasLabel = header.heads[0].column.role?.isLabel ?? false
  }

  private var table: TypedTable {
    let heads = header.cells.enumerated().map { TypedTable.Head(cell: $1, columns: $0..<($0 + 1)) }
    return TypedTable(header: [heads], rows: rows, columnCount: slots.count, notes: rest.flatMap(\.ranges))
  }

  /// Which line is which column's value: what two ways of reading must agree in to be one.
  private var valueLines: [Int] {
    var lines: [Int] = []
    for case .cells(let row) in rows {
      for (column, cell) in row.enumerated() where header.heads[column].metric != nil {
        lines += [column, cell?.line ?? -1]
      }
    }
    return lines
  }

  // MARK: Rows

  private mutating func read() -> Bool {
    while i < body.endIndex {
      if skipHeader() { continue }
      let words = takeWords()
      if i == body.endIndex {
        rest = words
        break
      }
      guard let row = readRow(words) else { return false }
      rows.append(.cells(row))
    }
    return rows.count { if case .cells = $0 { true } else { false } } > 1
  }

  /// A header that a page break repeats.
  private mutating func skipHeader() -> Bool {
    let keys = header.lineKeys
    guard body[i...].prefix(keys.count).map(\.content.key) == keys else { return false }
    i += keys.count
    return true
  }

  private mutating func takeWords() -> [TypedCell] {
    let words = body[i...].prefix { $0.isWords }
    i += words.count
    return Array(words)
  }

  private mutating func readRow(_ words: [TypedCell]) -> [TypedCell?]? {
    var words = words
    // A rating right behind the name is one line of the run.
    let open = slots[lead...].prefix { if case .openWords = $0 { true } else { false } }.count
    if open > 0, words.count >= lead + open {
      words.removeLast(open)
      i -= open
    }
    putBackCode(&words)
    guard var row = opening(words) else { return nil }
    while row.count < slots.count {
      guard let cells = next(from: row.count) else { return nil }
      row += cells
    }
    return row
  }

  /// `HSTECH` behind 「恒生科技」, or before it: what looks like a word stands where the header says that a code does.
  private mutating func putBackCode(_ words: inout [TypedCell]) {
    guard case .code = slots[lead], words.count > lead else { return }
    // 「NVDA ↵ OW」: a rating stands behind the code.
    let behind = slots[(lead + 1)...].prefix { if case .openWords = $0 { true } else { false } }.count
    let count = lead == 0 ? words.count : 1 + behind
    guard words.count >= count + lead, words[words.count - count].isBareCode else { return }
    // 「NVIDIA ↵ NVDA ↵ OW」: what stands before may be the code, and this a rating.
    let isOther = words.count > count + lead && words[words.count - count - 1].isBareCode
    if isOther { return }
    words.removeLast(count)
    i -= count
  }

  /// The cells of the next column, or of the columns of words that stand side by side.
  private mutating func next(from column: Int) -> [TypedCell?]? {
    guard slots[column].takesSeveral else {
      guard i < body.endIndex, slots[column].accepts(body[i]) else { return nil }
      i += 1
      return [body[i - 1]]
    }
    let count = slots[column...].prefix(while: \.takesSeveral).count
    let start = i
    var lines = takeWords()
    // 「比特币 ↵ BTC ↵ 89,845.6」: what looks like a word is the code of the next column.
    if column + count < slots.count, case .code = slots[column + count], lines.count > count,
      lines.last?.isBareCode ?? false
    {
      lines.removeLast()
      i -= 1
    }
    let words = lines.withBracketsJoined
    if column + count == slots.count, lead > 0 {
      // What follows opens the next row.
      guard words.count >= count else { return nil }
      i = start + words.prefix(count).reduce(0) { $0 + $1.ranges.count }
      return Array(words.prefix(count))
    }
    if count == 1, (1...3).contains(words.count) { return [words.joined] }
    // Below the last row stands what begins behind the table.
    if i == body.endIndex, !rows.isEmpty, column + count == slots.count, words.count > count, words.count <= count + 2 {
      rest = Array(words[count...])
      return Array(words.prefix(count))
    }
    return words.count == count ? words : nil
  }

  /// The words before the first value: a label, a name; what is too much is a group's label in a table that begins with
  /// one, else a part of the name.
  private mutating func opening(_ words: [TypedCell]) -> [TypedCell?]? {
    let cells = words.withBracketsJoined
    let extra = cells.count - lead
    if rows.isEmpty { hasGroups = extra > 0 && !hasLabel }
    if extra == 0 { return cells }
    if hasLabel {
      guard (-1...2).contains(extra) else { return nil }
      return [Array(cells.prefix(extra + 1)).joined] + cells.suffix(lead - 1)
    }
    guard (1...2).contains(extra) else { return nil }
    if hasGroups, let label = Array(cells.prefix(extra)).joined {
      rows.append(.label(label))
      return Array(cells.suffix(lead))
    }
    return lead == 1 ? [cells.joined] : nil
  }
}

extension [TypedCell] {
  /// Where blank lines part the cells, the lines without one between them are one cell: 「Price ↵ target ↵ ($)」.
  fileprivate var withWrappedJoined: [TypedCell] {
    let near = zip(self, dropFirst()).count { $0.lastLine + 1 == $1.line }
    guard near > 0, near * 2 < count else { return self }
    var joined: [TypedCell] = []
    for cell in self {
      if let last = joined.last, last.lastLine + 1 == cell.line, last.isWords || last.opensStretch || last.isRun,
        cell.isWords || cell.isUnit
      {
        joined[joined.count - 1] = last.joined(with: cell)
      } else {
        joined.append(cell)
      }
    }
    return joined
  }

  /// The same above rows whose cells stand line below line.
  fileprivate var withWrappedHeadJoined: [TypedCell] {
    guard let body = firstIndex(where: { !$0.isWords && !$0.opensStretch && !$0.isRun }) else { return self }
    return Array(self[..<body]).withWrappedJoined + self[body...]
  }
}

extension TypedCell {
  fileprivate var lastLine: Int { line + ranges.count - 1 }

  /// 「11/11—11/15」 above 「涨跌幅」.
  fileprivate var isRun: Bool { if case .range? = content.date { true } else { false } }

  /// `1`, `1-`, `CY25E`: the first line of a head that begins with digits.
  fileprivate var opensStretch: Bool {
    isStretch || isForecastYear || content.numeral.map { $0.number.value < 13 } ?? false
  }
}
