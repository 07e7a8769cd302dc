import Dates
import Facts

/// Reads a table of fund flows: a day a row, a fund a column, outflows in brackets (Farside's layout).
struct FlowTable {
  private let document: Document
  private let calendar: ReportCalendar
  /// nil: what the funds without a column of their own add up to.
  let columns: [EntityKey?]
  private let unit: StatedUnit
  private let source: String
  private(set) var statements: [Statement] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var remarks: [Remark] = []
  /// The days read so far, with their cells.
  private var days: [(day: Day, cells: [TableToken])] = []

  /// nil when the heads name no funds. Without a stated unit there is nothing but a diagnostic.
  init?(_ document: Document, _ block: Block, calendar: ReportCalendar) {
    let tokens = tableTokens(of: document, lines: block.lines)
    guard let first = tokens.firstIndex(where: \.isDate), let columns = Self.columns(tokens[..<first], document) else {
      return nil
    }
    self.document = document
    self.calendar = calendar
    self.columns = columns
    let caption = Passage(document, block.caption)
    let sourceLine = Passage(document, block.source)
    let heading = Passage(document, tokens[..<first].map(\.range))
    source = Sources.named(in: sourceLine).isEmpty ? Sources.named(in: caption) : Sources.named(in: sourceLine)
    let stated = UnitNotes(notes: Passage(document, block.notes), caption: caption).general
    guard Self.isAboutFlows(caption) || Self.isAboutFlows(heading) else { return nil }
    unit = stated ?? StatedUnit(power: 0, measure: nil)
    guard stated != nil, unit.measure != nil else {
      diagnostics.append(Diagnostic(.warning, "flows.no-unit", at: document.place(at: tokens[first].range.lowerBound)))
      return
    }
    readRows(Array(tokens[first...]))
  }

  private static let flowWords = [
    "净流入", "净流出", "资金流向", "流入", "流向", "申赎", "净申购", "flow", "net creation", "net subscription", "creations",
    "net new money",
  ].map(fold)
  private static let sumWords = ["累计", "累积", "cumulative", "since launch", "since inception"].map(fold)

  private static func isAboutFlows(_ caption: Passage) -> Bool {
    caption.firstIndex(ofAny: flowWords) != nil && caption.firstIndex(ofAny: sumWords) == nil
  }

  /// The entity of each column, in their order; nil when fewer than two heads are known funds.
  private static func columns(_ header: ArraySlice<TableToken>, _ document: Document) -> [EntityKey?]? {
    let words = header.filter { $0.isWord }.map(\.range)
    let heads = words.map { document.folded[$0].text.uppercased() }
    guard let start = heads.firstIndex(where: { head in Funds.groups.contains { $0.tickers.contains(head) } }),
      let group = Funds.group(of: heads)
    else { return nil }
    var columns: [EntityKey?] = []
    var i = start
    while i < words.count {
      let isTicker = (3...5).contains(heads[i].count) && document.printed[words[i]].allSatisfy(\.isCapital)
      if let sum = sum(words[i...], document) {
        columns.append(sum.meaning == .all ? group.key : nil)
        i += sum.count
      } else if heads[i] == group.miniTrust || isTicker {
        columns.append(heads[i] == group.miniTrust ? group.miniTrustKey : EntityKey(rawValue: heads[i]))
        i += 1
      } else {
        return nil
      }
    }
    let known = columns.compactMap { $0 }
    return Set(known).count == known.count ? columns : nil
  }

  /// `Total`, `All others`: the most words that say one such thing.
  private static func sum(_ words: ArraySlice<Range<Int>>, _ document: Document) -> (meaning: FundSum, count: Int)? {
    (1...min(4, words.count)).reversed().lazy.compactMap { count in
      FundSum(Passage(document, Array(words.prefix(count)))).map { ($0, count) }
    }.first
  }

  /// Numbers below a day that are not on its line may be those of the day above, where that has too few.
  private mutating func readRows(_ tokens: [TableToken]) {
    var i = 0
    var isBroken = false
    while i < tokens.count {
      guard let period = rowPeriod(tokens[i]) else {
        if isTotal(tokens[i]) { readTotal(Array(tokens[(i + 1)...].prefix(columns.count))) }
        i += 1
        continue
      }
      let next = tokens[(i + 1)...].firstIndex { $0.isDate || isTotal($0) } ?? tokens.endIndex
      let cells = Array(tokens[(i + 1)..<next])
      readRow(tokens[i], period, isBroken && cells.first?.line != tokens[i].line ? [] : cells)
      isBroken = cells.count(where: isFlow) < columns.count
      i = next
    }
  }

