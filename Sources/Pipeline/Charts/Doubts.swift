import Checks
import Dates
import Facts
import Plotting
import TimeSeries

extension Finding {
  /// Where the number stands that is most likely wrong, and the rule that says so; nil of what is only worth knowing.
  var doubt: (Place, String)? { level == .note || metric == nil ? nil : (place, rule.id) }
}

extension ChartContext {
  /// Panels with a ring around each point of which something does not add up, and what the note says of them. The point
  /// itself stays where it is printed.
  func withDoubts(
    _ panels: [Panel], _ series: [[SeriesIdentity]], _ shown: [ShownSeries]
  ) -> (panels: [Panel], series: [[SeriesIdentity]], remarks: [String]) {
    let points = doubted.isEmpty ? [] : shown.flatMap { one in one.points.compactMap { doubt(one.key, $0) } }
    guard !points.isEmpty else { return (panels, series, []) }
    var (panels, series) = (panels, series)
    var ringed: Set<DoubtedPoint> = []
    for (i, panel) in panels.enumerated() {
      guard case .plot(var plot) = panel, series.indices.contains(i) else { continue }
      for point in points where plot.shows(point.datum) {
        plot.marks.append(.points(Points("", data: [point.datum], ink: .muted, radius: 8, isHollow: true)))
        series[i].append(SeriesIdentity(point.key, stat: "doubt"))
        ringed.insert(point)
      }
      panels[i] = .plot(plot)
    }
    let days = Dictionary(grouping: ringed, by: \.rule).sorted { $0.key < $1.key }
    return (
      panels, series,
      days.map { rule, points in
        let days = unique(points.map(\.day).sorted()).map(\.description)
        return words(.doubted, days.joined(separator: words(.listSeparator)), rule)
      }
    )
  }

  private func doubt(_ key: Series.Key, _ point: Series.Point) -> DoubtedPoint? {
    point.places.lazy.compactMap { doubted[$0] }.first.map {
      DoubtedPoint(key: key, day: point.day, value: point.number.value, rule: $0)
    }
  }
}

private struct DoubtedPoint: Hashable {
  var key: Series.Key
  var day: Day
  var value: Double
  var rule: String

  var datum: Datum { Datum(day, value) }
}

extension Plot {
  /// Whether a line, bar or dot of the plot is this datum.
  fileprivate func shows(_ datum: Datum) -> Bool {
    marks.contains { mark in
      switch mark {
      case .line(let line): line.data.contains(datum)
      case .bars(let bars): bars.data.contains(datum)
      case .points(let points): points.data.contains(datum)
      case .band, .zones, .rule, .label: false
      }
    }
  }
}
