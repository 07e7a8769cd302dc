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
    let rects = Arranging(chart, data: data, style: style, type: type).rects(in: body)
    var plans = zip(chart.panels, rects).enumerated().map { i, pair -> PanelPlan in
      switch pair.0 {
      case .table(let table): return .table(TablePlan(table, in: pair.1, style: style, type: type))
      case .card(let card): return .card(card, pair.1)
      case .plot(let plot):
        let own = data[i] ?? PlotData(plot)
        let group = chart.arrangement == .rows ? data.compactMap { $0 }.filter { $0.sharesPositions(with: own) } : []
        let plan = PlotPlan(
          own, in: pair.1, sharedWith: group.isEmpty ? [own] : group,
          printsPositions: printsPositions(i, data, chart.arrangement),
          isAlone: chart.panels.count == 1, style: style, type: type)
        return .plot(plan)
      }
    }
    if chart.arrangement == .rows { alignSides(&plans) }
    return plans
  }

  /// In rows the last plot of a shared axis prints it; in columns the first.
  private static func printsPositions(_ i: Int, _ data: [PlotData?], _ arrangement: Arrangement) -> Bool {
    guard let own = data[i] else { return true }
    let others = arrangement == .rows ? data[(i + 1)...] : data[..<i]
    guard own.isHorizontal == (arrangement == .columns) else { return true }
    return !others.contains { $0?.sharesPositions(with: own) ?? false }
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

/// How panels divide the body.
struct Arranging {
  private let chart: Chart
  private let shares: [Double]
  /// Columns: what the names of shared categories take beside the first plot.
  private let namesWidth: Double
  private let gap: Double

  init(_ chart: Chart, data: [PlotData?], style: Style, type: TextFitter) {
    self.chart = chart
    shares = chart.panels.map { if case .plot(let plot) = $0 { plot.share } else { 1 } }
    gap = style.pixels(chart.arrangement == .rows ? 22 : 40)
    let first = data.first ?? nil
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

  func rects(in body: Rect) -> [Rect] {
    let total = shares.reduce(0, +)
    let gaps = gap * Double(max(0, shares.count - 1))
    let length = chart.arrangement == .rows ? body.height : body.width - namesWidth
    var offset = 0.0
    return shares.enumerated().map { i, share in
      let own = ((length - gaps) * share / total).rounded(.down) + (i == 0 ? namesWidth : 0)
      defer { offset += own + gap }
      return chart.arrangement == .rows
        ? Rect(x: body.x, y: body.y + offset, width: body.width, height: own)
        : Rect(x: body.x + offset, y: body.y, width: own, height: body.height)
    }
  }
}
