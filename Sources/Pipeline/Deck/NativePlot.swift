import Dates
import Drawing
import Plotting
import Slides

extension DrawnCharts.Entry {
  /// Its panels as charts that PowerPoint draws itself; nil where it has none like them: tables, single numbers, small
  /// multiples, bands, marked days, and lines with gaps beside lines with days of their own.
  ///
  /// - Parameters:
  ///   - alt: what is to be seen.
  ///   - dateName: the head of a column of days.
  func native(alt: String, dateName: String) -> [(chart: NativeChart, share: Double)]? {
    if chart.arrangement == .grid { return nil }
    var charts: [(chart: NativeChart, share: Double)] = []
    for (index, panel) in chart.panels.enumerated() {
      guard case .plot(let plot) = panel, let stacks = plot.stacksBars, let rows = PlotRows(plot),
        let series = NativeSeries(plot, rows, theme).all
      else { return nil }
      let isAlone = chart.panels.count == 1
      var native = NativeChart(
        name: "weekplot:" + id + (isAlone ? "" : "#\(index + 1)"),
        alt: index == 0 ? alt : "\(chart.title): \(plot.title)", positions: rows.positions, series: series,
        look: theme.nativeLook)
      native.title = plot.title
      native.positionsName = rows.isDays ? dateName : ""
      native.dayFormat = rows.dayFormat(chart.language)
      native.values = plot.nativeAxis(panels: chart.panels.count)
      native.isHorizontal = plot.isHorizontal
      native.stacksBars = stacks
      native.hidesNames = index > 0 && chart.arrangement == .columns && plot.isHorizontal
      native.bridgesGaps = rows.bridgesGaps
      charts.append((native, plot.share))
    }
    return charts.isEmpty ? nil : charts
  }
}

extension Theme {
  fileprivate var nativeLook: NativeChart.Look {
    NativeChart.Look(
      text: text.digits, muted: mutedText.digits, grid: grid.digits, axis: axis.digits,
      background: background.flatMap { $0 == .white ? nil : $0.digits })
  }
}

extension Color {
  /// `0F5499`.
  var digits: String { String(hex.dropFirst().prefix(6)).uppercased() }
}

extension Plot {
  var valueAxis: Axis { isHorizontal ? x : y }
  var positionAxis: Axis { isHorizontal ? y : x }

  /// Whether bars stand one upon the other; nil where some do and some don't.
  fileprivate var stacksBars: Bool? {
    let stacked = marks.compactMap { if case .bars(let bars) = $0 { bars.placement == .stacked } else { nil } }
    return Set(stacked).count > 1 ? nil : stacked.first ?? false
  }

  /// Where the picture's axis is cut, so is this one; its upper end is left to the program, so that a person can add values.
  fileprivate func nativeAxis(panels: Int) -> NativeChart.ValueAxis {
    let axis = valueAxis
    let extent = valueExtent(tickCount: panels > 1 ? 4 : 8)
    var native = NativeChart.ValueAxis()
    let scale = axis.isShare ? axis.factor : 1
    native.unit = axis.isShare ? "" : axis.unit
    native.format = NumberFormat(decimals: extent.decimals, isShare: axis.isShare).text
    native.isLogarithmic = axis.scale == .log
    if isHorizontal {
      // The bars carry their values: room for those beyond the longest ones.
      native.isShown = false
      let room = (extent.high - extent.low) * (panels > 1 ? 0.35 : 0.15)
      native.minimum = (extent.low < 0 ? extent.low - room : 0) * scale
      native.maximum = (extent.high > 0 ? extent.high + room : 0) * scale
      return native
    }
    native.step = extent.step.map { $0 * scale }
    if axis.domain != nil { native.maximum = extent.high * scale }
    if axis.domain != nil || extent.low >= 0 { native.minimum = extent.low * scale }
    return native
  }
}

extension Axis {
  /// Shares stay shares, and the number format makes percent of them.
  var isShare: Bool { unit == "%" && factor == 0.01 }

  /// As it stands in the workbook.
  func cell(_ value: Double?) -> Double? {
    guard let value, value.isFinite else { return nil }
    return isShare ? value : value / factor
  }
}

/// A format of Excel for numbers as charts print them.
///
///     NumberFormat(decimals: 1, isShare: true, isSigned: true).text   // +#,##0.0%;−#,##0.0%;0.0%
struct NumberFormat: Hashable {
  var decimals: Int
  var isShare = false
  var isSigned = false

  var text: String {
    let digits = (decimals > 0 ? "0." + String(repeating: "0", count: decimals) : "0") + (isShare ? "%" : "")
    let positive = "#,##" + digits
    return isSigned ? "+\(positive);−\(positive);\(digits)" : "\(positive);−\(positive)"
  }
}
