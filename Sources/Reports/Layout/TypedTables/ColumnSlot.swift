import Facts

/// What kind of cells a column can hold, as its head says.
enum ColumnSlot {
  /// A number of the metric's kind, or none.
  case value(ColumnHead)
  case code
  case date
  /// A name, a label, an event: it may be broken over lines, or hold blanks.
  case words
  /// A number or a dash of a column that nothing is known of.
  case openValue
  /// A word or a dash of a column that nothing is known of: a rating.
  case openWords

  /// - Parameter opensWithWords: what a column holds whose head says nothing of it.
  init(_ head: ColumnHead, opensWithWords: Bool) {
    switch head.column.role {
    case .metric: self = .value(head)
    case .code: self = .code
    case .date, .listed: self = .date
    case .name, .organisation, .market, .venue, .venueOrOrganisation, .event, .sector, .subsector: self = .words
    case .ignored, nil: self = opensWithWords ? .openWords : .openValue
    }
  }

  static func isOpen(_ head: ColumnHead) -> Bool { head.column.role == nil || head.column.role == .ignored }

  var takesSeveral: Bool { if case .words = self { true } else { false } }

  func accepts(_ cell: TypedCell) -> Bool {
    switch self {
    case .value(let head): Self.isMissing(cell) || cell.content.numeral.map { Self.fits($0, head) } ?? false
    case .code: cell.isCode || cell.isBareCode
    case .date: cell.isDate || Self.isMissing(cell)
    case .words: cell.isWords
    case .openValue: cell.hasValue || cell.isDate
    case .openWords: cell.isWords || Self.isMissing(cell)
    }
  }

  private static func fits(_ numeral: Numeral, _ head: ColumnHead) -> Bool {
    let isRatio = head.metric?.isRatio ?? false
    switch numeral.kind {
    case .percent: return isRatio
    case .plain: return !isRatio || numeral.power == 0
    case .money, .points: return !isRatio
    default: return false
    }
  }

  private static func isMissing(_ cell: TypedCell) -> Bool {
    if case .missing = cell.content.kind { return true }
    return false
  }
}

extension ColumnHead {
  /// Whether its words say something of what stands below it.
  var isUnderstood: Bool {
    column.role != nil || date != nil || changeIfPercent != nil || month != nil || isOpenChange || isLatest
  }

  /// Whether numbers stand below it.
  var isMeasured: Bool { metric != nil || changeIfPercent != nil || month != nil || isOpenChange || isLatest }
}

extension [TypedCell] {
  /// As one cell; nil of none.
  var joined: TypedCell? { first.map { dropFirst().reduce($0) { $0.joined(with: $1) } } }

  /// With what a bracket goes on from: 「市值 ↵ （亿美元）」, 「应用材料 ↵ （APPLIED ↵ MATERIALS）」.
  var withBracketsJoined: [TypedCell] {
    var joined: [TypedCell] = []
    for cell in self {
      if let last = joined.last, cell.opensBracket || last.leavesBracketOpen {
        joined[joined.count - 1] = last.joined(with: cell)
      } else {
        joined.append(cell)
      }
    }
    return joined
  }
}
