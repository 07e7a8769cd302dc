import Drawing

/// Turns a chart into a scene: measures words, sets margins, places marks, keeps words from words.
///
/// The same chart, theme and metrics give the same scene. Bad data end up in `notices`, never in a crash.
public func layOut(_ chart: Chart, theme: Theme, metrics: some TextMeasuring) -> ChartLayout {
  let style = Style(theme: theme, chart: chart)
  let type = TextFitter(metrics: metrics)
  let page = Page.fitting(chart, style: style, type: type)
  let plans = PanelPlan.plans(chart, in: page.body, style: style, type: type)
  var canvas = Canvas(style: style, type: type, width: page.width, height: page.height)
  page.write(onto: &canvas)
  var panels: [PanelLayout] = []
  for plan in plans { panels += plan.draw(onto: &canvas) }
  return ChartLayout(scene: canvas.scene, panels: panels, notices: canvas.notices)
}

extension Page {
  /// A page of the chart's format, taller where a table or the rows of a grid ask for it.
  fileprivate static func fitting(_ chart: Chart, style: Style, type: TextFitter) -> Page {
    var page = Page(chart, style: style, type: type)
    guard chart.format.growsForTables else { return page }
    if chart.arrangement == .grid {
      page.grow(toBody: Arranging.gridHeight(chart, style: style, type: type))
    } else if chart.panels.count == 1, case .table(let table) = chart.panels[0] {
      page.grow(toBody: TablePlan.height(table, width: page.body.width, style: style, type: type))
    }
    return page
  }
}
