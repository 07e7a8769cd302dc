import Dates
import Facts

/// Reads a grid whose rows are metrics and whose columns are days or stretches: 「指标 | 8/17 | 8/24」, 「指标 | 本周」.
///
/// A column that only says 上周 names no day, and gives nothing.
struct MetricGrid {
  private let cells: GridCells
  private let heads: [ColumnHead]
  private let calendar: ReportCalendar
  private var quotes: QuoteReader
  private let source: String
  /// What rows without a name are about, as the words above say.
  private let subjects: [EntityClass: EntityKey]
  private(set) var facts = GridFacts()

  init?(
    _ cells: GridCells, _ header: GridHeader, _ block: Block, quotes: QuoteReader, caption: Passage,
    calendar: ReportCalendar
  ) {
    guard cells.columnCount > 1 else { return nil }
    self.cells = cells
    heads = header.heads.isEmpty ? [ColumnHead](repeating: ColumnHead(), count: cells.columnCount) : header.heads
    self.calendar = calendar
    self.quotes = quotes
    let line = Sources.named(in: Passage(cells.document, block.source))
    source = line.isEmpty ? Sources.named(in: caption) : line
    let labels = (header.rows.upperBound..<cells.rowCount).compactMap { row -> (Int, MeasureLabel)? in
      cells[row, 0].flatMap { MeasureLabel($0, isInBox: true) }.map { (row, $0) }
    }
    // Coins and indices alone are a table of quotes.
    guard labels.contains(where: { !$0.1.isNameAlone }) else { return nil }
    let rows = labels
    // A table that has the market's mood or its size is about that market.
    let isCrypto = rows.contains { $0.1.entity?.key == .crypto || $0.1.metric == .fearGreed }
    subjects = Self.subjects(
      [caption, Passage(cells.document, block.heading)], isCrypto: isCrypto || block.section == "crypto")
    for (row, label) in rows { read(row, label) }
    facts.diagnostics += self.quotes.diagnostics
    if facts.statements.isEmpty { return nil }
  }

