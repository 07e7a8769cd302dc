import Facts

/// Reads a table of which each row has a line, its cells parted by single blanks.
///
/// What a column holds tells where its cells end: a number, a code or a day is one cell, and only names may hold
/// blanks. A row counts when its words fit the header's columns in exactly one way.
struct WordRows {
  private let slots: [ColumnSlot]
  private let rows: [TypedTable.Row]
  private let unread: [TypedCell]
  private let header: [TypedCell]
  private let heads: [ColumnHead]

  /// nil when the words of the header can't be parted so that they fit the rows, or can in several ways.
  static func table(_ document: Document, _ lines: [Int]) -> TypedTable? {
    var rest = lines[...]
    var above: [[TypedCell]] = []
    var first: [TypedCell]?
    while first == nil, let line = rest.popFirst() {
      let cells = wordCells(document, line)
      if isRow(cells) { first = cells } else { above.append(cells) }
    }
    guard let first, let top = above.lastIndex(where: { $0.count > 2 && !isUnitLine($0) }) else { return nil }
    let between = above[(top + 1)...]
    let units = between.first { $0.count > 1 && isUnitLine($0) }?.withMultiplesAttached
    let body = between.filter { $0.count == 1 } + [first] + rest.map { wordCells(document, $0) }
    let header = above[top].withCompoundsJoined
    let wrapped = header.wrapped(between)
    var table = best(wrapped ?? header.withUnitsAttached, units, body)
    if table == nil, wrapped == nil { table = best(header, units, body) }
    table?.titles = above[..<top].flatMap { $0.flatMap(\.ranges) }
    return table
  }

  /// `(HK$) (US$bn) (%) 25E 26E`: nothing but units, and years of forecasts.
  private static func isUnitLine(_ cells: [TypedCell]) -> Bool {
    cells.contains(where: \.opensBracket) && cells.allSatisfy { $0.isUnit || $0.opensBracket || $0.isForecastYear }
  }

  /// The likeliest heads that fit the rows; nil where others as likely read a column in another way.
  private static func best(_ header: [TypedCell], _ units: [TypedCell]?, _ body: [[TypedCell]]) -> TypedTable? {
    let parting = HeadParting(header)
    guard parting.canBeOfQuotes else { return nil }
    // Words are taken as one head only where they fit no other way.
    for count in columnCounts(header, body) {
      let found = parting.ways(columnCount: count).compactMap { way -> (cost: Int, reader: WordRows)? in
        way.unknownCount * 2 >= count ? nil : WordRows(way.cells, way.heads, body).map { (way.cost, $0) }
      }
      guard let least = found.map(\.cost).min() else { continue }
      let best = found.filter { $0.cost == least }.map(\.reader)
      guard best.allSatisfy({ $0.saysTheSame(as: best[0]) }) else { return nil }
      return best[0].table(units: units)
    }
    return nil
  }

  /// As many columns as the first row has numbers, and up to four for its words; the most first.
  private static func columnCounts(_ header: [TypedCell], _ body: [[TypedCell]]) -> [Int] {
    let numbers = body.first(where: isRow)?.count(where: \.hasValue) ?? 0
    // 「Nikkei 225」: one of them may be a name's.
    let least = max(3, numbers - 1)
    let most = min(header.count, numbers + 4)
    return least <= most ? (least...most).reversed() : []
  }

  /// Whether what is read of another parting of the header's words stands in the same columns, under the same heads.
  private func saysTheSame(as other: WordRows) -> Bool {
    zip(heads, other.heads).allSatisfy { a, b in
      let isRead = a.isKept || b.isKept
      return !isRead
        || a.column.role == b.column.role && a.changeIfPercent == b.changeIfPercent
          && a.column.isPercent == b.column.isPercent && a.column.units == b.column.units && a.month == b.month
    }
  }

  private static func isRow(_ cells: [TypedCell]) -> Bool {
    cells.count > 2 && cells.count { $0.hasValue && !$0.isStretch } > 1 && !isUnitLine(cells)
  }

  /// The words of a line, a code or day of several words as one.
  private static func wordCells(_ document: Document, _ line: Int) -> [TypedCell] {
    let words = document.cells(ofLine: line, gap: 1)
    var cells: [TypedCell] = []
    var i = 0
    while i < words.count {
      let end =
        !opensSeveral(words[i])
        ? nil
        : (2...5).reversed().first { count in
          guard i + count <= words.count, let joined = Array(words[i..<(i + count)]).whole(document) else {
            return false
          }
          return joined.isCode || joined.isDate || count == 2 && joined.isStretch
        }
      cells += Array(words[i..<(i + (end ?? 1))]).whole(document).map { [$0] } ?? []
      i += end ?? 1
    }
    return cells
  }

