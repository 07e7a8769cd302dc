import Drawing

/// A panel with everything decided but its pixels.
enum PanelPlan {
  case plot(PlotPlan)
  case table(TablePlan)
  case card(NumberCard, Rect)

  /// Plans for all panels; plots that share an axis agree on it first.
  static func plans(_ chart: Chart, in body: Rect, style: Style, type: TextFitter) -> [PanelPlan] {
    let data = chart.panels.map { panel in if case .plot(let plot) = panel { PlotData(plot) } else { nil as PlotData? }
    }
    let arranging = Arranging(chart, data: data, style: style, type: type)
    let plots = data.compactMap { $0 }
    var plans = zip(chart.panels, arranging.rects(in: body)).enumerated().map { i, pair -> PanelPlan in
      switch pair.0 {
      case .table(let table): return .table(TablePlan(table, in: pair.1, style: style, type: type))
      case .card(let card): return .card(card, pair.1)
      case .plot(let plot):
        let own = data[i] ?? PlotData(plot)
        let group = chart.arrangement == .columns ? [] : plots.filter { $0.sharesPositions(with: own) }
        let peers = chart.sharesValues ? plots.filter { $0.sharesValues(with: own) } : []
        let plan = PlotPlan(
          own, in: pair.1, sharedWith: group.isEmpty ? [own] : group, valuesWith: peers.isEmpty ? [own] : peers,
          printsPositions: arranging.printsPositions(i, data), keepsRows: chart.arrangement == .grid,
          isAlone: chart.panels.count == 1, style: style, type: type)
        return .plot(plan)
      }
    }
    if chart.arrangement != .columns { alignSides(&plans) }
    return plans
  }

  private static func alignSides(_ plans: inout [PanelPlan]) {
    let margins = plans.compactMap {
      if case .plot(let plan) = $0, !plan.data.isHorizontal { plan.margins } else { nil }
    }
    let (left, right) = (margins.map(\.left).max() ?? 0, margins.map(\.right).max() ?? 0)
    for i in plans.indices {
      guard case .plot(var plan) = plans[i], !plan.data.isHorizontal else { continue }
      plan.widen(left: left, right: right)
      plans[i] = .plot(plan)
    }
  }

  func draw(onto canvas: inout Canvas) -> [PanelLayout] {
    switch self {
    case .plot(var plan):
      let frame = plan.frame()
      return [plan.draw(in: frame, onto: &canvas)]
    case .table(let plan): return plan.draw(onto: &canvas)
    case .card(let card, let rect): return [card.draw(in: rect, onto: &canvas)]
    }
  }
}

extension PlotData {
  /// Whether both have positions of one kind, on the same axis.
  func sharesPositions(with other: PlotData) -> Bool {
    guard isHorizontal == other.isHorizontal else { return false }
    switch (along.scale, other.along.scale) {
    case (.linear, _), (.log, _): return false
    case (let a, let b): return a == b
    }
  }
}

extension PlotData {
  /// Whether both measure values in one unit on scales of one kind.
  func sharesValues(with other: PlotData) -> Bool {
    value.scale == other.value.scale && value.unit == other.value.unit && value.factor == other.value.factor
  }
}

/// How panels divide the body.
struct Arranging {
  private let chart: Chart
  private let shares: [Double]
  /// Columns: what the names of shared categories take beside the first plot.
  private let namesWidth: Double
  private let gap: Double
  /// Of words under the lowest plots of a grid.
  private let wordsHeight: Double
  /// Rows: whether the lowest prints the positions of all, so that it needs the more room.
  private let lowestHasWords: Bool
  /// As many side by side as make plots nearest to half again as wide as high, if there is room for their words.
  private let gridColumns: Int