  /// Of each kind the one that the words above the table name.
  private static func subjects(_ passages: [Passage], isCrypto: Bool) -> [EntityClass: EntityKey] {
    var named: [EntityClass: Set<EntityKey>] = isCrypto ? [.market: [.crypto]] : [:]
    for passage in passages {
      var i = 0
      while i < passage.count {
        let match = passage.document.vocabulary.entities.match(in: passage.folded, at: i)
        if let match { named[match.meaning.entityClass, default: []].insert(match.meaning.key) }
        i = match?.range.upperBound ?? i + 1
      }
    }
    return named.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  // MARK: Rows

  private mutating func read(_ row: Int, _ label: MeasureLabel) {
    guard let metric = label.metric, let subject = subject(of: label, metric), subject.entityClass.carries(metric)
    else {
      return
    }
    for column in 1..<cells.columnCount {
      guard let content = cells[row, column], cells.width(row, column) == 1, cells.height(row, column) == 1 else {
        continue
      }
      if let change = heads[column].metric ?? heads[column].changeIfPercent, change.isRatio, metric == .close {
        takeQuote(content, change, subject, column, label)
      } else if let (period, frequency) = period(of: metric, label, column) {
        take(content, label.isCumulative ? .netFlowCumulative : metric, subject, period, frequency, label, column)
      }
    }
  }

  private func subject(of label: MeasureLabel, _ metric: Metric) -> NamedEntity? {
    if let entity = label.entity { return entity }
    if metric.isMarketWide { return NamedEntity(key: .crypto, entityClass: .market) }
    let kind: EntityClass = [.netFlow, .netAssets].contains(metric) ? .fundGroup : metric == .close ? .coin : .market
    return subjects[kind].map { NamedEntity(key: $0, entityClass: kind) }
  }

  /// nil of a column whose days nobody knows.
  private func period(of metric: Metric, _ label: MeasureLabel, _ column: Int) -> (Period, Frequency)? {
    let head = heads[column]
    let dated = head.date.flatMap { calendar.period($0) }
    if head.date != nil, dated == nil { return nil }
    guard dated != nil || isCurrent(column), label.period != .other else { return nil }
    let day = dated?.end ?? quotes.asOf
    if label.isCumulative { return (.total(day), .total) }
    guard metric == .netFlow else { return dated?.length ?? 1 == 1 ? (Period(day), .day) : nil }
    if let dated { return flowPeriod(dated, label) }
    let isWeekly = label.period == .week || ColumnHead.isThisWeek(head.key)
    return isWeekly ? (calendar.week, .week) : label.period == .day ? (Period(day), .day) : nil
  }

  private func flowPeriod(_ dated: Period, _ label: MeasureLabel) -> (Period, Frequency)? {
    if dated.length == 1 { return label.period == nil || label.period == .day ? (dated, .day) : nil }
    return (dated, dated == calendar.week ? .week : .span)
  }

  /// 「本周」, 「最新」, or the one column of values without a head.
  private func isCurrent(_ column: Int) -> Bool {
    let key = heads[column].key
    if key.isEmpty { return cells.columnCount == 2 }
    return ColumnHead.isThisWeek(key) || ColumnHead.isNow(key)
  }

  // MARK: Cells

  private mutating func takeQuote(
    _ content: CellContent, _ metric: Metric, _ subject: NamedEntity, _ column: Int, _ label: MeasureLabel
  ) {
    guard let numeral = content.numeral,
      numeral.kind == .percent || heads[column].column.isPercent && numeral.power == 0,
      let statement = quotes.statement(
        numeral, at: content.range, metric, heads[column].column, of: quoted(subject),
        stretch: heads[column].date.flatMap { calendar.period($0) })
    else { return }
    facts.statements.append(statement)
  }

  private func quoted(_ subject: NamedEntity) -> QuoteReader.Subject {
    let isIndex = subject.entityClass == .index
    return QuoteReader.Subject(
      key: subject.key, currency: isIndex ? nil : subject.key.market?.currency ?? .usd, isIndex: isIndex)
  }

  private mutating func take(
    _ content: CellContent, _ metric: Metric, _ subject: NamedEntity, _ period: Period, _ frequency: Frequency,
    _ label: MeasureLabel, _ column: Int
  ) {
    guard let (numeral, range) = scored(content, metric),
      let (number, unit) = value(numeral, metric, subject, label, column)
    else { return note(content) }
    let signed = label.sign < 0 ? numeral.isSigned ? nil : number.negated : number
    guard let signed else { return note(content) }
    facts.statements.append(
      Statement(
        Observation(
          entity: subject.key, metric: metric, period: period, frequency: frequency, number: signed, unit: unit,
          source: source, place: cells.document.place(at: range.lowerBound), text: cells.document.words(range)),
        part: .table, at: range))
  }

  /// The value; of 「24（极度恐惧）」 the number.
  private func scored(_ content: CellContent, _ metric: Metric) -> (Numeral, Range<Int>)? {
    if let numeral = content.numeral { return (numeral, content.range) }
    let passage = content.passage
    guard metric == .fearGreed, content.isWords,
      let found = numeral(in: passage.folded, at: 0, passage.document.vocabulary),
      !passage.folded[found.range.upperBound...].contains(where: \.isDigit)
    else { return nil }
    return (found, passage.span(found.range))
  }

  private func value(
    _ numeral: Numeral, _ metric: Metric, _ subject: NamedEntity, _ label: MeasureLabel, _ column: Int
  ) -> (PrintedNumber, Measure)? {
    if metric.isRatio { return numeral.kind == .percent ? (numeral.number, .ratio) : nil }
    if metric == .fearGreed {
      let isScore = numeral.kind == .plain || numeral.kind == .points
      return isScore && numeral.power == 0 && (0...100).contains(numeral.number.value) ? (numeral.number, .points) : nil
    }
    if case .money(let measure) = numeral.kind { return (numeral.number, measure) }
    guard numeral.kind == .plain || numeral.kind == .points else { return nil }
    if subject.entityClass == .index, metric == .close { return (numeral.number, .points) }
    let stated = label.units.first ?? heads[column].column.units.first ?? quotes.units.general
    let isPrice = metric == .close && subject.entityClass == .coin
    guard numeral.kind == .plain, let measure = stated?.measure ?? (isPrice ? .usd : nil) else { return nil }
    let power = numeral.power > 0 ? 0 : isPrice && label.units.isEmpty ? 0 : stated?.power ?? 0
    return (numeral.number.scaled(by: power), measure)
  }

  private mutating func note(_ content: CellContent) {
    if content.isEmpty { return }
    if case .missing = content.kind { return }
    facts.diagnostics.append(
      Diagnostic(
        .warning, "table.cell-unread", at: cells.document.place(at: content.range.lowerBound), printed: content.words))
  }
}

extension ColumnHead {
  static func isThisWeek(_ key: String) -> Bool { ["本周", "当周", "thisweek", "week", "1w", "周"].contains(key) }

  static func isNow(_ key: String) -> Bool {
    [
      "最新", "最新值", "当前", "当前值", "现值", "数值", "本期", "读数", "截至", "latest", "current", "value", "now", "level", "last",
      "reading",
    ].contains(key)
  }
}
