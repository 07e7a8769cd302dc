import Dates
import Drawing
import Facts
import Files
import Foundation
import Plotting
import Slides
import Testing

@testable import Pipeline

@Suite struct NativePlotTests {
  private let friday = Day(2024, 8, 23)!

  private func entry(_ panels: [Panel], _ arrangement: Arrangement = .rows) -> DrawnCharts.Entry {
    DrawnCharts.Entry(
      id: "cap", sha256: "", chart: Chart(title: "总市值", arrangement: arrangement, panels: panels), theme: .light,
      isBare: false)
  }

  private func native(_ plot: Plot) -> NativeChart? {
    entry([.plot(plot)]).native(alt: "折线图", dateName: "日期")?.first?.chart
  }

  /// Fridays before, in billions.
  private func line(_ values: [Double?], _ name: String = "总市值", _ emphasis: Line.Emphasis = .primary) -> Line {
    let data = values.enumerated().map { Datum(friday - 7 * (values.count - 1 - $0.offset), $0.element) }
    return Line(name, data: data, emphasis: emphasis, endLabel: .lastValue(text: "2.25"))
  }

  private let trillions = Axis(.linear, unit: "万亿美元", factor: 1e12)

  @Test func aLineKeepsItsValuesInTheUnitOfItsAxis() throws {
    let mean = line([nil, 2.1e12, 2.2e12], "均值", .secondary)
    let plot = Plot(x: Axis(.time), y: trillions, marks: [.line(mean), .line(line([2.1e12, nil, 2.25e12]))])
    let chart = try #require(native(plot))
    #expect(chart.name == "weekplot:cap" && chart.alt == "折线图" && chart.positionsName == "日期")
    #expect(chart.positions == .calendar([19_944, 19_951, 19_958]))
    #expect(chart.series.map(\.name) == ["总市值", "均值"], "the subject first")
    #expect(chart.series[0].values == [2.1, nil, 2.25] && chart.series[0].color == "0F5499")
    // 2.1 and 2.25 on an axis from zero: what the picture does with values of which none is under half of another is cut it.
    #expect(chart.values.unit == "万亿美元" && chart.values.minimum.map { $0 > 1 } == true)
    #expect(!chart.bridgesGaps)
  }

  @Test func linesWithDaysOfTheirOwnRunOverThoseOfOthers() throws {
    let other = Line("别的", data: [Datum(friday - 14, 1e12), Datum(friday, 2e12)])
    let plot = Plot(x: Axis(.time), y: trillions, marks: [.line(line([1e12, 2e12, 3e12])), .line(other)])
    #expect(try #require(native(plot)).bridgesGaps)
    // One of them breaks: no way of treating empty cells is right for both.
    let broken = Plot(x: Axis(.time), y: trillions, marks: [.line(line([1e12, nil, 3e12])), .line(other)])
    #expect(native(broken) == nil)
  }

  @Test func aLineThatBreaksAtAJumpIsAPicture() {
    let data = [Datum(friday - 7, 1e12), Datum(friday, nil), Datum(friday, 5e12)]
    #expect(native(Plot(x: Axis(.time), y: trillions, marks: [.line(Line("a", data: data))])) == nil)
  }

