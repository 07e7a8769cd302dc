import ChartSpecimens
import Dates
import Drawing
import Testing

@testable import Plotting

/// Charts of every kind with random words, data and sizes: no words on words, none outside the canvas.
@Suite struct CollisionTests {
  @Test(arguments: 0..<40)
  func wordsKeepApart(block: Int) {
    for seed in (block * 50)..<(block * 50 + 50) {
      let chart = RandomChart(seed: UInt64(seed)).chart
      let layout = layOut(chart, theme: .light, metrics: FixedMetrics())
      let faults = Self.faults(layout.scene)
      #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(3).joined(separator: "; "))")
    }
  }

  /// Words are left out only where there is no room: hardly ever on a canvas of the usual size with one panel.
  @Test func littleIsLeftOutOfSinglePanels() {
    var missing = 0
    for seed in 1000..<1200 {
      var chart = RandomChart(seed: UInt64(seed)).chart
      chart.format = .slide
      chart.panels = Array(chart.panels.prefix(1))
      for case .leftOut in layOut(chart, theme: .light, metrics: FixedMetrics()).notices {
        missing += 1
      }
    }
    #expect(missing < 10)
  }

  @Test(arguments: Specimens.all.map(\.name))
  func inSpecimensToo(name: String) throws {
    let chart = try #require(Specimens.all.first { $0.name == name }).chart
    for scale in [1, 1.25, 2, 2.5, 3] {
      var scaled = chart
      scaled.format.scale = scale
      let faults = Self.faults(layOut(scaled, theme: .light, metrics: FixedMetrics()).scene)
      #expect(faults.isEmpty, "\(faults.prefix(3).joined(separator: "; "))")
    }
  }

  /// From capital height to a fifth of an em below the baseline, worked out here anew.
  static func box(_ run: TextRun) -> Rect {
    let metrics = FixedMetrics()
    let width = metrics.width(of: run.text, style: run.style)
    let shift = run.anchor == .start ? 0 : run.anchor == .middle ? width / 2 : width
    let rise = metrics.capHeight(style: run.style)
    return Rect(x: run.origin.x - shift, y: run.origin.y - rise, width: width, height: rise + run.style.size * 0.2)
  }

  static func faults(_ scene: Scene) -> [String] {
    let canvas = Rect(x: 0, y: 0, width: Double(scene.width), height: Double(scene.height))
    let runs = scene.texts.map { ($0.text, box($0)) }
    var faults = runs.filter { !canvas.contains($0.1) }.map { "\($0.0) leaves the canvas" }
    for (i, a) in runs.enumerated() {
      for b in runs[(i + 1)...] where a.1.inset(by: 0.01, 0.01).overlaps(b.1) { faults.append("\(a.0) on \(b.0)") }
    }
    return faults
  }
}

