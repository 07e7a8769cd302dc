import Dates
import Facts

/// Reads a calendar of coming events out of plain lines, below a header or a title that says that it is one.
///
///     // 「Date  Company  Event」 over 「21 Jun  Tesla  investor call」: a line a row, its cells parted by gaps
///     // 「日期 ↵ 公司 ↵ 活动」 over 「6月21日 ↵ 特斯拉 ↵ 投资者会议」: a cell a line
///     // 「NEXT」 over 「21-Jun  Tesla: investor call」: a list
struct EventLines {
  private let document: Document
  private let calendar: ReportCalendar
  private let names: NameIndex
  /// What stands behind the day, as the header says; empty without one.
  private var columns: [ColumnRole] = []
  /// Where each of them begins on its line; empty of a header with a cell a line.
  private var starts: [Int] = []
  /// Whether a header says what stands behind the day, and no day was left over.
  var isWhole: Bool { !columns.isEmpty && unreadCount == 0 }
  private(set) var events: [Event] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var remarks: [Remark] = []
  /// The lines above and below that are none of it.
  private(set) var rest: [[Int]] = []
  /// Days of which nothing was understood.
  private(set) var unreadCount = 0

  private struct Row {
    var day: Range<Int>
    var expression: DateExpression
    /// A stretch for each line of a cell.
    var cells: [[Range<Int>]]
    /// Where each of them begins on the line.
    var starts: [Int] = []
    var line: Int
  }

  /// nil of fewer than two days in a row that something happens on, one below a header.
  ///
  /// - Parameter title: what stands above the block.
  init?(_ document: Document, _ block: Block, title: [Range<Int>], calendar: ReportCalendar, names: NameIndex) {
    self.document = document
    self.calendar = calendar
    self.names = names
    let lines = block.lines.filter { !document.isBlank(document.lines[$0]) && !document.isRuler($0) }
    let first = lines.prefix(12).firstIndex { Self.opensWithDay($0, document) }
    guard let first else { return nil }
    columns = Self.columns(lines[..<first], document)
    if let header = lines[..<first].last {
      starts = document.cells(ofLine: header, gap: 2).suffix(columns.count).map(\.span.lowerBound)
    }
    let titles = block.caption + title + lines[..<first].suffix(6).map { document.lines[$0].range }
    guard !columns.isEmpty || titles.contains(where: { EventWords.isTitle(Passage(document, [$0])) }) else {
      return nil
    }
    let (rows, end) = rows(lines[first...])
    for row in rows { read(row) }
    guard events.count > (columns.isEmpty ? 1 : 0), unreadCount <= events.count else { return nil }
    // Cells that come out column by column leave days without any.
    guard !rows.contains(where: \.cells.isEmpty) else { return nil }
    unreadCount += lines[end...].count { Self.opensWithDay($0, document) }
    let below = block.lines.filter { $0 > lines[end - 1] }
    let above = columns.isEmpty ? block.lines.filter { $0 < lines[first] } : []
    rest = [above, below].filter { !$0.isEmpty }
  }

  // MARK: Header

  /// The roles behind the day's, of a header in one line or of a cell a line; empty where there is none.
  private static func columns(_ lines: ArraySlice<Int>, _ document: Document) -> [ColumnRole] {
    guard let last = lines.last else { return [] }
    let cells = document.cells(ofLine: last, gap: 2)
    let roles =
      cells.count > 1
      ? cells.map { role($0) }
      : lines.suffix(5).reversed().map { line in
        let cells = document.cells(ofLine: line, gap: 2)
        return cells.count == 1 ? role(cells[0]) : nil
      }.prefix { $0 != nil }.reversed()
    guard let date = roles.firstIndex(of: .date), roles[date...].contains(.event) else { return [] }
    let behind = roles[(date + 1)...].compactMap(\.self)
    return behind.count == roles.count - date - 1 && Set(behind).count == behind.count ? behind : []
  }

  private static func role(_ cell: TypedCell) -> ColumnRole? {
    guard cell.content.passage.count <= 24 else { return nil }
    if EventWords.bylines.contains(cell.content.key) { return .organisation }
    let role = ColumnHead([cell.content]).column.role
    switch role {
    case .date, .event, .organisation, .venue, .venueOrOrganisation: return role
    case .name: return .organisation
    case .market: return .venue
    default: return nil
    }
  }

