import Drawing

/// Turns a chart into a scene: measures words, sets margins, places marks, keeps words from words.
///
/// The same chart, theme and metrics give the same scene. Bad data end up in `notices`, never in a crash.
public func layOut(_ chart: Chart, theme: Theme, metrics: some TextMeasuring) -> ChartLayout {
  let scale = chart.format.scale
  let scene = Scene(
    width: chart.format.width * scale, height: chart.format.height * scale, background: theme.background)
  return ChartLayout(scene: scene, panels: [], notices: [])
}
