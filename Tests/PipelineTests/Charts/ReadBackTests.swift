import Dates
import Facts
import Files
import Foundation
import PNG
import Plotting
import Testing
import TimeSeries

@testable import Pipeline

/// The manifest as an outsider reads it.
struct ReadManifest: Decodable {
  struct Rectangle: Decodable { var x, y, width, height: Double }
  struct Line: Decodable {
    var name, entity, metric, frequency, source, stat, window, kind, color: String
    var colorNegative: String?
    var entities: [String]?
  }
  enum Bound: Decodable {
    case number(Double)
    case text(String)
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
    var number: Double { if case .number(let n) = self { n } else { .nan } }
    var text: String { if case .text(let t) = self { t } else { "" } }
  }
  struct Panel: Decodable {
    var plot: Rectangle
    var xDomain, yDomain: [Bound]
    var xScale, yScale: String
    var xUnit, yUnit: String?
    var xFactor, yFactor: Double?
    var series: [Line]
  }
  struct Chart: Decodable {
    var id, file, title, alt, finding, sha256: String
    var width, height, n: Int
    var first, last: String?
    var sources, reports: [String]
    var panels: [Panel]
  }
  struct Note: Decodable {
    var code: String
    var details: [String]?
  }
  var version: String
  var diagnostics: [Note]
  var charts: [Chart]

  init(in folder: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Self.self, from: Data(try WholeFile.read(folder + "/manifest.json")))
  }
  private enum CodingKeys: CodingKey { case version, diagnostics, charts }
}

/// `#1f4e8c` as a number.
func rgb(_ hex: String) -> UInt32 { UInt32(hex.dropFirst().prefix(6), radix: 16)! }

/// A decoded picture, asked for colours.
struct Picture {
  let width: Int, height: Int
  let pixels: [UInt32]

  init(_ path: String) throws {
    let image = try Image(contentsOf: path)
    (width, height, pixels) = (image.width, image.height, image.pixels)
  }

  /// Whether a pixel is nearer to the colour than its edges' blends are.
  func shows(_ wanted: UInt32, _ x: Int, _ y: Int) -> Bool {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return false }
    let word = pixels[y * width + x]
    func gap(_ a: UInt32, _ b: UInt32) -> Int { abs(Int(a & 255) - Int(b & 255)) }
    return gap(word, wanted >> 16) + gap(word >> 8, wanted >> 8) + gap(word >> 16, wanted) < 90
  }
}

@Suite struct ReadBackTests {
  /// One output at full size for all that only look at it.
  static let whole = Task { try await built() }

  static func built(
    _ jobs: Int = 2, locale: ReaderLocale = .simplifiedChinese, format: Format = .slide
  ) async throws -> Output {
    var maker = SyntheticCorpus()
    let corpus = maker.corpus()
    let scratch = try Scratch()
    var options = BuildOptions(charts: ChartOptions(locale: locale, format: format), includesTickers: true, jobs: jobs)
    // Rings around what does not add up in made-up data would hide what is read back.
    options.rules.selection = RuleSelection(ignored: ["W0", "W1"])
    _ = try await build(corpus, into: scratch.path, options: options)
    return Output(corpus: corpus, scratch: scratch)
  }

  struct Output: Sendable {
    let corpus: Corpus
    let scratch: Scratch
  }

  /// Where only bytes and words matter: a quarter of the pixels.
  static let small = Format(width: 800, height: 450)

