import ChartSpecimens
import Dates
import Drawing
import Testing

@testable import Plotting

/// Data and words that no chart should meet: a right picture or a notice, never a crash, never a coordinate that is
/// no number.
@Suite struct HostileTests {
  private static let values: [Double?] = [
    nil, .nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude, -0.0, 0, 1, -1, 1e-300, 1e99, -1e99, 1e101,
  ]

  private func isSound(_ layout: ChartLayout) -> Bool {
    let limit = 1e7
    func good(_ x: Double) -> Bool { x.isFinite && abs(x) < limit }
    return layout.scene.flattened.allSatisfy { element in
      switch element {
      case .fill(let path, _), .stroke(let path, _): path.points.allSatisfy { good($0.x) && good($0.y) }
      case .rectangle(let r, _): [r.x, r.y, r.width, r.height].allSatisfy(good) && r.width >= 0 && r.height >= 0
      case .text(let run): good(run.origin.x) && good(run.origin.y) && run.style.size >= 1
      case .clip: false
      }
    }
  }

  private func chart(_ x: ScaleKind, _ y: ScaleKind, _ data: [Datum], isBars: Bool) -> Chart {
    let mark: Mark = isBars ? .bars(Bars("a", data: data, printsValues: true)) : .line(Line("a", data: data))
    return Chart(panels: [.plot(Plot(x: Axis(x), y: Axis(y, unit: "u"), marks: [mark]))])
  }

  @Test func everyPairOfBadValues() {
    let days = [Day(1, 1, 1)!, Day(9999, 12, 31)!]
    for a in Self.values {
      for b in Self.values {
        for isBars in [true, false] {
          for scale in [ScaleKind.linear, .log] {
            for x in [ScaleKind.time, .tradingDays(days), .category(["", ""])] {
              let positions: [Position] =
                if case .category = x { [.band(0), .band(1)] } else { days.map(Position.day) }
              let data = zip(positions, [a, b]).map { Datum($0, $1) }
              let layout = layOut(chart(x, scale, data, isBars: isBars), theme: .light, metrics: FixedMetrics())
              #expect(isSound(layout), "\(String(describing: a)) \(String(describing: b)) \(x) \(scale)")
            }
          }
        }
      }
    }
  }

  @Test func badValuesAreCounted() {
    let days = Specimens.dates(4, from: Day(2024, 1, 1)!)
    let layout = layOut(
      chart(.time, .linear, zip(days, [1, .nan, nil, .infinity]).map { Datum($0, $1) }, isBars: false), theme: .light,
      metrics: FixedMetrics())
    #expect(layout.notices == [.unplottableValues(series: "a", count: 2)])
  }

  @Test func logAxesLeaveOutWhatHasNoLogarithm() {
    let days = Specimens.dates(3, from: Day(2024, 1, 1)!)
    let layout = layOut(
      chart(.time, .log, zip(days, [0, -5, 10]).map { Datum($0, $1) }, isBars: false), theme: .light,
      metrics: FixedMetrics())
    #expect(layout.notices == [.unplottableValues(series: "a", count: 2)])
  }

  @Test func positionsTheAxisDoesNotHave() {
    let day = Day(2024, 1, 1)!
    for (axis, position) in [
      (ScaleKind.time, Position.band(0)), (.category(["a"]), .day(day)), (.category(["a"]), .band(1)),
      (.category([]), .band(-1)), (.tradingDays([day]), .day(day + 1)), (.linear, .number(.nan)), (.log, .number(-1)),
      (.tradingDays([]), .day(day)),
    ] {
      let layout = layOut(
        chart(axis, .linear, [Datum(position, 1)], isBars: false), theme: .light, metrics: FixedMetrics())
      #expect(layout.notices.contains(.unplottableValues(series: "a", count: 1)))
      #expect(isSound(layout))
    }
  }

  /// Values are numbers: an axis of days or names measures them all the same.
  @Test func valuesOnAnAxisOfDays() {
    let days = Specimens.dates(3, from: Day(2024, 1, 1)!)
    for scale in [ScaleKind.time, .tradingDays(days), .category(["a"])] {
      for isBars in [true, false] {
        let data = zip(days, [1, -2e99, 3]).map { Datum($0, $1) }
        let layout = layOut(chart(.time, scale, data, isBars: isBars), theme: .light, metrics: FixedMetrics())
        #expect(isSound(layout) && layout.panels[0].y.kind == .linear)
      }
    }
  }