  // MARK: Rows

  /// Whether a line may be a row of a calendar.
  static func opensWithDay(_ line: Int, _ document: Document) -> Bool {
    mayOpen(line, document) && opening(of: line, document) != nil
  }

  /// Few lines begin like a date.
  private static func mayOpen(_ line: Int, _ document: Document) -> Bool {
    let range = document.lines[line].range
    guard range.count <= 200, let start = range.first(where: { !document.folded[$0].isBlank }) else { return false }
    return DateWords.openers.contains(document.folded[start]) || document.folded[start].isLowercaseLetter
  }

  /// The day that opens a line, and the cells behind it.
  private static func opening(of line: Int, _ document: Document) -> Row? {
    let cells = document.cells(ofLine: line, gap: 2)
    if let first = cells.first, let date = first.content.date, isOfMonth(date) {
      return Row(
        day: first.content.range, expression: date, cells: cells.dropFirst().map(\.ranges),
        starts: cells.dropFirst().map(\.span.lowerBound), line: line)
    }
    let passage = Passage(document, [document.lines[line].range])
    guard let found = passage.date(at: 0), isOfMonth(found.expression), found.range.upperBound < passage.count else {
      return nil
    }
    // 「21 June: Tesla investor call」, 「Fri 21 June - Tesla」
    var start = found.range.upperBound
    while start < passage.count, " :-".unicodeScalars.contains(passage[start]) { start += 1 }
    guard start > found.range.upperBound || passage[start].isChinese, start < passage.count else { return nil }
    let words = passage.span(start..<passage.count)
    return Row(
      day: passage.span(found.range), expression: found.expression, cells: [[words]], line: line)
  }

  private static func isOfMonth(_ expression: DateExpression) -> Bool {
    switch expression {
    case .day, .range(.day, .day): true
    default: false
    }
  }

  /// - Returns: the rows, and where in `lines` they end.
  private func rows(_ lines: ArraySlice<Int>) -> (rows: [Row], end: Int) {
    var rows: [Row] = []
    var previous = lines.first ?? 0
    for (i, line) in zip(lines.indices, lines) {
      if Self.mayOpen(line, document), let row = Self.opening(of: line, document) {
        rows.append(row)
      } else if var row = rows.popLast() {
        let goesOn = takes(line, behind: previous, &row)
        rows.append(row)
        if !goesOn { return (rows, i) }
      }
      previous = line
    }
    return (rows, lines.endIndex)
  }

  /// Whether a line that no day opens goes on with a row: as its next cell where a line is a cell, or indented below it.
  private func takes(_ line: Int, behind previous: Int, _ row: inout Row) -> Bool {
    let range = document.lines[line].range
    let cells = document.cells(ofLine: line, gap: 2)
    let isStacked = row.cells.isEmpty || document.line(at: row.cells[0][0].lowerBound) != row.line
    if isStacked {
      // Without a header nobody says how many cells make a row.
      guard cells.count == 1, row.cells.count < columns.count else { return false }
      row.cells.append(cells[0].ranges)
      return true
    }
    let indent = range.first { !document.folded[$0].isBlank }.map { $0 - range.lowerBound } ?? 0
    let own = row.day.lowerBound - document.lines[row.line].range.lowerBound
    guard line == previous + 1, cells.count == 1, indent > own + 3, let last = row.cells.indices.last else {
      return false
    }
    row.cells[last] += cells[0].ranges
    return true
  }

  // MARK: Events

  private mutating func read(_ row: Row) {
    let place = document.place(at: row.day.lowerBound)
    guard let period = calendar.comingPeriod(row.expression), let said = columns.isEmpty ? listed(row) : placed(row),
      !said.event.isEmpty
    else {
      unreadCount += 1
      diagnostics.append(Diagnostic(.note, "events.row-unread", at: place, printed: document.words(row.day)))
      return
    }
    if row.expression.hasNoYear {
      diagnostics.append(Diagnostic(.note, "events.no-year", at: place, printed: document.words(row.day)))
    }
    let day = period.end.description
    remarks += ([row.day] + row.cells.joined()).map { Remark(range: $0, meaning: .event, detail: day) }
    events.append(
      Event(period: period, organisation: said.who, event: said.event, venue: said.venue, place: place))
  }

