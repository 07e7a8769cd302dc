import Dates
import Facts
import Testing
import TimeSeries

@testable import Pipeline

/// A chart of a series that is named shows closes in the latest shares where a split is confirmed.
@Suite struct AdjustedChartTests {
  private func report(_ date: String, _ row: String) -> String {
    """
    科技与数字资产周报
    \(date)

    表 1：核心标的（截止 \(date)）
    代码 名称 收盘价（美元） 周涨跌幅
    \(row)
    资料来源：Wind

    """
  }

  private func corpus(_ splits: [Split]) async throws -> Corpus {
    let scratch = try Scratch()
    try scratch.write(report("2024/9/27", "SMCI.O 超微电脑 419.85 -8.3%"), to: "a.txt")
      .write(report("2024/10/4", "SMCI.O 超微电脑 41.23 -1.8%"), to: "b.txt")
    var options = ReadingOptions()
    options.amendments.splits = splits
    return await Corpus.read([scratch.path], options)
  }

  private func key(_ metric: Metric) -> Series.Key { Series.Key(entity: "SMCI.O", metric: metric, frequency: .day) }

  @Test func `the close of a chart of any series is in the latest shares`() async throws {
    let split = try #require(Split("SMCI.O", on: Day(2024, 10, 1)!, new: 10))
    let (plain, adjusted) = (try await corpus([]), try await corpus([split]))
    let options = ChartOptions(format: ReadBackTests.small)
    let close = try draw(.series(key(.close), .line), of: adjusted, options: options).bytes
    #expect(try draw(.series(key(.closeAdjusted), .line), of: adjusted, options: options).bytes == close)
    #expect(try draw(.series(key(.close), .line), of: plain, options: options).bytes != close)
  }
}