  @Test func domainsThatAreNone() {
    let days = Specimens.dates(3, from: Day(2024, 1, 1)!)
    let data = zip(days, [1, 2, 3]).map { Datum($0, $1) }
    let infinity = Double.infinity
    let domains: [ClosedRange<Double>] = [
      0...infinity, -infinity...infinity, 2...2, 1e307...1e308, 0...Double.leastNonzeroMagnitude,
    ]
    for domain in domains {
      for scale in [ScaleKind.linear, .log] {
        let plot = Plot(x: Axis(.time), y: Axis(scale, domain: domain), marks: [.line(Line("a", data: data))])
        #expect(isSound(layOut(Chart(panels: [.plot(plot)]), theme: .light, metrics: FixedMetrics())))
      }
    }
  }

  @Test func dataBeyondTheAskedDomainAreClippedAndCounted() {
    let days = Specimens.dates(3, from: Day(2024, 1, 1)!)
    let plot = Plot(
      x: Axis(.time), y: Axis(.linear, domain: 0...2),
      marks: [.line(Line("a", data: zip(days, [1, 5, 1]).map { Datum($0, $1) }))])
    let layout = layOut(Chart(panels: [.plot(plot)]), theme: .light, metrics: FixedMetrics())
    #expect(layout.notices == [.outsideDomain(series: "a", count: 1)])
    #expect(
      layout.scene.elements.contains { if case .clip(let r, _) = $0 { r == layout.panels[0].plot } else { false } })
  }

  @Test func oddWords() {
    let words = [
      "", " ", "\n\n", "\u{0}\u{7}", "مرحبا بالعالم", "👨‍👩‍👧‍👦🏳️‍🌈", "e\u{301}\u{301}\u{301}", "\u{202E}abc", "，，，，",
      String(repeating: "长", count: 5000),
      String(repeating: "w", count: 5000), "\u{FFFF}",
    ]
    for word in words {
      let bars = Bars.horizontal(word, values: [1, -1], coloring: .bySign(positive: word, negative: word))
      let table = Table(
        title: word, rowHeader: word, columns: [.init(word), .init(word)],
        groups: [.init(word, rows: [.init(word, code: word, cells: [.init(word, value: .nan), nil])])])
      let chart = Chart(
        title: word, subtitle: word, note: word,
        panels: [
          .plot(
            Plot(title: word, x: Axis(.linear, unit: word), y: Axis(.category([word, word])), marks: [.bars(bars)])),
          .table(table), .card(NumberCard(label: word, value: word, unit: word, date: word, remark: word)),
        ])
      let layout = layOut(chart, theme: .light, metrics: FixedMetrics())
      #expect(isSound(layout))
      #expect(CollisionTests.faults(layout.scene).isEmpty)
    }
  }

  @Test func emptyAndOverfullCharts() {
    let nothing = Chart(panels: [])
    #expect(layOut(nothing, theme: .light, metrics: FixedMetrics()).panels.isEmpty)
    let empty = Chart(panels: [
      .table(Table(columns: [], groups: [])), .plot(Plot(x: Axis(.time), y: Axis(.linear), marks: [])),
    ])
    #expect(isSound(layOut(empty, theme: .light, metrics: FixedMetrics())))
    let many = Chart(
      format: Format(width: 200, height: 200),
      panels: (0..<30).map { _ in .plot(Plot(x: Axis(.time), y: Axis(.linear), marks: [])) })
    #expect(isSound(layOut(many, theme: .light, metrics: FixedMetrics())))
    let rows = (0..<3000).map { Table.Row("\($0)", cells: [.init("+1%", value: 0.01)]) }
    let long = layOut(
      Chart(panels: [.table(Table(columns: [.init("a")], groups: [.init(rows: rows)]))]), theme: .light,
      metrics: FixedMetrics())
    #expect(isSound(long))
    #expect(long.scene.height <= 20_000)
  }
}
