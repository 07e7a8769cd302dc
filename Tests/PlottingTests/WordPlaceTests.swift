import ChartSpecimens
import Dates
import Drawing
import Plotting
import Testing

/// Which words stand where.
@Suite struct WordPlaceTests {
  private func words(_ chart: Chart) -> [TextRun] {
    func runs(_ elements: [Scene.Element]) -> [TextRun] {
      elements.flatMap { element in
        switch element {
        case .text(let run): [run]
        case .clip(_, let inside): runs(inside)
        default: [TextRun]()
        }
      }
    }
    return runs(layOut(chart, theme: .light, metrics: FixedMetrics()).scene.elements)
  }

  private func bars(on days: [Day]) -> Chart {
    let bars = Bars("值", data: days.map { Datum($0, 1) })
    return Chart(panels: [.plot(Plot(x: Axis(.time), y: Axis(.linear), marks: [.bars(bars)]))])
  }

  /// Twelve Fridays from the first of March 2024; ticks are two weeks apart.
  @Test func weeklyBarsHaveTheirTicksBelowThem() {
    let fridays = Specimens.dates(12, from: Specimens.day("2024-03-01"), every: 7)
    let dates = words(bars(on: fridays)).map(\.text).filter { $0.hasSuffix("日") }
    #expect(dates.contains("3月1日") && dates.contains("5月10日"))
    #expect(!dates.contains("3月4日"))
  }

  /// Two Fridays and a Thursday: no weekday is theirs, so weeks start on Mondays.
  @Test func barsOfSeveralWeekdaysHaveTicksOnMondays() {
    let days = ["2024-03-01", "2024-03-08", "2024-03-21"].map(Specimens.day)
    let dates = words(bars(on: days)).map(\.text).filter { $0.hasSuffix("日") }
    #expect(dates == ["2月26日", "3月4日", "3月11日", "3月18日"])
  }

  /// Of the columns of a table that is too narrow for +146.5, one shows 0.0 beside nothing.
  @Test func aColumnShowsAllItsNumbersOrNone() throws {
    var chart = Specimens.fundTable
    #expect(words(chart).contains { $0.text == "0.0" })
    chart.format = Format(width: 200, height: 200)
    #expect(!words(chart).contains { $0.text == "0.0" })
  }
}
