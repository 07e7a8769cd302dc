import Facts

/// What the cells above a column, or before a row, say of it.
///
/// A header is put together from words with roles: what is measured or named, over what stretch, in which unit, on
/// which day. Words that are known to mean something else make it a column that is not kept; words that are not known
/// leave open what it is.
struct ColumnHead {
  /// The role, its units and whether it is in percent, as any table's reader takes them.
  var column = TableSchema.Column()
  /// The day or days that it names: 「收盘价（8/23）」, `8/19`.
  var date: DateExpression?
  /// Folded, without blanks.
  var key = ""
  /// Of a header that names nothing but a stretch (「本周」, `24h`): the change over it, should the cells be changes.
  var changeIfPercent: Metric?
  /// Of a change over a stretch that the header does not name: the caption may.
  private(set) var isOpenChange = false
  /// Whether a word of change stands in it, not a stretch alone.
  private(set) var saysChange = false
  /// Whether it names nothing but another stretch than the report's: `12M`.
  private(set) var saysStretchAlone = false
  /// 「最新」, `Friday`: the price, in a table of prices.
  private(set) var isLatest = false
  /// 「24h 成交」 without a unit: money, where the cells say so.
  private(set) var isTraded = false
  /// 「3 月以来」: the month to date in March.
  private(set) var month: Int?
  /// `2025 to date`
  private(set) var year: Int?
  /// 「流通市值」: of a coin its market cap, of a company a part of it.
  private(set) var isFloat = false
  var isEmpty: Bool { key.isEmpty }

  var metric: Metric? { if case .metric(let metric)? = column.role { metric } else { nil } }

  init() {}

  /// - Parameter cells: from the outermost in.
  ///
  ///     // 「涨跌幅」 over 「本周」 and 「本周涨跌幅(%)」 are change_1w; 「EPS」 over `2025E` is ignored
  init(_ cells: [CellContent]) {
    if cells.isEmpty { return }
    key = cells.map(\.key).joined()
    // Few heads have its first character; a search for text costs more than all else here.
    isFloat = key.unicodeScalars.contains("流") && key.contains("流通市值")
    let words = cells.enumerated().map { HeadWords($1.passage, isInnermost: $0 == cells.count - 1) }
    column.units = words.reversed().flatMap(\.units)
    column.isPercent = words.contains(where: \.isPercent)
    date = words.last { $0.date != nil }?.date
    saysChange = words.contains(where: \.hasChange)
    saysStretchAlone = words.allSatisfy { $0.roles.isEmpty && !$0.hasChange && !$0.hasVolume && !$0.hasUnknown }
    guard let grammar = HeadGrammar(words) else { return }
    column.role = grammar.role
    column.isOfWeek = grammar.isOfWeek
    if column.role == nil, !grammar.hasUnknown {
      month = words.last { $0.month != nil }?.month
      year = words.last { $0.year != nil }?.year
      changeIfPercent = grammar.loneChange
      isOpenChange = grammar.isOpenChange
      isLatest = grammar.isLatest
      isTraded = grammar.isTraded
    }
    // 「2025」 below 「Change, %」
    if column.role == nil, words.dropLast().contains(where: \.hasChange), words.allSatisfy(\.roles.isEmpty) {
      year = words.last?.bareYear ?? year
    }
    if saysChange { column.isFall = HeaderWords.speaksOfFalls(cells.flatMap(\.passage.folded)) }
  }
}

/// Puts the words of a header's cells together.
private struct HeadGrammar {
  private let all: [HeadWords]
  private let inner: HeadWords
  private let roles: [ColumnRole]
  private let periods: Set<HeaderPeriods.Period>
  private let hasChange: Bool
  let hasUnknown: Bool

  /// nil without a cell.
  init?(_ words: [HeadWords]) {
    guard let inner = words.last else { return nil }
    all = words
    self.inner = inner
    roles = words.flatMap(\.roles)
    periods = words.reduce(into: []) { $0.formUnion($1.periods) }
    hasChange = words.contains(where: \.hasChange)
    hasUnknown = inner.hasUnknown
  }

  private var hasMoney: Bool { all.contains { $0.units.contains { $0.measure != nil } } }
  private var hasMonth: Bool { all.contains { $0.month != nil || $0.year != nil } }
  private var change: Metric? {
    let changes = Set(periods.map(\.change))
    return changes.count == 1 ? changes.first ?? nil : nil
  }

  /// nil when the words leave open what the column is.
  var role: ColumnRole? {
    if let identity { return identity }
    if isOther { return .ignored }
    if hasUnknown { return nil }
    if all.contains(where: \.hasVolume) { return volumeRole }
    if hasChange { return changeRole }
    return amountRole
  }