/// A chart of random shape; the same for the same seed.
struct RandomChart {
  private(set) var chart = Chart(panels: [])
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    let format = Format(width: number(640...2000), height: number(480...1200), scale: Double(number(1...2)))
    let count = chance(4) ? number(2...3) : chance(12) ? number(4...9) : 1
    let panels = (0..<count).map { _ in panel() }
    chart = Chart(
      title: words(0...70), subtitle: words(0...60), note: words(0...160), format: format,
      language: chance(2) ? .chinese : .english, arrangement: chance(3) ? .columns : chance(3) ? .grid : .rows,
      sharesValues: chance(4), panels: panels)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  private mutating func real(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &generator) }
  private mutating func chance(_ oneIn: Int) -> Bool { number(1...oneIn) == 1 }

  private mutating func words(_ length: ClosedRange<Int>) -> String {
    let alphabet = Array("总市值上升恐惧贪婪指数，。（）AIBTC etf 0123 ％\n")
    return String((0..<number(length)).map { _ in alphabet.randomElement(using: &generator) ?? "一" })
  }

  private mutating func panel() -> Panel {
    switch number(0...6) {
    case 0: .table(table())
    case 1:
      .card(NumberCard(label: words(1...20), value: "\(number(0...999_999))", unit: words(0...6), date: words(0...12)))
    case 2: .plot(horizontal())
    default: .plot(vertical())
    }
  }

  private mutating func value(_ size: Double) -> Double? {
    if chance(40) { return [nil, .nan, .infinity, 1e308][number(0...3)] }
    return real(-1...3) * size
  }

  private mutating func vertical() -> Plot {
    let count = chance(5) ? 1 : number(1...(chance(8) ? 400 : 40))
    let start = Day(number(1990...2030), 1, 1)! + number(0...364)
    let days =
      chance(2) ? Specimens.dates(count, from: start, every: number(1...8)) : Specimens.tradingDays(count, from: start)
    let size = powerOfTen(number(-4...13))
    let kinds: [ScaleKind] = [.time, .time, .tradingDays(days)]
    let names = (0..<count).map { _ in words(0...12) }
    let isNamed = count < 30 && chance(3)
    let x = Axis(isNamed ? .category(names) : kinds[number(0...2)], unit: chance(8) ? "期" : "")
    var marks = (0..<number(1...7)).map { i in
      let data = (0..<count).map { j in Datum(isNamed ? .band(j) : .day(days[j]), value(size)) }
      return mark(i, data)
    }
    if chance(4) {
      marks.append(
        .zones((0..<4).map { Zone(words(1...5), Double($0) * size...Double($0 + 1) * size, color: Color(0xEEEEEE)) }))
    }
    if chance(3) { marks.append(.rule(Rule(.value(real(-1...3) * size), name: words(0...8)))) }
    if chance(3), !isNamed {
      marks.append(.rule(Rule(.position(.day(days[number(0...count - 1)])), name: words(1...8))))
    }
    for _ in 0..<number(0...5) where !isNamed {
      marks.append(.label(Label(words(1...10), at: .day(days[number(0...count - 1)]), real(-1...3) * size)))
    }
    let scale: ScaleKind = chance(6) ? .log : .linear
    return Plot(
      title: words(0...20), x: x, y: Axis(scale, unit: chance(4) ? "%" : words(0...8), factor: size), marks: marks,
      share: real(0.8...1.6))
  }

  private mutating func mark(_ i: Int, _ data: [Datum]) -> Mark {
    switch number(0...5) {
    case 0:
      .bars(
        Bars(
          words(0...10), data: data, placement: chance(3) ? .stacked : .beside,
          coloring: chance(2) ? .ink(.series(i)) : .bySign(positive: words(0...6), negative: words(0...6)),
          printsValues: chance(2)))
    case 1: .points(Points(words(0...10), data: data, ink: .series(i)))
    case 2: .line(Line(words(0...30), data: data, ink: .series(i), endLabel: .none))
    case 3: .line(Line(words(0...30), data: data, ink: .series(i)))
    default:
      .line(
        Line(
          words(0...12), data: data, ink: .series(i), emphasis: .secondary,
          endLabel: .lastValue(text: chance(4) ? words(1...8) : nil)))
    }
  }

  private mutating func horizontal() -> Plot {
    let count = number(1...30)
    let names = (0..<count).map { _ in words(0...40) }
    let bars = (0..<(chance(4) ? 2 : 1)).map { i in
      Mark.bars(
        .horizontal(
          words(0...8), values: (0..<count).map { _ in value(0.1) },
          coloring: chance(2) ? .ink(.series(i)) : .bySign(positive: "涨", negative: "跌"), printsValues: chance(2)))
    }
    return Plot(
      title: words(0...20), x: Axis(.linear, unit: chance(2) ? "%" : "点", factor: 0.01, decimals: 1, signed: true),
      y: Axis(.category(names)), marks: bars)
  }

  private mutating func table() -> Table {
    let columns = (0..<number(1...14)).map { _ in
      Table.Column(words(0...8), shading: chance(3) ? .none : .diverging(limit: nil), isTotal: chance(9))
    }
    let groups = (0..<number(1...5)).map { _ in
      Table.Group(
        chance(3) ? "" : words(1...12),
        rows: (0..<number(0...11)).map { _ in
          Table.Row(
            words(0...30), code: chance(2) ? "" : "\(number(1...9999)).HK",
            cells: columns.map { _ in chance(7) ? nil : Table.Cell("\(number(-99...999))", value: value(1)) },
            isTotal: chance(9))
        })
    }
    return Table(title: words(0...12), rowHeader: words(0...4), columns: columns, groups: groups)
  }
}