  init(_ chart: Chart, data: [PlotData?], style: Style, type: TextFitter) {
    self.chart = chart
    shares = chart.panels.map { if case .plot(let plot) = $0 { plot.share } else { 1 } }
    gap = style.pixels(chart.arrangement == .columns ? 40 : Self.rowGap)
    wordsHeight = Self.wordsHeight(style, type)
    gridColumns = Self.gridColumns(chart, style)
    let (first, last) = (data.first ?? nil, data.last ?? nil)
    lowestHasWords =
      chart.arrangement == .rows && data.count > 1
      && data.allSatisfy { $0.map { own in last?.sharesPositions(with: own) ?? false } ?? false }
    let isShared =
      data.count > 1 && data.allSatisfy { $0.map { own in first?.sharesPositions(with: own) ?? false } ?? false }
    if chart.arrangement == .columns, isShared, let first, first.isHorizontal,
      case .category(let names) = first.along.scale
    {
      let limit = style.pixels(Double(chart.format.width)) * 0.3
      namesWidth = min(limit, type.widest(names.map(TextFitter.clean), style.tick)) + style.pixels(6)
    } else {
      namesWidth = 0
    }
  }

  /// In rows the last plot of a shared axis prints it, in columns the first, in a grid the lowest of each column.
  func printsPositions(_ i: Int, _ data: [PlotData?]) -> Bool {
    guard let own = data[i] else { return true }
    let others =
      switch chart.arrangement {
      case .rows: data[(i + 1)...]
      case .columns: data[..<i]
      case .grid: data[min(i + gridColumns, data.count)...].prefix(1)
      }
    guard own.isHorizontal == (chart.arrangement == .columns) else { return true }
    return !others.contains { $0?.sharesPositions(with: own) ?? false }
  }

  func rects(in body: Rect) -> [Rect] { chart.arrangement == .grid ? cells(of: body) : stretches(of: body) }

  /// The least body height at which the plots of a grid have a shape.
  static func gridHeight(_ chart: Chart, style: Style, type: TextFitter) -> Double {
    let columns = gridColumns(chart, style)
    let rows = Double((chart.panels.count + columns - 1) / columns)
    return rows * style.pixels(170 + rowGap) + wordsHeight(style, type)
  }

  private static let rowGap = 22.0
  private static func wordsHeight(_ style: Style, _ type: TextFitter) -> Double { type.lineHeight(style.tick) * 2 }

  private static func gridColumns(_ chart: Chart, _ style: Style) -> Int {
    let narrowest = style.pixels(280)
    let count = Double(max(1, chart.panels.count))
    let (width, height) = chart.format.pixels
    let wish = (count * Double(width) / Double(height) / 1.6).squareRoot().rounded(.up)
    let most = max(1, min(count, wish, (Double(width) / narrowest).rounded(.down)))
    // Four are two and two, not three and one.
    let rows = (count / most).rounded(.up)
    return Int((count / rows).rounded(.up))
  }

  /// Plots of one size; those that print positions have the room of the words besides.
  private func cells(of body: Rect) -> [Rect] {
    let columns = gridColumns
    let rows = Double((chart.panels.count + columns - 1) / columns)
    let aside = (gap * 1.6).rounded()
    let width = ((body.width - aside * Double(columns - 1)) / Double(columns)).rounded(.down)
    let height = ((body.height - wordsHeight - gap * (rows - 1)) / rows).rounded(.down)
    return chart.panels.indices.map { i in
      let isLowest = i + columns >= chart.panels.count
      return Rect(
        x: body.x + Double(i % columns) * (width + aside), y: body.y + Double(i / columns) * (height + gap),
        width: width, height: max(1, height + (isLowest ? wordsHeight : 0)))
    }
  }

  private func stretches(of body: Rect) -> [Rect] {
    let total = shares.reduce(0, +)
    let gaps = gap * Double(max(0, shares.count - 1))
    let words = lowestHasWords ? wordsHeight : 0
    let length = chart.arrangement == .rows ? max(1, body.height - words) : body.width - namesWidth
    var offset = 0.0
    return shares.enumerated().map { i, share in
      let extra = i == 0 ? namesWidth : i == shares.count - 1 ? words : 0
      let own = ((length - gaps) * share / total).rounded(.down) + extra
      defer { offset += own + gap }
      return chart.arrangement == .rows
        ? Rect(x: body.x, y: body.y + offset, width: body.width, height: own)
        : Rect(x: body.x + offset, y: body.y, width: own, height: body.height)
    }
  }
}
