import Drawing

/// Space around a plot's data rectangle, in pixels.
struct Margins: Hashable {
  var left = 0.0
  var right = 0.0
  var top = 0.0
  var bottom = 0.0
}

/// Everything about a plot that is decided before its rectangle is known: domains, ticks, words, margins.
struct PlotPlan {
  let data: PlotData
  let style: Style
  let type: TextFitter
  let outer: Rect
  var domains: PlotDomains
  let valueTicks: [Tick]
  let endLabels: EndLabels
  let legend: Legend
  /// Whether the words of positions are printed; in a group with one scale only the outermost plot does.
  let printsPositions: Bool
  private let keepsRows: Bool
  /// See `PositionTicks`.
  private let weekday: Int
  /// Whether it is the chart's only panel, so that no other's rows must line up with its own.
  let isAlone: Bool
  /// Whether line ends are labelled inside the plot, where zones' names need the margin.
  let labelsInside: Bool
  private(set) var margins = Margins()
  private(set) var positionTicks: [Tick] = []

  /// - Parameters:
  ///   - outer: the panel's share of the canvas.
  ///   - group: the plots that share one scale of positions.
  ///   - peers: those that share one scale of values.
  ///   - keepsRows: whether it leaves the room of two rows of words below, like its neighbours in a grid.
  init(
    _ data: PlotData, in outer: Rect, sharedWith group: [PlotData], valuesWith peers: [PlotData],
    printsPositions: Bool, keepsRows: Bool, isAlone: Bool, style: Style, type: TextFitter
  ) {
    self.data = data
    self.outer = outer
    self.style = style
    self.type = type
    self.printsPositions = printsPositions
    self.keepsRows = keepsRows
    weekday = group.lazy.compactMap(\.weekdayOfBars).first ?? 1
    self.isAlone = isAlone
    let inner = (width: outer.width * 0.9, height: max(40, outer.height - style.pixels(110)))
    let count =
      data.isHorizontal
      ? max(2, min(8, Int(inner.width / style.pixels(150))))
      : max(3, min(8, Int(inner.height / style.pixels(80))))
    domains = data.domains(tickCount: count, sharedWith: group, valuesWith: peers)
    valueTicks = data.isEmpty ? [] : ValueTicks.ticks(of: data.value, domain: domains.value, count: count)
    endLabels = EndLabels(
      data, style: style, type: type, width: min(outer.width * 0.2, style.pixels(230)), height: inner.height,
      saysDates: !keepsRows)
    let isTime = if case .time = data.along.scale { true } else { false }
    labelsInside = isTime && data.hasZones && group.count == 1 && !endLabels.entries.isEmpty
    legend = Legend(data, except: Set(endLabels.entries.map(\.mark)), style: style, type: type)
    margins = Margins(left: leftMargin, right: rightMargin, top: topMargin, bottom: 0)
  }

  // MARK: what is printed

  var unit: String { data.value.unit == "%" ? "" : data.value.unit }
  private var isCategorical: Bool { if case .category = data.along.scale { true } else { false } }

  /// Horizontal bars that all print their values need no ticks.
  var printsValueTicks: Bool {
    !(data.isHorizontal
      && data.barSeries.allSatisfy { i in
        if case .bars(let bars) = data.plot.marks[i] { bars.printsValues && !data.isStacked(i) } else { true }
      })
  }

  var zones: [Zone] {
    data.plot.marks.flatMap { mark in if case .zones(let zones) = mark { zones } else { [Zone]() } }
  }

  var categoryNames: [String] {
    if case .category(let names) = data.along.scale { names.map(TextFitter.clean) } else { [] }
  }

  /// Horizontal plots: the widest that category names may get.
  var categoryLimit: Double { (outer.width * 0.36).rounded(.down) }

  // MARK: margins

  private var leftMargin: Double {
    if data.isHorizontal {
      guard printsPositions else { return style.pixels(8) }
      return min(categoryLimit, type.widest(categoryNames, style.tick)).rounded(.up) + style.pixels(14)
    }
    let widest = valueTicks.map { type.widest($0.lines, style.tick) }.max() ?? 0
    return widest.rounded(.up) + style.pixels(12)
  }

  var zoneWidth: Double { type.widest(zones.map { TextFitter.clean($0.name) }, style.label) }
  /// From the plot to the labels at line ends.
  var endGap: Double { style.pixels(16) }

