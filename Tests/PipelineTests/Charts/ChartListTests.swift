import Dates
import Facts
import Files
import PNG
import Plotting
import Testing
import TimeSeries

@testable import Pipeline

/// Charts that a configuration describes.
@Suite struct ChartListTests {
  private func entries(_ yaml: String) throws -> [ChartEntry] {
    let scratch = try Scratch()
    try WholeFile.write(yaml, to: scratch.path("weekplot.yml"))
    return try Configuration.read(scratch.path("weekplot.yml")).charts
  }

  private func specification(_ yaml: String, options: ChartOptions = ChartOptions()) throws -> ChartSpecification {
    var maker = SyntheticCorpus()
    let context = ChartContext(maker.corpus(), options: options)
    return try #require(try entries(yaml).first).specification(context)
  }

  private func plots(_ specification: ChartSpecification) -> [Plot] {
    specification.chart.panels.compactMap { if case .plot(let plot) = $0 { plot } else { nil } }
  }

  @Test func entriesChangeBuiltInChartsOrFollowThem() throws {
    let list = ChartList(
      configured: try entries(
        """
        charts:
          - {id: mine, series: {entity: BTC}}
          - {id: fear-greed, range: 60d}
          - {id: crypto-volume, show: false}
        """))
    #expect(list.entries.map(\.id) == BuiltInChart.all.map(\.id) + ["mine"])
    #expect(list.named("fear-greed")?.range == .last(.days(60)))
    #expect(list.named("ticker/NVDA.O") != nil && list.named("unknown") == nil)
    var maker = SyntheticCorpus()
    let shown = list.shown(for: ChartContext(maker.corpus(), options: ChartOptions()), includesTickers: false)
    #expect(!shown.contains { $0.id == "crypto-volume" } && shown.last?.id == "mine")
  }

  @Test func aPatternTakesEachOfItsSeriesByCode() throws {
    let chart = try specification("charts: [{id: a, series: [{entity: '*.o', metric: change_1w, mark: points}]}]")
    #expect(chart.series.flatMap { $0 }.map(\.entities) == [["COIN.O"], ["MARA.O"], ["MSFT.O"], ["NVDA.O"]])
    #expect(chart.chart.title == "周涨跌幅")
    let some = try specification("charts: [{id: a, series: [{entity: 'n*A.*', metric: change_1w}]}]")
    #expect(some.series.flatMap { $0 }.map(\.entities) == [["NVDA.O"]])
  }

  @Test func seriesOfOneUnitShareAPanelAndOverlaysFollowTheirWindow() throws {
    let chart = try specification(
      """
      charts:
        - id: a
          range: 56d
          series:
            - {entity: BTC, overlays: [mean 4w, band 4w]}
            - {entity: CRYPTO, metric: fear_greed, mark: bar}
            - {entity: ETH, metric: close}
      """)
    let found = plots(chart)
    #expect(found.count == 2)
    #expect(chart.series[0].map(\.stat) == ["band", "mean", "", ""])
    #expect(chart.series[0].map(\.window) == ["4w", "4w", "", ""])
    #expect(chart.series[1].map(\.metric) == [.fearGreed])
    // Full from the first day shown: the window looks at what came before it.
    guard case .line(let mean)? = found[0].marks.dropFirst().first, case .line(let value) = found[0].marks[2] else {
      Issue.record("other marks: \(found[0].marks.count)")
      return
    }
    #expect(mean.data.count == value.data.count && mean.data.allSatisfy { $0.value != nil })
    let values = value.data.compactMap(\.value)
    let own = (values[4] + values[5] + values[6] + values[7]) / 4
    #expect(abs(mean.data[7].value! - own) < 1e-9 * own)
  }

