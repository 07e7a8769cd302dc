import Dates
import Facts

/// Reads a grid of coming events: when, who or where, and what, in whatever order its columns stand.
struct EventGrid {
  private let cells: GridCells
  private let calendar: ReportCalendar
  private let columns: [ColumnRole: Int]
  private let order: DateOrder
  private(set) var facts = GridFacts()

  /// nil when the header names no column of events or none of days.
  init?(_ cells: GridCells, _ header: GridHeader, calendar: ReportCalendar) {
    var columns: [ColumnRole: Int] = [:]
    for (column, head) in header.heads.enumerated() {
      if let role = head.column.role, columns[role] == nil { columns[role] = column }
    }
    // 「单位」, `By` is who, where nothing else is.
    let unit = header.heads.firstIndex { EventWords.bylines.contains($0.key) }
    if columns[.organisation] == nil, let unit { columns[.organisation] = unit }
    guard let date = columns[.date], columns[.event] != nil else { return nil }
    self.cells = cells
    self.calendar = calendar
    self.columns = columns
    order = DateOrder((header.rows.upperBound..<cells.rowCount).compactMap { cells[$0, date] }, calendar: calendar)
    for row in header.rows.upperBound..<cells.rowCount { readRow(row, date) }
  }

  private mutating func readRow(_ row: Int, _ dateColumn: Int) {
    guard let date = cells[row, dateColumn], !date.isEmpty else { return }
    let event = words(row, .event)
    guard let expression = order.day(date), let period = calendar.comingPeriod(expression), !event.isEmpty else {
      // The header over again, on the next page.
      if date.key != cells[0, dateColumn]?.key { note(.note, "events.row-unread", date) }
      return
    }
    if expression.hasNoYear { note(.note, "events.no-year", date) }
    var organisation = words(row, .organisation)
    if organisation.isEmpty { organisation = words(row, .name) }
    var venue = words(row, .venue)
    let either = words(row, .venueOrOrganisation)
    if Cities.names.contains(GroupLabels.key(either)) {
      venue = either
    } else if !either.isEmpty {
      organisation = either
    }
    for column in columns.values.sorted() {
      guard let content = cells[row, column], !content.isEmpty else { continue }
      facts.remarks.append(Remark(range: content.range, meaning: .event, detail: period.end.description))
    }
    facts.events.append(
      Event(
        period: period, organisation: organisation, event: event, venue: venue,
        place: cells.document.place(at: date.range.lowerBound)))
  }

  /// The words of a row's cell; none where it has a dash.
  private func words(_ row: Int, _ role: ColumnRole) -> String {
    guard let column = columns[role], let content = cells[row, column] else { return "" }
    if case .missing = content.kind { return "" }
    return content.words
  }

  private mutating func note(_ level: Diagnostic.Level, _ code: String, _ content: CellContent) {
    facts.diagnostics.append(
      Diagnostic(
        level, code, at: cells.document.place(at: content.range.lowerBound), printed: content.words))
  }
}