  private var rightMargin: Double {
    let columns = [labelsInside ? 0 : endLabels.width, zoneWidth].filter { $0 > 0 }
    if columns.isEmpty { return style.pixels(data.isHorizontal ? 4 : 20) }
    return (columns.map { $0 + endGap }.reduce(0, +)).rounded(.up)
  }

  /// Baselines of the head: the panel's title, then unit and legend.
  var titleHeight: Double { data.plot.title.isEmpty ? 0 : type.lineHeight(style.strong) + style.pixels(4) }
  var legendIndent: Double { unit.isEmpty ? 0 : type.width(unit, style.tick) + style.pixels(32) }

  var legendRows: Int {
    let rows = (legend.places(width: outer.width, indent: legendIndent).map(\.row).max() ?? -1) + 1
    return unit.isEmpty ? rows : max(1, rows)
  }

  private var topMargin: Double {
    let rows = Double(legendRows) * legend.rowHeight
    return (titleHeight + rows + type.centering(style.tick) + style.pixels(8)).rounded(.up)
  }

  private var bottomMargin: Double {
    if data.isHorizontal { return printsValueTicks ? style.pixels(10) + type.lineHeight(style.tick) : style.pixels(4) }
    // In a grid a plot above others has no room for words, one at the foot has that of two rows.
    guard printsPositions else { return style.pixels(10) }
    let rows = keepsRows ? 2 : positionTicks.map(\.lines.count).max() ?? 0
    let unit = data.along.unit.isEmpty ? 0.0 : 1
    return style.pixels(10) + (Double(rows) + unit) * type.lineHeight(style.tick)
  }

  // MARK: the rectangle

  /// Plots one below the other share their sides.
  mutating func widen(left: Double, right: Double) {
    margins.left = max(margins.left, left)
    margins.right = max(margins.right, right)
  }

  /// The frame, once the margins at the sides are final.
  mutating func frame() -> PlotFrame {
    let left = (outer.x + margins.left).rounded()
    let width = max(style.pixels(20), (outer.maxX - margins.right).rounded(.down) - left)
    let dataEnd = domains.along.end
    if labelsInside { makeRoomForLabels(width: width) }
    if !data.isHorizontal && !data.isEmpty {
      // Room for labels beyond the data has no ticks.
      let (start, end) = domains.along
      let used = width * (dataEnd - start) / (end - start)
      let ticks = PositionTicks(
        style: style, type: type, overhang: (left - outer.x, outer.maxX - left - used), weekday: weekday)
      positionTicks = ticks.ticks(of: data.along, domain: (start, dataEnd), width: used)
    }
    margins.bottom = bottomMargin
    let top = (outer.y + margins.top).rounded()
    let height = max(style.pixels(20), (outer.maxY - margins.bottom).rounded(.down) - top)
    let room = Rect(x: left, y: top, width: width, height: height)
    reserveValueTexts(in: room)
    return PlotFrame(data, domains: domains, room: room, thickest: style.pixels(data.isHorizontal ? 60 : 90))
  }

  /// Lets the time axis run on beyond the data by the width of the labels there.
  private mutating func makeRoomForLabels(width: Double) {
    let needed = endLabels.width + endGap + style.pixels(10)
    guard needed < width * 0.4 else { return }
    let (start, end) = domains.along
    domains.along.end = min(2_932_896, end + (needed * (end - start) / (width - needed)).rounded(.up))
  }

  /// Stretches the value domain so that the values printed at the ends of bars fit.
  private mutating func reserveValueTexts(in room: Rect) {
    let texts = BarTexts(data, along: room.width, style: style, type: type)
    guard !texts.isEmpty, data.value.domain == nil, data.value.scale != .log else { return }
    let length = data.isHorizontal ? room.width : room.height
    let (before, after) = data.isHorizontal ? texts.widths : texts.heights
    let (start, end) = data.isHorizontal ? texts.extremes : domains.value
    let low = before > 0 ? before + style.pixels(data.isHorizontal ? 14 : 10) : 0
    let high = after > 0 ? after + style.pixels(10) : 0
    let free = length - low - high
    // Short bars with all their values rather than long ones some of which have none.
    guard free > length * 0.1, end > start else { return }
    let perPixel = (end - start) / free
    domains.value = (start - low * perPixel, end + high * perPixel)
  }
}