  /// Whether a code or a day of several words may begin with a word: most are none, and cost no second look.
  private static func opensSeveral(_ word: TypedCell) -> Bool {
    let folded = word.content.passage.folded
    guard let first = folded.first, !folded.contains("%") else { return false }
    return first.isWord || first == "(" || first == "[" || weekdayOpeners.contains(first)
  }

  private static let weekdayOpeners = ScalarSet("周星一二三四五六日天".unicodeScalars)

  private init?(_ header: [TypedCell], _ heads: [ColumnHead], _ body: [[TypedCell]]) {
    self.header = header
    self.heads = heads
    guard heads.contains(where: { $0.column.role == .code || $0.column.role?.isName ?? false }),
      heads.contains(where: \.isOfQuote)
    else { return nil }
    let found = Self.slotChoices(heads, body).lazy.compactMap { slots -> (slots: [ColumnSlot], rows: Rows)? in
      let rows = Rows(body, slots, header: header)
      return rows.read.count(where: \.isCells) > 1 && rows.unread.count * 4 <= rows.read.count ? (slots, rows) : nil
    }.first
    guard let found else { return nil }
    slots = found.slots
    rows = found.rows.read
    unread = found.rows.unread
  }

  /// What the columns may hold: those of unknown heads words where the rows that have one word for each column show it;
  /// without such rows any two of them at most.
  private static func slotChoices(_ heads: [ColumnHead], _ body: [[TypedCell]]) -> [[ColumnSlot]] {
    let open = heads.indices.filter { ColumnSlot.isOpen(heads[$0]) }
    let plain = body.filter { $0.count == heads.count }
    if !plain.isEmpty || open.count > 4 {
      return [slots(heads, words: open.filter { column in plain.count { $0[column].isWords } * 2 > plain.count })]
    }
    let pairs = open.flatMap { a in open.filter { $0 > a }.map { [a, $0] } }
    return ([[]] + open.map { [$0] } + pairs).map { slots(heads, words: $0) }
  }

  private static func slots(_ heads: [ColumnHead], words: [Int]) -> [ColumnSlot] {
    heads.enumerated().map { column, head in
      // A market is one word: 「台积电 ADR 中国台湾」.
      let isPlace = head.column.role == .market || head.column.role == .venue
      return isPlace ? .openWords : ColumnSlot(head, opensWithWords: words.contains(column))
    }
  }

  /// Lines as rows of such columns.
  private struct Rows {
    private let slots: [ColumnSlot]
    private(set) var read: [TypedTable.Row] = []
    private(set) var unread: [TypedCell] = []

    init(_ body: [[TypedCell]], _ slots: [ColumnSlot], header: [TypedCell]) {
      self.slots = slots
      let keys = header.map(\.content.key)
      for cells in body where cells.map(\.content.key) != keys {
        take(cells)
        if unread.count > 4, unread.count > read.count { return }
      }
    }

    private mutating func take(_ cells: [TypedCell]) {
      if let row = Self.fit(cells[...], slots[...]) {
        read.append(.cells(row))
      } else if cells.count == 1, cells[0].isWords, cells[0].content.passage.count <= 24 {
        read.append(.label(cells[0]))
      } else if cells.contains(where: \.hasValue) {
        unread.append(cells[0])
      }
    }

    /// The one way in which words fit columns, each word used.
    private static func fit(_ words: ArraySlice<TypedCell>, _ slots: ArraySlice<ColumnSlot>) -> [TypedCell]? {
      var ways: [[TypedCell]] = []
      collect(words, slots, [], &ways)
      return ways.count == 1 ? ways[0] : nil
    }

    private static func collect(
      _ words: ArraySlice<TypedCell>, _ slots: ArraySlice<ColumnSlot>, _ row: [TypedCell], _ ways: inout [[TypedCell]]
    ) {
      guard let slot = slots.first else {
        if words.isEmpty { ways.append(row) }
        return
      }
      guard words.count >= slots.count, ways.count < 2 else { return }
      let most = slot.takesSeveral ? min(words.count - slots.count + 1, 5) : 1
      for count in 1...most {
        let taken = Array(words.prefix(count))
        guard count == 1 || taken.isName, let cell = taken.joined, slot.accepts(cell) else { continue }
        collect(words.dropFirst(count), slots.dropFirst(), row + [cell], &ways)
      }
    }
  }

  private func table(units: [TypedCell]?) -> TypedTable? {
    let columns = header.indices.map { $0..<($0 + 1) }
    var table = TypedTable(
      header: [zip(header, columns).map { TypedTable.Head(cell: $0, columns: $1) }], rows: rows,
      columnCount: header.count)
    table.unread = unread
    guard let units else { return table }
    guard let placed = placed(units) else { return nil }
    table.header.append(zip(units, placed).map { TypedTable.Head(cell: $0, columns: $1..<($1 + 1)) })
    return table
  }

