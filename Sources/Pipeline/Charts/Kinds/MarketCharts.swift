import Dates
import Facts
import Plotting
import TimeSeries

// The crypto market as a whole: value and volume.
extension ChartContext {
  func marketCap(_ id: String) throws(MissingData) -> ChartSpecification {
    let shown = try needed(.crypto, .marketCap, .day)
    let unit = words.trillions
    let title = words(.marketCapTitle, name(of: .crypto))
    let finding = words.sentence([
      words.level(words(.marketCap), shown.points[shown.points.count - 1], unit), words.change(shown.points),
      words.record(shown.points),
    ])
    if shown.points.count == 1 {
      return card(id, title: title, label: words(.marketCap), shown, unit: unit, finding: finding)
    }
    let lines = valueAndMeans(words(.marketCap), shown, unit: unit)
    // So few points would rise steeply on an axis cut to them, and each can be read.
    let isShort = shown.points.count < 5
    let labels = isShort ? shown.points.dropLast().map { label($0, unit) } : []
    let plot = Plot(
      x: Axis(.time),
      y: Axis(.linear, unit: unit.word, factor: unit.factor, includesZero: isShort ? true : nil),
      marks: lines.map { .line($0.line) } + labels)
    return specification(
      id, title: title, subtitle: lines.count > 1 ? words(.marketCapSubtitle) : "", shown: [shown],
      panels: [.plot(plot)], series: [lines.map(\.identity)], finding: finding)
  }

  func volume(_ id: String) throws(MissingData) -> ChartSpecification {
    let shown = try needed(.crypto, .volume, .day)
    let unit = words.hundredMillions
    let title = words(.volumeTitle, name(of: .crypto))
    let finding = words.sentence([
      words.level(words(.volume), shown.points[shown.points.count - 1], unit), words.change(shown.points),
      words.record(shown.points),
    ])
    if shown.points.count == 1 {
      return card(id, title: title, label: words(.volume), shown, unit: unit, finding: finding)
    }
    let bars = Bars(words(.volume), data: shown.points.map { Datum($0.day, $0.number.value) })
    let plot = Plot(
      x: Axis(.time), y: Axis(.linear, unit: unit.word, factor: unit.factor), marks: [.bars(bars)])
    return specification(
      id, title: title, subtitle: words(.volumeSubtitle), shown: [shown], panels: [.plot(plot)],
      series: [[SeriesIdentity(shown.key)]], finding: finding, alt: .altBars)
  }

  private func label(_ point: Series.Point, _ unit: AmountUnit) -> Mark {
    .label(Label(unit.text(point.number), at: .day(point.day), point.number.value))
  }

  /// A series' line with its 4- and 12-week means, as far as these have values.
  func valueAndMeans(
    _ name: String, _ shown: ShownSeries, jumps: [PriceJump] = [], unit: AmountUnit
  ) -> [(line: Line, identity: SeriesIdentity)] {
    let data = LineData(shown.whole, jumps: jumps, shownDays: shownDays)
    let last = shown.points[shown.points.count - 1]
    var lines: [(line: Line, identity: SeriesIdentity)] = []
    for (i, weeks) in [4, 12].enumerated() {
      let window = Window.weeks(weeks)
      let mean = data.rolled(.mean, over: window)
      guard mean.count(where: { $0.value != nil }) > 1 else { continue }
      let line = Line(
        words(.weekMean, String(weeks)), data: mean, ink: .series(i + 1), emphasis: .secondary, endLabel: .name)
      lines.append((line, SeriesIdentity(shown.key, stat: Statistic.mean.description, window: window.description)))
    }
    // The subject on top of its means.
    let value = Line(name, data: data.values, endLabel: .lastValue(text: unit.text(last.number)))
    return lines.reversed() + [(value, SeriesIdentity(shown.key))]
  }
}