  /// The values that a series of the manifest must show, by day.
  func values(_ line: ReadManifest.Line, _ corpus: Corpus) throws -> [Day: Double] {
    let found = try #require(
      corpus.series.first {
        $0.key.entity.rawValue == line.entity && $0.key.metric.rawValue == line.metric
          && $0.key.frequency.rawValue == line.frequency && $0.key.source == line.source
      }, "\(line)")
    switch line.stat {
    case "": return Dictionary(uniqueKeysWithValues: found.points.map { ($0.day, $0.number.value) })
    case "rebased": return [:]
    default:
      let rolled = roll(found, Statistic(line.stat)!, over: Window(line.window)!)
      return Dictionary(uniqueKeysWithValues: rolled.compactMap { r in r.value.map { (r.day, $0) } })
    }
  }

  func x(of day: Day, _ panel: ReadManifest.Panel) -> Double? {
    let plot = panel.plot
    if panel.xScale == "time" {
      let (a, b) = (Day(iso: panel.xDomain[0].text)!, Day(iso: panel.xDomain[1].text)!)
      return plot.x + plot.width * Double(day - a) / Double(b - a)
    }
    guard let band = panel.xDomain.firstIndex(where: { $0.text == day.description }) else { return nil }
    return plot.x + plot.width * (Double(band) + 0.5) / Double(panel.xDomain.count)
  }

  func y(of value: Double, _ panel: ReadManifest.Panel) -> Double {
    let (low, high) = (panel.yDomain[0].number, panel.yDomain[1].number)
    return panel.plot.y + panel.plot.height * (1 - (value / (panel.yFactor ?? 1) - low) / (high - low))
  }

  @Test func linesAndBarsLieWhereTheManifestSays() async throws {
    let output = try await Self.whole.value
    let (corpus, scratch) = (output.corpus, output.scratch)
    var read: [String: Int] = [:]
    for chart in try ReadManifest(in: scratch.path).charts {
      let picture = try Picture(scratch.path(chart.file))
      #expect(picture.width == chart.width && picture.height == chart.height)
      for panel in chart.panels where panel.yScale == "linear" && panel.xScale != "linear" {
        let all = try panel.series.map { ($0, try values($0, corpus)) }
        for (i, (line, own)) in all.enumerated() where line.kind == "line" || line.kind == "bar" {
          // Its means do not reach over the split, as statistics without prices' jumps would.
          if chart.id == "ticker/NVDA.O", !line.stat.isEmpty { continue }
          let others = all.indices.filter { $0 != i }.map { all[$0].1 }
          for (day, value) in own {
            guard let x = x(of: day, panel) else { continue }
            let y = y(of: value, panel)
            // Where another line runs close by, its pixels hide these.
            if others.contains(where: { passes($0, y, near: day, panel) }) { continue }
            // A line beside bars crosses them within a day.
            if line.kind == "line", all.contains(where: { $0.0.kind == "bar" }) { continue }
            let place = "\(chart.id) \(line.name) \(day)"
            if line.kind == "line" {
              expectLine(picture, rgb(line.color), x, y, place)
            } else {
              expectBar(picture, line, panel, value, x, y, place)
            }
            read[chart.id, default: 0] += 1
          }
        }
      }
    }
    let needed = [
      "crypto-market-cap", "crypto-volume", "fear-greed", "etf-cumulative-flows", "crypto-price", "ticker/COIN.O",
    ]
    for id in needed { #expect(read[id, default: 0] >= 15, "\(id): \(read[id, default: 0])") }
    #expect(read["etf-daily-flows", default: 0] > 40)
    #expect(read["etf-flows-and-price", default: 0] > 100)
  }

  /// Whether a line's stretch from the day before to the day after comes near a height.
  func passes(_ line: [Day: Double], _ height: Double, near day: Day, _ panel: ReadManifest.Panel) -> Bool {
    let days = [(1...3).compactMap { line[day - $0] }.first, line[day], (1...3).compactMap { line[day + $0] }.first]
    let heights = days.compactMap { $0.map { y(of: $0, panel) } }
    guard let top = heights.min(), let bottom = heights.max() else { return false }
    return height > top - 12 && height < bottom + 12
  }

  func expectLine(_ picture: Picture, _ color: UInt32, _ x: Double, _ y: Double, _ place: String) {
    let column = Int(x.rounded(.down))
    let hits = (-40...40).filter { dy in (0...1).contains { picture.shows(color, column - $0, Int(y.rounded()) + dy) } }
    let nearest = hits.min { abs($0) < abs($1) } ?? 99
    #expect(abs(nearest) <= 1, "\(place): \(nearest) pixels off")
  }

  func expectBar(
    _ picture: Picture, _ line: ReadManifest.Line, _ panel: ReadManifest.Panel, _ value: Double, _ x: Double,
    _ y: Double,
    _ place: String
  ) {
    let color = rgb(value < 0 ? line.colorNegative ?? line.color : line.color)
    let base = self.y(of: 0, panel)
    guard abs(y - base) > 6 else { return }
    // From beyond the end towards the base the first pixel of the bar is its end.
    let inward = y < base ? 1 : -1
    let start = Int(y.rounded()) - 30 * inward
    let column = Int(x.rounded(.down))
    let end = (0..<60).map { start + $0 * inward }.first { picture.shows(color, column, $0) }
    let found = Double(end ?? -999) + (inward > 0 ? 0 : 1)
    #expect(abs(found - y) <= 1, "\(place): end at \(found), expected \(y)")
  }

  /// Lines that begin at 100, as an outsider divides them.
  @Test func relativeLinesLieWhereTheManifestSays() async throws {
    let output = try await Self.whole.value
    let chart = try #require(
      try ReadManifest(in: output.scratch.path).charts.first { $0.id == "relative-performance" })
    let picture = try Picture(output.scratch.path(chart.file))
    let panel = chart.panels[0]
    let series = try panel.series.map { line in
      try #require(output.corpus.series.first { $0.key.entity.rawValue == line.entity && $0.key.metric == .close })
    }
    let lines = try #require(rebased(series)).lines.map { line in
      Dictionary(uniqueKeysWithValues: line.map { ($0.day, $0.value) })
    }
    var read = 0
    for (i, own) in lines.enumerated() {
      let others = lines.indices.filter { $0 != i }.map { lines[$0] }
      for (day, value) in own {
        let (x, y) = (try #require(self.x(of: day, panel)), self.y(of: value, panel))
        if others.contains(where: { passesWeekly($0, y, near: day, panel) }) || abs(self.y(of: 100, panel) - y) < 12 {
          continue
        }
        expectLine(picture, rgb(panel.series[i].color), x, y, "\(chart.id) \(panel.series[i].name) \(day)")
        read += 1
      }
    }
    #expect(read >= 10)
  }

  /// Whether a weekly line comes near a height between its neighbours of a day.
  private func passesWeekly(_ line: [Day: Double], _ height: Double, near day: Day, _ panel: ReadManifest.Panel) -> Bool
  {
    let heights = [day - 7, day, day + 7].compactMap { line[$0].map { y(of: $0, panel) } }
    guard let top = heights.min(), let bottom = heights.max() else { return false }
    return height > top - 12 && height < bottom + 12
  }

  /// Cells of tables: each begins within a pixel of where its bands say, red for what rose, green for what fell, and
  /// white where a value is printed as 0 or not at all.
  @Test(arguments: ["ai-performance", "crypto-performance", "etf-flows-by-fund"])
  func cellsAreWhereTheirBandsAreAndShadedByTheirValues(id: String) async throws {
    let output = try await Self.whole.value
    let chart = try #require(try ReadManifest(in: output.scratch.path).charts.first { $0.id == id })
    let picture = try Picture(output.scratch.path(chart.file))
    var signs: [Int] = []
    for panel in chart.panels {
      let (columns, rows) = (panel.xDomain.count, panel.yDomain.count)
      let (width, height) = (panel.plot.width / Double(columns), panel.plot.height / Double(rows))
      for row in 0..<rows {
        for column in 0..<columns {
          let left = panel.plot.x + Double(column) * width
          let y = Int(panel.plot.y + (Double(row) + 0.15) * height)
          let color = picture.pixels[y * picture.width + Int(left + width * 0.06)]
          signs.append(sign(color))
          // The hairline between cells, then the shade.
          #expect(sign(picture.pixels[y * picture.width + Int(left.rounded())]) == 0)
          #expect(picture.pixels[y * picture.width + Int(left.rounded()) + 1] == color)
        }
      }
    }
    #expect(signs == (try expectedSigns(chart, output.corpus)))
    #expect(signs.contains(1) && signs.contains(-1))
  }

  /// 1 for a shade of red, −1 for one of green, 0 for white.
  private func sign(_ word: UInt32) -> Int {
    let (red, green) = (Int(word & 255), Int(word >> 8 & 255))
    return red > green ? 1 : red < green ? -1 : 0
  }

  private func expectedSigns(_ chart: ReadManifest.Chart, _ corpus: Corpus) throws -> [Int] {
    let keys = try #require(chart.panels[0].series[0].entities)
    let latest = try #require(corpus.readings.last)
    if chart.id == "etf-flows-by-fund" {
      let flows = try keys.map { key in
        try #require(
          corpus.series.first { $0.key.entity.rawValue == key && $0.key.metric == .netFlow && $0.key.frequency == .day }
        )
      }
      let days = Set(flows.dropLast().flatMap { $0.points.map(\.day) }).sorted().suffix(20)
      return days.flatMap { day in
        flows.map { flow in flow.points.first { $0.day == day }.map { Int($0.number.mantissa.signum()) } ?? 0 }
      }
    }
    return keys.flatMap { key in
      [Metric.changeWeek, .changeMonthToDate, .changeYearToDate].map { metric in
        let stated = latest.observations.first { $0.entity.rawValue == key && $0.metric == metric }
        return stated.map { Int($0.number.mantissa.signum()) } ?? 0
      }
    }
  }

  @Test func horizontalBarsEndAtTheirValues() async throws {
    let output = try await Self.whole.value
    let (corpus, scratch) = (output.corpus, output.scratch)
    let latest = corpus.readings.last!
    var read = 0
    for chart in try ReadManifest(in: scratch.path).charts {
      let picture = try Picture(scratch.path(chart.file))
      for panel in chart.panels where panel.xScale == "linear" && panel.yScale == "category" {
        let line = try #require(panel.series.first)
        let (low, high) = (panel.xDomain[0].number, panel.xDomain[1].number)
        let keys = try #require(line.entities)
        #expect(keys.count == panel.yDomain.count)
        for (band, key) in keys.enumerated() {
          let listed = latest.rankings.first {
            chart.id.replacing("-", with: "_") == $0.ranking && $0.entity?.rawValue == key
          }
          let stated = latest.observations.first { $0.entity.rawValue == key && $0.metric.rawValue == line.metric }
          let value = try #require(listed?.change ?? stated?.number).value
          guard value != 0 else { continue }
          let row = Int(panel.plot.y + panel.plot.height * (Double(band) + 0.5) / Double(keys.count))
          let x = panel.plot.x + panel.plot.width * (value / (panel.xFactor ?? 1) - low) / (high - low)
          let color = rgb(value < 0 ? line.colorNegative! : line.color)
          let inside = Int(panel.plot.x) - 2...Int(panel.plot.x + panel.plot.width) + 2
          let columns = inside.filter { picture.shows(color, $0, row) }
          let end = value < 0 ? Double(columns.min() ?? -99) : Double((columns.max() ?? -99) + 1)
          #expect(abs(end - x) <= 1, "\(chart.id) \(key): \(end) for \(x)")
          read += 1
        }
      }
    }
    #expect(read >= 16)
  }
}