  @Test func weeklyBarsKeepAMissingWeek() throws {
    let data = [0, 7, 21, 28].map { Datum(friday + $0, 1e8) }
    let chart = try #require(
      native(Plot(x: Axis(.time), y: Axis(.linear), marks: [.bars(Bars("量", data: data))])))
    #expect(chart.positions == .days([19_958, 19_965, 19_972, 19_979, 19_986]))
    #expect(chart.series[0].values[2] == nil)
  }

  @Test func sharesStayShares() throws {
    let bars = Bars.horizontal("本周", values: [0.29, -0.013], coloring: .bySign(positive: "", negative: ""))
    let axis = Axis(.linear, unit: "%", factor: 0.01, signed: true)
    let chart = try #require(native(Plot(x: axis, y: Axis(.category(["a", "b"])), marks: [.bars(bars)])))
    #expect(chart.isHorizontal && chart.positions == .names(["a", "b"]))
    #expect(chart.series[0].values == [0.29, -0.013])
    #expect(chart.series[0].labels == .all("+#,##0.0%;−#,##0.0%;0.0%"))
    #expect(chart.series[0].color == "C0392B" && chart.series[0].negativeColor == "2A9D8F")
  }

  @Test func zonesArePiledUp() throws {
    let zones = [Zone("低", 0...40, color: .white), Zone("高", 40...100, color: .black)]
    let axis = Axis(.linear, domain: 0...100, ticks: [0, 50, 100])
    let chart = try #require(native(Plot(x: Axis(.time), y: axis, marks: [.zones(zones), .line(line([10, 60]))])))
    #expect(chart.series.map(\.values) == [[10, 60], [40, 40], [60, 60]])
    #expect(chart.values.minimum == 0 && chart.values.maximum == 100 && chart.values.step == 50)
  }

  @Test func panelsAreChartsOfTheirOwn() throws {
    let plot = Plot(title: "本周", x: Axis(.time), y: trillions, marks: [.line(line([1e12, 2e12]))])
    let both = try #require(entry([.plot(plot), .plot(plot)]).native(alt: "", dateName: "日期"))
    #expect(both.map(\.chart.name) == ["weekplot:cap#1", "weekplot:cap#2"] && both[0].chart.title == "本周")
    #expect(
      entry([.plot(plot), .card(NumberCard(label: "", value: "", unit: "", date: ""))]).native(alt: "", dateName: "")
        == nil)
  }

  @Test func chartsAreReadBackAsTheyWereWritten() throws {
    let plot = Plot(
      title: "面板", x: Axis(.tradingDays([friday])),
      y: Axis(.linear, unit: "%", factor: 0.01, domain: 0...1, signed: true),
      marks: [
        .line(line([1, nil])),
        .bars(Bars("b", data: [Datum(.band(0), 2)], coloring: .bySign(positive: "+", negative: "−"))),
        .points(Points("p", data: [Datum(.number(1.5), 3)])),
        .zones([Zone("z", 0...1, color: Color(0x123456, alpha: 7))]),
        .rule(Rule(.value(1))), .rule(Rule(.position(.day(friday)))), .label(Label("l", at: .band(0), 1)),
        .band(Band("w", data: [Band.Datum(friday, 1, 2), Band.Datum(friday, nil, nil)])),
      ])
    let table = Table(
      columns: [.init("a")], groups: [.init("g", rows: [.init("r", cells: [.init("1", value: 1), nil])])])
    let chart = Chart(
      title: "t", panels: [.plot(plot), .table(table), .card(NumberCard(label: "", value: "", unit: "", date: ""))])
    let read = try JSONDecoder().decode(Chart.self, from: JSONEncoder().encode(chart))
    #expect(read == chart)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(
        Line.self,
        from: Data(
          #"{"name":"","data":"x=1","ink":{"up":{}},"emphasis":{"primary":{}},"dashed":false,"endLabel":{"none":{}}}"#
            .utf8))
    }
    #expect(
      try JSONDecoder().decode(Theme.self, from: JSONEncoder().encode(Theme.dark(upIsRed: true)))
        == .dark(upIsRed: true))
  }

  @Test func aFolderWithoutDataGivesPictures() async throws {
    var maker = SyntheticCorpus(weeks: 14)
    let scratch = try Scratch()
    _ = try await build(
      maker.corpus(), into: scratch.path,
      options: BuildOptions(
        charts: ChartOptions(format: ReadBackTests.small), deck: DeckOptions(isNative: true)))
    let natives = try charts(in: scratch)
    #expect(natives.contains("weekplot:crypto-market-cap") && natives.contains("weekplot:index-changes#2"))
    try writeDeck(of: scratch.path, to: scratch.path("again.pptx"), options: DeckOptions(isNative: true))
    #expect(try WholeFile.read(scratch.path("again.pptx")) == WholeFile.read(scratch.path("deck.pptx")))
    try WholeFile.remove(scratch.path("charts.json"))
    #expect(try charts(in: scratch).isEmpty)
    let summary = try writeDeck(of: scratch.path, to: scratch.path("again.pptx"), options: DeckOptions(isNative: true))
    #expect(summary.diagnostics.count == summary.charts && summary.diagnostics.allSatisfy { $0.code == "deck.no-data" })
  }

  /// Names of the charts that are native.
  private func charts(in output: Scratch) throws -> [String] {
    var maker = DeckMaker(
      try WrittenManifest(try WholeFile.read(output.path("manifest.json"))), DeckOptions(isNative: true),
      drawn: DrawnCharts(in: output.path))
    let deck = maker.deck { file throws(FileError) in try WholeFile.read(output.path(file)) }
    return deck.slides.flatMap { slide -> [String] in
      guard case .chart(let content) = slide.content else { return [] }
      return content.charts.map(\.chart.name)
    }
  }

  /// A frame of other proportions gets a picture of its own, without the words that the slide has.
  @Test func aFrameIsDrawnAt() async throws {
    var maker = SyntheticCorpus(weeks: 14)
    let scratch = try Scratch()
    _ = try await build(
      maker.corpus(), into: scratch.path, options: BuildOptions(charts: ChartOptions(format: ReadBackTests.small)))
    let manifest = try WrittenManifest(try WholeFile.read(scratch.path("manifest.json")))
    let press = FramePress(DrawnCharts(in: scratch.path), manifest)
    func frame(_ title: Bool) -> ChartFrame {
      ChartFrame(id: "fear-greed", width: .inches(5), height: .inches(4), hasTitle: title, hasSource: title)
    }
    let (whole, bare) = (try #require(press.picture(for: frame(false))), try #require(press.picture(for: frame(true))))
    #expect(whole.width == 600 && whole.height == 480 && bare.width == 600 && bare.png != whole.png)
    #expect(FramePress(nil, manifest).picture(for: frame(true)) == nil)
  }
}
