import Facts

/// What the cells above a column, or before a row, say of it.
struct ColumnHead {
  /// The role, its units and whether it is in percent, as any table's reader takes them.
  var column = TableSchema.Column()
  /// The day or days that it names: 「收盘价（8/23）」, `8/19`.
  var date: DateExpression?
  /// Folded, without blanks.
  var key = ""
  /// Of a header that names nothing but a stretch (「本周」, `24h`): the change over it, should the cells be in percent.
  var changeIfPercent: Metric?
  var isEmpty: Bool { key.isEmpty }
  /// 「3 月以来」: the month to date in March.
  private(set) var month: Int?

  var metric: Metric? { if case .metric(let metric)? = column.role { metric } else { nil } }

  init() {}

  /// - Parameter cells: from the outermost in.
  ///
  ///     // 「涨跌幅」 over 「本周」 and 「本周涨跌幅(%)」 are change_1w; 「EPS」 over `2025E` is ignored
  init(_ cells: [CellContent]) {
    key = cells.map(\.key).joined()
    var words = HeadWords()
    for (i, cell) in cells.enumerated() {
      words.isInnermost = i == cells.count - 1
      words.read(cell.passage)
    }
    column.role = words.role
    column.units = words.units
    column.isPercent = words.isPercent
    date = words.date
    month = words.month
    changeIfPercent = words.loneChange
  }
}

/// The words of a header, gathered from the cells that make it up.
private struct HeadWords {
  var isInnermost = true
  private var roles: [ColumnRole] = []
  private var periods: Set<HeaderWords.Period> = []
  private var hasChange = false
  private var hasVolume = false
  /// Words that are not known, in the cell that stands next to the column.
  private var hasUnknown = false
  private(set) var units: [StatedUnit] = []
  private(set) var isPercent = false
  private(set) var date: DateExpression?

  mutating func read(_ passage: Passage) {
    var i = 0
    while i < passage.count { i = readTerm(passage, at: i) }
    // 「2024-08-19」 alone is a date, no difference of numbers.
    if let found = cellDate(passage) { (date, hasUnknown) = (found, false) }
    units += statedUnits(in: passage, 0..<passage.count)
  }

  private(set) var month: Int?

  /// - Returns: where the next term begins.
  private mutating func readTerm(_ passage: Passage, at i: Int) -> Int {
    if let end = readMonth(passage, at: i) { return end }
    let role = passage.document.vocabulary.headers.match(in: passage.folded, at: i)
    let period = HeaderWords.periods.match(in: passage.folded, at: i)
    let change = HeaderWords.changeWords.match(in: passage.folded, at: i)
    let others = [period?.range.upperBound, change?.range.upperBound].compactMap { $0 }.max() ?? i
    if let role, role.range.upperBound >= others {
      roles.append(role.meaning)
      return role.range.upperBound
    }
    if let period, period.range.upperBound == others {
      periods.insert(period.meaning)
      return others
    }
    if change != nil {
      hasChange = true
      return others
    }
    if let volume = HeaderWords.volumeWords.match(in: passage.folded, at: i) {
      hasVolume = true
      return volume.range.upperBound
    }
    return readFiller(passage, at: i)
  }

  private mutating func readFiller(_ passage: Passage, at i: Int) -> Int {
    if let found = dateExpression(in: passage.folded, at: i), Self.namesDays(found.expression) {
      date = found.expression
      return found.range.upperBound
    }
    if passage[i].isDigit, let end = bareDate(passage, at: i) { return end }
    if passage[i] == "%" { isPercent = true }
    let vocabulary = passage.document.vocabulary
    let ends = [
      vocabulary.scales.match(in: passage.folded, at: i)?.range.upperBound,
      vocabulary.currencies.match(in: passage.folded, at: i)?.range.upperBound,
      UnitWords.currencySigns.match(in: passage.folded, at: i)?.range.upperBound,
      HeaderWords.fillers.match(in: passage.folded, at: i)?.range.upperBound,
    ]
    if let end = ends.compactMap({ $0 }).max() { return end }
    let s = passage[i]
    if isInnermost, s.isWord || s.isChinese || s == "&" || s == "+" { hasUnknown = true }
    return i + 1
  }

  /// 「3 月以来」, 「12月至今」
  private mutating func readMonth(_ passage: Passage, at start: Int) -> Int? {
    var i = start
    var number = 0
    while i < passage.count, i < start + 2, passage[i].isDigit {
      number = number * 10 + passage[i].digit
      i += 1
    }
    guard i > start, (1...12).contains(number), passage[i] == "月" else { return nil }
    for word in Self.sinceThen where passage.reads(word, at: i + 1) {
      month = number
      return i + 1 + word.count
    }
    return nil
  }

  private static let sinceThen = ["以来", "至今", "初至今"].map(fold)

  /// 「(4.22-4.26)」, `8/23`
  private mutating func bareDate(_ passage: Passage, at start: Int) -> Int? {
    var end = start
    while passage[end].isDigit || "./-~".unicodeScalars.contains(passage[end]) { end += 1 }
    let text = passage.folded[start..<end].map { $0 == "." && passage.folded[start..<end].contains("-") ? "/" : $0 }
    guard let expression = bareDates(text) else { return nil }
    date = expression
    return end
  }

  private static func namesDays(_ expression: DateExpression) -> Bool {
    switch expression {
    case .day, .range(.day, .day): true
    default: false
    }
  }

  var loneChange: Metric? {
    let changes = Set(periods.map(\.change))
    return roles.isEmpty && !hasUnknown && !hasChange && changes.count == 1 ? changes.first ?? nil : nil
  }

  /// nil when the words leave open what the column is.
  var role: ColumnRole? {
    if roles.contains(.ignored) || periods.contains(.other) { return .ignored }
    if hasUnknown { return nil }
    // What is traded is money only where the header says in which.
    if hasVolume { return roles.isEmpty && !hasChange && units.contains { $0.measure != nil } ? .metric(.volume) : nil }
    let changes = Set(periods.compactMap(\.change))
    if hasChange {
      let stated = roles.filter { role in if case .metric(let m) = role { m.isRatio } else { false } }
      if roles.count == stated.count, let role = stated.first, Set(stated).count == 1 { return role }
      guard roles.isEmpty, changes.count == 1, let metric = changes.first else { return nil }
      return .metric(metric)
    }
    // 「本周」 beside another word only says that it is this week's.
    if Set(roles).count == 1 { return roles.first }
    return roles.last.flatMap { last in roles.dropLast().allSatisfy { $0.isTitle } ? last : nil }
  }
}

extension ColumnRole {
  /// 「指数点位」, 「公司市值」: what the rows are may stand before what the column holds.
  fileprivate var isTitle: Bool { self == .name || self == .organisation || self == .sector }
}
