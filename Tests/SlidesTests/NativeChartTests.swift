import Files
import Foundation
import Scratches
import Testing

@testable import Slides

@Suite struct NativeChartTests {
  static let look = NativeChart.Look(text: "1A1A1A", muted: "66605C", grid: "E4E1DD", axis: "8A8580")
  /// Three Fridays of August 2024.
  static let days: [Int32] = [19_944, 19_951, 19_958]

  static func lines(_ values: [Double?] = [2.1, nil, 2.25], name: String = "weekplot:cap") -> NativeChart {
    var value = NativeChart.Series("总市值", values, .line(width: 1.8, isDashed: false), color: "0F5499")
    value.labels = .last("#,##0.00")
    let mean = NativeChart.Series("均值", [nil, 2.1, 2.2], .line(width: 1.2, isDashed: true), color: "E07B22")
    let low = NativeChart.Series("低", [1, 1, 1], .zone, color: "C5D3E8")
    var chart = NativeChart(
      name: name, alt: "折线图", positions: .calendar(days), series: [value, mean, low], look: look)
    chart.values.unit = "万亿美元"
    chart.values.format = "#,##0.0"
    chart.values.minimum = 1
    return chart
  }

  static func flows(_ values: [Double?] = [1.5, -2, nil]) -> NativeChart {
    var bars = NativeChart.Series("净流入", values, .bars, color: "C0392B")
    bars.negativeColor = "2A9D8F"
    return NativeChart(
      name: "weekplot:flows#1", alt: "柱状图", positions: .days(days), series: [bars], look: look)
  }

  static func changes() -> NativeChart {
    var bars = NativeChart.Series("本周", [0.04, -0.013], .bars, color: "C0392B")
    bars.labels = .all("+0.0%")
    var chart = NativeChart(
      name: "weekplot:flows#2", alt: "", positions: .names(["标普 500", "R&D <1>"]), series: [bars], look: look)
    chart.isHorizontal = true
    chart.values.format = "0.0%"
    chart.values.isShown = false
    chart.title = "本周"
    return chart
  }

  static func deck(_ first: NativeChart = lines(), _ second: NativeChart = flows()) -> Deck {
    Deck(
      title: "周报",
      slides: [
        Slide(.chart(ChartSlide(headline: "总市值 2.25", charts: [(first, 1)], source: "来源：Wind")), notes: ["说明"]),
        Slide(
          .chart(ChartSlide(headline: "流量", charts: [(second, 1), (changes(), 2)], isSideBySide: true, source: ""))),
      ])
  }

  @Test(arguments: SlideFormat.allCases) func theLintFindsNothing(_ format: SlideFormat) throws {
    let scratch = Scratch()
    var deck = Self.deck()
    deck.format = format
    try deck.write(to: scratch.path("deck.pptx"))
    let lint = try PackageLint(scratch.path("deck.pptx"))
    #expect(lint.faults == [])
    #expect(lint.names.count { $0.hasPrefix("ppt/charts/chart") } == 3)
    #expect(lint.names.count { $0.hasPrefix("ppt/embeddings/") } == 3)
  }

