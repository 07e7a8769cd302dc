import Dates
import Drawing

extension PlotPlan {
  /// What is needed to read the data back.
  func panelLayout(_ frame: PlotFrame) -> PanelLayout {
    let positions = AxisLayout(data.along, domains.along)
    let values = AxisLayout(data.value, domains.value)
    return PanelLayout(
      title: data.plot.title, plot: frame.rect, x: data.isHorizontal ? values : positions,
      y: data.isHorizontal ? positions : values,
      series: data.plot.marks.compactMap { $0.seriesLayout(style.theme) })
  }
}

extension AxisLayout {
  init(_ axis: Axis, _ bounds: (start: Double, end: Double)) {
    unit = axis.unit
    factor = axis.factor
    switch axis.scale {
    case .linear: (kind, domain) = (.linear, .numbers(bounds.start, bounds.end))
    case .log: (kind, domain) = (.log, .numbers(bounds.start, bounds.end))
    case .category(let names): (kind, domain) = (.category, .categories(names))
    case .tradingDays(let days): (kind, domain) = (.category, .tradingDays(days))
    case .time:
      let days = [bounds.start, bounds.end].compactMap { Day(number: Int($0)) }
      (kind, domain) = (.time, days.count == 2 ? .days(days[0], days[1]) : .numbers(bounds.start, bounds.end))
    }
  }
}

extension Mark {
  /// Empty for marks without data.
  var name: String {
    switch self {
    case .line(let line): line.name
    case .band(let band): band.name
    case .bars(let bars): bars.name
    case .points(let points): points.name
    case .rule(let rule): rule.name
    case .label(let label): label.text
    case .zones: ""
    }
  }

  /// nil for marks without data.
  func seriesLayout(_ theme: Theme) -> SeriesLayout? {
    switch self {
    case .line(let line): SeriesLayout(name: name, kind: .line, color: theme.color(line.ink))
    case .band(let band): SeriesLayout(name: name, kind: .band, color: theme.color(band.ink).opacity(band.opacity))
    case .points(let points): SeriesLayout(name: name, kind: .point, color: theme.color(points.ink))
    case .bars(let bars):
      SeriesLayout(
        name: name, kind: .bar, color: theme.color(isNegative: false, bars.coloring),
        negativeColor: bars.coloring.isBySign ? theme.down : nil)
    case .zones, .rule, .label: nil
    }
  }
}

extension Bars.Coloring {
  var isBySign: Bool { if case .bySign = self { true } else { false } }
}