  private typealias Said = (who: String, event: String, venue: String)

  /// Cells under their columns' headers.
  private func placed(_ row: Row) -> Said? {
    guard let roles = row.cells.count == columns.count ? columns : aligned(row) else { return nil }
    var said: Said = ("", "", "")
    for (cell, role) in zip(row.cells, roles) {
      let words = words(cell)
      switch role {
      case .event: said.event = words
      case .venue: said.venue = words
      case .venueOrOrganisation where isPlace(words): said.venue = words
      default: said.who = words
      }
    }
    return said
  }

  /// The roles of a row with empty cells, each of the others behind the beginning of its column's header; nil when two
  /// stand in one column.
  private func aligned(_ row: Row) -> [ColumnRole]? {
    guard row.cells.count < columns.count, starts.count == columns.count, row.starts.count == row.cells.count else {
      return nil
    }
    let places = row.starts.compactMap { start in starts.lastIndex { $0 <= start + 1 } }
    guard places.count == row.cells.count, Set(places).count == places.count else { return nil }
    return places.map { columns[$0] }
  }

  /// 「Tesla: investor call」, 「Tesla investor call」, or who and what in cells of their own.
  private func listed(_ row: Row) -> Said? {
    switch row.cells.count {
    case 1: return split(Passage(document, row.cells[0]))
    case 2:
      let who = words(row.cells[0])
      return isPlace(who) ? ("", words(row.cells[1]), who) : (who, words(row.cells[1]), "")
    case 3 where isPlace(words(row.cells[2])):
      return (words(row.cells[0]), words(row.cells[1]), words(row.cells[2]))
    default: return nil
    }
  }

  private func split(_ passage: Passage) -> Said {
    let all = passage.words(0..<passage.count)
    if let colon = passage.folded.prefix(40).firstIndex(of: ":"), colon > 0, colon + 1 < passage.count {
      let who = passage.words(0..<colon)
      let what = passage.words((passage[colon + 1] == " " ? colon + 2 : colon + 1)..<passage.count)
      return isPlace(who) ? ("", what, who) : (who, what, "")
    }
    // The longest name that is known, and something behind it.
    let blanks = passage.folded.indices.filter { passage[$0] == " " }.prefix(4)
    for blank in blanks.reversed() where blank + 1 < passage.count {
      let who = passage.words(0..<blank)
      if names.entity(named: who) != nil { return (who, passage.words((blank + 1)..<passage.count), "") }
    }
    return ("", all, "")
  }

  private func isPlace(_ words: String) -> Bool { Cities.names.contains(GroupLabels.key(words)) }

  /// None where the cell holds a dash.
  private func words(_ cell: [Range<Int>]) -> String {
    let passage = Passage(document, cell)
    return TableToken.isMissing(passage.folded) ? "" : passage.words(0..<passage.count)
  }
}

/// Words for calendars of what is to come.
enum EventWords {
  /// Heads that say who only over a column of a calendar.
  static let bylines: Set<String> = ["by", "单位", "from", "issuer", "name"]

  /// Whether a short line is the title of such a calendar.
  static func isTitle(_ line: Passage) -> Bool {
    guard line.count >= 2, line.count <= 40 else { return false }
    return line.folded.indices.contains { titles.match(in: line.folded, at: $0) != nil }
  }

  private static let titles = Lexicon<Bool>(
    """
    calendar|diary|what's next|next|next up|up next|coming up|upcoming|upcoming events|week ahead|the week ahead|next week|looking ahead|\
    agenda|key dates|dates for the diary|dates to watch|events|event watch|on deck|cal|catalysts|catalyst watch|what to watch|to watch|\
    on the horizon|on the radar|ahead|data and events|earnings calendar|reporting dates|what comes next|dates|eco calendar|the month ahead|\
    日程|日历|日曆|行事历|行事曆|日志|日誌|日程表|事件预告|大事预告|大事记|大事提示|重要事件|重点事件|后市日程|下周关注|下周看点|未来事件|事件前瞻|前瞻|财经日历|催化剂|关注事件|\
    后续事件|活动预告|事件日历|重要日程|下周大事|未来一周|下周重要|投资日历|事件提醒
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), true) })
}