  @Test func barsAreStackedOnTradingDays() throws {
    let chart = try specification(
      "charts: [{id: a, series: {entity: [IBIT, FBTC, GBTC], metric: net_flow, mark: stack}}]")
    let plot = try #require(plots(chart).first)
    let bars = plot.marks.compactMap { if case .bars(let bars) = $0 { bars } else { nil } }
    #expect(bars.map(\.placement) == [.stacked, .stacked, .stacked] && Set(bars.map(\.coloring)).count == 3)
    guard case .tradingDays(let days) = plot.x.scale else { return #expect(Bool(false)) }
    #expect(days.allSatisfy { $0.weekday < 6 } && chart.alt.hasPrefix("柱状图"))
  }

  @Test func aTableHasDaysDownAndSeriesAcross() throws {
    let chart = try specification(
      "charts: [{id: a, range: 28d, series: {entity: [IBIT, FBTC], metric: net_flow, mark: heat}}]")
    guard case .table(let table)? = chart.chart.panels.first else { return #expect(Bool(false)) }
    #expect(table.columns.map(\.title) == ["IBIT", "FBTC"])
    let rows = table.groups.flatMap(\.rows)
    #expect(rows.count > 15 && rows.allSatisfy { $0.cells.count == 2 })
    let cells = rows.flatMap(\.cells).compactMap { $0 }
    #expect(cells.contains { $0.text.hasPrefix("−") && ($0.value ?? 0) < 0 })
    #expect(chart.chart.subtitle.contains("美元") && chart.series == [[chart.series[0][0]]])
    #expect(chart.series[0][0].entities == ["IBIT", "FBTC"])
  }

  @Test func multiplesHaveAPlotForEachSeries() throws {
    let yaml = "multiples: true, series: {entity: [NVDA.O, MSFT.O, COIN.O], metric: "
    let changes = try specification("charts: [{id: a, \(yaml)change_1w}}]")
    #expect(changes.chart.arrangement == .grid && changes.chart.sharesValues && plots(changes).count == 3)
    #expect(changes.series.map(\.count) == [1, 1, 1])
    // Prices have nothing in common, unless each begins at 100.
    #expect(try !specification("charts: [{id: a, \(yaml)close}}]").chart.sharesValues)
    let rebased = try specification("charts: [{id: a, rebase: true, \(yaml)close}}]")
    #expect(rebased.chart.sharesValues && plots(rebased).map(\.title).count == 3 && rebased.series.count == 3)
  }

  @Test func amountsHaveTheUnitOfTheirSize() {
    let (chinese, english) = (Words(locale: .simplifiedChinese), Words(locale: .english))
    let sizes: [(Double, String, String)] = [
      (3.5e12, "万亿港元", "HK$ tn"), (2e9, "亿港元", "HK$ bn"), (3e6, "万港元", "HK$ m"), (4e5, "万港元", "HK$ k"),
      (900, "港元", "HK$"),
    ]
    for (size, long, short) in sizes {
      #expect(chinese.amounts(.hkd, upTo: size).word == long && english.amounts(.hkd, upTo: size).word == short)
    }
    #expect(chinese.amounts(.hkd, upTo: 3e6).factor == 1e4 && english.amounts(.hkd, upTo: 3e6).factor == 1e6)
  }

  @Test func rebasedLinesBeginAtAHundred() throws {
    let chart = try specification(
      "charts: [{id: a, rebase: true, title: 对比, series: {entity: [NVDA.O, MSFT.O], metric: close}}]")
    let lines = plots(chart)[0].marks.compactMap { if case .line(let line) = $0 { line } else { nil } }
    #expect(lines.map { $0.data.first?.value } == [100, 100] && chart.chart.title == "对比")
    #expect(chart.alt.contains("对比"))
  }

  /// A split that nobody confirmed parts the line, its mean, and what a rebased line begins with.
  @Test func nothingRunsAcrossAnUnconfirmedSplit() throws {
    // The corpus' NVDA.O trades ten for one from the eleventh week on.
    let jump = SyntheticCorpus().firstFriday + 70
    let plain = try specification("charts: [{id: a, series: {entity: NVDA.O, overlays: mean 4}}]")
    let pieces = plots(plain)[0].marks.compactMap { mark in
      if case .line(let line) = mark { line.data.split { $0.value == nil } } else { nil }
    }
    #expect(pieces.map(\.count) == [2, 2])
    #expect(pieces[1][1].first?.position == .day(jump))
    #expect(plain.chart.note.contains("\(jump)"))
    let rebased = try specification("charts: [{id: a, rebase: true, series: {entity: [NVDA.O, MSFT.O]}}]")
    #expect(rebased.first == jump && rebased.chart.note.contains("\(jump)"))
  }

  /// Only closes are brought into the latest shares.
  @Test func aConfirmedSplitLeavesOtherMetricsAlone() throws {
    var maker = SyntheticCorpus()
    var corpus = maker.corpus()
    let split = try #require(Split("NVDA.O", on: Day(2024, 5, 1)!, ratio: "10"))
    corpus.splits = [split]
    corpus.series = (corpus.series + corpus.series.compactMap { $0.adjusted(for: [split]) }).sorted { $0.key < $1.key }
    let context = ChartContext(corpus, options: ChartOptions())
    for (metric, shown) in [(Metric.close, Metric.closeAdjusted), (.changeWeek, .changeWeek)] {
      let yaml = "charts: [{id: a, series: {entity: NVDA.O, metric: \(metric.rawValue)}}]"
      let chart = try #require(try entries(yaml).first).specification(context)
      #expect(chart.series[0].map(\.metric) == [shown])
    }
  }

  @Test func aScaleMultipliesWhatTheSizeHas() {
    let options = ChartOptions().applying(ChartWishes(size: ChartSize("wechat"), scale: 2, ground: .transparent))
    #expect(options.canvas.pixels == (2160, 1620) && options.isForChat && options.theme.background == .white)
    let tooLarge = ChartOptions().applying(ChartWishes(size: ChartSize("4000x4000"), scale: 8))
    #expect(tooLarge.canvas.pixels == (4000, 4000))
  }

  @Test func whatCannotBeDrawnAsAskedIsSaid() throws {
    let huge = try specification("charts: [{id: a, size: 4000x4000, scale: 8, series: {entity: BTC}}]")
    #expect(huge.diagnostics == [Diagnostic(.warning, "chart.too-many-pixels", details: ["a", "8.0"])])
    var maker = SyntheticCorpus()
    var entry = try #require(try entries("charts: [{id: a, title: 火箭🚀, series: {entity: BTC}}]").first)
    let options = ChartOptions().applying(ChartWishes())
    var asked = options
    asked.fonts = ["No Such Family"]
    #expect(
      try draw(.entry(entry), of: maker.corpus(), options: asked).diagnostics == [
        Diagnostic(.warning, "font.no-family", printed: "No Such Family"),
        Diagnostic(.warning, "chart.missing-glyph", printed: "🚀"),
      ])
    entry.title = "火箭"
    #expect(try draw(.entry(entry), of: maker.corpus(), options: options).diagnostics.isEmpty)
  }

  @Test func namesAreThePrintedOnesOrTheBuiltInOnesOrTheUsers() {
    var maker = SyntheticCorpus()
    let corpus = maker.corpus()
    func name(_ entity: String, _ change: (inout ChartOptions) -> Void = { _ in }) -> String {
      var options = ChartOptions()
      change(&options)
      return ChartContext(corpus, options: options).name(of: EntityKey(rawValue: entity))
    }
    #expect(name("1810.HK") { $0.hasCanonicalNames = true } == "小米集团")
    #expect(name("BTC-ETF") { $0.hasCanonicalNames = true } == "比特币现货ETF")
    // Meta stands in the table under its English name first.
    #expect(name("META.O") { $0.hasCanonicalNames = true } == name("META.O"))
    #expect(
      name("1810.HK") {
        $0.hasCanonicalNames = true
        $0.names = ["1810.HK": "小米"]
      } == "小米")
  }