  @Test func theCachedValuesAreThoseOfTheWorkbook() throws {
    let scratch = Scratch()
    try Self.deck().write(to: scratch.path("deck.pptx"))
    let lint = try PackageLint(scratch.path("deck.pptx"))
    for number in 1...3 {
      let part = "ppt/charts/chart\(number).xml"
      let sheet = try Sheet(lint.bytes(of: "ppt/embeddings/workbook\(number).xlsx"), scratch)
      for reference in lint.elements("c:numRef", in: part) + lint.elements("c:strRef", in: part) {
        let cells = try #require(reference.elements(forName: "c:f").first?.stringValue)
        let cache = try #require(
          (reference.elements(forName: "c:numCache") + reference.elements(forName: "c:strCache")).first)
        var cached = [String?](
          repeating: nil, count: try #require(cache.elements(forName: "c:ptCount").first?["val"].flatMap { Int($0) }))
        for point in cache.elements(forName: "c:pt") {
          cached[try #require(Int(point["idx"] ?? ""))] = point.stringValue
        }
        #expect(sheet.values(in: cells) == cached, "\(part) \(cells)")
      }
    }
  }

  @Test func numbersAreWrittenAsTheyAre() {
    #expect(NativeChart.text(of: 3_182_500_000_000 / 1e12) == "3.1825")
    #expect(NativeChart.text(of: 5) == "5" && NativeChart.text(of: -0.013) == "-0.013")
    // 2024-08-23 in Excel's calendar.
    #expect(SheetRows.serial(of: 19_958) == 45_527)
  }

  @Test func columnsGoOnAfterZ() {
    #expect(ChartSheet.values(0, count: 3) == "Sheet1!$B$2:$B$4")
    #expect(ChartSheet.values(25, count: 1) == "Sheet1!$AA$2:$AA$2")
  }

  // MARK: Updates

  /// A deck, with what stands in its charts.
  private func updated(
    _ scratch: Scratch, _ chart: NativeChart, second: NativeChart = Self.flows(), mending: (String) -> String = { $0 }
  ) throws -> (events: [DeckEvent], lint: PackageLint) {
    let path = scratch.path("deck.pptx")
    try Self.deck().write(to: path)
    let part = "ppt/charts/chart1.xml"
    let text = String(decoding: try ZipReader(path).bytes(of: part), as: UTF8.self)
    try ZipEdit(replaced: [part: Array(mending(text).utf8)]).apply(to: path)
    let charts = [
      "cap": Self.chart([chart]), "flows": Self.chart([second, Self.changes()]),
    ]
    let update = try DeckUpdate(path, charts: charts)
    try update.write(to: path)
    #expect(try DeckUpdate(path, charts: charts).changesNothing, "the second update")
    return (update.events, try PackageLint(path))
  }

  private static func chart(_ native: [NativeChart]) -> UpdatedChart {
    var chart = UpdatedChart(png: Specimens.png(16, 9), width: 16, height: 9, alt: "")
    chart.native = native
    return chart
  }

  @Test func valuesAreReplacedAndTheLookStays() throws {
    let scratch = Scratch()
    let (events, lint) = try updated(scratch, Self.lines([2, 2.5, 0.5])) {
      // A person has made the line red and thick.
      $0.replacing("0F5499", with: "FF0000").replacing("w=\"22860\"", with: "w=\"50000\"")
    }
    #expect(events.filter(\.isChange) == [.chart(slide: 1, id: "cap")])
    let part = lint.text(of: "ppt/charts/chart1.xml")
    #expect(part.contains("FF0000") && part.contains("w=\"50000\"") && !part.contains("0F5499"))
    let series = lint.elements("c:val", in: "ppt/charts/chart1.xml").map { $0.stringValue ?? "" }
    #expect(series.contains("Sheet1!$B$2:$B$4General22.50.5"))
    #expect(lint.elements("c:min", in: "ppt/charts/chart1.xml").first?["val"] == "0.5", "no value is cut off")
    #expect(lint.faults == [])
  }

  @Test func theLabelMovesToTheLastPoint() throws {
    let (_, lint) = try updated(Scratch(), Self.lines([2, 2.5, nil]))
    let label = try #require(lint.elements("c:dLbl", in: "ppt/charts/chart1.xml").first)
    #expect(label.elements(forName: "c:idx").first?["val"] == "1")
  }

  @Test func barsBelowZeroAreColouredAnew() throws {
    let (events, lint) = try updated(Scratch(), Self.lines(), second: Self.flows([-1, 2, -3]))
    #expect(events.filter(\.isChange) == [.chart(slide: 2, id: "flows")])
    let points = lint.elements("c:dPt", in: "ppt/charts/chart2.xml")
    #expect(points.map { $0.elements(forName: "c:idx").first?["val"] } == ["0", "2"])
  }

  @Test func otherSeriesAreWrittenAnew() throws {
    var chart = Self.lines()
    chart.series.remove(at: 1)
    chart.series[0].name = "别的"
    let (events, lint) = try updated(Scratch(), chart)
    #expect(events.filter(\.isChange) == [.chart(slide: 1, id: "cap")])
    #expect(lint.elements("c:ser", in: "ppt/charts/chart1.xml").count == 2 && lint.faults == [])
  }

  @Test func aSeriesThatAPersonTookAwayStaysAway() throws {
    let (_, lint) = try updated(Scratch(), Self.lines([1, 2, 3])) { text in
      let series = text.matches(of: #/<c:ser>.*?<\/c:ser>/#).map(\.0)
      return text.replacing(series.first { $0.contains("均值") } ?? "", with: "")
    }
    let names = lint.elements("c:tx", in: "ppt/charts/chart1.xml").filter { $0.parent?.name == "c:ser" }
    #expect(names.count == 2 && lint.faults == [])
  }

  @Test func whatPowerPointCannotDrawIsSaid() throws {
    let scratch = Scratch()
    let path = scratch.path("deck.pptx")
    try Self.deck().write(to: path)
    let update = try DeckUpdate(path, charts: ["cap": Self.chart([])])
    let ofCharts = update.events.filter { if case .unknown(_, let id) = $0 { id == "flows" } else { true } }
    #expect(
      ofCharts == [.notNative(slide: 1, id: "cap"), .unknown(slide: 2, id: "flows"), .unknown(slide: 2, id: "flows")])
    #expect(update.changesNothing)
  }
}

/// The one sheet of a workbook.
private struct Sheet {
  private var rows: [[String?]] = []