  /// Who or what a row is about, or when: whatever stretch the words name besides, 「本周事件」.
  private var identity: ColumnRole? {
    guard !hasUnknown, !hasChange, !roles.isEmpty, roles.allSatisfy(\.isIdentity) else { return nil }
    let kinds = Set(roles)
    if kinds.count == 1 { return kinds.first }
    // 「公司（代码）」 over 「甲（300001.SZ）」: a name with its code.
    if kinds.isSubset(of: [.code, .name, .organisation]), kinds.contains(.code) {
      return roles.last == .code && !inner.opensBracket ? .code : .name
    }
    let places: Set<ColumnRole> = [.venue, .market, .venueOrOrganisation]
    let owners: Set<ColumnRole> = [.organisation, .name, .venueOrOrganisation]
    if kinds.isSubset(of: places.union(owners)) {
      return kinds.isDisjoint(with: owners)
        ? .venue : kinds.isDisjoint(with: places) ? .organisation : .venueOrOrganisation
    }
    // 「公司/会议」: who beside what.
    if kinds == [.organisation, .event] { return .organisation }
    if kinds.contains(.date), kinds.isSubset(of: [.date, .event, .organisation, .name]) { return .date }
    if kinds == [.sector, .subsector] { return .sector }
    return roles.last.flatMap { last in roles.dropLast().allSatisfy { $0.isTitle } ? last : nil }
  }

  /// Known to be something else: by a word for it, by another stretch than the report's, or as a change in points.
  private var isOther: Bool {
    roles.contains(.ignored) || periods.contains(.other)
      || hasChange && hasMoney || (hasChange || !periods.isEmpty) && all.contains(where: \.hasPoints)
  }

  /// What is traded is money only where the header says in which; and of a day.
  private var volumeRole: ColumnRole? {
    guard roles.allSatisfy({ $0.isTitle || $0 == .metric(.volume) }), !hasChange, hasMoney else { return nil }
    return (periods.isSubset(of: [.day]) || isOfWeek) && !hasMonth ? .metric(.volume) : .ignored
  }

  /// 「一周成交额」
  var isOfWeek: Bool { periods == [.week] && (all.contains(where: \.hasVolume) || roles.contains(.metric(.volume))) }

  private var changeRole: ColumnRole? {
    let stated = Set(roles.filter(\.isChange))
    guard roles.allSatisfy({ $0.isChange || $0.isTitle || $0 == .metric(.close) }) else { return nil }
    if let role = stated.first {
      return stated.count == 1 && (periods.isEmpty || role == change.map { .metric($0) }) ? role : nil
    }
    return change.map { .metric($0) }
  }

  /// A price, a market cap or the like; a stretch beside it only says whose it is: 「本周收盘价」.
  private var amountRole: ColumnRole? {
    // 「股价」 over `1W`: the change says which.
    let changes = roles.filter(\.isChange)
    let measured = changes.isEmpty ? roles.filter { !$0.isTitle } : changes
    guard changes.isEmpty || roles.allSatisfy({ $0.isChange || $0.isTitle || $0 == .metric(.close) }) else {
      return nil
    }
    guard let role = measured.first, Set(measured).count == 1 else { return nil }
    if role.isChange { return periods.isEmpty || role == change.map { .metric($0) } ? role : nil }
    // 「股价」 over 「1 周」: the stretch says what the column is.
    if inner.roles.isEmpty, !inner.periods.isEmpty || inner.month != nil || inner.year != nil { return nil }
    if hasMonth { return .ignored }
    return periods.isSubset(of: role == .metric(.volume) && !hasMoney ? [.day] : [.day, .week]) ? role : .ignored
  }

  var loneChange: Metric? {
    guard roles.allSatisfy({ $0.isTitle || $0 == .metric(.close) }), inner.roles.isEmpty, !hasChange else { return nil }
    return change
  }

  var isOpenChange: Bool {
    hasChange && periods.isEmpty && !hasMonth && roles.allSatisfy { $0.isTitle || $0 == .metric(.close) }
  }

  /// What is traded on a day.
  var isTraded: Bool {
    all.contains(where: \.hasVolume) && roles.allSatisfy(\.isTitle) && periods.isSubset(of: [.day]) && !hasChange
      && !hasMonth
  }

  var isLatest: Bool { inner.hasLatest && roles.allSatisfy(\.isTitle) && periods.isEmpty && !hasChange && !hasMonth }
}

extension ColumnRole {
  /// 「指数点位」, 「公司市值」: what the rows are may stand before what the column holds.
  fileprivate var isTitle: Bool { self == .name || self == .organisation || self == .sector }

  fileprivate var isIdentity: Bool {
    switch self {
    case .metric, .ignored: false
    default: true
    }
  }

  fileprivate var isChange: Bool { if case .metric(let metric) = self { metric.isRatio } else { false } }
}