  /// 「合计」: of the days above it where each column says so.
  private mutating func readTotal(_ cells: [TableToken]) {
    guard let span, cells.count == columns.count, cells.indices.allSatisfy({ isSum(cells[$0], $0) }) else {
      remarks += Self.remarks(onTotals: cells[...])
      return
    }
    for (cell, column) in zip(cells, columns) { if let column { take(cell, column, span) } }
  }

  /// From the first to the last day read, when they are several of one week.
  private var span: Period? {
    guard let first = days.map(\.day).min(), let last = days.map(\.day).max(), days.count > 1,
      Set(days.map(\.day)).count == days.count, first.monday == last.monday
    else { return nil }
    return Period(from: first, through: last)
  }

  private func isSum(_ cell: TableToken, _ column: Int) -> Bool {
    if case .missing = cell.kind { return true }
    guard let total = cell.numeral, isFlow(cell) else { return false }
    let numerals = days.compactMap { $0.cells[column].numeral }
    guard (numerals + [total]).allSatisfy({ $0.power == 0 }) else { return false }
    let step = (numerals + [total]).map { PrintedNumber(mantissa: 1, exponent: $0.number.exponent).value }.max() ?? 0
    let sum = numerals.reduce(0) { $0 + $1.number.value }
    return abs(total.number.value - sum) <= step * Double(numerals.count + 1) / 2 + 1e-9
  }

  private func isTotal(_ token: TableToken) -> Bool {
    let word = GroupLabels.key(document.words(token.range))
    return token.isWord && (Funds.totals.contains(word) || Funds.weekTotals.contains(word))
  }

  /// A day, or the report's week; nil for totals over a stretch that is not said.
  private func rowPeriod(_ token: TableToken) -> Period? {
    if case .date(let expression) = token.kind { return calendar.period(expression) }
    let isWeek = token.isWord && Funds.weekTotals.contains(GroupLabels.key(document.words(token.range)))
    return isWeek ? calendar.tradingWeek : nil
  }

  private mutating func readRow(_ head: TableToken, _ period: Period, _ tokens: [TableToken]) {
    let cells = Array(tokens.prefix(columns.count))
    // A number more on the row's last line, or right below a row of several lines, or a cell that is none: the columns
    // do not fit.
    let line = cells.last?.line
    let isOnLine = head.line == line
    let fits = cells.count == columns.count && cells.allSatisfy(isFlow)
    let below = tokens.dropFirst(columns.count)
    let isOver = below.contains { $0.line == line && $0.isValue } || (!isOnLine && below.first.map(isFlow) ?? false)
    guard fits, !isOver else {
      remarks += tokens.map { Remark(range: $0.range, meaning: .unreadRow) }
      diagnostics.append(
        Diagnostic(
          .warning, "flows.row-unread", at: document.place(at: head.range.lowerBound),
          printed: document.words(head.range)))
      return
    }
    remarks.append(Remark(range: head.range, meaning: .observationDate))
    if period.length == 1 { days.append((period.end, cells)) }
    for (cell, column) in zip(cells, columns) { if let column { take(cell, column, period) } }
  }

  private func isFlow(_ token: TableToken) -> Bool {
    if case .missing = token.kind { return true }
    guard let kind = token.numeral?.kind else { return false }
    if case .money = kind { return true }
    return kind == .plain
  }

  private mutating func take(_ cell: TableToken, _ column: EntityKey, _ period: Period) {
    guard let numeral = cell.numeral, let measure = unit.measure else { return }
    let isDay = period.length == 1
    statements.append(
      Statement(
        Observation(
          entity: column, metric: .netFlow, period: period,
          frequency: isDay ? .day : calendar.isTradingWeek(period) ? .week : .span,
          number: numeral.number.scaled(by: numeral.power == 0 ? unit.power : 0), unit: measure, source: source,
          place: document.place(at: cell.range.lowerBound), text: document.words(cell.range)),
        part: .table, at: cell.range))
  }
}

extension TableToken {
  var isDate: Bool { if case .date = kind { true } else { false } }
}