  /// The columns that a row of units stands below: in their order, percent below changes, money below amounts; nil when
  /// that leaves open what a column that is read is measured in.
  private func placed(_ units: [TypedCell]) -> [Int]? {
    var ways: [[Int]] = []
    place(units[...], from: 0, [], &ways)
    let read = heads.indices.filter { heads[$0].isMeasured }
    // Whoever states units states those of the columns that need them.
    let covered = ways.map { way in read.count(where: way.contains) }
    ways = zip(ways, covered).filter { $1 == covered.max() }.map(\.0)
    guard let first = ways.first else { return nil }
    let isAgreed = ways.allSatisfy { way in
      read.allSatisfy { way.firstIndex(of: $0) == first.firstIndex(of: $0) }
    }
    return isAgreed ? first : nil
  }

  private func place(_ units: ArraySlice<TypedCell>, from start: Int, _ way: [Int], _ ways: inout [[Int]]) {
    guard let unit = units.first else { return ways.append(way) }
    guard ways.count < 200 else { return }
    for column in heads.indices where column >= start && suits(unit, column) {
      place(units.dropFirst(), from: column + 1, way + [column], &ways)
    }
  }

  /// Whether a column can be measured in a unit: no words can, and no price in hundreds of millions.
  private func suits(_ unit: TypedCell, _ column: Int) -> Bool {
    let passage = unit.content.passage
    let isPercent = passage.folded.contains("%")
    if case .metric(let metric)? = heads[column].column.role {
      let isScaled = statedUnits(in: passage, 0..<passage.count).contains { $0.power >= 6 }
      return metric.isRatio == isPercent && !(metric == .close && isScaled)
    }
    switch slots[column] {
    case .openValue: return true
    default: return false
    }
  }
}

extension [TypedCell] {
  /// Neighbours on one line with what stands between them.
  fileprivate func whole(_ document: Document) -> TypedCell? {
    guard let first, let last, let start = first.ranges.first, let end = last.ranges.last else { return nil }
    if count == 1 { return first }
    return TypedCell(
      document, [start.lowerBound..<end.upperBound], span: first.span.lowerBound..<last.span.upperBound,
      line: first.line)
  }

  /// Words, and such numbers as names have: 标普 500.
  fileprivate var isName: Bool {
    guard let first, first.isWords else { return false }
    return dropFirst().allSatisfy { cell in
      let folded = cell.content.passage.folded
      return cell.isWords || folded.count <= 4 && folded.allSatisfy(\.isDigit)
    }
  }

  /// Words that are one in headers: `Mkt cap`, `Market cap`.
  var withCompoundsJoined: [TypedCell] {
    var heads: [TypedCell] = []
    for cell in self {
      if let last = heads.last, case let pair = last.joined(with: cell), pair.isOneHeadWord {
        heads[heads.count - 1] = pair
      } else {
        heads.append(cell)
      }
    }
    return heads
  }

  /// With the single words of the lines below: 「… 今年以来 ↵ (%) ↵ 预估本益比 ↵ (倍)」; nil where none of these is a
  /// unit, since a label of the rows may stand there.
  fileprivate func wrapped(_ lines: ArraySlice<[TypedCell]>) -> [TypedCell]? {
    let rest = lines.prefix { $0.count == 1 }.joined()
    return rest.contains(where: \.isUnit) ? (self + rest).withCompoundsJoined.withUnitsAttached : nil
  }

  /// `25E (x)` of a line of units: a multiple of that year.
  fileprivate var withMultiplesAttached: [TypedCell] {
    var units: [TypedCell] = []
    for cell in self {
      if let last = units.last, last.isForecastYear, cell.isUnit, !cell.isOfMoneyOrPercent {
        units[units.count - 1] = last.joined(with: cell)
      } else {
        units.append(cell)
      }
    }
    return units
  }

  /// Each unit with the head that it stands behind: `1W %`, `P/E (x)`, `Price (HK$)`, `Sales USD bn`.
  var withUnitsAttached: [TypedCell] {
    var heads: [TypedCell] = []
    for cell in self {
      if let last = heads.last, cell.isUnit && !last.isUnit || cell.isBareUnit(behind: last) {
        heads[heads.count - 1] = last.joined(with: cell)
      } else {
        heads.append(cell)
      }
    }
    return heads
  }
}

extension ColumnHead {
  fileprivate var isKept: Bool {
    switch column.role {
    case .ignored?: false
    case nil: isMeasured
    default: true
    }
  }
}