  init(_ bytes: [UInt8], _ scratch: Scratch) throws {
    try WholeFile.write(bytes, to: scratch.path("book.xlsx"))
    let lint = try PackageLint(scratch.path("book.xlsx"))
    #expect(lint.faults == [])
    let texts = lint.elements("si", in: "xl/sharedStrings.xml").map { $0.stringValue ?? "" }
    for row in lint.elements("row", in: "xl/worksheets/sheet1.xml") {
      rows.append(
        row.elements(forName: "c").map { cell in
          let value = cell.elements(forName: "v").first?.stringValue
          return cell["t"] == "s" ? value.flatMap { Int($0) }.map { texts[$0] } : value
        })
    }
  }

  /// Of `Sheet1!$B$2:$B$53` or `Sheet1!$B$1`.
  func values(in cells: String) -> [String?] {
    guard let match = cells.wholeMatch(of: #/Sheet1!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?/#),
      let column = match.1.unicodeScalars.first.map({ Int($0.value) - 65 }), let first = Int(match.2)
    else { return [] }
    return (first...(match.3.flatMap { Int($0) } ?? first)).map { rows[$0 - 1][column] }
  }
}

@Suite struct DecimalBytesTests {
  @Test(
    arguments: [
      (0, "0"), (5, "5"), (-0.013, "-0.013"), (3.1825, "3.1825"), (98_107, "98107"), (45_527, "45527"),
      (1.0 / 3, "0.333333333"), (123_456.789, "123456.789"), (0.1 + 0.2, "0.3"), (-1e-9, "-1e-09"),
      (2.5e13, "25000000000000"),
      (99_999_999_999.95, "100000000000"), (0.00012, "0.00012"),
    ] as [(Double, String)])
  func numbersInTwelveDigits(_ value: Double, _ text: String) { #expect(NativeChart.text(of: value) == text) }

  /// Any number with nine digits is read back as it was.
  @Test func whatIsPrintedIsKept() {
    var seed: UInt64 = 1
    for _ in 0..<2000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(Int64(seed >> 34)) / [1, 10, 1000, 100_000][Int(seed >> 32 & 3)]
      #expect(Double(NativeChart.text(of: value)) == value)
    }
  }
}
