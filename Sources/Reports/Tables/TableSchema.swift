import Facts

/// A power of ten and a currency, as a header, a caption or a note states them.
struct StatedUnit: Sendable, Hashable {
  var power: Int
  var measure: Measure?
}

/// A table's columns, as its header names them.
struct TableSchema: Sendable {
  struct Column: Sendable {
    /// nil: a header that is not known; it takes up a cell and gives nothing.
    var role: ColumnRole?
    /// Units in the header's bracket: 「市值（亿美元;亿港元）」 has two.
    var units: [StatedUnit] = []
    /// 「涨跌幅(%)」: the cells go without the sign.
    var isPercent = false
    /// 「週跌幅」: a number without a sign is a fall.
    var isFall = false
    /// 「一周成交额」: of the week, not of its last day.
    var isOfWeek = false
    /// Where its header stands in the document.
    var span: Range<Int>?
  }

  var columns: [Column] = []
  /// What kind of thing the header says the rows are.
  var kind: Entity.Kind = .stock
  /// Where the header ends, in the document: what follows is the first row's.
  var end = 0

  func has(_ role: ColumnRole) -> Bool { columns.contains { $0.role == role } }

  var knownCount: Int { columns.count { $0.role != nil } }

  /// The columns that hold one cell a row: everything but code, name and group labels.
  var cells: [Column] {
    columns.filter { $0.role != .code && $0.role != .name && !($0.role?.isLabel ?? false) }
  }

  /// The header's columns, and what rows may have made of them: without columns at its head that are not ours (a rank
  /// that is no text), or with the code before the name that it hangs on.
  var variants: [TableSchema] {
    var variants = [self]
    let lead = columns.prefix { $0.role == .ignored || $0.role == nil }.count
    if lead > 0 { variants.append(with(Array(columns[lead...]))) }
    if !has(.code), let name = columns.firstIndex(where: { $0.role == .name }) {
      variants.append(with(Array(columns[..<name] + [Column(role: .code)] + columns[name...])))
    }
    return variants
  }

  /// The same header with a column for each of its cells; nil where two say the same.
  func with(cells: [[Range<Int>]], of document: Document) -> TableSchema? {
    let columns = cells.map { ranges -> Column in
      let head = ColumnHead([CellContent(document, Grid.Cell(ranges: ranges, row: 0, column: 0))])
      var column = head.column
      if column.role == nil, let change = head.changeIfPercent { column.role = .metric(change) }
      column.span = ranges.first
      return column
    }
    let known = columns.compactMap(\.role).filter { $0 != .ignored }
    return Set(known).count == known.count ? with(columns).withGroupedChanges(cells, document) : nil
  }

  private func with(_ columns: [Column]) -> TableSchema {
    var copy = self
    copy.columns = columns
    return copy
  }
}

extension TableSchema {
  /// Whether 「涨跌幅」 behind the last column stands over several, as no change goes before that it could complete.
  fileprivate func headsGroup(_ passage: Passage, _ word: Range<Int>) -> Bool {
    word.count > 1 && columns.last.map { !$0.isChange } ?? false && columns.count > 1
  }

  /// The heads below a common one come out behind all others of the upper line: 「收盘价 涨跌幅 目标价 ↵ 本周 本月 年初至今」.
  fileprivate mutating func gatherChanges(at group: Int) {
    let changes = columns.suffix(while: \.isChange)
    guard changes.count > 1, changes.startIndex > group, !columns[..<changes.startIndex].contains(where: \.isChange)
    else { return }
    columns = Array(columns[..<group] + changes + columns[group..<changes.startIndex])
  }

  /// The same where the common head is a cell of its own.
  fileprivate func withGroupedChanges(_ cells: [[Range<Int>]], _ document: Document) -> TableSchema {
    let isGroup = cells.map { Passage(document, $0) }.map { $0.holdsOnly(HeaderWords.remainders, 0..<$0.count) }
    guard let group = columns.indices.first(where: { columns[$0].role == nil && isGroup[$0] }) else { return self }
    var gathered = self
    gathered.columns.remove(at: group)
    let before = gathered.columns.map(\.role)
    gathered.gatherChanges(at: group)
    return gathered.columns.map(\.role) == before ? self : gathered
  }
}

extension TableSchema.Column {
  fileprivate var isChange: Bool { if case .metric(let metric)? = role { metric.isRatio } else { false } }
}

extension Array {
  /// The elements at the end that all hold.
  fileprivate func suffix(while holds: (Element) -> Bool) -> ArraySlice<Element> {
    self[((lastIndex { !holds($0) } ?? -1) + 1)...]
  }
}

