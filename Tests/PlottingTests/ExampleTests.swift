import Dates
import Drawing
import Testing

@testable import Plotting

/// The examples of the documentation.
@Suite struct ExampleTests {
  @Test func scales() {
    #expect(LinearScale(domain: 0, 10, range: 100, 300).position(of: 5) == 200)
    #expect(abs(LogScale(domain: 1, 100, range: 0, 200).position(of: 10) - 100) < 1e-9)
    #expect(BandScale(count: 4, range: 0, 200).center(of: 1) == 75)
    #expect(CalendarStep.months(3).floor(Day(2024, 8, 23)!) == Day(2024, 7, 1)!)
    let bars = BarGeometry(pitch: 5.5, series: 1, thickest: 90)
    #expect(bars.thickness == 4)
    #expect(bars.edges(center: 8.25) == (6, 10))
    #expect(bars.edges(center: 13.75) == (11, 16))
  }

  @Test func aChart() throws {
    let line = Line("总市值", data: [Datum(Day(2024, 8, 23)!, 2.25e12)], endLabel: .lastValue())
    let plot = Plot(x: Axis(.time), y: Axis(.linear, unit: "万亿美元", factor: 1e12), marks: [.line(line)])
    let layout = layOut(Chart(title: "加密货币总市值", panels: [.plot(plot)]), theme: .light, metrics: FixedMetrics())
    let words = layout.scene.texts.map(\.text)
    for word in ["加密货币总市值", "万亿美元", "2.25", "8月23日"] { #expect(words.contains(word)) }
    #expect(layout.panels[0].y.factor == 1e12)
    #expect(layout.notices.isEmpty)
  }
}
