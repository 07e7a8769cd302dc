/// Where the parts of a native chart lie, in shares of its frame: room for its words is left as their letters need it.
struct ChartFrames {
  struct Place: Hashable {
    var x, y: Double
    var width, height: Double?
  }

  static let textSize = 12.0

  let title: Place
  let unit: Place
  let legend: Place
  let plot: Place
  let hasLegend: Bool

  init(_ chart: NativeChart, in frame: Frame) {
    let (width, height) = (max(1, frame.width.points), max(1, frame.height.points))
    hasLegend = chart.series.count > 1
    let unitWidth = chart.values.isShown ? Self.width(of: chart.values.unit) : 0
    let titleHeight = chart.title.isEmpty ? 0 : Self.lineHeight
    let headHeight = hasLegend || unitWidth > 0 ? Self.lineHeight : 0
    title = Place(x: 0.001, y: 0)
    unit = Place(x: 0.001, y: titleHeight / height)
    let legendLeft = unitWidth > 0 ? unitWidth + 3 * Self.gap : 0
    let wanted = chart.series.reduce(0) { $0 + Self.width(of: $1.name) + Self.legendKey }
    legend = Place(
      x: legendLeft / width, y: titleHeight / height, width: min(wanted, width - legendLeft) / width,
      height: Self.lineHeight / height)
    let left = min(width * 0.4, Self.gap + chart.axisLabelWidth)
    let right = max(Self.gap * 2, chart.lastLabelWidth + Self.gap)
    let top = titleHeight + headHeight + Self.gap
    let bottom = chart.isHorizontal ? Self.gap : Self.lineHeight
    plot = Place(
      x: left / width, y: top / height, width: max(0.1, 1 - (left + right) / width),
      height: max(0.1, 1 - (top + bottom) / height))
  }

  private static let lineHeight = 24.0
  private static let gap = 8.0
  /// The sample beside a name, and the space after it.
  private static let legendKey = 52.0

  /// In points.
  static func width(of text: String) -> Double { TextExtent.width(of: text) * textSize }
}

extension NativeChart {
  /// Of the widest words on the axis at the left, in points.
  var axisLabelWidth: Double {
    if hidesNames { return 0 }
    if isHorizontal, case .names(let names) = positions { return names.map(ChartFrames.width).max() ?? 0 }
    guard values.isShown else { return 0 }
    let known = series.flatMap(\.values).compactMap { $0 } + [values.minimum, values.maximum].compactMap { $0 }
    let greatest = known.map(abs).max() ?? 0
    let digits = NumberFormatWidth(values.format).characters(of: greatest) + (known.contains { $0 < 0 } ? 1 : 0)
    return Double(digits) * 0.56 * ChartFrames.textSize + 4
  }

  /// Of the words beside the last points.
  fileprivate var lastLabelWidth: Double {
    let widths = series.map { series -> Double in
      guard case .last(let format) = series.labels, let last = series.values.last(where: { $0 != nil }) ?? nil else {
        return 0
      }
      return Double(NumberFormatWidth(format).characters(of: abs(last)) + 1) * 0.6 * ChartFrames.textSize
    }
    return widths.max() ?? 0
  }
}

/// How many characters a number takes in a format of Excel, as far as ours go: digits, thousands, percent.
struct NumberFormatWidth {
  private let decimals: Int
  private let isShare: Bool

  init(_ format: String) {
    let first = format.prefix { $0 != ";" }
    isShare = first.hasSuffix("%")
    decimals = first.firstIndex(of: ".").map { first[$0...].dropFirst().prefix { $0 == "0" }.count } ?? 0
  }

  func characters(of value: Double) -> Int {
    var rest = value * (isShare ? 100 : 1)
    var digits = 1
    while rest >= 10, digits < 30 {
      rest /= 10
      digits += 1
    }
    return digits + (digits - 1) / 3 + (decimals > 0 ? decimals + 1 : 0) + (isShare ? 1 : 0)
  }
}