  @Test func anEmptyTitleIsNone() throws {
    let chart = try specification("charts: [{id: a, title: '', subtitle: '', series: {entity: BTC}}]")
    #expect(chart.chart.title.isEmpty && chart.chart.subtitle.isEmpty)
    #expect(!chart.alt.isEmpty)
  }

  @Test func whatNoReportHasIsSaidAndTheRestDrawn() throws {
    let chart = try specification("charts: [{id: a, series: {entity: [NONE.X, BTC]}}]")
    #expect(chart.diagnostics == [Diagnostic(.note, "chart.no-data", details: ["a", "NONE.X close"])])
    #expect(throws: MissingData.data("NONE.X close")) {
      try specification("charts: [{id: a, series: {entity: NONE.X}}]")
    }
  }

  @Test func theCommandLineHasTheLastWordAndAnEntryTheSecond() throws {
    var options = ChartOptions().applying(ChartWishes(size: ChartSize("half"), ground: .dark))
    let yaml = "charts: [{id: a, chart: fear-greed, theme: transparent, locale: en, size: 1200x630}]"
    let own = try specification(yaml, options: options)
    #expect(own.chart.format.pixels == (1200, 630) && own.theme.background == nil && own.chart.language == .english)
    options.lastWord = ChartWishes(locale: .traditionalChinese, size: ChartSize("wechat"))
    let last = try specification(yaml, options: options)
    #expect(last.chart.format.pixels == (1080, 810) && last.chart.title.contains("貪婪"))
    // A chat shows nothing through.
    #expect(last.isForChat && last.theme.background == .white)
  }

  @Test(arguments: [
    ("- {title: x}", ConfigurationError.Problem.missing("id")),
    ("- {id: ../x, series: {entity: BTC}}", .notOneOf("../x", ["my-chart"])),
    ("- {id: x}", .missing("series")),
    ("- {id: x, chart: y}", .notOneOf("y", BuiltInChart.all.map(\.id))),
    ("- {id: x, series: {metric: close}}", .missing("entity")),
    ("- {id: fear-greed, log: true}", .onlyWith("log", "series")),
    (
      "- {id: x, series: {entity: BTC, mark: pie}}",
      .notOneOf("pie", ["line", "bar", "stack", "area", "points", "heat"])
    ),
    (
      "- {id: x, range: 26, series: {entity: BTC}}",
      .notOneOf("26", ["all", "ytd", "60d", "26w", "12m", "2024-01-01..2024-06-30"])
    ),
    (
      "- {id: x, size: 10x10, series: {entity: BTC}}",
      .notOneOf("10x10", ["slide", "4:3", "half", "wechat", "1200x630", "6.5x4in (200 to 20,000 pixels each way)"])
    ),
    ("- {id: x, series: {entity: BTC}}\n  - {id: x, series: {entity: ETH}}", .twice("x")),
    ("- {id: x, series: {entity: BTC, overlays: sd 4w}}", .notOneOf("sd 4w", Overlay.names.map { $0 + " 4w" })),
    ("- {id: x, rules: [{name: y}], series: {entity: BTC}}", .missing("value")),
  ])
  func mistakesAreToldWithTheirLine(_ entry: String, _ problem: ConfigurationError.Problem) throws {
    do {
      _ = try entries("charts:\n  " + entry)
      Issue.record("nothing was wrong with \(entry)")
    } catch let error as ConfigurationError {
      #expect(error.problem == problem && error.line! >= 2)
    }
  }

  @Test func measuresAreReadOrRefused() {
    #expect(ChartSize("6.5x4in").map { $0.format.pixels == (780, 480) } == true)
    #expect(ChartSize("1200×630").map { $0.format.pixels == (1200, 630) } == true)
    for bad in ["", "x", "0x0", "199x300", "1e9x300", "nanxnan", "1200.5x630", "20001x200", "20000x20000", "4in"] {
      #expect(ChartSize(bad) == nil, "\(bad)")
    }
    #expect(ChartRange("2024-01-01..") == .days(ShownDays(from: Day(2024, 1, 1))))
    #expect(ChartRange("..") == nil && ChartRange("2024-02-01..2024-01-01") == nil && ChartRange("2024-13-01..") == nil)
  }

  @Test func aPackForAChatIsOnePicture() async throws {
    var maker = SyntheticCorpus()
    let scratch = try Scratch()
    let options = ChartOptions().applying(ChartWishes(size: ChartSize("wechat")))
    let corpus = maker.corpus()
    _ = try await build(corpus, into: scratch.path, options: BuildOptions(charts: options, jobs: 2))
    let manifest = try ReadManifest(in: scratch.path)
    let long = try PNGSummary(of: WholeFile.read(scratch.path("weekly-long.png")))
    #expect(long.width == 1080 && long.height == manifest.charts.map(\.height).reduce(0, +))
    _ = try await build(corpus, into: scratch.path, options: BuildOptions(jobs: 2))
    #expect(FileKind(of: scratch.path("weekly-long.png")) == .missing)
  }
}
