import Checks
import Dates
import Facts
import Plotting
import Testing

@testable import Pipeline

@Suite struct DoubtsTests {
  /// Four weeks of one close; the third has two digits swapped.
  private func corpus() async throws -> Corpus {
    let weeks = [
      ("02", "132.50", "1.2%"), ("09", "134.27", "1.34%"), ("16", "184.56", "10.64%"), ("23", "154.98", "4.32%"),
    ]
    let scratch = try Scratch()
    for (day, close, change) in weeks {
      try scratch.write(
        """
        科技周报
        2024-08-\(day)

        表 1：核心标的（截止 2024-08-\(day)）
        代码 名称 收盘价（美元） 周涨跌幅
        AMD.O 超威 \(close) \(change)

        """, to: "w-\(day).txt")
    }
    return await Corpus.read([scratch.path], ReadingOptions())
  }

  @Test func aPointThatDoesNotAddUpIsRingedAndStays() async throws {
    let corpus = try await corpus()
    let findings = corpus.findings().findings
    #expect(findings.map(\.rule) == [.close])
    func ticker(_ findings: [Finding]) throws -> ChartSpecification {
      try ChartContext(corpus, options: ChartOptions(), findings: findings).ticker("ticker/AMD.O", "AMD.O")
    }
    let (plain, marked) = (try ticker([]), try ticker(findings))
    let friday = try #require(Day(2024, 8, 16))
    #expect(rings(marked) == [Datum(friday, 184.56)])
    #expect(rings(plain).isEmpty)
    #expect(marked.chart.note.hasSuffix("；○\u{A0}2024-08-16 存疑（W101），未改动"))
    #expect(plots(marked)[0].marks.dropLast() == plots(plain)[0].marks[...])
    #expect(marked.series[0].last == SeriesIdentity(["AMD.O"], .close, .day, stat: "doubt"))
  }

  private func plots(_ chart: ChartSpecification) -> [Plot] {
    chart.chart.panels.compactMap { if case .plot(let plot) = $0 { plot } else { nil } }
  }

  private func rings(_ chart: ChartSpecification) -> [Datum] {
    plots(chart).flatMap(\.marks).flatMap { mark -> [Datum] in
      guard case .points(let points) = mark, points.isHollow else { return [] }
      return points.data
    }
  }
}
