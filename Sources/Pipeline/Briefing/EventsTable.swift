import Dates
import Facts
import Reports

extension ChartContext {
  /// What is still to come after the latest report's day, from the last report that lists anything to come.
  var eventsTable: Briefing.Table {
    let day = latest?.date ?? latest?.week?.end
    let source = readings.last { reading in reading.events.contains { isToCome($0, after: day) } }
    let events = (source?.events ?? []).filter { isToCome($0, after: day) }
      .sorted { a, b in
        let (x, y) = (a.period.start ?? a.period.end, b.period.start ?? b.period.end)
        return x == y ? a.place < b.place : x < y
      }
    let hasVenue = events.contains { !$0.venue.isEmpty }
    let rows = unique(
      events.map { event in
        [spoken(event.period), event.organisation, event.event] + (hasVenue ? [event.venue] : [])
      })
    return Briefing.Table(
      id: "events", title: deckWords(.eventsTitle),
      columns: [
        .init(name: deckWords(.date), kind: .date), .init(name: deckWords(.organisation), kind: .name),
        .init(name: deckWords(.event), kind: .text),
      ] + (hasVenue ? [.init(name: deckWords(.venue), kind: .place)] : []),
      groups: [Briefing.Group(name: "", rows: rows)],
      note: note(sources: [], reports: source.map { [$0.report] } ?? [], last: nil))
  }

  private func isToCome(_ event: Event, after day: Day?) -> Bool { day.map { event.period.end > $0 } ?? true }

  /// 2025-01-07 or 2025-01-07 至 10.
  private func spoken(_ period: Period) -> String {
    guard let start = period.start, start != period.end else { return period.end.description }
    let end = period.end.description
    let shared = start.year != period.end.year ? 0 : start.month != period.end.month ? 5 : 8
    return deckWords(.dayToDay, start.description, String(end.dropFirst(shared)))
  }
}
