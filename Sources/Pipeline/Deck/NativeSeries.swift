import Plotting
import Slides

/// The marks of a plot as columns of a workbook, the subject first.
struct NativeSeries {
  /// nil where a mark has no like in PowerPoint.
  private(set) var all: [NativeChart.Series]?

  private let plot: Plot
  private let rows: PlotRows
  private let theme: Theme

  init(_ plot: Plot, _ rows: PlotRows, _ theme: Theme) {
    (self.plot, self.rows, self.theme) = (plot, rows, theme)
    var subjects: [NativeChart.Series] = []
    var others: [NativeChart.Series] = []
    var rules: [NativeChart.Series] = []
    var zones: [NativeChart.Series] = []
    for mark in plot.marks {
      switch mark {
      case .line(let line):
        guard let series = series(of: line) else { return }
        if line.emphasis == .primary {
          subjects.append(series)
        } else if subjects.isEmpty {
          // What is drawn beneath the subject stands in the order of its names.
          others.insert(series, at: 0)
        } else {
          others.append(series)
        }
      case .bars(let bars):
        guard let series = series(of: bars) else { return }
        subjects.append(series)
      case .points(let points):
        // Rings around points of others; the note tells of them.
        if points.isHollow { continue }
        guard let cells = cells(points.data) else { return }
        subjects.append(.init(points.name, cells, .dots, color: theme.color(points.ink).digits))
      case .rule(let rule):
        guard let series = series(of: rule) else { return }
        rules.append(series)
      case .zones(let marks): zones += marks.map(series)
      case .label: continue
      case .band: return
      }
    }
    all = labelled(subjects + others) + rules + zones
  }

  private var axis: Axis { plot.valueAxis }
  private var count: Int { rows.positions.cellCount }

  /// nil where two values stand in one place, one of them a gap: a line that breaks between them would not.
  private func cells(_ data: [Datum]) -> [Double?]? {
    var cells = [Double?](repeating: nil, count: count)
    var isSaid = [Bool](repeating: false, count: count)
    for datum in data {
      guard let row = rows.row(of: datum.position), cells.indices.contains(row) else { continue }
      if isSaid[row] { return nil }
      isSaid[row] = true
      cells[row] = axis.cell(datum.value)
    }
    return cells
  }

  private func series(of line: Line) -> NativeChart.Series? {
    guard let cells = cells(line.data) else { return nil }
    let isPrimary = line.emphasis == .primary
    let sizes = theme.sizes
    // 1600 pixels are a slide of 960 points.
    let width = (isPrimary ? sizes.primaryLine : sizes.secondaryLine) * 0.6
    var series = NativeChart.Series(
      line.name, cells, .line(width: width, isDashed: line.dashed), color: theme.color(line.ink).digits)
    if case .lastValue(let text) = line.endLabel {
      series.labels = .last(NumberFormat(decimals: decimals(of: text), isShare: axis.isShare).text)
    }
    return series
  }

  private func decimals(of text: String?) -> Int {
    if let text { return text.firstIndex(of: ".").map { text[$0...].dropFirst().prefix(while: \.isNumber).count } ?? 0 }
    return axis.decimals ?? plot.valueExtent(tickCount: 8).decimals + 1
  }

  private func series(of bars: Bars) -> NativeChart.Series? {
    guard let cells = cells(bars.data) else { return nil }
    let color: (positive: Ink, negative: Ink?) =
      switch bars.coloring {
      case .ink(let ink): (ink, nil)
      case .bySign: (.up, .down)
      }
    var series = NativeChart.Series(bars.name, cells, .bars, color: theme.color(color.positive).digits)
    series.negativeColor = color.negative.map { theme.color($0).digits }
    if bars.printsValues {
      let format = NumberFormat(
        decimals: axis.decimals ?? digits(of: cells), isShare: axis.isShare, isSigned: axis.signed)
      series.labels = .all(format.text)
    }
    return series
  }

  /// As many as the finest of the values was printed with, two at most.
  private func digits(of cells: [Double?]) -> Int {
    let values = cells.compactMap { $0 }.map { $0 * (axis.isShare ? 100 : 1) }
    return (0..<2).first { places in
      let power = places == 0 ? 1.0 : 10
      return values.allSatisfy { abs($0 * power - ($0 * power).rounded()) < 1e-6 }
    } ?? 2
  }

  private func series(of rule: Rule) -> NativeChart.Series? {
    guard case .value(let value) = rule.place, let cell = axis.cell(value) else { return nil }
    let name = rule.name.isEmpty ? numberText(cell, decimals: cell == cell.rounded() ? 0 : 2) : rule.name
    return .init(
      name, Array(repeating: cell, count: count), .line(width: 1, isDashed: rule.dashed),
      color: theme.color(rule.ink).digits)
  }

  /// Zones are piled up, so each is as high as it is wide.
  private func series(of zone: Zone) -> NativeChart.Series {
    let height = zone.range.upperBound / axis.factor - zone.range.lowerBound / axis.factor
    return .init(zone.name, Array(repeating: height, count: count), .zone, color: zone.color.digits)
  }

  /// Values at line ends stand beside one line only: PowerPoint does not keep words apart.
  private func labelled(_ subjects: [NativeChart.Series]) -> [NativeChart.Series] {
    let ends = subjects.count { if case .last = $0.labels { true } else { false } }
    return subjects.map { one in
      guard ends > 1, case .last = one.labels else { return one }
      var plain = one
      plain.labels = .none
      return plain
    }
  }
}

extension NativeChart.Positions {
  var cellCount: Int {
    switch self {
    case .calendar(let days), .days(let days): days.count
    case .names(let names): names.count
    }
  }
}