/// Reads a header that may be wrapped over lines, cell by cell or row by row.
///
///     // 「证券代码 证券简称 市值（亿美元; ↵ 亿港元） 收盘价(美 ↵ 元） 本周涨 ↵ 幅」
///     // code, name, market_cap (亿美元 or 亿港元), close (美元), change_1w
func tableSchema(of passage: Passage) -> TableSchema {
  var schema = TableSchema()
  var i = 0
  var unknown: Int?
  /// Where changes have a head of their own above theirs.
  var group: Int?
  while i < passage.count {
    guard let match = HeaderWords.columnHead(in: passage, at: i), !schema.has(match.role) || match.role == .ignored
    else {
      if schema.columns.isEmpty || passage[i] == " " {
        i += 1
        continue
      }
      if let remainder = HeaderWords.remainders.match(in: passage.folded, at: i), unknown == nil {
        if schema.headsGroup(passage, remainder.range) { group = schema.columns.count }
        i = remainder.range.upperBound
        schema.end = max(schema.end, passage.origin(i - 1) + 1)
        continue
      }
      unknown = unknown ?? i
      i += 1
      continue
    }
    // Words between two known headers are the header of a column that we do not know.
    if let unknown { schema.columns.append(.init(span: passage.span(unknown..<i))) }
    unknown = nil
    var column = TableSchema.Column(role: match.role)
    i = match.range.upperBound
    let remainder = HeaderWords.remainders.match(in: passage.folded, at: i)?.range
    if let remainder { i = remainder.upperBound }
    if case .metric(let metric) = match.role, metric.isRatio {
      column.isFall = HeaderWords.speaksOfFalls(Array(passage.folded[match.range.lowerBound..<i]))
    }
    i = readBracket(passage, at: i, into: &column)
    column.span = passage.span(match.range.lowerBound..<i)
    schema.columns.append(column)
    schema.end = max(schema.end, passage.origin(i - 1) + 1)
    if let remainder, schema.headsGroup(passage, remainder) { group = schema.columns.count }
  }
  if let group { schema.gatherChanges(at: group) }
  schema.kind = kind(of: passage, before: schema.end)
  return schema
}

/// 「(亿美元;亿港元)」, 「(%)」: the bracket behind a header.
private func readBracket(_ passage: Passage, at start: Int, into column: inout TableSchema.Column) -> Int {
  if passage[start] == "%" {
    column.isPercent = true
    return start + 1
  }
  // 「PE ↵ (2025E)」
  let start = passage[start] == " " && passage[start + 1] == "(" ? start + 1 : start
  guard passage[start] == "(" || passage[start] == "[" else { return start }
  guard let end = (start..<min(passage.count, start + 40)).first(where: { passage[$0] == ")" || passage[$0] == "]" })
  else { return start }
  column.units = statedUnits(in: passage, start..<end)
  column.isPercent = passage.folded[start..<end].contains("%")
  return end + 1
}

/// All units that a stretch of text states.
///
///     // 「亿美元;亿港元」: 10^8 USD, 10^8 HKD
func statedUnits(in passage: Passage, _ range: Range<Int>) -> [StatedUnit] {
  var units: [StatedUnit] = []
  var i = range.lowerBound
  while i < range.upperBound {
    if let found = statedUnit(in: passage, at: i, before: range.upperBound) {
      units.append(found.unit)
      i = found.end
    } else {
      i += 1
    }
  }
  return units
}

/// The unit that begins at a place: 「亿美元」, `US$ m`, `billions of dollars`.
func statedUnit(in passage: Passage, at start: Int, before end: Int) -> (unit: StatedUnit, end: Int)? {
  let text = passage.folded
  let vocabulary = passage.document.vocabulary
  let scale = vocabulary.scales.match(in: text, at: start, before: end)
  var next = scale?.range.upperBound ?? start
  if scale != nil, passage.reads(ofWord, at: next) {
    next += ofWord.count
  } else if next < end, text[next].isBlank {
    next += 1
  }
  let sign = UnitWords.currencySigns.match(in: text, at: next, before: end)
  if let currency = vocabulary.currencies.match(in: text, at: next, before: end) ?? sign {
    // `US$ m` has its scale behind the currency.
    let behind = scale == nil ? scaleBehind(passage, currency.range.upperBound, end) : nil
    let unit = StatedUnit(power: scale?.meaning ?? behind?.meaning ?? 0, measure: currency.meaning)
    guard let scaleEnd = behind?.range.upperBound else { return (unit, currency.range.upperBound) }
    // 「新台币亿元」: its 元 are those that were named.
    let isYuan = scaleEnd < end && "元圆".unicodeScalars.contains(text[scaleEnd])
    return (unit, isYuan ? scaleEnd + 1 : scaleEnd)
  }
  return scale.map { (StatedUnit(power: $0.meaning, measure: nil), $0.range.upperBound) }
}

private let ofWord = fold(" of ")

private func scaleBehind(_ passage: Passage, _ start: Int, _ end: Int) -> Lexicon<Int>.Match? {
  let i = start < end && passage[start].isBlank ? start + 1 : start
  return passage.document.vocabulary.scales.match(in: passage.folded, at: i, before: end)
}

private func kind(of passage: Passage, before end: Int) -> Entity.Kind {
  let header = 0..<(passage.folded.indices.first { passage.origin($0) >= end } ?? passage.count)
  func names(_ words: [[Unicode.Scalar]]) -> Bool {
    header.contains { i in words.contains { passage.reads($0, at: i) && i + $0.count <= header.upperBound } }
  }
  return names(indexWords) ? .index : names(fundWords) ? .fund : .stock
}

private let indexWords = ["指数", "点位", "index"].map(fold)
private let fundWords = ["基金", "fund"].map(fold)
