import ChartSpecimens
import Dates
import Drawing
import Testing

@testable import Plotting

/// Data read back from the geometry of a scene by what the layout reports, as a reader of pixels would.
@Suite struct ReadBackTests {
  private func layout(_ chart: Chart) -> ChartLayout { layOut(chart, theme: .light, metrics: FixedMetrics()) }

  /// Pixels of a value on a reported axis, by the formula that `PanelLayout` documents.
  private func y(_ value: Double, _ panel: PanelLayout) -> Double? {
    guard case .numbers(let a, let b) = panel.y.domain else { return nil }
    return panel.plot.maxY - panel.plot.height * (value / panel.y.factor - a) / (b - a)
  }

  private func x(_ day: Day, _ panel: PanelLayout) -> Double? {
    switch panel.x.domain {
    case .days(let a, let b): panel.plot.x + panel.plot.width * Double(day - a) / Double(b - a)
    case .tradingDays(let days):
      days.firstIndex(of: day).map { panel.plot.x + panel.plot.width * (Double($0) + 0.5) / Double(days.count) }
    default: nil
    }
  }

  private func day(_ position: Position) -> Day? { if case .day(let day) = position { day } else { nil } }

  @Test(arguments: ["line", "fear-greed", "two-panels", "bars", "weekly-bars", "spike", "many-lines"])
  func everyDatumOfALineIsAPointOfItsPath(name: String) throws {
    let chart = try #require(Specimens.all.first { $0.name == name }).chart
    let layout = layout(chart)
    for (panel, report) in zip(chart.panels, layout.panels) {
      guard case .plot(let plot) = panel else { continue }
      for mark in plot.marks {
        guard case .line(let line) = mark else { continue }
        let color = Theme.light.color(line.ink)
        let points = layout.scene.strokes(color).flatMap(\.points)
        for datum in line.data {
          guard let day = day(datum.position), let value = datum.value else { continue }
          let expected = Point(try #require(x(day, report)), try #require(y(value, report)))
          #expect(points.contains { abs($0.x - expected.x) < 0.01 && abs($0.y - expected.y) < 0.01 })
        }
      }
    }
  }

  @Test(arguments: ["bars", "two-panels", "weekly-bars", "all-negative"])
  func everyBarEndsAtItsValueAndStandsOnItsDay(name: String) throws {
    let chart = try #require(Specimens.all.first { $0.name == name }).chart
    let layout = layout(chart)
    for (panel, report) in zip(chart.panels, layout.panels) {
      guard case .plot(let plot) = panel, let bars = plot.bars,
        let series = report.series.first(where: { $0.kind == .bar })
      else { continue }
      let zero = try #require(y(0, report))
      for datum in bars.data {
        guard let day = day(datum.position), let value = datum.value, value != 0 else { continue }
        let color = value < 0 ? series.negativeColor ?? series.color : series.color
        let (center, end) = (try #require(x(day, report)), try #require(y(value, report)))
        let box = layout.scene.rectangles(color).first {
          abs($0.midX - center) <= 0.5 && report.plot.inset(by: -1, -1).contains($0)
            && (value < 0 ? abs($0.y - zero) : abs($0.maxY - zero)) <= 0.5
        }
        let found = try #require(box, "no bar for \(day)")
        // A bar of less than a pixel is drawn as one pixel.
        #expect(abs((value < 0 ? found.maxY : found.y) - end) <= (found.height > 1 ? 1 : 1.5))
      }
    }
  }

  /// Each part of a stack reaches from the sum before it to its own, what is negative downwards.
  @Test(arguments: ["stacked", "stacked-signs"])
  func stackedBarsEndAtTheirSums(name: String) throws {
    let chart = try #require(Specimens.all.first { $0.name == name }).chart
    let layout = layout(chart)
    let panel = layout.panels[0]
    guard case .plot(let plot) = chart.panels[0] else { return #expect(Bool(false)) }
    var ends: [Day: (up: Double, down: Double)] = [:]
    var read = 0
    for case .bars(let bars) in plot.marks {
      guard case .ink(let ink) = bars.coloring else { continue }
      let boxes = layout.scene.rectangles(Theme.light.color(ink))
      for datum in bars.data {
        guard let day = day(datum.position), let value = datum.value else { continue }
        var end = ends[day, default: (0, 0)]
        let root = value < 0 ? end.down : end.up
        if value < 0 { end.down += value } else { end.up += value }
        ends[day] = end
        let (from, to) = (try #require(y(root, panel)), try #require(y(root + value, panel)))
        guard abs(from - to) > 1 else { continue }
        let center = try #require(x(day, panel))
        let found = boxes.contains {
          abs($0.midX - center) <= 0.5 && abs($0.y - min(from, to)) <= 0.5 && abs($0.maxY - max(from, to)) <= 0.5
        }
        #expect(found, "\(bars.name) \(day)")
        read += 1
      }
    }
    #expect(read > 30)
  }

  /// Small multiples are of one size, on one scale each way, and only the lowest print the days.
  @Test func multiplesCompare() {
    let layout = layout(Specimens.multiples)
    #expect(layout.panels.count == 12)
    #expect(Set(layout.panels.map(\.plot.width)).count == 1 && Set(layout.panels.map(\.plot.height)).count == 1)
    #expect(Set(layout.panels.map(\.x.domain)).count == 1 && Set(layout.panels.map(\.y.domain)).count == 1)
    #expect(Set(layout.panels.map(\.plot.x)).count == 4 && Set(layout.panels.map(\.plot.y)).count == 3)
    #expect(layout.scene.texts.count { $0.text == "7月" } == 4)
  }

  @Test func horizontalBarsEndAtTheirValues() throws {
    let report = layout(Specimens.movers)
    let panel = report.panels[0]
    guard case .numbers(let a, let b) = panel.x.domain else { return #expect(Bool(false)) }
    let boxes = report.scene.rectangles(Theme.light.up)
    #expect(boxes.count == 7)
    let step = panel.plot.height / 10
    for (i, value) in [0.121, 0.098, 0.077, 0.06].enumerated() {
      let end = panel.plot.x + panel.plot.width * (value / 0.01 - a) / (b - a)
      let middle = panel.plot.y + (Double(i) + 0.5) * step
      #expect(boxes.contains { abs($0.maxX - end) <= 1 && abs($0.midY - middle) <= 0.5 })
    }
  }

  /// All gaps alike, bars alike but for a pixel, everything on whole pixels, each bar about its middle, for any number
  /// of bars on any axis of bands or weeks.
  @Test func gapsAreAlikeAndBarsButForAPixel() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<120 {
      let count = Int.random(in: 2...600, using: &generator)
      let start = Day(2021, 1, 1)! + Int.random(in: 0...900, using: &generator)
      let isWeekly = Bool.random(using: &generator)
      let days = isWeekly ? Specimens.dates(count, from: start, every: 7) : Specimens.tradingDays(count, from: start)
      let data = days.map { Datum($0, Double.random(in: 1...9, using: &generator)) }
      let plot = Plot(
        x: Axis(isWeekly ? .time : .tradingDays(days)), y: Axis(.linear), marks: [.bars(Bars("", data: data))])
      let layout = layout(
        Chart(
          title: "t", format: Format(width: Int.random(in: 900...1900, using: &generator), height: 700),
          panels: [.plot(plot)]))
      let boxes = layout.scene.rectangles(Theme.light.series[0])
      guard boxes.count == count else { continue }
      let widths = boxes.map(\.width)
      #expect((widths.max() ?? 0) - (widths.min() ?? 0) <= 1)
      let plotted = layout.panels[0].plot
      // Only the page's margin and some air lie to the right: nothing is lost to whole pixels.
      #expect(plotted.maxX >= Double(layout.scene.width) - 44 - 20)
      if !isWeekly {
        let band = plotted.width / Double(count)
        #expect(boxes.indices.allSatisfy { abs(boxes[$0].midX - plotted.x - (Double($0) + 0.5) * band) <= 1 })
      }
      let gaps = zip(boxes, boxes.dropFirst()).map { $1.x - $0.maxX }
      // Bars as thick as they may get all are, and share what is left: a pixel among tens.
      let isCapped = Set(widths).count == 1 && (gaps.min() ?? 0) > 20 && (gaps.max() ?? 0) - (gaps.min() ?? 0) <= 1
      #expect(Set(gaps).count == 1 || isCapped)
      #expect(boxes.allSatisfy { $0 == $0.snapped })
      #expect(boxes.allSatisfy { $0.y > layout.panels[0].plot.y })
    }
  }

  /// As much room before the first weekly bar as after the last: no empty week at the end.
  @Test(arguments: 2...60) func weeklyBarsStandInTheMiddle(count: Int) throws {
    let days = Specimens.dates(count, from: Day(2024, 1, 6)!, every: 7)
    let bars = Bars("", data: days.map { Datum($0, 5) })
    let panel = layout(Chart(panels: [.plot(Plot(x: Axis(.time), y: Axis(.linear), marks: [.bars(bars)]))])).panels[0]
    guard case .days(let first, let last) = panel.x.domain else { return #expect(Bool(false)) }
    #expect(days[0] - first == 4)
    #expect(last - days[count - 1] == 4)
  }

  /// One date for all ends closes the list instead of standing amid it.
  @Test func aSharedDateStandsUnderTheLowestLabel() throws {
    let texts = layout(Specimens.manyLines).scene.texts
    let dates = texts.filter { $0.text == "4月29日" }
    #expect(dates.count == 1)
    let labels = texts.filter { $0.text.hasPrefix("指数") }
    #expect(labels.count == 6)
    #expect(labels.allSatisfy { $0.origin.y < (dates.first?.origin.y ?? 0) })
  }

  @Test func tableCellsFillTheReportedPlot() throws {
    let layout = layout(Specimens.fundTable)
    let panel = layout.panels[0]
    guard case .categories(let columns) = panel.x.domain, case .categories(let rows) = panel.y.domain else {
      return #expect(Bool(false))
    }
    #expect(columns.count == 12 && rows.count == 10)
    let (w, h) = (panel.plot.width / 12, panel.plot.height / 10)
    #expect(w == w.rounded() && h == h.rounded())
    let cells = layout.scene.allRectangles.filter { $0.height > 10 }
    // A cell of 0 is the ground itself.
    guard case .table(let table) = Specimens.fundTable.panels[0] else { return #expect(Bool(false)) }
    #expect(cells.count == table.groups.flatMap(\.rows).flatMap(\.cells).count { $0?.value != 0 })
    #expect(cells.count > 60 && cells.count < 120)
    #expect(cells.allSatisfy { abs($0.maxX - panel.plot.x - (($0.midX - panel.plot.x) / w).rounded(.up) * w) < 1 })
  }

  @Test func tenThousandPointsKeepTheirOutline() throws {
    var generator = SeededGenerator(seed: 15)
    let values = (0..<10_000).map { _ in Double.random(in: 0...100, using: &generator) }
    let data = values.enumerated().map { Datum(.number(Double($0.offset)), $0.element) }
    let chart = Chart(
      panels: [.plot(Plot(x: Axis(.linear), y: Axis(.linear), marks: [.line(Line("", data: data, endLabel: .none))]))])
    let layout = layout(chart)
    let points = layout.scene.strokes(Theme.light.series[0]).flatMap(\.points)
    let panel = layout.panels[0]
    #expect(Double(points.count) <= 4 * panel.plot.width + 4)
    for value in [values.min()!, values.max()!] {
      let height = try #require(y(value, panel))
      #expect(points.contains { abs($0.y - height) < 1e-6 })
    }
  }

  /// Names of bars that all run to the left stand beside their bars' ends, not in a column far from the short ones.
  @Test func namesGoAlongWithNegativeBars() throws {
    let scene = layOut(Specimens.losers, theme: .light, metrics: FixedMetrics()).scene
    var texts: [String: TextRun] = [:]
    var bars: [Rect] = []
    for element in scene.elements {
      if case .text(let run) = element { texts[run.text] = run }
      if case .rectangle(let box, Theme.light.down) = element { bars.append(box) }
    }
    #expect(bars.count == 5)
    for (name, bar) in zip(Specimens.names, bars) {
      let run = try #require(texts[name])
      #expect(run.anchor == .end && run.origin.x < bar.x && bar.x - run.origin.x < 120)
    }
  }
}

extension Plot {
  fileprivate var bars: Bars? {
    marks.lazy.compactMap { if case .bars(let bars) = $0 { bars } else { nil } }.first
  }
}

extension Path {
  var points: [Point] {
    steps.compactMap { step in
      switch step {
      case .move(let p), .line(let p): p
      case .curve(_, _, let p): p
      case .close: nil
      }
    }
  }
}

extension Scene {
  /// All elements, those in clips too.
  var flattened: [Element] {
    func open(_ element: Element) -> [Element] {
      if case .clip(_, let inner) = element { inner.flatMap(open) } else { [element] }
    }
    return elements.flatMap(open)
  }

  func strokes(_ color: Color) -> [Path] {
    flattened.compactMap { if case .stroke(let path, let stroke) = $0, stroke.color == color { path } else { nil } }
  }

  var allRectangles: [Rect] { flattened.compactMap { if case .rectangle(let r, _) = $0 { r } else { nil } } }

  /// Bars and cells, without legend patches and hairlines.
  func rectangles(_ color: Color) -> [Rect] {
    flattened.compactMap { element in
      guard case .rectangle(let rect, let own) = element, own == color, rect.width != 16 || rect.height != 16 else {
        return nil
      }
      return rect
    }
  }

  var texts: [TextRun] { flattened.compactMap { if case .text(let run) = $0 { run } else { nil } } }
}
