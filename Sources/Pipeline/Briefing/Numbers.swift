import Dates
import Facts
import Reports
import TimeSeries

/// One number behind a chart, in finished words.
package struct NumberRow: Hashable, Sendable {
  package var entity: String
  package var metric: String
  package var day: Day
  package var text: String
  package var place: String
}

extension ChartContext {
  /// The numbers that a chart shows, series by series, the latest first; statistics are made of them and not among them.
  func numbers(behind chart: ChartSpecification) -> [NumberRow] {
    let values = chart.series.flatMap { $0 }.map {
      SeriesIdentity($0.entities, $0.metric, $0.frequency, source: $0.source)
    }
    let found = unique(values).flatMap { identity in
      identity.entities.flatMap { rows(of: $0, identity, chart) }
    }
    return unique(found)
  }

  private func rows(of entity: EntityKey, _ identity: SeriesIdentity, _ chart: ChartSpecification) -> [NumberRow] {
    guard let metric = identity.metric, let frequency = identity.frequency, identity.entities.count == 1,
      let shown = series(Series.Key(entity: entity, metric: metric, frequency: frequency, source: identity.source))
    else { return statements(of: entity, identity, chart).map(row) }
    let days = (chart.first ?? shown.points[0].day)...(chart.last ?? shown.points[shown.points.count - 1].day)
    let unit = plainUnit(shown)
    return shown.points.reversed().filter { days.contains($0.day) }.map { point in
      NumberRow(
        entity: name(of: entity), metric: words.metric(metric), day: point.day,
        text: (point.isAbout ? words(.about) : "") + unit.text(point.number)
          + (unit.word == "%" ? "%" : " " + unit.word),
        place: spoken(point.places))
    }
  }

  private func row(_ one: Observation) -> NumberRow {
    NumberRow(
      entity: name(of: one.entity), metric: words.metric(one.metric), day: one.period.end, text: one.text,
      place: Wording(words.locale).place(one.place))
  }

  private func spoken(_ places: [Place]) -> String {
    guard let first = places.first else { return "" }
    let text = Wording(words.locale).place(first)
    return places.count == 1
      ? text : text + GalleryWords(locale: words.locale)(.more, String(places.count - 1))
  }
}
