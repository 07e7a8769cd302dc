/// The order of a row's cells around its code, as the header gives it.
///
///     // 「收盘价 简称 代码 本周涨幅」: close and name before the code, the change behind it
struct RowShape {
  var before: [TableSchema.Column]
  var behind: [TableSchema.Column]
  /// Whether group labels stand before or behind everything else.
  var labelsLead = false
  var labelsTrail = false

  init(_ schema: TableSchema) {
    var columns = schema.columns
    if !columns.contains(where: { $0.role == .code }) {
      // 「公司」 over 「联想集团（00992）」: the code hangs on the name.
      let name = columns.firstIndex { $0.role == .name }
      columns.insert(.init(role: .code), at: name.map { $0 + 1 } ?? 0)
    }
    labelsLead = columns.first?.role?.isLabel ?? false
    labelsTrail = columns.last?.role?.isLabel ?? false
    columns.removeAll { $0.role?.isLabel ?? false }
    let code = columns.firstIndex { $0.role == .code } ?? 0
    before = Array(columns[..<code])
    behind = Array(columns[(code + 1)...])
  }

  /// The genre's order, which a reader that knows more of its ways of wrapping handles: code, name, values.
  var isUsual: Bool {
    before.isEmpty && !labelsTrail && (behind.first?.role == .name || !behind.contains { $0.role == .name })
  }
}

/// A stretch of a row's cells, read in one direction from its code.
struct CellRun {
  /// One for each column but the name, in the order of reading.
  var cells: [TableToken] = []
  var name: [TableToken] = []
  /// How many tokens it takes.
  var count = 0
}

/// All ways in which tokens, read from a code outward, fit columns: a cell is one token of the column's type, the name
/// one or more words, among them small whole numbers.
struct CellRuns {
  let tokens: [TableToken]
  let columns: [TableSchema.Column]
  /// Whether the tokens run from right to left.
  var isReversed = false
  private(set) var found: [CellRun] = []

  init(_ tokens: [TableToken], _ columns: [TableSchema.Column], reversed: Bool = false) {
    self.tokens = reversed ? tokens.reversed() : tokens
    self.columns = reversed ? columns.reversed() : columns
    isReversed = reversed
    search(CellRun(), column: 0)
  }

  private mutating func search(_ run: CellRun, column: Int) {
    guard found.count < 4 else { return }
    guard column < columns.count else {
      if endsLine(run) { found.append(oriented(run)) }
      return
    }
    if columns[column].role == .name {
      for count in nameCounts(from: run.count, isLast: column + 1 == columns.count) {
        var next = run
        next.name = Array(tokens[run.count..<(run.count + count)])
        next.count += count
        search(next, column: column + 1)
      }
    } else if run.count < tokens.count, tokens[run.count].fits(columns[column]), goesOn(run) {
      var next = run
      next.cells.append(tokens[run.count])
      next.count += 1
      search(next, column: column + 1)
    }
  }

  /// Words on a line below are another row's, unless every cell has a line of its own.
  private func goesOn(_ run: CellRun) -> Bool {
    let next = tokens[run.count]
    guard next.isWord, run.count > 0, tokens[run.count - 1].line != next.line else { return true }
    return Set(tokens[..<run.count].map(\.line)).count == run.count
  }

  /// A name stands on one line. At a row's edge it takes what that line has of it.
  private func nameCounts(from start: Int, isLast: Bool) -> [Int] {
    guard start < tokens.count else { return [] }
    let line = tokens[start].line
    let run = tokens[start...].prefix { $0.line == line && ($0.isWord || $0.isSmallInteger) }
    let counts = (1...max(1, run.count)).filter { count in
      let name = run.prefix(count)
      return (isReversed ? name.last : name.first)?.isWord ?? false
    }
    return isLast ? counts.suffix(1) : counts
  }

  /// No number goes on where the run ends.
  private func endsLine(_ run: CellRun) -> Bool {
    guard run.count > 0, run.count < tokens.count else { return true }
    let (last, next) = (tokens[run.count - 1], tokens[run.count])
    return last.line != next.line || next.isWord
  }

  private func oriented(_ run: CellRun) -> CellRun {
    guard isReversed else { return run }
    return CellRun(cells: run.cells.reversed(), name: run.name.reversed(), count: run.count)
  }
}

extension TableToken {
  /// Whether it can be a cell of that column.
  func fits(_ column: TableSchema.Column) -> Bool {
    switch (kind, column.role) {
    case (.code, _): false
    case (.missing, _): true
    case (.date, .listed?), (.date, .date?): true
    case (.value(let numeral), .metric(let metric)?):
      if metric.isRatio {
        numeral.kind == .percent || (column.isPercent && numeral.kind == .plain && numeral.power == 0)
      } else {
        numeral.kind.isAmount
      }
    case (.value, .ignored?), (.value, nil), (.word, .ignored?), (.word, nil), (.date, nil), (.date, .ignored?): true
    default: false
    }
  }

  /// 100, 500, 2000: as names of indices and companies have them.
  var isSmallInteger: Bool {
    guard let numeral, numeral.kind == .plain, !numeral.isSigned else { return false }
    return numeral.number.exponent == 0 && (0..<10_000).contains(numeral.number.mantissa)
  }
}

extension Numeral.Kind {
  /// Whether it can be a price, a level or a sum.
  fileprivate var isAmount: Bool {
    switch self {
    case .plain, .money, .points: true
    default: false
    }
  }
}
